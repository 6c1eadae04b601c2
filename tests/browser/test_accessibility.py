"""The page is no harder to use with assistive technology than bare Streamlit, and mostly easier."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.drawing import wait_until_drawn
from tests.browser.steps import PAGES, PLAN_REVIEW
from tests.serving import ROOT, serve

GRAVE = ("serious", "critical")


def find_faults(page):
    found = Axe().run(page).response["violations"]
    return {fault["id"]: fault for fault in found if fault["impact"] in GRAVE}


def describe(faults):
    return {name: [node["html"][:300] for node in fault["nodes"]] for name, fault in faults.items()}


@pytest.fixture(scope="module")
def bare_page(tmp_path_factory):
    log = tmp_path_factory.mktemp("bare") / "bare.log"
    script = ROOT / "tests" / "benchmarks" / "bare_page.py"
    with serve(script, log, CHARTS="4", TABLES="43x8") as running:
        yield running.url


@pytest.fixture
def known_faults(page, bare_page):
    """Give what axe finds on a bare Streamlit page with charts and a table, as this page is set."""

    def find_known():
        page.goto(bare_page)
        wait_until_drawn(page)
        return set(find_faults(page))

    return find_known


@pytest.mark.parametrize("width", [1440, 400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "national")
def test_no_grave_fault_that_a_bare_streamlit_page_does_not_show_too(
    page, known_faults, server, example_database, path, scheme, width
):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    known = known_faults()
    chosen = f"{PLAN_REVIEW}&region=Wales&region=Narnia&force=gwent"
    page.goto(f"{server(example_database)}/{path}?{chosen}")
    wait_until_drawn(page)
    faults = find_faults(page)
    for name in known:
        faults.pop(name, None)
    assert describe(faults) == {}
