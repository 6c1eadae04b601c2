"""Where every figure comes from: loads, coverage, what waits, agreement, files, acts on record."""

import streamlit as st

from pages.parts.acts import show_acts
from pages.parts.completeness import (
    show_agreement,
    show_checks,
    show_completeness,
    show_waiting,
)
from pages.parts.contents import show_contents, show_heading
from pages.parts.downloads import name_file, offer_file, offer_table
from pages.parts.filter_bar import offer_to_clear
from pages.parts.loading import show_loading
from pages.parts.loads import show_loads
from pages.parts.people import may
from pages.parts.terms import explain
from pages.parts.view import find_view
from progress import bundle, dictionary, queries
from progress.roles import Role

LOADS, COVERAGE, WAITING = "Loads and documents", "Coverage", "Waiting for a person"
AGREEMENT, DOWNLOADS, LOADING = "Agreement and checks", "Downloads", "Load files"
ACTS = "Acts on record"

view = find_view()
if view.counted.shown == 0:
    offer_to_clear()
    st.stop()

is_editor = may(Role.EDITOR)
show_contents(
    (LOADS, COVERAGE, WAITING, AGREEMENT, DOWNLOADS, LOADING, *([ACTS] if is_editor else []))
)

show_heading(LOADS, explain("letter", "recorded"))
show_loads(view)

show_heading(COVERAGE, explain("criterion", "finding", "outcome"))
show_completeness(view)

show_heading(WAITING, explain("waiting"))
show_waiting(view)

show_heading(AGREEMENT, explain("category"))
show_agreement(view)
show_checks(view)

show_heading(DOWNLOADS)
st.markdown("**Findings shown**: each for the forces within the filters, with its evidence")
offer_table(view, "findings", "shown", "Findings shown", lambda: view.read(queries.read_findings))
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
        heading,
        view.read(queries.read_findings),
        view.read(queries.read_forces),
        view.read_all_forces(queries.list_loads),
    ),
    f"{name_file(view, 'data')}.zip",
    "application/zip",
    "zip",
    ":material/folder_zip:",
)

show_heading(LOADING)
show_loading(view)

if is_editor:
    show_heading(ACTS)
    show_acts(view)
