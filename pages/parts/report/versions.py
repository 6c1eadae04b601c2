"""The face for looking back: every version of a draft, by whom, when, and how it read."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from pages.parts.plain_text import escape_markdown
from pages.parts.report import desk as desks
from pages.parts.report.preview import show_draft
from pages.parts.view import View
from progress import queries
from progress.filters import say_moment
from progress.report import keeping
from progress.report.picture import Picture

MOST = 50
LOOK = "look_at_version"
WHAT = {
    "created": "Created",
    "saved": "Saved",
    "beside": "Kept beside: saved while somebody else had saved",
    "restored": "Restored",
    "renamed": "Renamed",
    "duplicated": "Made from another draft",
    "put away": "Put away",
    "taken out": "Put back on the list",
}


def show_versions(view: View, _picture: Picture) -> None:
    """List the versions; one of them can be read, and made the one that stands again."""
    desk = desks.find_desk()
    versions: Sequence[queries.DraftVersion] = desks.read_kept(
        desk.path, queries.list_draft_versions, desk.id
    )
    shown = st.session_state.get(f"versions_{desk.id}", MOST)
    st.subheader("Versions", anchor=False)
    said = {version.version: _say_version(version) for version in versions}
    if st.session_state.get(LOOK) not in said:
        st.session_state.pop(LOOK, None)
    chosen = st.selectbox(
        "Version to look at",
        list(said),
        index=None,
        format_func=said.get,
        placeholder="Choose a version",
        key=LOOK,
    )
    if chosen:
        _show_version(view, desk, chosen)
        return
    st.table(
        pd.DataFrame(
            [
                (
                    str(version.version),
                    WHAT[version.what],
                    escape_markdown(version.author),
                    say_moment(version.saved_at),
                )
                for version in versions[:shown]
            ],
            columns=["Version", "What was done", "By", "When"],
        ).set_index("Version"),
        border="horizontal",
        alt=f"{min(shown, len(versions))} of {len(versions)} versions, the newest first",
    )
    if shown < len(versions):
        st.button("Show all versions", key="all_versions", on_click=_show_all, args=(desk.id,))


def _show_version(view: View, desk: desks.Desk, version: int) -> None:
    try:
        opened = desks.read_kept(desk.path, keeping.read_version, version)
        picture = desks.read_scope_picture(view, opened.draft.scope)
    except LookupError as error:
        st.error(escape_markdown(str(error.args[0])))
        return
    st.markdown("Its values are those of the data as it is now.")
    # What lies open may be older than what stands: somebody else may have saved since.
    standing = desks.read_kept(desk.path, keeping.read_draft, desk.id).version
    st.button(
        "Restore this version",
        key="restore",
        type="primary",
        disabled=version == standing.version,
        on_click=_restore,
        args=(version,),
    )
    show_draft(view, opened.draft, picture)


def _say_version(version: queries.DraftVersion) -> str:
    return (
        f"{version.version}: {WHAT[version.what].lower()}, {version.author}, "
        f"{say_moment(version.saved_at)}"
    )


def _restore(version: int) -> None:
    desks.return_to(version)
    st.session_state[LOOK] = None
    st.session_state[desks.FACE] = desks.FACES[0]


def _show_all(draft: int) -> None:
    st.session_state[f"versions_{draft}"] = 10**6
