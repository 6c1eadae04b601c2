"""The draft that lies open: read from the data set, changed by acts, each act saved at once."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import streamlit as st

from pages.parts.links import say_unknown
from pages.parts.people import look
from pages.parts.view import View
from progress import queries
from progress.database import UnusableDatabase, open_reader, open_writer
from progress.report import keeping
from progress.report.draft import Draft, Scope
from progress.report.picture import Picture, read_picture

DESK, TROUBLE = "desk", "desk_trouble"
FACES = ("Write", "Read", "Check", "Download", "Versions")
FACE = "report_face"


@dataclass(frozen=True)
class Desk:
    """A draft as its author sees it.

    `version`: what it was saved as last. `past`, `future`: versions that undo and redo go back to,
    the nearest last. `conflict`: what others saved meanwhile; this draft is kept beside theirs.
    `section`: the one that is open. `marked`: the block that a jump led to. `jump`: counts jumps.
    """

    path: Path
    id: int
    name: str
    draft: Draft
    version: queries.DraftVersion
    past: tuple[int, ...] = ()
    future: tuple[int, ...] = ()
    conflict: tuple[queries.DraftVersion, ...] = ()
    section: str = ""
    marked: str = ""
    jump: int = 0
    focus: dict[str, str] = field(default_factory=dict)


def open_desk(view: View) -> Desk | None:
    """Give the draft that the address names, as this reader left it; None where it names none."""
    named = st.query_params.get("draft")
    if not named:
        st.session_state.pop(DESK, None)
        return None
    desk: Desk | None = st.session_state.get(DESK)
    if desk and (str(desk.id), desk.path) == (named, view.data_set.path) and _still_stands(desk):
        view.page_choices["draft"] = named
        return desk
    try:
        opened = read_kept(view.data_set.path, keeping.read_draft, int(named))
    except (ValueError, keeping.NoSuchDraft):
        say_unknown([named])
        del st.query_params["draft"]
        return None
    view.page_choices["draft"] = named
    return _lay_out(view.data_set.path, opened)


def _still_stands(desk: Desk) -> bool:
    """Whether the version on the desk stands: a restore may have put another in its place."""
    try:
        kept = read_kept(desk.path, keeping.read_version, desk.version.version)
        return kept.version == desk.version
    except keeping.NoSuchDraft:
        return False


def demand_desk() -> None:
    """Run the whole page again where an act has opened another draft, or gone back to the list."""
    if DESK not in st.session_state:
        st.rerun()


def find_desk() -> Desk:
    """Give the draft that lies open."""
    return st.session_state[DESK]


def open_draft(draft: int | None) -> None:
    """Open a kept draft, or go back to the list of them. For callbacks."""
    st.session_state.pop(DESK, None)
    st.session_state[FACE] = FACES[0]
    if draft is None:
        st.query_params.pop("draft", None)
    else:
        st.query_params["draft"] = str(draft)


def find_author() -> str:
    """Give the name of who is at work."""
    return look().name


def read_kept(path: Path, read: Callable, *arguments: object) -> object:
    """Give what is read of drafts. Not cached: a save leaves the revision as it is."""
    with closing(open_reader(path)) as connection:
        return read(connection, *arguments)


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection | None]:
    """Open the data set to keep something in it. What goes wrong is said on the page."""
    try:
        database = open_writer(path)
        with closing(database.conn):
            yield database
    except (
        UnusableDatabase,
        OSError,
        sqlite3.OperationalError,
        keeping.DraftRefused,
        keeping.NoSuchDraft,
    ) as error:
        st.session_state[TROUBLE] = str(error)


def act(change: Callable[..., Draft], *arguments: object) -> None:
    """Change the draft that lies open, and keep it. For callbacks.

    `change`: takes the draft and the arguments, as the functions of `editing` do.
    """
    desk = find_desk()
    draft = change(desk.draft, *arguments)
    if draft == desk.draft:
        return
    # Also where it cannot be kept just now, what was written stays on the desk.
    st.session_state[DESK] = replace(desk, draft=draft)
    _keep(draft, past=(*desk.past, desk.version.version), future=())


def undo() -> None:
    """Go back to how the draft was before the last act. For callbacks."""
    desk = find_desk()
    if desk.past:
        _return_to(desk.past[-1], desk.past[:-1], (*desk.future, desk.version.version))


def redo() -> None:
    """Do again what was undone last. For callbacks."""
    desk = find_desk()
    if desk.future:
        _return_to(desk.future[-1], (*desk.past, desk.version.version), desk.future[:-1])


def return_to(version: int) -> None:
    """Make an older version the one that stands, as an act that can be undone. For callbacks."""
    desk = find_desk()
    with writing(desk.path) as database:
        # Undo brings back what stood, which somebody else may have saved.
        past = (*desk.past, keeping.read_draft(database.conn, desk.id).version.version)
        saved = keeping.restore_version(database, version, find_author())
        _lay_out(desk.path, keeping.read_version(database.conn, saved.version), desk, past)


def take_newest() -> None:
    """Go on with what others saved. For callbacks."""
    desk = find_desk()
    _lay_out(desk.path, read_kept(desk.path, keeping.read_draft, desk.id), desk)


def open_section(section: str) -> None:
    """Open a section for writing. For callbacks."""
    st.session_state[DESK] = replace(find_desk(), section=section, marked="")


def jump_to(section: str, block: str = "") -> None:
    """Show a place of the draft where it can be mended. For callbacks."""
    desk = find_desk()
    st.session_state[FACE] = FACES[0]
    st.session_state[DESK] = replace(desk, section=section, marked=block, jump=desk.jump + 1)


def note_focus(block: str, token: str) -> None:
    """Have a paragraph take the caret when it is shown."""
    st.session_state[DESK] = replace(find_desk(), focus={block: token})


def read_desk_picture(desk: Desk, view: View) -> Picture:
    """Give what the draft is made from, at the revision that the page shows.

    Raises LookupError where its assessment is no longer there.
    """
    return read_scope_picture(view, desk.draft.scope)


def read_scope_picture(view: View, scope: Scope) -> Picture:
    """Give what a draft that speaks of this would be made from. Raises LookupError."""
    return _read_picture(
        str(view.data_set.path), view.data_set.revision, scope.model_dump_json(), scope
    )


@st.cache_resource(max_entries=30, show_spinner=False)
def _read_picture(path: str, revision: str, said: str, _scope: Scope) -> Picture:  # noqa: ARG001
    """Read once for all who draft from the same data. Nobody changes a picture."""
    with closing(open_reader(Path(path))) as connection:
        return read_picture(connection, _scope.filters, _scope.since)


def _keep(draft: Draft, past: tuple[int, ...], future: tuple[int, ...]) -> None:
    desk = find_desk()
    with writing(desk.path) as database:
        saved = keeping.save_draft(database, desk.id, draft, desk.version.version, find_author())
        opened = keeping.read_version(database.conn, saved.version)
        st.session_state[DESK] = replace(
            desk,
            draft=draft,
            name=opened.name,
            version=opened.version,
            past=past,
            future=future,
            conflict=saved.conflict,
        )


def _return_to(version: int, past: tuple[int, ...], future: tuple[int, ...]) -> None:
    desk = find_desk()
    draft = read_kept(desk.path, keeping.read_version, version).draft
    st.session_state[DESK] = replace(desk, draft=draft)
    _keep(draft, past, future)


def _lay_out(
    path: Path, opened: keeping.OpenDraft, before: Desk | None = None, past: tuple[int, ...] = ()
) -> Desk:
    sections = [section.id for section in opened.draft.sections]
    section = before.section if before and before.section in sections else (sections or [""])[0]
    desk = Desk(
        path=path,
        id=opened.id,
        name=opened.name,
        draft=opened.draft,
        version=opened.version,
        past=past,
        section=section,
        jump=before.jump if before else 0,
    )
    st.session_state[DESK] = desk
    return desk
