"""The forces page as an inspector uses it: all forces, and one down to the words of its letter."""

import csv
import io
import re
from contextlib import closing

import openpyxl
import pytest
from playwright.sync_api import expect
from reportlab.pdfgen.canvas import Canvas

from loaders.assessments import PLAN_REVIEW_2017, read_assessment_file, register_assessment
from progress import queries
from progress.database import open_reader, open_writer, record
from progress.filters import Filters
from progress.framework import MISSING, read_framework
from progress.letters.pages import Mark, draw_page
from tests.browser.drawing import redrawing, wait_until_drawn
from tests.browser.steps import (
    PLAN_REVIEW,
    card,
    choose,
    download,
    find_exceptions,
    open_page,
    read_table,
    turn_to,
)

FRAMEWORK = read_framework()
FILTERS = Filters("plan-review-2017")
HOSTILE = (
    "<script>alert(1)</script> ![x](http://192.0.2.1/x.png) **bold** $x$ :red[y] "
    "[a](http://192.0.2.1) `code` # no heading ] } & \\ ~~s~~ :smile: &amp;"
)


def open_force(page, address, force, more=""):
    open_page(page, f"{address}/forces?{PLAN_REVIEW}&force={force}{more}")
    expect(page.get_by_text("History of the findings")).to_be_visible()
    wait_until_drawn(page)
    assert find_exceptions(page) == []


def open_matrix(page, address, forces, more=""):
    open_page(page, f"{address}/forces?{PLAN_REVIEW}{more}")
    expect_rows(page, "matrix", forces)
    assert find_exceptions(page) == []


def expect_rows(page, name, number):
    expect(card(page, name).locator("table tbody tr")).to_have_count(number)
    wait_until_drawn(page)


def read_letter(path, force):
    with closing(open_reader(path)) as connection:
        letter = queries.read_letter(connection, FILTERS, force)
        row = queries.read_force(connection, FILTERS, force).row
        return letter, row, *queries.read_document(connection, letter.document)


def pick_radio(page, name):
    radio = page.get_by_role("radio", name=name).first
    radio.locator("xpath=ancestor::label").click()
    expect(radio).to_be_checked()
    wait_until_drawn(page)


def test_the_matrix_shows_each_force_on_each_criterion_with_symbol_and_word(
    page, server, example_database
):
    open_matrix(page, server(example_database), 43)
    expect(page.get_by_role("heading", level=1)).to_have_text("Forces")
    rows = read_table(page, "matrix")
    with closing(open_reader(example_database)) as connection:
        forces = queries.read_forces(connection, FILTERS)
    assert len(rows) == len(forces) == 43
    for shown, row in zip(rows, forces.to_dict("records"), strict=True):
        assert shown[0].split("\u00a0")[0] == row["force_name"]
        values = [FRAMEWORK.categories[row["category"]]] + [
            (FRAMEWORK.outcomes_of(slug) | {MISSING: FRAMEWORK.missing})[row[slug] or MISSING]
            for slug in FRAMEWORK.criteria
        ]
        said = [" ".join(cell.split()) for cell in shown[2:]]
        assert said == [f"{value.tone.symbol} {value.label}" for value in values]
    expect(card(page, "matrix").get_by_text("share one professional standards")).to_be_visible()
    assert card(page, "matrix").get_by_role("radio", name="Chart").count() == 0


def test_forces_are_found_by_name_and_outcome_and_taken_away_as_shown(
    page, server, example_database, tmp_path
):
    open_matrix(page, server(example_database), 4, "&search=heddlu")
    names = ["Dyfed-Powys Police", "Gwent Police", "North Wales Police", "South Wales Police"]
    assert [row[0] for row in read_table(page, "matrix")] == names
    choose(page, "Outcome", "IT monitoring: in place")
    expect_rows(page, "matrix", 1)
    assert [row[0] for row in read_table(page, "matrix")] == ["North Wales Police"]
    turn_to(page, "matrix", "Download")
    text = download(page, "matrix", "CSV, shown").path().read_text("utf-8-sig")
    rows = [row for row in csv.reader(io.StringIO(text)) if row and row[0] in names]
    assert [row[0] for row in rows] == ["North Wales Police"]
    for said in ("EXAMPLE", "31 May 2017", "“heddlu”", "IT monitoring: in place", "search=heddlu"):
        assert said in text
    everything = download(page, "matrix", "Excel, all findings")
    everything.save_as(tmp_path / "all.xlsx")
    with closing(openpyxl.load_workbook(tmp_path / "all.xlsx", read_only=True)) as book:
        rows = list(book.worksheets[0].iter_rows(min_row=2, values_only=True))
    assert len({row[0] for row in rows}) == 43
    assert "@" not in str(rows)
    page.reload()
    expect_rows(page, "matrix", 1)
    assert [row[0] for row in read_table(page, "matrix")] == ["North Wales Police"]


