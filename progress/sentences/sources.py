"""How complete the sources are, and what backups hold, in English."""

import pandas as pd

from progress.sentences.headline import NO_FORCE
from progress.sentences.words import join_words, say_evidence, say_forces

# What people wrote, by the table that it stands in.
NOUNS = {
    "findings": ("finding", "findings"),
    "confirmations": ("confirmation", "confirmations"),
    "replies": ("reply of a force", "replies of forces"),
    "sign_offs": ("sign-off", "sign-offs"),
    "loads": ("load", "loads"),
    "documents": ("letter", "letters"),
    "draft_versions": ("version of a draft", "versions of drafts"),
    "markings": ("marking", "markings"),
}


def say_completeness(counts: pd.DataFrame) -> str:
    """Give how many outcomes are found, wait and are not known.

    `counts`: the columns of `queries.count_completeness`.
    """
    forces = int(counts["of"].iloc[0])
    if not forces:
        return NO_FORCE
    found, waits, silent, unknown = (
        int(counts[state].sum()) for state in ("found", "waits", "silent", "unknown")
    )
    of = forces * len(counts)
    criteria = "1 criterion" if len(counts) == 1 else f"{len(counts)} criteria"
    said = (
        f"{found or 'None'} of {of} outcomes {_is_are(found)} found "
        f"({say_forces(forces)}, {criteria}), {say_evidence(counts)}"
    )
    if found == of:
        return f"{said}."
    others = [
        f"on {silent} the letter does not say" if silent else "",
        f"{waits} {'waits' if waits == 1 else 'wait'} for a person" if waits else "",
        f"{unknown} {_is_are(unknown)} not known" if unknown else "",
    ]
    return f"{said}; {join_words([other for other in others if other])}."


def say_waiting(waiting: pd.DataFrame) -> str:
    """Give how much waits for a person: "7 points to look at, in 6 letters".

    `waiting`: the columns of `queries.list_waiting`.
    """
    if waiting.empty:
        return "No letter waits for a person."
    letters, points = waiting["document"].nunique(), len(waiting)
    return (
        f"{points} {'point' if points == 1 else 'points'} to look at, "
        f"in {letters} {'letter' if letters == 1 else 'letters'}."
    )


def say_left(queue: pd.DataFrame) -> str:
    """Give how many letters are left to look at: "6 of 43 forces wait for a person; 37 more …".

    `queue`: the columns of `queries.list_review`.
    """
    of = len(queue)
    if not of:
        return "There is nothing to review: no letter and no finding is recorded for these forces."
    waiting, left, done = (
        int((queue["state"] == state).sum()) for state in ("waiting", "unconfirmed", "done")
    )
    if done == of:
        return f"Everything is looked at: {done} of {say_forces(of)}."
    waits = "letter waits" if waiting == 1 else "letters wait"
    have = "has" if left == 1 else "have"
    return (
        f"{waiting or 'No'} {waits} for a person; {left or 'no'} more {have} findings to confirm; "
        f"{done or 'none'} of {say_forces(of)} {_is_are(done)} done."
    )


def say_checks(checks: pd.DataFrame) -> str:
    """Give how many checks are in order, and how many are not.

    `checks`: the columns of `queries.run_checks`.
    """
    results = checks.groupby(["about", "check"])["result"].first()
    met, missed = int((results == "met").sum()), int((results == "missed").sum())
    unsettled = len(results) - met - missed
    said = f"{met or 'None'} of {len(results)} checks {_is_are(met)} in order"
    if missed:
        said += f"; {missed} {'shows a fault' if missed == 1 else 'show faults'}"
    if unsettled:
        said += f"; {unsettled} cannot be told yet"
    return f"{said}."


def say_bases(bases: pd.DataFrame) -> str:
    """Give for how many forces the category is derived, stated by a source or set by an inspector.

    `bases`: the columns of `queries.count_category_bases`.
    """
    counted = dict(zip(bases["basis"], bases["forces"].tolist(), strict=True))
    of = int(bases["of"].iloc[0])
    if not of:
        return NO_FORCE
    said = (
        f"Of {say_forces(of)}, the category is derived for {counted['derived'] or 'none'}, stated "
        f"by a source for {counted['stated'] or 'none'} and set by an inspector for "
        f"{counted['inspector'] or 'none'}"
    )
    if counted["unsettled"]:
        said += f"; {counted['unsettled']} {_is_are(counted['unsettled'])} undetermined"
    if counted["none"]:
        said += f"; {counted['none']} {_is_are(counted['none'])} not assessed"
    return f"{said}."


def say_rows(rows: dict[str, int]) -> str:
    """Give rows by table, as `queries.compare_contents` counts them: "12 findings, 1 load"."""
    return ", ".join(f"{number} {NOUNS[table][number != 1]}" for table, number in rows.items())


def _is_are(number: int) -> str:
    return "is" if number in (0, 1) else "are"
