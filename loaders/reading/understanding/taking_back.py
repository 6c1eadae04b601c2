"""What a later clause takes back or narrows, though every word of it is known.

What is said to be so as a whole (in place, reviewed, comprehensive, reflected) is narrowed by a
restriction, a doubt or a concession that comes after; what has begun, by a doubt or a condition.
"""

from collections.abc import Iterator

from loaders.reading.sentence import Sentence, has
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import COMPREHENSIVE, Mention
from loaders.reading.understanding.clauses import ASIDE, Clause, Piece, clause_at
from loaders.reading.understanding.own_clause import (
    AFFIRMED,
    OF_PLANS,
    WHOLE,
    Ground,
    is_part_of_plans,
)

IN_PART = "what is said is then said to be so in part"
SOMEBODY_SAYS = "this is what somebody says, not what was found"
_DOUBTING = frozenset({"doubt", "unreal", "wrong_to_say", "claim_refused"})
_NARROWING = frozenset({"hedge", "part", "only_part", "weak_evidence"})
_COVERING = frozenset(
    ["covers", "cover", "covering", "extends", "extending", "reaches", "reaching", "serves",
     "serving", "confined", "restricted"]
)  # fmt: skip
_ALL = frozenset(["all", "every", "each", "whole", "both", "entire", "everything", "everyone"])
_PLACES = frozenset(
    ["area", "areas", "branch", "branches", "buildings", "department", "departments", "district",
     "districts", "division", "divisions", "north", "northern", "office", "offices", "south",
     "southern", "east", "eastern", "west", "western", "station", "stations", "team", "teams"]
)  # fmt: skip
# "…, but it is too thin to be of use".
_EXCEEDING = frozenset(["too"])
_CONDITIONS = (
    ["provided", "that"], ["providing", "that"], ["on", "condition"], ["so", "long"],
    ["as", "long"], ["assuming", "that"], ["subject", "to"],
)  # fmt: skip
_SAYING = frozenset(
    ["say", "says", "said", "tell", "tells", "told", "believe", "believes", "believed", "see",
     "sees", "think", "thinks", "thought", "maintain", "maintains", "insist", "insists", "claims",
     "reckons", "puts", "asserts", "assures", "assured", "reported", "reports", "wrote", "writes",
     "asserted", "argued", "argues"]
)  # fmt: skip
_AFTER_SAYING = frozenset(["us", "it", "so", "them", "me", "."])
_OTHERS_TOLD = frozenset(["we", "i", "our", "you"])
_COMPARING = frozenset(["more", "more than"])


def is_taken_back_later(sentence: Sentence, ground: Ground) -> str | None:
    """The reason not to assert what is affirmed, in words for an inspector."""
    statement = ground.statement
    if statement.outcome not in AFFIRMED or statement.at < 0:
        return None
    stated = clause_at(ground.clauses, statement.at)
    others = ground.find_others()
    for clause in ground.clauses:
        if clause is not stated and clause.kind is ASIDE and clause.pieces[0].last < statement.at:
            is_as = "as" in sentence.texts[max(0, clause.pieces[0].first - 2) :][:3]
            if is_as and _is_view(sentence, clause.pieces[0]):
                return SOMEBODY_SAYS
    for clause, piece in _pieces_after(ground.clauses, statement.at):
        words = sentence.texts[piece.first : piece.last + 1]
        if words[:2] in _CONDITIONS:
            return f"what is said hangs on something else (“{' '.join(words[:2])}”)"
        if _is_saying(sentence, piece):
            return SOMEBODY_SAYS
        if statement.outcome in WHOLE and clause is stated and _is_restriction(piece):
            return IN_PART
        is_of_strategy = statement.criterion == COMPREHENSIVE and "strategy" in words
        if clause in others or is_of_strategy:
            # "Comprehensive, …; there were, however, parts of that strategy which …".
            continue
        if word := _find_concession(sentence, statement, piece):
            return f"the rest of the sentence qualifies it ({word})"
        if clause is stated:
            continue
        kinds = _DOUBTING | _NARROWING if statement.outcome in WHOLE else _DOUBTING
        for unit in piece.units:
            is_each = sentence.texts[unit.first - 1] in _ALL
            is_plain = isinstance(unit, Mention) or unit.wordings or unit.text in _COMPARING
            is_plain = is_plain or is_each
            if not is_plain and unit.kinds & kinds:
                return f"the rest of the sentence qualifies it ({unit.text})"
    return None


def _pieces_after(clauses: list[Clause], at: int) -> Iterator[tuple[Clause, Piece]]:
    for clause in clauses:
        for piece in clause.pieces:
            if piece.first > at:
                yield clause, piece


def _is_restriction(piece: Piece) -> bool:
    """ "A review had been carried out, in part": the restriction stands alone."""
    return (
        bool(piece.units)
        and piece.joiners <= {"comma", "contrast"}
        and all(has(u, "hedge") or has(u, "part") or has(u, "only_part") for u in piece.units)
    )


def _is_saying(sentence: Sentence, piece: Piece) -> bool:
    """ "A was in place, the officer tells us", "…, as the officer sees it": somebody's view."""
    return (
        bool(piece.joiners) and piece.joiners <= {"comma", "reason"} and _is_view(sentence, piece)
    )


def _is_view(sentence: Sentence, piece: Piece) -> bool:
    """Whether a piece ends with what somebody else than we or you says or believes."""
    words = [word for word in sentence.texts[piece.first : piece.last + 1] if word != "."]
    if _OTHERS_TOLD & {sentence.texts[piece.first - 1], *words}:
        return False
    if sentence.catalogue.groups["documents"] & set(words[:-2]):
        return False
    end = words[-2:] if words[-1:] and words[-1] in _AFTER_SAYING else words[-1:]
    return len(words) > 1 and end[0] in _SAYING


def _find_concession(sentence: Sentence, statement: Statement, piece: Piece) -> str | None:
    """ "In place, though the northern offices use paper", "…, and it covers the headquarters"."""
    words = sentence.texts[piece.first : piece.last + 1]
    if statement.outcome in OF_PLANS and "contrast" in piece.joiners:
        return next((word for word in words if is_part_of_plans(sentence, word)), None)
    if statement.outcome != "in_place":
        return None
    if "contrast" in piece.joiners:
        return next((word for word in words if word in _PLACES | _EXCEEDING), None)
    if _ALL & set(words) or any(isinstance(unit, Mention) for unit in piece.units):
        return None
    return next((word for word in words[:3] if word in _COVERING), None)
