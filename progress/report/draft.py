"""What a draft is: sections of blocks. This is what is kept, moved, edited and written out.

A draft keeps no rendered text as the truth. With each bound value it keeps what was last looked at
(`Seen`), so that the checker can say what changed since.
"""

import secrets
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from progress.filters import Filters
from progress.report.values import Value


class Part(BaseModel):
    """What every part of a draft has in common: nothing unknown in it, and it is never changed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Seen(Part):
    """What a value said when its text was last looked at: its words and the forces counted.

    `recorded_at`: up to when findings had been recorded then (UTC, ISO 8601).
    """

    text: str
    forces: tuple[str, ...] = ()
    recorded_at: str | None = None


class Bound(Part):
    """A bound value as a piece of text. `start`: it opens a sentence, with a capital letter."""

    value: Value
    seen: Seen | None = None
    start: bool = False


Piece = str | Bound


def make_id() -> str:
    """Give a new id for a block or section."""
    return secrets.token_hex(4)


class Generated(Part):
    """A paragraph that the data writes. `name`: which one, in `prose.PARAGRAPHS`. `about`: what it
    is about where there are several (a criterion, a region). `seen`: the pieces last looked at.
    """

    kind: Literal["generated"] = "generated"
    id: str = Field(default_factory=make_id)
    name: str
    about: str | None = None
    seen: tuple[Piece, ...] = ()


class Own(Part):
    """The inspector's own words, with bound values as locked pieces."""

    kind: Literal["own"] = "own"
    id: str = Field(default_factory=make_id)
    pieces: tuple[Piece, ...] = ()


class Quotation(Part):
    """The words of a letter that prove a finding. What stands is read from the data each time."""

    kind: Literal["quotation"] = "quotation"
    id: str = Field(default_factory=make_id)
    force: str
    criterion: str


class Figure(Part):
    """A figure with its caption. `name`: which one, in `exhibits.FIGURES`."""

    kind: Literal["figure"] = "figure"
    id: str = Field(default_factory=make_id)
    name: str


class Table(Part):
    """A table with its caption. `name`: which one, in `exhibits.TABLES`."""

    kind: Literal["table"] = "table"
    id: str = Field(default_factory=make_id)
    name: str


Block = Annotated[Generated | Own | Quotation | Figure | Table, Field(discriminator="kind")]


class Section(Part):
    """A heading and what stands under it. `level`: 1 for a chapter, 2 for a part of one."""

    id: str = Field(default_factory=make_id)
    title: str
    level: Literal[1, 2] = 1
    blocks: tuple[Block, ...] = ()


class Scope(Part):
    """What a draft speaks of: filters, and the earlier assessment that it compares with."""

    assessment: str
    regions: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    recorded_at: str | None = None
    since: str | None = None

    @property
    def filters(self) -> Filters:
        """Give the filters by which its data is read."""
        return Filters(
            self.assessment, self.regions, self.countries, self.categories, self.recorded_at
        )


class Draft(Part):
    """A whole draft. `title` stands on its first page."""

    title: str
    scope: Scope
    sections: tuple[Section, ...] = ()
