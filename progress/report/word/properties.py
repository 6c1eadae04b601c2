"""What the file says of itself to programs: title, subject, keywords, and the facts by name."""

from collections.abc import Mapping

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as KIND
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree
from lxml.builder import ElementMaker

from progress.report.document import Document as Report
from progress.report.plain import clean

AUTHOR, LONGEST, FIRST_NUMBER = "National progress", 255, 2
BUILT_IN = ("Title",)
SET = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def set_properties(document: Document, report: Report) -> None:
    """Set the properties of the file. No clock is asked: its dates are those of the data."""
    core = document.core_properties
    for element in list(core._element):
        core._element.remove(element)
    facts = {
        clean(name): clean(said) for name, said in report.facts.items() if name not in BUILT_IN
    }
    core.author = core.last_modified_by = AUTHOR
    core.title = clean(report.title)[:LONGEST]
    core.subject = clean(report.subtitle)[:LONGEST]
    core.category = clean(report.marking)[:LONGEST]
    core.keywords = "; ".join(
        facts[name] for name in ("Data set", "Evidence", "Forces shown") if name in facts
    )[:LONGEST]
    core.comments = "; ".join(f"{name}: {said}" for name, said in facts.items())[:LONGEST]
    core.language = "en-GB"
    core.revision = 1
    package = document.part.package
    part = Part(
        PackURI("/docProps/custom.xml"), TYPE.OFC_CUSTOM_PROPERTIES, _write_custom(facts), package
    )
    package.relate_to(part, KIND.CUSTOM_PROPERTIES)


def _write_custom(facts: Mapping[str, str]) -> bytes:
    make = ElementMaker(namespace=SET, nsmap={None: SET, "vt": TYPES})
    make_value = ElementMaker(namespace=TYPES)
    root = make.Properties(
        *(
            make.property(make_value.lpwstr(said), fmtid=USER_DEFINED, pid=str(number), name=name)
            for number, (name, said) in enumerate(facts.items(), start=FIRST_NUMBER)
        )
    )
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
