"""Figures draw exactly the counts, say what they are, and can be read by everyone."""

import itertools
import json

import plotly.graph_objects as go
import pytest

from progress import figures, queries
from progress.figures.categories import SHARES_LEFT, arrange_labels
from progress.filters import Filters
from progress.framework import MISSING, read_framework
from progress.inks import PANEL, choose_ink, measure_contrast
from tests.progress.conftest import ASSESSMENT, PUBLISHED

FRAMEWORK = read_framework()
STAMP = figures.Stamp(
    source="Source: letters <b>of 2017</b>",
    marking="EXAMPLE: outcomes are invented",
    filters="All forces, plan review of June 2017, on evidence to 31 May 2017",
)
TONES = {
    outcome.slug: outcome.tone
    for criterion in (*FRAMEWORK.criteria, "category")
    for outcome in FRAMEWORK.outcomes_of(criterion).values()
} | {MISSING: FRAMEWORK.missing.tone}


def draw_all(connection, **chosen):
    filters = Filters(ASSESSMENT, **chosen)
    return {
        "categories": figures.draw_category_bar(
            queries.count_categories(connection, filters), STAMP
        ),
        "criteria": figures.draw_criteria_bars(queries.count_outcomes(connection, filters), STAMP),
        "tiles": figures.draw_tile_map(
            queries.read_all_tiles(connection), queries.read_forces(connection, filters), STAMP
        ),
        "regions": figures.draw_region_bars(queries.count_regions(connection, filters), STAMP),
        "panels": figures.draw_region_panels(queries.count_regions(connection, filters), STAMP),
        "comparison": figures.draw_comparison(
            queries.compare_regions(connection, filters, "Wales", queries.NATION), STAMP
        ),
        "moves": figures.draw_moves(queries.count_moves(connection, filters, ASSESSMENT), STAMP),
        "flows": figures.draw_flows(queries.count_flows(connection, filters, ASSESSMENT), STAMP),
    }


