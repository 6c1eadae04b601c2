"""Status: how far the work on an element has come, and whether the unit was reviewed."""

from loaders.reading.pointing.announced import announce_both
from loaders.reading.sentence import Sentence, has, segment_after
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.mentions import ELEMENTS, REVIEW, Mention
from loaders.reading.text.sentences import Segment
from loaders.reading.work.binding import EITHER, bind_status
from loaders.reading.work.contacts import is_none_approached
from loaders.reading.work.no_status import is_no_status, is_under_scope, read_again
from loaders.reading.work.outcomes import decide_outcome
from loaders.reading.work.remainders import leave_some_open
from loaders.reading.work.search import OBJECT, OF_TODAY, UNKNOWN
from loaders.reading.work.starts import takes_neither
from loaders.reading.work.subjects import find_subject
from loaders.reading.work.verdict import Status, Verdict

_OF_WORK = frozenset(["started", "in_place", "not_started"])


def read_status(
    sentence: Sentence, phrase: Phrase, ids: dict, segment: Segment, place: int
) -> None:
    """Read one status: its outcome, then of which mentions it speaks."""
    if is_under_scope(sentence, ids, segment):
        return
    ids = read_again(sentence, phrase, ids, segment)
    status = Status(sentence, phrase, ids, segment, place)
    if is_no_status(status) or not _take_wording(status) or not decide_outcome(status):
        return
    subject = find_subject(sentence, phrase, status.wording, segment, place, status.negatives)
    if subject == UNKNOWN:
        leave_some_open(sentence, segment, phrase, status.outcome)
    is_description = _is_description(status.wording, subject)
    if not is_description and (status.outcome is not None or status.why):
        _remember(status)
    if _may_deny_one_of_both(status):
        status.give(Verdict(None, EITHER))
    if subject == UNKNOWN and status.outcome in _OF_WORK:
        announce_both(sentence, segment, status.outcome, status.wording)
    if subject == OBJECT:
        _await_object(status)
    elif subject != UNKNOWN and not (is_description and status.wording.id == "reviewed"):
        sentence.subject = sentence.memory.last_subject = subject
        outcome, why = status.outcome, status.why
        bind_status(sentence, subject, status.wording, outcome, status.is_denied, segment, why)


def _take_wording(status: Status) -> bool:
    """Spend the negatives and choose the wording; False where the words are no status after all."""
    sentence, segment = status.sentence, status.segment
    status.negatives = list(sentence.negatives)
    status.is_denied = sentence.take_negatives() or takes_neither(segment, status.place)
    status.wording = wording = choose_wording(sentence, status.ids)
    if wording.outcome is None and not status.is_denied and _goes_on(sentence, segment):
        return False
    is_none = status.is_denied and wording.id == "approached"
    if wording.id == "approached" and not (is_none and is_none_approached(sentence, status.phrase)):
        for negative in status.negatives:
            negative.is_used = False
        return False
    return True


def choose_wording(sentence: Sentence, ids: dict) -> Wording:
    """One word may be the status of a review or of an element; the mention decides."""
    if len(ids) == 1:
        return next(iter(ids.values()))
    review_pending = any(m.criterion == REVIEW for m in sentence.pending)
    if "reviewed" in ids and review_pending:
        return ids["reviewed"]
    return next(wording for key, wording in ids.items() if key != "reviewed")


def _goes_on(sentence: Sentence, segment: Segment) -> bool:
    """ "Had moved past the planning stage and was under way": the second says how far it is."""
    following = segment_after(sentence, segment)
    return (
        following is not None
        and "and" in following.joiners
        and has(following.units[0], "auxiliary")
        and sentence.has_status(following)
    )


def _is_description(wording: Wording, subject: list[Mention] | str) -> bool:
    """ "When the plans were reviewed", "how you monitor them": not meant again later."""
    if subject == OBJECT:
        return False
    if wording.id == "reviewed":
        return subject == UNKNOWN or all(m.criterion in ELEMENTS for m in subject)
    return subject == UNKNOWN and wording.id in OF_TODAY


def _remember(status: Status) -> None:
    """ "Work on A had begun. The latter had not": what the verb left out will mean."""
    memory, wording = status.sentence.memory, status.wording
    memory.last_wording = wording
    memory.worded_in = status.sentence.number
    memory.other_verbs.clear()
    memory.last_outcome = None if status.outcome == "void" else status.outcome


def _may_deny_one_of_both(status: Status) -> bool:
    """ "You had not begun both": neither, or one of them?"""
    is_not = any(not negative.text.endswith(" to") for negative in status.negatives)
    following = status.segment.units[status.place + 1 :]
    return bool(is_not and status.outcome) and any(u.text.startswith("both") for u in following)


def _await_object(status: Status) -> None:
    """ "You had begun work on …": what is named next takes the outcome."""
    sentence = status.sentence
    if status.outcome is not None or status.why:
        sentence.awaiting = (status.outcome, status.wording, sentence.claimed, status.segment.index)
    sentence.subject = []
