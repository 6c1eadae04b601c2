"""The styles of a report: built in, or those of a template with what it lacks put in."""

from collections.abc import Mapping
from dataclasses import dataclass

from docx.document import Document
from docx.oxml.ns import qn
from lxml.etree import _Element

from progress.inks import INK, QUIET
from progress.report.word.xml import hexes, make

FONT, BLUE, RULE = "Arial", "#12436D", "#BCC1C5"
CENTIMETRE = 567


@dataclass(frozen=True)
class Style:
    """A style as it is built in. Sizes and spaces are in points, indents in centimetres."""

    size: float | None = None
    is_bold: bool = False
    is_italic: bool = False
    colour: str = INK
    before: float = 0
    after: float = 0
    line: float = 1
    indent: float = 0
    keeps: bool = False
    is_centred: bool = False
    outline: int | None = None
    bar: bool = False
    kind: str = "paragraph"
    is_ours: bool = False


STYLES: Mapping[str, Style] = {
    "Normal": Style(11, after=8, line=1.15),
    "Title": Style(28, is_bold=True, colour=BLUE, before=90, after=8, keeps=True),
    "Subtitle": Style(14, colour=QUIET, after=24, line=1.15),
    "heading 1": Style(19, True, colour=BLUE, before=26, after=8, keeps=True, outline=0),
    "heading 2": Style(14, True, before=18, after=6, keeps=True, outline=1),
    "caption": Style(10, True, before=12, after=5, keeps=True),
    "Quote": Style(11, is_italic=True, before=4, after=10, line=1.15, indent=0.8, bar=True),
    "TOC Heading": Style(15, True, colour=BLUE, before=18, after=8, keeps=True, is_ours=True),
    "toc 1": Style(11, before=3, after=3, is_ours=True),
    "toc 2": Style(10.5, after=2, indent=0.7, is_ours=True),
    "header": Style(9, colour=QUIET, is_ours=True),
    "footer": Style(9, colour=QUIET, is_ours=True),
    "endnote text": Style(9.5, after=4, is_ours=True),
    "endnote reference": Style(kind="character", is_ours=True),
    "Marking": Style(9, True, after=2, is_centred=True, is_ours=True),
    "Report Marking Line": Style(9, colour=QUIET, is_centred=True, is_ours=True),
    "Report Source Line": Style(8.5, colour=QUIET, before=4, after=14, is_ours=True),
    "Report Note": Style(8.5, colour=QUIET, before=4, is_ours=True),
    "Report Legend": Style(9, before=5, line=1.3, is_ours=True),
    "Report Table Text": Style(9, is_ours=True),
    "Report Drawing": Style(keeps=True, is_ours=True),
    "Report Table": Style(kind="table", is_ours=True),
}
KNOWN_AS = {"heading 1": "Heading 1", "heading 2": "Heading 2", "caption": "Caption"}


def settle_styles(document: Document, is_template: bool) -> tuple[dict[str, str], list[str]]:
    """Put in the styles that a report needs.

    Gives the id of each style by its name, and the names of those that a template should have had.
    A template's own styles stay as they are.
    """
    held = document.styles.element
    found = {
        (style.find(qn("w:name")).get(qn("w:val")) or "").lower(): style
        for style in held.findall(qn("w:style"))
        if style.find(qn("w:name")) is not None
    }
    ids, missing = {}, []
    base = _find_default(found)
    for name, style in STYLES.items():
        there = found.get(name.lower())
        is_usable = (
            there is not None
            and there.get(qn("w:type")) == style.kind
            and bool(there.get(qn("w:styleId")))
        )
        if is_template and is_usable:
            ids[name] = there.get(qn("w:styleId"))
            continue
        if is_template and not style.is_ours:
            missing.append(KNOWN_AS.get(name, name))
        slug = there.get(qn("w:styleId")) if is_usable else _free_id(name, held)
        made = _make_style(name, slug, style, base if name != "Normal" else None)
        if is_usable:
            held.replace(there, made)
        else:
            held.append(made)
        ids[name] = slug
        if name == "Normal":
            base = slug
    _set_defaults(held, is_template)
    return ids, missing


def _find_default(found: Mapping[str, _Element]) -> str | None:
    normal = found.get("normal")
    return None if normal is None else normal.get(qn("w:styleId"))


