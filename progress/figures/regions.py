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
    totals = regions.drop_duplicates("region")
    counts = stack_counts(regions, by="region")
    found = set(counts["category"])
    legend = write_legend([category for slug, category in categories.items() if slug in found])
    first = LINE * len(legend) + BETWEEN
    pitch = NAME + BAR + BETWEEN
    tops = {region: first + pitch * place for place, region in enumerate(totals["region"])}
    bars = draw_segments(
        counts,
        [categories[slug] for slug in counts["category"]],
        tops=[tops[region] + NAME for region in counts["region"]],
        height=BAR,
        marks=counts[["region", "category"]].to_numpy().tolist(),
        heads=[f"<b>{region}</b>" for region in counts["region"]],
    )
    return make_figure(
        [bars],
        first + pitch * len(tops),
        stamp,
        totals["of"].max() if len(totals) else 1,
        annotations=[
            write("<br>".join(legend), 0),
            *(
                write(f"<b>{row.region}</b>, {row.of} {'force' if row.of == 1 else 'forces'}", top)
                for row, top in zip(totals.itertuples(), tops.values(), strict=True)
            ),
        ],
    )
