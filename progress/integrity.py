"""What must hold in every data set, whatever was loaded into it."""

import sqlite3

from progress.schema import APPEND_ONLY

FORCES_COUNT = 43


def check_integrity(connection: sqlite3.Connection) -> list[str]:
    """Give what is wrong with a data set, in sentences; nothing where it is sound."""
    return [fault for _, faults in check_file(connection) for fault in faults]


def check_file(connection: sqlite3.Connection) -> list[tuple[str, list[str]]]:
    """Give each thing that must hold in a data set, with what speaks against it, in sentences."""
    try:
        return [
            ("The file is sound.", _find_damage(connection)),
            (f"It holds all {FORCES_COUNT} forces.", _find_forces_amiss(connection)),
            (
                "Every quoted passage stands in its letter, at its place.",
                _find_passages_amiss(connection),
            ),
            ("Guards keep history from being rewritten.", _find_guards_amiss(connection)),
            ("The force of every letter is known.", _find_letters_amiss(connection)),
        ]
    except sqlite3.DatabaseError as error:
        return [("The file is sound.", [f"The file is damaged ({error})."])]


def _find_damage(connection: sqlite3.Connection) -> list[str]:
    faults = [
        f"SQLite reports: {row[0]}."
        for row in connection.execute("PRAGMA integrity_check")
        if row[0] != "ok"
    ]
    return faults + [
        f"A row of {row[0]} refers to a row of {row[2]} that is not there."
        for row in connection.execute("PRAGMA foreign_key_check")
    ]


def _find_forces_amiss(connection: sqlite3.Connection) -> list[str]:
    forces = _count(connection, "SELECT count(*) FROM forces")
    if forces == FORCES_COUNT:
        return []
    return [f"There are {forces} forces where there should be {FORCES_COUNT}."]


def _find_passages_amiss(connection: sqlite3.Connection) -> list[str]:
    misplaced = _count(
        connection,
        "SELECT count(*) FROM passages p JOIN documents d ON d.id = p.document "
        'WHERE substr(d.text, p.start, p."end" - p.start) <> p.text',
    )
    if not misplaced:
        return []
    return [f"Passages that differ from the letter's text at their place: {misplaced}."]


def _find_guards_amiss(connection: sqlite3.Connection) -> list[str]:
    guards = _count(
        connection,
        "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_refuse_%'",
    )
    if guards == 3 * len(APPEND_ONLY):
        return []
    return ["Guards that keep history from being rewritten are missing."]


def _find_letters_amiss(connection: sqlite3.Connection) -> list[str]:
    unknown = _count(
        connection,
        "SELECT count(*) FROM documents WHERE force NOT IN (SELECT slug FROM forces)",
    )
    return [f"Letters whose force is not known: {unknown}."] if unknown else []


def _count(connection: sqlite3.Connection, sql: str) -> int:
    return connection.execute(sql).fetchone()[0]
