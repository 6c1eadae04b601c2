"""The log of acts: who did what, and when."""

import sqlite3

import pandas as pd

from progress.queries.shown import read_frame


def list_acts(connection: sqlite3.Connection, acts: tuple[str, ...], limit: int) -> pd.DataFrame:
    """Give the newest acts of these kinds, of all kinds where none is named, the newest first.

    Columns: noted_at (UTC, ISO 8601), person, email, role, act, about, reason (str; None where
    there is nothing to say), matching (int: acts without the limit).
    """
    marks = ", ".join(f":act_{number}" for number in range(len(acts)))
    return read_frame(
        connection,
        f"""SELECT noted_at, person, email, role, act, about, reason,
    count(*) OVER () AS matching
FROM audit
{f"WHERE act IN ({marks})" if acts else ""}
ORDER BY id DESC LIMIT :limit""",
        {f"act_{number}": act for number, act in enumerate(acts)} | {"limit": limit},
    )
