"""The findings themselves, each with the evidence for it."""

import sqlite3

import pandas as pd

from progress.filters import Filters
from progress.framework import CATEGORY, read_framework
from progress.letters import mask_contacts
from progress.queries.shown import findings_source, read_frame, shown_sql

CATEGORY_LABEL = "Category"


def read_findings(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give every finding that stands for the forces within the filters, by force and criterion.

    Columns: force, force_name, region, criterion, criterion_label, outcome, outcome_label, basis,
    basis_label, source, evidence (str; evidence None where none is recorded, its telephone numbers
    and e-mail addresses masked), recorded_at (UTC, ISO 8601), author (str), confirmed ("yes"
    where a person confirmed it, else "no"). A category that a source states is a finding on
    "category".
    """
    return _read(connection, filters, "TRUE", {})


def read_all_findings(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give every finding of the assessment, whichever forces the filters leave.

    Columns as in `read_findings`; a recorded moment holds.
    """
    return read_findings(connection, Filters(filters.assessment, recorded_at=filters.recorded_at))


def read_force_findings(
    connection: sqlite3.Connection, filters: Filters, force: str
) -> pd.DataFrame:
    """Give every finding that stands for one force. Columns as in `read_findings`."""
    return _read(
        connection,
        Filters(filters.assessment, recorded_at=filters.recorded_at),
        "c.force = :force",
        {"force": force},
    )


def _read(
    connection: sqlite3.Connection, filters: Filters, condition: str, values: dict[str, str]
) -> pd.DataFrame:
    shown, parameters = shown_sql(filters)
    found = read_frame(
        connection,
        f"""{shown} SELECT c.force, s.force_name, s.region, c.criterion, c.outcome, c.basis,
    c.source, c.evidence, c.recorded_at, c.author,
    iif(c.is_confirmed, 'yes', 'no') AS confirmed
FROM {findings_source(filters)} c JOIN shown s ON s.force = c.force
WHERE c.assessment = :assessment AND {condition} ORDER BY s.force_name""",
        parameters | values,
    )
    return _order_by_criterion(_put_into_words(found))


def _put_into_words(found: pd.DataFrame) -> pd.DataFrame:
    framework = read_framework()
    criteria = {slug: criterion.label for slug, criterion in framework.criteria.items()}
    criteria[CATEGORY] = CATEGORY_LABEL
    outcomes = [
        framework.outcomes_of(criterion)[outcome].label
        for criterion, outcome in zip(found["criterion"], found["outcome"], strict=True)
    ]
    found["evidence"] = pd.Series(
        [words and mask_contacts(words) for words in found["evidence"]], dtype=object
    )
    found.insert(4, "criterion_label", [criteria[slug] for slug in found["criterion"]])
    found.insert(6, "outcome_label", outcomes)
    found.insert(8, "basis_label", [framework.bases[slug] for slug in found["basis"]])
    return found


def _order_by_criterion(found: pd.DataFrame) -> pd.DataFrame:
    order = {slug: place for place, slug in enumerate((*read_framework().criteria, CATEGORY))}
    places = found["criterion"].map(order)
    return (
        found.assign(place=places)
        .sort_values(["force_name", "place"], kind="stable", ignore_index=True)
        .drop(columns="place")
    )
