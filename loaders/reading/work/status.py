"""Status: how far the work on an element has come, and whether the unit was reviewed."""

from loaders.reading.pointing.ahead import one_named_next
from loaders.reading.sentence import Sentence, has
from loaders.reading.statements import HOPED_FOR, IN_PART
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.mentions import (
    ELEMENTS,
    REVIEW,
    STRATEGY,
    Mention,
)
from loaders.reading.text.sentences import STRONG, Segment
from loaders.reading.work.aims import is_brought_about
from loaders.reading.work.contacts import is_none_approached
from loaders.reading.work.due_dates import was_due_by_then
from loaders.reading.work.moods import intention_before, is_hoped_for, is_infinitive, is_supposed
from loaders.reading.work.remainders import UNDONE, leave_some_open
from loaders.reading.work.review import state_on_review
from loaders.reading.work.starts import (
    denies_a_quantity,
    ends_yet_to,
    is_asked,
    is_continuous,
    is_dated_ahead,
    is_described_as,
    is_its_own_start,
    is_start_of_work,
    is_wished,
    is_work_not_done,
    takes_neither,
)
from loaders.reading.work.subjects import find_subject

# "Nothing remained to be started" does not say whether it was started or done.
_NOTHING_LEFT = frozenset(["nothing", "neither", "nor", "none", "no", "remained", "yet", "still"])

_MADE_READY = frozenset(["planned for", "scheduled for"])
_AFTER_PREDICATE = frozenset(
    ["from", "since", "throughout", "across", "within", "on", "before", "when", "during", "under",
     "every", "after", "as", "with", "today", "long", "several", "again", "while", "so"]
)  # fmt: skip
# "Yet to be reviewed", "yet to be approached": the negative is of the infinitive.
_NOT_ONLY_MEANT = frozenset(["reviewed", "approached", "contacted"])
_GERUNDS = frozenset(["beginning", "starting", "commencing"])


