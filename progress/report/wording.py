"""Numbers and lists of names as a report writes them."""

from collections.abc import Iterable

from progress.sentences import join_words

WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def write_number(number: int) -> str:
    """Give "none", "one" … "nine", "10": numbers below ten stand in words."""
    return WORDS[number] if number < len(WORDS) else str(number)


def write_list(names: Iterable[str]) -> str:
    """Give names as a list in a sentence: semicolons where a name itself holds an "and"."""
    listed = list(names)
    if len(listed) > 1 and any(" and " in name for name in listed):
        return f"{'; '.join(listed[:-1])}; and {listed[-1]}"
    return join_words(listed) or "none"


def write_of(
    number: int, of: int, kind: str = "", is_open: bool = False, what: str = "force"
) -> str:
    """Give "17 of the 43 forces (40%)", "none of the 43 forces", "both forces", "the one force".

    `kind`: what stands behind "forces", as in " assessed". `is_open`: more may be counted without
    our knowing, so that none is only none "as far as is known". `what`: what is counted.
    """
    aside = ", as far as is known," if is_open else ""
    if of == 0:
        return f"no {what}{kind}"
    if of == 1:
        return f"the one {what}{kind}" if number else f"none (of one {what}{kind}){aside}"
    if number == of:
        return f"{'both' if of == 2 else f'all {write_number(of)}'} {what}s{kind}"
    if not number:
        none = "neither" if of == 2 else "none"
        return f"{none} of the {write_number(of)} {what}s{kind}{aside}"
    share = f" ({number / of:.0%})" if what == "force" else ""
    return f"{write_number(number)} of the {write_number(of)} {what}s{kind}{share}"


def write_whole(of: int, kind: str = "") -> str:
    """Give "the 43 forces", "the 38 forces assessed", "the one force", "no force"."""
    if of == 0:
        return f"no force{kind}"
    return f"the {write_number(of)} {'force' if of == 1 else 'forces'}{kind}"


def write_part(number: int, of: int, is_open: bool = False) -> str:
    """Give "17 (40%)", where the sentence has named the denominator; "none"; "both", "all five"."""
    if not number:
        return "none known" if is_open else "none"
    if number == of:
        return {1: "one", 2: "both"}.get(of, f"all {write_number(of)}")
    return f"{write_number(number)} ({number / of:.0%})"
