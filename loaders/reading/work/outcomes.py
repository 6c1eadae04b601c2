"""The outcome that a status gives, or why it gives none.

The negatives are weighed first, then the rules of the wording, of which the first that applies
decides; then come the reservations, each of which may overrule what was decided before it.
"""

from itertools import pairwise

from loaders.reading.pointing.ahead import one_named_next
from loaders.reading.pointing.pronouns import POINTERS
from loaders.reading.statements import HOPED_FOR, IN_PART, UNDECIDED
from loaders.reading.text.mentions import DONE
from loaders.reading.work.due_dates import was_due_by_then
from loaders.reading.work.moods import is_hoped_for, is_supposed
from loaders.reading.work.starts import (
    denies_a_quantity,
    ends_yet_to,
    is_asked,
    is_dated_ahead,
    is_described_as,
    is_start_of_work,
    is_wished,
)
from loaders.reading.work.verdict import SILENT, Status, Verdict

# "Nothing remained to be started" does not say whether it was started or done.
_NOTHING_LEFT = frozenset(["nothing", "neither", "nor", "none", "no", "remained", "yet", "still"])
# "Yet to be reviewed", "yet to be approached": the negative is of the infinitive.
_NOT_ONLY_MEANT = frozenset(["reviewed", "approached", "contacted"])
_REACH_OF_MAY = len(("may", "or", "may", "not", "yet", "have", "been"))
_NEARLY = frozenset(["almost", "nearly", "virtually", "all but"])
_LAST = frozenset(["last", "first", "second", "final", "rest", "remainder", "main", "latest"])
_FURTHER = frozenset(["more", "further", "additional", "other", "new"])
# "No part of these", "not even some of this".
_NOT_EVEN = frozenset(["no", "any", "not", "even"])
_QUALIFYING = {"hedge", "doubt", "part"}
_DENIAL = Verdict(None, "it is not certain what the negative denies")


def decide_outcome(status: Status) -> bool:
    """Set what the status says and why; False where its words say nothing after all."""
    if not _weigh_negatives(status):
        return False
    for rule in _BY_WORDING.get(status.wording.id, _OTHERS):
        verdict = rule(status)
        if verdict is SILENT:
            return False
        if verdict is not None:
            status.give(verdict)
            break
    for rule in _RESERVATIONS:
        verdict = rule(status)
        if verdict is not None:
            status.give(verdict)
    _weigh_denial(status)
    _heed_due_date(status)
    return True


def _weigh_negatives(status: Status) -> bool:
    """ "Not every improvement had begun": what the negatives deny; False where nothing was left."""
    sentence, wording, negatives = status.sentence, status.wording, status.negatives
    status.outcome = wording.denied if status.is_denied else wording.outcome
    if negatives and is_asked(sentence, negatives[-1], status.phrase):
        status.give(_DENIAL)
        status.is_denied = True
    elif status.is_denied and denies_a_quantity(sentence, negatives):
        status.give(_DENIAL)
    if sentence.is_doubly_negative:
        if {negative.text.split()[0] for negative in negatives} <= _NOTHING_LEFT:
            return False
        status.give(Verdict(None, "what is denied twice is left to a person"))
    return True


def _lies_ahead(status: Status) -> Verdict | None:
    """ "Was due to start in May"; "was not due to start until May", but "was not due to start"."""
    is_until = "until" in status.sentence.texts[status.phrase.last : status.phrase.last + 7]
    lies_ahead = is_until or not status.is_denied
    return Verdict(status.wording.outcome if lies_ahead else "void", status.why)


def _is_start_dated_ahead(status: Status) -> Verdict | None:
    """ "A start on it was set for the autumn": it had not started."""
    if status.is_denied or not is_dated_ahead(status.sentence, status.phrase):
        return None
    return Verdict(status.wording.denied, status.why)


def _may_not_have_started(status: Status) -> Verdict | None:
    """ "Work had begun, or was to begin": one or the other."""
    is_alternative = status.is_intended and "or" in status.segment.joiners
    if status.is_denied or not (is_alternative or ends_yet_to(status.sentence, status.phrase)):
        return None
    return Verdict(None, "it is not certain whether the work had started")


