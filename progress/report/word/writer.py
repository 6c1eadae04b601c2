"""A document as a Word file, item by item."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from docx.oxml.ns import qn

from progress.report.document import Chart, Document, Grid, Heading, Item, Paragraph, Quote, TileMap
from progress.report.layout import find_lying
from progress.report.word.charts import add_chart
from progress.report.word.frame import set_margins
from progress.report.word.manuscript import Manuscript
from progress.report.word.notes import add_reference, attach_notes
from progress.report.word.properties import set_properties
from progress.report.word.styles import settle_styles
from progress.report.word.tables import add_facts, add_grid, add_tile_map
from progress.report.word.template import open_template
from progress.report.word.xml import begin_field, end_field, make, write_paragraph, write_run

NOTES_TITLE = "Sources of quotations"
ALREADY_SAID = ("Title",)


@dataclass(frozen=True)
class WrittenWord:
    """A Word file, and what its writer must be told of it (a template that could not be used)."""

    data: bytes
    remarks: tuple[str, ...]


def write_word(document: Document, template: bytes | None = None) -> WrittenWord:
    """Give a document as a Word file.

    `template`: a Word file that gives styles, header and footer. Where it cannot be used, or lacks
    a style, the built-in one is used and a remark says so.
    """
    word, is_template, remarks = open_template(template)
    styles, missing = settle_styles(word, is_template)
    if missing:
        names = ", ".join(f"“{name}”" for name in missing)
        noun = "style" if len(missing) == 1 else "styles"
        remarks.append(f"The template lacks the {noun} {names}: built-in ones are used instead.")
    manuscript = Manuscript(word, styles, document.marking)
    set_margins(manuscript, document.title)
    _add_front(manuscript, document)
    contents = len(manuscript.body) - 1
    _add_items(manuscript, document.items)
    _end(manuscript)
    _add_contents(manuscript, contents)
    attach_notes(manuscript)
    set_properties(word, document)
    written = io.BytesIO()
    word.save(written)
    return WrittenWord(written.getvalue(), tuple(remarks))


def _add_front(manuscript: Manuscript, document: Document) -> None:
    styles = manuscript.styles
    manuscript.add(write_paragraph(styles["Title"], write_run(document.title)))
    if document.subtitle:
        manuscript.add(write_paragraph(styles["Subtitle"], write_run(document.subtitle)))
    facts = {name: said for name, said in document.facts.items() if name not in ALREADY_SAID}
    add_facts(manuscript, facts)


def _add_items(manuscript: Manuscript, items: Sequence[Item]) -> None:
    lies = find_lying(items, manuscript.measure_width(False))
    for item, is_lying in zip(items, lies, strict=True):
        manuscript.turn(is_lying)
        match item:
            case Heading():
                _add_heading(manuscript, item.text, item.level)
            case Paragraph():
                runs = (write_run(run.text) for run in item.runs if run.text)
                manuscript.add(write_paragraph(manuscript.styles["Normal"], *runs))
            case Quote():
                _add_quote(manuscript, item)
            case Chart():
                add_chart(manuscript, item)
            case TileMap():
                add_tile_map(manuscript, item)
            case Grid():
                add_grid(manuscript, item)


def _add_heading(manuscript: Manuscript, text: str, level: int) -> None:
    number = manuscript.count("bookmark")
    name = f"_Toc{number:09d}"
    manuscript.headings.append((text, level, name))
    manuscript.add(
        write_paragraph(
            manuscript.styles[f"heading {level}"],
            make("w:bookmarkStart", id=number, name=name),
            write_run(text),
            make("w:bookmarkEnd", id=number),
        )
    )


def _add_quote(manuscript: Manuscript, quote: Quote) -> None:
    words = write_run(f"“{quote.text}”")
    reference = add_reference(manuscript, quote.citation)
    manuscript.add(write_paragraph(manuscript.styles["Quote"], words, reference))


def _end(manuscript: Manuscript) -> None:
    """Word puts endnotes at the very end: a heading there says what they are."""
    if manuscript.notes:
        manuscript.turn(is_landscape=False)
        _add_heading(manuscript, NOTES_TITLE, 1)
    elif manuscript.page.getprevious().tag == qn("w:tbl"):
        manuscript.add(write_paragraph(manuscript.styles["Report Table Text"]))
    manuscript.settle_page()


def _add_contents(manuscript: Manuscript, place: int) -> None:
    """Contents as Word makes them, with entries that stand before they are ever updated."""
    styles = manuscript.styles
    entries = [
        write_paragraph(
            styles[f"toc {level}"],
            make("w:hyperlink", write_run(text), anchor=bookmark, history=1),
        )
        for text, level, bookmark in manuscript.headings
    ]
    if not entries:
        return
    for part in reversed(begin_field('TOC \\o "1-2" \\h \\z \\u')):
        entries[0].insert(1, part)
    entries[-1].append(end_field())
    title = write_paragraph(styles["TOC Heading"], write_run("Contents"))
    about = make(
        "w:sdtPr",
        make(
            "w:docPartObj",
            make("w:docPartGallery", val="Table of Contents"),
            make("w:docPartUnique"),
        ),
    )
    manuscript.body.insert(place, make("w:sdt", about, make("w:sdtContent", title, *entries)))
    manuscript.body[place].addnext(
        write_paragraph(styles["Report Table Text"], make("w:r", make("w:br", type="page")))
    )
