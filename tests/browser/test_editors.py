"""What is for editors alone: the marking, backups, and a restore that every open page follows."""

import json
import os
import shutil
import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import expect

from progress import acts, queries
from progress.database import open_writer
from tests.browser.drawing import redrawing, wait_until_drawn, watch
from tests.browser.service import serve_with_sign_in, sign_in
from tests.browser.steps import (
    PLAN_REVIEW,
    card,
    choose,
    find_exceptions,
    open_page,
    open_window,
)
from tests.revision import read_revision

FIGURES = "[data-testid=stMetricValue]"
SET_AT_FIRST, OWN_WORDS = "OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE – police ethics"


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    with serve_with_sign_in(tmp_path_factory.mktemp("service")) as running:
        yield running


@pytest.fixture
def visits(service, browser):
    """A page for a reader, an inspector and an editor, signed in."""
    visits = {}
    for name in ("rita", "ines", "edda"):
        context = open_window(browser)
        visits[name] = context.new_page()
        watch(visits[name])
        open_page(visits[name], f"{service.url}/")
        sign_in(visits[name], name, service)
    yield visits
    for page in visits.values():
        page.context.close()


def open_section(page, service, title):
    open_page(page, f"{service.url}/sources?section={title.replace(' ', '+')}")
    expect(page.get_by_role("heading", name=title, level=2)).to_be_visible()
    assert find_exceptions(page) == []


def press(page, name):
    with redrawing(page):
        page.get_by_role("button", name=name).click()
    assert find_exceptions(page) == []


def take(page, button):
    with page.expect_download() as started:
        page.get_by_role("button", name=button).click()
    return started.value


def read_figures(page):
    return page.locator(FIGURES).all_inner_texts()


def dump(database):
    with closing(sqlite3.connect(database)) as connection:
        return [line for line in connection.iterdump() if 'INTO "audit"' not in line]


def see_that_it_is_for_editors(service, visits):
    inspector = visits["ines"]
    for title in ("Marking", "Backups"):
        open_page(inspector, f"{service.url}/sources?section={title}")
        expect(inspector.get_by_text("This is for the role “editor”")).to_be_visible()
        assert inspector.get_by_role("radio", name=title).count() == 0
        assert inspector.get_by_role("heading", name=title).count() == 0
        assert ("Ines", "inspector", "was refused", f"section {title}") in service.read_acts()


def set_markings(service, visits):
    """The reader's pages stay open meanwhile, and what they take away bears the new marking."""
    reader, editor = visits["rita"], visits["edda"]
    open_page(reader, f"{service.url}/sources?section=Downloads&{PLAN_REVIEW}")
    open_section(editor, service, "Marking")
    expect(editor.get_by_text("set by this software, when it made the data set")).to_be_visible()
    choose(editor, "New marking", "Other words")
    with redrawing(editor):
        editor.get_by_label("In these words", exact=True).fill(f" {OWN_WORDS} ")
        editor.keyboard.press("Enter")
    press(editor, "Set this marking")
    expect(editor.get_by_text(f"“{OWN_WORDS}” is in force.")).to_be_visible()
    expect(editor.get_by_test_id("stAlert").first).to_contain_text(OWN_WORDS)
    expect(editor.get_by_role("table", name="Markings that were set")).to_contain_text("Edda")
    assert OWN_WORDS in take(reader, "CSV, all findings").path().read_text("utf-8-sig")
    with redrawing(reader):
        reader.get_by_role("link", name="Regions").click()
    expect(reader.get_by_test_id("stAlert").first).to_contain_text(OWN_WORDS)
    press(editor, f"Set “{SET_AT_FIRST}” again")
    expect(editor.get_by_text(f"In force: {SET_AT_FIRST}, set by Edda")).to_be_visible()
    press(editor, f"Set “{OWN_WORDS}” again")


def choose_file(page, path):
    with redrawing(page):
        page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(path)
    assert find_exceptions(page) == []


def refuse_wrong_files(service, editor, folder):
    before = dump(service.database)
    wrong = {
        "letter.db": "It is no SQLite file, and a backup of a data set is one",
        "other.db": "The database is of another application",
    }
    (folder / "letter.db").write_text("Dear Chief Constable, ")
    with closing(sqlite3.connect(folder / "other.db")) as connection:
        connection.execute("CREATE TABLE something (id INTEGER)")
    for name, said in wrong.items():
        open_section(editor, service, "Backups")
        choose_file(editor, folder / name)
        told = editor.get_by_test_id("stAlert").filter(has_text="not restored")
        expect(told).to_contain_text(said)
        expect(told).to_contain_text("The data set is as it was.")
        assert editor.get_by_role("button", name="Restore this backup").count() == 0
        assert ("Edda", "editor", "was refused", f"restoring {name}") in service.read_acts()
    assert dump(service.database) == before


def make_a_backup_that_looks_current(service, taken, folder):
    """A backup with other findings under the very revision that pages keep their figures by."""
    path = folder / "monday.db"
    shutil.copy(taken, path)
    data_set = open_writer(path)
    with closing(data_set.conn):
        seen = queries.read_seen(data_set.conn, "plan-review-2017", "kent")
        acts.change_finding(data_set, seen, "Ines", "category", "all_in_place", "On paper.")
        acts.change_finding(
            *(data_set, queries.read_seen(data_set.conn, "plan-review-2017", "kent"), "Ines"),
            *("comprehensive", "comprehensive", "On paper."),
        )
        data_set.execute("UPDATE dataset SET revision = ?", (read_revision(service.database),))
        data_set.conn.commit()
    return path


