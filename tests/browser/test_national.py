"""The national page as an inspector uses it."""

import csv
import io
import re
import shutil
from contextlib import closing
from urllib.parse import urlencode

import openpyxl
import pytest
from playwright.sync_api import expect

from loaders.assessments import PLAN_REVIEW_2017, read_assessment_file, register_assessment
from progress.database import open_reader, open_writer, record
from progress.framework import read_framework
from tests.browser.drawing import redrawing, wait_until_drawn
from tests.serving import ROOT, serve

WELSH_FORCES = ["Dyfed-Powys Police", "Gwent Police", "North Wales Police", "South Wales Police"]
SHOWN_ON = {
    "Chart": ".main-svg",
    "Table": "table thead th:has-text('Force'), table thead th:has-text('Region')",
    "Download": "button:has-text('CSV, shown')",
    "About": "table tbody th:has-text('What it shows')",
}
CARDS = ("categories", "criteria", "map", "regions")
COUNT_BARS = """(card) => {
  const chart = document.querySelector(`.st-key-card_${card} .js-plotly-plot`);
  return chart._fullData.filter((trace) => trace.type === "bar")
    .flatMap((trace) => Array.from(trace.x)).reduce((sum, length) => sum + Number(length), 0);
}"""


def open_page(page, address):
    page.goto(address)
    wait_until_drawn(page)


def card(page, name):
    return page.locator(f".st-key-card_{name}")


def turn_to(page, name, face):
    card(page, name).get_by_role("radio", name=face).click()
    expect(card(page, name).locator(SHOWN_ON[face]).first).to_be_visible()
    wait_until_drawn(page)


def choose(page, label, option):
    page.get_by_role("combobox", name=label).click()
    page.keyboard.type(option)
    with redrawing(page):
        page.get_by_role("option", name=option, exact=True).click()
    if page.get_by_role("listbox").count():
        page.keyboard.press("Escape")


def read_table(page, name):
    rows = card(page, name).locator("table tbody tr").all()
    return [row.locator("th, td").all_inner_texts() for row in rows]


def find_exceptions(page):
    return page.get_by_test_id("stException").all_inner_texts()


@pytest.fixture
def empty_database(tmp_path):
    """A data set of the inspectorate's own in which nothing has been loaded yet."""
    path = tmp_path / "empty.db"
    database = open_writer(path)
    with closing(database.conn), record(database):
        register_assessment(database, read_assessment_file(PLAN_REVIEW_2017))
    return path


def test_it_opens_with_a_headline_four_charts_and_the_example_banner(
    page, server, example_database
):
    open_page(page, server(example_database))
    assert find_exceptions(page) == []
    assert page.title() == "National picture · National progress"
    expect(page.get_by_role("heading", level=1)).to_have_text("National picture")
    expect(page.get_by_role("heading", level=2)).to_contain_text("17 of 43")
    expect(page.get_by_role("heading", level=2)).to_contain_text("31 May 2017")
    expect(page.get_by_text("EXAMPLE: outcomes are invented").first).to_be_visible()
    for name in CARDS:
        expect(card(page, name).locator(".main-svg").first).to_be_visible()
    assert page.evaluate(COUNT_BARS, "categories") == 43
    assert page.evaluate(COUNT_BARS, "criteria") == 43 * 5


def test_a_region_narrows_headline_sentence_charts_and_tables_and_stays_in_the_link(
    page, server, example_database
):
    open_page(page, server(example_database))
    choose(page, "Region", "Wales")

    def demand_wales():
        assert re.search(r"[?&]region=Wales(&|$)", page.url)
        assert page.title() == "Forces in Wales · National picture"
        expect(page.get_by_role("status")).to_contain_text("Showing 4 of 43 forces")
        expect(page.get_by_role("status")).to_contain_text("Wales")
        expect(page.get_by_role("heading", level=2)).to_contain_text("of 4")
        for name in ("categories", "regions"):
            assert page.evaluate(COUNT_BARS, name) == 4
        assert page.evaluate(COUNT_BARS, "criteria") == 4 * 5
        turn_to(page, "map", "Table")
        assert [row[0] for row in read_table(page, "map")] == WELSH_FORCES
        turn_to(page, "categories", "Table")
        counted = [row[1].split(" of ") for row in read_table(page, "categories")]
        assert sum(int(forces) for forces, _ in counted) == 4
        assert {of for _, of in counted} == {"4"}
        turn_to(page, "regions", "Table")
        assert [row[0] for row in read_table(page, "regions")] == ["Wales"]

    demand_wales()
    page.reload()
    wait_until_drawn(page)
    demand_wales()


