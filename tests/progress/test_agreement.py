"""Every figure of regions and of progress: table, picture, sentence and a plain count agree."""

import re
from collections import Counter

import pytest

from pages.parts.crosstables import (
    tabulate_cells,
    tabulate_flows,
    tabulate_short,
    tabulate_sides,
)
from pages.parts.tables import tabulate_across
from progress import figures, queries, sentences
from progress.framework import CATEGORY, MISSING
from tests.progress.agreement import (
    ASSESSMENT,
    FRAMEWORK,
    FROM,
    STAMP,
    TO,
    condition,
    filters_of,
    find_numbers,
    narrow,
    read_marks,
    select,
)


@filters_of
def test_panels_of_regions(example, chosen):
    expected = select(example, chosen, "region, category", "region, category")
    counts = queries.count_regions(example, narrow(chosen), "it_monitoring")
    (bars, numbers) = figures.draw_region_panels(counts, STAMP).data
    assert read_marks(bars, bars.x) == expected
    written = [int(re.search(r"\d+", re.sub("<.*?>", "", text))[0]) for text in numbers.text]
    assert sum(written) == sum(expected.values())
    table = tabulate_across(counts, "region", "Region").set_index("Region")
    labels = {slug: category.label for slug, category in FRAMEWORK.categories.items()}
    for region in table.index:
        of = sum(forces for (name, _), forces in expected.items() if name == region)
        for slug, label in labels.items():
            assert table.loc[region, label] == f"{expected.get((region, slug), 0)} of {of}"
    assert list(table.index) == queries.list_regions(example, narrow(chosen), "it_monitoring")
    unknown = sum(expected[key] for key in expected if key[1] in ("undetermined", "not_assessed"))
    if 0 < unknown < sum(expected.values()):
        assert unknown in find_numbers(sentences.say_regions(counts))


@filters_of
@pytest.mark.parametrize("wanted", queries.WANTED)
def test_matrix_of_regions(example, chosen, wanted):
    cells = queries.count_cells(example, narrow(chosen), queries.BY_NAME, wanted)
    table = tabulate_cells(cells).set_index("Region")
    totals = {region: n for (region,), n in select(example, chosen, "region", "region").items()}
    for place, criterion in enumerate((CATEGORY, *FRAMEWORK.criteria)):
        slugs = queries.find_wanted(criterion, wanted)[0]
        found = select(example, chosen, f"region, coalesce({criterion}, '{MISSING}')", "1, 2")
        counted = Counter()
        for (region, slug), forces in found.items():
            counted[region] += forces * (slug in slugs)
        for region, of in totals.items():
            assert table.loc[region].iloc[place].startswith(f"{counted[region]} of {of}, ")
        whole = f"{sum(counted.values())} of {sum(totals.values())}, "
        assert table.loc["All forces shown"].iloc[place].startswith(whole)
    said = sentences.say_cells(cells)
    nation = cells[(cells["region"] == queries.NATION) & (cells["criterion"] != CATEGORY)]
    most = int(nation["forces"].max())
    assert (f"{most} of {sum(totals.values())} force" in said) == bool(most)


@filters_of
@pytest.mark.parametrize("other", [queries.NATION, "London"])
def test_one_region_beside_another(example, chosen, other):
    compared = queries.compare_regions(example, narrow(chosen), "Wales", other)
    expected = {}
    for side in ("Wales", other):
        within = "TRUE" if side == queries.NATION else f"region = '{side}'"
        for criterion in (CATEGORY, *FRAMEWORK.criteria):
            for slug, forces in example.execute(
                f"SELECT coalesce({criterion}, '{MISSING}'), count(*) FROM force_progress "
                f"WHERE assessment = '{TO}' AND {within} AND {condition(chosen)} GROUP BY 1"
            ):
                expected[side, criterion, slug] = forces
    (bars,) = figures.draw_comparison(compared, STAMP).data
    sizes = dict(zip(compared["side"], compared["of"], strict=True))
    forces = [
        round(share * sizes[mark[0]] / 100)
        for mark, share in zip(bars.customdata, bars.x, strict=True)
    ]
    assert read_marks(bars, forces) == expected
    table = tabulate_sides(compared)
    for side, column in (("Wales", table.columns[2]), (other, table.columns[3])):
        written = sum(int(cell.split(" of ")[0]) for cell in table[column])
        assert written == sum(n for (name, _, _), n in expected.items() if name == side)
    said = sentences.say_region_comparison(compared)
    if min(sizes.values()) and sizes["Wales"] != sizes[other]:
        started = sum(
            n
            for (side, criterion, slug), n in expected.items()
            if (side, criterion) == ("Wales", CATEGORY) and FRAMEWORK.categories[slug].has_started
        )
        counted = f"{started} of {sizes['Wales']} force"
        assert counted in said or (not started and counted.replace("0", "none known") in said)


