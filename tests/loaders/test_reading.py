"""What is read out of an assessment, by the rules of language that each test names."""

import json

import pytest

from loaders.reading import read_assessment
from tests.loaders.example_letters import ROOT, read_letter, read_outcomes, write_letter

FILES = sorted((ROOT / "tests" / "letters").glob("*.jsonl"))
STRATEGY = "the national strategy that chief constables had agreed"


def read_cases(path):
    """Each case of a file with what the reader makes of it."""
    for line in path.read_text("utf-8").splitlines():
        case = json.loads(line)
        yield case, read_letter(write_letter(case["text"]))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_assessment_gives_what_it_says_and_nothing_else(path):
    for case, reading in read_cases(path):
        reads = {proposal.criterion: proposal.outcome for proposal in reading.proposals}
        assert (case["text"], reads) == (case["text"], case["reads"])
        # What fits no outcome leaves the letter waiting.
        assert reading.is_waiting or not case["open"], case["text"]


FULL = (
    f"Your plans were comprehensive and mirrored {STRATEGY}. Better monitoring of your IT systems "
    "was under way. Work to obtain intelligence from charities that help vulnerable people had "
    "yet to begin. You had reviewed your counter-corruption unit's capacity and capability."
)
FULL_READS = {
    "comprehensive": "comprehensive",
    "national_strategy": "reflected",
    "it_monitoring": "started",
    "support_organisations": "not_started",
    "ccu_review": "reviewed",
}


@pytest.mark.parametrize(
    "text",
    ["These", "They had", "Work on A had not", "We had none", "In", "them had yet to start."],
)
def test_a_sentence_of_few_words_without_a_stop_is_read(text):
    assert not read_assessment(text, 0, len(text)).proposals


def test_a_heading_that_opens_with_the_word_is_no_finding():
    assert read_outcomes("Comprehensive nature of your plans.") == {}


def test_an_assessment_may_break_off_after_any_word():
    words = FULL.split()
    for count in range(1, len(words)):
        text = " ".join(words[:count]).rstrip(".,")
        assert len(read_assessment(text, 0, len(text)).proposals) <= len(FULL_READS)


def test_a_letter_that_says_everything_is_not_waiting():
    reading = read_letter(write_letter(FULL))
    assert {p.criterion: p.outcome for p in reading.proposals} == FULL_READS
    assert not reading.is_waiting


def test_a_criterion_of_which_nothing_is_said_leaves_the_letter_waiting():
    reading = read_letter(write_letter(FULL.rsplit(". ", 1)[0] + "."))
    assert "ccu_review" not in {p.criterion for p in reading.proposals}
    assert reading.is_waiting


def test_a_passage_is_the_whole_sentence_at_its_offsets():
    text = write_letter(FULL)
    for proposal in read_letter(text).proposals:
        for start, end in proposal.passages:
            passage = text[start:end]
            assert passage == passage.strip()
            assert passage[0].isupper()
            assert passage.endswith(".")


def test_a_pronoun_takes_the_sentence_it_points_back_to_as_evidence():
    text = write_letter(
        "Your plans cover better monitoring of your IT systems. At the time of our review this "
        "had yet to begin."
    )
    (proposal,) = read_letter(text).proposals
    assert [text[start:end].split()[0] for start, end in proposal.passages] == ["Your", "At"]


