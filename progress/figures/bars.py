"""Stacked bars: the segments that categories, criteria and regions are drawn with."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from progress.figures.theme import GAP, SIZE
from progress.framework import Outcome, Tone
from progress.inks import HATCH, PANEL, choose_ink, is_hatched

# A row of counts by its columns, with `start`.
Segment = Mapping[str, Any]


def stack_counts(counts: pd.DataFrame, *by: str) -> list[Segment]:
    """Give the rows whose count is above zero, with `start`: where each begins when they stand end
    to end.

    `counts`: forces (int). `by`: the columns of which each value has a bar of its own; without one
    there is one bar of them all.
    """
    ends: dict[tuple, int] = {}
    stacked = []
    for row in counts.to_dict("records"):
        bar = tuple([row[name] for name in by])
        start = ends.get(bar, 0)
        ends[bar] = start + row["forces"]
        if row["forces"]:
            stacked.append(row | {"start": start})
    return stacked


def draw_segments(
    segments: Sequence[Segment],
    outcomes: Sequence[Outcome],
    tops: Sequence[float],
    height: int,
    marks: Sequence[object],
    heads: Sequence[str],
) -> dict:
    """Give stacked bars as one trace, the number of forces in each segment that has room for it.

    `segments`: from `stack_counts`, with of (int). For each: its outcome, the pixels above it, its
    `customdata`, and the first line of its hover text. The order is turned round, since neighbours
    are painted over hatched segments, which come last in each bar.
    """
    tones = [outcome.tone for outcome in outcomes]
    trace = {
        "x": [segment["forces"] for segment in segments],
        "base": [segment["start"] for segment in segments],
        "y": [top + height / 2 for top in tops],
        "customdata": list(marks),
        "text": [
            label_count(tone, segment["forces"])
            for tone, segment in zip(tones, segments, strict=True)
        ],
        "hovertext": [
            f"{head}<br>{outcome.tone.symbol} {outcome.label}: "
            f"{_say_count(segment['forces'], segment['of'])}"
            for head, outcome, segment in zip(heads, outcomes, segments, strict=True)
        ],
    }
    tones.reverse()
    return {name: values[::-1] for name, values in trace.items()} | {
        "type": "bar",
        "orientation": "h",
        "width": height,
        "marker": fill(tones),
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"size": SIZE, "color": [choose_ink(tone) for tone in tones]},
        "hoverinfo": "text",
    }


def fill(tones: Sequence[Tone]) -> dict:
    """Give the markers of bars in these tones, one a bar, two pixels apart; unknown is hatched.

    A hatched bar has an outline instead of a gap of its own: it has to be painted first.
    """
    return {
        "color": [HATCH if is_hatched(tone) else tone.colour for tone in tones],
        "line": {
            "color": [tone.colour if is_hatched(tone) else PANEL for tone in tones],
            "width": [GAP / 2 if is_hatched(tone) else GAP for tone in tones],
        },
        "pattern": {
            "shape": [tone.pattern for tone in tones],
            "fillmode": "replace",
            "size": 7,
            "solidity": 0.25,
        },
    }


def label_count(tone: Tone, forces: int) -> str:
    """Give a count as it stands inside a bar. A dash before a number would read as a minus."""
    return f"<b>{forces}</b>" if is_hatched(tone) else f"{tone.symbol} <b>{forces}</b>"


def _say_count(forces: int, of: int) -> str:
    return f"{forces} of {of} {'force' if of == 1 else 'forces'} ({forces / of:.0%})"
