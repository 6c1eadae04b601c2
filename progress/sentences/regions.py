"""Regions in English: what a matrix of them shows, and one of them beside another.

Regions have few forces. Every count stands with its denominator and with what is not known, and
small denominators are named instead of ranked.
"""

import pandas as pd

from progress.framework import CATEGORY, MISSING, UNSETTLED, read_framework
from progress.queries.regions import ALL_SHOWN, NATION
from progress.sentences.words import (
    join_words,
    lower_label,
    say_evidence,
    say_forces,
    upper_first,
)

SMALL = 10
TITLES = {
    "best": "Best outcomes reached, region by region",
    "lowest": "Lowest outcomes found, region by region",
    "no_information": "What could not be assessed, region by region",
    "missing": "What is not known, region by region",
}


def title_cells(wanted: str) -> str:
    """Give the title of a matrix. `wanted` as in `queries.count_cells`."""
    return TITLES[wanted]


def say_cells(cells: pd.DataFrame) -> str:
    """Give the criterion with the most forces counted. Columns as in `queries.count_cells`."""
    nation = cells[(cells["region"] == NATION) & (cells["criterion"] != CATEGORY)]
    row = nation.sort_values("forces", ascending=False, kind="stable").iloc[0]
    when = say_evidence(cells)
    if not row["forces"]:
        return f"No force shown is counted on any criterion, {when}."
    regions = cells[(cells["criterion"] == row["criterion"]) & (cells["region"] != NATION)]
    reached, of = int((regions["forces"] > 0).sum()), len(regions)
    spread = f", in {reached} of {of} regions" if of > 1 else ""
    return (
        f"Counted most often on {lower_label(row['criterion_label'])} "
        f"({lower_label(row['outcome_label'])}): {_say_counted(row)}{spread}, {when}."
    )


def title_region_comparison(counts: pd.DataFrame) -> str:
    """Give what stands beside what. Columns as in `queries.compare_regions`."""
    region, other = counts["side_label"].unique() if _has_two(counts) else _twice(counts)
    return f"{region} beside {other}"


def say_sides(counts: pd.DataFrame) -> str:
    """Give work started on both sides. Columns as in `queries.compare_regions`, forces on both."""
    sides = [side for _, side in counts.groupby("side", sort=False)]
    started = ", beside ".join(map(_say_started, sides))
    return f"Forces that had started work: {started}, {say_evidence(counts)}."


def say_region_comparison(counts: pd.DataFrame) -> str:
    """Give a paragraph: work started and the best outcomes on both sides, and how far they carry.

    Columns as in `queries.compare_regions`.
    """
    sides = [side for _, side in counts.groupby("side", sort=False)]
    empty = [side for side in sides if not side["of"].iloc[0]]
    if empty:
        return f"No force {_say_place(empty[0])} is left by these filters: nothing to compare."
    if len(sides) == 1 or _is_whole(sides):
        return (
            f"Only forces in {sides[0]['side_label'].iloc[0]} are counted on both sides, so there "
            "is nothing to compare: choose another region, or take the region filter away."
        )
    best = [
        f"on {lower_label(criterion.label)} ({lower_label(criterion.outcomes[0].label)}), "
        + " beside ".join(_say_best(side, criterion.slug) for side in sides)
        for criterion in read_framework().criteria.values()
    ]
    started = ", beside ".join(_say_started(side) for side in sides)
    return (
        f"{upper_first(say_evidence(counts))}, forces that had started work: {started}. "
        f"Forces with the best outcome, in the same order: {'; '.join(best)}."
        f"{_say_small(sides)}"
    )


def has_two_sides(counts: pd.DataFrame) -> bool:
    """Whether there are forces on both sides, and not the same ones.

    Columns as in `queries.compare_regions`.
    """
    sides = [side for _, side in counts.groupby("side", sort=False)]
    return bool(counts["of"].min()) and len(sides) == 2 and not _is_whole(sides)


def _has_two(counts: pd.DataFrame) -> bool:
    return counts["side_label"].nunique() > 1


def _twice(counts: pd.DataFrame) -> tuple[str, str]:
    label = counts["side_label"].iloc[0]
    return label, "itself"


def _is_whole(sides: list[pd.DataFrame]) -> bool:
    """Whether the region is all that is shown, and so stands beside itself."""
    one, other = sides
    return other["side"].iloc[0] == NATION and one["of"].iloc[0] == other["of"].iloc[0]


def _say_place(side: pd.DataFrame) -> str:
    label = side["side_label"].iloc[0]
    return "shown" if label == ALL_SHOWN else f"in {label}"


def _say_started(side: pd.DataFrame) -> str:
    begun = [slug for slug, found in read_framework().categories.items() if found.has_started]
    return _say_counted(_count(side, CATEGORY, begun), f" {_say_place(side)}")


def _say_best(side: pd.DataFrame, criterion: str) -> str:
    best = read_framework().criteria[criterion].outcomes[0].slug
    return _say_briefly(_count(side, criterion, [best]))


def _count(side: pd.DataFrame, criterion: str, slugs: list[str]) -> dict[str, int]:
    """Count on lists: a side has few rows, and a selection of a frame costs more than all of it."""
    columns = (side[name].tolist() for name in ("criterion", "outcome", "forces"))
    rows = [
        (slug, number) for name, slug, number in zip(*columns, strict=True) if name == criterion
    ]
    return {
        "forces": sum(number for slug, number in rows if slug in slugs),
        "unknown": sum(number for slug, number in rows if slug in (*UNSETTLED, MISSING)),
        "of": int(side["of"].iloc[0]),
    }


def _say_counted(row: dict | pd.Series, place: str = "") -> str:
    """Give "at least 2 of 4 forces in Wales (50%; 1 not known)"."""
    forces, unknown, of = row["forces"], row["unknown"], row["of"]
    if unknown and not forces:
        return f"none known of {say_forces(of)}{place} ({unknown} not known)"
    least, aside = ("at least ", f"; {unknown} not known") if unknown else ("", "")
    return f"{least}{forces} of {say_forces(of)}{place} ({forces / of:.0%}{aside})"


def _say_briefly(row: dict) -> str:
    """Give "at least 2 of 4 (1 not known)"."""
    forces, unknown, of = row["forces"], row["unknown"], row["of"]
    if not unknown:
        return f"{forces} of {of}"
    return f"{f'at least {forces}' if forces else 'none known'} of {of} ({unknown} not known)"


def _say_small(sides: list[pd.DataFrame]) -> str:
    """Name the sides of few forces, and what one force is worth there."""
    sizes = [(side["side_label"].iloc[0], int(side["of"].iloc[0])) for side in sides]
    small = [(label, of) for label, of in sizes if of < SMALL]
    if not small:
        return ""
    worth = join_words(
        [
            f"{100 / of:.0f}{'' if place else ' percentage points'} of {label} ({say_forces(of)})"
            for place, (label, of) in enumerate(small)
        ]
    )
    return (
        f" The denominators are small: one force is {worth}, so these numbers describe forces and "
        "do not rank regions."
    )
