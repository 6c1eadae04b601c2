"""Verbs that an aside parts ("had, however, been made") are closed before phrases are sought."""

from loaders.reading.words import Word

_AUXILIARIES = frozenset(["had", "has", "have"])
_ASIDES = frozenset(
    ["however", "though", "nevertheless", "nonetheless", "indeed", "therefore", "moreover",
     "also", "likewise", "similarly", "already", "by", "then", "that", "time", "for", "some",
     "several", "many", "years", "months", "the", "of", "our", "review", "at"]
)  # fmt: skip
_LONGEST = 9


def close_verb_groups(words: list[Word]) -> list[Word]:
    """Leave out what stands between "had" and "been" where it is an adverb or a time alone."""
    if not any(word.text == "been" for word in words):
        return words
    kept: list[Word] = []
    at = 0
    while at < len(words):
        kept.append(words[at])
        at += 1
        if kept[-1].text in _AUXILIARIES:
            at = _find_been(words, at)
    return kept


def _find_been(words: list[Word], begin: int) -> int:
    """Where "been" stands after this auxiliary, if nothing but an aside comes between."""
    for at in range(begin, min(begin + _LONGEST, len(words))):
        text = words[at].text
        if text == "been":
            commas = sum(word.text == "," for word in words[begin:at])
            return at if commas in (0, 2) else begin
        if text not in _ASIDES and text != ",":
            return begin
    return begin
