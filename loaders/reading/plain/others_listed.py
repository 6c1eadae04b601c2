"""The others that are listed: "all the others had started, including A and B".

After "only one element was complete" the others are the other elements of the plans. What stands
after "including" has to be work that is assessed; without it the others may be forces or people.
"""

from loaders.reading.text.words import Word

LISTING = frozenset(["including", "namely"])
_OPENINGS = (
    ["all", "the", "others"], ["all", "of", "the", "others"], ["all", "others"],
    ["the", "others", "all"], ["the", "others"],
)  # fmt: skip
# What the list has to open with: a piece of work, and not "those in your unit".
_OF_WORK = frozenset(
    ["improvements", "work", "enhancements", "monitoring", "IT", "review", "capability", "ability",
     "measures"]
)  # fmt: skip
_REACH = 3


def name_the_others(words: list[Word]) -> list[Word]:
    """The words with "all the others" at their head as "all the other elements"."""
    texts = [word.text for word in words]
    opening = next((o for o in _OPENINGS if texts[: len(o)] == o), None)
    listing = next((n for n, text in enumerate(texts) if text in LISTING), None)
    if opening is None or listing is None or texts[listing - 1] != ",":
        return words
    if _OF_WORK.isdisjoint(texts[listing : listing + _REACH]):
        return words
    kept = words[: len(opening)]
    others = next(word for word in kept if word.text == "others")
    named = ("all", "the", "other", "elements")
    told = [others._replace(text=text) for text in named]
    return [*told, *words[len(opening) :]]
