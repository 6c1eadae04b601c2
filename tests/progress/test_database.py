"""A data set: append-only, read-only for readers, backed up and restored whole."""

import itertools
import shutil
import sqlite3
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from sqlite_utils import Database

from progress.database import (
    APPLICATION_ID,
    UnusableDatabase,
    open_reader,
    open_writer,
    record,
)
from progress.framework import derive_category, read_framework
from progress.integrity import check_integrity
from progress.schema import APPEND_ONLY, guard_append_only, migrations
from tests.revision import read_revision

ROWS = {
    "loads": "INSERT INTO loads (id, kind, source, loaded_at, author, result, findings, unread) "
    "VALUES (1, 'letter', 'a.txt', '2026-01-01', 'A', 'loaded', 1, 0)",
    "documents": "INSERT INTO documents (id, load, assessment, force, file_name, sha256, text, "
    "original) VALUES (1, 1, 'a', 'kent', 'a.txt', 'x', 'One sentence.', x'00')",
    "passages": 'INSERT INTO passages (id, document, start, "end", page, text, kind) '
    "VALUES (1, 1, 1, 4, 1, 'One', 'evidence')",
    "findings": "INSERT INTO findings (id, assessment, force, criterion, outcome, basis, source, "
    "author, recorded_at, load) VALUES (1, 'a', 'kent', 'it_monitoring', 'started', 'letter', "
    "'a.txt', 'A', '2026-01-01', 1)",
    "finding_passages": "INSERT INTO finding_passages VALUES (1, 1)",
    "drafts": "INSERT INTO drafts VALUES (1, 'A', '2026-01-01')",
    "draft_versions": "INSERT INTO draft_versions VALUES "
    "(1, 1, 'Report', 'created', '{}', 'x', 'A', '2026-01-01', NULL)",
    "confirmations": "INSERT INTO confirmations VALUES (1, 1, 'A', '2026-01-01', NULL, NULL)",
    "replies": "INSERT INTO replies VALUES (1, 1, 'So it is', '2026-01-01', 'A', '2026-01-01', "
    "NULL)",
    "sign_offs": "INSERT INTO sign_offs VALUES (1, 'a', 'As published', '2026-01-01', 'A', "
    "'2026-01-01', NULL)",
    "markings": "INSERT INTO markings VALUES (2, 'OFFICIAL', 'A', '2026-01-01')",
    "audit": "INSERT INTO audit VALUES (1, '2026-01-01', 'A', NULL, 'editor', 'loaded', 'x', NULL)",
}


@pytest.fixture
def data_set(tmp_path):
    path = tmp_path / "progress.db"
    database = open_writer(path)
    with record(database):
        database.execute(
            "INSERT INTO recommendations VALUES ('r', 't', 'a', 's', '2016-12-08', '2017-06-08')"
        )
        database.execute(
            "INSERT INTO assessments VALUES "
            "('a', 't', 'r', '2017-05-31', '2017-06-01', '2017-06-30', '2017-10-02', "
            "'2017-10-05', NULL)"
        )
        for statement in ROWS.values():
            database.execute(statement)
    database.close()
    return path


def find(path, criteria):
    """Record findings for Kent and give its row of force_progress."""
    with closing(open_writer(path).conn) as connection:
        for criterion, outcome in criteria.items():
            connection.execute(
                "INSERT INTO findings (assessment, force, criterion, outcome, basis, source, "
                "author, reason, recorded_at) VALUES ('a', 'kent', ?, ?, 'table', 's', 'A', 'r', "
                "'2026-01-02')",
                (criterion, outcome),
            )
        connection.commit()
    with closing(open_reader(path)) as connection:
        connection.row_factory = sqlite3.Row
        return dict(
            connection.execute("SELECT * FROM force_progress WHERE force = 'kent'").fetchone()
        )


