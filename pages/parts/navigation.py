"""The list of pages. Its links carry the choices that no widget is bound to the address for."""

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.parts.occasion import Occasion


def show_page_links(place: DeltaGenerator, pages: Sequence[st.Page], occasion: Occasion) -> None:
    """Show the pages in their place in the sidebar; the one that is open stands out.

    They carry no tips: eight of them would be felt each time that a page opens.
    """
    choices = occasion.choices
    for page in pages:
        place.page_link(page, query_params=choices)
