"""Write the 43 example letters from outcomes.csv: PDF, DOCX and TXT in about equal parts.

    python data/example/write_letters.py [FOLDER]

FOLDER is `letters` beside this file unless named. Every outcome is invented, and each letter says
so at the head of its pages. The same rows give the same bytes on every run and machine: dates
inside the files are fixed, and nothing is compressed. README.md explains the columns.
"""

import csv
import io
import re
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

HERE = Path(__file__).parent
PROSE = tomllib.loads((HERE / "prose.toml").read_text("utf-8"))
SOFT_HYPHEN, HARD_HYPHEN, NO_BREAK_SPACE = "\u00ad", "\u2011", "\u00a0"
LINE_WIDTH = 72
NEW_LINE, PAGE_TURN, PARTED = " | ", " [page] ", "\f"
WORD_STYLES = ("Normal", "Header", "HeaderChar", "DefaultParagraphFont", "TableNormal", "NoList")
WRITTEN = datetime(2017, 10, 2)  # noqa: DTZ001 (Word's dates bear no zone)

DIVISIBLE = {
    word.replace("-", ""): word.replace("-", SOFT_HYPHEN) for word in PROSE["divisible_words"]
}


class Block(NamedTuple):
    """One paragraph of a letter: its place in the letter, and its text in the marks of prose."""

    place: str
    text: str


def write_letters(folder: Path) -> None:
    """Write one letter a row of outcomes.csv into a folder, named by its force."""
    forces = _read_rows(HERE.parent / "forces.csv")
    names = {force["slug"]: force["force_name"] for force in forces}
    folder.mkdir(parents=True, exist_ok=True)
    for number, row in enumerate(_read_rows(HERE / "outcomes.csv"), start=101):
        blocks = compose_letter(row, names[row["force"]], number)
        written = {"pdf": write_pdf, "docx": write_docx, "txt": write_txt}[row["format"]]
        (folder / f"{row['force']}.{row['format']}").write_bytes(written(row, blocks))


def compose_letter(row: dict[str, str], force_name: str, number: int) -> list[Block]:
    """Give the paragraphs of a force's letter; `number` ends its telephone numbers."""
    office = PROSE["offices"][row["office"]]
    wording = PROSE["wordings"][row["wording"]]
    texts = [
        ("letterhead", office["address"].format(number=number)),
        ("signatory", f"{office['inspector']}\n{office['title']}"),
        ("addressee", row["addressee"].replace(NEW_LINE, "\n")),
        ("copied", PROSE["copied_to"].format(copied_to=row["copied_to"])),
        ("date", row["dated"]),
        ("salutation", row["salutation"]),
        ("heading", row["heading"].replace(NEW_LINE, "\n")),
        *(("body", paragraph) for paragraph in wording["background"]),
        ("recommendation", wording["recommendation"]),
        ("body", wording["introduction"].format(force=force_name)),
        ("assessment", row["assessment"]),
        ("body", wording["closing"]),
        ("body", PROSE["contact"].format(number=number, **office)),
        ("farewell", PROSE["farewell"]),
        ("signature", f"{office['inspector']}\n{office['title']}"),
    ]
    return [Block(place, _mark_text(place, text, row["marks"].split())) for place, text in texts]


def write_txt(row: dict[str, str], blocks: list[Block]) -> bytes:
    """Give a letter as text, as it might have been copied out of another file."""
    marks = row["marks"].split()
    is_run_on, is_markdown = row["letterhead"] == "run-on", "markdown" in marks
    paragraphs = []
    heads = [Block("head", PROSE["example"]), Block("head", PROSE["strap_line"])]
    for place, text in heads + blocks:
        text = re.sub(r"\^(\w+)\^", r"<sup>\1</sup>" if is_markdown else r"\1", text)
        text = text.replace("_", "")
        if is_run_on and place in ("letterhead", "signatory", "addressee"):
            text = text.replace("\n", " ")
        if is_markdown and place in ("heading", "signature"):
            text = "## " + text.replace("\n", "\n## ")
        if is_markdown and place == "recommendation":
            text = f"> {text}"
        if PAGE_TURN in text:
            text = text.replace(PAGE_TURN, "\n\n" + "\n".join(_turn_page(row)) + "\n\n")
        paragraphs.append(wrap(text) if "wrapped" in marks else text)
    written = ("\n" if "unspaced" in marks else "\n\n").join(paragraphs) + "\n"
    if "crlf" in marks:
        written = written.replace("\n", "\r\n")
    return written.encode("windows-1252" if "windows-1252" in marks else "utf-8")


