"""The data dictionary: every view, table and column, every criterion, outcome and category.

The former come from data/dictionary.toml, the latter from the framework.
"""

import textwrap
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pandas as pd

from progress.framework import read_framework

DICTIONARY_FILE = Path(__file__).parent.parent / "data" / "dictionary.toml"
WIDTH = 99


@cache
def _read_file() -> dict[str, list[dict]]:
    return tomllib.loads(DICTIONARY_FILE.read_text("utf-8"))


def tabulate_columns() -> pd.DataFrame:
    """Give every column of the data set, and of the downloads made from it.

    Columns: kind ("view", "table" or "download"), name, column, type, meaning (str).
    """
    described = _read_file()
    return pd.DataFrame(
        [
            (kind, part["name"], column, of_type, meaning)
            for kind in ("view", "table", "download")
            for part in described[f"{kind}s"]
            for column, (of_type, meaning) in part["columns"].items()
        ],
        columns=["kind", "name", "column", "type", "meaning"],
    )


def tabulate_words() -> pd.DataFrame:
    """Give every value that findings and categories take, with its meaning.

    Columns: criterion, criterion_label, value, label, definition (str). The row of a criterion
    itself has no value.
    """
    framework = read_framework()
    rows = []
    for slug, criterion in framework.criteria.items():
        asked = f"{criterion.question} {criterion.definition}"
        rows.append((slug, criterion.label, None, None, asked))
        rows += [
            (slug, criterion.label, value.slug, value.label, value.definition)
            for value in criterion.outcomes
        ]
    rows += [
        ("category", "Category", value.slug, value.label, value.definition)
        for value in framework.categories.values()
    ]
    rows += [
        ("basis", "Basis of a finding", slug, label, None)
        for slug, label in framework.bases.items()
    ]
    missing = framework.missing
    rows.append((None, None, "(empty)", missing.label, missing.definition))
    return pd.DataFrame(
        rows, columns=["criterion", "criterion_label", "value", "label", "definition"], dtype=object
    )


def write_guide_section() -> str:
    """Give the part of the user guide that lists views and tables, in Markdown."""
    described = _read_file()
    return "\n".join(
        [
            "Views, for reading:\n",
            *_list_parts(described["views"]),
            "\nTables:\n",
            *_list_parts(described["tables"]),
        ]
    )


def _list_parts(parts: list[dict]) -> Iterator[str]:
    for part in parts:
        columns = ", ".join(f"`{name}`" for name in part["columns"])
        yield textwrap.fill(
            f"- `{part['name']}`: {part['means']} {columns}.",
            WIDTH,
            subsequent_indent="  ",
            break_long_words=False,
            break_on_hyphens=False,
        )
