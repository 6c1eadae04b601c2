"""What a status speaks of where no name stands before it: a pronoun, a topic, or what follows.

Each rule takes the search and gives what the status speaks of, or None to go on seeking.
"""

from loaders.reading.pointing.ahead import (
    included_next,
    named_just_before,
    names_follow,
    object_in_next,
)
from loaders.reading.pointing.heads import find_by_head
from loaders.reading.pointing.pronouns import (
    find_topic,
    is_of_some,
    point_ahead,
    point_back,
    relative_subject,
)
from loaders.reading.sentence import Sentence
from loaders.reading.text.mentions import ELEMENTS, REVIEW, Mention
from loaders.reading.text.sentences import Segment
from loaders.reading.work.named_before import share_out
from loaders.reading.work.objects import begins_something, find_object
from loaders.reading.work.plans_as_subject import lead_plans, plans_as_subject
from loaders.reading.work.search import OBJECT, OF_TODAY, STAGES, UNKNOWN, Found, Search

_GOING_ON = frozenset({"and", "contrast", "comma"})
_OF_PLANS = frozenset(["started", "in-place"])
_WORK_ON = ("work", "on")
_LONGEST_POINTER = len(("the", "planned", "improvements"))
_OF_ANOTHER = frozenset(["of", "on", "in", "to", "for", "with", "by", "from"])
_WITHOUT_OBJECT = "past-planning"


def find_relative(search: Search) -> Found:
    """ "A, which had yet to start": what "which" means; "one of which had started" is not clear."""
    if not search.is_relative:
        return None
    sentence, segment, phrase = search.sentence, search.segment, search.phrase
    if is_of_some(sentence, segment):
        return UNKNOWN
    headed = find_by_head(sentence, segment, phrase)
    if headed and search.ahead is None:
        return headed
    back = relative_subject(sentence, segment, phrase)
    if back is None:
        return None
    is_fit = bool(back) and any(m.criterion in search.wording.criteria for m in back)
    return back if is_fit or search.ahead is None or search.wording.id not in OF_TODAY else None


def find_begun(search: Search) -> Found:
    """ "It had not begun the other task": the object of the verb decides."""
    sentence, wording = search.sentence, search.wording
    if search.ahead is not None or wording.id != "started":
        return None
    if not begins_something(sentence, search.phrase):
        return None
    return find_object(sentence, search.segment, search.place, wording)


def find_pointed(search: Search) -> Found:
    """ "The latter had begun", "you had begun both": a pronoun, unless a name follows."""
    sentence, segment, wording = search.sentence, search.segment, search.wording
    pointed = point_back(sentence, segment, search.place, wording)
    if search.ahead is not None:
        if wording.id != _WITHOUT_OBJECT:
            return OBJECT
    elif pointed is None and wording.id in STAGES:
        pointed = point_ahead(sentence, segment, search.place, wording)
    if pointed is None:
        return None
    return share_out(sentence, search.phrase, pointed) or search.take_likewise(pointed)


def find_introduced(search: Search) -> Found:
    """ "With A …, work had begun": the last name in the status's own segment."""
    introduced = [
        unit
        for unit in search.segment.units[: search.place]
        if isinstance(unit, Mention) and unit.criterion in (*ELEMENTS, REVIEW) and not unit.is_agent
    ]
    return introduced[-1:] or None


def find_likened(search: Search) -> Found:
    """ "As with A, work had begun", "those improvements, like A, had begun": those, and A."""
    sentence, segment = search.sentence, search.segment
    if not sentence.same:
        return None
    likened = next((s for s in sentence.segments if s.index == segment.index - 1), None)
    opening = next((s for s in sentence.segments if s.index == segment.index - 2), None)
    pointed = None
    is_likened = likened is not None and {m.segment for m in sentence.same} == {likened.index}
    if is_likened and opening and _is_all_pointer(sentence, opening):
        pointed = point_back(sentence, opening, len(opening.units), search.wording)
        pointed = pointed or find_by_head(sentence, opening, search.phrase)
    return search.take_likewise(pointed or []) or None


def _is_all_pointer(sentence: Sentence, opening: Segment) -> bool:
    """ "These", "work on those improvements", "they showed that it"; not "a pilot of these"."""
    words = sentence.texts[opening.first : opening.last + 1]
    while "that" in words[:-1]:
        words = words[words.index("that") + 1 :]
    words = words[len(_WORK_ON) :] if tuple(words[:2]) == _WORK_ON else words
    words = words[:-1] if words[-1:] == [","] else words
    return len(words) <= _LONGEST_POINTER and _OF_ANOTHER.isdisjoint(words)


def find_in_brackets(search: Search) -> Found:
    """ "Including A (already in place)": the name just before the bracket."""
    sentence, segment = search.sentence, search.segment
    if not sentence.is_including or segment.joiners != {"comma"}:
        return None
    named = named_just_before(sentence, segment)
    return named if named and search.is_bare() else None


def find_head(search: Search) -> Found:
    """ "The project had begun": what was last called a project."""
    return find_by_head(search.sentence, search.segment, search.phrase) or None


def find_next(search: Search) -> Found:
    """ "Both were in place: A and B", "work on the plans had started, including A"."""
    sentence, segment = search.sentence, search.segment
    is_next = (
        included_next(sentence, segment)
        or object_in_next(sentence, segment)
        or names_follow(sentence, segment, search.place)
    )
    return OBJECT if is_next else None


def find_topic_before(search: Search) -> Found:
    """ "On the former, a start had been made": the topic stands before the comma."""
    return find_topic(search.sentence, search.segment, search.phrase, search.wording) or None


def find_last_subject(search: Search) -> Found:
    """ "A had begun and was under way": the subject of the verb before."""
    subject = search.sentence.subject
    return subject if subject and search.is_bare() else None


def find_in_clause_before(search: Search) -> Found:
    """ "It was planned for May, and was under way": the pronoun of the clause before."""
    sentence, segment = search.sentence, search.segment
    if not search.is_bare() or not segment.joiners & _GOING_ON:
        return None
    earlier = [other for other in sentence.segments if other.index < segment.index]
    if not earlier:
        return None
    return point_back(sentence, earlier[-1], len(earlier[-1].units), search.wording) or None


def find_in_plans(search: Search) -> Found:
    """ "Your plans had been carried out in full": both elements, which they describe."""
    sentence, segment, wording = search.sentence, search.segment, search.wording
    plans = sentence.plans
    if not plans or plans.segment != segment.index or wording.id not in _OF_PLANS:
        return None
    if not lead_plans(sentence, segment):
        return None
    return plans_as_subject(sentence, wording, search.negatives, segment, search.phrase)
