"""A page runs with its filters, apart from what stands around it.

To choose a filter reruns the filters and the page, and leaves title, banner and list of pages as
they are.
"""

import gc
import runpy
from pathlib import Path

import streamlit as st

from pages.parts.data_sets import DataSet
from pages.parts.filter_bar import show_filter_bar
from pages.parts.force_details import ask_force
from pages.parts.links import say_unknown
from pages.parts.navigation import Page
from pages.parts.occasion import Occasion
from pages.parts.people import demand, demand_signed_in
from pages.parts.reading import find_revision
from pages.parts.view import View, is_run_alone, run_whole_page

FORCES = "forces"

# The pages whose modules are set aside.
_set_aside: set[Path] = set()


def run_page(page: Page, data_set: DataSet, occasion: Occasion) -> None:
    """Show the filters, and below them the open page, to those who hold the role that it needs.

    What the filters leave as it is stands above them: of the forces, the way to any one.
    """
    # There on every page: the filters keep their place, by which Streamlit knows them again, or the
    # address would lose them on the way from page to page.
    with st.container():
        if page.script.stem == FORCES:
            ask_force(
                occasion.look_at_all(data_set), "Force: choose one to see its letter and evidence"
            )
    with run_whole_page():
        _run_with_filters(page, data_set, occasion)


@st.fragment
def _run_with_filters(page: Page, data_set: DataSet, occasion: Occasion) -> None:
    _show_filters(page.title, data_set, occasion)
    with run_whole_page():
        _run_script(page, data_set)


def _show_filters(title: str, data_set: DataSet, occasion: Occasion) -> None:
    """Show the filters and note the view that they make; `title` goes to the browser's tab."""
    demand_signed_in()
    if not is_run_alone():
        say_unknown(occasion.unknown)
    elif occasion.is_left() or find_revision(data_set.path) != data_set.revision:
        st.rerun()
    view: View = show_filter_bar(data_set, occasion)
    st.set_page_config(page_title=view.say_title(title))
    st.session_state.view = view


def _run_script(page: Page, data_set: DataSet) -> None:
    """Run a page as a script, since Streamlit's own way is open once in a whole run only."""
    demand(page.needed, f"page {page.title}", data_set.path)
    runpy.run_path(str(page.script))
    _set_modules_aside(page.script)


def _set_modules_aside(path: Path) -> None:
    """Keep what a page's first run has imported out of what is searched for garbage.

    After each run Streamlit searches all that is alive, and the run's last messages wait for it.
    Most of it are modules, which stay for as long as the server does.
    """
    if path not in _set_aside:
        _set_aside.add(path)
        gc.collect()
        gc.freeze()
