"""A backup is checked, told and compared before it replaces anything, and then replaces it all."""

import sqlite3
from contextlib import closing

import pytest
from sqlite_utils import Database

from progress import acts, queries
from progress.backups import (
    MovedSince,
    back_up,
    list_backups,
    look_into,
    restore,
    restore_and_keep,
)
from progress.database import (
    APPLICATION_ID,
    UnusableDatabase,
    open_reader,
    open_writer,
)
from progress.integrity import check_integrity
from progress.schema import migrations
from progress.sentences import say_rows
from tests.progress.conftest import ASSESSMENT, make_database
from tests.revision import read_revision

FOUND = {"kent": {"it_monitoring": "started"}, "gwent": {"ccu_review": "no_evidence"}}


@pytest.fixture
def data_set(tmp_path):
    return make_database(tmp_path / "progress.db", FOUND, letters=["kent"])


@pytest.fixture
def copy(data_set, tmp_path):
    path = tmp_path / "copy.db"
    back_up(data_set, path)
    return path


def confirm(path, force="kent", criterion="it_monitoring"):
    with closing(open_writer(path).conn) as connection:
        seen = queries.read_seen(connection, ASSESSMENT, force)
        acts.confirm_findings(Database(connection), seen, "Ines", [criterion])


def write(path, *statements):
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def read(path, sql):
    with closing(open_reader(path)) as connection:
        return connection.execute(sql).fetchall()


def test_what_a_backup_holds_and_what_a_restore_would_change_is_told_first(data_set, copy):
    confirm(copy, "gwent", "ccu_review")
    confirm(data_set)
    with closing(open_writer(data_set).conn) as connection:
        acts.set_marking(Database(connection), "OFFICIAL", "Edda", seen="OFFICIAL-SENSITIVE")
    before = data_set.read_bytes()
    told, difference = look_into(copy, data_set)
    assert (told.findings, told.confirmed, told.forces, told.all_forces) == (2, 1, 2, 43)
    assert (told.letters, told.marking, told.newest_by) == (1, "OFFICIAL-SENSITIVE", "Ines")
    assert told.assessments == (("Plan review of June 2017", "2017-05-31"),)
    assert say_rows(difference.lost) == "1 confirmation, 1 marking"
    assert say_rows(difference.back) == "1 confirmation"
    assert data_set.read_bytes() == before


def test_restore_brings_back_the_backup_and_what_was_kept_aside_leads_back(data_set, copy):
    confirm(data_set)
    before = read_revision(data_set)
    aside = restore_and_keep(data_set, copy, seen=before)
    assert list_backups(data_set, data_set.parent) == [aside, copy]
    assert read(data_set, "SELECT count(*) FROM confirmations") == [(0,)]
    with closing(open_reader(data_set)) as connection:
        assert check_integrity(connection) == []
    with pytest.raises(MovedSince):
        restore_and_keep(data_set, aside, seen=before)
    assert list_backups(data_set, None) == [aside]
    restore(data_set, aside)
    assert read(data_set, "SELECT author FROM confirmations") == [("Ines",)]


def test_a_restored_data_set_never_shows_under_a_revision_that_was_seen_before(
    data_set, copy, monkeypatch
):
    """Pages keep what they read by the revision: what another revision kept would come back."""
    confirm(copy)
    stands = read_revision(data_set)
    write(copy, f"UPDATE dataset SET revision = '{stands}'")
    seen = []
    connect = sqlite3.connect

    class Watched(sqlite3.Connection):
        def backup(self, target, **settings):
            super().backup(target, **settings)
            seen.append(
                target.execute(
                    "SELECT revision, (SELECT count(*) FROM confirmations) FROM dataset"
                ).fetchone()
            )

    monkeypatch.setattr(
        sqlite3, "connect", lambda *named, **settings: connect(*named, factory=Watched, **settings)
    )
    restore(data_set, copy)
    (shown,) = seen
    assert shown[1] == 1
    assert shown[0] not in (stands, read_revision(copy))
    assert read_revision(data_set) == shown[0]


