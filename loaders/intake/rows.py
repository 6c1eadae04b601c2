"""What every intake shares: what came of a source, the row that tells it, and how rows go in."""

import sqlite3
from dataclasses import dataclass
from functools import lru_cache

from sqlite_utils import Database

from loaders.refusals import Problem, Refused
from progress.database import record


@dataclass(frozen=True)
class Taken:
    """What came of one source. `result` is "loaded", "unchanged" or "refused".

    `waiting` says, in words, what a person has to look at; `notes` what they should know;
    `problems` why a source was refused.
    """

    source: str
    result: str
    load: int | None = None
    force: str | None = None
    findings: int = 0
    waiting: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def insert_row(connection: sqlite3.Connection, table: str, **row: object) -> int:
    """Insert one row and give its id. Table and columns are ours, never a file's."""
    return connection.execute(_write_insert(table, tuple(row)), row).lastrowid


@lru_cache(maxsize=64)
def _write_insert(table: str, columns: tuple[str, ...]) -> str:
    names = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join(f":{column}" for column in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({marks})"


def is_loaded(connection: sqlite3.Connection, sha256: str, assessment: str) -> bool:
    """Whether this very file stands already, loaded for this assessment and not withdrawn."""
    return (
        connection.execute(
            "SELECT 1 FROM loads l WHERE l.sha256 = ? AND l.assessment = ? AND l.result = 'loaded' "
            "AND NOT EXISTS (SELECT 1 FROM loads w WHERE w.withdraws = l.id)",
            (sha256, assessment),
        ).fetchone()
        is not None
    )


def record_refusal(
    database: Database, source: str, kind: str, assessment: str, author: str, refusal: Refused
) -> Taken:
    """Leave one row in `loads` that says what was refused and why, and nothing else."""
    with record(database) as moment:
        load = insert_row(
            database.conn,
            "loads",
            kind=kind,
            source=source,
            assessment=assessment,
            loaded_at=moment,
            author=author,
            result="refused",
            findings=0,
            unread=0,
            reason=str(refusal),
        )
    return Taken(source, "refused", load, problems=refusal.problems)
