"""Every read of a page: by a read-only connection lent to it, cached by data set and revision."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import streamlit as st

from progress import queries, sentences
from progress.database import open_reader, read_revision

ENTRIES = 1000
KEPT_OPEN = 4


# The connections that nobody uses, by path, device and number of the file.
_idle: dict[tuple[Path, int, int], list[sqlite3.Connection]] = {}


def read(path: Path, revision: str, query: Callable, *arguments: Any) -> Any:
    """Give what a query of progress.queries finds in a data set as it stands at this revision.

    `query` takes a connection and the arguments: records and texts that `repr` tells apart.
    Raises UnusableDatabase where the file is gone.
    """
    return _read(str(path), revision, query.__name__, repr(arguments), arguments)


def say(path: Path, revision: str, sentence: Callable, query: Callable, *arguments: Any) -> str:
    """Give what a sentence of progress.sentences says of what a query finds."""
    return _say(str(path), revision, sentence.__name__, query.__name__, repr(arguments), arguments)


def find_revision(path: Path) -> str:
    """Give the revision at which a data set stands now. Raises UnusableDatabase."""
    with lend_reader(path) as connection:
        return read_revision(connection)


@contextmanager
def lend_reader(path: Path) -> Iterator[sqlite3.Connection]:
    """Lend a read-only connection; to open one anew takes longer than most queries do.

    A file that stands in the place of another is opened anew. Raises UnusableDatabase.
    """
    idle: list[sqlite3.Connection] = []
    with suppress(OSError):
        file = path.stat()
        idle = _idle.setdefault((path, file.st_dev, file.st_ino), idle)
    try:
        connection = idle.pop()
    except IndexError:
        connection = open_reader(path)
    try:
        yield connection
    except BaseException:
        connection.close()
        raise
    if len(idle) < KEPT_OPEN:
        idle.append(connection)
    else:
        connection.close()


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def _read(path: str, revision: str, query: str, asked: str, _arguments: tuple) -> Any:  # noqa: ARG001
    with lend_reader(Path(path)) as connection:
        return getattr(queries, query)(connection, *_arguments)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def _say(path: str, revision: str, sentence: str, query: str, asked: str, _arguments: tuple) -> str:
    return getattr(sentences, sentence)(_read(path, revision, query, asked, _arguments))
