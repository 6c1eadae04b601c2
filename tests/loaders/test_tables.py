"""Tables of outcomes → findings: both forms, every encoding, and every problem by its cell."""

import hashlib
import io
import re
from datetime import date

import openpyxl
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.refusals import Refused
from loaders.tables import ROWS, OutcomeTable
from loaders.tables.names import fold, force_names, official_names
from progress.framework import CATEGORY, read_framework
from tests.loaders.crafted_files import make_book, read_part, repack

LONG = "force,criterion,outcome\n"
TODAY = date.today()  # noqa: DTZ011


def list_findings(table: OutcomeTable) -> list[tuple[str, str, str]]:
    return list(table.rows[["force", "criterion", "outcome"]].itertuples(index=False, name=None))


def test_a_long_table_gives_a_finding_a_row(load):
    content = (
        "force,criterion,outcome,basis,source,evidence,assessment\n"
        "kent,it_monitoring,started,press,A newspaper,“Work had begun.”,plan-review-2017\n"
        "Surrey Police,CCU_review,No evidence,,,,\n"
    )
    table = load(content)
    assert list(table.rows.columns) == list(ROWS)
    assert table.rows.to_dict("records") == [
        {
            "assessment": "plan-review-2017",
            "force": "kent",
            "criterion": "it_monitoring",
            "outcome": "started",
            "basis": "press",
            "source": "A newspaper",
            "evidence": "“Work had begun.”",
            "place": "row 2, column C",
        },
        {
            "assessment": None,
            "force": "surrey",
            "criterion": "ccu_review",
            "outcome": "no_evidence",
            "basis": "table",
            "source": "table.csv",
            "evidence": None,
            "place": "row 3, column C",
        },
    ]
    assert table.original == content.encode()
    assert table.sha256 == hashlib.sha256(content.encode()).hexdigest()


def test_a_wide_table_gives_a_finding_a_filled_cell(load):
    table = load(
        "Police force,IT monitoring,it_monitoring EVIDENCE,Support  organisations,category\n"
        "Kent,Started,“It had begun.”,,\n"
        "Met,,,In place,Plan started\n"
        ",,,,\n"
        "Heddlu Gwent,,,,\n"
    )
    assert list_findings(table) == [
        ("kent", "it_monitoring", "started"),
        ("metropolitan", "support_organisations", "in_place"),
        ("metropolitan", "category", "plan_started"),
    ]
    assert list(table.rows["evidence"]) == ["“It had begun.”", None, None]
    assert list(table.rows["place"]) == ["row 2, column B", "row 3, column D", "row 3, column E"]


def test_every_slug_and_label_of_the_framework_is_taken(load):
    framework = read_framework()
    forces = iter(sorted(official_names()) * 3)
    lines, expected = [], []
    for criterion in [*framework.criteria, CATEGORY]:
        label = "Category" if criterion == CATEGORY else framework.criteria[criterion].label
        for slug, outcome in framework.outcomes_of(criterion).items():
            if slug in ("undetermined", "not_assessed"):
                continue
            for named, value in ((criterion, slug), (label.upper(), outcome.label)):
                force = next(forces)
                lines.append(f"{force},{named},{value}")
                expected.append((force, criterion, slug))
    assert list_findings(load(LONG + "\n".join(lines))) == expected


def test_every_name_of_a_force_leads_to_it_and_to_no_other(load):
    names = pd.read_csv("data/forces.csv", dtype=str, keep_default_na=False)
    given_names = {}
    for row in names.to_dict("records"):
        for name in (row["slug"], row["force_name"], row["short_name"], *row["aliases"].split(";")):
            if name:
                assert given_names.setdefault(fold(name), row["slug"]) == row["slug"]
                assert force_names()[fold(name)] == row["slug"]
    assert len(set(given_names.values())) == 43


