"""From the marks of a sentence to claims: how many, or which forces, are said to be what."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from progress.report.checker.reading import Mark, Quantity
from progress.report.checker.vocabulary import IT, ORGANISATIONS, PLANS, STRATEGY, UNIT

CRITERIA = (IT, ORGANISATIONS, UNIT, STRATEGY, PLANS)
CATEGORY = "category"
Where = tuple[tuple[str, tuple[str, ...]], ...]
Meaning = tuple[Where, ...]  # any of these selections
WORK = {
    "in_place": ("in_place",),
    "started": ("started", "in_place"),
    "under_way": ("started",),
    "not_started": ("not_started",),
    "no_information": ("no_information",),
    "missing": ("missing",),
}
FIXED = {
    "reviewed": UNIT,
    "no_evidence": UNIT,
    "reflected": STRATEGY,
    "partly_reflected": STRATEGY,
    "not_reflected": STRATEGY,
    "reflected_any": STRATEGY,
    "comprehensive": PLANS,
    "not_comprehensive": PLANS,
    "all_in_place": CATEGORY,
    "undetermined": CATEGORY,
    "not_assessed": CATEGORY,
    "assessed": CATEGORY,
}
OPPOSITES = {
    "started": "not_started",
    "under_way": "not_started",
    "reviewed": "no_evidence",
    "reflected": "not_reflected",
    "comprehensive": "not_comprehensive",
    "assessed": "not_assessed",
    "not_started": "started",
    "no_evidence": "reviewed",
    "not_reflected": "reflected",
    "not_comprehensive": "comprehensive",
    "not_assessed": "assessed",
}
NORMS = frozenset(
    "asked ask asks should must required requires require recommended recommends expected expects "
    "expect invited ought will would intend intends intended plans hoped hope hopes need needs "
    "aims aimed".split()
) | {"not the case", "not true", "untrue"}
MOVES = ("forward", "back", "stayed", "now_assessed", "no_longer_assessed", "not_comparable")
EARLIER = frozenset("earlier previous previously before originally initially then formerly".split())
COUNTED = ("number", "force", "bound")
AMONG = ("was", "were", "is", "are", "among", "one", "of", "the", "both", "all", "in", "group", ",")
DIVIDERS = ("while", "whereas", "but", "although", "though", "however", "with", "when")
LEADS = ("in", "for", "by", "at", "from", "among", "across", "within", "of", "to", "with", "only")


@dataclass(frozen=True)
class Said:
    """One thing said: a status of some subjects. `joined`: the subjects are joined by "or"."""

    status: str
    subjects: tuple[str, ...] = ()
    denied: bool = False
    joined: bool = False
    fully: bool = False
    came_from: str = ""


@dataclass(frozen=True)
class Claim:
    """One claim of a sentence, at characters `start` to `end` of the text.

    `quantity`: how many, or None where `forces` (slugs) are named. `meanings`: what they are said
    to be, each a way to understand it; () where it was not understood. `places`: regions and
    countries. `given`: what the forces that are counted from have in common. `base`: how many
    there are said to be. `apart`: forces left out ("except Kent"). `is_earlier`: said of the
    earlier assessment. `is_only`: no others. `rest`: what the counted are the rest of.
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
    is_start: bool = False
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
    state = _State(has_all_in_place=any(m.meaning == "all_in_place" for m in marks))
    state.is_graded = any(m.meaning == "in_place" for m in marks) and not any(
        m.quantity and m.quantity.is_of_those for m in marks
    )
    state.antecedent = next((c.meanings for c in reversed(before) if c.meanings), ())
    state.subjects_of_sentence = {m.meaning for m in marks if m.kind == "subject"}
    for clause in _divide(list(marks)):
        claims += _read_clause(clause, state, years)
    return claims


