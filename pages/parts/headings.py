"""The headings of a long page, and the list of links that leads to them."""

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
