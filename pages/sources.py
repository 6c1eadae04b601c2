"""Where every figure comes from: loads, coverage, agreement, files, and what is for editors."""

import streamlit as st

from pages.parts.acts import show_acts
from pages.parts.backups.section import show_backups
from pages.parts.completeness import (
    show_agreement,
    show_checks,
    show_completeness,
    show_waiting,
)
from pages.parts.data_files import show_data_files
from pages.parts.filter_bar import offer_to_clear
from pages.parts.loading import show_loading
from pages.parts.loads import show_loads
from pages.parts.marking import show_marking
from pages.parts.sections import Section, choose_section
from pages.parts.terms import explain
from pages.parts.view import find_view
from progress.roles import Role

SECTIONS = (
    Section("Loads and documents", (show_loads,), explain("letter", "recorded")),
    Section(
        "Coverage",
        (show_completeness,),
        explain("criterion", "finding", "outcome"),
        is_filtered=True,
    ),
    Section("Waiting for a person", (show_waiting,), explain("waiting"), is_filtered=True),
    Section(
        "Agreement and checks", (show_agreement, show_checks), explain("category"), is_filtered=True
    ),
    Section("Downloads", (show_data_files,), is_filtered=True),
    Section("Load files", (show_loading,)),
    Section("Marking", (show_marking,), needed=Role.EDITOR),
    Section("Backups", (show_backups,), needed=Role.EDITOR),
    Section("Acts on record", (show_acts,), needed=Role.EDITOR),
)

view = find_view()
section = choose_section(view, SECTIONS)
if section.is_filtered and view.counted.shown == 0:
    offer_to_clear()
    st.stop()
st.header(section.title, anchor=False, help=section.explained)
for show in section.shows:
    show(view)
