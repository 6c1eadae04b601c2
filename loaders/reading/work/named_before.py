"""Which of the names before a status it speaks of."""

from loaders.reading.pointing.ahead import announces_one
from loaders.reading.pointing.coordination import (
    drop_objects,
    has_own_subject,
    is_yours,
    keep_after_verb,
    keep_coordinated,
    names_in,
)
from loaders.reading.pointing.pronouns import points_at_both, points_at_one
from loaders.reading.sentence import Sentence
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import ELEMENTS, REVIEW, Mention
from loaders.reading.work.search import OBJECT, Found, Search

_OF_ONE = frozenset(["was", "is", "has"])
_BETWEEN_REACH = 6


def find_named_before(search: Search) -> Found:
    """ "A and B had begun": the names before the status, where they are its subject."""
    sentence = search.sentence
    _drop_what_is_counted(search)
    if search.wording.id == "being-done" and _is_of_it(search):
        return search.relevant
    search.relevant = drop_objects(sentence, search.relevant, search.segment)
    _drop_what_stands_apart(search)
    _keep_joined(search)
    shared = share_out(sentence, search.phrase, search.relevant)
    if shared:
        return shared
    return _take_names(search) if search.relevant else None


def _drop_what_is_counted(search: Search) -> None:
    """ "Of A and B, only the former had started": the names only say what is counted."""
    sentence, segment, place = search.sentence, search.segment, search.place
    if search.relevant and (
        (points_at_both(segment, place) and len(sentence.memory.find_elements()) > 1)
        or points_at_one(segment, place)
        or announces_one(sentence, segment)
    ):
        sentence.pending = search.relevant = []


def _is_of_it(search: Search) -> bool:
    """ "You had bought software to monitor your IT systems, and were installing it"."""
    is_pointed = search.sentence.texts[search.phrase.last + 1] in ("it", "them")
    relevant = search.relevant
    return is_pointed and len(relevant) == 1 and relevant[0].criterion in ELEMENTS


def _drop_what_stands_apart(search: Search) -> None:
    """ "You described A, and work had begun on B": nothing is said of A here."""
    ahead, segment = search.ahead, search.segment
    if not search.relevant or ahead is None or ahead.segment != segment.index or ahead.is_agent:
        return
    is_apart = has_own_subject(segment) and not names_in(segment, search.place)
    if is_apart or is_yours(search.sentence, search.relevant[-1], search.phrase):
        search.sentence.pending = search.relevant = []


def _keep_joined(search: Search) -> None:
    """ "A depends on B, which was due to begin": said of B, the nearer, and not of A."""
    sentence = search.sentence
    if len(search.relevant) > 1 and search.is_relative:
        search.relevant = relevant = keep_after_verb(sentence, search.relevant)
        words = sentence.texts[: search.phrase.first]
        opening = words[max(0, relevant[0].first - _BETWEEN_REACH) : relevant[0].first]
        if "between" in opening or _OF_ONE & set(words[search.segment.first :]):
            # "A and B, which was due to begin": said of one only, the nearer.
            search.relevant = relevant[-1:]
    if len(search.relevant) > 1:
        search.relevant = keep_coordinated(
            sentence, search.relevant, search.wording, search.is_relative
        )


def share_out(sentence: Sentence, phrase: Phrase, pair: list[Mention]) -> list[Mention]:
    """ "A and B were, respectively, complete and yet to commence": the first is said of A."""
    if len(pair) != len(("A", "B")) or not _shares_out(sentence, phrase):
        return []
    sentence.pending = pair[1:]
    return pair[:1]


def _shares_out(sentence: Sentence, phrase: Phrase) -> bool:
    sharing = [other for other in sentence.phrases if "respectively" in other.kinds]
    if not sharing or sentence.words[sharing[0].first - 1].text == "not":
        return False
    following = [word.text for word in sentence.words[sharing[0].last + 1 :][:1]]
    if sharing[0].first > phrase.first and following not in ([], ["."], [";"]):
        return False
    later = [p for p in sentence.phrases if p.first > phrase.last and p.wordings]
    return len(later) == 1


def _take_names(search: Search) -> Found:
    """The names are spent; but "your unit reviewed A" reviews what follows, and not itself."""
    sentence, ahead = search.sentence, search.ahead
    relevant = search.take_likewise(search.relevant)
    sentence.pending = []
    if search.wording.id == "reviewed" and not any(m.criterion == REVIEW for m in relevant):
        return OBJECT if ahead else relevant
    if all(m.is_agent for m in relevant) and ahead is not None and ahead.criterion == REVIEW:
        return OBJECT
    return relevant
