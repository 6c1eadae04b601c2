"""The words that prove findings, as a report quotes them."""

import sqlite3

import pandas as pd

from progress.filters import Filters
from progress.letters import mask_contacts
from progress.letters.quotes import quote_passage
from progress.queries.shown import findings_source, read_frame, shown_sql


def read_evidence(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give every passage that proves a finding of the forces within the filters.

    Columns: force, force_name, criterion, basis, source, letter_date (str; None where no letter is
    kept), page (int; None likewise), quotation (the words as one line, telephone numbers and e-mail
    addresses masked). By force, then in the order of the letter.
    """
    shown, parameters = shown_sql(filters)
    found = read_frame(
        connection,
        f"""{shown} SELECT c.force, s.force_name, c.criterion, c.basis, c.source, d.letter_date,
    p.page, p.text, p.start, p."end", p.document
FROM {findings_source(filters)} c JOIN shown s ON s.force = c.force
JOIN finding_passages fp ON fp.finding = c.finding JOIN passages p ON p.id = fp.passage
LEFT JOIN documents d ON d.id = p.document
WHERE c.assessment = :assessment ORDER BY s.force_name, p.document, p.start, p.id""",
        parameters,
    )
    letters = _read_letters(connection, set(found["document"].dropna()))
    quotations = [
        quote_passage(mask_contacts(text), "")
        if pd.isna(document)
        else quote_passage(letters[document][int(start) - 1 : int(end) - 1], letters[document])
        for text, start, end, document in zip(
            *(found[name] for name in ("text", "start", "end", "document")), strict=True
        )
    ]
    return found.drop(columns=["text", "start", "end", "document"]).assign(
        quotation=pd.Series(quotations, dtype=object)
    )


def _read_letters(connection: sqlite3.Connection, documents: set[int]) -> dict[int, str]:
    """Give the text of these documents, masked as a whole: a contact may run over a passage."""
    return {
        document: mask_contacts(text)
        for document, text in connection.execute("SELECT id, text FROM documents")
        if document in documents
    }
