"""A denial said again of each thing behind the colon: "neither had begun: not A, and not B".

The things are named, not denied a second time: "neither had begun: A and B".
"""

from loaders.reading.text.words import Word

COLON = frozenset([":"])
_NONE = frozenset(["neither", "none", "nothing", "no"])
_DENYING = frozenset(["not", "neither", "nor"])
_VERBS = frozenset(
    ["had", "has", "have", "was", "were", "is", "are", "did", "do", "does", "will", "would", "been"]
)


def name_what_is_denied(words: list[Word]) -> list[Word]:
    """The words with the negatives behind the colon left out, where a negative opens them."""
    texts = [word.text for word in words]
    mark = texts.index(":")
    if texts[0] not in _NONE or mark + 1 >= len(texts) or texts[mark + 1] not in _DENYING:
        return words
    if not _VERBS.isdisjoint(texts[mark:]):
        return words
    named = list(words[: mark + 1])
    for at in range(mark + 1, len(words)):
        word = words[at]
        if word.text == "nor" and texts[at - 1 : at] != [":"]:
            named.append(word._replace(text="and"))
        elif word.text not in _DENYING:
            named.append(word)
    return _join(named)


def _join(words: list[Word]) -> list[Word]:
    """ "A, and and B", "A, and B": one joining word, and no comma before it."""
    kept: list[Word] = []
    for word in words:
        if word.text == "and" and kept and kept[-1].text in ("and", ","):
            kept.pop()
        kept.append(word)
    return kept
