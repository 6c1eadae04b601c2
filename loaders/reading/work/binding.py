"""What a status says is stated of each mention it fits, and the reverse of what is excepted."""

from loaders.reading.sentence import Sentence, has
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.mentions import ELEMENTS, REVIEW, STRATEGY, Mention
from loaders.reading.text.sentences import STRONG, Segment
from loaders.reading.work.exceptions import EXCEPTED
from loaders.reading.work.remainders import UNDONE
from loaders.reading.work.review import state_on_review

_RELATIVES = frozenset(["which", "whose"])
EITHER = "it is not certain whether both are meant"


def bind_status(
    sentence: Sentence,
    subject: list[Mention],
    wording: Wording,
    outcome: str | None,
    negated: bool,
    segment: Segment,
    why: str,
) -> None:
    """State an outcome for each mention that it fits, and the reverse for exceptions."""
    elements = {m.criterion for m in subject if m.criterion in ELEMENTS}
    if len(elements) > 1 and outcome is not None and leaves_choice(sentence, segment, negated):
        outcome, why = None, EITHER
    if len(elements) > 1 and sentence.denial is not None and sentence.everything is not None:
        # "It would be wrong to say that no work had begun": some had, and on what is told later.
        outcome = "void"
    for mention in subject:
        if mention.criterion == REVIEW:
            is_here = mention.sentence == sentence.number
            first = mention.segment if is_here else segment.index
            state_on_review(sentence, mention, wording, outcome, first, segment.index, negated)
        elif mention.criterion != STRATEGY and wording.id != "reviewed":
            _bind_element(sentence, mention, wording, outcome, negated, segment, why)
    _bind_opposed(sentence, wording, negated, segment)
    _bind_exceptions(sentence, wording, negated, segment)
    sentence.everything = None
    if not sentence.is_void:
        sentence.memory.close_group()


def _bind_element(
    sentence: Sentence,
    mention: Mention,
    wording: Wording,
    outcome: str | None,
    negated: bool,
    segment: Segment,
    why: str,
) -> None:
    """State the outcome of one element; "not yet in use" of what was called done is left open."""
    if mention.criterion not in wording.criteria:
        return
    if outcome is None and not why:
        mention.is_used = True
        if wording.id != "in-place" or not negated or not is_said_done(sentence, mention):
            return
        why = UNDONE
    sentence.state(
        mention, outcome, wording.id, segment.index, segment.index, sentence.claimed, why
    )


def _bind_opposed(sentence: Sentence, wording: Wording, negated: bool, segment: Segment) -> None:
    """ "Only the former had begun": the reverse is said of the latter."""
    for mention in sentence.opposed:
        if mention.criterion in ELEMENTS and wording.denied and not negated:
            sentence.state(mention, wording.denied, wording.id, mention.segment, segment.index)
    sentence.opposed = []


def _bind_exceptions(sentence: Sentence, wording: Wording, negated: bool, segment: Segment) -> None:
    """ "All but A had begun": the reverse is said of A."""
    denied = wording.outcome if negated else wording.denied
    if sentence.everything is None or not sentence.exceptions or not denied:
        return
    said = {s.criterion for s in sentence.statements}
    for mention in sentence.exceptions:
        if mention.criterion in ELEMENTS and mention.criterion not in said:
            is_told = _goes_on_of_another_thing(sentence, mention)
            is_ahead = wording.outcome == "not_started" and not negated
            outcome = None if is_told or is_ahead else denied
            why = EXCEPTED if outcome is None else ""
            at, here = mention.segment, segment.index
            sentence.state(mention, outcome, wording.id, at, here, why=why)


def _goes_on_of_another_thing(sentence: Sentence, mention: Mention) -> bool:
    """ "All but A had begun, of which you say nothing"; not "…, which had yet to begin"."""
    told = sentence.texts[mention.last + 1 : mention.last + 4]
    after = next((s for s in sentence.segments if s.first > mention.last), None)
    is_relative = told[:1] == [","] and not _RELATIVES.isdisjoint(told[1:])
    return is_relative and not (after and sentence.has_status(after))


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
