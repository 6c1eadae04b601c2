"""What the checker says of the draft that lies open, each with its place and what mends it."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from pages.parts.plain_text import escape_markdown
from pages.parts.reading import read
from pages.parts.report import desk as desks
from pages.parts.view import View
from progress import queries
from progress.report.checker import Remark, apply_mend, check_draft
from progress.report.draft import Draft
from progress.report.picture import Picture
from progress.report.rendering import look_at

KINDS = {
    "changed": "Values that changed since they were last looked at",
    "unknown": "Values that are no longer in the data set",
    "number": "Numbers typed by hand that the data contradicts",
    "force": "Forces named with something that the data denies",
    "unbound": "Numbers typed by hand that agree with the data and would not follow it",
    "typed": "Numbers typed by hand that could not be checked",
    "waiting": "Findings in use that wait for a person",
    "published": "Totals that do not meet the published ones",
}
ICONS = {True: ":material/error:", False: ":material/info:"}


def show_check(view: View, picture: Picture) -> None:
    """Show the remarks on the whole draft, grouped by kind."""
    remarks = read_remarks(view, picture)
    st.subheader(say_remarks(len(remarks)), anchor=False)
    if not remarks:
        st.success(
            "The draft is clean: every bound value is as it was last looked at, and nothing that "
            "was typed by hand contradicts the data.",
            icon=":material/check:",
        )
        return
    if any(remark.kind == "changed" for remark in remarks):
        st.markdown(
            "“Update all” notes that you have looked at every value that changed. The text itself "
            "always says what the data says now."
        )
        st.button(
            "Update all", key="update_all", type="primary", on_click=_update_all, args=(view,)
        )
    titles = {section.id: section.title for section in desks.find_desk().draft.sections}
    order = list(KINDS)
    for kind, group in groupby(
        sorted(remarks, key=lambda remark: order.index(remark.kind)), lambda remark: remark.kind
    ):
        st.markdown(f"### {KINDS[kind]}", anchors=False)
        for place, remark in enumerate(group):
            with st.container(border=True, key=f"remark_{kind}_{place}"):
                where = titles.get(remark.section)
                if where:
                    st.caption(f"In “{escape_markdown(where)}”")
                show_remark(remark, f"check_{kind}_{place}", picture, has_jump=True)


def show_remark(remark: Remark, key: str, picture: Picture, has_jump: bool = False) -> None:
    """Show one remark, with the button that mends it where there is one."""
    st.markdown(f"{ICONS[remark.is_wrong]} {escape_markdown(remark.words)}")
    with st.container(horizontal=True):
        if remark.mend:
            st.button(
                remark.offer or "Mend",
                key=f"mend_{key}",
                on_click=desks.act,
                args=(apply_mend, remark.mend, picture),
            )
        if has_jump and remark.section:
            st.button(
                "Show the place",
                key=f"jump_{key}",
                on_click=desks.jump_to,
                args=(remark.section, remark.block),
            )


def read_remarks(view: View, picture: Picture) -> Sequence[Remark]:
    """Give what the checker says of the draft as it stands."""
    desk = desks.find_desk()
    return _check(
        str(view.data_set.path),
        view.data_set.revision,
        desk.draft.model_dump_json(),
        desk.draft,
        picture,
        view,
    )


def say_remarks(number: int) -> str:
    """Give "3 remarks", "1 remark", "No remarks"."""
    return f"{number or 'No'} {'remark' if number == 1 else 'remarks'}"


def _update_all(view: View) -> None:
    """Look at everything as it is at the revision that the page shows."""
    desk = desks.find_desk()
    desks.act(look_at, desks.read_desk_picture(desk, view))


@st.cache_data(max_entries=100, show_spinner=False)
def _check(
    path: str,  # noqa: ARG001
    revision: str,  # noqa: ARG001
    said: str,  # noqa: ARG001
    _draft: Draft,
    _picture: Picture,
    _view: View,
) -> list[Remark]:
    scope = _draft.scope
    place = _view.data_set.path, _view.data_set.revision
    changes = read(*place, queries.list_changes, scope.filters, scope.since)
    return check_draft(_draft, _picture, changes)
