"""Which words of a sentence a statement is made of, and which stand in clauses beside it."""

from dataclasses import dataclass, replace

from loaders.reading.sentence import Sentence, has
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
    ["whether", "if", "find", "found", "say", "said", "says", "mean", "think", "thinks",
     "see", "believe", "believed", "believes", "suggest", "suggests", "judge", "consider",
     "conclude", "state", "show", "shown", "claim", "accept", "agree", "true", "case", "told",
     "tell", "know", "known", "clear", "confirm", "suppose", "assume", "expect", "want", "wish",
     "ask", "asked"]
)  # fmt: skip
CONCLUDING = frozenset(["so", "accordingly", "therefore", "consequently", "thus"])
_INCLUDING = frozenset(["include", "cover", "contain", "comprise"])
_POINTING = frozenset(["this", "that", "these", "those"])
_UNDERTAKINGS = frozenset(["programme", "project", "work", "programmes", "projects"])
_DETERMINERS = frozenset(["the", "a", "an", "your", "its", "this", "any"])
_PREPOSITIONS = frozenset(["on", "upon", "of", "to", "from", "with", "by", "about", "at", "for"])
_CONDITIONS = frozenset(
    ["if", "unless", "provided", "until", "once", "should", "could", "might", "may", "supposing",
     "assuming", "subject", "were", "till", "whenever", "before"]
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
        if at > self.statement.at:
            return clause_at(self.clauses, at) in self.find_others()
        return self.is_over(at)

    def is_over(self, at: int) -> bool:
        """ "…, but they had started", "…; A had …": what stands before is done with."""
        return self.stands_alone and any(
            s.joiners & {"semicolon", "contrast"} and at < s.first <= self.opening
            for s in self.sentence.segments
        )

    @property
    def opening(self) -> int:
        """The first word of the clause that holds the status words."""
        return self.stated[0].pieces[0].first

    @property
    def stands_alone(self) -> bool:
        """Whether that clause has a subject of its own."""
        return not self.stated[0].shares_subject

    def is_past(self, at: int) -> bool:
        """Whether a word stands past a strong boundary, where nothing bears back.

        What had not begun, or had begun somewhere, is so whatever is conceded after it.
        """
        if self.statement.outcome in WHOLE or at <= self.statement.at:
            return False
        return self._is_followed_by_strong(at)

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
        """Whether a negative, or a word such as "stopped" or "we hope", may bear on the statement.

        A clause that stands by itself keeps its negatives ("No reply came, and A had …") unless it
        reports what follows, or points back to what is wholly affirmed.
        """
        at = unit.first
        if at > self.statement.at:
            is_conceded = self.statement.outcome in WHOLE and has_negative(unit)
            return (is_conceded or not self._is_followed_by_strong(at)) and self._bears_back(unit)
        if clause_at(self.clauses, at) in self.stated and self.stands_alone:
            return True
        return not self.is_over(at) and self._bears_on(unit)

    def _is_followed_by_strong(self, at: int) -> bool:
        return any(
            s.joiners & STRONG and s.index > self.statement.last and s.first - 1 <= at
            for s in self.sentence.segments
        )

    def _bears_back(self, unit: Phrase) -> bool:
        clause = clause_at(self.clauses, unit.first)
        if clause in self.find_others():
            return False
        piece = next(
            (p for p in clause.pieces if p.first <= unit.first <= p.last), clause.pieces[0]
        )
        if self.statement.outcome not in AFFIRMED and "and" in piece.joiners:
            # "Silent on A, and from nothing in it could we learn …": one lack beside another.
            return False
        if clause in self.own or not clause.has_verb(self.sentence) or not has_negative(unit):
            return True
        words = set(self.sentence.texts[clause.pieces[0].first : clause.pieces[-1].last + 1])
        return self.statement.outcome in WHOLE or bool(REFERRING & words)

    def _bears_on(self, unit: Phrase) -> bool:
        texts = self.sentence.texts
        clause = clause_at(self.clauses, unit.first)
        is_stopped = has(unit, "stopped")
        if not has_negative(unit) and not is_stopped:
            return True
        if is_stopped and self.statement.outcome in AFFIRMED:
            return True
        following = texts[unit.last + 1]
        if self.statement.outcome in ("no_information", "no_evidence"):
            if following in _INCLUDING or following == "know":
                return False
        elif following in _INCLUDING:
            return not self._leaves_out()
        if clause in self.stated:
            # "It did not include the plan, and so gave us …": what follows "so" has its own verb.
            return texts[self.opening] not in CONCLUDING
        if not clause.has_verb(self.sentence) and not is_stopped:
            return True
        if {"capability", "capacity"} & set(texts[: self.opening]) and is_stopped:
            return True
        return any(
            texts[at] in REPORTING or (texts[at] == "that" and not _points_out(texts, at))
            for at in range(unit.first, self.opening)
        )

    def _leaves_out(self) -> bool:
        """ "That programme does not include A, which had begun": only "include" is denied."""
        words = self.sentence.texts
        is_another = words[0] in _POINTING and words[1] in _UNDERTAKINGS
        return is_another and "relative" in self.stated[0].pieces[0].joiners

    def may_be_denied(self, unit: Phrase) -> bool:
        """Whether "it is untrue that" may reach past an aside, or over an "and", to the statement.

        "It is untrue, as we said, that …"; "it is not the case that B …, and A had …".
        """
        end = self.sentence.denied_until.get(unit.first, self.statement.at + 1)
        if not unit.last < self.statement.at < end:
            return False
        if not self.is_own(unit.first):
            return "and" in self.stated[0].pieces[0].joiners and self.stands_alone
        return any(
            clause not in self.own and unit.last < piece.first <= self.statement.at
            for clause in self.clauses
            for piece in clause.pieces
        )

    def is_plain(self, clause: Clause) -> bool:
        """Whether a clause beside the statement denies, limits, supposes and reports nothing."""
        for piece in clause.pieces:
            last = (
                self.begin - 1 if clause in self.own and clause not in self.stated else piece.last
            )
            if any(unit.first <= last and self._unsettles(unit) for unit in piece.units):
                return False
            for at in range(piece.first, last + 1):
                if self.sentence.texts[at] in _CONDITIONS and not self.sentence.covered[at]:
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


def has_negative(unit: Phrase) -> bool:
    """Whether this denies something."""
    return bool(unit.kinds & _NEGATIVES)


def _points_out(texts: list[str], that: int) -> bool:
    """ "We have not relied on that review": no clause begins with this "that"."""
    return texts[that - 2] in _DETERMINERS or texts[that - 1] in _PREPOSITIONS


def is_part_of_plans(sentence: Sentence, word: str) -> bool:
    """Whether this names a part of the plans, and is no word for the strategy or the systems."""
    return word in sentence.catalogue.groups["parts_of_plans"] - {"strategy", "IT"}


def find_ground(sentence: Sentence, statement: Statement) -> Ground:
    """The clause of the status word, and that of the first mention, from the mention on."""
    clauses = part_clauses(sentence)
    place = _find_place(sentence, statement)
    statement = statement if place == statement.at else replace(statement, at=place)
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


def _find_place(sentence: Sentence, statement: Statement) -> int:
    """Where it is said; in "we had hoped that A would begin, but it had not" after the "but"."""
    for segment in sentence.segments:
        is_named = any(isinstance(unit, Mention) for unit in segment.units)
        if segment.index == statement.last and segment.first > statement.at >= 0 and not is_named:
            return segment.first
    return statement.at