def read_status(
    sentence: Sentence, phrase: Phrase, ids: dict, segment: Segment, place: int
) -> None:
    """Read one status: its outcome, then of which mentions it speaks."""
    if _is_under_scope(sentence, ids, segment):
        return
    if phrase.first and sentence.texts[phrase.first - 1] == "we":
        return
    if phrase.text == "operational" and _stands_before_noun(sentence, phrase):
        return
    is_no_start = (
        phrase.text.endswith("been made")
        and any(n.text == "none" for n in sentence.negatives)
        and sentence.memory.last_wording is not None
        and sentence.memory.last_wording.id == "started"
    )
    if is_no_start:
        ids = {"started": sentence.memory.last_wording}
    elif is_work_not_done(sentence, phrase, segment):
        ids = {"started": sentence.catalogue.wordings["started"]}
    elif (
        phrase.text in ("had been made", "already been made")
        and not any(
            w.text in ("improvements", "arrangements", "changes")
            for w in sentence.words[: phrase.first]
        )
        and not any(m.criterion == REVIEW for m in sentence.pending)
    ):
        return
    if phrase.text == "reported" and not any(m.criterion == REVIEW for m in sentence.pending):
        return
    if phrase.text in _MADE_READY and _is_active(sentence, phrase):
        # "The software that you planned for A was in use": which software, not how far it is.
        return
    is_completion = "completion" in sentence.texts[segment.first : phrase.first]
    if is_completion and "start-lies-ahead" in ids:
        # "Completion of it was planned for May": that does not say when it starts.
        return
    adjacent = intention_before(sentence, phrase, segment, place)
    is_plain = not adjacent and not sentence.negatives
    if phrase.text in _GERUNDS and is_plain and not is_continuous(sentence, phrase):
        return
    is_hoped = not adjacent and is_hoped_for(sentence, phrase, segment, place)
    is_only_supposed = is_supposed(sentence, phrase)
    infinitive = is_infinitive(sentence, phrase) or bool(
        ids.keys() & {"in-place", "reviewed"} and is_brought_about(sentence, phrase, segment)
    )
    if infinitive and phrase.text == "reviewed" and sentence.texts[phrase.first - 1] != "to":
        return
    if sentence.question or is_its_own_start(sentence, phrase, segment, place):
        return
    negatives = list(sentence.negatives)
    negated = sentence.take_negatives() or takes_neither(segment, place)
    wording = choose_wording(sentence, ids)
    if wording is None or (wording.outcome is None and not negated and _goes_on(sentence, segment)):
        return
    if wording.id == "approached" and not (negated and is_none_approached(sentence, phrase)):
        for negative in negatives:
            negative.is_used = False
        return
    outcome = wording.denied if negated else wording.outcome
    why = ""
    if negatives and is_asked(sentence, negatives[-1], phrase):
        outcome, why, negated = None, "it is not certain what the negative denies", True
    elif negated and denies_a_quantity(sentence, negatives):
        outcome, why = None, "it is not certain what the negative denies"
    units = segment.units
    if sentence.is_doubly_negative:
        if {n.text.split()[0] for n in negatives} <= _NOTHING_LEFT:
            return
        outcome, why = None, "what is denied twice is left to a person"
    if wording.id == "start-lies-ahead":
        until = any(w.text == "until" for w in sentence.words[phrase.last : phrase.last + 7])
        outcome = wording.outcome if until or not negated else "void"
    elif wording.id == "started":
        is_alternative = adjacent and "or" in segment.joiners
        if not negated and is_dated_ahead(sentence, phrase):
            outcome = wording.denied
        elif not negated and (ends_yet_to(sentence, phrase) or is_alternative):
            outcome, why = None, "it is not certain whether the work had started"
        elif adjacent:
            outcome = wording.denied
        elif infinitive and not negated:
            return
        elif infinitive and not any(n.text.endswith((" to", " to be")) for n in negatives):
            # "You had no reason to start": that does not say that nothing had started.
            outcome, why = None, "it is not certain what the negative denies"
        elif negated and any(
            w.text == "until" for w in sentence.words[phrase.last : phrase.last + 4]
        ):
            outcome, why = None, "when the work started does not say whether it had"
        elif sentence.texts[phrase.last + 1 : phrase.last + 3] in (["to", "use"], ["using", "it"]):
            outcome, why = None, "whether it is used does not say how far the work has come"
        elif negated and is_start_of_work(sentence, phrase):
            outcome, why = None, "it is not certain what the negative denies"
        elif not negated and is_wished(sentence, phrase):
            outcome, why = None, "it is not said that the work had started"
        elif phrase.text in ("unstarted",):
            outcome = wording.outcome if negated else wording.denied
        is_nearly = any(
            u.text in ("almost", "nearly", "virtually", "all but") and u.last + 1 == phrase.first
            for u in units
        )
        is_named = one_named_next(sentence, segment, phrase)
        if is_nearly or any(has(u, "doubt") and not is_named for u in units):
            outcome, why = None, "what is said of the work is only supposed"
    elif wording.outcome is None and not negated:
        outcome, why = None, "how far the work has come is not said"
    elif wording.id == "in-place":
        if adjacent or (infinitive and not negated):
            return
        if any(has(u, "hedge") or has(u, "doubt") or has(u, "part") for u in units):
            outcome, why = None, IN_PART
        is_being = "being" in sentence.texts[max(0, phrase.first - 2) : phrase.first]
        if is_being and outcome and phrase.text.endswith(("ed", "out")):
            outcome = "started"
    elif adjacent or (infinitive and phrase.text not in _NOT_ONLY_MEANT):
        return
    elif wording.outcome == "in_place" and any(
        has(u, "hedge") or has(u, "doubt") or has(u, "part") for u in units
    ):
        outcome, why = None, IN_PART
    if wording.outcome in ("started", "in_place", "reviewed"):
        if is_only_supposed or (is_hoped and not negated):
            outcome, why = None, HOPED_FOR
        if negated and sentence.is_outer_negative:
            outcome, why = None, "it is not certain what the negative denies"
    if wording.outcome == "in_place" and any(
        has(u, "only_part") and (u.first > phrase.last or u.text != "only") for u in units
    ):
        outcome, why = None, IN_PART
    if is_described_as(sentence, phrase):
        outcome, why = None, "what a document calls the work is not what it was found to be"
    if any(has(u, "stopped") for u in units):
        outcome, why = None, "work that stopped or was set aside fits no outcome"
    if sentence.denial is not None:
        outcome, why = sentence.under_denial(outcome, negated, wording, why)
        negated = negated and outcome != wording.outcome
    is_due = adjacent or wording.id == "start-lies-ahead"
    if outcome == "not_started" and is_due and was_due_by_then(sentence, phrase, segment, adjacent):
        outcome = "void"
    subject = find_subject(sentence, phrase, wording, segment, place, negatives)
    if subject == "unknown":
        leave_some_open(sentence, segment, phrase, outcome)
    is_description = subject == "unknown" and wording.id in ("monitors-today", "seeks-today")
    if wording.id == "reviewed" and subject != "object":
        # "When the plans were reviewed": said of no review, it is not what is meant again later.
        is_description = subject == "unknown" or all(m.criterion in ELEMENTS for m in subject)
    if (outcome is not None or why) and not is_description:
        sentence.memory.last_wording = wording
        sentence.memory.worded_in = sentence.number
        sentence.memory.other_verbs.clear()
        sentence.memory.last_outcome = None if outcome == "void" else outcome
        sentence.memory.last_denied = wording.denied if not negated else wording.outcome
    is_not = any(not n.text.endswith(" to") for n in negatives)
    if is_not and outcome and any(unit.text.startswith("both") for unit in units[place + 1 :]):
        outcome, why = None, "it is not certain whether both are meant"
    if subject == "object":
        if outcome is not None or why:
            sentence.awaiting = (outcome, wording, sentence.claimed, segment.index)
        sentence.subject = []
        return
    if subject == "unknown" or (is_description and wording.id == "reviewed"):
        return
    sentence.subject = subject
    sentence.memory.last_subject = subject
    bind_status(sentence, subject, wording, outcome, negated, segment, why)


