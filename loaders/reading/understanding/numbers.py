"""The word "one": where it leaves no number in doubt."""

from loaders.reading.pointing.ahead import announces_one
from loaders.reading.sentence import Sentence, segment_after
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import Mention
from loaders.reading.understanding.own_clause import WHOLE

_SOUGHT = frozenset(["evidence", "sign", "signs", "trace", "record", "report", "proof"])
GAPS = frozenset(
    ["gap", "omission", "weakness", "disappointment", "shortcoming", "deficiency", "reservation",
     "fault", "flaw", "failing", "defect", "criticism", "complaint", "regret"]
)  # fmt: skip
_AFTER_ONE = frozenset(["and", "but", ",", "separately", "with", "to", "was", "is"])
_OWNERS = frozenset(["the", "its", "their", "your", "our"])
_PLACES = frozenset(["area", "aspect", "element", "matter", "part", "point", "respect", "strand"])
_OF_THE_PLANS = frozenset(["of", "the", "your", "these", "two", "plan", "plans"])
_PIECES = frozenset(["page", "sheet", "side", "line", "sentence", "paragraph"])


def counts_nothing(sentence: Sentence, statement: Statement, at: int) -> bool:
    """Whether "one" at this word neither singles out nor leaves out anything."""
    return _is_no_number(sentence, statement, at) or _is_lacking(sentence, statement, at)


def _is_no_number(sentence: Sentence, statement: Statement, at: int) -> bool:
    """ "One, on …", "a one-page summary", "of one already held": no number is left in doubt."""
    words = sentence.texts
    following = words[at + 1] if at + 1 < len(words) else "."
    before = words[at - 1] if at else ""
    if before == "that" and following in ("had", "has"):
        return True
    is_predicate = before in ("is", "was") and following in ("that", "which", "you")
    if is_predicate and at < statement.at:
        # "The unit is one that you share with us": it stands for the noun before it.
        return True
    if following in GAPS:
        # "The plan has one weakness: it does not …".
        is_told = before in ("has", "have", "had") and words[at + 2] in (":", ";", ",", "–")
        return before in _OWNERS or (is_told and statement.outcome not in WHOLE)
    if words[at + 2 : at + 5] == ["at", "a", "time"] or words[at + 1 : at + 3] == ["by", "one"]:
        return True
    if words[at - 2 : at] == ["one", "by"]:
        return True
    if words[at + 1 : at + 3] == ["for", "each"] and before == ",":
        return True
    if following in ("had", "was", "is", "has") and _is_told_after_colon(sentence, at):
        return True
    if following in _PLACES and _is_named_next(sentence, at):
        return True
    if following == "," or following in _PIECES:
        return True
    is_named = words[at + 2 : at + 4] in (["in", "which"], ["on", "which"])
    if following in _PLACES and (before in ("was", "is") or (before == "the" and is_named)):
        return True
    if following == "reason" and words[at + 2 : at + 3] in (["is"], ["was"], ["for"]):
        return True
    if following in ("is", "was") and sentence.memory.listed_in == sentence.number:
        return True
    if before == "of" and words[at - 2] in _SOUGHT and following in _AFTER_ONE:
        return True
    if before == "of" and following in (".", ";", "already", "having"):
        return True
    segment = next((s for s in sentence.segments if s.last >= at), None)
    if segment is None or not announces_one(sentence, segment):
        return False
    following = segment_after(sentence, segment)
    return following is not None and bool(following.joiners & {"colon", "dash"})


def _is_told_after_colon(sentence: Sentence, at: int) -> bool:
    """ "One had begun and one had not: A was in hand, but B was still to come"."""
    later = [s for s in sentence.segments if s.first > at and "colon" in s.joiners]
    return bool(later) and all(
        s.at > later[0].first for s in sentence.statements if s.outcome is not None
    )


def _is_named_next(sentence: Sentence, at: int) -> bool:
    """ "On one element of the plans, A, but not on the other": the one is named after the comma."""
    segment = next((s for s in sentence.segments if s.last >= at), None)
    later = [s for s in sentence.segments if segment and s.index > segment.index]
    rest = {word for word in sentence.texts[at + 2 : segment.last + 1] if word[0].isalpha()}
    return (
        bool(later)
        and rest <= _OF_THE_PLANS
        and later[0].joiners == {"comma"}
        and isinstance(later[0].units[0], Mention)
        and not any("or" in s.joiners for s in later)
    )


def _is_lacking(sentence: Sentence, statement: Statement, at: int) -> bool:
    """ "The one element of which we could not find evidence was a review": the one not found."""
    following = sentence.texts[at + 2 : at + 4]
    is_definite = sentence.texts[at - 1] == "the" and statement.outcome == "no_evidence"
    is_named_after = sentence.texts[statement.at + 1] in ("was", "is", "concerned", "concerns")
    return (
        is_definite
        and is_named_after
        and following in (["of", "which"], ["for", "which"], ["on", "which"])
    )
