"""One force beside others, its letter and its history: queries, tables and sentences agree."""

import csv
from contextlib import closing

import pytest

from pages.parts.tables import tabulate_comparison, tabulate_forces
from progress import queries, sentences
from progress.database import DATA, open_reader, open_writer
from progress.filters import Filters
from progress.framework import CATEGORY, MISSING, read_framework
from progress.places import find_neighbours, find_shared_departments
from progress.sentences.profile import UNSETTLED
from tests.progress.conftest import ASSESSMENT, EARLY, LATE

FRAMEWORK = read_framework()
PLAN_REVIEW = "plan-review-2017"
TEN = [
    {},
    {"regions": ("Wales",)},
    {"regions": ("London", "North East")},
    {"countries": ("England",)},
    {"countries": ("Wales",)},
    {"categories": ("plan_started",)},
    {"categories": ("plan_started", "insufficient_information")},
    {"regions": ("North West",), "categories": ("plan_not_started",)},
    {"regions": ("South East",), "countries": ("England",)},
    {"regions": ("East of England",), "categories": ("insufficient_information",)},
]
FORCES = [
    *("cumbria", "city-of-london", "gwent", "kent", "merseyside"),
    *("north-yorkshire", "surrey", "cleveland", "west-midlands", "dorset"),
]

with (DATA / "forces.csv").open(encoding="utf-8", newline="") as file:
    SLUGS = [row["slug"] for row in csv.DictReader(file)]


@pytest.fixture(scope="module")
def published(published_database):
    with closing(open_reader(published_database)) as connection:
        yield connection


def test_every_neighbour_is_a_force_and_is_a_neighbour_both_ways():
    with (DATA / "neighbours.csv").open(encoding="utf-8", newline="") as file:
        pairs = [(row["slug_a"], row["slug_b"]) for row in csv.DictReader(file)]
    assert len(pairs) == len({frozenset(pair) for pair in pairs}) == 100
    assert {slug for pair in pairs for slug in pair} == set(SLUGS)
    for one, other in pairs:
        assert one != other
        assert one in find_neighbours(other)
        assert other in find_neighbours(one)


def test_forces_that_share_a_department_are_forces_and_are_said_to():
    (group,) = find_shared_departments(tuple(SLUGS))
    assert group == ("bedfordshire", "cambridgeshire", "hertfordshire")
    said = (
        "Bedfordshire, Cambridgeshire and Hertfordshire share one professional standards "
        "department."
    )
    assert sentences.say_shared_departments(SLUGS) == said
    assert sentences.say_shared_departments(["hertfordshire"]) == said
    assert sentences.say_shared_departments(["kent"]) == ""
    assert sentences.say_shared_departments([]) == ""
    assert sentences.mark_shared_departments(["kent", "bedfordshire"]) == ["", "\u00a0†"]


@pytest.mark.parametrize("chosen", TEN, ids=str)
def test_matrix_table_sentence_and_an_independent_count_agree(example, chosen):
    forces = queries.read_forces(example, Filters(PLAN_REVIEW, **chosen))
    conditions = " AND ".join(
        [
            "assessment = 'plan-review-2017'",
            *(
                f"{column} IN ({', '.join(repr(value) for value in values)})"
                for column, values in zip(
                    ("region", "country", "category"),
                    (chosen.get(name, ()) for name in ("regions", "countries", "categories")),
                    strict=True,
                )
                if values
            ),
        ]
    )
    of, complete, nothing = example.execute(
        "SELECT count(*), count(*) FILTER (WHERE known = 5), count(*) FILTER (WHERE known = 0) "
        "FROM (SELECT (SELECT count(*) FROM current_findings c WHERE c.assessment = p.assessment "
        "AND c.force = p.force AND c.criterion <> 'category') AS known FROM force_progress p "
        f"WHERE {conditions})"
    ).fetchone()
    table = tabulate_forces(forces)
    assert len(table) == len(forces) == of > 0
    labels = [criterion.label for criterion in FRAMEWORK.criteria.values()]
    is_known = table[labels] != FRAMEWORK.missing.label
    assert is_known.all(axis=1).sum() == complete
    said = sentences.say_matrix(forces)
    assert f"{complete} of {of} force" in said
    assert "on evidence to 31 May 2017" in said
    assert (f"{nothing} " in said) or not nothing
    partly = of - complete - nothing
    assert (f"for {partly} at least one criterion is not known" in said) == bool(partly)
    title = sentences.title_matrix(forces)
    assert len(title.split()) <= 10
    assert title.startswith("All" if complete == of > 1 else str(complete or "None"))


