"""Every read gives what a plain count over the rows gives, for all filters and moments."""

import csv
import random
from collections import Counter
from contextlib import closing

import pytest

from progress import queries
from progress.database import DATA, open_reader
from progress.filters import Filters
from progress.framework import CATEGORY, MISSING, derive_category, read_framework
from tests.progress.conftest import ASSESSMENT, EARLY, LATE, PUBLISHED, make_database

with (DATA / "forces.csv").open(encoding="utf-8", newline="") as file:
    FORCES = {row["slug"]: row for row in csv.DictReader(file)}
FRAMEWORK = read_framework()
FILTERS = [
    {},
    {"regions": ("Wales",)},
    {"regions": ("London", "North East")},
    {"countries": ("England",)},
    {"categories": ("plan_started", "insufficient_information")},
    {"regions": ("North West",), "categories": ("undetermined",)},
    {"regions": ("Wales",), "countries": ("England",)},
]
MOMENTS = [None, EARLY, "2026-11-10T00:00:00.000000Z", LATE, "2026-01-01T00:00:00.000000Z"]


def draw_outcomes(seed, share):
    """Give invented outcomes for about this share of all pairs of force and criterion."""
    chance = random.Random(seed)
    return {
        force: {
            criterion: chance.choice(list(FRAMEWORK.outcomes_of(criterion)))
            for criterion in (*FRAMEWORK.criteria, CATEGORY)
            if chance.random() < (share if criterion != CATEGORY else 0.1)
        }
        for force in FORCES
    }


def find_changes(found, seed):
    """Give later rows for some findings: another outcome, or a withdrawal."""
    chance = random.Random(seed)
    return {
        force: {
            criterion: chance.choice([None, *FRAMEWORK.outcomes_of(criterion)])
            for criterion in outcomes
            if chance.random() < 0.3
        }
        for force, outcomes in found.items()
    }


@pytest.fixture(scope="module", params=[1, 2, 3], ids="seed {}".format)
def filled(request, tmp_path_factory):
    found = draw_outcomes(request.param, share=request.param / 3)
    path = make_database(
        tmp_path_factory.mktemp("filled") / "filled.db",
        found,
        find_changes(found, request.param),
        published=PUBLISHED,
        letters=list(FORCES)[:20],
    )
    with closing(open_reader(path)) as connection:
        yield connection


def count_by_hand(connection, filters):
    """Give force → outcomes and category, in plain Python over the rows of findings."""
    newest = {}
    for force, criterion, outcome, recorded_at in connection.execute(
        "SELECT force, criterion, outcome, recorded_at FROM findings "
        "WHERE assessment = 'plan-review' ORDER BY id"
    ):
        if filters.recorded_at is None or recorded_at <= filters.recorded_at:
            newest[force, criterion] = outcome
    pictures = {}
    for force, facts in FORCES.items():
        outcomes = {slug: newest.get((force, slug)) for slug in FRAMEWORK.criteria}
        category = newest.get((force, CATEGORY)) or derive_category(outcomes)[0]
        if (
            (not filters.regions or facts["region"] in filters.regions)
            and (not filters.countries or facts["country"] in filters.countries)
            and (not filters.categories or category in filters.categories)
        ):
            pictures[force] = outcomes | {CATEGORY: category}
    return pictures


