"""Which words of a sentence a statement is made of, and which stand in clauses beside it."""

from dataclasses import dataclass

from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import Mention
from loaders.reading.text.sentences import Segment
from loaders.reading.understanding.clauses import TRAILING, Clause, part_clauses

_WHOLE = frozenset(["in_place", "reviewed", "comprehensive", "reflected"])
_UNSETTLING = frozenset(
    {
        "negative", "modal_negative", "doubt", "unreal", "wrong_to_say", "not_claimed", "claim",
        "claim_refused", "hedge", "part", "only_part", "exception", "later_exception", "stopped",
        "history", "request", "intention", "weak_evidence", "withheld", "elsewhere_in_file",
        "after_the_evidence", "question", "unlike", "same_as", "not_same_as", "other_bodies",
    }
)  # fmt: skip
_CONDITIONS = frozenset(
    ["if", "unless", "provided", "until", "once", "should", "could", "might", "may", "supposing",
     "assuming", "subject", "were", "till", "whenever"]
)  # fmt: skip


@dataclass(frozen=True)
class Ground:
    """Where a statement stands: its own clauses, and the word from which it is spoken of."""

    sentence: Sentence
    statement: Statement
    clauses: dict[int, Clause]
    own: tuple[Clause, ...]
    begin: int

    def clause_at(self, at: int) -> Clause:
        """The clause of the word of this index; a joining word goes with what follows."""
        for segment in self.sentence.segments:
            if segment.last >= at:
                return self.clauses[segment.index]
        return self.clauses[self.sentence.segments[-1].index]

    def is_own(self, at: int) -> bool:
        """Whether a word stands in the clause of the statement itself."""
        return at >= self.begin and self.clause_at(at) in self.own

    def tolerates(self, at: int) -> bool:
        """Whether an ordinary word may stand here: beside the statement, in a plain clause."""
        if self.is_own(at):
            return False
        clause = self.clause_at(at)
        if clause.kind is TRAILING and self.statement.outcome in _WHOLE:
            return False
        return self.is_plain(clause)

    def is_plain(self, clause: Clause) -> bool:
        """Whether a clause beside the statement denies, limits, supposes and reports nothing."""
        for segment in clause.segments:
            last = self.begin - 1 if clause in self.own else segment.last
            for unit in segment.units:
                if unit.first <= last and self._unsettles(unit):
                    return False
            if _CONDITIONS & set(self.sentence.texts[segment.first : last + 1]):
                return False
        return True

    def _unsettles(self, unit: Phrase | Mention) -> bool:
        if isinstance(unit, Mention) or unit.wordings:
            return False
        kinds = unit.kinds & _UNSETTLING
        if kinds == {"intention"}:
            # "…, with completion due in May": what has begun, or has not, is not unsaid by it.
            return self.statement.outcome in _WHOLE
        return bool(kinds) and not (unit.is_used and kinds <= {"negative", "modal_negative"})


def find_ground(sentence: Sentence, statement: Statement) -> Ground:
    """The clause of the status word, and that of the first mention, from the mention on."""
    clauses = part_clauses(sentence)
    at = _segment_of(sentence, statement.at)
    own = [clauses[at.index]] if at else list(clauses.values())
    begin = 0
    mentions = [
        unit
        for segment in sentence.segments
        if statement.first <= segment.index <= statement.last
        for unit in segment.units
        if isinstance(unit, Mention) and unit.criterion == statement.criterion
    ]
    for mention in mentions:
        own.append(clauses[mention.segment])
    places = [m.first for m in mentions if clauses[m.segment] is not own[0]]
    if at and places and min(places) < own[0].segments[0].first:
        begin = min(places)
    return Ground(sentence, statement, clauses, tuple(own), begin)


def _segment_of(sentence: Sentence, at: int) -> Segment | None:
    return next((s for s in sentence.segments if s.last >= at >= 0), None)
