"""Where every figure comes from: loads, coverage, agreement, files, and what is for editors."""

import streamlit as st

from pages.parts.acts import show_acts
from pages.parts.backups import show_backups
from pages.parts.completeness import (
    show_agreement,
    show_checks,
    show_completeness,
    show_waiting,
)
from pages.parts.contents import FILTERED_SECTIONS, choose_section, refuse_sections
from pages.parts.data_files import show_data_files
from pages.parts.filter_bar import offer_to_clear
from pages.parts.loading import show_loading
from pages.parts.loads import show_loads
from pages.parts.marking import show_marking
from pages.parts.people import may
from pages.parts.terms import explain
from pages.parts.view import find_view
from progress.roles import Role

SECTIONS = {
    "Loads and documents": ((show_loads,), explain("letter", "recorded")),
    "Coverage": ((show_completeness,), explain("criterion", "finding", "outcome")),
    "Waiting for a person": ((show_waiting,), explain("waiting")),
    "Agreement and checks": ((show_agreement, show_checks), explain("category")),
    "Downloads": ((show_data_files,), None),
    "Load files": ((show_loading,), None),
}
FOR_EDITORS = {
    "Marking": ((show_marking,), None),
    "Backups": ((show_backups,), None),
    "Acts on record": ((show_acts,), None),
}

view = find_view()
refuse_sections(view, FOR_EDITORS)
sections = SECTIONS | (FOR_EDITORS if may(Role.EDITOR) else {})
title = choose_section(view, sections)
shows, explained = sections[title]
if title in FILTERED_SECTIONS and view.counted.shown == 0:
    offer_to_clear()
    st.stop()
st.header(title, anchor=False, help=explained)
for show in shows:
    show(view)
