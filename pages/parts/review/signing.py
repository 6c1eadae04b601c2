"""A recorded moment is signed off under a name, so that published figures can be had again."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

import streamlit as st
from sqlite_utils import Database

from pages.parts.people import look, say_needed
from pages.parts.review.acting import Notice, show_notice
from pages.parts.tables import escape_cells
from pages.parts.view import View
from progress import acts, queries, sentences
from progress.audit import CHANGED, REFUSED, note
from progress.database import UnusableDatabase, open_writer
from progress.filters import say_moment
from progress.roles import Role
from progress.sentences.words import upper_first

NAME, SIGNED, TAKEN_BACK = "sign_off_name", "sign_off_notice", "sign_off_taken_back"


@st.fragment
def show_signing(view: View) -> None:
    """Let an editor sign off what stands now, once they open it; list what was signed off."""
    view.demand_current()
    panel = st.expander("Sign off what stands now", key="signing", on_change="rerun")
    if not panel.open:
        return
    with panel:
        if not view.newest_moment:
            st.markdown("Nothing is recorded yet, so there is nothing to sign off.")
            return
        counted = view.read_all_forces(queries.count_forces)
        st.markdown(
            "The name stands under “As recorded on” from then on, and brings back exactly these "
            f"figures, also after later corrections. {sentences.say_confirmed(counted)} "
            f"Last recorded: {say_moment(view.newest_moment)}."
        )
        with st.form("sign_off", enter_to_submit=True):
            st.text_input(
                "Name", key=NAME, max_chars=80, placeholder="As published, 5 October 2017"
            )
            st.form_submit_button("Sign off", on_click=_sign, args=(view, view.newest_moment))
        show_notice(SIGNED)
        _show_signed(view)
        _offer_to_take_back(view)


def _show_signed(view: View) -> None:
    signed = view.read_sign_offs()
    if signed.empty:
        return
    table = signed[["name", "moment", "author", "recorded_at"]].copy()
    for column in ("moment", "recorded_at"):
        table[column] = table[column].map(say_moment)
    table.columns = ["Name", "As recorded on", "Signed off by", "On"]
    st.table(escape_cells(table).set_index("Name"), border="horizontal", alt="Signed-off moments")


def _offer_to_take_back(view: View) -> None:
    signed = view.read_sign_offs()
    if signed.empty:
        return
    with st.form("take_back_sign_off", enter_to_submit=False):
        st.selectbox(
            "Sign-off to take back",
            signed["name"].tolist(),
            index=None,
            key=TAKEN_BACK,
            placeholder="Choose a name",
            help="It leaves the list under “As recorded on”, and its name is free again. That it "
            "was signed off and taken back stays on record.",
        )
        st.form_submit_button("Take back", on_click=_take_back, args=(view,))


def _sign(view: View, moment: str) -> None:
    name = " ".join(st.session_state.get(NAME, "").split())
    assessment = view.filters.assessment
    _act(
        view,
        "signing off",
        f"signed off as “{name}”",
        lambda data_set, author: acts.sign_off(data_set, assessment, moment, name, author),
    )


def _take_back(view: View) -> None:
    name, assessment = st.session_state.get(TAKEN_BACK), view.filters.assessment
    if name is None:
        st.session_state[SIGNED] = Notice("Choose the sign-off to take back.", False)
        return
    _act(
        view,
        "taking a sign-off back",
        f"took back the sign-off “{name}”",
        lambda data_set, author: acts.take_back_sign_off(data_set, assessment, name, author),
    )


def _act(view: View, about: str, said: str, write: Callable[[Database, str], None]) -> None:
    """Do it for whoever is looking, where they are an editor; note it, or that it was refused."""
    person, path = look(), view.data_set.path
    if not person.may(Role.EDITOR):
        note(path, person, REFUSED, about, f"needs the role {Role.EDITOR.say()}")
        st.session_state[SIGNED] = Notice(say_needed(person, Role.EDITOR), False)
        return
    try:
        data_set = open_writer(path)
        with closing(data_set.conn):
            write(data_set, person.name)
    except (acts.RefusedAct, UnusableDatabase, OSError, sqlite3.OperationalError) as error:
        st.session_state[SIGNED] = Notice(f"Nothing was saved. {error}", False)
        return
    note(path, person, CHANGED, said)
    st.session_state[SIGNED] = Notice(f"{upper_first(said)}.")
