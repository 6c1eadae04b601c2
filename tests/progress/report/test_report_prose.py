"""What a draft says of none, one, two, 42 and 43 forces, of gaps, and of nothing at all."""

import re

import pytest

from progress.filters import Filters
from progress.report.draft import Bound, Generated
from progress.report.picture import read_picture
from progress.report.prose import PARAGRAPHS, TITLES, list_about
from progress.report.rendering import take_over, write_block
from progress.report.values import UnknownValue, Value, write_value
from tests.progress.agreement import FILTERS, FROM, TO, narrow
from tests.progress.conftest import ASSESSMENT, EARLY, PUBLISHED
from tests.progress.report.reading import WORDS, Report, say_names

STARTED = {
    "comprehensive": "comprehensive",
    "national_strategy": "reflected",
    "it_monitoring": "started",
    "support_organisations": "not_started",
    "ccu_review": "reviewed",
}
NOT_STARTED = STARTED | {"it_monitoring": "not_started", "ccu_review": "no_evidence"}
TOO_THIN = dict.fromkeys(STARTED, "no_information")
FAULTS = re.compile(
    r"  |,,| ,| \.|\.\.|\bone forces|\b1 forces|\bno forces|\bnone forces|forces (is|was|has)\b|"
    r"\b(one|1) of the \w+ force\b|nan|None\b(?! of| known)|\{|\}|“”|\(\)|: \.|[a-z]\.[A-Z]"
)


@pytest.fixture
def all_forces(example):
    return [slug for (slug,) in example.execute("SELECT slug FROM forces ORDER BY force_name")]


@pytest.mark.parametrize(
    ("started", "counted", "others"),
    [
        (0, "none of the 43 forces", "all 43"),
        (1, "one of the 43 forces (2%)", "42 (98%)"),
        (2, "two of the 43 forces (5%)", "41 (95%)"),
        (42, "42 of the 43 forces (98%)", "one (2%)"),
        (43, "all 43 forces", None),
    ],
)
def test_the_summary_is_right_for_none_one_two_all_but_one_and_all(
    made_database, all_forces, started, counted, others
):
    findings = dict.fromkeys(all_forces[:started], STARTED)
    findings |= dict.fromkeys(all_forces[started:], NOT_STARTED)
    report = Report(made_database(findings), Filters(ASSESSMENT))
    said = f"On evidence to 31 May 2017, {counted} had started work."
    if others:
        said += f" The category was “plan not started” for {others}."
    assert report.read("summary").endswith(said)
    assert not FAULTS.findall(report.text)
    short = report.read("short")
    named = report.read("short_forces", "plan_not_started")
    if started == 43:
        assert "all 43 forces had started work" in short
        assert not named
    else:
        short_of = {0: "all 43 forces", 42: "one of the 43 forces (2%)"}
        assert short_of.get(started, f"{43 - started} of the 43 forces") in short
        number = 43 - started if started < 42 else "one"
        assert named.startswith(f"Plan not started: {number} force")


def test_with_gaps_the_forces_not_assessed_stand_apart_and_are_no_part_of_any_share(
    made_database, all_forces
):
    findings = dict.fromkeys(all_forces[:17], STARTED)
    findings |= dict.fromkeys(all_forces[17:26], NOT_STARTED)
    findings |= {force: NOT_STARTED | {"it_monitoring": None} for force in all_forces[26:31]}
    report = Report(made_database(findings), Filters(ASSESSMENT))
    assert (
        "At least one finding is recorded for 31 of the 43 forces (72%). On evidence to 31 May "
        "2017, at least 17 of the 31 forces assessed (55%) had started work. The category was "
        "“plan not started” for nine (29%) and “undetermined” for five (16%)."
    ) in report.read("summary")
    assert report.read("criterion", "it_monitoring") == (
        "On evidence to 31 May 2017, the outcome was “started” for 17 of the 31 forces assessed "
        "(55%) and “not started” for nine (29%); it was not known for five (16%)."
    )
    coverage = report.read("coverage")
    assert "Not assessed: 12 forces (" in coverage
    assert "say nothing of the others" in coverage
    assert "Not known: 17" not in report.text
    assert not FAULTS.findall(report.text)


