"""Verbs left out: "the latter had not", "the first was", "which none had"."""

from loaders.reading.discourse import find_verbs
from loaders.reading.pointing.heads import find_by_head
from loaders.reading.pointing.pronouns import find_relative_subject, find_topic, point_back
from loaders.reading.sentence import Sentence, has, segment_after
from loaders.reading.statements import LEFT_OPEN, UNSEEN
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.common_words import (
    BEING,
    HAVING,
)
from loaders.reading.text.mentions import (
    DONE,
    ELEMENTS,
    PLANS,
    REVIEW,
    Mention,
)
from loaders.reading.text.sentences import Segment
from loaders.reading.work.binding import bind_status

_SOME_TIME = frozenset(["by", "since", "when", "in", "now", "after", "before", "at", "during"])
_NO_STATUS = frozenset({"information", "assess"})
_HAD = frozenset(["nothing", "no", "little", "much", "something", "a", "an", "the", "some"])
_NOUN_FOLLOWS = frozenset(["the", "a", "an"])
_OTHERS = frozenset(["others", "some", "most", "many", "several"])
# What may follow an auxiliary whose verb is left out: times, and "so too", "carried out".
_MAY_FOLLOW = frozenset(
    [".", ",", "so", "been", "by", "then", "the", "either", "too", "to", "yet", "also", "at",
     "time", "of", "our", "review", "carried", "out", "when", "we", "assessment", "however",
     "indeed", "therefore", "already", "now", "even"]
)  # fmt: skip
_NO_EVIDENCE = frozenset(["none", "nothing"])
_HAPPENED = _MAY_FOLLOW | {"happened", "occurred"}


def finish_ellipsis(sentence: Sentence, segment: Segment) -> None:
    """ "The latter had not." — the last wording is meant again, with or without a negative."""
    if sentence.memory.last_wording is None or sentence.scope:
        return
    if any(isinstance(u, Phrase) and u.wordings and u.text != "say" for u in segment.units):
        _note_described(sentence, segment)
        return
    auxiliaries = _find_auxiliaries(segment)
    if not auxiliaries or _has_its_verb(sentence, segment, auxiliaries):
        return
    subject = _find_left_out_subject(sentence, segment, auxiliaries)
    if subject:
        _say_again(sentence, segment, subject)
    else:
        leave_ellipsis_open(sentence, segment)


def _find_auxiliaries(segment: Segment) -> list[Phrase]:
    """ "Had", "was not", "had yet to": what stands alone where a verb is left out."""
    return [
        unit
        for unit in segment.units
        if has(unit, "auxiliary")
        or (has(unit, "negative") and unit.text in ("yet to", "still to"))
        or (has(unit, "these") and unit.text == "which were")
    ]


def _has_its_verb(sentence: Sentence, segment: Segment, auxiliaries: list[Phrase]) -> bool:
    """Whether the last auxiliary has a verb or an object after all, so that none is left out."""
    memory = sentence.memory
    last = auxiliaries[-1]
    if (
        _is_parted_by_likeness(sentence, segment, last)
        or _goes_on_in_known_words(segment, last)
        or _names_a_thing(sentence, last)
    ):
        return True
    if last.text in HAVING and sentence.texts[last.last + 1] in _HAD:
        # "On other matters we have nothing to report", "it had a budget": so too.
        memory.other_verbs |= {"have", "do"}
        return True
    if _goes_on_in_other_words(sentence, segment, last):
        memory.other_verbs |= find_verbs(auxiliaries)
        if _goes_on_later(sentence, segment, auxiliaries):
            leave_ellipsis_open(sentence, segment)
        return True
    if memory.other_verbs & find_verbs([last]):
        # "The first had been costed; the second had not": it is the costing that is left out.
        _spend_own_negatives(sentence, segment)
        return True
    return any(isinstance(unit, Mention) and unit.first > last.last for unit in segment.units)


def _goes_on_in_known_words(segment: Segment, last: Phrase) -> bool:
    """ "Had, in part, …": a word of grammar that is neither negative nor auxiliary follows."""
    return any(
        isinstance(unit, Phrase)
        and unit.first > last.last
        and not unit.kinds & {"negative", "auxiliary"}
        for unit in segment.units[: _find_end_of_subject(segment)]
    )


