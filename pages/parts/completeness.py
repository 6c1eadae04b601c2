"""What is covered, what waits for a person, and whether the data set can be relied on."""

import streamlit as st

from pages.parts.plain_text import escape_markdown
from pages.parts.source_tables import (
    tabulate_agreement,
    tabulate_checks,
    tabulate_completeness,
    tabulate_completeness_counts,
    tabulate_waiting,
)
from pages.parts.tables import escape_cells
from pages.parts.view import View
from progress import queries, sentences

POINTS = 25
SHOWN = "points_shown"


def show_completeness(view: View) -> None:
    """Show how each criterion is covered, and force by force where the reader opens it."""
    said = view.say(sentences.say_completeness, queries.count_completeness)
    st.markdown(escape_markdown(said))
    st.table(
        tabulate_completeness_counts(view.read(queries.count_completeness)).set_index("Criterion"),
        border="horizontal",
        alt=said,
    )
    _show_grid(view, said)


@st.fragment
def _show_grid(view: View, said: str) -> None:
    view.demand_current()
    panel = st.expander("Force by force", key="coverage_grid", on_change="rerun")
    if panel.open:
        panel.table(
            tabulate_completeness(view.read(queries.read_completeness)).set_index("Force"),
            border="horizontal",
            alt=f"Each force and criterion. {said}",
        )


@st.fragment
def show_waiting(view: View) -> None:
    """Show what a person has to look at, passage by passage."""
    view.demand_current()
    waiting = view.read(queries.list_waiting)
    said = view.say(sentences.say_waiting, queries.list_waiting)
    covered = view.say(sentences.say_coverage, queries.read_coverage)
    st.markdown(escape_markdown(f"{covered} {said}"))
    if waiting.empty:
        return
    shown = st.session_state.setdefault(SHOWN, POINTS)
    st.table(
        escape_cells(tabulate_waiting(waiting.head(shown))).set_index("Force"),
        border="horizontal",
        alt=said,
    )
    if len(waiting) > shown:
        more = min(POINTS, len(waiting) - shown)
        st.button(f"Show {more} more of {len(waiting)}", key="more_points", on_click=_show_more)


def _show_more() -> None:
    st.session_state[SHOWN] += POINTS


def show_agreement(view: View) -> None:
    """Show the published totals beside ours; where none were published, say so."""
    compared = view.read(queries.compare_published)
    if compared.empty:
        st.markdown("No national totals were published for this assessment.")
        return
    said = view.say(sentences.say_published, queries.compare_published)
    st.markdown(escape_markdown(said))
    st.table(
        escape_cells(tabulate_agreement(compared)).set_index("Category"),
        border="horizontal",
        alt=said,
    )
    st.caption(escape_markdown(f"Published: {compared['source'].iloc[0]}."))


@st.fragment
def show_checks(view: View) -> None:
    """Show what must hold in the data set and whether it does, once the reader asks for it.

    To read the whole file takes a moment, so it is not done for every visit.
    """
    view.demand_current()
    panel = st.expander("Checks of the data set", key="checks", on_change="rerun")
    if not panel.open:
        return
    checks = view.read_facts(queries.run_checks)
    said = sentences.say_checks(checks)
    with panel:
        st.markdown(said)
        st.table(
            escape_cells(tabulate_checks(checks)).set_index("What must hold"),
            border="horizontal",
            alt=said,
        )
