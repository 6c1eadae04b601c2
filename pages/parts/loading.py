"""Files loaded from the browser: the same reading, checks and report as on the command line.

The only place on screen that imports the loaders, and only once somebody loads something: an
inspector has no command line, and a second way in would be a second truth.
"""

import os
import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import streamlit as st

from pages.parts.data_sets import FILES, LABELS, is_writable
from pages.parts.people import demand, look, may, say_needed
from pages.parts.plain_text import escape_markdown
from pages.parts.view import View
from progress import queries
from progress.audit import CHANGED, LOADED, REFUSED, WITHDREW, note
from progress.database import DATA, OWN, UnusableDatabase, open_writer
from progress.filters import say_moment
from progress.roles import Person, Role

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

LETTERS = (".pdf", ".docx", ".txt", ".md")
TABLES = (".csv", ".xlsx")
LARGEST_MEGABYTES = 25
ACTS = {"loaded": LOADED, "refused": REFUSED}
REPORT, TROUBLE, ROUND = "loading_report", "loading_trouble", "loading_round"
NOT_HERE = {
    "example": "This is the example. It is built from letters that ship with the software, so "
    "nothing else is loaded into it.",
    "published": "This is the public record of 2017. It holds what was published, so nothing else "
    "is loaded into it.",
}


@st.fragment
def show_loading(view: View) -> None:
    """Let a person load letters and tables, see the report, and take a load back."""
    view.demand_current()
    if not may(Role.EDITOR):
        st.markdown(f"Files are loaded here. {say_needed(look(), Role.EDITOR)}")
        return
    if view.data_set.facts.kind != OWN:
        _say_not_here(view)
        return
    if not is_writable(view.data_set.path):
        st.markdown(
            "The file of this data set may only be read here, so nothing can be loaded. Ask "
            "whoever looks after the dashboard for the right to write to it."
        )
        return
    _show_report()
    _ask_for_files(view)
    panel = st.expander("Take a load back", key="take_back", on_change="rerun")
    if panel.open:
        with panel:
            _ask_what_to_take_back(view)


def _say_not_here(view: View) -> None:
    st.markdown(NOT_HERE[view.data_set.facts.kind])
    if trouble := st.session_state.pop(TROUBLE, None):
        st.error(escape_markdown(trouble))
    if "DASHBOARD_DATABASE" in os.environ:
        st.markdown(
            "The dashboard was started on this one data set. To load letters of your own, have it "
            "started without one, or on a data set of your own."
        )
    elif (DATA / FILES[OWN]).is_file():
        st.markdown(
            f"Your own data set is there already: choose “{LABELS[OWN]}” under “Data set” in the "
            "sidebar."
        )
    else:
        st.markdown(
            "Letters of your own go into a data set of their own. It starts empty, and the "
            "dashboard opens it first from then on; this one stays one choice away."
        )
        if st.button("Start your own data set", key="start_own", type="primary"):
            _start_own()
            st.rerun()


def _start_own() -> None:
    from loaders.taking import settle_assessment

    person = demand(Role.EDITOR, "starting a data set", None)
    try:
        data_set = open_writer(DATA / FILES[OWN])
        with closing(data_set.conn):
            settle_assessment(data_set, None)
    except (UnusableDatabase, OSError, sqlite3.OperationalError) as error:
        st.session_state[TROUBLE] = f"No data set could be started: {error}"
        return
    note(DATA / FILES[OWN], person, CHANGED, "a data set was started")
    st.query_params.from_dict({"data": OWN})


def _show_report() -> None:
    """Show what came of the last act; it stays until the next."""
    if report := st.session_state.get(REPORT):
        st.markdown("**Report**")
        with st.container(key="report"):
            st.code("\n".join(report), language=None, wrap_lines=True)


