"""Tables of regions and of two assessments: counts across, each with its denominator."""

from typing import TYPE_CHECKING

import pandas as pd

from pages.parts.tables import say_count, say_percentage
from progress import queries
from progress.figures import choose_shade
from progress.framework import CATEGORY, read_framework
from progress.sentences.words import lower_label

if TYPE_CHECKING:
    from pandas.io.formats.style import Styler

ALL_SHOWN = "All forces shown"


def tabulate_cells(cells: pd.DataFrame) -> pd.DataFrame:
    """Give one row a region and one column a criterion: "2 of 4, 50%; 1 not known".

    `cells`: the columns of `queries.count_cells`; the last row is all forces shown.
    """
    said = [
        f"{say_count(forces, of)}, {say_percentage(forces, of)}"
        + (f"; {unknown} not known" if unknown else "")
        for forces, unknown, of in zip(cells["forces"], cells["unknown"], cells["of"], strict=True)
    ]
    table = _spread_cells(cells, said)
    table.index = [ALL_SHOWN if region == queries.NATION else region for region in table.index]
    return table.rename_axis("Region").reset_index()


def shade_cells(cells: pd.DataFrame, table: pd.DataFrame) -> "Styler":
    """Give the table of `tabulate_cells`, indexed by region, each cell shaded by its share."""
    shades = [
        "background-color: {}; color: {}".format(*choose_shade(forces / of if of else 0))
        for forces, of in zip(cells["forces"], cells["of"], strict=True)
    ]
    styles = _spread_cells(cells, shades)
    styles.index, styles.columns = table.index, table.columns
    return table.style.apply(lambda _: styles, axis=None)


def tabulate_flows(flows: pd.DataFrame) -> pd.DataFrame:
    """Give one row a category before and one column a category after: "9 of 15".

    `flows`: the columns of `queries.count_flows`.
    """
    labels = [category.label for category in read_framework().categories.values()]
    table = flows.pivot(index="label_from", columns="label_to", values="forces").fillna(0)
    table = table.astype(int).reindex(
        index=[label for label in labels if label in table.index],
        columns=[label for label in labels if label in table.columns],
    )
    totals = table.sum(axis=1)
    table = table.apply(
        lambda column: [say_count(forces, of) for forces, of in zip(column, totals, strict=True)]
    )
    table.columns = [f"To: {label.lower()}" for label in table.columns]
    return table.rename_axis("From").reset_index()


def tabulate_sides(counts: pd.DataFrame) -> pd.DataFrame:
    """Give one row an outcome and one column a side: "2 of 4, 50%".

    `counts`: the columns of `queries.compare_regions`.
    """
    said = [
        f"{say_count(forces, of)}, {say_percentage(forces, of)}"
        for forces, of in zip(counts["forces"], counts["of"], strict=True)
    ]
    half = len(counts) // 2
    one, other = counts["side_label"].iloc[0], counts["side_label"].iloc[-1]
    return pd.DataFrame(
        {
            "Criterion": counts["criterion_label"].iloc[:half],
            "Outcome": counts["outcome_label"].iloc[:half],
            one: said[:half],
            other if other != one else f"{other} (again)": said[half:],
        }
    )


def tabulate_short(short: pd.DataFrame) -> pd.DataFrame:
    """Give one row a force that is still short, with its category.

    `short`: the columns of `queries.list_short`.
    """
    labels = {slug: category.label for slug, category in read_framework().categories.items()}
    return pd.DataFrame(
        {
            "Force": short["force_name"],
            "Region": short["region"],
            "Category": short["category"].map(labels),
        }
    )


def _spread_cells(cells: pd.DataFrame, values: list[str]) -> pd.DataFrame:
    headings = [
        f"{label}: {lower_label(said)}" if criterion != CATEGORY else said
        for criterion, label, said in zip(
            cells["criterion"], cells["criterion_label"], cells["outcome_label"], strict=True
        )
    ]
    columns: dict[str, list[str]] = {heading: [] for heading in headings}
    for heading, value in zip(headings, values, strict=True):
        columns[heading].append(value)
    return pd.DataFrame(columns, index=list(dict.fromkeys(cells["region"])))
