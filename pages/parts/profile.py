"""The profile of one force: where it stands and why, the way to the next one, its history."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping

import streamlit as st

from pages.parts.links import choose_force
from pages.parts.plain_text import escape_markdown
from pages.parts.tables import paint_outcome
from pages.parts.terms import explain
from pages.parts.view import View, find_view
from progress import queries, sentences
from progress.filters import say_date
from progress.framework import read_framework
from progress.places import find_neighbours, read_short_names

STEPS = (
    ("Previous", -1, ":material/arrow_back:"),
    ("Next", 1, ":material/arrow_forward:"),
)


def show_steps(row: Mapping) -> None:
    """Show the way to the forces before and after, and back to all."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="steps"):
        st.button(
            "All forces",
            key="all_forces",
            icon=":material/table_rows:",
            on_click=choose_force,
            args=(None,),
        )
        for label, step, icon in STEPS:
            st.button(label, key=f"step_{step}", icon=icon, on_click=_step, args=(row, step))
    st.caption(
        "The filters above leave this page as it is. “Previous” and “Next” stay within them, in "
        "alphabetical order."
    )


def show_standing(view: View, row: Mapping, letter: queries.Letter | None) -> None:
    """Show the force's name, its category, and why it is counted there."""
    category = read_framework().categories[row["category"]]
    st.header(row["force_name"], anchor=False)
    said = [
        f"{row['region']} · {paint_outcome(category)} · on evidence to "
        f"{say_date(view.assessment['evidence_cutoff'])}",
        "**Why is this force counted here?** "
        + escape_markdown(f"{sentences.say_category_basis(row)} {sentences.say_open(row, letter)}"),
    ]
    if shared := sentences.say_shared_departments([row["force"]]):
        said.append(f"{sentences.SHARED} {escape_markdown(shared)}")
    st.markdown("\n\n".join(said), help=explain("category", "evidence"))


def note_neighbours(force: str) -> dict[str, str]:
    """Give what must be said beside a comparison with the neighbours of a force."""
    neighbours = find_neighbours(force)
    names = read_short_names()
    notes = {
        "Neighbours": f"Neighbours: {sentences.join_words([names[slug] for slug in neighbours])}."
    }
    if shared := sentences.say_shared_departments((force, *neighbours)):
        notes["Shared departments"] = f"{sentences.SHARED} {shared}"
    return notes


@st.fragment
def show_history(view: View, force: str) -> None:
    """Show how the findings came to stand as they do, once a reader opens it."""
    view.demand_current()
    panel = st.expander("History of the findings", key="history", on_change="rerun")
    if not panel.open:
        return
    said = sentences.say_history(view.read_all_forces(queries.read_history, force))
    with panel:
        if not said:
            st.markdown("Nothing was ever recorded of this force in this assessment.")
        st.markdown("\n".join(f"- {escape_markdown(sentence)}" for sentence in said))


def _step(row: Mapping, step: int) -> None:
    """Open the next force within the filters as they now are; from the last one, the first."""
    forces = find_view().read(queries.read_forces)
    names, slugs = forces["force_name"].tolist(), forces["force"].tolist()
    if not slugs:
        return
    find = bisect_right if step > 0 else bisect_left
    place = find(names, row["force_name"]) - (step < 0)
    choose_force(slugs[place % len(slugs)])
