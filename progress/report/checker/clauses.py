"""Divide a sentence where a new statement begins, with its own counts and its own words."""

from collections.abc import Set

from progress.report.checker.reading import Mark

COUNTED = ("number", "force", "bound")
SAYING = ("status", "subject", "tie", "not", "except")
DIVIDERS = ("while", "whereas", "but", "although", "though", "however", "with", "when")


def divide_clauses(marks: list[Mark], kinds: list[str], words: Set[str]) -> list[list[Mark]]:
    """Give the clauses of a sentence; the mark that divides two of them is left out.

    `kinds`: the kinds of its marks. `words`: the meanings of them all.
    """
    counts = [at for at, kind in enumerate(kinds) if kind in COUNTED]
    is_one = kinds.count("status") < 2 or len(counts) < 2
    if is_one and "semicolon" not in kinds and "—" not in words:
        return [marks]
    # No clause begins after the last count or the last status: it would be without one.
    last = -1 if is_one else min(counts[-1], len(kinds) - 1 - kinds[::-1].index("status"))
    clauses: list[list[Mark]] = []
    start = 0
    has_count = has_status = False
    for at, kind in enumerate(kinds):
        if kind in COUNTED:
            has_count = True
        elif kind == "status":
            has_status = True
        elif kind == "semicolon" or (
            kind in ("word", "and", "comma")
            and (
                (meaning := marks[at].meaning) == "—"
                or (
                    has_count
                    and has_status
                    and at < last
                    and (
                        meaning in DIVIDERS
                        if kind == "word"
                        else meaning in ("and", ",") and _opens_with_count(kinds, at + 1)
                    )
                )
            )
        ):
            clauses.append(marks[start:at])
            start = at + 1
            has_count = has_status = False
    return [*clauses, marks[start:]]


def _opens_with_count(kinds: list[str], start: int) -> bool:
    """Whether a count or a force is the first thing said from here on."""
    for at in range(start, len(kinds)):
        if kinds[at] in COUNTED:
            return True
        if kinds[at] in SAYING:
            return False
    return False
