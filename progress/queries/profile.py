"""One force beside others, and how its findings came to stand as they do."""

import sqlite3

import pandas as pd

from progress.filters import Filters
from progress.framework import CATEGORY, MISSING, read_framework
from progress.places import find_neighbours
from progress.queries.findings import CATEGORY_LABEL
from progress.queries.shown import read_frame, shown_sql

UNSETTLED = "'undetermined', 'not_assessed'"


def compare_force(connection: sqlite3.Connection, filters: Filters, force: str) -> pd.DataFrame:
    """Give how many forces have the same category, and the same outcome on each criterion.

    Columns: force_name, short_name, region_name, criterion ("category" first), criterion_label,
    outcome ("missing" where there is no finding), outcome_label (str), then numbers of forces
    (int): neighbours with the same, neighbours_unknown (of which it is not known), neighbours_of
    (how many there are, the force itself left out); the same for region and nation, the force
    itself among them; and evidence_cutoff (ISO date). Regions and categories of the filters do not
    count; a recorded moment does.
    """
    framework = read_framework()
    shown, parameters = shown_sql(Filters(filters.assessment, recorded_at=filters.recorded_at))
    beside = {f"beside_{number}": slug for number, slug in enumerate(find_neighbours(force))}
    groups = {
        "neighbours": f"s.force IN ({', '.join(f':{name}' for name in beside)})",
        "region": "s.region = m.region",
        "nation": "TRUE",
    }
    same = "coalesce(s.{0}, '{1}') = coalesce(m.{0}, '{1}')"
    unknown = {
        slug: f"s.{slug} IS NULL" if slug != CATEGORY else f"s.{CATEGORY} IN ({UNSETTLED})"
        for slug in (CATEGORY, *framework.criteria)
    }
    each = " UNION ALL ".join(
        f"SELECT m.force_name, m.short_name, m.region AS region_name, '{slug}' AS criterion, "
        f"coalesce(m.{slug}, '{MISSING}') AS outcome, "
        + ", ".join(
            f"count(*) FILTER (WHERE {inside} AND {same.format(slug, MISSING)}) AS {name}, "
            f"count(*) FILTER (WHERE {inside} AND {unknown[slug]}) AS {name}_unknown, "
            f"count(*) FILTER (WHERE {inside}) AS {name}_of"
            for name, inside in groups.items()
        )
        + ", (SELECT evidence_cutoff FROM assessments WHERE slug = :assessment) AS evidence_cutoff "
        "FROM shown s JOIN shown m ON m.force = :force"
        for slug in unknown
    )
    compared = read_frame(connection, f"{shown} {each}", parameters | beside | {"force": force})
    labels = {CATEGORY: CATEGORY_LABEL} | {c.slug: c.label for c in framework.criteria.values()}
    compared.insert(4, "criterion_label", [labels[slug] for slug in compared["criterion"]])
    compared.insert(
        6,
        "outcome_label",
        [
            (framework.outcomes_of(criterion) | {MISSING: framework.missing})[outcome].label
            for criterion, outcome in zip(compared["criterion"], compared["outcome"], strict=True)
        ],
    )
    return compared


def read_history(connection: sqlite3.Connection, filters: Filters, force: str) -> pd.DataFrame:
    """Give every row that was ever recorded of one force, the newest first.

    Columns: criterion, criterion_label, outcome_label (None where the row withdraws the finding),
    before_label (what stood before it; None where nothing did), basis_label, source, author,
    reason (str; reason None where none was given), recorded_at (UTC). A recorded moment holds.
    """
    framework = read_framework()
    until = "AND recorded_at <= :recorded" if filters.recorded_at else ""
    _, parameters = filters.sql()
    rows = read_frame(
        connection,
        f"""SELECT criterion, outcome,
    lag(outcome) OVER (PARTITION BY criterion ORDER BY id) AS before,
    basis, source, author, reason, recorded_at
FROM findings WHERE assessment = :assessment AND force = :force {until} ORDER BY id DESC""",
        parameters | {"force": force},
    )
    labels = {CATEGORY: CATEGORY_LABEL} | {c.slug: c.label for c in framework.criteria.values()}
    known = {slug: framework.outcomes_of(slug) for slug in labels}

    def put_into_words(column: str) -> list[str | None]:
        return [
            known[criterion][outcome].label if outcome else None
            for criterion, outcome in zip(rows["criterion"], rows[column], strict=True)
        ]

    return pd.DataFrame(
        {
            "criterion": rows["criterion"],
            "criterion_label": [labels[slug] for slug in rows["criterion"]],
            "outcome_label": pd.Series(put_into_words("outcome"), dtype=object),
            "before_label": pd.Series(put_into_words("before"), dtype=object),
            "basis_label": [framework.bases[slug] for slug in rows["basis"]],
            "source": rows["source"],
            "author": rows["author"],
            "reason": rows["reason"],
            "recorded_at": rows["recorded_at"],
        }
    )
