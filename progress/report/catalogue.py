"""The values that an inspector may put into a text, each with the words by which it is found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from progress.framework import CATEGORY, MISSING, NOT_ASSESSABLE, Outcome, read_framework
from progress.report.picture import Picture
from progress.report.values import (
    ASSESSED,
    ASSESSED_TWICE,
    DATES,
    Form,
    Value,
    Where,
    write_value,
)
from progress.sentences.words import lower_label

FORMS: dict[Form, str] = {
    "of": "Number of forces, out of how many",
    "forces": "Number of forces",
    "count": "Number alone",
    "share": "Percentage",
    "list": "Names of the forces",
}
REGION_FORMS: tuple[Form, ...] = ("of", "list")
DATE_LABELS = dict(
    zip(
        DATES,
        (
            "when the recommendation was published",
            "the deadline",
            "the evidence cut-off",
            "when the review began",
            "when the review ended",
            "the date of the letters",
            "when the overview was published",
        ),
        strict=True,
    )
)


@dataclass(frozen=True)
class Entry:
    """A value to choose. `label`: what it counts. `words`: what it says now."""

    group: str
    label: str
    value: Value
    words: str


def list_entries(picture: Picture) -> list[Entry]:
    """Give all values that may be chosen, in the order in which they are offered."""
    return [
        Entry(group, label, value, write_value(value, picture))
        for group, label, value in _list_values(picture)
    ]


def say_value(value: Value) -> str:
    """Give in plain words what a value counts or lists: "IT monitoring: started"."""
    if value.form == "date":
        said = DATE_LABELS.get(value.date or "", "a date")
        return f"{said}, earlier assessment" if value.of_since else said
    if value.form == "fact":
        return "a fact of the data set"
    said = "; ".join(_say_condition(*one) for one in value.where) or "all forces shown"
    others = [_say_condition(*one) for one in value.of if one not in value.where]
    return f"{said}; out of {', '.join(others)}" if others and value.form != "list" else said


def _list_values(picture: Picture) -> Iterator[tuple[str, str, Value]]:
    framework = read_framework()
    columns = {CATEGORY: CATEGORY.capitalize()} | {
        slug: criterion.label for slug, criterion in framework.criteria.items()
    }
    yield from _list_forms("Forces", "all forces shown", (), ())
    yield from _list_forms("Forces", "forces assessed", ASSESSED, ())
    for measure in framework.measures.values():
        where: Where = ((measure.column, measure.counted),)
        thin: Where = ((measure.column, NOT_ASSESSABLE),)
        yield from _list_forms(
            "Headline counts",
            measure.label,
            where,
            unknown=_find_unknown(measure.column, measure.counted),
            thin=() if set(measure.counted) == {"no_evidence"} else thin,
        )
    for column, heading in columns.items():
        for outcome in _list_outcomes(column):
            where = ((column, (outcome.slug,)),)
            yield from _list_forms(
                heading,
                f"{heading}: {outcome.label}",
                where,
                _find_base(outcome.slug),
                unknown=_find_unknown(column, (outcome.slug,)),
            )
    if picture.since:
        for column, heading in columns.items():
            for move in framework.moves.values():
                where = ((f"{column}_move", (move.slug,)),)
                label = f"{heading}: {lower_label(move.label)}"
                of: Where = () if move.slug == "not_comparable" else ASSESSED_TWICE
                yield from _list_forms("Since the earlier assessment", label, where, of)
    yield from _list_dates(picture)
    for region in picture.regions:
        place: Where = (("region", (region,)),)
        yield from _list_forms("Regions", f"{region}: forces", place, ())
        for column, heading in columns.items():
            for outcome in _list_outcomes(column):
                yield from _list_forms(
                    "Regions",
                    f"{region}: {heading}: {outcome.label}",
                    (*place, (column, (outcome.slug,))),
                    (*place, *_find_base(outcome.slug)),
                    REGION_FORMS,
                    _find_unknown(column, (outcome.slug,)),
                )


def _list_forms(
    group: str,
    label: str,
    where: Where,
    of: Where = ASSESSED,
    forms: Sequence[Form] = tuple(FORMS),
    unknown: Where = (),
    thin: Where = (),
) -> Iterator[tuple[str, str, Value]]:
    for form in forms:
        is_list = form == "list"
        yield (
            group,
            label,
            Value(form=form, where=where)
            if is_list
            else Value(form=form, where=where, of=of, unknown=unknown, thin=thin),
        )


def _find_base(outcome: str) -> Where:
    """Give the forces out of which an outcome is counted: those assessed, where it is a finding."""
    return () if outcome in (MISSING, "not_assessed") else ASSESSED


def _find_unknown(column: str, counted: tuple[str, ...]) -> Where:
    """Give the forces that may belong to those counted without our knowing."""
    open_values = ("undetermined",) if column == CATEGORY else (MISSING,)
    if not set(open_values).isdisjoint(counted) or "not_assessed" in counted:
        return ()
    return ((column, open_values), *ASSESSED)


def _list_dates(picture: Picture) -> Iterator[tuple[str, str, Value]]:
    for is_since, assessment in ((False, picture.assessment), (True, picture.since)):
        if assessment is None:
            continue
        for date, label in DATE_LABELS.items():
            if assessment[date]:
                said = f"{label[:1].upper()}{label[1:]}: {assessment['title']}"
                yield "Dates", said, Value(form="date", date=date, of_since=is_since)


def _list_outcomes(column: str) -> list[Outcome]:
    framework = read_framework()
    outcomes = list(framework.outcomes_of(column).values())
    return outcomes if column == CATEGORY else [*outcomes, framework.missing]


def _say_condition(column: str, wanted: tuple[str, ...]) -> str:
    framework = read_framework()
    if column == "assessed_now":
        return "forces assessed"
    if ((column, wanted),) == ASSESSED_TWICE:
        return "forces assessed both times"
    for measure in framework.measures.values():
        if (measure.column, measure.counted) == (column, wanted):
            return measure.label[:1].lower() + measure.label[1:]
    name = column.partition("_move")[0]
    if column.endswith("_move"):
        labels = {slug: move.label for slug, move in framework.moves.items()}
    elif column == CATEGORY or column in framework.criteria:
        labels = {outcome.slug: outcome.label for outcome in _list_outcomes(column)}
    else:
        name, labels = column, {}
    heading = {CATEGORY: "category"} | {
        slug: criterion.label for slug, criterion in framework.criteria.items()
    }
    words = " or ".join(lower_label(labels[slug]) if slug in labels else slug for slug in wanted)
    return f"{heading.get(name, name)}: {words}"
