"""Every number and force name of a report equals a plain count in SQL, for ten filters."""

import re

from progress.framework import CATEGORY
from progress.report.document import Chart, Grid, TileMap
from tests.progress.agreement import FRAMEWORK
from tests.progress.report.reading import count_in_digits, say_names

COUNTED = r"“([^”]+)” for (?:at least )?(\d+)"
SAID = {
    "forward": "moved to a better 1",
    "stayed": "stayed the same",
    "back": "moved to a worse 1",
    "now_assessed": "could be assessed this time",
    "no_longer_assessed": "could not be assessed this time",
    "not_comparable": "was not known",
}


def lower(label):
    return label if label[:2].isupper() else label[:1].lower() + label[1:]


def test_the_text_says_what_sql_counts(compared):
    report, truth = compared
    _check_shares(report.text)
    _check_summary(report, truth)
    _check_categories(report, truth)
    for criterion in FRAMEWORK.criteria:
        _check_criterion(report, truth, criterion)
    _check_regions(report, truth)
    _check_short(report, truth)
    for column in (CATEGORY, *FRAMEWORK.criteria):
        _check_moves(report, truth, column)


def _check_shares(text):
    """Each percentage is that of the numbers before it, and no more are counted than there are."""
    shares = re.findall(r"(\d+) of the (\d+) [a-z ]+ \((\d+)%\)", count_in_digits(text))
    for number, of, share in shares:
        assert int(number) <= int(of)
        assert f"{int(number) / int(of):.0%}" == f"{share}%"


def _check_summary(report, truth):
    said = count_in_digits(report.read("measures"))
    of = len(truth.assessed)
    if of < 2:
        return
    for column, values, done in (
        ("comprehensive", ["comprehensive"], " had submitted"),
        (CATEGORY, ["plan_started", "all_in_place"], " had started work"),
        ("ccu_review", ["no_evidence"], " had the finding"),
    ):
        number = sum(row[column] in values for row in truth.assessed)
        (found,) = re.findall(rf"(\d+) of the (\d+) [^;:]*?{done}", said)
        assert found == (str(number), str(of)), done
    covered = count_in_digits(report.read("coverage"))
    assert f"{of} of the {len(truth.rows)} forces" in covered
    missing = truth.names(category="not_assessed")
    assert f" ({say_names(missing)})." in covered or not missing


def _check_categories(report, truth):
    for slug, category in FRAMEWORK.categories.items():
        said, names = report.read("category", slug), truth.names(category=slug)
        if not names:
            assert said == ""
            continue
        assert say_names(names) in said
        if slug == "not_assessed":
            assert f": {len(names)} force" in count_in_digits(said)
        elif len(truth.assessed) > 1:
            found = re.search(rf"{COUNTED} of the (\d+)", count_in_digits(said)).groups()
            assert found == (lower(category.label), str(len(names)), str(len(truth.assessed)))


def _check_criterion(report, truth, criterion):
    labels = {slug: found.label for slug, found in FRAMEWORK.outcomes_of(criterion).items()}
    labels["missing"] = "Not known"
    counted = truth.count(truth.assessed, criterion)
    said = count_in_digits(report.read("criterion", criterion))
    if len(truth.assessed) > 1:
        found = {label: int(number) for label, number in re.findall(COUNTED, said)}
        if unknown := re.search(r"not known for (?:any of the )?(\d+)", said):
            found["not known"] = int(unknown[1])
        assert found == {lower(labels[slug]): number for slug, number in counted.items()}
        assert f" of the {len(truth.assessed)} forces" in said or "any of the" in said
    listed = report.read("criterion_forces", criterion)
    for slug, number in counted.items() if len(truth.assessed) > 1 else ():
        names = [r["short_name"] for r in truth.assessed if (r[criterion] or "missing") == slug]
        assert (f"{labels[slug]}: {say_names(names)}." in listed) == (number <= 15)


