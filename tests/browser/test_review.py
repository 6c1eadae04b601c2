"""Letters are reviewed by keyboard alone; the record tells what was done; nobody replaces another.

The tests of this file follow one another on one data set, as a round of review does.
"""

import re
import shutil
import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import expect

from progress import acts, queries, sentences
from progress.database import open_reader, open_writer
from progress.filters import Filters
from tests.browser.drawing import redrawing, wait_until_drawn, watch
from tests.browser.steps import PLAN_REVIEW, open_page, open_window, pick, read_link

ALL = Filters("plan-review-2017")
NATIONAL = "[data-testid=stMetricValue]"
SIGNED = "As published, 5 October 2017"


@pytest.fixture(scope="module")
def database(example_database, tmp_path_factory):
    path = tmp_path_factory.mktemp("review") / "review.db"
    shutil.copy(example_database, path)
    return path


def ask(database, query, *arguments):
    with closing(open_reader(database)) as connection:
        return query(connection, *arguments)


def read_acts(database):
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute("SELECT act, about FROM audit ORDER BY id").fetchall()


def press(page, *keys):
    for key in keys:
        with redrawing(page):
            page.keyboard.press(key)


def find_open_force(page):
    return page.locator("[data-testid=stMain] h2").first


def say_history(database, force):
    return sentences.say_history(ask(database, queries.read_history, ALL, force))


def test_all_waiting_letters_are_reviewed_by_keyboard_alone(page, server, database):
    queue = ask(database, queries.list_review, ALL)
    waiting = queue[queue["state"] == "waiting"]
    names = waiting["force_name"].tolist()
    assert len(names) == 6
    open_page(page, f"{server(database)}/?{PLAN_REVIEW}")
    before = page.locator(NATIONAL).all_inner_texts()
    link = read_link(page)

    open_page(page, f"{server(database)}/review?{PLAN_REVIEW}")
    expect(page.get_by_text("0 of 209 findings confirmed")).to_be_visible()
    for place, name in enumerate(names):
        expect(find_open_force(page)).to_have_text(name)
        wait_until_drawn(page)
        press(page, "a")
        expect(page.get_by_text(re.compile(f"^{name}: confirmed: "))).to_be_visible()
        wait_until_drawn(page)
        if place == 0:
            record_outcome(page, "No evidence", "Under way is not done.")
        else:
            press(page, "n")
    expect(page.get_by_text(re.compile("^No letters wait for a person; 37 more"))).to_be_visible()

    done = [about for act, about in read_acts(database) if act in ("confirmed", "changed")]
    assert len(done) == 2 * len(names)
    for name in names:
        first, second = (about for about in done if about.startswith(f"review of {name}: "))
        assert "confirmed: " in first
        assert ("changed: " if name == names[0] else "the letter does not say: ") in second
    newest = say_history(database, waiting["force"].iloc[0])[0]
    assert "recorded as “no evidence” by " in newest
    assert newest.endswith("Reason: Under way is not done.")
    assert all(
        "recorded that the letter does not say by " in say_history(database, force)[0]
        for force in waiting["force"].iloc[1:]
    )

    open_page(page, link)
    assert page.locator(NATIONAL).all_inner_texts() == before
    expect(page.get_by_text("0 of 209 findings confirmed")).to_be_visible()


def record_outcome(page, label, reason):
    """Open the form, choose an outcome and give a reason, by keyboard alone."""
    press(page, "e")
    form = page.locator(".st-key-review_form")
    page.wait_for_function("document.activeElement.matches('.st-key-review_form input')")
    page.keyboard.press("ArrowDown")
    expect(form.get_by_role("radio", name=label)).to_be_checked()
    field = form.get_by_label("Reason")
    for _ in range(12):
        if field.evaluate("field => field === document.activeElement"):
            break
        page.keyboard.press("Tab")
    page.keyboard.type(reason)
    press(page, "Enter")
    expect(form).to_have_count(0)


