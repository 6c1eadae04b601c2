"""The page on which the national report is drafted, as inspectors use it."""

import re
import shutil
import sqlite3
from contextlib import closing
from urllib.parse import parse_qs, urlsplit

import docx
import pytest
from playwright.sync_api import expect

from progress.database import open_reader
from progress.report import keeping
from tests.browser.drawing import redrawing, wait_until_drawn, watch
from tests.browser.steps import PLAN_REVIEW, choose, find_exceptions, open_page, pick
from tests.browser.test_accessibility import describe, find_faults
from tests.serving import ROOT
from tests.writing import write_letter

SAVED = re.compile(r"Saved .* UTC by \S+")


@pytest.fixture
def data_set(example_database, tmp_path):
    """A copy of the example to keep drafts in and to load letters into."""
    return shutil.copy(example_database, tmp_path / "drafting.db")


def make_draft(page, address, name="Spring report", choices=PLAN_REVIEW):
    open_page(page, f"{address}/report?{choices}")
    page.get_by_label("Name").fill(name)
    page.get_by_role("button", name="Make the draft").click()
    expect(page.get_by_role("heading", name="Outline")).to_be_visible()
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
    block.get_by_role("button", name="Act").click()
    with redrawing(page):
        page.get_by_role("menuitem", name=what, exact=True).click()


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
    page.get_by_role("button", name=re.compile("Insert a value into Own paragraph")).click()
    page.get_by_label("Written as").select_option("list")
    search = page.get_by_role("combobox", name="Find a value")
    search.fill("wales: forces")
    search.press("Enter")
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
