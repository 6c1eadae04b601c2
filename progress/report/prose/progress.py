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
    "not_comparable": "was not known in one assessment or in both",
}
OPEN = ("now_assessed", "no_longer_assessed", "not_comparable")


def say_between(picture: Picture) -> Pieces:
    """Say which assessments are compared, and how many forces were assessed in both."""
    if is_empty(picture) or not picture.since:
        return ()
    once: Where = (("assessed", ("from", "to", "neither")),)
    said = write(
        *(
            "The ",
            fact("title"),
            ", on evidence to ",
            day("evidence_cutoff"),
            ", is compared with ",
        ),
        *("the ", fact("title", True), ", on evidence to ", day("evidence_cutoff", True), ". "),
        *("At least one finding from each is recorded for ", bind("of", ASSESSED_TWICE, ()), "."),
    )
    if not count(picture, once):
        return said
    return write(*said, " Without findings in one of them or in both: ", name(once), ".")


def say_moves(picture: Picture, about: str) -> Pieces:
    """Say what became of the category or of an outcome. `about`: "category" or the criterion."""
    if is_empty(picture) or not picture.since or not count(picture, ASSESSED_TWICE):
        return ()
    column = f"{about}_move"
    what = "the category"
    if about != CATEGORY:
        what = f"the outcome on {lower_label(read_framework().criteria[about].label)}"
    made = {move: ((column, (move,)), *ASSESSED_TWICE) for move in SAID}
    between: Pieces = (
        *("between evidence to ", day("evidence_cutoff", True), " and evidence to "),
        *(day("evidence_cutoff"), ", "),
    )
    if count(picture, ASSESSED_TWICE) == 1:
        ((move, where),) = [(move, where) for move, where in made.items() if count(picture, where)]
        said: Pieces = ("For ", name(where), ", ", *between, f"{what} {SAID[move]}.")
        return write(said)
    unclear: Where = ((column, OPEN), *ASSESSED_TWICE)
    moved: list[Pieces] = [
        (f"{SAID[move]} for ", bind("part", made[move], ASSESSED_TWICE, unclear))
        if move == "forward"
        else (f"{SAID[move]} for ", bind("part", made[move], ASSESSED_TWICE))
        for move in ("forward", "stayed", "back")
    ]
    others: list[Pieces] = [
        (f"{SAID[move]} for ", bind("part", made[move], ASSESSED_TWICE))
        for move in OPEN
        if count(picture, made[move])
    ]
    return write(
        *("For ", bind("whole", of=ASSESSED_TWICE), ", ", *between, f"{what} ", *list_parts(moved)),
        *(("; it ", *list_parts(others)) if others else ()),
        ".",
    )


def say_moved_forces(picture: Picture) -> Pieces:
    """Name the forces whose category moved, by how."""
    if is_empty(picture) or not picture.since or not count(picture, ASSESSED_TWICE):
        return ()
    said: Pieces = ()
    for slug, move in read_framework().moves.items():
        where: Where = ((f"{CATEGORY}_move", (slug,)), *ASSESSED_TWICE)
        if slug != "stayed" and 0 < count(picture, where) <= NAMED_MOST:
            said += (f"{' ' if said else ''}{move.label}: ", name(where), ".")
    return write(*said)


def say_move_rule(picture: Picture) -> Pieces:
    """Say by what rule a change counts as forward or back."""
    return write(say_rule()) if picture.since else ()
