"""What is counted: "the third point is A, and the fourth is B. Work on the third has begun"."""

from itertools import pairwise

from loaders.reading.discourse import Discourse
from loaders.reading.pointing.enumerations import ORDINALS, find_run, find_several
from loaders.reading.sentence import Sentence
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import Mention

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_DETERMINERS = frozenset(["the", "our", "your"])
_NAMING = frozenset(["is", "was", "are", "were", "concerns", "concerned", "being"])
_LONGEST_NAMING = 8
_LISTING = frozenset(
    ["list", "lists", "contain", "contains", "cover", "covers", "include", "includes", "name",
     "names", "propose", "proposes", "promise", "promises", "set", "describe", "describes",
     "mention", "mentions", "provide", "provides"]
)  # fmt: skip
_OTHER_THINGS = frozenset(
    ["draft", "drafts", "phase", "stage", "version", "meeting", "meetings", "half", "report",
     "officer", "officers", "attempt", "round", "review", "edition", "year", "month", "week",
     "quarter", "unit", "team", "force", "head", "manager", "pilot", "contract", "bid"]
)  # fmt: skip


def note_ordinal(sentence: Sentence, mention: Mention) -> None:
    """ "The third point is A": remember which number A was given."""
    begin = max(1, mention.first - _LONGEST_NAMING)
    for at in range(mention.first - 1, begin - 1, -1):
        word = sentence.texts[at]
        if word in (",", ";", ":"):
            return
        if word not in ORDINALS or sentence.texts[at - 1] not in _DETERMINERS:
            continue
        if _NAMING & set(sentence.texts[at + 1 : mention.first]):
            sentence.memory.ordinals[word] = mention
        return


def note_counted_list(sentence: Sentence) -> None:
    """ "Three undertakings: A, B and C": each has its number; with a thing unnamed, none has."""
    memory = sentence.memory
    if not memory.listed or memory.listed[0].sentence != sentence.number:
        return
    numbered = [named for named in memory.ordinals.values() if named]
    if numbered and all(named.sentence != sentence.number for named in numbered):
        # Another list has been given since.
        memory.ordinals = {}
    if not numbered:
        memory.ordinals = dict.fromkeys(ORDINALS) if _names_more(sentence) else {}
    opening = sentence.texts[: memory.listed[0].first]
    counted = [_NUMBERS[word] for word in opening if word in _NUMBERS]
    if ":" in opening and len(counted) == 1 and memory.listed == memory.group:
        is_whole = counted == [len(memory.listed)]
        names = memory.listed if is_whole else [None] * len(ORDINALS)
        memory.ordinals = dict(zip(ORDINALS, names, strict=False))


def _names_more(sentence: Sentence) -> bool:
    """ "They list training, A and B", "A, vetting and B": something unknown is counted."""
    listed, words = sentence.memory.listed, sentence.texts
    for before, after in pairwise(listed):
        between = words[before.last + 1 : after.first]
        if "," in between and "and" in between:
            inside = between[between.index(",") + 1 : between.index("and")]
            if inside and any(word[0].isalpha() for word in inside):
                return True
    opening = words[: listed[0].first]
    verb = next((at for at, word in enumerate(opening) if word in _LISTING), None)
    if verb is None or "," not in opening[verb:]:
        return False
    return opening[verb + 1] != ","


def is_of_another_thing(sentence: Sentence, unit: Phrase) -> bool:
    """ "The first draft had been started", "the second of the three" where two have been listed."""
    following = sentence.texts[unit.last + 1 : unit.last + 4]
    counted = _NUMBERS.get(following[2]) if following[:1] == ["of"] and following[2:] else None
    named = len(sentence.memory.ordinals) or len(sentence.memory.listed)
    if counted and counted > max(named, _NUMBERS["two"]):
        return True
    return bool(following) and following[0] in _OTHER_THINGS


def find_of_two_works(sentence: Sentence, unit: Phrase) -> list[Mention] | None:
    """ "The first of the two pieces of work": of the elements alone, whatever was named since."""
    words = sentence.texts[unit.last + 1 : unit.last + 1 + _LONGEST_NAMING]
    elements = sentence.memory.find_elements()
    is_of_works = words[:1] == ["of"] and words[2:4] == ["two", "pieces"]
    if not is_of_works or len(elements) != _NUMBERS["two"]:
        return None
    if len({mention.sentence for mention in elements}) > 1:
        # Named in one order here and in another there?
        return None
    return elements[:1] if "former" in unit.kinds else elements[1:]


def find_counted(memory: Discourse, unit: Phrase) -> list[Mention] | None:
    """The mention that "the third" or "the second of these" means; None where it is not clear."""
    words = unit.text.split()
    if "two" in words or "last" in words:
        return find_run(memory, words)
    numbers = [ORDINALS.index(word) for word in words if word in ORDINALS]
    if len(numbers) > 1:
        return find_several(memory, numbers)
    number = numbers[0] if numbers else None
    if number is not None and memory.ordinals:
        named = memory.ordinals.get(ORDINALS[number])
        return [named] if named else None
    pair, listed = memory.find_pair(), memory.listed
    if number is not None and len(listed) > 1:
        # Of two it is plain which is the second; a third can be one that the list does not name.
        return [listed[number]] if number < len(listed) == 2 else None
    if len(pair) != len(("former", "latter")) or (
        len(listed) > len(pair) and listed == memory.group
    ):
        # Of three there is no former and no latter.
        return None
    in_list, in_pair = ([m.criterion for m in named] for named in (listed, pair))
    if in_list != in_pair and sorted(in_list) == sorted(in_pair):
        # Both were named in one order and then again in the other.
        return None
    is_first = "former" in unit.kinds
    return [pair[0] if is_first else pair[1]] if unit.kinds & {"former", "latter"} else None
