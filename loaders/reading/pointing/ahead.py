"""What is named only after it is spoken of: "these are under way: A and B", "neither A nor B"."""

from loaders.reading.pointing.plans_named import is_aside_on_plans
from loaders.reading.sentence import Sentence, has, segment_after
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import ELEMENTS, PLANS, REVIEW, SUPPORT, Mention
from loaders.reading.text.sentences import STRONG, Segment

_MEETING = frozenset(["meet", "meeting", "met"])
_OTHERS = frozenset(["separate", "another", "other", "different"])


def object_ahead(segment: Segment, place: int) -> Mention | None:
    """The element or review that follows in the segment before another statement."""
    rest = segment.units[place + 1 :]
    for unit, following in zip(rest, [*rest[1:], None], strict=False):
        if isinstance(unit, Mention):
            if unit.criterion in (*ELEMENTS, REVIEW):
                return unit
        elif meets_organisations(unit, following):
            continue
        elif (
            any(w.id not in ("information", "assess") for w in unit.wordings)
            or has(unit, "same_as")
            or has(unit, "not_same_as")
            or has(unit, "exception")
        ):
            return None
    return None


def object_in_next(sentence: Sentence, segment: Segment) -> bool:
    """Whether the next segment opens with an element that has no status of its own."""
    for following in sentence.segments:
        if following.index > segment.index:
            if is_aside_on_plans(sentence, following):
                continue
            named = following.units
            is_denied = any(has(u, "negative") for u in segment.units)
            if not is_denied and any(has(u, "both") and u.text == "both" for u in named[:2]):
                # "Work was under way, both on A and on B", "…, in respect of both A and B".
                rest = [u for u in named if not (has(u, "hedge") or has(u, "both"))]
                named = rest or named
            return bool(
                not following.joiners & (STRONG | {"relative", "and"})
                and isinstance(named[0], Mention)
                and named[0].criterion in ELEMENTS
                and not sentence.has_status(following)
            )
    return False


def one_named_next(sentence: Sentence, segment: Segment, phrase: Phrase) -> bool:
    """ "You have started one of the two elements, A": the one is named after the comma."""
    return any(
        isinstance(unit, Phrase) and unit.text == "one of" and unit.first == phrase.last + 1
        for unit in segment.units
    ) and (object_in_next(sentence, segment) and not _is_choice_next(sentence, segment))


def _is_choice_next(sentence: Sentence, segment: Segment) -> bool:
    """ "One of the two elements, A or B": it is not said which."""
    return any("or" in s.joiners for s in sentence.segments if s.index > segment.index)


def named_just_before(sentence: Sentence, segment: Segment) -> list[Mention]:
    """ "… the monitoring of IT systems (already in place)": the last name before the bracket."""
    for before in sentence.segments:
        if before.index == segment.index - 1:
            last = before.units[-1]
            is_work = isinstance(last, Mention) and last.criterion in (*ELEMENTS, REVIEW)
            return [last] if is_work and not last.is_agent else []
    return []


def names_follow(sentence: Sentence, segment: Segment, place: int) -> bool:
    """ "Both elements were in place: … and …": what "both" means is named after the colon."""
    announced = any(
        isinstance(unit, Phrase) and unit.kinds & {"both", "everything", "these"}
        for unit in segment.units[:place]
    )
    announced = announced or _announces_two(sentence, segment)
    announced = (
        announced or announces_one(sentence, segment) or _ends_on_both(sentence, segment, place)
    )
    following = [
        s
        for s in sentence.segments
        if s.index > segment.index
        and any(getattr(unit, "criterion", "") != PLANS for unit in s.units)
    ]
    announced = announced or (bool(following) and _begins_with_on(sentence, following[0]))
    return (
        announced
        and bool(following)
        and bool(following[0].joiners & {"colon", "dash"})
        and isinstance(following[0].units[0], Mention)
        and not any(sentence.has_status(s) for s in following)
    )


def _begins_with_on(sentence: Sentence, segment: Segment) -> bool:
    """ "You had started work: on A, and on B": the objects are listed after the colon."""
    words = sentence.texts[segment.first - 2 : segment.first + 1]
    return segment.first > 1 and words[0] == "work" and words[1:] in ([":", "on"], ["–", "on"])


def _ends_on_both(sentence: Sentence, segment: Segment, place: int) -> bool:
    """ "You had started both of these: A and B", "not started either of the two elements: …"."""
    rest = [u for u in segment.units[place + 1 :] if getattr(u, "criterion", "") != PLANS]
    if len(rest) > 1 and rest[0].text == "neither":
        rest = [unit for unit in rest[1:] if unit.text != "elements of"]
    denies = any(has(unit, "negative") for unit in segment.units[:place])
    is_of_others = bool(rest) and bool(_OTHERS & set(sentence.texts[rest[0].first : segment.last]))
    return (
        bool(rest)
        and not is_of_others
        and all(
            isinstance(unit, Phrase)
            and (unit.kinds & {"both", "includes", "these"} or unit.text.startswith("both "))
            for unit in rest
        )
        and (has(rest[0], "both") or rest[0].text.startswith("both "))
        and (denies or not rest[0].text.startswith(("either", "one or")))
    )


def announces_one(sentence: Sentence, segment: Segment) -> bool:
    """ "Only one was in progress: that of …": the one is named after the colon."""
    words = sentence.texts[segment.first : segment.last + 1]
    return words[:1] == ["one"] or words[:2] == ["only", "one"]


def _announces_two(sentence: Sentence, segment: Segment) -> bool:
    """ "Two pieces of work were under way: A and B": the two are named after the colon."""
    words = sentence.texts[segment.first : segment.last + 1]
    named = [
        unit.criterion
        for later in sentence.segments
        if later.index > segment.index
        for unit in later.units
        if isinstance(unit, Mention)
    ]
    is_choice = any("or" in s.joiners for s in sentence.segments if s.index > segment.index)
    return (
        words[:1] == ["two"] and not is_choice and len(set(named)) == len(named) == len(("A", "B"))
    )


def included_next(sentence: Sentence, segment: Segment) -> bool:
    """ "Work on the plans had started, including A": of A at least this is said."""
    opening = sentence.texts[segment.first : segment.first + 2]
    following = segment_after(sentence, segment)
    return (
        opening == ["work", "on"]
        and sentence.plans is not None
        and sentence.plans.segment == segment.index
        and following is not None
        and following.joiners == {"comma"}
        and sentence.texts[following.first] == "including"
        and len(following.units) == 2
        and isinstance(following.units[1], Mention)
        and following.units[1].criterion in ELEMENTS
    )


def name_after(sentence: Sentence, segment: Segment) -> list[Mention]:
    """ "So had work on the second, which is to seek …": what is counted is named after it."""
    for following in sentence.segments:
        if following.index == segment.index + 1 and following.joiners & {"relative", "comma"}:
            names = [u for u in following.units if isinstance(u, Mention)]
            if len(names) == 1 and not sentence.has_status(following):
                names[0].sentence = sentence.number
                return names
    return []


def meets_organisations(unit: Phrase | Mention, following: Phrase | Mention | None) -> bool:
    """ "You had begun to meet charities": a verb, and not "the plans meet the strategy"."""
    return (
        isinstance(unit, Phrase)
        and unit.text in _MEETING
        and isinstance(following, Mention)
        and following.criterion == SUPPORT
    )
