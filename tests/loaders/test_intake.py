"""One source, one transaction: what goes in, what is refused, what is taken back."""

import hashlib
import sqlite3
from contextlib import closing

import pandas as pd
import pytest
from sqlite_utils import Database

from loaders.files import Document
from loaders.intake.letters import find_occasion, take_letter
from loaders.intake.outcomes import take_outcomes
from loaders.intake.rows import record_refusal
from loaders.intake.withdrawal import withdraw_load
from loaders.refusals import Refused
from loaders.tables import OutcomeTable
from loaders.taking import settle_assessment
from progress.database import open_writer
from progress.integrity import check_integrity
from tests.revision import read_revision
from tests.writing import COMPREHENSIVE_NOT_STARTED, REVIEW_UNDER_WAY, write_letter

CUMBRIA = {
    "comprehensive": "comprehensive",
    "national_strategy": "reflected",
    "it_monitoring": "not_started",
    "support_organisations": "not_started",
    "ccu_review": "no_evidence",
}
CORRECTED = COMPREHENSIVE_NOT_STARTED.replace("neither had started", "both had started")
SAYS_LESS = COMPREHENSIVE_NOT_STARTED.split(" We could not")[0]


def make_document(text, name="cumbria.txt"):
    original = text.encode()
    return Document(name, hashlib.sha256(original).hexdigest(), original, text)


@pytest.fixture
def data_set(tmp_path):
    database = open_writer(tmp_path / "progress.db")
    settle_assessment(database, None)
    return database


@pytest.fixture
def load(data_set):
    occasion = find_occasion(data_set.conn, "plan-review-2017")

    def load_letter(assessment=COMPREHENSIVE_NOT_STARTED, **options):
        name = options.pop("name", "cumbria.txt")
        document = make_document(write_letter(assessment, **options.pop("letter", {})), name)
        return take_letter(data_set, document, occasion, author="A. Tester", **options)

    return load_letter


def read_progress(data_set, force="cumbria"):
    return dict(
        data_set.query(
            "SELECT * FROM force_progress WHERE force = :force", {"force": force}
        ).__next__()
    )


def read_outcomes_of(data_set, force="cumbria"):
    row = read_progress(data_set, force)
    return {criterion: row[criterion] for criterion in CUMBRIA}


def snapshot(data_set):
    """All rows of all tables but `loads`."""
    tables = [name for name in data_set.table_names() if name not in ("loads", "dataset")]
    return {name: data_set.execute(f"SELECT * FROM {name}").fetchall() for name in tables}


def test_a_letter_gives_its_findings_each_with_the_stored_words_that_prove_it(data_set, load):
    taken = load()
    assert (taken.result, taken.force, taken.findings, taken.waiting) == (
        "loaded",
        "cumbria",
        5,
        (),
    )
    assert read_outcomes_of(data_set) == CUMBRIA
    row = read_progress(data_set)
    assert (row["category"], row["category_rule"]) == ("plan_not_started", 6)
    proofs = data_set.execute(
        'SELECT f.criterion, p.text, substr(d.text, p.start, p."end" - p.start) FROM findings f '
        "JOIN finding_passages fp ON fp.finding = f.id JOIN passages p ON p.id = fp.passage "
        "JOIN documents d ON d.id = p.document"
    ).fetchall()
    assert {criterion for criterion, _, _ in proofs} == set(CUMBRIA)
    assert all(stored == quoted for _, stored, quoted in proofs)
    proof = {criterion: text for criterion, text, _ in proofs}
    assert "could not find evidence" in proof["ccu_review"]
    assert data_set.execute("SELECT letter_date FROM documents").fetchone() == ("2017-10-02",)
    assert check_integrity(data_set.conn) == []


def test_one_passage_may_prove_several_findings(data_set, load):
    load()
    shared = data_set.execute(
        "SELECT group_concat(f.criterion) FROM finding_passages fp "
        "JOIN findings f ON f.id = fp.finding JOIN passages p ON p.id = fp.passage "
        "WHERE p.text LIKE '%neither had started%' GROUP BY p.id"
    ).fetchall()
    assert [set(names.split(",")) for (names,) in shared] == [
        {"it_monitoring", "support_organisations"}
    ]


