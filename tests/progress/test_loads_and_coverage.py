"""Loads, coverage and what waits for a person agree with counts of their own under any filter."""

import io
import re
import shutil
import zipfile
from contextlib import closing

import pandas as pd
import pytest

from loaders.intake.withdrawal import withdraw_load
from loaders.taking import take_letters
from pages.parts.source_tables import (
    say_states,
    tabulate_completeness,
    tabulate_completeness_counts,
    tabulate_loads,
    tabulate_waiting,
)
from progress import bundle, exports, queries, sentences
from progress.database import open_reader, open_writer
from progress.filters import Filters
from progress.framework import read_framework
from tests.writing import write_letter

PLAN_REVIEW = "plan-review-2017"
CHOICES = [
    {},
    {"regions": ("Wales",)},
    {"regions": ("London", "North East")},
    {"countries": ("England",)},
    {"countries": ("Wales",), "regions": ("Wales",)},
    {"categories": ("undetermined",)},
    {"categories": ("plan_started", "all_in_place")},
    {"regions": ("South West",), "categories": ("plan_started",)},
    {"regions": ("Wales",), "countries": ("England",)},
    {"recorded_at": "2000-01-01T00:00:00.000000Z"},
]


@pytest.fixture(params=["plan-review-2017", "reinspection-2018"])
def assessment(request):
    return request.param


@pytest.fixture
def busy(example_database, tmp_path):
    """The example with a refused letter, one taken back, and one replaced by a corrected one."""
    path = shutil.copy(example_database, tmp_path / "busy.db")
    data_set = open_writer(path, "example")
    with closing(data_set.conn):
        files = {}
        for name, force in (("kent.txt", "Kent Police"), ("nobody.txt", "Police Scotland")):
            files[name] = tmp_path / name
            files[name].write_text(write_letter(force_name=force), "utf-8")
        take_letters(data_set, [files["nobody.txt"]], PLAN_REVIEW, "A")
        take_letters(data_set, [files["kent.txt"]], PLAN_REVIEW, "B", replaces=True)
        withdraw_load(data_set, 1, reason="Filed twice", author="C")
    with closing(open_reader(path)) as connection:
        yield connection


def count_by_hand(connection, filters):
    """The state of every criterion of every force shown, with SQL of its own."""
    states = {}
    moment = filters.recorded_at or "9999"
    forces = queries.read_forces(connection, filters)["force"]
    for force in forces:
        letter = connection.execute(
            "SELECT count(*) FROM documents d JOIN loads l ON l.id = d.load "
            "WHERE d.force = ? AND d.assessment = ? AND l.loaded_at <= ?",
            (force, filters.assessment, moment),
        ).fetchone()[0]
        for criterion in read_framework().criteria:
            found = connection.execute(
                "SELECT outcome FROM findings WHERE force = ? AND assessment = ? "
                "AND criterion = ? AND recorded_at <= ? ORDER BY id DESC LIMIT 1",
                (force, filters.assessment, criterion, moment),
            ).fetchone()
            is_found = found is not None and found[0] is not None
            states[force, criterion] = "found" if is_found else ("waits" if letter else "unknown")
    return states


@pytest.mark.parametrize("chosen", CHOICES, ids=repr)
def test_coverage_grid_counts_tables_and_sentence_agree(example, assessment, chosen):
    filters = Filters(assessment, **chosen)
    expected = count_by_hand(example, filters)
    grid = queries.read_completeness(example, filters)
    counts = queries.count_completeness(example, filters)
    criteria = read_framework().criteria
    assert {
        (force, slug): state
        for slug in criteria
        for force, state in zip(grid["force"], grid[slug], strict=True)
    } == expected
    values = list(expected.values())
    for state in ("found", "waits", "silent", "unknown"):
        assert counts[state].sum() == values.count(state)
    cells = tabulate_completeness(grid).iloc[:, 2:].to_numpy().ravel().tolist()
    found_said = say_states()["found"]
    assert sum(cell == found_said for cell in cells) == values.count("found")
    across = tabulate_completeness_counts(counts)
    assert across[found_said].tolist() == [f"{found} of {len(grid)}" for found in counts["found"]]
    said = sentences.say_completeness(counts)
    if expected:
        assert said.startswith(f"{values.count('found') or 'None'} of {len(values)} outcomes")
    else:
        assert said == "No force matches these filters."


