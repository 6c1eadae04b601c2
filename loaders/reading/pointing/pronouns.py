"""What pronouns and relative clauses point back to: "these", "both", "the latter", "which"."""

from loaders.reading.pointing.enumerations import find_rest
from loaders.reading.pointing.ordinals import (
    find_counted,
    find_of_two_works,
    is_of_another_thing,
)
from loaders.reading.pointing.plans_named import are_plans_that_describe
from loaders.reading.sentence import Sentence, has
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.mentions import ELEMENTS, REVIEW, Mention
from loaders.reading.text.sentences import Segment

POINTERS = frozenset({"both", "former", "latter", "ordinal", "other_one", "these", "this"})
_QUANTITIES = frozenset(
    ["one", "some", "most", "many", "much", "part", "half", "parts", "several", "few", "two"]
)
_BODIES = frozenset({"organisations", "vulnerable_people"})
_OF_THEM = (
    "none of them",
    "each of them",
    "both of them",
    "all of them",
    "neither of them",
    "they",
)
_OTHERS = frozenset(["other", "others", "remaining"])
_BEFORE_OBJECT = frozenset({"on", "upon", "begun", "started", "commenced", "began"})
_BY_YOU = frozenset(
    ["you", "your", "the", "force", "constabulary", "have", "had", "has", "already", "also", "now",
     "a", "start", "been", "made", "not", "yet", "no", "work", "started", "begun", "commenced"]
)  # fmt: skip
_BEFORE_THEM = frozenset({"of", "on", "in", "with", "for"})


def point_back(
    sentence: Sentence, segment: Segment, place: int, wording: Wording
) -> list[Mention] | None:
    """The mentions that a pronoun in the first `place` units of the segment means, if clear."""
    memory = sentence.memory
    for unit in reversed(segment.units[:place]):
        if not isinstance(unit, Phrase) or not is_pure(sentence, unit):
            continue
        if unit.text == "them" and not _stands_for_a_subject(sentence, unit):
            # "The work that was to follow them": an object is no subject.
            continue
        if unit.text in ("they", "it") and are_plans_that_describe(sentence, unit):
            continue
        kinds = unit.kinds
        if "both" in kinds and _is_one_of(sentence, segment, unit):
            continue
        is_of_them = unit.text == "them" and sentence.texts[unit.first - 1] == "of"
        if (is_of_them or unit.text in _OF_THEM) and _are_bodies(memory.find_group()):
            return None
        if "ordinal" in kinds and _OTHERS & set(unit.text.split()):
            return find_rest(sentence)
        if {"both", "ordinal"} <= kinds:
            return find_counted(memory, unit)
        if "ordinal" in kinds and "or" in unit.text.split() and not _is_of_every(sentence):
            return None
        if "both" in kinds or unit.text.split()[0] in ("neither", "none"):
            elements = memory.find_elements()
            group = memory.find_group()
            if _is_of_one_work(unit) and len(group) == 1:
                return _find_listed_with(sentence, group[0])
            if len(group) == 2 and (sentence.scope or len(elements) < 2):
                return list(group)
            if len(elements) == 2:
                return elements
            return (elements or None) if unit.text in ("each", "either") else None
        if kinds & {"former", "latter", "ordinal"}:
            if is_of_another_thing(sentence, unit):
                return None
            counted = find_of_two_works(sentence, unit) or find_counted(memory, unit)
            if counted and _is_only_this(sentence, segment, unit) and wording.id == "started":
                pair = memory.find_pair()
                sentence.opposed = [m for m in pair if m.criterion != counted[0].criterion][:1]
            return counted
        if "other_one" in kinds:
            said = {m.criterion for m in memory.last_subject}
            elements = memory.find_elements()
            rest = [m for m in elements if m.criterion not in said]
            # "The other" is clear only where both were named and something was said of one.
            return rest if len(rest) == 1 and len(elements) == 2 else None
        if "these" in kinds:
            group = memory.find_group()
            return list(group) or None
        if "this" in kinds:
            group = memory.find_group()
            if wording.id == "reviewed":
                return [m for m in group if m.criterion == REVIEW] or None
            if len(group) == 1:
                return list(group)
            return _named_since_semicolon(sentence, segment, unit) or None
    return None


