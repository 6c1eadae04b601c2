"""The page on sources as an inspector uses it, files loaded from the browser among it."""

import csv
import io
import re
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import expect

from loaders.assessments import PLAN_REVIEW_2017, read_assessment_file, register_assessment
from loaders.shipped import EXAMPLE_LETTERS
from progress.database import open_reader, open_writer, record
from tests.browser.drawing import redrawing, wait_until_drawn
from tests.browser.steps import PLAN_REVIEW, choose, find_exceptions, open_page, pick
from tests.serving import ROOT, copy_product, serve
from tests.writing import write_letter

LOADS, COVERAGE, WAITING = "Loads and documents", "Coverage", "Waiting for a person"
AGREEMENT, DOWNLOADS, LOADING = "Agreement and checks", "Downloads", "Load files"
REPORT = ".st-key-report code"
TABLE = "force,criterion,outcome\nkent,it_monitoring,in_place\ngwent,ccu_review,reviewed\n"


@pytest.fixture
def own(tmp_path):
    """A data set of the inspectorate's own in which nothing has been loaded yet."""
    path = tmp_path / "own.db"
    database = open_writer(path)
    with closing(database.conn), record(database):
        register_assessment(database, read_assessment_file(PLAN_REVIEW_2017))
    return path


def open_sources(page, address, choices="", section=LOADS):
    open_page(page, f"{address}/?{choices}")
    with redrawing(page):
        page.get_by_role("link", name="Sources").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sources")
    turn_to_section(page, section)


def turn_to_section(page, title):
    page.get_by_role("radio", name=title, exact=True).click()
    expect(page.get_by_role("heading", name=title, level=2)).to_be_visible()
    wait_until_drawn(page)
    assert find_exceptions(page) == []


def read_rows(page, alt):
    rows = page.get_by_role("table", name=alt).locator("tbody tr").all()
    return [row.locator("th, td").all_inner_texts() for row in rows]


def upload(page, *files):
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
        [{"name": name, "mimeType": "text/plain", "buffer": data} for name, data in files]
    )
    expect(page.get_by_role("button", name="Load", exact=True)).to_be_enabled()
    wait_until_drawn(page)


def press(page, name):
    with redrawing(page):
        page.get_by_role("button", name=name, exact=True).click()


def read_report(page):
    report = page.locator(REPORT)
    expect(report).to_be_visible()
    return report.inner_text().splitlines()


def give_command(command, database, *files):
    done = subprocess.run(
        [sys.executable, "-m", "loaders", command, *files, "--database", database],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.splitlines()


def dump(database):
    with closing(sqlite3.connect(database)) as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'dataset'"
        ).fetchall()
        return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for (name,) in tables}


def test_every_load_is_listed_a_page_at_a_time_and_found_by_a_search(
    page, server, example_database
):
    open_sources(page, server(example_database), PLAN_REVIEW)
    assert len(read_rows(page, "25 of 43 loads")) == 25
    press(page, "Show 18 more")
    assert len(read_rows(page, "43 of 43 loads")) == 43
    with redrawing(page):
        page.get_by_label("Search").fill("kent.txt")
        page.keyboard.press("Enter")
    (row,) = read_rows(page, "1 of 1 loads")
    assert row[2:5] == ["Letter", "kent.txt", "Kent"]
    choose(page, "Loads of", "All assessments")
    with redrawing(page):
        page.get_by_label("Search").fill("reinspection.xlsx")
        page.keyboard.press("Enter")
    (row,) = read_rows(page, "1 of 1 loads")
    assert row[2:4] == ["Table of outcomes", "Reinspection of August 2018"]


