"""Report: the national report, drafted from the data and edited with its values bound to it."""

import streamlit as st

from pages.parts.report.checking import show_check
from pages.parts.report.desk import demand_desk, open_desk
from pages.parts.report.drafts import show_drafts
from pages.parts.report.heading import choose_face, demand_data, show_heading, show_scope
from pages.parts.report.preview import show_preview
from pages.parts.report.taking import show_downloads
from pages.parts.report.versions import show_versions
from pages.parts.report.writing import show_writing
from pages.parts.view import find_view

FACES = {
    "Write": show_writing,
    "Read": show_preview,
    "Check": show_check,
    "Download": show_downloads,
    "Versions": show_versions,
}

view = find_view()
desk = open_desk(view)
if desk is None:
    show_drafts(view)
    st.stop()


@st.fragment
def show_desk() -> None:
    """Show the draft that lies open. An act reruns this part of the page alone."""
    demand_desk()
    view.demand_current()
    show_heading()
    picture = demand_data(view)
    show_scope(view)
    FACES[choose_face()](view, picture)


show_desk()
