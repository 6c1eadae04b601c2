"""Which of the names before a status it speaks of: joined names, and objects of an earlier verb."""

from loaders.reading.sentence import Sentence, has, is_intention
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.mentions import ELEMENTS, REVIEW, Mention
from loaders.reading.text.sentences import Segment

_FINDING = frozenset(
    ["that", "found", "find", "saw", "see", "judged", "judge", "consider", "considered"]
)
_MEANING = ("intend", "plan to", "plans to", "propose", "aim", "expect", "hope", "will")
_COORDINATORS = frozenset(["and", "or", "nor", ",", ";", "with", "as", "both", "plus", "–", ":"])


def drop_objects(sentence: Sentence, mentions: list[Mention], segment: Segment) -> list[Mention]:
    """ "You intend to review A, and B was in place": A is no subject of what follows."""
    kept = []
    is_object = False
    own = [mention for mention in mentions if mention.segment == segment.index]
    for mention in mentions:
        clause = next((s for s in sentence.segments if s.index == mention.segment), segment)
        words = sentence.texts[clause.first : mention.first]
        # "You intend to do A and to do B, and …": the second is an object as the first is.
        goes_on = is_object and clause.joiners == {"and"} and words[:1] == ["to"]
        is_object = mention.segment < segment.index and (
            goes_on or bool({"you", "we", "they"} & set(words[:2]) and not set(words) & _FINDING)
        )
        has_verb = any(has(u, "auxiliary") and u.first > mention.last for u in clause.units)
        is_over = has_verb and mention.segment < segment.index and bool(own)
        if own and mention.segment < segment.index and "comma" in segment.joiners:
            is_object = is_object or _has_finite_verb(sentence, clause.first, mention.first)
        if "relative" in segment.joiners or not (is_object or is_over):
            kept.append(mention)
    return kept


def _has_finite_verb(sentence: Sentence, begin: int, end: int) -> bool:
    """ "The minutes discuss A, and B was in place": a verb before A makes A its object."""
    words = sentence.texts[begin:end]
    return any(
        word in sentence.catalogue.verbs
        and not word.endswith(("ing", "ed"))
        and words[max(0, at - 1)] != "to"
        and at > 0
        for at, word in enumerate(words)
    )


def has_own_subject(segment: Segment) -> bool:
    """ "A, …, was started to help B" goes on about A; "…, and was started on B" does not."""
    if "relative" in segment.joiners:
        return False
    first = segment.units[0]
    return "and" in segment.joiners or not has(first, "auxiliary")


def is_yours(sentence: Sentence, mention: Mention, phrase: Phrase) -> bool:
    """ "To help with A you had started B": the subject is "you", and what it started is B."""
    words = sentence.texts[mention.last : phrase.first]
    return any(
        word == "you" and words[at - 1] not in ("that", "which", "as", "and", "by")
        for at, word in enumerate(words)
        if at
    )


def names_in(segment: Segment, place: int) -> bool:
    """Whether an element or the review is named before the wording in its own segment."""
    return any(
        isinstance(unit, Mention) and unit.criterion in (*ELEMENTS, REVIEW)
        for unit in segment.units[:place]
    )


def keep_after_verb(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """ "A will follow B, which …": of what stands on both sides of a verb, the nearer."""
    verbs = [
        phrase.first
        for phrase in sentence.phrases
        if phrase.kinds & {"intention", "auxiliary"} and mentions[0].last < phrase.first
    ]
    first = max((at for at in verbs if at < mentions[-1].first), default=-1)
    return [mention for mention in mentions if mention.first > first]


def keep_coordinated(
    sentence: Sentence, mentions: list[Mention], wording: Wording, is_relative: bool
) -> list[Mention]:
    """ "A depends on B, which …": only what "and" or a comma joins has a status in common.

    Where no relative clause says that the nearer is meant, what stands before it is left open.
    """
    for at in range(len(mentions) - 1, 0, -1):
        before, after = mentions[at - 1], mentions[at]
        between = set(sentence.texts[before.last + 1 : after.first])
        is_other = before.criterion != after.criterion and before.last < after.first
        is_reported = "that" in between and not between & {"and", "or", "nor"}
        if is_other and (is_reported or not between & _COORDINATORS):
            if not is_relative:
                for mention in mentions[:at]:
                    why = "it is not certain of what this is said"
                    place = mention.segment
                    sentence.state(mention, None, wording.id, place, place, why=why)
            return mentions[at:]
    return mentions


def starts_another_thing(sentence: Sentence, phrase: Phrase, segment: Segment) -> bool:
    """ "Work had started on a business case": what follows "on" is another thing than the names."""
    words = sentence.texts[phrase.last + 1 : phrase.last + 3]
    later = [u for u in segment.units if u.first > phrase.last and isinstance(u, Mention)]
    return words[:1] == ["on"] and words[1:] in (["a"], ["an"], ["its"], ["their"]) and not later


def is_of_people(sentence: Sentence, segment: Segment, mentions: list[Mention]) -> bool:
    """ "Officers who monitor your IT systems had started": said of the officers."""
    own = [mention for mention in mentions if mention.segment == segment.index]
    if "relative" not in segment.joiners or not own:
        return False
    before = sentence.words[max(0, segment.first - 1) : own[0].first]
    return any(word.text == "who" for word in before)


def drop_intended(sentence: Sentence, relevant: list[Mention], segment: Segment) -> list[Mention]:
    """ "You intend to review A and B was complete": of A only the intention is said."""
    if not any(m.sentence == sentence.number and m.segment == segment.index for m in relevant):
        return relevant
    return [
        m
        for m in relevant
        if m.segment >= segment.index
        or not any(
            is_intention(u) and u.text.startswith(_MEANING) and u.last < m.first
            for own in sentence.segments
            if own.index == m.segment
            for u in own.units
        )
    ]
