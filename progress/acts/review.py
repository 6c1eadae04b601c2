"""What a person does to the findings of one force: confirm, change, say that nothing is said."""

import sqlite3
from collections.abc import Callable, Collection, Sequence

from sqlite_utils import Database

from progress.acts.rows import (
    INSPECTOR,
    Act,
    RefusedAct,
    insert_confirmation,
    insert_finding,
    read_standing,
)
from progress.acts.seen import demand_unmoved
from progress.database import record
from progress.framework import CATEGORY, read_framework
from progress.queries.seen import Seen, read_seen

Span = tuple[int, int]
BY_HAND = "Set by hand"
LONGEST_TEXT = 4000


def confirm_findings(database: Database, seen: Seen, author: str, criteria: Collection[str]) -> Act:
    """Confirm what stands on these criteria; what is confirmed already is left as it is.

    Raises MovedOn, and RefusedAct where one of them has no finding.
    """
    with record(database) as moment:
        demand_unmoved(database.conn, seen)
        before = tuple(read_standing(database.conn, seen, slug) for slug in criteria)
        for standing in before:
            if standing.outcome is None:
                raise RefusedAct(
                    f"{_label(standing.criterion)}: there is no finding to confirm. Record one, or "
                    "that the letter does not say."
                )
            if not standing.is_confirmed:
                insert_confirmation(database.conn, standing.finding, author, moment)
        return _give(database.conn, seen, before, f"confirmed: {_name(criteria)}")


def change_finding(
    database: Database,
    seen: Seen,
    author: str,
    criterion: str,
    outcome: str,
    reason: str,
    *,
    sentences: Sequence[Span] = (),
    words: str = "",
) -> Act:
    """Record another outcome, or one where none stood; a category too. It counts as confirmed.

    `sentences`: where its evidence stands in the letter (from 0). `words`: evidence in words, where
    the letter has no text. Raises MovedOn, and RefusedAct where a reason is missing or the outcome
    is none of the criterion's.
    """
    said = _demand_reason(reason)
    if outcome not in read_framework().outcomes_of(criterion):
        raise RefusedAct(f"{_label(criterion)}: choose one of the outcomes.")

    def write(connection: sqlite3.Connection, moment: str) -> int:
        finding = insert_finding(
            connection,
            seen,
            criterion,
            outcome,
            basis=INSPECTOR,
            source=_name_source(connection, seen, criterion),
            author=author,
            reason=said,
            moment=moment,
        )
        for place in sentences:
            _tie(connection, finding, _find_or_store(connection, seen, place))
        if words.strip():
            _tie(connection, finding, _store_words(connection, words.strip()[:LONGEST_TEXT]))
        return finding

    return _record_confirmed(database, seen, author, criterion, write, "changed")


def record_silence(database: Database, seen: Seen, author: str, criterion: str, reason: str) -> Act:
    """Record that the letter does not say; a finding that stands is withdrawn.

    Raises MovedOn, and RefusedAct where a reason is missing or there is no letter.
    """
    said = _demand_reason(reason)
    if seen.letter is None:
        raise RefusedAct("There is no letter that could say it, or not.")

    def write(connection: sqlite3.Connection, moment: str) -> int:
        return insert_finding(
            connection,
            seen,
            criterion,
            None,
            basis=INSPECTOR,
            source=_name_source(connection, seen, criterion),
            author=author,
            reason=said,
            moment=moment,
        )

    return _record_confirmed(database, seen, author, criterion, write, "the letter does not say")


def unset_category(database: Database, seen: Seen, author: str, reason: str) -> Act:
    """Take a stated or set category away, so that the rule derives it again.

    Raises MovedOn, and RefusedAct where a reason is missing or no category stands.
    """
    said = _demand_reason(reason)
    with record(database) as moment:
        demand_unmoved(database.conn, seen)
        before = read_standing(database.conn, seen, CATEGORY)
        if before.outcome is None:
            raise RefusedAct("No category is set, so there is none to take away.")
        insert_finding(
            database.conn,
            seen,
            CATEGORY,
            None,
            basis=INSPECTOR,
            source=BY_HAND,
            author=author,
            reason=said,
            moment=moment,
        )
        return _give(database.conn, seen, (before,), "taken away: category")


