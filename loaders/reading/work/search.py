"""The search for what a status speaks of: its words, the names before it, the object after it."""

from loaders.reading.pointing.ahead import object_ahead
from loaders.reading.pointing.coordination import drop_intended
from loaders.reading.sentence import Sentence
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.mentions import STRATEGY, Mention
from loaders.reading.text.sentences import Segment

# What is found: the mentions, or that they follow, or that it is not clear; None goes on seeking.
OBJECT = "object"
UNKNOWN = "unknown"
Found = list[Mention] | str | None

OF_TODAY = frozenset(["monitors-today", "seeks-today"])
STAGES = frozenset(["started", "in-place", "start-lies-ahead"])


class Search:
    """`relevant`: the names before the status that may be meant; `ahead`: the one after it."""

    __slots__ = (
        "ahead",
        "is_relative",
        "negatives",
        "phrase",
        "place",
        "relevant",
        "segment",
        "sentence",
        "wording",
    )

    def __init__(
        self,
        sentence: Sentence,
        phrase: Phrase,
        wording: Wording,
        segment: Segment,
        place: int,
        negatives: list[Phrase],
    ) -> None:
        self.sentence = sentence
        self.phrase = phrase
        self.wording = wording
        self.segment = segment
        self.place = place
        self.negatives = negatives
        self.is_relative = "relative" in segment.joiners
        is_reviewed = wording.id == "reviewed"
        pending = [
            mention
            for mention in sentence.pending
            if mention.criterion != STRATEGY and (is_reviewed or not mention.is_agent)
        ]
        self.relevant = drop_intended(sentence, pending, segment)
        self.ahead = object_ahead(segment, place)

    def find_ahead(self) -> str:
        """The object that follows, if any: nothing before the status is meant."""
        return OBJECT if self.ahead else UNKNOWN

    def is_bare(self) -> bool:
        """Whether nothing before the status in its segment could be another subject."""
        return self.sentence.is_bare(self.segment, self.phrase)

    def take_likewise(self, found: list[Mention]) -> list[Mention]:
        """ "Like A, B had begun": what is likened to what was found comes with it."""
        sentence = self.sentence
        if not sentence.same:
            return found
        likened, sentence.same = sentence.same, []
        return [*likened, *found]