def test_what_was_recorded_while_somebody_compared_is_not_lost(data_set, copy):
    seen = read_revision(data_set)
    confirm(data_set)
    with pytest.raises(MovedSince, match="something was recorded while you looked"):
        restore(data_set, copy, seen=seen)
    assert read(data_set, "SELECT count(*) FROM confirmations") == [(1,)]


def test_nobody_acts_after_a_restore_on_what_they_saw_before_it(data_set, copy):
    confirm(data_set)
    with closing(open_reader(data_set)) as connection:
        seen = queries.read_seen(connection, ASSESSMENT, "kent")
    restore(data_set, copy)
    confirm(data_set)
    database = open_writer(data_set)
    again = queries.read_seen(database.conn, ASSESSMENT, "kent")
    assert (again.finding, again.confirmation) == (seen.finding, seen.confirmation)
    with pytest.raises(acts.MovedOn):
        acts.change_finding(database, seen, "Ann", "it_monitoring", "in_place", "As seen.")


def test_a_backup_of_the_version_before_is_brought_up_to_date(data_set, tmp_path):
    older = Database(sqlite3.connect(tmp_path / "older.db"))
    migrations.apply(older, stop_before="keep_markings")
    older.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    older.execute(
        "INSERT INTO dataset VALUES (1, 'Older', 'inspectorate', 'OFFICIAL', 'r', 'then')"
    )
    older.conn.commit()
    older.close()
    assert look_into(tmp_path / "older.db", data_set)[0].marking == "OFFICIAL"
    restore(data_set, tmp_path / "older.db")
    with closing(open_reader(data_set)) as connection:
        assert queries.read_dataset(connection).title == "Older"
        assert check_integrity(connection) == []