def _check_regions(report, truth):
    regions = {row["region"] for row in truth.rows}
    assert set(report.picture.regions) == regions
    for region in regions:
        said = report.read("region", region)
        assert said.startswith(f"{region}: ")
        inside = [row for row in truth.rows if row["region"] == region]
        assessed = [row for row in inside if row[CATEGORY] != "not_assessed"]
        if not assessed:
            assert say_names([row["short_name"] for row in inside]) in said
            continue
        if len(assessed) > 1:
            started = sum(row[CATEGORY] in ("plan_started", "all_in_place") for row in assessed)
            assert f"{started} of the {len(assessed)} forces" in count_in_digits(said)
        for slug, category in FRAMEWORK.categories.items():
            names = truth.names(category=slug, region=region)
            assert (f"{lower(category.label)} ({say_names(names)})" in said) == bool(names)


def _check_short(report, truth):
    short = [row for row in truth.assessed if row[CATEGORY] not in ("plan_started", "all_in_place")]
    if len(truth.assessed) > 1 and short:
        said = count_in_digits(report.read("short"))
        assert f"{len(short)} of the {len(truth.assessed)} forces" in said
    for slug, category in FRAMEWORK.categories.items():
        said, names = report.read("short_forces", slug), truth.names(category=slug)
        if category.has_started or not names:
            assert said == ""
        else:
            assert count_in_digits(said).startswith(f"{category.label}: {len(names)} force")
            assert f"({say_names(names)})" in said


def _check_moves(report, truth, column):
    both = [
        _move(column, before[column], row[column])
        for before, row in zip(truth.before, truth.rows, strict=True)
        if "not_assessed" not in (before[CATEGORY], row[CATEGORY])
    ]
    said = count_in_digits(report.read("moves", column))
    if len(both) < 2:
        return
    assert f"For the {len(both)} forces" in said
    for move, words in SAID.items():
        pattern = rf"{words}(?: and not before| in 1 assessment or in 2)? for (?:at least )?(\d+)"
        found = re.search(pattern, said)
        assert int(found[1] if found else 0) == both.count(move), (move, said)


def _move(column, before, after):
    """Give what became of a value by the definition in the user guide, written out again here."""
    order = list(FRAMEWORK.order_of(column))
    thin = ("no_information", "insufficient_information")
    if before in order and after in order:
        steps = order.index(before) - order.index(after)
        return "forward" if steps > 0 else "back" if steps else "stayed"
    if before in thin and after in thin:
        return "stayed"
    if before in thin and after in order:
        return "now_assessed"
    return "no_longer_assessed" if before in order and after in thin else "not_comparable"


def test_the_charts_hold_what_sql_counts(compared):
    report, truth = compared
    charts = [exhibit for exhibit in report.exhibits if isinstance(exhibit, Chart)]
    if not truth.rows:
        assert not charts
        return
    categories, criteria, regions, moves = charts
    labels = {slug: category.label for slug, category in FRAMEWORK.categories.items()}
    counted = truth.count(truth.rows, CATEGORY)
    assert {s.name: s.numbers[0] for s in categories.series} == {
        labels[slug]: number for slug, number in counted.items()
    }
    for place, (slug, criterion) in enumerate(FRAMEWORK.criteria.items()):
        counted = truth.count(truth.rows, slug)
        known = {**FRAMEWORK.outcomes_of(slug), "missing": FRAMEWORK.missing}
        by_tone = {known[outcome].tone: number for outcome, number in counted.items()}
        drawn = {s.tone: s.numbers[place] for s in criteria.series if s.numbers[place]}
        assert criteria.labels[place] == criterion.label
        assert drawn == by_tone
        for series in criteria.series:
            words = series.name.lower()
            own = [o.label.lower() for o in known.values() if o.tone == series.tone]
            assert all(label in words for label in own)
            assert (series.numbers[place] is None) == (not own), "no outcome of its own, no number"
    for place, region in enumerate(regions.labels):
        inside = [row for row in truth.rows if row["region"] == region]
        assert regions.of[place] == len(inside)
        drawn = {s.name: s.numbers[place] for s in regions.series if s.numbers[place]}
        counted = truth.count(inside, CATEGORY)
        assert drawn == {labels[slug]: number for slug, number in counted.items()}
    for place, column in enumerate((CATEGORY, *FRAMEWORK.criteria)):
        made = [
            _move(column, before[column], row[column])
            for before, row in zip(truth.before, truth.rows, strict=True)
        ]
        drawn = {s.name: s.numbers[place] for s in moves.series if s.numbers[place]}
        assert drawn == {FRAMEWORK.moves[move].label: made.count(move) for move in set(made)}
    for chart in charts:
        assert all(
            sum(series.numbers[place] or 0 for series in chart.series) == of
            for place, of in enumerate(chart.of)
        )


