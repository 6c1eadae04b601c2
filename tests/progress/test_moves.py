"""What changed between two assessments: the rule, its words, and the time to the deadline."""

import itertools
from datetime import date

import pytest

from progress import figures, queries, sentences
from progress.filters import Filters
from progress.framework import CATEGORY, read_framework
from tests.progress.conftest import EARLY

TO, FROM = "reinspection", "plan-review"
STAMP = figures.Stamp("Source: made up", "EXAMPLE", "all forces")
WELSH = ("dyfed-powys", "gwent", "north-wales", "south-wales")
WALES = Filters(TO, regions=("Wales",))
BETWEEN = "between evidence to 31 May 2017 and evidence to 31 May 2018"


@pytest.fixture
def moved(made_database):
    """A function: a data set in which the Welsh forces went from some categories to others."""

    def make(*changes):
        before = {f: {CATEGORY: pair[0]} for f, pair in zip(WELSH, changes, strict=False)}
        after = {f: {CATEGORY: pair[1]} for f, pair in zip(WELSH, changes, strict=False)}
        return made_database(before, later=after, assessments=(TO, FROM))

    return make


def count(connection, filters=WALES):
    return queries.count_moves(connection, filters, FROM)


def find_move(connection, criterion=CATEGORY):
    moves = queries.read_moves(connection, WALES, FROM)
    return moves.loc[moves["force"] == WELSH[0], f"{criterion}_move"].item()


@pytest.mark.parametrize(
    ("before", "after", "move"),
    [
        ("plan_not_started", "plan_started", "forward"),
        ("plan_not_started", "all_in_place", "forward"),
        ("all_in_place", "plan_started", "back"),
        ("plan_started", "plan_started", "stayed"),
        ("insufficient_information", "insufficient_information", "stayed"),
        ("insufficient_information", "all_in_place", "now_assessed"),
        ("plan_started", "insufficient_information", "no_longer_assessed"),
        ("undetermined", "plan_started", "not_comparable"),
        ("undetermined", "undetermined", "not_comparable"),
        ("plan_started", None, "not_comparable"),
        ("insufficient_information", None, "not_comparable"),
    ],
)
def test_a_category_moves_by_its_rank_and_never_by_what_could_not_be_assessed(
    moved, before, after, move
):
    assert find_move(moved((before, after))) == move


@pytest.mark.parametrize(
    ("before", "after", "move"),
    [
        ("not_reflected", "partly_reflected", "forward"),
        ("reflected", "not_reflected", "back"),
        ("no_information", "not_reflected", "now_assessed"),
        ("reflected", "no_information", "no_longer_assessed"),
        ("no_information", "no_information", "stayed"),
        ("reflected", None, "not_comparable"),
    ],
)
def test_an_outcome_moves_by_its_rank(made_database, before, after, move):
    data_set = made_database(
        {WELSH[0]: {"national_strategy": before}},
        later={WELSH[0]: {"national_strategy": after}},
        assessments=(TO, FROM),
    )
    assert find_move(data_set, "national_strategy") == move


def test_every_move_is_described_and_counted_also_where_nobody_made_it(moved):
    counts = count(moved())
    assert counts["move"].drop_duplicates().tolist() == list(read_framework().moves)
    assert counts.groupby("criterion", sort=False)["forces"].sum().tolist() == [4] * 6
    said = sentences.define_moves()
    for move in read_framework().moves.values():
        assert move.label in said


def test_a_recorded_moment_holds_for_both_assessments(moved):
    data_set = moved(("plan_not_started", "plan_started"))
    earlier = Filters(TO, regions=("Wales",), recorded_at=EARLY)
    assert count(data_set).set_index("move")["forces"]["forward"].iloc[0] == 1
    made = count(data_set, earlier)
    assert made[made["criterion"] == CATEGORY].set_index("move")["forces"]["stayed"] == 1


