"""Looks into the ZIP container of Word and Excel files before any parser does."""

import io
import zipfile
import zlib

from loaders.files.limits import (
    MOST_INFLATED,
    refuse,
    refuse_broken,
    refuse_password,
)
from loaders.refusals import Refused

_MOST_ENTRIES = 2000
_PARTS = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx"}
_ENTITY_MARKS = (b"<!DOCTYPE", b"<!ENTITY")
_CHUNK = 1 << 20


def recognise_archive(data: bytes) -> str:
    """Give "docx", "xlsx", "pptx" or "zip" for a ZIP container that is safe to open.

    Raises Refused: "broken", "password", "zip bomb", "entities", "macros".
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            names = {entry.filename for entry in entries}
            _demand_modest(entries)
            kind = next((kind for part, kind in _PARTS.items() if part in names), "zip")
            if kind == "zip":
                return kind
            if len(names) < len(entries):
                raise refuse_broken("a document", "it holds two parts of one name")
            _inflate_all(archive, entries)
            _demand_no_macros(archive, names, kind)
            return kind
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, OSError) as error:
        raise refuse_broken("a document", "its container is damaged or cut short") from error
    except (NotImplementedError, RuntimeError) as error:
        raise refuse_broken("a document", "it is packed in an unusual way") from error


def _demand_modest(entries: list[zipfile.ZipInfo]) -> None:
    """The sizes that are declared; the ones found are counted in _inflate_all."""
    if any(entry.flag_bits & 1 for entry in entries):
        raise refuse_password("a document")
    total = sum(entry.file_size for entry in entries)
    if total > MOST_INFLATED or len(entries) > _MOST_ENTRIES:
        raise _refuse_bomb(f"{len(entries):,} parts of {total / 1e6:,.0f} MB together")
    if any(
        entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries
    ):
        raise refuse_broken("a document", "it is packed in an unusual way")


def _refuse_bomb(found: str) -> Refused:
    return refuse(
        "zip bomb",
        f"a document that unpacks to {found}",
        f"at most {_MOST_ENTRIES:,} parts of {MOST_INFLATED >> 20} MB together",
        "open it in its own program, remove pictures and attachments, and save it again",
    )


def _inflate_all(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    """Unpack every part once, piece by piece: that checks its sum, its size and its entities."""
    total = 0
    for entry in entries:
        is_xml = entry.filename.lower().endswith((".xml", ".rels", ".vml"))
        tail = b""
        with archive.open(entry) as part:
            while chunk := part.read(_CHUNK):
                total += len(chunk)
                if total > MOST_INFLATED:
                    raise _refuse_bomb(f"more than {MOST_INFLATED >> 20} MB")
                if is_xml:
                    window = (tail + chunk).replace(b"\x00", b"")
                    if any(mark in window for mark in _ENTITY_MARKS):
                        raise _refuse_entities()
                    tail = window[-len(_ENTITY_MARKS[0]) :]


def _refuse_entities() -> Refused:
    return refuse(
        "entities",
        "a document that defines text of its own to be filled in (XML entities)",
        "a document as Word or Excel writes it, which never does",
        "do not open it; ask the sender for the document again",
    )


def _demand_no_macros(archive: zipfile.ZipFile, names: set[str], kind: str) -> None:
    types = archive.read("[Content_Types].xml") if "[Content_Types].xml" in names else b""
    if b"macroEnabled" in types or any(name.endswith("vbaProject.bin") for name in names):
        plain = ".docx" if kind == "docx" else ".xlsx"
        raise refuse(
            "macros",
            "a document that carries macros",
            f"a document without macros ({plain})",
            f"open it with macros off, save it as {plain} and load that",
        )
