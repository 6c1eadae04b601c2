"""The face for taking the draft away: in Word, in the house style, and as one page of HTML."""

import hashlib
import re
from dataclasses import replace

import streamlit as st

from pages.parts.downloads import offer_file
from pages.parts.plain_text import escape_markdown
from pages.parts.report import desk as desks
from pages.parts.report.checking import read_remarks, say_remarks
from pages.parts.report.preview import write_whole
from pages.parts.view import View
from progress.report.document import Document
from progress.report.picture import Picture

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HTML = "text/html"
LARGEST_MEGABYTES = 20


def show_downloads(view: View, picture: Picture) -> None:
    """Offer the draft as documents. Each is written only when its button is pressed."""
    remarks = read_remarks(view, picture)
    if remarks:
        look = "look before you send it"
        st.warning(f"{say_remarks(len(remarks))}: {look}.", icon=":material/rule:")
        st.button("Show the remarks", key="show_remarks", on_click=_turn_to_check)
    else:
        st.success("No remarks: the draft is clean.", icon=":material/check:")
    st.markdown(
        f"Every page carries the marking: **{escape_markdown(picture.dataset.full_marking)}**. "
        "Title, data set, revision, evidence dates and filters stand in the document too."
    )
    template = _ask_for_template()
    draft = desks.find_desk().draft

    def write() -> Document:
        document, marking = write_whole(view, draft, picture), view.read_marking_now()
        return replace(document, marking=marking, facts={**document.facts, "Marking": marking})

    def write_word() -> bytes:
        from progress.report import word

        return word.write_word(write(), template).data

    def write_html() -> bytes:
        from progress.report import page

        return page.write_html(write())

    name = name_draft(view)
    with st.container(horizontal=True):
        offer_file(view, "Word document", write_word, f"{name}.docx", WORD, "take_word")
        offer_file(view, "Web page (HTML)", write_html, f"{name}.html", HTML, "take_html")


def name_draft(view: View) -> str:
    """Give the name of the files, without an ending: data set, the draft's name, its filters."""
    desk = desks.find_desk()
    scope = desk.draft.scope
    words = [view.data_set.facts.kind, desk.name, *scope.regions, *scope.countries]
    return re.sub(r"[^a-z0-9]+", "-", " ".join([*words, *scope.categories]).lower()).strip("-")


def _ask_for_template() -> bytes | None:
    """Ask for a Word file that gives styles, header and footer, and say what is wrong with it."""
    file = st.file_uploader(
        "House template: a Word file whose styles, header and footer the report takes",
        type=["docx", "dotx"],
        max_upload_size=LARGEST_MEGABYTES,
        key="template",
        help="Without one, the report has a plain style of its own.",
    )
    if not file:
        return None
    template = file.getvalue()
    for remark in _look_at_template(hashlib.sha256(template).hexdigest(), template):
        st.warning(escape_markdown(remark), icon=":material/description:")
    return template


@st.cache_data(max_entries=20, show_spinner="Looking at the template …")
def _look_at_template(fingerprint: str, _template: bytes) -> tuple[str, ...]:  # noqa: ARG001
    from progress.report import word
    from progress.report.document import Document

    return word.write_word(Document("", "", "", {}, ()), _template).remarks


def _turn_to_check() -> None:
    st.session_state[desks.FACE] = "Check"
