"""Every figure of the national page: table, picture, sentence and a plain count agree."""

from collections import Counter

from pages.parts.tables import tabulate_across, tabulate_counts, tabulate_forces
from progress import figures, queries, sentences
from progress.framework import MISSING
from tests.progress.agreement import (
    FRAMEWORK,
    STAMP,
    filters_of,
    find_numbers,
    narrow,
    read_marks,
    select,
)


def count_started(expected):
    return sum(
        forces for (slug,), forces in expected.items() if FRAMEWORK.categories[slug].has_started
    )


@filters_of
def test_categories(example, chosen):
    expected = select(example, chosen, "category", "category")
    of = sum(expected.values())
    counts = queries.count_categories(example, narrow(chosen))
    (bar,) = figures.draw_category_bar(counts, STAMP).data
    drawn = {(slug,): size for slug, size in zip(bar.customdata, bar.x, strict=True)}
    assert drawn == expected
    table = tabulate_counts(counts, {"category": "Category"})
    assert dict(zip(table["Category"], table["Forces"], strict=True)) == {
        slug: f"{expected.get((slug,), 0)} of {of}" for slug in FRAMEWORK.categories
    }
    said = sentences.say_categories(counts)
    numbers = find_numbers(said.split(": ", 1)[1])
    assert sorted(numbers) == sorted(expected.values())
    assert f"{count_started(expected)} of {of}" in said or not count_started(expected)


@filters_of
def test_criteria(example, chosen):
    counts = queries.count_outcomes(example, narrow(chosen))
    drawn = figures.draw_criteria_bars(counts, STAMP).data
    table = tabulate_counts(counts, {"criterion": "Criterion", "outcome": "Outcome"})
    tabulated = {
        (criterion, outcome): said
        for criterion, outcome, said in zip(
            table["Criterion"], table["Outcome"], table["Forces"], strict=True
        )
    }
    best = {}
    for bar, criterion in zip(drawn, FRAMEWORK.criteria.values(), strict=True):
        expected = {
            outcome or MISSING: forces
            for (outcome,), forces in select(
                example, chosen, criterion.slug, criterion.slug
            ).items()
        }
        of = sum(expected.values())
        assert dict(zip(bar.customdata, bar.x, strict=True)) == expected
        for outcome in (*criterion.outcomes, FRAMEWORK.missing):
            said = f"{expected.get(outcome.slug, 0)} of {of}"
            assert tabulated[criterion.slug, outcome.slug] == said
        best[criterion.slug] = expected.get(criterion.outcomes[0].slug, 0)
    said = sentences.say_criteria(counts)
    assert f"{max(best.values())} of {of}" in said or "No finding is recorded" in said


@filters_of
def test_tiles(example, chosen):
    expected = dict(select(example, chosen, "force, category", "force").keys())
    forces = queries.read_forces(example, narrow(chosen))
    tiles = queries.read_all_tiles(example)
    figure = figures.draw_tile_map(tiles, forces, STAMP)
    slugs = {category.label: slug for slug, category in FRAMEWORK.categories.items()}
    drawn = {
        force: slugs[trace.name]
        for trace in figure.data
        for force in (trace.customdata if trace.customdata is not None else ())
    }
    assert drawn == expected
    table = tabulate_forces(forces)
    assert Counter(table["Category"]) == Counter(
        FRAMEWORK.categories[slug].label for slug in expected.values()
    )
    complete = sum(slug == "all_in_place" for slug in expected.values())
    said = sentences.say_tiles(forces)
    assert f"{complete} of {len(expected)}" in said or (not complete and said.startswith("None"))


@filters_of
def test_regions(example, chosen):
    expected = select(example, chosen, "region, category", "region, category")
    totals = select(example, chosen, "region", "region")
    counts = queries.count_regions(example, narrow(chosen))
    (bars,) = figures.draw_region_bars(counts, STAMP).data
    assert read_marks(bars, bars.x) == expected
    table = tabulate_across(counts, "region", "Region").set_index("Region")
    assert list(table.index) == sorted(region for (region,) in totals)
    for (region,), of in totals.items():
        for slug, category in FRAMEWORK.categories.items():
            assert table.loc[region, category.label] == f"{expected.get((region, slug), 0)} of {of}"
    said = sentences.say_regions(counts)
    is_open = "every region" in said or "any of" in said
    assert is_open or any(region in said for (region,) in totals)


@filters_of
def test_measures(example, chosen):
    counts = queries.count_measures(example, narrow(chosen))
    for measure in FRAMEWORK.measures.values():
        values = ", ".join(map(repr, measure.counted))
        found = select(example, chosen, f"{measure.column} IN ({values})", "1")
        expected = sum(forces for (is_counted,), forces in found.items() if is_counted)
        rows = counts[counts["measure"] == measure.slug]
        assert rows.loc[rows["part"] == "counted", "forces"].item() == expected
        assert rows["forces"].sum() == rows["of"].iloc[0] == sum(found.values())
