"""One bar of all forces by category, below what the recommendation asked of them."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from progress.figures.bars import Segment, draw_segments, stack_counts
from progress.figures.theme import GAP, NARROWEST, Stamp, make_figure, name_outcome, write
from progress.framework import Outcome, read_framework
from progress.inks import INK, PANEL, QUIET, is_hatched

TARGET, REACHED = 22, 54
BAR_TOP, BAR = 66, 52
BAR_BOTTOM = BAR_TOP + BAR
LABEL = 24
LABEL_EDGE = 8
CAP = 5
CHARACTER = 6.2
NOT_STARTED = "plan_not_started"
SHARES_LEFT = {"left": 0.0, "center": 0.5, "right": 1.0}


def draw_category_bar(categories: pd.DataFrame, stamp: Stamp) -> go.Figure:
    """Draw all forces as one bar, each category with its name, and the target above it.

    `categories`: the columns of `queries.count_categories`. Each segment carries its category in
    `customdata`.
    """
    of = int(categories["of"].iloc[0])
    segments = stack_counts(categories)
    found = [read_framework().categories[segment["category"]] for segment in segments]
    centres = [(segment["start"] + segment["forces"] / 2) / of for segment in segments]
    widths = [CHARACTER * (len(category.label) + 7) / NARROWEST for category in found]
    places = arrange_labels(centres, widths)
    targets, target_lines = _mark_target(segments, found, of)
    labels, leaders = _write_labels(segments, found, centres, places)
    bar = draw_segments(
        segments,
        found,
        tops=[BAR_TOP] * len(segments),
        height=BAR,
        marks=[segment["category"] for segment in segments],
        heads=[f"<b>{category.label}</b>" for category in found],
    )
    return make_figure(
        [bar],
        BAR_BOTTOM + LABEL * max(len(segments), 1) + LABEL_EDGE,
        stamp,
        max(of, 1),
        annotations=targets + labels,
        shapes=target_lines + leaders,
    )


def arrange_labels(centres: list[float], widths: list[float]) -> list[tuple[int, str]]:
    """Give each label a row below the bar and an anchor, so that no line to it crosses another.

    `centres`, `widths`: shares of the bar's length on the narrowest screen. There is one label a
    row, and the next one down is the one that stands in the way of the fewest lines still to be
    drawn.
    """
    waiting = dict(enumerate(zip(centres, widths, strict=True)))
    placed: dict[int, tuple[int, str]] = {}
    while waiting:
        _, _, number, anchor = min(
            (_count_crossings(waiting, number, anchor), -waiting[number][0], number, anchor)
            for number in waiting
            for anchor in SHARES_LEFT
        )
        placed[number] = (len(placed), anchor)
        del waiting[number]
    return [placed[number] for number in range(len(centres))]


def _count_crossings(waiting: dict[int, tuple[float, float]], number: int, anchor: str) -> int:
    centre, width = waiting[number]
    start = centre - width * SHARES_LEFT[anchor]
    if start < 0 or start + width > 1:
        return len(waiting)
    return sum(
        start <= other <= start + width for key, (other, _) in waiting.items() if key != number
    )


def _write_labels(
    segments: Sequence[Segment],
    found: list[Outcome],
    centres: list[float],
    places: list[tuple[int, str]],
) -> tuple[list[dict], list[dict]]:
    labels, leaders = [], []
    for segment, category, centre, (line, anchor) in zip(
        segments, found, centres, places, strict=True
    ):
        x, top = centre * segment["of"], BAR_BOTTOM + LABEL * line + LABEL_EDGE
        labels.append(
            write(f"{name_outcome(category)} <b>{segment['forces']}</b>", top)
            | {"x": x, "xanchor": anchor, "bgcolor": PANEL}
        )
        leaders.append(_draw_line(x, x, BAR_BOTTOM + GAP, top + GAP, QUIET, GAP / 2))
    return labels, leaders


def _mark_target(
    segments: Sequence[Segment], found: list[Outcome], of: int
) -> tuple[list[dict], list[dict]]:
    started = sum(
        segment["forces"]
        for segment, category in zip(segments, found, strict=True)
        if category.has_started
    )
    reached = f"<b>{started} of {of}</b> had started"
    if not started and any(category.slug != NOT_STARTED for category in found):
        reached = f"<b>None of {of}</b> known to have started"
    elif any(is_hatched(category.tone) for category in found):
        reached = f"<b>At least {started} of {of}</b> had started"
    asked = f"<b>{of} of {of}</b> {'was' if of == 1 else 'were'} asked to start"
    lines = []
    for length, y, colour in ((of, TARGET, QUIET), (started, REACHED, INK)):
        if length:
            lines.append(_draw_line(0, length, y, y, colour, GAP))
            lines += [_draw_line(x, x, y - CAP, y + CAP, colour, GAP) for x in (0, length)]
    return [
        write(text, y - CAP, colour=colour) | {"yanchor": "bottom"}
        for text, y, colour in ((asked, TARGET, QUIET), (reached, REACHED, INK))
    ], lines


def _draw_line(x0: float, x1: float, y0: float, y1: float, colour: str, width: float) -> dict:
    return {
        "type": "line",
        "x0": x0,
        "x1": x1,
        "y0": y0,
        "y1": y1,
        "line": {"color": colour, "width": width},
    }
