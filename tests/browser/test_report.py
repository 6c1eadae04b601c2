"""The page on which the national report is drafted, as inspectors use it."""

import io
import re
import shutil
import subprocess
import sys
from contextlib import closing
from urllib.parse import parse_qs, urlsplit

import docx
import pytest
from playwright.sync_api import expect

from progress.database import open_reader, open_writer
from progress.filters import Filters
from progress.report import keeping
from progress.report.draft import Bound, Draft, Own, Scope, Section
from progress.report.picture import read_picture
from progress.report.rendering import look_at
from progress.report.values import Value
from tests.browser.drawing import redrawing, wait_until_drawn, watch
from tests.browser.faults import describe, find_faults
from tests.browser.steps import PLAN_REVIEW, find_exceptions, open_page, open_window, pick
from tests.serving import ROOT
from tests.writing import write_letter

SAVED = re.compile(r"Saved .* UTC by \S+")


@pytest.fixture
def data_set(example_database, tmp_path):
    """A copy of the example to keep drafts in and to load letters into."""
    return shutil.copy(example_database, tmp_path / "drafting.db")


def make_draft(page, address, name="Spring report", choices=PLAN_REVIEW):
    open_page(page, f"{address}/report?{choices}")
    # A name that is still on its way when the button is pressed makes the page run without it.
    with redrawing(page):
        page.get_by_label("Name").fill(name)
        page.keyboard.press("Tab")
    page.get_by_role("button", name="Make the draft").click()
    expect(page.get_by_role("heading", name="Outline")).to_be_visible(timeout=15_000)
    wait_until_drawn(page)
    assert find_exceptions(page) == []
    return int(parse_qs(urlsplit(page.url).query)["draft"][0])


def press(page, name, within=None):
    with redrawing(page):
        (within or page).get_by_role("button", name=name, exact=True).click()


def turn_to(page, face):
    with redrawing(page):
        page.get_by_role("radio", name=face, exact=True).click()
    assert find_exceptions(page) == []


def find_block(page, words):
    return page.locator("[class*='st-key-block_']").filter(has_text=words)


def find_text(page, label):
    return page.get_by_role("textbox", name=label)


def act(page, block, what):
    block.get_by_role("button", name="Move, remove").click()
    with redrawing(page):
        page.get_by_role("menuitem", name=what, exact=True).click()


def insert(page, words, form):
    page.get_by_role("button", name=re.compile("Insert a value into Own paragraph")).click()
    expect(page.locator(".np-list li").first).to_be_visible()
    page.get_by_label("Written as").select_option(form)
    search = page.get_by_role("combobox", name="Find a value")
    search.fill(words)
    search.press("Enter")


def read_kept(data_set, draft):
    with closing(open_reader(data_set)) as connection:
        return keeping.read_draft(connection, draft)


def test_a_paragraph_is_taken_over_written_in_kept_and_brought_back(page, server, data_set):
    draft = make_draft(page, server(data_set))
    block = find_block(page, "Each measure is a count of its own")
    press(page, "Take over", block)
    text = find_text(page, "Own paragraph")
    chips = text.locator(".np-value")
    assert chips.count() > 1
    expect(chips.nth(1)).to_have_attribute("aria-label", re.compile(r"bound value: .*43 forces"))
    text.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" We will return to <b>every</b> force in ")
    insert(page, "wales: forces", "list")
    page.keyboard.type(" and Kent.")
    for _ in range(len(" and Kent.")):
        page.keyboard.press("Backspace")
    before = chips.count()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.ariaLabel").startswith("bound value: Dyfed-Powys")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Backspace")
    expect(chips).to_have_count(before - 1)
    insert(page, "wales: forces", "list")
    page.keyboard.type(".")
    said = text.inner_text().replace("\u200b", "")
    assert said.endswith(
        "We will return to <b>every</b> force in Dyfed-Powys, Gwent, North Wales and South Wales."
    )
    page.get_by_role("heading", name="Outline").click()
    wait_until_drawn(page)
    expect(page.locator(".st-key-saved")).to_have_text(SAVED)

    page.reload()
    expect(text).to_be_visible()
    assert text.inner_text().replace("\u200b", "") == said
    own = find_block(page, "We will return")
    act(page, own, "Remove")
    expect(text).to_have_count(0)
    press(page, "Undo")
    assert text.inner_text().replace("\u200b", "") == said
    assert read_kept(data_set, draft).version.author


