"""A loader killed at any moment leaves whole sources and a sound file; the next run finishes."""

import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from progress.database import open_reader
from progress.integrity import check_integrity
from tests.writing import write_letter

ROOT = Path(__file__).parents[2]
KILLS, KILLS_BETWEEN_COMMITS = 50, 20


@pytest.fixture(scope="module")
def letters(tmp_path_factory):
    """A folder with a letter to each of the 43 forces."""
    folder = tmp_path_factory.mktemp("letters")
    for line in (ROOT / "data" / "forces.csv").read_text("utf-8").splitlines()[1:]:
        slug, name = line.split(",")[:2]
        (folder / f"{slug}.txt").write_text(write_letter(force_name=name), "utf-8")
    return folder


def start_loading(letters, database):
    return subprocess.Popen(
        [sys.executable, "-m", "loaders", "letters", letters, "--database", database],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def count_letters(database):
    """How many letters are committed; none while the file or its tables are not there yet."""
    try:
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute("SELECT count(*) FROM documents").fetchone()[0]
    except sqlite3.OperationalError:
        return 0


def wait_for_a_moment(chance, loader, database):
    """Most moments are drawn from after the first new commit or, on a new file, from after it
    appears: both windows are short beside the start of the program."""
    if chance.random() < 0.2:
        time.sleep(chance.random() * 0.8)
        return
    if database.exists():
        standing = count_letters(database)
        while count_letters(database) == standing and loader.poll() is None:
            time.sleep(0.001)
    else:
        while not database.exists() and loader.poll() is None:
            time.sleep(0.001)
    time.sleep(chance.random() * 0.06)


def demand_whole_sources(database):
    with closing(open_reader(database)) as connection:
        assert check_integrity(connection) == []
        for load, findings in connection.execute("SELECT id, findings FROM loads"):
            recorded = connection.execute(
                "SELECT count(*) FROM findings WHERE load = ?", (load,)
            ).fetchone()
            documents = connection.execute(
                "SELECT count(*) FROM documents WHERE load = ?", (load,)
            ).fetchone()
            unproved = connection.execute(
                "SELECT count(*) FROM findings WHERE load = ? AND id NOT IN "
                "(SELECT finding FROM finding_passages)",
                (load,),
            ).fetchone()
            assert (recorded, documents, unproved) == ((findings,), (1,), (0,))


def test_a_loader_killed_at_50_moments_leaves_whole_sources(letters, tmp_path):
    chance = random.Random(20171002)
    between = 0
    kills = 0
    for number in count():
        database = tmp_path / f"{number}.db"
        while count_letters(database) < 43:
            loader = start_loading(letters, database)
            if kills < KILLS or between < KILLS_BETWEEN_COMMITS:
                wait_for_a_moment(chance, loader, database)
                was_running = loader.poll() is None
                loader.kill()
                # Whatever was killed before it has left a file that this one could go on with.
                assert loader.wait() == 0 or was_running
                kills += was_running
                between += was_running and 0 < count_letters(database) < 43
                if count_letters(database):
                    demand_whole_sources(database)
            else:
                assert loader.wait() == 0
        demand_whole_sources(database)
        if kills >= KILLS and between >= KILLS_BETWEEN_COMMITS:
            break
    database = tmp_path / "0.db"
    assert start_loading(letters, database).wait() == 0
    assert count_letters(database) == 43
