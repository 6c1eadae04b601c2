"""Pronouns as the last objects: "no information on either", "but not on the former"."""

from loaders.reading.pointing.ahead import name_after
from loaders.reading.pointing.pronouns import point_back
from loaders.reading.sentence import Sentence, has
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import REVIEW, Mention
from loaders.reading.text.sentences import Segment
from loaders.reading.work.sameness import deny_last

_STATUSES = frozenset({"started", "in-place", "start-lies-ahead", "being-done", "reviewed"})
_POINTING = frozenset({"both", "these", "former", "latter", "ordinal", "this"})


def finish_pronouns(sentence: Sentence, segment: Segment) -> None:
    """ "… no information on either" takes its objects; "… but not on the former" is denied it."""
    scope = sentence.scope
    if scope and scope.segment == segment.index and not scope.has_objects:
        _point_scope_back(sentence, segment)
    elif _is_only_unlike(segment):
        _deny_again(sentence, segment)


def _point_scope_back(sentence: Sentence, segment: Segment) -> None:
    """ "We found no evidence that this was done": the pronoun names what was not found."""
    scope = sentence.scope
    at = _find_last_object(sentence, segment.units)
    if at is None:
        return
    if _is_named_after(sentence, segment, segment.units[at]):
        scope.has_objects = True
        return
    is_done_so = segment.units[at].text == "done so"
    wording = sentence.memory.last_wording or sentence.catalogue.wordings["started"]
    for mention in point_back(sentence, segment, at + 1, wording) or []:
        is_review = mention.criterion == REVIEW
        is_evidence = scope.outcome == "no_evidence" or is_done_so
        if scope.outcome == "no_information" or (is_evidence and is_review):
            sentence.state(mention, scope.outcome, scope.wording, segment.index, segment.index)
            scope.has_objects = True


def _is_named_after(sentence: Sentence, segment: Segment, pronoun: Phrase) -> bool:
    """ "Because they do not deal with it, we had no information on B": "it" is B, named behind."""
    following = [s for s in sentence.segments if s.index == segment.index + 1]
    return (
        pronoun.text in ("it", "them", "this")
        and not segment.index
        and "reason" in segment.joiners
        and any(isinstance(unit, Mention) for s in following for unit in s.units)
    )


def _find_last_object(sentence: Sentence, units: list) -> int | None:
    """ "No information on either of them": the place of the first pronoun that may be meant."""
    opened = [at for at, unit in enumerate(units) if isinstance(unit, Phrase) and unit.wordings]
    for at in range(_find_objects_begin(sentence, units, opened), len(units)):
        unit = units[at]
        is_pronoun = isinstance(unit, Phrase) and unit.kinds & _POINTING
        if is_pronoun and (unit.text == "done so" or not _is_vague(sentence, unit)):
            return at
    return None


def _find_objects_begin(sentence: Sentence, units: list, opened: list[int]) -> int:
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


def _is_vague(sentence: Sentence, unit: Phrase) -> bool:
    """ "You did A and B, but we have no information on this": which of them is not said."""
    if not has(unit, "this") or _names_only_one(sentence):
        return False
    group = [mention.criterion for mention in sentence.memory.find_group()]
    if sentence.scope.outcome != "no_information" and group == [REVIEW]:
        return False
    return any(not sentence.voids[mention.segment] for mention in sentence.mentioned)


def _names_only_one(sentence: Sentence) -> bool:
    """ "We draw no conclusion about A, since we had no information on it": it can only be A."""
    names = {m.criterion for m in sentence.mentioned if not m.is_agent}
    is_noted = {m.criterion for m in sentence.memory.find_group()} == names
    return len(names) == 1 and is_noted and sentence.mentioned[-1].segment < sentence.scope.segment


def _is_only_unlike(segment: Segment) -> bool:
    """ "… but not on the former": no name and no wording, only a likeness denied."""
    units = segment.units
    return (
        bool(units)
        and has(units[0], "not_same_as")
        and not any(isinstance(unit, Mention) or unit.wordings for unit in units)
    )


def _deny_again(sentence: Sentence, segment: Segment) -> None:
    """ "Work had begun on the latter, but not on the former": the reverse is said of the former."""
    units = segment.units
    wording = sentence.memory.last_wording
    outcome = deny_last(sentence, units[0])
    sentence.awaiting = None
    if not wording or not outcome:
        return
    back = point_back(sentence, segment, len(units), wording)
    for mention in back or name_after(sentence, segment):
        if mention.criterion in wording.criteria:
            first = max(0, segment.index - 1)
            sentence.state(mention, outcome, wording.id, first, segment.index)
