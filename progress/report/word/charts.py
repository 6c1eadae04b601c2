"""Native Word charts: bars in our colours, with the workbook that they are edited in."""

import math
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import BinaryIO

from docx.opc.constants import CONTENT_TYPE as TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as KIND
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsmap, qn
from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.chart.xmlwriter import ChartXmlWriter
from pptx.enum.chart import XL_CHART_TYPE
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from progress.framework import Tone
from progress.inks import HATCH, INK, PANEL, QUIET, choose_ink, is_hatched
from progress.report.document import Chart, Series
from progress.report.plain import clean
from progress.report.word.manuscript import Manuscript, shorten
from progress.report.word.styles import FONT
from progress.report.word.xml import hexes, make, write_paragraph

nsmap.setdefault("c", "http://schemas.openxmlformats.org/drawingml/2006/chart")
KINDS = {
    "stacked": XL_CHART_TYPE.BAR_STACKED,
    "clustered": XL_CHART_TYPE.BAR_CLUSTERED,
}
EMU_A_TWIP = 635
POINT = 12700
BAR, BAR_BESIDE, FRAME, TALLEST = 26 * POINT, 15 * POINT, 62 * POINT, 560 * POINT
LABEL_SHARE = 0.06
LEGEND_LINE, LETTERS_A_LINE = 14 * POINT, 74
PATTERNS = {"/": "wdUpDiag", ".": "pct25"}
AXES = {"-2068027336": "2068027336", "-2113994440": "2113994440"}
TEXT_ONLY = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class TextOnlyWorkbook(CategoryWorkbookWriter):
    """The workbook of a chart. No label starts a formula, and a second sheet says what it is."""

    def __init__(self, chart_data: CategoryChartData, about: Mapping[str, str]) -> None:
        super().__init__(chart_data)
        self._about = about

    @contextmanager
    def _open_worksheet(self, xlsx_file: BinaryIO) -> Iterator[tuple[Workbook, Worksheet]]:
        with Workbook(xlsx_file, {"in_memory": True, **TEXT_ONLY}) as book:
            yield book, book.add_worksheet()
            about = book.add_worksheet("About")
            for row, line in enumerate(self._about.items()):
                about.write_row(row, 0, line)


def add_chart(manuscript: Manuscript, chart: Chart) -> None:
    """Put a chart with its caption and source line."""
    caption = manuscript.add_caption("Figure", chart.title)
    number = manuscript.count("chart")
    package = manuscript.word.part.package
    data = _take_data(chart)
    about = {"Title": chart.title, "Marking": manuscript.marking, "Source": chart.source}
    about = {name: clean(said) for name, said in about.items()}
    workbook = Part(
        PackURI(f"/word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"),
        WORKBOOK_TYPE,
        TextOnlyWorkbook(data, about).xlsx_blob,
        package,
    )
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), TYPE.DML_CHART, b"", package)
    part._blob = _write_chart(
        chart, data, part.relate_to(workbook, KIND.PACKAGE), manuscript.marking
    )
    relation = manuscript.word.part.relate_to(part, KIND.CHART)
    manuscript.add(
        write_paragraph(
            manuscript.styles["Report Drawing"],
            make("w:r", _draw(manuscript, chart, caption, relation)),
            keep=True,
        )
    )
    manuscript.add_source(chart.source)


def name_bar(chart: Chart, place: int) -> str:
    """Give the name of a bar with its denominator: "Wales (of 4)"."""
    return clean(f"{chart.labels[place]} (of {chart.of[place]})")


def name_series(series: Series) -> str:
    """Give the name of a series with the symbol of its tone."""
    return clean(f"{series.tone.symbol} {series.name}")


def _take_data(chart: Chart) -> CategoryChartData:
    data = CategoryChartData(number_format="0")
    data.categories = [name_bar(chart, place) for place in range(len(chart.labels))]
    for series in chart.series:
        data.add_series(name_series(series), series.numbers)
    return data


