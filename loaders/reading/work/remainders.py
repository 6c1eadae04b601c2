"""What is said of a part and then of the rest: "some tools were in place, the rest had …"."""

from loaders.reading.pointing.pronouns import point_back
from loaders.reading.sentence import Sentence, has
from loaders.reading.statements import HOPED_FOR, IN_PART, SAID, Statement
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.mentions import ELEMENTS, PLANS, Mention
from loaders.reading.text.sentences import Segment

UNFINISHED = frozenset(["incomplete", "unfinished", "uncompleted"])
FINISHED = frozenset(["in_place", "reviewed"])
UNDONE = "what is said to be done is then said not to be"
_RESTS = ("the rest", "the remainder")
_COUNTED = frozenset(["of", "some", "most", "many", "several", "few", "half", "first", "one"])
_OF_OTHERS = ("the rest of", "the other elements", "all other", "every other", "the remaining")
_OF_PLANS = frozenset(["plan", "plans", "work", "elements", "them", "programme", "proposals"])
_OF_IT = frozenset(["them", "it", "these", "this", "work", "improvements", "those"])
_QUANTITIES = frozenset(
    ["one", "two", "three", "four", "some", "several", "most", "many", "few", "half", "others",
     "another", "part", "a", "the"]
)  # fmt: skip
_AROUND = frozenset(
    ["had", "has", "was", "were", "been", "not", "yet", "still", "to", "already", "be", "by",
     "then", "of", "them", "these", "those", "it", "have", "only", ","]
)  # fmt: skip
WHY = "what is said of a part is not so of the rest"


def note_part(sentence: Sentence, mention: Mention) -> None:
    """Remember that a part only of this is spoken of: "the rest" is then the rest of it."""
    if mention.criterion not in ELEMENTS:
        return
    sentence.memory.parted = {
        m: at for m, at in sentence.memory.parted.items() if at >= sentence.number - 1
    }
    if _COUNTED.isdisjoint(sentence.texts[max(0, mention.first - 8) : mention.last + 1]):
        return
    is_of_part = any(
        has(unit, "part") or has(unit, "only_part") or unit.text in ("one of", "the first of")
        for unit in sentence.phrases
        if mention.first - 8 <= unit.first <= mention.last
    )
    if is_of_part:
        sentence.memory.parted[mention] = sentence.number


def is_rest_of_part(sentence: Sentence) -> bool:
    """Whether "the rest" follows a part: in this sentence, or of what was named just before."""
    everything = sentence.everything
    if everything is None or everything.text not in _RESTS:
        return False
    return bool(sentence.memory.parted) or any(
        (has(unit, "part") or has(unit, "only_part")) and unit.last < everything.first
        for unit in sentence.phrases
    )


def is_rest_of_unnamed(sentence: Sentence) -> bool:
    """ "Six systems had been dealt with and the rest were to follow": the rest of what was counted.

    "The rest of the plans", or what remains after an exception, is all that they include.
    """
    everything = sentence.everything
    if everything is None or everything.text not in _RESTS or sentence.exceptions:
        return False
    following = sentence.texts[everything.last + 1 : everything.last + 4]
    return not (following[:1] == ["of"] and _OF_PLANS & set(following))


def find_told(sentence: Sentence) -> set[str]:
    """ "A was in place. The rest of the plans had …": the rest is what was not spoken of."""
    if not sentence.everything.text.startswith(_OF_OTHERS):
        return set()
    return {mention.criterion for mention in sentence.memory.last_subject}


def leave_some_open(sentence: Sentence, segment: Segment, phrase: Phrase, outcome) -> None:
    """ "A was planned for two sites. One had started": what was said of A is not so of it all."""
    before = [w for w in sentence.texts[segment.first : phrase.first] if w not in _AROUND]
    if not before or not _QUANTITIES.issuperset(before):
        return
    last = sentence.memory.last_outcome
    is_at_odds = (last == "not_started" and outcome in ("started", "in_place")) or (
        last == "in_place" and outcome in ("started", "not_started")
    )
    if not is_at_odds:
        return
    for mention in sentence.memory.last_subject:
        if mention.criterion in ELEMENTS:
            sentence.state(mention, None, "left-open", segment.index, segment.index, why=WHY)


def leave_rest_open(
    sentence: Sentence, wording: Wording, segment: Segment, negated: bool
) -> list[Mention] | str:
    """ "The rest was under way" makes the whole started; any other status leaves it to a person."""
    sentence.pending = []
    parted = list(sentence.memory.parted)[-1:]
    half_done = [s for s in sentence.statements if s.why == IN_PART and s.criterion in ELEMENTS]
    following = sentence.texts[sentence.everything.last + 1 :][:3]
    is_of_others = following[:1] == ["of"] and not _OF_IT & set(following)
    if half_done and not (parted or is_of_others) and wording.id in ("started", "start-lies-ahead"):
        # "Partly introduced, and the remainder was to follow": the work is under way.
        for statement in half_done[-1:]:
            index = segment.index
            sentence.state_on(statement.criterion, "started", "started", statement.first, index)
        return "unknown"
    if parted and wording.id == "started" and not negated:
        return parted
    for mention in parted:
        sentence.state(mention, None, wording.id, segment.index, segment.index, why=WHY)
    return "unknown"


def leave_unfinished_open(sentence: Sentence, segment: Segment) -> None:
    """ "A was in place. This work is incomplete": what was called done is then said not to be."""
    place = next(
        (at for at, u in enumerate(segment.units) if getattr(u, "text", "") in UNFINISHED), None
    )
    wording = sentence.memory.last_wording
    if place is None or wording is None or not sentence.memory.done:
        return
    if not any(has(unit, "auxiliary") for unit in segment.units[:place]):
        return
    before = (unit for unit in segment.units[:place] if isinstance(unit, Mention))
    named = [mention for mention in before if mention.criterion != PLANS]
    for mention in named or point_back(sentence, segment, place, wording) or []:
        if mention.criterion in sentence.memory.done:
            index = segment.index
            sentence.state(mention, None, wording.id, index, index, why=UNDONE)


def drop_hopes_told(statements: list[Statement]) -> list[Statement]:
    """ "It should have begun in April but had not": how it came to be is told."""
    last = {s.criterion: s.last for s in statements if s.outcome and s.weight == SAID}
    return [
        s for s in statements if not (s.why == HOPED_FOR and s.last < last.get(s.criterion, -1))
    ]


def drop_part_under_way(statements: list[Statement]) -> list[Statement]:
    """ "Partly in place and still in progress": a work of which a part is done is under way."""
    begun = {s.criterion for s in statements if s.outcome == "started" and s.weight == SAID}
    return [s for s in statements if not (s.why == IN_PART and s.criterion in begun)]