def find_sizes(value):
    """Give every font size that a figure names, also inside its text."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in ("font", "textfont") and "size" in inner:
                yield inner["size"]
            yield from find_sizes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from find_sizes(inner)


def bars(figure):
    return [trace for trace in figure.data if trace.type == "bar"]


@pytest.fixture
def partial(made_database):
    """A data set with forces in every category and many findings missing."""
    chosen = {
        "kent": {"category": "all_in_place"},
        "surrey": {"it_monitoring": "no_information", "comprehensive": "comprehensive"},
        "gwent": {"it_monitoring": "started", "ccu_review": "no_evidence"},
        "dorset": {"category": "plan_not_started"},
        "essex": {"category": "plan_started", "national_strategy": "partly_reflected"},
    }
    return made_database(chosen)


@pytest.mark.parametrize("chosen", [{}, {"regions": ("South East", "Wales")}], ids=str)
class TestFiguresDrawExactlyTheCounts:
    def test_categories(self, partial, chosen):
        counts = queries.count_categories(partial, Filters(ASSESSMENT, **chosen))
        (bar,) = figures.draw_category_bar(counts, STAMP).data
        drawn = dict(zip(bar.customdata, bar.x, strict=True))
        assert drawn == {row.category: row.forces for row in counts.itertuples() if row.forces}

    def test_criteria(self, partial, chosen):
        counts = queries.count_outcomes(partial, Filters(ASSESSMENT, **chosen))
        traces = figures.draw_criteria_bars(counts, STAMP).data
        drawn = {
            (trace.name, outcome): forces
            for trace in traces
            for outcome, forces in zip(trace.customdata, trace.x, strict=True)
        }
        assert drawn == {
            (row.criterion_label, row.outcome): row.forces
            for row in counts.itertuples()
            if row.forces
        }

    def test_regions(self, partial, chosen):
        counts = queries.count_regions(partial, Filters(ASSESSMENT, **chosen))
        (bar,) = figures.draw_region_bars(counts, STAMP).data
        drawn = {tuple(mark): forces for mark, forces in zip(bar.customdata, bar.x, strict=True)}
        assert drawn == {
            (row.region, row.category): row.forces for row in counts.itertuples() if row.forces
        }

    def test_tiles(self, partial, chosen):
        forces = queries.read_forces(partial, Filters(ASSESSMENT, **chosen))
        figure = draw_all(partial, **chosen)["tiles"]
        labels = {slug: category.label for slug, category in FRAMEWORK.categories.items()}
        drawn = {
            force: trace.name
            for trace in bars(figure)
            if trace.customdata
            for force in trace.customdata
        }
        assert drawn == {row.force: labels[row.category] for row in forces.itertuples()}
        assert sum(len(trace.x) for trace in bars(figure)) == 43


def test_segments_stand_end_to_end_in_the_order_of_the_framework(partial):
    for trace in draw_all(partial)["criteria"].data:
        ends = [start + forces for start, forces in zip(trace.base, trace.x, strict=True)]
        assert [*reversed(ends)][:-1] == [*reversed(trace.base)][1:]
        assert (min(trace.base), max(ends)) == (0, 43)
    order = list(FRAMEWORK.categories)
    (bar,) = draw_all(partial)["categories"].data
    assert sorted(bar.customdata, key=order.index) == [*reversed(bar.customdata)]


def test_every_figure_says_what_it_is_in_plain_text(partial):
    for figure in draw_all(partial).values():
        assert STAMP.marking in figure.layout.title.text
        said = " ".join(note.text.replace("<br>", " ") for note in figure.layout.annotations)
        assert STAMP.filters in said
        assert "letters &lt;b&gt;of 2017&lt;/b&gt;" in said


def test_no_text_is_smaller_than_twelve_pixels(partial):
    for figure in draw_all(partial).values():
        described = json.loads(figure.to_json())
        sizes = list(find_sizes(described))
        assert sizes
        assert min(sizes) >= 12
        assert figure.layout.uniformtext.minsize >= 12


def test_every_property_of_every_figure_is_one_that_plotly_knows(partial):
    for figure in draw_all(partial).values():
        checked = json.loads(go.Figure(figure.to_dict()).to_json())
        described = json.loads(figure.to_json())
        checked["layout"].pop("template", None)
        for layout in (checked["layout"], described["layout"]):
            layout.setdefault("shapes", [])
        assert checked == described


def test_a_figure_set_twice_is_taken_for_the_same_one(partial):
    for figure in draw_all(partial).values():
        described = json.loads(figure.to_json())["layout"]
        assert "template" not in described
        assert described["datarevision"]


@pytest.mark.parametrize("slug", TONES)
def test_text_and_fills_contrast_enough(slug):
    tone = TONES[slug]
    assert measure_contrast(tone.colour, PANEL) >= 3
    if not tone.pattern:
        assert measure_contrast(tone.colour, choose_ink(tone)) >= 4.5


def test_contrast_is_that_of_the_guidelines():
    assert measure_contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert measure_contrast("#FFFFFF", "#FFFFFF") == pytest.approx(1)
    assert measure_contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_what_is_not_known_is_hatched_and_nothing_else_is(partial):
    for name, figure in draw_all(partial).items():
        if name not in ("categories", "criteria", "regions"):
            continue
        for trace in figure.data:
            for mark, shape in zip(trace.customdata, trace.marker.pattern.shape, strict=True):
                slug = mark if isinstance(mark, str) else mark[1]
                assert shape == TONES[slug].pattern
    assert TONES["not_assessed"].pattern
    assert TONES[MISSING].pattern


def test_neighbours_are_two_pixels_apart(partial):
    (bar,) = draw_all(partial)["categories"].data
    for shape, width, colour in zip(
        bar.marker.pattern.shape, bar.marker.line.width, bar.marker.line.color, strict=True
    ):
        if not shape:
            assert (width, colour) == (2, PANEL)
    hatched = [bool(shape) for shape in bar.marker.pattern.shape]
    assert hatched == sorted(hatched, reverse=True), "hatched segments are painted first"


def test_the_category_bar_marks_the_target_of_the_recommendation(made_database):
    forces = queries.read_all_tiles(made_database({}))["slug"].tolist()
    found = itertools.chain.from_iterable([slug] * size for slug, size in PUBLISHED.items())
    data_set = made_database(
        {force: {"category": slug} for force, slug in zip(forces, found, strict=True)}
    )
    figure = draw_all(data_set)["categories"]
    level = {line.x1 for line in figure.layout.shapes if line.x0 == 0 and line.y0 == line.y1}
    assert level == {43, 17}
    said = [note.text for note in figure.layout.annotations]
    assert "<b>43 of 43</b> were asked to start" in said
    assert "<b>17 of 43</b> had started" in said


def test_the_category_bar_of_partial_data_is_no_verdict(partial, made_database):
    def said(data_set):
        return [note.text for note in draw_all(data_set)["categories"].layout.annotations]

    assert "<b>At least 2 of 43</b> had started" in said(partial)
    assert "<b>None of 43</b> known to have started" in said(made_database({}))
    thin = {"kent": {"category": "insufficient_information"}}
    assert "<b>None of 43</b> known to have started" in said(made_database(thin))


def test_forces_outside_the_filters_stay_as_faint_tiles(partial):
    figure = draw_all(partial, regions=("Wales",))["tiles"]
    faint = next(trace for trace in bars(figure) if trace.name == "Outside the filters")
    assert len(faint.x) == 39
    assert faint.customdata is None
    assert "Outside the filters" in figure.layout.annotations[0].text
    complete = draw_all(partial)["tiles"]
    assert "Outside the filters" not in complete.layout.annotations[0].text


def test_a_tile_tells_the_outcomes_of_its_force(partial):
    figure = draw_all(partial)["tiles"]
    told = {
        force: text
        for trace in bars(figure)
        if trace.customdata
        for force, text in zip(trace.customdata, trace.hovertext, strict=True)
    }
    assert told["gwent"].split("<br>") == [
        "<b>Gwent Police</b>",
        "◇ Undetermined",
        "Comprehensive plans: – Not known",
        "National strategy: – Not known",
        "IT monitoring: ◐ Started",
        "Support organisations: – Not known",
        "Counter-corruption unit review: ○ No evidence",
    ]
    abbreviations = next(trace for trace in figure.data if trace.type == "scatter")
    assert len(abbreviations.text) == 43
    assert any("A&amp;S" in text for text in abbreviations.text)


def test_drawing_changes_nothing_and_repeats_itself(partial):
    filters = Filters(ASSESSMENT)
    counts = queries.count_regions(partial, filters)
    before = counts.copy()
    first = figures.draw_region_bars(counts, STAMP)
    assert first == figures.draw_region_bars(counts, STAMP)
    assert counts.equals(before)


@pytest.mark.parametrize(
    "sizes",
    [(2, 15, 15, 11), (2, 1, 1, 3, 36), (1, 2, 1), (43,), (40, 1, 1, 1), (1, 1, 1, 40), (20, 23)],
    ids=str,
)
def test_labels_of_the_bar_stand_inside_it_and_cross_no_line(sizes):
    ends = list(itertools.accumulate(sizes))
    centres = [(end - size / 2) / ends[-1] for end, size in zip(ends, sizes, strict=True)]
    widths = [0.45] * len(sizes)
    places = arrange_labels(centres, widths)
    assert sorted(row for row, _ in places) == list(range(len(sizes)))
    for centre, width, (row, anchor) in zip(centres, widths, places, strict=True):
        start = centre - width * SHARES_LEFT[anchor]
        assert start >= 0
        assert start + width <= 1
        for other, (below, _) in zip(centres, places, strict=True):
            assert not (below > row and start <= other <= start + width)


def test_an_empty_selection_draws_without_a_fault(partial):
    for figure in draw_all(partial, regions=("Wales",), countries=("England",)).values():
        assert figure.layout.height > 0
        assert not any(len(trace.customdata or ()) for trace in figure.data)
