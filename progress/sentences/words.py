"""The small phrases that every sentence is put together from."""

from collections.abc import Sequence

import pandas as pd

from progress.filters import say_date


def say_forces(number: int) -> str:
    """Give "1 force", "43 forces"."""
    return f"{number} {'force' if number == 1 else 'forces'}"


def say_of(forces: int, of: int) -> str:
    """Give "17 of 43 forces", "none of 43 forces", "all 43 forces"."""
    if of > 1 and forces == of:
        return f"all {of} forces"
    return f"{forces or 'none'} of {say_forces(of)}"


def say_share(forces: int, of: int) -> str:
    """Give "17 of 43 forces (40%)"; "no forces" where there is nothing to take a share of."""
    if of == 0:
        return "no forces"
    return f"{forces} of {say_forces(of)} ({forces / of:.0%})"


def say_share_inside(forces: int, of: int) -> str:
    """Give the same for inside brackets: "17 of 43 forces, 40%"."""
    return say_share(forces, of).replace(" (", ", ").removesuffix(")")


def say_evidence(counts: pd.DataFrame) -> str:
    """Give "on evidence to 31 May 2017" from the column evidence_cutoff of counts."""
    return f"on evidence to {say_date(counts['evidence_cutoff'].iloc[0])}"


def join_words(words: Sequence[str]) -> str:
    """Give "a", "a and b", "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def upper_first(words: str) -> str:
    """Give words as they stand at the head of a sentence."""
    return words[:1].upper() + words[1:]


def lower_label(label: str) -> str:
    """Give a label as it stands inside a sentence: "plan started", but "IT monitoring"."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]
