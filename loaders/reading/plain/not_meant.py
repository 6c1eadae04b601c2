"""What one finding does not mean: "that the plans were not comprehensive does not mean that …".

The clause that opens with "that" is a finding; what it does not mean is not asserted.
"""

from loaders.reading.text.words import Word

MEANING = frozenset(["mean", "imply", "signify"])
_DOES = frozenset(["does", "did", "should"])
_FACT = ["the", "fact", "that"]
_NOT_MEANT = ("nor", "do", "we", "suggest", "that")


def part_what_is_not_meant(words: list[Word]) -> list[Word]:
    """The words with "that A does not mean that B" as "A; nor do we suggest that B"."""
    texts = [word.text for word in words]
    at = next(
        (n for n in range(len(texts) - 4) if texts[n] in _DOES and texts[n + 1] == "not"
         and texts[n + 2] in MEANING and texts[n + 3] == "that"), None,
    )  # fmt: skip
    if texts[:1] == ["nor"] and texts[2:3] in (["it"], ["this"], ["that"]):
        return _open_with_nor(words, texts)
    if at is None:
        return words
    begin = len(_FACT) if texts[: len(_FACT)] == _FACT else 1 if texts[0] == "that" else 0
    if not begin or "," in texts[:at]:
        return words
    mark = words[at]._replace(text=";")
    # Five plain words stand in the place of four: the last two lie on the same word.
    places = [words[at], words[at + 1], words[at + 2], words[at + 3], words[at + 3]]
    plain = [word._replace(text=text) for word, text in zip(places, _NOT_MEANT, strict=True)]
    return [*words[begin:at], mark, *plain, *words[at + 4 :]]


def _open_with_nor(words: list[Word], texts: list[str]) -> list[Word]:
    """ "Nor does it mean that B": nor do we suggest that B."""
    if texts[1] not in _DOES or texts[3] not in MEANING or texts[4:5] != ["that"]:
        return words
    plain = [word._replace(text=text) for word, text in zip(words, _NOT_MEANT, strict=False)]
    return [*plain, *words[len(plain) :]]