def test_the_tables_and_the_map_hold_what_sql_counts(compared):
    report, truth = compared
    grids = {e.title: e for e in report.exhibits if isinstance(e, Grid)}
    if not truth.rows:
        assert len(grids) == 2
        return
    _check_rows(grids, truth)
    (tiles,) = (e for e in report.exhibits if isinstance(e, TileMap))
    shown = {tile.name: tile.tone for tile in tiles.tiles if tile.is_shown}
    assert shown == {
        row["short_name"]: FRAMEWORK.categories[row[CATEGORY]].tone for row in truth.rows
    }
    assert len(tiles.tiles) == 43


def _check_rows(grids, truth):
    forces = grids["Every force: category and outcomes"]
    assert [(row[0], row[1], *map(_strip, row[2:])) for row in forces.rows] == [
        (
            row["force_name"],
            row["region"],
            *(_label(column, row[column]) for column in (CATEGORY, *FRAMEWORK.criteria)),
        )
        for row in truth.rows
    ]
    outcomes = {
        (row[0], _strip(row[1])): int(row[2])
        for row in grids["Outcomes on each criterion"].rows
        if row[2] != "0"
    }
    assert outcomes == {
        (criterion.label, _label(slug, outcome)): number
        for slug, criterion in FRAMEWORK.criteria.items()
        for outcome, number in truth.count(truth.rows, slug).items()
    }
    by_region = grids["Forces in each category, by region"].rows
    best = grids["Best outcome on each criterion, by region"].rows
    for row, cells in zip(by_region, best, strict=True):
        inside = [r for r in truth.rows if row[0] in (r["region"], "All forces shown")]
        counted = truth.count(inside, CATEGORY)
        assert [int(cell) for cell in row[1:]] == [
            *(counted.get(slug, 0) for slug in FRAMEWORK.categories),
            len(inside),
        ]
        assessed = [r for r in inside if r[CATEGORY] != "not_assessed"]
        for cell, (slug, criterion) in zip(cells[1:], FRAMEWORK.criteria.items(), strict=True):
            number = sum(r[slug] == criterion.outcomes[0].slug for r in assessed)
            unknown = sum(r[slug] is None for r in assessed)
            aside = f" ({unknown} not known)" if unknown else ""
            assert cell == (f"{number} of {len(assessed)}{aside}" if assessed else "–")
    short = grids.get("Forces not known to have started")
    assert (
        sorted(row[0] for row in short.rows)
        if short
        else sorted(
            row["force_name"]
            for row in truth.rows
            if row[CATEGORY] not in ("plan_started", "all_in_place")
        )
        == []
    )
    flows = grids["From category to category"].rows
    assert int(flows[-1][3]) == len(truth.rows)
    assert {(_strip(row[0]), _strip(row[1])): int(row[3]) for row in flows[:-1]} == truth.count(
        [
            {"pair": (_label(CATEGORY, before[CATEGORY]), _label(CATEGORY, row[CATEGORY]))}
            for before, row in zip(truth.before, truth.rows, strict=True)
        ],
        "pair",
    )


def _strip(cell):
    """Give a cell without its symbol."""
    return cell.split(" ", 1)[1]


def _label(column, slug):
    known = FRAMEWORK.outcomes_of(column)
    return known.get(slug, FRAMEWORK.missing).label
