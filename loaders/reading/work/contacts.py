"""What a force does with the organisations: it meets them, or has not yet approached them."""

from itertools import pairwise

from loaders.reading.sentence import Sentence, has
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.common_words import HAVING
from loaders.reading.text.mentions import SUPPORT, Mention
from loaders.reading.text.sentences import Segment

_COUNTING = frozenset(
    ["all", "every", "each", "most", "many", "much", "more", "some", "other", "others", "new",
     "national", "further", "enough", "one", "two", "three", "four", "several", "few"]
)  # fmt: skip
_ABOUT = frozenset(
    ["about", "on", "over", "regarding", "concerning", "with", "for", "in", "since", "us", "we",
     "say", "whether", "that", "which", "to", "tell", "ask", "if", "you", "by"]
)  # fmt: skip
_OURS = frozenset(["we", "our", "us", "inspectors", "i"])
_CONDITIONS = frozenset(["when", "once", "if", "until", "after", "before", "unless", "whether"])
_CLOSING = frozenset(
    ["yet", "so", "far", "either", "for", "from", "at", "all", "even", "by", "with"]
)
_OF_INTELLIGENCE = frozenset(
    ["training", "funding", "advice", "software", "officers", "guidance", "support", "skills",
     "products", "materials", "courses", "systems", "forms"]
)  # fmt: skip
_DOINGS = frozenset(["meet", "meets", "visit", "visits", "ask", "asks", "consult", "consults"])
# "It has met them every month, and still does so": what was done again and again goes on.
_HAS_DONE = frozenset(["met", "visited", "asked", "consulted"])
_PERFECT = frozenset(["has", "have"])
_GOING_ON = (["continue"], ["continues"], ["still", "does"], ["still", "do"], ["are", "continuing"])
_OF_MEETINGS = frozenset(
    ["it", "you", "these", "those", "such", "the", "meetings", "visits", "contacts", "so", "."]
)
_EACH = frozenset(["every", "each"])
_OFTEN = frozenset(["regularly", "routinely", "weekly", "monthly", "daily", "quarterly"])
_FREQUENT = _EACH | _OFTEN
_TIMES = frozenset(["day", "week", "fortnight", "month", "quarter"])
_FORCE = frozenset(["you", "your", "its", "it"])
_OF_DOER = (
    _FORCE
    | _OFTEN
    | _EACH
    | _TIMES
    | {"officers", "officer", "unit", "staff", "department", "team", "force", "professional",
       "standards", "counter", "corruption", "countercorruption", "from", "in", "of", "the", "a",
       "an", "named", "dedicated", "detectives", "investigators", ",", "now", "already"}
)  # fmt: skip
# "You had not approached charities. They had approached you."
_THEY = frozenset(["they", "these", "those", "some", "several", "instead"])
_COMING = frozenset(
    ["approached", "contacted", "written", "spoken", "come", "offered", "supplied", "provided",
     "given", "sent", "supply", "provide", "offer", "send", "came"]
)  # fmt: skip
_YOU = frozenset(["you", "your"])
_DENYING = frozenset(["not", "never", "nor", "neither", "no"])
_SEEKING = frozenset(
    ["seek", "obtain", "gather", "collect", "receive", "get", "elicit", "acquire", "for", "draw"]
)
_DOERS = _FORCE | {"unit", "units"}
_OPENING = _FORCE | {"all", "every", "each", "the", "a", "use"}
# What may stand in the clause without changing what it says.
_BESIDE = frozenset({"both", "these", "this", "floating", "own_force", "wording"})
_DONE = frozenset(["had", "has", "have", "did"])


def is_none_approached(sentence: Sentence, phrase: Phrase) -> bool:
    """ "You had not yet approached the charities"; not "all of them", and nothing done instead."""
    own, words = sentence.current, sentence.texts
    named = [u for u in own.units if isinstance(u, Mention) and u.criterion == SUPPORT]
    bodies = [u for u in named if u.kinds != {"intelligence"}]
    if sentence.is_outer_negative or not _is_of_force(sentence, phrase, bodies):
        return False
    after = [u for u in bodies if u.first > phrase.last]
    end = after[0].first + 1 if after else phrase.last + 1
    if _COUNTING & set(words[own.first : end]) or _ABOUT & set(words[phrase.last + 1 : end]):
        return False
    if any(has(u, "part") or has(u, "full") for u in own.units if u.first < end):
        return False
    if _goes_no_further(sentence, max([phrase.last, *(u.last for u in named)]) + 1):
        return False
    return not any(
        ("contrast" in s.joiners and _tells_what_was_done(sentence, s))
        or tells_that_they_came(sentence.texts[s.first : s.last + 1])
        for s in sentence.segments
        if s.index > own.index
    )


def tells_that_they_came(words: list[str]) -> bool:
    """ "They had approached you", "some had come to your officers": nothing was sought of them."""
    held = frozenset(words)
    is_told = words[0] in _THEY and not held.isdisjoint(_COMING) and not held.isdisjoint(_YOU)
    return is_told and held.isdisjoint(_DENYING)