def test_loading_the_same_file_again_changes_nothing(data_set, load):
    load()
    before = data_set.execute("SELECT revision FROM dataset").fetchone(), snapshot(data_set)
    assert load().result == "unchanged"
    assert (data_set.execute("SELECT revision FROM dataset").fetchone(), snapshot(data_set)) == (
        before
    )
    assert data_set.execute("SELECT count(*) FROM loads").fetchone() == (1,)


def test_what_a_letter_leaves_open_waits_for_a_person(data_set, load):
    taken = load(REVIEW_UNDER_WAY)
    assert taken.findings == 4
    assert len(taken.waiting) == 1
    assert read_outcomes_of(data_set)["ccu_review"] is None
    letter = next(data_set.query("SELECT * FROM current_letters"))
    assert (letter["missing"], letter["unread"], letter["is_waiting"]) == (1, 1, 1)
    unread = next(data_set.query("SELECT * FROM passages WHERE kind = 'unread'"))
    assert unread["criterion"] == "ccu_review"
    assert "under way" in unread["text"]
    assert unread["note"]


def test_a_second_and_different_letter_is_refused(data_set, load):
    load()
    before = snapshot(data_set)
    with pytest.raises(Refused) as refused:
        load(CORRECTED, name="other.txt")
    assert refused.value.kind == "second letter"
    assert "cumbria.txt" in str(refused.value)
    assert "--replaces" in str(refused.value)
    assert snapshot(data_set) == before


def test_a_corrected_letter_withdraws_what_it_no_longer_says(data_set, load):
    load()
    load(SAYS_LESS.replace("neither had started", "both had started"), replaces=True)
    outcomes = read_outcomes_of(data_set)
    assert outcomes["it_monitoring"] == "started"
    assert outcomes["ccu_review"] is None
    history = data_set.execute(
        "SELECT outcome, reason FROM findings WHERE criterion = 'ccu_review' ORDER BY id"
    ).fetchall()
    assert history == [
        ("no_evidence", None),
        (None, "The corrected letter no longer says it."),
    ]
    assert data_set.execute("SELECT count(*) FROM current_letters").fetchone() == (1,)


def test_a_withdrawn_load_leaves_its_history_and_may_come_again(data_set, load):
    taken = load()
    assert withdraw_load(data_set, taken.load, reason="wrong force", author="B") == 5
    assert read_progress(data_set)["category"] == "not_assessed"
    assert data_set.execute("SELECT count(*) FROM current_letters").fetchone() == (0,)
    assert data_set.execute("SELECT count(*) FROM findings WHERE outcome IS NULL").fetchone() == (
        5,
    )
    assert load().result == "loaded"
    assert read_outcomes_of(data_set) == CUMBRIA


def test_withdrawing_a_correction_brings_back_the_letter_before_it(data_set, load):
    first = load()
    second = load(SAYS_LESS.replace("neither", "both"), replaces=True)
    withdraw_load(data_set, second.load, reason="not a correction", author="B")
    assert read_outcomes_of(data_set) == CUMBRIA
    evidence = dict(data_set.execute("SELECT criterion, evidence FROM current_findings"))
    assert "could not find evidence" in evidence["ccu_review"]
    letters = data_set.execute("SELECT file_name FROM current_letters").fetchall()
    assert letters == [("cumbria.txt",)]
    withdraw_load(data_set, first.load, reason="wrong too", author="B")
    assert read_progress(data_set)["category"] == "not_assessed"


@pytest.mark.parametrize("number", [99, "refused", "withdrawn", "withdrawal"])
def test_what_cannot_be_withdrawn_is_said(data_set, load, number):
    taken = load()
    if number == "refused":
        refusal = record_refusal(
            data_set, "x.txt", "letter", "plan-review-2017", "A", Refused("scan")
        )
        number = refusal.load
    elif number in ("withdrawn", "withdrawal"):
        withdraw_load(data_set, taken.load, reason="r", author="B")
        number = taken.load + (number == "withdrawal")
    before = snapshot(data_set)
    with pytest.raises(Refused, match="load"):
        withdraw_load(data_set, number, reason="r", author="B")
    assert snapshot(data_set) == before


