"""What stands at the top of a page: the headline, how complete it is, what is shown, and why."""

from collections.abc import Mapping

import pandas as pd

from progress.filters import Filters, say_date, say_moment
from progress.framework import STATED_LINE, read_framework
from progress.queries import Counted, Coverage
from progress.sentences.words import join_words, lower_label, say_forces

NO_FORCE = "No force matches these filters."
STARTED = "started_work"
INSPECTOR = "inspector"


def headline(measures: pd.DataFrame, filters: Filters, assessment: Mapping[str, str]) -> str:
    """Give how many forces had started work: "17 of 43 forces had started work, on evidence to …".

    `measures`: the columns of `queries.count_measures`. `assessment`: a row of
    `queries.read_assessments`. What is not known is said, and is never taken for work not started.
    """
    started = measures[measures["measure"] == STARTED]
    of = int(started["of"].iloc[0])
    if of == 0:
        return NO_FORCE.rstrip(".")
    when = f"on evidence to {say_date(assessment['evidence_cutoff'])}"
    if filters.recorded_at:
        when += f", as recorded on {say_moment(filters.recorded_at)}"
    return _say_started(started, _say_scope(of, filters), when)


def say_coverage(coverage: Coverage) -> str:
    """Give how complete the picture is: "43 of 43 letters read, 4 waiting for a person"."""
    if coverage.forces == 0:
        return NO_FORCE
    forces = say_forces(coverage.forces)
    found = f"{coverage.forces_with_findings} of {forces}"
    if coverage.letters == 0:
        if coverage.forces_with_findings == 0:
            return f"No letter has been read, and no finding is recorded, for any of {forces}."
        return f"No letter has been read; there are findings from other sources for {found}."
    read = f"{coverage.forces_with_letter} of {coverage.forces} letters read"
    waiting = f"{coverage.waiting or 'none'} waiting for a person"
    if coverage.forces_with_findings == coverage.forces_with_letter:
        return f"{read}, {waiting}."
    return f"{read}, {waiting}; there are findings for {found}."


def say_published(comparison: pd.DataFrame) -> str:
    """Give whether our counts meet the published national totals, and what differs.

    `comparison`: the columns of `queries.compare_published`, at least one row.
    """
    of = int(comparison["of"].iloc[0])
    totals = f"the national totals published on {say_date(comparison['published_on'].iloc[0])}"
    if not comparison["counted"].sum():
        return f"Nothing is counted yet that could be held against {totals}."
    different = comparison[comparison["published"] != comparison["counted"]]
    if different.empty:
        return f"Over all {of} forces, these counts meet {totals}."
    differences = join_words(
        [
            f"{lower_label(row.label)} ({row.counted} counted, {row.published} published)"
            for row in different.itertuples()
        ]
    )
    unsettled = of - int(comparison["counted"].sum())
    if unsettled:
        return (
            f"Over all {of} forces, these counts do not meet {totals} yet, since "
            f"{unsettled} of {of} have no settled category here: {differences}."
        )
    return f"Over all {of} forces, these counts differ from {totals}: {differences}."


def say_showing(counted: Counted, filters: Filters) -> str:
    """Give what the filters leave, and how far it is confirmed.

    "Showing 4 of 43 forces: Wales. 15 of 20 findings confirmed."
    """
    categories = read_framework().categories
    chosen = [
        join_words(list(filters.regions)),
        join_words(list(filters.countries)),
        join_words([lower_label(categories[slug].label) for slug in filters.categories]),
    ]
    said = ", ".join(part for part in chosen if part)
    shown = (
        f"{counted.shown} of {say_forces(counted.all)}: {said}"
        if filters.is_narrowed
        else f"all {say_forces(counted.all)}"
    )
    if filters.recorded_at:
        shown += f", as recorded on {say_moment(filters.recorded_at)}"
    return f"Showing {shown}. {say_confirmed(counted)}"


def say_confirmed(counted: Counted) -> str:
    """Give "150 of 215 findings confirmed."; that none stands, where none does."""
    if not counted.findings:
        return "No finding to confirm."
    findings = "finding" if counted.findings == 1 else "findings"
    return f"{counted.confirmed} of {counted.findings} {findings} confirmed."


def say_category_basis(row: Mapping) -> str:
    """Give where the category of a force comes from: a line of the rule, or a source.

    `row`: the row of `queries.read_force` (with category_source, category_author and
    category_reason where a finding states the category).
    """
    line = int(row["category_rule"])
    if row["category"] == "not_assessed" and line != STATED_LINE:
        return read_framework().categories["not_assessed"].definition
    if line != STATED_LINE:
        says = lower_label(read_framework().rule[line].says)
        return f"Derived from the findings by line {line} of the rule: {says}"
    basis = read_framework().bases[row["category_basis"]]
    if row["category_basis"] == INSPECTOR:
        reason = row.get("category_reason") or "no reason recorded"
        return f"{basis}, {row.get('category_author') or 'name not recorded'}: {reason}"
    source = row.get("category_source")
    named = f"{lower_label(basis)}, {source}" if source else lower_label(basis)
    return f"Stated outright by a source (line {STATED_LINE} of the rule): {named}."


def _say_scope(of: int, filters: Filters) -> str:
    said = filters.say_forces() if filters.is_narrowed else "forces"
    return f"{of} {said.replace('forces', 'force', 1) if of == 1 else said}"


def _say_started(started: pd.DataFrame, scope: str, when: str) -> str:
    of = int(started["of"].iloc[0])
    counted = int(started.loc[started["part"] == "counted", "forces"].sum())
    unknown = int(started.loc[started["part"] == "unknown", "forces"].sum())
    if unknown == of:
        return f"It is not known whether any of {scope} had started work, {when}"
    if counted == 0 and _count_waiting(started) == of:
        return f"None of {scope} had started work, {when}"
    if counted == 0:
        others = started[(started["part"] != "counted") & (started["forces"] > 0)]
        parts = join_words([f"{row.forces} {row.part_label}" for row in others.itertuples()])
        return f"None of {scope} is known to have started work, {when}; {parts}"
    if unknown:
        return f"At least {counted} of {scope} had started work, {when}; {unknown} not known"
    if counted == of > 1:
        return f"All {scope} had started work, {when}"
    return f"{counted} of {scope} had started work, {when}"


def _count_waiting(started: pd.DataFrame) -> int:
    """Give how many forces are known not to have started; the framework names them first beside."""
    return int(started.loc[started["part"] == "beside", "forces"].iloc[0])
