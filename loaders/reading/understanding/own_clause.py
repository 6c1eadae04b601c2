"""Which words of a sentence a statement is made of, and which stand in clauses beside it."""

from dataclasses import dataclass

from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import Mention
from loaders.reading.text.sentences import STRONG
from loaders.reading.understanding.clauses import TRAILING, Clause, clause_at, part_clauses

WHOLE = frozenset(["in_place", "reviewed", "comprehensive", "reflected"])
AFFIRMED = WHOLE | {"started"}
OF_PLANS = frozenset(["comprehensive", "reflected"])
REFERRING = frozenset(
    ["it", "its", "they", "them", "their", "this", "that", "these", "those", "which", "some",
     "then", "one"]
)  # fmt: skip
_UNSETTLING = frozenset(
    {
        "negative", "modal_negative", "doubt", "unreal", "wrong_to_say", "not_claimed", "claim",
        "claim_refused", "hedge", "part", "only_part", "exception", "later_exception", "stopped",
        "history", "request", "intention", "weak_evidence", "withheld", "elsewhere_in_file",
        "after_the_evidence", "question", "unlike", "same_as", "not_same_as", "other_bodies",
    }
)  # fmt: skip
REPORTING = frozenset(
    ["that", "whether", "if", "find", "found", "say", "said", "says", "mean", "think", "thinks",
     "see", "believe", "believed", "believes", "suggest", "suggests", "judge", "consider",
     "conclude", "state", "show", "shown", "claim", "accept", "agree", "true", "case", "told",
     "tell", "know", "known", "clear", "confirm", "suppose", "assume", "expect", "want", "wish",
     "ask", "asked", "nothing"]
)  # fmt: skip
_CONDITIONS = frozenset(
    ["if", "unless", "provided", "until", "once", "should", "could", "might", "may", "supposing",
     "assuming", "subject", "were", "till", "whenever"]
)  # fmt: skip
_NEGATIVES = frozenset({"negative", "modal_negative"})


