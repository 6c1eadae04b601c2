"""Open a data set, for reading or for writing, and bring it up to date."""

import csv
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from progress.framework import CATEGORY, read_framework, tabulate_rule
from progress.schema import guard_append_only, migrations
from progress.views import VIEWS

APPLICATION_ID = 0x4E505247
DATA = Path(__file__).parent.parent / "data"
MAKER = "National progress"
BUSY_MILLISECONDS = 30_000
OWN = "inspectorate"
KINDS = {
    OWN: ("Findings of the inspectorate", "OFFICIAL-SENSITIVE"),
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
        if _is_empty(connection, path):
            raise UnusableDatabase(f"{path}: this data set is empty. Load letters into it first.")
        demand_ours(connection, path)
        if list(migrations.pending(Database(connection))):
            raise UnusableDatabase(
                f"{path}: made by an earlier version of the software. "
                "Bring it up to date with:  python -m loaders check --database FILE"
            )
    except BaseException:
        connection.close()
        raise
    return connection


def open_writer(path: Path, kind: str = OWN) -> Database:
    """Open a data set for writing, and make it, of this kind, where there is none.

    The caller closes it. Raises UnusableDatabase where the file is something else or cannot be
    written.
    """
    try:
        connection = sqlite3.connect(path, timeout=BUSY_MILLISECONDS / 1000)
    except sqlite3.OperationalError as error:
        raise UnusableDatabase(
            f"{path}: cannot be opened for writing ({error}). Name a file in a folder that exists."
        ) from error
    try:
        if not _is_empty(connection, path):
            demand_ours(connection, path)
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        _write_ahead(connection)
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


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Let readers go on while one writes. It is a property of the file, not of the connection."""
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        # Who opens a new file at the same moment is doing just this; SQLite does not wait here.
        # Whoever cannot leaves it to them, or to the next.
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise


def migrate(database: Database, kind: str) -> None:
    """Bring tables, guards, facts and views up to date. A data set already so is not touched."""
    wanted = {name: f"CREATE VIEW {name} AS\n{make()}" for name, make in VIEWS.items()}
    if not list(migrations.pending(database)) and _read_views(database) == wanted:
        return
    with database.atomic():
        # First, since it takes the write lock: who opens it at the same moment waits for all this.
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.apply(database)
        guard_append_only(database)
        _write_facts(database, kind)
        for name in _read_views(database):
            database.execute(f'DROP VIEW "{name}"')
        for statement in wanted.values():
            database.execute(statement)


def _read_views(database: Database) -> dict[str, str]:
    return dict(database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'"))


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
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def read_revision(connection: sqlite3.Connection) -> str:
    """Give the random id that every load, act and restore renews."""
    return connection.execute("SELECT revision FROM dataset").fetchone()[0]


def demand_ours(connection: sqlite3.Connection, path: Path) -> None:
    """Stop where a file is no data set of ours. Raises UnusableDatabase."""
    if _ask(connection, path, "PRAGMA application_id") != APPLICATION_ID:
        raise UnusableDatabase(
            f"{path}: this database belongs to something else. Name another file."
        )


def _is_empty(connection: sqlite3.Connection, path: Path) -> bool:
    """Tell whether nothing was ever made in a file, which is then nobody's.

    A command that was killed as it made a data set leaves such a file, of some size or of none.
    Raises UnusableDatabase where the file is no database.
    """
    nothing = "application_id = 0 AND NOT EXISTS (SELECT 1 FROM sqlite_master)"
    return bool(_ask(connection, path, f"SELECT {nothing} FROM pragma_application_id"))


def _ask(connection: sqlite3.Connection, path: Path, sql: str) -> int:
    try:
        return connection.execute(sql).fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise UnusableDatabase(
            f"{path}: this is not a data set of this software ({error}). Name another file."
        ) from error


def _write_facts(database: Database, kind: str) -> None:
    """Write what the framework and the shipped facts say; loaded findings are left alone."""
    title, marking = KINDS[kind]
    database.execute(
        "INSERT INTO dataset VALUES (1, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (title, kind, marking, secrets.token_hex(8), now()),
    )
    database.execute(
        "INSERT INTO markings (marking, author, recorded_at) SELECT marking, ?, created_at "
        "FROM dataset WHERE NOT EXISTS (SELECT 1 FROM markings)",
        (MAKER,),
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
