"""A backup is looked into, and shown beside what stands."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from pages.parts.backups.choosing import ASKED, FOUND, Chosen, name_backup, store_backup
from pages.parts.people import demand
from pages.parts.plain_text import escape_markdown
from pages.parts.tables import escape_cells
from pages.parts.view import View
from progress.audit import REFUSED, note
from progress.backups import look_into
from progress.database import UnusableDatabase, open_reader
from progress.filters import say_date, say_moment
from progress.queries import Contents, Difference, read_contents
from progress.roles import Role
from progress.sentences import say_rows


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


def look_once(view: View, chosen: Chosen) -> Found:
    """Look into the chosen file, once for each and for each revision of what stands."""
    key = getattr(chosen, "file_id", str(chosen))
    revision = view.data_set.revision
    found: Found | None = st.session_state.get(FOUND)
    if found is None or (found.key, found.revision) != (key, revision):
        found = _look(view, chosen, key, revision)
        st.session_state[FOUND] = found
        st.session_state.pop(ASKED, None)
    return found


def _look(view: View, chosen: Chosen, key: str, revision: str) -> Found:
    path = view.data_set.path
    person = demand(Role.EDITOR, "looking into a backup", path)
    name = name_backup(chosen)
    try:
        with st.spinner("Checking the file …"), store_backup(chosen) as (file, largest):
            told = look_into(file, path, name, largest)
    except (UnusableDatabase, OSError, sqlite3.Error) as error:
        note(path, person, REFUSED, f"restoring {name}", str(error))
        said = f"{error} The data set is as it was."
        return Found(key, name, revision, refused=said)
    return Found(key, name, revision, *told)


def show_found(view: View, found: Found) -> None:
    """Show a sound backup beside what stands, and what a restore would lose and bring back."""
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