def test_a_search_that_finds_nothing_says_so(page, server, example_database):
    address = server(example_database)
    open_page(page, f"{address}/forces?{PLAN_REVIEW}&search=ankh**morpork")
    expect(page.get_by_text("whose name contains “ankh**morpork” is listed")).to_be_visible()
    assert page.locator("table").count() == 0
    open_page(page, f"{address}/forces?{PLAN_REVIEW}&outcome=nonsense&force=Narnia")
    for value in ("nonsense", "Narnia"):
        expect(page.get_by_role("alert").filter(has_text=f"“{value}”")).to_be_visible()
    expect_rows(page, "matrix", 43)


def test_the_matrix_is_sorted_best_outcome_first(page, server, example_database):
    open_matrix(page, server(example_database), 43)
    choose(page, "Sort by", "IT monitoring")
    order = [outcome.label for outcome in FRAMEWORK.criteria["it_monitoring"].outcomes]
    order.append(FRAMEWORK.missing.label)
    shown = [" ".join(row[5].split()[1:]) for row in read_table(page, "matrix")]
    assert [order.index(label) for label in shown] == sorted(map(order.index, shown))
    assert len(set(shown)) == 5


def test_each_finding_of_cumbria_opens_its_passage_and_each_passage_its_findings(
    page, server, example_database
):
    letter, row, _, _ = read_letter(example_database, "cumbria")
    open_force(page, server(example_database), "cumbria")
    assert page.title() == "Cumbria Constabulary · Forces"
    expect(page.get_by_role("heading", level=2)).to_have_text("Cumbria Constabulary")
    expect(page.get_by_text(re.compile("Why is this force counted here.*line 5"))).to_be_visible()
    text = page.locator(".st-key-letter_text")
    marked = text.locator(".stMarkdownColoredBackground").all_inner_texts()
    wanted = [" ".join(letter.text[p.start : p.end].split()) for p in letter.passages]
    assert [join(words) for words in marked] == [join(words) for words in wanted]
    for passage in letter.passages:
        expect(text.get_by_text(passage.label, exact=True)).to_be_visible()
    for slug, criterion in FRAMEWORK.criteria.items():
        outcome = FRAMEWORK.outcomes_of(slug)[row[slug]]
        pick_radio(page, re.compile(rf"^{criterion.label}: .*{outcome.label}"))
        (passage,) = (passage for passage in letter.passages if slug in passage.proves)
        expect(page.get_by_role("radio", name=passage.label)).to_be_checked()
        expect(page.locator(".st-key-quotation")).to_contain_text(f"“{passage.quotation}”")
        expect(page.locator(".st-key-quotation")).to_contain_text(
            "(Letter to Cumbria Constabulary, 2 October 2017, page 1)"
        )
        assert join(text.locator("strong").inner_text()) == join(
            letter.text[passage.start : passage.end]
        )
        said = page.get_by_text(f"{passage.label} proves")
        for proved in passage.proves:
            label = FRAMEWORK.criteria[proved].label
            expect(said).to_contain_text(re.compile(label, re.IGNORECASE))
    for passage in letter.passages:
        pick_radio(page, passage.label)
        expect(page.get_by_role("radio", name=passage.label)).to_be_checked()
        expect(page.locator(".st-key-quotation")).to_contain_text(passage.quotation)
        chosen = page.locator("[role=radiogroup]").filter(has_text="National strategy")
        labels = [FRAMEWORK.criteria[slug].label for slug in passage.proves]
        checked = chosen.locator("label:has(input:checked)").inner_text()
        assert any(checked.startswith(label) for label in labels)
    page.get_by_role("button", name="Copy the quotation").click()
    shown = page.locator(".st-key-quotation").inner_text()
    expect(page.get_by_test_id("stPopoverBody").locator("code")).to_have_text(shown)


