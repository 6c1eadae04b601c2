"""Drafts, kept in the data set: every version stands for good, and nobody's words are lost.

A draft has one line of versions. A save that is based on an older version than the newest of that
line is kept beside it, and whoever saved learns what others saved in between; restoring such a
version makes it the newest of the line. Nothing here renews the revision of the data set.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from pydantic import ValidationError
from sqlite_utils import Database

from progress.database import now
from progress.queries.drafts import (
    DraftVersion,
    Made,
    find_newest_version,
    find_version,
    list_drafts,
    list_versions_since,
    read_body,
)
from progress.report.draft import Draft

LARGEST = 5_000_000
LONGEST_NAME = 120


class DraftRefused(Exception):  # noqa: N818  the message is for the person who saves
    """A draft that cannot be kept as asked. The message says why, and what to do."""


class NoSuchDraft(LookupError):  # noqa: N818  the message is for the person who opens it
    """A draft or version that is not in the data set, or cannot be read. The message says which."""


@dataclass(frozen=True)
class OpenDraft:
    """A draft with what it says, at one version."""

    id: int
    name: str
    draft: Draft
    version: DraftVersion


@dataclass(frozen=True)
class Saved:
    """What became of a save. `version`: what to base the next save on. `conflict`: the versions
    that were saved meanwhile, oldest first; where there are any, this one is kept beside them.
    `is_new`: False where nothing had changed, so that nothing was stored."""

    version: int
    conflict: tuple[DraftVersion, ...] = ()
    is_new: bool = True


def read_draft(connection: sqlite3.Connection, which: int | str) -> OpenDraft:
    """Give a draft as it stands, by its id or its name. Raises NoSuchDraft."""
    for draft in list_drafts(connection, with_put_away=True):
        if which == draft.id or (isinstance(which, str) and _same(which, draft.name)):
            return read_version(connection, draft.version)
    said = f"“{which}”" if isinstance(which, str) else f"number {which}"
    raise NoSuchDraft(f"There is no draft {said} in this data set.")


def read_version(connection: sqlite3.Connection, version: int) -> OpenDraft:
    """Give a draft as it stood at one version. Raises NoSuchDraft."""
    found = _find_version(connection, version)
    body = read_body(connection, found)
    try:
        return OpenDraft(found.draft, found.name, Draft.model_validate_json(body), found)
    except ValidationError as error:
        raise NoSuchDraft(
            f"Version {version} of the draft “{found.name}” cannot be read: it holds something "
            "that this version of the software does not know. Open an earlier version of it."
        ) from error


def create_draft(database: Database, name: str, draft: Draft, author: str) -> OpenDraft:
    """Keep a new draft under a name of its own. Raises DraftRefused where the name is taken."""
    with _write(database):
        return _create(database, name, draft, author, "created", None)


def save_draft(database: Database, draft: int, content: Draft, based_on: int, author: str) -> Saved:
    """Keep what a draft says now. `based_on`: the version that was opened or saved last.

    What equals the version before is not stored again. Raises DraftRefused where it is too large,
    and NoSuchDraft.
    """
    body = _write_body(content)
    with _write(database):
        base = _find_version(database.conn, based_on, draft)
        newest = _find_newest(database.conn, draft)
        conflict = _find_conflict(database.conn, base)
        if _has_body(database.conn, newest.version, body):
            return Saved(newest.version, is_new=False)
        if conflict and _has_body(database.conn, based_on, body):
            return Saved(based_on, conflict, is_new=False)
        what = "beside" if conflict else "saved"
        version = _add(database, draft, newest.name, what, body, author, based_on)
        return Saved(version, conflict)


def rename_draft(database: Database, draft: int, name: str, author: str) -> Saved:
    """Give a draft another name. Raises DraftRefused where it is taken, and NoSuchDraft."""
    with _write(database):
        newest = _find_newest(database.conn, draft)
        name = _demand_name(database.conn, name, draft)
        if name == newest.name:
            return Saved(newest.version, is_new=False)
        return Saved(_repeat(database, newest, "renamed", author, name=name))


def duplicate_draft(database: Database, version: int, name: str, author: str) -> OpenDraft:
    """Keep a version of a draft as a draft of its own. Raises DraftRefused, NoSuchDraft."""
    with _write(database):
        opened = read_version(database.conn, version)
        return _create(database, name, opened.draft, author, "duplicated", version)


def restore_version(database: Database, version: int, author: str) -> Saved:
    """Make an older version, or one kept beside, the newest again. Raises NoSuchDraft."""
    with _write(database):
        chosen = _find_version(database.conn, version)
        newest = _find_newest(database.conn, chosen.draft)
        return Saved(_repeat(database, chosen, "restored", author, name=newest.name))


def put_away(database: Database, draft: int, author: str) -> Saved:
    """Take a draft off the list; `take_out` puts it back. Raises NoSuchDraft."""
    with _write(database):
        newest = _find_newest(database.conn, draft)
        return Saved(_repeat(database, newest, "put away", author))


def take_out(database: Database, draft: int, author: str) -> Saved:
    """Put a draft that was put away back on the list. Raises NoSuchDraft."""
    with _write(database):
        newest = _find_newest(database.conn, draft)
        return Saved(_repeat(database, newest, "taken out", author))


def carry_drafts(source: sqlite3.Connection, target: Database) -> None:
    """Put all drafts of one data set, with every version, into another that has none."""
    with target.atomic():
        for table in ("drafts", "draft_versions"):
            rows = source.execute(f"SELECT * FROM {table} ORDER BY id")
            marks = ", ".join("?" for _ in rows.description)
            target.conn.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


@contextmanager
def _write(database: Database) -> Iterator[None]:
    """Write in one transaction that holds the write lock before anything is read."""
    with database.atomic():
        database.execute("UPDATE dataset SET revision = revision")
        yield


def _create(
    database: Database, name: str, draft: Draft, author: str, what: Made, based_on: int | None
) -> OpenDraft:
    name = _demand_name(database.conn, name)
    number = database.execute(
        "INSERT INTO drafts (author, created_at) VALUES (?, ?)", (author, now())
    ).lastrowid
    version = _add(database, number, name, what, _write_body(draft), author, based_on)
    return OpenDraft(number, name, draft, _find_version(database.conn, version))


def _add(
    database: Database,
    draft: int,
    name: str,
    what: Made,
    body: str,
    author: str,
    based_on: int | None,
) -> int:
    return database.execute(
        "INSERT INTO draft_versions (draft, name, what, body, sha256, author, saved_at, based_on) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (draft, name, what, body, _fingerprint(body), author, now(), based_on),
    ).lastrowid


def _repeat(
    database: Database, version: DraftVersion, what: Made, author: str, name: str | None = None
) -> int:
    return database.execute(
        "INSERT INTO draft_versions (draft, name, what, body, sha256, author, saved_at, based_on) "
        "SELECT draft, ?, ?, body, sha256, ?, ?, id FROM draft_versions WHERE id = ?",
        (name or version.name, what, author, now(), version.version),
    ).lastrowid


def _find_version(
    connection: sqlite3.Connection, version: int, draft: int | None = None
) -> DraftVersion:
    found = find_version(connection, version)
    if found is None or draft not in (None, found.draft):
        raise NoSuchDraft(f"There is no version {version} of this draft in this data set.")
    return found


def _find_newest(connection: sqlite3.Connection, draft: int) -> DraftVersion:
    found = find_newest_version(connection, draft)
    if found is None:
        raise NoSuchDraft(f"There is no draft number {draft} in this data set.")
    return found


def _find_conflict(connection: sqlite3.Connection, base: DraftVersion) -> tuple[DraftVersion, ...]:
    """Give what was saved in the line since a version left it, oldest first."""
    while base.what == "beside":
        base = _find_version(connection, base.based_on)
    return tuple(list_versions_since(connection, base))


def _has_body(connection: sqlite3.Connection, version: int, body: str) -> bool:
    (held,) = connection.execute(
        "SELECT sha256 FROM draft_versions WHERE id = ?", (version,)
    ).fetchone()
    return held == _fingerprint(body)


def _write_body(draft: Draft) -> str:
    body = draft.model_dump_json()
    size = len(body.encode())
    if size > LARGEST:
        raise DraftRefused(
            f"This draft takes {size / 1e6:.1f} MB, and a draft may take "
            f"{LARGEST / 1e6:.0f} MB. It was not saved: take text out, or divide it."
        )
    return body


def _demand_name(connection: sqlite3.Connection, name: str, draft: int | None = None) -> str:
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME:
        raise DraftRefused(f"A draft needs a name of 1 to {LONGEST_NAME} characters.")
    for other in list_drafts(connection, with_put_away=True):
        if other.id != draft and _same(other.name, name):
            away = ", which was put away" if other.is_put_away else ""
            raise DraftRefused(
                f"There is a draft “{other.name}” already{away}. Choose another name."
            )
    return name


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _fingerprint(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()
