"""The Word file, read back, says what plain SQL counts: paragraphs, tables, map and workbooks."""

import io
import re
import zipfile

import docx
import openpyxl

from progress.framework import CATEGORY
from progress.report.document import Chart, Grid, Paragraph
from progress.report.word import write_word
from tests.progress.agreement import FRAMEWORK
from tests.progress.report.reading import count_in_digits


def test_the_word_file_says_what_sql_counts(compared):
    report, truth = compared
    data = write_word(report.document).data
    word = docx.Document(io.BytesIO(data))
    paragraphs = [paragraph.text for paragraph in word.paragraphs]
    said = [item.text for item in report.document.items if isinstance(item, Paragraph)]
    assert [text for text in paragraphs if text in said] == said
    _check_tables(word, report)
    books = _read_workbooks(data)
    charts = [exhibit for exhibit in report.exhibits if isinstance(exhibit, Chart)]
    assert len(books) == len(charts)
    for chart in charts:
        of = [f"{label} (of {of})" for label, of in zip(chart.labels, chart.of, strict=True)]
        numbers = list(zip(*(one.numbers for one in chart.series), strict=True))
        assert (of, numbers) in books
    if truth.rows:
        _check_against_sql(paragraphs, word, books[0], truth)


def _check_tables(word, report):
    """Each table of the report stands in the file, cell by cell, below its header."""
    read = [[[cell.text for cell in row.cells] for row in table.rows] for table in word.tables]
    for grid in (exhibit for exhibit in report.exhibits if isinstance(exhibit, Grid)):
        assert [list(row) for row in (grid.columns, *grid.rows)] in read, grid.title


def _check_against_sql(paragraphs, word, categories, truth):
    """Categories in the first chart's workbook, the forces in the annex, the share that started."""
    counted = truth.count(truth.rows, CATEGORY)
    _, ((*numbers,),) = categories
    assert sorted(filter(None, numbers)) == sorted(counted.values())
    forces = {row["force_name"]: row for row in truth.rows}
    (annex,) = (
        table
        for table in word.tables
        if {row.cells[0].text for row in table.rows[1:]} == set(forces)
        and len(table.columns) == len(FRAMEWORK.criteria) + 3
    )
    for row in annex.rows[1:]:
        name, region, category, *outcomes = (cell.text for cell in row.cells)
        force = forces[name]
        assert region == force["region"]
        assert category.endswith(FRAMEWORK.categories[force[CATEGORY]].label)
        for outcome, slug in zip(outcomes, FRAMEWORK.criteria, strict=True):
            known = FRAMEWORK.outcomes_of(slug)
            assert outcome.endswith(known.get(force[slug], FRAMEWORK.missing).label)
    begun = sum(row[CATEGORY] in ("plan_started", "all_in_place") for row in truth.rows)
    if len(truth.assessed) > 1:
        text = count_in_digits("\n".join(paragraphs))
        assert re.search(rf"\b{begun} of the {len(truth.assessed)} [^.;]*had started work", text)


def _read_workbooks(data):
    """Give the labels and the numbers of each embedded workbook, in the order of the charts."""
    found = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.startswith("word/embeddings/")]
        for name in sorted(names, key=lambda name: int(re.search(r"(\d+)\.", name)[1])):
            workbook = openpyxl.load_workbook(io.BytesIO(archive.read(name)))
            _, *rows = workbook["Sheet1"].iter_rows(values_only=True)
            found.append(([row[0] for row in rows], [row[1:] for row in rows]))
    return found
