"""Forces one by one: where each stands, and one of them down to its evidence."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from progress.filters import Filters
from progress.framework import CATEGORY, MISSING, read_framework
from progress.queries.findings import read_force_findings
from progress.queries.shown import findings_source, read_frame, shown_sql


@dataclass(frozen=True)
class ForceDetails:
    """One force for one assessment.

    `row`: the columns of `read_forces`, and for a category that a finding states its
    category_source, category_author and category_reason (else None). `findings`: the columns of
    `read_findings`, one row a criterion; outcome "missing" where there is no finding.
    `rule_says`: the line of the rule that gave the category; that nothing is found, where it is so.
    """

    row: Mapping
    findings: pd.DataFrame
    rule_says: str


def read_forces(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give the forces within the filters in alphabetical order, with category and outcomes.

    Columns: assessment, force, force_name, short_name, region, country, category,
    category_basis (str), category_rule (int, line of the rule), one a criterion (outcome, None
    where there is no finding), abbreviation (str), tile_row, tile_column (int), evidence_cutoff
    (ISO date).
    """
    shown, parameters = shown_sql(filters)
    return read_frame(
        connection,
        f"""{shown} SELECT s.*, f.abbreviation, f.tile_row, f.tile_column, a.evidence_cutoff
FROM shown s JOIN forces f ON f.slug = s.force JOIN assessments a ON a.slug = s.assessment
ORDER BY s.force_name""",
        parameters,
    )


def read_force(connection: sqlite3.Connection, filters: Filters, force: str) -> ForceDetails:
    """Give one force of the filters' assessment in full; their regions and categories do not count.

    Raises LookupError where there is no such force or assessment.
    """
    everywhere = Filters(filters.assessment, recorded_at=filters.recorded_at)
    forces = read_forces(connection, everywhere)
    chosen = forces[forces["force"] == force]
    if chosen.empty:
        raise LookupError(f"There is no force “{force}” in the assessment “{filters.assessment}”.")
    row = chosen.iloc[0].to_dict()
    return ForceDetails(
        row | _read_category_source(connection, everywhere, force),
        _add_missing(read_force_findings(connection, everywhere, force), row),
        _say_rule(row),
    )


def _say_rule(row: Mapping) -> str:
    framework = read_framework()
    if row["category"] == "not_assessed" and row["category_basis"] == "derived":
        return framework.categories["not_assessed"].definition
    return framework.rule[row["category_rule"]].says


def _read_category_source(
    connection: sqlite3.Connection, filters: Filters, force: str
) -> dict[str, str | None]:
    _, parameters = filters.sql()
    stated = connection.execute(
        f"""SELECT c.source, c.author, f.reason
FROM {findings_source(filters)} c JOIN findings f ON f.id = c.finding
WHERE c.assessment = :assessment AND c.force = :force AND c.criterion = :criterion""",
        parameters | {"force": force, "criterion": CATEGORY},
    ).fetchone()
    source, author, reason = stated or (None, None, None)
    return {"category_source": source, "category_author": author, "category_reason": reason}


def _add_missing(findings: pd.DataFrame, row: Mapping) -> pd.DataFrame:
    framework = read_framework()
    found = {finding["criterion"]: finding for finding in findings.to_dict("records")}
    return pd.DataFrame(
        [
            found.get(slug)
            or dict.fromkeys(findings.columns)
            | {
                "force": row["force"],
                "force_name": row["force_name"],
                "region": row["region"],
                "criterion": slug,
                "criterion_label": criterion.label,
                "outcome": MISSING,
                "outcome_label": framework.missing.label,
            }
            for slug, criterion in framework.criteria.items()
        ],
        columns=findings.columns,
        dtype=object,
    )
