"""A Word letter → its text: headers, body with tables and text boxes in order, footers.

What its reader sees counts: insertions are read, deletions and hidden or struck words are not.
"""

import io
from collections.abc import Iterator

import docx
from docx.oxml.ns import qn
from lxml.etree import _Element

from loaders.files.content import clean_text
from loaders.files.limits import refuse_broken

_TEXT = {qn("w:t"): None, qn("w:tab"): "\t", qn("w:cr"): "\n", qn("w:br"): "\n"}
_TEXT |= {qn("w:noBreakHyphen"): "\u2011", qn("w:softHyphen"): "\xad"}
_UNSEEN = {
    qn("w:del"),
    qn("w:moveFrom"),
    qn("w:rPr"),
    qn("w:pPr"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
_PARAGRAPH, _RUN, _BOX = qn("w:p"), qn("w:r"), qn("w:txbxContent")
_HIDING = [qn(f"w:{name}") for name in ("vanish", "strike", "dstrike")]
_OFF = {"0", "false", "off", "none"}


def read_docx(data: bytes) -> str:
    """Give the text of a Word document, a line for each paragraph.

    Raises Refused ("broken") where it does not open.
    """
    try:
        document = docx.Document(io.BytesIO(data))
        headers, footers = _find_margins(document)
        lines = [
            line for part in (*headers, document.element.body, *footers) for line in _read(part)
        ]
    except MemoryError:
        raise
    except Exception as error:  # hostile XML makes the library raise whatever it likes
        raise refuse_broken("a Word document", "its parts do not fit together") from error
    return clean_text("\n".join(lines).replace("\f", "\n"))


def _find_margins(document: docx.document.Document) -> tuple[list[_Element], list[_Element]]:
    """Headers and footers, each once, although several sections may share them."""
    headers, footers = {}, {}
    for section in document.sections:
        found = [(headers, section.header), (footers, section.footer)]
        if section.different_first_page_header_footer:
            found += [(headers, section.first_page_header), (footers, section.first_page_footer)]
        for margins, margin in found:
            if not margin.is_linked_to_previous:
                margins.setdefault(margin.part.partname, margin._element)
    return list(headers.values()), list(footers.values())


def _read(part: _Element) -> Iterator[str]:
    """The paragraphs of a part, those in tables and content controls among them."""
    for child in part:
        if child.tag in _UNSEEN:
            continue
        if child.tag == _PARAGRAPH:
            boxes: list[_Element] = []
            yield "".join(_read_words(child, boxes))
            for box in boxes:
                yield from _read(box)
        else:
            yield from _read(child)


def _read_words(element: _Element, boxes: list[_Element]) -> Iterator[str]:
    """The words of a paragraph; text boxes anchored in it are put by, so as not to cut through."""
    for child in element:
        if child.tag in _UNSEEN or (child.tag == _RUN and _is_unseen(child)):
            continue
        if child.tag == _BOX:
            boxes.append(child)
        elif child.tag in _TEXT:
            yield _TEXT[child.tag] or child.text or ""
        else:
            yield from _read_words(child, boxes)


def _is_unseen(run: _Element) -> bool:
    properties = run.find(qn("w:rPr"))
    if properties is None:
        return False
    marks = (properties.find(name) for name in _HIDING)
    return any(mark is not None and mark.get(qn("w:val")) not in _OFF for mark in marks)
