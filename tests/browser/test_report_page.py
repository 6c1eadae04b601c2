"""The report as HTML: no fault for assistive technology, and clean on paper."""

from contextlib import closing

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe

from progress.report.page import write_html
from tests.progress.report.documents import MARKING, make_full_document


@pytest.fixture(scope="module")
def written():
    return write_html(make_full_document()).decode("utf-8")


@pytest.mark.parametrize("width", [1440, 400])
def test_axe_finds_no_fault_at_all_and_nothing_runs_over_the_edge(page, written, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.set_content(written)
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.locator("script").count() == 0


def test_a_keyboard_gets_past_the_contents_at_once(page, written):
    page.set_content(written)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "report"


def test_on_paper_each_sheet_bears_the_marking_and_wide_tables_lie(page, written):
    page.set_content(written)
    paper = page.pdf(prefer_css_page_size=True, print_background=True)
    with closing(pypdfium2.PdfDocument(paper)) as printed:
        texts = [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in printed]
        lying = [sheet.get_width() > sheet.get_height() for sheet in printed]
    for number, text in enumerate(texts, start=1):
        assert MARKING in text
        assert f"page {number} of {len(texts)}" in text
    first = lying.index(True)
    assert "Annex: all forces" in texts[first]
    assert "Table 2: All forces" in texts[first]
    assert not lying[-1]