def _free_id(name: str, held: _Element) -> str:
    taken = {style.get(qn("w:styleId")) for style in held.findall(qn("w:style"))}
    plain = "".join(word[:1].upper() + word[1:] for word in name.split())
    return next(
        slug for slug in (plain, *(f"{plain}{n}" for n in range(2, 9999))) if slug not in taken
    )


def _make_style(name: str, slug: str, style: Style, base: str | None) -> _Element:
    made = make("w:style", make("w:name", val=name), type=style.kind, styleId=slug)
    if name == "Normal":
        made.set(qn("w:default"), "1")
    if base and style.kind == "paragraph":
        made.append(make("w:basedOn", val=base))
    if style.outline is not None or name in ("Title", "Subtitle"):
        made.append(make("w:next", val=base or slug))
    made.append(make("w:uiPriority", val=9 if style.outline is not None else 35))
    made.append(make("w:qFormat"))
    if style.kind == "table":
        made.extend(_make_table_rules())
    elif style.kind == "character":
        made.append(make("w:rPr", make("w:vertAlign", val="superscript")))
    else:
        made.extend((_make_paragraph_look(style), _make_letter_look(style)))
    return made


def _make_paragraph_look(style: Style) -> _Element:
    bar = make("w:left", val="single", sz=18, space=10, color=hexes(RULE))
    return make(
        "w:pPr",
        make("w:keepNext", val=int(style.keeps)),
        make("w:keepLines") if style.keeps or style.bar else None,
        make("w:pBdr", bar) if style.bar else None,
        make(
            "w:spacing",
            before=round(style.before * 20),
            after=round(style.after * 20),
            line=round(style.line * 240),
            lineRule="auto",
        ),
        make("w:ind", left=round(style.indent * CENTIMETRE), right=0, firstLine=0),
        make("w:jc", val="center" if style.is_centred else "left"),
        None if style.outline is None else make("w:outlineLvl", val=style.outline),
    )


def _make_letter_look(style: Style) -> _Element:
    size = round((style.size or 11) * 2)
    return make(
        "w:rPr",
        make("w:b", val=int(style.is_bold)),
        make("w:bCs", val=int(style.is_bold)),
        make("w:i", val=int(style.is_italic)),
        make("w:iCs", val=int(style.is_italic)),
        make("w:color", val=hexes(style.colour)),
        make("w:sz", val=size),
        make("w:szCs", val=size),
    )


def _make_table_rules() -> list[_Element]:
    strong = {"val": "single", "sz": 8, "space": 0, "color": hexes(INK)}
    light = {"val": "single", "sz": 4, "space": 0, "color": hexes(RULE)}
    borders = make(
        "w:tblBorders",
        make("w:top", **strong),
        make("w:bottom", **strong),
        make("w:insideH", **light),
    )
    margins = make(
        "w:tblCellMar",
        make("w:top", w=45, type="dxa"),
        make("w:left", w=85, type="dxa"),
        make("w:bottom", w=45, type="dxa"),
        make("w:right", w=85, type="dxa"),
    )
    first = make(
        "w:tblStylePr",
        make("w:rPr", make("w:b"), make("w:bCs")),
        make("w:tcPr", make("w:tcBorders", make("w:bottom", **strong))),
        type="firstRow",
    )
    return [make("w:tblPr", borders, margins), first]


def _set_defaults(held: _Element, is_template: bool) -> None:
    """British English throughout; the built-in look also has one plain typeface throughout."""
    defaults = _demand_child(held, "w:docDefaults", 0)
    letters = _demand_child(_demand_child(defaults, "w:rPrDefault", 0), "w:rPr", 0)
    language = letters.find(qn("w:lang"))
    if language is None:
        language = make("w:lang")
        letters.append(language)
    language.set(qn("w:val"), "en-GB")
    if is_template:
        return
    for typeface in letters.findall(qn("w:rFonts")):
        letters.remove(typeface)
    letters.insert(0, make("w:rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT))


def _demand_child(parent: _Element, name: str, place: int) -> _Element:
    child = parent.find(qn(name))
    if child is None:
        child = make(name)
        parent.insert(place, child)
    return child
