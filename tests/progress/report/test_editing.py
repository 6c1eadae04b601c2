"""What may be done to a draft, and the values that may be put into it."""

from dataclasses import replace

import pytest

from progress.report import editing
from progress.report.catalogue import FORMS, list_entries, say_value
from progress.report.draft import Bound, Draft, Generated, Own, Scope, Section
from progress.report.rendering import look_at_pieces, write_block
from progress.report.values import UnknownValue, Value, write_value

STARTED = Value(form="of", where=(("category", ("plan_started", "all_in_place")),))
WALES = Value(form="list", where=(("region", ("Wales",)),))


def write(*blocks):
    first = Section(id="first", title="First", blocks=blocks)
    second = Section(id="second", title="Second", level=2)
    return Draft(title="T", scope=Scope(assessment="plan-review-2017"), sections=(first, second))


def order(draft, section="first"):
    return [block.id for block in editing.find_section(draft, section).blocks]


def texts(draft, picture):
    return [write_block(block, picture).text for block in draft.sections[0].blocks]


def test_blocks_and_sections_are_added_moved_and_removed_and_the_old_draft_stays():
    draft = write(Own(id="a"), Own(id="b"))
    longer = editing.add_block(draft, "first", Own(id="c"), "a")
    assert order(longer) == ["a", "c", "b"]
    assert order(editing.move_block(longer, "b", -1)) == ["a", "b", "c"]
    assert order(editing.move_block(longer, "a", -1)) == ["a", "c", "b"]
    moved = editing.move_block_to(longer, "c", "second")
    assert (order(moved), order(moved, "second")) == (["a", "b"], ["c"])
    assert order(editing.remove_block(longer, "a")) == ["c", "b"]
    longer = editing.add_section(longer, Section(id="third", title="Third"), "first")
    assert [one.id for one in longer.sections] == ["first", "third", "second"]
    assert [one.id for one in editing.move_section(longer, "third", 1).sections][2] == "third"
    changed = editing.find_section(editing.change_section(longer, "third", "Other", 2), "third")
    assert (changed.title, changed.level) == ("Other", 2)
    assert order(draft) == ["a", "b"]


def test_an_act_on_a_part_that_is_gone_changes_nothing(review):
    draft = write(Own(id="a"))
    for changed in (
        editing.move_block(draft, "gone", 1),
        editing.move_block_to(draft, "a", "gone"),
        editing.remove_block(draft, "gone"),
        editing.remove_section(draft, "gone"),
        editing.take_over(draft, "gone", review),
        editing.write_own(draft, "gone", ("words",), review),
        editing.split_own(draft, "gone", (), (), review),
    ):
        assert changed == draft


def test_a_paragraph_taken_over_reads_as_before_and_its_values_stay_bound(review):
    draft = write(Generated(id="a", name="measures"))
    taken = editing.take_over(draft, "a", review)
    assert texts(taken, review) == texts(draft, review)
    own = taken.sections[0].blocks[0]
    assert all(piece.seen for piece in own.pieces if isinstance(piece, Bound))
    fewer = replace(review, forces=review.forces.iloc[:2])
    assert "of the 43" not in texts(taken, fewer)[0]


def test_typing_beside_a_value_keeps_what_was_last_looked_at_and_a_new_value_is_looked_at(review):
    (seen,) = look_at_pieces((Bound(value=STARTED),), review)
    old = seen.model_copy(update={"seen": seen.seen.model_copy(update={"text": "two"})})
    draft = write(Own(id="a", pieces=(old, " had started.")))
    typed = (Bound(value=STARTED), " had\u00a0started\x00 ", "in ", Bound(value=WALES), ".")
    first, text, second, _ = (
        editing.write_own(draft, "a", typed, review).sections[0].blocks[0].pieces
    )
    assert first.seen.text == "two"
    assert text == " had started  in "
    assert second.seen.text == write_value(WALES, review)
    gone = Bound(value=Value(form="count", where=(("removed", ("yes",)),)))
    with pytest.raises(UnknownValue):
        editing.write_own(draft, "a", (gone,), review)


def test_a_value_that_opens_a_sentence_has_a_capital_letter_wherever_it_is_moved_to(review):
    draft = write(Own(id="a"))
    value = Bound(value=Value(form="of", where=(("category", ("all_in_place",)),)))
    inside = editing.write_own(draft, "a", ("In all ", value, "."), review)
    assert texts(inside, review)[0].startswith("In all two of the 43 forces")
    for before in ((), ("Look. ",), ("“Really?” ",)):
        moved = editing.write_own(draft, "a", (*before, value, "."), review)
        assert "Two of the 43 forces" in texts(moved, review)[0]


def test_a_paragraph_broken_in_two_says_the_same_and_loses_no_value(review):
    draft = write(Own(id="a", pieces=look_at_pieces(("One. ", Bound(value=STARTED)), review)))
    broken = editing.split_own(draft, "a", ("One. ",), (Bound(value=STARTED),), review, "b")
    assert order(broken) == ["a", "b"]
    first, second = texts(broken, review)
    assert (first, second.lower()) == ("One. ", write_value(STARTED, review).lower())


def test_every_value_of_the_catalogue_says_what_it_counts_and_can_be_written(reinspection):
    entries = list_entries(reinspection)
    assert len({(entry.label, entry.value) for entry in entries}) == len(entries)
    for entry in entries:
        assert entry.words == write_value(entry.value, reinspection)
        assert say_value(entry.value)
    offered = {(entry.label, entry.value.form): entry.words for entry in entries}
    assert {form for _, form in offered} == {*FORMS, "date"}
    assert offered["Wales: forces", "list"] == "Dyfed-Powys, Gwent, North Wales and South Wales"
    assert offered["Has started work", "of"] == "at least 26 of the 38 forces assessed (68%)"
    assert offered["IT monitoring: Not known", "count"] == "five"
    assert any(label.startswith("Category: moved forward") for label, _ in offered)
