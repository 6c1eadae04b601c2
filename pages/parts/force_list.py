"""Behind every count stands its list of forces: it opens in place and is ready to copy."""

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from pages.parts.tables import say_count
from pages.parts.view import View
from progress import queries
from progress.framework import MISSING


def show_force_list(
    view: View,
    counts: pd.DataFrame,
    behind: Callable[[Mapping], Mapping[str, tuple[str, ...]]],
    say: Callable[[Mapping], str],
    key: str,
    read: Callable[[], pd.DataFrame] | None = None,
) -> None:
    """Let the reader pick a count, and show the forces behind it, ready to copy.

    `counts`: one row a count, with forces and of. `behind`: which values of which columns of
    `queries.read_forces`, or of what `read` gives, make up the count of a row. `say`: the row in
    words.
    """
    rows = counts[counts["forces"] > 0].to_dict("records")
    if not rows:
        st.markdown("No force is counted here.")
        return
    chosen = st.selectbox(
        "Count",
        range(len(rows)),
        format_func=lambda number: (
            f"{say(rows[number])}: {say_count(rows[number]['forces'], rows[number]['of'])}"
        ),
        key=f"{key}_count",
    )
    forces = read() if read else view.read(queries.read_forces)
    names = pick_forces(forces, behind(rows[chosen]))["force_name"]
    st.code("\n".join(names), language=None)


def pick_forces(forces: pd.DataFrame, wanted: Mapping[str, tuple[str, ...]]) -> pd.DataFrame:
    """Give the forces whose columns hold one of the wanted values; "missing" is no finding."""
    picked = forces
    for column, values in wanted.items():
        picked = picked[picked[column].fillna(MISSING).isin(values)]
    return picked
