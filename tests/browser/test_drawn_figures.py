"""Figures as a browser draws them: nothing cut off, no label over another, on wide and narrow."""

import itertools
from contextlib import closing

import pytest

from progress import figures, queries
from progress.database import open_reader
from progress.filters import Filters
from tests.progress.conftest import ASSESSMENT, PUBLISHED, make_database

STAMP = figures.Stamp(
    source="Source: public record of October 2017",
    marking="EXAMPLE: outcomes are invented",
    filters="Forces in Yorkshire and the Humber or East of England, plan review of June 2017, on "
    "evidence to 31 May 2017",
)
PICTURES = {
    "whole": PUBLISHED,
    "partial": {"all_in_place": 2, "plan_started": 1, "insufficient_information": 3},
    "all six": {
        "all_in_place": 3,
        "plan_started": 9,
        "plan_not_started": 8,
        "insufficient_information": 7,
        "undetermined": 10,
    },
    "empty": {},
}
# The boxes of each figure, and of all texts in it, in page coordinates.
MEASURE = """() => {
    const box = element => {
        const {left, top, right, bottom} = element.getBoundingClientRect();
        return {text: element.textContent, left, top, right, bottom};
    };
    const isShown = element =>
        element.textContent.trim() && element.getBoundingClientRect().width > 0;
    return [...document.querySelectorAll('.js-plotly-plot')].map(figure => {
        const find = selector => [...figure.querySelectorAll(selector)].filter(isShown).map(box);
        return {
            frame: box(figure),
            notes: find('.annotation-text, .gtitle'),
            inside: find('.bartext, .textpoint text'),
        };
    });
}"""


def draw_all(connection):
    """Give all figures as one page; what moved is drawn between one assessment and itself."""
    filters = Filters(ASSESSMENT)
    drawn = [
        figures.draw_category_bar(queries.count_categories(connection, filters), STAMP),
        figures.draw_criteria_bars(queries.count_outcomes(connection, filters), STAMP),
        figures.draw_tile_map(
            queries.read_all_tiles(connection), queries.read_forces(connection, filters), STAMP
        ),
        figures.draw_region_bars(queries.count_regions(connection, filters), STAMP),
        figures.draw_region_panels(queries.count_regions(connection, filters), STAMP),
        figures.draw_comparison(
            queries.compare_regions(
                connection, filters, "Yorkshire and the Humber", "East of England"
            ),
            STAMP,
        ),
        figures.draw_moves(queries.count_moves(connection, filters, ASSESSMENT), STAMP),
        figures.draw_flows(queries.count_flows(connection, filters, ASSESSMENT), STAMP),
    ]
    return "<!doctype html><meta charset=utf-8>" + "".join(
        figure.to_html(full_html=False, include_plotlyjs=number == 0)
        for number, figure in enumerate(drawn)
    )


def make(path, sizes):
    """Make a data set with so many forces in each category; `undetermined` by one finding."""
    with closing(open_reader(make_database(path.with_suffix(".empty"), {}))) as connection:
        slugs = iter(queries.read_all_tiles(connection)["slug"])
    return make_database(
        path,
        {
            next(slugs): {"it_monitoring": "started"}
            if category == "undetermined"
            else {"category": category}
            for category, size in sizes.items()
            for _ in range(size)
        },
    )


def is_within(text, frame):
    return (
        frame["left"] - 1 <= text["left"]
        and text["right"] <= frame["right"] + 1
        and frame["top"] - 1 <= text["top"]
        and text["bottom"] <= frame["bottom"] + 1
    )


def overlap(one, other):
    return (
        min(one["right"], other["right"]) - max(one["left"], other["left"]) > 1
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 1
    )


@pytest.mark.parametrize("width", [1400, 380])
@pytest.mark.parametrize("picture", PICTURES)
def test_texts_stand_inside_each_figure_and_apart(window, tmp_path, picture, width):
    with closing(open_reader(make(tmp_path / "made.db", PICTURES[picture]))) as connection:
        page_text = draw_all(connection)
    place = tmp_path / "figures.html"
    place.write_text(page_text, encoding="utf-8")
    page = window.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(place.as_uri())
    page.wait_for_function("document.querySelectorAll('.gtitle').length === 8")
    measured = page.evaluate(MEASURE)
    page.close()
    assert len(measured) == 8
    for figure in measured:
        texts = figure["notes"] + figure["inside"]
        assert any("EXAMPLE" in note["text"] for note in figure["notes"])
        assert figure["inside"]
        for text in texts:
            assert is_within(text, figure["frame"]), text
        for one, other in itertools.combinations(texts, 2):
            assert not overlap(one, other), (one, other)
