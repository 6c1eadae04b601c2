"""Bound values: the pieces of a draft's text that the data writes.

A value is a selection of forces, said in one of a few forms, or a date of the assessment. Its text
is never stored as the truth: it is written anew from the picture each time.
"""

from collections.abc import Iterable
from typing import Literal

import pandas as pd
from pydantic import BaseModel, ConfigDict

from progress.filters import say_date
from progress.framework import MISSING
from progress.report.picture import Picture
from progress.sentences import join_words

Where = tuple[tuple[str, tuple[str, ...]], ...]
Form = Literal["of", "forces", "count", "share", "list", "date"]
ASSESSED: Where = (("assessed_now", ("yes",)),)
WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
DATES = (
    "recommended_on",
    "deadline",
    "evidence_cutoff",
    "review_began",
    "review_ended",
    "letters_dated",
    "published_on",
)


class UnknownValue(LookupError):  # noqa: N818  the message is for the person who writes the draft
    """A bound value that names something that the data set does not have. The message says what."""


class Value(BaseModel):
    """One bound value.

    `where`: the forces that are counted or listed: column → values, all of them must hold; the
    columns are those of `Picture.forces`, an outcome that is not known is "missing". `of`: the
    forces that are the denominator, all that are shown unless stated; ASSESSED leaves out those
    without a finding. `form`: how it is written. For "date", `date` names one of DATES, and
    `of_since` takes it from the earlier assessment.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    form: Form
    where: Where = ()
    of: Where = ()
    date: str | None = None
    of_since: bool = False


def pick_forces(picture: Picture, where: Where) -> pd.DataFrame:
    """Give the rows of `picture.forces` that a selection leaves.

    Raises UnknownValue where it names a column that is not there (a criterion that was removed).
    """
    forces = picture.forces
    for column, wanted in where:
        if column == "assessed_now":
            forces = forces[forces["category"] != "not_assessed"]
            continue
        if column not in forces:
            raise UnknownValue(f"“{column}” is no longer part of the data set.")
        held = forces[column].astype(object).where(forces[column].notna(), MISSING)
        forces = forces[held.isin(wanted)]
    return forces


def list_counted(value: Value, picture: Picture) -> list[str]:
    """Give the slugs of the forces that a value counts or names, in alphabetical order of name."""
    return [] if value.form == "date" else list(pick_forces(picture, value.where)["force"])


def write_value(value: Value, picture: Picture) -> str:
    """Give the words of a value, as they stand inside a sentence.

    "of": "17 of the 43 forces (40%)", "none of the 43 forces", "all 43 forces"; "forces": "17
    forces", "one force", "no forces"; "count": "17", "nine", "none"; "share": "40%"; "list":
    "Cumbria, Dorset and Kent", "none"; "date": "31 May 2017". Raises UnknownValue.
    """
    if value.form == "date":
        return _write_date(value, picture)
    chosen = pick_forces(picture, value.where)
    base = pick_forces(picture, value.of)
    number, of = int(chosen["force"].isin(base["force"]).sum()), len(base)
    return write_counted(value, number, of, chosen["short_name"])


def write_counted(value: Value, number: int, of: int, names: Iterable[str]) -> str:
    """Give the words of a value that is no date, once its forces are counted.

    `names`: the short names of the forces chosen, in alphabetical order.
    """
    if value.form == "list":
        return write_list(names)
    if value.form == "count":
        return write_number(number)
    if value.form == "forces":
        return f"{write_number(number) if number else 'no'} {'force' if number == 1 else 'forces'}"
    if value.form == "share":
        return f"{number / of:.0%}" if of else "no share"
    return _write_of(number, of, " assessed" if value.of == ASSESSED else "")


def write_number(number: int) -> str:
    """Give "none", "one" … "nine", "10": numbers below ten stand in words."""
    return WORDS[number] if number < len(WORDS) else str(number)


def write_list(names: Iterable[str]) -> str:
    """Give names as a list in a sentence: semicolons where a name itself holds an "and"."""
    listed = list(names)
    if len(listed) > 1 and any(" and " in name for name in listed):
        return f"{'; '.join(listed[:-1])}; and {listed[-1]}"
    return join_words(listed) or "none"


def _write_of(number: int, of: int, kind: str) -> str:
    if of == 0:
        return f"no force{kind}"
    if of == 1:
        return f"{'the one' if number else 'not the one'} force{kind}"
    if number == of:
        return f"{'both' if of == 2 else f'all {write_number(of)}'} forces{kind}"
    if not number:
        return f"none of the {write_number(of)} forces{kind}"
    return f"{write_number(number)} of the {write_number(of)} forces{kind} ({number / of:.0%})"


def _write_date(value: Value, picture: Picture) -> str:
    assessment = picture.since if value.of_since else picture.assessment
    if value.date not in DATES or assessment is None:
        raise UnknownValue(f"The date “{value.date}” is no longer part of the data set.")
    return say_date(assessment[value.date])