def test_several_filters_of_a_link_hold_together_and_clear_together(page, server, example_database):
    address = server(example_database)
    open_page(page, f"{address}/?region=Wales&region=London&country=England")
    expect(page.get_by_role("status")).to_contain_text("Showing 2 of 43 forces")
    with redrawing(page):
        page.get_by_role("button", name="Clear filters").click()
    expect(page.get_by_role("status")).to_contain_text("Showing all 43 forces")
    assert page.url.rstrip("/") == address


def test_filters_that_leave_no_force_say_so_and_offer_the_way_back(page, server, example_database):
    open_page(page, f"{server(example_database)}/?region=London&country=Wales")
    expect(page.get_by_role("status")).to_contain_text("Showing 0 of 43 forces")
    expect(page.get_by_role("heading", name="No force matches these filters")).to_be_visible()
    assert page.locator(".js-plotly-plot").count() == 0
    with redrawing(page):
        page.get_by_role("button", name="Clear all filters").click()
    expect(page.get_by_role("status")).to_contain_text("Showing all 43 forces")
    assert page.locator(".js-plotly-plot").count() == 4


def test_values_in_a_link_that_are_not_known_are_named_and_the_default_view_shown(
    page, server, example_database
):
    unknown = {
        "region": "Narnia",
        "country": "France",
        "category": "**worst**",
        "assessment": "nonsense",
        "recorded": "yesterday",
        "data": "x",
        "force": "Ankh-Morpork",
    }
    open_page(page, f"{server(example_database)}/?{urlencode(unknown)}")
    for value in unknown.values():
        expect(page.get_by_role("alert").filter(has_text=f"“{value}”")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("Showing all 43 forces")
    assert find_exceptions(page) == []


def test_the_copied_link_states_everything_and_brings_back_the_same_view(
    page, server, example_database
):
    open_page(page, f"{server(example_database)}/?region=Wales&category=Plan+started")
    showing = page.get_by_role("status").inner_text()
    page.get_by_role("button", name="Copy link").click()
    link = page.get_by_test_id("stPopoverBody").locator("code").inner_text()
    for stated in ("data=example", "assessment=plan-review-2017", "recorded=", "region=Wales"):
        assert stated in link
    open_page(page, link)
    expect(page.get_by_role("status")).to_contain_text(showing.split(":")[0])
    expect(page.get_by_role("alert").filter(has_text="The link asks for")).to_have_count(0)


def test_what_the_public_record_leaves_open_is_never_shown_as_a_verdict(
    page, server, published_database
):
    open_page(page, server(published_database))
    assert find_exceptions(page) == []
    expect(page.get_by_text("Public record, incomplete").first).to_be_visible()
    expect(page.get_by_text("At least 2 of 43").first).to_be_visible()
    for name in CARDS:
        expect(card(page, name).locator(".main-svg").first).to_be_visible()
    turn_to(page, "categories", "Table")
    assert ["Not assessed", "36 of 43", "84%"] in read_table(page, "categories")


def test_a_data_set_without_findings_opens_without_a_broken_card(page, server, empty_database):
    open_page(page, server(empty_database))
    assert find_exceptions(page) == []
    expect(page.get_by_text("OFFICIAL-SENSITIVE").first).to_be_visible()
    for name in CARDS:
        expect(card(page, name).locator(".main-svg").first).to_be_visible()
        for face in ("Table", "Download", "About"):
            turn_to(page, name, face)
            assert find_exceptions(page) == []


def test_a_force_chosen_from_the_list_opens_down_to_its_evidence(page, server, example_database):
    open_page(page, server(example_database))
    choose(page, "Force: choose from the list", "Gwent Police")
    details = card(page, "map")
    expect(details.get_by_role("heading", name="Gwent Police")).to_be_visible()
    with closing(open_reader(example_database)) as connection:
        evidence = connection.execute(
            "SELECT evidence FROM current_findings WHERE force = 'gwent'"
        ).fetchall()
    assert len(evidence) >= 4
    for (sentence,) in evidence:
        expect(details.get_by_text(" ".join(sentence.split())).first).to_be_visible()
    expect(details.get_by_text("Basis: letter").first).to_be_visible()
    expect(details.get_by_text(re.compile(r"line \d of the rule")).first).to_be_visible()
    page.reload()
    expect(card(page, "map").get_by_role("heading", name="Gwent Police")).to_be_visible()


def test_a_click_on_a_tile_opens_the_force(page, server, example_database):
    open_page(page, server(example_database))
    place = page.evaluate(
        """() => {
          const chart = document.querySelector(".st-key-card_map .js-plotly-plot");
          return chart._fullData.flatMap(({ customdata }) => customdata ?? []).indexOf("gwent");
        }"""
    )
    tile = card(page, "map").locator(".trace.bars .point path").nth(place)
    tile.scroll_into_view_if_needed()
    box = tile.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(card(page, "map").get_by_role("heading", name="Gwent Police")).to_be_visible()


def test_behind_each_count_stands_its_list_of_forces(page, server, example_database):
    open_page(page, f"{server(example_database)}/?region=Wales")
    shown = card(page, "regions")
    turn_to(page, "regions", "Table")
    shown.get_by_role("combobox", name="Forces behind the count").click()
    options = page.get_by_role("option").all_inner_texts()
    page.keyboard.press("Escape")
    with closing(open_reader(example_database)) as connection:
        rows = connection.execute(
            "SELECT category, group_concat(force_name, ' '), count(*) FROM "
            "(SELECT * FROM force_progress WHERE region = 'Wales' ORDER BY force_name) "
            "GROUP BY category"
        ).fetchall()
    labels = read_framework().categories
    behind = {f"Wales: {labels[slug].label.lower()}: {n} of 4": names for slug, names, n in rows}
    assert set(options) == set(behind)
    for option, names in behind.items():
        shown.get_by_role("combobox", name="Forces behind the count").click()
        page.get_by_role("option", name=option, exact=True).click()
        expect(shown.locator("code")).to_have_text(names)


def test_the_letters_that_wait_for_a_person_are_listed(page, server, example_database):
    open_page(page, server(example_database))
    page.get_by_text("What these numbers count, and which forces").click()
    page.get_by_role("combobox", name="Forces behind the count").click()
    page.keyboard.type("waiting")
    page.get_by_role("option", name=re.compile("Letter waiting for a person")).click()
    with closing(open_reader(example_database)) as connection:
        waiting = connection.execute(
            "SELECT force_name FROM current_letters JOIN forces ON slug = force "
            "WHERE is_waiting ORDER BY force_name"
        ).fetchall()
    assert waiting
    expect(page.locator(".st-key-forces code")).to_have_text(" ".join(name for (name,) in waiting))


def download(page, name, button):
    with page.expect_download() as started:
        card(page, name).get_by_role("button", name=button).click()
    return started.value


def test_downloads_hold_what_is_shown_with_filters_dates_and_marking(
    page, server, example_database, tmp_path
):
    open_page(page, f"{server(example_database)}/?region=Wales")
    turn_to(page, "map", "Download")
    shown = download(page, "map", "CSV, shown")
    assert re.fullmatch(r"example-map-wales-shown\.csv", shown.suggested_filename)
    text = shown.path().read_text("utf-8-sig")
    assert "EXAMPLE" in text
    assert "31 May 2017" in text
    assert "region=Wales" in text
    rows = [row for row in csv.reader(io.StringIO(text)) if row and row[0] in WELSH_FORCES]
    assert [row[0] for row in rows] == WELSH_FORCES

    everything = download(page, "map", "Excel, all findings")
    everything.save_as(tmp_path / "all.xlsx")
    with closing(openpyxl.load_workbook(tmp_path / "all.xlsx", read_only=True)) as book:
        forces = {row[0] for row in book.worksheets[0].iter_rows(min_row=2, values_only=True)}
        about = str(list(book.worksheets[1].iter_rows(values_only=True)))
    assert len(forces) == 43
    assert "EXAMPLE" in about


def test_the_chart_is_saved_as_a_picture_in_the_format_chosen(page, server, example_database):
    open_page(page, server(example_database))
    for kind, start in (("SVG", b"<svg"), ("PNG", b"\x89PNG")):
        turn_to(page, "categories", "Download")
        if kind == "PNG":
            with redrawing(page):
                card(page, "categories").get_by_text(kind, exact=True).click()
        turn_to(page, "categories", "Chart")
        with page.expect_download() as started:
            card(page, "categories").locator(".modebar-btn").first.click()
        assert started.value.suggested_filename.endswith(kind.lower())
        assert started.value.path().read_bytes().startswith(start)


def test_what_a_letter_says_is_shown_letter_for_letter_and_never_run(page, server, tmp_path):
    hostile = "<script>alert(1)</script> ![x](http://192.0.2.1/x.png) **bold** $x$ :red[y]"
    path = tmp_path / "hostile.db"
    database = open_writer(path)
    with closing(database.conn), record(database) as moment:
        register_assessment(database, read_assessment_file(PLAN_REVIEW_2017))
        database.execute(
            "INSERT INTO findings (id, assessment, force, criterion, outcome, basis, source, "
            "author, recorded_at) VALUES (1, 'plan-review-2017', 'gwent', 'it_monitoring', "
            "'started', 'table', ?, 'a reader', ?)",
            (hostile, moment),
        )
        database.execute(
            "INSERT INTO passages (id, text, kind) VALUES (1, ?, 'evidence')", (hostile,)
        )
        database.execute("INSERT INTO finding_passages VALUES (1, 1)")
    open_page(page, f"{server(path)}/?force=Gwent+Police")
    assert card(page, "map").get_by_text(hostile).count() == 2
    assert card(page, "map").locator("img, script").count() == 0


def test_a_picture_as_recorded_earlier_is_offered_and_said(
    page, server, tmp_path, example_database
):
    path = tmp_path / "later.db"
    shutil.copy(example_database, path)
    database = open_writer(path)
    with closing(database.conn) as connection:
        earlier = connection.execute("SELECT max(recorded_at) FROM findings").fetchone()[0]
        connection.execute("DROP TRIGGER findings_refuse_replace")
        connection.execute(
            "INSERT INTO findings (assessment, force, criterion, outcome, basis, source, author, "
            "reason, recorded_at) VALUES ('plan-review-2017', 'gwent', 'category', "
            "'all_in_place', 'inspector', 'A decision', 'a reader', 'a test', "
            "'2070-01-01T00:00:00.000000Z')"
        )
        connection.commit()
    open_page(page, f"{server(path)}/?region=Wales")
    turn_to(page, "map", "Table")
    assert "All elements in place" in read_table(page, "map")[1]
    open_page(page, f"{server(path)}/?region=Wales&recorded={earlier}")
    turn_to(page, "map", "Table")
    assert "All elements in place" not in read_table(page, "map")[1]
    turn_to(page, "map", "About")
    expect(card(page, "map").get_by_text("as recorded on")).to_be_visible()


@pytest.fixture
def copied_product(tmp_path, example_database, published_database):
    """The dashboard in a folder of its own, so that its data/ holds what a test puts there."""
    for name in ("pages", "progress", "data", ".streamlit"):
        leave = shutil.ignore_patterns("*.db", "*.db-*", "__pycache__")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=leave)
    shutil.copy(ROOT / "dashboard.py", tmp_path)
    return tmp_path


