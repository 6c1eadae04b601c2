"""The rows that acts write, and what an act leaves to be undone by."""

import sqlite3
from dataclasses import dataclass

from progress.queries.seen import Seen
from progress.views import is_confirmed_sql

INSPECTOR = "inspector"


class RefusedAct(Exception):  # noqa: N818  the message is for the person who acted
    """An act that cannot be done as asked. The message says why; nothing was saved."""


@dataclass(frozen=True)
class Standing:
    """The newest row on one criterion: its id and outcome (None: nothing stands), and whether a
    person confirmed it."""

    criterion: str
    finding: int | None
    outcome: str | None
    is_confirmed: bool


@dataclass(frozen=True)
class Act:
    """What an act did. `before`: what stood; `after`: what stands, for the next act and for undo;
    `reply`: the reply that it recorded. `said`: the act in a few words, without words of a letter.
    """

    said: str
    before: tuple[Standing, ...]
    after: Seen
    reply: int | None = None


def read_standing(connection: sqlite3.Connection, seen: Seen, criterion: str) -> Standing:
    """Give what stands on one criterion."""
    row = connection.execute(
        f"""SELECT f.id, f.outcome, {is_confirmed_sql("f.id")} FROM findings f
WHERE f.assessment = ? AND f.force = ? AND f.criterion = ? ORDER BY f.id DESC LIMIT 1""",
        (seen.assessment, seen.force, criterion),
    ).fetchone()
    finding, outcome, is_confirmed = row or (None, None, 0)
    return Standing(criterion, finding, outcome, bool(is_confirmed))


def insert_finding(
    connection: sqlite3.Connection,
    seen: Seen,
    criterion: str,
    outcome: str | None,
    *,
    basis: str,
    source: str,
    author: str,
    reason: str,
    moment: str,
    load: int | None = None,
) -> int:
    """Write a finding, or what withdraws it, and give its id."""
    return connection.execute(
        "INSERT INTO findings (assessment, force, criterion, outcome, basis, source, author, "
        "reason, recorded_at, load) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(seen.assessment, seen.force, criterion, outcome, basis),
            *(source, author, reason, moment, load),
        ),
    ).lastrowid


def insert_confirmation(
    connection: sqlite3.Connection, finding: int, author: str, moment: str, note: str | None = None
) -> None:
    """Confirm a finding."""
    connection.execute(
        "INSERT INTO confirmations (finding, author, recorded_at, note) VALUES (?, ?, ?, ?)",
        (finding, author, moment, note),
    )


def take_back_confirmation(
    connection: sqlite3.Connection, finding: int, author: str, moment: str, note: str
) -> None:
    """Take back the newest confirmation of a finding."""
    connection.execute(
        "INSERT INTO confirmations (finding, author, recorded_at, note, takes_back) "
        "SELECT ?, ?, ?, ?, max(id) FROM confirmations WHERE finding = ?",
        (finding, author, moment, note, finding),
    )
