"""The title of each figure, in ten words or fewer, and its one sentence: caption and alt text.

The takeaway comes first. A count is called "at least" where something is not known, and nothing
is said to be true of no force, or of all, before everything is known. Counts are of one force at
least: a page that shows none says so itself.
"""

import pandas as pd

from progress.framework import MISSING, read_framework
from progress.sentences.words import (
    join_words,
    lower_label,
    say_evidence,
    say_forces,
    say_of,
    say_share,
    say_share_inside,
    upper_first,
)

NAMED_MOST = 4
COMPLETE = "all_in_place"
WAITING = "plan_not_started"
INSUFFICIENT = "insufficient_information"
UNSETTLED = ("undetermined", "not_assessed")
NO_INFORMATION = "no_information"


def title_categories(categories: pd.DataFrame) -> str:
    """Give the finding of the category bar. Columns as in `queries.count_categories`."""
    of = int(categories["of"].iloc[0])
    started, unknown = _count_started(categories), _count_unsettled(categories)
    waiting = _count_waiting(categories)
    if unknown == of:
        return _say_nothing_known(of)
    if of == 1:
        label = categories.loc[categories["forces"] == 1, "label"].iloc[0]
        return f"The one force shown: {lower_label(label)}"
    if unknown and not started:
        return f"None of {of} forces is known to have started"
    if unknown:
        return f"At least {started} of {of} had started; {unknown} not known"
    if started and waiting:
        return f"Of {of} forces, {started} had started and {waiting} had not"
    if started or waiting:
        done = "had started" if started else "had not started"
        return f"{upper_first(say_of(started or waiting, of))} {done}"
    return f"Insufficient information on {say_of(of, of)}"


def say_categories(categories: pd.DataFrame) -> str:
    """Give how many forces had started, and each category. Columns as in `count_categories`."""
    of = int(categories["of"].iloc[0])
    parts = join_words(
        [f"{lower_label(row.label)} {row.forces}" for row in categories.itertuples() if row.forces]
    )
    asked = "it" if of == 1 else f"all {of}"
    return (
        f"{_say_started(categories)}, which the recommendation asked of {asked}, "
        f"{say_evidence(categories)}: {parts}."
    )


def title_criteria(outcomes: pd.DataFrame) -> str:
    """Give the shortfall that most forces share. Columns as in `queries.count_outcomes`."""
    known = outcomes[~_is_missing(outcomes)]
    if not known["forces"].sum():
        return "Nothing is known yet on any criterion"
    lowest = _pick_outcome(outcomes, -1)
    row = _most_first(lowest if lowest["forces"].sum() else known).iloc[0]
    missing = outcomes[_is_missing(outcomes) & (outcomes["criterion"] == row["criterion"])]
    least = "at least " if missing["forces"].sum() else ""
    return (
        f"{row['criterion_label']}: {lower_label(row['outcome_label'])}, "
        f"{least}{row['forces']} of {row['of']}"
    )


def say_criteria(outcomes: pd.DataFrame) -> str:
    """Give where the best outcome was found most and least often, and what is not known."""
    of = int(outcomes["of"].iloc[0])
    missing = _most_first(outcomes[_is_missing(outcomes)])
    when = say_evidence(outcomes)
    if missing["forces"].min() == of:
        return f"No finding is recorded on any criterion for any of {say_forces(of)}, {when}."
    best = _most_first(_pick_outcome(outcomes, 0))
    unknown = int(missing["forces"].max())
    open_criteria = set(missing.loc[missing["forces"] > 0, "criterion"])
    most, fewest = (
        f"{lower_label(row['criterion_label'])} ({lower_label(row['outcome_label'])}: "
        f"{'at least ' if row['criterion'] in open_criteria else ''}"
        f"{say_share_inside(row['forces'], of)})"
        for _, row in best.iloc[[0, -1]].iterrows()
    )
    said = f"The best outcome was found most often on {most}"
    if unknown:
        return f"{said}, {when}; for up to {say_share(unknown, of)} a criterion is not known."
    return f"{said} and least often on {fewest}, {when}."


def title_tiles(forces: pd.DataFrame) -> str:
    """Give how many forces have carried their plan out. Columns as in `queries.read_forces`."""
    of = len(forces)
    complete = int((forces["category"] == COMPLETE).sum())
    unknown = int(forces["category"].isin(UNSETTLED).sum())
    if unknown == of:
        return _say_nothing_known(of)
    if not complete and _is_open(forces):
        return f"None of {of} forces known to have everything in place"
    least = "at least " if unknown else ""
    return f"{upper_first(least + say_of(complete, of))} had everything in place"


def say_tiles(forces: pd.DataFrame) -> str:
    """Give which forces have carried their plan out. Columns as in `queries.read_forces`."""
    of = len(forces)
    complete = forces.loc[forces["category"] == COMPLETE, "short_name"].tolist()
    unknown = int(forces["category"].isin(UNSETTLED).sum())
    when = say_evidence(forces)
    aside = f"; {unknown} of {of} not known" if unknown else ""
    if not complete:
        known = "is known to have" if _is_open(forces) else "had"
        return f"None of {say_forces(of)} {known} all elements in place, {when}{aside}."
    named = f" ({', '.join(complete)})" if len(complete) <= NAMED_MOST else ""
    least = "at least " if unknown else ""
    return (
        f"{upper_first(least + say_share(len(complete), of))} had all elements in place{named}, "
        f"{when}{aside}."
    )


