"""What a person does to findings: every act adds rows, and tells exactly who, when and why."""

import sqlite3
from contextlib import closing

import pytest

from loaders.intake.withdrawal import withdraw_load
from loaders.taking import take_each_letter
from progress import acts, queries, sentences
from progress.database import open_writer, read_revision
from progress.filters import Filters
from progress.framework import CATEGORY
from progress.letters.sentences import number_sentences
from tests.writing import REVIEW_UNDER_WAY, write_letter

PLAN_REVIEW = "plan-review-2017"
ALL = Filters(PLAN_REVIEW)
SUSSEX = "sussex"
OPEN = "national_strategy"
TABLES = ("findings", "confirmations", "replies", "passages")


@pytest.fixture
def data_set(example_database, tmp_path):
    path = tmp_path / "copy.db"
    path.write_bytes(example_database.read_bytes())
    database = open_writer(path)
    with closing(database.conn):
        yield database


def look(data_set, force=SUSSEX):
    return queries.read_review(data_set.conn, ALL, force)


def read_state(data_set, force=SUSSEX):
    queue = queries.list_review(data_set.conn, ALL).set_index("force")
    return queue.loc[force, "state"], int(queue.loc[force, "looked_at"])


def read_picture(data_set, moment=None, force=SUSSEX):
    filters = Filters(PLAN_REVIEW, recorded_at=moment)
    row = queries.read_force(data_set.conn, filters, force).row
    counted = queries.count_forces(data_set.conn, filters)
    waiting = queries.read_coverage(data_set.conn, filters).waiting
    return row, counted.confirmed, counted.findings, waiting


def read_history(data_set, force=SUSSEX):
    return sentences.say_history(queries.read_history(data_set.conn, ALL, force))


def confirm_certain(data_set, author="Ann"):
    review = look(data_set)
    certain = [point.criterion for point in review.points if point.is_certain]
    return acts.confirm_findings(data_set, review.seen, author, certain)


def find_sentence(data_set, words):
    text = queries.read_letter(data_set.conn, ALL, SUSSEX).text
    return next(one for one in number_sentences(text) if words in one.words)


def test_a_letter_is_reviewed_and_no_longer_waits_and_history_tells_each_act(data_set):
    before = read_picture(data_set)
    moment = queries.read_moments(data_set.conn, PLAN_REVIEW)[0]
    assert read_state(data_set) == ("waiting", 0)
    done = confirm_certain(data_set)
    assert read_state(data_set) == ("waiting", 4)
    done = acts.record_silence(data_set, done.after, "Ann", OPEN, "The words are redacted.")
    assert read_state(data_set) == ("done", 5)
    row, confirmed, findings, waiting = read_picture(data_set)
    assert (row, confirmed, findings, waiting) == (before[0], 4, before[2], before[3] - 1)
    points = queries.list_waiting(data_set.conn, ALL)
    assert SUSSEX not in set(points["force"])
    counts = queries.count_completeness(data_set.conn, ALL).set_index("criterion")
    assert counts.loc[OPEN, "silent"] == 1
    newest, *confirmations = read_history(data_set)[:5]
    assert newest.startswith("National strategy: recorded that the letter does not say by Ann on ")
    assert newest.endswith("Reason: The words are redacted.")
    assert all(" was confirmed by Ann on " in said for said in confirmations)
    assert read_picture(data_set, moment) == before


def test_a_change_carries_its_sentence_and_is_listed_as_a_disagreement(data_set):
    sentence = find_sentence(data_set, "had both begun")
    review = look(data_set)
    done = acts.change_finding(
        data_set,
        review.seen,
        "Bob",
        "it_monitoring",
        "in_place",
        "In use since May.",
        sentences=[(sentence.start, sentence.end)],
    )
    passages = data_set.execute("SELECT count(*) FROM passages").fetchone()
    point = look(data_set).find("it_monitoring")
    assert (point.outcome, point.basis, point.is_confirmed) == ("in_place", "inspector", True)
    assert (point.confirmed_by, " ".join(point.evidence.split())) == ("Bob", sentence.words)
    (told,) = queries.list_disagreements(data_set.conn, ALL).to_dict("records")
    assert (told["loader_outcome"], told["inspector_outcome"]) == ("Started", "In place")
    assert told["loader_words"] == told["inspector_words"] == sentence.words
    assert (told["reason"], told["author"]) == ("In use since May.", "Bob")
    acts.record_silence(data_set, done.after, "Bob", OPEN, "Redacted.")
    told = queries.list_disagreements(data_set.conn, ALL).set_index("criterion")
    assert list(told.index) == ["it_monitoring"], "what nobody read is no disagreement"
    assert data_set.execute("SELECT count(*) FROM passages").fetchone() == passages