def test_coverage_and_waiting_letters_keep_to_the_filters(page, server, example_database):
    open_sources(page, server(example_database), f"{PLAN_REVIEW}&region=Wales", COVERAGE)
    counted = read_rows(page, "of 20 outcomes")
    assert [row[1] for row in counted if row[0] == "IT monitoring"] == ["3 of 4"]
    with redrawing(page):
        page.get_by_text("Force by force").click()
    grid = {row[0]: row for row in read_rows(page, "Each force and criterion")}
    assert len(grid) == 4
    assert grid["South Wales Police"][4] == "◇\N{NO-BREAK SPACE}Waits for a person"
    assert grid["Gwent Police"][4] == "●\N{NO-BREAK SPACE}Found"
    turn_to_section(page, WAITING)
    assert "section=Waiting" in page.url
    (point,) = read_rows(page, "1 point to look at, in 1 letter")
    with closing(open_reader(example_database)) as connection:
        (passage,) = connection.execute(
            "SELECT p.text FROM passages p JOIN documents d ON d.id = p.document "
            "WHERE d.force = 'south-wales' AND p.kind = 'unread'"
        ).fetchone()
    assert point[0] == "South Wales Police"
    assert point[3] == f"“{' '.join(passage.split())}”"


def test_totals_and_checks_are_those_of_the_command_line(page, server, example_database):
    open_sources(page, server(example_database), PLAN_REVIEW, AGREEMENT)
    told = give_command("check", example_database)
    for category, published, counted, difference in read_rows(page, "these counts meet"):
        assert f"  {category}: {counted}, published {published.split()[0]}" in told
        assert difference == "none"
    with redrawing(page):
        page.get_by_text("Checks of the data set").click()
    checks = read_rows(page, "checks are in order")
    assert len(checks) == 6
    for check, of, result, _ in checks:
        assert result == "● In order"
        assert (check if of == "The data set" else f"  {check}") in told


@pytest.mark.parametrize("kind", ["published_database", "own"])
def test_it_opens_whole_on_other_data_sets(page, server, request, kind):
    open_sources(page, server(request.getfixturevalue(kind)))
    if kind == "own":
        expect(page.get_by_text("Nothing has been loaded yet.")).to_be_visible()
    turn_to_section(page, COVERAGE)
    turn_to_section(page, AGREEMENT)
    if kind == "own":
        expect(page.get_by_text("Nothing is counted yet")).to_be_visible()
    turn_to_section(page, WAITING)
    expect(page.get_by_text("No letter waits for a person.")).to_be_visible()
    turn_to_section(page, DOWNLOADS)
    turn_to_section(page, LOADING)
    if kind != "own":
        expect(page.get_by_text("nothing else is loaded into it")).to_be_visible()


def test_the_zip_holds_what_the_page_shows(page, server, example_database):
    open_sources(page, server(example_database), f"{PLAN_REVIEW}&region=Wales", DOWNLOADS)
    with page.expect_download() as started:
        page.get_by_role("button", name="Zip, everything").click()
    with zipfile.ZipFile(started.value.path()) as archive:
        files = {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}
    for name, text in files.items():
        said = " ".join(text.split())
        for words in (
            "EXAMPLE: outcomes are invented",
            "Forces in Wales",
            "on evidence to 31 May 2017",
            "region=Wales",
        ):
            assert words in said, name

    def read(name):
        lines = [line for line in files[name].splitlines(True) if not line.startswith("# ")]
        return list(csv.DictReader(io.StringIO("".join(lines))))

    forces = {row["force_name"] for row in read("force_progress.csv")}
    assert {row["force_name"] for row in read("findings.csv")} == forces
    assert len(forces) == 4
    assert len(read("findings.csv")) == 19
    assert len(read("loads.csv")) == 43


def test_the_dictionary_and_all_findings_open_as_a_workbook(page, server, example_database):
    open_sources(page, server(example_database), f"{PLAN_REVIEW}&region=Wales", DOWNLOADS)
    for button, rows in (("Excel, all findings", 209), ("Excel, columns", 100)):
        with page.expect_download() as started:
            page.get_by_role("button", name=button).click()
        data, about = openpyxl.load_workbook(io.BytesIO(started.value.path().read_bytes()))
        assert data.max_row > rows
        assert dict(about.values)["Marking"] == "EXAMPLE: outcomes are invented"