def test_a_scan_is_kept_without_findings_where_its_force_is_said(data_set):
    occasion = find_occasion(data_set.conn, "plan-review-2017")
    scan = make_document(" \n", "scan.pdf")
    with pytest.raises(Refused) as refused:
        take_letter(data_set, scan, occasion, author="A")
    assert refused.value.kind == "scan"
    taken = take_letter(data_set, scan, occasion, author="A", force="kent")
    assert (taken.result, taken.findings, len(taken.waiting)) == ("loaded", 0, 5)
    assert read_progress(data_set, "kent")["category"] == "not_assessed"
    assert next(data_set.query("SELECT * FROM current_letters"))["is_waiting"] == 1


def test_a_refused_source_leaves_one_row_in_loads_and_nothing_else(data_set, load):
    load()
    before = snapshot(data_set)
    revision = read_revision(_path(data_set))
    record_refusal(data_set, "x.txt", "letter", "plan-review-2017", "A", Refused("scan"))
    assert snapshot(data_set) == before
    assert data_set.execute("SELECT source, result FROM loads WHERE id = 2").fetchone() == (
        "x.txt",
        "refused",
    )
    assert read_revision(_path(data_set)) != revision


def make_table(*rows, name="outcomes.csv"):
    columns = [
        "assessment",
        "force",
        "criterion",
        "outcome",
        "basis",
        "source",
        "evidence",
        "place",
    ]
    frame = pd.DataFrame(
        [dict.fromkeys(columns) | {"basis": "table", "place": "row 2"} | row for row in rows],
        columns=columns,
    ).astype(object)
    return OutcomeTable(hashlib.sha256(repr(rows).encode()).hexdigest(), name, b"", frame)


STARTED = {"force": "kent", "criterion": "it_monitoring", "outcome": "started"}


def test_a_table_gives_findings_with_the_evidence_it_states(data_set):
    table = make_table(
        STARTED | {"evidence": "Work had begun."},
        STARTED | {"criterion": "ccu_review", "outcome": "reviewed"},
    )
    taken = take_outcomes(data_set, table, "plan-review-2017", author="A")
    assert (taken.result, taken.findings) == ("loaded", 2)
    rows = data_set.execute(
        "SELECT criterion, outcome, basis, source, evidence FROM current_findings ORDER BY 1"
    ).fetchall()
    assert rows == [
        ("ccu_review", "reviewed", "table", "Table “outcomes.csv”", None),
        ("it_monitoring", "started", "table", "Table “outcomes.csv”", "Work had begun."),
    ]


def test_only_rows_that_say_something_new_are_written(data_set):
    take_outcomes(data_set, make_table(STARTED), "plan-review-2017", author="A")
    review = STARTED | {"criterion": "ccu_review", "outcome": "reviewed"}
    taken = take_outcomes(data_set, make_table(STARTED, review), "plan-review-2017", author="A")
    assert taken.findings == 1
    assert data_set.execute("SELECT count(*) FROM findings").fetchone() == (2,)


def test_a_row_for_an_unknown_assessment_refuses_the_whole_table(data_set):
    table = make_table(STARTED, STARTED | {"assessment": "nowhere", "force": "essex"})
    before = snapshot(data_set)
    with pytest.raises(Refused, match="nowhere"):
        take_outcomes(data_set, table, "plan-review-2017", author="A")
    assert snapshot(data_set) == before


def test_a_finding_that_stands_twice_once_blank_assessments_are_filled_is_refused(data_set):
    named = STARTED | {"assessment": "plan-review-2017", "outcome": "in_place"}
    before = snapshot(data_set)
    with pytest.raises(Refused, match="second time"):
        take_outcomes(data_set, make_table(STARTED, named), "plan-review-2017", author="A")
    assert snapshot(data_set) == before


def test_two_loaders_at_once_never_file_two_letters_for_one_force(tmp_path, data_set, load):
    load()
    with closing(sqlite3.connect(_path(data_set))) as connection:
        other = Database(connection)
        occasion = find_occasion(connection, "plan-review-2017")
        with pytest.raises(Refused, match="stands already"):
            take_letter(other, make_document(write_letter(CORRECTED)), occasion, author="B")


def _path(data_set):
    from pathlib import Path

    return Path(data_set.execute("PRAGMA database_list").fetchone()[2])
