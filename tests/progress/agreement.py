"""Ten filters, and plain counts to hold figures, tables and sentences against."""

import re

import pytest

from progress import figures
from progress.filters import Filters
from progress.framework import read_framework

STAMP = figures.Stamp("Source: example", "EXAMPLE", "all forces")
FRAMEWORK = read_framework()
TO, FROM = "reinspection-2018", "plan-review-2017"
ASSESSMENT = {"evidence_cutoff": "2018-08-10", "deadline": "2017-06-08"}
FILTERS = [
    {},
    {"regions": ("Wales",)},
    {"regions": ("London",)},
    {"regions": ("North East", "South West")},
    {"countries": ("England",)},
    {"countries": ("Wales",)},
    {"categories": ("plan_started",)},
    {"categories": ("not_assessed", "undetermined")},
    {"regions": ("North West", "Wales"), "categories": ("plan_started", "all_in_place")},
    {"recorded_at": "2099-01-01T00:00:00.000000Z"},
]
filters_of = pytest.mark.parametrize("chosen", FILTERS, ids=str)


def narrow(chosen):
    return Filters(TO, **chosen)


def condition(chosen):
    """Give the filters as SQL of our own, with the values written out."""
    columns = {"regions": "region", "countries": "country", "categories": "category"}
    parts = [
        f"{columns[name]} IN ({', '.join(map(repr, values))})"
        for name, values in chosen.items()
        if name in columns
    ]
    return " AND ".join(["TRUE", *parts])


def select(connection, chosen, columns, group):
    """Count the forces of the later assessment in SQL: (…columns) → forces."""
    rows = connection.execute(
        f"SELECT {columns}, count(*) FROM force_progress WHERE assessment = '{TO}' "
        f"AND {condition(chosen)} GROUP BY {group}"
    )
    return {tuple(row[:-1]): row[-1] for row in rows}


def read_marks(trace, sizes):
    return {tuple(mark): size for mark, size in zip(trace.customdata, sizes, strict=True) if size}


def find_numbers(text):
    return [int(number) for number in re.findall(r"(?<![\d%])(\d+)(?![\d%])", text)]
