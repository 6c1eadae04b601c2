"""Regions: their order, the words on small numbers, and shades that stay legible."""

import pytest

from progress import figures, queries, sentences
from progress.filters import Filters
from progress.framework import read_framework
from progress.inks import measure_contrast
from tests.progress.conftest import ASSESSMENT

WELSH = ("dyfed-powys", "gwent", "north-wales", "south-wales")
LONDON = ("metropolitan", "city-of-london")
STAMP = figures.Stamp("Source: made up", "EXAMPLE", "all forces")
EVERYWHERE = Filters(ASSESSMENT)


def categorise(forces, category):
    return {force: {"category": category} for force in forces}


@pytest.fixture
def two_regions(made_database):
    """Wales with 1 of 4 forces started and London with 2 of 2; nothing known of the others."""
    return made_database(
        categorise(WELSH[1:], "plan_not_started")
        | categorise([WELSH[0], *LONDON], "plan_started")
        | {"kent": {"it_monitoring": "in_place"}}
    )


def test_regions_are_ordered_by_name_or_by_the_share_of_a_measure(two_regions):
    by_name = queries.list_regions(two_regions, EVERYWHERE)
    assert by_name == sorted(by_name)
    assert len(by_name) == 10
    started = queries.list_regions(two_regions, EVERYWHERE, "started_work")
    assert started[:3] == ["London", "Wales", "East Midlands"]
    assert queries.list_regions(two_regions, EVERYWHERE, "it_monitoring")[0] == "South East"
    for order in (*read_framework().measures, *read_framework().criteria):
        assert sorted(queries.list_regions(two_regions, EVERYWHERE, order)) == by_name
    with pytest.raises(KeyError):
        queries.list_regions(two_regions, EVERYWHERE, "nonsense")


@pytest.mark.parametrize("order", ["name", "started_work"])
def test_one_order_holds_for_panels_matrix_and_tables(two_regions, order):
    regions = queries.list_regions(two_regions, EVERYWHERE, order)
    panels = queries.count_regions(two_regions, EVERYWHERE, order)
    cells = queries.count_cells(two_regions, EVERYWHERE, order, "best")
    assert panels["region"].drop_duplicates().tolist() == regions
    assert cells["region"].drop_duplicates().tolist() == [*regions, queries.NATION]


def test_panels_stand_on_one_scale_and_name_their_number_of_forces(two_regions):
    counts = queries.count_regions(two_regions, EVERYWHERE)
    figure = figures.draw_region_panels(counts, STAMP)
    bars = figure.data[0]
    longest = max(bars.x)
    lefts = sorted(set(bars.base))
    assert len(lefts) == 2
    assert all(left + longest < right for left, right in zip(lefts, [*lefts[1:], 99], strict=True))
    titles = [note.text.replace("\u00a0", " ") for note in figure.layout.annotations]
    assert "<b>Wales, </b>4 forces" in titles
    assert "<b>London, </b>2 forces" in titles


def test_a_cell_never_mixes_what_is_not_known_with_what_is_counted(two_regions):
    cells = queries.count_cells(two_regions, EVERYWHERE, "name", "best")
    for row in cells.itertuples():
        assert row.forces + row.unknown <= row.of
    missing = queries.count_cells(two_regions, EVERYWHERE, "name", "missing")
    assert missing["unknown"].eq(0).all()
    kept = cells[cells["criterion"] != "category"]["unknown"].tolist()
    assert missing[missing["criterion"] != "category"]["forces"].tolist() == kept


def compare(connection, region, other, **chosen):
    filters = Filters(ASSESSMENT, **chosen)
    return queries.compare_regions(connection, filters, region, other)


def test_small_denominators_are_named_and_nothing_is_ranked(two_regions):
    counts = compare(two_regions, "London", "Wales")
    said = sentences.say_region_comparison(counts)
    assert sentences.title_region_comparison(counts) == "London beside Wales"
    assert said.startswith(
        "On evidence to 31 May 2017, forces that had started work: 2 of 2 forces in London (100%), "
        "beside 1 of 4 forces in Wales (25%). "
    )
    assert "one force is 50 percentage points of London (2 forces) and 25 of Wales (4" in said
    assert "do not rank regions" in said
    for verdict in ("better", "worse", "best region", "highest", "lowest"):
        assert verdict not in said


def test_the_nation_is_named_and_what_is_not_known_stands_beside(two_regions):
    said = sentences.say_region_comparison(compare(two_regions, "Wales", queries.NATION))
    assert "beside at least 3 of 43 forces in England and Wales (7%; 37 not known)" in said
    assert "on IT monitoring (in place), none known of 4 (4 not known) beside at least 1 of 43" in (
        said
    )
    narrowed = compare(two_regions, "Wales", queries.NATION, regions=("Wales", "London"))
    assert "beside 3 of 6 forces shown (50%)" in sentences.say_region_comparison(narrowed)


def test_where_there_is_nothing_to_compare_it_says_so(two_regions):
    outside = compare(two_regions, "Wales", "London", regions=("Wales",))
    assert sentences.say_region_comparison(outside) == (
        "No force in London is left by these filters: nothing to compare."
    )
    assert not sentences.has_two_sides(outside)
    for other, chosen in ((queries.NATION, {"regions": ("Wales",)}), ("Wales", {})):
        counts = compare(two_regions, "Wales", other, **chosen)
        said = sentences.say_region_comparison(counts)
        assert not sentences.has_two_sides(counts)
        assert said.startswith("Only forces in Wales are counted on both sides")


@pytest.mark.parametrize("wanted", queries.WANTED)
def test_titles_are_short_and_a_count_of_none_is_said(made_database, wanted):
    cells = queries.count_cells(made_database({}), EVERYWHERE, "name", wanted)
    assert len(sentences.title_cells(wanted).split()) <= 10
    said = sentences.say_cells(cells)
    assert said == (
        "Counted most often on comprehensive plans (not known): 43 of 43 forces (100%), "
        "in 10 of 10 regions, on evidence to 31 May 2017."
        if wanted == "missing"
        else "No force shown is counted on any criterion, on evidence to 31 May 2017."
    )


@pytest.mark.parametrize("percent", range(0, 101, 5))
def test_ink_is_legible_on_every_shade(percent):
    background, ink = figures.choose_shade(percent / 100)
    assert measure_contrast(background, ink) >= 4.5


def test_a_larger_share_is_never_lighter():
    shades = [figures.choose_shade(share / 10)[0] for share in range(11)]
    contrasts = [measure_contrast(shade, "#FFFFFF") for shade in shades]
    assert contrasts == sorted(contrasts)
    assert len(set(shades)) == 11
