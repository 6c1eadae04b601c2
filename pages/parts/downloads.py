"""Files to take away: the same buttons wherever a page offers one, and a note of who took it."""

import re
from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from pages.parts.people import exporting
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
            offer_file(
                view,
                f"{'Excel' if kind == 'xlsx' else 'CSV'}, {what}",
                lambda write=write: write(read(), heading | {"Marking": view.read_marking_now()}),
                f"{name_file(view, key)}-{what.replace(' ', '-')}.{kind}",
                MIME[kind],
                f"{kind}_{what}_{key}",
            )


def offer_file(
    view: View,
    label: str,
    make: Callable[[], bytes],
    file_name: str,
    mime: str,
    key: str,
    icon: str = ":material/download:",
) -> None:
    """Offer a file; it is made, and who takes it is noted, only when the button is pressed."""
    st.download_button(
        label,
        data=exporting(view.data_set.path, file_name, mime, make),
        file_name=file_name,
        mime=mime,
        key=key,
        on_click="ignore",
        icon=icon,
    )


def name_file(view: View, key: str) -> str:
    """Give the name of a file to take away, without its ending: data set, what it is, filters."""
    filters = view.filters
    words = [view.data_set.facts.kind, key, *filters.regions, *filters.countries]
    return re.sub(r"[^a-z0-9]+", "-", " ".join([*words, *filters.categories]).lower()).strip("-")
