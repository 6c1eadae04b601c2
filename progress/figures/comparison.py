"""One region beside another, or beside all forces: two bars a criterion, as shares of each."""

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
from progress.sentences.words import say_forces, upper_first

TITLE = 22
NAME = 18
BAR = 24
BETWEEN = 20
FULL = 100


def draw_comparison(counts: pd.DataFrame, stamp: Stamp) -> go.Figure:
    """Draw two bars for the category and for each criterion, one a side, both of full length.

    `counts`: the columns of `queries.compare_regions`. Lengths are shares of a side's forces, in
    percent; the numbers inside are forces. Each segment carries side, criterion and outcome in
    `customdata`.
    """
    sides = {
        side: f"<b>{upper_first(label)}</b>, {say_forces(of) if of else 'no force shown'}"
        for side, label, of in zip(
            counts["side"], counts["side_label"], counts["of"].tolist(), strict=True
        )
    }
    segments = stack_counts(counts, "side", "criterion")
    labels = dict(zip(counts["criterion"], counts["criterion_label"], strict=True))
    occurring: dict[str, set[str]] = {criterion: set() for criterion in labels}
    for segment in segments:
        occurring[segment["criterion"]].add(segment["outcome"])
    annotations, tops, top = [], {}, 0
    for criterion, label in labels.items():
        found = _find_outcomes(criterion, occurring[criterion])
        legend = wrap_names([(name_outcome(each), len(each.label) + 4) for each in found])
        annotations.append(write(f"<b>{label}</b>", top, SIZE + 1))
        top += TITLE
        for side, named in sides.items():
            annotations.append(write(named, top))
            tops[side, criterion] = top + NAME
            top += NAME + BAR + 4
        annotations.append(write("<br>".join(legend), top + 2))
        top += 2 + LINE * len(legend) + BETWEEN
    bars = draw_segments(
        segments,
        [_find_outcome(segment["criterion"], segment["outcome"]) for segment in segments],
        tops=[tops[segment["side"], segment["criterion"]] for segment in segments],
        height=BAR,
        marks=[[segment["side"], segment["criterion"], segment["outcome"]] for segment in segments],
        heads=[
            f"<b>{upper_first(segment['side_label'])}</b><br>{segment['criterion_label']}"
            for segment in segments
        ],
    )
    for place, name in (("x", "forces"), ("base", "start")):
        bars[place] = [segment[name] * (FULL / segment["of"]) for segment in segments][::-1]
    return make_figure([bars], top, stamp, FULL, annotations=annotations)


def _find_outcome(criterion: str, outcome: str) -> Outcome:
    framework = read_framework()
    return framework.missing if outcome == MISSING else framework.outcomes_of(criterion)[outcome]


def _find_outcomes(criterion: str, slugs: set[str]) -> list[Outcome]:
    framework = read_framework()
    known = framework.outcomes_of(criterion) | {MISSING: framework.missing}
    return [outcome for slug, outcome in known.items() if slug in slugs]
