"""House templates: what is taken from one, and what is said of one that cannot be used."""

import io
import zipfile

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from progress.report.document import Heading, Quote
from progress.report.word import write_word
from tests.progress.report.documents import MARKING, make_document, make_narrow_grid, write

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
DOCUMENT = make_document(
    Heading("Summary", 1), write("Words."), Quote("Said.", "A letter"), make_narrow_grid()
)


def save(word):
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def make_template(change=lambda word: None, text="What the template says."):
    word = docx.Document()
    word.styles["Heading 1"].font.size = Pt(31)
    word.sections[0].header.paragraphs[0].text = "Crown letterhead"
    word.sections[0].footer.paragraphs[0].text = "Crown foot"
    word.add_paragraph(text)
    change(word)
    return save(word)


def repack(data, **parts):
    """Put parts in place of others, or add them. "__" is "/"."""
    replaced = {name.replace("__", "/"): content for name, content in parts.items()}
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", 8) as new:
        for name in {*old.namelist(), *replaced}:
            content = replaced[name] if name in replaced else old.read(name)
            new.writestr(name, content(old.read(name)) if callable(content) else content)
    return stream.getvalue()


def protect(word):
    lock = OxmlElement("w:documentProtection")
    lock.set(qn("w:edit"), "readOnly")
    lock.set(qn("w:enforcement"), "1")
    word.settings.element.append(lock)


def fetch(word):
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    word.sections[0].header.part.relate_to("http://example.org/a.png", kind, is_external=True)


def start_program(word):
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), ' DDEAUTO c:\\\\cmd.exe "/k calc" ')
    word.sections[0].header.paragraphs[0]._p.append(field)


def test_a_template_gives_styles_header_and_footer_and_none_of_its_text():
    written = write_word(DOCUMENT, make_template())
    assert written.remarks == ()
    word = docx.Document(io.BytesIO(written.data))
    assert word.styles["Heading 1"].font.size == Pt(31)
    section = word.sections[0]
    assert [one.text for one in section.header.paragraphs] == [MARKING, "Crown letterhead"]
    foot = [one.text for one in section.footer.paragraphs]
    assert foot[:2] == [MARKING, "Crown foot"]
    assert "page" in foot[2]
    assert "What the template says." not in [one.text for one in word.paragraphs]
    assert "Words." in [one.text for one in word.paragraphs]


def test_the_marking_stands_on_first_and_even_pages_too_where_the_template_has_them_apart():
    def part_pages(word):
        word.sections[0].different_first_page_header_footer = True
        word.sections[0].first_page_header.paragraphs[0].text = "First"
        word.settings.odd_and_even_pages_header_footer = True

    section = docx.Document(
        io.BytesIO(write_word(DOCUMENT, make_template(part_pages)).data)
    ).sections[0]
    for margin in (
        section.header,
        section.footer,
        section.first_page_header,
        section.first_page_footer,
        section.even_page_header,
        section.even_page_footer,
    ):
        assert margin.paragraphs[0].text == MARKING


def test_a_word_template_file_is_taken_like_a_document():
    kinds = {
        "[Content_Types].xml": lambda old: old.replace(
            b"wordprocessingml.document.main", b"wordprocessingml.template.main"
        )
    }
    written = write_word(DOCUMENT, repack(make_template(), **kinds))
    assert written.remarks == ()
    header = docx.Document(io.BytesIO(written.data)).sections[0].header
    assert header.paragraphs[1].text == "Crown letterhead"


def test_a_style_that_a_template_lacks_is_said_and_built_in():
    def strip(word):
        for name in ("Caption", "Quote"):
            word.styles[name].delete()

    written = write_word(DOCUMENT, make_template(strip))
    assert written.remarks == (
        "The template lacks the styles “Caption”, “Quote”: built-in ones are used instead.",
    )
    styles = docx.Document(io.BytesIO(written.data)).styles
    assert styles["Caption"].type == styles["Quote"].type == WD_STYLE_TYPE.PARAGRAPH
    assert styles["Heading 1"].font.size == Pt(31)


SMALL = make_template()
BAD = {
    "not a Word file": (b"%PDF-1.7 words", "not a Word document"),
    "empty": (b"", "not a Word document"),
    "a zip of something": (repack(SMALL, word__document=b"")[:200], "cannot be opened"),
    "another zip": (
        repack(save(docx.Document()), **{"[Content_Types].xml": b"<Types/>"}),
        "cannot be opened",
    ),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
    "before 2007": (OLE, "before 2007"),
    "macro part": (repack(SMALL, **{"word/vbaProject.bin": b"x"}), "carries macros"),
    "macro type": (
        repack(
            SMALL,
            **{
                "[Content_Types].xml": lambda old: old.replace(
                    b"vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                    b"vnd.ms-word.document.macroEnabled.main",
                )
            },
        ),
        "carries macros",
    ),
    "protected": (make_template(protect), "protected against editing"),
    "fetches a picture": (make_template(fetch), "from another file or address"),
    "starts a program": (make_template(start_program), "from another file or address"),
    "too large": (b"PK" + bytes(21 << 20), "of at most 20 MB"),
    "bomb": (repack(SMALL, word__media__a=bytes(70 << 20)), "unpacks to more"),
    "much text": (repack(SMALL, **{"word/a.xml": b" " * (9 << 20)}), "unpacks to more"),
    "entities": (
        repack(SMALL, **{"word/a.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        "XML entities",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_template_that_cannot_be_used_is_said_and_the_built_in_style_stands_in(name):
    template, said = BAD[name]
    written = write_word(DOCUMENT, template)
    (remark,) = written.remarks
    assert said in remark
    assert "built-in style is used instead" in remark
    word = docx.Document(io.BytesIO(written.data))
    assert word.sections[0].header.paragraphs[0].text == MARKING
    assert "Words." in [one.text for one in word.paragraphs]
    assert word.styles["Heading 1"].font.size == Pt(19)