def test_acts_are_undone_one_after_the_other_by_newer_rows(data_set):
    before = read_picture(data_set)
    done = [confirm_certain(data_set)]
    seen = done[-1].after
    done.append(acts.change_finding(data_set, seen, "Ann", OPEN, "reflected", "See paper 2."))
    done.append(acts.record_silence(data_set, done[-1].after, "Ann", "ccu_review", "Not said."))
    steps = [before, read_picture(data_set)]
    counts = [count_rows(data_set)]
    seen = done[-1].after
    for act in reversed(done):
        seen = acts.undo_act(data_set, with_after(act, seen), "Ann").after
        counts.append(count_rows(data_set))
    assert read_picture(data_set) == before
    assert read_state(data_set) == ("waiting", 0)
    assert steps[1] != before
    assert counts == sorted(counts)
    assert "Reason: Undone" in read_history(data_set)[0]


def with_after(act, after):
    return acts.Act(act.said, act.before, after, act.reply)


def count_rows(data_set):
    return tuple(
        data_set.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES
    )


@pytest.mark.parametrize(
    "act",
    [
        lambda data, seen: acts.confirm_findings(data, seen, "Bob", ["it_monitoring"]),
        lambda data, seen: acts.change_finding(data, seen, "Bob", OPEN, "reflected", "So."),
        lambda data, seen: acts.record_silence(data, seen, "Bob", OPEN, "So."),
        lambda data, seen: acts.record_reply(
            data, seen, "Bob", "it_monitoring", "No.", "2017-10-09"
        ),
        lambda data, seen: acts.change_finding(data, seen, "Bob", CATEGORY, "plan_started", "So."),
    ],
)
def test_whoever_acts_on_what_has_moved_on_saves_nothing(data_set, act):
    stale = look(data_set).seen
    first = acts.confirm_findings(data_set, stale, "Ann", ["ccu_review"])
    before, revision = count_rows(data_set), read_revision(data_set.conn)
    with pytest.raises(acts.MovedOn, match="Nothing was saved"):
        act(data_set, stale)
    assert (count_rows(data_set), read_revision(data_set.conn)) == (before, revision)
    act(data_set, first.after)
    with pytest.raises(acts.MovedOn):
        acts.undo_act(data_set, first, "Ann")


def test_that_one_letter_does_not_say_settles_nothing_of_the_letter_that_corrects_it(
    data_set, tmp_path
):
    done = acts.record_silence(data_set, look(data_set).seen, "Ann", "ccu_review", "Not in here.")
    acts.record_silence(data_set, done.after, "Ann", OPEN, "Redacted.")
    assert SUSSEX not in set(queries.list_waiting(data_set.conn, ALL)["force"])
    corrected = tmp_path / "corrected.txt"
    corrected.write_text(write_letter(REVIEW_UNDER_WAY, "Sussex Police"), "utf-8")
    (taken,) = take_each_letter(data_set, [corrected], PLAN_REVIEW, "Edda", replaces=True)
    assert taken.result == "loaded"
    waiting = queries.list_waiting(data_set.conn, ALL).set_index("force")
    assert waiting.loc[SUSSEX, "criterion"] == "ccu_review"
    assert read_state(data_set) == ("waiting", 0)
    assert not look(data_set).find("ccu_review").is_silence


def test_words_read_off_a_picture_prove_what_a_person_records(data_set):
    seen = look(data_set).seen
    acts.change_finding(
        data_set, seen, "Ann", OPEN, "reflected", "Read on the scan.", words=" It is reflected. "
    )
    point = look(data_set).find(OPEN)
    assert (point.outcome, point.evidence) == ("reflected", "It is reflected.")


def test_a_withdrawn_load_moves_what_was_seen(data_set):
    stale = look(data_set).seen
    (load,) = data_set.execute("SELECT load FROM documents WHERE force = ?", (SUSSEX,)).fetchone()
    withdraw_load(data_set, load, reason="Another force's", author="Edda")
    with pytest.raises(acts.MovedOn):
        acts.confirm_findings(data_set, stale, "Ann", ["it_monitoring"])


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (
            lambda data, seen: acts.confirm_findings(data, seen, "A", [OPEN]),
            "no finding to confirm",
        ),
        (
            lambda data, seen: acts.change_finding(data, seen, "A", OPEN, "reflected", " "),
            "Give a reason",
        ),
        (
            lambda data, seen: acts.change_finding(data, seen, "A", OPEN, "in_place", "So."),
            "one of the outcomes",
        ),
        (
            lambda data, seen: acts.change_finding(
                data, seen, "A", OPEN, "reflected", "So.", sentences=[(0, 10**6)]
            ),
            "does not stand in the letter",
        ),
        (lambda data, seen: acts.unset_category(data, seen, "A", "So."), "No category is set"),
        (lambda data, seen: acts.record_silence(data, seen, "A", OPEN, ""), "Give a reason"),
        (
            lambda data, seen: acts.record_reply(data, seen, "A", OPEN, "No.", "2017-10-09"),
            "no finding that a reply",
        ),
    ],
)
def test_an_act_that_lacks_something_is_refused_whole(data_set, act, said):
    before = count_rows(data_set)
    with pytest.raises(acts.RefusedAct, match=said):
        act(data_set, look(data_set).seen)
    assert count_rows(data_set) == before


