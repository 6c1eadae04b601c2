"""Drafts are kept for good: versions in a line, and beside it what two people saved at once."""

import sqlite3
from contextlib import closing
from types import SimpleNamespace

import pytest
from sqlite_utils import Database

from loaders.shipped import build_data_set
from progress.database import open_reader, open_writer
from progress.queries import list_draft_versions, list_drafts
from progress.queries.drafts import Made
from progress.report.draft import Draft, Own, Scope, Section
from progress.report.keeping import (
    DraftRefused,
    NoSuchDraft,
    create_draft,
    duplicate_draft,
    put_away,
    read_draft,
    read_version,
    rename_draft,
    restore_version,
    save_draft,
    take_out,
)
from tests.revision import read_revision


def write(text):
    section = Section(id="s", title="Summary", blocks=(Own(id="b", pieces=(text,)),))
    return Draft(title="Report", scope=Scope(assessment="plan-review"), sections=(section,))


@pytest.fixture
def kept(tmp_path):
    """A data set with one draft, written to by A. Writer; and a second connection to it."""
    path = tmp_path / "progress.db"
    database, other = open_writer(path), open_writer(path)
    with closing(database.conn), closing(other.conn):
        first = create_draft(database, " National  report ", write("One."), "A. Writer")
        yield SimpleNamespace(path=path, database=database, other=other, first=first)


def test_a_draft_is_saved_read_back_listed_and_found_by_name_or_number(kept):
    began = read_revision(kept.path)
    saved = save_draft(
        kept.database, kept.first.id, write("Two & <b>."), kept.first.version.version, "A. Writer"
    )
    assert saved.conflict == ()
    with closing(open_reader(kept.path)) as connection:
        for which in (kept.first.id, "national report"):
            opened = read_draft(connection, which)
            assert opened.draft == write("Two & <b>.")
            assert opened.name == "National report"
        assert read_version(connection, kept.first.version.version).draft == write("One.")
        (listed,) = list_drafts(connection)
        assert (listed.version, listed.versions, listed.author) == (saved.version, 2, "A. Writer")
        assert [version.what for version in list_draft_versions(connection, listed.id)] == [
            "saved",
            "created",
        ]
    assert read_revision(kept.path) == began, "the caches of every page would be thrown away"


def test_what_has_not_changed_is_not_stored_again(kept):
    before = kept.first.version.version
    same = save_draft(kept.database, kept.first.id, write("One."), before, "B. Writer")
    assert (same.version, same.is_new) == (before, False)
    assert len(list_draft_versions(kept.database.conn, kept.first.id)) == 1


def test_two_people_saving_at_once_lose_nothing_and_are_told(kept):
    number, base = kept.first.id, kept.first.version.version
    hers = save_draft(kept.database, number, write("Hers."), base, "A. Writer")
    his = save_draft(kept.other, number, write("His."), base, "B. Writer")
    assert [(v.author, v.version) for v in his.conflict] == [("A. Writer", hers.version)]
    # He writes on, she too: he hears of both of hers, she is not troubled.
    hers_again = save_draft(kept.database, number, write("Hers, 2."), hers.version, "A. Writer")
    his_again = save_draft(kept.other, number, write("His, 2."), his.version, "B. Writer")
    assert hers_again.conflict == ()
    assert [v.version for v in his_again.conflict] == [hers.version, hers_again.version]
    repeated = save_draft(kept.other, number, write("His, 2."), his_again.version, "B. Writer")
    assert (repeated.version, repeated.is_new) == (his_again.version, False)
    assert repeated.conflict == his_again.conflict
    connection = kept.database.conn
    assert read_draft(connection, number).draft == write("Hers, 2.")
    assert read_version(connection, his_again.version).draft == write("His, 2.")
    # His is made the draft, and hers stays among the versions.
    restored = restore_version(kept.other, his_again.version, "B. Writer")
    assert read_draft(connection, number).draft == write("His, 2.")
    assert read_version(connection, hers_again.version).draft == write("Hers, 2.")
    late = save_draft(kept.database, number, write("Hers, 3."), hers_again.version, "A. Writer")
    assert [v.version for v in late.conflict] == [restored.version]
    on = save_draft(kept.other, number, write("His, 3."), restored.version, "B. Writer")
    assert on.conflict == ()
    # Both wrote the same in the end.
    agreed = save_draft(kept.database, number, write("His, 3."), late.version, "A. Writer")
    assert (agreed.version, agreed.conflict) == (on.version, ())