@pytest.mark.parametrize(
    "distort",
    [
        pytest.param(lambda t: t.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(lambda t: t.replace("corrup", "cor\xadrup"), id="soft hyphens"),
        pytest.param(lambda t: t.replace("counter-", "counter\u2011"), id="U+2011"),
        pytest.param(lambda t: t.replace("counter-", "counter\ufffe"), id="U+FFFE hyphen"),
        pytest.param(lambda t: t.replace("vulnerable", "vulner\ufffeable"), id="U+FFFE break"),
        pytest.param(lambda t: t.replace("vulnerable", "vulner-\nable"), id="line-end hyphen"),
        pytest.param(lambda t: t.replace("counter-", "counter-\n"), id="hyphen at a line end"),
        pytest.param(lambda t: t.replace("vulnerable", "vulner- able"), id="broken word in a line"),
        pytest.param(lambda t: t.replace("counter-", "counter- "), id="space after a hyphen"),
        pytest.param(
            lambda t: t.replace("from char", "from OFFICIAL 2 char"), id="marking in a line"
        ),
        pytest.param(
            lambda t: t.replace(
                "from char",
                "from HMICFRS | Promoting improvements in policing and fire & rescue services char",
            ),
            id="running head in a line",
        ),
        pytest.param(lambda t: t.replace("'", "’"), id="curly apostrophes"),
        pytest.param(lambda t: t.replace(". ", ".  ").replace(" that ", "\xa0that "), id="spaces"),
        pytest.param(lambda t: t.replace("IT systems", "IT\n2\nsystems"), id="page number"),
        pytest.param(lambda t: t.replace("from char", "from\n\n- 2 -\n\nchar"), id="dashed number"),
        pytest.param(lambda t: t.replace("from char", "from\n\f2/2\nchar"), id="form feed"),
        pytest.param(
            lambda t: t.replace("from char", "from\n\nOFFICIAL-SENSITIVE\n\n2\n\nchar"),
            id="marking",
        ),
        pytest.param(
            lambda t: t.replace("vulnerable", "vul-\n\nPage 2 of 2\n\nnerable"), id="break"
        ),
        pytest.param(lambda t: t.replace(". ", ".\n"), id="a sentence a line"),
        pytest.param(
            lambda t: t.replace("efficient", "eﬀicient").replace("fi", "ﬁ"), id="ligatures"
        ),
        pytest.param(lambda t: f"**{t}**", id="bold"),
    ],
)
def test_the_marks_of_a_file_change_nothing(distort):
    assert read_outcomes(distort(FULL)) == FULL_READS


def test_a_letterhead_that_recurs_where_the_page_turns_is_no_part_of_the_sentence():
    head = "Inspecting places of learning for the sake of all"
    turned = FULL.replace("from char", f"from\n\n1\nEXAMPLE – not a real letter\n{head}\n\nchar")
    text = f"{head}\n{write_letter(turned)}"
    assert {p.criterion: p.outcome for p in read_letter(text).proposals} == FULL_READS


def test_what_a_letter_says_of_its_own_force_by_another_force_is_not_asserted():
    assert read_outcomes("Surrey Police had started better monitoring of its IT systems.") == {}


def test_a_letter_may_call_its_own_force_by_its_name():
    said = "Surrey Police had started better monitoring of its IT systems."
    to_surrey = read_letter(write_letter(said, force="Surrey Police"))
    assert {p.criterion: p.outcome for p in to_surrey.proposals} == {"it_monitoring": "started"}
    assert read_letter(write_letter(said, force="Kent Police")).proposals == ()


def test_page_furniture_is_never_at_the_end_of_a_passage():
    text = write_letter(FULL.replace(". Better", ".\n\nOFFICIAL\n\n2\n\nBetter"))
    passages = {text[s:e] for p in read_letter(text).proposals for s, e in p.passages}
    assert all("OFFICIAL" not in passage for passage in passages)


def test_two_statements_that_disagree_give_no_finding():
    reading = read_letter(write_letter(FULL + " Your plans were not comprehensive."))
    assert "comprehensive" not in {p.criterion for p in reading.proposals}
    assert {u.criterion for u in reading.unread} == {"comprehensive"}


def test_a_word_the_reader_does_not_know_is_a_reason_not_to_assert():
    reading = read_letter(
        write_letter(FULL.replace("were comprehensive", "were quasi comprehensive"))
    )
    assert "comprehensive" not in {p.criterion for p in reading.proposals}
    assert any("quasi" in unread.why for unread in reading.unread)


def test_hostile_text_is_read_in_bounded_time():
    text = "whether the plans, and or but which neither nor had not " * 350
    assert read_assessment(text, 0, len(text)).proposals == ()


def test_nothing_is_read_outside_the_assessment():
    text = write_letter("We thank you for your help.")
    assert read_letter(text).proposals == ()
