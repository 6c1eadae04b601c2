"""How much of the national strategy is spoken of: "parts of which", "although most are"."""

from itertools import pairwise

from loaders.reading.sentence import Sentence
from loaders.reading.statements import SAID
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.common_words import FINITE_VERBS
from loaders.reading.text.mentions import STRATEGY
from loaders.reading.text.sentences import Segment

_QUANTITIES = frozenset(
    ["parts", "part", "some", "most", "much", "many", "elements", "aspects", "half", "provisions",
     "sections", "few", "little", "one", "two", "several", "certain"]
)  # fmt: skip
PARTS = _QUANTITIES - {"few", "little", "one", "two"}
_SOME_POINTS = frozenset(
    ["much", "little", "several", "one", "two", "three", "some", "many", "few", "points", "point",
     "most", "something", "respects", "places", "matters"]
)  # fmt: skip
_REST = frozenset(["most", "many", "others", "some", "much", "several"])
_NAMING = frozenset(
    ["be", "call", "called", "describe", "described", "regard", "regarded", "consider",
     "considered", "count", "counted", "pass", "qualify", "rank", "deem", "deemed", "treat",
     "treated"]
)  # fmt: skip
_SHORT = frozenset(
    ["much", "many", "little", "few", "thin", "brief", "short", "vague", "general", "narrow",
     "sketchy", "slight", "limited", "incomplete", "sparse", "scanty", "patchy", "uneven"]
)  # fmt: skip
_NAMED = frozenset(["as", "them", "it", "the", "your", "plan", "plans", "these", "a", "being"])
_LONGEST_NAMING = 6
_MEASURES = frozenset(["extent", "degree", "measure"])


def is_too_little_to_be_called(sentence: Sentence, segment: Segment, phrase: Phrase) -> bool:
    """ "They leave out too much to be called comprehensive", "too thin for us to call them …"."""
    words = sentence.texts[segment.first : phrase.first]
    if not any(a == "too" and b in _SHORT for a, b in pairwise(words)):
        return False
    naming = words[words.index("too") :][-_LONGEST_NAMING:]
    if "to" not in naming or {"whether", "if", "not"} & set(words):
        return False
    verbs = set(naming[naming.index("to") + 1 :])
    return bool(verbs) and bool(verbs & _NAMING) and verbs <= _NAMING | _NAMED


def find_quantity(sentence: Sentence, segment: Segment) -> str | None:
    """ "It did better on the strategy, parts of which it reflected": the word before "of which"."""
    before = sentence.texts[max(0, segment.first - 4) : segment.first]
    is_of_which = "relative" in segment.joiners and before[2:] == ["of", "which"]
    if not is_of_which or before[1] not in _QUANTITIES:
        return None
    return "the" if before[0][0].isalpha() else before[1]


def ends_in_part(sentence: Sentence, segment: Segment, last: int, negated: bool) -> bool:
    """ "Some parts of it are not reflected in them, although most are": a part each way."""
    following = next((s for s in sentence.segments if s.index > last), None)
    if not negated or following is None or "contrast" not in following.joiners:
        return False
    opening = [w for w in sentence.texts[following.first : following.last + 1] if w[0].isalpha()]
    named = sentence.texts[segment.first : following.first]
    return (
        len(opening) == len(("most", "are"))
        and opening[0] in _REST
        and opening[1] in FINITE_VERBS
        and any(a in PARTS and b in ("parts", "of") for a, b in pairwise(named))
    )


def is_told_in_part(sentence: Sentence) -> bool:
    """Whether this sentence has said already that the strategy is reflected in part."""
    return any(
        s.criterion == STRATEGY and s.outcome == "partly_reflected" and s.weight == SAID
        for s in sentence.statements
    )


def is_measured(sentence: Sentence, phrase: Phrase, last: int) -> bool:
    """ "They reflect it, but only to an extent that …": a measure that is not understood."""
    end = max((s.last for s in sentence.segments if s.index == last), default=phrase.last)
    return any(
        sentence.texts[at] in _MEASURES and not sentence.covered[at]
        for at in range(phrase.last + 1, end + 1)
    )


def is_of_some_points(sentence: Sentence, phrase: Phrase) -> bool:
    """ "There is much in it that they reflect", "several points on which they do": a part."""
    words = sentence.texts
    return any(
        words[at] == "there"
        and words[at + 1] in FINITE_VERBS
        and bool(_SOME_POINTS & set(words[at + 2 : at + 5]))
        for at in range(max(0, phrase.first - 2))
    )