def test_a_category_filter_refers_to_the_later_assessment(moved):
    data_set = moved(("plan_not_started", "plan_started"), ("plan_started", "all_in_place"))
    filters = Filters(TO, categories=("plan_started",))
    assert queries.read_moves(data_set, filters, FROM)["force"].tolist() == [WELSH[0]]


def test_forces_assessed_once_are_told_apart(moved):
    data_set = moved(("plan_started", "plan_started"), ("plan_started", None))
    moves = queries.read_moves(data_set, WALES, FROM).set_index("force")["assessed"]
    assert moves.loc[list(WELSH)].tolist() == ["both", "from", "neither", "neither"]
    swapped = queries.read_moves(data_set, Filters(FROM, regions=("Wales",)), TO)
    assert swapped.set_index("force")["assessed"][WELSH[1]] == "to"


FORWARD = ("plan_not_started", "plan_started")
STAYED = ("plan_started", "plan_started")
BACK = ("all_in_place", "plan_started")
THIN = ("insufficient_information", "plan_started")


@pytest.mark.parametrize(
    ("changes", "title", "said"),
    [
        (
            [FORWARD] * 4,
            "4 of 4 forces moved forward, none back",
            "4 of 4 forces (100%) moved to a better category, {between}: none stayed in the same "
            "one and none moved back.",
        ),
        (
            [FORWARD, BACK, STAYED, STAYED],
            "1 of 4 forces moved forward, 1 back",
            "1 of 4 forces (25%) moved to a better category, {between}: 2 stayed in the same one "
            "and 1 moved back.",
        ),
        (
            [STAYED] * 4,
            "None of 4 forces moved forward, none back",
            "0 of 4 forces (0%) moved to a better category, {between}: 4 stayed in the same one "
            "and none moved back.",
        ),
        (
            [FORWARD, FORWARD, THIN],
            "At least 2 of 4 forces moved forward, none back",
            "At least 2 of 4 forces (50%) moved to a better category, {between}: none stayed in "
            "the same one, none moved back, 1 could be assessed this time and not before and 1 "
            "cannot be compared, since the category is not known in one or both.",
        ),
        (
            [THIN, STAYED],
            "None of 4 forces known to have moved forward, none back",
            "None of 4 forces is known to have moved to a better category, {between}: 1 stayed in "
            "the same one, none moved back, 1 could be assessed this time and not before and 2 "
            "cannot be compared, since the category is not known in one or both.",
        ),
        (
            [],
            "No force can be compared between the two assessments",
            "The category is not known in both assessments for any of 4 forces, {between}.",
        ),
    ],
)
def test_moves_in_words(moved, changes, title, said):
    counts = count(moved(*changes))
    assert sentences.title_moves(counts) == title
    assert sentences.say_moves(counts) == said.format(between=BETWEEN)


@pytest.mark.parametrize(
    ("changes", "title", "said"),
    [
        (
            [FORWARD, FORWARD, BACK, STAYED],
            "Largest change: not started to started, 2 forces",
            "2 of 4 forces (50%) went from plan not started to plan started, the largest change of "
            "category, {between}; 1 of 4 stayed in theirs.",
        ),
        (
            [FORWARD, BACK],
            "Largest change: all in place to started, 1 force",
            "1 of 4 forces (25%) went from all elements in place to plan started, one of the "
            "largest changes of category, {between}; none of 4 stayed in theirs.",
        ),
        (
            [STAYED],
            "No change of category is known",
            "No force is known to have changed its category, {between}: 1 of 4 stayed.",
        ),
    ],
)
def test_flows_in_words(moved, changes, title, said):
    flows = queries.count_flows(moved(*changes), WALES, FROM)
    assert sentences.title_flows(flows) == title
    assert sentences.say_flows(flows) == said.format(between=BETWEEN)


