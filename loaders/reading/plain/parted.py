"""What an aside parts is closed: "had, however, been made", "no evidence, in what you sent, of".

"They mention neither A nor B" is closed in the same way: they neither mention A nor B. What stands
too close is parted: "they neither reflect it nor are comprehensive".
"""

from loaders.reading.text.common_words import BEING, HAVING
from loaders.reading.text.words import Word

# What a verb that an aside parts begins with, and what it goes on with.
_PARTED = {**dict.fromkeys(HAVING, "been"), "yet": "to", "still": "to"}
NOTHING = frozenset(["nothing", "anything"])
# All that was sent: of "nothing in part of it" the rest may tell more.
_WHERE = frozenset(
    ["in", "your", "the", "these", "any", "of", "submission", "documents", "documentation",
     "papers", "plan", "plans", "material", "you", "that", "which", "sent", "submitted", "us", "we",
     "reviewed", "received", "saw"]
)  # fmt: skip
_VERBS = BEING | {"could"}
_PRONOUNS = frozenset(["they", "it", "these"])
_ADVERBS = frozenset(
    ["however", "though", "nevertheless", "nonetheless", "indeed", "therefore", "moreover",
     "also", "likewise", "similarly", "already", "so", "far", "as", "yet"]
)  # fmt: skip
_TELLING = frozenset(
    ["mention", "mentions", "mentioned", "cover", "covers", "covered", "address", "addresses",
     "addressed", "describe", "describes", "described", "refer", "refers", "referred", "touch",
     "touches", "touched", "deal", "deals", "dealt", "information", "detail", "details"]
)  # fmt: skip
_OF_TIME = frozenset(
    ["by", "then", "that", "time", "for", "some", "several", "many", "years", "months", "the",
     "of", "our", "review", "at"]
)  # fmt: skip
_LONGEST_ASIDE = 9
# "In your plan or anywhere else in the documents that you sent us with it".
_LONGEST_PLACE = 15
# "We asked for, but did not find, evidence of A": two verbs have one object.
SEEKING = frozenset(["asked", "looked", "searched", "sought", "requested", "hoped", "expected"])
_WHILE_SEEKING = SEEKING | {"we", "also", "you", "for", "have", "had", "carefully", "to", "find",
                            "see", "us", "show"}  # fmt: skip
_TURNING = frozenset(["but", "and", "yet", "though"])
NOUNS = frozenset(
    ["evidence", "nothing", "information", "indication", "sign", "trace", "detail", "details"]
)
PLACES = frozenset(["in", "among", "amongst", "from", "within", "anywhere", "despite"])
FINDING = frozenset(["find", "see", "found", "saw"])
_OBJECTS = frozenset(["evidence", "any", "no", "a", "sufficient"])
_ABOUT = frozenset(["that", "of", "on", "about", "whether"])
_FOLLOWING = {**dict.fromkeys(FINDING, _OBJECTS), "nothing": frozenset(["to", "about", "on"])}
# "No evidence, in 2016, of a review", "in some of the papers": that says when, or where only.
_LIMITING = frozenset(
    ["some", "part", "parts", "most", "one", "two", "first", "last", "earlier", "previous", "year",
     "inspection", "other", "others", "had", "was", "were", "those", "but", "not", "though",
     "although", "except", "later", "by", "force", "police",
     "council", "constabulary", "2014", "2015", "2016"]
)  # fmt: skip


def close_verbs(words: list[Word]) -> list[Word]:
    kept: list[Word] = []
    at = 0
    while at < len(words):
        kept.append(words[at])
        at += 1
        if kept[-1].text in _PARTED:
            at = _find_rest(words, at, _PARTED[kept[-1].text])
    return kept


def _find_rest(words: list[Word], begin: int, rest: str) -> int:
    """Where "been" stands after "had", or "to" after "yet", if only an aside comes between."""
    for at in range(begin, min(begin + _LONGEST_ASIDE, len(words))):
        if words[at].text == rest:
            between = [word.text for word in words[begin:at]]
            return at if _is_aside([word for word in between if word != ","], between) else begin
    return begin