def wrap(text: str) -> str:
    """Break text into lines, dividing words only where they bear a soft hyphen."""
    return "\n".join(broken for line in text.split("\n") for broken in _break_line(line))


def write_docx(row: dict[str, str], blocks: list[Block]) -> bytes:
    """Give a letter as a Word document; the word EXAMPLE stands in the header of its pages."""
    document = _open_word_template()
    document.styles["Normal"].font.name = row["typeface"]
    document.styles["Normal"].font.size = Pt(float(row["type_size"]))
    head = document.sections[0].header.paragraphs[0]
    head.add_run(PROSE["example"]).bold = True
    document.add_paragraph(PROSE["strap_line"])
    if row["letterhead"] == "table":
        cells = document.add_table(rows=1, cols=2).rows[0].cells
        for cell, block in zip(cells, (blocks[1], blocks[0]), strict=True):
            _write_runs(cell.paragraphs[0], block.text)
        blocks = blocks[2:]
    for place, text in blocks:
        if PAGE_TURN in text:
            text = text.replace(PAGE_TURN, PARTED + PARTED.join(_turn_page(row)) + PARTED)
        for part in text.split(PARTED):
            paragraph = document.add_paragraph()
            _write_runs(paragraph, part, bold=place == "heading")
            if place == "recommendation":
                paragraph.paragraph_format.left_indent = Pt(24)
    document.core_properties.title = PROSE["example"]
    document.core_properties.author = document.core_properties.comments = ""
    document.core_properties.created = document.core_properties.modified = WRITTEN
    saved = io.BytesIO()
    document.save(saved)
    return _store_plainly(saved)


def write_pdf(row: dict[str, str], blocks: list[Block]) -> bytes:
    """Give a letter as a PDF, whose pages all bear the head, and a foot where the row asks."""
    flow = _flow(row["typeface"], float(row["type_size"]), blocks)
    foot = PROSE["page_turns"].get(row["page_turn"], "")
    _, pages = _draw_pages(flow, "")
    return _draw_pages(flow, foot.replace("{pages}", str(pages)))[0]


def _flow(typeface: str, size: float, blocks: list[Block]) -> list[Paragraph]:
    if typeface == "Vera":
        registerFont(TTFont("Vera", "Vera.ttf"))
    style = ParagraphStyle(
        "letter",
        fontName=typeface,
        fontSize=size,
        leading=size * 1.4,
        spaceAfter=size,
        embeddedHyphenation=1,
    )
    styles = {
        "recommendation": ParagraphStyle("indented", style, leftIndent=8 * mm, rightIndent=8 * mm),
        "letterhead": ParagraphStyle("aside", style, leftIndent=66 * mm),
        "heading": ParagraphStyle("heading", style, fontSize=size + 1),
    }
    return [Paragraph(_as_markup(place, text), styles.get(place, style)) for place, text in blocks]


def _draw_pages(flow: list[Paragraph], foot: str) -> tuple[bytes, int]:
    margin, (width, height) = 28 * mm, A4

    def draw_head(canvas: Canvas, _: BaseDocTemplate) -> None:
        canvas.setFont("Helvetica-Bold", 9)
        canvas.drawString(margin, height - 12 * mm, PROSE["example"])
        canvas.setFont("Helvetica", 9)
        canvas.drawString(margin, height - 17 * mm, PROSE["strap_line"])

    def draw_foot(canvas: Canvas, pages: BaseDocTemplate) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.drawCentredString(width / 2, 12 * mm, foot.format(page=pages.page))

    written = io.BytesIO()
    pages = BaseDocTemplate(
        written, pagesize=A4, title=PROSE["example"], invariant=1, pageCompression=0
    )
    frame = Frame(margin, 18 * mm, width - 2 * margin, height - 40 * mm, 0, 0, 0, 0)
    page = PageTemplate(frames=[frame], onPage=draw_head, onPageEnd=draw_foot if foot else _leave)
    pages.addPageTemplates([page])
    pages.build(deepcopy(flow))
    return written.getvalue(), pages.page


