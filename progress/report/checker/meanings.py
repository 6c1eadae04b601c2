"""From what a sentence says to selections of forces: each way in which it may be understood."""

from collections.abc import Set
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

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
MEANINGS_KEPT = 4096
MOVES = ("forward", "back", "stayed", "now_assessed", "no_longer_assessed", "not_comparable")


class Said(NamedTuple):
    """One thing said: a status of some subjects. `joined`: the subjects are joined by "or"."""

    status: str
    subjects: tuple[str, ...] = ()
    denied: bool = False
    joined: bool = False
    fully: bool = False
    came_from: str = ""


@dataclass(slots=True)
class State:
    """What later parts of a sentence take from earlier ones, and what the sentence as a whole has.

    `has_all_in_place`: it names the category of that name, so that "started" is another one.
    `is_graded`: it says "in place" too, so that "started" means no more than that. `words`,
    `kinds`: the meanings and kinds of its marks, so that nobody looks for what it does not have.
    `is_timed`, `is_wishing`, `is_pointing`: it has words that may tell of which assessment it
    speaks, what forces were meant to do, or which forces named before are meant.
    """

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
    is_timed: bool = False
    is_wishing: bool = False
    is_pointing: bool = False
    subjects_of_sentence: Set[str] = frozenset()
    words: Set[str] = frozenset()
    kinds: Set[str] = frozenset()


@lru_cache(maxsize=MEANINGS_KEPT)
def list_criteria(said: tuple[Said, ...]) -> tuple[str, ...]:
    """Give the criteria that something is said of."""
    return tuple(subject for one in said for subject in one.subjects if subject in CRITERIA)


def mean(said: tuple[Said, ...], state: State) -> tuple[Meaning, ...]:
    """Give every way to understand what is said; () where one part has no meaning in the data."""
    return _mean(said, state.has_all_in_place, state.is_graded) if said else ()


@lru_cache(maxsize=MEANINGS_KEPT)
def _mean(said: tuple[Said, ...], has_all_in_place: bool, is_graded: bool) -> tuple[Meaning, ...]:
    state = State(has_all_in_place, is_graded)
    options: list[Meaning] = [((),)]
    for one in said:
        ways = _mean_one(one, state)
        if not ways:
            return ()
        options = [_combine(meaning, way, one.joined) for meaning in options for way in ways][:12]
    return tuple(dict.fromkeys(options))


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


def _mean_one(one: Said, state: State) -> tuple[Meaning, ...]:
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
        subjects, one = (IT, ORGANISATIONS), one._replace(joined=True)
        if denied:
            one = one._replace(joined=False)
    if denied and one.joined and len(subjects) > 1:
        one = one._replace(joined=False)
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
    subject: str, status: str, denied: bool, fully: bool, state: State
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


def _category_values(status: str, denied: bool, state: State) -> tuple[tuple[str, ...], ...]:
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


def _mean_flow(one: Said, state: State) -> tuple[Meaning, ...]:
    (column,) = [s for s in one.subjects if s in CRITERIA][:1] or [CATEGORY]
    exact = replace(state, has_all_in_place=True)
    before = _values(column, one.came_from, False, False, exact)
    after = _values(column, one.status, False, False, exact)
    return tuple(
        (((f"{column}_from", first), (column, second)),) for first in before for second in after
    )