def _tells_what_was_done(sentence: Sentence, segment: Segment) -> bool:
    """ "…, but had asked others", "…, though you did ask refuges for intelligence"."""
    words = set(sentence.texts[segment.first : segment.last + 1])
    is_sought = bool({"intelligence", "information"} & words and _DONE & words)
    is_denied = any(has(unit, "negative") for unit in segment.units)
    return (is_sought and not is_denied) or (
        bool(HAVING & words) and not sentence.has_status(segment)
    )


def _is_of_force(sentence: Sentence, phrase: Phrase, bodies: list[Mention]) -> bool:
    """ "You had not approached them", "they had not been approached": not by them, nor by us."""
    words, own = sentence.texts, sentence.current
    before = words[own.first : phrase.first]
    if _OURS & set(before) or _CONDITIONS & {words[0], *before}:
        return False
    if words[phrase.first - 1] in ("been", "be"):
        doers = [at for at in range(phrase.last, own.last) if words[at] == "by"]
        is_of_you = all(words[at + 1] in ("you", "your") for at in doers)
        is_named = any(mention.last < phrase.first for mention in bodies)
        return is_of_you and (is_named or not _FORCE & set(before))
    is_named = any(mention.first > phrase.last for mention in bodies)
    is_first = not any(mention.last < phrase.first for mention in bodies)
    return (
        is_named
        and is_first
        and bool(_FORCE & set(before) or before[:1] in (["had"], ["has"], ["have"]))
    )


def _goes_no_further(sentence: Sentence, begin: int) -> bool:
    """ "… directly", "… until April", "… for money": words that limit what is denied."""
    rest = range(begin, sentence.current.last + 1)
    return any(
        sentence.texts[at][0].isalpha()
        and not sentence.covered[at]
        and sentence.texts[at] not in _CLOSING
        for at in rest
    )


def read_habit(sentence: Sentence, segment: Segment) -> None:
    """ "Each month your unit meets the charities to obtain intelligence": it is done, and so in
    place. Only where the doer is the force, and a time tells that it is done again and again.
    """
    if _FREQUENT.isdisjoint(sentence.vocabulary):
        return
    doings = _DOINGS | _HAS_DONE if _goes_on(sentence) else _DOINGS
    if doings.isdisjoint(sentence.vocabulary):
        return
    words = sentence.texts
    at = next((n for n in range(segment.first, segment.last) if words[n] in doings), None)
    if at is None or not _is_often(words[segment.first : segment.last + 1]):
        return
    named = [u for u in segment.units if isinstance(u, Mention) and u.criterion == SUPPORT]
    is_of_intelligence = any("intelligence" in mention.kinds for mention in named)
    if not is_of_intelligence or named[0].first < at or "relative" in segment.joiners:
        return
    after = words[named[-1].last + 1 : named[-1].last + 2]
    if after[:1] and after[0] in _OF_INTELLIGENCE:
        # "… to obtain intelligence training".
        return
    if _SEEKING.isdisjoint(words[at : named[-1].last + 1]):
        # "… to give them intelligence".
        return
    doer = set(words[segment.first : at]) - _OF_DOER
    beside = _BESIDE
    if words[at] in _HAS_DONE and _PERFECT & set(words[max(segment.first, at - 2) : at]):
        beside, doer = _BESIDE | {"auxiliary"}, doer - _PERFECT - {"also"}
    elif words[at] in _HAS_DONE:
        return
    is_bare = all(isinstance(u, Mention) or u.kinds <= beside for u in segment.units)
    is_of_force = bool(_DOERS & set(words[segment.first : at]))
    if doer or not is_of_force or not is_bare or not _is_told_outright(sentence, segment):
        return
    sentence.at = at
    sentence.state(named[0], "in_place", "seeks-today", segment.index, segment.index)
    sentence.pending = [m for m in sentence.pending if m.criterion != SUPPORT]


def _is_told_outright(sentence: Sentence, segment: Segment) -> bool:
    """ "Your unit monitors A, and its officers meet charities": both are told of today."""
    if not segment.index:
        return True
    is_beside = segment.joiners == {"comma", "and"} and sentence.texts[0] in _OPENING
    return is_beside and any(
        s.outcome == "in_place" and s.wording == "monitors-today" for s in sentence.statements
    )


def _goes_on(sentence: Sentence) -> bool:
    """ "…, and these meetings continue", "…, and still does so": nothing else follows the "and"."""
    if _HAS_DONE.isdisjoint(sentence.vocabulary) or "and" not in sentence.vocabulary:
        return False
    words = sentence.texts
    last = len(words) - 1 - words[::-1].index("and")
    rest = [word for word in words[last + 1 :] if word not in _OF_MEETINGS]
    return words[last - 1] == "," and rest in _GOING_ON


def _is_often(words: list[str]) -> bool:
    """ "Every month", "each week", "regularly": not "every charity"."""
    return any(
        word in _OFTEN or (word in _EACH and following in _TIMES)
        for word, following in pairwise([*words, ""])
    )
