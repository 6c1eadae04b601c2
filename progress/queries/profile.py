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

    Columns: kind ("finding", "confirmation" or "reply"), id (int, of that kind), criterion,
    criterion_label, outcome_label (None where the finding is withdrawn, or stands for none),
    before_label (what stood before it; None where nothing did), is_silence (bool: a person recorded
    that the letter does not say), is_taken_back (bool: a confirmation or reply taken back),
    basis_label, source, author, reason (str; None where none was given), reply (str), replied_on
    (ISO date), recorded_at (UTC). A recorded moment holds. A confirmation that belongs to the act
    which recorded its finding is not told again.
    """
    framework = read_framework()
    until = "AND {0}.recorded_at <= :recorded" if filters.recorded_at else ""
    _, parameters = filters.sql()
    rows = read_frame(
        connection,
        f"""WITH own AS (SELECT f.*, lag(f.outcome) OVER (PARTITION BY f.criterion ORDER BY f.id)
        AS before, f.outcome IS NULL AND EXISTS (SELECT 1 FROM confirmations v
            WHERE v.finding = f.id AND v.recorded_at = f.recorded_at AND v.takes_back IS NULL)
        AS is_silence
    FROM findings f WHERE f.assessment = :assessment AND f.force = :force {until.format("f")})
SELECT 'finding' AS kind, id, criterion, outcome, before, is_silence, 0 AS is_taken_back, basis,
    source, author, reason, NULL AS reply, NULL AS replied_on, recorded_at FROM own
UNION ALL SELECT 'confirmation', v.id, o.criterion, o.outcome, o.before, o.outcome IS NULL,
    v.takes_back IS NOT NULL, o.basis, o.source, v.author, v.note, NULL, NULL, v.recorded_at
FROM confirmations v JOIN own o ON o.id = v.finding
WHERE v.recorded_at <> o.recorded_at {until.format("v")}
UNION ALL SELECT 'reply', r.id, o.criterion, o.outcome, o.before, o.is_silence,
    r.takes_back IS NOT NULL, o.basis, o.source, r.author, NULL, r.reply, r.replied_on,
    r.recorded_at
FROM replies r JOIN own o ON o.id = r.finding WHERE TRUE {until.format("r")}
ORDER BY recorded_at DESC, kind, id DESC""",
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
            "kind": rows["kind"],
            "id": rows["id"],
            "criterion": rows["criterion"],
            "criterion_label": [labels[slug] for slug in rows["criterion"]],
            "outcome_label": pd.Series(put_into_words("outcome"), dtype=object),
            "before_label": pd.Series(put_into_words("before"), dtype=object),
            "is_silence": rows["is_silence"].astype(bool),
            "is_taken_back": rows["is_taken_back"].astype(bool),
            "basis_label": [framework.bases[slug] for slug in rows["basis"]],
            "source": rows["source"],
            "author": rows["author"],
            "reason": rows["reason"],
            "reply": rows["reply"],
            "replied_on": rows["replied_on"],
            "recorded_at": rows["recorded_at"],
        }
    )
