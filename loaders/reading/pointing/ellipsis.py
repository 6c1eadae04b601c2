"""Words left out: "the latter had not", "but not on the former", "no information on either"."""

from loaders.reading.pointing.ahead import name_after
from loaders.reading.pointing.discourse import find_verbs
from loaders.reading.pointing.pronouns import find_relative_subject, find_topic, point_back
from loaders.reading.pointing.sameness import deny_last
from loaders.reading.sentence import Sentence, has
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import (
    DONE,
    ELEMENTS,
    REVIEW,
    Mention,
)
from loaders.reading.text.sentences import Segment
from loaders.reading.work.status import bind_status

_BEING = frozenset(["is", "was", "are", "were"])
_HAVING = frozenset(["have", "has", "had"])
_SOME_TIME = frozenset(["by", "since", "when", "in", "now", "after", "before", "at", "during"])
_NO_STATUS = frozenset({"information", "assess"})
_HAD = frozenset(["nothing", "no", "little", "much", "something", "a", "an", "the", "some"])
_NOUN_FOLLOWS = frozenset(["the", "a", "an"])
_OTHERS = frozenset(["others", "some", "most", "many", "several"])
_STATUSES = frozenset({"started", "in-place", "start-lies-ahead", "being-done", "reviewed"})


def begin_pronouns(sentence: Sentence, units: list, opened: list[int]) -> int:
    """Where an object may stand: after the last wording, or in "no evidence that this was done"."""
    if not opened:
        return 0
    later = [units[at] for at in opened[1:]]
    is_done = all(any(w.id == "reviewed" for w in unit.wordings) for unit in later)
    is_evidence = sentence.scope.outcome == "no_evidence"
    is_asked = sentence.scope.outcome == "no_information" and sentence.scope.is_question
    asked = [unit for unit in later if not any(w.id == "assess" for w in unit.wordings)]
    is_of_status = all(any(w.id in _STATUSES for w in unit.wordings) for unit in asked)
    is_first = (is_evidence and is_done) or (is_asked and bool(asked) and is_of_status)
    return (opened[0] if is_first else opened[-1]) + 1


def finish_pronouns(sentence: Sentence, segment: Segment) -> None:
    """ "… no information on either"; "… but not on the former": pronouns as last objects."""
    units = segment.units
    if (
        sentence.scope
        and sentence.scope.segment == segment.index
        and not sentence.scope.has_objects
    ):
        opened = [i for i, u in enumerate(units) if isinstance(u, Phrase) and u.wordings]
        for at in range(begin_pronouns(sentence, units, opened), len(units)):
            unit = units[at]
            group = [mention.criterion for mention in sentence.memory.find_group()]
            is_review = sentence.scope.outcome != "no_information" and group == [REVIEW]
            is_vague = (
                not is_review
                and has(unit, "this")
                and not _names_only_one(sentence)
                and any(not sentence.voids[mention.segment] for mention in sentence.mentioned)
            )
            if (
                isinstance(unit, Phrase)
                and (not is_vague or unit.text == "done so")
                and unit.kinds
                & {
                    "both",
                    "these",
                    "former",
                    "latter",
                    "ordinal",
                    "this",
                }
            ):
                wording = sentence.memory.last_wording or sentence.catalogue.wordings["started"]
                back = point_back(sentence, segment, at + 1, wording) or []
                for mention in back:
                    if (
                        sentence.scope.outcome == "no_information"
                        or (sentence.scope.outcome == "no_evidence" and mention.criterion == REVIEW)
                        or (unit.text == "done so" and mention.criterion == REVIEW)
                    ):
                        sentence.state(
                            mention,
                            sentence.scope.outcome,
                            sentence.scope.wording,
                            segment.index,
                            segment.index,
                        )
                        sentence.scope.has_objects = True
                break
        return
    if (
        units
        and has(units[0], "not_same_as")
        and not any(isinstance(u, Mention) or u.wordings for u in units)
    ):
        wording = sentence.memory.last_wording
        outcome = deny_last(sentence, units[0])
        sentence.awaiting = None
        if wording and outcome:
            back = point_back(sentence, segment, len(units), wording)
            for mention in back or name_after(sentence, segment):
                if mention.criterion in wording.criteria:
                    sentence.state(
                        mention, outcome, wording.id, max(0, segment.index - 1), segment.index
                    )


def _names_only_one(sentence: Sentence) -> bool:
    """ "We draw no conclusion about A, since we had no information on it": it can only be A."""
    names = {m.criterion for m in sentence.mentioned if not m.is_agent}
    is_noted = {m.criterion for m in sentence.memory.find_group()} == names
    return len(names) == 1 and is_noted and sentence.mentioned[-1].segment < sentence.scope.segment


