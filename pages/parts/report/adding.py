"""What can be put into a section: own words, paragraphs of the data, quotations, exhibits."""

from collections.abc import Callable, Iterator

import streamlit as st

from pages.parts.report import desk as desks
from pages.parts.view import View
from progress.report import editing
from progress.report.document import Chart, Grid, Paragraph, TileMap
from progress.report.draft import (
    Block,
    Figure,
    Generated,
    Own,
    Quotation,
    Section,
    Table,
    make_id,
)
from progress.report.exhibits import FIGURES, TABLES
from progress.report.outline import draft_report
from progress.report.picture import Picture
from progress.report.rendering import look_at_block, write_block

LONGEST = 110
WIDTH = 560


def show_adding(view: View, picture: Picture, section: Section, after: str | None) -> None:
    """Offer to put something after a block, or at the end of a section."""
    key = f"{section.id}_{after}"
    label = "Add at the end of this section" if after is None else "Add below"
    panel = st.popover(label, key=f"add_{key}", on_change="rerun", icon=":material/add:")
    if not panel.open:
        return
    with panel:
        kind = st.selectbox("What to add", list(KINDS), key=f"kind_{key}", width=WIDTH)
        KINDS[kind](view, picture, section, after, key)


def _offer_own(
    _view: View, _picture: Picture, section: Section, after: str | None, key: str
) -> None:
    st.markdown("An empty paragraph to write in. Values of the data can be put into it.")
    _offer_button(section, after, key, Own)


def _offer_generated(
    view: View, picture: Picture, section: Section, after: str | None, key: str
) -> None:
    offered = _list_paragraphs(*_identify(view), picture)
    _offer_choice(
        section,
        after,
        key,
        "Paragraph, by its section and first words",
        {said: said for said in offered},
        lambda said: look_at_block(offered[said].model_copy(update={"id": make_id()}), picture),
    )


def _offer_quotation(
    _view: View, picture: Picture, section: Section, after: str | None, key: str
) -> None:
    quoted = picture.findings[picture.findings["evidence"].notna()]
    names = dict(zip(quoted["force"], quoted["force_name"], strict=True))
    if not names:
        st.markdown("No words are recorded for the forces that this draft speaks of.")
        return
    force = st.selectbox(
        "Force", list(names), format_func=names.get, key=f"force_{key}", width=WIDTH
    )
    of_force = quoted[quoted["force"] == force]
    criteria = dict(zip(of_force["criterion"], of_force["criterion_label"], strict=True))
    _offer_choice(
        section,
        after,
        key,
        "Criterion",
        criteria,
        lambda criterion: Quotation(force=force, criterion=criterion),
    )


def _offer_figure(
    view: View, picture: Picture, section: Section, after: str | None, key: str
) -> None:
    titles = _list_titles(*_identify(view), "figures", picture)
    _offer_choice(section, after, key, "Figure", titles, lambda name: Figure(name=name))


def _offer_table(
    view: View, picture: Picture, section: Section, after: str | None, key: str
) -> None:
    titles = _list_titles(*_identify(view), "tables", picture)
    _offer_choice(section, after, key, "Table", titles, lambda name: Table(name=name))


KINDS = {
    "A paragraph of your own": _offer_own,
    "A paragraph from the data": _offer_generated,
    "A quotation from a letter": _offer_quotation,
    "A figure": _offer_figure,
    "A table": _offer_table,
}


def _offer_choice(
    section: Section,
    after: str | None,
    key: str,
    label: str,
    options: dict[str, str],
    make: Callable[[str], Block],
) -> None:
    if not options:
        st.markdown("The data that this draft speaks of gives none.")
        return
    chosen = st.selectbox(
        label, list(options), format_func=options.get, key=f"{label}_{key}", width=WIDTH
    )
    _offer_button(section, after, key, lambda: make(chosen))


def _offer_button(section: Section, after: str | None, key: str, make: Callable[[], Block]) -> None:
    def add() -> None:
        block = make()
        desks.act(editing.add_block, section.id, block, after)
        desks.note_focus(block.id, block.id)
        st.session_state[f"add_{key}"] = False

    st.button("Add it", key=f"add_it_{key}", type="primary", on_click=add)


def _identify(view: View) -> tuple[str, str, str]:
    scope = desks.find_desk().draft.scope
    return str(view.data_set.path), view.data_set.revision, scope.model_dump_json()


@st.cache_data(max_entries=30, show_spinner=False)
def _list_paragraphs(path: str, revision: str, said: str, _picture: Picture) -> dict[str, Block]:  # noqa: ARG001
    return dict(_name_paragraphs(_picture))


def _name_paragraphs(picture: Picture) -> Iterator[tuple[str, Block]]:
    for section in draft_report(picture).sections:
        for block in section.blocks:
            item = write_block(block, picture) if isinstance(block, Generated) else None
            if isinstance(item, Paragraph):
                said = f"{section.title}: {item.text}"
                yield (said if len(said) <= LONGEST else f"{said[:LONGEST]}…"), block


@st.cache_data(max_entries=60, show_spinner=False)
def _list_titles(
    path: str,  # noqa: ARG001
    revision: str,  # noqa: ARG001
    said: str,  # noqa: ARG001
    kind: str,
    _picture: Picture,
) -> dict[str, str]:
    made = {
        name: make(_picture, "")
        for name, make in (FIGURES if kind == "figures" else TABLES).items()
    }
    return {
        name: exhibit.title
        for name, exhibit in made.items()
        if isinstance(exhibit, Chart | TileMap | Grid)
    }
