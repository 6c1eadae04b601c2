"""One bar a criterion: how many forces had each outcome."""

import pandas as pd
import plotly.graph_objects as go

from progress.figures.bars import draw_segments, stack_counts
from progress.figures.theme import (
    LINE,
    SIZE,
    Stamp,
    make_figure,
    name_outcome,
    wrap_names,
    write,
)
from progress.framework import MISSING, Outcome, read_framework

TITLE = 22
BAR = 34
BETWEEN = 18


def draw_criteria_bars(outcomes: pd.DataFrame, stamp: Stamp) -> go.Figure:
    """Draw one bar a criterion, its outcomes named and counted below it.

    `outcomes`: the columns of `queries.count_outcomes`. Each segment carries its outcome in
    `customdata`.
    """
    of = int(outcomes["of"].iloc[0])
    stacked = stack_counts(outcomes, by="criterion")
    traces, annotations, top = [], [], 0
    for slug, criterion in read_framework().criteria.items():
        counts = stacked[stacked["criterion"] == slug]
        found = _find_outcomes(slug, counts)
        legend = _count_names(found, counts)
        annotations += [
            write(f"<b>{criterion.label}</b>", top, SIZE + 1),
            write("<br>".join(legend), top + TITLE + BAR + 4),
        ]
        traces.append(
            {"name": criterion.label}
            | draw_segments(
                counts,
                found,
                tops=[top + TITLE] * len(counts),
                height=BAR,
                marks=counts["outcome"],
                heads=[f"<b>{criterion.label}</b>"] * len(counts),
            )
        )
        top += TITLE + BAR + 4 + LINE * len(legend) + BETWEEN
    return make_figure(traces, top, stamp, max(of, 1), annotations=annotations)


def _find_outcomes(criterion: str, counts: pd.DataFrame) -> list[Outcome]:
    framework = read_framework()
    known = framework.outcomes_of(criterion) | {MISSING: framework.missing}
    return [known[slug] for slug in counts["outcome"]]


def _count_names(found: list[Outcome], counts: pd.DataFrame) -> list[str]:
    return wrap_names(
        [
            (f"{name_outcome(outcome)} <b>{forces}</b>", len(outcome.label) + 7)
            for outcome, forces in zip(found, counts["forces"], strict=True)
        ]
    )
