"""What would have been so, and so was not: "they would have been comprehensive had they …"."""

from loaders.reading.text.words import Word

WOULD = frozenset(["would"])
_WOULD_HAVE_BEEN = ["would", "have", "been", "comprehensive"]
_CONDITIONS = (["had"], ["if"], ["but", "for"], ["with"], ["were", "it", "not", "for"])
_ENDS = frozenset([".", ";"])
# Behind these the sentence may go on to tell more.
_GOING_ON = frozenset([",", "and", "but", "–", ":"])


def tell_what_was_not_so(words: list[Word]) -> list[Word]:
    """The words with "would have been comprehensive, had …" as "were not comprehensive"."""
    texts = [word.text for word in words]
    length = len(_WOULD_HAVE_BEEN)
    at = next((n for n in range(len(texts)) if texts[n : n + length] == _WOULD_HAVE_BEEN), None)
    if at is None:
        return words
    after = at + length
    if texts[0] in ("had", "if") and texts[after] in _ENDS and texts.count(",") == 1:
        begin = texts.index(",") + 1
        return _deny(words[begin:], at - begin, after - begin)
    opening = after + (texts[after] == ",")
    end = next((n for n in range(opening, len(texts)) if texts[n] in _ENDS), None)
    condition = next((c for c in _CONDITIONS if texts[opening : opening + len(c)] == c), None)
    if condition is None or end is None:
        return words
    if not _GOING_ON.isdisjoint(texts[opening + len(condition) : end]):
        return words
    return _deny(words, at, end)


def _deny(words: list[Word], at: int, end: int) -> list[Word]:
    """The words before, "were not comprehensive", and what follows the condition."""
    were, not_so, _, comprehensive = words[at : at + len(_WOULD_HAVE_BEEN)]
    denied = [were._replace(text="were"), not_so._replace(text="not"), comprehensive]
    return [*words[:at], *denied, *words[end:]]
