"""A status of all the elements: "none of the work had begun", "everything but A was in place"."""

from loaders.reading.pointing.ahead import names_follow
from loaders.reading.pointing.pronouns import stand_in
from loaders.reading.sentence import Sentence
from loaders.reading.text.mentions import ELEMENTS, REVIEW, Mention
from loaders.reading.text.sentences import Segment
from loaders.reading.work.everything import is_of_another_thing, of_what_no_work, take_all_ahead
from loaders.reading.work.remainders import (
    find_told,
    is_rest_of_part,
    is_rest_of_unnamed,
    leave_rest_open,
)
from loaders.reading.work.search import STAGES, UNKNOWN, Found, Search

_WHICH_REACH = 4


def find_all(search: Search) -> Found:
    """ "None of the work had begun": every element that is not excepted, or what "all" means."""
    sentence, segment, wording = search.sentence, search.segment, search.wording
    is_open = search.ahead is None and not (search.relevant or search.negatives)
    if is_open and wording.id == "started":
        take_all_ahead(sentence, search.phrase, segment, search.place)
    if not _speaks_of_all(search):
        return None
    if is_rest_of_part(sentence):
        return leave_rest_open(sentence, wording, segment, bool(search.negatives))
    if is_rest_of_unnamed(sentence):
        return UNKNOWN
    if wording.id not in STAGES:
        return None
    named = of_what_no_work(sentence, segment, search.place, wording)
    if named is not None:
        return named or UNKNOWN
    if is_of_another_thing(sentence, search.phrase, segment):
        return UNKNOWN
    found = _find_covered_review(search) + _find_elements(search)
    sentence.pending = []
    return found


def _speaks_of_all(search: Search) -> bool:
    """ "Everything was in place"; but "A, all of which was in place", "all started on A"."""
    sentence, segment, ahead = search.sentence, search.segment, search.ahead
    if sentence.everything is None or (ahead is not None and ahead.segment == segment.index):
        return False
    begin = segment.first - _WHICH_REACH
    if search.is_relative and begin <= sentence.everything.first < segment.first:
        return False
    return bool(sentence.exceptions or sentence.is_including or not search.relevant)


def _find_covered_review(search: Search) -> list[Mention]:
    """ "The review and everything else was in place": in place is said of a review as well."""
    if search.wording.id != "in-place":
        return []
    covered = [mention for mention in search.relevant if mention.criterion == REVIEW]
    if names_follow(search.sentence, search.segment, search.place):
        covered += _find_listed_review(search.sentence, search.segment)
    return covered


def _find_listed_review(sentence: Sentence, segment: Segment) -> list[Mention]:
    """ "All the elements were in place: A, B and a review of …": the review is one of them."""
    return [
        unit
        for following in sentence.segments
        if following.index > segment.index
        for unit in following.units
        if isinstance(unit, Mention) and unit.criterion == REVIEW and not unit.is_agent
    ][:1]


def _find_elements(search: Search) -> list[Mention]:
    """ "All but A": the elements that are not excepted, named or not."""
    sentence = search.sentence
    excepted = {m.criterion for m in sentence.exceptions} | find_told(sentence)
    elements = [m for m in sentence.memory.find_elements() if m.criterion not in excepted]
    told = excepted | {mention.criterion for mention in elements}
    missing = [criterion for criterion in ELEMENTS if criterion not in told]
    return elements + [stand_in(sentence, criterion, search.segment) for criterion in missing]
