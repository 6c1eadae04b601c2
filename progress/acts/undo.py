"""An act is undone by newer rows that put back what stood."""

import sqlite3

from sqlite_utils import Database

from progress.acts.rows import (
    Act,
    Standing,
    insert_confirmation,
    insert_finding,
    read_standing,
    take_back_confirmation,
)
from progress.acts.seen import demand_unmoved
from progress.database import record
from progress.queries.seen import Seen, read_seen

UNDONE = "Undone"


def undo_act(database: Database, act: Act, author: str) -> Act:
    """Put back what stood before an act, and give the undoing as an act of its own.

    Raises MovedOn where more was recorded of the force since the act.
    """
    seen = act.after
    with record(database) as moment:
        demand_unmoved(database.conn, seen)
        changed = tuple(
            read_standing(database.conn, seen, standing.criterion) for standing in act.before
        )
        for now, before in zip(changed, act.before, strict=True):
            _put_back(database.conn, seen, now, before, author, moment)
        if act.reply:
            database.conn.execute(
                "INSERT INTO replies (finding, reply, replied_on, author, recorded_at, takes_back) "
                "SELECT finding, reply, replied_on, ?, ?, id FROM replies WHERE id = ?",
                (author, moment, act.reply),
            )
        after = read_seen(database.conn, seen.assessment, seen.force)
    return Act(f"undone: {act.said}", changed, after)


def _put_back(
    connection: sqlite3.Connection,
    seen: Seen,
    now: Standing,
    before: Standing,
    author: str,
    moment: str,
) -> None:
    finding, is_confirmed = now.finding, now.is_confirmed
    is_other = before.finding is not None and finding != before.finding
    if is_other and _read_row(connection, finding) != _read_row(connection, before.finding):
        finding, is_confirmed = _copy(connection, seen, before, author, moment), False
    elif before.finding is None and now.outcome is not None:
        basis, source, _ = _read_row(connection, finding)[1:4]
        finding = insert_finding(
            connection,
            seen,
            now.criterion,
            None,
            basis=basis,
            source=source,
            author=author,
            reason=UNDONE,
            moment=moment,
        )
        is_confirmed = False
    if before.is_confirmed and not is_confirmed:
        insert_confirmation(connection, finding, author, moment, UNDONE)
    elif is_confirmed and not before.is_confirmed:
        take_back_confirmation(connection, finding, author, moment, UNDONE)


def _copy(
    connection: sqlite3.Connection, seen: Seen, before: Standing, author: str, moment: str
) -> int:
    outcome, basis, source, load, _ = _read_row(connection, before.finding)
    copied = insert_finding(
        connection,
        seen,
        before.criterion,
        outcome,
        basis=basis,
        source=source,
        author=author,
        reason=UNDONE,
        moment=moment,
        load=load,
    )
    connection.execute(
        "INSERT INTO finding_passages SELECT ?, passage FROM finding_passages WHERE finding = ?",
        (copied, before.finding),
    )
    return copied


def _read_row(connection: sqlite3.Connection, finding: int) -> tuple:
    """Give what a finding says, and the passages that prove it."""
    row = connection.execute(
        "SELECT outcome, basis, source, load FROM findings WHERE id = ?", (finding,)
    ).fetchone()
    passages = connection.execute(
        "SELECT passage FROM finding_passages WHERE finding = ? ORDER BY passage", (finding,)
    ).fetchall()
    return (*row, tuple(passages))
