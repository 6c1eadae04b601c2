"""Downloads read back as what was shown, say what they are, and start no formula."""

import csv
import io
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from progress import acts, exports, queries
from progress.database import open_writer
from progress.filters import Filters
from tests.progress.conftest import ASSESSMENT

HEADING = {
    "Title": "17 of 43 forces had started",
    "Marking": "EXAMPLE: outcomes are invented",
    "Filters": "All forces, plan review of June 2017, on evidence to 31 May 2017",
    "Link": "http://127.0.0.1:8501/?data=example&region=Wales#top",
}
FORMULAS = [
    "=1+1",
    "+44 20 7946 0000",
    "-2+3",
    "@SUM(A1)",
    "\t=cmd|' /C calc'!A0",
    "\r\n=1",
    ' =HYPERLINK("http://example.org")',
    "＝1+1",
]


def read_csv(data):
    return pd.read_csv(io.BytesIO(data), comment="#", keep_default_na=False)


def read_xlsx(data):
    return openpyxl.load_workbook(io.BytesIO(data))


@pytest.fixture
def findings(made_database):
    data_set = made_database(
        {"kent": {"it_monitoring": "started"}, "gwent": {"ccu_review": "no_evidence"}}
    )
    return queries.read_findings(data_set, Filters(ASSESSMENT))


def test_csv_reads_back_as_what_was_shown(findings):
    data = exports.to_csv(findings, HEADING)
    assert data.startswith(b"\xef\xbb\xbf")
    assert read_csv(data).to_dict("records") == findings.to_dict("records")


def test_findings_to_take_away_say_which_a_person_confirmed(made_database):
    data_set = made_database(
        {"kent": {"it_monitoring": "started"}, "gwent": {"ccu_review": "no_evidence"}}
    )
    path = Path(data_set.execute("PRAGMA database_list").fetchone()[2])
    writer = open_writer(path)
    seen = queries.read_seen(writer.conn, ASSESSMENT, "kent")
    acts.confirm_findings(writer, seen, "Ines", ["it_monitoring"])
    writer.close()
    taken = read_csv(exports.to_csv(queries.read_findings(data_set, Filters(ASSESSMENT)), HEADING))
    assert dict(zip(taken["force"], taken["confirmed"], strict=True)) == {
        "gwent": "no",
        "kent": "yes",
    }
    assert "Ines" not in taken.to_csv()


def test_csv_says_first_what_it_is():
    lines = exports.to_csv(pd.DataFrame({"forces": [17]}), HEADING).decode("utf-8-sig").splitlines()
    said = [next(csv.reader([line])) for line in lines[: len(HEADING)]]
    assert said == [[f"# {name}", text] for name, text in HEADING.items()]
    assert lines[len(HEADING) :] == ['"forces"', "17"]


def test_xlsx_reads_back_as_what_was_shown(findings):
    workbook = read_xlsx(exports.to_xlsx(findings, HEADING))
    assert workbook.sheetnames == ["Data", "About"]
    names, *rows = workbook["Data"].values
    assert [dict(zip(names, row, strict=True)) for row in rows] == findings.to_dict("records")
    assert workbook["Data"].freeze_panes == "A2"
    assert dict(workbook["About"].values) == HEADING


def test_numbers_stay_numbers_and_gaps_stay_empty():
    frame = pd.DataFrame({"forces": [17, 0], "share": [0.4, None], "name": ["Kent", None]})
    rows = list(read_xlsx(exports.to_xlsx(frame, HEADING))["Data"].values)
    assert rows[1:] == [(17, 0.4, "Kent"), (0, None, None)]
    lines = exports.to_csv(frame, {}).decode("utf-8-sig").splitlines()
    assert lines == ['"forces","share","name"', '17,0.4,"Kent"', '0,"",""']


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_text_starts_a_formula(formula):
    frame = pd.DataFrame({formula: [formula, "plain"]})
    heading = {"Title": formula, formula: "plain"}
    for row in csv.reader(io.StringIO(exports.to_csv(frame, heading).decode("utf-8-sig"))):
        for cell in row:
            assert not cell.lstrip().startswith(exports.FORMULA_STARTS), row
    workbook = read_xlsx(exports.to_xlsx(frame, heading))
    for sheet in workbook:
        for row in sheet.iter_rows():
            assert {cell.data_type for cell in row} == {"s"}
            for cell in row:
                if cell.value.lstrip().startswith(exports.FORMULA_STARTS):
                    assert cell.quotePrefix


def test_characters_that_no_workbook_can_hold_are_left_out():
    frame = pd.DataFrame({"evidence": ["before\x00\x0b\uffffafter", "x" * 40_000]})
    rows = list(read_xlsx(exports.to_xlsx(frame, {"Title": "a\x01b"}))["Data"].values)
    assert rows[1] == ("beforeafter",)
    assert len(rows[2][0]) == exports.CHARACTERS_MOST


def test_markup_and_line_breaks_stay_text():
    text = 'He said "yes", <script>alert(1)</script>\nand # went on'
    frame = pd.DataFrame({"evidence": [text]})
    assert read_csv(exports.to_csv(frame, {"Title": "two\nlines"}))["evidence"].tolist() == [text]


def test_an_empty_table_keeps_its_columns(findings):
    empty = findings.head(0)
    assert read_csv(exports.to_csv(empty, HEADING)).columns.tolist() == list(findings.columns)
    assert next(read_xlsx(exports.to_xlsx(empty, HEADING))["Data"].values) == tuple(
        findings.columns
    )
