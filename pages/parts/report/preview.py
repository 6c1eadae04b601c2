"""The face for reading: the whole draft as it will be written out."""

import streamlit as st

from pages.parts.plain_text import escape_markdown
from pages.parts.report import desk as desks
from pages.parts.report.items import show_item
from pages.parts.view import View
from progress.report.document import Document
from progress.report.draft import Draft
from progress.report.facts import describe
from progress.report.picture import Picture
from progress.report.rendering import write_document
from progress.report.values import UnknownValue


def show_preview(view: View, picture: Picture) -> None:
    """Show the draft that lies open, to be read."""
    show_draft(view, desks.find_desk().draft, picture)


def show_draft(view: View, draft: Draft, picture: Picture) -> None:
    """Show a whole draft. Where a value is no longer there, say which."""
    try:
        document = write_whole(view, draft, picture)
    except (UnknownValue, KeyError) as error:
        st.error(
            escape_markdown(
                f"This draft cannot be written out whole. {error.args[0]} Look under “Check”."
            )
        )
        return
    with st.container(key="preview", border=True):
        st.subheader(escape_markdown(document.title), anchor=False)
        st.markdown(escape_markdown(document.subtitle))
        st.caption(escape_markdown(document.marking))
        for item in document.items:
            show_item(item, depth=3)


def write_whole(view: View, draft: Draft, picture: Picture) -> Document:
    """Give a draft as a document. Raises UnknownValue."""
    return _write(
        str(view.data_set.path), view.data_set.revision, draft.model_dump_json(), draft, picture
    )


@st.cache_data(max_entries=30, show_spinner=False)
def _write(
    path: str,  # noqa: ARG001
    revision: str,  # noqa: ARG001
    said: str,  # noqa: ARG001
    _draft: Draft,
    _picture: Picture,
) -> Document:
    return write_document(_draft, _picture, describe(_picture, _draft.title))
