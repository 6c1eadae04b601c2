"""The page is no harder to use with assistive technology than bare Streamlit, and mostly easier."""

import pytest

from tests.browser.faults import describe, find_faults
from tests.browser.steps import PAGES, PLAN_REVIEW, open_page
from tests.serving import ROOT, serve


@pytest.fixture(scope="module")
def bare_page(tmp_path_factory):
    log = tmp_path_factory.mktemp("bare") / "bare.log"
    script = ROOT / "tests" / "benchmarks" / "bare_page.py"
    with serve(script, log, CHARTS="4", TABLES="43x8") as running:
        yield running.url


@pytest.mark.parametrize("width", [1440, 400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "national")
def test_no_grave_fault_that_a_bare_streamlit_page_does_not_show_too(
    page, bare_page, server, example_database, path, scheme, width
):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    chosen = f"{PLAN_REVIEW}&region=Wales&region=Narnia&force=gwent"
    open_page(page, f"{server(example_database)}/{path}?{chosen}")
    faults = find_faults(page)
    if faults:
        open_page(page, bare_page)
        for name in find_faults(page):
            faults.pop(name, None)
    assert describe(faults) == {}
