"""A verb left out behind "what": "What had started was A. What had not was B"."""

from loaders.reading.discourse import Discourse
from loaders.reading.text.words import Word

_LEFT_OUT = ["what", "had", "not", "was"]
_BEGINNING = frozenset(["started", "begun", "commenced"])


def complete_cleft(words: list[Word], memory: Discourse) -> list[Word]:
    """The words with "what had not was B" as "what had not started was B"."""
    texts = [word.text for word in words]
    length = len(_LEFT_OUT)
    at = next((n for n in range(len(texts)) if texts[n : n + length] == _LEFT_OUT), None)
    if at is None:
        return words
    verb = _find_verb(texts[:at]) or _find_verb(memory.words_before)
    if verb is None:
        return words
    end = at + length - 1
    return [*words[:end], words[end]._replace(text=verb), *words[end:]]


def _find_verb(texts: list[str]) -> str | None:
    """ "What had started was A", at the beginning or behind what else is told."""
    for at, verb in enumerate(texts):
        if verb in _BEGINNING and texts[at - 2 : at] == ["what", "had"]:
            return verb if texts[at + 1 : at + 2] == ["was"] else None
    return None
