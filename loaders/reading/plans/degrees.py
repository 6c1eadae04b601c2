"""How far the plans reflect the national strategy: wholly, in part or not at all."""

from typing import NamedTuple

from loaders.reading.plans.measures import (
    PARTS,
    ends_in_part,
    find_quantity,
    is_measured,
    is_of_some_points,
    is_told_in_part,
)
from loaders.reading.plans.shares import OTHER, PART, WHOLE, find_share
from loaders.reading.sentence import Sentence, has
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.mentions import STRATEGY, Mention
from loaders.reading.text.sentences import Segment

_LIMITING = frozenset({"exception", "only_part", "part", "hedge", "contrast"})
# "Not some of it" may be none of it; "not most of it" may be little of it.
_SOME = frozenset(
    ["in part", "partly", "partially", "some", "to some extent", "much of", "most of", "many of",
     "largely", "mostly", "for the most part", "broadly", "substantially", "in the main",
     "in most respects", "in large part", "to a large extent", "to a great extent"]
)  # fmt: skip

SAID_ELSEWHERE = "said elsewhere in the sentence"


class Verb(NamedTuple):
    """The verb that speaks of the strategy, its segment, and the last segment of what it takes."""

    phrase: Phrase
    wording: Wording
    segment: Segment
    last: int


def find_outcome(sentence: Sentence, verb: Verb, negated: bool) -> str | None:
    """How far the strategy is reflected, from what stands around the verb; None where unclear."""
    phrase, wording, segment, last = verb
    around = _find_around(sentence, segment, last)
    name = _find_name(sentence, phrase, last)
    share = find_share(sentence, phrase, name) if name else None
    if share in (WHOLE, OTHER):
        # "Both parts of the strategy": the word does not say that it is reflected in part.
        around = [u for u in around if not (has(u, "part") and u.last + 3 >= name.first > u.first)]
    denied_after = any(
        has(unit, "not_same_as") or has(unit, "negative") or _is_of_none(unit)
        for unit in around
        if unit.first > phrase.last
    )
    for unit in around:
        if has(unit, "negative") and unit.first > phrase.last:
            unit.is_used = True
    if not negated and _reflects_none_of_it(sentence, phrase, around):
        negated, denied_after = True, False
    of_which = find_quantity(sentence, segment)
    if of_which == "the":
        # "… the main parts of which they adopt": the sentence has said more than that.
        return SAID_ELSEWHERE
    outcome = _grade_reflection(wording, negated, denied_after, around)
    if of_which:
        # "…, parts of which they reflect": of the rest nothing more is said.
        is_part = of_which in PARTS and wording.id == "reflect" and not denied_after
        outcome = "partly_reflected" if is_part and not negated else None
    elif ends_in_part(sentence, segment, last, negated):
        outcome = "partly_reflected"
    outcome = _heed_share(share, _heed_measure(sentence, verb, outcome, negated), negated)
    if outcome in ("reflected", "not_reflected") and is_of_some_points(sentence, phrase):
        outcome = None
    if negated and outcome == wording.denied:
        outcome = _heed_part_before(sentence, segment, phrase, outcome)
    # "They are faithful to it in the main, though in some parts they fail to reflect it".
    return SAID_ELSEWHERE if outcome is None and is_told_in_part(sentence) else outcome


def _heed_measure(sentence: Sentence, verb: Verb, outcome: str | None, negated: bool) -> str | None:
    """ "Only … reflected", "reflected more of it than": it is not said that all of it is."""
    phrase, _, segment, last = verb
    if not negated and _shares_denied_verb(sentence, segment, phrase):
        return None
    opens_with_only = sentence.texts[segment.first] == "only"
    if outcome == "reflected" and (opens_with_only or is_measured(sentence, phrase, last)):
        return None
    return outcome


def _heed_part_before(
    sentence: Sentence, segment: Segment, phrase: Phrase, denied: str | None
) -> str | None:
    """ "There are parts of it which they do not reflect", "in some respects … they do not"."""
    if _opens_with_part(sentence, segment):
        return "partly_reflected" if "not" in sentence.texts[: segment.first] else None
    return None if _is_of_parts(sentence, segment, phrase) else denied


def _shares_denied_verb(sentence: Sentence, segment: Segment, phrase: Phrase) -> bool:
    """ "We did not find them comprehensive and in line with it": the verb is denied of both."""
    is_next = segment.joiners == {"and"} and sentence.denied_at == segment.index - 1
    is_finite = phrase.text.split()[0].endswith(("ed", "s", "t", "w")) or sentence.is_judged
    opens = phrase.first == segment.first
    return is_next and opens and (not is_finite or sentence.is_judged)


