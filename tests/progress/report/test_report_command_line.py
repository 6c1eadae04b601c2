"""python -m progress.report as a person gives it: the file, what is said, the exit code."""

import io
import shutil
import subprocess
import sys
from contextlib import closing

import docx
import pytest
from lxml import html

from progress.database import open_writer
from progress.report.draft import Draft, Own, Scope, Section
from progress.report.keeping import create_draft
from tests.serving import ROOT

PLAN_REVIEW = ("--assessment", "plan-review-2017")


@pytest.fixture
def run(tmp_path, example_database):
    def run_command(*arguments, output="report.docx", database=example_database):
        command = ["--database", database, "--output", tmp_path / output, *arguments]
        return subprocess.run(
            [sys.executable, "-m", "progress.report", *map(str, command)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )

    return run_command


def read_paragraphs(path):
    return [one.text for one in docx.Document(io.BytesIO(path.read_bytes())).paragraphs]


def test_a_report_on_a_region_in_word_says_its_filters_and_what_is_amiss(run, tmp_path):
    (tmp_path / "house.docx").write_bytes(b"not Word")
    done = run(*PLAN_REVIEW, "--region", "Wales", "--template", tmp_path / "house.docx")
    assert done.returncode == 0, done.stderr
    filters = "Forces in Wales, plan review of June 2017, on evidence to 31 May 2017"
    assert filters in done.stdout
    assert "TEMPLATE  The template is not a Word document" in done.stderr
    assert "CHECK  " in done.stderr
    assert filters in read_paragraphs(tmp_path / "report.docx")


def test_the_same_in_html_beside_an_earlier_assessment(run, tmp_path):
    done = run("--since", "plan-review-2017", "--html", output="report.html")
    assert done.returncode == 0, done.stderr
    page = html.document_fromstring((tmp_path / "report.html").read_bytes())
    assert "compared with" in page.find(".//header").text_content()
    assert len(page.findall(".//svg")) >= 4


def test_a_kept_draft_is_written_by_its_name_within_its_own_filters(
    run, tmp_path, example_database
):
    database = shutil.copy(example_database, tmp_path / "kept.db")
    scope = Scope(assessment="plan-review-2017", regions=("London",))
    words = Own(pieces=("There is much to do & <more>.",))
    draft = Draft(title="My report", scope=scope, sections=(Section(title="One", blocks=(words,)),))
    writer = open_writer(database)
    with closing(writer.conn):
        create_draft(writer, "Autumn", draft, "A. Reader")
    done = run("--draft", "Autumn", database=database)
    assert done.returncode == 0, done.stderr
    assert "Forces in London" in done.stdout
    assert {"My report", "One", "There is much to do & <more>."} <= set(
        read_paragraphs(tmp_path / "report.docx")
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--region", "Narnia"), "--region Narnia: there is no such one. Use East Midlands"),
        (("--assessment", "nothing"), "There is no assessment “nothing”"),
        (("--draft", "Nobody's"), "There is no draft “Nobody's”"),
        (("--draft", "Autumn", "--region", "Wales"), "--draft stands alone"),
        (("--template", "no-such.docx"), "no-such.docx"),
    ],
)
def test_what_cannot_be_written_says_why_in_one_line_and_leaves_no_file(
    run, tmp_path, arguments, said
):
    done = run(*arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "report.docx").exists()


def test_a_damaged_data_set_is_told_in_one_line(run, tmp_path, example_database):
    whole = example_database.read_bytes()
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(whole[:8192] + b"x" * (len(whole) - 8192))
    done = run(database=damaged)
    assert done.returncode == 2
    assert "malformed" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