def _names_a_thing(sentence: Sentence, last: Phrase) -> bool:
    """ "That is not the review to which …": a thing is named, no verb is left out."""
    following = sentence.texts[last.last + 1 : last.last + 3]
    return last.text in BEING and bool(_NOUN_FOLLOWS & set(following))


def _goes_on_in_other_words(sentence: Sentence, segment: Segment, last: Phrase) -> bool:
    """ "The first had been costed": a verb of its own, and no date or "so too" only."""
    is_near = sentence.memory.worded_in >= sentence.number - 1
    # "Work was to begin in May. This had not happened": of what has just been said.
    may_follow = _HAPPENED if is_near else _MAY_FOLLOW
    asides = {
        at
        for phrase in sentence.phrases
        if "floating" in phrase.kinds and not phrase.kinds & {"time", "our_review"}
        for at in range(phrase.first, phrase.last + 1)
    }
    return any(
        (at in asides or not sentence.covered[at]) and sentence.texts[at] not in may_follow
        for at in range(last.last + 1, segment.last + 1)
    )


def _spend_own_negatives(sentence: Sentence, segment: Segment) -> None:
    """ "The second had not": this negative denies the other verb, and nothing later."""
    own = [negative for negative in sentence.negatives if negative.first >= segment.first]
    for negative in own:
        negative.is_used = True
    sentence.negatives = [n for n in sentence.negatives if n not in own]


def _find_left_out_subject(
    sentence: Sentence, segment: Segment, auxiliaries: list[Phrase]
) -> list[Mention] | None:
    """ "A had not", "the latter had not", "on A, none had": of what the verb left out speaks."""
    wording, last = sentence.memory.last_wording, auxiliaries[-1]
    place = _find_end_of_subject(segment)
    subject = [m for m in sentence.pending if not m.is_agent]
    if not subject and _is_of_none_of_it(segment):
        subject = find_relative_subject(sentence, segment)
    subject = subject or point_back(sentence, segment, place, wording)
    subject = subject or find_by_head(sentence, segment, last)
    if not subject:
        subject = find_topic(sentence, segment, last, wording) or None
    if not subject and _takes_last_subject(segment, auxiliaries[0]):
        subject = sentence.subject or None
    if subject is None and "relative" in segment.joiners:
        named = [m for m in sentence.mentioned if m.segment < segment.index]
        subject = [m for m in named if m.criterion in ELEMENTS][-1:]
    is_first = segment.index == sentence.segments[0].index
    is_alone = is_first and all(_tells_of_plans(later) for later in sentence.segments[1:])
    if subject is None and is_alone and sentence.is_bare(segment, last):
        subject = sentence.memory.last_subject
    return subject


def _takes_last_subject(segment: Segment, first: Phrase) -> bool:
    """ "Work on A was planned, but had yet to do so", "… – and had not": of the same subject."""
    is_done_so = _find_end_of_subject(segment) < len(segment.units)
    if segment.joiners & {"colon", "dash"} or (
        is_done_so and segment.joiners & {"contrast", "and"}
    ):
        return True
    return "contrast" in segment.joiners and segment.units[0] is first


def _say_again(sentence: Sentence, segment: Segment, subject: list[Mention]) -> None:
    """ "The latter had not": what was said last is said, or denied, of the latter."""
    memory = sentence.memory
    wording: Wording = memory.last_wording
    is_of_evidence = any(
        n.text in _NO_EVIDENCE and sentence.texts[n.last + 1] == "that" for n in sentence.negatives
    )
    negated = sentence.take_negatives()
    if is_of_evidence:
        # "We found evidence that A had begun, but none that B had": there may be some elsewhere.
        for mention in subject:
            first = segment.index
            sentence.state(mention, None, wording.id, first, first, why=UNSEEN)
        return
    if _is_asked_or_doubted(sentence, segment) or (not negated and _is_claimed_too(sentence)):
        for mention in subject:
            sentence.state(mention, None, wording.id, segment.index, segment.index, why=LEFT_OPEN)
        return
    outcome = wording.denied if negated else wording.outcome
    if wording.id == "start-lies-ahead":
        if not negated:
            leave_ellipsis_open(sentence, segment)
            return
        # "It was due to begin in April; it had not": what was due has not come.
        outcome = wording.outcome
    outcome, why = sentence.under_denial(outcome, negated, wording, "")
    negated = negated and outcome != wording.outcome
    sentence.pending = []
    memory.last_outcome = None if outcome == "void" else outcome
    sentence.subject = memory.last_subject = subject
    bind_status(sentence, subject, wording, outcome, negated, segment, why)