@pytest.mark.parametrize("chosen", CHOICES, ids=repr)
def test_points_that_wait_are_those_of_the_letters_in_force(example, chosen):
    filters = Filters(PLAN_REVIEW, **chosen)
    waiting = queries.list_waiting(example, filters)
    letters = queries.list_letters(example, filters)
    assert set(waiting["force"]) == set(letters[letters["is_waiting"]]["force"])
    grid = queries.read_completeness(example, filters).set_index("force")
    for slug in read_framework().criteria:
        told = set(waiting[waiting["criterion"] == slug]["force"])
        assert told >= set(grid.index[grid[slug] == "waits"])
    with_passage = waiting[waiting["text"].notna()]
    for document, page, text in zip(
        with_passage["document"], with_passage["page"], with_passage["text"], strict=True
    ):
        whole = example.execute("SELECT text FROM documents WHERE id = ?", (document,)).fetchone()[
            0
        ]
        assert text in whole.split("\f")[int(page) - 1]
    assert len(tabulate_waiting(waiting)) == len(waiting)
    letters_said = waiting["document"].nunique()
    assert re.search(
        rf"in {letters_said} letters?\." if letters_said else "No letter",
        sentences.say_waiting(waiting),
    )


def test_refused_withdrawn_and_replaced_loads_are_marked(busy):
    loads = queries.list_loads(busy, Filters(PLAN_REVIEW))
    assert len(loads) == 43 + 3 == loads["matching"].iloc[0]
    assert loads["load"].is_monotonic_decreasing
    withdrawal, corrected, refused = loads.head(3).to_dict("records")
    assert (withdrawal["kind"], withdrawal["withdraws"]) == ("withdrawal", 1)
    assert refused["state"] == "refused"
    assert "Police Scotland" in refused["reason"]
    kent = loads[(loads["source"] == "kent.txt") & (loads["author"] == "Example")].iloc[0]
    assert (kent["state"], kent["by_load"]) == ("replaced", corrected["load"])
    assert corrected["replaces"] == kent["load"]
    first = loads[loads["load"] == 1].iloc[0]
    assert (first["state"], first["by_load"]) == ("withdrawn", withdrawal["load"])
    table = tabulate_loads(loads, False)
    assert table["Result"].iloc[0] == "Takes back load 1"
    assert table["Why"].iloc[0].split() == ["Filed", "twice"]
    assert (table["Result"].str.contains("Refused")).sum() == 1
    standing = set(queries.list_standing_loads(busy, Filters(PLAN_REVIEW))["load"])
    assert standing == set(loads["load"]) - {1, withdrawal["load"], refused["load"]}


def test_an_earlier_moment_shows_the_loads_as_they_stood(busy, example):
    moment = example.execute("SELECT max(loaded_at) FROM loads").fetchone()[0]
    before = queries.list_loads(busy, Filters(PLAN_REVIEW, recorded_at=moment))
    assert len(before) == 43
    assert set(before["state"]) == {"loaded"}


@pytest.mark.parametrize("order", queries.ORDERS)
def test_pages_of_loads_follow_each_other_in_any_order(busy, order):
    filters = Filters(PLAN_REVIEW)
    everything = queries.list_loads(busy, filters, True, "", order)
    assert len(everything) == busy.execute("SELECT count(*) FROM loads").fetchone()[0]
    first = queries.list_loads(busy, filters, True, "", order, 10)
    assert first["load"].tolist() == everything["load"].head(10).tolist()
    assert set(first["matching"]) == {len(everything)}


@pytest.mark.parametrize("search", ["%", "_", "'", "\\", "kent.txt' OR '1'='1"])
def test_a_search_takes_every_character_for_itself(busy, search):
    found = queries.list_loads(busy, Filters(PLAN_REVIEW), True, search)
    told = zip(found["source"], found["reason"], strict=True)
    assert all(search in f"{source} {reason}" for source, reason in told)


