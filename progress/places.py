"""Which forces lie side by side, and which share a professional standards department."""

import csv
from functools import cache

from progress.database import DATA


def find_neighbours(force: str) -> tuple[str, ...]:
    """Give the forces (slugs) that share a land border with this one, in alphabetical order.

    Source: boundaries of police force areas, Office for National Statistics.
    """
    return _read_neighbours().get(force, ())


def find_shared_departments(forces: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Give each group of forces (slugs) with one professional standards department, where one of
    `forces` belongs to it. Listed are only groups that are certain.
    """
    return tuple(group for group in _read_departments() if set(group) & set(forces))


@cache
def read_short_names() -> dict[str, str]:
    """Give the short name of each force by its slug: "Cumbria"."""
    return {row["slug"]: row["short_name"] for row in _read_rows("forces.csv")}


@cache
def _read_neighbours() -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for row in _read_rows("neighbours.csv"):
        found.setdefault(row["slug_a"], set()).add(row["slug_b"])
        found.setdefault(row["slug_b"], set()).add(row["slug_a"])
    return {force: tuple(sorted(others)) for force, others in found.items()}


@cache
def _read_departments() -> tuple[tuple[str, ...], ...]:
    groups: dict[str, list[str]] = {}
    for row in _read_rows("shared_departments.csv"):
        groups.setdefault(row["department"], []).append(row["force"])
    return tuple(tuple(sorted(group)) for group in groups.values())


def _read_rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
