"""A document as one HTML file, item by item."""

import itertools
from collections.abc import Iterable, Mapping
from pathlib import Path

from lxml import etree, html
from lxml.builder import E
from lxml.etree import _Element

from progress.report.document import Chart, Document, Grid, Heading, Item, Paragraph, Quote, TileMap
from progress.report.layout import find_lying
from progress.report.page.exhibits import make_chart, make_grid, make_tile_map
from progress.report.plain import clean

STYLE = (Path(__file__).parent / "report.css").read_text("utf-8")
NOTES_TITLE = "Sources of quotations"
PAPER_WIDTH = 10_092
PAPER = (
    "@page {{ size: A4; margin: 20mm 16mm 18mm; @top-center {{ content: {marking}; "
    "font: bold 9pt Arial, sans-serif }} @bottom-center {{ content: {marking} ' · page ' "
    "counter(page) ' of ' counter(pages); font: 9pt Arial, sans-serif }} }}\n"
    "@page wide {{ size: A4 landscape }}"
)


def write_html(document: Document) -> bytes:
    """Give a document as one HTML file. It needs no script, and reads without its style sheet."""
    notes: list[str] = []
    headings: list[tuple[int, str, str]] = []
    body = list(_lay_out(document, _make_items(document, notes, headings)))
    if notes:
        headings.append((1, NOTES_TITLE, "notes"))
        body.append(_make_notes(notes))
    page = E.html(
        E.head(
            E.meta(charset="utf-8"),
            E.meta(name="viewport", content="width=device-width, initial-scale=1"),
            E.meta(name="description", content=clean(document.subtitle)),
            E.title(_join(document.title, document.marking)),
            E.style(STYLE + PAPER.format(marking=_quote_css(document.marking))),
        ),
        E.body(
            E.a("Skip to the report", {"class": "skip", "href": "#report"}),
            _make_header(document),
            _make_contents(headings),
            E.main(*body, id="report", tabindex="-1"),
            E.footer(E.p(clean(document.marking), {"class": "marking"})),
        ),
        lang="en-GB",
    )
    return html.tostring(page, doctype="<!DOCTYPE html>", encoding="utf-8")


def _make_header(document: Document) -> _Element:
    return E.header(
        E.p(clean(document.marking), {"class": "marking"}),
        E.h1(clean(document.title)),
        E.p(clean(document.subtitle), {"class": "subtitle"}),
        _make_facts(document.facts),
    )


def _make_facts(facts: Mapping[str, str]) -> _Element:
    if not facts:
        return E.p()
    lines = ((E.dt(clean(name)), E.dd(clean(said))) for name, said in facts.items())
    return E.dl(*(element for line in lines for element in line))


def _make_contents(headings: Iterable[tuple[int, str, str]]) -> _Element:
    chapters = E.ol()
    for level, text, place in headings:
        entry = E.li(E.a(clean(text), href=f"#{place}"))
        if level == 1 or not len(chapters):
            chapters.append(entry)
            continue
        parts = chapters[-1].find("ol")
        if parts is None:
            parts = etree.SubElement(chapters[-1], "ol")
        parts.append(entry)
    return E.nav(E.h2("Contents", id="contents"), chapters, {"aria-labelledby": "contents"})


def _make_items(
    document: Document, notes: list[str], headings: list[tuple[int, str, str]]
) -> Iterable[_Element]:
    counted = {"Figure": 0, "Table": 0}

    def number(kind: str, item: Item) -> tuple[str, int]:
        counted[kind] += 1
        return f"{kind} {counted[kind]}: {item.title}", counted[kind]

    for item in document.items:
        match item:
            case Heading():
                # A part that no chapter precedes would leave a level of headings out.
                level = item.level if headings else 1
                headings.append((level, item.text, f"heading-{len(headings) + 1}"))
                make_heading = E.h2 if level == 1 else E.h3
                yield make_heading(clean(item.text), id=headings[-1][2])
            case Paragraph():
                yield E.p(clean(item.text))
            case Quote():
                notes.append(item.citation)
                yield _make_quote(item, len(notes))
            case Chart():
                yield make_chart(item, *number("Figure", item), document.marking)
            case TileMap():
                yield make_tile_map(item, *number("Figure", item), document.marking)
            case Grid():
                yield make_grid(item, *number("Table", item))


def _lay_out(document: Document, made: Iterable[_Element]) -> Iterable[_Element]:
    """Put what needs a lying page, when printed, into one group."""
    lies = find_lying(document.items, PAPER_WIDTH)
    for is_lying, group in itertools.groupby(zip(lies, made, strict=True), key=lambda one: one[0]):
        elements = [element for _, element in group]
        if is_lying:
            yield E.div(*elements, {"class": "wide"})
        else:
            yield from elements


def _make_quote(quote: Quote, number: int) -> _Element:
    link = E.a(
        str(number),
        {
            "href": f"#note-{number}",
            "id": f"quotation-{number}",
            "role": "doc-noteref",
            "aria-label": f"Source {number}",
        },
    )
    return E.blockquote(E.p("“", E.bdi(clean(quote.text)), "”", E.sup(link)))


def _make_notes(notes: Iterable[str]) -> _Element:
    return E.section(
        E.h2(NOTES_TITLE, id="notes"),
        E.ol(
            *(
                E.li(
                    f"{clean(citation)} ",
                    E.a(
                        "↩",
                        {
                            "href": f"#quotation-{number}",
                            "role": "doc-backlink",
                            "aria-label": f"Back to quotation {number}",
                        },
                    ),
                    id=f"note-{number}",
                )
                for number, citation in enumerate(notes, start=1)
            ),
            {"class": "notes"},
        ),
        {"aria-labelledby": "notes"},
    )


def _join(*parts: str) -> str:
    return clean(" · ".join(filter(None, parts)))


def _quote_css(text: str) -> str:
    """Give text as a string of a style sheet: all but letters and digits stand as their number."""
    return (
        '"'
        + "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):x} " for c in clean(text))
        + '"'
    )
