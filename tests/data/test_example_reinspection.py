"""The table of the example's reinspection says what its CSV says, and moves forces every way."""

import csv
import sqlite3
from contextlib import closing

from openpyxl import load_workbook

from loaders.shipped import REINSPECTION, REINSPECTION_TABLE
from progress.framework import read_framework

ORDER = ("insufficient_information", "plan_not_started", "plan_started", "all_in_place")


def test_the_workbook_holds_the_rows_of_the_csv_each_marked_as_an_example():
    with (REINSPECTION.parent / "reinspection.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    criteria = read_framework().criteria
    words = [
        (
            row["force"],
            criteria[row["criterion"]].label,
            read_framework().outcomes_of(row["criterion"])[row["outcome"]].label,
            row["evidence"],
        )
        for row in rows
    ]
    with closing(load_workbook(REINSPECTION_TABLE, read_only=True)) as book:
        (_, *written) = book.active.iter_rows(values_only=True)
    assert [row[:4] for row in written] == words
    assert all("EXAMPLE" in row[4] for row in written)


def test_forces_move_forward_stay_move_back_and_are_left_out(example_database):
    with closing(sqlite3.connect(example_database)) as connection:
        moves = connection.execute(
            "SELECT a.category, b.category FROM force_progress a JOIN force_progress b "
            "USING (force) WHERE a.assessment = 'plan-review-2017' "
            "AND b.assessment = 'reinspection-2018'"
        ).fetchall()
    settled = [(ORDER.index(a), ORDER.index(b)) for a, b in moves if a in ORDER and b in ORDER]
    assert any(a < b for a, b in settled)
    assert any(a == b for a, b in settled)
    assert any(a > b for a, b in settled)
    assert sum(later == "not_assessed" for _, later in moves) == 5