def test_a_new_name_is_no_conflict_and_a_name_stands_for_one_draft(kept):
    number, base = kept.first.id, kept.first.version.version
    rename_draft(kept.other, number, "Overview", "B. Writer")
    assert save_draft(kept.database, number, write("On."), base, "A. Writer").conflict == ()
    assert read_draft(kept.database.conn, "overview").draft == write("On.")
    with pytest.raises(NoSuchDraft, match="National report"):
        read_draft(kept.database.conn, "National report")
    copy = duplicate_draft(kept.database, base, "National report", "A. Writer")
    assert copy.draft == write("One.")
    assert copy.version.based_on == base
    for name in ("OVERVIEW", "", " ", "n" * 121):
        with pytest.raises(DraftRefused):
            rename_draft(kept.database, copy.id, name, "A. Writer")
    with pytest.raises(DraftRefused, match="already"):
        create_draft(kept.database, "overview", write("x"), "A. Writer")
    assert {draft.name for draft in list_drafts(kept.database.conn)} == {
        "Overview",
        "National report",
    }


def test_a_draft_put_away_is_off_the_list_and_can_be_taken_out(kept):
    put_away(kept.database, kept.first.id, "A. Writer")
    assert list_drafts(kept.database.conn) == []
    (away,) = list_drafts(kept.database.conn, with_put_away=True)
    assert away.is_put_away
    take_out(kept.database, kept.first.id, "A. Writer")
    assert [draft.id for draft in list_drafts(kept.database.conn)] == [kept.first.id]
    assert read_draft(kept.database.conn, kept.first.id).draft == write("One.")


def test_a_draft_too_large_is_refused_and_changes_nothing(kept):
    with pytest.raises(DraftRefused, match=r"6\.0 MB.*5 MB"):
        save_draft(
            kept.database,
            kept.first.id,
            write("é" * 3_000_000),
            kept.first.version.version,
            "A. Writer",
        )
    assert len(list_draft_versions(kept.database.conn, kept.first.id)) == 1


def test_what_is_not_there_or_cannot_be_read_is_said(kept):
    connection = kept.database.conn
    for read in (
        lambda: read_draft(connection, "Another"),
        lambda: read_draft(connection, 99),
        lambda: read_version(connection, 99),
        lambda: save_draft(kept.database, 99, write("x"), 1, "A"),
        lambda: restore_version(kept.database, 99, "A"),
        lambda: put_away(kept.database, 99, "A"),
    ):
        with pytest.raises(NoSuchDraft, match="There is no"):
            read()
    connection.execute(
        "INSERT INTO draft_versions (draft, name, what, body, sha256, author, saved_at) "
        "VALUES (1, 'Later', 'saved', '{\"title\": 1}', 'x', 'A', 'then')"
    )
    with pytest.raises(NoSuchDraft, match="“Later” cannot be read"):
        read_draft(connection, 1)


def test_drafts_outlive_a_shipped_data_set_that_is_built_anew(tmp_path):
    path = tmp_path / "published.db"
    build_data_set(path, "published", lambda database: None)
    with closing(open_writer(path).conn) as connection:
        opened = create_draft(Database(connection), "Report", write("Kept."), "A. Writer")
    build_data_set(path, "published", lambda database: None)
    with closing(open_reader(path)) as connection:
        assert read_draft(connection, "Report") == opened


@pytest.mark.parametrize("table", ["drafts", "draft_versions"])
def test_versions_cannot_be_rewritten(kept, table):
    for act in (f"UPDATE {table} SET author = 'B'", f"DELETE FROM {table}"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            kept.database.execute(act)


def test_every_way_a_version_can_come_about_is_one_that_the_table_takes(kept):
    (declared,) = kept.database.execute(
        "SELECT sql FROM sqlite_master WHERE name = 'draft_versions'"
    ).fetchone()
    for what in Made.__args__:
        assert f"'{what}'" in declared
