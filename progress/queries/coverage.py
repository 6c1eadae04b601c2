"""How complete the picture is, and whether it meets what was published."""

import sqlite3
from dataclasses import dataclass

import pandas as pd

from progress.filters import Filters
from progress.framework import read_framework
from progress.queries.shown import findings_source, letters_source, read_frame, shown_sql


@dataclass(frozen=True)
class Coverage:
    """How many forces there are within the filters, and for how many there is something.

    `letters` are those in force; `waiting` are the ones among them that wait for a person.
    """

    forces: int
    forces_with_letter: int
    forces_with_findings: int
    letters: int
    waiting: int


def read_coverage(connection: sqlite3.Connection, filters: Filters) -> Coverage:
    """Give how complete the picture within the filters is."""
    shown, parameters = shown_sql(filters)
    within = "assessment = :assessment AND force IN (SELECT force FROM shown)"
    return Coverage(
        *connection.execute(
            f"""{shown} SELECT
    (SELECT count(*) FROM shown),
    count(DISTINCT force),
    (SELECT count(DISTINCT force) FROM {findings_source(filters)} WHERE {within}),
    count(*),
    count(*) FILTER (WHERE is_waiting)
FROM {letters_source(filters)} WHERE {within}""",
            parameters,
        ).fetchone()
    )


def list_letters(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give the letters in force within the filters, by force in alphabetical order.

    Columns: force, force_name, region (str), is_waiting (bool: a person has yet to look at it).
    """
    shown, parameters = shown_sql(filters)
    return read_frame(
        connection,
        f"""{shown} SELECT s.force, s.force_name, s.region, l.is_waiting
FROM {letters_source(filters)} l JOIN shown s ON s.force = l.force
WHERE l.assessment = :assessment ORDER BY s.force_name""",
        parameters,
    ).astype({"is_waiting": bool})


def compare_published(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give the published national totals beside our own counts, over all forces.

    Columns: category, label (str), published, counted, of (int), source (str), published_on
    (ISO date); no rows where none were published. Regions, countries and categories that are
    filtered out count here too; a recorded moment holds.
    """
    shown, parameters = shown_sql(Filters(filters.assessment, recorded_at=filters.recorded_at))
    compared = read_frame(
        connection,
        f"""{shown} SELECT t.category, t.forces AS published, count(s.force) AS counted,
    (SELECT count(*) FROM shown) AS of, t.source, t.published_on
FROM published_totals t LEFT JOIN shown s ON s.category = t.category
WHERE t.assessment = :assessment GROUP BY t.category""",
        parameters,
    )
    categories = read_framework().categories
    compared.insert(1, "label", [categories[slug].label for slug in compared["category"]])
    order = {slug: place for place, slug in enumerate(categories)}
    return compared.sort_values("category", key=lambda slugs: slugs.map(order), ignore_index=True)
