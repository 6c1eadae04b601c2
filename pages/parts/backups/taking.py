"""A backup is taken away, as a copy of the whole data set."""

from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from pages.parts.downloads import offer_file
from pages.parts.plain_text import escape_markdown
from pages.parts.view import View
from progress.backups import back_up, stamp

SQLITE = "application/vnd.sqlite3"


def offer_backup(view: View) -> None:
    """Offer the whole data set as a file to take away."""
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
