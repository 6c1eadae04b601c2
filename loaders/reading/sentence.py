"""A sentence while it is being read: its words and segments, and what waits in it."""

from itertools import pairwise

from loaders.reading.discourse import Discourse
from loaders.reading.scope import Scope
from loaders.reading.statements import CLAIMED, SAID, Statement
from loaders.reading.text.catalogue import Catalogue, Phrase
from loaders.reading.text.common_words import JUDGING
from loaders.reading.text.listed import free_quantity, free_topic
from loaders.reading.text.mentions import OUTCOMES, Mention
from loaders.reading.text.sentences import Segment
from loaders.reading.text.voids import find_voids
from loaders.reading.text.words import Word

MAY_BE_A_CLAUSE = "it is not certain whether this is what there was no information on"
NOUNS = frozenset({"reflection", "comprehensiveness", "commencement"})
_NO_STATUS = frozenset(
    {"information", "assess", "evidence", "reviewed", "too-little-information", "approached"}
)
_ASSURANCES = frozenset(
    ["assurance", "assurances", "promise", "guarantee", "confirmation", "claim", "suggestion",
     "undertaking", "assertion", "certainty", "statement", "date", "dates", "time", "explanation",
     "account", "reason", "reasons", "commitment", "timetable"]
)  # fmt: skip
_SAYING = frozenset(
    ["us", "tell", "told", "says", "say", "said", "states", "state", "stated", "shows", "show",
     "showed", "shown"]
)  # fmt: skip
_BEFORE_REVIEWED = frozenset(
    ["been", "were", "was", "had", "have", "has", "you", "force", "recently"]
)


def has(unit: Phrase | Mention, kind: str) -> bool:
    """Whether this is a phrase of that kind."""
    return isinstance(unit, Phrase) and kind in unit.kinds


def is_intention(unit: Phrase | Mention) -> bool:
    """Whether this speaks of what is to come."""
    return has(unit, "intention")


def starts(unit: Phrase) -> bool:
    """Whether this says that work started."""
    return any(wording.id == "started" for wording in unit.wordings)


def segment_at(sentence: "Sentence", at: int) -> Segment | None:
    """The segment in which the word of this index stands."""
    for segment in sentence.segments:
        if segment.first <= at <= segment.last:
            return segment
    return None


def segment_after(sentence: "Sentence", segment: Segment) -> Segment | None:
    """The segment that follows this one, unless it holds nothing."""
    return next((s for s in sentence.segments if s.index == segment.index + 1), None)


def segments_of(sentence: "Sentence", statement: Statement) -> list[Segment]:
    """The segments that carry a statement."""
    return [s for s in sentence.segments if statement.first <= s.index <= statement.last]


