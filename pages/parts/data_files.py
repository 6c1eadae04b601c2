"""The data itself to take away: findings, the dictionary, and everything in one file."""

import streamlit as st

from pages.parts.downloads import name_file, offer_file, offer_table
from pages.parts.view import View
from progress import bundle, dictionary, queries


def show_data_files(view: View) -> None:
    """Offer the findings, the data dictionary, and one zip that holds it all."""
    st.markdown("**Findings shown**: each for the forces within the filters, with its evidence")
    offer_table(
        view, "findings", "shown", "Findings shown", lambda: view.read(queries.read_findings)
    )
    st.markdown("**All findings** of this assessment")
    offer_table(
        view,
        "findings",
        "all findings",
        "All findings",
        lambda: view.read_all_forces(queries.read_all_findings),
    )
    st.markdown("**The data dictionary**: what every column, criterion, outcome and category means")
    offer_table(view, "columns", "columns", "Data dictionary: columns", dictionary.tabulate_columns)
    offer_table(view, "words", "words", "Data dictionary: words", dictionary.tabulate_words)
    st.markdown("**Everything in one file**: the data shown, loads, dictionary and how to cite it")
    heading = view.describe("Data behind the national picture")
    offer_file(
        view,
        "Zip, everything",
        lambda: bundle.make_bundle(
            heading | {"Marking": view.read_marking_now()},
            view.read(queries.read_findings),
            view.read(queries.read_forces),
            view.read_all_forces(queries.list_loads),
        ),
        f"{name_file(view, 'data')}.zip",
        "application/zip",
        "zip",
        ":material/folder_zip:",
    )