def _is_one_of(sentence: Sentence, segment: Segment, both: Phrase) -> bool:
    """ "The first of the two had started": that one, and not the two of them."""
    is_of = sentence.texts[both.first - 1] == "of"
    return is_of and any(
        isinstance(unit, Phrase)
        and unit.last == both.first - 2
        and unit.kinds & {"former", "latter", "ordinal", "other_one"}
        for unit in segment.units
    )


def _named_since_semicolon(sentence: Sentence, segment: Segment, unit: Phrase) -> list[Mention]:
    """ "On A they were; on B they were not, since that work had …": of B, named since the mark."""
    marks = [
        s.index for s in sentence.segments if "semicolon" in s.joiners and s.index <= segment.index
    ]
    named = [
        mention
        for mention in sentence.mentioned
        if marks and mention.segment >= marks[-1] and mention.first < unit.first
    ]
    return named if len(named) == 1 and named[0].criterion in ELEMENTS else []


def _is_of_every(sentence: Sentence) -> bool:
    """ "No information on the first or the second": on both; "work on the first or the second"?"""
    is_silent = sentence.scope is not None and sentence.scope.outcome == "no_information"
    return is_silent or bool(sentence.negatives)


def _are_bodies(group: list[Mention]) -> bool:
    """ "Charities had been written to. None of them had begun to help": they, and not the work."""
    return len(group) == 1 and group[0].kinds <= _BODIES


def _is_of_one_work(unit: Phrase) -> bool:
    """ "None of this work", "all of that": of what was named last, one thing or a list."""
    return unit.text.split()[1:] in (["of", "this"], ["of", "that"], ["of", "it"])


def _find_listed_with(sentence: Sentence, last: Mention) -> list[Mention]:
    """ "They include A. They also include B. None of this …": both, if nothing was said of A."""
    told = sentence.memory.told | {s.criterion for s in sentence.statements}
    return [
        mention
        for mention in sentence.memory.find_elements()
        if mention is last
        or (
            mention.criterion not in told
            and mention.sentence is not None
            and last.sentence is not None
            and last.sentence - mention.sentence <= 1
        )
    ] or [last]


def _stands_for_a_subject(sentence: Sentence, them: Phrase) -> bool:
    """ "Work on them", "work to draw them up": the work is theirs."""
    before = sentence.texts[max(0, them.first - 3) : them.first]
    is_of_work = before[:2] == ["work", "to"] and before[-1:] != ["follow"]
    return is_of_work or (bool(before) and before[-1] in _BEFORE_THEM)


def _is_only_this(sentence: Sentence, segment: Segment, unit: Phrase) -> bool:
    """ "Only the first had started", "work had started only on the first": the other had not."""
    first = segment.units[0]
    before = sentence.texts[max(0, unit.first - 2) : unit.first]
    return (
        (isinstance(first, Phrase) and first.text == "only")
        or before[-1:] == ["only"]
        or before in (["only", "on"], ["only", "with"])
    )


def point_ahead(
    sentence: Sentence, segment: Segment, place: int, wording: Wording
) -> list[Mention] | None:
    """ "Work had started on the latter": the pronoun follows as object."""
    for at in range(place + 1, len(segment.units)):
        unit = segment.units[at]
        if isinstance(unit, Mention) or unit.wordings:
            return None
        if (
            unit.kinds & {"former", "latter", "ordinal", "both", "other_one", "these"}
            or unit.text == "neither"
            or ("this" in unit.kinds and _is_begun_by_you(sentence, segment, unit))
        ):
            return point_back(sentence, segment, at + 1, wording)
    return None


