"""The words of a clause, without the asides that part it."""

from collections.abc import Set
from itertools import pairwise

from loaders.reading.sentence import Sentence
from loaders.reading.text.mentions import PLANS, Mention
from loaders.reading.understanding.clauses import clause_at, part_clauses


def words_before(sentence: Sentence, at: int) -> list[int]:
    """The words of its clause that stand before this one, an aside between them left out.

    Where the clause names the plans, what else it names before the aside is not its subject.
    """
    clause = clause_at(part_clauses(sentence), at)
    named = [unit for piece in clause.pieces for unit in piece.units if isinstance(unit, Mention)]
    is_of_plans = any(mention.criterion == PLANS for mention in named)
    begin = next(piece.first for piece in clause.pieces if piece.last >= at)
    return [
        n
        for piece in clause.pieces
        for n in range(piece.first, min(piece.last + 1, at))
        if n >= begin
        or not (is_of_plans and any(mention.first <= n <= mention.last for mention in named))
    ]


def words_without_asides(sentence: Sentence, at: int) -> Set[str]:
    """The words of the sentence but those of the asides that part the clause of this word."""
    pieces = clause_at(part_clauses(sentence), at).pieces
    if len(pieces) == 1:
        return sentence.vocabulary
    parted = {
        n
        for before, following in pairwise(sorted(pieces, key=lambda piece: piece.first))
        for n in range(before.last + 1, following.first)
    }
    return {text for n, text in enumerate(sentence.texts) if n not in parted}
