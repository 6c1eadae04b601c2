"""What changed between two assessments, in English. DataFrame in, words out.

A change that is found is called "at least" where other forces cannot be compared. A change to or
from insufficient information is never said to be a move forward or back.
"""

from collections.abc import Mapping

import pandas as pd

from progress.filters import lower_first, say_date
from progress.framework import CATEGORY, read_framework
from progress.sentences.words import (
    join_words,
    lower_label,
    say_forces,
    say_share,
    upper_first,
)

FORWARD, STAYED, BACK = "forward", "stayed", "back"
NOT_COMPARABLE = "not_comparable"
NOT_ASSESSED, NOT_STARTED = "not_assessed", "plan_not_started"
SAID = {
    STAYED: "stayed in the same one",
    BACK: "moved back",
    "now_assessed": "could be assessed this time and not before",
    "no_longer_assessed": "could not be assessed this time",
}


def title_moves(moves: pd.DataFrame) -> str:
    """Give how many forces changed their category. Columns as in `queries.count_moves`."""
    of, made = _count_moves(moves)
    if made[NOT_COMPARABLE] == of:
        return "No force can be compared between the two assessments"
    if of == 1:
        (move,) = (move for move, forces in made.items() if forces)
        return f"The one force shown: {lower_label(read_framework().moves[move].label)}"
    least = "At least " if _is_open(made) and made[FORWARD] else ""
    known = "known to have moved" if _is_open(made) else "moved"
    forward = f"{made[FORWARD]} of {of} forces moved forward"
    if not made[FORWARD]:
        forward = f"None of {of} forces {known} forward"
    return f"{least}{forward}, {made[BACK] or 'none'} back"


def say_moves(moves: pd.DataFrame) -> str:
    """Give what became of the category of every force. Columns as in `queries.count_moves`."""
    of, made = _count_moves(moves)
    between = say_between(moves)
    if made[NOT_COMPARABLE] == of:
        whose = "the one force" if of == 1 else f"any of {say_forces(of)}"
        return f"The category is not known in both assessments for {whose}, {between}."
    least = "at least " if _is_open(made) else ""
    parts = [
        f"{made[move] or 'none'} {said}"
        for move, said in SAID.items()
        if made[move] or move in (STAYED, BACK)
    ]
    if unknown := made[NOT_COMPARABLE]:
        parts.append(
            f"{unknown} cannot be compared, since the category is not known in one or both"
        )
    moved = f"{upper_first(least)}{say_share(made[FORWARD], of)} moved"
    if least and not made[FORWARD]:
        moved = f"None of {say_forces(of)} is known to have moved"
    return f"{moved} to a better category, {between}: {join_words(parts)}."


def title_flows(flows: pd.DataFrame) -> str:
    """Give the largest change of category. Columns as in `queries.count_flows`."""
    changes = _find_changes(flows)
    if not changes:
        return "No change of category is known"
    row = changes[0]
    before, after = (
        lower_label(read_framework().categories[row[column]].short_label)
        for column in ("category_from", "category_to")
    )
    return f"Largest change: {before} to {after}, {say_forces(row['forces'])}"


def say_flows(flows: pd.DataFrame) -> str:
    """Give the largest change and those without one. Columns as in `queries.count_flows`."""
    of = int(flows["of"].iloc[0])
    changes = _find_changes(flows)
    stayed = sum(
        forces
        for move, forces in zip(flows["move"], flows["forces"].tolist(), strict=True)
        if move == STAYED
    )
    between = say_between(flows)
    if not changes:
        return (
            f"No force is known to have changed its category, {between}: "
            f"{stayed or 'none'} of {of} stayed."
        )
    row = changes[0]
    is_shared = sum(other["forces"] == row["forces"] for other in changes) > 1
    rank = "one of the largest changes" if is_shared else "the largest change"
    return (
        f"{say_share(row['forces'], of)} went from {lower_label(row['label_from'])} to "
        f"{lower_label(row['label_to'])}, {rank} of category, {between}; "
        f"{stayed or 'none'} of {of} stayed in theirs."
    )


