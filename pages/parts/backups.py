"""Backups for an editor: take one now, look into one, and put it in the place of what stands."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from pages.parts.data_sets import is_writable
from pages.parts.downloads import offer_file
from pages.parts.people import demand, look, may
from pages.parts.plain_text import escape_markdown
from pages.parts.review.acting import Notice, show_notice
from pages.parts.tables import escape_cells
from pages.parts.view import View
from progress.audit import REFUSED, RESTORED, note
from progress.backups import back_up, list_backups, look_into, restore_and_keep, stamp
from progress.database import UnusableDatabase, open_reader
from progress.filters import say_date, say_moment
from progress.queries import Contents, Difference, read_contents
from progress.roles import Role
from progress.sentences import say_rows

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

SQLITE = "application/vnd.sqlite3"
LARGEST_BACKUP_MEGABYTES = 100
LARGEST = LARGEST_BACKUP_MEGABYTES << 20
LONGEST_NAME = 80
FOLDER = "DASHBOARD_BACKUPS"
UPLOADED, LISTED = "A file of mine", "A backup on the server"
WAY, ROUND, CHOSEN, FOUND = "restore_way", "restore_round", "restore_file", "restore_found"
ASKED, NOTICE, ASIDE = "restore_asked", "restore_notice", "restore_aside"


@dataclass(frozen=True)
class Found:
    """What came of looking into a chosen file. `key` and `revision`: which, beside what; `refused`:
    why it cannot be restored.
    """

    key: str
    name: str
    revision: str
    contents: Contents | None = None
    difference: Difference | None = None
    refused: str = ""


@st.fragment
def show_backups(view: View) -> None:
    """Let an editor take a backup away, and restore one once they have seen what it is."""
    view.demand_current()
    if not may(Role.EDITOR):
        return
    _offer_backup(view)
    st.subheader("Restore a backup", anchor=False)
    if not is_writable(view.data_set.path):
        st.markdown(
            "The file of this data set may only be read here, so nothing can be restored. Ask "
            "whoever looks after the dashboard for the right to write to it."
        )
        return
    show_notice(NOTICE)
    _offer_to_go_back(view)
    chosen = _choose_backup(view)
    if chosen is None:
        return
    found = _look_once(view, chosen)
    if found.refused:
        st.error(escape_markdown(found.refused), icon=":material/block:")
        return
    _show_found(view, found)
    _ask_to_restore(view, chosen, found)


def _offer_backup(view: View) -> None:
    path = view.data_set.path
    st.subheader("Take a backup", anchor=False)
    st.markdown(
        f"The whole data set as one file: letters, findings, history and drafts, marked "
        f"**{escape_markdown(view.marking)}**. It is copied while people work, and that you took "
        "it is on record."
    )

    def make() -> bytes:
        with TemporaryDirectory() as folder:
            copy = Path(folder) / "backup.db"
            back_up(path, copy)
            return copy.read_bytes()

    recorded = f"-{stamp(view.newest_moment)}" if view.newest_moment else ""
    name = f"{path.stem}-backup{recorded}.db"
    offer_file(view, "Back up now", make, name, SQLITE, "back_up", ":material/database:")


def _offer_to_go_back(view: View) -> None:
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


def _choose_backup(view: View) -> "UploadedFile | Path | None":
    """Ask for a backup: a file of the person's, or one that lies on the server."""
    listed = _list(view)
    if listed:
        st.radio("Which", [UPLOADED, LISTED], key=WAY, horizontal=True, on_change=_forget)
    if listed and st.session_state[WAY] == LISTED:
        name = st.selectbox(
            "Backup",
            list(listed),
            index=None,
            key=CHOSEN,
            placeholder="Choose a backup, the newest first",
            on_change=_forget,
        )
        return listed.get(name)
    return st.file_uploader(
        "Backup of this data set",
        type=["db"],
        max_upload_size=LARGEST_BACKUP_MEGABYTES,
        key=f"backup_{st.session_state.get(ROUND, 0)}",
        on_change=_forget,
        help="It is checked first. Nothing is replaced before you say so.",
    )


def _forget() -> None:
    """Begin anew with another file. For `on_change`."""
    for kept in (FOUND, ASKED, NOTICE):
        st.session_state.pop(kept, None)


def _look_once(view: View, chosen: "UploadedFile | Path") -> Found:
    """Look into the chosen file, once for each and for each revision of what stands."""
    key = getattr(chosen, "file_id", str(chosen))
    revision = view.data_set.revision
    found: Found | None = st.session_state.get(FOUND)
    if found is None or (found.key, found.revision) != (key, revision):
        found = _look(view, chosen, key, revision)
        st.session_state[FOUND] = found
        st.session_state.pop(ASKED, None)
    return found


