"""Findings: the categories, each criterion, the regions, and the forces still short."""

from progress.framework import CATEGORY, Outcome, read_framework
from progress.report.picture import Picture
from progress.report.prose.measures import say_started
from progress.report.prose.phrases import (
    HAD_STARTED,
    NAMED_MOST,
    NOT_SETTLED,
    TOO_THIN,
    Pieces,
    bind,
    count,
    count_and_name,
    day,
    describe_outcome,
    fact,
    find_outcomes,
    is_empty,
    is_unassessed,
    list_parts,
    name,
    on_evidence,
    open_on,
    say_nothing_found,
    write,
)
from progress.report.values import ASSESSED, Where
from progress.sentences.words import lower_label


def say_category(picture: Picture, about: str) -> Pieces:
    """Say which forces have a category, and what it means. `about`: the category."""
    where: Where = ((CATEGORY, (about,)),)
    category = read_framework().categories[about]
    if not count(picture, where):
        return ()
    if about == "not_assessed":
        return write(
            "Not assessed, since no finding is recorded: ", *count_and_name(picture, where), "."
        )
    meaning = f" {category.definition}"
    if count(picture, ASSESSED) == 1:
        said = ("The category of ", name(where), f" was {describe_outcome(category)}.", meaning)
        return write(*said)
    return write(
        *(f"The category was {describe_outcome(category)} for ", bind("of", where), ": "),
        *(name(where), ".", meaning),
    )


def say_criterion_asks(about: str) -> Pieces:
    """Say what a criterion asks. `about`: the criterion."""
    return write(fact(f"question.{about}"))


def say_criterion(picture: Picture, about: str) -> Pieces:
    """Say how many forces have each outcome. `about`: the criterion."""
    if is_empty(picture):
        return ()
    if is_unassessed(picture):
        return say_nothing_found(picture)
    found = find_outcomes(picture, about)
    if count(picture, ASSESSED) == 1:
        ((outcome, where),) = found
        if outcome.slug == "missing":
            return write(on_evidence(), "the outcome of ", name(where), " was not known.")
        return write(
            on_evidence(),
            "the outcome of ",
            name(where),
            f" was {describe_outcome(outcome)}. {outcome.definition}",
        )
    known = [(outcome, where) for outcome, where in found if outcome.slug != "missing"]
    missing = open_on(about)
    if not known:
        return write(on_evidence(), "the outcome was not known for any of ", bind("whole"), ".")
    if len(known) == 1 and not count(picture, missing):
        ((outcome, where),) = known
        return write(
            on_evidence(),
            f"the outcome was {describe_outcome(outcome)} for ",
            bind("of", where),
            ".",
        )
    parts: list[Pieces] = [
        (f"{describe_outcome(outcome)} for ", bind("of" if place == 0 else "part", where, ASSESSED))
        for place, (outcome, where) in enumerate(known)
    ]
    said = write(on_evidence(), "the outcome was ", *list_parts(parts))
    if count(picture, missing):
        return write(*said, "; it was not known for ", bind("part", missing, ASSESSED), ".")
    return write(*said, ".")


def say_criterion_forces(picture: Picture, about: str) -> Pieces:
    """Name the forces with each outcome that few share. `about`: the criterion."""
    if count(picture, ASSESSED) < 2:
        return ()
    said: Pieces = ()
    for outcome, where in find_outcomes(picture, about):
        if count(picture, where) <= NAMED_MOST:
            said += (f"{' ' if said else ''}{outcome.label}: ", name(where), ".")
    return write(*said)


def say_regions(picture: Picture) -> Pieces:
    """Say in how many regions forces had started."""
    regions = picture.forces.loc[picture.forces[CATEGORY] != "not_assessed", "region"]
    if regions.nunique() < 2:
        return ()
    return write(
        on_evidence(),
        "forces in ",
        bind("regions", HAD_STARTED, ASSESSED, NOT_SETTLED, TOO_THIN),
        " had started work. Regions differ in size: where a region has few forces, each of them "
        "weighs heavily, so shares describe forces and do not rank regions.",
    )


def say_region(picture: Picture, about: str) -> Pieces:
    """Say what was found in one region, and name its forces by category. `about`: the region."""
    within: Where = (("region", (about,)),)
    if not count(picture, within):
        return ()
    if not count(picture, (*within, *ASSESSED)):
        return write(f"{about}: no finding is recorded for ", name(within), ".")
    said: Pieces = (f"{about}: ", *_lower(on_evidence()), *say_started(picture, within), ".")
    parts: list[Pieces] = [
        (f"{lower_label(category.label)} (", name(where), ")")
        for category, where in _find_all(picture, within)
    ]
    return write(*said, " By category: ", *list_parts(parts, "; "), ".")


def _find_all(picture: Picture, within: Where) -> list[tuple[Outcome, Where]]:
    """Give the categories in a region, those not assessed among them."""
    found = find_outcomes(picture, CATEGORY, within)
    missing: Where = (*within, (CATEGORY, ("not_assessed",)))
    if count(picture, missing):
        found.append((read_framework().categories["not_assessed"], missing))
    return found


def say_short(picture: Picture) -> Pieces:
    """Say how many forces are not known to have started, and what was asked of them."""
    if is_empty(picture):
        return ()
    asked: Pieces = (
        *(" The recommendation asked every force to have started by ", day("deadline"), "."),
    )
    if is_unassessed(picture):
        return write(*say_nothing_found(picture), *asked)
    short: Where = ((CATEGORY, _list_short()), *ASSESSED)
    if not count(picture, short) or count(picture, ASSESSED) == 1:
        return write(on_evidence(), *say_started(picture), ".", *asked)
    return write(
        *("Not known to have started work, on evidence to ", day("evidence_cutoff"), ": "),
        *(bind("of", short), "."),
        *asked,
    )


def say_short_forces(picture: Picture, about: str) -> Pieces:
    """Name the forces in one of the categories that are short. `about`: the category."""
    if about not in _list_short():
        return ()
    where: Where = ((CATEGORY, (about,)),)
    if not count(picture, where):
        return ()
    label = read_framework().categories[about].label
    return write(f"{label}: ", *count_and_name(picture, where), ".")


def _list_short() -> tuple[str, ...]:
    return tuple(
        slug for slug, category in read_framework().categories.items() if not category.has_started
    )


def _lower(pieces: Pieces) -> Pieces:
    first, *rest = pieces
    return (first[:1].lower() + first[1:] if isinstance(first, str) else first, *rest)
