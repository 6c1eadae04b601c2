"""The XML of Word, element by element. Text from data only ever becomes text."""

from functools import cache

from docx.oxml.ns import qn
from docx.oxml.parser import oxml_parser
from lxml.etree import _Element

from progress.report.plain import clean

_tag = cache(qn)
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def make(name: str, /, *children: _Element | None, **attributes: object) -> _Element:
    """Give an element by its prefixed name ("w:p"). Attributes of Word's own elements are in
    Word's namespace, those of others in none; children that are None are left out."""
    place = "w:" if name.startswith("w:") else ""
    made = oxml_parser.makeelement(
        _tag(name),
        {_tag(place + key) if place else key: str(value) for key, value in attributes.items()},
    )
    made.extend(child for child in children if child is not None)
    return made


def write_run(text: str, *properties: _Element) -> _Element:
    """Give a run of text with these run properties."""
    return _run(_text("w:t", clean(text)), *properties)


def write_paragraph(style: str, *content: _Element, keep: bool = False) -> _Element:
    """Give a paragraph in a style (by its id). `keep`: on the same page as the next one."""
    properties = make("w:pPr", make("w:pStyle", val=style), make("w:keepNext") if keep else None)
    return make("w:p", properties, *content)


def write_field(instruction: str, stored: str, *properties: _Element) -> list[_Element]:
    """Give the runs of a field with the text that stands until it is updated."""
    return [*begin_field(instruction), write_run(stored, *properties), end_field()]


def begin_field(instruction: str) -> list[_Element]:
    """Give the runs before the stored text of a field."""
    return [
        _run(make("w:fldChar", fldCharType="begin")),
        _run(_text("w:instrText", f" {instruction} ")),
        _run(make("w:fldChar", fldCharType="separate")),
    ]


def end_field() -> _Element:
    """Give the run that ends a field."""
    return _run(make("w:fldChar", fldCharType="end"))


def hexes(colour: str) -> str:
    """Give a colour ("#12436D") as Word writes it."""
    return colour.removeprefix("#")


def _run(content: _Element, *properties: _Element) -> _Element:
    return make("w:r", make("w:rPr", *properties) if properties else None, content)


def _text(name: str, text: str) -> _Element:
    made = make(name)
    made.set(_SPACE, "preserve")
    made.text = text
    return made
