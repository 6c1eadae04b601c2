"""One block of the open section: how it reads, what the checker says of it, what can be done."""

from collections.abc import Sequence

import streamlit as st

from pages.parts.plain_text import escape_markdown
from pages.parts.report import desk as desks
from pages.parts.report.adding import show_adding
from pages.parts.report.checking import show_remark
from pages.parts.report.items import show_item
from pages.parts.report.own import show_own
from pages.parts.view import View
from progress.report import editing
from progress.report.checker import Remark
from progress.report.draft import Block, Figure, Generated, Own, Quotation, Section, Table
from progress.report.picture import Picture
from progress.report.rendering import write_block
from progress.report.values import UnknownValue

KINDS = {
    Generated: "Paragraph from the data",
    Own: "Own paragraph",
    Quotation: "Quotation",
    Figure: "Figure",
    Table: "Table",
}
ACTS = {
    "Move up": lambda draft, block: editing.move_block(draft, block, -1),
    "Move down": lambda draft, block: editing.move_block(draft, block, 1),
    "Remove": editing.remove_block,
}
NOTHING = {
    Generated: "The data gives nothing to say here, so this paragraph is left out of the report.",
    Own: "",
    Quotation: "No words are recorded for this finding, so this quotation is left out.",
    Figure: "There is nothing to draw here, so this figure is left out of the report.",
    Table: "There is nothing to count here, so this table is left out of the report.",
}


def show_block(
    view: View,
    picture: Picture,
    section: Section,
    number: int,
    block: Block,
    remarks: Sequence[Remark],
) -> None:
    """Show a block and its actions. `number`: its place in the section, from 1."""
    is_marked = desks.find_desk().marked == block.id
    label = f"{KINDS[type(block)]} {number}"
    with st.container(border=True, key=f"block_{block.id}"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(f"**{label}**" + (" :primary-badge[here]" if is_marked else ""))
            if isinstance(block, Generated):
                st.button(
                    "Take over",
                    key=f"take_over_{block.id}",
                    icon=":material/edit:",
                    on_click=desks.act,
                    args=(editing.take_over, block.id, picture),
                    help="Make it your own words. Its numbers and lists stay bound to the data.",
                )
            _show_acts(section, block, label)
            show_adding(view, picture, section, after=block.id)
        if isinstance(block, Own):
            show_own(view, block, label, picture)
        else:
            _show_written(block, picture)
        for place, remark in enumerate(remarks):
            show_remark(remark, f"{block.id}_{place}", picture)


def _show_acts(section: Section, block: Block, label: str) -> None:
    others = {
        f"Move to “{one.title}”": one.id
        for one in desks.find_desk().draft.sections
        if one.id != section.id
    }
    key = f"acts_{block.id}"

    def do() -> None:
        chosen = st.session_state[key]
        if chosen in ACTS:
            desks.act(ACTS[chosen], block.id)
        elif chosen in others:
            desks.act(editing.move_block_to, block.id, others[chosen])

    st.menu_button(
        "Move, remove",
        [*ACTS, *others],
        key=key,
        on_click=do,
        format_func=escape_markdown,
        help=f"Move or remove {label[:1].lower()}{label[1:]}",
    )


def _show_written(block: Block, picture: Picture) -> None:
    try:
        item = write_block(block, picture)
    except (UnknownValue, KeyError) as error:
        st.warning(escape_markdown(f"This cannot be written out: {error.args[0]}"))
        return
    if item is None:
        st.caption(NOTHING[type(block)])
    else:
        show_item(item, has_marks=True)
