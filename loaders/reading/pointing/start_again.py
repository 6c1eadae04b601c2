"""A start called "one": "no start had been made on A. One had, however, been made on B"."""

from loaders.reading.discourse import Discourse
from loaders.reading.text.common_words import HAVING
from loaders.reading.text.words import Word

_STARTS = frozenset(["start", "beginning"])
_KINDS = frozenset(["real", "actual", "proper", "good", "sound", "early", "prompt"])
_BEFORE_START = frozenset(
    ["at", "the", "time", "of", "our", "review", "by", "then", "that", "date", "when", "we",
     "reviewed", "your", "plans", ",", "however", "but", "so", "far", "in", "may", "2017",
     "documents", "had", "been", "sent"]
)  # fmt: skip
_CONNECTING = frozenset(
    [",", "however", "though", "but", "by", "contrast", "then", "already", "also", "nevertheless"]
)
_ON = frozenset(["on", "to", "with"])
_MADE = ["been", "made"]


def name_start_again(words: list[Word], memory: Discourse) -> list[Word]:
    """The words with "one had been made on B" as "a start had been made on B"."""
    texts = [word.text for word in words]
    at = texts.index("one")
    end = at + 1
    if end >= len(texts) or texts[end] not in HAVING:
        return words
    end += 1
    while texts[end : end + 1] and texts[end] in _CONNECTING:
        end += 1
    if texts[end : end + 2] != _MADE or texts[end + 2 : end + 3] == [] or texts[end + 2] not in _ON:
        return words
    opening = at
    while opening and texts[opening - 1] in _CONNECTING:
        opening -= 1
    if opening and texts[opening - 1] not in (";", ":"):
        is_of_start = "," in texts[opening:at] and _tells_of_start(texts[:opening])
    else:
        is_of_start = _tells_of_start(texts[:opening] or memory.words_before)
    if not is_of_start:
        return words
    start = [words[at]._replace(text="a"), words[at]._replace(text="start")]
    return [*words[:at], *start, words[at + 1], *words[end:]]


def _tells_of_start(texts: list[str]) -> bool:
    """ "At the time of our review, no start had been made on A": of one start, and of no other."""
    made = [at for at in range(len(texts) - 1) if texts[at : at + 2] == _MADE]
    starts = [at for at, text in enumerate(texts) if text in _STARTS]
    if len(made) != 1 or len(starts) != 1 or starts[0] > made[0]:
        return False
    begin = starts[0] - 1
    begin -= texts[begin] in _KINDS
    return texts[begin] in ("a", "no") and _BEFORE_START.issuperset(texts[:begin])
