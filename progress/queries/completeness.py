"""What is covered force by force, and what in the letters waits for a person."""

import sqlite3

import pandas as pd

from progress.filters import Filters
from progress.framework import read_framework
from progress.letters import mask_contacts
from progress.queries.shown import findings_source, letters_source, read_frame, shown_sql
from progress.views import is_confirmed_sql

FOUND, WAITS, SILENT, UNKNOWN = "found", "waits", "silent", "unknown"
STATES = (FOUND, WAITS, SILENT, UNKNOWN)


def read_completeness(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give for each force within the filters how each criterion stands, by force.

    Columns: force, force_name, region (str), one a criterion: "found" (there is a finding),
    "waits" (a letter is there, and a person has to look at it), "silent" (a person recorded that
    the letter does not say) or "unknown" (none of these).
    """
    criteria = ", ".join(read_framework().criteria)
    return _select(
        connection, filters, f"SELECT force, force_name, region, {criteria} FROM seen ORDER BY 2"
    )


def count_completeness(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give for how many forces within the filters each criterion is found, waits, is left unsaid
    by the letter, or is unknown.

    Columns: criterion, criterion_label (str), found, waits, silent, unknown, of (int),
    evidence_cutoff (ISO date). The four counts of a criterion add up to `of`.
    """
    criteria = read_framework().criteria
    counts = ", ".join(
        f"count(*) FILTER (WHERE {slug} = '{state}') AS {state}_{slug}"
        for slug in criteria
        for state in STATES
    )
    row = _select(
        connection,
        filters,
        f"""SELECT count(*) AS "of", {counts},
    (SELECT evidence_cutoff FROM assessments WHERE slug = :assessment) AS cutoff FROM seen""",
    ).iloc[0]
    return pd.DataFrame(
        {
            "criterion": list(criteria),
            "criterion_label": [criterion.label for criterion in criteria.values()],
            **{state: [int(row[f"{state}_{slug}"]) for slug in criteria] for state in STATES},
            "of": int(row["of"]),
            "evidence_cutoff": row["cutoff"],
        }
    )


def list_waiting(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give what a person has to look at in the letters within the filters, by force.

    One row for each unread passage that no finding has settled, and one for each criterion on
    which the letter gave neither a finding nor such a passage. Columns: document (id), force,
    force_name, file_name, letter_date (str), criterion, criterion_label, why (str; None where the
    passage speaks of no one criterion, or nothing was noted), page (int), text (str; both None
    where there is no passage; telephone numbers and e-mail addresses are covered).
    """
    framework = read_framework()
    shown, parameters = shown_sql(filters)
    criteria = ", ".join(
        f"('{slug}', {place})" for place, slug in enumerate(framework.criteria, start=1)
    )
    found = read_frame(
        connection,
        f"""{shown}, letters AS MATERIALIZED (
    SELECT l.document, l.force, s.force_name, l.file_name, l.letter_date, l.loaded_at
    FROM {letters_source(filters)} l JOIN shown s ON s.force = l.force
    WHERE l.assessment = :assessment AND l.is_waiting),
known AS MATERIALIZED (SELECT force, criterion FROM {findings_source(filters)}
    WHERE assessment = :assessment
    UNION {_silences_sql(filters)}),
criteria (slug, place) AS (VALUES {criteria}),
unread AS MATERIALIZED (SELECT l.*, p.criterion, p.note AS why, p.page, p.text, p.start
    FROM letters l JOIN passages p ON p.document = l.document AND p.kind = 'unread'
    WHERE NOT EXISTS (SELECT 1 FROM known k
        WHERE k.force = l.force AND k.criterion = p.criterion))
SELECT u.document, u.force, u.force_name, u.file_name, u.letter_date, u.criterion, u.why, u.page,
    u.text
FROM (SELECT * FROM unread UNION ALL
    SELECT l.*, c.slug, NULL, NULL, NULL, NULL FROM letters l CROSS JOIN criteria c
    WHERE NOT EXISTS (SELECT 1 FROM known k WHERE k.force = l.force AND k.criterion = c.slug)
    AND NOT EXISTS (SELECT 1 FROM unread n
        WHERE n.document = l.document AND n.criterion = c.slug)) u
LEFT JOIN criteria c ON c.slug = u.criterion
ORDER BY u.force_name, u.document, c.place IS NULL, c.place, u.start""",
        parameters,
    )
    labels = {slug: criterion.label for slug, criterion in framework.criteria.items()}
    found.insert(6, "criterion_label", found["criterion"].map(labels).astype(object))
    found["text"] = pd.Series(
        [words and mask_contacts(words) for words in found["text"]], dtype=object
    )
    return found.where(found.notna(), None)


def _silences_sql(filters: Filters) -> str:
    """Give the SELECT of force and criterion where a person recorded that the letter in force does
    not say: one of `letters`, with the parameters of the filters."""
    until = "AND n.recorded_at <= :recorded" if filters.recorded_at else ""
    return f"""SELECT f.force, f.criterion FROM letters l
JOIN findings f ON f.assessment = :assessment AND f.force = l.force
WHERE f.outcome IS NULL AND f.recorded_at >= l.loaded_at
    AND f.id = (SELECT max(n.id) FROM findings n WHERE n.assessment = f.assessment
        AND n.force = f.force AND n.criterion = f.criterion {until})
    AND {is_confirmed_sql("f.id", bool(filters.recorded_at))}"""


def _state(criterion: str) -> str:
    return (
        f"CASE WHEN s.{criterion} IS NOT NULL THEN '{FOUND}' WHEN l.force IS NULL THEN '{UNKNOWN}' "
        f"WHEN EXISTS (SELECT 1 FROM silences q WHERE q.force = s.force "
        f"AND q.criterion = '{criterion}') THEN '{SILENT}' ELSE '{WAITS}' END AS {criterion}"
    )


def _select(connection: sqlite3.Connection, filters: Filters, select: str) -> pd.DataFrame:
    shown, parameters = shown_sql(filters)
    states = ", ".join(map(_state, read_framework().criteria))
    return read_frame(
        connection,
        f"""{shown}, letters AS MATERIALIZED (SELECT DISTINCT force, loaded_at
    FROM {letters_source(filters)} WHERE assessment = :assessment),
silences AS MATERIALIZED ({_silences_sql(filters)}),
seen AS MATERIALIZED (SELECT s.force, s.force_name, s.region, {states}
    FROM shown s LEFT JOIN letters l ON l.force = s.force) {select}""",
        parameters,
    )
