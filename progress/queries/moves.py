"""What became of each force between two assessments.

The filters' assessment is the later one: its regions, countries and categories leave the forces
that are compared. A recorded moment holds for both.
"""

import sqlite3

import pandas as pd

from progress.filters import Filters
from progress.framework import CATEGORY, NOT_ASSESSABLE, read_framework
from progress.queries.counts import count_categories
from progress.queries.findings import CATEGORY_LABEL
from progress.queries.shown import progress_source, read_frame, shown_sql

NOT_ASSESSED = "not_assessed"


def read_moves(connection: sqlite3.Connection, filters: Filters, since: str) -> pd.DataFrame:
    """Give the forces within the filters in alphabetical order, as they were and as they are.

    `since`: slug of the earlier assessment. Columns: force, force_name, region (str); for
    "category" and each criterion the columns NAME_from, NAME_to (outcome, None where there is no
    finding) and NAME_move (a move of the framework); assessed ("both", "from", "to" or
    "neither"), evidence_from, evidence_cutoff (ISO dates).
    """
    compared, parameters = _compare_sql(filters, since)
    return read_frame(
        connection, f"{compared} SELECT * FROM compared ORDER BY force_name", parameters
    )


def count_moves(connection: sqlite3.Connection, filters: Filters, since: str) -> pd.DataFrame:
    """Give how many forces made each move, by category and by criterion, zeros included.

    Columns: criterion ("category" first), criterion_label, move, move_label (str), forces, of
    (int), evidence_from, evidence_cutoff (ISO dates). The moves of one criterion add up to `of`.
    """
    framework = read_framework()
    compared, parameters = _compare_sql(filters, since)
    each = " UNION ALL ".join(
        f"SELECT '{slug}', {slug}_move, count(*) FROM compared GROUP BY 2"
        for slug in (CATEGORY, *framework.criteria)
    )
    counted = {
        (criterion, move): forces
        for criterion, move, forces in connection.execute(f"{compared} {each}", parameters)
    }
    labels = {slug: criterion.label for slug, criterion in framework.criteria.items()}
    rows = [
        (criterion, label, move.slug, move.label, counted.get((criterion, move.slug), 0))
        for criterion, label in ({CATEGORY: CATEGORY_LABEL} | labels).items()
        for move in framework.moves.values()
    ]
    names = ["criterion", "criterion_label", "move", "move_label", "forces"]
    counts = pd.DataFrame(rows, columns=names)
    of = sum(counted.get((CATEGORY, move), 0) for move in framework.moves)
    return counts.assign(of=of, **_read_evidence(connection, filters, since))


def count_flows(connection: sqlite3.Connection, filters: Filters, since: str) -> pd.DataFrame:
    """Give how many forces went from each category to each, those without a force left out.

    Columns: category_from, label_from, category_to, label_to, move (str), forces, of (int),
    evidence_from, evidence_cutoff (ISO dates). In the framework's order; they add up to `of`.
    """
    compared, parameters = _compare_sql(filters, since)
    categories = read_framework().categories
    order = list(categories)
    rows = sorted(
        connection.execute(
            f"{compared} SELECT category_from, category_to, category_move, count(*) FROM compared "
            "GROUP BY category_from, category_to",
            parameters,
        ),
        key=lambda row: (order.index(row[0]), order.index(row[1])),
    )
    flows = pd.DataFrame(
        [
            (before, categories[before].label, after, categories[after].label, move, forces)
            for before, after, move, forces in rows
        ],
        columns=["category_from", "label_from", "category_to", "label_to", "move", "forces"],
    ).astype({"forces": int})
    of = int(flows["forces"].sum())
    return flows.assign(of=of, **_read_evidence(connection, filters, since))


