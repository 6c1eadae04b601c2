"""A letter's file → its text, in the reading process. PDF, Word and plain text."""

import hashlib
from pathlib import Path
from typing import Any

import pypdfium2
from pypdfium2 import raw

from loaders.files.content import (
    ENCRYPTED_PACKAGE,
    PDF_MARK_WITHIN,
    TYPE_NAMES,
    clean_text,
    decode_text,
    read_bytes,
    recognise_type,
)
from loaders.files.limits import (
    refuse,
    refuse_broken,
    refuse_password,
    refuse_type,
)

MOST_PAGES = 50
LONGEST_TEXT = 1_000_000
_WANTED = "a letter as PDF, DOCX, TXT or MD"
_TYPE_OF_SUFFIX = {".pdf": "pdf", ".docx": "docx", ".txt": "text", ".md": "text"}
_ACTIONS = {
    "xlsx": "tables are loaded with “python -m loaders outcomes”",
    "csv": "tables are loaded with “python -m loaders outcomes”",
    "rtf": "open it in Word, save it as a Word document (.docx) and load that",
    "ole": "open it in Word, save it as a Word document (.docx) and load that",
}
_TAIL = 4096


def read_letter(path: Path) -> dict[str, Any]:
    """Give "sha256" and "text" of a letter's file; pages of a PDF are parted by a form feed.

    Raises Refused: those of read_bytes, "wrong type", "old format", "macros", "password", "broken",
    "too many pages", "too much text", "zip bomb", "entities".
    """
    data = read_bytes(path)
    kind = _demand_type(path, data)
    if kind == "pdf":
        text = _read_pdf(data)
    elif kind == "docx":
        from loaders.files.word import read_docx  # lxml and python-docx are slow to load

        text = read_docx(data)
    else:
        text = decode_text(data)
    if len(text) > LONGEST_TEXT:
        raise refuse(
            "too much text",
            f"a text of {len(text):,} characters",
            "a letter, which is a page or two",
            "load the letter alone",
        )
    return {"sha256": hashlib.sha256(data).hexdigest(), "text": text}


def _demand_type(path: Path, data: bytes) -> str:
    """The type that both content and suffix say it is."""
    suffix = path.suffix.lower()
    named = _TYPE_OF_SUFFIX.get(suffix)
    found = recognise_type(data)
    if named == "pdf" and b"%PDF-" in data[:PDF_MARK_WITHIN]:
        return "pdf"
    if found == "zip":
        found = _look_into_archive(data)
    if found == "ole":
        if ENCRYPTED_PACKAGE in data:
            raise refuse_password("a Word or Excel document")
        raise refuse(
            "old format",
            f"{TYPE_NAMES['ole']} (.doc)",
            _WANTED,
            _ACTIONS["ole"],
        )
    if found == named:
        return found
    name = suffix or path.name
    if found in _TYPE_OF_SUFFIX.values() and named is not None:
        action = f"rename the file so that its name says what it is ({_suffixes_of(found)})"
    elif named is None and found == "text":
        action = _ACTIONS.get(suffix.lstrip("."), "if it is a letter, rename it to end in .txt")
    elif named is None and found in _TYPE_OF_SUFFIX.values():
        action = f"if it is a letter, rename it to end in {_suffixes_of(found)}"
    else:
        action = _ACTIONS.get(found, "obtain the letter itself as PDF, Word or plain text")
    raise refuse_type(TYPE_NAMES[found], name, _WANTED, action)


def _suffixes_of(kind: str) -> str:
    return " or ".join(suffix for suffix, named in _TYPE_OF_SUFFIX.items() if named == kind)


def _look_into_archive(data: bytes) -> str:
    from loaders.files.archive import recognise_archive

    return recognise_archive(data)


def _read_pdf(data: bytes) -> str:
    if b"%%EOF" not in data[-_TAIL:]:
        raise refuse_broken("a PDF document", "its end is missing, so it is cut short")
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise refuse_password("a PDF document") from error
        raise refuse_broken("a PDF document", "its structure is damaged") from error
    try:
        if not 1 <= len(pdf) <= MOST_PAGES:
            raise refuse(
                "too many pages",
                f"a document of {len(pdf):,} pages",
                f"a letter, which is a page or two (at most {MOST_PAGES})",
                "load the letter alone",
            )
        return clean_text("\f".join(_read_page(pdf, number) for number in range(len(pdf))))
    finally:
        pdf.close()


def _read_page(pdf: pypdfium2.PdfDocument, number: int) -> str:
    try:
        page = pdf[number]
        text = page.get_textpage()
        # A form feed within a page would shift the numbers of those after it.
        return text.get_text_range().replace("\f", "\n")
    except (pypdfium2.PdfiumError, RecursionError) as error:
        place = f"page {number + 1}"
        raise refuse_broken("a PDF document", "this page is damaged", place) from error