def _is_claimed_too(sentence: Sentence) -> bool:
    """ "You say that A had begun. B had, too": you may say so of B as well."""
    is_again = not {"too", "also"}.isdisjoint(sentence.texts)
    return is_again and not sentence.memory.is_last_sure


def _is_asked_or_doubted(sentence: Sentence, segment: Segment) -> bool:
    """ "Whether the latter had, we cannot say", "we doubt that B had", "B ought to have"."""
    at = _find_auxiliaries(segment)[-1].first
    before = sentence.texts[max(segment.first, at - 2) : at]
    is_doubted = any(has(unit, "doubt") for unit in segment.units)
    return sentence.question is not None or is_doubted or "ought" in before


def _tells_of_plans(segment: Segment) -> bool:
    """ "Your force had yet to do so, although your plans provide for it": that changes nothing."""
    return (
        "contrast" in segment.joiners
        and any(isinstance(u, Mention) and u.criterion == PLANS for u in segment.units)
        and not any(
            isinstance(u, Phrase) and (u.wordings or u.kinds & {"negative", "modal_negative"})
            for u in segment.units
        )
    )


def _goes_on_later(sentence: Sentence, segment: Segment, auxiliaries: list[Phrase]) -> bool:
    """ "Had not begun when …, but had by the time you sent it to us": it had, at some time."""
    after = sentence.texts[auxiliaries[-1].last + 1]
    return (
        "contrast" in segment.joiners
        and segment.units[0] is auxiliaries[0]
        and after in _SOME_TIME
        and not sentence.negatives
    )


def _note_described(sentence: Sentence, segment: Segment) -> None:
    """ "The first was well described; the second was not": that is no status."""
    wordings = [w.id for u in segment.units if isinstance(u, Phrase) for w in u.wordings]
    verbs = [unit for unit in segment.units if has(unit, "auxiliary")]
    if verbs and set(wordings) <= _NO_STATUS and not sentence.negatives:
        sentence.memory.other_verbs |= find_verbs(verbs)


def _is_parted_by_likeness(sentence: Sentence, segment: Segment, last: Phrase) -> bool:
    """ "A had, like B, not begun": the verb is not left out, it stands behind the comparison."""
    following = segment_after(sentence, segment)
    return (
        last.last == segment.last
        and following is not None
        and following.joiners == {"comma"}
        and (has(following.units[0], "same_as") or has(following.units[0], "unlike"))
    )


def _find_end_of_subject(segment: Segment) -> int:
    """ "Had yet to do so": how many units stand before "do so", which points to no element."""
    last = segment.units[-1]
    closes = isinstance(last, Phrase) and last.text in ("do so", "done so")
    return len(segment.units) - closes


def _is_of_none_of_it(segment: Segment) -> bool:
    """ "A, on which none had": no work on A, the nearest."""
    first = segment.units[0]
    return "relative" in segment.joiners and has(first, "negative") and first.text == "none"


def leave_ellipsis_open(sentence: Sentence, segment: Segment) -> None:
    """ "You planned to start …, and did": what the verb takes up again is left to a person."""
    if any(isinstance(unit, Mention) for unit in segment.units):
        return
    if "yours" in sentence.texts[segment.first : segment.last + 1]:
        # "… comprehensive, as yours are": the plans are meant.
        return
    if sentence.memory.last_outcome in DONE and not sentence.negatives:
        return
    if any(s.outcome == "partly_reflected" for s in sentence.statements) and (
        sentence.texts[segment.first] in _OTHERS
    ):
        # "Some of its elements were reflected; others were not": the strategy's, and not the work.
        return
    why = "it is not certain what the verb left out says"
    wording = sentence.memory.last_wording
    for mention in sentence.subject or sentence.memory.last_subject:
        if mention.criterion in wording.criteria or mention.criterion == REVIEW:
            sentence.state(mention, None, wording.id, segment.index, segment.index, why=why)
