"""A backup is chosen: a file of the person's own, or one that lies on the server."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeAlias, Union

import streamlit as st

from pages.parts.view import View
from progress.backups import list_backups

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

Chosen: TypeAlias = Union["UploadedFile", Path]
LARGEST_BACKUP_MEGABYTES = 100
LARGEST = LARGEST_BACKUP_MEGABYTES << 20
LONGEST_NAME = 80
FOLDER = "DASHBOARD_BACKUPS"
UPLOADED, LISTED = "A file of mine", "A backup on the server"
WAY, ROUND, CHOSEN, FOUND = "restore_way", "restore_round", "restore_file", "restore_found"
ASKED, NOTICE, ASIDE = "restore_asked", "restore_notice", "restore_aside"


def offer_to_go_back(view: View) -> None:
    """Offer what the last restore kept aside, as the next backup to look into."""
    aside = st.session_state.get(ASIDE)
    if aside in _list(view):
        st.button(
            "Go back to what stood before …",
            key="go_back",
            icon=":material/undo:",
            on_click=_choose_aside,
            args=(aside,),
            help=f"Looks into {aside}, which was kept before the restore. You are asked again.",
        )


def _choose_aside(aside: str) -> None:
    st.session_state[WAY], st.session_state[CHOSEN] = LISTED, aside
    st.session_state.pop(ASIDE)
    st.session_state.pop(NOTICE, None)


def _list(view: View) -> dict[str, Path]:
    folder = os.environ.get(FOLDER)
    listed = list_backups(view.data_set.path, Path(folder) if folder else None)
    return {file.name: file for file in listed}


def choose_backup(view: View) -> Chosen | None:
    """Ask for a backup: a file of the person's, or one that lies on the server."""
    listed = _list(view)
    if listed:
        st.radio("Which", [UPLOADED, LISTED], key=WAY, horizontal=True, on_change=forget)
    if listed and st.session_state[WAY] == LISTED:
        name = st.selectbox(
            "Backup",
            list(listed),
            index=None,
            key=CHOSEN,
            placeholder="Choose a backup, the newest first",
            on_change=forget,
        )
        return listed.get(name)
    return st.file_uploader(
        "Backup of this data set",
        type=["db"],
        max_upload_size=LARGEST_BACKUP_MEGABYTES,
        key=f"backup_{st.session_state.get(ROUND, 0)}",
        on_change=forget,
        help="It is checked first. Nothing is replaced before you say so.",
    )


def forget() -> None:
    """Begin anew with another file. For `on_change`."""
    for kept in (FOUND, ASKED, NOTICE):
        st.session_state.pop(kept, None)


def name_backup(chosen: Chosen) -> str:
    """Give what a chosen file is called, without any folder."""
    return chosen.name.replace("\\", "/").rpartition("/")[2][-LONGEST_NAME:]


@contextmanager
def store_backup(chosen: Chosen) -> Iterator[tuple[Path, int | None]]:
    """Give where the chosen file lies, and how large it may be: a name never becomes a path."""
    if isinstance(chosen, Path):
        yield chosen, None
        return
    with TemporaryDirectory() as folder:
        file = Path(folder) / "uploaded.db"
        file.write_bytes(chosen.getbuffer()[: LARGEST + 1])
        yield file, LARGEST
