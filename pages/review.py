"""Review: a person looks at what the letters say, one letter at a time, those that wait first."""

import streamlit as st

from pages.parts.filter_bar import offer_to_clear
from pages.parts.headings import show_heading
from pages.parts.people import may
from pages.parts.review.disagreements import show_disagreements
from pages.parts.review.queue import choose_letter, say_why_not_here
from pages.parts.review.round import show_round
from pages.parts.review.signing import show_signing
from pages.parts.view import find_view
from progress import queries
from progress.roles import Role

view = find_view()
if view.counted.shown == 0:
    offer_to_clear()
    st.stop()
if say_why_not_here(view):
    st.stop()

queue = view.read(queries.list_review)
force = choose_letter(view, queue)
if force:
    show_round(view, force)

show_heading("Where person and software differ")
show_disagreements(view)

if may(Role.EDITOR):
    show_heading("Sign off")
    show_signing(view)
