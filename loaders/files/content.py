"""What a file is, by its bytes: how large, of what type, in what encoding."""

import re
import stat
from pathlib import Path

from loaders.files.limits import LARGEST_FILE, refuse
from loaders.refusals import Refused

ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_SIGNATURES = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "rtf"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF8", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"SQLite format 3\x00", "sqlite"),
)
TYPE_NAMES = {
    "pdf": "a PDF document",
    "docx": "a Word document",
    "xlsx": "an Excel workbook",
    "pptx": "a PowerPoint presentation",
    "zip": "a ZIP archive",
    "ole": "a file of Microsoft Office from before 2007",
    "rtf": "a Rich Text document",
    "jpeg": "a picture (JPEG)",
    "png": "a picture (PNG)",
    "gif": "a picture (GIF)",
    "tiff": "a picture (TIFF)",
    "sqlite": "a SQLite database",
    "binary": "a file that holds no text",
    "text": "plain text",
}
PDF_MARK_WITHIN = 1024
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f\ufffd]")
_OLD_LINE_ENDS = re.compile(r"[\x0b\x1c-\x1e\x85]")
_CONTROL_BYTES = bytes({*range(0x20)} - {*b"\t\n\v\f\r\x1a"}) + b"\x7f"
_MOST_CONTROL_BYTES = 0.01
_SAMPLE = 65_536


def read_bytes(path: Path) -> bytes:
    """Give the bytes of a file of acceptable size.

    Raises Refused: "not found", "not a file", "empty", "too large" (unread), "unreadable".
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise refuse("not a file", "a folder or device", "a file", "name the file itself")
        if status.st_size > LARGEST_FILE:
            raise _refuse_size(status.st_size)
        with path.open("rb") as file:
            data = file.read(status.st_size)
    except FileNotFoundError:
        raise refuse(
            "not found", "no such file", "a file at this place", "check its name and folder"
        ) from None
    except (OSError, ValueError) as error:
        raise refuse(
            "unreadable",
            f"a file that the system does not open ({getattr(error, 'strerror', None) or error})",
            "a file that you may read",
            "ask for access to it, or copy it to a folder of your own",
        ) from error
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise refuse("empty", "an empty file", "a file with content", "obtain the file again")
    return data


def _refuse_size(size: int) -> Refused:
    return refuse(
        "too large",
        f"a file of {size / 1e6:,.0f} MB",
        f"at most {LARGEST_FILE >> 20} MB",
        "load the letter or table itself, without attachments or pictures",
    )


def recognise_type(data: bytes) -> str:
    """Give a key of TYPE_NAMES for the content; "zip" stands for every file in a ZIP container."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    return "binary" if _is_binary(data) else "text"


def _is_binary(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _guess_wide(data):
        return False
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL_BYTES))
    return controls > max(8, len(sample) * _MOST_CONTROL_BYTES)


def _guess_wide(data: bytes) -> str | None:
    """The byte order of UTF-16 that lacks its mark: Latin text has a zero in every other byte."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 2 or len(data) % 2:
        return None
    low_zeros, high_zeros = sample[0::2].count(0), sample[1::2].count(0)
    if high_zeros > 0.7 * half and low_zeros < 0.05 * half:
        return "utf-16-le"
    if low_zeros > 0.7 * half and high_zeros < 0.05 * half:
        return "utf-16-be"
    return None


def decode_text(data: bytes) -> str:
    """Give plain text from UTF-8, UTF-16 or Windows-1252 (Latin-1), with control characters out."""
    return clean_text(_decode(data))


def _decode(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if wide := _guess_wide(data):
        return data.decode(wide, errors="replace")
    text = data.decode("utf-8-sig", errors="replace")
    broken = text.count("\ufffd")
    if not broken or broken < len(_BEYOND_ASCII.findall(text)):
        return text
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def clean_text(text: str) -> str:
    """Give the text as it is stored: line ends that only old programs write become line feeds;
    other control characters, which nobody sees, go."""
    return _CONTROL.sub("", _OLD_LINE_ENDS.sub("\n", text))