def title_short(short: pd.DataFrame, of: int) -> str:
    """Give how many forces had not started. `short`: the columns of `queries.list_short`."""
    waiting = short["category"].tolist().count(NOT_STARTED)
    open_cases = len(short) - waiting
    if short.empty:
        return f"All {of} forces had started" if of > 1 else "The one force shown had started"
    if not waiting:
        return f"{open_cases} of {say_forces(of)} not known to have started"
    aside = f"; {open_cases} not known" if open_cases else ""
    return f"{waiting} of {say_forces(of)} had not started{aside}"


def say_short(short: pd.DataFrame, of: int, assessment: Mapping[str, str]) -> str:
    """Give who is short of the recommendation, group by group, and what it asked of whom by when.

    `short`: the columns of `queries.list_short`. `assessment`: a row of `read_assessments`.
    """
    asked = "every force" if of > 1 else "it"
    asked = (
        f"the recommendation asked {asked} to have started by {say_date(assessment['deadline'])}"
    )
    when = f"on evidence to {say_date(assessment['evidence_cutoff'])}"
    if short.empty:
        return f"{say_share(of, of)} had started work, {when}; {asked}."
    categories = read_framework().categories
    groups = join_words(
        [
            f"{lower_label(categories[slug].label)} {forces}"
            for slug, forces in short["category"].value_counts(sort=False).items()
        ]
    )
    return (
        f"{say_share(len(short), of)} {'is' if len(short) == 1 else 'are'} not known to have "
        f"started work, {when}: {groups}; {asked}."
    )


def say_not_assessed(forces: int, of: int, assessment: Mapping[str, str]) -> str:
    """Give how many forces were not assessed. `assessment`: a row of `read_assessments`."""
    when = f"on evidence to {say_date(assessment['evidence_cutoff'])}"
    if not forces:
        return f"No force shown was left out of the assessment, {when}."
    return f"{forces} of {say_forces(of)} {_be(forces)} not assessed, {when}."


def say_assessed_once(forces: int, of: int, only: Mapping[str, str]) -> str:
    """Give how many forces were assessed on one occasion alone. `only`: its row."""
    title = lower_first(only["title"])
    if not forces:
        return f"No force shown was assessed in the {title} alone."
    return f"{forces} of {say_forces(of)} {_be(forces)} assessed in the {title} alone."


def say_rule() -> str:
    """Give the rule by which a change counts as a move forward or back."""
    framework = read_framework()
    order = join_words(
        [lower_label(framework.categories[slug].label) for slug in framework.order_of(CATEGORY)]
    )
    return (
        f"Forward is towards the best: the categories rank {order}, best first, and so do the "
        "outcomes of each criterion. A change to or from insufficient information is a change in "
        "what is known, and counts neither as forward nor as back."
    )


def define_moves() -> str:
    """Give what every move means, for "About"."""
    return " ".join(
        f"{move.label}: {lower_label(move.definition)}" for move in read_framework().moves.values()
    )


def say_between(counts: pd.DataFrame) -> str:
    """Give the two evidence dates, from the columns evidence_from and evidence_cutoff."""
    before, after = (
        say_date(counts[column].iloc[0]) for column in ("evidence_from", "evidence_cutoff")
    )
    return f"between evidence to {before} and evidence to {after}"


def _be(forces: int) -> str:
    return "was" if forces == 1 else "were"


def _count_moves(moves: pd.DataFrame) -> tuple[int, dict[str, int]]:
    rows = [row for row in moves.to_dict("records") if row["criterion"] == CATEGORY]
    return rows[0]["of"], {row["move"]: row["forces"] for row in rows}


def _is_open(made: Mapping[str, int]) -> bool:
    """Whether forces may have moved without our knowing."""
    return any(forces for move, forces in made.items() if move not in (FORWARD, STAYED, BACK))


def _find_changes(flows: pd.DataFrame) -> list[dict]:
    """Give the flows from one known category to another, the largest first."""
    known = [row for row in flows.to_dict("records") if row["move"] not in (STAYED, NOT_COMPARABLE)]
    return sorted(known, key=lambda row: -row["forces"])