@pytest.mark.parametrize("force", FORCES)
@pytest.mark.parametrize("data_set", ["example", "published"])
def test_comparison_table_sentence_and_an_independent_count_agree(request, data_set, force):
    connection = request.getfixturevalue(data_set)
    compared = queries.compare_force(connection, Filters(PLAN_REVIEW, ("Wales",)), force)
    assert list(compared["criterion"]) == [CATEGORY, *FRAMEWORK.criteria]
    rows = {
        row[0]: dict(zip((CATEGORY, "region", *FRAMEWORK.criteria), row[1:], strict=True))
        for row in connection.execute(
            f"SELECT force, category, region, {', '.join(FRAMEWORK.criteria)} "
            "FROM force_progress WHERE assessment = 'plan-review-2017'"
        )
    }
    mine = rows[force]
    groups = {
        "neighbours": [rows[slug] for slug in find_neighbours(force)],
        "region": [row for row in rows.values() if row["region"] == mine["region"]],
        "nation": list(rows.values()),
    }
    table = tabulate_comparison(compared)
    for number, row in enumerate(compared.to_dict("records")):
        criterion = row["criterion"]
        assert row["outcome"] == (mine[criterion] or MISSING)
        for place, (name, others) in enumerate(groups.items(), start=2):
            same = sum(other[criterion] == mine[criterion] for other in others)
            unknown = sum((other[criterion] or MISSING) in UNSETTLED for other in others)
            assert row[name] == same
            assert row[f"{name}_of"] == len(others)
            assert row[f"{name}_unknown"] == unknown
            cell = table.iloc[number, place]
            assert cell.startswith(f"{same} of {len(others)}")
            is_open = unknown and row["outcome"] not in UNSETTLED
            assert cell.endswith(f" ({unknown} not known)") == bool(is_open)
    said = sentences.say_comparison(compared)
    assert f"{compared['nation'][0]} of 43 forces" in said
    assert "on evidence to 31 May 2017" in said
    title = sentences.title_comparison(compared)
    assert len(title.split()) <= 10
    others = compared["nation"][0] - 1
    assert (str(others) if others else "No") in title
    is_open = compared["nation_unknown"][0] and compared["outcome"][0] not in UNSETTLED
    assert ("At least" in title or "known" in title) == bool(is_open)


def test_what_keeps_a_category_open_is_named(made_database):
    connection = made_database(
        {
            "kent": {"it_monitoring": "started"},
            "surrey": {"it_monitoring": "no_information"},
            "essex": {
                "comprehensive": "not_comprehensive",
                "it_monitoring": "started",
                "support_organisations": "started",
                "ccu_review": "reviewed",
            },
        }
    )
    filters = Filters(ASSESSMENT)

    def say(force):
        row = queries.read_force(connection, filters, force).row
        return sentences.say_open(row, queries.read_letter(connection, filters, force))

    assert say("kent") == (
        "Not known are comprehensive plans, support organisations and counter-corruption unit "
        "review. Until then the category stays open."
    )
    assert say("surrey") == ""
    assert say("gwent") == ""
    assert "A person decides" in say("essex")


