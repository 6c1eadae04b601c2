"""The flow of forces between categories, from one assessment to the next."""

from collections import Counter
from collections.abc import Iterable, Sequence

import pandas as pd
import plotly.graph_objects as go

from progress.figures.bars import fill, label_count
from progress.figures.theme import LINE, SIZE, Stamp, make_figure, write, write_legend
from progress.filters import say_date
from progress.framework import Outcome, read_framework
from progress.inks import INK, choose_ink

LAST = 100
NODE = 16
COUNT_AT = NODE + 2
HEAD = 2 * LINE + 8
BETWEEN = 12
# A ribbon of one force has room for its number; of few forces it need not be higher than a bar.
FORCE_LEAST, FORCE_MOST, WHOLE = 15, 40, 480
OPACITY = 0.28


def draw_flows(flows: pd.DataFrame, stamp: Stamp) -> go.Figure:
    """Draw the categories as they were and as they are, and a ribbon for the forces between each.

    `flows`: the columns of `queries.count_flows`. The number on each ribbon carries the two
    categories in `customdata`, and each node its side ("from" or "to") and category.
    """
    categories = read_framework().categories
    numbers = flows["forces"].tolist()
    of = sum(numbers)
    force = min(max(WHOLE / max(of, 1), FORCE_LEAST), FORCE_MOST)
    found = {*flows["category_from"], *flows["category_to"]}
    legend = write_legend([category for slug, category in categories.items() if slug in found])
    first = LINE * len(legend) + BETWEEN
    sides = {
        side: _place(flows[f"category_{side}"], numbers, first + HEAD, force)
        for side in ("from", "to")
    }
    bottom = max(
        [top + height for nodes in sides.values() for top, height, _ in nodes.values()]
        or [first + HEAD]
    )
    before = _stack(flows["category_from"], numbers, sides["from"], force)
    after = _stack(flows["category_to"], numbers, sides["to"], force)
    heights = [force * forces for forces in numbers]
    return make_figure(
        [
            *(_draw_nodes(side, nodes) for side, nodes in sides.items()),
            _write_counts(flows, before, heights),
        ],
        bottom + BETWEEN,
        stamp,
        LAST,
        annotations=[write("<br>".join(legend), 0), *_write_heads(flows, first)],
        shapes=[
            _draw_ribbon(one, other, height, categories[slug].tone.colour)
            for one, other, height, slug in zip(
                before, after, heights, flows["category_from"], strict=True
            )
        ],
    )


def _place(
    categories: Iterable[str], numbers: Sequence[int], top: float, force: float
) -> dict[str, tuple[float, float, int]]:
    """Give each category of a side its top and height in pixels, and its forces."""
    forces: Counter[str] = Counter()
    for slug, number in zip(categories, numbers, strict=True):
        forces[slug] += number
    places = {}
    for slug in read_framework().categories:
        if slug in forces:
            places[slug] = (top, force * forces[slug], forces[slug])
            top += force * forces[slug] + BETWEEN
    return places


def _stack(
    categories: Iterable[str],
    numbers: Sequence[int],
    nodes: dict[str, tuple[float, float, int]],
    force: float,
) -> list[float]:
    """Give the top of each ribbon where it meets its node: one under the other."""
    ends: Counter[str] = Counter()
    tops = []
    for slug, number in zip(categories, numbers, strict=True):
        tops.append(nodes[slug][0] + force * ends[slug])
        ends[slug] += number
    return tops


def _draw_nodes(side: str, nodes: dict[str, tuple[float, float, int]]) -> dict:
    found: list[Outcome] = [read_framework().categories[slug] for slug in nodes]
    tones = [category.tone for category in found]
    left = 0 if side == "from" else LAST - NODE
    return {
        "type": "bar",
        "orientation": "h",
        "name": side,
        "x": [NODE] * len(nodes),
        "base": [left] * len(nodes),
        "y": [top + height / 2 for top, height, _ in nodes.values()],
        "width": [height for _, height, _ in nodes.values()],
        "marker": fill(tones),
        "customdata": [[side, slug] for slug in nodes],
        "text": [
            label_count(tone, number)
            for tone, (_, _, number) in zip(tones, nodes.values(), strict=True)
        ],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"size": SIZE, "color": [choose_ink(tone) for tone in tones]},
        "hovertext": [
            f"{category.tone.symbol} {category.label}: {number}"
            for category, (_, _, number) in zip(found, nodes.values(), strict=True)
        ],
        "hoverinfo": "text",
    }


def _write_counts(flows: pd.DataFrame, tops: Sequence[float], heights: Sequence[float]) -> dict:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [COUNT_AT] * len(flows),
        "y": [top + height / 2 for top, height in zip(tops, heights, strict=True)],
        "text": [str(forces) for forces in flows["forces"]],
        "textposition": "middle right",
        "textfont": {"size": SIZE, "color": INK},
        "customdata": [
            list(pair) for pair in zip(flows["category_from"], flows["category_to"], strict=True)
        ],
        "hovertext": [
            f"{before} to {after}:<br>{forces} of {of} {'force' if of == 1 else 'forces'}"
            for before, after, forces, of in zip(
                flows["label_from"], flows["label_to"], flows["forces"], flows["of"], strict=True
            )
        ],
        "hoverinfo": "text",
    }


def _draw_ribbon(top: float, other: float, height: float, colour: str) -> dict:
    left, right, middle = NODE, LAST - NODE, LAST / 2
    return {
        "type": "path",
        "path": f"M {left},{top} C {middle},{top} {middle},{other} {right},{other} "
        f"L {right},{other + height} "
        f"C {middle},{other + height} {middle},{top + height} {left},{top + height} Z",
        "fillcolor": colour,
        "opacity": OPACITY,
        "line": {"width": 0},
        "layer": "below",
    }


def _write_heads(flows: pd.DataFrame, top: float) -> list[dict]:
    """Give the two evidence dates above the sides."""
    if flows.empty:
        return []
    heads = []
    for column, x, anchor in (("evidence_from", 0, "left"), ("evidence_cutoff", LAST, "right")):
        text = f"<b>Evidence to</b><br><b>{say_date(flows[column].iloc[0])}</b>"
        heads.append(write(text, top) | {"x": x, "xanchor": anchor, "align": anchor})
    return heads
