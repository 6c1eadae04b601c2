"""What a long page holds: a list of links to its places, or its sections one at a time."""

from collections.abc import Collection, Iterable

import streamlit as st

from pages.parts.links import say_unknown, write_choice
from pages.parts.people import look, say_needed
from pages.parts.view import View
from progress.audit import REFUSED, note
from progress.roles import Role

# The sections of the page Sources that keep to the filters; the others show the whole data set.
FILTERED_SECTIONS = ("Coverage", "Waiting for a person", "Agreement and checks", "Downloads")


def show_contents(titles: Iterable[str]) -> None:
    """List the headings of the page, each with a link to it."""
    st.markdown(" · ".join(f"[{title}](#{name_place(title)})" for title in titles))


def show_heading(title: str, explained: str | None = None) -> None:
    """Show a heading that the list of contents leads to; `explained` is its question mark."""
    st.header(title, anchor=name_place(title), help=explained)


def name_place(title: str) -> str:
    """Give the name of a heading's place on the page."""
    return title.lower().replace(" ", "-")


def choose_section(view: View, titles: Collection[str]) -> str:
    """Ask which section of the page to see; the first one unless the address names another."""
    unknown: list[str] = []
    chosen = view.choose("section", titles, next(iter(titles)), unknown)
    say_unknown(unknown)
    st.segmented_control(
        "What to see",
        list(titles),
        key="section",
        required=True,
        on_change=write_choice,
        args=("section",),
        label_visibility="collapsed",
    )
    return chosen


def refuse_sections(view: View, titles: Collection[str]) -> None:
    """Where the address names one of these sections, which are for editors, and somebody else
    looks: note it, say so, and take it out of the address.
    """
    named = st.query_params.get("section")
    person = look()
    if named not in titles or person.may(Role.EDITOR):
        return
    note(
        view.data_set.path,
        person,
        REFUSED,
        f"section {named}",
        f"needs the role {Role.EDITOR.say()}",
    )
    st.error(say_needed(person, Role.EDITOR), icon=":material/block:")
    st.query_params.pop("section")
