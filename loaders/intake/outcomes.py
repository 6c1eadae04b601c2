"""A table of outcomes goes in: only rows that say something new are written."""

import sqlite3
from collections.abc import Iterator

import pandas as pd
from sqlite_utils import Database

from loaders.intake.rows import Taken, insert_row, is_loaded
from loaders.refusals import Problem, Refused
from loaders.tables import MOST_PROBLEMS, OutcomeTable
from progress.database import record

KEY = ["assessment", "force", "criterion"]
SAID = ["outcome", "basis", "source", "evidence"]


def take_outcomes(
    database: Database, table: OutcomeTable, assessment: str, *, author: str
) -> Taken:
    """Record the outcomes of a checked table; rows that stand already are not written again.

    `assessment`: slug, for rows that name none. Raises Refused where a row names an assessment
    that the data set does not know; nothing is written then.
    """
    if is_loaded(database.conn, table.sha256, assessment):
        return Taken(table.file_name, "unchanged")
    rows = table.rows.astype(object).where(table.rows.notna(), None)
    rows = rows.assign(
        assessment=rows["assessment"].fillna(assessment),
        source=rows["source"].fillna(f"Table “{table.file_name}”"),
    )
    _demand_known_assessments(database.conn, rows)
    _demand_one_outcome_each(rows)
    with record(database) as moment:
        fresh = _leave_out_standing(database.conn, rows)
        load = insert_row(
            database.conn,
            "loads",
            kind="outcomes",
            source=table.file_name,
            sha256=table.sha256,
            assessment=assessment,
            loaded_at=moment,
            author=author,
            result="loaded",
            findings=len(fresh),
            unread=0,
        )
        _write(database.conn, fresh, author, moment, load)
    return Taken(table.file_name, "loaded", load, findings=len(fresh), notes=table.notes)


def _demand_known_assessments(connection: sqlite3.Connection, rows: pd.DataFrame) -> None:
    known = {slug for (slug,) in connection.execute("SELECT slug FROM assessments")}
    unknown = rows[~rows["assessment"].isin(known)].drop_duplicates("assessment")
    if not unknown.empty:
        raise Refused(
            "unknown assessment",
            *(
                Problem(
                    row.place,
                    f"the assessment “{row.assessment}” is not known",
                    f"one of: {', '.join(sorted(known))}",
                    "correct the name, or describe it first: python -m loaders assessment FILE",
                )
                for row in unknown.itertuples()
            ),
        )


def _demand_one_outcome_each(rows: pd.DataFrame) -> None:
    """Refuse a finding that stands twice once blank assessments are filled in."""
    twice = rows[rows.duplicated(KEY)]
    if not twice.empty:
        raise Refused(
            "table problems",
            *(
                Problem(
                    row.place,
                    f"{row.force} and {row.criterion} stand a second time for {row.assessment}",
                    "each force and criterion once for an assessment",
                    "keep one of the rows; a blank assessment means the one loaded into",
                )
                for row in twice.head(MOST_PROBLEMS).itertuples()
            ),
        )


def _leave_out_standing(connection: sqlite3.Connection, rows: pd.DataFrame) -> pd.DataFrame:
    """Leave out rows whose outcome, basis, source and evidence are in force already."""
    standing: set[tuple] = set()
    for slug in rows["assessment"].unique():
        standing.update(
            connection.execute(
                f"SELECT {', '.join(KEY + SAID)} FROM current_findings WHERE assessment = ?",
                (slug,),
            )
        )
    if not standing:
        return rows
    said = rows[KEY + SAID].itertuples(index=False, name=None)
    return rows[[row not in standing for row in said]]


def _write(
    connection: sqlite3.Connection, rows: pd.DataFrame, author: str, moment: str, load: int
) -> None:
    finding = _next_id(connection, "findings")
    ids = range(finding, finding + len(rows))
    connection.executemany(
        f"INSERT INTO findings (id, {', '.join(KEY)}, outcome, basis, source, author, "
        "recorded_at, load) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (number, *row, author, moment, load)
            for number, row in zip(
                ids,
                rows[[*KEY, "outcome", "basis", "source"]].itertuples(index=False, name=None),
                strict=True,
            )
        ),
    )
    passage = _next_id(connection, "passages")
    quoted = [
        (passage + number, finding_id, evidence)
        for number, (finding_id, evidence) in enumerate(_read_evidence(ids, rows))
    ]
    connection.executemany(
        "INSERT INTO passages (id, text, kind) VALUES (?, ?, 'evidence')",
        ((number, evidence) for number, _, evidence in quoted),
    )
    connection.executemany(
        "INSERT INTO finding_passages VALUES (?, ?)",
        ((finding_id, number) for number, finding_id, _ in quoted),
    )


def _read_evidence(ids: range, rows: pd.DataFrame) -> Iterator[tuple[int, str]]:
    for finding_id, evidence in zip(ids, rows["evidence"], strict=True):
        if evidence:
            yield finding_id, evidence


def _next_id(connection: sqlite3.Connection, table: str) -> int:
    return connection.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0]
