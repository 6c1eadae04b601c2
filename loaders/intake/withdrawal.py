"""A load is taken back, by newer rows: what stood before it stands again."""

import sqlite3

from sqlite_utils import Database

from loaders.intake.rows import insert_row
from loaders.refusals import Problem, Refused
from progress.database import record


def withdraw_load(database: Database, load: int, *, reason: str, author: str) -> int:
    """Take a load back and give the number of findings that changed.

    A finding that a newer row has replaced since is left alone. Raises Refused where there is no
    such load, or nothing to take back.
    """
    with record(database) as moment:
        source = _demand_standing(database.conn, load)
        changed = _read_findings_in_force(database.conn, load)
        taken_back = insert_row(
            database.conn,
            "loads",
            kind="withdrawal",
            source=source,
            loaded_at=moment,
            author=author,
            result="loaded",
            findings=len(changed),
            unread=0,
            reason=reason,
            withdraws=load,
        )
        for finding, assessment, force, criterion in changed:
            _take_back(
                database.conn,
                finding,
                assessment=assessment,
                force=force,
                criterion=criterion,
                author=author,
                recorded_at=moment,
                load=taken_back,
                reason=f"Load {load} withdrawn: {reason}",
            )
    return len(changed)


def _demand_standing(connection: sqlite3.Connection, load: int) -> str:
    row = connection.execute(
        "SELECT source, kind, result, "
        "(SELECT w.id FROM loads w WHERE w.withdraws = l.id) FROM loads l WHERE l.id = ?",
        (load,),
    ).fetchone()
    if row is None:
        found = "there is no load of this number"
    elif row[2] == "refused":
        found = f"“{row[0]}” was refused, so it left nothing to take back"
    elif row[1] == "withdrawal":
        found = "this is itself a withdrawal"
    elif row[3] is not None:
        found = f"“{row[0]}” was withdrawn already, by load {row[3]}"
    else:
        return row[0]
    raise Refused(
        "nothing to withdraw",
        Problem(
            f"load {load}",
            found,
            "the number of a load that stands",
            "look it up with:  python -m loaders status",
        ),
    )


def _read_findings_in_force(connection: sqlite3.Connection, load: int) -> list[tuple]:
    return connection.execute(
        "SELECT f.id, f.assessment, f.force, f.criterion FROM findings f WHERE f.load = ? "
        "AND f.id = (SELECT max(n.id) FROM findings n WHERE n.assessment = f.assessment "
        "AND n.force = f.force AND n.criterion = f.criterion)",
        (load,),
    ).fetchall()


def _take_back(connection: sqlite3.Connection, finding: int, **row: object) -> None:
    """Write the row that stands again: the newest earlier one of no withdrawn load, or none.

    It belongs to the earlier load, so that withdrawing that one too takes it back.
    """
    earlier = connection.execute(
        "SELECT e.id, e.outcome, e.basis, e.source, e.load FROM findings e "
        "WHERE e.assessment = :assessment AND e.force = :force AND e.criterion = :criterion "
        "AND e.id < :finding AND NOT EXISTS "
        "(SELECT 1 FROM loads w WHERE w.withdraws = e.load) ORDER BY e.id DESC LIMIT 1",
        row | {"finding": finding},
    ).fetchone()
    if earlier is None:
        basis, source = connection.execute(
            "SELECT basis, source FROM findings WHERE id = ?", (finding,)
        ).fetchone()
        insert_row(connection, "findings", **row, outcome=None, basis=basis, source=source)
        return
    earlier_id, outcome, basis, source, load = earlier
    row |= {"outcome": outcome, "basis": basis, "source": source, "load": load}
    standing = insert_row(connection, "findings", **row)
    connection.execute(
        "INSERT INTO finding_passages SELECT ?, passage FROM finding_passages WHERE finding = ?",
        (standing, earlier_id),
    )
