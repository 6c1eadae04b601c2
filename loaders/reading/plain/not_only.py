"""The first of two stages: "had not only started but was complete" says that it was complete."""

from loaders.reading.text.words import Word

ONLY = frozenset(["only"])
_BEING = frozenset(["had", "has", "was", "were", "is", "are", "have"])
_BEGUN = frozenset(["started", "begun", "commenced", "under", "way", "been"])
_LONGEST = 4


def tell_last_stage(words: list[Word]) -> list[Word]:
    """The words without "not only started but", and the verb that goes on from there."""
    texts = [word.text for word in words]
    at = next((n for n in range(1, len(texts)) if texts[n : n + 2] == ["not", "only"]), 0)
    if not at or texts[at - 1] not in _BEING:
        return words
    end = next((n for n in range(at, min(at + 3 + _LONGEST, len(texts))) if texts[n] == "but"), 0)
    between = [text for text in texts[at + 2 : end] if text != ","]
    if not end or not between or not _BEGUN.issuperset(between):
        return words
    end += 1 + (texts[end + 1] in ("also", "indeed"))
    begin = at - 1 if texts[end] in _BEING else at
    return [*words[:begin], *words[end:]]
