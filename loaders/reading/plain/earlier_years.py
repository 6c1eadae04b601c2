"""What a sentence says in passing of an earlier year is history: it is left out of the reading.

"Contrary to what we reported in 2016, …"; "…, which we described in 2016 as overdue, …".
"""

from itertools import pairwise

from loaders.reading.text.common_words import EARLIER_YEARS
from loaders.reading.text.words import Word

_LONGEST_ASIDE = 16
_LONGEST_YEAR = len(("as", "in", "2016"))
_COMPARING = (
    ["contrary", "to"], ["in", "contrast", "to"], ["in", "contrast", "with"], ["unlike"],
    ["by", "contrast", "with"], ["compared", "with"], ["as", "in"],
)  # fmt: skip
_RELATIVES = (["which"], ["the", "need", "for", "which"], ["the", "lack", "of", "which"])


def drop_earlier_asides(words: list[Word]) -> list[Word]:
    """ "A, which we described in 2016 as overdue, had started": "A had started"."""
    commas = [at for at, word in enumerate(words) if word.text == ","]
    for begin, end in pairwise(commas):
        inside = [word.text for word in words[begin + 1 : end]]
        if len(inside) <= _LONGEST_ASIDE and _is_ours_of_then(inside):
            return words[:begin] + words[end + 1 :]
    return words


def _is_ours_of_then(inside: list[str]) -> bool:
    """Whether we said it, and in an earlier year."""
    if not EARLIER_YEARS & set(inside):
        return False
    for opening in _RELATIVES:
        rest = inside[len(opening) :]
        if inside[: len(opening)] == opening:
            return rest[:1] == ["we"] or (rest[:1] == ["in"] and rest[2:3] == ["we"])
    return False


def drop_comparison(words: list[Word]) -> list[Word]:
    """ "Unlike in 2016, when neither had begun, both were in progress": "both were …"."""
    texts = [word.text for word in words[: 2 * _LONGEST_ASIDE]]
    if not any(texts[: len(opening)] == opening for opening in _COMPARING) or "," not in texts:
        return words
    end = texts.index(",")
    compared = texts[:end]
    if texts[:2] == ["as", "in"] and end > _LONGEST_YEAR:
        return words
    if not EARLIER_YEARS & set(compared) or not ("we" in compared or compared[-2:-1] == ["in"]):
        return words
    if texts[end + 1 : end + 2] in (["when"], ["where"]) and "," in texts[end + 1 :]:
        end = texts.index(",", end + 1)
    return words[end + 1 :] or words