def test_the_picture_of_a_page_is_the_letter_with_its_passages_marked(
    page, server, example_database
):
    letter, _, original, text = read_letter(example_database, "cleveland")
    open_force(page, server(example_database), "cleveland")
    stored = text.split("\f")
    begins = len(stored[0]) + 1

    def read_picture():
        image = page.get_by_test_id("stImage").locator("img")
        expect(image).to_have_attribute("alt", re.compile(r"^Page \d of 2 of the letter to Clev"))
        return page.request.get(image.evaluate("image => image.src")).body()

    first = [
        Mark(p.start, min(p.end, len(stored[0])), p.label, is_chosen=number == 0)
        for number, p in enumerate(letter.passages)
        if p.start < len(stored[0])
    ]
    assert read_picture() == draw_page(original, 1, stored[0], first).png
    pick_radio(page, re.compile("^Counter-corruption unit review: .*Not known"))
    expect(page.get_by_role("radio", name="Unread 1")).to_be_checked()
    expect(page.get_by_role("radio", name="Page 2 of 2")).to_be_checked()
    expect(page.get_by_text("Unread 1 proves nothing yet.")).to_be_visible()
    second = [
        Mark(
            max(p.start - begins, 0),
            p.end - begins,
            p.label,
            is_unread=p.is_unread,
            is_chosen=p.is_unread,
        )
        for p in letter.passages
        if p.end > begins
    ]
    assert [mark.label for mark in second] == ["Evidence 3", "Unread 1"]
    assert read_picture() == draw_page(original, 2, stored[1], second).png


def test_the_original_file_is_given_as_it_came(page, server, example_database):
    for force, suffix in (("cleveland", "pdf"), ("cumbria", "txt"), ("dorset", "docx")):
        _, _, original, _ = read_letter(example_database, force)
        open_force(page, server(example_database), force)
        with page.expect_download() as started:
            page.get_by_role("button", name="Original file").click()
        assert started.value.suggested_filename == f"{force}-plan-review-2017.{suffix}"
        assert started.value.path().read_bytes() == original


def test_the_keyboard_alone_leads_from_the_list_to_the_words_and_on_to_the_next_force(
    page, server, example_database
):
    open_matrix(page, server(example_database), 4, "&region=Wales")
    page.get_by_role("combobox", name="Force: choose one").focus()
    with redrawing(page):
        page.keyboard.type("gwent")
        expect(page.get_by_role("option", name="Gwent Police")).to_be_visible()
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=2)).to_have_text("Gwent Police")
    assert "force=gwent" in page.url
    page.get_by_role("radio", name=re.compile("^Comprehensive plans")).focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name=re.compile("^National strategy"))).to_be_checked()
    for step, name, force in (
        ("Next", "North Wales Police", "north-wales"),
        ("Previous", "Gwent Police", "gwent"),
    ):
        page.get_by_role("button", name=step).focus()
        with redrawing(page):
            page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=2)).to_have_text(name)
        assert f"force={force}" in page.url
    page.go_back()
    expect(page.get_by_role("heading", level=2)).to_have_text("North Wales Police")
    with redrawing(page):
        page.get_by_role("button", name="All forces").click()
    assert "force=" not in page.url
    expect_rows(page, "matrix", 4)


def test_a_link_with_the_full_name_of_a_force_opens_its_profile(page, server, example_database):
    open_force(page, server(example_database), "Cumbria+Constabulary", "&region=Wales")
    expect(page.get_by_role("heading", level=2)).to_have_text("Cumbria Constabulary")
    expect(page.get_by_text("The filters above leave this page as it is.")).to_be_visible()
    assert "force=cumbria" in page.url
    page.get_by_role("button", name="Copy link").click()
    link = page.get_by_test_id("stPopoverBody").locator("code").inner_text()
    assert "force=cumbria" in link


def test_where_only_a_table_or_nothing_stands_behind_a_force_it_says_so(
    page, server, example_database, published_database
):
    open_page(page, f"{server(example_database)}/forces?force=cumbria")
    assert find_exceptions(page) == []
    expect(page.get_by_text("No letter to Cumbria Constabulary has been loaded")).to_be_visible()
    expect(page.locator(".st-key-quotation")).to_contain_text("“")
    open_force(page, server(published_database), "kent")
    expect(page.get_by_text("Nothing is recorded of Kent Police")).to_be_visible()
    open_force(page, server(published_database), "derbyshire")
    expect(page.get_by_text("Stated outright by a source")).to_be_visible()
    expect(page.get_by_text("At least 1 other force shares this category")).to_be_visible()


def test_the_history_of_the_findings_opens_in_sentences(page, server, example_database):
    open_force(page, server(example_database), "cumbria")
    page.get_by_text("History of the findings").click()
    expect(page.get_by_text(re.compile("IT monitoring: recorded as “started” by "))).to_be_visible()


@pytest.fixture
def made(tmp_path):
    """A function that makes a data set with one letter to Gwent, and findings on its passages."""

    def make(text, original, passages):
        path = tmp_path / "made.db"
        database = open_writer(path)
        with closing(database.conn), record(database) as moment:
            register_assessment(database, read_assessment_file(PLAN_REVIEW_2017))
            add_letter(database, moment, text, original, passages)
        return path

    return make


