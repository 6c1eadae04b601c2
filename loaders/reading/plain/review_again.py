"""A review called "one" named again: "a review is planned, and we found evidence that one had …".

Only what is found, sent or done is named again, so that what the first clause says of the review
(it is planned, it is not denied) stays with that clause: "we do not say that there was no review,
because you sent us evidence of one" tells that you sent us evidence of a review.
"""

from loaders.reading.text.common_words import HAVING
from loaders.reading.text.words import Word

ONE = frozenset(["one"])
REVIEW = frozenset(["review"])
_ANY = frozenset(["a", "an", "no", "any"])
# "An earlier review", "a partial review" is not such a review as another.
_KINDS = frozenset(
    ["further", "second", "fresh", "new", "full", "fuller", "formal", "thorough", "detailed",
     "wider", "annual", "such", "separate", "comprehensive"]
)  # fmt: skip
_OF = frozenset(["of", "into"])
_NAME = frozenset(
    ["the", "your", "its", "capability", "capacity", "and", "countercorruption", "counter",
     "corruption", "anticorruption", "force", "both", "unit", "in", "or"]
)  # fmt: skip
_UNITS = frozenset(["unit", "team", "department"])
_AFTER_NAME = frozenset(
    [",", ";", ":", "–", "and", "but", "because", "since", "although", "though", "yet", "while",
     "was", "is", "had", "has", "in", "for", "next", "later", "by", "to"]
)  # fmt: skip
_MARKS = frozenset([",", ";", ":", "–", "and", "but", "because", "since", "although", "though"])
_FINDING = frozenset(["found", "saw", "seen", "sent", "provided", "gave", "given", "supplied",
                      "submitted", "enclosed"])  # fmt: skip
_WHO_FINDS = _FINDING | {
    "we", "you", "us", "with", "have", "had", "did", "also", "already", "in", "fact", "indeed",
    "clear", "good", "your", "force", "as", "for", "however", "nevertheless",
}  # fmt: skip
# "Evidence of one, though of another unit": what follows a comma may narrow it.
_ENDS = frozenset([".", ";"])
_WAY_OF_DOING = (
    ["been", "carried", "out"], ["been", "done"], ["been", "completed"], ["been", "undertaken"],
    ["been", "conducted"], ["taken", "place"], ["been", "made"],
)  # fmt: skip


def name_review_again(words: list[Word]) -> list[Word]:
    """The words with "evidence of one", "evidence that one had been done" as of that review."""
    texts = [word.text for word in words]
    at = len(texts) - 1 - texts[::-1].index("one")
    if not _is_told(texts, at):
        return words
    begin, end = _find_name(texts, at)
    if not end:
        return words
    place = words[at]
    again = [place._replace(text=text) for text in ("a", *texts[begin:end])]
    return [*words[:at], *again, *words[at + 1 :]]


def _is_told(texts: list[str], at: int) -> bool:
    """ "You sent us evidence of one", "we found evidence that one had already been done"."""
    if at < len(("found", "evidence", "of")) or texts[at - 2] != "evidence":
        return False
    if texts[at - 1] == "of":
        is_whole = texts[at + 1 : at + 2] == [] or texts[at + 1] in _ENDS
    else:
        is_whole = texts[at - 1] == "that" and _is_done(texts[at + 1 :])
    begin = at - 2
    while begin and texts[begin - 1] not in _MARKS:
        begin -= 1
    clause = set(texts[begin : at - 2])
    return is_whole and bool(clause & _FINDING) and clause <= _WHO_FINDS


def _is_done(following: list[str]) -> bool:
    """ "… (one) had already been carried out.", and nothing more."""
    if following[:1] == [] or following[0] not in HAVING:
        return False
    rest = following[1 + (following[1:2] == ["already"]) :]
    way = next((way for way in _WAY_OF_DOING if rest[: len(way)] == way), None)
    return way is not None and (rest[len(way) :] == [] or rest[len(way)] in _ENDS)


def _find_name(texts: list[str], before: int) -> tuple[int, int]:
    """Where "review of the capability and capacity of your unit" begins and ends; twice 0 if not.

    It is the one review named before this word.
    """
    places = [at for at in range(1, before) if texts[at] == "review"]
    if len(places) != 1 or texts[places[0] + 1] not in _OF:
        return 0, 0
    begin = places[0]
    opening = begin - 1 - (texts[begin - 1] in _KINDS)
    end = begin + 2
    while texts[end - 1] not in _UNITS and texts[end] in _NAME | _UNITS | _OF:
        end += 1
    is_named = texts[opening] in _ANY and texts[end - 1] in _UNITS and texts[end] in _AFTER_NAME
    return (begin, end) if is_named else (0, 0)