def test_an_act_is_undone_and_letters_in_typed_words_are_no_shortcuts(page, server, database):
    open_page(page, f"{server(database)}/review?{PLAN_REVIEW}&force=kent")
    before = read_standing(database, "kent")
    press(page, "y")
    press(page, "g")
    form = page.locator(".st-key-review_form")
    form.get_by_label("Reason").click()
    acts_so_far = read_acts(database)
    page.keyboard.type("any essay")
    press(page, "Escape")
    assert read_acts(database) == acts_so_far
    assert read_standing(database, "kent") != before
    press(page, "u")
    expect(page.get_by_text(re.compile("undone: confirmed: Comprehensive plans"))).to_be_visible()
    assert read_standing(database, "kent") == before


def read_standing(database, force):
    review = ask(database, queries.read_review, ALL, force)
    return [(point.criterion, point.outcome, point.is_confirmed) for point in review.points]


def test_two_browsers_on_one_letter_lose_and_replace_nothing(page, browser, server, database):
    address = f"{server(database)}/review?{PLAN_REVIEW}&force=kent"
    open_page(page, address)
    context = open_window(browser)
    other = context.new_page()
    watch(other)
    open_page(other, address)
    press(page, "y")
    first = say_history(database, "kent")
    press(other, "a")
    told = other.get_by_test_id("stAlert").filter(has_text="Nothing was saved")
    expect(told).to_contain_text("Something was recorded of this force since you looked")
    expect(told).to_contain_text(first[0].split(" by ", 1)[0])
    assert say_history(database, "kent") == first
    press(other, "a")
    expect(other.get_by_role("heading", name="Kent Police")).to_have_count(0)
    context.close()
    history = say_history(database, "kent")
    assert history[-len(first) :] == first
    assert len(history) == len(first) + 4


def test_a_signed_moment_gives_its_figures_again_after_a_correction(page, server, database):
    open_page(page, f"{server(database)}/review?{PLAN_REVIEW}")
    with redrawing(page):
        page.get_by_text("Sign off what stands now").click()
    page.get_by_label("Name").fill(SIGNED)
    with redrawing(page):
        page.keyboard.press("Enter")
    expect(page.get_by_text(f"Signed off as “{SIGNED}”")).to_be_visible()
    open_page(page, f"{server(database)}/?{PLAN_REVIEW}")
    figures = page.locator(NATIONAL).all_inner_texts()
    correct(database)
    open_page(page, f"{server(database)}/?{PLAN_REVIEW}")
    assert page.locator(NATIONAL).all_inner_texts() != figures
    page.get_by_role("combobox", name="As recorded on").click()
    with redrawing(page):
        page.get_by_role("option", name=re.compile(SIGNED)).click()
    wait_until_drawn(page)
    assert page.locator(NATIONAL).all_inner_texts() == figures
    open_page(page, f"{server(database)}/review?{PLAN_REVIEW}")
    with redrawing(page):
        page.get_by_text("Sign off what stands now").click()
    pick(page, page.get_by_role("combobox", name="Sign-off to take back"), SIGNED)
    with redrawing(page):
        page.get_by_role("button", name="Take back", exact=True).click()
    expect(page.get_by_text(f"Took back the sign-off “{SIGNED}”")).to_be_visible()
    expect(page.get_by_role("table", name="Signed-off moments")).to_have_count(0)
    open_page(page, f"{server(database)}/?{PLAN_REVIEW}")
    page.get_by_role("combobox", name="As recorded on").click()
    expect(page.get_by_role("option", name="Latest")).to_be_visible()
    expect(page.get_by_role("option", name=re.compile(SIGNED))).to_have_count(0)


def correct(database):
    """Record that a force whose plans were comprehensive has none such."""
    data_set = open_writer(database)
    with closing(data_set.conn):
        seen = queries.read_seen(data_set.conn, ALL.assessment, "cumbria")
        acts.change_finding(
            data_set, seen, "Ines", "comprehensive", "not_comprehensive", "A correction."
        )
