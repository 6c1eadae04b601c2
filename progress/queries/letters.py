"""The letter of one force: its text, its passages, and what each of them proves.

Telephone numbers and e-mail addresses are masked in all that a reader gets to see.
"""

import sqlite3
from dataclasses import dataclass

from progress.filters import Filters
from progress.framework import read_framework
from progress.letters import mask_contacts
from progress.letters.kinds import HEAD, recognise_kind
from progress.letters.quotes import quote_passage
from progress.queries.shown import findings_source, letters_source

UNREAD = "unread"


@dataclass(frozen=True)
class Passage:
    """Words of a letter that prove findings, or that a person has yet to read.

    `start`, `end`: where they stand in the letter's text, from 0. `label`: "Evidence 1", "Unread
    1", counted in the order of the letter. `quotation`: the words as one line. `proves`: the
    criteria whose findings they prove, in the framework's order. `criterion`, `note`: what an
    unread passage is about and why it is unread, where known.
    """

    start: int
    end: int
    page: int
    label: str
    quotation: str
    is_unread: bool
    proves: tuple[str, ...]
    criterion: str | None
    note: str | None


@dataclass(frozen=True)
class Letter:
    """The letter in force for one force and assessment.

    `letter_date`: ISO, or a month where the letter names no day, or None. `kind`: media type by
    content. `text`: pages are parted by form feeds. `is_scan`: a picture without text.
    `is_waiting`: a person has yet to look at it.
    """

    document: int
    sha256: str
    file_name: str
    letter_date: str | None
    kind: str
    text: str
    is_scan: bool
    is_waiting: bool
    passages: tuple[Passage, ...]


def read_letter(connection: sqlite3.Connection, filters: Filters, force: str) -> Letter | None:
    """Give the letter in force for one force, None where there is none; a recorded moment holds."""
    _, parameters = filters.sql()
    found = connection.execute(
        f"""SELECT d.id, d.sha256, d.file_name, d.letter_date, substr(d.original, 1, {HEAD}),
    d.text, l.is_waiting
FROM {letters_source(filters)} l JOIN documents d ON d.id = l.document
WHERE l.assessment = :assessment AND l.force = :force ORDER BY d.id DESC LIMIT 1""",
        parameters | {"force": force},
    ).fetchone()
    if found is None:
        return None
    document, sha256, file_name, letter_date, head, text, is_waiting = found
    masked = mask_contacts(text)
    return Letter(
        document,
        sha256,
        file_name,
        letter_date,
        recognise_kind(head),
        masked,
        not text.strip(),
        bool(is_waiting),
        _read_passages(connection, filters, document, masked),
    )


def read_document(connection: sqlite3.Connection, document: int) -> tuple[bytes, str]:
    """Give a document as it was loaded, nothing masked: the original file, and its text.

    Raises LookupError where there is no such document.
    """
    found = connection.execute(
        "SELECT original, text FROM documents WHERE id = ?", (document,)
    ).fetchone()
    if found is None:
        raise LookupError(f"There is no document {document}.")
    return found


def _read_passages(
    connection: sqlite3.Connection, filters: Filters, document: int, text: str
) -> tuple[Passage, ...]:
    _, parameters = filters.sql()
    order = list(read_framework().criteria)
    passages = []
    numbers = {False: 0, True: 0}
    for start, end, page, kind, criterion, note, proves in connection.execute(
        f"""SELECT p.start, p."end", p.page, p.kind, p.criterion, p.note,
    (SELECT group_concat(c.criterion) FROM finding_passages fp
        JOIN {findings_source(filters)} c ON c.finding = fp.finding WHERE fp.passage = p.id)
FROM passages p WHERE p.document = :document ORDER BY p.start, p.id""",
        parameters | {"document": document},
    ):
        is_unread = kind == UNREAD
        numbers[is_unread] += 1
        proved = set((proves or "").split(","))
        passages.append(
            Passage(
                start - 1,
                end - 1,
                page,
                f"{'Unread' if is_unread else 'Evidence'} {numbers[is_unread]}",
                quote_passage(text[start - 1 : end - 1], text),
                is_unread,
                tuple(slug for slug in order if slug in proved),
                criterion,
                note,
            )
        )
    return tuple(passages)
