"""Region by region: outcomes, the order of the regions, and one region beside another."""

import sqlite3

import pandas as pd

from progress.filters import Filters
from progress.framework import (
    CATEGORY,
    MISSING,
    NOT_ASSESSABLE,
    UNSETTLED,
    read_framework,
)
from progress.queries.findings import CATEGORY_LABEL
from progress.queries.shown import shown_sql

BY_NAME = "name"
NATION = "nation"
ENGLAND_AND_WALES, ALL_SHOWN = "England and Wales", "all forces shown"
WANTED = ("best", "lowest", "no_information", "missing")
COLUMNS = ["criterion", "criterion_label", "outcome", "outcome_label", "forces", "of"]


def list_regions(
    connection: sqlite3.Connection, filters: Filters, order: str = BY_NAME
) -> list[str]:
    """Give the regions that have a force within the filters, in this order.

    `order`: "name", a headline measure, or a criterion (its best outcome): by the share of the
    region's forces shown that are known to have it, the largest first, then by name.
    Raises KeyError where there is no such order.
    """
    shown, parameters = shown_sql(filters)
    ranked = "region"
    if order != BY_NAME:
        column, values = find_counted(order)
        names = [f"counted_{place}" for place in range(len(values))]
        parameters |= dict(zip(names, values, strict=True))
        listed = ", ".join(f":{name}" for name in names)
        ranked = f"avg(coalesce({column}, '{MISSING}') IN ({listed})) DESC, region"
    return [
        region
        for (region,) in connection.execute(
            f"{shown} SELECT region FROM shown GROUP BY region ORDER BY {ranked}",
            parameters,
        )
    ]


def find_counted(order: str) -> tuple[str, tuple[str, ...]]:
    """Give the column and the values that an order of regions counts. Raises KeyError."""
    framework = read_framework()
    if order in framework.measures:
        measure = framework.measures[order]
        return measure.column, measure.counted
    return order, (framework.criteria[order].outcomes[0].slug,)


def count_region_outcomes(
    connection: sqlite3.Connection, filters: Filters, order: str = BY_NAME
) -> pd.DataFrame:
    """Give the forces in each category and with each outcome, region by region, zeros included.

    Columns: region, criterion ("category" first), criterion_label, outcome ("missing" where there
    is no finding), outcome_label (str), forces, of (int; forces of the region within the filters),
    evidence_cutoff (ISO date). Regions as `list_regions` orders them; the rest in the framework's
    order.
    """
    shown, parameters = shown_sql(filters)
    counted = _count_each(
        connection, f"{shown}, sided AS (SELECT region AS side, * FROM shown)", parameters
    )
    rows = [
        (region, *row)
        for region in list_regions(connection, filters, order)
        for row in _lay_out(counted, region)
    ]
    frame = pd.DataFrame(rows, columns=["region", *COLUMNS])
    return _complete(connection, filters, frame)


def compare_regions(
    connection: sqlite3.Connection, filters: Filters, region: str, other: str
) -> pd.DataFrame:
    """Give the same counts for one region and for another, or for all forces within the filters.

    `other`: a region, or "nation". Columns: side (str: `region`, then `other`), side_label (str),
    and those of `count_region_outcomes` from criterion on. A side without a force has `of` 0.
    """
    shown, parameters = shown_sql(filters)
    within = "TRUE" if other == NATION else "region = :other"
    counted = _count_each(
        connection,
        f"""{shown}, sided AS (SELECT 'one' AS side, * FROM shown WHERE region = :one
    UNION ALL SELECT 'other', * FROM shown WHERE {within})""",
        parameters | {"one": region, "other": other},
    )
    nation = ALL_SHOWN if filters.is_narrowed else ENGLAND_AND_WALES
    rows = [
        (named, nation if named == NATION else named, *row)
        for side, named in (("one", region), ("other", other))
        for row in _lay_out(counted, side)
    ]
    frame = pd.DataFrame(rows, columns=["side", "side_label", *COLUMNS])
    return _complete(connection, filters, frame)


