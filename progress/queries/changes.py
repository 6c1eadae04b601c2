"""What was recorded of every force, row by row: how findings came to be what they are."""

import sqlite3

import pandas as pd

from progress.filters import Filters
from progress.framework import CATEGORY, MISSING, read_framework
from progress.queries.findings import CATEGORY_LABEL
from progress.queries.shown import read_frame


def list_changes(
    connection: sqlite3.Connection, filters: Filters, since: str | None = None
) -> pd.DataFrame:
    """Give every change of a finding, of all forces, the newest first.

    Regions, countries and categories do not count; a recorded moment does. `since`: slug of an
    earlier assessment whose changes are wanted too. Columns: assessment, force, criterion,
    criterion_label, before_label, outcome_label (what stood and what stands; "Not known" where
    there is no finding), basis_label, source, author, reason (str; None where none was given),
    recorded_at (UTC).
    """
    framework = read_framework()
    rows = read_frame(
        connection,
        """SELECT * FROM (SELECT id, assessment, force, criterion, outcome,
    lag(outcome) OVER (PARTITION BY assessment, force, criterion ORDER BY id) AS before,
    basis, source, author, reason, recorded_at
FROM findings WHERE assessment IN (:assessment, :since)
    AND (:recorded IS NULL OR recorded_at <= :recorded))
WHERE outcome IS NOT before ORDER BY id DESC""",
        {"assessment": filters.assessment, "since": since, "recorded": filters.recorded_at},
    )
    labels = {CATEGORY: CATEGORY_LABEL} | {c.slug: c.label for c in framework.criteria.values()}
    known = {
        (slug, outcome.slug): outcome.label
        for slug in labels
        for outcome in framework.outcomes_of(slug).values()
    } | {(slug, None): framework.missing.label for slug in labels}
    return pd.DataFrame(
        {
            "assessment": rows["assessment"],
            "force": rows["force"],
            "criterion": rows["criterion"],
            "criterion_label": [labels.get(slug, slug) for slug in rows["criterion"]],
            **{
                f"{column}_label": [
                    known.get((criterion, value or None), value or MISSING)
                    for criterion, value in zip(rows["criterion"], rows[column], strict=True)
                ]
                for column in ("before", "outcome")
            },
            "basis_label": [framework.bases[slug] for slug in rows["basis"]],
            "source": rows["source"],
            "author": rows["author"],
            "reason": rows["reason"],
            "recorded_at": rows["recorded_at"],
        }
    )