def _find_name(sentence: Sentence, phrase: Phrase, last: int) -> Mention | None:
    """The name of the strategy that is the object, or else the subject, of this verb."""
    later = [
        unit
        for s in sentence.segments
        if s.index <= last
        for unit in s.units
        if isinstance(unit, Mention) and unit.criterion == STRATEGY and unit.first > phrase.last
    ]
    before = [m for m in sentence.mentioned if m.criterion == STRATEGY and m.first < phrase.first]
    return next(iter([*later, *before[-1:]]), None)


def _heed_share(share: str | None, outcome: str | None, negated: bool) -> str | None:
    """ "They reflect several of its provisions": what is said of a part is not so of the whole."""
    if outcome not in ("reflected", "not_reflected") or share is None:
        return outcome
    if share == WHOLE:
        return "partly_reflected" if negated else outcome
    return "partly_reflected" if share == PART and not negated else None


def _find_around(sentence: Sentence, segment: Segment, last: int) -> list[Phrase | Mention]:
    """What tells how far it is reflected: the verb's segment, those after it to the last, and,
    where the strategy is the subject ("parts of it, but not all, were reflected"), those before.
    """
    begin = segment.index
    names = [m for m in sentence.mentioned if m.criterion == STRATEGY and m.segment < begin]
    if names and "comma" in segment.joiners and not segment.joiners & {"and", "or"}:
        between = [s for s in sentence.segments if names[-1].segment < s.index <= begin]
        if not any(s.joiners & {"semicolon", "colon", "relative", "reason"} for s in between):
            begin = names[-1].segment
    return [u for s in sentence.segments if begin <= s.index <= last for u in s.units]


def _is_of_parts(sentence: Sentence, segment: Segment, phrase: Phrase) -> bool:
    """ "There are parts of the strategy which they do not reflect": that is not the whole of it."""
    names = [m for m in sentence.mentioned if m.criterion == STRATEGY and m.first < phrase.first]
    if not names:
        return False
    return any(
        has(unit, "part") or has(unit, "hedge")
        for s in sentence.segments
        if names[-1].segment <= s.index <= segment.index
        for unit in s.units
        if unit.first < phrase.first
    )


def _opens_with_part(sentence: Sentence, segment: Segment) -> bool:
    """ "In some respects, but not in others, they reflect …": no name or verb in between."""
    for before in reversed([s for s in sentence.segments if s.index < segment.index]):
        units = before.units
        if any(isinstance(u, Mention) or u.wordings or has(u, "auxiliary") for u in units):
            return False
        if any(has(unit, "part") for unit in units):
            return True
    return False


def _is_of_none(unit: Phrase | Mention) -> bool:
    """ "They reflect no part of the strategy"."""
    return has(unit, "everything") and unit.text.startswith(("no ", "none ", "nothing "))


def _reflects_none_of_it(
    sentence: Sentence, phrase: Phrase, around: list[Phrase | Mention]
) -> bool:
    """ "They reflect no part of it", "none of it": nothing but the object is denied."""
    denying = [unit for unit in around if has(unit, "negative") or _is_of_none(unit)]
    limits = any(unit.first > phrase.last and unit.kinds & _LIMITING for unit in around)
    if len(denying) != 1 or limits or denying[0].first != phrase.last + 1:
        return False
    opening = sentence.texts[phrase.last + 1 : phrase.last + 4]
    return opening[:2] == ["none", "of"] or (
        opening[0] == "no" and opening[1] in ("part", "element", "aspect") and opening[2] == "of"
    )


def _grade_reflection(
    wording: Wording, negated: bool, denied_after: bool, around: list[Phrase | Mention]
) -> str | None:
    """Fully, partly or not; "not fully" and "only in part" are partly, "not in part" is open.

    `denied_after`: a negative follows the verb ("reflected, though not fully, the strategy").
    """
    parts = [unit for unit in around if has(unit, "part")]
    is_full = any(has(unit, "full") for unit in around)
    if wording.id == "disregard":
        return None if negated or parts else wording.outcome
    if negated and not is_full and any(unit.text in _SOME for unit in parts):
        return None
    if denied_after and not parts:
        return "partly_reflected" if is_full and not negated else None
    if parts or (negated and is_full):
        return "partly_reflected"
    return wording.denied if negated else wording.outcome