def record_reply(
    database: Database, seen: Seen, author: str, criterion: str, reply: str, replied_on: str
) -> Act:
    """Record what the force replied on the factual accuracy of a finding. `replied_on`: ISO date.

    Raises MovedOn, and RefusedAct where the reply is empty or nothing stands.
    """
    if not reply.strip():
        raise RefusedAct("Write down what the force replied.")
    with record(database) as moment:
        demand_unmoved(database.conn, seen)
        standing = read_standing(database.conn, seen, criterion)
        if standing.finding is None:
            raise RefusedAct(f"{_label(criterion)}: there is no finding that a reply could be on.")
        number = database.conn.execute(
            "INSERT INTO replies (finding, reply, replied_on, author, recorded_at) "
            "VALUES (?, ?, ?, ?, ?)",
            (standing.finding, reply.strip()[:LONGEST_TEXT], replied_on, author, moment),
        ).lastrowid
        after = read_seen(database.conn, seen.assessment, seen.force)
        return Act(f"reply recorded: {_name([criterion])}", (), after, number)


def _record_confirmed(
    database: Database,
    seen: Seen,
    author: str,
    criterion: str,
    write: Callable[[sqlite3.Connection, str], int],
    verb: str,
) -> Act:
    with record(database) as moment:
        demand_unmoved(database.conn, seen)
        before = (read_standing(database.conn, seen, criterion),)
        insert_confirmation(database.conn, write(database.conn, moment), author, moment)
        return _give(database.conn, seen, before, f"{verb}: {_name([criterion])}")


def _give(connection: sqlite3.Connection, seen: Seen, before: tuple, said: str) -> Act:
    return Act(said, before, read_seen(connection, seen.assessment, seen.force))


def _find_or_store(connection: sqlite3.Connection, seen: Seen, place: Span) -> int:
    """Give the passage (id) of the letter at this place; it is stored where it is none yet."""
    # SQLite counts characters from 1, Python from 0.
    start, end = place[0] + 1, place[1] + 1
    found = connection.execute(
        'SELECT max(id) FROM passages WHERE document = ? AND start = ? AND "end" = ? '
        "AND kind = 'evidence'",
        (seen.letter, start, end),
    ).fetchone()[0]
    if found is not None:
        return found
    row = connection.execute("SELECT text FROM documents WHERE id = ?", (seen.letter,)).fetchone()
    text = row[0] if row else ""
    if not 0 <= place[0] < place[1] <= len(text):
        raise RefusedAct("The sentence that was chosen does not stand in the letter.")
    return connection.execute(
        'INSERT INTO passages (document, start, "end", page, text, kind) '
        "VALUES (?, ?, ?, ?, ?, 'evidence')",
        (seen.letter, start, end, text.count("\f", 0, place[0]) + 1, text[slice(*place)]),
    ).lastrowid


def _store_words(connection: sqlite3.Connection, words: str) -> int:
    return connection.execute(
        "INSERT INTO passages (text, kind) VALUES (?, 'evidence')", (words,)
    ).lastrowid


def _tie(connection: sqlite3.Connection, finding: int, passage: int) -> None:
    connection.execute("INSERT INTO finding_passages VALUES (?, ?)", (finding, passage))


def _name_source(connection: sqlite3.Connection, seen: Seen, criterion: str) -> str:
    row = connection.execute(
        "SELECT file_name FROM documents WHERE id = ?", (seen.letter,)
    ).fetchone()
    return f"Letter “{row[0]}”" if row and criterion != CATEGORY else BY_HAND


def _demand_reason(reason: str) -> str:
    if not reason.strip():
        raise RefusedAct("Give a reason: it stays on record.")
    return reason.strip()[:LONGEST_TEXT]


def _label(criterion: str) -> str:
    return "Category" if criterion == CATEGORY else read_framework().criteria[criterion].label


def _name(criteria: Collection[str]) -> str:
    return ", ".join(map(_label, criteria)) or "nothing"
