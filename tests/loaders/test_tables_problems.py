"""Every problem of a table is named by its cell, all of them at once."""

from datetime import UTC, date, datetime

import pytest

from loaders.tables import MOST_PROBLEMS
from progress.framework import read_framework
from tests.loaders.crafted_files import make_book

LONG = "force,criterion,outcome\n"
TODAY = datetime.now(UTC).date()


def test_a_force_is_never_matched_by_likeness_only_suggested(refuse):
    [problem] = refuse(LONG + "Kentt,ccu_review,reviewed\n")
    assert "row 2, column A: “Kentt” is no known force" in problem
    assert "if “Kent Police” is meant, write that" in problem


def test_a_formula_without_a_stored_value_is_a_problem_whatever_its_column(refuse):
    rows = [["force", "criterion", "outcome", "evidence"], ["Kent", "ccu_review", "=A1", "=B1"]]
    problems = refuse(make_book(("Outcomes", "visible", rows)), "table.xlsx")
    assert [problem.split(": ")[0] for problem in problems] == [
        "sheet “Outcomes”, row 2, column C",
        "sheet “Outcomes”, row 2, column D",
    ]
    assert all("formula" in problem for problem in problems)


def test_an_unknown_outcome_names_those_that_are_allowed(refuse):
    [problem] = refuse("force,it monitoring\nKent,Nearly done\n")
    assert "row 2, column B: “Nearly done” is no outcome of IT monitoring" in problem
    for outcome in read_framework().outcomes_of("it_monitoring").values():
        assert outcome.label in problem


def test_an_outcome_of_another_criterion_is_refused(refuse):
    [problem] = refuse(LONG + "Kent,it_monitoring,reviewed\n")
    assert "“reviewed” is no outcome of IT monitoring" in problem


@pytest.mark.parametrize("derived", ["Undetermined", "Not assessed"])
def test_a_category_that_only_the_rule_gives_cannot_be_stated(refuse, derived: str):
    assert (
        f"“{derived}” is no outcome of Category" in refuse(f"force,category\nKent,{derived}\n")[0]
    )


def test_an_unknown_criterion_basis_and_column_are_named(refuse):
    problems = refuse("force,criterion,outcome,basis,outcone\nKent,vetting,reviewed,gossip,\n")
    assert [problem.split(":")[0] for problem in problems] == [
        "row 1, column E",
        "row 2, column B",
        "row 2, column D",
    ]
    assert "if “outcome” is meant" in problems[0]
    assert "Letter, Table of outcomes" in problems[2]


def test_the_same_force_and_criterion_twice_names_both_places(refuse):
    [problem] = refuse(
        LONG
        + "Kent,ccu_review,reviewed\nKent Police,CCU review,reviewed\n".replace(
            "CCU review", "ccu-review"
        )
    )
    assert problem.startswith(
        "row 3, column B: Kent Police, Counter-corruption unit review a second time "
        "(first in row 2, column C)"
    )


def test_the_same_finding_in_both_forms_is_twice(refuse):
    data = make_book(
        ("Wide", "visible", [["Force", "IT monitoring"], ["Kent", "Started"]]),
        (
            "Long",
            "visible",
            [["force", "criterion", "outcome"], ["Kent", "IT monitoring", "Started"]],
        ),
    )
    [problem] = refuse(data, "table.xlsx")
    assert problem.startswith("sheet “Long”, row 2, column B")
    assert "first in sheet “Wide”, row 2, column B" in problem


def test_a_force_in_two_rows_of_a_wide_table_is_twice_for_each_outcome(refuse):
    problems = refuse("force,it monitoring,category\nKent,Started,\nKent,Started,Plan started\n")
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("dated", "is_taken"),
    [
        ("2017-10-02", True),
        ("02/10/2017", True),
        (TODAY.isoformat(), True),
        ("", True),
        ("2071-10-02", False),
        ("02/10/2071", False),
        ("10/22/2017", False),
        ("2017-02-30", False),
        ("1017-10-02", False),
        ("2 October", False),
    ],
)
def test_a_date_must_be_one_of_the_past(load, refuse, dated: str, is_taken: bool):
    content = f"force,criterion,outcome,dated\nKent,ccu_review,reviewed,{dated}\n"
    if is_taken:
        assert len(load(content).rows) == 1
    else:
        [problem] = refuse(content)
        assert problem.startswith(f"row 2, column D: “{dated}” as date")


def test_a_date_cell_of_a_workbook_is_a_date(load, refuse):
    def make(dated: date) -> bytes:
        rows = [["force", "ccu_review", "date"], ["Kent", "Reviewed", dated]]
        return make_book(("A", "visible", rows))

    assert len(load(make(date(2017, 10, 2)), "table.xlsx").rows) == 1
    [problem] = refuse(make(date(2071, 10, 2)), "table.xlsx")
    assert problem.startswith("sheet “A”, row 2, column C: “2071-10-02” as date")


def test_what_is_left_empty_in_a_long_table_is_named(refuse):
    problems = refuse(LONG + ",ccu_review,reviewed\nKent,,reviewed\nKent,it_monitoring,\n")
    assert [problem.split(". ")[0] for problem in problems] == [
        "row 2, column A: no force",
        "row 3, column B: no criterion",
        "row 4, column C: no outcome",
    ]


def test_evidence_without_an_outcome_is_not_lost_in_silence(refuse):
    [problem] = refuse("force,it_monitoring,it_monitoring evidence\nKent,,“It had begun.”\n")
    assert problem.startswith("row 2, column B: evidence without an outcome")


def test_a_comma_too_many_is_noticed(refuse):
    content = "force,criterion,outcome,evidence\nKent,ccu_review,reviewed,We found it, at last\n"
    [problem] = refuse(content)
    assert problem.startswith("row 2, column E: “at last” in a column without a heading")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("criterion,outcome", "no column of forces"),
        ("force,outcome", "no column “criterion”"),
        ("force,criterion", "no column “outcome”"),
        ("force,criterion,outcome,it_monitoring", "columns of criteria together with"),
        ("force,it_monitoring,evidence", "columns of criteria together with"),
        ("force,it_monitoring evidence", "but no column of its outcomes"),
        ("force,it_monitoring,IT monitoring", "a second time (first in column B)"),
    ],
)
def test_a_header_that_does_not_fit_is_explained(refuse, header: str, expected: str):
    assert any(expected in problem for problem in refuse(f"{header}\nKent,,\n"))


def test_a_cell_of_more_than_10_000_characters_is_refused(refuse):
    [problem] = refuse(f"force,criterion,outcome,evidence\nKent,ccu_review,reviewed,{'x' * 10_001}")
    assert problem.startswith("row 2, column D: a text of 10,001 characters")


def test_all_problems_come_at_once_in_the_order_of_the_table_up_to_a_hundred(refuse):
    rows = [f"Force {number},ccu_review,reviewed" for number in range(250)]
    problems = refuse(LONG + "\n".join(rows))
    assert len(problems) == MOST_PROBLEMS + 1
    places = [problem.split(":")[0] for problem in problems[:MOST_PROBLEMS]]
    assert places == [f"row {number}, column A" for number in range(2, MOST_PROBLEMS + 2)]
    assert "and 150 more" in problems[-1]


def test_an_unknown_force_in_a_wide_row_is_named_once(refuse):
    [problem] = refuse("force,it monitoring,category\nAtlantis,Started,Plan started\n")
    assert problem.startswith("row 2, column A: “Atlantis” is no known force")
