"""The log of acts: kept in the data set and told to the server, without touching any finding."""

import json
from contextlib import closing

import pytest

from progress import audit
from progress.backups import back_up, restore
from progress.database import open_reader, open_writer
from progress.queries import list_acts
from progress.roles import Person, Role
from tests.revision import read_revision

EDITOR = Person("Ed\nitor", "ed@example.org", Role.EDITOR)


@pytest.fixture
def data_set(tmp_path):
    path = tmp_path / "progress.db"
    open_writer(path).conn.close()
    return path


def read_acts(path, *acts):
    with closing(open_reader(path)) as connection:
        return list_acts(connection, acts, 10)


def test_an_act_is_kept_and_told_and_leaves_the_revision(data_set, capsys):
    before = read_revision(data_set)
    audit.note(data_set, EDITOR, audit.LOADED, "kent.txt (load 1)")
    audit.note(data_set, EDITOR, audit.REFUSED, "x" * 1000, "needs more")
    assert read_revision(data_set) == before
    acts = read_acts(data_set)
    assert acts["act"].tolist() == [audit.REFUSED, audit.LOADED]
    assert acts["person"].tolist() == ["Ed itor"] * 2
    assert acts["about"].str.len().max() == audit.LONGEST
    assert read_acts(data_set, audit.LOADED)["about"].tolist() == ["kent.txt (load 1)"]
    first, second = map(json.loads, capsys.readouterr().err.splitlines())
    assert (first["person"], first["role"], first["about"]) == (
        *("Ed itor", "editor"),
        "kent.txt (load 1)",
    )
    assert first["kept"]
    assert second["reason"] == "needs more"


def test_an_act_on_a_file_that_cannot_be_written_is_told_all_the_same(tmp_path, capsys):
    other = tmp_path / "other.txt"
    other.write_text("no data set")
    for place in (other, tmp_path / "missing.db", None):
        audit.note(place, EDITOR, audit.EXPORTED, "table.csv")
        assert json.loads(capsys.readouterr().err)["kept"] is False
    assert other.read_text() == "no data set"
    assert not (tmp_path / "missing.db").exists()


def test_a_restore_does_not_turn_back_the_log(data_set, tmp_path):
    audit.keep(data_set, EDITOR, audit.LOADED, "before")
    copy = tmp_path / "copy.db"
    back_up(data_set, copy)
    audit.keep(data_set, EDITOR, audit.EXPORTED, "after")
    restore(data_set, copy)
    assert read_acts(data_set)["about"].tolist() == ["after", "before"]
