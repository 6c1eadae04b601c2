"""An assessment is described by a TOML file: the recommendation, its dates, how its letters read.

A later assessment is a new file, no code. The one of 2017 ships in data/assessments.
"""

import itertools
import tomllib
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from sqlite_utils import Database

from loaders.refusals import Problem, Refused
from progress.framework import read_framework
from progress.integrity import FORCES_COUNT

SHIPPED = Path(__file__).parent.parent / "data" / "assessments"
PLAN_REVIEW_2017 = SHIPPED / "plan-review-2017.toml"

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{1,80}$")]
Phrases = Annotated[tuple[Words, ...], Field(min_length=1)]


class Described(BaseModel):
    """A part of the file. An unknown key is a mistake, not a remark."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Recommendation(Described):
    """What every force was asked to do, and by when."""

    slug: Slug
    title: Words
    asked: Words
    source: Words
    published_on: date
    deadline: date


class Dates(Described):
    """The dates of an assessment, which are never merged."""

    evidence_cutoff: date
    review_began: date
    review_ended: date
    letters_dated: date
    published_on: date


class LetterForm(Described):
    """How letters of one assessment are known, and between which words the assessment stands.

    `heading`: phrases that all stand in each letter. `begins_after`, `ends_before`: phrases that
    close the introduction and open the closing paragraph. Matching ignores case and spacing.
    """

    heading: Phrases
    begins_after: Phrases
    ends_before: Phrases


class PublishedTotals(Described):
    """National totals that were published with an assessment: category → forces."""

    source: Words
    published_on: date
    categories: dict[Words, Annotated[int, Field(ge=0, le=FORCES_COUNT)]]


class Assessment(Described):
    """One occasion on which every force is assessed."""

    slug: Slug
    title: Words
    recommendation: Recommendation
    dates: Dates
    letters: LetterForm | None = None
    published: PublishedTotals | None = None


def read_assessment_file(path: Path) -> Assessment:
    """Give the assessment that a TOML file describes.

    Raises Refused, with every problem at once, where the file is no TOML, lacks or misuses a key,
    names a category that the framework does not know, or puts its dates in an impossible order.
    """
    try:
        assessment = Assessment.model_validate(tomllib.loads(path.read_text("utf-8-sig")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refused(
            "not an assessment",
            Problem("", f"it is not TOML ({error})", "a file in TOML", "mend the file"),
        ) from error
    except ValidationError as error:
        raise Refused("not an assessment", *map(_explain, error.errors())) from error
    problems = [*_check_dates(assessment.dates), *_check_totals(assessment.published)]
    if problems:
        raise Refused("not an assessment", *problems)
    return assessment


def register_assessment(database: Database, assessment: Assessment) -> None:
    """Write an assessment and its recommendation; one that stands already is brought up to date."""
    asked = assessment.recommendation
    database["recommendations"].upsert(asked.model_dump(mode="json"), pk="slug")
    database["assessments"].upsert(
        {
            "slug": assessment.slug,
            "title": assessment.title,
            "recommendation": asked.slug,
            **assessment.dates.model_dump(mode="json"),
            "letter_form": assessment.letters and assessment.letters.model_dump_json(),
        },
        pk="slug",
    )
    database["published_totals"].delete_where("assessment = ?", [assessment.slug])
    if published := assessment.published:
        database["published_totals"].insert_all(
            {
                "assessment": assessment.slug,
                "category": category,
                "forces": forces,
                "source": published.source,
                "published_on": published.published_on.isoformat(),
            }
            for category, forces in published.categories.items()
        )


def _explain(error: dict) -> Problem:
    place = " → ".join(str(part) for part in error["loc"])
    if error["type"] == "missing":
        return Problem(place, "it is not there", "every key of the shipped example", "add it")
    if error["type"] == "extra_forbidden":
        return Problem(place, "this key is not known", "only known keys", "remove or correct it")
    return Problem(place, f"“{error['input']}” stands there", error["msg"], "correct it")


def _check_dates(dates: Dates) -> list[Problem]:
    order = ("review_began", "review_ended", "letters_dated", "published_on")
    problems = [
        Problem(
            f"dates → {later}",
            f"{getattr(dates, later)} is before {earlier} ({getattr(dates, earlier)})",
            "a review that ends before its letters, and letters before publication",
            "correct one of the two dates",
        )
        for earlier, later in itertools.pairwise(order)
        if getattr(dates, later) < getattr(dates, earlier)
    ]
    if dates.letters_dated < dates.evidence_cutoff:
        problems.append(
            Problem(
                "dates → letters_dated",
                f"{dates.letters_dated} is before the evidence cut-off ({dates.evidence_cutoff})",
                "letters written after the evidence closed",
                "correct one of the two dates",
            )
        )
    return problems


def _check_totals(published: PublishedTotals | None) -> list[Problem]:
    known = read_framework().categories
    return [
        Problem(
            f"published → categories → {category}",
            "this category is not known",
            ", ".join(known),
            "use one of these",
        )
        for category in (published.categories if published else ())
        if category not in known
    ]