def test_typing_goes_on_while_it_is_saved_and_enter_breaks_a_paragraph(page, server, data_set):
    draft = keep_draft(data_set, Value(form="of", where=STARTED), " had started work.")
    open_page(page, f"{server(data_set)}/report?{PLAN_REVIEW}&draft={draft}")
    text = find_text(page, "Own paragraph 1")
    expect(text).to_contain_text("had started work.", timeout=20_000)
    text.click()
    page.keyboard.press("Control+End")
    words = " ".join(f"word{number}" for number in range(8))
    for word in words.split():
        page.keyboard.type(f" {word}", delay=40)
        # About as long as the pause after which the text is sent: the next word meets the answer.
        page.wait_for_timeout(600)
    said = text.inner_text().replace("\u200b", "")
    assert said.endswith(f"had started work. {words}")
    page.keyboard.press("Enter")
    second = find_text(page, "Own paragraph 2")
    expect(second).to_be_focused(timeout=20_000)
    page.keyboard.type("A new paragraph.")
    page.get_by_role("heading", name="Outline").click()
    expect(page.locator(".st-key-saved")).to_have_text(SAVED)
    wait_until_drawn(page)
    first, then = read_kept(data_set, draft).draft.sections[0].blocks
    assert first.pieces[0].value == Value(form="of", where=STARTED)
    assert first.pieces[1] == f" had started work. {words}"
    assert then.pieces == ("A new paragraph.",)
    press(page, "Undo")
    expect(second).to_have_text("")
    press(page, "Redo")
    expect(second).to_have_text("A new paragraph.")


STARTED = (("category", ("plan_started", "all_in_place")),)
CORRECTED = (
    "Your plans were comprehensive and reflected the national strategy agreed by chief constables "
    "in April. Work to improve your IT monitoring capability had started, as had the work to seek "
    "intelligence from organisations that support vulnerable people. We could not find evidence "
    "of a review of the capability and capacity of your counter-corruption unit."
)


def keep_draft(data_set, *contents):
    """Keep a draft of one paragraph: free text among values, looked at as they are now."""
    with closing(open_reader(data_set)) as connection:
        picture = read_picture(connection, Filters("plan-review-2017"))
    pieces = [content if isinstance(content, str) else Bound(value=content) for content in contents]
    section = Section(title="Findings", blocks=(Own(pieces=pieces),))
    draft = Draft(title="Report", scope=Scope(assessment="plan-review-2017"), sections=(section,))
    database = open_writer(data_set)
    with closing(database.conn):
        return keeping.create_draft(database, "Short", look_at(draft, picture), "somebody").id


def count_started(data_set):
    with closing(open_reader(data_set)) as connection:
        return connection.execute(
            "SELECT count(*) FROM force_progress WHERE assessment = 'plan-review-2017' "
            "AND category IN ('plan_started', 'all_in_place')"
        ).fetchone()[0]


