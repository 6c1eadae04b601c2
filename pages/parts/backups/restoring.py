"""A backup is put in the place of what stands, once the person has said so twice."""

import sqlite3

import streamlit as st

from pages.parts.backups.choosing import (
    ASIDE,
    ASKED,
    NOTICE,
    ROUND,
    Chosen,
    forget,
    store_backup,
)
from pages.parts.backups.comparing import Found
from pages.parts.people import demand, look
from pages.parts.plain_text import escape_markdown
from pages.parts.review.acting import Notice
from pages.parts.view import View
from progress.audit import REFUSED, RESTORED, note
from progress.backups import restore_and_keep
from progress.database import UnusableDatabase
from progress.roles import Role


def ask_to_restore(view: View, chosen: Chosen, found: Found) -> None:
    """Ask twice: a restore replaces everything that people see."""
    if not st.session_state.get(ASKED):
        st.button("Restore this backup …", key="ask_to_restore", on_click=_ask)
        return
    st.markdown(
        "**Replace what stands by this backup?** Everybody sees the restored figures from their "
        "next step on. What stands is first kept beside it as a backup of its own, and the log of "
        f"acts goes on. It is on record as the act of {escape_markdown(look().name)}."
    )
    with st.container(horizontal=True):
        st.button("Leave it as it is", key="leave", on_click=_forget_question)
        if st.button("Yes, replace what stands", key="restore", type="primary"):
            _restore(view, chosen, found)


def _ask() -> None:
    st.session_state[ASKED] = True


def _forget_question() -> None:
    st.session_state.pop(ASKED, None)


def _restore(view: View, chosen: Chosen, found: Found) -> None:
    path = view.data_set.path
    person = demand(Role.EDITOR, f"restoring {found.name}", path)
    try:
        with st.spinner("Restoring …"), store_backup(chosen) as (file, largest):
            aside = restore_and_keep(path, file, found.name, largest, seen=found.revision)
    except (UnusableDatabase, OSError, sqlite3.Error) as error:
        note(path, person, REFUSED, f"restoring {found.name}", str(error))
        forget()
        st.session_state[NOTICE] = Notice(f"{error} The data set is as it was.", False)
        st.rerun()
    note(path, person, RESTORED, f"{found.name}; what stood is kept as {aside.name}")
    forget()
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    st.session_state[ASIDE] = aside.name
    st.session_state[NOTICE] = Notice(
        f"The data set holds what {found.name} held. What stood before is kept beside it as "
        f"{aside.name}."
    )
    st.query_params.pop("recorded", None)
    st.rerun()
