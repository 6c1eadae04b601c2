"""Evidence of a review: found, not found, or only looked for."""

from loaders.reading.evidence.covered import state_review_evidence
from loaders.reading.evidence.openings import (
    asks_whether,
    denies_judgement,
    denies_reflection,
    is_sought_by_you,
    was_not_sought,
)
from loaders.reading.evidence.searches import is_found_by_force, is_read_for
from loaders.reading.evidence.untold import is_denied_above, leave_denied_lack
from loaders.reading.pointing.pronouns import find_relative_subject
from loaders.reading.scope import Scope
from loaders.reading.sentence import Sentence, has
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.common_words import EARLIER_YEARS
from loaders.reading.text.mentions import REVIEW, Mention
from loaders.reading.text.sentences import Segment

# "There was no lack of evidence": there was some.
_LACK = frozenset(["lack", "absence"])
_LEFT_OUT = frozenset(["absent", "missing", "omitted"])
_RESULTS = frozenset(
    ["findings of", "results of", "outcome of", "conclusions of", "copy of", "record of",
     "satisfied that", "report of", "the report"]
)  # fmt: skip
_PAIRING = frozenset(["neither", "nor", "either", "both"])
_PAPERS = frozenset(["plan", "plans", "letter", "minutes", "annex", "appendix", "summary"])
# "We were not satisfied that …", "we had not the report": that there was none is not said.
_NOT_DENIED = frozenset(["satisfied that", "the report"])


def open_evidence(
    sentence: Sentence, phrase: Phrase, ids: dict, segment: Segment, place: int
) -> None:
    """Open "evidence of …", "no evidence of …" or, where it was only sought, neither."""
    if denies_judgement(phrase, segment, place) or denies_reflection(phrase, segment, place):
        sentence.negatives.append(phrase)
        return
    if sentence.scope and sentence.scope.outcome == "no_information":
        _join_lack(sentence, phrase)
        return
    if _is_said_again(sentence, segment) or _is_one_of_papers(sentence, phrase):
        return
    wording = ids.get("not-found") or ids["evidence"]
    if _is_not_of_the_search(sentence, phrase):
        sentence.take_negatives()
        sentence.scope = Scope("sought", wording.id, segment.index, sentence.number)
        return
    sentence.is_void = sentence.is_void or is_denied_above(sentence)
    outcome = _decide_find(sentence, phrase, ids, segment, place)
    if sentence.is_void or leave_denied_lack(sentence, phrase):
        return
    scope = Scope(outcome, wording.id, segment.index, sentence.number)
    sentence.scope = sentence.memory.scope = scope
    if not any(_is_review(unit) for unit in segment.units[place + 1 :]):
        _bind_review_before(sentence, segment, "not-found" in ids)


def _is_review(unit: Phrase | Mention) -> bool:
    """Whether a review is named here, and not the unit as the one who does something."""
    return isinstance(unit, Mention) and unit.criterion == REVIEW and not unit.is_agent


def _join_lack(sentence: Sentence, phrase: Phrase) -> None:
    """ "We had no information on A, or evidence of a review": the evidence is lacking as well."""
    scope = sentence.scope
    lacking = sentence.scopes[-1:] and sentence.words[sentence.scopes[-1][0]].text
    if lacking in _LEFT_OUT and not scope.has_objects:
        # "Missing from your documents was evidence of …": looked for, or left unsaid?
        scope.outcome = "sought"
    elif scope.has_objects and phrase.first and sentence.texts[phrase.first - 1] == "and":
        # "We had no information on A and evidence of a review": it is not certain of which.
        scope.is_doubtful = True


def _is_said_again(sentence: Sentence, segment: Segment) -> bool:
    """ "We found no evidence that shows …": the same search, which still awaits its object."""
    scope = sentence.scope
    return (
        scope is not None
        and scope.outcome == "no_evidence"
        and scope.segment == segment.index
        and not scope.has_objects
    )


