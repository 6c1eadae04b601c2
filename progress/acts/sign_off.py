"""A recorded moment is signed off under a name, so that its figures can be had again; or that is
taken back."""

from sqlite_utils import Database

from progress.acts.rows import RefusedAct
from progress.database import record
from progress.views import is_standing_sql

LONGEST_NAME = 80
STANDS = is_standing_sql("sign_offs", "s")


def sign_off(database: Database, assessment: str, moment: str, name: str, author: str) -> None:
    """Sign off the picture as recorded at a moment (UTC, ISO 8601).

    Raises RefusedAct where the name is empty, too long or taken, or nothing was recorded by then.
    """
    named = " ".join(name.split())
    if not 0 < len(named) <= LONGEST_NAME:
        raise RefusedAct(f"Give the moment a name of up to {LONGEST_NAME} characters.")
    with record(database) as recorded_at:
        taken = database.conn.execute(
            "SELECT author, recorded_at FROM sign_offs s "
            f"WHERE assessment = ? AND name = ? AND {STANDS}",
            (assessment, named),
        ).fetchone()
        if taken:
            raise RefusedAct(
                f"“{named}” is taken: {taken[0]} signed it off on {taken[1][:10]}. "
                "Choose another name."
            )
        is_recorded = database.conn.execute(
            "SELECT 1 FROM findings WHERE assessment = ? AND recorded_at <= ? LIMIT 1",
            (assessment, moment),
        ).fetchone()
        if not is_recorded:
            raise RefusedAct("Nothing was recorded by that moment, so there is nothing to sign.")
        database.conn.execute(
            "INSERT INTO sign_offs (assessment, name, moment, author, recorded_at) "
            "VALUES (?, ?, ?, ?, ?)",
            (assessment, named, moment, author, recorded_at),
        )


def take_back_sign_off(database: Database, assessment: str, name: str, author: str) -> None:
    """Take back what was signed off under a name, so that it is listed no more. Its row stays.

    Raises RefusedAct where nothing is signed off under that name, or no more.
    """
    with record(database) as recorded_at:
        taken = database.conn.execute(
            "INSERT INTO sign_offs (assessment, name, moment, author, recorded_at, takes_back) "
            "SELECT assessment, name, moment, ?, ?, id FROM sign_offs s "
            f"WHERE assessment = ? AND name = ? AND {STANDS}",
            (author, recorded_at, assessment, name),
        )
        if not taken.rowcount:
            raise RefusedAct(f"Nothing is signed off as “{name}”: it may be taken back already.")
