"""The face for writing: the outline beside the one section that is open."""

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from pages.parts.plain_text import escape_markdown
from pages.parts.report import desk as desks
from pages.parts.report.adding import show_adding
from pages.parts.report.blocks import show_block
from pages.parts.report.checking import read_remarks
from pages.parts.report.own import lead_to, offer_values
from pages.parts.tables import NO_BREAK
from pages.parts.view import View
from progress.report import editing
from progress.report.checker import Remark
from progress.report.draft import Own, Section
from progress.report.picture import Picture

INDENT = "\u2003"


def show_writing(view: View, picture: Picture) -> None:
    """Show the outline, and the open section with its blocks to work on."""
    desk = desks.find_desk()
    remarks = read_remarks(view, picture)
    outline, page = st.columns([1, 3], gap="medium")
    with outline:
        _show_outline(desk, remarks)
    section = editing.find_section(desk.draft, desk.section)
    with page:
        if not section:
            st.markdown("This draft has no section yet. Add one to begin.")
            return
        _show_section(view, picture, section, remarks)
    lead_to(desk.jump, desk.marked)
    if any(isinstance(block, Own) for block in section.blocks):
        offer_values(view, desk.draft.scope)


def _show_outline(desk: desks.Desk, remarks: Sequence[Remark]) -> None:
    counted = Counter(remark.section for remark in remarks)
    sections = {section.id: section for section in desk.draft.sections}

    def say(section: str) -> str:
        said = INDENT * (sections[section].level - 1) + escape_markdown(sections[section].title)
        number = counted[section]
        return f"{said} ·{NO_BREAK}{number}{NO_BREAK}▲" if number else said

    st.subheader("Outline", anchor=False)
    if counted.total():
        st.caption("▲ counts what the checker remarks in a section.")
    with st.container(key="outline"):
        if sections:
            key = f"section_{desk.id}"
            st.session_state[key] = (
                desk.section if desk.section in sections else next(iter(sections))
            )
            st.radio(
                "Section",
                list(sections),
                format_func=say,
                key=key,
                label_visibility="collapsed",
                on_change=lambda: desks.open_section(st.session_state[key]),
            )
    st.button("Add a section", icon=":material/add:", key="add_section", on_click=_add_section)


def _add_section() -> None:
    section = Section(title="New section")
    desks.act(editing.add_section, section, desks.find_desk().section)
    desks.open_section(section.id)


def _show_section(
    view: View, picture: Picture, section: Section, remarks: Sequence[Remark]
) -> None:
    st.subheader(escape_markdown(section.title), anchor=False)
    _ask_about_section(section)
    if not section.blocks:
        st.markdown("Nothing stands in this section yet.")
    for number, block in enumerate(section.blocks, start=1):
        here = [remark for remark in remarks if remark.block == block.id]
        show_block(view, picture, section, number, block, here)
    show_adding(view, picture, section, after=None)


def _ask_about_section(section: Section) -> None:
    with st.expander("This section: heading, level, place", key=f"section_panel_{section.id}"):
        title, level = f"heading_{section.id}", f"level_{section.id}"
        st.session_state[title], st.session_state[level] = section.title, section.level
        st.text_input(
            "Heading",
            key=title,
            max_chars=200,
            on_change=lambda: desks.act(
                editing.change_section, section.id, st.session_state[title].strip() or section.title
            ),
        )
        st.radio(
            "Level",
            (1, 2),
            format_func={1: "Chapter", 2: "Part of a chapter"}.get,
            key=level,
            horizontal=True,
            on_change=lambda: desks.act(
                editing.change_section, section.id, None, st.session_state[level]
            ),
        )
        with st.container(horizontal=True):
            for label, by in (("Move section up", -1), ("Move section down", 1)):
                st.button(
                    label,
                    key=f"{label}_{section.id}",
                    on_click=desks.act,
                    args=(editing.move_section, section.id, by),
                )
            st.button(
                "Remove section",
                key=f"remove_{section.id}",
                on_click=_remove_section,
                args=(section.id,),
                help="All that stands in it goes too. Undo brings it back.",
            )


def _remove_section(section: str) -> None:
    sections = [one.id for one in desks.find_desk().draft.sections]
    place = sections.index(section) if section in sections else 0
    desks.act(editing.remove_section, section)
    left = [one for one in sections if one != section]
    desks.open_section(left[min(place, len(left) - 1)] if left else "")
