"""Open a data set, for reading or for writing; migrate, back up, restore and check it."""

import csv
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from progress.framework import CATEGORY, read_framework, tabulate_rule
from progress.integrity import check_integrity
from progress.schema import guard_append_only, migrations
from progress.views import VIEWS

APPLICATION_ID = 0x4E505247
DATA = Path(__file__).parent.parent / "data"
BUSY_MILLISECONDS = 30_000
AUDIT_COLUMNS = "noted_at, person, email, role, act, about, reason"
KINDS = {
    "inspectorate": ("Findings of the inspectorate", "OFFICIAL-SENSITIVE"),
    "published": ("Public record of October 2017", "PUBLIC RECORD"),
    "example": ("Example", "EXAMPLE"),
}


class UnusableDatabase(Exception):  # noqa: N818  the message is for the person who named the file
    """A file that is no data set of ours, or a damaged one. The message says what to do."""


def open_reader(path: Path) -> sqlite3.Connection:
    """Open a data set read-only. The caller closes it.

    Raises UnusableDatabase where there is no such file, or it is no data set.
    """
    if not path.is_file():
        raise UnusableDatabase(f"{path}: there is no such data set. Load letters into it first.")
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False
    )
    try:
        _demand_ours(connection, path)
        if list(migrations.pending(Database(connection))):
            raise UnusableDatabase(
                f"{path}: made by an earlier version of the software. "
                "Bring it up to date with:  python -m loaders check --database FILE"
            )
    except BaseException:
        connection.close()
        raise
    return connection


def open_writer(path: Path, kind: str = "inspectorate") -> Database:
    """Open a data set for writing, and make it, of this kind, where there is none.

    The caller closes it. Raises UnusableDatabase where the file is something else or cannot be
    written.
    """
    is_new = not path.exists() or path.stat().st_size == 0
    try:
        connection = sqlite3.connect(path, timeout=BUSY_MILLISECONDS / 1000)
    except sqlite3.OperationalError as error:
        raise UnusableDatabase(
            f"{path}: cannot be opened for writing ({error}). Name a file in a folder that exists."
        ) from error
    try:
        if not is_new:
            _demand_ours(connection, path)
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        database = Database(connection)
        migrate(database, kind)
    except sqlite3.Error as error:
        connection.close()
        raise UnusableDatabase(f"{path}: cannot be used ({error}).") from error
    except BaseException:
        connection.close()
        raise
    return database


def migrate(database: Database, kind: str) -> None:
    """Bring tables, guards, facts and views up to date. A data set already so is not touched."""
    is_behind = bool(list(migrations.pending(database)))
    wanted = {name: f"CREATE VIEW {name} AS\n{make()}" for name, make in VIEWS.items()}
    standing = dict(database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'"))
    if not is_behind and standing == wanted:
        return
    with database.atomic():
        migrations.apply(database)
        guard_append_only(database)
        _write_facts(database, kind)
        for name in standing:
            database.execute(f'DROP VIEW "{name}"')
        for statement in wanted.values():
            database.execute(statement)
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")


@contextmanager
def record(database: Database) -> Iterator[str]:
    """Write in one transaction: all of it or nothing. Gives the moment that the rows carry (UTC).

    The revision is renewed first, which also takes the write lock before anything is read.
    """
    with database.atomic():
        database.execute("UPDATE dataset SET revision = ?", (secrets.token_hex(8),))
        yield now()


def now() -> str:
    """Give this moment as the database writes it: UTC, ISO 8601, to the microsecond."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def read_revision(path: Path) -> str:
    """Give the random id that every load, act and restore renews."""
    with closing(open_reader(path)) as connection:
        return connection.execute("SELECT revision FROM dataset").fetchone()[0]


def back_up(path: Path, to: Path) -> None:
    """Copy a data set while others use it. Raises UnusableDatabase where it cannot be read."""
    with closing(open_reader(path)) as source, closing(sqlite3.connect(to)) as target:
        source.backup(target)


def restore(path: Path, backup: Path) -> Path | None:
    """Replace a data set by a backup, once the backup is found sound, and renew its revision.

    The log of acts is not turned back: what was noted since the backup stays noted. A data set that
    is damaged is set aside, with what it noted: gives where, otherwise None.

    Raises UnusableDatabase, and replaces nothing, where the backup is damaged or something else.
    """
    with closing(open_reader(backup)) as source:
        faults = check_integrity(source)
        if faults:
            raise UnusableDatabase(f"{backup}: not restored. {' '.join(faults)}")
        noted: list[tuple] = []
        aside = None
        try:
            if path.exists() and path.stat().st_size:
                with closing(sqlite3.connect(path)) as target:
                    _demand_ours(target, path)
                    noted = _read_audit(target)
            _copy(source, path)
        except (sqlite3.DatabaseError, UnusableDatabase) as error:
            if not _is_ours_but_damaged(path, error.__cause__ or error):
                raise
            aside = _set_aside(path)
            _copy(source, path)
    with closing(open_writer(path).conn) as connection, connection:
        connection.execute("UPDATE dataset SET revision = ?", (secrets.token_hex(8),))
        standing = set(_read_audit(connection))
        connection.executemany(
            f"INSERT INTO audit ({AUDIT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [row for row in noted if row not in standing],
        )
    return aside


def _copy(source: sqlite3.Connection, path: Path) -> None:
    with closing(sqlite3.connect(path, timeout=BUSY_MILLISECONDS / 1000)) as target:
        source.backup(target)


def _is_ours_but_damaged(path: Path, error: BaseException) -> bool:
    if not getattr(error, "sqlite_errorname", "").startswith("SQLITE_CORRUPT"):
        return False
    with path.open("rb") as file:
        head = file.read(72)
    return int.from_bytes(head[68:72], "big") == APPLICATION_ID


def _set_aside(path: Path) -> Path:
    """Move a data set, and what SQLite keeps beside it, out of the way; give where it is now."""
    aside = path.with_name(f"{path.name}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%SZ}")
    for beside in ("", "-wal", "-shm"):
        part = Path(f"{path}{beside}")
        if part.exists():
            part.rename(f"{aside}{beside}")
    return aside


def _read_audit(connection: sqlite3.Connection) -> list[tuple]:
    """Give what the log of acts holds; nothing where a data set of old has none."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'audit'").fetchone():
        return []
    return connection.execute(f"SELECT {AUDIT_COLUMNS} FROM audit ORDER BY id").fetchall()


