"""What must hold in a data set, and whether it does: one account for the page and the commands."""

import sqlite3
from collections.abc import Iterator

import pandas as pd

from progress.filters import Filters
from progress.integrity import check_file
from progress.queries.counts import count_categories
from progress.queries.coverage import compare_published

MET, OPEN, MISSED = "met", "open", "missed"
WHOLE_FILE = "The data set"
UNSETTLED = ("undetermined", "not_assessed")


def run_checks(connection: sqlite3.Connection) -> pd.DataFrame:
    """Give every check with its result: of the file, then of each assessment with published totals.

    Columns: assessment (slug; None for the file), about ("The data set", or the title of the
    assessment), check (what must hold), result ("met", "open" where it cannot be told yet,
    "missed"), found (str; "" where there is nothing to add; one row for each thing that is
    missed). Where the file is damaged, nothing is counted in it.
    """
    rows = list(_check_file(connection))
    if rows[0][3] == MET:
        rows += _check_totals(connection)
    return pd.DataFrame(rows, columns=["assessment", "about", "check", "result", "found"])


def _check_file(connection: sqlite3.Connection) -> Iterator[tuple]:
    for check, faults in check_file(connection):
        if not faults:
            yield None, WHOLE_FILE, check, MET, ""
        for fault in faults:
            yield None, WHOLE_FILE, check, MISSED, fault


def _check_totals(connection: sqlite3.Connection) -> Iterator[tuple]:
    """Totals can be missed only once every force has a category; until then they are open."""
    check = "The published totals are met."
    for slug, title in connection.execute(
        "SELECT slug, title FROM assessments WHERE slug IN "
        "(SELECT assessment FROM published_totals) ORDER BY evidence_cutoff, slug"
    ).fetchall():
        filters = Filters(slug)
        counted = count_categories(connection, filters).set_index("category")["forces"]
        unsettled = int(sum(counted[list(UNSETTLED)]))
        compared = compare_published(connection, filters)
        different = compared[compared["published"] != compared["counted"]]
        if unsettled:
            said = f"{unsettled} forces have" if unsettled > 1 else "1 force has"
            yield slug, title, check, OPEN, f"{said} no category yet, so the totals cannot be met."
        elif different.empty:
            yield slug, title, check, MET, ""
        for label, ours, theirs in (
            ()
            if unsettled
            else zip(different["label"], different["counted"], different["published"], strict=True)
        ):
            yield slug, title, check, MISSED, f"{label}: {ours} counted, {theirs} published."
