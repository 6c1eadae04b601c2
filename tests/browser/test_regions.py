"""The page on regions as an inspector uses it."""

import re
from contextlib import closing

import pytest
from playwright.sync_api import expect

from progress.database import open_reader
from tests.browser.drawing import redrawing, wait_until_drawn
from tests.browser.steps import (
    PLAN_REVIEW,
    card,
    choose,
    find_exceptions,
    open_forces,
    open_page,
    pick,
    read_link,
    read_table,
    turn_to,
)

READ_TITLES = """() => [...document.querySelectorAll(
    '.st-key-card_panels .annotation-text')].map(note => note.textContent)"""


def count_started(database, assessment):
    with closing(open_reader(database)) as connection:
        rows = connection.execute(
            "SELECT region, sum(category IN ('plan_started', 'all_in_place')), count(*) "
            "FROM force_progress WHERE assessment = ? GROUP BY region",
            (assessment,),
        ).fetchall()
    return {region: (started, of) for region, started, of in rows}


@pytest.fixture
def address(server, example_database):
    return f"{server(example_database)}/regions?{PLAN_REVIEW}"


def test_ten_regions_stand_side_by_side_with_their_number_of_forces(page, address):
    open_page(page, address)
    assert find_exceptions(page) == []
    expect(page.get_by_role("heading", level=1)).to_have_text("Regions")
    titles = [title.replace("\u00a0", " ") for title in page.evaluate(READ_TITLES)]
    assert "Wales, 4 forces" in titles
    assert sum(bool(re.search(r", \d forces$|,\d forces$", title)) for title in titles) == 10


def test_one_choice_orders_panels_matrix_and_table_and_stays_in_the_link(
    page, address, example_database
):
    open_page(page, address)
    choose(page, "Order regions by", "Has started work")
    assert "order=started_work" in page.url
    started = count_started(example_database, "plan-review-2017")
    expected = sorted(started, key=lambda name: (-started[name][0] / started[name][1], name))
    cells = read_table(page, "region_matrix")
    assert [row[0] for row in cells] == [*expected, "All forces shown"]
    for region, (forces, of) in started.items():
        row = next(row for row in cells if row[0] == region)
        assert row[1].startswith(f"{forces} of {of}, ")
    assert cells[-1][1].startswith("17 of 43, 40%")
    turn_to(page, "panels", "Table")
    assert [row[0] for row in read_table(page, "panels")] == expected
    page.reload()
    wait_until_drawn(page)
    assert [row[0] for row in read_table(page, "region_matrix")] == [*expected, "All forces shown"]


def test_the_reader_chooses_what_the_cells_count_and_sees_the_forces_behind_one(
    page, address, example_database
):
    open_page(page, address)
    choose(page, "Count forces whose outcome is", "Not known: no finding")
    assert "count=missing" in page.url
    expect(card(page, "region_matrix").get_by_role("heading")).to_contain_text("not known")
    with closing(open_reader(example_database)) as connection:
        region, names, forces, of = connection.execute(
            "SELECT region, group_concat(CASE WHEN ccu_review IS NULL THEN force_name END, ' '), "
            "sum(ccu_review IS NULL) AS forces, count(*) FROM (SELECT * FROM force_progress "
            "WHERE assessment = 'plan-review-2017' ORDER BY force_name) GROUP BY region "
            "ORDER BY forces DESC, region LIMIT 1"
        ).fetchone()
    option = f"{region}: Counter-corruption unit review, not known: {forces} of {of}"
    box = open_forces(page, "region_matrix")
    pick(page, box, option, f"{region}: Counter")
    expect(card(page, "region_matrix").locator("code")).to_have_text(names)


def test_cells_are_shaded_and_their_ink_is_legible_in_the_dark_theme_too(page, address):
    page.emulate_media(color_scheme="dark")
    open_page(page, address)
    colours = page.evaluate(
        """() => [...document.querySelectorAll('.st-key-card_region_matrix tbody td')].map(cell => {
            const {backgroundColor, color} = getComputedStyle(cell);
            return [cell.innerText, backgroundColor, color];
        })"""
    )
    assert len(colours) == 11 * 6
    by_share = {}
    for text, background, ink in colours:
        assert ink == "rgb(11, 12, 12)"
        by_share.setdefault(re.search(r"\d+%", text)[0], set()).add(background)
    assert by_share["0%"] == {"rgb(255, 255, 255)"}
    assert by_share["100%"].isdisjoint(by_share["0%"])


def test_a_region_is_compared_with_the_nation_and_with_another(page, address):
    open_page(page, f"{address}&compare=Wales")
    said = page.get_by_text(re.compile("^On evidence to 31 May 2017, forces that had started"))
    expect(said).to_contain_text("of 4 forces in Wales")
    expect(said).to_contain_text("beside 17 of 43 forces in England and Wales (40%")
    choose(page, "Beside it", "London")
    assert "compare=Wales" in page.url
    assert "with=London" in page.url
    expect(said).to_contain_text("of 2 forces in London")
    expect(said).to_contain_text("50 of London (2 forces)")
    expect(said).to_contain_text("do not rank")
    expect(card(page, "sides").get_by_role("heading")).to_have_text("Wales beside London")
    link = read_link(page)
    for stated in ("order=name", "count=best", "compare=Wales", "with=London"):
        assert stated in link
    open_page(page, link)
    expect(said).to_contain_text("of 2 forces in London")


def test_filters_hold_and_what_they_leave_of_a_region_is_said(page, address):
    open_page(page, f"{address}&category=Plan+started&region=Wales&region=London")
    expect(page.get_by_text("counts the forces shown, not all forces of a region")).to_be_visible()
    assert [row[0] for row in read_table(page, "region_matrix")] == [
        *sorted({row[0] for row in read_table(page, "region_matrix")} - {"All forces shown"}),
        "All forces shown",
    ]
    assert {row[0] for row in read_table(page, "region_matrix")} <= {
        "Wales",
        "London",
        "All forces shown",
    }
    open_page(page, f"{address}&region=Wales")
    expect(page.get_by_text("Only forces in Wales are counted on both sides")).to_be_visible()
    assert card(page, "sides").count() == 0
    assert find_exceptions(page) == []


def test_nonsense_in_its_own_parameters_gives_the_default_with_a_message(page, address):
    nonsense = {name: f"no-{name}" for name in ("order", "count", "compare", "with")}
    open_page(page, address + "".join(f"&{name}={value}" for name, value in nonsense.items()))
    for value in nonsense.values():
        expect(page.get_by_role("alert").filter(has_text=f"“{value}”")).to_be_visible()
    assert find_exceptions(page) == []
    assert card(page, "sides").count() == 1
    with redrawing(page):
        page.get_by_role("link", name="National picture").click()
    assert "order" not in page.url
