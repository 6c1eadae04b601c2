"""What is derived and what is stated: where categories and findings come from."""

import sqlite3

import pandas as pd

from progress.filters import Filters
from progress.framework import read_framework
from progress.queries.shown import findings_source, read_frame, shown_sql

CATEGORY_BASES = {
    "derived": "Derived from the findings by the rule",
    "unsettled": "Undetermined: the rule does not settle it",
    "stated": "Stated by a source",
    "inspector": "Set by an inspector",
    "none": "Not assessed: no finding",
}


def count_category_bases(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give for how many forces the category is derived, stated or set, zeros included.

    Columns: basis, label (str), forces, of (int). The five rows add up to `of`.
    """
    shown, parameters = shown_sql(filters)
    counted = dict(
        connection.execute(
            f"""{shown} SELECT CASE WHEN category_basis = 'inspector' THEN 'inspector'
        WHEN category_basis <> 'derived' THEN 'stated'
        WHEN category = 'not_assessed' THEN 'none'
        WHEN category = 'undetermined' THEN 'unsettled' ELSE 'derived' END, count(*)
FROM shown GROUP BY 1""",
            parameters,
        ).fetchall()
    )
    return pd.DataFrame(
        {
            "basis": list(CATEGORY_BASES),
            "label": list(CATEGORY_BASES.values()),
            "forces": [counted.get(basis, 0) for basis in CATEGORY_BASES],
            "of": sum(counted.values()),
        }
    )


def count_finding_bases(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give how many findings within the filters rest on what, those that rest on nothing left out.

    Columns: basis, label (str), findings, of (int; all findings within the filters).
    """
    shown, parameters = shown_sql(filters)
    found = read_frame(
        connection,
        f"""{shown} SELECT c.basis, count(*) AS findings, sum(count(*)) OVER () AS "of"
FROM {findings_source(filters)} c JOIN shown s ON s.force = c.force
WHERE c.assessment = :assessment GROUP BY c.basis ORDER BY findings DESC, c.basis""",
        parameters,
    )
    labels = read_framework().bases
    found.insert(1, "label", [labels[basis] for basis in found["basis"]])
    return found
