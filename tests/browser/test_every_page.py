"""What holds on every page, with the example, the public record, and a data set still empty."""

import csv
import io
import itertools
import re
import shutil
from contextlib import closing
from urllib.parse import urlencode

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from loaders.assessments import PLAN_REVIEW_2017, read_assessment_file, register_assessment
from progress.database import open_writer, record
from tests.browser.drawing import redrawing, wait_until_drawn, watch
from tests.browser.steps import (
    PAGES,
    PLAN_REVIEW,
    choose,
    find_exceptions,
    find_faces,
    list_cards,
    open_page,
    open_window,
    read_link,
    read_table,
    turn_to,
)

DATA_SETS = ("example", "published", "empty")
MARKINGS = {
    "example": "EXAMPLE: outcomes are invented",
    "published": "Public record, incomplete",
    "empty": "OFFICIAL-SENSITIVE",
}
pages = pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "national")


@pytest.fixture(scope="module")
def data_sets(tmp_path_factory, example_database, published_database):
    """The three data sets by name; the empty one has an assessment, and nothing loaded."""
    empty = tmp_path_factory.mktemp("empty") / "empty.db"
    database = open_writer(empty)
    with closing(database.conn), record(database):
        register_assessment(database, read_assessment_file(PLAN_REVIEW_2017))
    return {"example": example_database, "published": published_database, "empty": empty}


@pages
@pytest.mark.parametrize("name", DATA_SETS)
def test_no_page_shows_a_fault_or_an_empty_frame_on_any_face(page, server, data_sets, name, path):
    open_page(page, f"{server(data_sets[name])}/{path}?{PLAN_REVIEW}")
    expect(page.get_by_role("heading", level=1)).to_have_text(PAGES[path])
    expect(page.get_by_text(MARKINGS[name]).first).to_be_visible()
    for key in list_cards(page):
        for face in find_faces(page, key):
            turn_to(page, key, face)
            assert find_exceptions(page) == []
    assert find_exceptions(page) == []


@pages
def test_each_download_opens_and_holds_what_the_page_shows(page, server, data_sets, path):
    open_page(page, f"{server(data_sets['example'])}/{path}?{PLAN_REVIEW}&region=Wales")
    for key in list_cards(page):
        turn_to(page, key, "Table")
        shown = {row[0] for row in read_table(page, key)}
        turn_to(page, key, "Download")
        for button in page.locator(f".st-key-card_{key}").get_by_test_id("stDownloadButton").all():
            with page.expect_download() as started:
                button.get_by_role("button").click()
            said, rows = read_download(started.value)
            demand_account(said)
            if "shown" in started.value.suggested_filename:
                assert {row[0] for row in rows} == shown, key
            else:
                assert len(rows) > 43


def read_download(download):
    """Give what a CSV or XLSX file says of itself, and its rows below the header."""
    name = download.suggested_filename
    content = download.path().read_bytes()
    if name.endswith(".xlsx"):
        with closing(load_workbook(io.BytesIO(content), read_only=True)) as book:
            (_, *rows) = book["Data"].iter_rows(values_only=True)
            said = {row[0]: str(row[1]) for row in book["About"].iter_rows(values_only=True)}
        return said, rows
    lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    said = {line[0].removeprefix("# "): line[1] for line in lines if line[0].startswith("#")}
    (_, *rows) = [line for line in lines if not line[0].startswith("#")]
    return said, rows


def demand_account(said):
    assert said["Marking"] == MARKINGS["example"]
    assert "Forces in Wales" in said["Filters"]
    assert said["Evidence"] == "to 31 May 2017"
    assert "UTC" in said["Recorded"]
    assert "region=Wales" in said["Link"]


@pages
def test_each_picture_is_saved_with_its_marking_inside(page, server, data_sets, path):
    open_page(page, f"{server(data_sets['example'])}/{path}?{PLAN_REVIEW}")
    for key in list_cards(page):
        card = page.locator(f".st-key-card_{key}")
        for camera in card.locator(".modebar-btn").all():
            with page.expect_download() as started:
                camera.click()
            assert started.value.suggested_filename.endswith(".svg")
            picture = started.value.path().read_text("utf-8")
            assert picture.startswith("<svg")
            assert MARKINGS["example"] in picture


