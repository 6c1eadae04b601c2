"""Of what a status speaks: mentions before it, what a pronoun means, or the object after it."""

from loaders.reading.pointing.ahead import (
    announces_one,
    included_next,
    named_just_before,
    names_follow,
    object_ahead,
    object_in_next,
    one_named_next,
)
from loaders.reading.pointing.coordination import (
    drop_intended,
    drop_objects,
    has_own_subject,
    is_of_people,
    is_yours,
    keep_after_verb,
    keep_coordinated,
    names_in,
    starts_another_thing,
)
from loaders.reading.pointing.heads import find_by_head
from loaders.reading.pointing.pronouns import (
    find_topic,
    is_of_some,
    point_ahead,
    point_back,
    points_at_both,
    points_at_one,
    relative_subject,
    stand_in,
)
from loaders.reading.sentence import Sentence
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.mentions import (
    ELEMENTS,
    REVIEW,
    STRATEGY,
    Mention,
)
from loaders.reading.text.sentences import Segment
from loaders.reading.work.descriptions import describes_only
from loaders.reading.work.everything import (
    is_of_another_thing,
    of_what_no_work,
    take_all_ahead,
)
from loaders.reading.work.objects import begins_something, find_object
from loaders.reading.work.plans_as_subject import lead_plans, plans_as_subject
from loaders.reading.work.remainders import (
    find_told,
    is_rest_of_part,
    is_rest_of_unnamed,
    leave_rest_open,
)

