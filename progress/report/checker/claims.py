"""From the marks of a sentence to claims: how many, or which forces, are said to be what."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from progress.report.checker.meanings import CRITERIA, Meaning, Said, State, mean
from progress.report.checker.quantities import Quantity
from progress.report.checker.reading import Mark
from progress.report.checker.saying import find_subjects, say
from progress.report.checker.words import split_words

NORMS = split_words(
    """asked ask asks should must required requires require recommended recommends expected expects
    expect invited ought will would intend intends intended plans hoped hope hopes need needs aims
    aimed untrue"""
) | {"not the case", "not true"}
EARLIER = split_words("earlier previous previously before originally initially then formerly")
COUNTED = ("number", "force", "bound")
AMONG = ("was", "were", "is", "are", "among", "one", "of", "the", "both", "all", "in", "group", ",")
DIVIDERS = ("while", "whereas", "but", "although", "though", "however", "with", "when")
LEADS = ("in", "for", "by", "at", "from", "among", "across", "within", "of", "to", "with", "only")


@dataclass(frozen=True)
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


@dataclass
class _Anchor:
    """A quantity, or forces named together, with the marks before and after it."""

    marks: list[Mark]
    quantity: Quantity | None = None
    forces: tuple[str, ...] = ()
    companions: list[Mark] = field(default_factory=list)
    is_bound: bool = False
    before: list[Mark] = field(default_factory=list)
    after: list[Mark] = field(default_factory=list)


def find_claims(
    marks: Sequence[Mark], years: Sequence[str] = (), before: Sequence[Claim] = ()
) -> list[Claim]:
    """Give the claims of one sentence. `years`: the years that mean the earlier assessment.

    `before`: the claims of the sentence before it, which "of these" points to.
    """
    claims: list[Claim] = []
    state = State(has_all_in_place=any(m.meaning == "all_in_place" for m in marks))
    state.is_graded = any(m.meaning == "in_place" for m in marks) and not any(
        m.quantity and m.quantity.is_of_those for m in marks
    )
    state.antecedent = next((c.meanings for c in reversed(before) if c.meanings), ())
    state.subjects_of_sentence = {m.meaning for m in marks if m.kind == "subject"}
    for clause in _divide(list(marks)):
        claims += _read_clause(clause, state, years)
    return claims


def _divide(marks: list[Mark]) -> list[list[Mark]]:
    """Divide a sentence where a new statement begins, with its own counts and its own words."""
    whole_after, opens_after = _look_ahead(marks)
    clauses: list[list[Mark]] = []
    current: list[Mark] = []
    has_count = has_status = False
    for at, mark in enumerate(marks):
        is_break = mark.kind == "semicolon" or mark.meaning == "—"
        if not is_break and has_count and has_status and whole_after[at + 1]:
            is_break = (mark.kind == "word" and mark.meaning in DIVIDERS) or (
                mark.kind in ("and", "comma")
                and mark.meaning in ("and", ",")
                and opens_after[at + 1]
            )
        if is_break:
            clauses.append(current)
            current = []
            has_count = has_status = False
        else:
            current.append(mark)
            has_count = has_count or mark.kind in COUNTED
            has_status = has_status or mark.kind == "status"
    return [*clauses, current]


def _look_ahead(marks: list[Mark]) -> tuple[list[bool], list[bool]]:
    """Give, from each mark on, whether a count and a status follow, and whether a count or a force
    is the first thing said."""
    whole, opens = [False], [False]
    has_count = has_status = is_count_first = False
    for mark in reversed(marks):
        if mark.kind in COUNTED:
            has_count = is_count_first = True
        elif mark.kind in ("status", "subject", "tie", "not", "except"):
            is_count_first = False
            has_status = has_status or mark.kind == "status"
        whole.append(has_count and has_status)
        opens.append(is_count_first)
    return whole[::-1], opens[::-1]


def _read_clause(marks: list[Mark], state: State, years: Sequence[str]) -> list[Claim]:
    lead, anchors, apart = _find_anchors(marks)
    if _is_earlier(lead, years):
        state.is_earlier = True
    elif _is_now(lead, years):
        state.is_earlier = False
    if not anchors:
        said = say(lead, state)
        subjects = find_subjects(lead)
        if subjects:
            state.subjects = subjects
        if said:
            state.said, state.meanings = said, mean(said, state)
        if places := _places(lead):
            state.places = places
        return []
    is_status_first = _is_status_first(lead, anchors)
    topics = find_subjects(lead)
    if topics:
        state.subjects = topics
        state.is_joined = any(m.meaning == "or" for m in lead)
    lead_places = _places(lead)
    claims: list[Claim] = []
    readings = _assign(lead, anchors, state, is_status_first)
    sentence_places = lead_places or state.places
    for number, (anchor, (said, meanings, is_own)) in enumerate(
        zip(anchors, readings, strict=True)
    ):
        places = _places_of(anchor, number, anchors, sentence_places)
        if places:
            sentence_places = places if number == 0 and not lead_places else sentence_places
        quantity = anchor.quantity
        if anchor.is_bound and _follows(anchor.before, ("of",)):
            state.is_base_unknown = True
        if _is_wished(anchor):
            meanings = ()
        if _points_back(anchor.before) or (quantity and quantity.is_of_those):
            state.given = state.meanings or state.antecedent
            if not state.given and (quantity and quantity.is_of_those):
                meanings = ()
        is_earlier = _is_of_earlier(anchor, number, anchors, state, years)
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
        denied = _is_denied(anchor)
        if denied and not quantity:
            said = tuple(replace(one, denied=not one.denied) for one in said)
            meanings = mean(said, state)
        rest = state.meanings if quantity and quantity.is_other else ()
        named = tuple(slug for other in anchors if other is not anchor for slug in other.forces)
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
                        not quantity and _follows(anchor.before, ("only",)),
                        rest=rest,
                        is_existing=any(m.meaning == "there" for m in anchor.before[-3:]),
                        is_of_letters=any(m.meaning == "waiting" for m in anchor.after)
                        or bool(own and own.noun == "letter"),
                    )
                )
        if said:
            state.said, state.meanings = said, meanings
            if subjects := tuple(s for one in said for s in one.subjects if s in CRITERIA):
                state.subjects = subjects
    state.places = sentence_places
    return claims


def _find_anchors(
    marks: list[Mark],
) -> tuple[list[Mark], list[_Anchor], tuple[str, ...]]:
    """Give the marks before the first count or force, these, and the forces left out."""
    lead: list[Mark] = []
    anchors: list[_Anchor] = []
    apart: list[str] = []
    gap = lead
    at = 0
    while at < len(marks):
        mark = marks[at]
        if mark.kind in ("except", "contrast"):
            end = at + 1
            while end < len(marks) and marks[end].kind in ("force", "and", "comma", "word", "not"):
                if marks[end].kind == "force":
                    if mark.kind == "except":
                        apart.append(marks[end].meaning)
                elif (
                    marks[end].kind == "comma"
                    and not (end + 1 < len(marks) and marks[end + 1].kind == "force")
                ) or (marks[end].kind == "word" and marks[end].meaning not in ("the", "police")):
                    break
                end += 1
            if end > at + 1 and any(m.kind == "force" for m in marks[at + 1 : end]):
                at = end
                continue
            at += 1
            continue
        previous = anchors[-1] if anchors else None
        if mark.kind in ("number", "bound"):
            if (
                previous
                and previous.quantity
                and mark.quantity
                and all(m.meaning in ("(", ",", "or", "about") for m in gap)
                and (mark.quantity.unit in ("share", "of") or previous.quantity.unit == "share")
                and gap
            ):
                previous.companions.append(mark)
                gap.clear()
                at += 1
                continue
            anchor = _Anchor([mark], mark.quantity, is_bound=mark.kind == "bound")
        elif mark.kind == "force":
            joins = [m for m in gap if m.kind not in ("and", "comma")]
            if (
                previous
                and previous.forces
                and all(m.meaning in ("the", "nor", "or", "and", "both") for m in joins)
                and gap
            ):
                previous.forces += (mark.meaning,)
                previous.marks.append(mark)
                gap.clear()
                at += 1
                continue
            anchor = _Anchor([mark], forces=(mark.meaning,))
        else:
            gap.append(mark)
            at += 1
            continue
        anchor.before = gap
        anchors.append(anchor)
        gap = anchor.after
        at += 1
    return lead, anchors, tuple(apart)


def _is_status_first(lead: list[Mark], anchors: list[_Anchor]) -> bool:
    if not any(m.kind == "status" for m in lead):
        return False
    words = [m for m in lead if m.kind != "comma"]
    if words and words[-1].kind in ("word", "tie") and words[-1].meaning in LEADS:
        return True
    if lead and lead[-1].kind == "comma" and lead[-1].meaning == ":":
        return True
    return not any(m.kind == "status" for m in anchors[-1].after)


def _assign(
    lead: list[Mark], anchors: list[_Anchor], state: State, is_status_first: bool
) -> list[tuple[tuple[Said, ...], tuple[Meaning, ...], bool]]:
    """Give what is said of each anchor: the words, their meanings, and whether they are its own."""
    readings = []
    stretches = [lead, *(anchor.after for anchor in anchors)]
    own = []
    for number in range(len(anchors)):
        stretch = stretches[number] if is_status_first else stretches[number + 1]
        said = say(stretch, state)
        is_own = bool(said)
        if not said and is_status_first and number + 1 == len(anchors) and number:
            said = say(stretches[number + 1], state)
            is_own = bool(said)
        own.append((said, stretch, is_own))
        if said and (subjects := tuple(s for o in said for s in o.subjects if s in CRITERIA)):
            state.subjects = subjects
    for number, (said, stretch, is_own) in enumerate(own):
        if not said:
            said = _inherit(number, own, stretch, state, is_status_first)
        readings.append((said, mean(said, state), is_own))
    return readings


def _inherit(number, own, stretch, state: State, is_status_first: bool) -> tuple[Said, ...]:
    """Give what is meant where nothing is said: of the next in a row of two, else of the last."""
    subjects = find_subjects(stretch)
    is_denied = any(m.kind == "not" for m in stretch)
    is_tied = any(m.kind == "tie" for m in stretch) and not all(m.meaning in AMONG for m in stretch)
    if not is_status_first and _points_back(stretch):
        return ()
    before = next((said for said, _, _ in reversed(own[:number]) if said), state.said)
    if not is_status_first and not subjects and not is_denied and not is_tied:
        following = next((said for said, _, _ in own[number + 1 :] if said), ())
        if following:
            return following
    if subjects and before:
        return tuple(replace(one, subjects=subjects) for one in before)
    if is_denied and len(before) == 1:
        return (replace(before[0], denied=not before[0].denied),)
    return before


def _places(marks: Sequence[Mark]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.meaning for m in marks if m.kind == "place"))


def _places_of(
    anchor: _Anchor, number: int, anchors: list[_Anchor], inherited: tuple[str, ...]
) -> tuple[str, ...]:
    """Give the places that a count is limited to: its own, those just before it, or those said."""
    if anchor.quantity and anchor.quantity.place:
        return (anchor.quantity.place,)
    just_before = _places(_tail(anchor.before)) if number else ()
    after = list(anchor.after)
    if number + 1 < len(anchors):
        tail = _tail(after)
        after = after[: len(after) - len(tail)]
    return just_before or _places(after) or inherited


def _tail(marks: list[Mark]) -> list[Mark]:
    """Give the end of a stretch that leads over to the next count: "and in London"."""
    for at in range(len(marks) - 1, -1, -1):
        if marks[at].kind in ("status", "subject", "tie"):
            return []
        if marks[at].kind in ("and", "comma") and any(
            m.kind == "word" and m.meaning in LEADS for m in marks[at : at + 2]
        ):
            return marks[at:]
    return []


def _is_denied(anchor: _Anchor) -> bool:
    """Whether "neither" or "nor" stands right before a force."""
    for mark in reversed(anchor.before):
        if mark.kind == "not":
            return mark.meaning in ("neither", "nor")
        if mark.kind not in ("comma", "and") and mark.meaning not in ("the", "in", "for", "at"):
            return False
    return False


def _is_wished(anchor: _Anchor) -> bool:
    """Whether what follows is what forces were asked or meant to do, and not what they did."""
    for mark in reversed(anchor.before):
        if mark.kind == "comma":
            break
        if mark.meaning in NORMS:
            return True
    for mark in anchor.after:
        if mark.kind in ("status", "comma"):
            return False
        if mark.meaning in NORMS:
            return True
    return False


def _points_back(marks: Sequence[Mark]) -> bool:
    """Whether "of these" or "of which" stands there without a number of its own."""
    words = [mark.meaning for mark in marks]
    return any(
        one == "of" and other in ("these", "those", "them", "which")
        for one, other in pairwise(words)
    )


def _follows(marks: Sequence[Mark], words: tuple[str, ...]) -> bool:
    for mark in reversed(marks):
        if mark.meaning in words:
            return True
        if mark.meaning not in ("the", "in", "a"):
            return False
    return False


def _is_earlier(marks: Sequence[Mark], years: Sequence[str]) -> bool:
    words = [m.meaning for m in marks]
    if EARLIER.isdisjoint(words) and not any(year in words for year in years):
        return False
    for at, word in enumerate(words):
        before = words[max(0, at - 5) : at]
        if "since" in before or "than" in before:
            continue
        if word in years or (marks[at].kind == "word" and word in EARLIER):
            return True
    return False


def _is_of_earlier(
    anchor: _Anchor, number: int, anchors: list[_Anchor], state: State, years: Sequence[str]
) -> bool:
    """Whether a count speaks of the earlier assessment, by its own words or by those before it."""
    own = list(anchor.after)
    if number + 1 < len(anchors):
        own = own[: len(own) - len(_tail(own))]
    just_before = _tail(anchor.before) if number else []
    if _is_earlier(just_before, years) or _is_earlier(own, years):
        return True
    if _is_now(just_before, years) or _is_now(own, years):
        return False
    if _follows(anchor.before, ("from", "against")):
        is_last_of_two = any(m.meaning == "to" for m in own)
        return is_last_of_two or any(m.meaning in ("up", "down") for m in anchor.before)
    return state.is_earlier


def _is_now(marks: Sequence[Mark], years: Sequence[str]) -> bool:
    return bool(years) and any(
        m.meaning in ("now", "currently")
        or (len(m.meaning) == 4 and m.meaning[:2] == "20" and m.meaning not in years)
        for m in marks
    )
