"""What a person saw of a force when they acted, so that nobody replaces what they never saw."""

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True)
class Seen:
    """What stands of one force in one assessment: its letter, and the newest rows (ids; 0: none).

    `letter`: the document in force, None where there is none. `moment`: when the newest of the rows
    was recorded (UTC; empty: none), since after a restore another row may have the same id.
    """

    assessment: str
    force: str
    letter: int | None
    finding: int
    confirmation: int
    reply: int
    moment: str


def read_seen(connection: sqlite3.Connection, assessment: str, force: str) -> Seen:
    """Give what stands of a force now."""
    row = connection.execute(
        """WITH own AS (SELECT id, recorded_at FROM findings
    WHERE assessment = :assessment AND force = :force)
SELECT (SELECT max(document) FROM current_letters
        WHERE assessment = :assessment AND force = :force),
    (SELECT coalesce(max(id), 0) FROM own),
    (SELECT coalesce(max(id), 0) FROM confirmations WHERE finding IN (SELECT id FROM own)),
    (SELECT coalesce(max(id), 0) FROM replies WHERE finding IN (SELECT id FROM own)),
    (SELECT coalesce(max(recorded_at), '') FROM (SELECT recorded_at FROM own
        UNION ALL SELECT recorded_at FROM confirmations WHERE finding IN (SELECT id FROM own)
        UNION ALL SELECT recorded_at FROM replies WHERE finding IN (SELECT id FROM own)))""",
        {"assessment": assessment, "force": force},
    ).fetchone()
    return Seen(assessment, force, *row)
