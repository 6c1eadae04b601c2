"""The Word file that a report begins from: a house template, or a plain one."""

import io
import re
import zipfile
from copy import deepcopy

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as KIND
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml.etree import _Element

from progress.archive import UnsafeArchive, recognise_archive
from progress.report.word.xml import make

LARGEST_TEMPLATE = 20 << 20
MOST_INFLATED = 60 << 20
MOST_XML = 8 << 20
WORD_2013 = "15"
A4 = (11906, 16838)
MARGIN, EDGE = 1247, 624
PAPER, BORDER = (7000, 32000), (0, 2500)
OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"
DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"
KEPT = {
    KIND.STYLES,
    KIND.NUMBERING,
    KIND.FONT_TABLE,
    KIND.SETTINGS,
    KIND.THEME,
    KIND.HEADER,
    KIND.FOOTER,
    KIND.WEB_SETTINGS,
}
FETCHING = re.compile(r"\b(DDE|DDEAUTO|INCLUDE\w*|IMPORT|DATABASE|LINK|MACROBUTTON)\b", re.I)
BEFORE = "the built-in style is used instead"
FAULTS = {
    "broken": "The template cannot be opened as a Word document ({said})",
    "password": "The template is protected by a password",
    "zip bomb": "The template unpacks to more than a document ever should ({said})",
    "entities": "The template defines text to be filled in (XML entities), which Word never does",
    "macros": "The template carries macros",
}
ADVICE = {
    "broken": "Open it in Word, save it as a new .docx and choose that",
    "password": "Save a copy without the password and choose that",
    "zip bomb": "Remove pictures and attachments, save it again and choose that",
    "entities": "Do not open it; ask its sender for it again",
    "macros": "Save it as .docx, without macros, and choose that",
}


class UnusableTemplate(Exception):  # noqa: N818  said of the file, not of the program
    """A template that nothing is taken from. The message says why and what to do."""


def open_template(template: bytes | None) -> tuple[Document, bool, list[str]]:
    """Give an empty document to write a report in, whether it is the template's, and remarks.

    A template gives its styles, its page and its headers and footers; what it says is left out.
    One that cannot be used is said in a remark, and a plain document stands in for it.
    """
    remarks = []
    if template is not None:
        try:
            return _open(template), True, remarks
        except UnusableTemplate as unusable:
            remarks.append(str(unusable))
    document = docx.Document()
    _set_page(document.element.body)
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), WORD_2013)
    return document, False, remarks


def _open(template: bytes) -> Document:
    _demand_word(template)
    try:
        document = docx.Document(io.BytesIO(_read_as_document(template)))
        _demand_unprotected(document)
        _empty(document)
        _demand_nothing_fetched(document)
        _demand_whole(document)
    except (UnusableTemplate, MemoryError):
        raise
    except Exception as error:  # hostile XML makes the library raise whatever it likes
        raise _refuse("broken", "its parts do not fit together") from error
    return document


def _refuse(fault: str, said: str = "") -> UnusableTemplate:
    return _say(FAULTS[fault].format(said=said), ADVICE[fault])


def _say(fault: str, advice: str) -> UnusableTemplate:
    return UnusableTemplate(f"{fault}: {BEFORE}. {advice}.")


def _demand_word(template: bytes) -> None:
    if len(template) > LARGEST_TEMPLATE:
        raise _say(
            f"The template is {len(template) / 1e6:,.0f} MB large, of at most "
            f"{LARGEST_TEMPLATE >> 20} MB",
            "Remove pictures and attachments, save it again and choose that",
        )
    if template.startswith(OLE_START):
        if ENCRYPTED in template:
            raise _refuse("password")
        raise _say(
            "The template is in the format of Word before 2007 or another old program",
            "Open it in Word, save it as .docx and choose that",
        )
    not_word = _say("The template is not a Word document", "Choose a .docx or .dotx file")
    if not template.startswith(b"PK"):
        raise not_word
    try:
        kind = recognise_archive(template, MOST_INFLATED)
    except UnsafeArchive as unsafe:
        raise _refuse(unsafe.fault, str(unsafe)) from unsafe
    if kind != "docx":
        raise not_word
    with zipfile.ZipFile(io.BytesIO(template)) as archive:
        text = sum(e.file_size for e in archive.infolist() if e.filename.endswith((".xml", "rels")))
    if text > MOST_XML:
        raise _refuse("zip bomb", f"{text / 1e6:,.0f} MB of text")


def _read_as_document(template: bytes) -> bytes:
    """A .dotx differs from a .docx in one word of its list of contents."""
    with zipfile.ZipFile(io.BytesIO(template)) as old:
        types = old.read("[Content_Types].xml")
        if TEMPLATE_TYPE not in types:
            return template
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w") as new:
            for name in old.namelist():
                is_list = name == "[Content_Types].xml"
                content = types.replace(TEMPLATE_TYPE, DOCUMENT_TYPE) if is_list else old.read(name)
                new.writestr(name, content)
        return written.getvalue()


