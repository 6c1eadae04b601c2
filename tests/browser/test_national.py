"""The national page as an inspector uses it."""

import csv
import io
import re
from contextlib import closing

import openpyxl
import pytest
from playwright.sync_api import expect

from loaders.assessments import PLAN_REVIEW_2017, read_assessment_file, register_assessment
from progress.database import open_reader, open_writer, record
from progress.framework import read_framework
from tests.browser.drawing import redrawing, wait_until_drawn
from tests.browser.steps import (
    CARDS,
    PLAN_REVIEW,
    card,
    choose,
    download,
    find_exceptions,
    open_forces,
    open_page,
    pick,
    read_table,
    turn_to,
)

WELSH_FORCES = ["Dyfed-Powys Police", "Gwent Police", "North Wales Police", "South Wales Police"]
COUNT_BARS = """(card) => {
  const chart = document.querySelector(`.st-key-card_${card} .js-plotly-plot`);
  return chart._fullData.filter((trace) => trace.type === "bar")
    .flatMap((trace) => Array.from(trace.x)).reduce((sum, length) => sum + Number(length), 0);
}"""


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
    open_page(page, f"{server(example_database)}/?{PLAN_REVIEW}")
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
    open_page(page, f"{server(example_database)}/?{PLAN_REVIEW}")
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
    open_page(page, f"{server(example_database)}/?{PLAN_REVIEW}")
    choose(page, "Force: choose from the list", "Gwent Police")
    details = card(page, "map")
    expect(details.get_by_role("heading", name="Gwent Police")).to_be_visible()
    with closing(open_reader(example_database)) as connection:
        evidence = connection.execute(
            "SELECT evidence FROM current_findings WHERE force = 'gwent' "
            "AND assessment = 'plan-review-2017'"
        ).fetchall()
    assert len(evidence) >= 4
    for (sentence,) in evidence:
        expect(details.get_by_text(" ".join(sentence.split())).first).to_be_visible()
    expect(details.get_by_text("Basis: letter").first).to_be_visible()
    expect(details.get_by_text(re.compile(r"line \d of the rule")).first).to_be_visible()
    assert "force=gwent" in page.url
    page.reload()
    expect(card(page, "map").get_by_role("heading", name="Gwent Police")).to_be_visible()
    page.get_by_role("link", name="Profile of Gwent Police").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Forces")
    expect(page.get_by_role("heading", level=2, name="Gwent Police")).to_be_visible()
    assert "force=gwent" in page.url
    assert PLAN_REVIEW in page.url


def test_a_click_on_a_tile_opens_the_force(page, server, example_database):
    open_page(page, f"{server(example_database)}/?{PLAN_REVIEW}")
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
    open_page(page, f"{server(example_database)}/?{PLAN_REVIEW}&region=Wales")
    shown = card(page, "regions")
    turn_to(page, "regions", "Table")
    box = open_forces(page, "regions")
    with closing(open_reader(example_database)) as connection:
        rows = connection.execute(
            "SELECT category, group_concat(force_name, ' '), count(*) FROM "
            "(SELECT * FROM force_progress WHERE region = 'Wales' "
            "AND assessment = 'plan-review-2017' ORDER BY force_name) "
            "GROUP BY category"
        ).fetchall()
    labels = read_framework().categories
    behind = {f"Wales: {labels[slug].label.lower()}: {n} of 4": names for slug, names, n in rows}
    box.click()
    expect(page.get_by_role("option")).to_have_count(len(behind))
    assert set(page.get_by_role("option").all_inner_texts()) == set(behind)
    page.keyboard.press("Escape")
    for option, names in behind.items():
        pick(page, box, option)
        expect(shown.locator("code")).to_have_text(names)


def test_the_letters_that_wait_for_a_person_are_listed(page, server, example_database):
    open_page(page, f"{server(example_database)}/?{PLAN_REVIEW}")
    page.get_by_text("What these numbers count, and which forces").click()
    behind = page.get_by_role("combobox", name="Count", exact=True)
    pick(page, behind, re.compile("Letter waiting for a person"), "waiting")
    with closing(open_reader(example_database)) as connection:
        waiting = connection.execute(
            "SELECT force_name FROM current_letters JOIN forces ON slug = force "
            "WHERE is_waiting ORDER BY force_name"
        ).fetchall()
    assert waiting
    expect(page.locator(".st-key-forces code")).to_have_text(" ".join(name for (name,) in waiting))


def test_downloads_hold_what_is_shown_with_filters_dates_and_marking(
    page, server, example_database, tmp_path
):
    open_page(page, f"{server(example_database)}/?{PLAN_REVIEW}&region=Wales")
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
    open_page(page, f"{server(example_database)}/?{PLAN_REVIEW}")
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
    open_page(page, f"{server(path)}/?{PLAN_REVIEW}&force=gwent")
    assert card(page, "map").get_by_text(hostile).count() == 2
    assert card(page, "map").locator("img, script").count() == 0


def test_a_narrow_screen_shows_the_headline_at_once_and_loses_nothing(
    page, server, example_database
):
    page.set_viewport_size({"width": 400, "height": 800})
    open_page(page, f"{server(example_database)}/?{PLAN_REVIEW}")
    headline = page.get_by_role("heading", level=2).first.bounding_box()
    assert headline["y"] + headline["height"] <= 800
    for name in CARDS:
        box = card(page, name).bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 400
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