def _is_begun_by_you(sentence: Sentence, segment: Segment, unit: Phrase) -> bool:
    """ "You have begun this work", "a start has been made on this"; not "others have begun it"."""
    words = sentence.texts[segment.first : unit.first]
    if words[-1:] == ["to"] and unit.text == "do so":
        words.pop()
    return words[-1:] != [] and words[-1] in _BEFORE_OBJECT and _BY_YOU.issuperset(words[:-1])


def is_pure(sentence: Sentence, unit: Phrase) -> bool:
    """A pronoun, not a pointing word before a noun of its own ("this software")."""
    after = unit.last + 1
    if after >= len(sentence.words) or sentence.covered[after]:
        return True
    is_object = unit.text in ("them", "it") and sentence.texts[after] == "up"
    return is_object or sentence.texts[after] in sentence.catalogue.groups["generic_words"]


def relative_subject(sentence: Sentence, segment: Segment, phrase: Phrase) -> list[Mention] | None:
    """ "…, which had yet to start": the nearest mention; all of the list where "were" says so."""
    before = [
        m
        for m in sentence.mentioned
        if m.segment < segment.index and m.criterion in (*ELEMENTS, REVIEW)
    ]
    if not before or not sentence.is_bare(segment, phrase):
        return None
    text = " ".join(word.text for word in sentence.words[segment.first : phrase.first])
    if any(has(u, "both") for u in segment.units):
        group = sentence.memory.find_group()
        return [m for m in group if m.criterion in ELEMENTS] or None
    if text.split()[:1] in (["were"], ["are"]) and len(sentence.memory.group) > 1:
        return [m for m in sentence.memory.group if m.criterion in ELEMENTS]
    return before[-1:]


def points_at_one(segment: Segment, place: int) -> bool:
    """Whether "the former" or "the latter" alone is the subject before the wording."""
    before = segment.units[:place]
    return any(has(unit, "former") or has(unit, "latter") for unit in before) and not any(
        isinstance(unit, Mention) for unit in before
    )


def points_at_both(segment: Segment, place: int) -> bool:
    """ "…, neither had begun": the pronoun opens the clause and is all its subject."""
    opening = segment.units[0]
    before = segment.units[1:place]
    return (
        place > 0
        and segment.joiners == {"comma"}
        and isinstance(opening, Phrase)
        and opening.text.split()[0] in ("neither", "both")
        and all(has(unit, "auxiliary") for unit in before)
    )


def is_of_some(sentence: Sentence, segment: Segment) -> bool:
    """ "A and B, one of which had started": it is not said which."""
    before = sentence.texts[max(0, segment.first - 4) : segment.first]
    return before[2:] == ["of", "which"] and before[1] in _QUANTITIES and before[0] != "no"


def stand_in(sentence: Sentence, criterion: str, segment: Segment) -> Mention:
    """A mention for an element that "every element" covers without naming it."""
    phrase = (
        segment.units[0] if isinstance(segment.units[0], Phrase) else segment.units[0].phrases[0]
    )
    mention = Mention(criterion, phrase, "stand_in")
    mention.sentence = sentence.number
    mention.segment = segment.index
    return mention


def find_relative_subject(sentence: Sentence, segment: Segment) -> list[Mention]:
    """What a relative clause ("of which …") speaks of: the mention just before it."""
    if "relative" in segment.joiners:
        return [m for m in sentence.mentioned if m.segment < segment.index][-1:]
    return []


def find_topic(
    sentence: Sentence, segment: Segment, phrase: Phrase, wording: Wording
) -> list[Mention]:
    """ "On the former, a start had been made": the topic stands before the comma."""
    if segment.joiners != {"comma"} or not sentence.is_bare(segment, phrase):
        return []
    for before in sentence.segments:
        if before.index == segment.index - 1 and len(before.units) == 1:
            unit = before.units[0]
            is_pointer = isinstance(unit, Phrase) and unit.kinds & (POINTERS - {"this"})
            if is_pointer and sentence.texts[unit.first - 1] in ("on", "for", "with", "in"):
                return point_back(sentence, before, 1, wording) or []
    return []
