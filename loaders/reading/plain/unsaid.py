"""The words that open what is not said: "nor do we suggest that"."""

from loaders.reading.text.words import Word

_NOT_SAID = ("nor", "do", "we", "suggest", "that")


def open_unsaid(opening: list[Word]) -> list[Word]:
    """These words as "nor do we suggest that"; the last of few words stands for several."""
    places = [opening[min(at, len(opening) - 1)] for at in range(len(_NOT_SAID))]
    return [word._replace(text=text) for word, text in zip(places, _NOT_SAID, strict=True)]
