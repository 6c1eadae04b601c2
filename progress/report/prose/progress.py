"""What became of forces since an earlier assessment."""

from progress.framework import CATEGORY, read_framework
from progress.report.picture import Picture
from progress.report.prose.phrases import (
    NAMED_MOST,
    Pieces,
    bind,
    count,
    day,
    fact,
    is_empty,
    list_parts,
    name,
    write,
)
from progress.report.values import ASSESSED_TWICE, Where
from progress.sentences import say_rule
from progress.sentences.words import lower_label

SAID = {
    "forward": "moved to a better one",
    "stayed": "stayed the same",
    "back": "moved to a worse one",
    "now_assessed": "could be assessed this time and not before",
    "no_longer_assessed": "could not be assessed this time",
    "not_comparable": "not known in one or both",
}
OPEN = ("not_comparable", "now_assessed", "no_longer_assessed")


def say_between(picture: Picture, about: str | None = None) -> Pieces:
    """Say which assessments are compared, and how many forces were assessed in both."""
    if is_empty(picture) or not picture.since:
        return ()
    once: Where = (("assessed", ("from", "to", "neither")),)
    said = write(
        *("The ", fact("title"), ", on evidence to ", day("evidence_cutoff"), ", is compared with "),
        *("the ", fact("title", True), ", on evidence to ", day("evidence_cutoff", True), ". "),
        *("Both have findings on ", bind("of", ASSESSED_TWICE, ()), "."),
    )
    if not count(picture, once):
        return said
    return write(*said, " Without findings in one of them or in both: ", name(once), ".")


def say_moves(picture: Picture, about: str | None = None) -> Pieces:
    """Say what became of the category, or of the outcome on a criterion (`about`)."""
    if is_empty(picture) or not picture.since or not count(picture, ASSESSED_TWICE):
        return ()
    criterion = about or CATEGORY
    column = f"{criterion}_move"
    what = "category" if criterion == CATEGORY else "outcome"
    label = "" if criterion == CATEGORY else f"{read_framework().criteria[criterion].label}: "
    parts: list[Pieces] = []
    for move in list(SAID)[1:]:
        where: Where = ((column, (move,)), *ASSESSED_TWICE)
        if count(picture, where) or move == "back":
            parts.append((f"{SAID[move]}, ", bind("part", where, ASSESSED_TWICE)))
    open_cases: Where = ((column, OPEN), *ASSESSED_TWICE)
    forward = bind("of", ((column, ("forward",)),), ASSESSED_TWICE, open_cases)
    begins = "Between" if not label else "between"
    return write(
        *(f"{label}{begins} evidence to ", day("evidence_cutoff", True), " and evidence to "),
        *(day("evidence_cutoff"), ", the ", f"{what} of ", forward, f" {SAID['forward']}"),
        *("; ", *list_parts(parts, "; "), "."),
    )


def say_moved_forces(picture: Picture, about: str | None = None) -> Pieces:
    """Name the forces whose category moved, by how."""
    if is_empty(picture) or not picture.since or not count(picture, ASSESSED_TWICE):
        return ()
    said: Pieces = ()
    for slug, move in read_framework().moves.items():
        where: Where = ((f"{CATEGORY}_move", (slug,)), *ASSESSED_TWICE)
        if slug != "stayed" and 0 < count(picture, where) <= NAMED_MOST:
            said += (f"{' ' if said else ''}{move.label}: ", name(where), ".")
    return write(*said)


def say_move_rule(picture: Picture, about: str | None = None) -> Pieces:
    """Say by what rule a change counts as forward or back."""
    return write(say_rule()) if picture.since else ()


__all__ = ["lower_label", "say_between", "say_move_rule", "say_moved_forces", "say_moves"]
