"""The names that a table may use for forces, criteria, outcomes and bases: exact, not by likeness.

Case, spaces, hyphens and underscores do not count, and "&" is "and".
"""

import csv
import difflib
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from progress.framework import CATEGORY, read_framework

_FORCES = Path(__file__).parents[2] / "data" / "forces.csv"
_SILENT = re.compile(r"[\s_\-\u2010\u2011\u2013\u200b\ufeff\xad]+")
# What the category rule gives where findings settle nothing. No source states it.
_DERIVED_ONLY = ("undetermined", "not_assessed")


def fold(name: str) -> str:
    """Give the form in which names are compared."""
    return _SILENT.sub("", name.casefold().replace("&", "and").replace("’", "'"))


@cache
def force_names() -> Mapping[str, str]:
    """Folded name, alias or slug of a force → its slug, from data/forces.csv."""
    known = {}
    with _FORCES.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            columns = (
                "slug",
                "force_name",
                "short_name",
                "welsh_name",
                "pfa_name",
                "ho_force_name",
            )
            names = {row[column] for column in columns}
            names.update(row["aliases"].split(";"))
            known |= {fold(name): row["slug"] for name in names if name.strip()}
    return known


@cache
def official_names() -> Mapping[str, str]:
    """Slug of a force → its official name."""
    with _FORCES.open(encoding="utf-8", newline="") as lines:
        return {row["slug"]: row["force_name"] for row in csv.DictReader(lines)}


@cache
def criterion_names() -> Mapping[str, str]:
    """Folded slug or label → slug of a criterion; "category" among them."""
    known = {CATEGORY: CATEGORY}
    for slug, criterion in read_framework().criteria.items():
        known |= {fold(slug): slug, fold(criterion.label): slug}
    return known


def label_of(criterion: str) -> str:
    """The label of a criterion, by slug."""
    return "Category" if criterion == CATEGORY else read_framework().criteria[criterion].label


@cache
def outcome_names(criterion: str) -> Mapping[str, str]:
    """Folded slug or label → slug of an outcome that a table may give for this criterion."""
    return {
        fold(name): slug
        for slug, outcome in read_framework().outcomes_of(criterion).items()
        if criterion != CATEGORY or slug not in _DERIVED_ONLY
        for name in (slug, outcome.label, outcome.short_label)
    }


@cache
def outcome_labels(criterion: str) -> tuple[str, ...]:
    """The labels of the outcomes that a table may give for this criterion, best first."""
    allowed = set(outcome_names(criterion).values())
    outcomes = read_framework().outcomes_of(criterion)
    return tuple(outcome.label for slug, outcome in outcomes.items() if slug in allowed)


@cache
def basis_names() -> Mapping[str, str]:
    """Folded slug or label → slug of a basis."""
    bases = read_framework().bases
    return {fold(name): slug for slug, label in bases.items() for name in (slug, label)}


def suggest(given: str, names: Iterable[str]) -> str | None:
    """The name that was perhaps meant: for a message to a person, never for a decision."""
    return _find_near(given, {fold(name): name for name in names})


def suggest_force(given: str) -> str | None:
    """The official name of the force that was perhaps meant: for a message to a person only."""
    return _find_near(given, {name: official_names()[slug] for name, slug in force_names().items()})


def _find_near(given: str, names: Mapping[str, str]) -> str | None:
    near = difflib.get_close_matches(fold(given)[:100], names, n=1, cutoff=0.75)
    return names[near[0]] if near else None
