"""Which data set is open: the one that DASHBOARD_DATABASE names, else one of those in data/."""

import os
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from pages.parts.links import read_choice, say_unknown, write_choice
from pages.parts.plain_text import escape_markdown
from pages.parts.reading import read
from progress import queries
from progress.database import DATA, UnusableDatabase, open_reader, read_revision

FILES = {"inspectorate": "progress.db", "example": "example.db", "published": "published.db"}
LABELS = {
    "inspectorate": "Inspectorate’s findings",
    "example": "Example",
    "published": "Public record of 2017",
}
CAPTIONS = {
    "inspectorate": "Loaded from letters and tables",
    "example": "All 43 forces, invented outcomes",
    "published": "What was published, in part",
}


@dataclass(frozen=True)
class DataSet:
    """A data set as it stands at one revision. `name` is its value in a link."""

    name: str
    path: Path
    revision: str
    facts: queries.Dataset


def choose_data_set() -> DataSet:
    """Give the chosen data set; where none can be opened, say what to do and end the run."""
    try:
        found = find_data_sets()
        if not found:
            _welcome()
        unknown: list[str] = []
        name = read_choice("data", found, next(iter(found)), unknown)
        say_unknown(unknown)
        with st.sidebar:
            _show_choice(list(found))
        return open_data_set(name, found[name])
    except UnusableDatabase as error:
        st.title("This data set cannot be opened", anchor=False)
        st.error(escape_markdown(str(error)))
        st.stop()


def find_data_sets() -> dict[str, Path]:
    """Give the data sets that are there, by their names in a link; the one to open first leads.

    Raises UnusableDatabase where DASHBOARD_DATABASE names a file that cannot be read.
    """
    if named := os.environ.get("DASHBOARD_DATABASE"):
        path = Path(named)
        return {open_data_set("", path).facts.kind: path}
    return _find_shipped()


def find_first_data_set() -> Path | None:
    """Give the file that would open first, whatever is in it; None where there is none."""
    if named := os.environ.get("DASHBOARD_DATABASE"):
        return Path(named)
    return next(iter(_find_shipped().values()), None)


def open_data_set(name: str, path: Path) -> DataSet:
    """Give a data set at its present revision. Raises UnusableDatabase."""
    with closing(open_reader(path)) as connection:
        revision = read_revision(connection)
    return DataSet(name, path, revision, read(path, revision, queries.read_dataset))


def is_writable(path: Path) -> bool:
    """Whether a data set can be written to, and what SQLite keeps beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _find_shipped() -> dict[str, Path]:
    places = {name: DATA / file for name, file in FILES.items()}
    return {name: path for name, path in places.items() if path.is_file()}


def _show_choice(names: list[str]) -> None:
    if len(names) == 1:
        st.markdown(f"**Data set**\n\n{LABELS[names[0]]}")
        return
    st.radio(
        "Data set",
        names,
        key="data",
        format_func=LABELS.get,
        captions=[CAPTIONS[name] for name in names],
        on_change=write_choice,
        args=("data",),
    )


def _welcome() -> None:
    st.title("No data set yet", anchor=False)
    st.markdown(
        "The dashboard shows what letters and tables say, and nothing has been loaded yet. "
        "Build the example, and the public record of 2017, with one command:"
    )
    st.code("make run", language="bash")
    st.markdown("or build the example alone, or load your own letters, and reload this page:")
    st.code(
        "python -m loaders example\npython -m loaders letters FOLDER-WITH-LETTERS",
        language="bash",
    )
    st.stop()
