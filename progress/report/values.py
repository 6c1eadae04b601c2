"""Bound values: the pieces of a draft's text that the data writes.

A value is a selection of forces, said in one of a few forms, a date of the assessment, or another
fact of the data set. Its text is never stored as the truth: it is written anew from the picture
each time.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from progress.filters import say_date
from progress.framework import CATEGORY
from progress.report.particulars import PARTICULARS, Asked
from progress.report.picture import Picture
from progress.report.wording import write_list, write_number, write_of, write_part, write_whole

Where = tuple[tuple[str, tuple[str, ...]], ...]
Form = Literal["of", "whole", "forces", "count", "part", "share", "list", "regions", "date", "fact"]
ASSESSED: Where = (("assessed_now", ("yes",)),)
ASSESSED_TWICE: Where = (("assessed", ("both",)),)
NOT_ASSESSED = "not_assessed"
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


def find_forces(picture: Picture, where: Where) -> list[int]:
    """Give the places in `picture.forces` of the rows that a selection leaves.

    Raises UnknownValue where it names a column that is not there (a criterion that was removed).
    """
    held = picture.held
    places = range(len(picture.forces))
    for column, wanted in where:
        if column == "assessed_now":
            categories = held[CATEGORY]
            places = [place for place in places if categories[place] != NOT_ASSESSED]
            continue
        if column not in held:
            raise UnknownValue(f"“{column}” is no longer part of the data set.")
        values = held[column]
        places = [place for place in places if values[place] in wanted]
    return list(places)


def write_value(value: Value, picture: Picture) -> str:
    """Give the words of a value, as they stand inside a sentence.

    "of": "17 of the 43 forces (40%)", "at least 26 of the 38 forces assessed (68%)", "none of the
    43 forces", "all 43 forces"; "whole": "the 43 forces", "the 38 forces assessed"; "forces": "17
    forces", "one force", "no forces"; "count": "17", "nine", "none"; "part": "17 (40%)"; "share":
    "40%"; "list": "Cumbria, Dorset and Kent", "none"; "regions": "nine of the 10 regions"; "date":
    "31 May 2017"; "fact": as `particulars` says. Raises UnknownValue.
    """
    return work_out(value, picture)[0]


def work_out(value: Value, picture: Picture) -> tuple[str, tuple[str, ...]]:
    """Give the words of a value, and the slugs of the forces that it counts or names.

    These stand in alphabetical order of name. Raises UnknownValue.
    """
    found = picture.written.get(value)
    if found is None:
        found = _write(value, picture), tuple(_list_counted(value, picture))
        picture.written[value] = found
    return found


def _list_counted(value: Value, picture: Picture) -> list[str]:
    if value.form in ("date", "fact"):
        return []
    where = value.of if value.form == "whole" else value.where
    return [picture.held["force"][place] for place in find_forces(picture, where)]


def _write(value: Value, picture: Picture) -> str:
    match value.form:
        case "date":
            return _write_date(value, picture)
        case "fact":
            return _write_fact(value, picture)
        case "list":
            names = picture.held["short_name"]
            return write_list(names[place] for place in find_forces(picture, value.where))
    chosen, base = set(find_forces(picture, value.where)), find_forces(picture, value.of)
    counted = [place for place in base if place in chosen]
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


def _write_regions(counted: list[int], base: list[int], value: Value, picture: Picture) -> str:
    """Give in how many regions forces are counted; it may be more where a region has none."""
    held = picture.held["region"]
    found, regions = {held[place] for place in counted}, {held[place] for place in base}
    rest = [place for place in base if held[place] not in found]
    is_open = _meets(rest, value.unknown, picture) or _meets(rest, value.thin, picture)
    is_partial = bool(_say_kind(value.of, picture)) and len(regions) < len(set(held))
    kind = " with forces assessed" if is_partial else ""
    least = "at least " if is_open and found else ""
    return least + write_of(len(found), len(regions), kind, is_open, "region")


def _meets(places: list[int], where: Where, picture: Picture) -> bool:
    """Whether any of these forces is among those selected; no selection selects none here."""
    return bool(where) and not set(places).isdisjoint(find_forces(picture, where))


def _say_kind(of: Where, picture: Picture) -> str:
    """Give what forces a denominator takes, where it leaves any out for want of a finding."""
    for kind, said in ((ASSESSED, " assessed"), (ASSESSED_TWICE, " assessed both times")):
        (condition,) = kind
        rest = tuple(part for part in of if part != condition)
        if rest != of and len(find_forces(picture, rest)) > len(find_forces(picture, of)):
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
