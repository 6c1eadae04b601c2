"""The marks on a letter's page are where its words are, and nothing else is touched."""

import io
from contextlib import closing

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from progress import queries
from progress.database import open_reader
from progress.filters import Filters
from progress.letters import pages
from progress.letters.boxes import PageText
from progress.letters.contacts import find_contacts
from progress.letters.kinds import PDF, TEXT, WORD
from progress.letters.pages import Mark, UndrawablePage, draw_page
from progress.letters.quotes import quote_passage

PLAN_REVIEW = Filters("plan-review-2017")


@pytest.fixture(scope="module")
def connection(example_database):
    with closing(open_reader(example_database)) as opened:
        yield opened


def read_pages(connection, force):
    """Give the original, and for each page its text and its passages (start, end, passage)."""
    letter = queries.read_letter(connection, PLAN_REVIEW, force)
    original, text = queries.read_document(connection, letter.document)
    found, begins = [], 0
    for page in text.split("\f"):
        inside = [
            (max(p.start - begins, 0), min(p.end - begins, len(page)), p)
            for p in letter.passages
            if p.start - begins < len(page) and p.end > begins
        ]
        found.append((page, inside))
        begins += len(page) + 1
    return original, found


def list_pdfs(connection):
    return [
        force
        for (force,) in connection.execute("SELECT force FROM documents ORDER BY force")
        if queries.read_letter(connection, PLAN_REVIEW, force).kind == PDF
    ]


def keep_words(text):
    return "".join(sign for sign in text if sign.isalnum())


def test_the_words_in_the_boxes_of_every_passage_are_the_passage(connection):
    checked = 0
    for force in list_pdfs(connection):
        original, found = read_pages(connection, force)
        with closing(pypdfium2.PdfDocument(original)) as pdf:
            for number, (stored, passages) in enumerate(found):
                text_page = pdf[number].get_textpage()
                words = PageText(text_page)
                for start, end, _ in passages:
                    boxes = words.find(stored, start, end)
                    framed = "".join(text_page.get_text_bounded(*box) for box in boxes)
                    assert keep_words(framed) == keep_words(stored[start:end]), force
                    checked += 1
    assert checked > 50


@pytest.mark.parametrize("force", ["avon-and-somerset", "cleveland", "surrey"])
def test_a_marked_page_differs_from_the_plain_one_exactly_inside_the_boxes(connection, force):
    original, found = read_pages(connection, force)
    for number, (stored, passages) in enumerate(found, start=1):
        marks = [
            Mark(start, end, p.label, is_unread=p.is_unread, is_chosen=place == 0)
            for place, (start, end, p) in enumerate(passages)
        ]
        plain = draw_page(original, number, stored)
        marked = draw_page(original, number, stored, marks)
        assert plain.pages == marked.pages == len(found)
        assert len(marked.places) == len(marks)
        assert all(marked.places)
        assert len(marked.labels) == len(marks)
        before, after = (open_picture(drawn) for drawn in (plain, marked))
        assert after.size == (before.width + marked.gutter, before.height)
        page = after.crop((marked.gutter, 0, *after.size))
        changed = ImageChops.difference(before, page).convert("L").point(lambda v: 255 * (v > 0))
        boxes = [shift(box, -marked.gutter) for place in marked.places for box in place]
        for box in boxes:
            assert changed.crop(box).getbbox(), "a mark that changes nothing"
        cover = ImageDraw.Draw(changed)
        for left, top, right, bottom in boxes:
            cover.rectangle((left, top, right - 1, bottom - 1), fill=0)
        assert changed.getbbox() is None
        gutter = after.crop((0, 0, marked.gutter, after.height))
        pen = ImageDraw.Draw(gutter)
        for left, top, right, bottom in marked.labels:
            assert right <= marked.gutter
            pen.rectangle((left, top, right - 1, bottom - 1), fill="white")
        assert ImageChops.invert(gutter).getbbox() is None


def test_evidence_is_tinted_the_chosen_passage_framed_and_the_unread_dashed(connection):
    original, found = read_pages(connection, "cleveland")
    stored, passages = found[1]
    labels = {p.label: (start, end) for start, end, p in passages}
    assert set(labels) == {"Evidence 3", "Unread 1"}
    chosen = Mark(*labels["Evidence 3"], "Evidence 3", is_chosen=True)
    calm = Mark(*labels["Evidence 3"], "Evidence 3")
    unread = Mark(*labels["Unread 1"], "Unread 1", is_unread=True)
    pictures = {}
    for name, marks in {"chosen": [chosen], "calm": [calm], "unread": [unread]}.items():
        drawn = draw_page(original, 2, stored, marks)
        left, top, right, _ = drawn.places[0][0]
        line = open_picture(drawn).crop((left, top, right, top + 1))
        pictures[name] = {colour for _, colour in line.getcolors(1 << 16)}
    assert pictures["chosen"] == {(11, 12, 12)}
    assert (11, 12, 12) not in pictures["calm"]
    assert len(pictures["unread"]) > 1
    assert (11, 12, 12) in pictures["unread"]


