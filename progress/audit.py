"""The log of acts: who did what, when, to what. In the data set, and as JSON lines for the server.

It tells of acts, never of what letters say: callers name files, loads, pages and addresses.
"""

import json
import re
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from progress.database import UnusableDatabase, now, open_writer
from progress.roles import Person

SIGNED_IN = "signed in"
SIGNED_OUT = "signed out"
LOADED = "loaded"
WITHDREW = "withdrew"
CONFIRMED = "confirmed"
CHANGED = "changed"
MARKED = "marked"
EXPORTED = "exported"
RESTORED = "restored"
REFUSED = "was refused"
ACTS = (
    *(SIGNED_IN, SIGNED_OUT, LOADED, WITHDREW, CONFIRMED),
    *(CHANGED, MARKED, EXPORTED, RESTORED, REFUSED),
)
AUDIT_COLUMNS = "noted_at, person, email, role, act, about, reason"
LONGEST = 200
NOT_PRINTED = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")


def note(
    data_set: Path | None, person: Person, act: str, about: str, reason: str | None = None
) -> None:
    """Note an act in the data set and on standard error; the data set's revision stays.

    `act`: one of ACTS. `about`: what it was done to, in a few words of ours. `reason`: why
    something was refused. A data set that cannot be written to does not stop the act: the line on
    standard error then says that it was not kept there.
    """
    is_kept = data_set is not None and _keep_if_possible(data_set, person, act, about, reason)
    told = {
        "at": now(),
        "act": act,
        "about": _shorten(about),
        "reason": _shorten(reason),
        "person": _shorten(person.name),
        "email": _shorten(person.email),
        "role": person.role.say(),
        "data_set": data_set.name if data_set else None,
        "kept": is_kept,
    }
    print(json.dumps(told), file=sys.stderr, flush=True)


def keep(data_set: Path, person: Person, act: str, about: str, reason: str | None = None) -> None:
    """Note an act in the data set alone, as the command line does. Raises UnusableDatabase."""
    database = open_writer(data_set)
    with closing(database.conn) as connection, connection:
        connection.execute(
            f"INSERT INTO audit ({AUDIT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                now(),
                _shorten(person.name),
                _shorten(person.email),
                person.role.say(),
                act,
                _shorten(about),
                _shorten(reason),
            ),
        )


def _keep_if_possible(data_set: Path, *act: str | Person | None) -> bool:
    try:
        if not data_set.is_file():
            return False
        keep(data_set, *act)
    except (UnusableDatabase, OSError, sqlite3.Error):
        return False
    return True


def _shorten(text: str | None) -> str | None:
    if text is None:
        return None
    said = NOT_PRINTED.sub(" ", text).strip()
    return said if len(said) <= LONGEST else f"{said[: LONGEST - 1]}…"


def read_log(connection: sqlite3.Connection) -> list[tuple]:
    """Give what the log of acts holds; nothing where a data set of old has none."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'audit'").fetchone():
        return []
    return connection.execute(f"SELECT {AUDIT_COLUMNS} FROM audit ORDER BY id").fetchall()


def carry_log(noted: list[tuple], connection: sqlite3.Connection) -> None:
    """Write what a log of acts held, as `read_log` gives it, where it does not stand already."""
    standing = set(read_log(connection))
    connection.executemany(
        f"INSERT INTO audit ({AUDIT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [row for row in noted if row not in standing],
    )
