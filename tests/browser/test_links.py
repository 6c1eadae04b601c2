"""Filters, links, data sets and moments: what a reader asked for is what stands there."""

import shutil
from contextlib import closing
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from progress.database import open_writer, record
from tests.browser.drawing import redrawing, wait_until_drawn
from tests.browser.steps import (
    PLAN_REVIEW,
    card,
    choose,
    find_exceptions,
    open_page,
    read_table,
    turn_to,
)
from tests.serving import ROOT, copy_product, serve


def test_several_filters_of_a_link_hold_together_and_clear_together(page, server, example_database):
    address = server(example_database)
    open_page(page, f"{address}/?{PLAN_REVIEW}&region=Wales&region=London&country=England")
    expect(page.get_by_role("status")).to_contain_text("Showing 2 of 43 forces")
    with redrawing(page):
        page.get_by_role("button", name="Clear filters").click()
    expect(page.get_by_role("status")).to_contain_text("Showing all 43 forces")
    assert page.url == f"{address}/?{PLAN_REVIEW}"


def test_filters_that_leave_no_force_say_so_and_offer_the_way_back(page, server, example_database):
    open_page(page, f"{server(example_database)}/?{PLAN_REVIEW}&region=London&country=Wales")
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
    open_page(page, f"{server(example_database)}/?{PLAN_REVIEW}&region=Wales&category=Plan+started")
    showing = page.get_by_role("status").inner_text()
    page.get_by_role("button", name="Copy link").click()
    link = page.get_by_test_id("stPopoverBody").locator("code").inner_text()
    for stated in ("data=example", "assessment=plan-review-2017", "recorded=", "region=Wales"):
        assert stated in link
    open_page(page, link)
    expect(page.get_by_role("status")).to_contain_text(showing.split(":")[0])
    expect(page.get_by_role("alert").filter(has_text="The link asks for")).to_have_count(0)


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
    open_page(page, f"{server(path)}/?{PLAN_REVIEW}&region=Wales")
    turn_to(page, "map", "Table")
    assert "All elements in place" in read_table(page, "map")[1]
    open_page(page, f"{server(path)}/?{PLAN_REVIEW}&region=Wales&recorded={earlier}")
    turn_to(page, "map", "Table")
    assert "All elements in place" not in read_table(page, "map")[1]
    turn_to(page, "map", "About")
    expect(card(page, "map").get_by_text("as recorded on")).to_be_visible()


def test_what_is_recorded_while_a_page_is_open_shows_at_the_next_touch(
    page, server, tmp_path, example_database
):
    path = tmp_path / "live.db"
    shutil.copy(example_database, path)
    open_page(page, f"{server(path)}/?{PLAN_REVIEW}&region=Wales")
    turn_to(page, "map", "Table")
    assert "Undetermined" not in read_table(page, "map")[1]
    database = open_writer(path)
    with closing(database.conn), record(database) as moment:
        database.execute(
            "INSERT INTO findings (assessment, force, criterion, outcome, basis, source, author, "
            "reason, recorded_at) VALUES ('plan-review-2017', 'gwent', 'category', "
            "'undetermined', 'inspector', 'A decision', 'a reader', 'a test', ?)",
            (moment,),
        )
    card(page, "map").get_by_role("radio", name="About").click()
    expect(page.get_by_role("heading", level=2)).to_contain_text("1 not known")
    turn_to(page, "map", "Table")
    assert "Undetermined" in read_table(page, "map")[1]


@pytest.fixture
def copied_product(tmp_path):
    """The dashboard in a folder of its own, so that its data/ holds what a test puts there."""
    return copy_product(tmp_path)


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


def test_a_link_to_any_page_opens_it_on_a_server_that_nobody_has_visited(
    page, tmp_path, example_database
):
    database = str(example_database)
    with serve(ROOT / "dashboard.py", tmp_path / "log", DASHBOARD_DATABASE=database) as running:
        open_page(page, f"{running.url}/method?region=Wales&region=Narnia&recorded=yesterday")
        assert find_exceptions(page) == []
        expect(page.get_by_role("heading", level=1)).to_have_text("Method")
        for value in ("Narnia", "yesterday"):
            expect(page.get_by_role("alert").filter(has_text=f"“{value}”")).to_be_visible()
        expect(page.get_by_role("status")).to_contain_text("Showing 4 of 43 forces: Wales.")
        assert page.locator("h1").count() == 1
        choose(page, "Region", "London")
        expect(page.get_by_role("status")).to_contain_text("Showing 6 of 43 forces")
        with redrawing(page):
            page.get_by_role("link", name="Sources", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Sources")
        expect(page.get_by_role("status").first).to_contain_text("Showing 6 of 43 forces")
        assert find_exceptions(page) == []
        page.goto("about:blank")