def close_nouns(words: list[Word]) -> list[Word]:
    """ "No evidence, in what you sent us, that …": said of what was sent, as it is without it."""
    texts = [word.text for word in words]
    for at in range(len(texts) - 3):
        if texts[at + 1] != "," or texts[at + 2] not in PLACES:
            continue
        following = _FOLLOWING.get(texts[at], _ABOUT if texts[at] in NOUNS else frozenset())
        for end in range(at + 3, min(at + 3 + _LONGEST_PLACE, len(texts) - 1)):
            if texts[end] == ",":
                is_left = texts[0] == "what" and texts[end + 1 : end + 3] == ["was", "evidence"]
                if (is_left or texts[end + 1] in following) and not _LIMITING & set(
                    texts[at + 2 : end]
                ):
                    return [*words[: at + 1], *words[end + 1 :]]
                break
    return words


def share_object(words: list[Word]) -> list[Word]:
    """ "We asked for, but did not find, evidence of A": we did not find evidence of A."""
    texts = [word.text for word in words]
    if texts[0] != "we" or texts.count(",") < len(("before", "after")):
        return words
    first = texts.index(",")
    second = texts.index(",", first + 1)
    is_seeking = SEEKING & set(texts[:first]) and _WHILE_SEEKING.issuperset(texts[:first])
    if not is_seeking or texts[first + 1] not in _TURNING or second - first > _LONGEST_ASIDE:
        return words
    if NOUNS.isdisjoint(texts[second + 1 : second + 3]):
        return words
    return [words[0], *words[first + 2 : second], *words[second + 1 :]]


def _is_aside(plain: list[str], between: list[str]) -> bool:
    """An adverb, or a time that opens with its preposition, with both its commas or with none."""
    if between.count(",") not in (0, 2):
        return False
    is_time = plain[:1] in (["by"], ["at"], ["for"]) and set(plain) <= _OF_TIME
    return is_time or set(plain) <= _ADVERBS


def lead_with_neither(words: list[Word]) -> list[Word]:
    """ "They mention neither A nor B": they neither mention A nor B."""
    at = next(n for n, word in enumerate(words) if word.text == "neither")
    if at and words[at - 1].text in _TELLING:
        return [*words[: at - 1], words[at], words[at - 1], *words[at + 1 :]]
    return words


def part_at_nor(words: list[Word]) -> list[Word]:
    """ "They neither reflected it nor were comprehensive": …, nor were they comprehensive."""
    texts = [word.text for word in words]
    opening = texts.index("neither")
    at = next((n for n in range(opening, len(texts)) if texts[n] == "nor"), 0)
    if not opening or not at or texts[at + 1] not in _VERBS or "comprehensive" not in texts[at:]:
        return words
    comma = [] if texts[at - 1] == "," else [words[at]._replace(text=",")]
    pronoun = "it" if texts[at + 1] in ("was", "is") else "they"
    subject = [] if texts[at + 2] in _PRONOUNS else [words[at + 1]._replace(text=pronoun)]
    return [*words[:at], *comma, *words[at : at + 2], *subject, *words[at + 2 :]]


def close_nothing(words: list[Word]) -> list[Word]:
    """ "Nor was there anything in your plans from which …": there was nothing from which …"""
    texts = [word.text for word in words]
    at = next((n for n, text in enumerate(texts) if text in NOTHING), 0)
    end = next((n for n in range(at, len(texts) - 1) if texts[n : n + 2] == ["from", "which"]), 0)
    place = texts[at + 1 : end]
    if not at or not end or (place and (place[0] != "in" or not _WHERE.issuperset(place))):
        return words
    if texts[at] == "nothing":
        return [*words[: at + 1], *words[end:]]
    if texts[:at] != ["nor", "was", "there"]:
        return words
    nothing = words[at]._replace(text="nothing")
    return [words[2], words[1], nothing, *words[end:]]
