"""Letters' files → documents: which are found, what text they give, and the process that reads."""

import gc
import hashlib
import io
import os
import signal
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption

from loaders.files import Document, find_files, read_documents, read_original
from loaders.files.process import Limits, Worker, parse_files
from loaders.refusals import Refused
from tests.loaders.crafted_files import (
    OLE,
    WORDS,
    make_docx,
    make_pdf,
    make_slow_pdf,
    make_swelling_pdf,
)


def read(path: Path, data: bytes) -> Document:
    path.write_bytes(data)
    [(found, document)] = read_documents([path])
    assert found == path
    assert isinstance(document, Document), document
    return document


def test_a_folder_gives_its_letters_in_order_and_leaves_out_what_is_none(tmp_path: Path):
    kept = ["b.pdf", "c/a.TXT", "c/d/e.docx", "notes.md"]
    left_out = [".hidden.txt", "~$b.docx", "c/table.csv", ".git/f.txt", "picture.png"]
    for name in kept + left_out:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    assert find_files([tmp_path]) == [tmp_path / name for name in kept]


def test_a_file_named_outright_is_kept_and_each_file_comes_once(tmp_path: Path):
    (tmp_path / "picture.png").write_bytes(b"x")
    (tmp_path / "letter.txt").write_bytes(b"x")
    named = [tmp_path / "picture.png", tmp_path, tmp_path / "letter.txt"]
    assert find_files(named) == [tmp_path / "picture.png", tmp_path / "letter.txt"]


def test_a_path_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(FileNotFoundError, match=r"gone\.pdf"):
        find_files([tmp_path / "gone.pdf"])


def test_a_document_holds_its_bytes_and_their_hash(tmp_path: Path):
    data = make_pdf()
    document = read(tmp_path / "letter.pdf", data)
    assert document.file_name == "letter.pdf"
    assert document.original == data
    assert document.sha256 == hashlib.sha256(data).hexdigest()


def test_the_pages_of_a_pdf_are_parted_by_a_form_feed(tmp_path: Path):
    pages = read(tmp_path / "letter.pdf", make_pdf(pages=3)).text.split("\f")
    assert [page.strip() for page in pages] == [WORDS] * 3


def test_a_pdf_that_only_restricts_printing_is_read(tmp_path: Path):
    locked = make_pdf(encrypt=StandardEncryption("", "owner", canPrint=0))
    assert WORDS in read(tmp_path / "letter.pdf", locked).text


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("utf-8", "counter‑corruption unit’s “plans” £5 Pŵer"),
        ("utf-8-sig", "counter‑corruption unit’s"),
        ("utf-16", "unit’s plans Pŵer"),
        ("utf-16-le", "The plans were sent by the force in good time."),
        ("utf-16-be", "The plans were sent by the force in good time."),
        ("cp1252", "the unit’s “plans” – £5"),
        ("latin-1", "café £5"),
    ],
)
def test_plain_text_is_read_in_any_usual_encoding(tmp_path: Path, encoding: str, words: str):
    assert read(tmp_path / "letter.txt", words.encode(encoding)).text == words


def test_one_damaged_byte_does_not_garble_a_text_in_utf_8(tmp_path: Path):
    data = "the unit’s “plans” ".encode() + b"\xff" + "weren’t".encode()
    assert read(tmp_path / "letter.md", data).text == "the unit’s “plans” \ufffdweren’t"


def test_control_characters_go_and_everything_else_stays(tmp_path: Path):
    text = read(tmp_path / "letter.txt", b"a\x00b \x07c\r\n\td\x0be\x7f \xc2\xadf\n").text
    assert text == "ab c\r\n\td\ne \xadf\n"


def test_form_feeds_in_plain_text_stay(tmp_path: Path):
    assert read(tmp_path / "letter.txt", b"one\ftwo").text == "one\ftwo"


