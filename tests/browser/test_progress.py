"""The page on progress as an inspector uses it."""

from contextlib import closing

import pytest
from playwright.sync_api import expect

from progress.database import open_reader
from progress.sentences import join_words
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
from tests.progress.conftest import make_database

LATER = "assessment=reinspection-2018"
JOINED = """FROM force_progress f JOIN force_progress t ON t.force = f.force
    WHERE f.assessment = 'plan-review-2017' AND t.assessment = 'reinspection-2018'"""


@pytest.fixture
def address(server, example_database):
    return f"{server(example_database)}/progress"


def test_it_compares_the_two_newest_and_says_how_far_each_lies_from_the_deadline(page, address):
    open_page(page, address)
    assert find_exceptions(page) == []
    expect(page.get_by_role("heading", level=1)).to_have_text("Progress")
    expect(page.get_by_role("heading", level=2).first).to_contain_text(
        "From plan review of June 2017 to reinspection of August 2018"
    )
    for said in ("8 days before the deadline of 8 June 2017", "14 months after the deadline"):
        expect(page.get_by_text(said)).to_be_visible()
    expect(page.get_by_text("counts neither as forward nor as back")).to_be_visible()
    for name in ("moves", "flows"):
        expect(card(page, name).locator(".main-svg").first).to_be_visible()


def test_the_forces_in_each_move_are_named(page, address, example_database):
    open_page(page, f"{address}?{LATER}&region=Wales&region=North+West")
    turn_to(page, "moves", "Table")
    with closing(open_reader(example_database)) as connection:
        names = [
            name
            for (name,) in connection.execute(
                f"SELECT t.force_name {JOINED} AND t.region IN ('Wales', 'North West') "
                "AND t.it_monitoring IN ('started', 'in_place') "
                "AND f.it_monitoring IN ('started', 'not_started') "
                "AND t.it_monitoring <> f.it_monitoring ORDER BY t.force_name"
            )
        ]
    assert names
    box = open_forces(page, "moves")
    pick(page, box, f"IT monitoring: moved forward: {len(names)} of 9", "IT monitoring: moved")
    expect(card(page, "moves").locator("code")).to_have_text(" ".join(names))


def test_the_flow_is_a_table_too_with_the_forces_behind_each_cell(page, address, example_database):
    open_page(page, f"{address}?{LATER}")
    turn_to(page, "flows", "Table")
    with closing(open_reader(example_database)) as connection:
        names = [
            name
            for (name,) in connection.execute(
                f"SELECT t.force_name {JOINED} AND f.category = 'plan_not_started' "
                "AND t.category = 'plan_started' ORDER BY t.force_name"
            )
        ]
    row = next(row for row in read_table(page, "flows") if row[0] == "Plan not started")
    heads = card(page, "flows").locator("thead th").all_inner_texts()
    assert row[heads.index("To: plan started")] == f"{len(names)} of 15"
    box = open_forces(page, "flows")
    pick(page, box, f"Plan not started to plan started: {len(names)} of 43", "Plan not started to")
    expect(card(page, "flows").locator("code")).to_have_text(" ".join(names))


def test_forces_still_short_and_those_not_assessed_are_named_apart(page, address, example_database):
    open_page(page, f"{address}?{LATER}")
    with closing(open_reader(example_database)) as connection:
        rows = connection.execute(
            "SELECT force_name, category FROM force_progress "
            "WHERE assessment = 'reinspection-2018' "
            "AND category NOT IN ('plan_started', 'all_in_place') ORDER BY force_name"
        ).fetchall()
    short = [name for name, category in rows if category != "not_assessed"]
    left = [name for name, category in rows if category == "not_assessed"]
    assert sorted(row[0] for row in read_table(page, "short")) == short
    apart = page.get_by_text(f"{len(left)} of 43 forces were not assessed, on")
    expect(apart).to_contain_text(f"{join_words(left)}.")
    alone = page.get_by_text(f"{len(left)} of 43 forces were assessed in the plan review")
    expect(alone).to_contain_text(f"{join_words(left)}.")


def test_the_permalink_and_the_downloads_name_both_assessments(page, address):
    open_page(page, f"{address}?{LATER}&region=Wales")
    link = read_link(page)
    assert "from=plan-review-2017" in link
    turn_to(page, "moves", "About")
    about = card(page, "moves").locator("table").inner_text()
    assert "compared with plan review of June 2017, on evidence to 31 May 2017" in about
    assert "to 31 May 2017 and to 10 August 2018" in about
    open_page(page, f"{address}?{LATER}&from=nonsense")
    expect(page.get_by_role("alert").filter(has_text="“nonsense”")).to_be_visible()
    expect(page.get_by_role("heading", level=2).first).to_contain_text("From plan review")


def test_where_nothing_is_earlier_it_says_so_and_what_to_do(
    page, address, server, published_database
):
    open_page(page, f"{address}?{PLAN_REVIEW}&from=reinspection-2018")
    expect(page.get_by_role("heading", name="There is no earlier assessment")).to_be_visible()
    expect(page.get_by_text("Choose a later one under “Assessment”")).to_be_visible()
    expect(page.get_by_role("alert").filter(has_text="“reinspection-2018”")).to_be_visible()
    choose(page, "Assessment", "Reinspection of August 2018")
    expect(page.get_by_role("heading", level=2).first).to_contain_text("From plan review")
    open_page(page, f"{server(published_database)}/progress")
    assert find_exceptions(page) == []
    expect(page.get_by_text("This data set holds one assessment")).to_be_visible()
    expect(page.get_by_text("python -m loaders assessment FILE.toml")).to_be_visible()
    expect(card(page, "short").get_by_role("heading")).to_contain_text("39 not known")


def test_any_earlier_assessment_can_be_chosen(page, server, tmp_path):
    database = make_database(
        tmp_path / "three.db",
        {"gwent": {"it_monitoring": "started"}},
        later={"gwent": {"it_monitoring": "in_place"}},
        assessments=("third", "second", "first"),
    )
    open_page(page, f"{server(database)}/progress")
    expect(page.get_by_role("heading", level=2).first).to_contain_text("From plan review of June 2")
    assert "from=" not in page.url
    choose(page, "From (to the assessment chosen above)", "Plan review of June 2017")
    assert "from=first" in page.url
    expect(page.get_by_role("heading", level=2).first).to_contain_text(
        "From plan review of June 2017 to plan review of June 2019"
    )
    turn_to(page, "moves", "Table")
    rows = {row[0]: row[1:] for row in read_table(page, "moves")}
    assert rows["IT monitoring"][0] == "1 of 43"
