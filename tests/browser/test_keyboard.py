"""From the home page to the words of a letter, without a mouse."""

import re

from playwright.sync_api import expect

from tests.browser.drawing import redrawing
from tests.browser.steps import PLAN_REVIEW, open_page

MOST_STEPS = 60
FOCUSED = """() => {
  const focused = document.activeElement;
  const named = focused.getAttribute("aria-label")
    || focused.labels?.[0]?.innerText
    || focused.closest("label")?.innerText
    || focused.innerText;
  const parts = [focused, focused.parentElement, focused.closest("label, [role=radiogroup]")];
  const isSeen = parts.filter(Boolean).some((part) => {
    const { outlineStyle, boxShadow, borderColor } = getComputedStyle(part);
    return outlineStyle !== "none" || boxShadow !== "none" || borderColor !== "rgb(0, 0, 0)";
  });
  return [named ?? "", isSeen];
}"""


def step_to(page, name):
    """Press Tab until what bears this name has the focus, and demand that the focus is seen."""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        named, is_seen = page.evaluate(FOCUSED)
        if re.match(name, named.strip()):
            assert is_seen, named
            return
    raise AssertionError(f"Tab does not lead to {name}")


def test_the_keyboard_alone_leads_from_the_home_page_to_the_evidence_on_a_force(
    page, server, example_database
):
    open_page(page, f"{server(example_database)}/?{PLAN_REVIEW}")
    step_to(page, "Forces")
    with redrawing(page):
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Forces")
    step_to(page, "Force: choose one")
    page.keyboard.type("kent")
    expect(page.get_by_role("option", name="Kent Police")).to_be_visible()
    with redrawing(page):
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=2)).to_have_text("Kent Police")
    step_to(page, "Comprehensive plans")
    quoted = page.locator(".st-key-quotation")
    before = quoted.inner_text()
    page.keyboard.press("ArrowDown")
    expect(quoted).not_to_have_text(before)
    expect(quoted).to_contain_text("Letter to Kent Police, 2 October 2017, page 1")
