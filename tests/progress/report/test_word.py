"""The Word file read back: what an inspector finds in it, and what Word itself needs of it."""

import io
import itertools
import re
import zipfile

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from lxml import etree

from progress.report.document import Heading, Quote
from progress.report.word import write_word
from tests.progress.report.documents import (
    FACTS,
    HOSTILE,
    MARKING,
    PLAIN,
    make_chart,
    make_document,
    make_full_document,
    make_narrow_grid,
    make_wide_grid,
    write,
)

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


@pytest.fixture(scope="module")
def full():
    return make_full_document()


@pytest.fixture(scope="module")
def written(full):
    return write_word(full)


@pytest.fixture(scope="module")
def word(written):
    return docx.Document(io.BytesIO(written.data))


def read(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def list_parts(data, start):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return sorted(name for name in archive.namelist() if name.startswith(start))


def read_all_text(element):
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def list_paragraphs(word, style):
    return [one.text for one in word.paragraphs if one.style.name == style]


def test_headings_stand_in_order_and_the_contents_name_and_reach_each_of_them(word, written, full):
    headings = [one.text for one in full.items if isinstance(one, Heading)]
    found = [one for one in word.paragraphs if one.style.name.startswith("Heading")]
    assert [one.text for one in found] == [*headings, "Sources of quotations"]
    levels = [int(one.style.name[-1]) for one in found]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    contents = word.element.body.find(qn("w:sdt"))
    entries = list(contents.iter(qn("w:hyperlink")))
    assert [read_all_text(entry) for entry in entries] == [one.text for one in found]
    marks = {mark.get(qn("w:name")) for mark in word.element.iter(qn("w:bookmarkStart"))}
    assert {entry.get(qn("w:anchor")) for entry in entries} <= marks
    kinds = [one.get(qn("w:fldCharType")) for one in contents.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]
    assert "TOC" in "".join(one.text for one in contents.iter(qn("w:instrText")))
    assert word.paragraphs[0].style.name == "Title"


def test_captions_are_numbered_fields_and_a_source_line_follows_each(word, full):
    captions = list_paragraphs(word, "Caption")
    assert [one.split(":")[0] for one in captions] == [
        "Figure 1",
        "Table 1",
        "Figure 2",
        "Figure 3",
        "Table 2",
    ]
    said = [one.text.split() for one in word.element.iter(qn("w:instrText"))]
    assert [words[1] for words in said if words[0] == "SEQ"] == [one.split()[0] for one in captions]
    assert len(list_paragraphs(word, "Report Source Line")) == len(captions)


def test_every_drawing_and_table_has_alternative_text(word):
    drawings = list(word.element.iter(DRAWN))
    assert [one.get("descr") for one in drawings] == [make_chart().alt] * 2
    assert len({one.get("id") for one in drawings}) == 2
    described = [
        one.find(f"{qn('w:tblPr')}/{qn('w:tblDescription')}").get(qn("w:val"))
        for one in word.element.iter(qn("w:tbl"))
    ]
    assert len(described) == 4
    assert all(described)


def test_tables_repeat_their_header_and_cut_no_row_and_a_wide_one_lies_on_its_side(word):
    headed = [
        table
        for table in word.tables
        if table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    ]
    assert [table.cell(0, 0).text for table in headed] == ["Category", "Force"]
    for row in word.element.iter(qn("w:tr")):
        assert row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None
    turned = [section.orientation for section in word.sections]
    assert turned == [0, 1, 0]
    lying = word.sections[1]
    assert lying.page_width > lying.page_height
    usable = [one.page_width - one.left_margin - one.right_margin for one in word.sections]
    for table in word.tables:
        width = sum(int(one.get(qn("w:w"))) for one in table._tbl.iter(qn("w:gridCol"))) * 635
        assert width <= usable[table is headed[1] or len(table.columns) == 8]


def test_an_outcome_is_told_by_colour_symbol_and_word_in_ink_that_is_legible(word):
    grid = make_wide_grid()
    table = next(one for one in word.tables if one.cell(0, 0).text == "Force")
    cells = [row.cells for row in table.rows][1:]
    for (row, column), tone in grid.tones.items():
        cell = cells[row][column]
        assert cell.text == f"{tone.symbol} {grid.rows[row][column]}"
        shade = cell._tc.find(f".//{qn('w:tcPr')}/{qn('w:shd')}")
        if tone.pattern:
            assert shade.get(qn("w:val")) != "clear"
        else:
            assert f"#{shade.get(qn('w:fill'))}" == tone.colour
        ink = cell.paragraphs[0].runs[0].font.color.rgb
        assert str(ink) == ("FFFFFF" if tone.colour in ("#12436D", "#801650") else "0B0C0C")


def test_the_marking_and_the_page_number_stand_on_every_page(word):
    for section in word.sections:
        assert section.header.paragraphs[0].text == MARKING
        assert section.footer.paragraphs[0].text == MARKING
        fields = {one.text.strip() for one in section.footer._element.iter(qn("w:instrText"))}
        assert fields == {"PAGE", "NUMPAGES"}


def test_each_quotation_has_its_endnote(word, written, full):
    quotes = [one for one in full.items if isinstance(one, Quote)]
    assert list_paragraphs(word, "Quote") == [f"“{one.text}”" for one in quotes]
    pointed = [one.get(qn("w:id")) for one in word.element.iter(qn("w:endnoteReference"))]
    notes = {
        one.get(qn("w:id")): read_all_text(one)
        for one in read(written.data, "word/endnotes.xml").iter(qn("w:endnote"))
    }
    assert [notes[one].removesuffix(MARKING).strip() for one in pointed] == [
        one.citation for one in quotes
    ]
    settled = read(written.data, "word/settings.xml").find(qn("w:endnotePr"))
    assert {one.get(qn("w:id")) for one in settled.iter(qn("w:endnote"))} <= set(notes)


def test_each_chart_carries_its_numbers_in_a_workbook_and_in_its_own_colours(written):
    charts = list_parts(written.data, "word/charts/chart")
    books = list_parts(written.data, "word/embeddings/")
    assert len(charts) == len(books) == 2
    expected = [
        make_chart(),
        make_chart("clustered", ("North East", "North West", "South West", "Wales")),
    ]
    for name, book, chart in zip(charts, books, expected, strict=True):
        with zipfile.ZipFile(io.BytesIO(written.data)) as archive:
            workbook = openpyxl.load_workbook(io.BytesIO(archive.read(book)))
            relations = archive.read(name.replace("charts/", "charts/_rels/") + ".rels").decode()
        assert book.split("/")[-1] in relations
        header, *rows = workbook["Sheet1"].iter_rows(values_only=True)
        assert list(header[1:]) == [f"{one.tone.symbol} {one.name}" for one in chart.series]
        assert [row[0] for row in rows] == [
            f"{label} (of {of})" for label, of in zip(chart.labels, chart.of, strict=True)
        ]
        numbers = [row[1:] for row in rows]
        assert numbers == list(zip(*(one.numbers for one in chart.series), strict=True))
        assert ("Marking", MARKING) in workbook["About"].iter_rows(values_only=True)
        root = read(written.data, name)
        drawn = [
            tuple(int(one.text) for one in series.findall(f"{CHART}val//{CHART}v"))
            for series in root.iter(f"{CHART}ser")
        ]
        assert drawn == [one.numbers for one in chart.series]
        for series, shape in zip(chart.series, root.iter(f"{CHART}ser"), strict=True):
            fill = shape.find(f"{CHART}spPr")[0]
            assert fill.tag.endswith("pattFill") == bool(series.tone.pattern)
            if not series.tone.pattern:
                assert f"#{fill[0].get('val')}" == series.tone.colour
        assert MARKING in "".join(root.find(f".//{CHART}title").itertext())
        assert root.find(f".//{CHART}catAx//{CHART}orientation").get("val") == "maxMin"


def test_the_file_says_what_it_is(word, written):
    core = word.core_properties
    assert (core.title, core.language, core.category) == ("National progress", "en-GB", MARKING)
    assert core.subject == "All forces, plan review of June 2017"
    assert core.keywords == "Example; to 31 May 2017; 43 of 43"
    custom = read(written.data, "docProps/custom.xml")
    said = {one.get("name"): "".join(one.itertext()) for one in custom}
    assert said == {name: fact for name, fact in FACTS.items() if name != "Title"}
    styles = read(written.data, "word/styles.xml")
    assert styles.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}").get(qn("w:val")) == "en-GB"


