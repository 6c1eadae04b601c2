"""What is said of all: "work had begun on all the elements", "no work on it had begun"."""

from loaders.reading.pointing.pronouns import POINTERS, find_relative_subject, point_back
from loaders.reading.sentence import Sentence
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.mentions import ELEMENTS, Mention
from loaders.reading.text.sentences import Segment

_KNOWN_THINGS = POINTERS | frozenset(
    {"time", "our_review", "monitoring", "it_systems", "it_short", "intelligence", "organisations",
     "vulnerable_people", "relationships", "strategy", "unit", "review", "plans"}
)  # fmt: skip
_OF_A_THING = frozenset(["on", "to", "in", "for", "towards"])
_OF_ONE = frozenset(
    ["no work", "none of the work", "no part", "every part", "each part", "any part"]
)  # fmt: skip
_PLANS = frozenset(["plan", "plans", "them", "it"])
_OWNERS = frozenset(["your", "the", "these", "those", "its", "both"])
_MONTHS = frozenset(
    ["january", "february", "march", "april", "May", "june", "july", "august", "september",
     "october", "november", "december"]
)  # fmt: skip
_TELLERS = frozenset(["you", "they", "it", "we", "your", "the", "these", "make", "makes"])
_CLOSING = frozenset(
    [".", ",", ";", ":", "–", "(", "by", "when", "at", "but", "and", "except", "apart", "save",
     "with", "other"]
)  # fmt: skip
_ALL = ("all the elements", "every element", "each element", "all elements", "each of the elements")


def take_all_ahead(sentence: Sentence, phrase: Phrase, segment: Segment, place: int) -> None:
    """ "Work had begun on all the elements of your plans": what is said of all stands before it."""
    for unit in segment.units[place + 1 : place + 2]:
        is_object = sentence.texts[phrase.last + 1 : unit.first] in ([], ["on"], ["upon"])
        is_of_all = isinstance(unit, Phrase) and unit.text.startswith(_ALL)
        if is_object and is_of_all and _ends_with_plans(sentence.texts[unit.last + 1 :]):
            sentence.everything = unit
            unit.is_used = True


def _ends_with_plans(rest: list[str]) -> bool:
    """Whether all is meant: nothing follows but "of your plans", and no "which had been funded"."""
    if rest[:1] in (["of"], ["in"]):
        place = next((n for n, word in enumerate(rest[:4]) if word in _PLANS), None)
        if place is None or not _OWNERS.issuperset(rest[1:place]):
            return False
        rest = rest[place + 1 :]
    is_date = rest[:1] in (["in"], ["from"]) and any(
        word in _MONTHS or word.isdigit() for word in rest[1:2]
    )
    return rest[:1] == [] or rest[0] in _CLOSING or is_date


def of_what_no_work(
    sentence: Sentence, segment: Segment, place: int, wording: Wording
) -> list[Mention] | None:
    """ "No work on it had begun", "no part of this had begun": of one thing, not of all."""
    if sentence.everything is None or sentence.everything.text not in _OF_ONE:
        return None
    if sentence.everything.first < segment.first:
        return _named_before_aside(sentence, segment)
    if "relative" in segment.joiners:
        return find_relative_subject(sentence, segment)
    units = segment.units[:place]
    if any(isinstance(unit, Phrase) and unit.kinds & POINTERS for unit in units):
        return point_back(sentence, segment, place, wording) or []
    named = {m.criterion: m for m in sentence.mentioned if m.criterion in ELEMENTS}
    return list(named.values()) if len(named) == 1 else None


def _named_before_aside(sentence: Sentence, segment: Segment) -> list[Mention] | None:
    """ "No work on A, including the hiring of staff, had begun": of A alone, and not of all."""
    phrase = sentence.everything
    if not sentence.is_including or sentence.texts[phrase.last + 1] not in _OF_A_THING:
        return None
    opening = next(s for s in sentence.segments if s.first <= phrase.first <= s.last)
    named = {
        m.criterion: m
        for m in sentence.mentioned
        if m.criterion in ELEMENTS and m.first > phrase.last and m.segment < segment.index
    }
    before = [m for m in named.values() if m.segment == opening.index]
    return before if len(named) == len(before) == 1 else []


def is_of_another_thing(sentence: Sentence, phrase: Phrase, segment: Segment) -> bool:
    """ "No work had begun on the website", "all the work to train staff": of that, not of all."""
    generic = sentence.catalogue.groups["generic_words"] | sentence.catalogue.groups["small_words"]
    opening = sentence.everything.last + 1
    if _is_restricted(sentence.texts[opening : phrase.first]):
        return True
    for begin, end in ((opening, phrase.first), (phrase.last + 1, segment.last + 1)):
        rest = sentence.texts[begin:end]
        if rest[:1] and rest[0] in _OF_A_THING and not sentence.covered[begin]:
            named = [at for at in range(begin, end) if sentence.texts[at][0].isalpha()]
            inside = [unit for unit in sentence.phrases if begin < unit.first < end]
            is_clear = any(_tells_which(unit) for unit in inside)
            if not is_clear and any(sentence.texts[at] not in generic for at in named):
                return True
    return False


def _is_restricted(rest: list[str]) -> bool:
    """ "All the elements of your plans which had been funded": of the others nothing is said."""
    place = next((n for n, word in enumerate(rest[:4]) if word in _PLANS), None)
    rest = rest if place is None or rest[:1] != ["of"] else rest[place + 1 :]
    if rest[:2] in (["for", "which"], ["on", "which"], ["in", "which"], ["with", "which"]):
        return True
    return rest[:1] in (["which"], ["that"]) and rest[1:2] != [] and rest[1] not in _TELLERS


def _tells_which(phrase: Phrase) -> bool:
    """A name of what is assessed, a pronoun or a time: no other thing is spoken of."""
    return bool(phrase.kinds & _KNOWN_THINGS)
