"""The way in: who may come in sees the page, and everybody else what to do about it."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages.parts.holdings import end_sign_in, is_new_sign_in, keep_session
from pages.parts.people import GUARDED, NOBODY, look, read_settings, say_why_not_here
from pages.parts.plain_text import escape_markdown
from progress.audit import REFUSED, SIGNED_IN, SIGNED_OUT, note
from progress.roles import Person, Role
from progress.sign_in import LOOPBACK, SignIn, WrongConfiguration

LOCAL_USE = "local use, no sign-in"
NOT_GUARDED = (
    "Sign-in is configured, and only server.py guards all that is served. Start the dashboard "
    "with:  streamlit run server.py"
)
NOT_LOCAL = (
    "Sign-in is not configured, so the dashboard answers this machine alone: open it as "
    "http://127.0.0.1 or http://localhost."
)


def admit(find_data_set: Callable[[], Path | None]) -> Person:
    """Give who is looking where they may; else show what to do to come in, and end the run.

    `find_data_set`: gives the data set whose log of acts tells of it.
    """
    try:
        settings = read_settings()
        trouble = say_why_not_here(settings) or _say_why_not_so(settings)
    except WrongConfiguration as error:
        settings, trouble = None, str(error)
    if trouble:
        _refuse_all(trouble)
    person = look()
    if person is NOBODY:
        _ask_to_sign_in()
    if context := get_script_run_ctx():
        keep_session(context.session_id, person)
    if is_new_sign_in(person) and not person.is_local:
        note(find_data_set(), person, SIGNED_IN, "the dashboard")
        if not person.may(Role.READER):
            note(find_data_set(), person, REFUSED, "the dashboard", "listed for no role")
    if settings and not person.may(Role.READER):
        _say_whom_to_ask(person, settings, find_data_set)
    return person


def show_person(person: Person, find_data_set: Callable[[], Path | None]) -> None:
    """Say in the sidebar who is looking, and offer to sign out."""
    name = escape_markdown(person.name)
    if person.is_local:
        st.sidebar.caption(f"{name} · {LOCAL_USE}")
        return
    with st.sidebar.container(gap="xxsmall"):
        st.caption(f"{name} · {person.role.say()}")
        _offer_to_sign_out(person, find_data_set)


def _say_why_not_so(settings: SignIn | None) -> str | None:
    if settings:
        return None if GUARDED.is_set() else NOT_GUARDED
    host = st.context.headers.get("Host")
    return NOT_LOCAL if host and urlsplit(f"//{host}").hostname not in LOOPBACK else None


def _refuse_all(trouble: str) -> NoReturn:
    print(trouble, file=sys.stderr, flush=True)
    st.title("The dashboard cannot be shown", anchor=False)
    st.error(escape_markdown(trouble))
    st.stop()


def _ask_to_sign_in() -> NoReturn:
    st.title("National progress", anchor=False)
    has_ended = bool(st.user.get("is_logged_in"))
    st.markdown("Your sign-in has ended. Sign in again." if has_ended else "Sign in to go on.")
    if st.button("Sign in", type="primary", key="sign_in"):
        st.login()
    st.stop()


def _say_whom_to_ask(
    person: Person, settings: SignIn, find_data_set: Callable[[], Path | None]
) -> NoReturn:
    st.title("You have no access yet", anchor=False)
    st.markdown(
        f"You are signed in as {escape_markdown(person.name)}, and you are listed for no role "
        f"here. Ask {escape_markdown(settings.ask)}."
    )
    _offer_to_sign_out(person, find_data_set)
    st.stop()


def _offer_to_sign_out(person: Person, find_data_set: Callable[[], Path | None]) -> None:
    if st.button("Sign out", key="sign_out", type="tertiary"):
        end_sign_in(person)
        note(find_data_set(), person, SIGNED_OUT, "the dashboard")
        st.logout()
        st.stop()
