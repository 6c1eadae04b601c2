"""Which letters are left, which one is open, and the way to the next."""

import pandas as pd
import streamlit as st

from pages.parts.links import choose_force
from pages.parts.plain_text import escape_markdown
from pages.parts.review.acting import undo_last
from pages.parts.view import View
from progress import queries, sentences

STATES = {
    "waiting": "waits for a person",
    "unconfirmed": "to confirm",
    "done": "looked at",
}
NOT_PUBLISHED = (
    "This is the public record of 2017. It holds what was published, so nothing is reviewed in it."
)


def say_why_not_here(view: View) -> bool:
    """Say why nothing can be reviewed in what is being looked at; give whether that is so."""
    if view.data_set.facts.kind == "published":
        st.markdown(NOT_PUBLISHED)
        return True
    if not view.filters.recorded_at:
        return False
    st.markdown(
        "You are looking at the picture as it was recorded at a moment in the past. Only the "
        "latest can be reviewed."
    )
    st.button(
        "Go to the latest", key="to_latest", on_click=st.query_params.pop, args=("recorded", None)
    )
    return True


def choose_letter(view: View, queue: pd.DataFrame) -> str | None:
    """Show what is left and ask for a letter; give its force, None where there is nothing.

    `queue`: the columns of `queries.list_review`. The address names the force; without a name the
    first of the queue is open.
    """
    st.markdown(escape_markdown(sentences.say_left(queue)))
    if queue.empty:
        return None
    names = dict(zip(queue["force"], queue["force_name"], strict=True))
    states = dict(zip(queue["force"], queue["state"], strict=True))
    order = list(names)
    named = st.query_params.get("force")
    force = named if named in names else order[0]
    st.session_state["review_letter"] = force
    with st.container(horizontal=True, vertical_alignment="bottom", key="review_queue"):
        st.selectbox(
            "Letter",
            order,
            key="review_letter",
            format_func=lambda slug: f"{names[slug]} · {STATES[states[slug]]}",
            on_change=_open_chosen,
            width=420,
        )
        place = order.index(force)
        st.button(
            "Next letter",
            key="review_next",
            shortcut="S",
            icon=":material/skip_next:",
            on_click=choose_force,
            args=(order[(place + 1) % len(order)],),
        )
        st.button(
            "Undo",
            key="review_undo",
            shortcut="U",
            icon=":material/undo:",
            on_click=undo_last,
            args=(view,),
        )
    return force


def find_next(queue: pd.DataFrame, after: str) -> str | None:
    """Give the first force of the queue that is left to look at, other than the one just done.

    `queue`: the columns of `queries.list_review`. None where all are looked at.
    """
    left = queue[(queue["state"] != queries.DONE) & (queue["force"] != after)]
    return None if left.empty else left["force"].iloc[0]


def _open_chosen() -> None:
    choose_force(st.session_state["review_letter"])
