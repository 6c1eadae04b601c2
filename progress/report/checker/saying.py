"""What a stretch of a sentence says: statuses and their subjects."""

from collections.abc import Sequence

from progress.report.checker.meanings import CATEGORY, CRITERIA, FIXED, MOVES, WORK, Said, State
from progress.report.checker.reading import Mark
from progress.report.checker.vocabulary import PLANS, STRATEGY, UNIT

STRATEGIC = ("reflected", "partly_reflected", "reflected_any")


def say(marks: Sequence[Mark], state: State) -> tuple[Said, ...]:
    """Give what a stretch of a sentence says: each status with its subjects."""
    kinds = [mark.kind for mark in marks]
    if "status" not in kinds:
        return ()
    if kinds.count("status") > 1 and (flow := _find_flow(marks)):
        return (Said(flow[1], find_subjects(marks), came_from=flow[0]),)
    found: list[Said] = []
    pending: list[str] = []
    denied_at = -99
    joined = fully = False
    for at, (kind, mark) in enumerate(zip(kinds, marks, strict=True)):
        if kind == "word":
            fully = fully or mark.meaning in ("fully", "wholly")
        elif kind == "not":
            denied_at = at
            if mark.meaning == "neither" and found and marks[at - 1].kind == "status":
                found[-1] = found[-1]._replace(denied=True)
        elif kind == "and":
            joined = joined or mark.meaning == "or"
        elif kind == "subject":
            if mark.meaning == CATEGORY:
                continue
            last = found[-1] if found else None
            if last and not last.subjects and last.status not in FIXED:
                found[-1] = last._replace(subjects=(mark.meaning,))
            elif last and last.subjects and _is_listed(marks, at) and last.status not in FIXED:
                found[-1] = last._replace(subjects=(*last.subjects, mark.meaning))
            else:
                pending.append(mark.meaning)
        elif kind == "status":
            status = mark.meaning
            if status == "waiting":
                continue
            denied = at - denied_at <= 6
            if status == "reviewed":
                if UNIT not in state.subjects_of_sentence and UNIT not in state.subjects:
                    continue
                last = found[-1] if found else None
                if last and (
                    last.status in ("no_evidence", "reviewed")
                    or (not last.subjects and last.status in WORK)
                ):
                    if last.status in WORK:
                        found[-1] = last._replace(subjects=(UNIT,))
                    continue
            subjects = (FIXED[status],) if status in FIXED else tuple(pending)
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


def _settle(found: list[Said], state: State) -> tuple[Said, ...]:
    """Put the words on the national strategy together, and take over subjects that are not said."""
    if len(found) == 1 and found[0].subjects and found[0].status not in STRATEGIC:
        return tuple(found)
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
            one = one._replace(subjects=taken, joined=one.joined or state.is_joined)
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


def find_subjects(marks: Sequence[Mark]) -> tuple[str, ...]:
    found = [mark.meaning for mark in marks if mark.kind == "subject" and mark.meaning != CATEGORY]
    return tuple(dict.fromkeys(found)) if found else ()
