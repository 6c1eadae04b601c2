"""Endnotes: python-docx knows none, so their part is written here."""

from docx.opc.constants import CONTENT_TYPE as TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as KIND
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml import etree

from progress.report.word.manuscript import Manuscript
from progress.report.word.xml import make, write_paragraph, write_run

PLACE = "/word/endnotes.xml"
SEPARATORS = {-1: "separator", 0: "continuationSeparator"}
AFTER_NOTES = (
    "compat",
    "docVars",
    "rsids",
    "mathPr",
    "attachedSchema",
    "themeFontLang",
    "clrSchemeMapping",
    "doNotIncludeSubdocsInStats",
    "doNotAutoCompressPictures",
    "forceUpgrade",
    "captions",
    "readModeInkLockDown",
    "smartTagType",
    "schemaLibrary",
    "shapeDefaults",
    "doNotEmbedSmartTags",
    "decimalSymbol",
    "listSeparator",
)


def add_reference(manuscript: Manuscript, citation: str) -> etree._Element:
    """Note a citation; gives the run that points to it."""
    manuscript.notes.append(citation)
    return make(
        "w:r",
        make("w:rPr", make("w:rStyle", val=manuscript.styles["endnote reference"])),
        make("w:endnoteReference", id=len(manuscript.notes)),
    )


def attach_notes(manuscript: Manuscript) -> None:
    """Put the citations that were noted into the document."""
    if not manuscript.notes:
        return
    styles = manuscript.styles
    root = make("w:endnotes")
    for number, kind in SEPARATORS.items():
        line = write_paragraph(styles["endnote text"], make("w:r", make(f"w:{kind}")))
        root.append(make("w:endnote", line, type=kind, id=number))
    for number, citation in enumerate(manuscript.notes, start=1):
        mark = make(
            "w:r",
            make("w:rPr", make("w:rStyle", val=styles["endnote reference"])),
            make("w:endnoteRef"),
        )
        text = write_paragraph(styles["endnote text"], mark, write_run(f" {citation}"))
        root.append(make("w:endnote", text, id=number))
    if manuscript.marking:
        # Programs that put endnotes on pages of their own leave header and footer out there.
        root[-1].append(write_paragraph(styles["Marking"], write_run(manuscript.marking)))
    main = manuscript.word.part
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI(PLACE), TYPE.WML_ENDNOTES, data, main.package)
    main.relate_to(part, KIND.ENDNOTES)
    _announce(manuscript.word.settings.element)


def _announce(settings: etree._Element) -> None:
    """Settings name the separators and number notes 1, 2, 3; their place there is prescribed."""
    found = make(
        "w:endnotePr",
        make("w:numFmt", val="decimal"),
        *(make("w:endnote", id=number) for number in SEPARATORS),
    )
    after = (child for child in settings if etree.QName(child).localname in AFTER_NOTES)
    first = next(after, None)
    if first is None:
        settings.append(found)
    else:
        first.addprevious(found)
    for old in settings.findall(qn("w:endnotePr"))[:-1]:
        settings.remove(old)
