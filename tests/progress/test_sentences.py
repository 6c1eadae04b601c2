"""Sentences say the count, its denominator and its date, and never more than is known."""

import re

import pytest

from progress import queries, sentences
from progress.filters import Filters
from tests.progress.conftest import ASSESSMENT, EARLY, PUBLISHED

WHEN = "on evidence to 31 May 2017"
WELSH = ("dyfed-powys", "gwent", "north-wales", "south-wales")
FIGURES = {
    "categories": (
        sentences.title_categories,
        sentences.say_categories,
        queries.count_categories,
    ),
    "criteria": (sentences.title_criteria, sentences.say_criteria, queries.count_outcomes),
    "tiles": (sentences.title_tiles, sentences.say_tiles, queries.read_forces),
    "regions": (sentences.title_regions, sentences.say_regions, queries.count_regions),
}


@pytest.fixture
def categorise(made_database):
    """A function that makes a data set with so many forces in each category, by alphabet."""

    def make(**sizes):
        tiles = queries.read_all_tiles(made_database({}))["slug"].tolist()
        slugs = iter(tiles)
        found = {
            next(slugs): {"category": category}
            for category, size in sizes.items()
            for _ in range(size)
        }
        return made_database(found, published=PUBLISHED)

    return make


def say_headline(connection, **chosen):
    filters = Filters(ASSESSMENT, **chosen)
    assessment = queries.read_assessments(connection).iloc[0].to_dict()
    return sentences.headline(queries.count_measures(connection, filters), filters, assessment)


@pytest.mark.parametrize(
    ("forces", "of", "said"),
    [
        (17, 43, "17 of 43 forces (40%)"),
        (0, 43, "0 of 43 forces (0%)"),
        (42, 43, "42 of 43 forces (98%)"),
        (43, 43, "43 of 43 forces (100%)"),
        (1, 1, "1 of 1 force (100%)"),
        (0, 0, "no forces"),
    ],
)
def test_a_share_stands_with_its_denominator(forces, of, said):
    assert sentences.say_share(forces, of) == said


@pytest.mark.parametrize(
    ("started", "said"),
    [
        (0, "None of 43 forces had started work, {when}"),
        (1, "1 of 43 forces had started work, {when}"),
        (2, "2 of 43 forces had started work, {when}"),
        (42, "42 of 43 forces had started work, {when}"),
        (43, "All 43 forces had started work, {when}"),
    ],
)
def test_the_headline_counts_the_forces_that_had_started(categorise, started, said):
    data_set = categorise(plan_started=started, plan_not_started=43 - started)
    assert say_headline(data_set) == said.format(when=WHEN)


@pytest.mark.parametrize(
    ("started", "said"),
    [
        (0, "It is not known whether any of 43 forces had started work, {when}"),
        (2, "At least 2 of 43 forces had started work, {when}; 41 not known"),
        (42, "At least 42 of 43 forces had started work, {when}; 1 not known"),
    ],
)
def test_the_headline_of_partial_data_is_no_verdict(categorise, started, said):
    assert say_headline(categorise(plan_started=started)) == said.format(when=WHEN)


def test_the_headline_names_the_filters_and_the_recorded_moment(categorise):
    data_set = categorise(plan_not_started=43)
    wales = say_headline(data_set, regions=("Wales",))
    assert wales == f"None of 4 forces in Wales had started work, {WHEN}"
    recorded = say_headline(data_set, recorded_at=EARLY)
    assert f"{WHEN}, as recorded on 9 November 2026 at 14:05 UTC" in recorded
    nothing = say_headline(data_set, regions=("Wales",), countries=("England",))
    assert nothing == "No force matches these filters"


@pytest.mark.parametrize(
    ("coverage", "said"),
    [
        ((43, 43, 43, 43, 4), "43 of 43 letters read, 4 waiting for a person."),
        ((4, 3, 3, 3, 0), "3 of 4 letters read, none waiting for a person."),
        (
            (43, 5, 7, 5, 1),
            "5 of 43 letters read, 1 waiting for a person; there are findings for 7 of 43 forces.",
        ),
        (
            (43, 0, 7, 0, 0),
            "No letter has been read; there are findings from other sources for 7 of 43 forces.",
        ),
        (
            (43, 0, 0, 0, 0),
            "No letter has been read, and no finding is recorded, for any of 43 forces.",
        ),
        ((0, 0, 0, 0, 0), "No force matches these filters."),
    ],
)
def test_coverage_is_said_with_its_denominator(coverage, said):
    assert sentences.say_coverage(queries.Coverage(*coverage)) == said


