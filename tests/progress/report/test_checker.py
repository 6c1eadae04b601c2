"""What the checker lists besides sentences, where it points, and what one click mends."""

from contextlib import closing
from dataclasses import replace

import pytest

from progress import queries
from progress.database import open_reader, open_writer, record
from progress.filters import Filters
from progress.report.checker import (
    BindNumber,
    KeepWords,
    RemoveBlock,
    UpdateBlock,
    apply_mend,
    check_draft,
)
from progress.report.draft import Bound, Generated, Own, Quotation, Section
from progress.report.outline import draft_report
from progress.report.picture import read_picture
from progress.report.rendering import look_at, look_at_block, write_block
from progress.report.values import Value
from tests.progress.conftest import ASSESSMENT, PUBLISHED, make_database

STARTED = (("category", ("plan_started", "all_in_place")),)
COUNT, LIST = Value(form="of", where=STARTED), Value(form="list", where=STARTED)
WAITS = "waiting"
FULL = {
    "comprehensive": "comprehensive",
    "national_strategy": "reflected",
    "it_monitoring": "not_started",
    "support_organisations": "not_started",
    "ccu_review": "reviewed",
}


def check(draft, picture, *leave_out, changes=None):
    return [r for r in check_draft(draft, picture, changes) if r.kind not in leave_out]


def text_of(draft, picture):
    return write_block(draft.sections[0].blocks[0], picture).text


@pytest.fixture
def corrected(tmp_path):
    """A data set of four forces before and after a corrected letter: two pictures, the changes."""
    findings = dict.fromkeys(("kent", "essex", "dorset", "gwent"), FULL)
    path = make_database(
        tmp_path / "made.db", findings | {"dorset": FULL | {"it_monitoring": "started"}}
    )
    filters = Filters(ASSESSMENT, regions=("South East", "South West", "East of England", "Wales"))
    with closing(open_reader(path)) as connection:
        before = read_picture(connection, filters)
    database = open_writer(path)
    with closing(database.conn), record(database) as moment:
        for force, outcome in (("kent", "in_place"), ("essex", "not_started")):
            database.execute(
                "INSERT INTO findings (assessment, force, criterion, outcome, basis, source, "
                "author, reason, recorded_at) VALUES (?, ?, 'it_monitoring', ?, 'letter', "
                "'kent-corrected.txt', 'B. Reader', 'Letter corrected', ?)",
                (ASSESSMENT, force, outcome, moment),
            )
    with closing(open_reader(path)) as connection:
        return before, read_picture(connection, filters), queries.list_changes(connection, filters)


def test_values_that_changed_are_listed_with_the_findings_and_updating_makes_it_clean(
    corrected, write_draft
):
    before, after, changes = corrected
    unchanged = Value(form="of", where=(("comprehensive", ("comprehensive",)),))
    own = Own(
        id="own",
        pieces=(
            Bound(value=COUNT, start=True),
            " had started: ",
            Bound(value=LIST),
            ". So ",
            Bound(value=COUNT),
            "; ",
            Bound(value=unchanged),
            ".",
        ),
    )
    draft = look_at(write_draft(own), before)
    assert check_draft(draft, before) == []
    count, names, again = check(draft, after, changes=changes)
    assert {remark.kind for remark in (count, names, again)} == {"changed"}
    assert count.words.startswith("Was “One of the ")
    assert "is “Two of the " in count.words
    assert "Kent came in." in count.words
    assert "Kent, IT monitoring: Not started → In place, recorded on " in count.words
    assert "(Letter: kent-corrected.txt; Letter corrected)." in count.words
    assert "Essex" not in count.words, "what was confirmed anew did not change"
    assert "Was “Dorset”, is “Dorset and Kent”." in names.words
    assert (count.section, count.block, count.place.piece) == ("section", "own", 0)
    assert count.mend == UpdateBlock("own")
    assert check(apply_mend(draft, count.mend, after), after) == []
    assert check(look_at(draft, after), after) == []


def test_the_default_draft_is_clean_and_tells_what_a_corrected_letter_changed(corrected):
    before, after, changes = corrected
    draft = draft_report(before)
    assert check(draft, before) == []
    changed = check(draft, after, changes=changes)
    assert changed
    assert {remark.kind for remark in changed} == {"changed"}
    assert all(isinstance(remark.mend, UpdateBlock) for remark in changed)
    for remark in changed:
        draft = apply_mend(draft, remark.mend, after)
    assert check(draft, after) == []


def test_a_count_whose_forces_changed_places_is_told(corrected, write_draft):
    _, after, _ = corrected
    looked = look_at(write_draft(Own(id="b", pieces=(Bound(value=COUNT),))), after)
    (piece,) = looked.sections[0].blocks[0].pieces
    swapped = piece.model_copy(
        update={"seen": piece.seen.model_copy(update={"forces": ("dorset", "gwent")})}
    )
    draft = write_draft(Own(id="b", pieces=(swapped,)))
    (remark,) = check(draft, after)
    assert "not the same forces" in remark.words
    assert "Kent came in; Gwent went out." in remark.words


