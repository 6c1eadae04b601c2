"""The tables of a data set, as migrations. Names explain themselves: inspectors open the file too.

Append-only tables are guarded by triggers. SQLite fires no UPDATE or DELETE trigger for
INSERT OR REPLACE, so a third one refuses an id that stands already.
"""

import sqlite3
from contextlib import closing

from sqlite_utils import Database, Migrations

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


TABLES = (
    """CREATE TABLE dataset (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        title TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('inspectorate', 'published', 'example')),
        marking TEXT NOT NULL,
        revision TEXT NOT NULL,
        created_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE forces (
        slug TEXT PRIMARY KEY,
        force_name TEXT NOT NULL,
        short_name TEXT NOT NULL,
        welsh_name TEXT,
        ons_code TEXT NOT NULL UNIQUE,
        region TEXT NOT NULL,
        country TEXT NOT NULL CHECK (country IN ('England', 'Wales')),
        abbreviation TEXT NOT NULL,
        tile_row INTEGER NOT NULL,
        tile_column INTEGER NOT NULL,
        officers_fte_march_2017 REAL NOT NULL,
        population_mid_2016 INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE recommendations (
        slug TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        asked TEXT NOT NULL,
        source TEXT NOT NULL,
        published_on TEXT NOT NULL,
        deadline TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE assessments (
        slug TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        recommendation TEXT NOT NULL REFERENCES recommendations (slug),
        evidence_cutoff TEXT NOT NULL,
        review_began TEXT NOT NULL,
        review_ended TEXT NOT NULL,
        letters_dated TEXT NOT NULL,
        published_on TEXT NOT NULL,
        letter_form TEXT
    ) STRICT""",
    """CREATE TABLE outcomes (
        criterion TEXT NOT NULL,
        outcome TEXT NOT NULL,
        criterion_label TEXT NOT NULL,
        outcome_label TEXT NOT NULL,
        rank INTEGER NOT NULL,
        definition TEXT NOT NULL,
        PRIMARY KEY (criterion, outcome)
    ) STRICT""",
    """CREATE TABLE published_totals (
        assessment TEXT NOT NULL REFERENCES assessments (slug),
        criterion TEXT NOT NULL DEFAULT 'category' CHECK (criterion = 'category'),
        category TEXT NOT NULL,
        forces INTEGER NOT NULL,
        source TEXT NOT NULL,
        published_on TEXT NOT NULL,
        PRIMARY KEY (assessment, category),
        FOREIGN KEY (criterion, category) REFERENCES outcomes (criterion, outcome)
    ) STRICT""",
    """CREATE TABLE loads (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('letter', 'outcomes', 'withdrawal', 'restore')),
        source TEXT NOT NULL,
        sha256 TEXT,
        assessment TEXT REFERENCES assessments (slug),
        loaded_at TEXT NOT NULL,
        author TEXT NOT NULL,
        result TEXT NOT NULL CHECK (result IN ('loaded', 'refused')),
        findings INTEGER NOT NULL,
        unread INTEGER NOT NULL,
        reason TEXT,
        withdraws INTEGER REFERENCES loads (id)
    ) STRICT""",
    """CREATE TABLE documents (
        id INTEGER PRIMARY KEY,
        load INTEGER NOT NULL REFERENCES loads (id),
        assessment TEXT NOT NULL REFERENCES assessments (slug),
        force TEXT NOT NULL REFERENCES forces (slug),
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        letter_date TEXT,
        text TEXT NOT NULL,
        original BLOB NOT NULL,
        replaces INTEGER REFERENCES documents (id)
    ) STRICT""",
    """CREATE TABLE passages (
        id INTEGER PRIMARY KEY,
        document INTEGER REFERENCES documents (id),
        start INTEGER,
        "end" INTEGER,
        page INTEGER,
        text TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('evidence', 'unread')),
        criterion TEXT,
        note TEXT,
        CHECK ((document IS NULL) = (start IS NULL) AND (start IS NULL) = ("end" IS NULL)),
        CHECK (start IS NULL OR (start >= 1 AND "end" > start))
    ) STRICT""",
    """CREATE TABLE findings (
        id INTEGER PRIMARY KEY,
        assessment TEXT NOT NULL REFERENCES assessments (slug),
        force TEXT NOT NULL REFERENCES forces (slug),
        criterion TEXT NOT NULL,
        outcome TEXT,
        basis TEXT NOT NULL
            CHECK (basis IN ('letter', 'table', 'press', 'statement', 'inspector')),
        source TEXT NOT NULL,
        author TEXT NOT NULL,
        reason TEXT,
        recorded_at TEXT NOT NULL,
        load INTEGER REFERENCES loads (id),
        CHECK (outcome IS NOT NULL OR reason IS NOT NULL),
        FOREIGN KEY (criterion, outcome) REFERENCES outcomes (criterion, outcome)
    ) STRICT""",
    """CREATE TABLE finding_passages (
        finding INTEGER NOT NULL REFERENCES findings (id),
        passage INTEGER NOT NULL REFERENCES passages (id),
        PRIMARY KEY (finding, passage)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE confirmations (
        id INTEGER PRIMARY KEY,
        finding INTEGER NOT NULL REFERENCES findings (id),
        author TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        note TEXT
    ) STRICT""",
    "CREATE INDEX findings_newest ON findings (assessment, force, criterion, id)",
    "CREATE INDEX findings_of_load ON findings (load)",
    "CREATE INDEX documents_of_force ON documents (assessment, force)",
    "CREATE INDEX documents_of_load ON documents (load)",
    "CREATE INDEX documents_replaced ON documents (replaces)",
    "CREATE INDEX passages_of_document ON passages (document)",
    "CREATE INDEX loads_of_file ON loads (sha256)",
    "CREATE INDEX loads_withdrawn ON loads (withdraws)",
)

