"""Letters' files → documents: which files there are, and the text, hash and bytes of each."""

import gc
import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from loaders.files.content import read_bytes
from loaders.files.limits import refuse
from loaders.files.process import parse_files
from loaders.refusals import Refused

LETTER_SUFFIXES = (".pdf", ".docx", ".txt", ".md")
SELDOM = 50_000


@dataclass(frozen=True)
class Document:
    """A letter's file as it is stored.

    `text` holds the pages of a PDF parted by form feeds, and no other control characters than line
    ends and tabs. It is empty where the file holds only pictures of pages.
    """

    file_name: str
    sha256: str
    original: bytes
    text: str


def find_files(paths: Sequence[Path]) -> list[Path]:
    """Give the letters' files at `paths`: files as named, folders with all in them, sorted.

    In a folder, hidden files, Word's lock files ("~$…") and what is no PDF, DOCX, TXT or MD are
    left out; a file named outright is kept, and read or refused by name. Each file comes once.
    Raises FileNotFoundError for a path that is not there, and PermissionError for a closed folder.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found.update(dict.fromkeys(_search_folder(path)))
        elif path.exists():
            found[path] = None
        else:
            raise FileNotFoundError(f"{path}: there is no such file or folder")
    return list(found)


def _search_folder(folder: Path) -> list[Path]:
    def complain(error: OSError) -> None:
        raise error

    files = []
    for place, folders, names in os.walk(folder, onerror=complain):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [
            Path(place, name)
            for name in names
            if not name.startswith((".", "~$")) and name.lower().endswith(LETTER_SUFFIXES)
        ]
    return sorted(files)


def read_documents(paths: Iterable[Path]) -> Iterator[tuple[Path, Document | Refused]]:
    """Give each path with its document, or with the reason why it is refused, in order.

    A reading process keeps a few files ahead, so that reading and the caller's work overlap. A file
    that takes longer than 10 s or more than 500 MB of memory is refused. Nothing is raised for what
    stands in a file.
    """
    with _seeking_garbage_seldom():
        for path, content in parse_files("letter", paths):
            yield path, content if isinstance(content, Refused) else _make_document(path, content)


@contextmanager
def _seeking_garbage_seldom() -> Iterator[None]:
    """Reading a letter leaves hardly a cycle; to look for them after every 700 objects takes time.

    What is searched each time is the whole catalogue of wordings, which stays.
    """
    usual = gc.get_threshold()
    gc.set_threshold(SELDOM, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _make_document(path: Path, content: dict[str, Any]) -> Document | Refused:
    try:
        original = read_original(path, content["sha256"])
    except Refused as refusal:
        return refusal
    return Document(path.name, content["sha256"], original, content["text"])


def read_original(path: Path, sha256: str) -> bytes:
    """Give the bytes that the reading process read.

    Raises Refused ("changed") where the file is another by now, and as read_bytes does.
    """
    original = read_bytes(path)
    if hashlib.sha256(original).hexdigest() != sha256:
        raise refuse(
            "changed",
            "a file that was changed while it was read",
            "a file that stays as it is",
            "load it again when nobody is working on it",
        )
    return original
