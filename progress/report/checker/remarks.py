"""What the checker says of a draft, and what can be done about it at one click."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from progress.report.values import Value

Kind = Literal["changed", "unknown", "number", "force", "unbound", "typed", "waiting", "published"]


class Place(NamedTuple):
    """A stretch of free text: characters `start` to `end` of one piece of a block's pieces."""

    piece: int
    start: int
    end: int


@dataclass(frozen=True)
class UpdateBlock:
    """Look at a block anew: its values are as they are now, and known to be."""

    block: str


@dataclass(frozen=True)
class BindNumber:
    """Put a bound value in the place of words typed by hand. `opens`: it opens a sentence.

    `typed`: the words that stood there; where others stand there meanwhile, nothing is done.
    """

    block: str
    place: Place
    value: Value
    typed: str
    opens: bool = False


@dataclass(frozen=True)
class ReplaceText:
    """Put other words in the place of words typed by hand. `typed`: as for BindNumber."""

    block: str
    place: Place
    text: str
    typed: str


@dataclass(frozen=True)
class KeepWords:
    """Leave a bound value's last words as free text, since the value is no longer there."""

    block: str
    piece: int


@dataclass(frozen=True)
class RemoveBlock:
    """Take a block out of the draft."""

    block: str


Mend = UpdateBlock | BindNumber | ReplaceText | KeepWords | RemoveBlock


class Remark(NamedTuple):
    """One thing that a person should look at, in a sentence for an inspector.

    `kind`: "changed" (bound values are not what was last looked at), "unknown" (a bound value
    names something that is no longer there), "number" (words typed by hand contradict the data),
    "force" (a force is named with something that the data denies), "unbound" (words typed by hand
    agree with the data, and would not follow it), "typed" (a number typed by hand that could not
    be checked), "waiting" (findings in use wait for a person), "published" (our totals do not meet
    the published ones). `section`, `block`: ids, "" where it is about the whole draft. `place`: the
    words in question, None where it is about the whole block. `mend`: what one click does, None
    where only a person can tell. `offer`: what the button says.
    """

    kind: Kind
    words: str
    section: str = ""
    block: str = ""
    place: Place | None = None
    mend: Mend | None = None
    offer: str = ""

    @property
    def is_wrong(self) -> bool:
        """Whether the data contradicts what the draft says."""
        return self.kind in ("changed", "unknown", "number", "force")
