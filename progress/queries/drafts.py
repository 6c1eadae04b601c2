"""The drafts that are kept in a data set, and their versions. None is bound to its revision."""

import sqlite3
from dataclasses import dataclass
from typing import Literal

Made = Literal[
    "created", "saved", "beside", "restored", "renamed", "duplicated", "put away", "taken out"
]
IN_LINE = "what <> 'beside'"


@dataclass(frozen=True)
class DraftVersion:
    """One version of a draft. `what`: how it came to be ("beside": based on an older version than
    the newest of its time). `based_on`: the version that it goes on from, None for the first.
    `saved_at`: UTC, ISO 8601."""

    version: int
    draft: int
    name: str
    what: Made
    author: str
    saved_at: str
    based_on: int | None


@dataclass(frozen=True)
class KeptDraft:
    """A draft as it stands in the list: its newest version, and how many there are."""

    id: int
    name: str
    version: int
    author: str
    saved_at: str
    created_at: str
    versions: int
    is_put_away: bool


def list_drafts(connection: sqlite3.Connection, with_put_away: bool = False) -> list[KeptDraft]:
    """Give the drafts, the one saved last first. Those put away are left out unless asked for."""
    rows = connection.execute(
        f"""SELECT d.id, v.name, v.id, v.author, v.saved_at, d.created_at,
    (SELECT count(*) FROM draft_versions a WHERE a.draft = d.id), v.what = 'put away'
FROM drafts d JOIN draft_versions v ON v.id =
    (SELECT max(n.id) FROM draft_versions n WHERE n.draft = d.id AND n.{IN_LINE})
ORDER BY v.id DESC"""
    )
    drafts = [KeptDraft(*row[:7], bool(row[7])) for row in rows]
    return [draft for draft in drafts if with_put_away or not draft.is_put_away]


def list_draft_versions(connection: sqlite3.Connection, draft: int) -> list[DraftVersion]:
    """Give every version of a draft, the newest first; those kept beside among them."""
    return _read_versions(connection, "draft = ? ORDER BY id DESC", (draft,))


def list_versions_since(connection: sqlite3.Connection, since: DraftVersion) -> list[DraftVersion]:
    """Give the later versions in the line that say something else, the oldest first."""
    return _read_versions(
        connection,
        f"draft = ? AND id > ? AND {IN_LINE} "
        "AND what NOT IN ('renamed', 'put away', 'taken out') ORDER BY id",
        (since.draft, since.version),
    )


def find_version(connection: sqlite3.Connection, version: int) -> DraftVersion | None:
    """Give a version by its number; None where there is none."""
    return next(iter(_read_versions(connection, "id = ?", (version,))), None)


def find_newest_version(connection: sqlite3.Connection, draft: int) -> DraftVersion | None:
    """Give the newest version in the line of a draft; None where there is no such draft."""
    found = _read_versions(
        connection, f"draft = ? AND {IN_LINE} ORDER BY id DESC LIMIT 1", (draft,)
    )
    return next(iter(found), None)


def read_body(connection: sqlite3.Connection, version: DraftVersion) -> str:
    """Give what a draft says at a version, as JSON."""
    return connection.execute(
        "SELECT body FROM draft_versions WHERE id = ?", (version.version,)
    ).fetchone()[0]


def _read_versions(
    connection: sqlite3.Connection, condition: str, values: tuple
) -> list[DraftVersion]:
    return [
        DraftVersion(*row)
        for row in connection.execute(
            "SELECT id, draft, name, what, author, saved_at, based_on FROM draft_versions "
            f"WHERE {condition}",
            values,
        )
    ]