def list_short(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give the forces within the filters that are not known to have started, by category.

    Columns: force, force_name, region, category (str), evidence_cutoff (ISO date). In the
    framework's order of categories, best first, then by name; those not assessed come last.
    """
    shown, parameters = shown_sql(filters)
    categories = read_framework().categories
    short = [slug for slug, category in categories.items() if not category.has_started]
    rank = " ".join(f"WHEN '{slug}' THEN {place}" for place, slug in enumerate(short))
    listed = ", ".join(f"'{slug}'" for slug in short)
    return read_frame(
        connection,
        f"""{shown} SELECT s.force, s.force_name, s.region, s.category, a.evidence_cutoff
FROM shown s JOIN assessments a ON a.slug = s.assessment
WHERE s.category IN ({listed}) ORDER BY CASE s.category {rank} END, s.force_name""",
        parameters,
    )


def count_short(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give how many forces are in each category in which work has not started, zeros included.

    Columns as in `count_categories`; `of` is all forces within the filters.
    """
    counts = count_categories(connection, filters)
    categories = read_framework().categories
    return counts[[not categories[slug].has_started for slug in counts["category"]]]


def _compare_sql(filters: Filters, since: str) -> tuple[str, dict[str, str]]:
    """Give "WITH shown …, earlier …, compared AS (the rows of read_moves)" and its parameters."""
    shown, parameters = shown_sql(filters)
    columns = ", ".join(
        f"e.{slug} AS {slug}_from, s.{slug} AS {slug}_to, {_move_sql(slug)} AS {slug}_move"
        for slug in (CATEGORY, *read_framework().criteria)
    )
    return (
        f"""{shown}, earlier AS MATERIALIZED (
    SELECT * FROM {progress_source(filters)} WHERE assessment = :since), compared AS (
    SELECT s.force, s.force_name, s.region, {columns},
        CASE WHEN e.category <> '{NOT_ASSESSED}' AND s.category <> '{NOT_ASSESSED}' THEN 'both'
            WHEN e.category <> '{NOT_ASSESSED}' THEN 'from'
            WHEN s.category <> '{NOT_ASSESSED}' THEN 'to' ELSE 'neither' END AS assessed,
        (SELECT evidence_cutoff FROM assessments WHERE slug = :since) AS evidence_from,
        (SELECT evidence_cutoff FROM assessments WHERE slug = :assessment) AS evidence_cutoff
    FROM shown s JOIN earlier e ON e.force = s.force)""",
        parameters | {"since": since},
    )


def _move_sql(criterion: str) -> str:
    """Give the move on a criterion, or on the category, from the rows e (earlier) and s (shown)."""
    framework = read_framework()
    before, after = f"e.{criterion}", f"s.{criterion}"
    ordered = framework.order_of(criterion)
    listed = ", ".join(f"'{slug}'" for slug in ordered)
    thin = ", ".join(f"'{slug}'" for slug in NOT_ASSESSABLE)

    def place(value: str) -> str:
        places = " ".join(f"WHEN '{slug}' THEN {place}" for place, slug in enumerate(ordered))
        return f"CASE {value} {places} END"

    return f"""CASE
        WHEN {before} IN ({listed}) AND {after} IN ({listed}) THEN
            CASE WHEN {place(after)} < {place(before)} THEN 'forward'
                WHEN {place(after)} > {place(before)} THEN 'back' ELSE 'stayed' END
        WHEN {before} IN ({thin}) AND {after} IN ({thin}) THEN 'stayed'
        WHEN {before} IN ({thin}) AND {after} IN ({listed}) THEN 'now_assessed'
        WHEN {before} IN ({listed}) AND {after} IN ({thin}) THEN 'no_longer_assessed'
        ELSE 'not_comparable' END"""


def _read_evidence(connection: sqlite3.Connection, filters: Filters, since: str) -> dict[str, str]:
    dates = dict(connection.execute("SELECT slug, evidence_cutoff FROM assessments").fetchall())
    return {
        "evidence_from": dates.get(since),
        "evidence_cutoff": dates.get(filters.assessment),
    }
