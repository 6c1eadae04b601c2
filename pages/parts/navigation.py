"""The list of pages. Its links carry the choices that no widget is bound to the address for."""

from collections.abc import Sequence

import streamlit as st

from pages.parts.view import View


def show_page_links(pages: Sequence[st.Page], view: View) -> None:
    """Show the pages in the sidebar, where there is more than one."""
    if len(pages) == 1:
        return
    with st.sidebar:
        for page in pages:
            st.page_link(page, query_params=view.choices)