def _is_intended(status: Status) -> Verdict | None:
    """ "You planned to start": it had not started."""
    return Verdict(status.wording.denied, status.why) if status.is_intended else None


def _is_start_to_come(status: Status) -> Verdict | None:
    """ "To start" alone is no status; "yet to start" is, but "no reason to start" is uncertain."""
    if not status.is_infinitive:
        return None
    if not status.is_denied:
        return SILENT
    is_of_infinitive = any(n.text.endswith((" to", " to be")) for n in status.negatives)
    return None if is_of_infinitive else _DENIAL


def _started_late(status: Status) -> Verdict | None:
    """ "Had not started until May": when it started does not say whether it had."""
    if not status.is_denied or "until" not in status.words_after(3):
        return None
    return Verdict(None, "when the work started does not say whether it had")


def _is_start_of_use(status: Status) -> Verdict | None:
    """ "You had begun to use it": it may be in place by then."""
    if status.words_after(2) not in (["to", "use"], ["using", "it"]):
        return None
    return Verdict(None, "whether it is used does not say how far the work has come")


def _denies_date_of_start(status: Status) -> Verdict | None:
    """ "You gave no date for the start of work": what is denied is the date."""
    is_of_start = status.is_denied and is_start_of_work(status.sentence, status.phrase)
    return _DENIAL if is_of_start else None


def _is_wish(status: Status) -> Verdict | None:
    """ "It is important that the work start": wished for, and not found."""
    if status.is_denied or not is_wished(status.sentence, status.phrase):
        return None
    return Verdict(None, "it is not said that the work had started")


def _is_unstarted(status: Status) -> Verdict | None:
    """ "Remained unstarted": the word carries its negative in itself."""
    if status.phrase.text != "unstarted":
        return None
    wording = status.wording
    return Verdict(wording.outcome if status.is_denied else wording.denied, status.why)


def _names_no_stage(status: Status) -> Verdict | None:
    """ "Was being considered": how far the work has come is not said."""
    if status.wording.outcome is not None or status.is_denied:
        return None
    return Verdict(None, "how far the work has come is not said")


def _is_only_meant(status: Status) -> Verdict | None:
    """ "To be in place by May", "you hoped to have it in place": an aim states nothing."""
    is_aim = status.is_infinitive
    if status.wording.id == "in-place":
        is_aim = is_aim and not status.is_denied
    elif status.phrase.text in _NOT_ONLY_MEANT:
        is_aim = False
    return SILENT if status.is_intended or is_aim else None


def _is_in_place_in_part(status: Status) -> Verdict | None:
    """ "Parts of it were in place", "largely in place"."""
    is_qualified = status.wording.outcome == "in_place" and status.kinds & _QUALIFYING
    return Verdict(None, IN_PART) if is_qualified else None


def _is_being_put_in_place(status: Status) -> Verdict | None:
    """ "Was being implemented": begun, and not done."""
    if status.wording.id != "in-place" or not status.outcome:
        return None
    phrase = status.phrase
    is_being = "being" in status.sentence.texts[max(0, phrase.first - 2) : phrase.first]
    is_started = is_being and phrase.text.endswith(("ed", "out"))
    return Verdict("started", status.why) if is_started else None


def _may_or_may_not_be(status: Status) -> Verdict | None:
    """ "A may or may not have started": a lack of information, if one is told, settles that."""
    sentence, first = status.sentence, status.phrase.first
    if "may" not in sentence.vocabulary:
        return None
    before = " ".join(sentence.texts[max(0, first - _REACH_OF_MAY) : first])
    return Verdict(None, UNDECIDED) if "may or may not" in before else None


def _has_nearly_started(status: Status) -> Verdict | None:
    """ "Had almost begun", "appeared to have begun": only supposed."""
    if status.wording.id != "started":
        return None
    sentence, phrase, segment = status.sentence, status.phrase, status.segment
    is_nearly = any(u.text in _NEARLY and u.last + 1 == phrase.first for u in segment.units)
    is_doubted = "doubt" in status.kinds and not one_named_next(sentence, segment, phrase)
    if not is_nearly and not is_doubted:
        return None
    return Verdict(None, "what is said of the work is only supposed")