def _draw(manuscript: Manuscript, chart: Chart, caption: str, relation: str) -> etree._Element:
    number = manuscript.count("drawing")
    width = manuscript.width * EMU_A_TWIP
    group = BAR if chart.kind == "stacked" else BAR_BESIDE * (len(chart.series) + 0.5)
    bars = round(len(chart.labels) * group)
    height = min(TALLEST, FRAME + bars + _count_legend_lines(chart) * LEGEND_LINE)
    link = make("c:chart")
    link.set(qn("r:id"), relation)
    data = make("a:graphicData", link, uri=nsmap["c"])
    return make(
        "w:drawing",
        make(
            "wp:inline",
            make("wp:extent", cx=width, cy=height),
            make("wp:effectExtent", l=0, t=0, r=0, b=0),
            make(
                "wp:docPr",
                id=number,
                name=f"Chart {number}",
                descr=shorten(clean(chart.alt)),
                title=clean(caption)[:250],
            ),
            make("wp:cNvGraphicFramePr"),
            make("a:graphic", data),
            distT=0,
            distB=0,
            distL=0,
            distR=0,
        ),
    )


def _count_legend_lines(chart: Chart) -> int:
    return 1 + sum(len(series.name) + 6 for series in chart.series) // LETTERS_A_LINE


def _write_chart(chart: Chart, data: CategoryChartData, workbook: str, marking: str) -> bytes:
    written = ChartXmlWriter(KINDS[chart.kind], data).xml
    for old, new in AXES.items():
        written = written.replace(old, new)
    root = etree.fromstring(written.encode())
    root.find(qn("c:date1904")).addnext(make("c:roundedCorners", val=0))
    root.find(qn("c:date1904")).addnext(make("c:lang", val="en-GB"))
    inner = root.find(qn("c:chart"))
    inner.insert(0, _title(marking))
    inner.find(qn("c:autoTitleDeleted")).set("val", "0")
    bars = inner.find(f".//{qn('c:barChart')}")
    bars.find(qn("c:grouping")).addnext(make("c:varyColors", val=0))
    for element, series in zip(bars.findall(qn("c:ser")), chart.series, strict=True):
        _dress(element, series, chart)
    last = bars.findall(qn("c:ser"))[-1] if chart.series else bars.find(qn("c:varyColors"))
    last.addnext(make("c:gapWidth", val=45))
    _set_axes(inner)
    if inner.find(qn("c:plotVisOnly")) is None:
        inner.find(qn("c:plotArea")).addnext(make("c:plotVisOnly", val=1))
    inner.find(qn("c:plotArea")).addnext(
        make("c:legend", make("c:legendPos", val="b"), make("c:overlay", val=0), _letters(900))
    )
    for old in root.findall(qn("c:txPr")):
        root.remove(old)
    inner.addnext(_letters(950))
    inner.addnext(
        make("c:spPr", make("a:solidFill", _colour(PANEL)), make("a:ln", make("a:noFill")))
    )
    link = make("c:externalData", make("c:autoUpdate", val=0))
    link.set(qn("r:id"), workbook)
    root.append(link)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _title(marking: str) -> etree._Element:
    """The marking inside the chart, so that it goes along where the chart is copied to."""
    text = make("a:t")
    text.text = clean(marking)
    run = make("a:r", make("a:rPr", _fill_text(INK), _typeface(), lang="en-GB", sz=900, b=1), text)
    rich = make("c:rich", make("a:bodyPr"), make("a:p", run))
    place = make(
        "c:manualLayout",
        make("c:xMode", val="edge"),
        make("c:yMode", val="edge"),
        make("c:x", val=0.01),
        make("c:y", val=0.01),
    )
    return make("c:title", make("c:tx", rich), make("c:layout", place), make("c:overlay", val=0))


