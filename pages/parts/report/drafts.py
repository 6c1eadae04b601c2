"""The list of kept drafts: open one, make a new one, rename, copy or put one away."""

import os
from collections.abc import Callable

import streamlit as st

from pages.parts.plain_text import escape_markdown
from pages.parts.report import desk as desks
from pages.parts.report.heading import NO_COMPARISON, find_scope
from pages.parts.view import View
from progress import queries
from progress.filters import lower_first, say_moment
from progress.report import keeping
from progress.report.outline import draft_report

WIDTH = 560


def show_drafts(view: View) -> None:
    """Show the drafts of this data set, and how to make another."""
    path = view.data_set.path
    kept = desks.read_kept(path, queries.list_drafts, True)
    if trouble := st.session_state.pop(desks.TROUBLE, None):
        st.error(escape_markdown(trouble), icon=":material/error:")
    is_writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    if not is_writable:
        st.warning(
            "The file of this data set may only be read here, so no draft can be kept in it. Ask "
            "whoever looks after the dashboard for the right to write to it."
        )
    standing = [draft for draft in kept if not draft.is_put_away]
    st.header("Drafts", anchor=False)
    if not standing:
        st.markdown(
            "There is no draft yet. A new one is written from the data: sections, paragraphs, "
            "figures and tables, every number bound to the findings. Then it is yours to edit."
        )
    for draft in standing:
        _show_draft(view, draft, is_writable)
    if is_writable:
        _offer_new(view, [draft.name for draft in kept])
        _show_put_away(view, [draft for draft in kept if draft.is_put_away])


def _show_draft(view: View, draft: queries.KeptDraft, is_writable: bool) -> None:
    with st.container(border=True, key=f"draft_{draft.id}"):
        st.markdown(f"### {escape_markdown(draft.name)}", anchors=False)
        st.caption(
            escape_markdown(
                f"Saved {say_moment(draft.saved_at)} by {draft.author} · "
                f"{draft.versions} {'version' if draft.versions == 1 else 'versions'}"
            )
        )
        with st.container(horizontal=True):
            st.button(
                "Open",
                key=f"open_{draft.id}",
                type="primary",
                on_click=desks.open_draft,
                args=(draft.id,),
                help=f"Open “{escape_markdown(draft.name)}”",
            )
            if is_writable:
                with st.popover("Rename, copy or put away", key=f"more_{draft.id}"):
                    _offer_more(view, draft)


def _offer_more(view: View, draft: queries.KeptDraft) -> None:
    key = f"name_{draft.id}"
    st.text_input("Name", draft.name, key=key, max_chars=keeping.LONGEST_NAME)

    def rename() -> None:
        _keep(view, keeping.rename_draft, draft.id, st.session_state[key])

    def copy() -> None:
        _keep(view, keeping.duplicate_draft, draft.version, st.session_state[key])

    with st.container(horizontal=True):
        st.button("Rename", key=f"rename_{draft.id}", on_click=rename)
        st.button("Copy under this name", key=f"copy_{draft.id}", on_click=copy)
        st.button(
            "Put away",
            key=f"put_away_{draft.id}",
            on_click=_keep,
            args=(view, keeping.put_away, draft.id),
        )
    st.caption("A draft that is put away is not deleted: it stands at the end of this page.")


def _offer_new(view: View, names: list[str]) -> None:
    st.header("New draft", anchor=False)
    said = view.filters.say(view.assessment)
    st.markdown(
        escape_markdown(
            f"It will speak of the filters above: {said}. It keeps to them when they change."
        )
    )
    if view.counted.shown == 0:
        st.warning("No force matches these filters, so the draft would have little to say.")
    earlier = view.read(queries.read_earlier)
    options = dict(zip(earlier["slug"], earlier["title"], strict=True))
    options |= {NO_COMPARISON: "Nothing earlier"}
    st.text_input(
        "Name",
        _propose_name(view, names),
        max_chars=keeping.LONGEST_NAME,
        key="new_name",
        width=WIDTH,
    )
    st.selectbox(
        "Compared with", list(options), format_func=options.get, key="new_since", width=WIDTH
    )
    st.button("Make the draft", type="primary", on_click=_make, args=(view,), key="make")


def _propose_name(view: View, names: list[str]) -> str:
    forces = "" if not view.filters.is_narrowed else f", {view.filters.say_forces()}"
    name = f"National report: {lower_first(view.assessment['title'])}{forces}"
    name = name[: keeping.LONGEST_NAME - 5]
    taken = {other.casefold() for other in names}
    number = 2
    while (proposed := name if number == 2 else f"{name} ({number - 1})").casefold() in taken:
        number += 1
    return proposed


def _make(view: View) -> None:
    since = st.session_state.new_since
    scope = find_scope(view, None if since == NO_COMPARISON else since)
    draft = draft_report(desks.read_scope_picture(view, scope))
    with desks.writing(view.data_set.path) as database:
        made = keeping.create_draft(database, st.session_state.new_name, draft, desks.find_author())
        desks.open_draft(made.id)


def _show_put_away(view: View, drafts: list[queries.KeptDraft]) -> None:
    if not drafts:
        return
    with st.expander(f"Put away ({len(drafts)})"):
        for draft in drafts:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(escape_markdown(draft.name))
                st.button(
                    "Put back",
                    key=f"take_out_{draft.id}",
                    help=f"Put “{escape_markdown(draft.name)}” back on the list",
                    on_click=_keep,
                    args=(view, keeping.take_out, draft.id),
                )


def _keep(view: View, change: Callable, *arguments: object) -> None:
    with desks.writing(view.data_set.path) as database:
        change(database, *arguments, desks.find_author())
