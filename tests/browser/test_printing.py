"""A printed page says what it is, loses nothing at its edges, and leaves controls out."""

from contextlib import closing

import pypdfium2
import pytest

from tests.browser.steps import PLAN_REVIEW, open_page

MARGIN = 14 / 25.4 * 72 - 1
CONTROLS = ("Copy link", "Clear filters", "All regions", "Show as", "Download", "Data set")


def print_page(page):
    """Print on A4, with backgrounds; gives the text of each sheet, and the boxes of its texts."""
    with closing(pypdfium2.PdfDocument(page.pdf(format="A4", print_background=True))) as printed:
        texts, boxes = [], []
        for sheet in printed:
            text = sheet.get_textpage()
            texts.append(" ".join(text.get_text_range().split()))
            boxes.append([text.get_rect(place) for place in range(text.count_rects())])
        return texts, boxes, printed[0].get_width()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_printed_page_bears_marking_filters_and_date_and_no_controls(
    page, server, example_database, scheme
):
    page.emulate_media(color_scheme=scheme)
    open_page(page, f"{server(example_database)}/?{PLAN_REVIEW}&region=Wales&region=London")
    texts, _, _ = print_page(page)
    assert "Showing 6 of 43 forces: Wales and London." in texts[0]
    assert "on evidence to 31 May 2017" in texts[0]
    for number, text in enumerate(texts, start=1):
        assert "EXAMPLE: outcomes are invented" in text
        assert f"Page {number} of {len(texts)}" in text
        for control in CONTROLS:
            assert control not in text


def test_figures_are_scaled_to_the_paper_and_not_cut(page, server, example_database):
    open_page(page, f"{server(example_database)}/?{PLAN_REVIEW}")
    texts, boxes, width = print_page(page)
    said = " ".join(texts)
    for rightmost in ("COLP", "Insufficient information 11", "Yorkshire and the Humber, 4 forces"):
        assert rightmost in said
    for left, _, right, _ in (box for sheet in boxes for box in sheet):
        assert left >= MARGIN
        assert right <= width - MARGIN
