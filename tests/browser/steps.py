"""What a reader does on a page, step by step."""

from playwright.sync_api import TimeoutError as TooSlow
from playwright.sync_api import expect

from tests.browser.drawing import redrawing, wait_until_drawn

SHOWN_ON = {
    "Chart": ".main-svg",
    "Table": "table thead th",
    "Download": "button:has-text('CSV, shown')",
    "About": "table tbody th:has-text('What it shows')",
}
PLAN_REVIEW = "assessment=plan-review-2017"
PAGES = {
    "": "National picture",
    "regions": "Regions",
    "forces": "Forces",
    "review": "Review",
    "progress": "Progress",
    "report": "Report",
    "sources": "Sources",
    "method": "Method",
}
CARDS = ("categories", "criteria", "map", "regions")


def open_window(browser):
    """Open a window of its own, which shares nothing with others, as another person would."""
    return browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")


def open_page(page, address):
    page.goto(address)
    wait_until_drawn(page)


def card(page, name):
    return page.locator(f".st-key-card_{name}")


def turn_to(page, name, face):
    card(page, name).get_by_role("radio", name=face).click()
    expect(card(page, name).locator(SHOWN_ON[face]).first).to_be_visible()
    wait_until_drawn(page)


def choose(page, label, option):
    with redrawing(page):
        pick(page, page.get_by_role("combobox", name=label), option, option)
    if page.get_by_role("listbox").count():
        page.keyboard.press("Escape")


def pick(page, box, option, typed=""):
    """Open a list and pick from it; a list that a rerun closes meanwhile is opened again."""
    offered = page.get_by_role("option", name=option, exact=isinstance(option, str))
    for wait in (8000, 8000, 30_000):
        box.click()
        page.keyboard.type(typed)
        try:
            return offered.click(timeout=wait)
        except TooSlow:
            page.keyboard.press("Escape")
    raise AssertionError(f"{option} could not be picked")


def read_table(page, name):
    rows = card(page, name).locator("table tbody tr").all()
    return [row.locator("th, td").all_inner_texts() for row in rows]


def find_exceptions(page):
    return page.get_by_test_id("stException").all_inner_texts()


def download(page, name, button):
    with page.expect_download() as started:
        card(page, name).get_by_role("button", name=button).click()
    return started.value


def list_cards(page):
    """Give the keys of the figure cards of a page."""
    names = page.locator("[class*='st-key-card_']").evaluate_all(
        "cards => cards.map(card => card.className.match(/st-key-card_(\\S+)/)[1])"
    )
    return list(dict.fromkeys(names))


def open_forces(page, name):
    """Open the list of forces behind the counts of a card's table; gives the box to pick one in."""
    with redrawing(page):
        card(page, name).get_by_text("Forces behind a count").click()
    box = card(page, name).get_by_role("combobox", name="Count")
    expect(box).to_be_visible()
    # A list that is opened while the page still scrolls closes at once.
    box.scroll_into_view_if_needed()
    wait_until_drawn(page)
    return box


def find_faces(page, name):
    return card(page, name).get_by_role("radiogroup").first.get_by_role("radio").all_inner_texts()


def read_link(page):
    page.get_by_role("button", name="Copy link").click()
    link = page.get_by_test_id("stPopoverBody").locator("code").inner_text()
    page.keyboard.press("Escape")
    return link
