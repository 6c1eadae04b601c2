"""What stands on every page: the marking in header and footer, and the page's number."""

from docx.oxml.ns import qn
from docx.section import _BaseHeaderFooter

from progress.report.plain import clean
from progress.report.word.manuscript import Manuscript
from progress.report.word.xml import write_field, write_paragraph, write_run


def set_margins(manuscript: Manuscript, title: str) -> None:
    """Put marking and page number into every header and footer that a page may show.

    What a template has there stays, under the marking.
    """
    (section,) = manuscript.word.sections
    headers, footers = [section.header], [section.footer]
    if section.different_first_page_header_footer:
        headers.append(section.first_page_header)
        footers.append(section.first_page_footer)
    if manuscript.word.settings.odd_and_even_pages_header_footer:
        headers.append(section.even_page_header)
        footers.append(section.even_page_footer)
    for header in headers:
        _add_marking(manuscript, header)
    for footer in footers:
        is_numbered = _has_page_number(footer)
        _add_marking(manuscript, footer)
        if not is_numbered:
            line = write_paragraph(
                manuscript.styles["Report Marking Line"],
                write_run(f"{title} · page "),
                *write_field("PAGE", "1"),
                write_run(" of "),
                *write_field("NUMPAGES", "1"),
            )
            footer._element.append(line)


def _add_marking(manuscript: Manuscript, margin: _BaseHeaderFooter) -> None:
    """python-docx gives a new header one empty paragraph, which the marking takes the place of."""
    element = margin._element
    paragraphs = element.findall(qn("w:p"))
    if len(element) == 1 and paragraphs and not margin.paragraphs[0].runs:
        element.remove(paragraphs[0])
    if manuscript.marking:
        marking = write_run(clean(manuscript.marking))
        element.insert(0, write_paragraph(manuscript.styles["Marking"], marking))
    elif not len(element):
        element.append(write_paragraph(manuscript.styles["header"]))


def _has_page_number(margin: _BaseHeaderFooter) -> bool:
    element = margin._element
    said = [text.text or "" for text in element.iter(qn("w:instrText"))]
    said += [field.get(qn("w:instr")) or "" for field in element.iter(qn("w:fldSimple"))]
    return any(instruction.split()[:1] == ["PAGE"] for instruction in said)
