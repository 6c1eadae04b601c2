"""From the marks of a sentence to claims: how many, or which forces, are said to be what."""

from collections.abc import Sequence
from dataclasses import dataclass

from progress.report.checker.anchors import (
    LEADS,
    NORMS,
    POINTERS,
    Anchor,
    find_anchors,
    find_places,
    follows,
    is_denied,
    is_wished,
    list_places,
    points_back,
)
from progress.report.checker.clauses import divide_clauses
from progress.report.checker.counted import Quantity
from progress.report.checker.meanings import Meaning, Said, State, list_criteria, mean
from progress.report.checker.reading import Mark
from progress.report.checker.saying import find_subjects, say
from progress.report.checker.times import is_of_earlier, note_time, tells_time

AMONG = ("was", "were", "is", "are", "among", "one", "of", "the", "both", "all", "in", "group", ",")


@dataclass(slots=True)
class Claim:
    """One claim of a sentence, at characters `start` to `end` of the text.

    `quantity`: how many, or None where `forces` (slugs) are named. `meanings`: what they are said
    to be, each a way to understand it; () where it was not understood. `places`: regions and
    countries. `given`: what the forces that are counted from have in common. `base`: how many
    there are said to be. `apart`: forces left out ("except Kent"). `is_earlier`: said of the
    earlier assessment. `is_only`: no others. `rest`: what the counted are the rest of.
    `is_existing`: it says how many there are ("there are …"). `named`: forces in the same clause.
    """

    start: int
    end: int
    quantity: Quantity | None = None
    forces: tuple[str, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    places: tuple[str, ...] = ()
    given: tuple[Meaning, ...] = ()
    base: int | None = None
    apart: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    is_earlier: bool = False
    is_only: bool = False
    is_existing: bool = False
    rest: tuple[Meaning, ...] = ()
    is_of_letters: bool = False


def find_claims(
    marks: list[Mark], years: Sequence[str] = (), before: Sequence[Claim] = ()
) -> list[Claim]:
    """Give the claims of one sentence. `years`: the years that mean the earlier assessment.

    `before`: the claims of the sentence before it, which "of these" points to.
    """
    claims: list[Claim] = []
    words = {mark.meaning for mark in marks}
    kinds = [mark.kind for mark in marks]
    state = State(
        has_all_in_place="all_in_place" in words,
        is_graded="in_place" in words
        and True not in [mark.quantity.is_of_those for mark in marks if mark.quantity],
        antecedent=next((claim.meanings for claim in reversed(before) if claim.meanings), ()),
        is_timed=tells_time(words, years),
        is_wishing=not NORMS.isdisjoint(words),
        is_pointing=not POINTERS.isdisjoint(words),
        subjects_of_sentence={mark.meaning for mark in marks if mark.kind == "subject"}
        if "subject" in kinds
        else frozenset(),
        words=words,
        kinds=frozenset(kinds),
    )
    for clause in divide_clauses(marks, kinds, words):
        claims += _read_clause(clause, state, years)
    return claims


def _read_clause(marks: list[Mark], state: State, years: Sequence[str]) -> list[Claim]:
    lead, anchors, apart = find_anchors(marks)
    if state.is_timed:
        note_time(lead, state, years)
    if not anchors:
        said = say(lead, state)
        subjects = find_subjects(lead)
        if subjects:
            state.subjects = subjects
        if said:
            state.said, state.meanings = said, mean(said, state)
        if places := list_places(lead):
            state.places = places
        return []
    is_status_first = "status" in state.kinds and _is_status_first(lead, anchors)
    topics = find_subjects(lead)
    if topics:
        state.subjects = topics
        state.is_joined = "or" in state.words and any(m.meaning == "or" for m in lead)
    has_places = "place" in state.kinds
    lead_places = list_places(lead) if has_places else ()
    claims: list[Claim] = []
    readings = _assign(lead, anchors, state, is_status_first)
    sentence_places = lead_places or state.places
    all_named = [slug for anchor in anchors for slug in anchor.forces]
    is_denying = "not" in state.kinds
    speaks_of_letters = "waiting" in state.words
    is_only = "only" in state.words
    for number, (anchor, (said, meanings, is_own)) in enumerate(
        zip(anchors, readings, strict=True)
    ):
        quantity = anchor.quantity
        if has_places or (quantity and quantity.place):
            places = find_places(anchor, sentence_places)
            if places and number == 0 and not lead_places:
                sentence_places = places
        else:
            places = sentence_places
        if anchor.is_bound and follows(anchor.before, ("of",)):
            state.is_base_unknown = True
        if state.is_wishing and is_wished(anchor):
            meanings = ()
        if (quantity and quantity.is_of_those) or (
            state.is_pointing and points_back(anchor.before)
        ):
            state.given = state.meanings or state.antecedent
            if not state.given and (quantity and quantity.is_of_those):
                meanings = ()
        is_earlier = is_of_earlier(anchor, state, years)
        if quantity and quantity.is_base:
            state.base = int(quantity.value) if quantity.value is not None else None
            state.given = meanings if is_own else ()
            claims.append(
                Claim(
                    anchor.marks[0].start,
                    anchor.marks[-1].end,
                    quantity,
                    meanings=meanings if is_own else (),
                    places=places,
                    is_earlier=is_earlier,
                )
            )
            continue
        if is_denying and not quantity and is_denied(anchor):
            said = tuple(one._replace(denied=not one.denied) for one in said)
            meanings = mean(said, state)
        rest = state.meanings if quantity and quantity.is_other else ()
        named = (
            tuple([slug for other in anchors if other is not anchor for slug in other.forces])
            if len(all_named) > len(anchor.forces)
            else ()
        )
        is_existing = "there" in state.words and "there" in [
            mark.meaning for mark in anchor.before[-3:]
        ]
        is_of_letters = speaks_of_letters and "waiting" in [mark.meaning for mark in anchor.after]
        if not anchor.is_bound:
            for mark in [anchor.marks[0], *anchor.companions] if quantity else [anchor.marks[0]]:
                own = mark.quantity if quantity else None
                claims.append(
                    Claim(
                        mark.start,
                        anchor.marks[-1].end if not quantity else mark.end,
                        own,
                        anchor.forces,
                        () if state.is_base_unknown and quantity else meanings,
                        places,
                        state.given,
                        state.base,
                        apart,
                        named,
                        is_earlier,
                        is_only and not quantity and follows(anchor.before, ("only",)),
                        rest=rest,
                        is_existing=is_existing,
                        is_of_letters=is_of_letters or bool(own and own.noun == "letter"),
                    )
                )
        if said:
            state.said, state.meanings = said, meanings
            if subjects := list_criteria(said):
                state.subjects = subjects
    state.places = sentence_places
    return claims


def _is_status_first(lead: list[Mark], anchors: list[Anchor]) -> bool:
    if "status" not in [mark.kind for mark in lead]:
        return False
    words = [m for m in lead if m.kind != "comma"]
    if words and words[-1].kind in ("word", "tie") and words[-1].meaning in LEADS:
        return True
    if lead and lead[-1].kind == "comma" and lead[-1].meaning == ":":
        return True
    return not any(m.kind == "status" for m in anchors[-1].after)


def _assign(
    lead: list[Mark], anchors: list[Anchor], state: State, is_status_first: bool
) -> list[tuple[tuple[Said, ...], tuple[Meaning, ...], bool]]:
    """Give what is said of each anchor: the words, their meanings, and whether they are its own."""
    readings = []
    stretches = [lead, *[anchor.after for anchor in anchors]]
    own = []
    for number in range(len(anchors)):
        stretch = stretches[number] if is_status_first else stretches[number + 1]
        said = say(stretch, state)
        is_own = bool(said)
        if not said and is_status_first and number + 1 == len(anchors) and number:
            said = say(stretches[number + 1], state)
            is_own = bool(said)
        own.append((said, stretch, is_own))
        if said and (subjects := list_criteria(said)):
            state.subjects = subjects
    for number, (said, stretch, is_own) in enumerate(own):
        if not said:
            said = _inherit(number, own, stretch, state, is_status_first)
        readings.append((said, mean(said, state), is_own))
    return readings


def _inherit(number, own, stretch, state: State, is_status_first: bool) -> tuple[Said, ...]:
    """Give what is meant where nothing is said: of the next in a row of two, else of the last."""
    if not is_status_first and state.is_pointing and points_back(stretch):
        return ()
    kinds = [mark.kind for mark in stretch]
    subjects = find_subjects(stretch) if "subject" in kinds else ()
    is_denied = "not" in kinds
    is_tied = "tie" in kinds and not all(mark.meaning in AMONG for mark in stretch)
    before = next((said for said, _, _ in reversed(own[:number]) if said), state.said)
    if not is_status_first and not subjects and not is_denied and not is_tied:
        following = next((said for said, _, _ in own[number + 1 :] if said), ())
        if following:
            return following
    if subjects and before:
        return tuple(one._replace(subjects=subjects) for one in before)
    if is_denied and len(before) == 1:
        return (before[0]._replace(denied=not before[0].denied),)
    return before
