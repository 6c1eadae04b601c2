"""Whether the plans are called comprehensive."""

from loaders.reading.plans.measures import is_too_little_to_be_called
from loaders.reading.reservations.plans import find_other_noun
from loaders.reading.sentence import Sentence, has, is_intention, segment_after
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.mentions import COMPREHENSIVE, Mention
from loaders.reading.text.sentences import Segment
from loaders.reading.work.moods import is_infinitive

# "The plans that you sent us": the clause says which plans.
_DOCUMENTS = frozenset(["plans", "plan", "documents", "papers", "submission"])
_LONGEST_HEADING = 4
_MADE_SO = frozenset(["them", "it", "your", "the", "these", "plans", "plan", "fully", "more"])
_REWORKING = frozenset(["revising", "amending", "rewriting", "reworking", "redrafting"])
_PAST = frozenset(["had", "has", "have", "was", "were", "is", "are", "did"])


def read_comprehensive(
    sentence: Sentence, phrase: Phrase, wording: Wording, segment: Segment, place: int
) -> None:
    """Whether the plans are called comprehensive; a reservation fits no outcome."""
    if _is_heading(sentence, segment):
        return
    if is_purpose(sentence, segment) or _is_to_be_made(sentence, phrase):
        return
    if sentence.scope and sentence.scope.outcome == "no_information":
        _read_lack(sentence, phrase, wording, segment)
        return
    if sentence.question:
        sentence.asked.append((COMPREHENSIVE, segment.index))
        return
    denying = list(sentence.negatives)
    is_too_little = is_too_little_to_be_called(sentence, segment, phrase)
    negated = (
        sentence.take_negatives()
        or ("or" in segment.joiners and sentence.denied_at == segment.index - 1)
        or follows_denial(sentence, phrase, segment, place)
    )
    if is_too_little:
        sentence.is_doubly_negative = sentence.is_doubly_negative or negated
        negated = True
    outcome, why = wording.denied if negated else wording.outcome, ""
    is_open = _says_that(sentence, phrase, segment.units[:place], negated) or (
        not is_too_little and is_only_sought(sentence, segment, negated)
    )
    if is_open or _is_hedged(sentence, segment, place, negated) or _is_of_nobody(denying):
        outcome, why = None, "“comprehensive” with a reservation fits no outcome"
    if negated and _is_denied_with_more(sentence, segment, place):
        outcome, why = None, "it is not certain how much of what follows is denied"
    outcome, why = sentence.under_denial(outcome, negated, wording, why)
    if not is_infinitive(sentence, phrase) or not negated:
        opinion = (sentence.number, segment.index, COMPREHENSIVE, not negated)
        sentence.memory.opinions.append(opinion)
    if sentence.is_void:
        return
    first = sentence.plans.segment if sentence.plans else segment.index
    sentence.state_on(
        COMPREHENSIVE, outcome, wording.id, min(first, segment.index), segment.index, why
    )
    if negated:
        sentence.denied_at = segment.index


def _is_heading(sentence: Sentence, segment: Segment) -> bool:
    """ "Comprehensive plans": a heading without a verb says nothing."""
    is_short = len(sentence.words) <= _LONGEST_HEADING
    return is_short and not any(has(unit, "auxiliary") for unit in segment.units)


def _read_lack(sentence: Sentence, phrase: Phrase, wording: Wording, segment: Segment) -> None:
    """ "Too little for us to judge whether they are comprehensive"."""
    scope = sentence.scope
    scope.has_objects = True
    if is_too_little_to_be_called(sentence, segment, phrase):
        outcome = "not_comprehensive" if _leads_as_plans(sentence, segment) else None
        why = "it is not certain whether the plans or the information fell short"
        sentence.state_on(COMPREHENSIVE, outcome, wording.id, segment.index, segment.index, why)
        return
    why = ""
    if is_infinitive(sentence, phrase):
        why = "what is said of the plans as a whole fits no outcome"
    elif phrase.text == "comprehensive":
        why = find_other_noun(sentence, phrase.last) or ""
    outcome = None if why else "no_information"
    sentence.state_on(COMPREHENSIVE, outcome, scope.wording, scope.segment, segment.index, why)


def _says_that(
    sentence: Sentence, phrase: Phrase, before: list[Phrase | Mention], negated: bool
) -> bool:
    """ "We could not say that they were comprehensive": what is denied is the saying."""
    return negated and any(
        sentence.texts[at] == "that" and sentence.texts[at - 1] not in _DOCUMENTS
        for unit in before
        if has(unit, "modal_negative")
        for at in range(unit.last + 1, phrase.first)
    )