def test_what_is_no_longer_there_is_said_by_name_and_can_be_taken_out(review, write_draft):
    gone = Bound(value=Value(form="of", where=(("training", ("in_place",)),)))
    draft = write_draft(
        Own(id="a", pieces=("Training: ", gone, ".")),
        Generated(id="b", name="no_such_paragraph"),
        Quotation(id="c", force="kent", criterion="training"),
    )
    value, paragraph, quotation = check(draft, review, WAITS)
    assert {remark.kind for remark in (value, paragraph, quotation)} == {"unknown"}
    assert "“training”" in value.words
    assert "“no_such_paragraph”" in paragraph.words
    assert value.mend == KeepWords("a", 1)
    assert [paragraph.mend, quotation.mend] == [RemoveBlock("b"), RemoveBlock("c")]
    for remark in (value, paragraph, quotation):
        draft = apply_mend(draft, remark.mend, review)
    assert check(draft, review, WAITS) == []
    assert text_of(draft, review) == "Training: ."


@pytest.mark.parametrize(
    ("typed", "kind", "mended"),
    [
        ("18 of the 43 forces had started.", "number", "17 of the 43 forces (40%) had started."),
        ("17 of 43 forces (40%) had started.", "unbound", "17 of the 43 forces (40%) had started."),
        ("Eighteen forces had started work.", "number", "17 forces had started work."),
        ("In Wales, one had started.", "number", "In Wales, two had started."),
        ("Half of forces had started.", "number", "17 of the 43 forces (40%) had started."),
        ("50% of forces had started.", "number", "40% of forces had started."),
        ("None of the forces had started.", "number", "17 of the 43 forces (40%) had started."),
    ],
)
def test_a_typed_number_is_bound_to_the_right_one_at_a_click(
    review, write_draft, typed, kind, mended
):
    draft = write_draft(typed)
    (remark,) = check(draft, review, WAITS)
    assert remark.kind == kind
    assert isinstance(remark.mend, BindNumber)
    bound = apply_mend(draft, remark.mend, review)
    assert text_of(bound, review) == mended
    assert check(bound, review, WAITS) == []


def test_a_remark_points_at_the_words_also_behind_bound_values(review, write_draft):
    own = look_at_block(
        Own(
            id="b",
            pieces=(
                Bound(value=COUNT, start=True),
                " had started. Few plans were "
                "comprehensive, and 12 forces had IT monitoring in place.",
            ),
        ),
        review,
    )
    remarks = check(write_draft(own), review, WAITS)
    assert [own.pieces[r.place.piece][r.place.start : r.place.end] for r in remarks] == [
        "Few plans",
        "12 forces",
    ]
    assert "5 of 43 forces" in remarks[1].words


def test_a_force_named_with_what_the_data_denies_is_told_with_what_it_holds(review, write_draft):
    (remark,) = check(write_draft("In Dorset, Kent and the Met work had started."), review, WAITS)
    assert remark.kind == "force"
    assert "Kent (category: plan not started)" in remark.words
    assert "Dorset" not in remark.words


def test_headings_are_read_too(review, write_draft):
    (remark,) = check(write_draft(title="Most forces had started work"), review, WAITS)
    assert (remark.kind, remark.section, remark.block) == ("number", "section", "")


def test_what_waits_for_a_person_is_said_once_and_only_where_it_is_used(review, write_draft):
    counted = Bound(value=Value(form="of", where=(("national_strategy", ("reflected",)),)))
    own = look_at_block(Own(id="b", pieces=(counted, " and again ", counted, ".")), review)
    (remark,) = check_draft(write_draft(own), review)
    assert remark.kind == WAITS
    assert "2 forces wait" in remark.words
    assert "Cambridgeshire (national strategy); Sussex (national strategy)" in remark.words
    assert "Cleveland" not in remark.words
    (named,) = check_draft(write_draft("We visited Cleveland."), review)
    assert "1 force waits" in named.words
    assert "Cleveland (counter-corruption unit review)" in named.words
    assert check_draft(write_draft("We visited Kent."), review) == []


def test_totals_that_do_not_meet_the_published_ones_are_told(tmp_path, write_draft):
    path = make_database(tmp_path / "made.db", {"kent": FULL}, published=PUBLISHED)
    with closing(open_reader(path)) as connection:
        picture = read_picture(connection, Filters(ASSESSMENT))
    (remark,) = check_draft(write_draft("Nothing is said."), picture)
    assert remark.kind == "published"
    assert "5 October 2017" in remark.words


def test_a_draft_of_one_region_may_speak_of_the_nation_and_of_other_regions(
    example_database, write_draft
):
    with closing(open_reader(example_database)) as connection:
        wales = read_picture(connection, Filters("plan-review-2017", regions=("Wales",)))
    true = (
        "Two of the four forces had started, against 17 of the 43 forces nationally.",
        "In the South West, one force had all elements in place.",
        "Dorset had started work.",
    )
    false = (
        "Three of the four forces had started.",
        "Nationally, 20 of 43 forces had started.",
        "Kent had started work.",
    )
    for words in true:
        assert not any(r.is_wrong for r in check(write_draft(words), wales)), words
    for words in false:
        assert any(r.is_wrong for r in check(write_draft(words), wales)), words


def test_a_mend_for_a_block_that_has_gone_changes_nothing(review, write_draft):
    draft = write_draft("Half of forces had started.")
    (remark,) = check(draft, review, WAITS)
    emptied = draft.model_copy(update={"sections": (Section(title="Empty"),)})
    assert apply_mend(emptied, remark.mend, review) == emptied
    moved = replace(remark.mend, place=remark.mend.place._replace(piece=9))
    assert apply_mend(draft, moved, review) == draft