def test_without_any_data_set_it_says_how_to_make_one(page, copied_product):
    with serve(copied_product / "dashboard.py", copied_product / "log") as running:
        open_page(page, running.url)
        expect(page.get_by_role("heading", name="No data set yet")).to_be_visible()
        expect(page.get_by_text("make run")).to_be_visible()
        page.goto("about:blank")


def test_the_data_set_is_one_choice_away_and_stays_in_the_link(
    page, copied_product, example_database, published_database
):
    shutil.copy(example_database, copied_product / "data" / "example.db")
    shutil.copy(published_database, copied_product / "data" / "published.db")
    with serve(copied_product / "dashboard.py", copied_product / "log") as running:
        open_page(page, running.url)
        expect(page.get_by_text("EXAMPLE: outcomes are invented").first).to_be_visible()
        page.get_by_text("Public record of 2017", exact=True).click()
        expect(page.get_by_text("Public record, incomplete").first).to_be_visible()
        assert "data=published" in page.url
        page.reload()
        wait_until_drawn(page)
        expect(page.get_by_text("Public record, incomplete").first).to_be_visible()
        page.go_back()
        expect(page.get_by_text("EXAMPLE: outcomes are invented").first).to_be_visible()
        page.goto("about:blank")


def test_a_narrow_screen_loses_nothing(page, server, example_database):
    page.set_viewport_size({"width": 400, "height": 800})
    open_page(page, server(example_database))
    for name in CARDS:
        box = card(page, name).bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 400
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
