"""Every load and document, a page of them at a time."""

import streamlit as st

from pages.parts.source_tables import tabulate_loads
from pages.parts.tables import escape_cells
from pages.parts.view import View
from progress import queries

PAGE = 25
SHOWN = "loads_shown"
HERE, EVERYWHERE = "This assessment", "All assessments"
ORDERS = {
    queries.NEWEST: "Newest first",
    "oldest": "Oldest first",
    "file": "File",
    "force": "Force",
    "person": "By whom",
    "result": "What came of it",
}


@st.fragment
def show_loads(view: View) -> None:
    """Show the loads, with search, order and as many rows as the reader asked for."""
    view.demand_current()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        search = st.text_input(
            "Search",
            key="loads_search",
            placeholder="File, force, person, reason, SHA-256",
            on_change=_start_again,
        )
        order = st.selectbox("Sort by", list(ORDERS), format_func=ORDERS.get, key="loads_order")
        scope = st.selectbox("Loads of", (HERE, EVERYWHERE), key="loads_of", on_change=_start_again)
    shown = st.session_state.setdefault(SHOWN, PAGE)
    is_everywhere = scope == EVERYWHERE
    loads = view.read_all_forces(queries.list_loads, is_everywhere, search, order, shown)
    if loads.empty:
        st.markdown("No load matches." if search else "Nothing has been loaded yet.")
        return
    matching = int(loads["matching"].iloc[0])
    st.table(
        escape_cells(tabulate_loads(loads, is_everywhere)).set_index("Load"),
        border="horizontal",
        alt=f"{len(loads)} of {matching} loads and documents",
    )
    said = f"{len(loads)} of {matching} loads shown. Regions, countries and categories "
    st.caption(f"{said} do not narrow this list; “As recorded on” does.")
    if matching > len(loads):
        st.button(f"Show {min(PAGE, matching - len(loads))} more", key="more", on_click=_show_more)


def _show_more() -> None:
    st.session_state[SHOWN] += PAGE


def _start_again() -> None:
    st.session_state[SHOWN] = PAGE
