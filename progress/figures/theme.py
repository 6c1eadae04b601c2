"""What all figures share: template, fills, inks, and the lines that say what a figure is.

Figures stretch to the width that they are given and keep their height, so places along y are
pixels from the top of the plot, and only places along x are data.
"""

import html
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from progress.framework import Outcome, Tone
from progress.inks import INK, PANEL, QUIET

FONT = "Arial, Helvetica, Liberation Sans, sans-serif"
SIZE = 13
SMALLEST = 12
GAP = 2
SIDE = 8
STRIP = 30
LINE = 18
NARROWEST = 300
CHARACTERS_A_LINE = 50
SPACE = "\u2003"
SWATCHES = {"": ("■", 16), "/": ("▨", 14), ".": ("▒", 11)}

LAYOUT = {
    "font": {"family": FONT, "size": SIZE, "color": INK},
    "paper_bgcolor": PANEL,
    "plot_bgcolor": PANEL,
    "dragmode": False,
    "showlegend": False,
    "barmode": "overlay",
    "uniformtext": {"minsize": SMALLEST, "mode": "hide"},
    "hoverlabel": {
        "bgcolor": PANEL,
        "bordercolor": QUIET,
        "align": "left",
        "font": {"family": FONT, "size": SIZE, "color": INK},
    },
    "modebar": {"bgcolor": PANEL, "color": QUIET, "activecolor": INK},
    # A revision that stays tells the browser that a figure drawn a second time is the same one:
    # Streamlit sets each figure twice, and gives a figure with other numbers a place of its own.
    "datarevision": 1,
}
# What Streamlit sets for a figure that is clicked; where it stands already, nothing is redrawn.
CLICKABLE = {"clickmode": "event+select", "hovermode": "closest", "dragmode": "pan"}
HIDDEN_AXIS = {"visible": False, "fixedrange": True}


@dataclass(frozen=True)
class Stamp:
    """The lines inside every figure: where it comes from, how it is marked, what it shows."""

    source: str
    marking: str
    filters: str


def make_figure(
    traces: Sequence[dict],
    height: float,
    stamp: Stamp,
    last: float,
    annotations: Sequence[dict] = (),
    shapes: Sequence[dict] = (),
    is_clickable: bool = False,
) -> go.Figure:
    """Give a figure whose plot is `height` pixels high and `last` units wide, with its stamp.

    `traces`, `annotations` and `shapes`: as plotly describes them. Plotly would check each
    property of each figure again; the tests check every kind of figure once.
    """
    said = _wrap_stamp(stamp)
    foot = LINE * len(said) + 2 * SIDE
    stamped = write("<br>".join(said), 0, SMALLEST, QUIET) | {
        "xref": "paper",
        "yref": "paper",
        "yshift": -SIDE,
    }
    figure = go.Figure(
        {
            "data": list(traces),
            "layout": LAYOUT
            | {
                "height": STRIP + height + foot,
                "margin": {"l": SIDE, "r": SIDE, "t": STRIP, "b": foot},
                "title": _write_marking(stamp.marking),
                "xaxis": HIDDEN_AXIS | {"range": [0, int(last)]},
                "yaxis": HIDDEN_AXIS | {"range": [height, 0]},
                "annotations": [*annotations, stamped],
                "shapes": list(shapes),
            }
            | (CLICKABLE if is_clickable else {}),
        },
        _validate=False,
    )
    # Plotly puts a template of its own in. A browser takes any template for a change each time that
    # a figure is set, and draws it again.
    figure.layout._props.pop("template", None)
    return figure


def write(text: str, top: float, size: int = SIZE, colour: str = INK) -> dict:
    """Give text that begins at the left edge of the plot, so many pixels from its top."""
    return {
        "text": text,
        "showarrow": False,
        "align": "left",
        "x": 0,
        "xanchor": "left",
        "y": top,
        "yanchor": "top",
        "borderpad": 0,
        "font": {"size": size, "color": colour},
    }


def write_legend(outcomes: Sequence[Outcome], others: Sequence[str] = ()) -> list[str]:
    """Give the lines of a legend: outcomes, then other names."""
    return wrap_names(
        [(name_outcome(outcome), len(outcome.label) + 4) for outcome in outcomes]
        + [(other, len(other)) for other in others]
    )


def name_outcome(outcome: Outcome) -> str:
    """Give swatch, symbol and label, the swatch in its colour and hatched where bars are."""
    return f"{write_swatch(outcome.tone)} {outcome.tone.symbol} {outcome.label}"


def write_swatch(tone: Tone) -> str:
    """Give a small square in the colour of a tone, hatched where its bars are."""
    swatch, size = SWATCHES[tone.pattern]
    return f'<span style="color:{tone.colour};font-size:{size}px">{swatch}</span>'


def wrap_names(names: Sequence[tuple[str, int]]) -> list[str]:
    """Give names side by side, as many a line as fit the narrowest screen.

    `names`: each with its length in characters.
    """
    lines: list[list[str]] = [[]]
    length = 0
    for name, needed in names:
        if lines[-1] and length + needed > CHARACTERS_A_LINE:
            lines.append([])
            length = 0
        length += needed + len(SPACE) + 1
        lines[-1].append(name)
    return [SPACE.join(line) for line in lines]


def escape(text: str) -> str:
    """Give text from data so that plotly shows it letter for letter."""
    return html.escape(text, quote=False)


def _write_marking(marking: str) -> dict:
    return {
        "text": f"<b>{escape(marking)}</b>",
        "font": {"size": SMALLEST},
        "xref": "container",
        "x": 0,
        "xanchor": "left",
        "yref": "container",
        "y": 1,
        "yanchor": "top",
        "pad": {"l": SIDE, "t": SIDE},
    }


def _wrap_stamp(stamp: Stamp) -> list[str]:
    return [
        escape(line)
        for said in (stamp.filters, stamp.source)
        for line in textwrap.wrap(said, CHARACTERS_A_LINE)
    ]
