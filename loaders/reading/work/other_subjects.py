"""A status that is said of another thing than the names before it.

Each rule takes the search and gives what the status speaks of, or None to go on seeking.
"""

from loaders.reading.pointing.ahead import one_named_next
from loaders.reading.pointing.coordination import is_of_people, starts_another_thing
from loaders.reading.work.descriptions import describes_only
from loaders.reading.work.search import OBJECT, OF_TODAY, UNKNOWN, Found, Search


def find_another_thing(search: Search) -> Found:
    """ "Work had started on a business case", "officers who monitor A had started"."""
    sentence, segment = search.sentence, search.segment
    is_other = starts_another_thing(sentence, search.phrase, segment)
    return UNKNOWN if is_other or is_of_people(sentence, segment, search.relevant) else None


def find_who(search: Search) -> Found:
    """ "Both have leads, who have started": said of the leads."""
    first = search.segment.first
    is_who = search.is_relative and "who" in search.sentence.texts[first - 1 : first + 1]
    return search.find_ahead() if is_who else None


def find_thing_of_today(search: Search) -> Found:
    """ "How your systems are monitored", "A was sent to bodies you seek intelligence from"."""
    wording = search.wording
    if wording.id not in OF_TODAY:
        return None
    if describes_only(search.sentence, search.phrase, search.segment):
        return UNKNOWN
    is_own = any(mention.criterion in wording.criteria for mention in search.relevant)
    return search.find_ahead() if search.relevant and not is_own else None


def find_one_of_list(search: Search) -> Found:
    """ "You had started one of the two, A", "in place: A and B": what is meant follows."""
    sentence, segment = search.sentence, search.segment
    is_next = search.ahead is None and one_named_next(sentence, segment, search.phrase)
    return OBJECT if is_next or (sentence.is_listing and segment.index == 0) else None