def _look(view: View, chosen: "UploadedFile | Path", key: str, revision: str) -> Found:
    path = view.data_set.path
    person = demand(Role.EDITOR, "looking into a backup", path)
    name = _name(chosen)
    try:
        with st.spinner("Checking the file …"), _store(chosen) as (file, largest):
            told = look_into(file, path, name, largest)
    except (UnusableDatabase, OSError, sqlite3.Error) as error:
        note(path, person, REFUSED, f"restoring {name}", str(error))
        said = f"{error} The data set is as it was."
        return Found(key, name, revision, refused=said)
    return Found(key, name, revision, *told)


def _name(chosen: "UploadedFile | Path") -> str:
    return chosen.name.replace("\\", "/").rpartition("/")[2][-LONGEST_NAME:]


@contextmanager
def _store(chosen: "UploadedFile | Path") -> Iterator[tuple[Path, int | None]]:
    """Give where the chosen file lies, and how large it may be: a name never becomes a path."""
    if isinstance(chosen, Path):
        yield chosen, None
        return
    with TemporaryDirectory() as folder:
        file = Path(folder) / "uploaded.db"
        file.write_bytes(chosen.getbuffer()[: LARGEST + 1])
        yield file, LARGEST


def _show_found(view: View, found: Found) -> None:
    with closing(open_reader(view.data_set.path)) as standing:
        now = read_contents(standing)
    st.markdown(f"**{escape_markdown(found.name)}** is sound, and a backup of this data set.")
    rows = _tabulate(found.contents, now)
    st.table(
        escape_cells(rows).set_index("What"),
        border="horizontal",
        alt="The backup beside what stands",
    )
    lost, back = say_rows(found.difference.lost), say_rows(found.difference.back)
    if not (lost or back):
        st.markdown("The backup holds all that stands now, and nothing else.")
    if lost:
        st.warning(
            f"**A restore would lose what the backup does not hold:** {lost}.",
            icon=":material/history:",
        )
    if back:
        st.markdown(f"It would bring back what does not stand now: {back}.")
    if found.contents.marking != now.marking:
        st.warning(
            f"The marking in force would be **{escape_markdown(found.contents.marking)}** again.",
            icon=":material/lock_reset:",
        )


def _tabulate(backup: Contents, now: Contents) -> pd.DataFrame:
    """Give one row a fact, the backup beside what stands."""
    return pd.DataFrame(
        [(what, say(backup), say(now)) for what, say in FACTS.items()],
        columns=["What", "In the backup", "What stands now"],
    )


FACTS = {
    "Findings that stand": lambda held: str(held.findings),
    "Confirmed by a person": lambda held: f"{held.confirmed} of {held.findings} findings",
    "Forces with findings": lambda held: f"{held.forces} of {held.all_forces} forces",
    "Letters in force": lambda held: str(held.letters),
    "Assessments": lambda held: (
        "; ".join(f"{title}, on evidence to {say_date(cut)}" for title, cut in held.assessments)
        or "none"
    ),
    "Newest act": lambda held: (
        f"{say_moment(held.newest)}, by {held.newest_by}" if held.newest else "none"
    ),
    "Marking": lambda held: held.marking,
}


def _ask_to_restore(view: View, chosen: "UploadedFile | Path", found: Found) -> None:
    """Ask twice: a restore replaces everything that people see."""
    if not st.session_state.get(ASKED):
        st.button("Restore this backup …", key="ask_to_restore", on_click=_ask)
        return
    st.markdown(
        "**Replace what stands by this backup?** Everybody sees the restored figures from their "
        "next step on. What stands is first kept beside it as a backup of its own, and the log of "
        f"acts goes on. It is on record as the act of {escape_markdown(look().name)}."
    )
    with st.container(horizontal=True):
        st.button("Leave it as it is", key="leave", on_click=_forget_question)
        if st.button("Yes, replace what stands", key="restore", type="primary"):
            _restore(view, chosen, found)


def _ask() -> None:
    st.session_state[ASKED] = True


def _forget_question() -> None:
    st.session_state.pop(ASKED, None)


def _restore(view: View, chosen: "UploadedFile | Path", found: Found) -> None:
    path = view.data_set.path
    person = demand(Role.EDITOR, f"restoring {found.name}", path)
    try:
        with st.spinner("Restoring …"), _store(chosen) as (file, largest):
            aside = restore_and_keep(path, file, found.name, largest, seen=found.revision)
    except (UnusableDatabase, OSError, sqlite3.Error) as error:
        note(path, person, REFUSED, f"restoring {found.name}", str(error))
        _forget()
        st.session_state[NOTICE] = Notice(f"{error} The data set is as it was.", False)
        st.rerun()
    note(path, person, RESTORED, f"{found.name}; what stood is kept as {aside.name}")
    _forget()
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    st.session_state[ASIDE] = aside.name
    st.session_state[NOTICE] = Notice(
        f"The data set holds what {found.name} held. What stood before is kept beside it as "
        f"{aside.name}."
    )
    st.query_params.pop("recorded", None)
    st.rerun()