def _ask_for_files(view: View) -> None:
    assessments = view.read_facts(queries.read_assessments).set_index("slug")["title"].to_dict()
    names = view.read_facts(queries.read_all_tiles).set_index("slug")["force_name"].to_dict()
    st.markdown(
        f"Letters: PDF, DOCX, TXT or MD. Tables of outcomes: CSV or XLSX. Each file may have up to "
        f"{LARGEST_MEGABYTES} MB, and is taken whole or not at all."
    )
    files = st.file_uploader(
        "Letters and tables",
        type=[*LETTERS, *TABLES],
        accept_multiple_files=True,
        max_upload_size=LARGEST_MEGABYTES,
        key=f"files_{st.session_state.get(ROUND, 0)}",
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        assessment = st.selectbox(
            "Loaded for",
            list(assessments),
            index=list(assessments).index(view.filters.assessment),
            format_func=assessments.get,
            key="load_for",
        )
        force = st.selectbox(
            "Whose letter, where it does not say",
            list(names),
            index=None,
            format_func=names.get,
            placeholder="As the letter says",
            key="load_force",
            help="For one letter at a time. The command line and the report call it --force.",
        )
    replaces = st.checkbox(
        "A corrected letter: it replaces the one that stands",
        key="load_replaces",
        help="The command line and the report call it --replaces.",
    )
    st.caption(f"What is loaded is on record as the act of {escape_markdown(look().name)}.")
    if st.button("Load", key="load", type="primary", disabled=not files):
        _load(view, files, assessment, force, replaces)


def _load(
    view: View,
    files: "Sequence[UploadedFile]",
    assessment: str,
    force: str | None,
    replaces: bool,
) -> None:
    person = demand(Role.EDITOR, "loading files", view.data_set.path)
    letters = [file for file in files if _find_suffix(file.name) not in TABLES]
    tables = [file for file in files if _find_suffix(file.name) in TABLES]
    if force and len(letters) != 1:
        st.error(
            f"“Whose letter” says whose one letter is, but {len(letters)} letters were chosen. "
            "Load that letter alone, or leave the choice out."
        )
        return
    try:
        report = _take(view.data_set.path, person, letters, tables, assessment, force, replaces)
    except (UnusableDatabase, OSError, sqlite3.OperationalError) as error:
        st.error(escape_markdown(f"The data set cannot be used: {error}."))
        return
    _close_with(report)


def _take(
    path: Path,
    person: Person,
    letters: "Sequence[UploadedFile]",
    tables: "Sequence[UploadedFile]",
    assessment: str,
    *act: Any,
) -> list[str]:
    """Load the files, and give the lines that the command line would give."""
    from loaders.reports import say_taken

    taken: dict[str, list] = {"letter": [], "table": []}
    of = len(letters) + len(tables)
    with (
        TemporaryDirectory() as folder,
        closing(open_writer(path).conn) as connection,
        st.spinner("Reading …"),
    ):
        bar = st.progress(0.0, f"0 of {of} files read")
        places = [_store(Path(folder), files) for files in (letters, tables)]
        each = _take_each(connection, *places, assessment, person.name, *act)
        for done, (noun, one) in enumerate(each, start=1):
            taken[noun].append(one)
            if one.load is not None:
                note(path, person, ACTS[one.result], f"{one.source} (load {one.load})")
            bar.progress(done / of, f"{done} of {of} files read")
    return [line for noun, sources in taken.items() if sources for line in say_taken(sources, noun)]


def _store(folder: Path, files: "Sequence[UploadedFile]") -> dict[Path, str]:
    """Put files where the reading process finds them, and give what each is called.

    Only the ending is the file's own, and one of ours: a name never becomes a path.
    """
    named = {}
    for file in files:
        suffix = _find_suffix(file.name)
        place = folder / f"{'table' if suffix in TABLES else 'letter'}-{len(named)}{suffix}"
        place.write_bytes(file.getbuffer())
        named[place] = re.split(r"[/\\]", file.name)[-1]
    return named


def _take_each(
    connection: sqlite3.Connection,
    letters: dict[Path, str],
    tables: dict[Path, str],
    assessment: str,
    author: str,
    force: str | None,
    replaces: bool,
) -> Iterator[tuple[str, Any]]:
    from sqlite_utils import Database

    from loaders.taking import take_each_letter, take_each_table

    data_set = Database(connection)
    if letters:
        for one in take_each_letter(
            data_set,
            list(letters),
            assessment,
            author,
            force=force,
            replaces=replaces,
            names=letters,
        ):
            yield "letter", one
    for one in take_each_table(data_set, list(tables), assessment, author, names=tables):
        yield "table", one


def _find_suffix(name: str) -> str:
    """Give the ending of a name where it is one that can be loaded, else none."""
    return next((end for end in (*LETTERS, *TABLES) if name.lower().endswith(end)), "")


def _ask_what_to_take_back(view: View) -> None:
    loads = view.read_all_forces(queries.list_standing_loads)
    if loads.empty:
        st.markdown("No load of this assessment stands, so there is nothing to take back.")
        return
    said = {
        load: f"Load {load}: {source}{f', {force}' if force else ''}, {say_moment(moment)}"
        for load, source, force, moment in zip(
            loads["load"].tolist(),
            loads["source"],
            loads["force_name"],
            loads["loaded_at"],
            strict=True,
        )
    }
    st.markdown(
        "What stood before the load stands again. The history of both stays, with the reason."
    )
    load = st.selectbox(
        "Load to take back",
        list(said),
        index=None,
        format_func=said.get,
        placeholder="Choose a load",
        key="withdraw_load",
    )
    reason = st.text_input("Why", key="withdraw_reason", max_chars=500)
    st.caption(f"It is on record as the act of {escape_markdown(look().name)}.")
    if st.button("Take it back", key="withdraw"):
        if load is None or not reason.strip():
            st.error("Choose a load, and say why: both stay on record.")
            return
        _take_back(view, load, reason.strip())


def _take_back(view: View, load: int, reason: str) -> None:
    from loaders.intake.withdrawal import withdraw_load
    from loaders.refusals import Refused
    from loaders.reports import say_withdrawn

    person = demand(Role.EDITOR, "taking a load back", view.data_set.path)
    try:
        data_set = open_writer(view.data_set.path)
        with closing(data_set.conn):
            changed = withdraw_load(data_set, load, reason=reason, author=person.name)
    except (Refused, UnusableDatabase, OSError, sqlite3.OperationalError) as error:
        st.error(escape_markdown(str(error)))
        return
    note(view.data_set.path, person, WITHDREW, f"load {load}")
    _close_with([say_withdrawn(load, changed)])


def _close_with(report: list[str]) -> None:
    """Keep the report, empty the list of files, and show the whole page as it stands now."""
    st.session_state[REPORT] = report
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    st.query_params.pop("recorded", None)
    st.rerun()