def count_cells(
    connection: sqlite3.Connection, filters: Filters, order: str, wanted: str
) -> pd.DataFrame:
    """Give one count for each region and criterion, the category first, then for all forces shown.

    `wanted`: of each criterion its "best" outcome (of the category: work has started), its
    "lowest", "no_information", or "missing". Columns: region ("nation" for all forces shown),
    criterion, criterion_label, outcome_label (str), forces, unknown (forces that are not known; 0
    where they are what is counted), of (int), evidence_cutoff (ISO date). Regions as
    `list_regions` orders them. Raises KeyError where there is no such order or count.
    """
    shown, parameters = shown_sql(filters)
    counted = _count_each(
        connection,
        f"""{shown}, sided AS (SELECT region AS side, * FROM shown
    UNION ALL SELECT '{NATION}', * FROM shown)""",
        parameters,
    )
    labels = {CATEGORY: CATEGORY_LABEL} | {
        slug: criterion.label for slug, criterion in read_framework().criteria.items()
    }
    values = {criterion: find_wanted(criterion, wanted) for criterion in labels}

    def count(region: str, criterion: str, slugs: tuple[str, ...]) -> int:
        return sum(counted.get((region, criterion, slug), 0) for slug in slugs)

    rows = [
        (
            region,
            criterion,
            label,
            said,
            count(region, criterion, slugs),
            count(region, criterion, () if wanted == "missing" else (*UNSETTLED, MISSING)),
            count(region, CATEGORY, tuple(read_framework().categories)),
        )
        for region in (*list_regions(connection, filters, order), NATION)
        for criterion, label in labels.items()
        for slugs, said in (values[criterion],)
    ]
    columns = ["region", "criterion", "criterion_label", "outcome_label", "forces", "unknown", "of"]
    return _complete(connection, filters, pd.DataFrame(rows, columns=columns))


def find_wanted(criterion: str, wanted: str) -> tuple[tuple[str, ...], str]:
    """Give the outcomes of a criterion, or the categories, that a cell counts, and their words."""
    framework = read_framework()
    if wanted == "missing":
        return (*UNSETTLED, MISSING), framework.missing.label
    known = framework.outcomes_of(criterion)
    if criterion == CATEGORY and wanted == "best":
        started = tuple(slug for slug, category in known.items() if category.has_started)
        return started, "Work has started"
    slugs = {
        "best": framework.order_of(criterion)[0],
        "lowest": framework.order_of(criterion)[-1],
        "no_information": next(slug for slug in known if slug in NOT_ASSESSABLE),
    }
    return (slugs[wanted],), known[slugs[wanted]].label


def _count_each(
    connection: sqlite3.Connection, sided: str, parameters: dict[str, str]
) -> dict[tuple[str, str, str], int]:
    """Give (side, criterion, outcome) → forces; `sided` is SQL that names the rows to count."""
    each = " UNION ALL ".join(
        f"SELECT side, '{slug}', coalesce({slug}, '{MISSING}'), count(*) FROM sided GROUP BY 1, 3"
        for slug in (CATEGORY, *read_framework().criteria)
    )
    return {
        (side, criterion, outcome): forces
        for side, criterion, outcome, forces in connection.execute(f"{sided} {each}", parameters)
    }


def _lay_out(counted: dict[tuple[str, str, str], int], side: str) -> list[tuple]:
    """Give the counts of a side as rows of COLUMNS, in the framework's order."""
    framework = read_framework()
    of = sum(counted.get((side, CATEGORY, slug), 0) for slug in framework.categories)
    labels = {slug: criterion.label for slug, criterion in framework.criteria.items()}
    return [
        (criterion, label, outcome.slug, outcome.label, forces, of)
        for criterion, label in ({CATEGORY: CATEGORY_LABEL} | labels).items()
        for outcome in _find_outcomes(criterion)
        for forces in (counted.get((side, criterion, outcome.slug), 0),)
    ]


def _find_outcomes(criterion: str) -> tuple:
    framework = read_framework()
    known = tuple(framework.outcomes_of(criterion).values())
    return known if criterion == CATEGORY else (*known, framework.missing)


def _complete(
    connection: sqlite3.Connection, filters: Filters, counts: pd.DataFrame
) -> pd.DataFrame:
    cutoff = connection.execute(
        "SELECT evidence_cutoff FROM assessments WHERE slug = ?", (filters.assessment,)
    ).fetchone()
    counts = counts.astype({"forces": int, "of": int})
    return counts.assign(evidence_cutoff=cutoff and cutoff[0])
