"""Documents as writers get them, made by hand: one with everything in it, and single items."""

import csv

from progress.framework import read_framework
from progress.report.document import (
    Chart,
    Document,
    Grid,
    Heading,
    Paragraph,
    Quote,
    Run,
    Series,
    Tile,
    TileMap,
)
from tests.serving import ROOT

MARKING = "EXAMPLE: outcomes are invented"
SOURCE = "Source: Example of all 43 forces, on evidence to 31 May 2017"
FACTS = {
    "Title": "National progress",
    "Marking": MARKING,
    "Data set": "Example",
    "Revision": "17",
    "Forces shown": "43 of 43",
    "Filters": "All forces, plan review of June 2017, on evidence to 31 May 2017",
    "Evidence": "to 31 May 2017",
    "Recorded": "9 November 2026 at 14:05 UTC",
}
HOSTILE = "A & B <script>alert(1)</script> \x00\x0b\ufffe\ud800 \u200f\u202eright to left\u202c ]]>"
PLAIN = "A & B <script>alert(1)</script>   \u200f\u202eright to left\u202c ]]>"


def read_forces():
    with (ROOT / "data" / "tiles.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def make_document(*items, marking=MARKING, title="National progress", facts=FACTS):
    return Document(title, "All forces, plan review of June 2017", marking, facts, items)


def write(text):
    return Paragraph((Run(text),))


def make_chart(kind="stacked", labels=None):
    framework = read_framework()
    criterion = framework.criteria["it_monitoring"]
    outcomes = [*criterion.outcomes, framework.missing]
    labels = labels or ("IT monitoring", "Support organisations", "A & B <i>")
    series = tuple(
        Series(outcome.label, outcome.tone, tuple(place + 3 * bar for bar in range(len(labels))))
        for place, outcome in enumerate(outcomes)
    )
    return Chart(
        "Work on both elements had begun in 17 of 43 forces",
        "Bars of outcomes: 17 of 43 forces have started.",
        SOURCE,
        tuple(labels),
        series,
        tuple(sum(one.numbers[bar] for one in series) for bar in range(len(labels))),
        kind,
    )


def make_tile_map():
    categories = list(read_framework().categories.values())
    tiles = tuple(
        Tile(
            int(row["row"]),
            int(row["col"]),
            row["abbr"],
            row["name"],
            categories[place % len(categories)].label,
            categories[place % len(categories)].tone,
            is_shown=place != 5,
        )
        for place, row in enumerate(read_forces())
    )
    legend = tuple((category.label, category.tone) for category in categories)
    return TileMap("Each force by category", "Tile map of 43 forces.", SOURCE, tiles, legend)


def make_wide_grid():
    """All forces with an outcome for each criterion, and more columns than an upright page has."""
    framework = read_framework()
    columns = ["Force", "Region", *(one.label for one in framework.criteria.values()), "Category"]
    rows, tones = [], {}
    categories = list(framework.categories.values())
    for place, force in enumerate(read_forces()):
        found = [
            [*one.outcomes, framework.missing][place % (len(one.outcomes) + 1)]
            for one in framework.criteria.values()
        ] + [categories[place % len(categories)]]
        tones |= {(place, column): one.tone for column, one in enumerate(found, start=2)}
        rows.append((force["name"], force["region"], *(one.label for one in found)))
    return Grid("All forces", SOURCE, tuple(columns), tuple(rows), ("A note.",), tones)


def make_narrow_grid():
    return Grid(
        "Forces by category",
        SOURCE,
        ("Category", "Forces", "Share"),
        (("In place", "2", "5%"), ("Plan started", "15", "35%")),
    )


def make_full_document():
    words = "Of the 43 forces, 17 (40%) had started work, on evidence to 31 May 2017. " * 4
    return make_document(
        Heading("Summary", 1, "s1"),
        write(words),
        write(words),
        Heading("National findings", 1, "s2"),
        write(words),
        Heading("Categories", 2, "s3"),
        make_chart(),
        make_narrow_grid(),
        Heading("Where the forces are", 2, "s4"),
        make_tile_map(),
        Heading("IT monitoring", 1, "s5"),
        Quote("We found that work on this had yet to start.", "Letter to Cumbria, 2 October 2017"),
        write(words),
        make_chart("clustered", ("North East", "North West", "South West", "Wales")),
        Quote("These had commenced.", "Letter to Kent Police, 2 October 2017, page 1"),
        Heading("Annex: all forces", 1, "s6"),
        write("All 43 forces stand here in alphabetical order."),
        make_wide_grid(),
        Heading("Annex: method", 1, "s7"),
        write(words),
    )