def _is_hedged(sentence: Sentence, segment: Segment, place: int, negated: bool) -> bool:
    """ "Almost comprehensive", "not fully comprehensive", "not other than comprehensive"."""
    hedges = ("hedge", "doubt", "part")
    is_hedged = any(has(unit, hedge) for unit in segment.units for hedge in hedges)
    is_not_full = negated and any(has(unit, "full") for unit in segment.units[:place])
    if is_hedged or is_not_full or sentence.is_doubly_negative:
        return True
    return bool(_find_hedges_aside(sentence, segment))


def _is_of_nobody(denying: list[Phrase]) -> bool:
    """ "Nobody found them comprehensive"."""
    return any(negative.text == "nobody" for negative in denying)


def _is_denied_with_more(sentence: Sentence, segment: Segment, place: int) -> bool:
    """ "Not both comprehensive and …", "we did not find that they were comprehensive and …"."""
    if any(has(unit, "both") and unit.text == "both" for unit in segment.units[:place]):
        return True
    following = segment_after(sentence, segment)
    if following is None or following.joiners != {"and"} or not sentence.is_judged:
        return False
    opening = following.units[0]
    return isinstance(opening, Phrase) and any(w.id == "reflect" for w in opening.wordings)


def _leads_as_plans(sentence: Sentence, segment: Segment) -> bool:
    """ "The plans were too thin …", "they are too brief …": the plans are what is spoken of."""
    opening = sentence.texts[segment.first : segment.first + 2]
    return bool({"plans", "they", "plan"} & set(opening))


def _find_hedges_aside(sentence: Sentence, segment: Segment) -> list[Phrase | Mention]:
    """ "The plans were, although not quite, comprehensive": what stands between the commas."""
    before = next((s for s in sentence.segments if s.index == segment.index - 1), None)
    if before is None or not before.joiners >= {"comma", "contrast"}:
        return []
    units = [unit for unit in before.units if has(unit, "hedge") or has(unit, "part")]
    return units if len(units) == len(before.units) else []


def is_only_sought(sentence: Sentence, segment: Segment, negated: bool) -> bool:
    """ "You have not shown that they are …", "we are not satisfied that they reflect …"."""
    scope = sentence.scope
    is_sought = (
        scope is not None
        and scope.outcome in ("sought", "no_evidence")
        and not scope.has_objects
        and scope.segment == segment.index
    )
    is_judged = sentence.is_judged
    return is_sought or (negated and sentence.is_outer_negative and not is_judged)


def follows_denial(sentence: Sentence, phrase: Phrase, segment: Segment, place: int) -> bool:
    """ "Comprehensive they were not.": the negative stands last."""
    asides = {
        at
        for other in sentence.phrases
        if "floating" in other.kinds and not other.wordings
        for at in range(other.first, other.last + 1)
    }
    rest = [
        "they" if sentence.texts[at] in ("plan", "plans") else sentence.texts[at]
        for at in range(phrase.last + 1, segment.last + 1)
        if at not in asides and sentence.texts[at] not in (",", "your", "the")
    ]
    opens = set(sentence.texts[segment.first : phrase.first]) <= {"but", "yet", "and", ","}
    is_turned = opens and rest[1:3] in (["were", "not"], ["was", "not"])
    if is_turned and rest[0] in ("they", "it", "these"):
        for unit in segment.units[place + 1 :]:
            if has(unit, "negative"):
                unit.is_used = True
        return True
    return False


def is_purpose(sentence: Sentence, segment: Segment) -> bool:
    """ "You intend to revise them so that they are comprehensive": an aim, not a finding."""
    before = [s for s in sentence.segments if s.index < segment.index]
    if not any(is_intention(unit) for s in before for unit in s.units):
        return False
    words = sentence.texts[: segment.first]
    goes_on = "and" in segment.joiners and "so that" in " ".join(words)
    return words[-2:] == ["so", "that"] or goes_on


def _is_to_be_made(sentence: Sentence, phrase: Phrase) -> bool:
    """ "You intend to revise your plans, in order to make them comprehensive": what is to come."""
    begin = phrase.first
    while begin and sentence.texts[begin - 1] in _MADE_SO:
        begin -= 1
    if sentence.texts[max(0, begin - 2) : begin] not in (["to", "make"], ["to", "render"]):
        return False
    intended = [p.last for p in sentence.phrases if "intention" in p.kinds and p.last < begin]
    intended += [
        at
        for at in range(1, begin)
        if sentence.texts[at] in _REWORKING and sentence.texts[at - 1] in ("are", "is", "now")
    ]
    return bool(intended) and not _PAST & set(sentence.texts[max(intended) + 1 : begin])
