"""What a mention takes when it is met: an open scope, a status that awaits it, or it waits."""

from loaders.reading.evidence.covered import take_under_scope
from loaders.reading.evidence.openings import (
    is_aim_of_work,
)
from loaders.reading.pointing.enumerations import note_label
from loaders.reading.pointing.heads import note_head
from loaders.reading.pointing.ordinals import note_ordinal
from loaders.reading.sentence import Sentence, has, is_intention
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import (
    DONE,
    PLANS,
    REVIEW,
    STRATEGY,
    Mention,
)
from loaders.reading.text.sentences import Segment
from loaders.reading.work.remainders import (
    note_part,
)
from loaders.reading.work.review import state_on_review
from loaders.reading.work.sameness import LISTING, is_progress_unknown_too, meet_same

# "A began in July, as did B. Both …": named beside it, and no mere likeness.
_ADDING = frozenset(["as did", "as had", "as has", "so did", "so had", "so has"])
_NOT_ON = frozenset(["but not", "though not"])


def meet_mention(sentence: Sentence, mention: Mention, segment: Segment, place: int) -> None:
    """A mention goes to an open scope, to a status that awaits it, or waits."""
    mention.sentence = sentence.number
    if mention.criterion == PLANS:
        sentence.plans = mention
        return
    sentence.mentioned.append(mention)
    if place > 1 and (
        is_aim_of_work(sentence, segment.units[place - 1])
        or is_progress_unknown_too(sentence, segment, place - 1)
    ):
        place -= 1
    before = segment.units[place - 1] if place else None
    _remember(sentence, mention, before, place)
    if mention in sentence.exceptions or _is(before, "unlike"):
        return
    if before is not None and before.text == "asked for evidence" and not mention.is_agent:
        sentence.sought.append(mention)
    is_silent = sentence.scope is not None and sentence.scope.outcome == "no_information"
    if is_silent and before is not None and before.text in _NOT_ON:
        # "Silent on …, though not on …": of this something was said, not what.
        sentence.scope = None
    elif not is_silent and (_is(before, "same_as") or _is(before, "not_same_as")):
        meet_same(sentence, mention, before, segment, place)
    elif sentence.scope and take_under_scope(sentence, mention, segment):
        return
    elif sentence.awaiting and mention.criterion != STRATEGY and _may_be_object(sentence, mention):
        _give_what_is_awaited(sentence, mention, segment, place)
    elif not sentence.is_including or sentence.everything is not None:
        sentence.pending.append(mention)


def _is(unit: Phrase | Mention | None, kind: str) -> bool:
    return unit is not None and has(unit, kind)


def _remember(
    sentence: Sentence, mention: Mention, before: Phrase | Mention | None, place: int
) -> None:
    """Later words may point back to what is named, but not to what is only likened to it."""
    if _is(before, "same_as") and place == 1 and before.text not in LISTING | _ADDING:
        return
    if _is(before, "exception"):
        # "All is in place, A and B included, except C. That work has yet to begin": the work on C.
        sentence.memory.close_group()
    sentence.memory.note(mention)
    note_ordinal(sentence, mention)
    if sentence.memory.labels:
        note_label(sentence, mention)
    note_head(sentence, mention)
    note_part(sentence, mention)


def _give_what_is_awaited(
    sentence: Sentence, mention: Mention, segment: Segment, place: int
) -> None:
    """ "Work had begun on A": the status that stands before it is said of it."""
    outcome, wording, weight, from_segment = sentence.awaiting
    if segment.index > from_segment and _is_own_clause(segment, mention, place):
        sentence.pending.append(mention)
        return
    if "or" in segment.joiners and outcome == wording.outcome and outcome in DONE:
        # "Work had begun on A or on B": it is not said on which.
        for named in sentence.subject:
            sentence.state(named, None, wording.id, from_segment, segment.index)
        outcome = None
    if sentence.texts[segment.first] == "only" and outcome == wording.denied:
        # "Work had not begun on A, only on B".
        outcome = None
    if mention.criterion == REVIEW:
        state_on_review(sentence, mention, wording, outcome, from_segment, segment.index)
    elif mention.criterion in wording.criteria:
        sentence.state(mention, outcome, wording.id, from_segment, segment.index, weight)
    else:
        sentence.pending.append(mention)
        return
    sentence.subject = [*sentence.subject, mention]
    sentence.memory.last_subject = sentence.subject
    mention.is_used = True


def _is_own_clause(segment: Segment, mention: Mention, place: int) -> bool:
    """ "You have implemented A, and you intend to review B", "…, and B was on course": not of B."""
    following = segment.units[place + 1 : place + 2]
    is_subject = bool(following) and has(following[0], "auxiliary")
    return is_subject or any(is_intention(u) and u.last < mention.first for u in segment.units)


def _may_be_object(sentence: Sentence, mention: Mention) -> bool:
    """The unit alone is an object only of "reviewed", and never after "by"."""
    if not mention.is_agent:
        return True
    before = sentence.words[max(0, mention.first - 2) : mention.first]
    return sentence.awaiting[1].id == "reviewed" and all(word.text != "by" for word in before)