def spoil(copy, how):
    if how == "text":
        copy.write_text("This is no database.\n" * 400)
    elif how == "truncated":
        copy.write_bytes(copy.read_bytes()[: copy.stat().st_size // 2])
    elif how == "foreign":
        write(copy, "PRAGMA application_id = 1")
    elif how == "later":
        write(
            copy,
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('national_progress', 'weigh_forces', 'then')",
        )
    elif how == "built otherwise":
        write(
            copy,
            "CREATE TRIGGER quietly AFTER INSERT ON loads BEGIN DELETE FROM published_totals; END",
        )
    elif how == "unguarded":
        write(copy, "DROP TRIGGER audit_refuse_delete")
    elif how == "another kind":
        write(copy, "UPDATE dataset SET kind = 'example'")
    elif how == "tampered":
        write(
            copy,
            'INSERT INTO passages (document, start, "end", page, text, kind) '
            "VALUES (1, 1, 4, 1, 'Two', 'evidence')",
        )


SPOILT = {
    "text": "It is no SQLite file, and a backup of a data set is one. Choose a file that",
    "truncated": "not restored. (The file is damaged|SQLite reports)",
    "foreign": "of another application",
    "later": "A later version of this software made it .*“weigh_forces”.* Install that version",
    "built otherwise": "changed how it is built .trigger quietly",
    "unguarded": "changed how it is built .trigger audit_refuse_delete",
    "another kind": "of another kind .example. than the one that stands here .inspectorate",
    "tampered": "Passages that differ from the letter's text at their place: 1",
    "too large": "It has 1 MB, and up to 0 MB can be taken this way",
}


@pytest.mark.parametrize("how", SPOILT)
def test_a_wrong_file_is_refused_with_a_reason_and_replaces_nothing(data_set, copy, how):
    spoil(copy, how)
    before = data_set.read_bytes()
    largest = 1000 if how == "too large" else None
    if how == "too large":
        copy.write_bytes(copy.read_bytes() + bytes(2**20 - copy.stat().st_size % 2**20))
    for use in (look_into, lambda backup, path, **settings: restore(path, backup, **settings)):
        with pytest.raises(UnusableDatabase, match=SPOILT[how]):
            use(copy, data_set, name="copy.db", largest=largest)
    assert data_set.read_bytes() == before


@pytest.mark.parametrize("damage", ["cut", "overwritten"])
def test_a_damaged_data_set_is_set_aside_and_the_backup_stands_in_its_place(data_set, copy, damage):
    whole = data_set.read_bytes()
    half = len(whole) // 2
    damaged = whole[:half] if damage == "cut" else whole[:100] + b"x" * half + whole[100 + half :]
    data_set.write_bytes(damaged)
    aside = restore(data_set, copy)
    assert aside.read_bytes() == damaged
    assert aside.parent == data_set.parent
    with closing(open_reader(data_set)) as connection:
        assert check_integrity(connection) == []
        assert connection.execute("SELECT max(id) FROM findings").fetchone() == (2,)


def test_a_restore_does_not_replace_another_programs_damaged_file(data_set, tmp_path):
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE something (text TEXT)")
        connection.execute("INSERT INTO something VALUES (?)", ("x" * 40_000,))
        connection.commit()
    other.write_bytes(other.read_bytes()[:8192])
    before = other.read_bytes()
    with pytest.raises(UnusableDatabase):
        restore(other, data_set)
    assert other.read_bytes() == before
    assert list(tmp_path.glob("other.db.damaged*")) == []


def test_each_marking_is_a_row_and_the_newest_is_in_force(data_set):
    database = open_writer(data_set)
    before = read_revision(data_set)
    own = "  OFFICIAL-SENSITIVE –  police ethics only "
    assert acts.set_marking(database, own, "Edda", seen="OFFICIAL-SENSITIVE") == (
        "OFFICIAL-SENSITIVE – police ethics only"
    )
    assert read_revision(data_set) != before
    with pytest.raises(acts.RefusedAct, match="was set to “OFFICIAL-SENSITIVE – police"):
        acts.set_marking(database, "OFFICIAL", "Otto", seen="OFFICIAL-SENSITIVE")
    acts.set_marking(database, "OFFICIAL", "Otto", seen=" ".join(own.split()))
    assert queries.read_dataset(database.conn).full_marking == "OFFICIAL · Draft findings"
    assert queries.list_markings(database.conn)[["marking", "author"]].values.tolist() == [
        ["OFFICIAL", "Otto"],
        ["OFFICIAL-SENSITIVE – police ethics only", "Edda"],
        ["OFFICIAL-SENSITIVE", "National progress"],
    ]
    for words, said in (
        (" ", "in words"),
        ("–", "in words"),
        ("x" * 81, "up to 80 characters.* has 81"),
        ("OFFICIAL\u202eEVITISNES", "do not print"),
        ("OFFICIAL", "in force already"),
        ("Example", "marks another kind"),
    ):
        with pytest.raises(acts.RefusedAct, match=said):
            acts.set_marking(database, words, "Edda", seen="OFFICIAL")
    assert len(queries.list_markings(database.conn)) == 3


@pytest.mark.parametrize("kind", ["example", "published"])
def test_the_mark_of_the_example_and_of_the_public_record_stays(tmp_path, kind):
    path = make_database(tmp_path / "other.db", FOUND, kind=kind)
    database = open_writer(path)
    facts = queries.read_dataset(database.conn)
    with pytest.raises(acts.RefusedAct, match="cannot be changed"):
        acts.set_marking(database, "OFFICIAL", "Edda", seen=facts.marking)
    assert queries.read_dataset(database.conn) == facts


def test_a_sign_off_that_is_taken_back_is_listed_no_more_and_its_name_is_free(data_set):
    database = open_writer(data_set)
    (moment,) = queries.read_moments(database.conn, ASSESSMENT)
    acts.sign_off(database, ASSESSMENT, moment, "As published", "Edda")
    acts.take_back_sign_off(database, ASSESSMENT, "As published", "Otto")
    assert queries.read_sign_offs(database.conn, ASSESSMENT).empty
    with pytest.raises(acts.RefusedAct, match="Nothing is signed off as “As published”"):
        acts.take_back_sign_off(database, ASSESSMENT, "As published", "Otto")
    acts.sign_off(database, ASSESSMENT, moment, "As published", "Edda")
    assert len(queries.read_sign_offs(database.conn, ASSESSMENT)) == 1
    rows = database.execute("SELECT author, takes_back FROM sign_offs").fetchall()
    assert rows == [("Edda", None), ("Otto", 1), ("Edda", None)]
