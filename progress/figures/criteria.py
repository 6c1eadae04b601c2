"""One bar a criterion: how many forces had each outcome."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from progress.figures.bars import Segment, draw_segments, stack_counts
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
    stacked = stack_counts(outcomes, "criterion")
    traces, annotations, top = [], [], 0
    for slug, criterion in read_framework().criteria.items():
        segments = [segment for segment in stacked if segment["criterion"] == slug]
        found = _find_outcomes(slug, segments)
        legend = _count_names(found, segments)
        annotations += [
            write(f"<b>{criterion.label}</b>", top, SIZE + 1),
            write("<br>".join(legend), top + TITLE + BAR + 4),
        ]
        traces.append(
            {"name": criterion.label}
            | draw_segments(
                segments,
                found,
                tops=[top + TITLE] * len(segments),
                height=BAR,
                marks=[segment["outcome"] for segment in segments],
                heads=[f"<b>{criterion.label}</b>"] * len(segments),
            )
        )
        top += TITLE + BAR + 4 + LINE * len(legend) + BETWEEN
    return make_figure(traces, top, stamp, max(of, 1), annotations=annotations)


def _find_outcomes(criterion: str, segments: Sequence[Segment]) -> list[Outcome]:
    framework = read_framework()
    known = framework.outcomes_of(criterion) | {MISSING: framework.missing}
    return [known[segment["outcome"]] for segment in segments]


def _count_names(found: list[Outcome], segments: Sequence[Segment]) -> list[str]:
    return wrap_names(
        [
            (f"{name_outcome(outcome)} <b>{segment['forces']}</b>", len(outcome.label) + 7)
            for outcome, segment in zip(found, segments, strict=True)
        ]
    )
