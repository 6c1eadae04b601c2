"""What no loader may choke on: each source is refused in words of its own."""

import os
import zlib
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from loaders.files import Document, read_documents
from loaders.refusals import Refused
from loaders.tables import read_outcomes
from tests.loaders.crafted_files import (
    OLE,
    WORDS,
    craft_pdf,
    make_docx,
    make_entities,
    make_forged_bomb,
    make_pdf,
    make_xlsx,
    read_part,
    repack,
)

LETTERS = {
    "empty": ("letter.txt", b"", "empty"),
    "only a byte order mark": ("letter.txt", b"\xef\xbb\xbf", "empty"),
    "only NUL bytes": ("letter.txt", bytes(5000), "empty"),
    "PDF under the name of a text": ("letter.txt", make_pdf(), "wrong type"),
    "picture under the name of a PDF": (
        "letter.pdf",
        b"\xff\xd8\xff\xe0" + bytes(99),
        "wrong type",
    ),
    "text under the name of a PDF": ("letter.pdf", WORDS.encode(), "wrong type"),
    "text under the name of a Word document": ("letter.docx", WORDS.encode(), "wrong type"),
    "workbook under the name of a Word document": ("letter.docx", make_xlsx(), "wrong type"),
    "workbook among letters": ("letter.xlsx", make_xlsx(), "wrong type"),
    "table among letters": ("letter.csv", b"force,outcome\nkent,x\n", "wrong type"),
    "binary under the name of a text": ("letter.txt", bytes(range(256)) * 20, "wrong type"),
    "rich text": ("letter.txt", b"{\\rtf1 Dear}", "wrong type"),
    "archive of letters": ("letter.zip", b"PK\x05\x06" + bytes(18), "wrong type"),
    "Word document from before 2007": ("letter.doc", OLE, "old format"),
    "Word document with a password": (
        "letter.docx",
        OLE + "EncryptedPackage".encode("utf-16-le"),
        "password",
    ),
    "Word document with macros": (
        "letter.docx",
        repack(make_docx(), **{"word__vbaProject.bin": b"x"}),
        "macros",
    ),
    "Word document declared to carry macros": (
        "letter.docx",
        repack(
            make_docx(),
            **{
                "[Content_Types].xml": read_part(make_docx(), "[Content_Types].xml").replace(
                    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                    b"application/vnd.ms-word.document.macroEnabled.main",
                )
            },
        ),
        "macros",
    ),
    "Word document cut short": ("letter.docx", make_docx()[:-400], "broken"),
    "Word document with a part missing": (
        "letter.docx",
        repack(make_docx(), **{"_rels__.rels": b"<Relationships/>"}),
        "broken",
    ),
    "Word document with a damaged part": (
        "letter.docx",
        repack(make_docx(), **{"word__document.xml": b"<w:document"}),
        "broken",
    ),
    "ZIP bomb as Word document": (
        "letter.docx",
        repack(make_docx(), **{"word__media__bomb.png": bytes(150_000_000)}),
        "zip bomb",
    ),
    "ZIP bomb that lies about its size": (
        "letter.docx",
        make_forged_bomb(make_docx(), "word/document.xml"),
        "broken",
    ),
    "XML entities in a Word document": (
        "letter.docx",
        make_entities(make_docx(), "word/document.xml", "document"),
        "entities",
    ),
    "PDF with a password": (
        "letter.pdf",
        make_pdf(encrypt=StandardEncryption("secret", "owner")),
        "password",
    ),
    "PDF cut short": ("letter.pdf", make_pdf()[:-200], "broken"),
    "PDF of noise": ("letter.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 9 + b"%%EOF", "broken"),
    "PDF whose pages go round in a circle": (
        "letter.pdf",
        craft_pdf(
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>",
        ),
        "broken",
    ),
    "PDF that claims 100,000 pages": (
        "letter.pdf",
        craft_pdf(
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 100000>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>",
        ),
        "too many pages",
    ),
    "PDF of 51 pages": ("letter.pdf", make_pdf(pages=51), "too many pages"),
    "PDF without pages": (
        "letter.pdf",
        craft_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"),
        "broken",
    ),
    "text of two million characters": ("letter.txt", b"words " * 350_000, "too much text"),
}


@pytest.mark.parametrize("case", LETTERS)
def test_a_letter_that_cannot_be_read_is_refused_in_words_of_its_own(tmp_path: Path, case: str):
    name, data, kind = LETTERS[case]
    (tmp_path / name).write_bytes(data)
    [(_, refusal)] = read_documents([tmp_path / name])
    assert isinstance(refusal, Refused)
    assert refusal.kind == kind
    assert all(p.found and p.expected and p.action for p in refusal.problems)
    assert "Traceback" not in str(refusal)


def test_every_kind_of_bad_letter_has_its_own_message(tmp_path: Path):
    messages = {}
    for number, (name, data, kind) in enumerate(LETTERS.values()):
        path = tmp_path / str(number) / name
        path.parent.mkdir()
        path.write_bytes(data)
        messages[path] = kind
    found = dict(read_documents(messages))
    by_kind: dict[str, set[str]] = {}
    for path, refusal in found.items():
        by_kind.setdefault(messages[path], set()).add(refusal.problems[0].found)
    for kind, texts in by_kind.items():
        others = set().union(*(other for name, other in by_kind.items() if name != kind))
        assert not texts & others


def test_a_text_of_200_mb_is_refused_unread(tmp_path: Path):
    path = tmp_path / "letter.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    [(_, refusal)] = read_documents([path])
    assert refusal.kind == "too large"
    assert "200 MB" in str(refusal)


def test_a_file_that_is_gone_a_folder_and_a_pipe_are_refused(tmp_path: Path):
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    paths = [tmp_path / "gone.txt", tmp_path / "folder.txt", tmp_path / "pipe.txt"]
    kinds = [refusal.kind for _, refusal in read_documents(paths)]
    assert kinds == ["not found", "not a file", "not a file"]


def test_a_page_image_has_an_empty_text(tmp_path: Path):
    pixels = zlib.compress(bytes(100 * 100))
    path = tmp_path / "scan.pdf"
    path.write_bytes(
        craft_pdf(
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
            b"/Resources<</XObject<</I 5 0 R>>>>>>",
            b"<</Length 25>>stream\nq 600 0 0 800 0 0 cm /I Do Q\nendstream",
            b"<</Type/XObject/Subtype/Image/Width 100/Height 100/ColorSpace/DeviceGray"
            b"/BitsPerComponent 8/Filter/FlateDecode/Length %d>>stream\n%s\nendstream"
            % (len(pixels), pixels),
        )
    )
    [(_, document)] = read_documents([path])
    assert isinstance(document, Document)
    assert document.text.strip() == ""


def test_script_in_a_letter_stays_text(tmp_path: Path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear <script>alert(1)</script>", "utf-8")
    [(_, document)] = read_documents([path])
    assert document.text == "Dear <script>alert(1)</script>"


TABLES = {
    "empty": ("table.csv", b"", "empty"),
    "only blank lines": ("table.csv", b",,,\n,,,\n", "no findings"),
    "only a header": ("table.csv", b"force,criterion,outcome\n", "no findings"),
    "no header": ("table.csv", b"Kent,Reviewed\nSurrey,Reviewed\n", "no header"),
    "workbook under the name of a CSV": ("table.csv", make_xlsx(), "wrong type"),
    "CSV under the name of a workbook": ("table.xlsx", b"force,outcome\n", "wrong type"),
    "PDF among tables": ("table.pdf", make_pdf(), "wrong type"),
    "letter among tables": ("table.docx", make_docx(), "wrong type"),
    "workbook from before 2007": ("table.xls", OLE, "old format"),
    "workbook with a password": (
        "table.xlsx",
        OLE + "EncryptedPackage".encode("utf-16-le"),
        "password",
    ),
    "workbook with macros": (
        "table.xlsx",
        repack(make_xlsx(), **{"xl__vbaProject.bin": b"x"}),
        "macros",
    ),
    "workbook cut short": ("table.xlsx", make_xlsx()[:-300], "broken"),
    "workbook with a damaged sheet": (
        "table.xlsx",
        repack(make_xlsx(), **{"xl__worksheets__sheet1.xml": b"<worksheet><sheetData><row>"}),
        "broken",
    ),
    "ZIP bomb as workbook": (
        "table.xlsx",
        repack(make_xlsx(), **{"xl__sharedStrings.xml": b" " * 150_000_000}),
        "zip bomb",
    ),
    "XML entities in a workbook": (
        "table.xlsx",
        make_entities(make_xlsx(), "xl/worksheets/sheet1.xml", "worksheet"),
        "entities",
    ),
    "10,000 columns in a CSV": (
        "table.csv",
        b"force" + b",ccu_review" * 10_000,
        "too many columns",
    ),
    "10,000 columns in a workbook": ("table.xlsx", make_xlsx(["x"] * 10_000), "too many columns"),
    "a line of commas": ("table.csv", b"force\n" + b"," * 5_000_000, "too many columns"),
    "200,001 rows": (
        "table.csv",
        b"force,ccu_review\n" + b"Kent,Reviewed\n" * 200_001,
        "too many rows",
    ),
    "240,000 outcomes in 40,000 rows": (
        "table.csv",
        b"force,comprehensive,national_strategy,it_monitoring,support_organisations,ccu_review,"
        b"category\n" + b"Kent,x,x,x,x,x,x\n" * 40_000,
        "too many rows",
    ),
    "a quotation mark left open": (
        "table.csv",
        b'force,criterion,outcome\nkent,ccu_review,"reviewed\nsurrey,ccu_review,reviewed\n',
        "broken",
    ),
    "one long text repeated in each cell": (
        "table.xlsx",
        make_xlsx(["force", "ccu_review"], *[["x" * 30_000, "y" * 30_000]] * 500),
        "too much text",
    ),
}


@pytest.mark.parametrize("case", TABLES)
def test_a_table_that_cannot_be_read_is_refused_in_words_of_its_own(tmp_path: Path, case: str):
    name, data, kind = TABLES[case]
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Refused) as refusal:
        read_outcomes(tmp_path / name)
    assert refusal.value.kind == kind
    assert all(p.found and p.expected and p.action for p in refusal.value.problems)


def test_a_table_of_200_mb_is_refused_unread(tmp_path: Path):
    with (tmp_path / "table.csv").open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(Refused) as refusal:
        read_outcomes(tmp_path / "table.csv")
    assert refusal.value.kind == "too large"


def test_a_sheet_that_lies_about_its_size_is_read_as_it_is(tmp_path: Path):
    sheet = read_part(make_xlsx(), "xl/worksheets/sheet1.xml")
    lying = sheet.replace(b'<dimension ref="A1:B2"', b'<dimension ref="A1:XFD1048576"')
    assert lying != sheet
    path = tmp_path / "table.xlsx"
    path.write_bytes(repack(make_xlsx(), **{"xl__worksheets__sheet1.xml": lying}))
    assert list(read_outcomes(path).rows["force"]) == ["kent"]