def _is_hoped(status: Status) -> Verdict | None:
    """ "Should have started", "you hope to have it in place"; "I did not see that it had begun"."""
    if status.wording.outcome not in DONE:
        return None
    sentence, phrase = status.sentence, status.phrase
    if status.is_denied and sentence.is_outer_negative:
        return _DENIAL
    is_hoped = not (status.is_denied or status.is_intended) and is_hoped_for(
        sentence, phrase, status.segment, status.place
    )
    return Verdict(None, HOPED_FOR) if is_hoped or is_supposed(sentence, phrase) else None


def _is_only_part(status: Status) -> Verdict | None:
    """ "In place, but in one office only": in place with a reservation."""
    if status.wording.outcome != "in_place" or "only_part" not in status.kinds:
        return None
    is_limited = any(
        "only_part" in unit.kinds and (unit.first > status.phrase.last or unit.text != "only")
        for unit in status.segment.units
    )
    return Verdict(None, IN_PART) if is_limited else None


def _is_of_a_share(status: Status) -> Verdict | None:
    """ "Some of these had yet to start", "no more work had started": and the rest?"""
    if status.outcome != "not_started":
        return None
    begin = max(0, status.segment.first - len(("the", "last", "of")))
    words = status.sentence.texts[begin : status.phrase.first]
    for first, second, third in zip(words, words[1:], [*words[2:], ""], strict=False):
        is_last = first in _LAST and (second, third) == ("of", "which")
        if is_last or (first == "no" and second in _FURTHER):
            return Verdict(None, f"it is not certain that all of the work is meant ({first})")
    for share, named in pairwise(status.segment.units[: status.place]):
        is_share = "part" in share.kinds and share.text.endswith(" of")
        if not is_share or share.last + 1 != named.first or not named.kinds & POINTERS:
            continue
        if status.sentence.texts[share.first - 1] not in _NOT_EVEN:
            return Verdict(None, f"it is not certain that all of the work is meant ({share.text})")
    return None


def _is_label(status: Status) -> Verdict | None:
    """ "Described as started in your plans and as not started in your report"."""
    if not is_described_as(status.sentence, status.phrase):
        return None
    return Verdict(None, "what a document calls the work is not what it was found to be")


def _has_stopped(status: Status) -> Verdict | None:
    """ "Had begun but was set aside"."""
    if "stopped" not in status.kinds:
        return None
    return Verdict(None, "work that stopped or was set aside fits no outcome")


def _weigh_denial(status: Status) -> None:
    """ "It would be wrong to say that work had not begun": denied as a whole."""
    sentence = status.sentence
    if sentence.denial is None:
        return
    status.outcome, status.why = sentence.under_denial(
        status.outcome, status.is_denied, status.wording, status.why
    )
    status.is_denied = status.is_denied and status.outcome != status.wording.outcome


def _heed_due_date(status: Status) -> None:
    """ "Was to begin in May", of a time that had come by then: whether it had begun is not said."""
    is_due = status.is_intended or status.wording.id == "start-lies-ahead"
    if status.outcome != "not_started" or not is_due:
        return
    if was_due_by_then(status.sentence, status.phrase, status.segment, status.is_intended):
        status.outcome = "void"


_BY_WORDING = {
    "start-lies-ahead": (_lies_ahead,),
    "started": (
        _is_start_dated_ahead,
        _may_not_have_started,
        _is_intended,
        _is_start_to_come,
        _started_late,
        _is_start_of_use,
        _denies_date_of_start,
        _is_wish,
        _is_unstarted,
    ),
}
_OTHERS = (_names_no_stage, _is_only_meant, _is_in_place_in_part, _is_being_put_in_place)
_RESERVATIONS = (
    _has_nearly_started,
    _is_hoped,
    _is_only_part,
    _is_of_a_share,
    _is_label,
    _has_stopped,
    _may_or_may_not_be,
)