def save(document: docx.document.Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_word_gives_headers_paragraphs_and_cells_in_order(tmp_path: Path):
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "EXAMPLE letterhead"
    document.sections[0].footer.paragraphs[0].text = "page foot"
    document.add_paragraph("first")
    table = document.add_table(rows=2, cols=2)
    for index, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"cell {index}"
    document.add_paragraph("last\twith tab")
    lines = read(tmp_path / "letter.docx", save(document)).text.splitlines()
    cells = [f"cell {index}" for index in range(4)]
    expected = ["EXAMPLE letterhead", "first", *cells, "last\twith tab", "page foot"]
    assert [line for line in lines if line] == expected


def append_runs(document: docx.document.Document, xml: str) -> None:
    paragraph = parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>")
    document.element.body.insert(0, paragraph)


def test_word_gives_what_its_reader_sees_of_tracked_and_hidden_words(tmp_path: Path):
    document = docx.Document()
    append_runs(
        document,
        "<w:r><w:t>plans </w:t></w:r>"
        "<w:ins w:id='1' w:author='x'><w:r><w:t>inserted </w:t></w:r></w:ins>"
        "<w:del w:id='2' w:author='x'><w:r><w:delText>deleted </w:delText></w:r></w:del>"
        "<w:moveFrom w:id='3' w:author='x'><w:r><w:t>moved </w:t></w:r></w:moveFrom>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden </w:t></w:r>"
        "<w:r><w:rPr><w:strike/></w:rPr><w:t>struck </w:t></w:r>"
        "<w:r><w:rPr><w:strike w:val='false'/></w:rPr><w:t>whole</w:t></w:r>"
        "<w:r><w:noBreakHyphen/><w:t>some</w:t></w:r>"
        "<w:sdt><w:sdtContent><w:r><w:t> filled in</w:t></w:r></w:sdtContent></w:sdt>",
    )
    text = read(tmp_path / "letter.docx", save(document)).text
    assert text.strip() == "plans inserted whole\u2011some filled in"


def test_a_text_box_in_word_comes_once_and_after_its_paragraph(tmp_path: Path):
    document = docx.Document()
    box = "<w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    append_runs(
        document,
        f"<w:r><w:t>before </w:t><mc:AlternateContent xmlns:mc='{mc}'>"
        f"<mc:Choice Requires='wps'><wps:txbx xmlns:wps='{wps}'>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
        "<w:t>after</w:t></w:r>",
    )
    text = read(tmp_path / "letter.docx", save(document)).text
    assert text.split("\n")[:2] == ["before after", "boxed"]


def test_many_files_come_in_order_with_their_own_text(tmp_path: Path):
    paths = []
    for number in range(40):
        data, suffix = [
            (f"letter {number}".encode(), ".txt"),
            (make_pdf(pages=number % 5 + 1), ".pdf"),
            (b"", ".txt"),
        ][number % 3]
        paths.append(tmp_path / f"{number}{suffix}")
        paths[-1].write_bytes(data)
    for number, (path, found) in enumerate(read_documents(iter(paths))):
        assert path == paths[number]
        if number % 3 == 0:
            assert found.text == f"letter {number}"
        elif number % 3 == 1:
            assert found.text.count("\f") == number % 5
        else:
            assert found.kind == "empty"


def test_a_name_that_is_no_unicode_and_one_with_line_breaks_are_read(tmp_path: Path):
    paths = [Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.txt")), tmp_path / "a\nb.txt"]
    for path in paths:
        path.write_bytes(b"letter")
    assert [document.text for _, document in read_documents(paths)] == ["letter", "letter"]


def test_long_texts_do_not_lock_the_two_processes(tmp_path: Path):
    paths = [tmp_path / f"{number:0200}.txt" for number in range(12)]
    for path in paths:
        path.write_bytes(b"word " * 150_000)
    assert [len(document.text) for _, document in read_documents(paths)] == [750_000] * 12


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path):
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_bytes(b"letter")
    second.write_bytes(b"letter")
    answers = parse_files("letter", [first, second])
    _, content = next(answers)
    answers.close()
    first.write_bytes(b"another")
    with pytest.raises(Refused) as refusal:
        read_original(first, content["sha256"])
    assert refusal.value.kind == "changed"
    assert read_original(second, content["sha256"]) == b"letter"


def test_a_file_that_takes_too_long_is_refused_and_the_next_is_read(tmp_path: Path):
    slow, good = tmp_path / "slow.pdf", tmp_path / "good.pdf"
    slow.write_bytes(make_slow_pdf())
    good.write_bytes(make_pdf())
    found = list(parse_files("letter", [good, slow, good, good], Limits(seconds=1, megabytes=8000)))
    assert [path for path, _ in found] == [good, slow, good, good]
    assert found[1][1].kind == "too slow"
    assert all(WORDS in found[index][1]["text"] for index in (0, 2, 3))


