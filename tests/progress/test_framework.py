"""The category rule, held against cases on the public record and against its own words."""

import itertools

import pytest

from progress.framework import derive_category, read_framework, tabulate_rule

ALL_GOOD = {
    "comprehensive": "comprehensive",
    "national_strategy": "reflected",
    "it_monitoring": "in_place",
    "support_organisations": "in_place",
    "ccu_review": "reviewed",
}


@pytest.mark.parametrize(
    ("outcomes", "category", "line"),
    [
        (ALL_GOOD, "all_in_place", 4),
        (ALL_GOOD | {"ccu_review": "no_evidence"}, "plan_started", 5),
        (ALL_GOOD | {"it_monitoring": "started"}, "plan_started", 5),
        (
            ALL_GOOD | {"it_monitoring": "not_started", "support_organisations": "not_started"},
            "plan_not_started",
            6,
        ),
        (ALL_GOOD | {"comprehensive": "not_comprehensive"}, "undetermined", 3),
        (ALL_GOOD | {"comprehensive": "no_information"}, "insufficient_information", 2),
        (ALL_GOOD | {"national_strategy": "no_information"}, "all_in_place", 4),
        (ALL_GOOD | {"national_strategy": None}, "all_in_place", 4),
        ({}, "not_assessed", 7),
        ({"national_strategy": "reflected"}, "undetermined", 7),
    ],
)
def test_category_follows_from_the_first_line_that_holds(outcomes, category, line):
    assert derive_category(outcomes) == (category, line)


@pytest.mark.parametrize(
    ("force", "outcomes", "category"),
    [
        (
            "Cumbria",
            {
                "comprehensive": "comprehensive",
                "national_strategy": "partly_reflected",
                "it_monitoring": "not_started",
                "support_organisations": "not_started",
                "ccu_review": "no_evidence",
            },
            "plan_not_started",
        ),
        (
            "Cheshire",
            {
                "comprehensive": "comprehensive",
                "national_strategy": "reflected",
                "it_monitoring": "started",
                "support_organisations": "started",
                "ccu_review": "no_evidence",
            },
            "plan_started",
        ),
        (
            "Leicestershire",
            {
                "it_monitoring": "started",
                "support_organisations": "no_information",
                "ccu_review": "no_information",
            },
            "insufficient_information",
        ),
    ],
)
def test_rule_agrees_with_the_public_record_of_2017(force, outcomes, category):
    assert derive_category(outcomes)[0] == category, force


def test_a_missing_finding_never_tips_the_balance():
    """IT monitoring alone cannot settle “started” while the others could be no information."""
    assert derive_category({"it_monitoring": "started"}) == ("undetermined", 7)
    for criterion in read_framework().rule_criteria:
        assert derive_category(ALL_GOOD | {criterion: None}) == ("undetermined", 7)


def test_one_no_information_settles_whatever_else_is_missing():
    for criterion in read_framework().rule_criteria:
        assert derive_category({criterion: "no_information"}) == ("insufficient_information", 2)


def test_no_completion_of_missing_findings_contradicts_a_settled_category():
    framework = read_framework()
    table = {row[:4]: row[4] for row in tabulate_rule()}
    assert len(table) == 4 * 5 * 5 * 4
    for values, category in table.items():
        if category == "undetermined":
            continue
        ranges = [
            [outcome.slug for outcome in framework.criteria[slug].outcomes]
            if value == "missing"
            else [value]
            for slug, value in zip(framework.rule_criteria, values, strict=True)
        ]
        assert {table[completed] for completed in itertools.product(*ranges)} == {category}


def test_the_three_headline_measures_rest_on_known_columns_and_values():
    framework = read_framework()
    for measure in framework.measures.values():
        known = framework.outcomes_of(measure.column)
        named = {
            *measure.counted,
            *measure.unknown,
            *(value for beside in measure.beside for value in beside.values),
        }
        assert named == set(known), measure.slug


def test_started_work_is_counted_by_the_categories_that_have_started():
    framework = read_framework()
    started = {slug for slug, category in framework.categories.items() if category.has_started}
    assert started == set(framework.measures["started_work"].counted)