def test_links_copied_from_all_pages_bring_back_the_same_also_after_a_later_assessment(
    page, browser, server, tmp_path, example_database
):
    database = tmp_path / "copy.db"
    shutil.copy(example_database, database)
    links, before = {}, {}
    for path in PAGES:
        open_page(page, f"{server(database)}/{path}?{PLAN_REVIEW}&region=Wales&region=London")
        links[path] = read_link(page)
        for stated in ("data=", "assessment=plan-review-2017", "recorded=", "region=Wales"):
            assert stated in links[path]
        open_page(page, links[path])
        before[path] = read_whole(page)
    add_later_assessment(database)
    context = open_window(browser)
    fresh = context.new_page()
    watch(fresh)
    for path, link in links.items():
        open_page(fresh, link)
        expect(fresh.get_by_role("status").first).to_contain_text("Showing 6 of 43 forces")
        assert read_whole(fresh) == before[path], path
    context.close()


def read_whole(page):
    """Give the words and the charts' numbers of a page; loads and times of the data set aside."""
    words = page.locator("[data-testid=stMain]").inner_text()
    bars = page.evaluate(
        "[...document.querySelectorAll('.js-plotly-plot')].map(chart => "
        "JSON.stringify(chart.data.map(({x, y, base, text}) => [x, y, base, text])))"
    )
    return re.sub(r"\s+", " ", words), bars


def add_later_assessment(path):
    described = read_assessment_file(PLAN_REVIEW_2017)
    later = described.dates.model_copy(
        update={name: day.replace(year=2020) for name, day in described.dates}
    )
    database = open_writer(path, "example")
    with closing(database.conn), record(database) as moment:
        register_assessment(
            database,
            described.model_copy(update={"slug": "later", "title": "A later one", "dates": later}),
        )
        database.execute(
            "INSERT INTO findings (id, assessment, force, criterion, outcome, basis, source, "
            "author, recorded_at) VALUES ((SELECT max(id) + 1 FROM findings), 'later', 'gwent', "
            "'it_monitoring', 'started', 'table', 'a test', 'a test', ?)",
            (moment,),
        )


@pages
def test_nonsense_in_a_link_shows_the_default_view_and_says_so(page, server, data_sets, path):
    nonsense = {
        name: f"nonsense-{name}"
        for name in ("region", "country", "category", "assessment", "recorded", "data", "force")
    }
    open_page(page, f"{server(data_sets['example'])}/{path}?{urlencode(nonsense)}")
    assert find_exceptions(page) == []
    for value in nonsense.values():
        expect(page.get_by_role("alert").filter(has_text=f"“{value}”")).to_be_visible()
    expect(page.get_by_role("status").first).to_contain_text("Showing all 43 forces")


@pages
def test_filters_that_leave_no_force_say_so_on_every_page(page, server, data_sets, path):
    open_page(page, f"{server(data_sets['example'])}/{path}?region=London&country=Wales")
    assert find_exceptions(page) == []
    expect(page.get_by_role("status").first).to_contain_text("Showing 0 of 43 forces")


def test_filters_survive_moving_between_pages_and_back_returns(page, server, data_sets):
    open_page(page, f"{server(data_sets['example'])}/?{PLAN_REVIEW}")
    choose(page, "Region", "Wales")
    titles = list(PAGES.values())
    for title in titles[1:]:
        with redrawing(page):
            page.get_by_role("link", name=title, exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        expect(page.get_by_role("status").first).to_contain_text("Showing 4 of 43 forces: Wales.")
        assert PLAN_REVIEW in page.url
        assert page.title().startswith("Forces in Wales")
    for title in reversed(titles[:-1]):
        page.go_back()
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        wait_until_drawn(page)
        expect(page.get_by_role("status").first).to_contain_text("Showing 4 of 43 forces: Wales.")


@pages
def test_headings_stand_in_order_and_a_narrow_screen_loses_nothing(page, server, data_sets, path):
    open_page(page, f"{server(data_sets['example'])}/{path}?{PLAN_REVIEW}")
    levels = page.evaluate(
        "[...document.querySelectorAll('[data-testid=stMain] :is(h1, h2, h3, h4, h5, h6)')]"
        ".filter(heading => heading.offsetParent).map(heading => Number(heading.tagName[1]))"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    for above, below in itertools.pairwise(levels):
        assert below <= above + 1
    for width in (400, 320):
        page.set_viewport_size({"width": width, "height": 800})
        wait_until_drawn(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for key in list_cards(page):
            box = page.locator(f".st-key-card_{key}").bounding_box()
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