def test_published_totals_are_met_or_the_difference_is_said(categorise):
    def say(**sizes):
        return sentences.say_published(
            queries.compare_published(categorise(**sizes), Filters(ASSESSMENT))
        )

    published = "the national totals published on 5 October 2017"
    assert say(**PUBLISHED) == f"Over all 43 forces, these counts meet {published}."
    moved = PUBLISHED | {"plan_started": 16, "plan_not_started": 14}
    assert say(**moved) == (
        f"Over all 43 forces, these counts differ from {published}: plan started (16 counted, "
        "15 published) and plan not started (14 counted, 15 published)."
    )
    partial = say(**PUBLISHED | {"plan_started": 3})
    assert "do not meet" in partial
    assert "12 of 43 have no settled category here: plan started (3 counted" in partial
    assert say() == f"Nothing is counted yet that could be held against {published}."


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ({}, "Showing all 43 forces. 150 of 215 findings confirmed."),
        ({"regions": ("Wales",)}, "Showing 4 of 43 forces: Wales. 1 of 1 finding confirmed."),
        (
            {"regions": ("Wales", "London")},
            "Showing 4 of 43 forces: Wales and London. 1 of 1 finding confirmed.",
        ),
        (
            {"countries": ("Wales",), "categories": ("plan_started",)},
            "Showing 4 of 43 forces: Wales, plan started. 1 of 1 finding confirmed.",
        ),
        (
            {"recorded_at": EARLY},
            "Showing all 43 forces, as recorded on 9 November 2026 at 14:05 UTC. "
            "150 of 215 findings confirmed.",
        ),
    ],
)
def test_what_is_shown_is_said_in_one_line(chosen, said):
    is_part = len(chosen) and "recorded_at" not in chosen
    counted = queries.Counted(4, 43, 1, 1) if is_part else queries.Counted(43, 43, 215, 150)
    assert sentences.say_showing(counted, Filters(ASSESSMENT, **chosen)) == said


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize(
    "sizes",
    [
        {},
        PUBLISHED,
        {"plan_started": 43},
        {"plan_not_started": 43},
        {"insufficient_information": 43},
        {"all_in_place": 1, "plan_started": 41, "plan_not_started": 1},
        {"all_in_place": 2, "plan_started": 1},
        {"plan_not_started": 1},
        {"undetermined": 42, "plan_started": 1},
    ],
    ids=str,
)
@pytest.mark.parametrize(
    "regions", [(), ("Wales",), ("Yorkshire and the Humber",), ("London", "Wales")]
)
def test_titles_are_short_and_captions_have_denominator_and_date(
    categorise, figure, sizes, regions
):
    title, say, count = FIGURES[figure]
    counts = count(categorise(**sizes), Filters(ASSESSMENT, regions=regions))
    assert len(title(counts).split()) <= 10, title(counts)
    caption = say(counts)
    assert WHEN in caption
    assert caption.endswith(".")
    assert caption.count(". ") == 0, "one sentence"
    assert re.search(r"\b(of|all|any of) \d+\b", caption), caption
    assert "((" not in caption
    assert "))" not in caption
    for said in (title(counts), caption):
        assert said[0].isupper() or said[0].isdigit()
        assert "nan" not in said.split()
        assert "1 forces" not in re.sub(r"\d1 forces", "", said)


@pytest.mark.parametrize("figure", FIGURES)
def test_no_caption_of_partial_data_is_a_verdict(categorise, figure):
    title, say, count = FIGURES[figure]
    for sizes in ({"all_in_place": 2, "plan_started": 1}, {"insufficient_information": 3}, {}):
        counts = count(categorise(**sizes), Filters(ASSESSMENT))
        assert re.search(r"[Aa]t least|known", title(counts)), title(counts)
        assert re.search(r"not known|[Nn]o finding|known yet", say(counts)), say(counts)


