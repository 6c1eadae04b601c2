"""The forces one by one: all of them on every criterion, or one down to the words of its letter."""

import streamlit as st

from pages.parts.card import Card, show_card
from pages.parts.evidence import show_evidence
from pages.parts.filter_bar import offer_to_clear
from pages.parts.force_search import search_forces
from pages.parts.profile import note_neighbours, show_history, show_standing, show_steps
from pages.parts.tables import (
    name_columns,
    paint_outcomes,
    tabulate_comparison,
    tabulate_forces,
)
from pages.parts.view import find_view
from progress import queries, sentences

view = find_view()
chosen = st.query_params.get("force")

if chosen:
    view = view.widen()
    details = view.read_all_forces(queries.read_force, chosen)
    letter = view.read_all_forces(queries.read_letter, chosen)
    compared = view.read_all_forces(queries.compare_force, chosen)
    st.set_page_config(page_title=f"{details.row['force_name']} · Forces")
    show_steps(details.row)
    show_standing(view, details.row, letter)
    show_evidence(view, details, letter)
    show_card(
        view,
        Card(
            key="comparison",
            title=sentences.title_comparison(compared),
            takeaway=sentences.say_comparison(compared),
            definition="For the category and each criterion: how many forces have the same as this "
            "force. Its neighbours share a land border with it, and it is not one of them; its "
            "region and England and Wales count it too. Filters leave this table as it is.",
            counts=compared,
            table=lambda: tabulate_comparison(compared),
            style=paint_outcomes,
            notes=note_neighbours(chosen),
        ),
    )
    show_history(view, chosen)
elif view.counted.shown == 0:
    offer_to_clear()
else:
    found = search_forces(view)
    if not found.forces.empty:
        show_card(
            view,
            Card(
                key="matrix",
                level=2,
                title=sentences.title_matrix(found.forces),
                takeaway=sentences.say_matrix(found.forces),
                definition="One row a force: its category, and its outcome on each criterion. Not "
                "known means that no finding is recorded; it is never taken for “no information”.",
                counts=found.forces,
                table=lambda: tabulate_forces(found.forces),
                sort_by=name_columns(),
                style=lambda table: paint_outcomes(found.mark_names(table)),
                notes=found.notes,
            ),
        )
