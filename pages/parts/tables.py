"""Counts as tables to read: words instead of slugs, every number with its denominator."""

import pandas as pd

from pages.parts.plain_text import escape_markdown
from progress.framework import read_framework


def tabulate_counts(counts: pd.DataFrame, headings: dict[str, str]) -> pd.DataFrame:
    """Give one row a count: the columns named in `headings`, then forces and share.

    `counts`: the columns of `headings` (str), forces, of (number of forces).
    """
    table = counts[list(headings)].rename(columns=headings)
    table["Forces"] = [
        say_count(row.forces, row.of) for row in counts[["forces", "of"]].itertuples()
    ]
    table["Share"] = [say_percentage(row.forces, row.of) for row in counts.itertuples()]
    return table


def tabulate_across(counts: pd.DataFrame, rows: str, heading: str) -> pd.DataFrame:
    """Give one row for each value of the column `rows`, and one column for each label.

    `counts`: `rows` (str), label (str), forces, of (number of forces of the row).
    """
    across = counts.assign(said=[say_count(row.forces, row.of) for row in counts.itertuples()])
    labels = list(dict.fromkeys(across["label"]))
    table = across.pivot(index=rows, columns="label", values="said")[labels].reset_index()
    table.columns.name = None
    return table.rename(columns={rows: heading})


def tabulate_forces(forces: pd.DataFrame) -> pd.DataFrame:
    """Give one row a force: name, region, category, and its outcome on each criterion, in words.

    `forces`: the columns of `queries.read_forces`.
    """
    framework = read_framework()
    labels = {slug: category.label for slug, category in framework.categories.items()}
    table = pd.DataFrame(
        {
            "Force": forces["force_name"],
            "Region": forces["region"],
            "Category": forces["category"].map(labels),
        }
    )
    for criterion in framework.criteria.values():
        said = {outcome.slug: outcome.label for outcome in criterion.outcomes}
        table[criterion.label] = forces[criterion.slug].map(said).fillna(framework.missing.label)
    return table


def say_count(forces: int, of: int) -> str:
    """Give "17 of 43"."""
    return f"{forces} of {of}"


def say_percentage(forces: int, of: int) -> str:
    """Give "40%"; a dash where there is nothing to take a share of."""
    return f"{forces / of:.0%}" if of else "–"


def escape_cells(table: pd.DataFrame) -> pd.DataFrame:
    """Give a table whose text Streamlit shows letter for letter."""
    return table.map(lambda cell: escape_markdown(cell) if isinstance(cell, str) else cell)
