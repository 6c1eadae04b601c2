"""Counts in English: headlines, titles, captions and alternative text. DataFrame in, words out."""

from progress.sentences.captions import (
    say_categories,
    say_criteria,
    say_regions,
    say_tiles,
    title_categories,
    title_criteria,
    title_regions,
    title_tiles,
)
from progress.sentences.deadline import say_deadline, say_distance
from progress.sentences.headline import (
    headline,
    say_category_basis,
    say_coverage,
    say_published,
    say_showing,
)
from progress.sentences.moves import (
    NOT_ASSESSED,
    define_moves,
    say_assessed_once,
    say_between,
    say_flows,
    say_moves,
    say_not_assessed,
    say_rule,
    say_short,
    title_flows,
    title_moves,
    title_short,
)
from progress.sentences.regions import (
    say_cells,
    say_comparison,
    say_sides,
    title_cells,
    title_comparison,
)
from progress.sentences.words import join_words, say_share

__all__ = [
    "NOT_ASSESSED",
    "define_moves",
    "headline",
    "join_words",
    "say_assessed_once",
    "say_between",
    "say_categories",
    "say_category_basis",
    "say_cells",
    "say_comparison",
    "say_coverage",
    "say_criteria",
    "say_deadline",
    "say_distance",
    "say_flows",
    "say_moves",
    "say_not_assessed",
    "say_published",
    "say_regions",
    "say_rule",
    "say_share",
    "say_short",
    "say_showing",
    "say_sides",
    "say_tiles",
    "title_categories",
    "title_cells",
    "title_comparison",
    "title_criteria",
    "title_flows",
    "title_moves",
    "title_regions",
    "title_short",
    "title_tiles",
]
