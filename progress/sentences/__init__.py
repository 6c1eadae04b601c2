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
from progress.sentences.profile import (
    SHARED,
    cite_letter,
    mark_shared_departments,
    say_alike,
    say_comparison,
    say_history,
    say_matrix,
    say_open,
    say_proof,
    say_shared_departments,
    title_comparison,
    title_matrix,
)
from progress.sentences.sources import say_bases, say_checks, say_completeness, say_waiting
from progress.sentences.words import join_words, say_share

__all__ = [
    "SHARED",
    "cite_letter",
    "headline",
    "join_words",
    "mark_shared_departments",
    "say_alike",
    "say_bases",
    "say_categories",
    "say_category_basis",
    "say_checks",
    "say_comparison",
    "say_completeness",
    "say_coverage",
    "say_criteria",
    "say_history",
    "say_matrix",
    "say_open",
    "say_proof",
    "say_published",
    "say_regions",
    "say_share",
    "say_shared_departments",
    "say_showing",
    "say_tiles",
    "say_waiting",
    "title_categories",
    "title_comparison",
    "title_criteria",
    "title_matrix",
    "title_regions",
    "title_tiles",
]