def test_a_file_that_takes_too_much_memory_is_refused_and_the_next_is_read(tmp_path: Path):
    swelling, good = tmp_path / "swelling.pdf", tmp_path / "good.pdf"
    swelling.write_bytes(make_swelling_pdf())
    good.write_bytes(make_pdf())
    found = list(read_documents([good, swelling, good]))
    assert isinstance(found[1][1], Refused)
    assert found[1][1].kind == "too much memory"
    assert all(WORDS in found[index][1].text for index in (0, 2))


def test_a_reading_process_that_is_killed_is_started_again(tmp_path: Path):
    paths = [tmp_path / f"{number}.txt" for number in range(30)]
    for path in paths:
        path.write_text(f"letter {path.stem}", "utf-8")
    found = []
    for path, content in parse_files("letter", paths):
        found.append((path, content["text"]))
        if len(found) in (3, 17):
            for process in find_children():
                os.kill(process, signal.SIGKILL)
    assert found == [(path, f"letter {path.stem}") for path in paths]
    assert not find_children()


def find_children() -> list[int]:
    """The reading processes of this one, as Linux lists them; other tests may have children too."""
    tasks = Path("/proc/self/task").glob("*/children")
    children = [int(child) for task in tasks for child in task.read_text().split()]
    return [
        child
        for child in children
        if b"loaders.files.worker" in Path(f"/proc/{child}/cmdline").read_bytes()
    ]


def test_an_abandoned_reading_leaves_no_process_behind(tmp_path: Path):
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for path in paths:
        path.write_text("letter", "utf-8")
    reading = read_documents(paths)
    next(reading)
    reading.close()
    assert not find_children()


def test_garbage_is_sought_as_before_once_letters_are_read(tmp_path: Path):
    (tmp_path / "letter.txt").write_text("letter", "utf-8")
    usual = gc.get_threshold()
    reading = read_documents([tmp_path / "letter.txt", tmp_path / "letter.txt"])
    next(reading)
    assert gc.get_threshold() > usual
    reading.close()
    assert gc.get_threshold() == usual


def test_the_reading_process_loads_nothing_that_would_slow_it(tmp_path: Path):
    worker = Worker(Limits())
    (tmp_path / "letter.pdf").write_bytes(make_pdf())
    worker.send("letter", tmp_path / "letter.pdf")
    worker.receive()
    [process] = find_children()
    mapped = Path(f"/proc/{process}/maps").read_text()
    worker.end()
    assert "pdfium" in mapped
    assert not any(name in mapped for name in ("pandas", "numpy", "pyarrow", "lxml"))


HOSTILE = settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
BEGINNINGS = (b"", b"%PDF-1.4\n", b"PK\x03\x04", OLE[:8], b"\xff\xfe", b"\xef\xbb\xbf", b"{\\rtf")


@HOSTILE
@given(
    contents=st.lists(
        st.tuples(
            st.sampled_from(BEGINNINGS),
            st.binary(max_size=2000),
            st.sampled_from([".pdf", ".docx", ".txt", ".md", ".doc", ""]),
        ),
        min_size=8,
        max_size=16,
    )
)
def test_no_bytes_give_anything_but_a_document_or_a_refusal(tmp_path: Path, contents: list):
    paths = []
    for number, (beginning, rest, suffix) in enumerate(contents):
        paths.append(tmp_path / f"{number}{suffix}")
        paths[-1].write_bytes(beginning + rest)
    found = list(read_documents(paths))
    assert [path for path, _ in found] == paths
    assert all(isinstance(result, Document | Refused) for _, result in found)
    for _, result in found:
        text = result.text if isinstance(result, Document) else str(result)
        assert "\x00" not in text
        text.encode()


SEEDS = {"letter.pdf": make_pdf(), "letter.docx": make_docx()}


@HOSTILE
@given(
    name=st.sampled_from(sorted(SEEDS)),
    damages=st.lists(st.tuples(st.integers(0, 60_000), st.integers(0, 255)), min_size=1),
)
def test_a_damaged_file_is_read_or_refused(tmp_path: Path, name: str, damages: list):
    data = bytearray(SEEDS[name])
    for at, value in damages:
        data[at % len(data)] = value
    (tmp_path / name).write_bytes(data)
    [(_, result)] = read_documents([tmp_path / name])
    assert isinstance(result, Document | Refused)
