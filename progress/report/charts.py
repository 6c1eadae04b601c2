"""The figures of a draft: numbers, colours and words, to be drawn natively."""

from collections.abc import Sequence

import pandas as pd

from progress import sentences
from progress.filters import Filters
from progress.framework import CATEGORY, MISSING, Outcome, read_framework
from progress.report.document import Chart, Series, Tile, TileMap
from progress.report.picture import Picture
from progress.sentences.words import lower_label, upper_first

NOTES = {
    "example": "EXAMPLE: outcomes are invented",
    "published": "public record, incomplete",
    "inspectorate": "draft findings",
}
OUTSIDE = "Outside the filters"


def say_source(picture: Picture, is_compared: bool = False) -> str:
    """Give where numbers come from: the data set, what it is, the filters and the evidence date.

    `is_compared`: the numbers speak of the earlier assessment too.
    """
    said = picture.filters.say(picture.assessment)
    if is_compared and picture.since:
        earlier = Filters(picture.since["slug"]).say(picture.since).removeprefix("all forces, ")
        said += f"; compared with the {earlier}"
    note = NOTES.get(picture.dataset.kind)
    named = f"{picture.dataset.title} ({note})" if note else picture.dataset.title
    return f"Source: {named}. {upper_first(said)}."


def chart_categories(picture: Picture, block: str = "") -> Chart | None:
    """Give one bar of all forces shown, by category."""
    counts = picture.categories
    if picture.forces.empty:
        return None
    found = counts[counts["forces"] > 0]
    categories = read_framework().categories
    return Chart(
        title=sentences.title_categories(counts),
        alt=sentences.say_categories(counts),
        source=say_source(picture),
        labels=("Forces",),
        series=tuple(
            _make_series(categories[slug], [forces])
            for slug, forces in zip(found["category"], found["forces"], strict=True)
        ),
        of=(len(picture.forces),),
        id=block,
    )


def chart_criteria(picture: Picture, block: str = "") -> Chart | None:
    """Give one bar a criterion. Outcomes that look alike share a series, since they rank alike."""
    counts = picture.outcomes
    if picture.forces.empty:
        return None
    framework = read_framework()
    numbers = {
        (row.criterion, row.outcome): int(row.forces) for row in counts.itertuples(index=False)
    }
    by_tone: dict[str, dict[str, Outcome]] = {}
    for slug, criterion in framework.criteria.items():
        for outcome in (*criterion.outcomes, framework.missing):
            by_tone.setdefault(outcome.tone.symbol, {})[slug] = outcome
    ranked = sorted(by_tone.values(), key=_rank)
    series = tuple(
        Series(
            _join_labels(list(found.values())),
            next(iter(found.values())).tone,
            tuple(
                numbers[(slug, found[slug].slug)] if slug in found else None
                for slug in framework.criteria
            ),
        )
        for found in ranked
    )
    return Chart(
        title=sentences.title_criteria(counts),
        alt=sentences.say_criteria(counts),
        source=say_source(picture),
        labels=tuple(criterion.label for criterion in framework.criteria.values()),
        series=tuple(row for row in series if any(row.numbers)),
        of=(len(picture.forces),) * len(framework.criteria),
        id=block,
    )


def chart_regions(picture: Picture, block: str = "") -> Chart | None:
    """Give one bar a region, by category."""
    counts = picture.region_counts
    if counts.empty:
        return None
    categories = read_framework().categories
    numbers = counts.pivot(index="region", columns="category", values="forces")
    of = counts.drop_duplicates("region").set_index("region")["of"].reindex(numbers.index)
    return Chart(
        title=sentences.title_regions(counts),
        alt=sentences.say_regions(counts),
        source=say_source(picture),
        labels=tuple(numbers.index),
        series=tuple(
            _make_series(category, numbers[slug].tolist())
            for slug, category in categories.items()
            if numbers[slug].any()
        ),
        of=tuple(map(int, of)),
        id=block,
    )


def map_tiles(picture: Picture, block: str = "") -> TileMap | None:
    """Give the tile map: each force in the colour of its category."""
    if picture.forces.empty:
        return None
    categories = read_framework().categories
    of_force = dict(zip(picture.forces["force"], picture.forces["category"], strict=True))
    missing = read_framework().missing
    found = set(of_force.values())
    return TileMap(
        title=sentences.title_tiles(picture.forces),
        alt=sentences.say_tiles(picture.forces),
        source=say_source(picture),
        tiles=tuple(
            Tile(
                row=int(tile.tile_row),
                column=int(tile.tile_column),
                abbreviation=tile.abbreviation,
                name=tile.short_name,
                word=categories[of_force[tile.slug]].short_label
                if tile.slug in of_force
                else OUTSIDE,
                tone=categories[of_force[tile.slug]].tone
                if tile.slug in of_force
                else missing.tone,
                is_shown=tile.slug in of_force,
            )
            for tile in picture.tiles.itertuples(index=False)
        ),
        legend=tuple(
            (category.label, category.tone)
            for slug, category in categories.items()
            if slug in found
        ),
        id=block,
    )


def chart_moves(picture: Picture, block: str = "") -> Chart | None:
    """Give what became of the category and of each outcome; None where nothing is compared."""
    counts = picture.moves
    if counts.empty or picture.forces.empty:
        return None
    moves = read_framework().moves
    numbers = counts.pivot(index="criterion", columns="move", values="forces")
    order = [CATEGORY, *read_framework().criteria]
    labels = counts.drop_duplicates("criterion").set_index("criterion")["criterion_label"]
    return Chart(
        title=sentences.title_moves(counts),
        alt=sentences.say_moves(counts),
        source=say_source(picture, is_compared=True),
        labels=tuple(labels[slug] for slug in order),
        series=tuple(
            _make_series(move, numbers.loc[order, slug].tolist())
            for slug, move in moves.items()
            if numbers[slug].any()
        ),
        of=(len(picture.forces),) * len(order),
        id=block,
    )


def _make_series(outcome: Outcome, numbers: Sequence[int]) -> Series:
    return Series(outcome.label, outcome.tone, tuple(map(int, numbers)))


def _join_labels(outcomes: list[Outcome]) -> str:
    labels = pd.unique(pd.Series([outcome.label for outcome in outcomes]))
    return upper_first(" / ".join(lower_label(label) for label in labels))


def _rank(found: dict[str, Outcome]) -> int:
    """Give the place of a tone: as it stands in the criterion with the most outcomes."""
    framework = read_framework()
    order = [
        outcome.tone.symbol
        for criterion in sorted(framework.criteria.values(), key=lambda c: -len(c.outcomes))
        for outcome in criterion.outcomes
    ]
    symbol = next(iter(found.values())).tone.symbol
    is_missing = any(outcome.slug == MISSING for outcome in found.values())
    return len(order) if is_missing else order.index(symbol)
