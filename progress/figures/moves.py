"""One bar for the category and one a criterion: forces that moved forward, stayed, moved back."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from progress.figures.bars import Segment, draw_segments, label_count, stack_counts
from progress.figures.theme import (
    LINE,
    SIZE,
    SPACE,
    Stamp,
    make_figure,
    write,
    write_legend,
    write_swatch,
)
from progress.framework import read_framework

NAME = 22
BAR = 32
BETWEEN = 14


def draw_moves(moves: pd.DataFrame, stamp: Stamp) -> go.Figure:
    """Draw one bar for the category and one a criterion, the number of forces in each segment.

    `moves`: the columns of `queries.count_moves`. Each segment carries criterion and move in
    `customdata`.
    """
    known = read_framework().moves
    of = int(moves["of"].iloc[0])
    segments = stack_counts(moves, "criterion")
    found = {segment["move"] for segment in segments}
    legend = write_legend([move for slug, move in known.items() if slug in found])
    labels = dict(zip(moves["criterion"], moves["criterion_label"], strict=True))
    first = LINE * len(legend) + BETWEEN
    pitch = NAME + BAR + LINE + BETWEEN
    tops = {criterion: first + pitch * place for place, criterion in enumerate(labels)}
    bars = draw_segments(
        segments,
        [known[segment["move"]] for segment in segments],
        tops=[tops[segment["criterion"]] + NAME for segment in segments],
        height=BAR,
        marks=[[segment["criterion"], segment["move"]] for segment in segments],
        heads=[f"<b>{segment['criterion_label']}</b>" for segment in segments],
    )
    return make_figure(
        [bars],
        first + pitch * len(tops),
        stamp,
        max(of, 1),
        annotations=[
            write("<br>".join(legend), 0),
            *(
                write(f"<b>{label}</b>", tops[criterion], SIZE + 1)
                for criterion, label in labels.items()
            ),
            *(
                write(_count_moves(segments, criterion), top + NAME + BAR + 4)
                for criterion, top in tops.items()
            ),
        ],
    )


def _count_moves(segments: Sequence[Segment], criterion: str) -> str:
    """Give every number of a bar in one line: the smallest segments have no room for theirs."""
    known = read_framework().moves
    return SPACE.join(
        f"{write_swatch(tone)} {label_count(tone, segment['forces'])}"
        for segment in segments
        if segment["criterion"] == criterion
        for tone in [known[segment["move"]].tone]
    )
