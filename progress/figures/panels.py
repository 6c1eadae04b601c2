"""All regions side by side on one scale: a small panel a region, its categories as bars."""

import math
import textwrap

import pandas as pd
import plotly.graph_objects as go

from progress.figures.bars import fill, label_count
from progress.figures.theme import LINE, SIZE, Stamp, make_figure, write, write_legend
from progress.framework import Outcome, read_framework
from progress.inks import HATCH, INK, QUIET

PANELS_A_ROW = 2
TITLE_WIDTH = 20
TITLE = 2 * LINE + 4
BAR = 14
PITCH = 20
BETWEEN = 18
# The longest bar takes this share of its panel; the rest is for the number at its end.
FILLED = 0.72
NO_BREAK = "\u00a0"


def draw_region_panels(regions: pd.DataFrame, stamp: Stamp) -> go.Figure:
    """Draw one panel a region, one bar for each category that any region has, on one scale.

    `regions`: the columns of `queries.count_regions`; panels stand in the order of its rows. Each
    bar carries region and category in `customdata`.
    """
    found = set(regions.loc[regions["forces"] > 0, "category"])
    categories = [c for c in read_framework().categories.values() if c.slug in found]
    legend = write_legend(categories)
    counts = regions[regions["category"].isin(found)]
    names = list(dict.fromkeys(counts["region"]))
    longest = int(counts["forces"].max()) if len(counts) else 1
    panel = math.ceil(longest / FILLED)
    first = LINE * len(legend) + BETWEEN
    height = TITLE + PITCH * len(categories) + BETWEEN
    corners = {
        name: (panel * (place % PANELS_A_ROW), first + height * (place // PANELS_A_ROW))
        for place, name in enumerate(names)
    }
    rows = -(-len(names) // PANELS_A_ROW)
    lefts = [corners[name][0] for name in counts["region"]]
    lines = {category.slug: TITLE + PITCH * place for place, category in enumerate(categories)}
    tops = [
        corners[name][1] + lines[slug]
        for name, slug in zip(counts["region"], counts["category"], strict=True)
    ]
    return make_figure(
        [_draw_bars(counts, lefts, tops), _write_counts(counts, lefts, tops)],
        first + height * rows,
        stamp,
        panel * PANELS_A_ROW,
        annotations=[
            write("<br>".join(legend), 0),
            *(
                _write_title(name, of, *corners[name])
                for name, of in dict(zip(counts["region"], counts["of"], strict=True)).items()
            ),
        ],
        shapes=[
            _draw_axis(left, top + TITLE - 2, top + height - BETWEEN)
            for left, top in corners.values()
        ],
    )


def _draw_bars(counts: pd.DataFrame, lefts: list[float], tops: list[float]) -> dict:
    found = _find(counts)
    return {
        "type": "bar",
        "orientation": "h",
        "x": counts["forces"].tolist(),
        "base": lefts,
        "y": [top + BAR / 2 for top in tops],
        "width": BAR,
        "marker": fill([category.tone for category in found]),
        "customdata": counts[["region", "category"]].to_numpy().tolist(),
        "hovertext": [
            f"<b>{region}</b><br>{category.tone.symbol} {category.label}: {forces} of {of} "
            f"{'force' if of == 1 else 'forces'} ({forces / of:.0%})"
            for region, category, forces, of in zip(
                counts["region"], found, counts["forces"], counts["of"], strict=True
            )
        ],
        "hoverinfo": "text",
    }


def _write_counts(counts: pd.DataFrame, lefts: list[float], tops: list[float]) -> dict:
    """Give symbol and number at the end of each bar, also where it has no length."""
    forces = counts["forces"].tolist()
    return {
        "type": "scatter",
        "mode": "text",
        "hoverinfo": "skip",
        "x": [left + number for left, number in zip(lefts, forces, strict=True)],
        "y": [top + BAR / 2 for top in tops],
        "text": [
            f" {label_count(category.tone, number)}"
            for category, number in zip(_find(counts), forces, strict=True)
        ],
        "textposition": "middle right",
        "textfont": {"size": SIZE, "color": [INK if number else QUIET for number in forces]},
        "cliponaxis": False,
    }


def _find(counts: pd.DataFrame) -> list[Outcome]:
    categories = read_framework().categories
    return [categories[slug] for slug in counts["category"]]


def _write_title(name: str, of: int, left: float, top: float) -> dict:
    counted = f"{of}{NO_BREAK}{'force' if of == 1 else 'forces'}"
    *first, last = textwrap.wrap(f"{name}, {counted}", TITLE_WIDTH)
    rest = last.removesuffix(counted)
    said = "<br>".join([*(f"<b>{line}</b>" for line in first), f"<b>{rest}</b>{counted}"])
    return write(said, top + TITLE - 6) | {"x": left, "yanchor": "bottom"}


def _draw_axis(left: float, top: float, bottom: float) -> dict:
    return {
        "type": "line",
        "x0": left,
        "x1": left,
        "y0": top,
        "y1": bottom,
        "line": {"color": HATCH, "width": 1},
    }
