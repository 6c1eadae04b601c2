"""The paragraphs that the data writes, each a function from the picture to pieces of text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from progress.framework import read_framework
from progress.method import read_method
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

PARAGRAPHS: Mapping[str, Callable[[Picture, str | None], tuple[Piece, ...]]] = {
    "status": say_status,
    "scope": say_scope,
    "summary": say_summary,
    "measures": say_measures,
    "coverage": say_coverage,
    "progress_in_short": say_progress_in_short,
    "asked": say_asked,
    "deadline": say_deadline,
    "dates": say_dates,
    "criteria": say_criteria,
    "bases": say_bases,
    "waiting": say_waiting,
    "published": say_published,
    "recorded": say_recorded,
    "category": say_category,
    "measure": say_measure_in_full,
    "criterion_asks": say_criterion_asks,
    "criterion": say_criterion,
    "criterion_forces": say_criterion_forces,
    "regions": say_regions,
    "region": say_region,
    "between": say_between,
    "moves": say_moves,
    "moved_forces": say_moved_forces,
    "move_rule": say_move_rule,
    "short": say_short,
    "short_forces": say_short_forces,
    "still_to_start": say_still_to_start,
    "next": say_next,
    "rule": say_rule,
    "overlap": say_overlap,
    "limit": say_limit,
}
