"""Turns of phrase in the catalogue, read as their plain form.

"…, with work having started" is read as "… on which work had started".
"""

from itertools import pairwise

from loaders.reading.text.catalogue import Catalogue
from loaders.reading.text.words import Word


def put_plain(words: list[Word], catalogue: Catalogue) -> list[Word]:
    """The words with each turn of the catalogue, in its order, in its plain form."""
    place = -1
    while (place := _find_turn(words, catalogue, place)) is not None:
        turn = catalogue.turns[place]
        words = _replace(words, turn.words, turn.plain)
    return words


def _find_turn(words: list[Word], catalogue: Catalogue, after: int) -> int | None:
    """The next turn in the catalogue's order that stands among these words."""
    first = None
    texts = [word.text for word in words]
    tree = catalogue.turn_tree
    for at, (text, following) in enumerate(pairwise(texts)):
        # Every turn has two words at least, and mostly there is none that begins with these two.
        if text not in tree or following not in tree[text]:
            continue
        branch, end = tree[text], at
        while branch is not None:
            place = branch.get("")
            if place is not None and place > after and (first is None or place < first):
                first = place
            end += 1
            branch = branch.get(texts[end]) if end < len(texts) else None
    return first


def _replace(words: list[Word], turn: tuple[str, ...], plain: tuple[str, ...]) -> list[Word]:
    """Each plain word takes the place in the text of a word that it stands for."""
    kept: list[Word] = []
    at, length = 0, len(turn)
    while at < len(words):
        found = words[at : at + length]
        if tuple(word.text for word in found) == turn:
            last = length - 1
            kept += [found[min(i, last)]._replace(text=text) for i, text in enumerate(plain)]
            at += length
        else:
            kept.append(words[at])
            at += 1
    return kept
