"""What a text claims and which forces it names; a check reads each text once."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from progress.report.checker.claims import Claim, find_claims
from progress.report.checker.reading import BOUND, find_forces, read_sentences
from progress.report.draft import Piece

TEXTS_KEPT = 4096


class Reading(NamedTuple):
    """The claims of a text in their order, and the forces (slugs) that it names."""

    claims: tuple[Claim, ...]
    forces: frozenset[str]


def join_pieces(pieces: Sequence[Piece]) -> str:
    """Give the text of pieces, with one mark in the place of each bound value."""
    return "".join([piece if isinstance(piece, str) else BOUND for piece in pieces])


@lru_cache(maxsize=TEXTS_KEPT)
def read_text(text: str, years: tuple[str, ...]) -> Reading:
    """Give the reading of a text; it rests on the text alone.

    `years`: those that mean the earlier assessment.
    """
    claims: list[Claim] = []
    before: list[Claim] = []
    forces: set[str] = set()
    for _, _, marks in read_sentences(text):
        has_claims = False
        for mark in marks:
            kind = mark.kind
            if kind == "force":
                forces.add(mark.meaning)
                has_claims = True
            elif kind in ("number", "bound"):
                has_claims = True
        if has_claims:
            before = find_claims(marks, years, before)
            claims += before
    return Reading(tuple(claims), frozenset(forces))


@lru_cache(maxsize=TEXTS_KEPT)
def name_forces(text: str) -> frozenset[str]:
    """Give the forces (slugs) that a text names."""
    return find_forces(text)


def forget_texts() -> None:
    """Forget the texts that were read."""
    read_text.cache_clear()
    name_forces.cache_clear()
