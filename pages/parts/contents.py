"""A list of what stands on a long page, each a link to its place."""

from collections.abc import Iterable

import streamlit as st


def show_contents(titles: Iterable[str]) -> None:
    """List the headings of the page, each with a link to it."""
    st.markdown(" · ".join(f"[{title}](#{name_place(title)})" for title in titles))


def show_heading(title: str, explained: str | None = None) -> None:
    """Show a heading that the list of contents leads to; `explained` is its question mark."""
    st.header(title, anchor=name_place(title), help=explained)


def name_place(title: str) -> str:
    """Give the name of a heading's place on the page."""
    return title.lower().replace(" ", "-")
