"""The paragraphs that the data writes, each a function from the picture to pieces of text."""

from collections.abc import Callable, Mapping

from progress.framework import CATEGORY, read_framework
from progress.method import read_method
from progress.queries.findings import CATEGORY_LABEL
from progress.report.draft import Piece
from progress.report.picture import Picture
from progress.report.prose.findings import (
    say_category,
    say_criterion,
    say_criterion_asks,
    say_criterion_forces,
    say_region,
    say_regions,
    say_short,
    say_short_forces,
)
from progress.report.prose.measures import say_measure_in_full
from progress.report.prose.method import (
    say_asked,
    say_bases,
    say_criteria,
    say_dates,
    say_deadline,
    say_limit,
    say_overlap,
    say_published,
    say_recorded,
    say_rule,
    say_waiting,
)
from progress.report.prose.progress import (
    say_between,
    say_move_rule,
    say_moved_forces,
    say_moves,
)
from progress.report.prose.summary import (
    say_coverage,
    say_measures,
    say_next,
    say_progress_in_short,
    say_scope,
    say_status,
    say_still_to_start,
    say_summary,
)

Paragraph = Callable[[Picture, str | None], tuple[Piece, ...]]


def list_about(name: str, picture: Picture) -> dict[str | None, str]:
    """Give what a paragraph can be about and its label; {None: ""} where it is about nothing."""
    framework = read_framework()
    criteria: dict[str | None, str] = {
        slug: criterion.label for slug, criterion in framework.criteria.items()
    }
    categories: dict[str | None, str] = {
        slug: category.label for slug, category in framework.categories.items()
    }
    match name:
        case "category":
            return categories
        case "short_forces":
            return {
                slug: label
                for slug, label in categories.items()
                if slug and not framework.categories[slug].has_started
            }
        case "measure":
            return {slug: measure.label for slug, measure in framework.measures.items()}
        case "criterion_asks" | "criterion" | "criterion_forces":
            return criteria
        case "moves":
            return {CATEGORY: CATEGORY_LABEL} | criteria
        case "region":
            return {region: region for region in picture.regions}
        case "limit":
            return {limit["title"]: limit["title"] for limit in read_method()["limits"]}
    return {None: ""}


def _always(say: Callable[[], tuple[Piece, ...]]) -> Paragraph:
    return lambda _picture, _about: say()


def _whole(say: Callable[[Picture], tuple[Piece, ...]]) -> Paragraph:
    return lambda picture, _about: say(picture)


def _about_one(say: Callable[[Picture, str], tuple[Piece, ...]]) -> Paragraph:
    return lambda picture, about: () if about is None else say(picture, about)


PARAGRAPHS: Mapping[str, Paragraph] = {
    "status": _whole(say_status),
    "scope": _whole(say_scope),
    "summary": _whole(say_summary),
    "measures": _whole(say_measures),
    "coverage": _whole(say_coverage),
    "progress_in_short": _whole(say_progress_in_short),
    "asked": _always(say_asked),
    "deadline": _always(say_deadline),
    "dates": _always(say_dates),
    "criteria": _always(say_criteria),
    "bases": _whole(say_bases),
    "waiting": _whole(say_waiting),
    "published": _whole(say_published),
    "recorded": _whole(say_recorded),
    "category": _about_one(say_category),
    "measure": _about_one(say_measure_in_full),
    "criterion_asks": lambda _picture, about: () if about is None else say_criterion_asks(about),
    "criterion": _about_one(say_criterion),
    "criterion_forces": _about_one(say_criterion_forces),
    "regions": _whole(say_regions),
    "region": _about_one(say_region),
    "between": _whole(say_between),
    "moves": _about_one(say_moves),
    "moved_forces": _whole(say_moved_forces),
    "move_rule": _whole(say_move_rule),
    "short": _whole(say_short),
    "short_forces": _about_one(say_short_forces),
    "still_to_start": _whole(say_still_to_start),
    "next": _whole(say_next),
    "rule": _always(say_rule),
    "overlap": _always(say_overlap),
    "limit": lambda _picture, about: () if about is None else say_limit(about),
}
TITLES: Mapping[str, str] = {
    "status": "What the data set is",
    "scope": "Which forces are covered",
    "summary": "What was asked, and how many had started",
    "measures": "The three headline measures",
    "coverage": "How many forces were assessed",
    "progress_in_short": "Forces that moved forward",
    "asked": "The recommendation",
    "deadline": "The deadline and the evidence date",
    "dates": "The dates of the assessment",
    "criteria": "The criteria",
    "bases": "What the findings rest on",
    "waiting": "Letters that wait for a person",
    "published": "Agreement with published totals",
    "recorded": "When findings were recorded",
    "category": "Forces in a category",
    "measure": "A headline measure in full",
    "criterion_asks": "What a criterion asks",
    "criterion": "Outcomes on a criterion",
    "criterion_forces": "Forces by outcome on a criterion",
    "regions": "Regions in which forces had started",
    "region": "One region",
    "between": "Which assessments are compared",
    "moves": "Moves between two assessments",
    "moved_forces": "Forces that moved",
    "move_rule": "What counts as a move forward",
    "short": "How many forces are short",
    "short_forces": "Forces that are short, by category",
    "still_to_start": "How many had started by the deadline asked",
    "next": "What is open in the findings",
    "rule": "How a category follows from findings",
    "overlap": "Why headline measures are not added up",
    "limit": "What the findings cannot tell",
}