def _demand_ours(connection: sqlite3.Connection, path: Path) -> None:
    try:
        found = connection.execute("PRAGMA application_id").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise UnusableDatabase(
            f"{path}: this is not a data set of this software ({error}). Name another file."
        ) from error
    if found != APPLICATION_ID:
        raise UnusableDatabase(
            f"{path}: this database belongs to something else. Name another file."
        )


def _write_facts(database: Database, kind: str) -> None:
    """Write what the framework and the shipped facts say; loaded findings are left alone."""
    title, marking = KINDS[kind]
    database.execute(
        "INSERT INTO dataset VALUES (1, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (title, kind, marking, secrets.token_hex(8), now()),
    )
    database["forces"].upsert_all(_read_forces(), pk="slug")
    framework = read_framework()
    labels = {CATEGORY: "Category"} | {c.slug: c.label for c in framework.criteria.values()}
    database["outcomes"].upsert_all(
        (
            {
                "criterion": criterion,
                "outcome": outcome.slug,
                "criterion_label": label,
                "outcome_label": outcome.label,
                "rank": rank,
                "definition": outcome.definition,
            }
            for criterion, label in labels.items()
            for rank, outcome in enumerate(framework.outcomes_of(criterion).values(), start=1)
        ),
        pk=("criterion", "outcome"),
    )
    columns = ", ".join(f"{slug} TEXT NOT NULL" for slug in framework.rule_criteria)
    database.execute("DROP TABLE IF EXISTS category_rule")
    database.execute(
        f"CREATE TABLE category_rule ({columns}, category TEXT NOT NULL, line INTEGER NOT NULL, "
        f"PRIMARY KEY ({', '.join(framework.rule_criteria)})) STRICT, WITHOUT ROWID"
    )
    marks = ", ".join("?" for _ in range(len(framework.rule_criteria) + 2))
    database.conn.executemany(f"INSERT INTO category_rule VALUES ({marks})", tabulate_rule())


def _read_forces() -> list[dict]:
    def read(name: str) -> dict[str, dict]:
        with (DATA / name).open(encoding="utf-8", newline="") as file:
            return {row["slug"]: row for row in csv.DictReader(file)}

    tiles, workforce = read("tiles.csv"), read("workforce.csv")
    return [
        {
            "slug": slug,
            "force_name": force["force_name"],
            "short_name": force["short_name"],
            "welsh_name": force["welsh_name"] or None,
            "ons_code": force["ons_code"],
            "region": force["region"],
            "country": force["country"],
            "abbreviation": tiles[slug]["abbr"],
            "tile_row": int(tiles[slug]["row"]),
            "tile_column": int(tiles[slug]["col"]),
            "officers_fte_march_2017": float(workforce[slug]["officers_fte"]),
            "population_mid_2016": int(workforce[slug]["population_mid2016"]),
        }
        for slug, force in read("forces.csv").items()
    ]