@dataclass
class _State:
    """What later parts of a sentence take from earlier ones."""

    has_all_in_place: bool = False
    is_graded: bool = False
    said: tuple[Said, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    subjects: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    given: tuple[Meaning, ...] = ()
    base: int | None = None
    is_earlier: bool = False
    is_joined: bool = False
    antecedent: tuple[Meaning, ...] = ()
    is_base_unknown: bool = False
    subjects_of_sentence: set[str] = field(default_factory=set)


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


def _read_clause(marks: list[Mark], state: _State, years: Sequence[str]) -> list[Claim]:
    lead, anchors, apart = _find_anchors(marks)
    if _is_earlier(lead, years):
        state.is_earlier = True
    elif _is_now(lead, years):
        state.is_earlier = False
    if not anchors:
        said = _say(lead, state)
        subjects = _specific(lead)
        if subjects:
            state.subjects = subjects
        if said:
            state.said, state.meanings = said, _mean(said, state)
        if places := _places(lead):
            state.places = places
        return []
    is_status_first = _is_status_first(lead, anchors)
    topics = _specific(lead)
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
            meanings = _mean(said, state)
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
    """Give the marks before the first count or force, the counts and forces, and who is left out."""
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
    lead: list[Mark], anchors: list[_Anchor], state: _State, is_status_first: bool
) -> list[tuple[tuple[Said, ...], tuple[Meaning, ...], bool]]:
    """Give what is said of each anchor: the words, their meanings, and whether they are its own."""
    readings = []
    stretches = [lead, *(anchor.after for anchor in anchors)]
    own = []
    for number in range(len(anchors)):
        stretch = stretches[number] if is_status_first else stretches[number + 1]
        said = _say(stretch, state)
        is_own = bool(said)
        if not said and is_status_first and number + 1 == len(anchors) and number:
            said = _say(stretches[number + 1], state)
            is_own = bool(said)
        own.append((said, stretch, is_own))
        if said and (subjects := tuple(s for o in said for s in o.subjects if s in CRITERIA)):
            state.subjects = subjects
    for number, (said, stretch, is_own) in enumerate(own):
        if not said:
            said = _inherit(number, own, stretch, state, is_status_first)
        readings.append((said, _mean(said, state), is_own))
    return readings


def _inherit(number, own, stretch, state: _State, is_status_first: bool) -> tuple[Said, ...]:
    """Give what is meant where nothing is said: of the next in a row of two, else of the last."""
    subjects = _specific(stretch)
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


def _say(marks: Sequence[Mark], state: _State) -> tuple[Said, ...]:
    """Give what a stretch of a sentence says: each status with its subjects."""
    found: list[Said] = []
    pending: list[str] = []
    denied_at = -99
    joined = fully = False
    has_unit = UNIT in state.subjects_of_sentence or UNIT in state.subjects
    flow = _find_flow(marks)
    if flow:
        subjects = _specific(marks)
        return (Said(flow[1], subjects, came_from=flow[0]),)
    for at, mark in enumerate(marks):
        if mark.kind == "not":
            denied_at = at
        elif mark.kind == "and" and mark.meaning == "or":
            joined = True
        elif mark.kind == "word" and mark.meaning in ("fully", "wholly"):
            fully = True
        elif mark.kind == "subject":
            if mark.meaning == CATEGORY:
                continue
            last = found[-1] if found else None
            if last and not last.subjects and last.status not in FIXED:
                found[-1] = replace(last, subjects=(mark.meaning,))
            elif last and last.subjects and _is_listed(marks, at) and last.status not in FIXED:
                found[-1] = replace(last, subjects=(*last.subjects, mark.meaning))
            else:
                pending.append(mark.meaning)
        elif mark.kind == "status":
            status = mark.meaning
            if status == "waiting":
                continue
            denied = at - denied_at <= 6
            if status == "reviewed":
                if not has_unit:
                    continue
                last = found[-1] if found else None
                if last and (
                    last.status in ("no_evidence", "reviewed")
                    or (not last.subjects and last.status in WORK)
                ):
                    if last.status in WORK:
                        found[-1] = replace(last, subjects=(UNIT,))
                    continue
            if status in FIXED:
                subjects = (FIXED[status],)
            else:
                subjects = tuple(pending)
            if status == "in_place" and not subjects and found and found[-1].status == "reviewed":
                continue
            found.append(Said(status, subjects, denied, joined, fully))
            if status not in FIXED or FIXED[status] in pending:
                pending = []
            if denied:
                denied_at = -99
            joined = fully = False
    return _settle(found, state)


