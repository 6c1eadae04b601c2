"""The figure card: title, takeaway, then Chart · Table · Download · About.

A card is a fragment of its own: turning to another face reruns that card alone, and only the face
that is open does any work.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from pages.parts.downloads import name_file, offer_table
from pages.parts.force_list import show_force_list
from pages.parts.plain_text import escape_markdown
from pages.parts.tables import escape_cells, order_labels
from pages.parts.view import View
from progress import queries
from progress.figures import Stamp

if TYPE_CHECKING:
    from pandas.io.formats.style import Styler
    from plotly.graph_objects import Figure

CHART = "Chart"
FIGURES = 400
PICTURE_FORMATS = ("svg", "png")
AS_LISTED = "As listed"


@dataclass(frozen=True)
class Card:
    """What one figure shows and says.

    `counts`: what is drawn, one row a count or a force. `table`, `draw`: make the table to read,
    or the figure, when that face is open; without `draw` there is no chart and the table leads.
    `style`: colours the table, which is then indexed by its first column. `behind`, `say_row`: the
    forces behind each row of `counts`, and the row in words; without them the table lists forces
    itself. `forces`: gives those that `behind` picks from, where they are not those of
    `queries.read_forces`. `sort_by`: columns of `table` by which a reader may want to order it.
    `on_pick`: called with the `customdata` of the mark that a reader clicks.
    `draw` is None where the table is the figure. `notes`: what must be said with the table and in
    downloads, by name. `level`: that of the title among the headings of the page.
    """

    key: str
    title: str
    takeaway: str
    definition: str
    counts: pd.DataFrame
    table: Callable[[], pd.DataFrame]
    draw: Callable[[Stamp], "Figure"] | None = None
    style: Callable[[pd.DataFrame], "Styler"] | None = None
    behind: Callable[[Mapping], Mapping[str, tuple[str, ...]]] | None = None
    say_row: Callable[[Mapping], str] | None = None
    forces: Callable[[], pd.DataFrame] | None = None
    sort_by: tuple[str, ...] = ()
    on_pick: Callable[[str], None] | None = None
    notes: Mapping[str, str] = field(default_factory=dict)
    level: int = 3


@st.fragment
def show_card(view: View, card: Card, below: Callable[[View], None] | None = None) -> None:
    """Show a card; `below` adds what belongs to it and changes with it."""
    view.demand_current()
    with st.container(border=True, key=f"card_{card.key}"):
        st.markdown(
            f"{'#' * card.level} {escape_markdown(card.title)}\n\n{escape_markdown(card.takeaway)}",
            anchors=False,
        )
        faces = [face for face in FACES if card.draw or face != CHART]
        face = st.segmented_control(
            "Show as",
            faces,
            default=faces[0],
            required=True,
            key=f"face_{card.key}",
            label_visibility="collapsed",
        )
        FACES[face](view, card)
        if below:
            below(view)


def _show_chart(view: View, card: Card) -> None:
    st.plotly_chart(
        _draw(
            str(view.data_set.path),
            view.data_set.revision,
            repr((view.filters, view.page_choices)),
            card.key,
            card,
            view,
        ),
        theme=None,
        key=f"chart_{card.key}",
        alt=card.takeaway,
        config=_configure(view, card),
        **_listen(card),
    )


@st.cache_resource(max_entries=FIGURES, show_spinner=False)
def _draw(path: str, revision: str, filters: str, key: str, _card: Card, _view: View) -> "Figure":  # noqa: ARG001
    """Draw once for all readers of the same view. Streamlit sends a copy and changes nothing."""
    return _card.draw(_view.stamp())


def _listen(card: Card) -> dict:
    if not card.on_pick:
        return {}

    def pick() -> None:
        points = st.session_state[f"chart_{card.key}"].selection.points
        if points:
            card.on_pick(points[0]["customdata"])

    return {"on_select": pick, "selection_mode": "points"}


def _configure(view: View, card: Card) -> dict:
    picture_format = st.session_state.get(f"picture_{card.key}", PICTURE_FORMATS[0])
    return {
        "displaylogo": False,
        "displayModeBar": True,
        "modeBarButtons": [["toImage"]],
        "toImageButtonOptions": {
            "format": picture_format,
            "filename": name_file(view, card.key),
            "scale": 1 if picture_format == "svg" else 2,
        },
    }


def _show_table(view: View, card: Card) -> None:
    table = card.table()
    if card.sort_by:
        column = st.selectbox("Sort by", (AS_LISTED, *card.sort_by), key=f"sort_{card.key}")
        if column != AS_LISTED:
            table = table.sort_values(column, kind="stable", key=order_labels)
    shown = escape_cells(table).set_index(table.columns[0])
    st.table(
        card.style(shown) if card.style else shown,
        border="horizontal",
        alt=f"{card.title}. {card.takeaway}",
    )
    if card.notes:
        st.caption("\n\n".join(map(escape_markdown, card.notes.values())))
    if card.behind and card.say_row:
        _show_behind(view, card)


def _show_behind(view: View, card: Card) -> None:
    panel = st.expander("Forces behind a count", key=f"behind_{card.key}", on_change="rerun")
    if panel.open:
        with panel:
            show_force_list(view, card.counts, card.behind, card.say_row, card.key, card.forces)


def _show_downloads(view: View, card: Card) -> None:
    st.markdown("**What is shown** in this card, with its filters, dates and marking")
    offer_table(view, card.key, "shown", card.title, card.table, card.notes)
    st.markdown("**Everything**: each finding for all forces, with its evidence and source")
    offer_table(
        view,
        card.key,
        "all findings",
        "All findings",
        lambda: view.read_all_forces(queries.read_all_findings),
        card.notes,
    )
    if not card.draw:
        return
    st.radio(
        "**The picture**: the format that the chart’s camera button saves",
        PICTURE_FORMATS,
        key=f"picture_{card.key}",
        format_func=str.upper,
        captions=["sharp at any size, for Word", "an image in pixels"],
        horizontal=True,
        persist_state="session",
    )


def _show_about(view: View, card: Card) -> None:
    about = {"What it shows": card.definition} | view.describe(card.title) | card.notes
    for elsewhere in ("Title", "Link"):
        about.pop(elsewhere)
    st.table(
        pd.Series({name: escape_markdown(said) for name, said in about.items()}, name="About"),
        border="horizontal",
        hide_header=True,
        alt=f"About this figure: {card.title}",
    )


FACES = {
    CHART: _show_chart,
    "Table": _show_table,
    "Download": _show_downloads,
    "About": _show_about,
}
