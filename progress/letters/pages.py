"""A page of a letter's PDF as a picture, its passages marked and its contacts covered.

PDFium crashes when threads share it, and a call into it cannot be interrupted. So each page is
drawn in a process of its own, which is ended when it takes too long.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import BoundedSemaphore

LONGEST_SECONDS = 10
MOST_MEGABYTES = 500
# As many as draw at the same time without one reader's page holding up all the others.
_TURNS = BoundedSemaphore(2)
_ROOT = Path(__file__).resolve().parents[2]


class UndrawablePage(Exception):  # noqa: N818  the message is for the person who looks at the letter
    """A page that cannot be drawn. The message says what to do."""


@dataclass(frozen=True)
class Mark:
    """Words to mark on a page: from `start` to before `end` in the page's stored text (from 0).

    `label` stands beside the mark: "Evidence 1". `is_unread` has a dashed outline, `is_chosen` a
    full one.
    """

    start: int
    end: int
    label: str
    is_unread: bool = False
    is_chosen: bool = False


@dataclass(frozen=True)
class PagePicture:
    """A page as drawn.

    `png`: the picture. `places`: for each mark where it was found, one box a line (left, top,
    right, bottom in pixels); none where the words are not on the page. `labels`, `covers`: the
    boxes of the words beside the marks, and of what is covered. `gutter`: the width of the strip,
    left of the page, in which labels stand. `pages`: how many pages the letter has.
    """

    png: bytes
    places: list[list[list[int]]]
    labels: list[list[int]]
    covers: list[list[int]]
    gutter: int
    pages: int


def draw_page(original: bytes, page: int, stored: str, marks: Sequence[Mark] = ()) -> PagePicture:
    """Draw a page (from 1) of a PDF at 150 dots an inch.

    `stored`: the text of this page as it was stored when the letter was loaded. Raises
    UndrawablePage where the page is broken, or takes more than 10 s or 500 MB.
    """
    request = {"page": page, "stored": stored, "marks": [asdict(mark) for mark in marks]}
    asked = json.dumps(request).encode() + b"\n"
    paths = filter(None, (str(_ROOT), os.environ.get("PYTHONPATH")))
    with _TURNS:
        try:
            drawn = subprocess.run(
                [sys.executable, "-P", "-m", "progress.letters.worker", str(MOST_MEGABYTES)],
                input=asked + original,
                capture_output=True,
                timeout=LONGEST_SECONDS,
                check=False,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            )
        except subprocess.TimeoutExpired as error:
            raise UndrawablePage(
                f"Page {page} took more than {LONGEST_SECONDS} seconds to draw. "
                "Open the original file instead."
            ) from error
    described, _, png = drawn.stdout.partition(b"\n")
    if drawn.returncode or not png:
        raise UndrawablePage(f"Page {page} cannot be drawn. Open the original file instead.")
    return PagePicture(png=png, **json.loads(described))
