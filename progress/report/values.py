"""Bound values: the pieces of a draft's text that the data writes.

A value is a selection of forces, said in one of a few forms, a date of the assessment, or another
fact of the data set. Its text is never stored as the truth: it is written anew from the picture
each time.
"""

from typing import Literal

import pandas as pd
from pydantic import BaseModel, ConfigDict

from progress.filters import say_date
from progress.framework import MISSING
from progress.report.particulars import PARTICULARS, Asked
from progress.report.picture import Picture
from progress.report.wording import write_list, write_number, write_of, write_part, write_whole

Where = tuple[tuple[str, tuple[str, ...]], ...]
Form = Literal["of", "whole", "forces", "count", "part", "share", "list", "regions", "date", "fact"]
ASSESSED: Where = (("assessed_now", ("yes",)),)
ASSESSED_TWICE: Where = (("assessed", ("both",)),)
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
    without a finding. `unknown`: the forces that may belong to those counted without our knowing;
    where there are any, the number is "at least". `thin`: those that could not be assessed; where
    none is counted, that is said to be so as far as is known. `form`: how it is written. For
    "date", `date` names one of DATES; for "fact", `fact` names one of PARTICULARS, with what it is
    about behind a point ("published.plan_started"); `of_since` takes either from the earlier
    assessment.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    form: Form
    where: Where = ()
    of: Where = ()
    unknown: Where = ()
    thin: Where = ()
    date: str | None = None
    fact: str | None = None
    of_since: bool = False


def pick_forces(picture: Picture, where: Where) -> pd.DataFrame:
    """Give the rows of `picture.forces` that a selection leaves.

    Raises UnknownValue where it names a column that is not there (a criterion that was removed).
    """
    if not where:
        return picture.plain_forces
    if where not in picture.written:
        forces, (column, wanted) = pick_forces(picture, where[:-1]), where[-1]
        if column == "assessed_now":
            found = forces["category"] != "not_assessed"
        elif column not in forces:
            raise UnknownValue(f"“{column}” is no longer part of the data set.")
        else:
            found = forces[column].astype(object).where(forces[column].notna(), MISSING)
            found = found.isin(wanted)
        picture.written[where] = forces[found]
    return picture.written[where]


def list_counted(value: Value, picture: Picture) -> list[str]:
    """Give the slugs of the forces that a value counts or names, in alphabetical order of name."""
    if value.form in ("date", "fact"):
        return []
    return list(pick_forces(picture, value.of if value.form == "whole" else value.where)["force"])


def write_value(value: Value, picture: Picture) -> str:
    """Give the words of a value, as they stand inside a sentence.

    "of": "17 of the 43 forces (40%)", "at least 26 of the 38 forces assessed (68%)", "none of the
    43 forces", "all 43 forces"; "whole": "the 43 forces", "the 38 forces assessed"; "forces": "17
    forces", "one force", "no forces"; "count": "17", "nine", "none"; "part": "17 (40%)"; "share":
    "40%"; "list": "Cumbria, Dorset and Kent", "none"; "regions": "nine of the 10 regions"; "date":
    "31 May 2017"; "fact": as `particulars` says. Raises UnknownValue.
    """
    if value not in picture.written:
        picture.written[value] = _write(value, picture)
    return picture.written[value]


def _write(value: Value, picture: Picture) -> str:
    match value.form:
        case "date":
            return _write_date(value, picture)
        case "fact":
            return _write_fact(value, picture)
        case "list":
            return write_list(pick_forces(picture, value.where)["short_name"])
    chosen, base = pick_forces(picture, value.where), pick_forces(picture, value.of)
    counted = base[base["force"].isin(chosen["force"])]
    if value.form == "regions":
        return _write_regions(counted, base, value, picture)
    number, of = len(counted), len(base)
    is_open = _meets(base, value.unknown, picture)
    least = "at least " if is_open and number else ""
    is_open = is_open or _meets(base, value.thin, picture)
    match value.form:
        case "of":
            return least + write_of(number, of, _say_kind(value.of, picture), is_open)
        case "whole":
            return write_whole(of, _say_kind(value.of, picture))
        case "forces":
            no = "no known" if is_open else "no"
            forces = "force" if number == 1 else "forces"
            return f"{least}{write_number(number) if number else no} {forces}"
        case "part":
            return least + write_part(number, of, is_open)
        case "share":
            return f"{least}{number / of:.0%}" if of else "no share"
    return least + ("none known" if is_open and not number else write_number(number))


def _write_regions(
    counted: pd.DataFrame, base: pd.DataFrame, value: Value, picture: Picture
) -> str:
    """Give in how many regions forces are counted; it may be more where a region has none."""
    rest = base[~base["region"].isin(counted["region"])]
    is_open = _meets(rest, value.unknown, picture) or _meets(rest, value.thin, picture)
    number, of = counted["region"].nunique(), base["region"].nunique()
    is_partial = bool(_say_kind(value.of, picture)) and of < picture.forces["region"].nunique()
    kind = " with forces assessed" if is_partial else ""
    least = "at least " if is_open and number else ""
    return least + write_of(number, of, kind, is_open, "region")


def _meets(forces: pd.DataFrame, where: Where, picture: Picture) -> bool:
    """Whether any of these forces is among those selected; no selection selects none here."""
    return bool(where) and bool(forces["force"].isin(pick_forces(picture, where)["force"]).any())


def _say_kind(of: Where, picture: Picture) -> str:
    """Give what forces a denominator takes, where it leaves any out for want of a finding."""
    for kind, said in ((ASSESSED, " assessed"), (ASSESSED_TWICE, " assessed both times")):
        (condition,) = kind
        rest = tuple(part for part in of if part != condition)
        if rest != of and len(pick_forces(picture, rest)) > len(pick_forces(picture, of)):
            return said
    return ""


def _write_fact(value: Value, picture: Picture) -> str:
    name, _, about = (value.fact or "").partition(".")
    assessment = picture.since if value.of_since else picture.assessment
    if name not in PARTICULARS or assessment is None:
        raise UnknownValue(f"“{value.fact}” is no longer part of the data set.")
    try:
        return PARTICULARS[name](Asked(picture, assessment, about))
    except (LookupError, TypeError) as error:
        raise UnknownValue(f"“{value.fact}” is no longer part of the data set.") from error


def _write_date(value: Value, picture: Picture) -> str:
    assessment = picture.since if value.of_since else picture.assessment
    if value.date not in DATES or assessment is None:
        raise UnknownValue(f"The date “{value.date}” is no longer part of the data set.")
    return say_date(assessment[value.date])