def add_letter(database, moment, text, original, passages):
    database.execute(
        "INSERT INTO loads (id, kind, source, assessment, loaded_at, author, result, findings, "
        "unread) VALUES (1, 'letter', 'x', 'plan-review-2017', ?, 'a reader', 'loaded', 0, 0)",
        (moment,),
    )
    database.execute(
        "INSERT INTO documents (id, load, assessment, force, file_name, sha256, letter_date, text, "
        "original) VALUES (1, 1, 'plan-review-2017', 'gwent', ?, 'x', NULL, ?, ?)",
        (HOSTILE, text, original),
    )
    for number, (criterion, words) in enumerate(passages.items(), start=1):
        start = text.index(words) + 1
        database.execute(
            "INSERT INTO findings (id, assessment, force, criterion, outcome, basis, source, "
            "author, recorded_at, load) VALUES (?, 'plan-review-2017', 'gwent', ?, 'started', "
            "'letter', ?, ?, ?, 1)",
            (number, criterion, HOSTILE, HOSTILE, moment),
        )
        database.execute(
            'INSERT INTO passages (id, document, start, "end", page, text, kind) '
            "VALUES (?, 1, ?, ?, 1, ?, 'evidence')",
            (number, start, start + len(words), words),
        )
        database.execute("INSERT INTO finding_passages VALUES (?, ?)", (number, number))


def test_a_letter_is_shown_letter_for_letter_and_never_run(page, server, made):
    text = (
        f"    Dear Sir\n\n{HOSTILE}\n\n- one\n1. two\n===\n> three\n\n\tWWW.INVENTED.example\n\n"
        f"Before. IT had {HOSTILE} begun.\n\nAfter ​ ‮ é 𝒳 ]{{"
    )
    evidence = f"IT had {HOSTILE} begun."
    path = made(text, text.encode(), {"it_monitoring": evidence})
    open_force(page, server(path), "gwent")
    shown = page.locator(".st-key-letter_text")
    made_of = "script, img, h1, h2, h3, ul, ol, code, pre, a, del, em"
    assert shown.locator(made_of).evaluate_all("found => found.map(e => e.outerHTML)") == []
    assert join(shown.inner_text()) == join(text.replace("Before.", "Before. Evidence 1"))
    pick_radio(page, re.compile("^IT monitoring"))
    assert join(shown.locator("strong").inner_text()) == join(evidence)
    assert join(evidence) in join(page.locator(".st-key-quotation").inner_text())
    page.get_by_text("History of the findings").click()
    expect(page.get_by_text(HOSTILE).last).to_be_visible()
    assert page.get_by_test_id("stMain").locator("script, img").count() == 0


def test_a_scan_kept_for_a_person_shows_its_page(page, server, made):
    written = io.BytesIO()
    canvas = Canvas(written)
    canvas.rect(100, 100, 200, 200, fill=1)
    canvas.save()
    open_force(page, server(made("", written.getvalue(), {})), "gwent")
    expect(page.get_by_text("This letter is a picture of a page.")).to_be_visible()
    image = page.get_by_test_id("stImage").locator("img")
    expect(image).to_have_attribute("alt", "Page 1 of 1 of the letter to Gwent Police.")
    body = page.request.get(image.evaluate("image => image.src")).body()
    assert body == draw_page(written.getvalue(), 1, "").png


def test_a_letter_whose_page_cannot_be_drawn_is_shown_as_text(page, server, made):
    path = made("IT had begun.", b"%PDF-1.4 broken", {"it_monitoring": "IT had begun."})
    open_force(page, server(path), "gwent")
    expect(page.get_by_text("Page 1 cannot be drawn. Open the original file")).to_be_visible()
    expect(page.locator(".st-key-letter_text")).to_contain_text("IT had begun.")


def test_data_sets_without_findings_and_narrow_screens_lose_nothing(
    page, server, example_database, published_database, tmp_path
):
    path = tmp_path / "empty.db"
    database = open_writer(path)
    with closing(database.conn), record(database):
        register_assessment(database, read_assessment_file(PLAN_REVIEW_2017))
    page.set_viewport_size({"width": 400, "height": 800})
    for data_set in (path, published_database, example_database):
        for more in ("", "&force=surrey"):
            open_page(page, f"{server(data_set)}/forces?{PLAN_REVIEW}{more}")
            expect_rows(page, "comparison" if more else "matrix", 6 if more else 43)
            assert find_exceptions(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= 400
            name = "comparison" if more else "matrix"
            for face in ("Download", "About"):
                turn_to(page, name, face)
                assert find_exceptions(page) == []
    open_page(page, f"{server(example_database)}/forces?{PLAN_REVIEW}&region=London&country=Wales")
    expect(page.get_by_role("heading", name="No force matches these filters")).to_be_visible()


def join(words):
    return "".join(words.split())
