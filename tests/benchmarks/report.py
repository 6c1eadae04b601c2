"""The report: from the data set to a Word file, against python-docx writing the same words."""

import io
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import docx

from progress.database import open_reader
from progress.filters import Filters
from progress.report.document import Document, Grid, Heading, Paragraph, Quote
from progress.report.facts import describe
from progress.report.outline import draft_report
from progress.report.picture import read_picture
from progress.report.rendering import write_document
from progress.report.word import write_word
from tests.benchmarks.measures import Measure, compare, time_call
from tests.benchmarks.tables import run_module

RUNS, LIMIT = 7, 4
FILTERS, SINCE = Filters("reinspection-2018"), "plan-review-2017"


def measure_report(folder: Path) -> Iterator[Measure]:
    """Measure a full report of 43 forces: read, drafted, written out and made into a Word file.

    It compares with an earlier assessment, so it has every section. By turns with it, python-docx
    alone puts the same headings, paragraphs and tables, without charts, into its plain template.
    """
    database = folder / "report.db"
    run_module("loaders", "example", "--database", database)
    with closing(open_reader(database)) as connection:
        document = make_report(connection)
        write_word(document)
        ours, plain = [], []
        for _ in range(RUNS):
            plain.append(time_call(lambda: write_plain(document)))
            ours.append(time_call(lambda: write_word(make_report(connection))))
    yield compare("a report of 43 forces in Word", ours, plain, LIMIT, taken="least")


def make_report(connection) -> Document:
    """Read, draft and write out the report."""
    picture = read_picture(connection, FILTERS, SINCE)
    draft = draft_report(picture)
    return write_document(draft, picture, describe(picture, draft.title))


def write_plain(document: Document) -> bytes:
    """Write headings, paragraphs, quotations and tables as python-docx's own guide does."""
    word = docx.Document()
    word.add_heading(document.title, 0)
    for item in document.items:
        match item:
            case Heading():
                word.add_heading(item.text, item.level)
            case Paragraph():
                word.add_paragraph(item.text)
            case Quote():
                word.add_paragraph(item.text, style="Quote")
            case Grid():
                word.add_paragraph(item.title, style="Caption")
                table = word.add_table(rows=1, cols=len(item.columns), style="Table Grid")
                for row in (item.columns, *item.rows):
                    cells = table.rows[0].cells if row is item.columns else table.add_row().cells
                    for cell, text in zip(cells, row, strict=True):
                        cell.text = text
                word.add_paragraph(item.source)
    written = io.BytesIO()
    word.save(written)
    return written.getvalue()
