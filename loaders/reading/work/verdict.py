"""A status while it is weighed: its words, its mood and what denies it; and what comes of it."""

from typing import NamedTuple

from loaders.reading.sentence import Sentence
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.sentences import Segment
from loaders.reading.work.aims import is_brought_about
from loaders.reading.work.moods import intention_before, is_infinitive

_MAY_BE_BROUGHT_ABOUT = {"in-place", "reviewed"}


class Verdict(NamedTuple):
    """The outcome that the words give, or why they give none."""

    outcome: str | None
    why: str = ""


# The words are no status at all: nothing is stated, and nothing is left open.
SILENT = Verdict(None)


class Status:
    """The words of one status in their place; `wording` is chosen when the negatives are spent."""

    __slots__ = (
        "ids",
        "is_denied",
        "is_infinitive",
        "is_intended",
        "kinds",
        "negatives",
        "outcome",
        "phrase",
        "place",
        "segment",
        "sentence",
        "why",
        "wording",
    )

    def __init__(
        self, sentence: Sentence, phrase: Phrase, ids: dict, segment: Segment, place: int
    ) -> None:
        self.sentence = sentence
        self.phrase = phrase
        self.ids = ids
        self.segment = segment
        self.place = place
        self.is_intended = intention_before(sentence, phrase, segment, place)
        self.is_infinitive = is_infinitive(sentence, phrase) or bool(
            ids.keys() & _MAY_BE_BROUGHT_ABOUT and is_brought_about(sentence, phrase, segment)
        )
        self.kinds = {
            kind for unit in segment.units if isinstance(unit, Phrase) for kind in unit.kinds
        }
        self.negatives: list[Phrase] = []
        self.is_denied = False
        self.wording: Wording | None = None
        self.outcome: str | None = None
        self.why = ""

    def give(self, verdict: Verdict) -> None:
        """Take a verdict as what the words say so far; a later rule may overrule it."""
        self.outcome, self.why = verdict

    def words_after(self, count: int) -> list[str]:
        """The next words after the status."""
        return self.sentence.texts[self.phrase.last + 1 : self.phrase.last + 1 + count]
