"""The process that draws one page of a letter: the request and the PDF in, the picture out.

Started by progress.letters.pages. It may be killed at any moment, and holds nothing.
"""

import contextlib
import io
import json
import math
import os
import sys
from typing import Any

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFont
from pypdfium2 import raw

from progress.letters.boxes import Box, PageText

DOTS_AN_INCH, POINTS_AN_INCH = 150, 72
MOST_PIXELS = 6_000_000
GUTTER = 132
LABEL_SIZE, PADDING, BETWEEN = 19, 4, 4
DASH = 10
MARGIN, NEARLY_WHITE = 24, 245
EVIDENCE, CHOSEN, UNREAD = "#FFE9A8", "#FFD43B", "#E4E7EA"
INK, PAPER, COVER = "#0B0C0C", "#FFFFFF", "#6B6E70"
Pixels = list[int]


def draw(request: dict[str, Any], original: bytes) -> tuple[dict[str, Any], bytes]:
    """Give the boxes of what is marked, written and covered, and the picture as PNG."""
    pdf = pypdfium2.PdfDocument(original)
    page = pdf[request["page"] - 1]
    width, height = page.get_size()
    scale = min(DOTS_AN_INCH / POINTS_AN_INCH, math.sqrt(MOST_PIXELS / max(width * height, 1)))
    paper = page.render(scale=scale).to_pil().convert("RGB")
    words = PageText(page.get_textpage())
    size, edges = paper.size, _find_edges(paper)
    paper = paper.crop(edges)

    def place(boxes: list[Box]) -> list[Pixels]:
        return [_cut(_to_pixels(page, size, box), edges) for box in boxes]

    marks = request["marks"]
    places = [place(words.find(request["stored"], mark["start"], mark["end"])) for mark in marks]
    covers = place(words.find_contacts())
    for mark, boxes in zip(marks, places, strict=True):
        _mark(paper, mark, boxes)
    for box in covers:
        ImageDraw.Draw(paper).rectangle(_inside(box), fill=COVER)
    gutter = GUTTER if any(places) else 0
    picture = Image.new("RGB", (paper.width + gutter, paper.height), PAPER)
    picture.paste(paper, (gutter, 0))
    labels = _write_labels(picture, marks, places)
    described = {
        "places": [[_shift(box, gutter) for box in boxes] for boxes in places],
        "labels": labels,
        "covers": [_shift(box, gutter) for box in covers],
        "gutter": gutter,
        "pages": len(pdf),
    }
    written = io.BytesIO()
    picture.save(written, "PNG", compress_level=3)
    return described, written.getvalue()


def _to_pixels(page: pypdfium2.PdfPage, size: tuple[int, int], box: Box) -> Pixels:
    """Give a box in pixels of the drawn page, whichever way the page is turned or cut."""
    left, bottom, right, top = box
    x, y = raw.c_int(), raw.c_int()
    corners = []
    for across, up in ((left, bottom), (right, top)):
        raw.FPDF_PageToDevice(page, 0, 0, *size, 0, across, up, x, y)
        corners.append((x.value, y.value))
    (x0, x1), (y0, y1) = (sorted(values) for values in zip(*corners, strict=True))
    return [max(x0 - 1, 0), max(y0 - 1, 0), min(x1 + 2, size[0]), min(y1 + 2, size[1])]


def _find_edges(paper: Image.Image) -> tuple[int, int, int, int]:
    """Give where a page's content ends, with some margin: empty margins make its words small."""
    content = paper.convert("L").point(lambda light: 255 if light < NEARLY_WHITE else 0).getbbox()
    left, top, right, bottom = content or (0, 0, *paper.size)
    return (
        max(left - MARGIN, 0),
        max(top - MARGIN, 0),
        min(right + MARGIN, paper.width),
        min(bottom + MARGIN, paper.height),
    )


def _cut(box: Pixels, edges: tuple[int, int, int, int]) -> Pixels:
    """Give a box of the whole page as it lies on the part within the edges."""
    left, top, right, bottom = edges
    xs = [min(max(x, left), right) - left for x in box[::2]]
    ys = [min(max(y, top), bottom) - top for y in box[1::2]]
    return [xs[0], ys[0], xs[1], ys[1]]


def _mark(paper: Image.Image, mark: dict[str, Any], boxes: list[Pixels]) -> None:
    """Tint the words as a marker pen does, so that they stay legible, and outline them."""
    tint = UNREAD if mark["is_unread"] else CHOSEN if mark["is_chosen"] else EVIDENCE
    pen = ImageDraw.Draw(paper)
    for box in boxes:
        part = paper.crop(box)
        paper.paste(ImageChops.multiply(part, Image.new("RGB", part.size, tint)), box[:2])
    for box in boxes:
        if mark["is_unread"]:
            _dash(pen, box)
        elif mark["is_chosen"]:
            pen.rectangle(_inside(box), outline=INK)


def _dash(pen: ImageDraw.ImageDraw, box: Pixels) -> None:
    left, top, right, bottom = _inside(box)
    for x in range(left, right, 2 * DASH):
        for y in (top, bottom):
            pen.line((x, y, min(x + DASH, right), y), fill=INK)
    for y in range(top, bottom, 2 * DASH):
        for x in (left, right):
            pen.line((x, y, x, min(y + DASH, bottom)), fill=INK)


def _write_labels(
    picture: Image.Image, marks: list[dict[str, Any]], places: list[list[Pixels]]
) -> list[Pixels]:
    """Write each label left of the page, level with the first line of its mark."""
    font = ImageFont.load_default(LABEL_SIZE)
    pen = ImageDraw.Draw(picture)
    row = LABEL_SIZE + 2 * PADDING
    found = [(boxes[0][1], mark) for mark, boxes in zip(marks, places, strict=True) if boxes]
    free, written = 0, []
    for top, mark in sorted(found, key=lambda pair: pair[0]):
        free = min(max(top, free), picture.height - row)
        box = [2, free, GUTTER - 6, free + row]
        pen.rectangle(_inside(box), outline=INK, fill=CHOSEN if mark["is_chosen"] else PAPER)
        pen.text((box[0] + PADDING + 2, free + PADDING - 1), mark["label"], fill=INK, font=font)
        free += row + BETWEEN
        written.append(box)
    return written


def _inside(box: Pixels) -> tuple[int, int, int, int]:
    """Give the box as Pillow's pen takes it, which paints its last row and column too."""
    left, top, right, bottom = box
    return left, top, max(right - 1, left), max(bottom - 1, top)


def _shift(box: Pixels, by: int) -> Pixels:
    return [box[0] + by, box[1], box[2] + by, box[3]]


def _limit_memory(megabytes: int) -> None:
    """Let the process take no more memory than this, where the system can hold it to that."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    with contextlib.suppress(ValueError, OSError):  # macOS does not take every limit
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))


def serve(megabytes: int) -> None:
    """Answer the one request that stands on the input."""
    _limit_memory(megabytes)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not pass for an answer
    request = json.loads(sys.stdin.buffer.readline())
    described, png = draw(request, sys.stdin.buffer.read())
    answers.write(json.dumps(described).encode() + b"\n" + png)
    answers.close()


if __name__ == "__main__":
    serve(int(sys.argv[1]))
