"""Looks into the ZIP container of Word and Excel files before any parser does."""

import io
import zipfile
import zlib
from typing import Literal

MOST_ENTRIES = 2000
Fault = Literal["broken", "password", "zip bomb", "entities", "macros"]
_PARTS = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx"}
_ENTITY_MARKS = (b"<!DOCTYPE", b"<!ENTITY")
_CHUNK = 1 << 20


class UnsafeArchive(Exception):  # noqa: N818  said of the file, not of the program
    """A container that no parser may open. `fault` says why, `kind` what it would have been, and
    the message gives the particulars."""

    def __init__(self, fault: Fault, said: str, kind: str = "") -> None:
        self.fault, self.kind = fault, kind
        super().__init__(said)


def recognise_archive(data: bytes, most_inflated: int) -> str:
    """Give "docx", "xlsx", "pptx" or "zip" for a ZIP container that is safe to open.

    Raises UnsafeArchive.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            names = {entry.filename for entry in entries}
            _demand_modest(entries, most_inflated)
            kind = next((kind for part, kind in _PARTS.items() if part in names), "zip")
            if kind == "zip":
                return kind
            if len(names) < len(entries):
                raise UnsafeArchive("broken", "it holds two parts of one name", kind)
            _inflate_all(archive, entries, most_inflated)
            _demand_no_macros(archive, names, kind)
            return kind
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, OSError) as error:
        raise UnsafeArchive("broken", "its container is damaged or cut short") from error
    except (NotImplementedError, RuntimeError) as error:
        raise UnsafeArchive("broken", "it is packed in an unusual way") from error


def _demand_modest(entries: list[zipfile.ZipInfo], most_inflated: int) -> None:
    """The sizes that are declared; the ones found are counted in _inflate_all."""
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnsafeArchive("password", "it is packed with a password")
    total = sum(entry.file_size for entry in entries)
    if total > most_inflated or len(entries) > MOST_ENTRIES:
        raise UnsafeArchive("zip bomb", f"{len(entries):,} parts of {total / 1e6:,.0f} MB together")
    if any(
        entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries
    ):
        raise UnsafeArchive("broken", "it is packed in an unusual way")


def _inflate_all(
    archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], most_inflated: int
) -> None:
    """Unpack every part once, piece by piece: that checks its sum, its size and its entities."""
    total = 0
    for entry in entries:
        is_xml = entry.filename.lower().endswith((".xml", ".rels", ".vml"))
        tail = b""
        with archive.open(entry) as part:
            while chunk := part.read(_CHUNK):
                total += len(chunk)
                if total > most_inflated:
                    raise UnsafeArchive("zip bomb", f"more than {most_inflated >> 20} MB")
                if is_xml:
                    window = (tail + chunk).replace(b"\x00", b"")
                    if any(mark in window for mark in _ENTITY_MARKS):
                        raise UnsafeArchive("entities", "it defines text of its own")
                    tail = window[-len(_ENTITY_MARKS[0]) :]


def _demand_no_macros(archive: zipfile.ZipFile, names: set[str], kind: str) -> None:
    types = archive.read("[Content_Types].xml") if "[Content_Types].xml" in names else b""
    if b"macroEnabled" in types or any(name.endswith("vbaProject.bin") for name in names):
        raise UnsafeArchive("macros", "it carries macros", kind)
