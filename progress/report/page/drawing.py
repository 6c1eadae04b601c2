"""Bar charts as SVG inside the page: names over bars, symbols and numbers in them."""

from lxml.builder import ElementMaker
from lxml.etree import _Element

from progress.framework import Tone
from progress.inks import HATCH, INK, PANEL, choose_ink, is_hatched
from progress.report.document import Chart, Series
from progress.report.plain import clean

WIDTH, LETTERS = 460, 15
NAME, BAR, BESIDE, BETWEEN, GAP = 22, 30, 24, 12, 2
LETTER_WIDTH, NUMBER_ROOM = 8.4, 64
MARKING = 26
SVG = "http://www.w3.org/2000/svg"
PATTERNS = {"/": "M0 8 L8 0", ".": "M2 2 h1.5 v1.5 h-1.5 z M6 6 h1.5 v1.5 h-1.5 z"}
FAMILY = "Arial, Helvetica, Liberation Sans, sans-serif"
make = ElementMaker(namespace=SVG, nsmap={None: SVG})


def draw_chart(chart: Chart, caption: str, number: int, marking: str) -> _Element:
    """Give a chart as SVG with a title and description of its own. `number` keeps ids apart."""
    name = f"chart-{number}"
    tones = dict.fromkeys(series.tone for series in chart.series)
    hatches = {
        tone: f"{name}-hatch-{place}" for place, tone in enumerate(filter(is_hatched, tones))
    }
    fills = {tone: f"url(#{hatches[tone]})" if tone in hatches else tone.colour for tone in tones}
    draw = _draw_stacked if chart.kind == "stacked" else _draw_clustered
    shapes, height = draw(chart, fills, MARKING if marking else 0)
    root = make.svg(
        make.title(clean(caption), id=f"{name}-title"),
        make.desc(clean(chart.alt), id=f"{name}-desc"),
        make.defs(*(_make_hatch(tone, place) for tone, place in hatches.items())),
        viewBox=f"0 0 {WIDTH} {height}",
        role="img",
    )
    root.set("aria-labelledby", f"{name}-title")
    root.set("aria-describedby", f"{name}-desc")
    root.set("font-family", FAMILY)
    root.set("font-size", str(LETTERS))
    if marking:
        root.append(_write(marking, 0, 17, INK, is_bold=True))
    root.extend(shapes)
    return root


def _draw_stacked(chart: Chart, fills: dict[Tone, str], top: float) -> tuple[list[_Element], float]:
    longest = max((sum(numbers) for numbers in _bars(chart)), default=0) or 1
    unit = WIDTH / longest
    shapes = []
    for label, of, numbers in zip(chart.labels, chart.of, _bars(chart), strict=True):
        shapes.append(_write(f"{label} (of {of})", 0, top + NAME - 6, INK))
        left = 0.0
        for series, number in zip(chart.series, numbers, strict=True):
            if number:
                width = number * unit
                shapes.append(_draw_bar(series.tone, fills, left, top + NAME, width, BAR))
                said = _label(series, number, width)
                if said:
                    shapes.extend(_label_inside(series.tone, said, left, top + NAME, width))
                left += width
        top += NAME + BAR + BETWEEN
    return shapes, top


def _draw_clustered(
    chart: Chart, fills: dict[Tone, str], top: float
) -> tuple[list[_Element], float]:
    longest = max((number for numbers in _bars(chart) for number in numbers), default=0) or 1
    unit = (WIDTH - NUMBER_ROOM) / longest
    shapes = []
    for label, of, numbers in zip(chart.labels, chart.of, _bars(chart), strict=True):
        shapes.append(_write(f"{label} (of {of})", 0, top + NAME - 6, INK))
        top += NAME
        for series, number in zip(chart.series, numbers, strict=True):
            width = number * unit
            if number:
                shapes.append(_draw_bar(series.tone, fills, 0, top, width, BESIDE))
            said = f"{series.tone.symbol} {number}"
            shapes.append(_write(said, width + 6, top + BESIDE - 7, INK, is_bold=True))
            top += BESIDE
        top += BETWEEN
    return shapes, top


def _bars(chart: Chart) -> list[tuple[int, ...]]:
    rows = ((number or 0 for number in series.numbers) for series in chart.series)
    return list(zip(*rows, strict=True)) or [()] * len(chart.labels)


def _label(series: Series, number: int, width: float) -> str:
    """Symbol and number where there is room, the number alone in a narrow part, else nothing."""
    both = f"{series.tone.symbol} {number}"
    for said in (str(number),) if is_hatched(series.tone) else (both, str(number)):
        if len(said) * LETTER_WIDTH + GAP <= width:
            return said
    return ""


def _label_inside(tone: Tone, said: str, left: float, top: float, width: float) -> list[_Element]:
    middle = left + width / 2
    text = _write(said, middle, top + BAR - 10, choose_ink(tone), is_bold=True)
    text.set("text-anchor", "middle")
    if not is_hatched(tone):
        return [text]
    room = len(said) * LETTER_WIDTH + GAP
    return [_rectangle(middle - room / 2, top + 6, room, BAR - 12, PANEL), text]


def _draw_bar(
    tone: Tone, fills: dict[Tone, str], left: float, top: float, width: float, height: float
) -> _Element:
    bar = _rectangle(left + GAP / 2, top + GAP / 2, width - GAP, height - GAP, fills[tone])
    if is_hatched(tone):
        bar.set("stroke", tone.colour)
    return bar


def _rectangle(left: float, top: float, width: float, height: float, fill: str) -> _Element:
    sides = {"x": left, "y": top, "width": max(width, 1), "height": height}
    return make.rect({name: f"{side:.1f}" for name, side in sides.items()}, fill=fill)


def _make_hatch(tone: Tone, name: str) -> _Element:
    shape = PATTERNS.get(tone.pattern, PATTERNS["/"])
    line = make.path(d=shape, stroke=HATCH, fill=HATCH)
    line.set("stroke-width", "1.5")
    ground = make.rect(width="8", height="8", fill=PANEL)
    return make.pattern(ground, line, id=name, width="8", height="8", patternUnits="userSpaceOnUse")


def _write(said: str, left: float, baseline: float, ink: str, is_bold: bool = False) -> _Element:
    text = make.text(clean(said), x=f"{left:.1f}", y=f"{baseline:.1f}", fill=ink)
    if is_bold:
        text.set("font-weight", "bold")
    return text