def title_regions(regions: pd.DataFrame) -> str:
    """Give in how many regions forces had started. Columns as in `queries.count_regions`."""
    by_region = _total_regions(regions)
    known = by_region[by_region["unsettled"] < by_region["of"]]
    if known.empty:
        return _say_nothing_known(int(by_region["of"].sum()))
    if len(by_region) == 1:
        row = by_region.iloc[0]
        if not row["started"] and row["waiting"] < row["of"]:
            return f"{row['region']}: no start known among {say_forces(row['of'])}"
        least = "at least " if row["unsettled"] and row["started"] else ""
        return f"{row['region']}: {least}{say_of(row['started'], row['of'])} had started"
    begun = int((by_region["started"] > 0).sum())
    is_open = ((by_region["started"] == 0) & (by_region["waiting"] < by_region["of"])).any()
    if not begun:
        return f"No start is known in any of {len(by_region)} regions"
    least = "at least " if is_open else ""
    return f"Forces had started in {least}{begun} of {len(by_region)} regions"


def say_regions(regions: pd.DataFrame) -> str:
    """Give where most and fewest forces had started. Columns as in `queries.count_regions`."""
    by_region = _total_regions(regions)
    when = say_evidence(regions)
    unsettled, of = int(by_region["unsettled"].sum()), int(by_region["of"].sum())
    if len(by_region) == 1:
        return f"{_say_started(regions)} in {by_region['region'].iloc[0]}, {when}."
    if unsettled == of:
        return f"No category is known yet in any of {len(by_region)} regions, {when}."
    if by_region["share"].nunique() == 1:
        return f"{_say_started(regions)}, the same share in every region, {when}."
    highest, lowest = (
        _say_regions_at(by_region, by_region["share"].agg(extreme)) for extreme in ("max", "min")
    )
    if unsettled:
        return (
            f"The largest share of forces known to have started work is in {highest}, {when}; "
            f"{unsettled} of {of} not known."
        )
    return (
        f"The share of forces found to have started work was highest in {highest} and lowest in "
        f"{lowest}, {when}."
    )


def _count_started(counts: pd.DataFrame) -> int:
    started = [slug for slug, found in read_framework().categories.items() if found.has_started]
    return int(counts.loc[counts["category"].isin(started), "forces"].sum())


def _count_waiting(counts: pd.DataFrame) -> int:
    return int(counts.loc[counts["category"] == WAITING, "forces"].sum())


def _count_unsettled(counts: pd.DataFrame) -> int:
    return int(counts.loc[counts["category"].isin(UNSETTLED), "forces"].sum())


def _say_started(counts: pd.DataFrame) -> str:
    of = int(counts["forces"].sum())
    started, unknown = _count_started(counts), _count_unsettled(counts)
    if not started and _count_waiting(counts) < of:
        aside = f" ({unknown} not known)" if unknown else ""
        return f"None of {say_forces(of)} is known to have started work{aside}"
    if unknown:
        return f"At least {say_share(started, of)} had started work ({unknown} not known)"
    return f"{say_share(started, of)} had started work"


def _is_open(forces: pd.DataFrame) -> bool:
    """Whether some forces may have everything in place without our knowing."""
    return bool(forces["category"].isin((*UNSETTLED, INSUFFICIENT)).any())


def _say_nothing_known(of: int) -> str:
    return f"No category is known yet for any of {say_forces(of)}"


def _is_missing(outcomes: pd.DataFrame) -> pd.Series:
    return outcomes["outcome"] == MISSING


def _pick_outcome(outcomes: pd.DataFrame, place: int) -> pd.DataFrame:
    """Give the rows of each criterion's best (0) or worst (-1) outcome, leaving no information."""
    picked = {
        (criterion.slug, [o.slug for o in criterion.outcomes if o.slug != NO_INFORMATION][place])
        for criterion in read_framework().criteria.values()
    }
    pairs = zip(outcomes["criterion"], outcomes["outcome"], strict=True)
    return outcomes[[pair in picked for pair in pairs]]


def _most_first(counts: pd.DataFrame) -> pd.DataFrame:
    return counts.sort_values("forces", ascending=False, kind="stable")


def _total_regions(regions: pd.DataFrame) -> pd.DataFrame:
    """Give region, started, waiting, unsettled, of and share, one row a region."""
    categories = read_framework().categories
    totals: dict[str, dict] = {}
    for region, category, forces, of in zip(
        *(regions[name] for name in ("region", "category", "forces", "of")), strict=True
    ):
        total = totals.setdefault(
            region, {"region": region, "started": 0, "waiting": 0, "unsettled": 0, "of": of}
        )
        total["started"] += forces * categories[category].has_started
        total["waiting"] += forces * (category == WAITING)
        total["unsettled"] += forces * (category in UNSETTLED)
    by_region = pd.DataFrame(totals.values())
    return by_region.assign(share=by_region["started"] / by_region["of"])


def _say_regions_at(by_region: pd.DataFrame, share: float) -> str:
    at = by_region[by_region["share"] == share]
    first = at.iloc[0]
    said = f"{first['region']} ({say_share_inside(first['started'], first['of'])})"
    others = len(at) - 1
    return f"{said} and {others} other {'region' if others == 1 else 'regions'}" if others else said
