"""How many forces: by category, outcome, headline measure and region.

Every frame carries `of`, the number of forces that the count is taken from, and
`evidence_cutoff` (ISO date), since no number stands without its denominator and its date.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from progress.filters import Filters
from progress.framework import MISSING, Measure, read_framework
from progress.queries.regions import BY_NAME, list_regions
from progress.queries.shown import findings_source, read_frame, shown_sql


@dataclass(frozen=True)
class Counted:
    """How many forces the filters leave, and of how many; how many findings of theirs stand, and
    how many of those a person confirmed."""

    shown: int
    all: int
    findings: int = 0
    confirmed: int = 0


def count_forces(connection: sqlite3.Connection, filters: Filters) -> Counted:
    """Give how many forces the filters leave, of how many, and how far they are confirmed."""
    shown, parameters = shown_sql(filters)
    return Counted(
        *connection.execute(
            f"""{shown} SELECT (SELECT count(*) FROM shown), (SELECT count(*) FROM forces),
    count(*), coalesce(sum(c.is_confirmed), 0)
FROM {findings_source(filters)} c JOIN shown s ON s.force = c.force
WHERE c.assessment = :assessment""",
            parameters,
        ).fetchone()
    )


def count_categories(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give the forces in each category, zeros included, in the framework's order.

    Columns: category, label (str), forces, of (int), evidence_cutoff (ISO date).
    """
    shown, parameters = shown_sql(filters)
    counted = dict(
        connection.execute(
            f"{shown} SELECT category, count(*) FROM shown GROUP BY category", parameters
        ).fetchall()
    )
    of = sum(counted.values())
    return _frame(
        connection,
        filters,
        (
            {"category": slug, "label": category.label, "forces": counted.get(slug, 0), "of": of}
            for slug, category in read_framework().categories.items()
        ),
    )


def count_outcomes(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give the forces with each outcome of each criterion and those without a finding ("missing").

    Columns: criterion, criterion_label, outcome, outcome_label (str), forces, of (int),
    evidence_cutoff (ISO date). In the framework's order, zeros included.
    """
    framework = read_framework()
    shown, parameters = shown_sql(filters)
    each = " UNION ALL ".join(
        f"SELECT '{slug}', coalesce({slug}, '{MISSING}'), count(*) FROM shown GROUP BY 2"
        for slug in framework.criteria
    )
    counted = {
        (criterion, outcome): forces
        for criterion, outcome, forces in connection.execute(f"{shown} {each}", parameters)
    }
    of = sum(counted.values()) // len(framework.criteria)
    return _frame(
        connection,
        filters,
        (
            {
                "criterion": criterion.slug,
                "criterion_label": criterion.label,
                "outcome": outcome.slug,
                "outcome_label": outcome.label,
                "forces": counted.get((criterion.slug, outcome.slug), 0),
                "of": of,
            }
            for criterion in framework.criteria.values()
            for outcome in (*criterion.outcomes, framework.missing)
        ),
    )


def count_measures(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give the headline measures, each with what stands beside it and what is not known.

    Columns: measure, label (str), part ("counted", "beside" or "unknown"), part_label (str),
    forces, of (int), evidence_cutoff (ISO date). The parts of one measure add up to `of`; the
    measures overlap and never add up.
    """
    shown, parameters = shown_sql(filters)
    parts = [
        (measure, *part)
        for measure in read_framework().measures.values()
        for part in _part(measure)
    ]
    sums = []
    for number, (measure, _, _, values) in enumerate(parts):
        names = [f"part_{number}_{place}" for place in range(len(values))]
        parameters |= dict(zip(names, values, strict=True))
        listed = ", ".join(f":{name}" for name in names)
        sums.append(
            f"count(*) FILTER (WHERE coalesce({measure.column}, '{MISSING}') IN ({listed}))"
        )
    of, *counted = connection.execute(
        f"{shown} SELECT count(*), {', '.join(sums)} FROM shown", parameters
    ).fetchone()
    return _frame(
        connection,
        filters,
        (
            {
                "measure": measure.slug,
                "label": measure.label,
                "part": part,
                "part_label": label,
                "forces": forces,
                "of": of,
            }
            for (measure, part, label, _), forces in zip(parts, counted, strict=True)
        ),
    )


def list_measure_forces(
    connection: sqlite3.Connection, filters: Filters, measure: str
) -> pd.DataFrame:
    """Give the forces that a headline measure counts, in alphabetical order.

    Columns: force, force_name, region (str). Raises KeyError where there is no such measure.
    """
    described = read_framework().measures[measure]
    shown, parameters = shown_sql(filters)
    names = [f"counted_{place}" for place in range(len(described.counted))]
    return read_frame(
        connection,
        f"{shown} SELECT force, force_name, region FROM shown WHERE {described.column} "
        f"IN ({', '.join(f':{name}' for name in names)}) ORDER BY force_name",
        parameters | dict(zip(names, described.counted, strict=True)),
    )


def count_regions(
    connection: sqlite3.Connection, filters: Filters, order: str = BY_NAME
) -> pd.DataFrame:
    """Give the forces in each category, region by region, zeros included.

    Columns: region, category, label (str), forces, of (int; forces of the region within the
    filters), evidence_cutoff (ISO date). Regions as `list_regions` orders them, those without a
    force within the filters left out; categories in the framework's order.
    """
    shown, parameters = shown_sql(filters)
    counted: dict[str, dict[str, int]] = {}
    for region, category, forces in connection.execute(
        f"{shown} SELECT region, category, count(*) FROM shown GROUP BY region, category",
        parameters,
    ):
        counted.setdefault(region, {})[category] = forces
    return _frame(
        connection,
        filters,
        (
            {
                "region": region,
                "category": slug,
                "label": category.label,
                "forces": by_category.get(slug, 0),
                "of": sum(by_category.values()),
            }
            for region in list_regions(connection, filters, order)
            for by_category in (counted[region],)
            for slug, category in read_framework().categories.items()
        ),
        columns=("region", "category", "label", "forces", "of"),
    )


def _part(measure: Measure) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        ("counted", measure.label, measure.counted),
        *(("beside", beside.label, beside.values) for beside in measure.beside),
        ("unknown", "not known", (*measure.unknown, MISSING)),
    ]


def _frame(
    connection: sqlite3.Connection,
    filters: Filters,
    rows: Iterable[Mapping],
    columns: tuple[str, ...] | None = None,
) -> pd.DataFrame:
    cutoff = connection.execute(
        "SELECT evidence_cutoff FROM assessments WHERE slug = ?", (filters.assessment,)
    ).fetchone()
    counts = pd.DataFrame(rows, columns=columns).astype({"forces": int, "of": int})
    return counts.assign(evidence_cutoff=cutoff and cutoff[0])