def narrow(chosen, moment):
    return Filters(ASSESSMENT, recorded_at=moment, **chosen)


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("chosen", FILTERS, ids=str)
class TestCountsEqualThoseMadeByHand:
    def test_forces(self, filled, chosen, moment):
        filters = narrow(chosen, moment)
        expected = count_by_hand(filled, filters)
        forces = queries.read_forces(filled, filters)
        assert set(forces["force"]) == set(expected)
        assert forces["force_name"].tolist() == sorted(forces["force_name"])
        for row in forces.to_dict("records"):
            for column, value in expected[row["force"]].items():
                assert row[column] == value, (row["force"], column)
        findings = len(queries.read_findings(filled, filters))
        counted = queries.count_forces(filled, filters)
        assert counted == queries.Counted(len(expected), 43, findings, 0)

    def test_categories(self, filled, chosen, moment):
        filters = narrow(chosen, moment)
        expected = Counter(
            outcomes[CATEGORY] for outcomes in count_by_hand(filled, filters).values()
        )
        counts = queries.count_categories(filled, filters)
        assert counts["category"].tolist() == list(FRAMEWORK.categories)
        assert counts.set_index("category")["forces"].to_dict() == {
            slug: expected[slug] for slug in FRAMEWORK.categories
        }
        assert set(counts["of"]) == {expected.total()}
        assert set(counts["evidence_cutoff"]) == {"2017-05-31"}

    def test_outcomes(self, filled, chosen, moment):
        filters = narrow(chosen, moment)
        expected = Counter(
            (criterion, outcomes[criterion] or MISSING)
            for outcomes in count_by_hand(filled, filters).values()
            for criterion in FRAMEWORK.criteria
        )
        counts = queries.count_outcomes(filled, filters)
        for row in counts.itertuples():
            assert row.forces == expected[row.criterion, row.outcome], row
        assert counts["forces"].sum() == expected.total()
        assert [tuple(pair) for pair in counts[["criterion", "outcome"]].to_numpy()] == [
            (criterion, outcome)
            for criterion in FRAMEWORK.criteria
            for outcome in (*FRAMEWORK.outcomes_of(criterion), MISSING)
        ]

    def test_measures(self, filled, chosen, moment):
        filters = narrow(chosen, moment)
        expected = count_by_hand(filled, filters)
        counts = queries.count_measures(filled, filters)
        for slug, measure in FRAMEWORK.measures.items():
            rows = counts[counts["measure"] == slug]
            values = Counter(outcomes[measure.column] for outcomes in expected.values())
            wanted = [
                measure.counted,
                *(beside.values for beside in measure.beside),
                (*measure.unknown, None),
            ]
            assert rows["forces"].tolist() == [
                sum(values[value] for value in part) for part in wanted
            ]
            assert rows["forces"].sum() == len(expected)
            listed = queries.list_measure_forces(filled, filters, slug)
            assert set(listed["force"]) == {
                force
                for force, outcomes in expected.items()
                if outcomes[measure.column] in measure.counted
            }
            assert listed["force_name"].tolist() == sorted(listed["force_name"])

    def test_regions(self, filled, chosen, moment):
        filters = narrow(chosen, moment)
        expected = Counter(
            (FORCES[force]["region"], outcomes[CATEGORY])
            for force, outcomes in count_by_hand(filled, filters).items()
        )
        counts = queries.count_regions(filled, filters)
        assert {
            (row.region, row.category): row.forces for row in counts.itertuples() if row.forces
        } == dict(expected)
        for region, rows in counts.groupby("region"):
            assert set(rows["of"]) == {
                sum(forces for (where, _), forces in expected.items() if where == region)
            }
            assert rows["category"].tolist() == list(FRAMEWORK.categories)

    def test_findings(self, filled, chosen, moment):
        filters = narrow(chosen, moment)
        pictures = count_by_hand(filled, filters)
        findings = queries.read_findings(filled, filters)
        outcomes = findings[findings["criterion"] != CATEGORY]
        assert Counter(
            outcomes[["force", "criterion", "outcome"]].itertuples(index=False, name=None)
        ) == {
            (force, criterion, outcome): 1
            for force, found in pictures.items()
            for criterion, outcome in found.items()
            if criterion != CATEGORY and outcome
        }
        for row in findings.itertuples():
            assert row.evidence == f"What the letter says on {row.criterion}."
            assert row.outcome_label == FRAMEWORK.outcomes_of(row.criterion)[row.outcome].label


def test_the_published_comparison_counts_all_forces_whatever_the_filters(filled):
    for moment in MOMENTS:
        expected = Counter(
            outcomes[CATEGORY] for outcomes in count_by_hand(filled, narrow({}, moment)).values()
        )
        for chosen in FILTERS:
            compared = queries.compare_published(filled, narrow(chosen, moment))
            assert compared.set_index("category")["published"].to_dict() == PUBLISHED
            assert compared.set_index("category")["counted"].to_dict() == {
                slug: expected[slug] for slug in PUBLISHED
            }
            assert set(compared["of"]) == {43}


def test_where_no_totals_were_published_there_is_nothing_to_compare(made_database):
    assert queries.compare_published(made_database({}), Filters(ASSESSMENT)).empty


def test_coverage_counts_letters_and_those_that_wait_for_a_person(made_database):
    complete = {"ccu_review": "reviewed", "comprehensive": "comprehensive"} | dict.fromkeys(
        ("it_monitoring", "support_organisations"), "started"
    )
    data_set = made_database(
        {
            "kent": complete | {"national_strategy": "reflected"},
            "gwent": complete,
            "surrey": {"category": "plan_started"},
        },
        letters=("kent", "gwent"),
    )
    assert queries.read_coverage(data_set, Filters(ASSESSMENT)) == queries.Coverage(43, 2, 3, 2, 1)
    wales = Filters(ASSESSMENT, regions=("Wales",))
    assert queries.read_coverage(data_set, wales) == queries.Coverage(4, 1, 1, 1, 1)
    before = Filters(ASSESSMENT, recorded_at="2026-01-01T00:00:00.000000Z")
    assert queries.read_coverage(data_set, before) == queries.Coverage(43, 0, 0, 0, 0)


