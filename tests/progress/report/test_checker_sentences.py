"""Sentences as inspectors write them: of 20 false ones all are found, of 20 true ones none is."""

import pytest

from progress.report.checker import check_draft

TRUE = [
    "17 of the 43 forces (40%) had started work.",
    "Fifteen forces had not started, on evidence to 31 May 2017.",
    "IT monitoring was in place in five forces and had started in 12.",
    "Just over a quarter of forces provided insufficient information.",
    "Most forces had comprehensive plans.",
    "Two forces, Dorset and North Wales, had all elements in place.",
    "There was no evidence of a CCU review in 14 forces.",
    "Of the 43 forces, 33 had comprehensive plans; six did not.",
    "In Wales, two of the four forces had started work.",
    "Neither Kent nor Durham had started.",
    "Heddlu Gwent had not started work.",
    "Nearly half of forces had reviewed their counter-corruption unit.",
    "About 77% of forces had a comprehensive plan.",
    "No force in London had all elements in place.",
    "Eighteen forces reflected the national strategy and a further 13 reflected it in part.",
    "All of the West Midlands forces except West Mercia and West Midlands Police had "
    "comprehensive plans.",
    "Eleven plans gave insufficient information, 15 had not started, 15 had started and two had "
    "all elements in place.",
    "Four in ten forces had started work.",
    "Essex was one of 11 forces with insufficient information.",
    "The Metropolitan Police Service had started work, while City of London Police had not.",
]
FALSE = [
    "18 of the 43 forces had started work.",
    "Twenty-six forces had not started.",
    "IT monitoring was in place in five forces and had started in 17 of 43.",
    "Half of forces had not started work.",
    "Few forces had comprehensive plans.",
    "Two forces, Dorset and Gwent, had all elements in place.",
    "There was no evidence of a CCU review in 21 forces.",
    "17 of the 44 forces had started work.",
    "All four Welsh forces had started work.",
    "Kent's work on IT monitoring had started.",
    "Neither Dorset nor Essex had started.",
    "In Kent, Dorset and Essex IT monitoring was in place.",
    "60% of forces had a comprehensive plan.",
    "None of the forces in the South West had all elements in place.",
    "Eighteen forces reflected the national strategy and a further 18 reflected it in part.",
    "Nine in ten forces reflected the national strategy.",
    "Eleven plans gave insufficient information, 16 had not started, 15 had started and two had "
    "all elements in place.",
    "Heddlu Gogledd Cymru had not started work.",
    "Only Dorset had all elements in place.",
    "33 forces (67%) submitted comprehensive plans.",
]
TRUE_SINCE = [
    "Fourteen forces moved forward and two moved back.",
    "14 of the 38 forces assessed (37%) moved forward to a better category.",
    "Kent moved forward from plan not started to plan started.",
    "In 2017, 17 forces had started work; by August 2018, 26 had.",
    "The number of forces that had all elements in place rose from two to six.",
    "IT monitoring was in place in 11 forces, up from five in 2017.",
    "A third of forces moved to a better category.",
]
FALSE_SINCE = [
    "Sixteen forces moved forward and two moved back.",
    "14 of the 38 forces assessed (47%) moved forward to a better category.",
    "North Wales moved forward.",
    "In 2017, 26 forces had started work.",
    "The number of forces that had all elements in place rose from three to six.",
    "IT monitoring was in place in 11 forces, up from seven in 2017.",
    "Half of forces moved to a better category.",
]
NO_CLAIM = [
    "This report follows the recommendation of 8 December 2016 (see section 3.2 and table 2).",
    "In one force we met the head of professional standards, and we thank all who helped.",
    "The recommendation asked each force to start within six months, by 8 June 2017.",
    "HMICFRS inspects the 43 territorial forces of England and Wales.",
    "Kent Police covers the county of Kent, south of Essex.",
    "The two elements of the plan are described in chapter 1.",
]


def contradict(sentence, picture, write_draft):
    """Whether the checker says that a sentence contradicts the data."""
    return any(remark.is_wrong for remark in check_draft(write_draft(sentence), picture))


def test_all_false_sentences_are_found_and_at_most_one_true_one_is_flagged(review, write_draft):
    assert len(TRUE) == len(FALSE) == 20
    missed = [words for words in FALSE if not contradict(words, review, write_draft)]
    flagged = [words for words in TRUE if contradict(words, review, write_draft)]
    assert missed == []
    assert len(flagged) <= 1, flagged


def test_what_became_of_forces_since_an_earlier_assessment_is_checked(reinspection, write_draft):
    assert [w for w in FALSE_SINCE if not contradict(w, reinspection, write_draft)] == []
    assert [w for w in TRUE_SINCE if contradict(w, reinspection, write_draft)] == []


@pytest.mark.parametrize("sentence", NO_CLAIM)
def test_dates_references_and_plain_words_are_left_alone(review, write_draft, sentence):
    kinds = {remark.kind for remark in check_draft(write_draft(sentence), review)}
    assert kinds <= {"waiting"}


def test_a_number_that_cannot_be_understood_is_to_be_checked_and_is_no_contradiction(
    review, write_draft
):
    (remark,) = [
        remark
        for remark in check_draft(write_draft("We spoke to 12 detectives."), review)
        if remark.kind != "waiting"
    ]
    assert (remark.kind, remark.is_wrong, remark.mend) == ("typed", False, None)
    assert "“12”" in remark.words


def test_one_sentence_does_not_answer_for_another(review, write_draft):
    words = "Seventeen forces had started work. Of these, two had all elements in place."
    assert not contradict(words, review, write_draft)
    assert contradict(words.replace("two", "three"), review, write_draft)
    # "Of these": among those that had started, not among all.
    reviewed = "Seventeen forces had started work. Of these, 21 had reviewed the CCU."
    assert contradict(reviewed, review, write_draft)


def test_text_of_any_shape_is_read_in_bounded_time(review, write_draft):
    for words in ("all of the " * 5_000, "1" * 50_000, "of 43 " * 5_000, "Kent, " * 5_000, "(" * 9):
        check_draft(write_draft(words), review)
