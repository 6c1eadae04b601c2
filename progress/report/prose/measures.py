"""The three headline measures, which overlap: each a count of its own."""

from progress.framework import CATEGORY, MISSING, NOT_ASSESSABLE, UNSETTLED, Measure, read_framework
from progress.report.picture import Picture
from progress.report.prose.phrases import (
    HAD_STARTED,
    NOT_SETTLED,
    TOO_THIN,
    Pieces,
    bind,
    count,
    describe_outcome,
    find_outcomes,
    is_empty,
    is_unassessed,
    list_parts,
    name,
    on_evidence,
    write,
)
from progress.report.values import ASSESSED, Where
from progress.sentences.words import lower_label

NO_REVIEW = "no_ccu_review"
SAID = {
    "comprehensive_plan": " had submitted comprehensive plans",
    "started_work": " had started work",
    NO_REVIEW: (" had the finding “no evidence” on a review of the counter-corruption unit"),
}


def say_started(picture: Picture, within: Where = ()) -> Pieces:
    """Give "17 of the 43 forces (40%) had started work", without the full stop."""
    of = (*within, *ASSESSED)
    if count(picture, of) == 1:
        ((category, where),) = find_outcomes(picture, CATEGORY, within)
        if category.has_started:
            return (name((*within, *HAD_STARTED)), " had started work")
        if category.slug == "plan_not_started":
            return (name(where), " had not started work")
        return (name(where), " was not known to have started work")
    return (bind("of", HAD_STARTED, of, NOT_SETTLED, TOO_THIN), " had started work")


def say_rest_of_started(picture: Picture) -> Pieces:
    """Give the forces in the other categories, as a sentence of its own with a space before it."""
    others = [
        (category, where)
        for category, where in find_outcomes(picture, CATEGORY)
        if not category.has_started and category.slug != "not_assessed"
    ]
    if not others:
        return ()
    if count(picture, ASSESSED) == 1:
        ((category, where),) = others
        return (" The category of ", name(where), f" was {describe_outcome(category)}.")
    parts: list[Pieces] = [
        (f"{describe_outcome(category)} for ", bind("part", where, ASSESSED))
        for category, where in others
    ]
    return (" The category was ", *list_parts(parts), ".")


def say_measure(picture: Picture, slug: str) -> Pieces:
    """Give one headline measure as a clause, with what stands beside it."""
    measure = read_framework().measures[slug]
    counted: Where = ((measure.column, measure.counted),)
    unknown = _find_unknown(measure)
    if count(picture, ASSESSED) == 1:
        return _say_of_one(picture, measure)
    said = SAID.get(slug, f" counted under “{lower_label(measure.label)}”")
    thin: Where = () if slug == NO_REVIEW else ((measure.column, NOT_ASSESSABLE),)
    return (bind("of", counted, ASSESSED, unknown, thin), said)


def say_beside(picture: Picture, slug: str) -> Pieces:
    """Give what stands beside a measure and is never added to it; () where it is nothing."""
    measure = read_framework().measures[slug]
    groups = [
        *((beside.label, ((measure.column, beside.values),)) for beside in measure.beside),
        ("not known", _find_unknown(measure)),
    ]
    parts: list[Pieces] = [
        (f"{label}, ", bind("forces", where, ()))
        for label, where in groups
        if count(picture, where)
    ]
    if not parts or count(picture, ASSESSED) == 1:
        return ()
    return (" Counted apart: ", *list_parts(parts, "; "), ".")


def say_measure_in_full(picture: Picture, about: str) -> Pieces:
    """Say one headline measure with what stands beside it. `about`: the measure."""
    if is_empty(picture) or is_unassessed(picture):
        return ()
    measure = read_framework().measures[about]
    return write(
        f"“{measure.label}” counts {lower_label(measure.definition)} ",
        on_evidence(),
        say_measure(picture, about),
        ".",
        say_beside(picture, about),
    )


def _find_unknown(measure: Measure) -> Where:
    if measure.column == CATEGORY:
        return ((CATEGORY, tuple(slug for slug in UNSETTLED if slug != "not_assessed")),)
    return ((measure.column, (*measure.unknown, MISSING)), *ASSESSED)


def _say_of_one(picture: Picture, measure: Measure) -> Pieces:
    """Say a measure of the only force assessed by what was found of it."""
    if measure.column == CATEGORY:
        return say_started(picture)
    ((outcome, where),) = find_outcomes(picture, measure.column)
    label = lower_label(read_framework().criteria[measure.column].label)
    return (name(where), f" had the outcome {describe_outcome(outcome)} on {label}")
