"""The protective marking: which is in force, who set it and when; an editor may set another."""

import sqlite3
from contextlib import closing

import pandas as pd
import streamlit as st

from pages.parts.people import look, may
from pages.parts.plain_text import escape_markdown
from pages.parts.review.acting import Notice, show_notice
from pages.parts.source_tables import say_briefly
from pages.parts.tables import escape_cells
from pages.parts.view import View
from progress import acts, queries
from progress.audit import MARKED, REFUSED, note
from progress.database import MAKER, OWN, UnusableDatabase, open_writer
from progress.filters import say_moment
from progress.roles import Role

OTHER = "Other words"
NOTICE, CHOSEN, WORDS = "marking_notice", "marking_chosen", "marking_words"


@st.fragment
def show_marking(view: View) -> None:
    """Show the marking in force and those before it, and let an editor set another."""
    view.demand_current()
    if not may(Role.EDITOR):
        return
    facts = view.data_set.facts
    if facts.kind != OWN:
        st.markdown(
            f"In force: **{escape_markdown(facts.full_marking)}**. It says what this data set is, "
            "so it cannot be changed or taken away."
        )
        return
    markings = view.read_facts(queries.list_markings)
    _show_standing(markings.iloc[0])
    _ask_for_another(view)
    show_notice(NOTICE)
    if len(markings) > 1:
        _offer_former(view, markings["marking"].iloc[1])
        _show_former(markings)


def _show_standing(newest: pd.Series) -> None:
    by = (
        "this software, when it made the data set"
        if newest["author"] == MAKER
        else newest["author"]
    )
    st.markdown(
        f"In force: **{escape_markdown(newest['marking'])}**, set by {escape_markdown(by)}, on "
        f"{say_moment(newest['recorded_at'])}."
    )


def _ask_for_another(view: View) -> None:
    offered = [one for one in acts.MARKINGS_OFFERED if one != view.data_set.facts.marking]
    st.selectbox("New marking", [*offered, OTHER], index=None, key=CHOSEN)
    is_own = st.session_state[CHOSEN] == OTHER
    if is_own:
        st.text_input(
            "In these words",
            key=WORDS,
            max_chars=acts.LONGEST_MARKING,
            help="Plain text on one line, since it stands in the margin of every printed page.",
        )
    st.caption(
        "It stands at once on every page, and in every picture, print, download and report made "
        "from then on; “Draft findings” is still added where it applies. What was taken away "
        f"before keeps its mark. It is on record as the act of {escape_markdown(look().name)}."
    )
    st.button(
        "Set this marking",
        key="set_marking",
        type="primary",
        disabled=not st.session_state[CHOSEN],
        on_click=_set_chosen,
        args=(view,),
    )


def _offer_former(view: View, former: str) -> None:
    """Offer the marking before the one in force, which undoes the newest change."""
    st.button(
        f"Set “{escape_markdown(former)}” again",
        key="set_former",
        icon=":material/undo:",
        on_click=_set,
        args=(view, former),
    )


def _show_former(markings: pd.DataFrame) -> None:
    table = pd.DataFrame(
        {
            "Set on (UTC)": [say_briefly(moment) for moment in markings["recorded_at"]],
            "Marking": markings["marking"],
            "By": markings["author"],
        }
    )
    st.table(
        escape_cells(table).set_index("Set on (UTC)"),
        border="horizontal",
        alt="Markings that were set, the newest first",
    )


def _set_chosen(view: View) -> None:
    chosen = st.session_state[CHOSEN]
    _set(view, st.session_state.get(WORDS, "") if chosen == OTHER else chosen)


def _set(view: View, marking: str) -> None:
    path, seen = view.data_set.path, view.data_set.facts.marking
    person = look()
    if not person.may(Role.EDITOR):
        note(path, person, REFUSED, "setting the marking", f"needs the role {Role.EDITOR.say()}")
        return
    try:
        database = open_writer(path)
        with closing(database.conn):
            worded = acts.set_marking(database, marking, person.name, seen=seen)
    except (acts.RefusedAct, UnusableDatabase, OSError, sqlite3.OperationalError) as error:
        note(path, person, REFUSED, "setting the marking", str(error))
        st.session_state[NOTICE] = Notice(f"Nothing was changed. {error}", False)
        return
    note(path, person, MARKED, f"“{worded}”, before “{seen}”")
    st.session_state[CHOSEN] = None
    st.session_state[NOTICE] = Notice(f"“{worded}” is in force.")