def load_corrected_letter(data_set, folder):
    letter = folder / "thames-valley.txt"
    letter.write_text(write_letter(CORRECTED, "Thames Valley Police", "9 October 2017"), "utf-8")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "loaders",
            "letters",
            letter,
            "--replaces",
            "--database",
            data_set,
            "--assessment",
            "plan-review-2017",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_corrected_letter_is_told_value_by_value_and_update_all_makes_the_draft_clean(
    page, server, data_set, tmp_path
):
    draft = keep_draft(
        data_set,
        Value(form="of", where=STARTED),
        " had started work, and ",
        Value(form="of", where=(("comprehensive", ("comprehensive",)),)),
        " had comprehensive plans, on evidence to ",
        Value(form="date", date="evidence_cutoff"),
        ". Not started: ",
        Value(form="list", where=(("category", ("plan_not_started",)),)),
        ".",
    )
    before = count_started(data_set)
    load_corrected_letter(data_set, tmp_path)
    assert count_started(data_set) == before + 1

    open_page(page, f"{server(data_set)}/report?{PLAN_REVIEW}&draft={draft}")
    expect(page.locator(".np-value.np-changed")).to_have_count(2)
    turn_to(page, "Check")
    remarks = page.locator("[class*='st-key-remark_changed']").all_inner_texts()
    assert len(remarks) == 2
    assert f"{before} of the 43 forces" in remarks[0]
    assert f"{before + 1} of the 43 forces" in remarks[0]
    assert all("Thames Valley" in remark for remark in remarks)
    turn_to(page, "Download")
    expect(page.get_by_text(re.compile("look before you send it"))).to_be_visible()
    turn_to(page, "Check")
    press(page, "Update all")
    expect(page.locator("[class*='st-key-remark_changed']")).to_have_count(0)
    assert (
        f"{before + 1} of the 43"
        in read_kept(data_set, draft).draft.sections[0].blocks[0].pieces[0].seen.text
    )


def test_whoever_saves_later_is_told_and_neither_text_is_lost(page, browser, server, data_set):
    address = server(data_set)
    draft = make_draft(page, address)
    other = open_window(browser).new_page()
    watch(other)
    open_page(other, f"{address}/report?{PLAN_REVIEW}&draft={draft}")
    expect(other.get_by_role("heading", name="Outline")).to_be_visible(timeout=20_000)
    for window, said in ((page, " First words."), (other, " Later words.")):
        press(window, "Take over", find_block(window, "Each measure is a count of its own"))
        find_text(window, "Own paragraph").click()
        window.keyboard.press("Control+End")
        window.keyboard.type(said)
        window.get_by_role("heading", name="Outline").click()
        wait_until_drawn(window)
    expect(page.get_by_text("this draft was saved elsewhere")).to_have_count(0)
    expect(other.get_by_text("this draft was saved elsewhere")).to_be_visible(timeout=20_000)
    assert "First words." in read_kept(data_set, draft).draft.model_dump_json()

    press(other, "Look at theirs")
    expect(other.locator(".st-key-preview")).to_contain_text("First words.")
    press(other, "Keep mine as a draft of its own")
    expect(find_text(other, "Own paragraph")).to_contain_text("Later words.", timeout=20_000)
    copy = int(parse_qs(urlsplit(other.url).query)["draft"][0])
    assert copy != draft
    assert "Later words." in read_kept(data_set, copy).draft.model_dump_json()
    assert "First words." in read_kept(data_set, draft).draft.model_dump_json()
    other.context.close()


def test_mine_is_put_in_place_of_theirs_and_a_version_is_restored(page, browser, server, data_set):
    draft = keep_draft(data_set, "As it was.")
    address = f"{server(data_set)}/report?{PLAN_REVIEW}&draft={draft}"
    other = open_window(browser).new_page()
    watch(other)
    for window in (page, other):
        open_page(window, address)
        expect(find_text(window, "Own paragraph")).to_contain_text("As it was.", timeout=20_000)
    for window, said in ((page, " Theirs."), (other, " Mine.")):
        find_text(window, "Own paragraph").click()
        window.keyboard.press("Control+End")
        window.keyboard.type(said)
        window.get_by_role("heading", name="Outline").click()
        wait_until_drawn(window)
    expect(other.get_by_text("this draft was saved elsewhere")).to_be_visible(timeout=20_000)
    assert read_pieces(data_set, draft) == ("As it was. Theirs.",)
    press(other, "Put mine in place of theirs")
    expect(other.get_by_text("this draft was saved elsewhere")).to_have_count(0)
    expect(find_text(other, "Own paragraph")).to_have_text("As it was. Mine.")
    assert read_pieces(data_set, draft) == ("As it was. Mine.",)
    other.context.close()

    turn_to(page, "Versions")
    expect(page.get_by_text("A newer version of this draft was saved")).to_be_visible()
    done = [row.locator("td").first.inner_text() for row in page.locator("tbody tr").all()]
    beside = "Kept beside: saved while somebody else had saved"
    assert done == ["Restored", beside, "Saved", "Created"]
    with redrawing(page):
        box = page.get_by_role("combobox", name="Version to look at")
        pick(page, box, re.compile(": saved,"))
    expect(page.locator(".st-key-preview")).to_contain_text("As it was. Theirs.")
    press(page, "Restore this version")
    expect(find_text(page, "Own paragraph")).to_have_text("As it was. Theirs.")
    expect(page.get_by_text("A newer version of this draft")).to_have_count(0)
    assert read_pieces(data_set, draft) == ("As it was. Theirs.",)
    press(page, "Undo")
    assert read_pieces(data_set, draft) == ("As it was. Mine.",)


