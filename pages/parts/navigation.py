"""The list of pages. Its links carry the choices that no widget is bound to the address for."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.parts.occasion import Occasion
from progress.roles import Person, Role

SCRIPTS = Path(__file__).parents[1]


@dataclass(frozen=True)
class Page:
    """One page of the list. `link`: as Streamlit knows it. `needed`: the role that it takes."""

    link: st.Page
    needed: Role = Role.READER

    @property
    def title(self) -> str:
        """Give its title."""
        return self.link.title

    @property
    def script(self) -> Path:
        """Give the file that shows it."""
        return SCRIPTS / f"{self.link.url_path or 'national'}.py"


def find_open_page(pages: Sequence[Page]) -> Page:
    """Give the page that the address names."""
    opened = st.navigation([page.link for page in pages], position="hidden")
    return next(page for page in pages if page.link is opened)


def show_page_links(
    place: DeltaGenerator, pages: Sequence[Page], person: Person, occasion: Occasion
) -> None:
    """Show the pages that a person may see in their place in the sidebar; the open one stands out.

    They carry no tips: eight of them would be felt each time that a page opens.
    """
    choices = occasion.choices
    for page in pages:
        if person.may(page.needed):
            place.page_link(page.link, query_params=choices)
