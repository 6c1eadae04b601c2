"""What a data set holds, in numbers and dates, and what one holds that another does not."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

# What people wrote, table by table, with the columns that tell rows apart. The log of acts is left
# out: a restore does not turn it back.
WRITTEN = {
    "findings": "id, assessment, force, criterion, outcome, author, recorded_at",
    "confirmations": "id, finding, author, recorded_at, takes_back",
    "replies": "id, finding, reply, author, recorded_at",
    "sign_offs": "id, name, moment, author, recorded_at",
    "loads": "id, source, sha256, loaded_at, author",
    "documents": "id, force, file_name, sha256",
    "draft_versions": "id, draft, sha256, author, saved_at",
    "markings": "id, marking, author, recorded_at",
}


@dataclass(frozen=True)
class Contents:
    """What a data set holds. `findings`: those that stand, over all assessments, `confirmed` of
    them. `forces`: those with any, of `all_forces`. `assessments`: title and evidence cut-off (ISO
    date) of each. `newest`: when anything was last recorded in it (UTC), and `newest_by` whom.
    """

    title: str
    kind: str
    marking: str
    revision: str
    findings: int
    confirmed: int
    forces: int
    all_forces: int
    letters: int
    assessments: tuple[tuple[str, str], ...]
    newest: str | None
    newest_by: str | None


@dataclass(frozen=True)
class Difference:
    """Rows by table: `lost` stand now and not in the backup, `back` the other way round."""

    lost: dict[str, int]
    back: dict[str, int]


def read_contents(connection: sqlite3.Connection) -> Contents:
    """Give what a data set holds."""
    counted = connection.execute(
        """SELECT title, kind, marking, revision,
    (SELECT count(*) FROM current_findings),
    (SELECT coalesce(sum(is_confirmed), 0) FROM current_findings),
    (SELECT count(DISTINCT force) FROM current_findings),
    (SELECT count(*) FROM forces),
    (SELECT count(*) FROM current_letters)
FROM dataset"""
    ).fetchone()
    assessments = connection.execute(
        "SELECT title, evidence_cutoff FROM assessments ORDER BY evidence_cutoff DESC, slug"
    ).fetchall()
    newest = connection.execute(
        """SELECT recorded_at, author FROM (SELECT recorded_at, author FROM findings
    UNION ALL SELECT recorded_at, author FROM confirmations
    UNION ALL SELECT recorded_at, author FROM replies
    UNION ALL SELECT recorded_at, author FROM sign_offs
    UNION ALL SELECT recorded_at, author FROM markings
    UNION ALL SELECT saved_at, author FROM draft_versions
    UNION ALL SELECT loaded_at, author FROM loads) ORDER BY recorded_at DESC LIMIT 1"""
    ).fetchone()
    return Contents(*counted, tuple(assessments), *(newest or (None, None)))


def compare_contents(standing: sqlite3.Connection, backup: Path) -> Difference:
    """Count what stands and is not in a backup, and the other way round, where there is any."""
    standing.execute("ATTACH ? AS former", (f"{backup.resolve().as_uri()}?mode=ro",))

    def count(has: str, lacks: str) -> dict[str, int]:
        counted = {
            table: standing.execute(
                f"SELECT count(*) FROM (SELECT {columns} FROM {has}.{table} "
                f"EXCEPT SELECT {columns} FROM {lacks}.{table})"
            ).fetchone()[0]
            for table, columns in WRITTEN.items()
        }
        return {table: rows for table, rows in counted.items() if rows}

    return Difference(count("main", "former"), count("former", "main"))
