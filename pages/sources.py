"""Where every figure comes from: loads, coverage, what waits, agreement, downloads, loading."""

import streamlit as st

from pages.parts.completeness import (
    show_agreement,
    show_checks,
    show_completeness,
    show_waiting,
)
from pages.parts.contents import choose_section
from pages.parts.data_files import show_data_files
from pages.parts.filter_bar import offer_to_clear
from pages.parts.loading import show_loading
from pages.parts.loads import show_loads
from pages.parts.terms import explain
from pages.parts.view import find_view

SECTIONS = {
    "Loads and documents": ((show_loads,), explain("letter", "recorded")),
    "Coverage": ((show_completeness,), explain("criterion", "finding", "outcome")),
    "Waiting for a person": ((show_waiting,), explain("waiting")),
    "Agreement and checks": ((show_agreement, show_checks), explain("category")),
    "Downloads": ((show_data_files,), None),
    "Load files": ((show_loading,), None),
}

view = find_view()
if view.counted.shown == 0:
    offer_to_clear()
    st.stop()

title = choose_section(view, SECTIONS)
shows, explained = SECTIONS[title]
st.header(title, anchor=False, help=explained)
for show in shows:
    show(view)