def test_text_from_letters_comes_out_as_text_wherever_it_stands():
    chart, grid = make_chart(labels=(HOSTILE, "=1+1")), make_narrow_grid()
    document = make_document(
        Heading(HOSTILE, 1),
        write(HOSTILE),
        Quote(HOSTILE, HOSTILE),
        chart,
        type(grid)(HOSTILE, HOSTILE, (HOSTILE, "n"), ((HOSTILE, "1"),), (HOSTILE,)),
        title=HOSTILE,
        marking=HOSTILE,
        facts={"Data set": HOSTILE},
    )
    data = write_word(document).data
    word = docx.Document(io.BytesIO(data))
    assert {one.text for one in word.paragraphs if one.style.name == "Heading 1"} >= {PLAIN}
    assert f"“{PLAIN}”" in list_paragraphs(word, "Quote")
    assert [cell.text for row in word.tables[1].rows for cell in row.cells] == [
        PLAIN,
        "n",
        PLAIN,
        "1",
    ]
    assert word.sections[0].header.paragraphs[0].text == PLAIN
    assert PLAIN in read_all_text(read(data, "word/endnotes.xml"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        book = openpyxl.load_workbook(
            io.BytesIO(archive.read("word/embeddings/Microsoft_Excel_Sheet1.xlsx"))
        )
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
    labels = [book["Sheet1"].cell(row, 1) for row in (2, 3)]
    assert [one.value for one in labels] == [
        f"{PLAIN} (of {chart.of[0]})",
        f"=1+1 (of {chart.of[1]})",
    ]
    assert {one.data_type for one in labels} == {"s"}


def test_a_document_without_anything_in_it_is_written_too():
    for document in (make_document(), make_document(write("Alone."), facts={}, marking="")):
        word = docx.Document(io.BytesIO(write_word(document).data))
        assert word.paragraphs[0].text == "National progress"


def test_labels_leave_nothing_out_and_write_no_zero(written):
    root = read(written.data, "word/charts/chart1.xml")
    formats = [one.get("formatCode") for one in root.iter(f"{CHART}numFmt")]
    symbols = [one.tone.symbol for one in make_chart().series if not one.tone.pattern]
    assert [re.findall(r'"(.) "', one) for one in formats[: len(symbols)]] == [[s] for s in symbols]
    assert all(one.startswith('[=0]""') or one.endswith("0;;;") for one in formats)