ACTS = {
    "update": "UPDATE {table} SET {column} = {column}",
    "delete": "DELETE FROM {table}",
    "replace": "INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("table", APPEND_ONLY)
def test_append_only_tables_refuse_to_be_rewritten(data_set, table, act):
    statement = ACTS[act].format(table=table, column=APPEND_ONLY[table][0])
    with closing(sqlite3.connect(data_set)) as connection:
        before = connection.execute(f"SELECT * FROM {table}").fetchall()
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(statement)
        assert connection.execute(f"SELECT * FROM {table}").fetchall() == before != []


@pytest.mark.parametrize("table", APPEND_ONLY)
def test_append_only_tables_hold_in_the_sqlite3_shell_too(data_set, table):
    shell = shutil.which("sqlite3")
    if shell is None:
        return
    for act in ACTS.values():
        statement = act.format(table=table, column=APPEND_ONLY[table][0])
        done = subprocess.run([shell, data_set, statement], capture_output=True, text=True)
        assert done.returncode != 0
        assert "append-only" in done.stderr


def test_guards_stand_after_every_migration(tmp_path):
    database = Database(sqlite3.connect(tmp_path / "stepwise.db"))
    names = [migration.name for migration in migrations.pending(database)]
    for name, following in itertools.zip_longest(names, names[1:]):
        migrations.apply(database, stop_before=following)
        triggers = {found for (found,) in database.execute("SELECT name FROM sqlite_master")}
        for table in triggers & set(APPEND_ONLY):
            for act in ("update", "delete", "replace"):
                assert f"{table}_refuse_{act}" in triggers, name
    assert triggers >= set(APPEND_ONLY)


def test_a_file_of_the_version_before_gets_what_it_lacks_and_keeps_what_it_has(tmp_path):
    path = tmp_path / "older.db"
    older = Database(sqlite3.connect(path))
    migrations.apply(older, stop_before="keep_drafts")
    older.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    older.execute("INSERT INTO recommendations VALUES ('r', 't', 'a', 's', 'then', 'later')")
    older.conn.commit()
    older.close()
    with pytest.raises(UnusableDatabase, match="earlier version"):
        open_reader(path)
    open_writer(path).close()
    with closing(open_reader(path)) as connection:
        assert check_integrity(connection) == []
        assert connection.execute("SELECT title FROM recommendations").fetchall() == [("t",)]
        assert connection.execute("SELECT count(*) FROM draft_versions").fetchone() == (0,)


def test_guards_dropped_by_a_transform_are_put_back(data_set):
    database = open_writer(data_set)
    database["passages"].transform(rename={"note": "remark"})
    guard_append_only(database)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        database.execute("DELETE FROM passages")


def test_readers_cannot_write(data_set):
    with (
        closing(open_reader(data_set)) as connection,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        connection.execute("INSERT INTO forces SELECT * FROM forces")


def test_a_write_that_fails_leaves_everything_as_it_was(data_set):
    before = read_revision(data_set)
    database = open_writer(data_set)

    def confirm_and_fail():
        with record(database):
            database.execute(
                "INSERT INTO confirmations VALUES (2, 1, 'B', '2026-01-02', NULL, NULL)"
            )
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        confirm_and_fail()
    assert database.execute("SELECT count(*) FROM confirmations").fetchone() == (1,)
    assert read_revision(data_set) == before


def test_every_write_renews_the_revision(data_set):
    before = read_revision(data_set)
    with record(open_writer(data_set)):
        pass
    assert read_revision(data_set) != before


def test_opening_an_up_to_date_data_set_changes_nothing(data_set):
    before = data_set.read_bytes()
    open_writer(data_set).close()
    assert data_set.read_bytes() == before


def test_an_outcome_of_another_criterion_is_refused(data_set):
    database = open_writer(data_set)
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        database.execute(
            "INSERT INTO findings (assessment, force, criterion, outcome, basis, source, author, "
            "recorded_at) VALUES ('a', 'kent', 'ccu_review', 'started', 'letter', 's', 'A', 'm')"
        )


def test_all_43_forces_stand_in_force_progress_found_or_not(data_set):
    with closing(open_reader(data_set)) as connection:
        rows = connection.execute("SELECT force, category FROM force_progress").fetchall()
    assert len(rows) == 43
    assert dict(rows)["kent"] == "undetermined"
    assert dict(rows)["essex"] == "not_assessed"


def test_view_and_python_derive_the_same_category(data_set):
    outcomes = {
        "comprehensive": "comprehensive",
        "it_monitoring": "in_place",
        "support_organisations": "started",
        "ccu_review": "no_evidence",
    }
    row = find(data_set, outcomes)
    assert (row["category"], row["category_rule"]) == derive_category(outcomes)
    assert row["category_basis"] == "derived"
    for criterion in read_framework().criteria:
        assert row[criterion] == outcomes.get(criterion)


def test_a_stated_category_stands_with_whatever_findings_there_are(data_set):
    row = find(data_set, {"category": "all_in_place"})
    assert (row["category"], row["category_basis"], row["category_rule"]) == (
        "all_in_place",
        "table",
        1,
    )
    row = find(data_set, {"category": None})
    assert (row["category"], row["category_rule"]) == ("undetermined", 7)


def test_a_withdrawn_finding_is_missing_again(data_set):
    assert find(data_set, {"it_monitoring": None})["it_monitoring"] is None
    with closing(open_reader(data_set)) as connection:
        assert connection.execute("SELECT count(*) FROM current_findings").fetchone() == (0,)


def test_national_progress_counts_every_category_and_sums_to_43(data_set):
    with closing(open_reader(data_set)) as connection:
        rows = dict(connection.execute("SELECT category, forces FROM national_progress"))
    assert set(rows) == set(read_framework().categories)
    assert sum(rows.values()) == 43


def test_a_passage_that_is_not_in_its_letter_is_found(data_set):
    with closing(sqlite3.connect(data_set)) as connection:
        connection.execute(
            'INSERT INTO passages (document, start, "end", page, text, kind) '
            "VALUES (1, 1, 4, 1, 'Two', 'evidence')"
        )
        connection.commit()
        assert check_integrity(connection) == [
            "Passages that differ from the letter's text at their place: 1."
        ]


def test_a_data_set_whose_making_was_cut_short_is_made_by_the_next_who_opens_it(tmp_path):
    path = tmp_path / "begun.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    assert path.stat().st_size > 0
    with pytest.raises(UnusableDatabase, match=r"this data set is empty\."):
        open_reader(path)
    open_writer(path).close()
    with closing(open_reader(path)) as connection:
        assert check_integrity(connection) == []


def test_several_make_one_data_set_at_the_same_moment(tmp_path):
    together = threading.Barrier(4)

    def make(path):
        together.wait()
        open_writer(path).close()
        return path

    for number in range(5):
        path = tmp_path / f"{number}.db"
        with ThreadPoolExecutor(4) as pool:
            assert list(pool.map(make, [path] * 4)) == [path] * 4
        with closing(open_reader(path)) as connection:
            assert check_integrity(connection) == []


def test_another_programs_file_is_left_alone(tmp_path):
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE something (id INTEGER)")
    before = path.read_bytes()
    with pytest.raises(UnusableDatabase, match="belongs to something else"):
        open_writer(path)
    assert path.read_bytes() == before