def _demand_unprotected(document: Document) -> None:
    settings = document.settings.element
    protection = settings.find(qn("w:documentProtection"))
    is_enforced = protection is not None and protection.get(qn("w:enforcement")) not in (
        None,
        "0",
        "false",
        "off",
    )
    if is_enforced or settings.find(qn("w:writeProtection")) is not None:
        raise _say(
            "The template is protected against editing, as the report would be too",
            "Stop the protection in Word (Review, Restrict Editing), save it and choose that",
        )


def _demand_nothing_fetched(document: Document) -> None:
    """A report must not have its reader's Word fetch or start anything on opening it."""
    fetching = _say(
        "The template takes something from another file or address each time it is opened",
        "Replace its linked pictures and fields by what they show, save it and choose that",
    )
    for part in document.part.package.iter_parts():
        for relation in part.rels.values():
            is_inside = relation.reltype.endswith(("oleObject", "control", "package", "aFChunk"))
            if is_inside or (relation.is_external and relation.reltype != KIND.HYPERLINK):
                raise fetching
        if part.content_type.endswith(("header+xml", "footer+xml")):
            root = parse_xml(part.blob)
            said = [field.get(qn("w:instr")) for field in root.iter(qn("w:fldSimple"))]
            for paragraph in root.iter(qn("w:p")):
                said.append("".join(text.text or "" for text in paragraph.iter(qn("w:instrText"))))
            if any(FETCHING.search(instruction or "") for instruction in said):
                raise fetching


def _empty(document: Document) -> None:
    """Leave the page, its headers and footers, and the styles; take all else out."""
    body = document.element.body
    page = _find_page(body)
    for child in list(body):
        body.remove(child)
    body.append(page)
    main = document.part
    for name, relation in list(main.rels.items()):
        if relation.reltype not in KEPT or relation.is_external:
            del main.rels[name]
    settings, _ = document.settings.element, document.styles.element
    for name in ("attachedTemplate", "mailMerge", "footnotePr", "endnotePr", "docVars"):
        for held in settings.findall(qn(f"w:{name}")):
            settings.remove(held)
    for kind in (KIND.SETTINGS, KIND.STYLES):
        part = main.part_related_by(kind)
        for name in list(part.rels):
            del part.rels[name]
    package = main.package
    for name, relation in list(package.rels.items()):
        if relation.reltype not in (KIND.OFFICE_DOCUMENT, KIND.CORE_PROPERTIES):
            del package.rels[name]


def _demand_whole(document: Document) -> None:
    """Look at all that the writer will: what is amiss shows here, while it can be said."""
    (section,) = document.sections
    for margin in (section.header, section.footer, section.even_page_header):
        if not margin.is_linked_to_previous:
            _ = margin._element.tag


def _find_page(body: _Element) -> _Element:
    """The page of the last section that has headers or footers of its own, else of the last."""
    pages = list(body.iter(qn("w:sectPr")))
    bearing = [
        page
        for page in pages
        if page.findall(qn("w:headerReference")) or page.findall(qn("w:footerReference"))
    ]
    page = deepcopy((bearing or pages or [make("w:sectPr")])[-1])
    for name in ("type", "footnotePr", "endnotePr", "sectPrChange", "cols", "lnNumType"):
        for held in page.findall(qn(f"w:{name}")):
            page.remove(held)
    size, margins = page.find(qn("w:pgSz")), page.find(qn("w:pgMar"))
    if not (_is_sound(size, ("w", "h"), PAPER) and _is_sound(margins, ("left", "right"), BORDER)):
        for held in (size, margins):
            if held is not None:
                page.remove(held)
        _add_size(page)
        _add_margins(page)
    return page


def _is_sound(held: _Element | None, sides: tuple[str, str], bounds: tuple[int, int]) -> bool:
    if held is None:
        return False
    found = [held.get(qn(f"w:{side}")) or "" for side in sides]
    return all(side.isdecimal() and bounds[0] <= int(side) <= bounds[1] for side in found)


def _set_page(body: _Element) -> None:
    page = body.find(qn("w:sectPr"))
    for child in list(page):
        page.remove(child)
    _add_size(page)
    _add_margins(page)


def _add_size(page: _Element) -> None:
    before = page.findall(qn("w:headerReference")) + page.findall(qn("w:footerReference"))
    page.insert(len(before), make("w:pgSz", w=A4[0], h=A4[1]))


def _add_margins(page: _Element) -> None:
    sides = {"top": MARGIN + 170, "right": MARGIN, "bottom": MARGIN, "left": MARGIN}
    page.find(qn("w:pgSz")).addnext(make("w:pgMar", **sides, header=EDGE, footer=EDGE, gutter=0))
