"""Divide a sentence where a new statement begins, with its own counts and its own words."""

from collections.abc import Set

from progress.report.checker.reading import Mark

COUNTED = ("number", "force", "bound")
DIVIDERS = ("while", "whereas", "but", "although", "though", "however", "with", "when")


def divide_clauses(marks: list[Mark], words: Set[str]) -> list[list[Mark]]:
    """Give the clauses of a sentence; the mark that divides two of them is left out.

    `words`: the meanings of all its marks.
    """
    kinds = [mark.kind for mark in marks]
    is_one = kinds.count("status") < 2 or sum(map(kinds.count, COUNTED)) < 2
    if is_one and "semicolon" not in kinds and "—" not in words:
        return [marks]
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