def _leave(canvas: Canvas, pages: BaseDocTemplate) -> None:
    """Draw nothing at the foot of a page."""


def _as_markup(place: str, text: str) -> str:
    text = escape(text.replace(PAGE_TURN, " ")).replace("\n", "<br/>")
    if place == "heading":
        text = f"<b>{text}</b>"
    return re.sub(r"_([^_]+)_", r"<i>\1</i>", re.sub(r"\^(\w+)\^", r"<super>\1</super>", text))


def _open_word_template() -> WordDocument:
    document = Document()
    for relations, kinds in (
        (document.part.rels, ("stylesWithEffects", "customXml", "numbering", "webSettings")),
        (document.part.package.rels, ("thumbnail",)),
    ):
        for key in [key for key, part in relations.items() if part.reltype.endswith(kinds)]:
            del relations[key]
    for style in list(document.styles.element.style_lst):
        if style.styleId not in WORD_STYLES:
            document.styles.element.remove(style)
    return document


def _write_runs(paragraph: WordParagraph, text: str, *, bold: bool = False) -> None:
    for part in re.split(r"(\^\w+\^|_[^_]+_)", text):
        run = paragraph.add_run(part.strip("^_"))
        run.bold = bold or None
        run.font.superscript = part.startswith("^") or None
        run.italic = part.startswith("_") or None


def _store_plainly(saved: io.BytesIO) -> bytes:
    """Pack a Word file again, uncompressed and undated, so that its bytes never differ."""
    stored = io.BytesIO()
    with zipfile.ZipFile(saved) as packed, zipfile.ZipFile(stored, "w") as plain:
        for name in packed.namelist():
            entry = zipfile.ZipInfo(name)
            entry.create_system = 0
            plain.writestr(entry, packed.read(name))
    return stored.getvalue()


def _turn_page(row: dict[str, str]) -> list[str]:
    """Give the lines that stand between two pages in text taken from a file of two pages."""
    foot = PROSE["page_turns"][row["page_turn"]].format(page=1, pages=2)
    return [*([foot] if foot else []), PROSE["example"], PROSE["strap_line"]]


def _mark_text(place: str, text: str, marks: list[str]) -> str:
    if "straight" in marks:
        text = text.translate(str.maketrans("‘’", "''"))
    if "double-spaces" in marks:
        text = re.sub(r"(?<=[.;:]) ", "  ", text)
    if "no-break-spaces" in marks:
        text = re.sub(r"(?<=\d) (?=[A-Z][a-z]+ \d{4})", NO_BREAK_SPACE, text)
        text = re.sub(r"(?<=IT) |(?<=corruption) |(?<=vulnerable) ", NO_BREAK_SPACE, text)
    if "divided" in marks and place in ("body", "recommendation", "assessment"):
        text = re.sub(r"\w+", lambda word: DIVISIBLE.get(word[0], word[0]), text)
    if "hard-hyphens" in marks:
        text = text.replace("counter-corruption", f"counter{HARD_HYPHEN}corruption")
    return text


def _break_line(line: str) -> Iterator[str]:
    current = ""
    for word in line.split(" "):
        before, whole = f"{current} " if current else "", word.replace(SOFT_HYPHEN, "")
        if len(before + whole) <= LINE_WIDTH:
            current = before + whole
            continue
        pieces = re.split(rf"{SOFT_HYPHEN}|(?<=-)", word)
        divided = [
            (f"{before}{''.join(pieces[:count]).removesuffix('-')}-", "".join(pieces[count:]))
            for count in range(1, len(pieces))
        ]
        fitting = [halves for halves in divided if len(halves[0]) <= LINE_WIDTH]
        ended, current = fitting[-1] if fitting else (current, whole)
        yield ended
    yield current


def _read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


if __name__ == "__main__":
    write_letters(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "letters")