_OF_TODAY = frozenset(["monitors-today", "seeks-today"])


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
    relevant = drop_intended(sentence, relevant, segment)
    if starts_another_thing(sentence, phrase, segment) or is_of_people(sentence, segment, relevant):
        return "unknown"
    if (
        "relative" in segment.joiners
        and "who" in sentence.texts[segment.first - 1 : segment.first + 1]
    ):
        # "Both have leads, who have started": said of the leads.
        return "object" if object_ahead(segment, place) else "unknown"
    if wording.id in _OF_TODAY:
        if describes_only(sentence, phrase, segment):
            return "unknown"
        own = [m for m in relevant if m.criterion in wording.criteria]
        if relevant and not own:
            return "object" if object_ahead(segment, place) else "unknown"
    ahead = object_ahead(segment, place)
    if ahead is None and one_named_next(sentence, segment, phrase):
        return "object"
    if sentence.is_listing and segment.index == 0:
        return "object"
    if ahead is None and wording.id == "started" and not (relevant or negatives):
        take_all_ahead(sentence, phrase, segment, place)
    is_of_which = (
        "relative" in segment.joiners
        and sentence.everything is not None
        and segment.first - 4 <= sentence.everything.first < segment.first
    )
    speaks_of_all = (
        sentence.everything is not None
        and not (ahead is not None and ahead.segment == segment.index)
        and not is_of_which
        and (sentence.exceptions or sentence.is_including or not relevant)
    )
    if speaks_of_all and is_rest_of_part(sentence):
        return leave_rest_open(sentence, wording, segment, bool(negatives))
    if speaks_of_all and is_rest_of_unnamed(sentence):
        return "unknown"
    if speaks_of_all and wording.id in ("started", "in-place", "start-lies-ahead"):
        covered = [m for m in relevant if m.criterion == REVIEW and wording.id == "in-place"]
        if wording.id == "in-place" and names_follow(sentence, segment, place):
            covered += _find_listed_review(sentence, segment)
        excepted = {m.criterion for m in sentence.exceptions} | find_told(sentence)
        elements = [m for m in sentence.memory.find_elements() if m.criterion not in excepted]
        missing = [
            c for c in ELEMENTS if c not in excepted and c not in {m.criterion for m in elements}
        ]
        elements += [stand_in(sentence, criterion, segment) for criterion in missing]
        named = of_what_no_work(sentence, segment, place, wording)
        if named is not None:
            return named or "unknown"
        if is_of_another_thing(sentence, phrase, segment):
            return "unknown"
        sentence.pending = []
        return covered + elements
    is_of_pair = points_at_both(segment, place) and len(sentence.memory.find_elements()) > 1
    if relevant and (
        is_of_pair or points_at_one(segment, place) or announces_one(sentence, segment)
    ):
        # "Of A and B, only the former had started": the names only say what is counted.
        sentence.pending = relevant = []
    if wording.id == "being-done" and _is_of_it(sentence, phrase, relevant):
        return relevant
    relevant = drop_objects(sentence, relevant, segment)
    is_other = ahead is not None and ahead.segment == segment.index and not ahead.is_agent
    if relevant and is_other:
        is_apart = has_own_subject(segment) and not names_in(segment, place)
        if is_apart or is_yours(sentence, relevant[-1], phrase):
            # "You described A, and work had begun on B": nothing is said of A here.
            sentence.pending = relevant = []
    if len(relevant) > 1:
        if "relative" in segment.joiners:
            relevant = keep_after_verb(sentence, relevant)
            words = sentence.texts[: phrase.first]
            is_between = "between" in words[max(0, relevant[0].first - 6) : relevant[0].first]
            if is_between or {"was", "is", "has"} & set(words[segment.first :]):
                # "A and B, which was due to begin": said of one only, the nearer.
                relevant = relevant[-1:]
        is_relative = "relative" in segment.joiners
        relevant = keep_coordinated(sentence, relevant, wording, is_relative)
    if len(relevant) == 2 and shares_out(sentence, phrase):
        sentence.pending = relevant[1:]
        return relevant[:1]
    if relevant:
        if sentence.same:
            relevant = [*sentence.same, *relevant]
            sentence.same = []
        sentence.pending = []
        if wording.id == "reviewed" and not any(m.criterion == REVIEW for m in relevant):
            return "object" if ahead else relevant
        if all(m.is_agent for m in relevant) and ahead is not None and ahead.criterion == REVIEW:
            return "object"
        return relevant
    if "relative" in segment.joiners:
        if is_of_some(sentence, segment):
            return "unknown"
        headed = find_by_head(sentence, segment, phrase)
        if headed and ahead is None:
            return headed
        back = relative_subject(sentence, segment, phrase)
        is_fit = back and any(m.criterion in wording.criteria for m in back)
        if back is not None and (is_fit or ahead is None or wording.id not in _OF_TODAY):
            return back
    if ahead is None and wording.id == "started" and begins_something(sentence, phrase):
        return find_object(sentence, segment, place, wording)
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
        "being-done",
        "approached",
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
    if sentence.is_including and segment.joiners == {"comma"}:
        named = named_just_before(sentence, segment)
        if named and sentence.is_bare(segment, phrase):
            return named
    headed = find_by_head(sentence, segment, phrase)
    if headed:
        return headed
    if included_next(sentence, segment):
        return "object"
    if object_in_next(sentence, segment) or names_follow(sentence, segment, place):
        return "object"
    topic = find_topic(sentence, segment, phrase, wording)
    if topic:
        return topic
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


def _is_of_it(sentence: Sentence, phrase: Phrase, relevant: list[Mention]) -> bool:
    """ "You had bought software to monitor your IT systems, and were installing it"."""
    is_pointed = sentence.texts[phrase.last + 1] in ("it", "them")
    return is_pointed and len(relevant) == 1 and relevant[0].criterion in ELEMENTS


def _find_listed_review(sentence: Sentence, segment: Segment) -> list[Mention]:
    """ "All the elements were in place: A, B and a review of …": the review is one of them."""
    return [
        unit
        for following in sentence.segments
        if following.index > segment.index
        for unit in following.units
        if isinstance(unit, Mention) and unit.criterion == REVIEW and not unit.is_agent
    ][:1]


def shares_out(sentence: Sentence, phrase: Phrase) -> bool:
    """ "A and B were, respectively, complete and yet to commence": the first is said of A."""
    sharing = [other for other in sentence.phrases if "respectively" in other.kinds]
    if not sharing or sentence.words[sharing[0].first - 1].text == "not":
        return False
    following = [word.text for word in sentence.words[sharing[0].last + 1 :][:1]]
    if sharing[0].first > phrase.first and following not in ([], ["."], [";"]):
        return False
    later = [p for p in sentence.phrases if p.first > phrase.last and p.wordings]
    return len(later) == 1