def _is_one_of_papers(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Neither the plan nor the report gave us …": what was sent, and not what was found."""
    before, after = sentence.texts[max(0, phrase.first - 2) : phrase.first], phrase.last + 1
    is_beside = before[-1:] != [] and (
        before[-1] in _PAIRING or (before[-1] in ("and", "or") and before[0] in _PAPERS)
    )
    return phrase.text == "the report" and is_beside and sentence.texts[after] != "of"


def _is_not_of_the_search(sentence: Sentence, phrase: Phrase) -> bool:
    """ "You could not find evidence of a review": that the inspectors found none is not said."""
    if asks_whether(sentence, phrase):
        # "No evidence as to whether …": it may have been looked for, or left unsaid.
        return True
    negatives = sentence.negatives
    is_yours = any(n.first and sentence.texts[n.first - 1] == "you" for n in negatives)
    is_modal = any(has(n, "modal_negative") for n in negatives)
    if (is_yours and is_modal) or any(is_sought_by_you(sentence, n) for n in negatives):
        return True
    # "Without evidence of a review you cannot know …": that there is none is not said.
    return is_found_by_force(sentence, phrase) or any(n.text == "without" for n in negatives)


def _decide_find(
    sentence: Sentence, phrase: Phrase, ids: dict, segment: Segment, place: int
) -> str:
    """ "We found evidence", "we found none", "we looked for evidence": reviewed, not, or sought."""
    if "not-found" in ids:
        is_denied = sentence.take_negatives()
        if is_denied and phrase.text.split()[0] in _LACK:
            return "reviewed" if sentence.texts[phrase.first - 1] == "no" else "sought"
        return "no_evidence"
    if phrase.text in _RESULTS:
        if not sentence.take_negatives():
            return "reviewed"
        return "sought" if phrase.text in _NOT_DENIED else "no_evidence"
    before = segment.units[:place]
    if was_not_sought(sentence, before):
        sentence.take_negatives()
        is_sought = True
    else:
        is_sought = _is_sought(sentence, segment, before) or is_read_for(sentence, phrase)
    if sentence.take_negatives():
        return "no_evidence"
    return "sought" if is_sought else "reviewed"


def _is_sought(sentence: Sentence, segment: Segment, before: list[Phrase | Mention]) -> bool:
    """ "We looked for evidence of a review": what was found is said later, if at all."""
    return any(has(unit, "sought") for unit in before) or any(
        has(unit, "sought")
        for earlier in sentence.segments
        if earlier.index < segment.index
        for unit in earlier.units
    )


def _bind_review_before(sentence: Sentence, segment: Segment, is_unfound: bool) -> None:
    """ "Of a review we found evidence", "we looked for …, but found none": it stands before."""
    scope = sentence.scope
    if scope.outcome == "reviewed" and sentence.texts[0] == "of":
        for mention in [m for m in sentence.pending if _is_review(m)]:
            state_review_evidence(sentence, mention, scope, segment)
            sentence.pending.remove(mention)
    elif scope.outcome == "sought":
        sentence.sought += [m for m in sentence.pending if m.criterion == REVIEW]
    elif scope.outcome == "no_evidence":
        _bind_unfound(sentence, segment, is_unfound)


def _bind_unfound(sentence: Sentence, segment: Segment, is_unfound: bool) -> None:
    """ "We looked for a review and found none", also where it was looked for a sentence ago."""
    scope = sentence.scope
    named = sentence.pending + sentence.sought + find_relative_subject(sentence, segment)
    reviews = [mention for mention in named if _is_review(mention)]
    is_of_now = not EARLIER_YEARS & sentence.vocabulary
    if not reviews and is_unfound and not sentence.mentioned and is_of_now:
        reviews = sentence.memory.find_sought(sentence.number)
    if reviews:
        last = reviews[-1]
        outcome = None if last.is_half else scope.outcome
        sentence.state(last, outcome, scope.wording, last.segment, segment.index)
        scope.has_objects = True
        sentence.pending = [m for m in sentence.pending if m.criterion != REVIEW]