DRAFT_TABLES = (
    """CREATE TABLE drafts (
        id INTEGER PRIMARY KEY,
        author TEXT NOT NULL,
        created_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE draft_versions (
        id INTEGER PRIMARY KEY,
        draft INTEGER NOT NULL REFERENCES drafts (id),
        name TEXT NOT NULL,
        what TEXT NOT NULL CHECK (what IN ('created', 'saved', 'beside', 'restored', 'renamed',
            'duplicated', 'put away', 'taken out')),
        body TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        author TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        based_on INTEGER REFERENCES draft_versions (id)
    ) STRICT""",
    "CREATE INDEX versions_of_draft ON draft_versions (draft, id)",
)

AUDIT = """CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    noted_at TEXT NOT NULL,
    person TEXT NOT NULL,
    email TEXT,
    role TEXT NOT NULL CHECK (role IN ('none', 'reader', 'inspector', 'editor')),
    act TEXT NOT NULL,
    about TEXT NOT NULL,
    reason TEXT
) STRICT"""

REVIEW = (
    "ALTER TABLE confirmations ADD COLUMN takes_back INTEGER REFERENCES confirmations (id)",
    "CREATE INDEX confirmations_of_finding ON confirmations (finding, id)",
    """CREATE TABLE replies (
        id INTEGER PRIMARY KEY,
        finding INTEGER NOT NULL REFERENCES findings (id),
        reply TEXT NOT NULL,
        replied_on TEXT NOT NULL,
        author TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        takes_back INTEGER REFERENCES replies (id)
    ) STRICT""",
    "CREATE INDEX replies_of_finding ON replies (finding, id)",
    """CREATE TABLE sign_offs (
        id INTEGER PRIMARY KEY,
        assessment TEXT NOT NULL REFERENCES assessments (slug),
        name TEXT NOT NULL,
        moment TEXT NOT NULL,
        author TEXT NOT NULL,
        recorded_at TEXT NOT NULL
    ) STRICT""",
)

MARKING = (
    """CREATE TABLE markings (
        id INTEGER PRIMARY KEY,
        marking TEXT NOT NULL,
        author TEXT NOT NULL,
        recorded_at TEXT NOT NULL
    ) STRICT""",
    # What the data set says of itself follows, whoever writes the row.
    """CREATE TRIGGER markings_take_effect AFTER INSERT ON markings
    BEGIN UPDATE dataset SET marking = NEW.marking; END""",
    "ALTER TABLE sign_offs ADD COLUMN takes_back INTEGER REFERENCES sign_offs (id)",
)
