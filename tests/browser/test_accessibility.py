"""The page is no harder to use with assistive technology than bare Streamlit, and mostly easier."""

import pytest

from tests.browser.drawing import wait_until_drawn, watch
from tests.browser.faults import describe, find_faults
from tests.browser.steps import PAGES, PLAN_REVIEW, open_page
from tests.serving import ROOT, serve

SCREENS = [(scheme, width) for scheme in ("light", "dark") for width in (1440, 400)]


@pytest.fixture(scope="module")
def bare_faults(tmp_path_factory, browser):
    """The names of the faults that a bare Streamlit page shows on each screen."""
    log = tmp_path_factory.mktemp("bare") / "bare.log"
    script = ROOT / "tests" / "benchmarks" / "bare_page.py"
    with serve(script, log, CHARTS="4", TABLES="43x8") as running:
        bare = browser.new_page()
        watch(bare)
        open_page(bare, running.url)
        found = {screen: set(show_on(bare, *screen)) for screen in SCREENS}
        bare.close()
    return found


def show_on(page, scheme, width):
    """Show a page as it is on a screen, and give its faults."""
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    wait_until_drawn(page)
    return find_faults(page)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "national")
def test_no_grave_fault_that_a_bare_streamlit_page_does_not_show_too(
    page, bare_faults, server, example_database, path
):
    chosen = f"{PLAN_REVIEW}&region=Wales&region=Narnia&force=gwent"
    open_page(page, f"{server(example_database)}/{path}?{chosen}")
    for screen in SCREENS:
        faults = show_on(page, *screen)
        for name in bare_faults[screen]:
            faults.pop(name, None)
        assert describe(faults) == {}, screen