def test_without_any_finding_nothing_is_said_to_be_found(made_database):
    report = Report(made_database({}, published=PUBLISHED), Filters(ASSESSMENT))
    assert "No finding is recorded for any of the 43 forces." in report.read("summary")
    assert "had started work" not in report.text
    assert not re.search(r"outcome was|category was|%", report.text)
    assert report.read("published").startswith("Nothing is counted yet")
    assert not FAULTS.findall(report.text)


def test_none_that_could_not_be_assessed_is_never_none_that_had_started(made_database, all_forces):
    report = Report(made_database(dict.fromkeys(all_forces[:3], TOO_THIN)), Filters(ASSESSMENT))
    said = "none of the three forces assessed, as far as is known, had"
    assert f"{said} started work" in report.read("summary")
    assert f"{said} submitted comprehensive plans" in report.read("measures")


def test_filters_that_leave_two_forces_one_region_one_force_or_none(made_database):
    findings = {
        "metropolitan": STARTED,
        "city-of-london": NOT_STARTED,
        "gwent": TOO_THIN,
        "north-wales": STARTED,
    }
    connection = made_database(findings)
    london = Report(connection, Filters(ASSESSMENT, regions=("London",)))
    assert "covers two of the 43 forces (5%): forces in London." in london.read("scope")
    assert "one of the two forces (50%) had started work" in london.read("summary")
    assert london.read("regions") == ""
    assert "plan started (Metropolitan); plan not started (City of London)" in london.read(
        "region", "London"
    )
    one = Report(connection, Filters(ASSESSMENT, ("London",), categories=("plan_not_started",)))
    assert "City of London had not started work." in one.read("summary")
    assert "the outcome of City of London was “no evidence”" in one.read("criterion", "ccu_review")
    both = Report(connection, Filters(ASSESSMENT, categories=("plan_started",)))
    assert "both forces had started work" in both.read("summary")
    assert "neither of the two forces had the finding “no evidence”" in both.read("measures")
    nobody = Report(connection, Filters(ASSESSMENT, ("London",), categories=("all_in_place",)))
    assert nobody.read("scope").startswith("No force matches the filters")
    assert "%" not in nobody.text
    for report in (london, one, both, nobody):
        assert not FAULTS.findall(report.text)


def test_a_paragraph_taken_over_says_what_the_generated_one_says_when_its_values_change(
    made_database, all_forces
):
    early = dict.fromkeys(all_forces[:5], STARTED)
    early |= dict.fromkeys(all_forces[5:], NOT_STARTED)
    late = dict.fromkeys(all_forces[5:8], STARTED)
    connection = made_database(early, later=late)
    before = read_picture(connection, Filters(ASSESSMENT, recorded_at=EARLY))
    after = read_picture(connection, Filters(ASSESSMENT))
    for name, about in (("summary", None), ("measures", None), ("criterion", "it_monitoring")):
        block = Generated(name=name, about=about)
        taken = take_over(block, before)
        assert write_block(taken, before).text == write_block(block, before).text
        assert write_block(taken, after).text == write_block(block, after).text
        assert write_block(taken, after).text != write_block(block, before).text


