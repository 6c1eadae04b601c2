"""Tables to take away: the same two buttons wherever a page offers one."""

import re
from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from pages.parts.view import View
from progress import exports

MIME = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def offer_table(
    view: View,
    key: str,
    what: str,
    title: str,
    read: Callable[[], pd.DataFrame],
    notes: Mapping[str, str] | None = None,
) -> None:
    """Offer a table as CSV and XLSX; it is read and written only when a button is pressed.

    `key`: what the file is of, for its name. `what`: how much of it ("shown", "all findings").
    `notes`: what must be said beside it, by name.
    """
    heading = view.describe(title) | (notes or {})
    with st.container(horizontal=True):
        for kind, write in (("csv", exports.to_csv), ("xlsx", exports.to_xlsx)):
            st.download_button(
                f"{'Excel' if kind == 'xlsx' else 'CSV'}, {what}",
                data=lambda write=write: write(read(), heading),
                file_name=f"{name_file(view, key)}-{what.replace(' ', '-')}.{kind}",
                mime=MIME[kind],
                key=f"{kind}_{what}_{key}",
                on_click="ignore",
                icon=":material/download:",
            )


def name_file(view: View, key: str) -> str:
    """Give the name of a file to take away, without its ending: data set, what it is, filters."""
    filters = view.filters
    words = [view.data_set.facts.kind, key, *filters.regions, *filters.countries]
    return re.sub(r"[^a-z0-9]+", "-", " ".join([*words, *filters.categories]).lower()).strip("-")