def test_files_loaded_from_the_browser_say_what_the_command_line_says(page, server, own, tmp_path):
    twin = shutil.copy(own, tmp_path / "twin.db")
    letters = [EXAMPLE_LETTERS / name for name in ("cumbria.txt", "south-wales.docx", "surrey.pdf")]
    table = tmp_path / "outcomes.csv"
    table.write_text(TABLE, "utf-8")
    told = give_command("letters", twin, *letters) + give_command("outcomes", twin, table)
    assert any(line.startswith("WAITING") for line in told)

    open_sources(page, server(own), section=LOADING)
    upload(page, *((path.name, path.read_bytes()) for path in (*letters, table)))
    press(page, "Load")
    assert read_report(page) == told
    turn_to_section(page, LOADS)
    assert len(read_rows(page, "4 of 4 loads")) == 4
    turn_to_section(page, WAITING)
    expect(page.get_by_text("1 point to look at, in 1 letter").first).to_be_visible()
    turn_to_section(page, LOADING)
    for name in ("findings", "passages", "documents", "finding_passages"):
        assert len(dump(own)[name]) == len(dump(twin)[name])
    with closing(sqlite3.connect(own)) as connection:
        for path in letters:
            assert connection.execute(
                "SELECT original FROM documents WHERE file_name = ?", (path.name,)
            ).fetchone() == (path.read_bytes(),)

    with redrawing(page):
        page.get_by_text("Take a load back").click()
    with redrawing(page):
        box = page.get_by_role("combobox", name="Load to take back")
        pick(page, box, re.compile("Load 1: cumbria"), "cumbria")
    page.get_by_label("Why", exact=True).fill("Filed twice")
    press(page, "Take it back")
    # The report of what was loaded stands there until then.
    expect(page.locator(REPORT)).to_have_text("Load 1 is withdrawn: 5 findings changed.")
    turn_to_section(page, LOADS)
    expect(page.get_by_text("– Withdrawn by load 5").first).to_be_attached()


OUTSIDE = write_letter(force_name="British Transport Police")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("../../empty.txt", b"\n", "an empty file"),
        ("transport.txt", OUTSIDE.encode(), "British Transport Police"),
    ],
)
def test_a_refused_file_says_why_and_leaves_one_row(page, server, own, name, data, said):
    open_sources(page, server(own), section=LOADING)
    before = dump(own)
    upload(page, (name, data))
    press(page, "Load")
    report = read_report(page)
    assert report[0] == f"REFUSED  {Path(name).name}"
    assert said in report[1]
    after = dump(own)
    (refused,) = after.pop("loads")
    ((*_, role, act, about, _),) = after.pop("audit")
    assert (before.pop("loads"), before.pop("audit")) == ([], [])
    assert after == before
    assert "refused" in refused
    turn_to_section(page, LOADS)
    assert (role, act, about) == ("editor", "was refused", f"{Path(name).name} (load 1)")
    (row,) = read_rows(page, "1 of 1 loads")
    assert said.lower() in row[6].replace("\xa0", " ").lower()


def test_a_letter_that_names_no_force_is_settled_by_a_person(page, server, own):
    letter = write_letter(force_name="The Constabulary").encode()
    open_sources(page, server(own), section=LOADING)
    upload(page, ("unnamed.txt", letter))
    press(page, "Load")
    assert "--force" in read_report(page)[1]
    upload(page, ("unnamed.txt", letter))
    choose(page, "Whose letter, where it does not say", "Kent Police")
    press(page, "Load")
    assert read_report(page)[0] == "1 letter read, 5 findings recorded"
    assert dump(own)["documents"][0][3] == "kent"


def test_an_own_data_set_can_be_started_from_the_page(page, tmp_path):
    data = copy_product(tmp_path) / "data"
    example = open_writer(data / "example.db", "example")
    with closing(example.conn), record(example):
        register_assessment(example, read_assessment_file(PLAN_REVIEW_2017))
    with serve(tmp_path / "dashboard.py", tmp_path / "server.log") as running:
        open_sources(page, running.url, section=LOADING)
        press(page, "Start your own data set")
        expect(page.get_by_text("OFFICIAL-SENSITIVE").first).to_be_visible()
        expect(page.get_by_role("radio", name="Inspectorate’s findings")).to_be_checked()
        turn_to_section(page, LOADING)
        upload(page, ("cumbria.txt", (EXAMPLE_LETTERS / "cumbria.txt").read_bytes()))
        press(page, "Load")
        assert read_report(page)[0] == "1 letter read, 5 findings recorded"
        page.goto("about:blank")
    assert len(dump(data / "progress.db")["documents"]) == 1
