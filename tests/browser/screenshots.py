"""python -m tests.browser.screenshots: the pictures of the pages in docs/, taken of the example.

The example must have been built (`make run` does). Each page is taken at 1440 pixels wide, from its
top, as an inspector meets it.
"""

import tempfile
from contextlib import ExitStack
from pathlib import Path

from progress.backups import back_up
from tests.browser.drawing import wait_until_drawn, watch
from tests.browser.find_browser import launch_browser
from tests.browser.steps import PAGES, PLAN_REVIEW
from tests.serving import ROOT, serve

SIZE = {"width": 1440, "height": 1600}
VIEWS = {"forces": f"{PLAN_REVIEW}&force=cumbria", "progress": ""}


def take_screenshots(folder: Path) -> None:
    """Write one PNG a page into a folder, named by the page."""
    with ExitStack() as stack:
        aside = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        # A copy, since a draft is kept in the data set that it is made of.
        database = aside / "example.db"
        back_up(ROOT / "data" / "example.db", database)
        server = stack.enter_context(
            serve(ROOT / "server.py", aside / "log", DASHBOARD_DATABASE=str(database))
        )
        browser = stack.enter_context(launch_browser())
        for path in PAGES:
            page = browser.new_page(viewport=SIZE, locale="en-GB", color_scheme="light")
            watch(page)
            page.goto(f"{server.url}/{path}?{VIEWS.get(path, PLAN_REVIEW)}")
            wait_until_drawn(page)
            if path == "report":
                page.get_by_label("Name").fill("National report")
                page.get_by_role("button", name="Make the draft").click()
                page.get_by_role("heading", name="Outline").wait_for()
                wait_until_drawn(page)
            page.screenshot(path=folder / f"{path or 'national'}.png")
            page.close()


if __name__ == "__main__":
    take_screenshots(ROOT / "docs")
