"""An act is stopped where something was recorded since its person looked."""

import sqlite3

from progress.queries.seen import Seen, read_seen


class MovedOn(Exception):  # noqa: N818  the message is for the person whose act was not saved
    """Something was recorded since the person looked. Nothing was saved."""


def demand_unmoved(connection: sqlite3.Connection, seen: Seen) -> None:
    """Stop an act whose person saw something else than what stands. Raises MovedOn.

    To be called inside the act's transaction, which holds the write lock.
    """
    if read_seen(connection, seen.assessment, seen.force) != seen:
        raise MovedOn("Something was recorded of this force since you looked. Nothing was saved.")
