"""Of what a status speaks: mentions before it, what a pronoun means, or the object after it."""

from loaders.reading.catalogue import Phrase, Wording
from loaders.reading.mentions import (
    ELEMENTS,
    REVIEW,
    STRATEGY,
    Mention,
)
from loaders.reading.pointing import (
    object_ahead,
    names_follow,
    object_in_next,
    point_ahead,
    point_back,
    relative_subject,
    stand_in,
)
from loaders.reading.sentence import Sentence
from loaders.reading.sentences import Segment


def find_subject(
    sentence: Sentence,
    phrase: Phrase,
    wording: Wording,
    segment: Segment,
    place: int,
    negatives: list[Phrase],
):
    """The mentions of which a wording speaks, or "object" (it follows), or "unknown"."""
    units = segment.units
    relevant = [
        mention
        for mention in sentence.pending
        if mention.criterion != STRATEGY and (not mention.is_agent or wording.id == "reviewed")
    ]
    if wording.id in ("monitors-today", "seeks-today"):
        if "relative" in segment.joiners and phrase.text.startswith("you "):
            return "unknown"
        own = [m for m in relevant if m.criterion in wording.criteria]
        if relevant and not own:
            return "object" if object_ahead(segment, place) else "unknown"
    ahead = object_ahead(segment, place)
    speaks_of_all = sentence.everything is not None and (
        sentence.exceptions or sentence.is_including or not relevant
    )
    if speaks_of_all and wording.id in ("started", "in-place", "start-lies-ahead"):
        covered = [m for m in relevant if m.criterion == REVIEW and wording.id == "in-place"]
        excepted = {m.criterion for m in sentence.exceptions}
        elements = [m for m in sentence.memory.find_elements() if m.criterion not in excepted]
        missing = [
            c for c in ELEMENTS if c not in excepted and c not in {m.criterion for m in elements}
        ]
        elements += [stand_in(sentence, criterion, segment) for criterion in missing]
        sentence.pending = []
        return covered + elements
    if "relative" in segment.joiners and len(relevant) > 1:
        relevant = keep_after_verb(sentence, relevant)
    if relevant:
        if sentence.same:
            relevant = [*sentence.same, *relevant]
            sentence.same = []
        sentence.pending = []
        if wording.id == "reviewed" and not any(m.criterion == REVIEW for m in relevant):
            return "object" if ahead else relevant
        return relevant
    if "relative" in segment.joiners:
        back = relative_subject(sentence, segment, phrase)
        if back is not None:
            return back
    pointed = point_back(sentence, segment, place, wording)
    if (
        pointed is None
        and ahead is None
        and wording.id in ("started", "in-place", "start-lies-ahead")
    ):
        pointed = point_ahead(sentence, segment, place, wording)
    if ahead is not None and wording.id in (
        "started",
        "in-place",
        "reviewed",
        "monitors-today",
        "seeks-today",
        "start-lies-ahead",
    ):
        return "object"
    if pointed is not None:
        if sentence.same:
            pointed = [*sentence.same, *pointed]
            sentence.same = []
        return pointed
    introduced_here = [
        u
        for u in units[:place]
        if isinstance(u, Mention) and u.criterion in (*ELEMENTS, REVIEW) and not u.is_agent
    ]
    if introduced_here:
        return introduced_here[-1:]
    if sentence.same:
        back, sentence.same = sentence.same, []
        return back
    if object_in_next(sentence, segment) or names_follow(sentence, segment, place):
        return "object"
    if sentence.subject and sentence.is_bare(segment, phrase) and wording.id != "reviewed":
        return sentence.subject
    if wording.id == "reviewed" and sentence.subject and sentence.is_bare(segment, phrase):
        return sentence.subject
    if sentence.is_bare(segment, phrase) and segment.joiners & {"and", "contrast", "comma"}:
        earlier = [s for s in sentence.segments if s.index < segment.index]
        if earlier and (back := point_back(sentence, earlier[-1], len(earlier[-1].units), wording)):
            return back
    if (
        sentence.plans
        and sentence.plans.segment == segment.index
        and lead_plans(sentence, segment)
        and wording.id in ("started", "in-place")
    ):
        return plans_as_subject(sentence, wording, negatives, segment, phrase)
    return "unknown"


def keep_after_verb(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """ "A will follow B, which …": of what stands on both sides of a verb, the nearer."""
    verbs = [
        phrase.first
        for phrase in sentence.phrases
        if phrase.kinds & {"intention", "auxiliary"} and mentions[0].last < phrase.first
    ]
    first = max((at for at in verbs if at < mentions[-1].first), default=-1)
    return [mention for mention in mentions if mention.first > first]


def lead_plans(sentence: Sentence, segment: Segment) -> bool:
    """Whether the plans stand where the subject stands, with nothing but "your" before them."""
    before = sentence.words[segment.first : sentence.plans.first]
    return all(w.text in ("your", "the", "these", "those", "its", ",", "both") for w in before)


def plans_as_subject(sentence: Sentence, wording, negatives, segment, phrase):
    """Plans "fully implemented" cover both elements; plans "started" leave open which."""
    if wording.id == "started" and not negatives:
        return "unknown"
    if wording.id == "in-place" and (
        negatives
        or phrase.text
        not in (
            "implemented",
            "fully implemented",
            "carried out in full",
            "delivered",
            "carried through",
            "in place",
            "put into effect",
            "put into practice",
            "completed",
        )
    ):
        return "unknown"
    if phrase.text in ("completed",):
        return "unknown"
    found = {m.criterion: m for m in sentence.memory.find_elements()}
    sentence.claimed_plans = True
    return [found.get(c) or stand_in(sentence, c, segment) for c in ELEMENTS]
