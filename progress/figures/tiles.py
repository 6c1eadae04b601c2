"""The tile map: one tile a force, near its place on the map."""

import pandas as pd
import plotly.graph_objects as go

from progress.figures.bars import fill
from progress.figures.theme import (
    GAP,
    LINE,
    PANEL,
    QUIET,
    SMALLEST,
    Stamp,
    choose_ink,
    escape,
    is_hatched,
    make_figure,
    write,
    write_legend,
)
from progress.framework import Outcome, read_framework

TILE = 58
TEXT_TOP = 19
BETWEEN = 12
FAINT = "#C8CDD1"
NO_BREAK = "\u00a0"


def draw_tile_map(tiles: pd.DataFrame, forces: pd.DataFrame, stamp: Stamp) -> go.Figure:
    """Draw one tile a force; those that the filters leave out stay as faint outlines.

    `tiles`: the columns of `queries.read_all_tiles`. `forces`: those of `queries.read_forces`.
    Each tile carries the slug of its force in `customdata`. Names show where tiles are wide
    enough for all of them, abbreviations always.
    """
    found = set(forces["category"])
    shown = [category for slug, category in read_framework().categories.items() if slug in found]
    left_out = tiles[~tiles["slug"].isin(forces["force"])]
    legend = write_legend(shown, ["□ Outside the filters"] if len(left_out) else [])
    top = LINE * len(legend) + BETWEEN
    placed = tiles.assign(y=top + TILE * tiles["tile_row"], x=tiles["tile_column"] + 0.5)
    longest = tiles["short_name"].str.len().max()
    names = tiles.set_index("slug")["short_name"].str.center(longest, NO_BREAK)
    traces = [_draw_left_out(placed[~placed["slug"].isin(forces["force"])])]
    for category in shown:
        members = forces[forces["category"] == category.slug]
        places = placed.set_index("slug").loc[members["force"]]
        traces.append(_draw_tiles(category, members, places, names))
    return make_figure(
        [*traces, _write_abbreviations(placed, forces)],
        top + TILE * (int(tiles["tile_row"].max()) + 1),
        stamp,
        int(tiles["tile_column"].max()) + 1,
        annotations=[write("<br>".join(legend), 0)],
    )


def _draw_tiles(
    category: Outcome, forces: pd.DataFrame, places: pd.DataFrame, names: pd.Series
) -> dict:
    tone = category.tone
    return _place(places, 0.97 if is_hatched(tone) else 1) | {
        "name": category.label,
        "marker": fill([tone] * len(forces)),
        "customdata": forces["force"].tolist(),
        "text": [escape(names[slug]) for slug in forces["force"]],
        "textposition": "inside",
        "insidetextanchor": "start",
        "textangle": 0,
        "textfont": {"size": SMALLEST, "color": choose_ink(tone)},
        "hovertext": [_describe(force, category) for force in forces.to_dict("records")],
        "hoverinfo": "text",
        "unselected": {"marker": {"opacity": 1}},
    }


def _draw_left_out(places: pd.DataFrame) -> dict:
    return _place(places, 0.95) | {
        "name": "Outside the filters",
        "marker": {"color": PANEL, "line": {"color": FAINT, "width": GAP / 2}},
        "hoverinfo": "skip",
    }


def _place(places: pd.DataFrame, share: float) -> dict:
    """Give bars that fill this share of their tile's width, and leave as much room above it."""
    height = TILE - GAP * (share < 1)
    return {
        "type": "bar",
        "x": places["x"].tolist(),
        "width": share,
        "base": (places["y"] + height).tolist(),
        "y": [-height] * len(places),
    }


def _write_abbreviations(places: pd.DataFrame, forces: pd.DataFrame) -> dict:
    categories = read_framework().categories
    found = dict(zip(forces["force"], forces["category"], strict=True))
    tones = [categories[found[slug]].tone if slug in found else None for slug in places["slug"]]
    return {
        "type": "scatter",
        "mode": "text",
        "hoverinfo": "skip",
        "x": places["x"].tolist(),
        "y": (places["y"] + TEXT_TOP).tolist(),
        "text": [
            f'<b>{escape(name)}</b><br><span style="font-size:15px">{tone.symbol}</span>'
            if tone
            else escape(name)
            for name, tone in zip(places["abbreviation"], tones, strict=True)
        ],
        "textfont": {
            "size": SMALLEST,
            "color": [choose_ink(tone) if tone else QUIET for tone in tones],
        },
    }


def _describe(force: dict, category: Outcome) -> str:
    framework = read_framework()
    lines = [
        f"<b>{escape(force['force_name'])}</b>",
        f"{category.tone.symbol} {category.label}",
    ]
    for slug, criterion in framework.criteria.items():
        outcomes = framework.outcomes_of(slug)
        outcome = outcomes.get(force[slug], framework.missing)
        lines.append(f"{criterion.label}: {outcome.tone.symbol} {outcome.label}")
    return "<br>".join(lines)
