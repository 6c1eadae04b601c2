"""A review of which each half is told by itself, in the same words, told as one.

"You had reviewed the unit's capability, and had reviewed its capacity" says that its capability and
capacity had been reviewed. Where the words differ ("and will review its capacity") they stay.
"""

from loaders.reading.text.words import Word

_HALVES = {"capability": "capacity", "capacity": "capability"}
_JOINS = (["and", "none"], ["nor", "none"], ["and"], ["nor"])
# "Evidence of a review of its capability, and none of a review of its capacity": told apart.
_DENYING = frozenset(["no", "not", "neither", "silent", "cannot"])
_SAID_AGAIN = frozenset(["also", "then", "any"])
_OWNERS = (["its"], ["the", "unit"], ["that", "unit"], ["your", "unit"])
_ENDS = frozenset([".", ",", ";"])
_OBJECTS = frozenset(["your", "the", "its", "their"])


def join_halves(words: list[Word]) -> list[Word]:
    """The words with "its capability, and whether you reviewed its capacity" as one object."""
    texts = [word.text for word in words]
    first = next(at for at, text in enumerate(texts) if text in _HALVES)
    second = next((n for n in range(first, len(texts)) if texts[n] == _HALVES[texts[first]]), 0)
    if not second or texts[second + 1] not in _ENDS:
        return words
    owner = next((o for o in _OWNERS if texts[second - len(o) : second] == o), None)
    if owner is None:
        return words
    lead, begin = _find_lead(texts, first, second - len(owner))
    if not lead or not _stands_before_object(texts, lead, first):
        return words
    joined = [words[second - 1]._replace(text="and"), words[second]]
    return [*words[: first + 1], *joined, *words[first + 1 : begin], *words[second + 1 :]]


def _find_lead(texts: list[str], first: int, end: int) -> tuple[list[str], int]:
    """The words between "and" and "its capacity", and where what is joined begins."""
    for at in range(first + 1, end):
        join = next((j for j in _JOINS if texts[at : at + len(j)] == j), None)
        if join is not None and (join == ["and"] or not _DENYING.isdisjoint(texts[:first])):
            lead = [word for word in texts[at + len(join) : end] if word not in _SAID_AGAIN]
            return lead, at - (texts[at - 1] == ",")
    return [], 0


def _stands_before_object(texts: list[str], lead: list[str], first: int) -> bool:
    """Whether the same words lead to the first half: "had reviewed" the capability of the unit."""
    at = first
    while at and texts[at] not in _OBJECTS:
        at -= 1
    before = [word for word in texts[:at] if word not in _SAID_AGAIN]
    return before[-len(lead) :] == lead
