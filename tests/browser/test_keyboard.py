"""From the home page to the words of a letter, without a mouse."""

import io
import re

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.drawing import redrawing
from tests.browser.steps import PLAN_REVIEW, open_page

MOST_STEPS = 60
LEAST_CONTRAST = 3
FIND_FOCUS = """() => {
  const focused = document.activeElement;
  const named = focused.getAttribute("aria-label")
    || focused.labels?.[0]?.innerText
    || focused.closest("label")?.innerText
    || focused.innerText;
  const shown = focused.closest("label, .react-aria-ComboBox") ?? focused;
  const { x, y, width, height } = shown.getBoundingClientRect();
  return [named ?? "", { x: x - 4, y: y - 4, width: width + 8, height: height + 8 }];
}"""
LOSE_FOCUS = "() => { window.left = document.activeElement; window.left.blur(); }"


def step_to(page, name):
    """Press Tab until what bears this name has the focus, and demand that the focus is seen."""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        named, box = page.evaluate(FIND_FOCUS)
        if re.match(name, named.strip()):
            demand_seen(page, name, box)
            return
    raise AssertionError(f"Tab does not lead to {name}")


def demand_seen(page, name, box):
    """Demand that the focus makes a line as long as the box, three times as light or as dark."""
    focused = read_luminances(page.screenshot(clip=box, animations="disabled"))
    page.evaluate(LOSE_FOCUS)
    left = read_luminances(page.screenshot(clip=box, animations="disabled"))
    page.evaluate("window.left.focus()")
    contrasts = (np.maximum(focused, left) + 0.05) / (np.minimum(focused, left) + 0.05)
    changed = int((contrasts >= LEAST_CONTRAST).sum())
    assert changed >= box["width"], f"The focus on {name} is not seen"


def read_luminances(picture):
    """Give the relative luminance of each pixel, as WCAG 2.2 defines it."""
    parts = np.asarray(Image.open(io.BytesIO(picture)).convert("RGB")) / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return linear @ (0.2126, 0.7152, 0.0722)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_keyboard_alone_leads_from_the_home_page_to_the_evidence_on_a_force(
    page, server, example_database, scheme
):
    page.emulate_media(color_scheme=scheme)
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