def read_pieces(data_set, draft):
    return read_kept(data_set, draft).draft.sections[0].blocks[0].pieces


def test_the_word_document_says_what_the_page_says_and_carries_the_marking(
    page, server, data_set, tmp_path
):
    make_draft(page, server(data_set), "Wales in autumn", f"{PLAN_REVIEW}&region=Wales")
    block = find_block(page, "Each measure is a count of its own")
    said = block.locator("[data-testid='stMarkdownContainer'] p").last.inner_text()
    press(page, "Clear filters")
    expect(page.get_by_text("The filters above show something else")).to_be_visible()
    assert block.locator("[data-testid='stMarkdownContainer'] p").last.inner_text() == said
    press(page, "Show what the draft speaks of")
    expect(page.get_by_role("status").first).to_contain_text("Showing 4 of 43 forces")
    turn_to(page, "Download")
    with page.expect_download() as started:
        page.get_by_role("button", name="Word document").click()
    assert started.value.suggested_filename == "example-wales-in-autumn-wales.docx"
    document = docx.Document(started.value.path())
    assert said in [paragraph.text for paragraph in document.paragraphs]
    for section in document.sections:
        for place in (section.header, section.footer):
            assert "EXAMPLE" in "".join(paragraph.text for paragraph in place.paragraphs)
    with page.expect_download() as started:
        page.get_by_role("button", name="Web page (HTML)").click()
    assert said in started.value.path().read_text("utf-8")

    upload_template(page, "letter.docx", b"Dear Chief Constable,")
    expect(page.get_by_text("The template is not a Word document")).to_be_visible()
    upload_template(page, "house.docx", write_template())
    expect(page.get_by_text("The template lacks the style “Caption”")).to_be_visible()
    with page.expect_download() as started:
        page.get_by_role("button", name="Word document").click()
    document = docx.Document(started.value.path())
    assert document.styles["Heading 1"].font.name == "Georgia"
    assert said in [paragraph.text for paragraph in document.paragraphs]
    headers = [" ".join(one.text for one in part.header.paragraphs) for part in document.sections]
    assert all("House of inspectors" in header and "EXAMPLE" in header for header in headers)


def upload_template(page, name, data):
    with redrawing(page):
        page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
            {"name": name, "mimeType": "application/octet-stream", "buffer": data}
        )
    assert find_exceptions(page) == []


def write_template():
    """A Word file with a heading style and a header of its own, and without captions."""
    house = docx.Document()
    house.styles["Heading 1"].font.name = "Georgia"
    house.sections[0].header.paragraphs[0].text = "House of inspectors"
    house.styles["Caption"].delete()
    held = io.BytesIO()
    house.save(held)
    return held.getvalue()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_face_of_a_draft_has_a_grave_fault(page, server, data_set, scheme):
    page.emulate_media(color_scheme=scheme)
    make_draft(page, server(data_set))
    press(page, "Take over", find_block(page, "Each measure is a count of its own"))
    page.get_by_role("button", name=re.compile("Insert a value into Own paragraph")).click()
    expect(page.locator(".np-list li").first).to_be_visible()
    assert describe(find_faults(page)) == {}
    for face in ("Read", "Check", "Download", "Versions"):
        turn_to(page, face)
        assert describe(find_faults(page)) == {}, face
