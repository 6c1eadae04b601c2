"""A Word document while it is written: where the next thing goes, and what is numbered so far."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field

from docx import document as docx_document
from docx.oxml.ns import qn
from lxml.etree import _Element

from progress.report.word.xml import make, write_field, write_paragraph, write_run

LONGEST_ALT = 2000
# A template's headers may hold drawings and bookmarks that are numbered too.
FIRST_IDS = {"drawing": 1000, "bookmark": 1000}


@dataclass
class Manuscript:
    """What has been written so far.

    `styles`: the id of each style by its name. `marking`: what must stand on every page and inside
    every chart. `notes`: the citations of quotations, in order. `headings`: text, level and
    bookmark of each. Widths are in twentieths of a point.
    """

    word: docx_document.Document
    styles: Mapping[str, str]
    marking: str
    notes: list[str] = field(default_factory=list)
    headings: list[tuple[str, int, str]] = field(default_factory=list)
    counted: dict[str, int] = field(default_factory=lambda: dict(FIRST_IDS))
    is_landscape: bool = False

    @property
    def body(self) -> _Element:
        """Give the element that everything stands in; its last child is the page."""
        return self.word.element.body

    @property
    def page(self) -> _Element:
        """Give the description of the page as it is in the template."""
        return self.body[-1]

    @property
    def width(self) -> int:
        """Give how wide the text is now."""
        return self.measure_width(self.is_landscape)

    def measure_width(self, is_landscape: bool) -> int:
        """Give how wide the text is on a page that stands or lies."""
        size, margins = self.page.find(qn("w:pgSz")), self.page.find(qn("w:pgMar"))
        sides = [
            int(size.get(qn(f"w:{side}")) or fallback)
            for side, fallback in (("w", 11906), ("h", 16838))
        ]
        lost = sum(int(margins.get(qn(f"w:{side}")) or 0) for side in ("left", "right", "gutter"))
        return (max(sides) if is_landscape else min(sides)) - lost

    def add(self, *elements: _Element) -> None:
        """Put elements at the end."""
        for element in elements:
            self.page.addprevious(element)

    def count(self, what: str) -> int:
        """Give the next number of a kind: "Figure", "Table", "drawing", "bookmark"."""
        self.counted[what] = self.counted.get(what, 0) + 1
        return self.counted[what]

    def add_caption(self, kind: str, title: str) -> str:
        """Put a numbered caption over a figure or table; gives it in words."""
        number = str(self.count(kind))
        self.add(
            write_paragraph(
                self.styles["caption"],
                write_run(f"{kind} "),
                *write_field(f"SEQ {kind} \\* ARABIC", number),
                write_run(f": {title}"),
                keep=True,
            )
        )
        return f"{kind} {number}: {title}"

    def add_source(self, source: str) -> None:
        """Put the source line under a figure or table."""
        if source:
            self.add(write_paragraph(self.styles["Report Source Line"], write_run(source)))

    def turn(self, is_landscape: bool) -> None:
        """End the section and go on upright or lying, on a new page."""
        if is_landscape == self.is_landscape:
            return
        last = self.page.getprevious()
        if last is None or last.tag != qn("w:p") or last.find(f".//{qn('w:sectPr')}") is not None:
            last = write_paragraph(self.styles["Report Table Text"])
            self.add(last)
        properties = last.find(qn("w:pPr"))
        properties.append(self._make_page())
        self.is_landscape = is_landscape

    def settle_page(self) -> None:
        """Let the last section lie where it does. Nothing is written after this."""
        self.body.replace(self.page, self._make_page())

    def _make_page(self) -> _Element:
        page = deepcopy(self.page)
        is_first = self.body.find(f".//{qn('w:pPr')}/{qn('w:sectPr')}") is None
        if not is_first:
            for first_alone in page.findall(qn("w:titlePg")):
                page.remove(first_alone)
        margins = page.findall(qn("w:headerReference")) + page.findall(qn("w:footerReference"))
        page.insert(len(margins), make("w:endnotePr", make("w:numFmt", val="decimal")))
        page.insert(len(margins) + 1, make("w:type", val="nextPage"))
        size = page.find(qn("w:pgSz"))
        sides = sorted(int(size.get(qn(f"w:{side}"))) for side in "wh")
        wide, high = reversed(sides) if self.is_landscape else sides
        size.set(qn("w:w"), str(wide))
        size.set(qn("w:h"), str(high))
        if self.is_landscape:
            size.set(qn("w:orient"), "landscape")
        else:
            size.attrib.pop(qn("w:orient"), None)
        return page


def shorten(alt: str) -> str:
    """Give alternative text as long as Word takes it."""
    return alt if len(alt) <= LONGEST_ALT else alt[: LONGEST_ALT - 1] + "…"
