"""What a draft may bind besides counts of forces and dates: facts of the data set, in words.

Each takes the picture, the assessment that is meant (a row of `queries.read_assessments`) and what
it is about, where it is about one of several. Raises LookupError where there is no such thing.
"""

from collections.abc import Callable, Mapping
from datetime import date

from progress.filters import lower_first, say_date, say_moment
from progress.framework import read_framework
from progress.report.picture import Picture
from progress.report.wording import write_number, write_of
from progress.sentences import say_distance

Particular = Callable[[Picture, Mapping, str], str]


def _say_all(picture: Picture, assessment: Mapping, about: str) -> str:
    return write_number(picture.all_forces)


def _say_shown(picture: Picture, assessment: Mapping, about: str) -> str:
    return write_of(len(picture.forces), picture.all_forces)


def _say_filters(picture: Picture, assessment: Mapping, about: str) -> str:
    return picture.filters.say_forces()


def _say_dataset(picture: Picture, assessment: Mapping, about: str) -> str:
    return picture.dataset.title


def _say_title(picture: Picture, assessment: Mapping, about: str) -> str:
    return lower_first(assessment["title"])


def _say_recommendation(picture: Picture, assessment: Mapping, about: str) -> str:
    return lower_first(assessment["recommendation_title"])


def _say_asked(picture: Picture, assessment: Mapping, about: str) -> str:
    return assessment["asked"].rstrip(".")


def _say_recommender(picture: Picture, assessment: Mapping, about: str) -> str:
    return assessment["recommendation_source"]


def _say_distance(picture: Picture, assessment: Mapping, about: str) -> str:
    """Give "eight days before the deadline"."""
    said = say_distance(
        date.fromisoformat(assessment["evidence_cutoff"]),
        date.fromisoformat(assessment["deadline"]),
    )
    number, _, rest = said.partition(" ")
    return f"{write_number(int(number))} {rest}" if number.isdecimal() else said


def _say_recorded(picture: Picture, assessment: Mapping, about: str) -> str:
    if not picture.recorded_at:
        raise LookupError("Nothing is recorded.")
    return say_moment(picture.recorded_at)


def _count_criteria(picture: Picture, assessment: Mapping, about: str) -> str:
    return write_number(len(read_framework().criteria))


def _count_findings(picture: Picture, assessment: Mapping, about: str) -> str:
    """Give "209 findings", or those of one basis."""
    found = picture.findings
    number = int((found["basis"] == about).sum()) if about else len(found)
    return f"{_say_no(number)} {'finding' if number == 1 else 'findings'}"


def _count_letters(picture: Picture, assessment: Mapping, about: str) -> str:
    number = picture.coverage.letters
    return f"{_say_no(number)} {'letter' if number == 1 else 'letters'}"


def _say_totals_date(picture: Picture, assessment: Mapping, about: str) -> str:
    return say_date(picture.published["published_on"].iloc[0])


def _say_published(picture: Picture, assessment: Mapping, about: str) -> str:
    return write_number(int(picture.published.set_index("category").at[about, "published"]))


def _say_counted(picture: Picture, assessment: Mapping, about: str) -> str:
    return write_number(int(picture.published.set_index("category").at[about, "counted"]))


def _count_unsettled(picture: Picture, assessment: Mapping, about: str) -> str:
    """Give how many of all forces are in none of the categories that totals were published for."""
    return write_number(picture.all_forces - int(picture.published["counted"].sum()))


def _say_question(picture: Picture, assessment: Mapping, about: str) -> str:
    return read_framework().criteria[about].question


def _say_definition(picture: Picture, assessment: Mapping, about: str) -> str:
    return read_framework().criteria[about].definition


def _say_no(number: int) -> str:
    return write_number(number) if number else "no"


PARTICULARS: Mapping[str, Particular] = {
    "all_forces": _say_all,
    "shown": _say_shown,
    "filters": _say_filters,
    "dataset": _say_dataset,
    "title": _say_title,
    "recommendation": _say_recommendation,
    "asked": _say_asked,
    "recommender": _say_recommender,
    "distance": _say_distance,
    "recorded": _say_recorded,
    "criteria": _count_criteria,
    "findings": _count_findings,
    "letters": _count_letters,
    "totals_date": _say_totals_date,
    "published": _say_published,
    "counted": _say_counted,
    "unsettled": _count_unsettled,
    "question": _say_question,
    "definition": _say_definition,
}
