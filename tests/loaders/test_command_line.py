"""The commands as a person gives them: what they say, and the exit code that tells it too."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.writing import COMPREHENSIVE_NOT_STARTED, REVIEW_UNDER_WAY, write_letter

ROOT = Path(__file__).parents[2]


@pytest.fixture
def run(tmp_path):
    def run_command(*arguments):
        return subprocess.run(
            [sys.executable, "-m", "loaders", *map(str, arguments)],
            cwd=ROOT,
            capture_output=True,
            text=True,
        )

    return run_command


@pytest.fixture
def database(tmp_path):
    return tmp_path / "progress.db"


@pytest.fixture
def letter(tmp_path):
    def make_letter(name="cumbria.txt", **parts):
        path = tmp_path / name
        path.write_text(write_letter(**parts), "utf-8")
        return path

    return make_letter


def test_letters_all_in_exit_0_and_say_the_sums(run, letter, database):
    done = run("letters", letter(), "--database", database)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "1 letter read, 5 findings recorded",
        "0 letters waiting for a person, 0 points to look at",
        "0 letters refused",
    ]


def test_letters_go_in_without_what_only_tables_need(letter, database):
    command = (
        "import runpy, sys; sys.argv[1:] = ['letters', *sys.argv[1:]]\n"
        "try: runpy.run_module('loaders', run_name='__main__')\n"
        "except SystemExit as end: assert not end.code, end\n"
        "print({'pandas', 'numpy'} & sys.modules.keys())"
    )
    loader = subprocess.run(
        [sys.executable, "-c", command, letter(), "--database", database],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert loader.stdout.splitlines()[-1] == "set()", loader.stdout + loader.stderr


def test_the_same_letter_again_changes_nothing_and_says_so(run, letter, database):
    run("letters", letter(), "--database", database)
    before = database.read_bytes()
    done = run("letters", letter(), "--database", database)
    assert done.returncode == 0
    assert "1 letter loaded before: nothing changed" in done.stdout
    assert database.read_bytes() == before


def test_a_refused_letter_exits_1_and_the_rest_is_in(run, letter, database, tmp_path):
    letter(), letter("waiting.txt", assessment=REVIEW_UNDER_WAY, force_name="Kent Police")
    (tmp_path / "press.txt").write_text("Inspectors find gaps in police plans. " * 20, "utf-8")
    done = run("letters", tmp_path, "--database", database)
    assert done.returncode == 1
    assert "REFUSED  press.txt" in done.stdout
    assert "WAITING  waiting.txt (kent)" in done.stdout
    assert done.stdout.splitlines()[-3:] == [
        "2 letters read, 9 findings recorded",
        "1 letter waiting for a person, 1 point to look at",
        "1 letter refused",
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ["letters"],
        ["letters", "nowhere.txt"],
        ["letters", "{letter}", "--force", "atlantis"],
        ["letters", "{letter}", "--assessment", "nonsense"],
        ["outcomes", "nowhere.csv"],
        ["status"],
        ["check"],
        ["withdraw", "1", "--reason", "r"],
        ["restore", "{letter}"],
        ["assessment", "{letter}"],
        ["nonsense"],
    ],
)
def test_what_cannot_be_done_exits_2_with_one_clean_message(run, letter, database, arguments):
    written = [argument.format(letter=letter()) for argument in arguments]
    done = run(*written, *(["--database", database] if len(written) > 1 else []))
    if arguments[0] in ("status", "check"):
        done = run(*written, "--database", database)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) <= 4


def test_an_unusable_database_exits_2_and_is_left_alone(run, letter, database):
    database.write_text("These are notes, not a database.\n" * 300, "utf-8")
    before = database.read_bytes()
    done = run("letters", letter(), "--database", database)
    assert done.returncode == 2
    assert "not a data set" in done.stderr
    assert database.read_bytes() == before


def test_a_letter_that_names_no_force_is_settled_by_force(run, letter, database):
    path = letter(force_name="The Constabulary")
    done = run("letters", path, "--database", database)
    assert done.returncode == 1
    assert "--force" in done.stdout
    assert run("letters", path, "--database", database, "--force", "kent").returncode == 0
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("SELECT force FROM documents").fetchall() == [("kent",)]


def test_replaces_withdraw_and_status_tell_one_story(run, letter, database):
    run("letters", letter(), "--database", database)
    corrected = letter(
        "corrected.txt",
        assessment=COMPREHENSIVE_NOT_STARTED.replace("neither had", "both had"),
    )
    assert run("letters", corrected, "--database", database).returncode == 1
    assert (
        run("letters", corrected, "--database", database, "--replaces", "--by", "B").returncode == 0
    )
    status = json.loads(run("status", "--database", database, "--json").stdout)
    assert status["assessments"][0]["categories"]["plan_started"] == 1
    assert [load["result"] for load in status["loads"]] == ["loaded", "refused", "loaded"]
    assert status["loads"][0]["author"] == "B"
    done = run("withdraw", 3, "--reason", "not a correction", "--database", database)
    assert (done.returncode, done.stdout) == (0, "Load 3 is withdrawn: 5 findings changed.\n")
    status = json.loads(run("status", "--database", database, "--json").stdout)
    assert status["assessments"][0]["categories"]["plan_not_started"] == 1


def test_backup_and_restore_bring_back_what_was(run, letter, database, tmp_path):
    run("letters", letter(), "--database", database)
    backup = tmp_path / "backup.db"
    assert run("backup", backup, "--database", database).returncode == 0
    assert run("backup", backup, "--database", database).returncode == 2
    run("withdraw", 1, "--reason", "r", "--database", database)
    assert run("restore", backup, "--database", database).returncode == 0
    status = json.loads(run("status", "--database", database, "--json").stdout)
    assert status["assessments"][0]["letters"] == 1


def test_a_damaged_data_set_is_told_in_one_line_and_a_backup_takes_its_place(
    run, letter, database, tmp_path
):
    run("letters", letter(), "--database", database)
    backup = tmp_path / "backup.db"
    run("backup", backup, "--database", database)
    whole = database.read_bytes()
    database.write_bytes(whole[:100] + b"x" * (len(whole) - 100))
    done = run("backup", tmp_path / "another.db", "--database", database)
    assert done.returncode == 2
    assert "malformed" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    done = run("restore", backup, "--database", database)
    assert done.returncode == 0
    assert "It was damaged, and is kept as progress.db.damaged-" in done.stdout
    assert run("check", "--database", database).returncode == 0


def test_a_later_assessment_is_a_new_file_and_no_code(run, letter, database, tmp_path):
    described = (ROOT / "data" / "assessments" / "plan-review-2017.toml").read_text("utf-8")
    later = tmp_path / "later.toml"
    later.write_text(
        described.replace("plan-review-2017", "reinspection-2018")
        .replace("June 2017", "June 2018")
        .replace("2017-0", "2018-0")
        .replace("2017-1", "2018-1")
        .replace("31 May 2017", "31 May 2018")
    )
    assert run("assessment", later, "--database", database).returncode == 0
    path = tmp_path / "later.txt"
    path.write_text(
        write_letter(dated="1 October 2018").replace("31 May 2017", "31 May 2018"), "utf-8"
    )
    done = run("letters", path, "--database", database, "--assessment", "reinspection-2018")
    assert done.returncode == 0, done.stdout
    status = json.loads(run("status", "--database", database, "--json").stdout)
    assert [one["slug"] for one in status["assessments"]] == ["reinspection-2018"]
    assert status["assessments"][0]["letters"] == 1


def test_an_assessment_with_mistakes_names_all_of_them(run, database, tmp_path):
    path = tmp_path / "bad.toml"
    path.write_text('slug = "Not a slug"\ntitle = ""\nsurprise = 1\n')
    done = run("assessment", path, "--database", database)
    assert done.returncode == 2
    for place in ("slug", "title", "surprise", "recommendation", "dates"):
        assert place in done.stderr
    assert not database.exists()


def test_the_public_record_lists_7_of_43_forces_and_the_totals_as_published(run, tmp_path):
    database = tmp_path / "published.db"
    assert run("published", "--database", database).returncode == 0
    done = run("check", "--database", database)
    assert done.returncode == 0, done.stdout
    assert "7 of 43 forces have findings; 3 categories are stated" in done.stdout
    for line in (
        "Insufficient information: 3 of 43, published 11",
        "Plan not started: 1 of 43, published 15",
        "Plan started: 1 of 43, published 15",
        "All elements in place: 2 of 43, published 2",
    ):
        assert line in done.stdout


def test_the_example_meets_the_published_totals_from_letters_alone(run, tmp_path):
    database = tmp_path / "example.db"
    assert run("example", "--database", database).returncode == 0
    done = run("check", "--database", database)
    assert done.returncode == 0, done.stdout
    assert "43 of 43 forces have findings; 0 categories are stated" in done.stdout
    assert "The published totals are met." in done.stdout
    assert "findings by basis: letter " in done.stdout
    assert done.stdout.count("basis: letter") == 1
    assert run("example", "--database", database).returncode == 0


def test_the_example_never_replaces_a_data_set_of_another_kind(run, letter, database):
    run("letters", letter(), "--database", database)
    done = run("example", "--database", database)
    assert done.returncode == 2
    assert "another kind" in done.stderr
