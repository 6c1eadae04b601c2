"""The pieces that paragraphs are put together from."""

from progress.framework import CATEGORY, MISSING, UNSETTLED, Outcome, read_framework
from progress.report.draft import Bound, Piece
from progress.report.picture import Picture
from progress.report.values import ASSESSED, Form, Value, Where, find_forces
from progress.sentences.words import lower_label

Pieces = tuple[Piece, ...]
NAMED_MOST = 15
STARTED = tuple(slug for slug, found in read_framework().categories.items() if found.has_started)
HAD_STARTED: Where = ((CATEGORY, STARTED),)
NOT_SETTLED: Where = ((CATEGORY, UNSETTLED),)
TOO_THIN: Where = ((CATEGORY, ("insufficient_information",)),)


def write(*parts: Piece | Pieces) -> Pieces:
    """Give pieces as one paragraph: those that open a sentence begin with a capital letter."""
    pieces: list[Piece] = []
    for part in parts:
        for piece in (part,) if isinstance(part, str | Bound) else part:
            if isinstance(piece, Bound) and _opens(pieces):
                piece = piece.model_copy(update={"start": True})
            if isinstance(piece, str) and pieces and isinstance(pieces[-1], str):
                pieces[-1] += piece
            elif piece:
                pieces.append(piece)
    return tuple(pieces)


def bind(
    form: Form, where: Where = (), of: Where = ASSESSED, unknown: Where = (), thin: Where = ()
) -> Bound:
    """Give a bound count or list of forces."""
    return Bound(value=Value(form=form, where=where, of=of, unknown=unknown, thin=thin))


def name(where: Where) -> Bound:
    """Give the bound list of the forces selected."""
    return Bound(value=Value(form="list", where=where))


def day(date: str, of_since: bool = False) -> Bound:
    """Give a bound date of the assessment, or of the earlier one."""
    return Bound(value=Value(form="date", date=date, of_since=of_since))


def fact(said: str, of_since: bool = False) -> Bound:
    """Give a bound fact of the data set."""
    return Bound(value=Value(form="fact", fact=said, of_since=of_since))


def count(picture: Picture, where: Where) -> int:
    """Give how many of the forces shown are selected."""
    return len(find_forces(picture, where))


def count_and_name(picture: Picture, where: Where) -> Pieces:
    """Give "six forces (Cumbria, …)"; without the names where they are many."""
    if count(picture, where) > NAMED_MOST:
        return (bind("forces", where, ()),)
    return (bind("forces", where, ()), " (", name(where), ")")


def list_parts(parts: list[Pieces], between: str = ", ") -> Pieces:
    """Give parts as a list in a sentence: "a, b and c"."""
    pieces: Pieces = ()
    for place, part in enumerate(parts):
        if place:
            last = place == len(parts) - 1
            pieces += (" and " if last and between == ", " else between,)
        pieces += part
    return pieces


def describe_outcome(found: Outcome) -> str:
    """Give the word for an outcome or a category inside a sentence, quoted as the term it is."""
    return f"“{lower_label(found.label)}”"


def find_outcomes(
    picture: Picture, criterion: str, within: Where = ()
) -> list[tuple[Outcome, Where]]:
    """Give the outcomes of a criterion, or the categories, that forces have, and their selection.

    What is not known comes last; forces that were not assessed at all are left out.
    """
    framework = read_framework()
    known = list(framework.outcomes_of(criterion).values())
    if criterion != CATEGORY:
        known.append(framework.missing)
    found = []
    for outcome in known:
        where: Where = (*within, (criterion, (outcome.slug,)))
        if outcome.slug in (MISSING, "not_assessed"):
            where = (*where, *ASSESSED)
        if count(picture, where):
            found.append((outcome, where))
    return found


def is_empty(picture: Picture) -> bool:
    """Whether the filters leave no force."""
    return picture.forces.empty


def is_unassessed(picture: Picture) -> bool:
    """Whether no force shown has any finding."""
    return count(picture, ASSESSED) == 0


def open_on(criterion: str) -> Where:
    """Give the assessed forces for which a criterion is not known."""
    return ((criterion, (MISSING,)), *ASSESSED)


def on_evidence() -> Pieces:
    """Give "On evidence to 31 May 2017, "."""
    return ("On evidence to ", day("evidence_cutoff"), ", ")


def say_nothing_found(picture: Picture) -> Pieces:
    """Say that no force shown has a finding."""
    if len(picture.forces) == 1:
        return write("No finding is recorded for ", name(()), ".")
    return write("No finding is recorded for any of ", bind("whole", of=()), ".")


def _opens(pieces: list[Piece]) -> bool:
    """Whether the next piece opens a sentence."""
    if not pieces:
        return True
    last = pieces[-1]
    return isinstance(last, str) and last.endswith((". ", "? ", ".” "))
