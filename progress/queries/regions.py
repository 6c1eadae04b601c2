"""Region by region: outcomes, the order of the regions, and one region beside another."""

import sqlite3

import pandas as pd

from progress.filters import Filters
from progress.framework import CATEGORY, MISSING, read_framework
from progress.queries.findings import CATEGORY_LABEL
from progress.queries.shown import shown_sql

BY_NAME = "name"
NATION = "nation"
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
    share = "0"
    if order != BY_NAME:
        column, values = find_counted(order)
        names = [f"counted_{place}" for place in range(len(values))]
        parameters |= dict(zip(names, values, strict=True))
        listed = ", ".join(f":{name}" for name in names)
        share = f"avg(coalesce({column}, '{MISSING}') IN ({listed}))"
    return [
        region
        for (region,) in connection.execute(
            f"{shown} SELECT region FROM shown GROUP BY region ORDER BY {share} DESC, region",
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

    `other`: a region, or "nation". Columns: side (str: `region`, then `other`), and those of
    `count_region_outcomes` from criterion on. A side without a force has `of` 0.
    """
    shown, parameters = shown_sql(filters)
    within = "TRUE" if other == NATION else "region = :other"
    counted = _count_each(
        connection,
        f"""{shown}, sided AS (SELECT 'one' AS side, * FROM shown WHERE region = :one
    UNION ALL SELECT 'other', * FROM shown WHERE {within})""",
        parameters | {"one": region, "other": other},
    )
    rows = [
        (named, *row)
        for side, named in (("one", region), ("other", other))
        for row in _lay_out(counted, side)
    ]
    return _complete(connection, filters, pd.DataFrame(rows, columns=["side", *COLUMNS]))


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
