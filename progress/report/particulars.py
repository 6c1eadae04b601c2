"""What a draft may bind besides counts of forces and dates: facts of the data set, in words.

Each raises LookupError where there is no such thing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from progress.filters import lower_first, say_date, say_moment
from progress.framework import read_framework
from progress.report.picture import Picture
from progress.report.wording import write_number, write_of
from progress.sentences import say_distance


@dataclass(frozen=True)
class Asked:
    """What a fact is asked of. `assessment`: the row that is meant, the earlier one perhaps;
    `about`: which of several, where there are several."""

    picture: Picture
    assessment: Mapping
    about: str


Particular = Callable[[Asked], str]


def _say_all(asked: Asked) -> str:
    return write_number(asked.picture.all_forces)


def _say_shown(asked: Asked) -> str:
    return write_of(len(asked.picture.forces), asked.picture.all_forces)


def _say_filters(asked: Asked) -> str:
    return asked.picture.filters.say_forces()


def _say_dataset(asked: Asked) -> str:
    return asked.picture.dataset.title


def _say_title(asked: Asked) -> str:
    return lower_first(asked.assessment["title"])


def _say_recommendation(asked: Asked) -> str:
    return lower_first(asked.assessment["recommendation_title"])


def _say_asked(asked: Asked) -> str:
    return asked.assessment["asked"].rstrip(".")


def _say_recommender(asked: Asked) -> str:
    return asked.assessment["recommendation_source"]


def _say_distance(asked: Asked) -> str:
    """Give "eight days before the deadline"."""
    said = say_distance(
        date.fromisoformat(asked.assessment["evidence_cutoff"]),
        date.fromisoformat(asked.assessment["deadline"]),
    )
    number, _, rest = said.partition(" ")
    return f"{write_number(int(number))} {rest}" if number.isdecimal() else said


def _say_recorded(asked: Asked) -> str:
    if not asked.picture.recorded_at:
        raise LookupError("Nothing is recorded.")
    return say_moment(asked.picture.recorded_at)


def _count_criteria(_asked: Asked) -> str:
    return write_number(len(read_framework().criteria))


def _count_findings(asked: Asked) -> str:
    """Give "209 findings", or those of one basis."""
    found = asked.picture.findings
    number = int((found["basis"] == asked.about).sum()) if asked.about else len(found)
    return f"{_say_no(number)} {'finding' if number == 1 else 'findings'}"


def _count_letters(asked: Asked) -> str:
    number = asked.picture.coverage.letters
    return f"{_say_no(number)} {'letter' if number == 1 else 'letters'}"


def _say_totals_date(asked: Asked) -> str:
    return say_date(asked.picture.published["published_on"].iloc[0])


def _say_published(asked: Asked) -> str:
    return _find_total(asked, "published")


def _say_counted(asked: Asked) -> str:
    return _find_total(asked, "counted")


def _find_total(asked: Asked, column: str) -> str:
    return write_number(int(asked.picture.published.set_index("category").at[asked.about, column]))


def _count_unsettled(asked: Asked) -> str:
    """Give how many of all forces are in none of the categories that totals were published for."""
    return write_number(asked.picture.all_forces - int(asked.picture.published["counted"].sum()))


def _say_question(asked: Asked) -> str:
    return read_framework().criteria[asked.about].question


def _say_definition(asked: Asked) -> str:
    return read_framework().criteria[asked.about].definition


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
