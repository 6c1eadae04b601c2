"""What was wrong and has been put right: "that has been put right: the improvements were complete".

The improvements are those of what was wrong, and so of what "that" points to: "that was complete"
says the same, where the sentence before names one thing. Without the colon they may be any.
"""

from loaders.reading.sentence import Sentence
from loaders.reading.text.mentions import ELEMENTS
from loaders.reading.text.words import Word

_POINTING = frozenset(["this", "that", "it"])
_HAS = frozenset(["has", "had"])
_MENDED = (
    ["put", "right"], ["remedied"], ["rectified"], ["corrected"], ["resolved"], ["addressed"],
    ["made", "good"],
)  # fmt: skip
_ADVERBS = frozenset(["since", "now"])
_MARKS = frozenset([":", ";", "–"])
_IMPROVEMENTS = (["the", "improvements"], ["the", "planned", "improvements"])
_PLANNED = (
    ["you", "planned"], ["that", "you", "planned"], ["which", "you", "planned"],
    ["in", "your", "plans"], ["you", "had", "planned"], ["planned"],
)  # fmt: skip
_SHORTEST = len(("that", "has", "been", "remedied", ":", "the", "improvements", "were", "made"))
_VERBS = frozenset(["were", "are", "had", "have"])


def take_up_what_was_wrong(words: list[Word], before: Sentence | None, number: int) -> list[Word]:
    """The words with "that has been put right: the improvements were …" as "that was …"."""
    if words[0].text not in _POINTING or before is None or before.number != number - 1:
        return words
    texts = [word.text for word in words]
    at = _skip_announcement(texts)
    named = {mention.criterion for mention in before.mentioned}
    if not at or len(named) != 1 or not named <= set(ELEMENTS):
        return words
    named = next((i for i in _IMPROVEMENTS if texts[at : at + len(i)] == i), None)
    if named is None:
        return words
    end = at + len(named)
    told = next((p for p in _PLANNED if texts[end : end + len(p)] == p), [])
    end += len(told)
    if end >= len(words) or texts[end] not in _VERBS:
        return words
    return [words[0]._replace(text="this"), *words[end:]]


def _skip_announcement(texts: list[str]) -> int:
    """The word after "that has since been put right:"; 0 where the sentence opens otherwise."""
    if len(texts) < _SHORTEST or texts[1] not in _HAS:
        return 0
    at = 2
    while at < len(texts) and texts[at] in _ADVERBS:
        at += 1
    if texts[at : at + 1] != ["been"]:
        return 0
    at += 1
    while at < len(texts) and texts[at] in _ADVERBS:
        at += 1
    mended = next((m for m in _MENDED if texts[at : at + len(m)] == m), None)
    if mended is None or texts[at + len(mended)] not in _MARKS:
        return 0
    return at + len(mended) + 1