class Sentence:
    """The state of one reading, from the first phrase of a sentence to its last."""

    def __init__(
        self,
        number: int,
        words: list[Word],
        phrases: list[Phrase],
        segments: list[Segment],
        memory: Discourse,
        catalogue: Catalogue,
    ) -> None:
        self.number = number
        self.words = words
        self.texts = [word.text for word in words]
        self.vocabulary = frozenset(self.texts)
        self.phrases = phrases
        self.kinds = frozenset().union(*(phrase.kinds for phrase in phrases))
        self.segments = segments
        self.memory = memory
        self.catalogue = catalogue
        self.statements: list[Statement] = []
        self.covered = self.cover_words()
        self.pending: list[Mention] = []
        self.same: list[Mention] = []
        self.exceptions: list[Mention] = []
        self.everything: Phrase | None = None
        self.negatives: list[Phrase] = []
        self.foreign: list[Phrase] = []
        self.scope: Scope | None = None
        self.scopes: list[tuple[int, Scope]] = []
        self.sought: list[Mention] = []
        self.is_including = False
        self.denial: Phrase | None = None
        # Where what is denied ends, by the word that denies: behind a mark, a reason or a contrast.
        self.denied_until: dict[int, int] = {}
        self.has_reason = False
        self.is_void = False
        self.claimed = SAID
        self.awaiting: tuple | None = None
        self.plans: Mention | None = None
        self.subject: list[Mention] = []
        self.mentioned: list[Mention] = []
        self.voids = find_voids(segments, words, memory.was_history, memory.was_of_others)
        self.is_doubly_negative = False
        self.is_outer_negative = False
        self.is_judged = False
        self.current = segments[0]
        self.question: Phrase | None = None
        self.asked: list[tuple[str, int]] = []
        self.opposed: list[Mention] = []
        self.denied_at = -2
        self.information: Phrase | None = None
        self.at = -1
        self.clauses: list = []
        free_topic(segments[0])
        self.is_listing = free_quantity(segments, self.texts)
        for segment in segments if "exception" in self.kinds else ():
            for before, unit in zip(segment.units, segment.units[1:], strict=False):
                if isinstance(unit, Mention) and has(before, "exception"):
                    unit.sentence = number
                    self.exceptions.append(unit)
        if "claim" in self.kinds and any(
            has(unit, "claim") for segment in segments for unit in segment.units
        ):
            self.claimed = CLAIMED

    def cover_words(self) -> list[bool]:
        """By word: whether a phrase of the catalogue covers it."""
        covered = [False] * len(self.words)
        for phrase in self.phrases:
            for at in range(phrase.first, phrase.last + 1):
                covered[at] = True
        return covered

    def has_status(self, segment: Segment) -> bool:
        """Whether a segment makes a statement of its own."""
        for unit in segment.units:
            if not isinstance(unit, Phrase) or not unit.wordings:
                continue
            if unit.text not in NOUNS and any(w.id not in _NO_STATUS for w in unit.wordings):
                return True
            if (
                unit.text == "reviewed"
                and unit.first
                and self.texts[unit.first - 1] in _BEFORE_REVIEWED
            ):
                return True
        return False

    def take_negatives(self) -> bool:
        """Whether an odd number of negatives stands before the wording; they are then spent."""
        negatives, self.negatives = self.negatives, []
        if not negatives:
            self.is_doubly_negative = self.is_outer_negative = self.is_judged = False
            return False
        for negative in negatives:
            negative.is_used = True
        own = [negative for negative in negatives if negative.first >= self.current.first]
        if own and not own[0].text.startswith("nor"):
            for negative in negatives:
                negative.is_used = negative in own
            negatives = own
        count = len(negatives)
        if any(n.text.startswith("neither") for n in negatives):
            count -= sum(n.text.startswith("nor") for n in negatives)
        self.is_doubly_negative = count > 1
        self.is_outer_negative = any(
            negative in self.foreign or self._denies_a_clause(negative) for negative in negatives
        )
        self.is_judged = any(self.texts[n.last + 1] in JUDGING for n in negatives)
        return count >= 1

    def _denies_a_clause(self, negative: Phrase) -> bool:
        """ "We did not see that work had begun": what is denied is the seeing, not the work."""
        following = self.texts[min(negative.last + 1, len(self.words) - 1)]
        if negative.text in ("none", "nothing") and following == "that":
            return True
        beyond = self.texts[negative.last + 2 : negative.last + 3]
        if following in _ASSURANCES and beyond in (["that"], ["of"], ["about"], ["as"]):
            # "You gave us no assurance that work had begun": the assurance was not given.
            return True
        clause = self.texts[negative.last + 1 : self.at]
        if any(a in _SAYING and b == "that" for a, b in pairwise(clause)):
            return True
        if negative.text.startswith(("no", "neither")) and negative.text not in ("not", "not yet"):
            return False
        for at in range(negative.last + 1, self.current.last):
            if any(p.first == at and p.wordings and p.text != "say" for p in self.phrases):
                return False
            if self.texts[at] == "that" and not self._is_in_mention(at):
                return True
        return False

    def _is_in_mention(self, at: int) -> bool:
        return any(
            isinstance(unit, Mention) and unit.first <= at <= unit.last
            for unit in self.current.units
        )

    def is_bare(self, segment: Segment, phrase: Phrase) -> bool:
        """Nothing before the wording in its segment that could be another subject."""
        opening = self.texts[segment.first : segment.first + 5]
        if opening[:3] == ["the", "work", "that"] or opening[:2] == ["work", "that"]:
            return False
        return all(
            self.covered[at] or self.texts[at] in self.catalogue.groups["small_words"]
            for at in range(segment.first, phrase.first)
        )

    def state(
        self,
        mention: Mention,
        outcome,
        wording: str,
        first: int,
        last: int,
        weight: int = SAID,
        why: str = "",
    ) -> None:
        """Record what is said of a mention, with the sentences that prove it."""
        mention.is_used = True
        places = [first, last]
        if mention.sentence == self.number:
            places.append(mention.segment)
        if outcome == "void" or self.is_void:
            return
        if outcome is not None and outcome not in OUTCOMES[mention.criterion]:
            outcome, why = None, "what is said fits no outcome of this criterion"
        if outcome == "no_information" and self.scope and self.scope.is_doubtful:
            outcome, why = None, MAY_BE_A_CLAUSE
        spans = self.memory.spans
        passages = [spans[self.number]]
        if mention.sentence is not None and mention.sentence != self.number:
            passages.insert(0, spans[mention.sentence])
        if outcome is None and not why:
            why = "what is said fits no outcome"
        self.statements.append(
            Statement(
                mention.criterion,
                outcome,
                tuple(passages),
                wording,
                why,
                min(weight, self.claimed),
                min(places),
                max(places),
                self.at,
                self.everything is not None,
            )
        )

    def state_on(self, criterion, outcome, wording, first, last, why="", weight=SAID) -> None:
        """Record what is said of a criterion in these segments."""
        if outcome == "void" or self.is_void:
            return
        if outcome == "no_information" and self.scope and self.scope.is_doubtful:
            outcome, why = None, MAY_BE_A_CLAUSE
        self.statements.append(
            Statement(
                criterion,
                outcome,
                (self.memory.spans[self.number],),
                wording,
                why,
                min(weight, self.claimed),
                first,
                last,
                self.at,
            )
        )

    def under_denial(self, outcome, negated, wording, why):
        """ "It would be wrong to say that … not …" affirms; any other denial is open."""
        if self.denial is None:
            return outcome, why
        is_of_start = "started" in (outcome, wording.outcome)
        if self.denial.text.endswith("be said that") and (negated or is_of_start):
            return None, "that something cannot be said does not say what was"
        if negated and not self.has_reason and wording.outcome and has(self.denial, "wrong_to_say"):
            return wording.outcome, why
        if (
            not negated
            and not self.has_reason
            and wording.denied
            and has(self.denial, "wrong_to_say")
        ):
            return wording.denied, why
        return "void", why