@pytest.mark.parametrize("figure", ["categories", "tiles", "regions"])
def test_what_could_not_be_assessed_is_not_called_not_started(categorise, figure):
    title, say, count = FIGURES[figure]
    data_set = categorise(insufficient_information=43)
    for regions in ((), ("Wales",)):
        counts = count(data_set, Filters(ASSESSMENT, regions=regions))
        assert re.search("known|Insufficient information", title(counts)), title(counts)
        assert "is known to have" in say(counts), say(counts)
    assert "None of 43 forces is known to have started work" in say_headline(data_set)
    assert say_headline(data_set).endswith("43 could not be assessed")


def test_the_figures_of_2017_read_as_published(categorise):
    data_set = categorise(**PUBLISHED)
    filters = Filters(ASSESSMENT)
    counts = queries.count_categories(data_set, filters)
    assert sentences.title_categories(counts) == "Of 43 forces, 17 had started and 15 had not"
    assert sentences.say_categories(counts) == (
        "17 of 43 forces (40%) had started work, which the recommendation asked of all 43, on "
        "evidence to 31 May 2017: all elements in place 2, plan started 15, plan not started 15 "
        "and insufficient information 11."
    )
    forces = queries.read_forces(data_set, filters)
    assert sentences.title_tiles(forces) == "2 of 43 forces had everything in place"
    assert sentences.say_tiles(forces) == (
        "2 of 43 forces (5%) had all elements in place (Avon and Somerset, Bedfordshire), on "
        "evidence to 31 May 2017."
    )


def test_criteria_are_titled_by_the_shortfall_that_most_forces_share(made_database):
    lacking = {force: {"ccu_review": "no_evidence", "it_monitoring": "in_place"} for force in WELSH}
    outcomes = queries.count_outcomes(
        made_database(lacking), Filters(ASSESSMENT, regions=("Wales",))
    )
    assert (
        sentences.title_criteria(outcomes) == "Counter-corruption unit review: no evidence, 4 of 4"
    )
    everywhere = queries.count_outcomes(made_database(lacking), Filters(ASSESSMENT))
    assert sentences.title_criteria(everywhere).endswith("no evidence, at least 4 of 43")
    assert sentences.say_criteria(everywhere) == (
        "The best outcome was found most often on IT monitoring (in place: at least 4 of 43 "
        "forces, 9%), on evidence to 31 May 2017; for up to 43 of 43 forces (100%) a criterion is "
        "not known."
    )


def test_regions_are_compared_only_where_everything_is_known(made_database):
    found = {force: {"category": "plan_not_started"} for force in WELSH} | {
        "metropolitan": {"category": "plan_started"},
        "city-of-london": {"category": "plan_not_started"},
    }
    data_set = made_database(found)
    both = Filters(ASSESSMENT, regions=("London", "Wales"))
    counts = queries.count_regions(data_set, both)
    assert sentences.title_regions(counts) == "Forces had started in 1 of 2 regions"
    assert sentences.say_regions(counts) == (
        "The share of forces found to have started work was highest in London (1 of 2 forces, "
        "50%) and lowest in Wales (0 of 4 forces, 0%), on evidence to 31 May 2017."
    )
    everywhere = queries.count_regions(data_set, Filters(ASSESSMENT))
    assert sentences.title_regions(everywhere) == "Forces had started in at least 1 of 10 regions"
    assert "lowest" not in sentences.say_regions(everywhere)
    assert "37 of 43 not known" in sentences.say_regions(everywhere)


def test_a_category_says_where_it_comes_from(made_database):
    data_set = made_database(
        {
            "kent": {"it_monitoring": "no_information"},
            "surrey": {"category": "all_in_place"},
        }
    )

    def say(force):
        return sentences.say_category_basis(
            queries.read_force(data_set, Filters(ASSESSMENT), force).row
        )

    assert say("kent").startswith("Derived from the findings by line 2 of the rule: IT monitoring")
    assert say("surrey") == (
        "Stated outright by a source (line 1 of the rule): official statement, surrey.txt."
    )
    assert say("gwent") == "No finding is recorded for this force and assessment."
    row = {"category": "plan_started", "category_rule": 1, "category_basis": "inspector"}
    named = row | {"category_author": "A. Reader", "category_reason": "Seen on site."}
    assert sentences.say_category_basis(named) == "Set by an inspector, A. Reader: Seen on site."
