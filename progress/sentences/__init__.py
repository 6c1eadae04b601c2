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
from progress.sentences.headline import (
    headline,
    say_category_basis,
    say_coverage,
    say_published,
    say_showing,
)
from progress.sentences.sources import say_bases, say_checks, say_completeness, say_waiting
from progress.sentences.words import join_words, say_share

__all__ = [
    "headline",
    "join_words",
    "say_bases",
    "say_categories",
    "say_category_basis",
    "say_checks",
    "say_completeness",
    "say_coverage",
    "say_criteria",
    "say_published",
    "say_regions",
    "say_share",
    "say_showing",
    "say_tiles",
    "say_waiting",
    "title_categories",
    "title_criteria",
    "title_regions",
    "title_tiles",
]
