"""A letter beside its findings: the picture of its page, or its text, with the passages marked."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import streamlit as st

from pages.parts.downloads import offer_file
from pages.parts.letter_text import mark_text
from pages.parts.plain_text import escape_markdown
from pages.parts.view import View
from progress import queries, sentences
from progress.database import open_reader
from progress.letters.kinds import PDF, SUFFIXES
from progress.letters.pages import Mark, PagePicture, UndrawablePage, draw_page

PICTURES = 200
WORDS_FOR_KIND = {"pdf": "PDF", "docx": "Word", "txt": "text"}
KEY = (
    "Yellow marks what proves a finding, a frame what you chose, a dashed frame what a person has "
    "yet to read. Telephone numbers and e-mail addresses are covered."
)
KEY_OF_TEXT = (
    "Yellow marks what proves a finding, bold what you chose, grey what a person has yet to read. "
    "Telephone numbers and e-mail addresses are covered."
)
SCAN = (
    "**This letter is a picture of a page.** No text could be read in it, so it proves nothing "
    "yet, and nothing in it can be covered. A person has to read it."
)


def show_letter(
    view: View, row: Mapping, letter: queries.Letter, chosen: int | None, page_key: str
) -> None:
    """Show a letter with the passage number `chosen` standing out, and the file to download."""
    if letter.is_scan:
        st.warning(SCAN, icon=":material/image:")
    elif letter.is_waiting:
        st.caption("This letter waits for a person: see what is not known, or marked as unread.")
    if letter.kind == PDF:
        _show_page(view, row, letter, chosen, page_key)
    else:
        _show_text(letter, chosen)
    suffix = SUFFIXES[letter.kind]
    offer_file(
        view,
        f"Original file ({WORDS_FOR_KIND[suffix]}), nothing covered",
        lambda: read_original(view.data_set.path, letter.document)[0],
        f"{row['force']}-{view.filters.assessment}.{suffix}",
        letter.kind,
        f"original_{letter.document}",
    )


def read_original(path: Path, document: int) -> tuple[bytes, str]:
    """Give a letter's file and text, nothing masked. Not cached: files are large."""
    with closing(open_reader(path)) as connection:
        return queries.read_document(connection, document)


@st.cache_data(max_entries=PICTURES, show_spinner="Drawing the page")
def draw_letter_page(
    path: str,
    sha256: str,  # noqa: ARG001  a restored data set may give another letter the same number
    document: int,
    page: int,
    marks: str,  # noqa: ARG001  what tells the marks apart
    _marks: tuple[Mark, ...],
) -> PagePicture | str:
    """Give the picture of a page (from 1) with its marks, or why it cannot be drawn."""
    original, text = read_original(Path(path), document)
    pages = text.split("\f")
    try:
        return draw_page(original, page, pages[page - 1] if page <= len(pages) else "", _marks)
    except UndrawablePage as error:
        return str(error)


def list_marks(letter: queries.Letter, page: int, chosen: int | None) -> tuple[Mark, ...]:
    """Give the marks of one page (from 1): passages, or the parts of them that stand on it."""
    pages = letter.text.split("\f")
    begins = sum(len(text) + 1 for text in pages[: page - 1])
    length = len(pages[page - 1]) if page <= len(pages) else 0
    return tuple(
        Mark(
            max(passage.start - begins, 0),
            min(passage.end - begins, length),
            passage.label,
            is_unread=passage.is_unread,
            is_chosen=number == chosen,
        )
        for number, passage in enumerate(letter.passages)
        if passage.start - begins < length and passage.end > begins
    )


def _show_page(
    view: View, row: Mapping, letter: queries.Letter, chosen: int | None, page_key: str
) -> None:
    pages = letter.text.count("\f") + 1
    page = 1
    if pages > 1:
        st.session_state.setdefault(page_key, 1)
        page = st.radio(
            "Page",
            range(1, pages + 1),
            key=page_key,
            format_func=lambda number: f"Page {number} of {pages}",
            horizontal=True,
            label_visibility="collapsed",
        )
    marks = list_marks(letter, page, chosen)
    drawn = draw_letter_page(
        str(view.data_set.path), letter.sha256, letter.document, page, repr(marks), marks
    )
    if isinstance(drawn, str):
        st.warning(escape_markdown(drawn), icon=":material/broken_image:")
        _show_text(letter, chosen)
        return
    st.image(
        drawn.png,
        width="stretch",
        output_format="PNG",
        alt=_describe(row, letter, page, pages, marks),
    )
    lost = [mark.label for mark, boxes in zip(marks, drawn.places, strict=True) if not boxes]
    if lost:
        st.warning(
            f"Not found on this picture, though the text of the letter holds it: "
            f"{sentences.join_words(lost)}. Look at the original file.",
            icon=":material/search_off:",
        )
    if not letter.is_scan:
        st.caption(KEY)


def _show_text(letter: queries.Letter, chosen: int | None) -> None:
    with st.container(border=True, key="letter_text"):
        st.markdown(mark_text(letter, chosen), anchors=False)
    st.caption(KEY_OF_TEXT)


def _describe(
    row: Mapping, letter: queries.Letter, page: int, pages: int, marks: tuple[Mark, ...]
) -> str:
    said = f"Page {page} of {pages} of the letter to {row['force_name']}."
    quoted = {passage.label: passage.quotation for passage in letter.passages}
    return " ".join([said, *(f"{mark.label}: “{quoted[mark.label]}”" for mark in marks)])
