"""The values that an inspector may put into a text, each with the words by which it is found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from progress.framework import CATEGORY, Outcome, read_framework
from progress.report.picture import Picture
from progress.report.values import ASSESSED, DATES, Form, Value, Where, write_value
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


def say_value(value: Value, since: str | None = None) -> str:
    """Give in plain words what a value counts or lists: "forces: IT monitoring, started".

    `since`: how the earlier assessment is called.
    """
    if value.form == "date":
        said = DATE_LABELS.get(value.date or "", "a date")
        return f"{said}, {since or 'earlier assessment'}" if value.of_since else said
    said = "; ".join(_say_condition(*condition) for condition in value.where) or "all forces shown"
    if value.of == ASSESSED:
        return f"{said}; of those assessed"
    others = [condition for condition in value.of if condition not in value.where]
    if others:
        return f"{said}; of those with {'; '.join(_say_condition(*one) for one in others)}"
    return said


def _list_values(picture: Picture) -> Iterator[tuple[str, str, Value]]:
    framework = read_framework()
    columns = {CATEGORY: CATEGORY.capitalize()} | {
        slug: criterion.label for slug, criterion in framework.criteria.items()
    }
    yield from _list_forms("Forces", "all forces shown", ())
    yield from _list_forms("Forces", "forces assessed", ASSESSED)
    for measure in framework.measures.values():
        where = ((measure.column, measure.counted),)
        yield from _list_forms("Headline counts", measure.label, where)
    for column, heading in columns.items():
        for outcome in _list_outcomes(column):
            where = ((column, (outcome.slug,)),)
            yield from _list_forms(heading, f"{heading}: {outcome.label}", where)
    if picture.since:
        for column, heading in columns.items():
            for move in framework.moves.values():
                where = ((f"{column}_move", (move.slug,)),)
                label = f"{heading}: {lower_label(move.label)}"
                yield from _list_forms("Since the earlier assessment", label, where)
    yield from _list_dates(picture)
    for region in picture.regions:
        place: Where = (("region", (region,)),)
        yield from _list_forms("Regions", f"{region}: forces", place)
        for column, heading in columns.items():
            for outcome in _list_outcomes(column):
                yield from _list_forms(
                    "Regions",
                    f"{region}: {heading}: {outcome.label}",
                    (*place, (column, (outcome.slug,))),
                    place,
                    REGION_FORMS,
                )


def _list_forms(
    group: str, label: str, where: Where, of: Where = (), forms: Sequence[Form] = tuple(FORMS)
) -> Iterator[tuple[str, str, Value]]:
    for form in forms:
        yield group, label, Value(form=form, where=where, of=of)


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
    for measure in framework.measures.values():
        if (measure.column, measure.counted) == (column, wanted):
            return measure.label[:1].lower() + measure.label[1:]
    name, _, moved = column.partition("_move")
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
