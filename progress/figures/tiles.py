"""The tile map: one tile a force, near its place on the map."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from progress.figures.bars import fill
from progress.figures.theme import (
    GAP,
    LINE,
    SMALLEST,
    Stamp,
    escape,
    make_figure,
    write,
    write_legend,
)
from progress.framework import Outcome, Tone, read_framework
from progress.inks import PANEL, QUIET, choose_ink, is_hatched

TILE = 58
TEXT_TOP = 19
BETWEEN = 12
FAINT = "#C8CDD1"
NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class Tile:
    """One force at its place (x in columns, y in pixels); without a tone it is filtered out."""

    force: str
    abbreviation: str
    name: str
    x: float
    y: float
    tone: Tone | None


def draw_tile_map(tiles: pd.DataFrame, forces: pd.DataFrame, stamp: Stamp) -> go.Figure:
    """Draw one tile a force; those that the filters leave out stay as faint outlines.

    `tiles`: the columns of `queries.read_all_tiles`. `forces`: those of `queries.read_forces`.
    Each tile carries the slug of its force in `customdata`. Names show where tiles are wide
    enough for all of them, abbreviations always.
    """
    tones = {slug: category.tone for slug, category in read_framework().categories.items()}
    categories = dict(zip(forces["force"], forces["category"], strict=True))
    found = set(categories.values())
    shown = [category for slug, category in read_framework().categories.items() if slug in found]
    is_left_out = len(categories) < len(tiles)
    legend = write_legend(shown, ["□ Outside the filters"] if is_left_out else [])
    top = LINE * len(legend) + BETWEEN
    longest = tiles["short_name"].str.len().max()
    placed = [
        Tile(
            force=tile.slug,
            abbreviation=tile.abbreviation,
            name=tile.short_name.center(longest, NO_BREAK),
            x=tile.tile_column + 0.5,
            y=top + TILE * tile.tile_row,
            tone=tones.get(categories.get(tile.slug)),
        )
        for tile in tiles.itertuples(index=False)
    ]
    described = _describe(forces)
    traces = [_draw_left_out([tile for tile in placed if not tile.tone])]
    for category in shown:
        members = [tile for tile in placed if categories.get(tile.force) == category.slug]
        traces.append(_draw_tiles(category, members, described))
    return make_figure(
        [*traces, _write_abbreviations(placed)],
        top + TILE * (int(tiles["tile_row"].max()) + 1),
        stamp,
        int(tiles["tile_column"].max()) + 1,
        annotations=[write("<br>".join(legend), 0)],
        is_clickable=True,
    )


def _draw_tiles(category: Outcome, tiles: list[Tile], described: dict[str, str]) -> dict:
    tone = category.tone
    return _place(tiles, 0.97 if is_hatched(tone) else 1) | {
        "name": category.label,
        "marker": fill([tone] * len(tiles)),
        "customdata": [tile.force for tile in tiles],
        "text": [escape(tile.name) for tile in tiles],
        "textposition": "inside",
        "insidetextanchor": "start",
        "textangle": 0,
        "textfont": {"size": SMALLEST, "color": choose_ink(tone)},
        "hovertext": [described[tile.force] for tile in tiles],
        "hoverinfo": "text",
        "unselected": {"marker": {"opacity": 1}},
    }


def _draw_left_out(tiles: list[Tile]) -> dict:
    return _place(tiles, 0.95) | {
        "name": "Outside the filters",
        "marker": {"color": PANEL, "line": {"color": FAINT, "width": GAP / 2}},
        "hoverinfo": "skip",
    }


def _place(tiles: list[Tile], share: float) -> dict:
    """Give bars that fill this share of their tile's width, and leave as much room above it."""
    height = TILE - GAP * (share < 1)
    return {
        "type": "bar",
        "x": [tile.x for tile in tiles],
        "width": share,
        "base": [tile.y + height for tile in tiles],
        "y": [-height] * len(tiles),
    }


def _write_abbreviations(tiles: list[Tile]) -> dict:
    return {
        "type": "scatter",
        "mode": "text",
        "hoverinfo": "skip",
        "x": [tile.x for tile in tiles],
        "y": [tile.y + TEXT_TOP for tile in tiles],
        "text": [
            f'<b>{escape(tile.abbreviation)}</b><br><span style="font-size:15px">'
            f"{tile.tone.symbol}</span>"
            if tile.tone
            else escape(tile.abbreviation)
            for tile in tiles
        ],
        "textfont": {
            "size": SMALLEST,
            "color": [choose_ink(tile.tone) if tile.tone else QUIET for tile in tiles],
        },
    }


def _describe(forces: pd.DataFrame) -> dict[str, str]:
    """Give what hovers over the tile of each force: its name, category and outcomes."""
    framework = read_framework()
    columns = [
        [f"<b>{escape(name)}</b>" for name in forces["force_name"]],
        [_say(framework.categories[slug]) for slug in forces["category"]],
    ]
    for slug, criterion in framework.criteria.items():
        said = {outcome.slug: _say(outcome) for outcome in criterion.outcomes}
        missing = _say(framework.missing)
        columns.append([f"{criterion.label}: {said.get(found, missing)}" for found in forces[slug]])
    lines = zip(*columns, strict=True)
    return dict(zip(forces["force"], map("<br>".join, lines), strict=True))


def _say(outcome: Outcome) -> str:
    return f"{outcome.tone.symbol} {outcome.label}"