@pytest.mark.parametrize(
    "spelling",
    [
        "Avon & Somerset",
        "AVON AND SOMERSET CONSTABULARY",
        "avon-and-somerset",
        " Avon  and Somerset",
    ],
)
def test_case_spaces_and_ampersands_do_not_count_in_the_name_of_a_force(load, spelling: str):
    table = load(f"{LONG}{spelling},ccu_review,reviewed\n")
    assert list(table.rows["force"]) == ["avon-and-somerset"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_usual_encoding_and_delimiter_is_read(load, encoding: str, delimiter: str):
    rows = [
        ["force", "criterion", "outcome", "evidence"],
        ["Kent", "CCU_review", "reviewed", '"£5, café; ""two"" | three"'],
    ]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    table = load(text.encode(encoding))
    assert list(table.rows["evidence"]) == ['£5, café; "two" | three']


def test_the_line_by_which_excel_names_the_delimiter_is_heeded(load):
    table = load("sep=;\r\nforce;criterion;outcome\r\nKent;ccu_review;reviewed\r\n")
    assert list_findings(table) == [("kent", "ccu_review", "reviewed")]


def test_remarks_and_blank_lines_above_the_header_count_as_rows(load):
    table = load(f"# on evidence to 31 May 2017, and more\n\n{LONG}Kent,ccu_review,reviewed\n")
    assert list(table.rows["place"]) == ["row 4, column C"]


def test_control_characters_are_cleaned_away(load):
    table = load("force,criterion,outcome,evidence\nKe\x00nt,ccu_review,reviewed,a\x07b\n")
    assert list(table.rows["force"]) == ["kent"]
    assert list(table.rows["evidence"]) == ["ab"]


def test_a_cell_over_several_lines_is_one_cell(load):
    table = load('force,ccu_review,ccu_review evidence\nKent,Reviewed,"one\ntwo"\nMet,Reviewed,\n')
    assert list(table.rows["evidence"]) == ["one\ntwo", None]
    assert list(table.rows["place"]) == ["row 2, column B", "row 3, column B"]


def test_a_workbook_is_read_over_all_its_sheets_and_hidden_ones_are_named(load):
    data = make_book(
        ("About", "visible", [["This workbook holds outcomes"]]),
        ("Wide", "visible", [[], ["Force", "IT monitoring"], ["Kent", "Started"]]),
        (
            "Old",
            "hidden",
            [["force", "criterion", "outcome"], ["Surrey", "ccu_review", "Reviewed"]],
        ),
        ("Empty", "visible", []),
    )
    table = load(data, "table.xlsx")
    assert list(table.rows["place"]) == [
        "sheet “Wide”, row 3, column B",
        "sheet “Old” (hidden), row 2, column C",
    ]
    assert table.notes == (
        "The sheet “About” was left out: it has no column of a table of outcomes.",
        "The hidden sheet “Old” was read too.",
    )


def test_the_stored_value_of_a_formula_counts(load):
    data = make_book(("Outcomes", "visible", [["force", "ccu_review"], ["Kent", "=A9"]]))
    sheet = read_part(data, "xl/worksheets/sheet1.xml")
    cell = re.compile(rb'<c r="B2"[^>]*><f>A9</f>.*?</c>')
    stored, count = cell.subn(b'<c r="B2" t="str"><f>A9</f><v>Reviewed</v></c>', sheet)
    assert count == 1
    table = load(repack(data, **{"xl__worksheets__sheet1.xml": stored}), "table.xlsx")
    assert list_findings(table) == [("kent", "ccu_review", "reviewed")]


def test_a_formula_in_a_csv_is_only_text(load):
    table = load('force,criterion,outcome,evidence\nKent,ccu_review,reviewed,"=HYPERLINK(""x"")"\n')
    assert list(table.rows["evidence"]) == ['=HYPERLINK("x")']


def test_a_force_in_two_assessments_is_not_twice(load):
    header = "assessment,force,criterion,outcome\n"
    table = load(header + "first,Kent,ccu_review,reviewed\nsecond,Kent,ccu_review,no_evidence\n")
    assert list(table.rows["assessment"]) == ["first", "second"]


def test_20_000_rows_over_many_assessments_are_read(load):
    framework = read_framework()
    lines = [
        f"review-{number},{force},{criterion},{next(iter(framework.outcomes_of(criterion)))}"
        for number in range(93)
        for force in sorted(official_names())
        for criterion in framework.criteria
    ]
    table = load("assessment,force,criterion,outcome\n" + "\n".join(lines))
    assert len(table.rows) == 93 * 43 * 5
    assert table.rows["assessment"].nunique() == 93


WORDS = (
    "force Kent Met criterion outcome ccu_review Reviewed it_monitoring started dated basis "
    'evidence source =1+1 2071-01-01 # "'
)
CELLS = st.sampled_from(WORDS.split()) | st.text(max_size=12)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(rows=st.lists(st.lists(CELLS, max_size=6), max_size=6), delimiter=st.sampled_from(",;\t|"))
def test_no_table_gives_anything_but_findings_or_a_refusal(load, rows: list, delimiter: str):
    text = "\n".join(delimiter.join(row) for row in rows)
    try:
        table = load(text.encode("utf-8", errors="replace"))
    except Refused as refusal:
        problems = refusal.problems
        assert problems
        return
    assert set(table.rows["force"]) <= set(official_names())


PRINTABLE = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
VALUES = st.sampled_from(["Reviewed", "started", "In place"]) | st.text(PRINTABLE, max_size=20)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    rows=st.lists(
        st.tuples(
            st.sampled_from(["Kent", "Surrey", "Met"]) | st.text(PRINTABLE, max_size=10),
            VALUES | st.integers() | st.floats() | st.booleans() | st.dates(),
            VALUES,
        ),
        max_size=5,
    )
)
def test_no_workbook_gives_anything_but_findings_or_a_refusal(load, rows: list):
    book = openpyxl.Workbook()
    book.active.append(["Force", "ccu_review", "IT monitoring"])
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    try:
        table = load(stream.getvalue(), "table.xlsx")
    except Refused as refusal:
        problems = refusal.problems
        assert problems
        return
    assert set(table.rows["force"]) <= {"kent", "surrey", "metropolitan"}