def _dress(element: etree._Element, series: Series, chart: Chart) -> None:
    """Colour, hatch, gap and labels of one series."""
    tone = series.tone
    line = make("a:ln", make("a:solidFill", _colour(PANEL)), w=round(1.5 * POINT))
    if is_hatched(tone):
        line = make("a:ln", make("a:solidFill", _colour(tone.colour)), w=round(0.75 * POINT))
    shape = make("c:spPr", _fill(tone), line)
    is_stacked = chart.kind == "stacked"
    labels = make(
        "c:dLbls",
        make("c:numFmt", formatCode=_format_number(chart, tone), sourceLinked=0),
        make("c:spPr", make("a:solidFill", _colour(PANEL)))
        if is_stacked and is_hatched(tone)
        else None,
        _letters(900, choose_ink(tone) if is_stacked else INK, is_bold=True),
        make("c:dLblPos", val="ctr" if is_stacked else "outEnd"),
        make("c:showLegendKey", val=0),
        make("c:showVal", val=1),
        make("c:showCatName", val=0),
        make("c:showSerName", val=0),
        make("c:showPercent", val=0),
        make("c:showBubbleSize", val=0),
    )
    inverted = element.find(qn("c:invertIfNegative"))
    if inverted is None:
        inverted = make("c:invertIfNegative", val=0)
        element.find(qn("c:tx")).addnext(inverted)
    inverted.addprevious(shape)
    inverted.addnext(labels)


def _format_number(chart: Chart, tone: Tone) -> str:
    """Give the number format of labels: the symbol stands before a number where there is room.

    A dash before a number would read as a minus.
    """
    if is_hatched(tone):
        return "0;;;"
    symbol = tone.symbol.replace('"', "")
    if chart.kind != "stacked":
        return f'"{symbol} "0;;;'
    bars = zip(*(series.numbers for series in chart.series), strict=True)
    longest = max(sum(number or 0 for number in bar) for bar in bars)
    return f'[=0]"";[<{math.ceil(longest * LABEL_SHARE)}]0;"{symbol} "0'


def _set_axes(chart: etree._Element) -> None:
    """The first bar on top, no ticks, and no scale: each bar says its own number."""
    names = chart.find(f".//{qn('c:catAx')}")
    names.find(f"{qn('c:scaling')}/{qn('c:orientation')}").set("val", "maxMin")
    names.find(qn("c:majorTickMark")).set("val", "none")
    line = make("a:ln", make("a:solidFill", _colour(QUIET)), w=round(0.75 * POINT))
    for part in (_letters(950), make("c:spPr", line)):
        names.find(qn("c:tickLblPos")).addnext(part)
    scale = chart.find(f".//{qn('c:valAx')}")
    limits = scale.find(qn("c:scaling"))
    limits.append(make("c:min", val=0))
    limits.insert(0, make("c:orientation", val="minMax"))
    scale.find(qn("c:delete")).set("val", "1")
    for grid in scale.findall(qn("c:majorGridlines")):
        scale.remove(grid)


def _fill(tone: Tone) -> etree._Element:
    if not is_hatched(tone):
        return make("a:solidFill", _colour(tone.colour))
    return make(
        "a:pattFill",
        make("a:fgClr", _colour(HATCH)),
        make("a:bgClr", _colour(PANEL)),
        prst=PATTERNS.get(tone.pattern, "pct25"),
    )


def _letters(size: int, colour: str = INK, is_bold: bool = False) -> etree._Element:
    look = make("a:defRPr", _fill_text(colour), _typeface(), sz=size, b=int(is_bold))
    ends = make("a:endParaRPr", lang="en-GB")
    return make(
        "c:txPr", make("a:bodyPr"), make("a:lstStyle"), make("a:p", make("a:pPr", look), ends)
    )


def _fill_text(colour: str) -> etree._Element:
    return make("a:solidFill", _colour(colour))


def _typeface() -> etree._Element:
    return make("a:latin", typeface=FONT)


def _colour(colour: str) -> etree._Element:
    return make("a:srgbClr", val=hexes(colour))
