"""Every read of a page: a read-only connection per query, cached by data set and its revision."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import streamlit as st

from progress import queries, sentences
from progress.database import open_reader

ENTRIES = 1000


def read(path: Path, revision: str, query: Callable, *arguments: Any) -> Any:
    """Give what a query of progress.queries finds in a data set as it stands at this revision.

    `query` takes a connection and the arguments: records and texts that `repr` tells apart.
    Raises UnusableDatabase where the file is gone.
    """
    return _read(str(path), revision, query.__name__, repr(arguments), arguments)


def say(path: Path, revision: str, sentence: Callable, query: Callable, *arguments: Any) -> str:
    """Give what a sentence of progress.sentences says of what a query finds."""
    return _say(str(path), revision, sentence.__name__, query.__name__, repr(arguments), arguments)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def _read(path: str, revision: str, query: str, asked: str, _arguments: tuple) -> Any:  # noqa: ARG001
    with closing(open_reader(Path(path))) as connection:
        return getattr(queries, query)(connection, *_arguments)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def _say(path: str, revision: str, sentence: str, query: str, asked: str, _arguments: tuple) -> str:
    return getattr(sentences, sentence)(_read(path, revision, query, asked, _arguments))
