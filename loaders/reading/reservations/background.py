"""What stands before the clause that tells how things are: it may be read past.

"You did not set a date for A, since it had started": the clause takes A up by a pronoun and says of
it all that is said. What the earlier clause hopes, denies or leaves undone is not said of the work.
"""

from loaders.reading.pointing.pronouns import POINTERS
from loaders.reading.sentence import Sentence, has
from loaders.reading.statements import Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import Mention
from loaders.reading.text.sentences import STRONG, Segment

_DENYING = frozenset(
    ["not_started", "not_reflected", "not_comprehensive", "no_information", "no_evidence"]
)
_SUBJECTS = frozenset(["we", "your", "the", "they", "it"])
_THAT = frozenset(["that", "whether", "if"])
_PLAIN = frozenset({"auxiliary", "own_force", "this", "these", "floating", "time"})
_SAYING = frozenset(
    ["find", "found", "say", "said", "mean", "think", "see", "believe", "suggest", "judge",
     "consider", "conclude", "state", "show", "claim", "accept", "agree", "true", "case"]
)  # fmt: skip
_OPENING_A_CLAUSE = _SAYING | frozenset(
    ["that", "whether", "if", "nobody", "nothing", "told", "tell", "shown", "suggests", "says",
     "believes", "believed", "thinks", "know", "known", "clear", "confirm", "suppose", "assume",
     "expect", "want", "wish", "ask", "asked"]
)  # fmt: skip


def find_background(sentence: Sentence, statement: Statement) -> int:
    """How many words of the sentence stand before all that is said here, or 0."""
    own = next((s for s in sentence.segments if s.index == statement.last), None)
    if own is None:
        return 0
    if opening := _find_after_opening(sentence, statement):
        return opening
    begin = _find_clause(sentence, own)
    if begin is None or sentence.texts[begin.first] in _THAT:
        return 0
    clause = [s for s in sentence.segments if begin.index <= s.index <= own.index]
    units = [unit for segment in clause for unit in segment.units]
    named = any(isinstance(u, Mention) and u.criterion == statement.criterion for u in units)
    if named and begin.joiners & {"semicolon"}:
        return begin.first
    if (named or statement.wording == "comprehensive") and _says_nothing(sentence, begin):
        return begin.first
    points = any(isinstance(u, Phrase) and u.kinds & POINTERS for u in units) and not named
    denies = (
        statement.outcome in _DENYING
        and any(has(u, "negative") and u.is_used for u in units)
        and begin.first <= statement.at
    )
    if not (points or denies) or _reports(sentence, begin):
        return 0
    return begin.first


def _says_nothing(sentence: Sentence, begin: Segment) -> bool:
    """ "You did the opposite, and we found …": the clause before speaks of nothing assessed."""
    before = [unit for s in sentence.segments if s.index < begin.index for unit in s.units]
    return (
        begin.joiners == {"comma", "and"}
        and not any(isinstance(unit, Mention) or unit.wordings for unit in before)
        and not any(unit.kinds - _PLAIN for unit in before)
        and not _OPENING_A_CLAUSE & set(sentence.texts[: begin.first])
        and bool(_SUBJECTS & set(sentence.texts[begin.first : begin.first + 5]))
    )


def _find_after_opening(sentence: Sentence, statement: Statement) -> int:
    """ "Because you were waiting for funds, A had …": how many words open the sentence so."""
    opening, following = (*sentence.segments, None)[:2]
    if following is None or following.joiners != {"comma"} or statement.first < following.index:
        return 0
    if not opening.joiners & {"contrast", "reason"} or not all(
        isinstance(unit, Phrase) and unit.kinds <= _PLAIN and not unit.wordings
        for unit in opening.units
    ):
        return 0
    return following.first


def _find_clause(sentence: Sentence, own: Segment) -> Segment | None:
    """The segment in which the clause of a statement begins, where another clause goes before."""
    for segment in reversed([s for s in sentence.segments if s.index <= own.index]):
        if not segment.index:
            return None
        if segment.joiners & STRONG - {"colon", "dash"}:
            return segment
        is_aside = segment.joiners == {"comma", "relative"}
        if is_aside or ("and" in segment.joiners and "or" not in segment.joiners):
            return segment if any(has(unit, "auxiliary") for unit in segment.units) else None
    return None


def _reports(sentence: Sentence, begin: Segment) -> bool:
    """ "We did not say that A had begun and that it …": the denial may reach over the clause."""
    if begin.joiners & {"contrast", "semicolon"}:
        return False
    before = sentence.texts[: begin.first]
    if not begin.joiners & STRONG and _OPENING_A_CLAUSE & set(before):
        return True
    return any(
        word == "that" and before[at - 1] in _SAYING for at, word in enumerate(before) if at
    ) or ("not" in before[-2:])