@pytest.mark.parametrize("since", [None, FROM])
@pytest.mark.parametrize("chosen", FILTERS, ids=str)
def test_every_number_is_bound_and_every_sentence_is_well_formed(example, chosen, since):
    report = Report(example, narrow(chosen), since)
    picture = report.picture
    counted = re.compile(rf"\d|\b({'|'.join(WORDS[2:])})\b")
    # What the page on method says of limits stands there in the same words.
    for name, say in PARAGRAPHS.items() - {("limit", PARAGRAPHS["limit"])}:
        for about in list_about(name, picture):
            pieces = say(picture, about)
            free = " ".join(piece for piece in pieces if isinstance(piece, str))
            assert not counted.search(free), (name, free)
            assert not pieces or isinstance(pieces[-1], Bound) or pieces[-1][-1] in ".”"
    assert TITLES.keys() == PARAGRAPHS.keys()
    for line in report.text.splitlines():
        assert not FAULTS.findall(line), line
        assert line[0].isupper() or line[0] in "“0123456789", line


def test_what_the_data_set_is_stands_first(example, published_report, made_database):
    assert Report(example, Filters(TO)).text.startswith("EXAMPLE: the outcomes")
    assert "public record, which is incomplete" in published_report.text.splitlines()[0]
    assert "(public record, incomplete)" in published_report.exhibits[0].source
    own = Report(made_database({}), Filters(ASSESSMENT))
    assert own.text.startswith("The findings in this report are draft findings")


def test_the_public_record_says_what_it_rests_on_and_where_it_misses_the_totals(published_report):
    assert (
        "By basis: letter, five findings; press report, 17 findings; official statement, two "
        "findings. A source states the category of three forces outright (Cumbria, Derbyshire and "
        "Merseyside)."
    ) in published_report.read("bases")
    assert (
        "do not meet the national totals published on 5 October 2017: plan started, one counted "
        "and 15 published; plan not started, one counted and 15 published; insufficient "
        "information, three counted and 11 published."
    ) in published_report.read("published")
    assert "at least two of the seven forces assessed (29%) had the finding “no evidence”" in (
        published_report.read("measures")
    )


def test_letters_that_wait_for_a_person_are_named(example):
    waiting = [
        name
        for (name,) in example.execute(
            "SELECT f.short_name FROM current_letters l JOIN forces f ON f.slug = l.force "
            "WHERE l.assessment = ? AND l.is_waiting ORDER BY f.force_name",
            (FROM,),
        )
    ]
    said = Report(example, Filters(FROM)).read("waiting")
    assert len(waiting) == 6
    assert f"letters to six forces ({say_names(waiting)})," in said


@pytest.mark.parametrize(
    "value",
    [
        Value(form="of", where=(("vetting", ("in_place",)),)),
        Value(form="date", date="harvest"),
        Value(form="date", date="evidence_cutoff", of_since=True),
        Value(form="fact", fact="question.vetting"),
        Value(form="fact", fact="published.plan_started"),
    ],
)
def test_a_value_that_is_no_longer_there_says_which(made_database, value):
    picture = read_picture(made_database({}), Filters(ASSESSMENT))
    named = value.fact or value.date or "vetting"
    with pytest.raises(UnknownValue, match=re.escape(named)):
        write_value(value, picture)


def test_counts_stay_right_where_one_force_or_none_is_left(made_database):
    started = (("category", ("plan_started",)),)
    connection = made_database({"kent": NOT_STARTED, "surrey": TOO_THIN})
    kent = read_picture(connection, Filters(ASSESSMENT, categories=("plan_not_started",)))
    both = read_picture(
        connection, Filters(ASSESSMENT, categories=("insufficient_information", "plan_not_started"))
    )
    nobody = read_picture(connection, Filters(ASSESSMENT, categories=("all_in_place",)))
    said = {
        form: [write_value(Value(form=form, where=started), p) for p in (kent, both, nobody)]
        for form in ("of", "whole", "forces", "count", "part", "share", "list", "regions")
    }
    assert said == {
        "of": ["none (of one force)", "neither of the two forces", "no force"],
        "whole": ["the one force", "the two forces", "no force"],
        "forces": ["no forces"] * 3,
        "count": ["none"] * 3,
        "part": ["none"] * 3,
        "share": ["0%", "0%", "no share"],
        "list": ["none"] * 3,
        "regions": ["none (of one region)", "none (of one region)", "no region"],
    }
