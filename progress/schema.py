"""The tables of a data set, as migrations. Names explain themselves: inspectors open the file too.

Append-only tables are guarded by triggers. SQLite fires no UPDATE or DELETE trigger for
INSERT OR REPLACE, so a third one refuses an id that stands already.
"""

import sqlite3
from contextlib import closing

from sqlite_utils import Database, Migrations

from progress.tables import AUDIT, DRAFT_TABLES, MARKING, REVIEW, TABLES

APPEND_ONLY = {
    "findings": ("id",),
    "passages": ("id",),
    "finding_passages": ("finding", "passage"),
    "documents": ("id",),
    "confirmations": ("id",),
    "replies": ("id",),
    "sign_offs": ("id",),
    "loads": ("id",),
    "drafts": ("id",),
    "draft_versions": ("id",),
    "audit": ("id",),
    "markings": ("id",),
}

migrations = Migrations("national_progress")


@migrations()
def create_tables(db: Database) -> None:
    """Create all tables of the first version, and their guards."""
    for statement in TABLES:
        db.execute(statement)
    guard_append_only(db)


@migrations()
def keep_drafts(db: Database) -> None:
    """Create the tables of the drafts of the report, and their guards."""
    for statement in DRAFT_TABLES:
        db.execute(statement)
    guard_append_only(db)


@migrations()
def create_audit(db: Database) -> None:
    """Create the log of acts, and its guards."""
    db.execute(AUDIT)
    guard_append_only(db)


@migrations()
def create_review(db: Database) -> None:
    """Create what review by a person needs: confirmations that can be taken back, replies of
    forces, moments that were signed off; and the guards of the two."""
    for statement in REVIEW:
        db.execute(statement)
    guard_append_only(db)


@migrations()
def keep_markings(db: Database) -> None:
    """Create the history of the protective marking, and let a sign-off be taken back."""
    for statement in MARKING:
        db.execute(statement)
    guard_append_only(db)


def guard_append_only(db: Database) -> None:
    """Put the triggers in place that make the tables append-only, those that are there by now.

    A migration that transforms a table must call this again: a transform drops triggers silently.
    """
    standing = {name for (name,) in db.execute("SELECT name FROM sqlite_master")}
    for table, key in APPEND_ONLY.items():
        if table not in standing:
            continue
        refuse = f"BEGIN SELECT RAISE(ABORT, '{table} is append-only: record a newer row'); END"
        same_key = " AND ".join(f'"{column}" = NEW."{column}"' for column in key)
        for act in ("UPDATE", "DELETE"):
            db.execute(
                f"CREATE TRIGGER IF NOT EXISTS {table}_refuse_{act.lower()} "
                f"BEFORE {act} ON {table} {refuse}"
            )
        db.execute(
            f"CREATE TRIGGER IF NOT EXISTS {table}_refuse_replace BEFORE INSERT ON {table} "
            f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {same_key}) "
            f"{refuse}"
        )


def find_unknown_migrations(connection: sqlite3.Connection) -> list[str]:
    """Give the migrations of a file that this version does not know: a later one made it."""
    known = _list_names()
    applied = migrations.applied(Database(connection))
    return [migration.name for migration in applied if migration.name not in known]


def find_foreign(connection: sqlite3.Connection) -> list[str]:
    """Give what in a file's build is not of ours, by name: triggers of others, and tables of ours
    that are missing or something else. Views count for nothing, since they are made anew.
    """
    applied = {migration.name for migration in migrations.applied(Database(connection))}
    following = next((name for name in _list_names() if name not in applied), None)
    with closing(sqlite3.connect(":memory:")) as made:
        migrations.apply(Database(made), stop_before=following)
        expected = _read_build(made)
    found = _read_build(connection)
    return [
        f"{kind} {name}"
        for kind, name in sorted(expected.keys() | found.keys())
        if (kind == "trigger" and expected.get((kind, name)) != found.get((kind, name)))
        or (kind == "table" and (kind, name) in expected and (kind, name) not in found)
    ]


def _list_names() -> list[str]:
    """Give our migrations in their order: all are pending where none has been applied."""
    with closing(sqlite3.connect(":memory:")) as empty:
        return [migration.name for migration in migrations.pending(Database(empty))]


def _read_build(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    return {
        (kind, name): sql
        for kind, name, sql in connection.execute(
            "SELECT type, name, sql FROM sqlite_master WHERE type IN ('table', 'trigger')"
        )
    }
