"""What is covered force by force, and what in the letters waits for a person."""

import sqlite3

import pandas as pd

from progress.filters import Filters
from progress.framework import read_framework
from progress.letters import mask_contacts
from progress.queries.shown import findings_source, letters_source, read_frame, shown_sql

FOUND, WAITS, UNKNOWN = "found", "waits", "unknown"


def read_completeness(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give for each force within the filters how each criterion stands, by force.

    Columns: force, force_name, region (str), one a criterion: "found" (there is a finding),
    "waits" (a letter is there, and a person has to look at it) or "unknown" (neither).
    """
    states = ", ".join(f"{_state(slug)} AS {slug}" for slug in read_framework().criteria)
    return _select(
        connection, filters, f"SELECT force, force_name, region, {states} FROM seen ORDER BY 2"
    )


def count_completeness(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give for how many forces within the filters each criterion is found, waits or is unknown.

    Columns: criterion, criterion_label (str), found, waits, unknown, of (int), evidence_cutoff
    (ISO date). The three counts of a criterion add up to `of`.
    """
    criteria = read_framework().criteria
    counts = ", ".join(
        f"count(*) FILTER (WHERE {_state(slug)} = '{state}') AS {state}_{slug}"
        for slug in criteria
        for state in (FOUND, WAITS, UNKNOWN)
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
            **{
                state: [int(row[f"{state}_{slug}"]) for slug in criteria]
                for state in (FOUND, WAITS, UNKNOWN)
            },
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
    SELECT l.document, l.force, s.force_name, l.file_name, l.letter_date
    FROM {letters_source(filters)} l JOIN shown s ON s.force = l.force
    WHERE l.assessment = :assessment AND l.is_waiting),
known AS MATERIALIZED (SELECT force, criterion FROM {findings_source(filters)}
    WHERE assessment = :assessment),
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


def _state(criterion: str) -> str:
    return (
        f"CASE WHEN {criterion} IS NOT NULL THEN '{FOUND}' WHEN has_letter THEN '{WAITS}' "
        f"ELSE '{UNKNOWN}' END"
    )


def _select(connection: sqlite3.Connection, filters: Filters, select: str) -> pd.DataFrame:
    shown, parameters = shown_sql(filters)
    return read_frame(
        connection,
        f"""{shown}, seen AS (SELECT *, force IN (SELECT force FROM {letters_source(filters)}
    WHERE assessment = :assessment) AS has_letter FROM shown) {select}""",
        parameters,
    )
