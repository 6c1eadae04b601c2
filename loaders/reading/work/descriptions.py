"""What is told of a thing that is only described: "the way in which your systems are monitored"."""

from itertools import pairwise

from loaders.reading.sentence import Sentence, has
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.common_words import HAVING
from loaders.reading.text.sentences import Segment

_HAVING = frozenset(["have", "has", "use", "uses", "operate", "operates", "run", "runs", "is"])
_BUYING = frozenset(
    ["bought", "purchased", "ordered", "procured", "acquired", "chosen", "selected", "tested",
     "trialled", "commissioned", "licensed", "seen", "considered", "identified",
     "shown", "offered", "promised", "demonstrated", "looked", "requested", "evaluated", "compared",
     "wanted", "sought", "recommended"]
)  # fmt: skip
_PLANS = frozenset(["plan", "plans", "them", "proposals"])
_FORESEEING = frozenset(["under", "in", "by"])
_PLANS_REACH = 4
_ONCE = frozenset(["once", "when", "after"])
_REVIEWERS = frozenset(["we", "our", "i"])
_BREAKING = frozenset(
    ["you", "we", "they", "it", "there", "have", "has", "had", "is", "are", "was", "were", "will",
     "would", "intend", "plan", "plans", "propose", "proposes", "proposals", "policy", "not", "no",
     "but", "until", "when", "if", "to", "for", "project", "timetable", "schedule", "programme",
     "pilot", "trial", "who"]
)  # fmt: skip
_DENYING = frozenset(
    ["not", "no", "never", "nor", "neither", "to", "will", "would", "should", "if", "once", "until"]
)  # fmt: skip
_OWNERS = frozenset(["you", "force", "unit", "already", "now"])
# "You propose a team which monitors A", "you had ordered software which monitors A".
_FORESEEN = _BUYING | {
    "propose", "proposes", "proposed", "proposal", "considering", "planning", "designing",
    "recruiting", "buying", "procuring", "ordering", "plan", "plans", "proposals", "case", "bid",
    "wants", "want", "seeking", "need", "needs", "lack", "lacks", "lacked",
}  # fmt: skip
_GIVING = frozenset(["supply", "supplies", "provide", "provides"])
_OF_MANNER = frozenset(["in", "by", "from", "with", "through"])


def describes_only(sentence: Sentence, phrase: Phrase, segment: Segment) -> bool:
    """ "The way in which your systems are monitored", "the bodies you seek intelligence from"."""
    if "relative" in segment.joiners:
        before = set(sentence.texts[max(0, segment.first - 2) : segment.first])
        is_manner = bool(before & _OF_MANNER) or sentence.awaiting is not None
        is_restrictive = "comma" not in segment.joiners
        is_giver = phrase.text.split()[0] in _GIVING
        is_of_you = phrase.text.startswith("you ")
        if not (is_giver or is_of_you) and _is_in_place(sentence, segment.first - 1):
            return False
        is_foreseen = is_restrictive and _is_foreseen(sentence, segment)
        return is_of_you or is_foreseen or (is_restrictive and (is_manner or is_giver))
    if phrase.first and sentence.texts[phrase.first - 1] in ("that", "which"):
        # "You have software that monitors …" is a fact; "the introduction of software that …" none.
        before = set(sentence.texts[segment.first : phrase.first])
        if _BUYING & before:
            return True
        return not (_HAVING & before or _is_in_place(sentence, phrase.first - 1))
    if sentence.texts[0] in _ONCE and sentence.texts[1] not in _REVIEWERS:
        # "Once the work is complete, all of your systems are monitored": so it is to be.
        return True
    if sentence.texts[0] in _FORESEEING and _PLANS & set(sentence.texts[1:_PLANS_REACH]):
        # "Under them you seek intelligence": what the plans foresee, done or not.
        return True
    if phrase.first and sentence.texts[phrase.first - 1] in ("how", "why", "when", "where"):
        return True
    if "how" in sentence.texts[segment.first : phrase.first]:
        # "Your plan describes how your systems are monitored": told of the plan.
        return True
    named = any(m.last + 1 == phrase.first for m in sentence.mentioned)
    return phrase.text.startswith("you ") and named


def _is_foreseen(sentence: Sentence, segment: Segment) -> bool:
    """ "You intend to set up a team which monitors A": there is as yet no such team."""
    head = next((s for s in sentence.segments if s.index == segment.index - 1), None)
    if head is None:
        return False
    words = sentence.texts[head.first : segment.first]
    if any(a in _OWNERS and b in _HAVING for a, b in pairwise(words)):
        # "In line with your plans you have a team which monitors A".
        return False
    return not _FORESEEN.isdisjoint(words) or any(has(u, "intention") for u in head.units)


def _is_in_place(sentence: Sentence, end: int) -> bool:
    """ "You had in place software that monitors A, and meetings at which …": so is what they do."""
    if "place" not in sentence.vocabulary:
        return False
    words = sentence.texts[: end + 1]
    at = next((n for n in range(1, len(words)) if words[n - 1 : n + 1] == ["in", "place"]), None)
    if at is None or not HAVING & set(words[max(0, at - 3) : at]):
        return False
    return not (_BREAKING & set(words[at:]) or _DENYING & set(words[max(0, at - 6) : at]))