def move_by_hand(connection, criterion, chosen):
    """Count moves by the ranks of outcomes that the data set itself holds: move → forces."""
    thin = "('no_information', 'insufficient_information')"
    moves = Counter()
    for before, after, thin_before, thin_after in connection.execute(
        f"""SELECT o.rank, n.rank, o.outcome IN {thin}, n.outcome IN {thin}
        FROM force_progress t JOIN force_progress f ON f.force = t.force
        LEFT JOIN outcomes o ON o.criterion = '{criterion}' AND o.outcome = f.{criterion}
            AND o.outcome NOT IN ('undetermined', 'not_assessed')
        LEFT JOIN outcomes n ON n.criterion = '{criterion}' AND n.outcome = t.{criterion}
            AND n.outcome NOT IN ('undetermined', 'not_assessed')
        WHERE t.assessment = '{TO}' AND f.assessment = '{FROM}'
            AND t.force IN (SELECT force FROM force_progress WHERE assessment = '{TO}'
                AND {condition(chosen)})"""
    ):
        if before is None or after is None:
            moves["not_comparable"] += 1
        elif before == after:
            moves["stayed"] += 1
        elif thin_before:
            moves["now_assessed"] += 1
        elif thin_after:
            moves["no_longer_assessed"] += 1
        else:
            moves["forward" if after < before else "back"] += 1
    return dict(moves)


@filters_of
def test_moves_between_two_assessments(example, chosen):
    counts = queries.count_moves(example, narrow(chosen), FROM)
    expected = {
        (criterion, move): forces
        for criterion in (CATEGORY, *FRAMEWORK.criteria)
        for move, forces in move_by_hand(example, criterion, chosen).items()
    }
    (bars,) = figures.draw_moves(counts, STAMP).data
    assert read_marks(bars, bars.x) == expected
    table = tabulate_across(
        counts.rename(columns={"move_label": "label"}), "criterion_label", "What is compared"
    )
    assert table["What is compared"].iloc[0] == "Category"
    of = sum(forces for (criterion, _), forces in expected.items() if criterion == CATEGORY)
    for slug, move in FRAMEWORK.moves.items():
        assert table[move.label].iloc[0] == f"{expected.get((CATEGORY, slug), 0)} of {of}"
    said = find_numbers(sentences.say_moves(counts))
    for (criterion, _), forces in expected.items():
        assert criterion != CATEGORY or forces in said
    listed = queries.read_moves(example, narrow(chosen), FROM)
    assert Counter(listed["it_monitoring_move"]) == Counter(
        move_by_hand(example, "it_monitoring", chosen)
    )


@filters_of
def test_flow_between_categories(example, chosen):
    expected = {
        (before, after): forces
        for before, after, forces in example.execute(
            f"""SELECT f.category, t.category, count(*) FROM
            (SELECT * FROM force_progress WHERE assessment = '{TO}' AND {condition(chosen)}) t
            JOIN force_progress f ON f.force = t.force AND f.assessment = '{FROM}' GROUP BY 1, 2"""
        )
    }
    flows = queries.count_flows(example, narrow(chosen), FROM)
    figure = figures.draw_flows(flows, STAMP)
    before, after, numbers = figure.data
    assert read_marks(numbers, map(int, numbers.text)) == expected
    assert len(figure.layout.shapes) == len(expected)
    for nodes, side in ((before, 0), (after, 1)):
        sizes = Counter()
        for pair, forces in expected.items():
            sizes[pair[side]] += forces
        written = [int(re.search(r"<b>(\d+)", text)[1]) for text in nodes.text]
        assert {mark[1]: n for mark, n in zip(nodes.customdata, written, strict=True)} == sizes
    table = tabulate_flows(flows).set_index("From")
    written = sum(int(cell.split(" of ")[0]) for cell in table.to_numpy().ravel())
    assert written == sum(expected.values())
    stayed = sum(
        n
        for (one, other), n in expected.items()
        if one == other and one not in ("undetermined", "not_assessed")
    )
    assert f"{stayed or 'none'} of {sum(expected.values())} stayed" in sentences.say_flows(flows)


@filters_of
def test_forces_still_short(example, chosen):
    expected = select(example, chosen, "category", "category")
    short = queries.list_short(example, narrow(chosen))
    of = sum(expected.values())
    not_started = {
        slug: forces
        for (slug,), forces in expected.items()
        if not FRAMEWORK.categories[slug].has_started
    }
    assert Counter(short["category"]) == not_started
    table = tabulate_short(short)
    assert len(table) == sum(not_started.values())
    counted = queries.count_short(example, narrow(chosen)).set_index("category")["forces"]
    assert {slug: n for slug, n in counted.items() if n} == not_started
    said = sentences.say_short(short, of, ASSESSMENT)
    for slug, forces in not_started.items():
        assert f"{FRAMEWORK.categories[slug].label.lower()} {forces}" in said.lower()
