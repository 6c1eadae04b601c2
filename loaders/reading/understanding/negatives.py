"""Negatives, exceptions and wishes that nothing has used, and what they bear on."""

from loaders.reading.sentence import Sentence, has
from loaders.reading.statements import Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import DONE, REVIEW, Mention
from loaders.reading.text.sentences import STRONG
from loaders.reading.understanding.own_clause import Ground
from loaders.reading.understanding.surroundings import find_tail
from loaders.reading.work.exceptions import EXCEPTED_LATER, find_excepted

NEGATIVE_OUTCOMES = frozenset(["not_started", "no_information", "no_evidence"])
LACKS = frozenset(
    ["lacked", "lack", "lacking", "lacks", "gaps", "gap", "did not cover", "left", "unsaid",
     "leave", "leaves", "many"]
)  # fmt: skip
_NONE = frozenset(["no", "none", "nothing"])
_LACKS = frozenset(["no_information", "no_evidence"])
_LEADING = frozenset(
    ["in", "without", "with", "since", "because", "given", "despite", "owing", "although", "though",
     "while", "whilst", "following", "beyond", "apart", "notwithstanding"]
)  # fmt: skip
_ANOTHER_TIME = frozenset(
    ["year", "years", "month", "months", "previous", "earlier", "last", "first", "view", "opinion",
     "inspection", "then"]
)  # fmt: skip
_NOT_YET = frozenset(["not yet", "yet to", "still to", "as yet to", "remained to be"])
_BEARING = frozenset(
    {"negative", "modal_negative", "unreal", "claim_refused", "stopped", "request"}
)
_WEIGHED = _BEARING | {"everything", "later_exception", "wrong_to_say"}
_MET = _WEIGHED | {"exception"}


def find_unspent(sentence: Sentence, ground: Ground) -> str | None:
    """The first negative or exception that no rule has used and that bears on the statement."""
    if sentence.kinds.isdisjoint(_MET):
        return None
    statement = ground.statement
    tail = find_tail(sentence, statement)
    excepted = None
    for segment in sentence.segments:
        for unit, following in zip(segment.units, [*segment.units[1:], None], strict=True):
            if has(unit, "exception") and not isinstance(following, Mention):
                is_found = isinstance(following, Phrase) and any(
                    w.id == "evidence" for w in following.wordings
                )
                if _speaks_of_all_but_one(sentence, unit) and statement.outcome in DONE:
                    excepted = EXCEPTED_LATER
                elif not (is_found and statement.outcome == "reviewed"):
                    return unit.text
            if not isinstance(unit, Phrase) or not unit.kinds & _WEIGHED:
                continue
            if unit.is_used or unit.first > tail or not ground.bears(unit):
                continue
            is_elliptical = unit.text == "not" and sentence.texts[unit.last + 1] in (":", ";")
            if statement.outcome == "not_started" and (unit.text in _NOT_YET or is_elliptical):
                # "You do not yet seek intelligence: that work had yet to start".
                continue
            if unit.text in LACKS and explains_a_lack(sentence, unit.first):
                continue
            is_lack = statement.outcome == "no_information" and has(unit, "negative")
            if is_lack and _is_asked(sentence, unit):
                continue
            if has(unit, "wrong_to_say") and ground.may_be_denied(unit):
                return unit.text
            if unit.kinds & _BEARING:
                return unit.text
            is_of_none = has(unit, "everything") and unit.text.split()[0] in _NONE
            if is_of_none and statement.outcome not in NEGATIVE_OUTCOMES:
                return unit.text
            is_except = has(unit, "later_exception") and statement.criterion != REVIEW
            if is_except and find_excepted(sentence) is None:
                return unit.text
    return excepted


def _is_asked(sentence: Sentence, unit: Phrase) -> bool:
    """ "Nothing told us whether A had begun or was still to begin": asked, and not denied."""
    asked = [p for p in sentence.phrases if has(p, "whether") and p.last < unit.first]
    return bool(asked) and not any(
        s.joiners & STRONG and asked[-1].last < s.first <= unit.first for s in sentence.segments
    )


def opens_our_lack(sentence: Sentence, statement: Statement, at: int) -> bool:
    """ "In the absence of the plan, we had no information on A": whatever led to the lack."""
    words = sentence.texts
    if statement.outcome not in _LACKS:
        return False
    if words[0] not in _LEADING and "therefore" not in words[at : statement.at]:
        return False
    opens = ([",", "we"], ["and", "we"])
    end = next((n for n in range(at + 1, statement.at) if words[n : n + 2] in opens), 0)
    return bool(end) and _ANOTHER_TIME.isdisjoint(words[:end])


def explains_a_lack(sentence: Sentence, at: int) -> bool:
    """ "They lacked several elements, and were not comprehensive": the reason for what follows."""
    return any(s.outcome == "not_comprehensive" and s.at > at for s in sentence.statements)


def _speaks_of_all_but_one(sentence: Sentence, exception: Phrase) -> bool:
    """ "With one exception, every element was in place": a later sentence may name the one."""
    is_of_one = exception.text == "with one exception"
    return is_of_one and "everything" in sentence.kinds
