"""A draft as it is to be written out, in Word or HTML: every value in words, every number final.

The writers know nothing of the data; whatever they need stands here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from progress.framework import Tone
from progress.report.values import Value


@dataclass(frozen=True)
class Run:
    """A stretch of text. `value`: the bound value that wrote it, None for free text."""

    text: str
    value: Value | None = None


@dataclass(frozen=True)
class Heading:
    """A heading. `level`: 1 or 2."""

    text: str
    level: int
    id: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of body text. `id`: the block that it comes from."""

    runs: tuple[Run, ...]
    id: str = ""

    @property
    def text(self) -> str:
        """Give the whole paragraph."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Quote:
    """Words of a letter, without quotation marks, and where they come from (an endnote)."""

    text: str
    citation: str
    id: str = ""


# Said in place of a number that there cannot be. A dash would be the sign of "Not known".
CANNOT = "n/a"


@dataclass(frozen=True)
class Series:
    """One row of numbers of a chart, and how it looks. None: the bar cannot have this outcome."""

    name: str
    tone: Tone
    numbers: tuple[int | None, ...]


@dataclass(frozen=True)
class Chart:
    """A bar chart, drawn natively. `labels`: one a bar; each series has one number a bar.

    `kind`: "stacked" (the series of a bar add up to its whole) or "clustered". `of`: the
    denominator of each bar, for its label.
    """

    title: str
    alt: str
    source: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    of: tuple[int, ...]
    kind: Literal["stacked", "clustered"] = "stacked"
    id: str = ""


@dataclass(frozen=True)
class Tile:
    """One force on the tile map. `tone` and `word` are those of its category; `is_shown` is False
    where the filters leave it out."""

    row: int
    column: int
    abbreviation: str
    name: str
    word: str
    tone: Tone
    is_shown: bool = True


@dataclass(frozen=True)
class TileMap:
    """The tile map: a table of coloured, labelled cells, with its legend."""

    title: str
    alt: str
    source: str
    tiles: tuple[Tile, ...]
    legend: tuple[tuple[str, Tone], ...]
    id: str = ""


@dataclass(frozen=True)
class Grid:
    """A table. `tones`: (row, column) of the body → tone, for cells that show an outcome."""

    title: str
    source: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    tones: Mapping[tuple[int, int], Tone] = field(default_factory=dict)
    id: str = ""


Exhibit = Chart | TileMap | Grid
Item = Heading | Paragraph | Quote | Chart | TileMap | Grid


@dataclass(frozen=True)
class Document:
    """A draft, written out. `facts`: what it says of itself, line by line (as every download does:
    Title, Marking, Data set, Revision, Evidence, Recorded, Filters)."""

    title: str
    subtitle: str
    marking: str
    facts: Mapping[str, str]
    items: tuple[Item, ...]
