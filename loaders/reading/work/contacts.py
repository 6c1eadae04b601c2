"""What a force does with the organisations: it meets them, or has not yet approached them."""

from loaders.reading.sentence import Sentence, has
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import SUPPORT, Mention

_MEETING = frozenset(["meet", "meeting", "met"])
_COUNTING = frozenset(
    ["all", "every", "each", "most", "many", "much", "more", "some", "other", "others", "new",
     "national", "further", "enough", "one", "two", "three", "four", "several", "few"]
)  # fmt: skip
_ABOUT = frozenset(["about", "on", "over", "regarding", "concerning", "with", "for", "in", "since"])
_HAVE = frozenset(["had", "has", "have"])


def meets_organisations(unit: Phrase | Mention, following: Phrase | Mention | None) -> bool:
    """ "You had begun to meet charities": a verb, and not "the plans meet the strategy"."""
    return (
        isinstance(unit, Phrase)
        and unit.text in _MEETING
        and isinstance(following, Mention)
        and following.criterion == SUPPORT
    )


def is_none_approached(sentence: Sentence, phrase: Phrase) -> bool:
    """ "You had not yet approached the charities"; not "all of them", and nothing done instead."""
    own, words = sentence.current, sentence.texts
    named = [u for u in own.units if isinstance(u, Mention) and u.criterion == SUPPORT]
    bodies = [u for u in named if u.kinds != {"intelligence"} and u.first > phrase.last]
    end = bodies[0].first + 1 if bodies else phrase.last + 1
    if sentence.is_outer_negative or _COUNTING & set(words[own.first : end]):
        return False
    around = words[phrase.last + 1 : end]
    if not any("intelligence" in mention.kinds for mention in named):
        around += words[max([phrase.last, *(u.last for u in named)]) + 1 : own.last + 1]
    if _ABOUT & set(around):
        return False
    if any(has(u, "part") or has(u, "full") for u in own.units if u.first < end):
        return False
    return not any(
        "contrast" in s.joiners and _HAVE & set(sentence.texts[s.first : s.last + 1])
        for s in sentence.segments
        if s.index > own.index and not sentence.has_status(s)
    )