@dataclass(frozen=True)
class Ground:
    """Where a statement stands: its own clauses, and the word from which it is spoken of."""

    sentence: Sentence
    statement: Statement
    clauses: list[Clause]
    own: list[Clause]
    stated: list[Clause]
    begin: int

    def is_own(self, at: int) -> bool:
        """Whether a word stands in the clause of the statement itself."""
        clause = clause_at(self.clauses, at)
        return clause in self.stated or (at >= self.begin and clause in self.own)

    def find_others(self) -> list[Clause]:
        """The clauses beside it that make statements of their own."""
        said = [clause_at(self.clauses, s.at) for s in self.sentence.statements if s.at >= 0]
        return [clause for clause in said if clause not in self.own]

    def is_said_elsewhere(self, at: int) -> bool:
        """Whether a word belongs to another statement after this, or to what ended before it."""
        clause = clause_at(self.clauses, at)
        if at > self.statement.at:
            return clause in self.find_others()
        begin = min(piece.first for clause in self.own for piece in clause.pieces)
        return clause not in self.own and any(
            s.joiners & {"semicolon", "contrast"} and at < s.first <= begin
            for s in self.sentence.segments
        )

    def is_past(self, at: int) -> bool:
        """Whether a word stands past a strong boundary, where nothing bears back.

        What had not begun, or had begun somewhere, is so whatever is conceded after it.
        """
        if self.statement.outcome in WHOLE or at <= self.statement.at:
            return False
        return any(
            s.joiners & STRONG and s.index > self.statement.last and s.first - 1 <= at
            for s in self.sentence.segments
        )

    def tolerates(self, at: int) -> bool:
        """Whether an ordinary word may stand here: beside the statement, in a plain clause."""
        if self.is_past(at):
            return True
        clause = clause_at(self.clauses, at)
        if self.is_own(at) or (at > self.statement.at and self._may_narrow(clause)):
            return False
        return self.is_plain(clause)

    def _may_narrow(self, clause: Clause) -> bool:
        """Whether a later clause tells how far something goes that is said to be so.

        "A was in place, though the other stations …", "…, and it …", "… covering …".
        """
        outcome = self.statement.outcome
        if outcome not in AFFIRMED:
            return False
        if clause.kind is TRAILING:
            return outcome in WHOLE
        joiners = clause.pieces[0].joiners
        if joiners & {"relative", "or"} or (outcome in WHOLE and joiners & {"contrast"}):
            return True
        words = set(self.sentence.texts[clause.pieces[0].first : clause.pieces[-1].last + 1])
        return bool(REFERRING & words) or (
            outcome in OF_PLANS and any(is_part_of_plans(self.sentence, word) for word in words)
        )

    def bears(self, unit: Phrase) -> bool:
        """Whether a negative beside the statement may deny it.

        A clause that stands by itself keeps its negatives ("No reply came, and A had …") unless it
        reports what follows, or points back to what is wholly affirmed.
        """
        clause = clause_at(self.clauses, unit.first)
        if self.is_own(unit.first) or not clause.has_verb(self.sentence):
            return True
        texts = self.sentence.texts
        if unit.first < self.statement.at:
            own = min(piece.first for piece in self.own[0].pieces)
            return clause in self.own or bool(REPORTING & set(texts[unit.last + 1 : own]))
        words = set(texts[clause.pieces[0].first : clause.pieces[-1].last + 1])
        return self.statement.outcome in WHOLE or bool(REFERRING & words)

    def is_cut_off(self, unit: Phrase) -> bool:
        """ "It is untrue, as we said, that …": the denial may reach over what stands between."""
        return (
            unit.last < self.statement.at
            and self.is_own(unit.first)
            and any(
                clause not in self.own and unit.last < piece.first <= self.statement.at
                for clause in self.clauses
                for piece in clause.pieces
            )
        )

    def is_plain(self, clause: Clause) -> bool:
        """Whether a clause beside the statement denies, limits, supposes and reports nothing."""
        for piece in clause.pieces:
            last = (
                self.begin - 1 if clause in self.own and clause not in self.stated else piece.last
            )
            if any(unit.first <= last and self._unsettles(unit) for unit in piece.units):
                return False
            if _CONDITIONS & set(self.sentence.texts[piece.first : last + 1]):
                return False
        return True

    def _unsettles(self, unit: Phrase | Mention) -> bool:
        if isinstance(unit, Mention) or unit.wordings:
            return False
        kinds = unit.kinds & _UNSETTLING
        if "intention" in kinds and kinds <= {"intention", "unreal"}:
            # "…, with completion due in May": what has begun, or has not, is not unsaid by it.
            return self.statement.outcome in WHOLE
        return bool(kinds) and not (unit.is_used and kinds <= _NEGATIVES)


def is_part_of_plans(sentence: Sentence, word: str) -> bool:
    """Whether this names a part of the plans, and is no word for the strategy or the systems."""
    return word in sentence.catalogue.groups["parts_of_plans"] - {"strategy", "IT"}


def find_ground(sentence: Sentence, statement: Statement) -> Ground:
    """The clause of the status word, and that of the first mention, from the mention on."""
    clauses = part_clauses(sentence)
    if statement.at < 0:
        return Ground(sentence, statement, clauses, clauses, clauses, 0)
    stated = clause_at(clauses, statement.at)
    chain = [stated]
    while chain[-1].shares_subject and chain[-1].parent is not None:
        chain.append(chain[-1].parent)
    named = [
        (unit.first, clause)
        for clause in clauses
        for piece in clause.pieces
        if piece.index is not None and statement.first <= piece.index <= statement.last
        for unit in piece.units
        if isinstance(unit, Mention) and unit.criterion == statement.criterion
    ]
    own = [*chain, *(clause for _, clause in named)]
    begin = min((first for first, clause in named if clause not in chain), default=0)
    return Ground(sentence, statement, clauses, own, chain, begin)
