"""What is meant to be, asked for or being made is no finding about the plans."""

from itertools import pairwise

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, has, segment_at
from loaders.reading.statements import AN_AIM, Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import COMPREHENSIVE, STRATEGY
from loaders.reading.text.sentences import Segment

_FINDING_WORDS = frozenset(
    [
        "found",
        "find",
        "proved",
        "turned",
        "judged",
        "judge",
        "consider",
        "considered",
        "failed",
        "fail",
        "fails",
    ]
)
_PRODUCING = frozenset(
    ["submit", "produce", "prepare", "develop", "make", "write", "send", "provide", "draw",
     "create", "adopt"]
)  # fmt: skip
_WANTING = frozenset(
    ["wanted", "needed", "requested", "required", "recommended", "requires", "needs", "expected",
     "invited", "demanded", "sought"]
)  # fmt: skip
_WANTING_FOR = frozenset(["asked", "ask", "called", "looked", "hoped", "waiting", "waited"])
# Another subject: what follows is told of it, and not asked for.
_SPEAKING_ON = frozenset(["we", "you", "your", "yours", "they", "these", "it"])
# "We ask you to ensure that they reflect it", "by ensuring your plans reflect it".
_ENSURING = frozenset(["ensure", "ensuring"])
_THAT = frozenset(["that", "your", "the", "they", "these"])
_MAKING = frozenset(["making", "getting"])


def is_asked_for(sentence: Sentence, statement: Statement, segment: Segment) -> str | None:
    """ "We asked you for comprehensive plans", "in making them comprehensive": not found so."""
    words = sentence.texts
    before = words[segment.first : statement.at]
    if _is_to_be_produced(words[max(0, statement.at - 4) : statement.at]) or _is_wanted(before):
        return "what is asked for or meant to be is no finding"
    return AN_AIM if _MAKING & set(before) else None


def _is_to_be_produced(before: list[str]) -> bool:
    """ "We asked forces to submit comprehensive plans"; not "we were pleased to see …"."""
    return any(word == "to" and following in _PRODUCING for word, following in pairwise(before))


def _is_wanted(before: list[str]) -> bool:
    """ "We asked you for a comprehensive plan", "you needed a comprehensive plan"."""
    if before[-1:] not in (["a"], ["more"], ["any"], ["for"]):
        return False
    return any(
        word in _WANTING or (word in _WANTING_FOR and "for" in before[at:])
        for at, word in enumerate(before)
    )


def _is_asked_of_them(before: list[str]) -> bool:
    """ "We asked for plans that were comprehensive": so they were to be.

    Not "we asked for plans, and found that they were".
    """
    that = next((at for at, word in enumerate(before) if word in ("that", "which")), 0)
    asked = pairwise(before[:that])
    return (
        before[:1] == ["we"]
        and before[that - 1] in ("plan", "plans")
        and _SPEAKING_ON.isdisjoint(before[that + 1 :])
        and any(a in _WANTING_FOR and b in ("for", "you", "each", "all") for a, b in asked)
    )


@asked_of(COMPREHENSIVE, STRATEGY)
def is_only_meant_to_be(sentence: Sentence, statement: Statement) -> str | None:
    """ "They aim to reflect …", "intended to be comprehensive": an aim, not a finding."""
    if statement.at < 1:
        return None
    if statement.wording not in ("comprehensive", "reflect"):
        return None
    segment = segment_at(sentence, statement.at)
    if segment is None:
        return None
    is_restrictive = segment.joiners == {"relative"}
    begin = 0 if "and" in segment.joiners or is_restrictive else segment.first
    words = sentence.texts[begin : statement.at]
    for unit in segment.units:
        is_before = isinstance(unit, Phrase) and unit.last < statement.at
        if is_before and has(unit, "intention") and not (unit.text == "would" and sentence.denial):
            between = set(sentence.texts[unit.last + 1 : statement.at])
            if not between & {"are", "is", "was", "were", "had", "has", "did", "do"}:
                return f"an intention is no finding ({unit.text})"
    if any(a in _ENSURING and b in _THAT for a, b in pairwise(words)):
        return AN_AIM
    if _is_asked_of_them(words):
        return "what is asked for or meant to be is no finding"
    is_infinitive = words[-1:] == ["to"] or words[-2:] == ["to", "be"]
    is_judged = statement.outcome == "not_comprehensive" and "too" in words
    if is_infinitive and not is_judged and not _FINDING_WORDS & set(words):
        return AN_AIM
    return None
