"""What was said is meant again: "so was …", "the same is true of …", "nor had …"."""

from loaders.reading.discourse import Discourse, find_verbs
from loaders.reading.evidence.covered import take_under_scope
from loaders.reading.pointing.ahead import name_after
from loaders.reading.pointing.pronouns import point_back
from loaders.reading.scope import Scope
from loaders.reading.sentence import Sentence, has
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import Mention
from loaders.reading.text.sentences import Segment
from loaders.reading.work.binding import bind_status

_THE_SAME = ("the same ", "that ", "this ")
_OF_PURPOSE = frozenset(["view", "order", "because", "aim", "purpose", "purposes", "sake", "means"])
_AS_IT_HAD = frozenset({"as it had on", "as it has on", "as they had on", "as it did on"})
_INCLUDING = frozenset(["includes", "included", "covers", "covered"])
LISTING = frozenset({"together with", "along with", "as well as", "alongside"})


def meet_same(
    sentence: Sentence, mention: Mention, before: Phrase, segment: Segment, place: int
) -> None:
    """ "So was …", "like …", "nor had …": the last status is meant for this mention too."""
    later = any(
        isinstance(unit, Phrase) and any(w.id != "assess" for w in unit.wordings)
        for unit in segment.units[place + 1 :]
    )
    memory = sentence.memory
    if has(before, "not_same_as"):
        if _OF_PURPOSE & set(sentence.texts[before.last + 1 : mention.first]):
            # "…, but not with a view to seeking intelligence": why, and not what.
            return
        if later:
            sentence.negatives.append(before)
            sentence.pending.append(mention)
        elif sentence.pending:
            sentence.opposed.append(mention)
        elif outcome := deny_last(sentence, before):
            sentence.state(mention, outcome, memory.last_wording.id, segment.index, segment.index)
        elif segment is sentence.segments[0]:
            sentence.pending.append(mention)
        return
    if is_silent_too(sentence, before, segment, later):
        sentence.scope = memory.scope = Scope(
            "no_information", "information", segment.index, sentence.number
        )
        take_under_scope(sentence, mention, segment)
        return
    if before.text == "like" and before.first != segment.first:
        sentence.pending.append(mention)
        return
    if memory.other_verbs & find_verbs([before]):
        # "The budget for A was approved, and so was that for B".
        return
    if before.text.split()[1:2] and before.text.split()[1] in _INCLUDING and not _is_of_all(memory):
        # "A had begun. This includes talks with charities": of the work on A that is.
        return
    refers = sentence.subject or (
        before.text.startswith((*_THE_SAME, "so ")) and memory.last_subject
    )
    if (
        memory.last_wording
        and memory.last_outcome
        and not later
        and refers
        and before.text not in ("like", "as with")
    ):
        negated = memory.last_outcome == memory.last_wording.denied
        is_told_before = not sentence.subject and not memory.is_last_sure
        if is_told_before or (negated and before.text in _AS_IT_HAD):
            # "You say that A had begun. The same is true of B": you say so of that too.
            # "Work had not begun on A, as it had on B": beside A, or set against it.
            why = "it is not certain whether the same is said"
            sentence.state(
                mention, None, memory.last_wording.id, segment.index, segment.index, why=why
            )
            return
        bind_status(
            sentence, [mention], memory.last_wording, memory.last_outcome, negated, segment, ""
        )
        sentence.subject = [*sentence.subject, mention]
        if segment is sentence.segments[0] and before.text.startswith(_THE_SAME):
            wording, outcome = memory.last_wording, memory.last_outcome
            sentence.awaiting = (outcome, wording, sentence.claimed, segment.index)
    elif later and before.text in LISTING | {"likewise", "and similarly"}:
        sentence.pending.append(mention)
    else:
        sentence.same.append(mention)


def _is_of_all(memory: Discourse) -> bool:
    """Whether what was said last was said of all that the plans hold."""
    return bool(memory.last_subject) and all(m.kinds == {"stand_in"} for m in memory.last_subject)


def is_silent_too(sentence: Sentence, before: Phrase, segment: Segment, later: bool) -> bool:
    """ "We had no information on …. The same is true of …": of this there was none either."""
    is_opening = segment is sentence.segments[0] and before.text.startswith(_THE_SAME)
    if {"2015", "2016"} & set(sentence.texts):
        return False
    return is_opening and not later and sentence.memory.silent_in == sentence.number - 1


def is_progress_unknown_too(sentence: Sentence, segment: Segment, place: int) -> bool:
    """ "… for want of information. The same applies to your progress in …": to that work."""
    before, progress = segment.units[place - 1], segment.units[place]
    if sentence.memory.silent_in != sentence.number - 1 or not has(before, "same_as"):
        return False
    between = sentence.texts[before.last + 1 : progress.first]
    is_its_own = sentence.texts[progress.last + 1] in ("in", "with", "on")
    return (
        progress.text == "progress" and is_its_own and between in (["your"], ["the"], ["any"], [])
    )


def deny_last(sentence: Sentence, phrase: Phrase) -> str | None:
    """ "Nor had …" denies again what was denied; "not so …" denies what was affirmed."""
    wording, last = sentence.memory.last_wording, sentence.memory.last_outcome
    if wording is None or last is None:
        return None
    repeats = phrase.text.startswith(("nor", "neither", "no more"))
    return wording.denied if (last == wording.denied) == repeats else None


def finish_same(sentence: Sentence, segment: Segment) -> None:
    """ "… and so had the latter": the last status is meant for what the pronoun points to."""
    units, memory = segment.units, sentence.memory
    if len(units) != 2 or not has(units[0], "same_as") or isinstance(units[1], Mention):
        return
    if not units[1].kinds & {"former", "latter", "other_one"} or not memory.last_outcome:
        return
    back = point_back(sentence, segment, 2, memory.last_wording)
    for mention in back or name_after(sentence, segment):
        negated = memory.last_outcome == memory.last_wording.denied
        outcome, wording = memory.last_outcome, memory.last_wording
        bind_status(sentence, [mention], wording, outcome, negated, segment, "")