def test_moments_and_the_last_record_come_from_the_findings(made_database):
    data_set = made_database(
        {"kent": {"it_monitoring": "started"}, "gwent": {"it_monitoring": "in_place"}},
        later={"kent": {"it_monitoring": None}},
    )
    assert queries.read_moments(data_set, ASSESSMENT) == [LATE, EARLY]
    assert queries.read_last_recorded(data_set, Filters(ASSESSMENT)) == LATE
    assert queries.read_last_recorded(data_set, Filters(ASSESSMENT, regions=("Wales",))) == EARLY
    assert queries.read_last_recorded(data_set, Filters(ASSESSMENT, recorded_at=EARLY)) == EARLY
    assert queries.read_last_recorded(data_set, Filters(ASSESSMENT, regions=("London",))) is None


def test_assessments_stand_apart_and_the_newest_evidence_comes_first(made_database):
    data_set = made_database(
        {"kent": {"it_monitoring": "not_started"}},
        later={"kent": {"it_monitoring": "in_place"}},
        assessments=("reinspection", "plan-review"),
    )
    assessments = queries.read_assessments(data_set)
    assert assessments["slug"].tolist() == ["reinspection", "plan-review"]
    assert assessments["evidence_cutoff"].tolist() == ["2018-05-31", "2017-05-31"]
    for slug, outcome in (("reinspection", "in_place"), ("plan-review", "not_started")):
        kent = queries.read_force(data_set, Filters(slug), "kent")
        assert kent.row["it_monitoring"] == outcome


def test_a_force_shows_every_criterion_and_the_line_of_the_rule(made_database):
    data_set = made_database(
        {"kent": {"it_monitoring": "no_information"}, "surrey": {"category": "all_in_place"}}
    )
    kent = queries.read_force(data_set, Filters(ASSESSMENT, regions=("Wales",)), "kent")
    assert kent.row["category"] == "insufficient_information"
    assert kent.rule_says == FRAMEWORK.rule[2].says
    assert kent.findings["criterion"].tolist() == list(FRAMEWORK.criteria)
    found = kent.findings.set_index("criterion")
    assert found.loc["it_monitoring", "evidence"] == "What the letter says on it_monitoring."
    assert found.loc["ccu_review", "outcome"] == MISSING
    assert found.loc["ccu_review", "evidence"] is None
    surrey = queries.read_force(data_set, Filters(ASSESSMENT), "surrey")
    assert surrey.row["category_source"] == "surrey.txt"
    assert surrey.row["category_rule"] == 1
    gwent = queries.read_force(data_set, Filters(ASSESSMENT), "gwent")
    assert gwent.rule_says == FRAMEWORK.categories["not_assessed"].definition


def test_a_force_that_does_not_exist_is_refused_by_name(made_database):
    with pytest.raises(LookupError, match="narnia"):
        queries.read_force(made_database({}), Filters(ASSESSMENT), "narnia")


def test_values_from_a_link_are_bound_and_never_run(made_database):
    nasty = "x' OR 1=1; DROP TABLE findings; --"
    data_set = made_database({"kent": {"it_monitoring": "started"}})
    for filters in (
        Filters(ASSESSMENT, regions=(nasty,)),
        Filters(nasty),
        Filters(ASSESSMENT, recorded_at=nasty, categories=(nasty,)),
    ):
        assert queries.count_forces(data_set, filters).shown == 0
        assert queries.count_categories(data_set, filters)["forces"].sum() == 0
        assert queries.count_regions(data_set, filters).empty
        assert queries.read_findings(data_set, filters).empty
    assert queries.count_forces(data_set, Filters(ASSESSMENT)).shown == 43


def test_the_facts_are_those_of_the_shipped_files(made_database):
    data_set = made_database({}, kind="published")
    dataset = queries.read_dataset(data_set)
    assert (dataset.kind, dataset.marking) == ("published", "PUBLIC RECORD")
    regions = queries.read_regions(data_set)
    assert regions["forces"].sum() == len(queries.read_all_tiles(data_set)) == 43
    assert regions.set_index("region")["forces"].to_dict() == dict(
        Counter(force["region"] for force in FORCES.values())
    )
