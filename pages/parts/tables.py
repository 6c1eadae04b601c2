"""Counts as tables to read: words instead of slugs, every number with its denominator."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import pandas as pd

from pages.parts.plain_text import escape_markdown
from progress.framework import Outcome, Tone, read_framework
from progress.inks import HATCH, choose_ink, is_hatched
from progress.sentences import say_alike

if TYPE_CHECKING:
    from pandas.io.formats.style import Styler

NO_BREAK = "\u00a0"


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
    order = list(dict.fromkeys(across[rows]))
    table = across.pivot(index=rows, columns="label", values="said")
    table = table.loc[order, labels].reset_index()
    table.columns.name = None
    return table.rename(columns={rows: heading})


def tabulate_comparison(compared: pd.DataFrame) -> pd.DataFrame:
    """Give one row for the category and each criterion: the force's, and who has the same.

    `compared`: the columns of `queries.compare_force`, at least one row.
    """
    rows = compared.to_dict("records")
    row = rows[0]
    headings = {
        "neighbours": "Same among neighbours",
        "region": f"Same in {row['region_name']}",
        "nation": "Same in England and Wales",
    }
    return pd.DataFrame(
        {"Criterion": compared["criterion_label"], row["short_name"]: compared["outcome_label"]}
        | {heading: [say_alike(row, name) for row in rows] for name, heading in headings.items()}
    )


def tabulate_forces(forces: pd.DataFrame) -> pd.DataFrame:
    """Give one row a force: name, region, category, and its outcome on each criterion, in words.

    `forces`: the columns of `queries.read_forces`.
    """
    framework = read_framework()
    labels = {slug: category.label for slug, category in framework.categories.items()}
    columns = {
        "Force": forces["force_name"],
        "Region": forces["region"],
        "Category": [labels[slug] for slug in forces["category"]],
    }
    for criterion in framework.criteria.values():
        said = {outcome.slug: outcome.label for outcome in criterion.outcomes}
        columns[criterion.label] = [
            said.get(slug, framework.missing.label) for slug in forces[criterion.slug]
        ]
    return pd.DataFrame(columns)


def name_columns() -> tuple[str, ...]:
    """Give the headings of the table of forces."""
    criteria = read_framework().criteria.values()
    return ("Force", "Region", "Category", *(criterion.label for criterion in criteria))


def say_count(forces: int, of: int) -> str:
    """Give "17 of 43"."""
    return f"{forces} of {of}"


def say_percentage(forces: int, of: int) -> str:
    """Give "40%"; a dash where there is nothing to take a share of."""
    return f"{forces / of:.0%}" if of else "–"


def escape_cells(table: pd.DataFrame) -> pd.DataFrame:
    """Give a table whose text Streamlit shows letter for letter."""
    return _change_cells(
        table, lambda cell: escape_markdown(cell) if isinstance(cell, str) else cell
    )


def paint_outcomes(table: pd.DataFrame) -> "Styler":
    """Give a table in which each outcome and category stands with symbol, word and colour.

    `table`: from `escape_cells`. Colours are styles of whole cells: to read them from the text of
    each cell takes a browser longer than all else on the page.
    """
    outcomes = _list_outcomes()
    marked = {
        label: f"{outcome.tone.symbol}{NO_BREAK}{label}" for label, outcome in outcomes.items()
    }
    inks = {label: _style(outcome.tone) for label, outcome in outcomes.items()}
    styles = _change_cells(table, lambda cell: inks.get(cell, ""))
    shown = _change_cells(table, lambda cell: marked.get(cell, cell))
    return shown.style.apply(lambda _: styles, axis=None)


def order_labels(values: pd.Series) -> pd.Series:
    """Give a column as it is sorted: outcomes and categories best first, all else by the alphabet.

    For `key=` of `sort_values`.
    """
    places = {label: place for place, label in enumerate(_list_labels(values.name))}
    return values.map(places) if places and values.isin(places).all() else values


def paint_outcome(outcome: Outcome) -> str:
    """Give an outcome or category as Markdown: symbol and word on its colour."""
    tone = outcome.tone
    words = f"{NO_BREAK}{tone.symbol}{NO_BREAK}{outcome.label}{NO_BREAK}"
    return f':color[{words}]{{foreground="{choose_ink(tone)}" background="{_find_ground(tone)}"}}'


def _change_cells(table: pd.DataFrame, change: Callable[[object], object]) -> pd.DataFrame:
    columns = {name: [change(cell) for cell in table[name]] for name in table.columns}
    return pd.DataFrame(columns, index=table.index, dtype=object)


def _list_labels(heading: str) -> list[str]:
    framework = read_framework()
    if heading == "Category":
        return [category.label for category in framework.categories.values()]
    for criterion in framework.criteria.values():
        if criterion.label == heading:
            return [outcome.label for outcome in (*criterion.outcomes, framework.missing)]
    return []


@cache
def _list_outcomes() -> dict[str, Outcome]:
    """Give every outcome and category by its label, as `escape_cells` writes it."""
    framework = read_framework()
    outcomes = [
        framework.missing,
        *framework.categories.values(),
        *(outcome for criterion in framework.criteria.values() for outcome in criterion.outcomes),
    ]
    return {escape_markdown(outcome.label): outcome for outcome in outcomes}


def _style(tone: Tone) -> str:
    return f"background-color: {_find_ground(tone)}; color: {choose_ink(tone)}"


def _find_ground(tone: Tone) -> str:
    return HATCH if is_hatched(tone) else tone.colour