def _is_listed(marks: Sequence[Mark], at: int) -> bool:
    """Whether a subject stands in a list with the one before it: "… and …"."""
    between = []
    for mark in reversed(marks[:at]):
        if mark.kind == "subject":
            return any(m.kind in ("and", "comma") for m in between)
        if mark.kind in ("status", "not"):
            return False
        between.append(mark)
    return False


def _settle(found: list[Said], state: _State) -> tuple[Said, ...]:
    """Put the words on the national strategy together, and take over subjects that are not said."""
    statuses = {one.status for one in found}
    settled: list[Said] = []
    for one in found:
        if one.status == "reflected" and statuses & {"reflected_any", "partly_reflected"}:
            continue
        if one.status == "partly_reflected" and "reflected_any" in statuses:
            continue
        if one.status in ("partly_reflected", "reflected_any") and not (
            STRATEGY in state.subjects_of_sentence
            or STRATEGY in state.subjects
            or "reflected" in statuses
        ):
            continue
        if one.status == "reflected" and STRATEGY not in (
            *state.subjects_of_sentence,
            *state.subjects,
        ):
            continue
        if not one.subjects and (one.status in WORK or one.status in MOVES):
            taken = tuple(s for s in state.subjects if s in (*CRITERIA, "both", "either"))
            if one.status in ("in_place", "started", "under_way", "not_started"):
                taken = tuple(s for s in taken if s not in (STRATEGY, PLANS))
            one = replace(one, subjects=taken, joined=one.joined or state.is_joined)
        if one.status == "assessed" and len(found) > 1:
            continue
        if one not in settled:
            settled.append(one)
    return tuple(settled)


def _find_flow(marks: Sequence[Mark]) -> tuple[str, str] | None:
    """Give the two statuses of "from … to …"."""
    start = ""
    armed = ""
    for mark in marks:
        if mark.kind == "word" and mark.meaning in ("from", "to"):
            armed = mark.meaning
        elif mark.kind == "status" and armed and mark.meaning not in MOVES:
            if armed == "from":
                start = mark.meaning
            elif start:
                return start, mark.meaning
            armed = ""
    return None


def _mean(said: tuple[Said, ...], state: _State) -> tuple[Meaning, ...]:
    """Give every way to understand what is said; () where one part has no meaning in the data."""
    options: list[tuple[Meaning, bool]] = [(((),), False)]
    if not said:
        return ()
    for one in said:
        ways = _mean_one(one, state)
        if not ways:
            return ()
        options = [
            (_combine(meaning, way, one.joined), True) for meaning, _ in options for way in ways
        ][:12]
    unique: list[Meaning] = []
    for meaning, _ in options:
        if meaning not in unique:
            unique.append(meaning)
    return tuple(unique)


def _combine(one: Meaning, other: Meaning, is_or: bool) -> Meaning:
    if one == ((),):
        return other
    if len(one) == len(other) == 1 and len(one[0]) == len(other[0]) == 1:
        (column, values), (column2, values2) = one[0][0], other[0][0]
        if column == column2:
            merged = tuple(dict.fromkeys((*values, *values2)))
            return (((column, merged),),)
    if is_or:
        return (*one, *other)
    return tuple((*left, *right) for left in one for right in other)


def _mean_one(one: Said, state: _State) -> tuple[Meaning, ...]:
    status, denied = one.status, one.denied
    if one.came_from:
        return _mean_flow(one, state)
    if status in MOVES:
        return _mean_move(one)
    subjects = one.subjects or (CATEGORY,)
    if "neither" in subjects:
        status, subjects = OPPOSITES.get(status, status), ("both",)
    if "both" in subjects:
        subjects = (IT, ORGANISATIONS)
    if "either" in subjects:
        subjects, one = (IT, ORGANISATIONS), replace(one, joined=True)
        if denied:
            one = replace(one, joined=False)
    if denied and one.joined and len(subjects) > 1:
        one = replace(one, joined=False)
    ways: list[Meaning] = [((),)]
    for number, subject in enumerate(subjects):
        values = _values(subject, status, denied, one.fully, state)
        if not values:
            return ()
        ways = [
            _combine(way, (((subject, value),),), one.joined and number > 0)
            for way in ways
            for value in values
        ]
    return tuple(ways)


