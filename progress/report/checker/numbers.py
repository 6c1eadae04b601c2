"""Read numbers: "43", "twenty-six", "77.5", and two of them: "of the 43", "in ten"."""

from fractions import Fraction

from progress.report.checker.words import (
    ADJECTIVES,
    FORCE_NOUNS,
    LABELLED,
    MONTHS,
    NOUNS,
    PARTS,
    PLAN_NOUNS,
    REGION_NOUNS,
    TENS,
    WORDS,
)

# What may stand between a number and the one that it is counted from.
LEADING_TO_RATIO = FORCE_NOUNS | PLAN_NOUNS | ADJECTIVES | {"of", "out", "in", "/"}


def read_integer(words: list[str], at: int) -> tuple[int | None, int]:
    word = words[at]
    if word in TENS:
        following = words[at + 1] if at + 1 < len(words) else ""
        if following in WORDS and 0 < WORDS[following] < 10:
            return TENS[word] + WORDS[following], at + 2
        return TENS[word], at + 1
    if word in WORDS:
        if at + 1 < len(words) and words[at + 1] == "hundred":
            return WORDS[word] * 100, at + 2
        return WORDS[word], at + 1
    plain = word.replace(",", "")
    return (int(plain) if plain.isdecimal() and len(plain) < 7 else None), at + 1


def read_decimal(word: str) -> Fraction | None:
    try:
        return Fraction(word) if len(word) < 8 else None
    except ValueError:
        return None


def is_no_count(words: list[str], at: int, before: str, following: str, is_month: bool) -> bool:
    """Whether a number is plainly part of a date, a reference or an amount of money."""
    digits = words[at][:1].isdigit()
    if following in MONTHS and is_month:
        return True
    if before in MONTHS and digits:
        return True
    if digits and len(words[at]) == 4 and words[at][:2] in ("19", "20"):
        return True
    if before in LABELLED or before in ("£", "$", "€", "#", "§"):
        return before != "no" or digits
    return following in ("°", "/") or (before == "/" and digits)


def read_ratio(words: list[str], end: int) -> tuple[str, int, int] | None:
    """Read "of the 43", "out of 43", "in ten" after a number: unit, the second number, the end."""
    unit, at = "", end
    first = words[end] if end < len(words) else ""
    if first not in LEADING_TO_RATIO:
        return None
    if first == "of":
        unit, at = "of", end + 1
    elif first == "out" and words[end + 1 : end + 2] == ["of"]:
        unit, at = "of", end + 2
    else:
        # "17 forces of 43", "two of the four Welsh forces"
        step = end
        while (
            step < min(end + 3, len(words))
            and words[step] != "of"
            and (
                words[step] in FORCE_NOUNS or words[step] in PLAN_NOUNS or words[step] in ADJECTIVES
            )
        ):
            step += 1
        if step < len(words) and words[step] == "of":
            unit, at = "of", step + 1
        elif words[step : step + 2] == ["out", "of"]:
            unit, at = "of", step + 2
        elif words[step : step + 1] == ["in"] and step > end:
            unit, at = "in", step + 1
        elif end < len(words) and words[end] in ("in", "/") and step == end:
            unit, at = "in", end + 1
    if not unit:
        return None
    while at < len(words) and words[at] in ("the", "all", "every", "these", "those", "its"):
        at += 1
    if at >= len(words) or not (words[at][:1].isdigit() or words[at] in WORDS or words[at] in TENS):
        return None
    of, after = read_integer(words, at)
    if of is None or of == 0 or (unit == "in" and of > 20):
        return None
    following = words[after] if after < len(words) else ""
    if following in PARTS or following in ("%", "per", "percent"):
        return None
    if NOUNS.get(following) == "other" or (unit == "in" and following in REGION_NOUNS):
        return None
    if unit == "in" and words[at].isdigit() and len(words[at]) == 4:
        return None
    return unit, of, after
