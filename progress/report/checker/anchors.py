"""The counts and the forces of a clause, each with what stands before and after it."""

from collections.abc import Sequence
from dataclasses import dataclass

from progress.report.checker.counted import Quantity
from progress.report.checker.reading import Mark
from progress.report.checker.words import split_words

NORMS = split_words(
    """asked ask asks should must required requires require recommended recommends expected expects
    expect invited ought will would intend intends intended plans hoped hope hopes need needs aims
    aimed untrue"""
) | {"not the case", "not true"}
LEADS = ("in", "for", "by", "at", "from", "among", "across", "within", "of", "to", "with", "only")
POINTERS = frozenset(("these", "those", "them", "which"))
BRACKETING = frozenset(("(", ",", "or", "about"))
JOINING = frozenset(("the", "nor", "or", "and", "both"))
TURNING = frozenset(("except", "contrast", "number", "bound", "force"))


@dataclass(slots=True)
class Anchor:
    """A quantity, or forces named together, with the marks before and after it.

    `lead`: the last of those before it, which lead over to it from another. `own`: those after it
    that do not lead over to the next.
    """

    marks: list[Mark]
    before: list[Mark]
    after: list[Mark]
    quantity: Quantity | None = None
    forces: tuple[str, ...] = ()
    companions: tuple[Mark, ...] = ()
    is_bound: bool = False
    lead: Sequence[Mark] = ()
    own: Sequence[Mark] = ()


def find_anchors(
    marks: list[Mark],
) -> tuple[list[Mark], list[Anchor], tuple[str, ...]]:
    """Give the marks before the first count or force, these, and the forces left out."""
    lead: list[Mark] = []
    anchors: list[Anchor] = []
    apart: list[str] = []
    gap = lead
    at = 0
    turns = [at for at, mark in enumerate(marks) if mark.kind in TURNING]
    for turn in turns:
        if turn < at:
            continue
        gap += marks[at:turn]
        at = turn
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
                and gap
                and (mark.quantity.unit in ("share", "of") or previous.quantity.unit == "share")
                and BRACKETING.issuperset([m.meaning for m in gap])
            ):
                previous.companions += (mark,)
                gap.clear()
                at += 1
                continue
            anchor = Anchor([mark], gap, [], mark.quantity, is_bound=mark.kind == "bound")
        else:
            if (
                previous
                and previous.forces
                and gap
                and JOINING.issuperset([m.meaning for m in gap if m.kind not in ("and", "comma")])
            ):
                previous.forces += (mark.meaning,)
                previous.marks.append(mark)
                gap.clear()
                at += 1
                continue
            anchor = Anchor([mark], gap, [], forces=(mark.meaning,))
        anchors.append(anchor)
        gap = anchor.after
        at += 1
    gap += marks[at:]
    for number, anchor in enumerate(anchors):
        anchor.own = anchor.after
        if number:
            anchor.lead = _find_lead(anchor.before)
            if anchor.lead:
                anchors[number - 1].own = anchor.before[: -len(anchor.lead)]
    return lead, anchors, tuple(apart)


def list_places(marks: Sequence[Mark]) -> tuple[str, ...]:
    found = [mark.meaning for mark in marks if mark.kind == "place"]
    return tuple(dict.fromkeys(found)) if found else ()


def find_places(anchor: Anchor, inherited: tuple[str, ...]) -> tuple[str, ...]:
    """Give the places that a count is limited to: its own, those just before it, or those said."""
    if anchor.quantity and anchor.quantity.place:
        return (anchor.quantity.place,)
    return list_places(anchor.lead) or list_places(anchor.own) or inherited


def _find_lead(marks: list[Mark]) -> list[Mark]:
    """Give the end of a stretch that leads over to the next count: "and in London"."""
    at = len(marks)
    for mark in reversed(marks):
        at -= 1
        kind = mark.kind
        if kind in ("status", "subject", "tie"):
            return []
        if kind in ("and", "comma") and at + 1 < len(marks):
            following = marks[at + 1]
            if following.kind == "word" and following.meaning in LEADS:
                return marks[at:]
    return []


def is_denied(anchor: Anchor) -> bool:
    """Whether "neither" or "nor" stands right before a force."""
    for mark in reversed(anchor.before):
        if mark.kind == "not":
            return mark.meaning in ("neither", "nor")
        if mark.kind not in ("comma", "and") and mark.meaning not in ("the", "in", "for", "at"):
            return False
    return False


def is_wished(anchor: Anchor) -> bool:
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


def points_back(marks: Sequence[Mark]) -> bool:
    """Whether "of these" or "of which" stands there without a number of its own."""
    return any(
        mark.meaning in POINTERS and at and marks[at - 1].meaning == "of"
        for at, mark in enumerate(marks)
    )


def follows(marks: Sequence[Mark], words: tuple[str, ...]) -> bool:
    for mark in reversed(marks):
        if mark.meaning in words:
            return True
        if mark.meaning not in ("the", "in", "a"):
            return False
    return False
