"""Which of two assessments a count speaks of: "in 2017", "earlier", "now"."""

from collections.abc import Sequence, Set

from progress.report.checker.anchors import Anchor, follows
from progress.report.checker.meanings import State
from progress.report.checker.reading import Mark
from progress.report.checker.words import split_words

EARLIER = split_words("earlier previous previously before originally initially then formerly")
NOW = ("now", "currently")
YEARS = frozenset(f"20{year:02}" for year in range(100))
RECENT = YEARS | {*NOW}


def tells_time(words: Set[str], years: Sequence[str]) -> bool:
    """Whether any of these words can tell of which assessment a sentence speaks."""
    return not EARLIER.isdisjoint(words) or (bool(years) and not RECENT.isdisjoint(words))


def note_time(lead: Sequence[Mark], state: State, years: Sequence[str]) -> None:
    """Note of which assessment a clause speaks, where its first words say so."""
    if _speaks_of_earlier(lead, years):
        state.is_earlier = True
    elif _speaks_of_now(lead, years):
        state.is_earlier = False


def is_of_earlier(anchor: Anchor, state: State, years: Sequence[str]) -> bool:
    """Whether a count speaks of the earlier assessment, by its own words or by those before it."""
    if state.is_timed:
        if _speaks_of_earlier(anchor.lead, years) or _speaks_of_earlier(anchor.own, years):
            return True
        if _speaks_of_now(anchor.lead, years) or _speaks_of_now(anchor.own, years):
            return False
    if follows(anchor.before, ("from", "against")):
        is_last_of_two = any(mark.meaning == "to" for mark in anchor.own)
        return is_last_of_two or any(mark.meaning in ("up", "down") for mark in anchor.before)
    return state.is_earlier


def _speaks_of_earlier(marks: Sequence[Mark], years: Sequence[str]) -> bool:
    words = [mark.meaning for mark in marks]
    for at, word in enumerate(words):
        if word in years or (marks[at].kind == "word" and word in EARLIER):
            before = words[max(0, at - 5) : at]
            if "since" not in before and "than" not in before:
                return True
    return False


def _speaks_of_now(marks: Sequence[Mark], years: Sequence[str]) -> bool:
    return bool(years) and any(
        mark.meaning in RECENT and mark.meaning not in years for mark in marks
    )
