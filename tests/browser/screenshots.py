"""python -m tests.browser.screenshots: the pictures of the pages in docs/, taken of the example.

The example must have been built (`make run` does). Each page is taken at 1440 pixels wide, from its
top, as an inspector meets it.
"""

import tempfile
from pathlib import Path

from tests.browser.drawing import wait_until_drawn, watch
from tests.browser.find_browser import launch_browser
from tests.browser.steps import PAGES, PLAN_REVIEW
from tests.serving import ROOT, serve

SIZE = {"width": 1440, "height": 1600}
VIEWS = {"forces": f"{PLAN_REVIEW}&force=cumbria", "progress": ""}


def take_screenshots(folder: Path) -> None:
    """Write one PNG a page into a folder, named by the page."""
    database = str(ROOT / "data" / "example.db")
    with (
        tempfile.TemporaryDirectory() as logs,
        serve(ROOT / "server.py", Path(logs) / "log", DASHBOARD_DATABASE=database) as server,
        launch_browser() as browser,
    ):
        for path in PAGES:
            page = browser.new_page(viewport=SIZE, locale="en-GB", color_scheme="light")
            watch(page)
            page.goto(f"{server.url}/{path}?{VIEWS.get(path, PLAN_REVIEW)}")
            wait_until_drawn(page)
            page.screenshot(path=folder / f"{path or 'national'}.png")
            page.close()


if __name__ == "__main__":
    take_screenshots(ROOT / "docs")