def finish_ellipsis(sentence: Sentence, segment: Segment) -> None:
    """ "The latter had not." — the last wording is meant again, with or without a negative."""
    memory = sentence.memory
    wording = memory.last_wording
    if wording is None or sentence.scope:
        return
    if any(isinstance(u, Phrase) and u.wordings and u.text != "say" for u in segment.units):
        _note_described(sentence, segment)
        return
    auxiliaries = [
        unit
        for unit in segment.units
        if has(unit, "auxiliary")
        or (has(unit, "negative") and unit.text in ("yet to", "still to"))
        or (has(unit, "these") and unit.text == "which were")
    ]
    if not auxiliaries:
        return
    last = auxiliaries[-1]
    if _is_parted_by_likeness(sentence, segment, last):
        return
    place = _find_end_of_subject(segment)
    if any(
        isinstance(u, Phrase) and u.first > last.last and not u.kinds & {"negative", "auxiliary"}
        for u in segment.units[:place]
    ):
        return
    tail = range(last.last + 1, segment.last + 1)
    if last.text in _BEING and _NOUN_FOLLOWS & set(sentence.texts[tail.start : tail.start + 2]):
        # "That is not the review to which …": a thing is named, no verb is left out.
        return
    if last.text in _HAVING and sentence.texts[last.last + 1] in _HAD:
        # "On other matters we have nothing to report", "it had a budget": so too.
        memory.other_verbs |= {"have", "do"}
        return
    asides = {
        at
        for phrase in sentence.phrases
        if "floating" in phrase.kinds and not phrase.kinds & {"time", "our_review"}
        for at in range(phrase.first, phrase.last + 1)
    }
    if any(
        (at in asides or not sentence.covered[at])
        and sentence.texts[at]
        not in (
            ".",
            ",",
            "so",
            "been",
            "by",
            "then",
            "the",
            "either",
            "too",
            "to",
            "yet",
            "also",
            "at",
            "time",
            "of",
            "our",
            "review",
            "carried",
            "out",
            "when",
            "we",
            "assessment",
            "however",
            "indeed",
            "therefore",
            "already",
            "now",
            "even",
            *_find_happening(sentence),
        )
        for at in tail
    ):
        memory.other_verbs |= find_verbs(auxiliaries)
        if _goes_on_later(sentence, segment, auxiliaries):
            leave_ellipsis_open(sentence, segment)
        return
    if memory.other_verbs & find_verbs([last]):
        # "The first had been costed; the second had not": it is the costing that is left out.
        own = [negative for negative in sentence.negatives if negative.first >= segment.first]
        for negative in own:
            negative.is_used = True
        sentence.negatives = [n for n in sentence.negatives if n not in own]
        return
    between = [u for u in segment.units if isinstance(u, Mention) and u.first > last.last]
    if between:
        return
    subject = [m for m in sentence.pending if not m.is_agent]
    if not subject and _is_of_none_of_it(segment):
        subject = find_relative_subject(sentence, segment)
    subject = subject or point_back(sentence, segment, place, wording)
    if not subject:
        subject = find_topic(sentence, segment, last, wording) or None
    is_done_so = place < len(segment.units) and bool(segment.joiners & {"contrast", "and"})
    is_bare = segment.joiners & {"contrast"} and segment.units[0] is auxiliaries[0]
    if not subject and (segment.joiners & {"colon", "dash"} or is_done_so or is_bare):
        subject = sentence.subject or None
    if subject is None and "relative" in segment.joiners:
        subject = [
            m for m in sentence.mentioned if m.segment < segment.index and m.criterion in ELEMENTS
        ][-1:]
    if (
        subject is None
        and sentence.is_bare(segment, last)
        and segment.index == sentence.segments[0].index
        and len(sentence.segments) == 1
    ):
        subject = memory.last_subject
    if not subject:
        leave_ellipsis_open(sentence, segment)
        return
    negated = sentence.take_negatives()
    outcome = wording.denied if negated else wording.outcome
    if wording.id == "start-lies-ahead":
        if not negated:
            leave_ellipsis_open(sentence, segment)
            return
        # "It was due to begin in April; it had not": what was due has not come.
        outcome = wording.outcome
    sentence.pending = []
    memory.last_outcome = outcome
    sentence.subject = memory.last_subject = subject
    bind_status(sentence, subject, wording, outcome, negated, segment, "")


def _goes_on_later(sentence: Sentence, segment: Segment, auxiliaries: list[Phrase]) -> bool:
    """ "Had not begun when …, but had by the time you sent it to us": it had, at some time."""
    after = sentence.texts[auxiliaries[-1].last + 1]
    return (
        "contrast" in segment.joiners
        and segment.units[0] is auxiliaries[0]
        and after in _SOME_TIME
        and not sentence.negatives
    )


def _find_happening(sentence: Sentence) -> tuple[str, ...]:
    """ "Work was to begin in May. This had not happened": of what has just been said."""
    is_near = sentence.memory.worded_in >= sentence.number - 1
    return ("happened", "occurred") if is_near else ()


def _note_described(sentence: Sentence, segment: Segment) -> None:
    """ "The first was well described; the second was not": that is no status."""
    wordings = [w.id for u in segment.units if isinstance(u, Phrase) for w in u.wordings]
    verbs = [unit for unit in segment.units if has(unit, "auxiliary")]
    if verbs and set(wordings) <= _NO_STATUS and not sentence.negatives:
        sentence.memory.other_verbs |= find_verbs(verbs)


def _is_parted_by_likeness(sentence: Sentence, segment: Segment, last: Phrase) -> bool:
    """ "A had, like B, not begun": the verb is not left out, it stands behind the comparison."""
    following = next((s for s in sentence.segments if s.index == segment.index + 1), None)
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
