"""The page on method tells how the picture is made, from the data set and the files that ship."""

import pytest
from playwright.sync_api import expect

from progress.framework import read_framework
from progress.method import CHANGELOG, read_method
from tests.browser.drawing import redrawing
from tests.browser.steps import PLAN_REVIEW, find_exceptions, open_page


def open_method(page, address, choices=""):
    open_page(page, f"{address}/?{choices}")
    with redrawing(page):
        page.get_by_role("link", name="Method").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Method")
    assert find_exceptions(page) == []


def read_rows(page, alt):
    rows = page.get_by_role("table", name=alt).locator("tbody tr").all()
    return {row.locator("th").inner_text(): row.locator("td").inner_text() for row in rows}


def test_dates_criteria_outcomes_and_rule_stand_on_it(page, server, example_database):
    open_method(page, server(example_database), PLAN_REVIEW)
    assert read_rows(page, "Recommendation")["Published on"] == "8 December 2016"
    dates = read_rows(page, "Dates of the assessment")
    assert dates["Evidence cut-off"].startswith("31 May 2017")
    assert dates["Review"].startswith("1 June 2017 to 30 June 2017")
    assert dates["Letters"].startswith("2 October 2017")
    assert dates["Publication"].startswith("5 October 2017")
    framework = read_framework()
    for criterion in framework.criteria.values():
        told = read_rows(page, f"{criterion.label}: outcomes and what they mean")
        assert told == {
            f"{outcome.tone.symbol} {outcome.label}": outcome.definition
            for outcome in criterion.outcomes
        }
    rule = page.locator("ol li").all_inner_texts()
    assert len(rule) == len(framework.rule)
    for said, line in zip(rule, framework.rule.values(), strict=True):
        assert said.endswith(line.says[3:])
        assert not line.category or said.startswith(framework.categories[line.category].label)


def test_what_is_derived_and_stated_is_counted_for_the_data_set(page, server, published_database):
    open_method(page, server(published_database))
    expect(
        page.get_by_text(
            "Of 43 forces, the category is derived for 4, stated by a source for 3 and set by an "
            "inspector for none; 36 are not assessed."
        )
    ).to_be_visible()
    assert read_rows(page, "Category: forces")["Stated by a source"] == "3 of 43"
    assert read_rows(page, "Findings rest on: findings")["Press report"] == "17 of 24"


def test_limits_sources_shortfalls_and_changes_are_those_of_their_files(
    page, server, example_database
):
    open_method(page, server(example_database))
    method = read_method()
    for limit in method["limits"]:
        expect(page.get_by_text(limit["says"])).to_be_visible()
    for table, part in (("Sources and licences", "sources"), ("What falls short", "shortfalls")):
        rows = page.get_by_role("table", name=table).locator("tbody tr")
        assert [row.locator("th, td").all_inner_texts() for row in rows.all()] == [
            list(row.values()) for row in method[part]
        ]
    with redrawing(page):
        page.get_by_text("Changes, the newest first").click()
    newest = next(
        line for line in CHANGELOG.read_text("utf-8").splitlines() if line.startswith("## ")
    )
    expect(page.get_by_role("heading", level=4).first).to_have_text(newest.removeprefix("## "))


@pytest.mark.parametrize("place", ["Sources and licences", "Accessibility"])
def test_the_list_at_the_top_leads_to_each_part(page, server, example_database, place):
    open_method(page, server(example_database))
    heading = page.get_by_role("heading", name=place)
    expect(heading).not_to_be_in_viewport()
    page.get_by_role("link", name=place, exact=True).first.click()
    expect(heading).to_be_in_viewport()
    expect(page.get_by_role("heading", level=1)).to_have_text("Method")