def test_telephone_numbers_and_addresses_are_covered_in_the_picture(connection):
    for force in ("avon-and-somerset", "merseyside"):
        original, found = read_pages(connection, force)
        contacts = 0
        for number, (stored, _) in enumerate(found, start=1):
            drawn = draw_page(original, number, stored)
            picture = open_picture(drawn)
            contacts += sum(1 for _ in find_contacts(stored))
            for box in drawn.covers:
                assert picture.crop(box).getcolors() == [
                    ((box[2] - box[0]) * (box[3] - box[1]), (107, 110, 112))
                ]
            with closing(pypdfium2.PdfDocument(original)) as pdf:
                text_page = pdf[number - 1].get_textpage()
                boxes = PageText(text_page).find_contacts()
                framed = "".join(text_page.get_text_bounded(*box) for box in boxes)
            wanted = "".join(stored[start:end] for start, end in find_contacts(stored))
            assert keep_words(framed) == keep_words(wanted)
            assert len(drawn.covers) == len(boxes)
        assert contacts >= 2


def test_a_turned_and_cut_page_is_marked_in_the_right_place():
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=(400, 300))
    canvas.drawString(120, 150, "IT monitoring had started.")
    canvas.save()
    pdf = pypdfium2.PdfDocument(written.getvalue())
    pdf[0].set_rotation(90)
    pdf[0].set_cropbox(50, 50, 390, 290)
    turned = io.BytesIO()
    pdf.save(turned)
    stored = "IT monitoring had started."
    mark = Mark(0, len(stored), "Evidence 1")
    drawn = draw_page(turned.getvalue(), 1, stored, [mark])
    picture = open_picture(drawn)
    ((box,),) = drawn.places
    dark = (
        picture.convert("L").point(lambda v: 255 * (v < 128)).crop((drawn.gutter, 0, *picture.size))
    )
    left, top, right, bottom = dark.getbbox()
    assert box[0] <= left + drawn.gutter
    assert box[1] <= top
    assert box[2] >= right + drawn.gutter
    assert box[3] >= bottom
    assert box[3] - box[1] > box[2] - box[0]


def test_words_that_are_not_on_the_page_are_not_marked(connection):
    original, _ = read_pages(connection, "surrey")
    drawn = draw_page(original, 1, "Words of another letter.", [Mark(0, 24, "Evidence 1")])
    assert drawn.places == [[]]
    assert drawn.labels == []


@pytest.mark.parametrize("original", [b"", b"%PDF-1.4 broken", b"no PDF at all"])
def test_a_file_that_cannot_be_drawn_is_said_to_be_so(original):
    with pytest.raises(UndrawablePage, match="Page 1 cannot be drawn"):
        draw_page(original, 1, "")


def test_a_page_that_takes_too_long_is_given_up(connection, monkeypatch):
    original, found = read_pages(connection, "surrey")
    monkeypatch.setattr(pages, "LONGEST_SECONDS", 0.01)
    with pytest.raises(UndrawablePage, match="took more than"):
        draw_page(original, 1, found[0][0])


def test_a_poster_is_drawn_small_enough():
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=(14000, 14000))
    canvas.rect(0, 0, 14000, 14000, fill=1)
    canvas.save()
    picture = open_picture(draw_page(written.getvalue(), 1, ""))
    assert picture.width * picture.height <= 6_010_000


def test_the_kind_of_each_example_letter_is_known_by_its_content(connection):
    for force, name in connection.execute("SELECT force, file_name FROM documents"):
        kind = {"pdf": PDF, "docx": WORD, "txt": TEXT}[name.rsplit(".")[-1]]
        assert queries.read_letter(connection, PLAN_REVIEW, force).kind == kind


def test_a_quotation_has_whole_words_and_no_page_number_within():
    head = "HEAD\r\nOf every page\r\n"
    letter = f"{head}\r\nThe strategy is new.\r\n1\f{head}and known."
    passage = (
        "The strat-\r\negy for counter-\r\ncorruption is compre\ufffehensive\r\n"
        f"1\f{head}and known."
    )
    assert quote_passage(passage, letter) == (
        "The strategy for counter-corruption is comprehensive […] and known."
    )


def shift(box, by):
    return [box[0] + by, box[1], box[2] + by, box[3]]


def open_picture(drawn):
    return Image.open(io.BytesIO(drawn.png)).convert("RGB")