def _values(
    subject: str, status: str, denied: bool, fully: bool, state: _State
) -> tuple[tuple[str, ...], ...]:
    """Give the outcomes that a status of one subject may mean; () where it has no such outcome."""
    if subject == CATEGORY:
        return _category_values(status, denied, state)
    if status == "no_information":
        return () if denied else (("no_information",),)
    if status == "missing":
        return () if denied else (("missing",),)
    if subject in (IT, ORGANISATIONS):
        if status == "in_place" and denied:
            return (("started", "not_started"),)
        if denied:
            status = OPPOSITES.get(status, "")
        if status == "started":
            return (("started",),) if state.is_graded else (("started",), ("started", "in_place"))
        return (WORK[status],) if status in WORK else ()
    if subject == UNIT:
        if status == "in_place":
            status = "reviewed"
        if denied:
            status = OPPOSITES.get(status, "")
        return ((status,),) if status in ("reviewed", "no_evidence") else ()
    if subject == STRATEGY:
        if status == "reflected" and denied:
            if fully:
                return (("partly_reflected", "not_reflected"), ("partly_reflected",))
            return (("not_reflected",),)
        if status == "reflected_any":
            return (("not_reflected",),) if denied else (("reflected", "partly_reflected"),)
        if status == "partly_reflected" and denied:
            return ()
        return ((status,),) if status in ("reflected", "partly_reflected", "not_reflected") else ()
    if denied:
        status = OPPOSITES.get(status, "")
    return ((status,),) if status in ("comprehensive", "not_comprehensive") else ()


def _category_values(status: str, denied: bool, state: _State) -> tuple[tuple[str, ...], ...]:
    if denied and status == "all_in_place":
        return (
            ("plan_started", "plan_not_started"),
            ("plan_started", "plan_not_started", "insufficient_information"),
        )
    if denied:
        status = OPPOSITES.get(status, "")
    if status in ("started", "under_way"):
        if state.has_all_in_place:
            return (("plan_started",), ("plan_started", "all_in_place"))
        return (("plan_started", "all_in_place"),)
    return {
        "not_started": (("plan_not_started",),),
        "no_information": (("insufficient_information",),),
        "all_in_place": (("all_in_place",),),
        "undetermined": (("undetermined",),),
        "not_assessed": (("not_assessed",),),
        "assessed": (
            (
                "all_in_place",
                "plan_started",
                "plan_not_started",
                "insufficient_information",
                "undetermined",
            ),
        ),
        "missing": (("undetermined", "not_assessed"),),
    }.get(status, ())


def _mean_move(one: Said) -> tuple[Meaning, ...]:
    columns = [s for s in one.subjects if s in CRITERIA] or [CATEGORY]
    if "both" in one.subjects:
        columns = [IT, ORGANISATIONS]
    values: tuple[tuple[str, ...], ...] = ((one.status,),)
    if one.denied:
        if one.status not in ("forward", "back", "stayed"):
            return ()
        others = tuple(m for m in ("forward", "stayed", "back") if m != one.status)
        values = (others, tuple(m for m in MOVES if m != one.status))
    return tuple((tuple((f"{column}_move", value) for column in columns),) for value in values)


def _mean_flow(one: Said, state: _State) -> tuple[Meaning, ...]:
    (column,) = [s for s in one.subjects if s in CRITERIA][:1] or [CATEGORY]
    exact = replace(state, has_all_in_place=True)
    before = _values(column, one.came_from, False, False, exact)
    after = _values(column, one.status, False, False, exact)
    return tuple(
        (((f"{column}_from", first), (column, second)),) for first in before for second in after
    )


def _specific(marks: Sequence[Mark]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(m.meaning for m in marks if m.kind == "subject" and m.meaning != CATEGORY)
    )


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
        for one, other in zip(words, words[1:], strict=False)
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
    anchor: _Anchor, number: int, anchors: list[_Anchor], state: _State, years: Sequence[str]
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