def test_the_letter_gives_each_passage_with_every_criterion_that_it_proves(example):
    letter = queries.read_letter(example, Filters(PLAN_REVIEW), "cumbria")
    proves = {passage.label: passage.proves for passage in letter.passages}
    assert proves == {
        "Evidence 1": ("comprehensive", "national_strategy"),
        "Evidence 2": ("it_monitoring", "support_organisations"),
        "Evidence 3": ("ccu_review",),
    }
    row = queries.read_force(example, Filters(PLAN_REVIEW), "cumbria").row
    assert sentences.say_proof(letter.passages[1], row) == (
        "Evidence 2 proves 2 findings: IT monitoring (started) and support organisations "
        "(not started)."
    )
    assert sentences.cite_letter("Cumbria Constabulary", letter, 1) == (
        "Letter to Cumbria Constabulary, 2 October 2017, page 1"
    )
    stored = example.execute(
        "SELECT p.text FROM passages p JOIN documents d ON d.id = p.document "
        "WHERE d.force = 'cumbria' ORDER BY p.start"
    ).fetchall()
    shown = [letter.text[passage.start : passage.end] for passage in letter.passages]
    assert shown == [text for (text,) in stored]


def test_a_letter_that_leaves_a_criterion_open_has_its_passage_marked_as_unread(example):
    letter = queries.read_letter(example, Filters(PLAN_REVIEW), "cleveland")
    unread = letter.passages[-1]
    assert letter.is_waiting
    assert (unread.label, unread.criterion, unread.proves) == ("Unread 1", "ccu_review", ())
    row = queries.read_force(example, Filters(PLAN_REVIEW), "cleveland").row
    assert "proves nothing yet. A person has to read it" in sentences.say_proof(unread, row)


def test_there_is_no_letter_where_only_a_table_or_nothing_was_loaded(example, published):
    assert queries.read_letter(example, Filters("reinspection-2018"), "cumbria") is None
    assert queries.read_letter(published, Filters(PLAN_REVIEW), "kent") is None
    with pytest.raises(LookupError, match="There is no document 0"):
        queries.read_document(example, 0)


def test_the_history_says_who_when_from_what_to_what_and_why(made_database):
    connection = made_database(
        {"kent": {"it_monitoring": "not_started", "ccu_review": "reviewed"}},
        later={"kent": {"it_monitoring": "started", "ccu_review": None}},
    )
    said = sentences.say_history(queries.read_history(connection, Filters(ASSESSMENT), "kent"))
    assert said == [
        "Counter-corruption unit review: the finding “reviewed” was withdrawn by A. Reader on "
        "10 November 2026 at 09:30 UTC. Basis: letter; source: kent.txt. Reason: Filed under the "
        "wrong force.",
        "IT monitoring: changed from “not started” to “started” by A. Reader on 10 November 2026 "
        "at 09:30 UTC. Basis: letter; source: kent.txt.",
        "Counter-corruption unit review: recorded as “reviewed” by A. Reader on 9 November 2026 "
        "at 14:05 UTC. Basis: letter; source: kent.txt.",
        "IT monitoring: recorded as “not started” by A. Reader on 9 November 2026 at 14:05 UTC. "
        "Basis: letter; source: kent.txt.",
    ]
    earlier = queries.read_history(connection, Filters(ASSESSMENT, recorded_at=EARLY), "kent")
    assert sentences.say_history(earlier) == said[2:]
    nothing = queries.read_history(connection, Filters(ASSESSMENT), "gwent")
    assert sentences.say_history(nothing) == []


def test_a_passage_whose_finding_was_withdrawn_proves_nothing_any_more(example_database, tmp_path):
    path = tmp_path / "copy.db"
    path.write_bytes(example_database.read_bytes())
    database = open_writer(path)
    with closing(database.conn) as connection, connection:
        connection.execute(
            "INSERT INTO findings (assessment, force, criterion, outcome, basis, source, author, "
            "reason, recorded_at) VALUES ('plan-review-2017', 'cumbria', 'ccu_review', NULL, "
            f"'inspector', 'A decision', 'A. Reader', 'A second look', '{LATE}')"
        )
    with closing(open_reader(path)) as connection:
        filters = Filters(PLAN_REVIEW)
        passage = queries.read_letter(connection, filters, "cumbria").passages[2]
        row = queries.read_force(connection, filters, "cumbria").row
        said = sentences.say_proof(passage, row)
        assert said == "Evidence 3 proves no finding that stands today."
