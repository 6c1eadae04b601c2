"""One bar a region: its forces by category."""

import pandas as pd
import plotly.graph_objects as go

from progress.figures.bars import draw_segments, stack_counts
from progress.figures.theme import LINE, Stamp, make_figure, write, write_legend
from progress.framework import read_framework

NAME = 20
BAR = 30
BETWEEN = 14


def draw_region_bars(regions: pd.DataFrame, stamp: Stamp) -> go.Figure:
    """Draw one bar a region, its forces by category, the number in each segment.

    `regions`: the columns of `queries.count_regions`. Each segment carries region and category in
    `customdata`.
    """
    categories = read_framework().categories
    totals = dict(zip(regions["region"], regions["of"].tolist(), strict=True))
    segments = stack_counts(regions, "region")
    found = {segment["category"] for segment in segments}
    legend = write_legend([category for slug, category in categories.items() if slug in found])
    first = LINE * len(legend) + BETWEEN
    pitch = NAME + BAR + BETWEEN
    tops = {region: first + pitch * place for place, region in enumerate(totals)}
    bars = draw_segments(
        segments,
        [categories[segment["category"]] for segment in segments],
        tops=[tops[segment["region"]] + NAME for segment in segments],
        height=BAR,
        marks=[[segment["region"], segment["category"]] for segment in segments],
        heads=[f"<b>{segment['region']}</b>" for segment in segments],
    )
    return make_figure(
        [bars],
        first + pitch * len(tops),
        stamp,
        max(totals.values(), default=1),
        annotations=[
            write("<br>".join(legend), 0),
            *(
                write(f"<b>{region}</b>, {of} {'force' if of == 1 else 'forces'}", tops[region])
                for region, of in totals.items()
            ),
        ],
    )