def restore_and_go_back(service, visits, folder):
    reader, editor = visits["rita"], visits["edda"]
    open_section(editor, service, "Backups")
    download = take(editor, "Back up now")
    assert reader.context.request.get(download.url).status == 403
    open_section(editor, service, "Marking")
    press(editor, f"Set “{SET_AT_FIRST}” again")
    monday = make_a_backup_that_looks_current(service, download.path(), folder)
    open_page(reader, f"{service.url}/?{PLAN_REVIEW}")
    before = read_figures(reader)

    open_section(editor, service, "Backups")
    choose_file(editor, monday)
    expect(editor.get_by_text("is sound, and a backup of this data set")).to_be_visible()
    beside = editor.get_by_role("table", name="The backup beside what stands")
    expect(beside).to_contain_text("2 of 43 forces")
    expect(
        editor.get_by_text("A restore would lose what the backup does not hold: 1 marking")
    ).to_be_visible()
    expect(
        editor.get_by_text("It would bring back what does not stand now: 2 findings")
    ).to_be_visible()
    expect(editor.get_by_text(f"The marking in force would be {OWN_WORDS} again")).to_be_visible()
    press(editor, "Restore this backup")
    press(editor, "Leave it as it is")
    press(editor, "Restore this backup")
    press(editor, "Yes, replace what stands")
    expect(editor.get_by_text("The data set holds what monday.db held")).to_be_visible()

    with redrawing(reader):
        card(reader, "categories").get_by_role("radio", name="Table").click()
    expect(reader.get_by_test_id("stAlert").first).to_contain_text(OWN_WORDS)
    after = read_figures(reader)
    assert after != before
    assert find_exceptions(reader) == []

    press(editor, "Go back to what stood before")
    expect(editor.get_by_text("is sound, and a backup of this data set")).to_be_visible()
    press(editor, "Restore this backup")
    press(editor, "Yes, replace what stands")
    expect(editor.get_by_text("What stood before is kept beside it")).to_be_visible()
    with redrawing(reader):
        card(reader, "categories").get_by_role("radio", name="Chart").click()
    assert read_figures(reader) == before
    return download.path()


def look_into_backups_on_the_server(service, editor, taken):
    """Those of the deployment's folder, and what restores kept aside, the newest first."""
    folder = service.database.parents[1] / "backups"
    folder.mkdir()
    shutil.copyfile(taken, folder / "nightly.db")
    os.utime(folder / "nightly.db", (0, 0))
    (folder / "broken.db").write_text("Dear Chief Constable, ")
    (folder / "notes.txt").write_text("No backup.")
    open_section(editor, service, "Backups")
    with redrawing(editor):
        editor.get_by_text("A backup on the server").click()
    box = editor.get_by_role("combobox", name="Backup")
    # A list that is opened while the page still scrolls closes at once.
    box.scroll_into_view_if_needed()
    wait_until_drawn(editor)
    box.click()
    aside = sorted(service.database.parent.glob("progress-before-restore-*.db"), reverse=True)
    listed = ["broken.db", *(file.name for file in aside), "nightly.db"]
    expect(editor.get_by_role("option")).to_have_text(listed)
    editor.keyboard.press("Escape")
    choose(editor, "Backup", "broken.db")
    expect(editor.get_by_text("It is no SQLite file")).to_be_visible()
    assert editor.get_by_role("button", name="Restore this backup").count() == 0
    choose(editor, "Backup", "nightly.db")
    expect(editor.get_by_text("is sound, and a backup of this data set")).to_be_visible()
    before = dump(service.database)
    press(editor, "Restore this backup")
    press(editor, "Yes, replace what stands")
    expect(editor.get_by_text("The data set holds what nightly.db held")).to_be_visible()
    assert dump(service.database) != before


def read_the_log(service):
    kept = service.read_acts()
    told = [
        json.loads(line)
        for line in service.log.read_text("utf-8").splitlines()
        if line.startswith("{")
    ]
    lines = [(line["person"], line["role"], line["act"], line["about"]) for line in told]
    assert lines == kept[-len(lines) :]
    edda = [(act, about) for person, _, act, about in kept if person == "Edda"]
    marked = [about for act, about in edda if act == "marked"]
    assert marked[0] == f"“{OWN_WORDS}”, before “{SET_AT_FIRST}”"
    assert len(marked) == 4
    first, second, third = [about for act, about in edda if act == "restored"]
    assert first.startswith("monday.db; what stood is kept as progress-before-restore-")
    assert second.startswith(first.rpartition(" ")[2])
    assert third.startswith("nightly.db; what stood is kept as progress-before-restore-")
    exported = next(about for act, about in edda if act == "exported")
    assert exported.startswith("progress-backup-")


def test_an_editor_sets_the_marking_and_restores_and_every_open_page_follows(
    service, visits, tmp_path
):
    see_that_it_is_for_editors(service, visits)
    set_markings(service, visits)
    refuse_wrong_files(service, visits["edda"], tmp_path)
    taken = restore_and_go_back(service, visits, tmp_path)
    look_into_backups_on_the_server(service, visits["edda"], taken)
    read_the_log(service)
