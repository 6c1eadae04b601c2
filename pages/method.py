"""How the picture is made: what was asked, what is assessed, and what a category rests on."""

from pages.parts.headings import show_contents, show_heading
from pages.parts.method import (
    show_accessibility,
    show_asked,
    show_bases,
    show_categories,
    show_changes,
    show_criteria,
    show_dates,
    show_limits,
    show_measures,
    show_sources,
)
from pages.parts.terms import explain
from pages.parts.view import find_view

view = find_view()

SECTIONS = {
    "What forces were asked to do": (show_asked, explain("recommendation", "force")),
    "Four dates": (show_dates, explain("assessment", "evidence", "recorded")),
    "What is assessed": (show_criteria, explain("criterion", "outcome", "finding")),
    "How a category is derived": (show_categories, explain("category")),
    "Derived and stated": (show_bases, explain("finding")),
    "Three measures that overlap": (show_measures, None),
    "Limits of a review of documents": (show_limits, explain("evidence", "letter")),
    "Sources and licences": (show_sources, None),
    "Accessibility": (show_accessibility, None),
    "What changed in the software": (show_changes, None),
}

show_contents(SECTIONS)
for title, (show, explained) in SECTIONS.items():
    show_heading(title, explained)
    show(view)
