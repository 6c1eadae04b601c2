"""The others that are listed: "all the others had started, including A and B".

After "only one element was complete" the others are the other elements of the plans. Only of
what stands after "including" is it certain that it is meant, and that has to be work: the others
may be forces or people.
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
_CLAUSES = frozenset([",", ";", ":", "–", "which", "who", "but", "although", "though", "while"])


def name_the_others(words: list[Word]) -> list[Word]:
    """The words with "all the others had begun, including A and B" as "A and B had begun"."""
    texts = [word.text for word in words]
    opening = next((o for o in _OPENINGS if texts[: len(o)] == o), None)
    listing = next((n for n, text in enumerate(texts) if text in LISTING), None)
    if opening is None or listing is None or texts[listing - 1] != ",":
        return words
    is_of_work = not _OF_WORK.isdisjoint(texts[listing : listing + _REACH])
    if not is_of_work or not _CLAUSES.isdisjoint(texts[listing:]):
        return words
    told = words[len(opening) : listing - 1]
    return [*words[listing + 1 : -1], *told, words[-1]]