def test_a_zip_is_the_same_whenever_it_is_made(example):
    filters = Filters(PLAN_REVIEW, regions=("Wales",))
    heading = {
        "Title": "Data behind the national picture",
        "Marking": "EXAMPLE",
        "Data set": "Example",
        "Filters": "Forces in Wales, on evidence to 31 May 2017",
        "Recorded": "9 November 2026 at 14:05 UTC",
        "Link": "http://127.0.0.1/?region=Wales",
    }
    tables = [
        query(example, filters)
        for query in (queries.read_findings, queries.read_forces, queries.list_loads)
    ]
    made = bundle.make_bundle(heading, *tables)
    assert made == bundle.make_bundle(heading, *tables)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["README.txt", *bundle.CONTENTS]
        readme = archive.read("README.txt").decode()
        assert {entry.date_time for entry in archive.infolist()} == {exports.EARLIEST}
    for said in (*heading.values(), *bundle.CONTENTS):
        assert said in " ".join(readme.split())


def test_what_categories_rest_on_adds_up_to_the_forces(example, published_database):
    with closing(open_reader(published_database)) as published:
        for connection, slug, stated in (
            (example, PLAN_REVIEW, 0),
            (example, "reinspection-2018", 0),
            (published, PLAN_REVIEW, 3),
        ):
            bases = queries.count_category_bases(connection, Filters(slug))
            counted = dict(zip(bases["basis"], bases["forces"], strict=True))
            assert sum(counted.values()) == 43
            assert counted["stated"] == stated
            findings = queries.count_finding_bases(connection, Filters(slug))
            assert (
                findings["findings"].sum()
                == connection.execute(
                    "SELECT count(*) FROM current_findings WHERE assessment = ?", (slug,)
                ).fetchone()[0]
            )
            assert sentences.say_bases(bases).startswith("Of 43 forces, the category is derived")


def test_checks_name_what_is_missed_and_what_cannot_be_told_yet(made_database):
    published = {"plan_started": 43}
    checks = queries.run_checks(made_database({}, published=published))
    assert checks["result"].tolist() == ["met"] * 5 + ["open"]
    assert sentences.say_checks(checks) == "5 of 6 checks are in order; 1 cannot be told yet."
    forces = [row[0] for row in made_database({}).execute("SELECT slug FROM forces")]
    settled = {force: {"category": "plan_not_started"} for force in forces}
    checks = queries.run_checks(made_database(settled, published=published))
    assert checks["found"].iloc[-1] == "Plan started: 0 counted, 43 published."
    assert sentences.say_checks(checks) == "5 of 6 checks are in order; 1 shows a fault."


@pytest.mark.parametrize(
    ("counted", "said"),
    [
        (
            (5, 0, 0, 0),
            "5 of 5 outcomes are found (5 forces, 1 criterion), on evidence to 31 May 2017.",
        ),
        ((1, 1, 0, 3), "1 of 5 outcomes is found"),
        ((1, 1, 0, 3), "; 1 waits for a person and 3 are not known."),
        ((3, 0, 1, 1), "; on 1 the letter does not say and 1 is not known."),
        ((3, 2, 0, 0), "on evidence to 31 May 2017; 2 wait for a person."),
        ((0, 2, 0, 3), "None of 5 outcomes is found"),
    ],
)
def test_coverage_is_said_in_right_numbers(counted, said):
    of = sum(counted)
    counts = pd.DataFrame(
        [(*counted, of, "2017-05-31")],
        columns=["found", "waits", "silent", "unknown", "of", "evidence_cutoff"],
    )
    told = sentences.say_completeness(counts)
    assert said in told


@pytest.mark.parametrize(
    ("documents", "said"),
    [
        ([], "No letter waits for a person."),
        ([7], "1 point to look at, in 1 letter."),
        ([7, 7, 9], "3 points to look at, in 2 letters."),
    ],
)
def test_what_waits_is_said_in_right_numbers(documents, said):
    assert sentences.say_waiting(pd.DataFrame({"document": documents})) == said
