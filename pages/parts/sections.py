"""The sections of a page: one is open at a time, and the address names it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from pages.parts.links import say_unknown, write_choice
from pages.parts.people import look, say_needed
from pages.parts.view import View
from progress.audit import REFUSED, note
from progress.roles import Person, Role

ADDRESSED = "section"


@dataclass(frozen=True)
class Section:
    """One section. `shows`: what stands in it, from above. `explained`: its question mark.
    `is_filtered`: whether it keeps to the filters; the others show the whole data set. `needed`:
    the role that it takes.
    """

    title: str
    shows: tuple[Callable[[View], None], ...]
    explained: str | None = None
    is_filtered: bool = False
    needed: Role = Role.READER


def choose_section(view: View, sections: Sequence[Section]) -> Section:
    """Ask which section to see; the first one unless the address names another.

    Where it names one that needs more than the person may, that is noted and said.
    """
    person = look()
    _refuse_section(view, sections, person)
    offered = {section.title: section for section in sections if person.may(section.needed)}
    unknown: list[str] = []
    chosen = view.choose(ADDRESSED, offered, next(iter(offered)), unknown)
    say_unknown(unknown)
    st.segmented_control(
        "What to see",
        list(offered),
        key=ADDRESSED,
        required=True,
        on_change=write_choice,
        args=(ADDRESSED,),
        label_visibility="collapsed",
    )
    return offered[chosen]


def _refuse_section(view: View, sections: Sequence[Section], person: Person) -> None:
    """Where the address names a section that is not for the person, note it, say so, and take it
    out of the address.
    """
    named = st.query_params.get(ADDRESSED)
    for section in sections:
        if section.title == named and not person.may(section.needed):
            note(
                view.data_set.path,
                person,
                REFUSED,
                f"section {named}",
                f"needs the role {section.needed.say()}",
            )
            st.error(say_needed(person, section.needed), icon=":material/block:")
            st.query_params.pop(ADDRESSED)