@pytest.mark.parametrize(
    ("categories", "title"),
    [
        (["plan_started"] * 4, "All 4 forces had started"),
        (["plan_not_started"] * 4, "4 of 4 forces had not started"),
        (["plan_not_started", "plan_started"], "1 of 4 forces had not started; 2 not known"),
        (["insufficient_information"], "4 of 4 forces not known to have started"),
    ],
)
def test_forces_still_short_in_words(moved, categories, title):
    data_set = moved(*((category, category) for category in categories))
    short = queries.list_short(data_set, WALES)
    assessment = queries.read_assessments(data_set).iloc[0].to_dict()
    assert sentences.title_short(short, 4) == title
    said = sentences.say_short(short, 4, assessment)
    assert "on evidence to 31 May 2018" in said
    assert said.endswith("the recommendation asked every force to have started by 8 June 2017.")


@pytest.mark.parametrize(
    ("forces", "said"),
    [
        (0, "No force shown was assessed in the reinspection alone."),
        (1, "1 of 4 forces was assessed in the reinspection alone."),
        (2, "2 of 4 forces were assessed in the reinspection alone."),
    ],
)
def test_assessed_once_in_words(forces, said):
    assert sentences.say_assessed_once(forces, 4, {"title": "Reinspection"}) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2017-06-08", "on the deadline"),
        ("2017-06-07", "1 day before the deadline"),
        ("2017-05-31", "8 days before the deadline"),
        ("2017-06-21", "13 days after the deadline"),
        ("2017-06-22", "2 weeks after the deadline"),
        ("2017-08-07", "8 weeks after the deadline"),
        ("2017-08-08", "2 months after the deadline"),
        ("2017-04-08", "2 months before the deadline"),
        ("2018-08-10", "14 months after the deadline"),
        ("2016-05-08", "13 months before the deadline"),
    ],
)
def test_time_to_the_deadline_is_said_in_days_weeks_or_months(day, said):
    assert sentences.say_distance(date.fromisoformat(day), date(2017, 6, 8)) == said


def test_the_deadline_is_held_against_the_evidence_cut_off():
    assessment = {
        "title": "Plan review of June 2017",
        "evidence_cutoff": "2017-05-31",
        "deadline": "2017-06-08",
    }
    assert sentences.say_deadline(assessment) == (
        "Evidence for the plan review of June 2017 closed on 31 May 2017, 8 days before the "
        "deadline of 8 June 2017."
    )


def test_only_assessments_of_earlier_evidence_are_offered_the_newest_first(made_database):
    data_set = made_database(
        {"kent": {"it_monitoring": "started"}}, assessments=("third", "second", "first")
    )
    for slug, earlier in {"third": ["second", "first"], "second": ["first"], "first": []}.items():
        assert queries.read_earlier(data_set, Filters(slug))["slug"].tolist() == earlier


def test_flows_of_few_forces_and_of_none_draw_without_a_fault(moved):
    data_set = moved(FORWARD, BACK)
    none = Filters(TO, regions=("Wales",), countries=("England",))
    for filters, ribbons in ((WALES, 3), (none, 0)):
        flows = queries.count_flows(data_set, filters, FROM)
        figure = figures.draw_flows(flows, STAMP)
        assert len(figure.layout.shapes) == ribbons
        assert figure.layout.height > 0


def test_ribbons_stand_under_one_another_and_fill_their_nodes(moved):
    flows = queries.count_flows(moved(FORWARD, BACK, STAYED, THIN), WALES, FROM)
    before, after, numbers = figures.draw_flows(flows, STAMP).data
    assert sum(before.width) == sum(after.width)
    for nodes in (before, after):
        edges = [(y - h / 2, y + h / 2) for y, h in zip(nodes.y, nodes.width, strict=True)]
        assert all(one[1] < other[0] for one, other in itertools.pairwise(edges))
    assert len(set(numbers.y)) == len(flows)


def test_what_cannot_be_compared_is_hatched_and_stands_last(moved):
    counts = count(moved(FORWARD))
    (bars,) = figures.draw_moves(counts, STAMP).data
    for (_, move), shape in zip(bars.customdata, bars.marker.pattern.shape, strict=True):
        assert bool(shape) == (move == "not_comparable")
