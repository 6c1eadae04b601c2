"""Pages read by connections that stay open: of the file that stands, and sound."""

import sqlite3
from contextlib import closing

import pytest

from pages.parts.reading import find_revision, lend_reader
from progress.backups import back_up
from progress.database import open_writer, record


@pytest.fixture
def data_set(tmp_path):
    path = tmp_path / "progress.db"
    open_writer(path).close()
    return path


def test_a_file_put_in_the_place_of_another_is_opened_anew(data_set, tmp_path):
    other = tmp_path / "other.db"
    back_up(data_set, other)
    database = open_writer(other)
    with closing(database.conn), record(database):
        pass
    before, expected = find_revision(data_set), find_revision(other)
    other.replace(data_set)
    assert find_revision(data_set) == expected != before


def test_a_connection_on_which_a_query_failed_is_not_lent_again(data_set):
    with lend_reader(data_set) as first:
        pass
    with pytest.raises(sqlite3.OperationalError), lend_reader(data_set) as again:
        again.execute("SELECT nothing FROM nowhere")
    assert again is first, "a sound one is lent again, or nothing is gained"
    with lend_reader(data_set) as other:
        assert other is not first
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        first.execute("SELECT 1")