def test_a_category_is_set_by_hand_confirmed_and_taken_away_again(data_set):
    derived = read_picture(data_set)[0]["category"]
    seen = look(data_set).seen
    done = acts.change_finding(data_set, seen, "Ann", CATEGORY, "all_in_place", "Board decision.")
    row = read_picture(data_set)[0]
    assert (row["category"], row["category_basis"]) == ("all_in_place", "inspector")
    assert look(data_set).find(CATEGORY).is_confirmed
    acts.unset_category(data_set, done.after, "Ann", "Taken back by the board.")
    assert read_picture(data_set)[0]["category"] == derived


def test_a_reply_stands_beside_its_finding_until_it_is_undone(data_set):
    seen = look(data_set).seen
    done = acts.record_reply(
        data_set, seen, "Ann", "it_monitoring", "It began in May.", "2017-10-09"
    )
    (reply,) = look(data_set).find("it_monitoring").replies
    assert (reply.reply, reply.replied_on, reply.author) == (
        "It began in May.",
        "2017-10-09",
        "Ann",
    )
    assert "the force’s reply of 9 October 2017" in read_history(data_set)[0]
    acts.undo_act(data_set, done, "Ann")
    assert look(data_set).find("it_monitoring").replies == ()
    assert "taken back by Ann" in read_history(data_set)[0]


def test_a_signed_moment_gives_its_figures_again_after_corrections(data_set):
    signed = queries.read_moments(data_set.conn, PLAN_REVIEW)[0]
    published = queries.count_categories(data_set.conn, ALL)
    acts.sign_off(data_set, PLAN_REVIEW, signed, " As  published, 5 October 2017 ", "Edda")
    seen = look(data_set, "cumbria").seen
    acts.change_finding(data_set, seen, "Ann", CATEGORY, "all_in_place", "A correction.")
    assert not queries.count_categories(data_set.conn, ALL).equals(published)
    (row,) = queries.read_sign_offs(data_set.conn, PLAN_REVIEW).to_dict("records")
    assert (row["name"], row["author"]) == ("As published, 5 October 2017", "Edda")
    again = Filters(PLAN_REVIEW, recorded_at=row["moment"])
    assert queries.count_categories(data_set.conn, again).equals(published)
    for name, moment, said in (
        ("As published, 5 October 2017", signed, "is taken: Edda"),
        (" ", signed, "a name"),
        ("Early", "2001-01-01T00:00:00.000000Z", "Nothing was recorded"),
    ):
        with pytest.raises(acts.RefusedAct, match=said):
            acts.sign_off(data_set, PLAN_REVIEW, moment, name, "Edda")


def test_a_data_set_is_a_draft_until_every_finding_is_confirmed(data_set):
    for assessment in ("plan-review-2017", "reinspection-2018"):
        filters = Filters(assessment)
        for force in queries.list_review(data_set.conn, filters)["force"]:
            assert queries.read_dataset(data_set.conn).is_draft
            review = queries.read_review(data_set.conn, filters, force)
            found = [point.criterion for point in review.points if point.outcome]
            acts.confirm_findings(data_set, review.seen, "Ann", found)
    facts = queries.read_dataset(data_set.conn)
    assert not facts.is_draft
    assert facts.full_marking == "EXAMPLE: outcomes are invented"
    own = queries.Dataset("Own", "inspectorate", "OFFICIAL-SENSITIVE", "r", is_draft=False)
    assert own.full_marking == "OFFICIAL-SENSITIVE"
    assert own.mark(True) == "OFFICIAL-SENSITIVE · Draft findings"
    counted = queries.count_forces(data_set.conn, ALL)
    assert counted.confirmed == counted.findings > 200


def test_what_was_confirmed_cannot_be_rewritten(data_set):
    confirm_certain(data_set)
    for statement in (
        "UPDATE confirmations SET author = 'Mallory'",
        "DELETE FROM confirmations",
        "INSERT OR REPLACE INTO confirmations SELECT id, finding, 'Mallory', recorded_at, note, "
        "takes_back FROM confirmations",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            data_set.execute(statement)