def _stands_before_noun(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Operational sensitivity", "operational officers": nothing is in operation."""
    after = sentence.texts[phrase.last + 1]
    return (
        after[0].isalpha()
        and not sentence.covered[phrase.last + 1]
        and after not in sentence.catalogue.groups["small_words"] | _AFTER_PREDICATE
    )


def _goes_on(sentence: Sentence, segment: Segment) -> bool:
    """ "Had moved past the planning stage and was under way": the second says how far it is."""
    following = next((s for s in sentence.segments if s.index == segment.index + 1), None)
    return (
        following is not None
        and "and" in following.joiners
        and has(following.units[0], "auxiliary")
        and sentence.has_status(following)
    )


def _is_active(sentence: Sentence, phrase: Phrase) -> bool:
    before = sentence.texts[max(0, phrase.first - 2) : phrase.first]
    return bool({"you", "it", "they", "force"} & set(before[-1:])) or before == ["you", "had"]


def _is_under_scope(sentence: Sentence, ids: dict, segment: Segment) -> bool:
    """Whether the status is only what no information or evidence was found of."""
    scope = sentence.scope
    if scope is None or scope.outcome == "reviewed":
        return False
    if scope.outcome == "no_information" or scope.has_objects or "reviewed" in ids:
        return True
    return segment.index == scope.segment


def choose_wording(sentence: Sentence, ids: dict) -> Wording | None:
    """One word may be the status of a review or of an element; the mention decides."""
    if len(ids) == 1:
        return next(iter(ids.values()))
    review_pending = any(m.criterion == REVIEW for m in sentence.pending)
    if "reviewed" in ids and review_pending:
        return ids["reviewed"]
    return next(wording for key, wording in ids.items() if key != "reviewed")


def bind_status(sentence: Sentence, subject, wording, outcome, negated, segment, why) -> None:
    """State an outcome for each mention that it fits, and the reverse for exceptions."""
    elements = {m.criterion for m in subject if m.criterion in ELEMENTS}
    if len(elements) > 1 and outcome is not None and leaves_choice(sentence, segment, negated):
        outcome, why = None, "it is not certain whether both are meant"
    for mention in subject:
        if mention.criterion == STRATEGY:
            continue
        if mention.criterion == REVIEW:
            state_on_review(
                sentence,
                mention,
                wording,
                outcome,
                mention.segment if mention.sentence == sentence.number else segment.index,
                segment.index,
                negated,
            )
            continue
        if wording.id == "reviewed":
            continue
        if not wording.criteria & {mention.criterion}:
            continue
        if outcome is None and not why:
            mention.is_used = True
            if wording.id != "in-place" or not negated or not is_said_done(sentence, mention):
                continue
            why = UNDONE
        sentence.state(
            mention, outcome, wording.id, segment.index, segment.index, sentence.claimed, why
        )
    for mention in sentence.opposed:
        if mention.criterion in ELEMENTS and wording.denied and not negated:
            sentence.state(mention, wording.denied, wording.id, mention.segment, segment.index)
    sentence.opposed = []
    if sentence.exceptions and (sentence.everything is not None):
        said = {s.criterion for s in sentence.statements}
        for mention in sentence.exceptions:
            denied = wording.outcome if negated else wording.denied
            if mention.criterion in ELEMENTS and mention.criterion not in said and denied:
                sentence.state(mention, denied, wording.id, mention.segment, segment.index)
    sentence.everything = None
    if not sentence.is_void:
        sentence.memory.close_group()


def is_said_done(sentence: Sentence, mention: Mention) -> bool:
    """ "Complete but not yet in use": of what this sentence, or one before, has called done."""
    return mention.criterion in sentence.memory.done or any(
        s.criterion == mention.criterion and s.outcome == "in_place" for s in sentence.statements
    )


def _is_part(sentence: Sentence, unit: Phrase) -> bool:
    """ "Parts of", "one of"; but "the two elements of them, A and B" are both."""
    before, after = sentence.texts[max(0, unit.first - 3) : unit.first], unit.last + 1
    if has(unit, "doubt") and unit.text == "one of":
        return not {"several", "many", "few", "forces"} & set(sentence.texts[after : after + 3])
    if has(unit, "both") and unit.text.startswith("two"):
        return sentence.texts[after] == "of" and before[-1:] not in (["the"], ["these"], ["both"])
    if not has(unit, "part"):
        return False
    of_plans = {"them", "plans", "plan"} & set(sentence.texts[after : after + 2])
    return not (unit.text == "elements of" and {"two", "both"} & set(before) and of_plans)


def leaves_choice(sentence: Sentence, segment: Segment, negated: bool) -> bool:
    """ "Either … or …", "not both", "not all of": said of two, and perhaps true of one only."""
    near = [s for s in sentence.segments if s.index <= segment.index]
    for part in reversed(near):
        if part.index < segment.index and sentence.has_status(part):
            return False
        units = part.units
        if "or" in part.joiners and not negated:
            return True
        if not negated and any(has(u, "both") and u.text == "one or other" for u in units):
            return True
        for before, unit in zip([None, *units], units, strict=False):
            if _is_part(sentence, unit) or (before is not None and has(before, "negative") and (
                unit.text == "both" or has(unit, "full")
            )):  # fmt: skip
                return True
        if part.joiners & STRONG:
            return False
    return False
