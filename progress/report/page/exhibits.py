"""Figures and tables of the page: each with caption, source line and its numbers as a table."""

import re
from collections.abc import Iterable, Mapping, Sequence

from lxml.builder import E
from lxml.etree import _Element

from progress.framework import Tone
from progress.inks import HATCH, PANEL, choose_ink, is_hatched
from progress.report.document import CANNOT, Chart, Grid, Tile, TileMap
from progress.report.page.drawing import draw_chart
from progress.report.plain import clean

NUMBER = re.compile(r"[\d,.]+%?|–|")
GRADIENTS = {
    "/": f"repeating-linear-gradient(135deg,{PANEL} 0 4px,{HATCH} 4px 5px)",
    ".": f"radial-gradient({HATCH} 1px,{PANEL} 1.5px) 0 0/5px 5px",
}


def make_chart(chart: Chart, caption: str, number: int, marking: str) -> _Element:
    """Give a chart: drawn, then its numbers."""
    columns = ("", *(f"{one.tone.symbol} {one.name}" for one in chart.series), "Of")
    rows = [
        (label, *(_say(one.numbers[place]) for one in chart.series), str(chart.of[place]))
        for place, label in enumerate(chart.labels)
    ]
    title = f"Figure {number} in numbers: forces"
    return E.figure(
        E.figcaption(clean(caption)),
        draw_chart(chart, caption, number, marking),
        _make_legend((one.name, one.tone) for one in chart.series),
        _make_table(columns, rows, title, f"figure-{number}-numbers"),
        _make_source(chart.source),
    )


def _say(number: int | None) -> str:
    return CANNOT if number is None else str(number)


def make_tile_map(tiles: TileMap, caption: str, number: int, marking: str) -> _Element:
    """Give the tile map, its legend, and the same as lists of forces."""
    placed = {(tile.row, tile.column): tile for tile in tiles.tiles}
    columns = range(max((column for _, column in placed), default=-1) + 1)
    rows = range(max((row for row, _ in placed), default=-1) + 1)
    drawn = E.table(
        *(E.tr(*(_make_tile(placed.get((row, column))) for column in columns)) for row in rows),
        {"class": "tiles", "role": "img", "aria-label": clean(tiles.alt)},
    )
    legend = _make_legend(tiles.legend)
    if any(not tile.is_shown for tile in tiles.tiles):
        legend.append(E.li("□ Outside the filters"))
    by_tone = [
        (f"{tone.symbol} {word}", ", ".join(names))
        for word, tone in tiles.legend
        if (names := _list_names(tiles.tiles, tone))
    ]
    title = f"Figure {number} in words: forces by category"
    return E.figure(
        E.figcaption(clean(caption)),
        E.p(clean(marking), {"class": "source"}),
        _make_scroll(drawn, clean(tiles.title), f"figure-{number}-map"),
        legend,
        _make_table(("Category", "Forces"), by_tone, title, f"figure-{number}-words"),
        _make_source(tiles.source),
    )


def make_grid(grid: Grid, caption: str, number: int) -> _Element:
    """Give a table with its notes and source line."""
    table = _make_table(grid.columns, grid.rows, caption, f"table-{number}", grid.tones)
    return E.div(
        table,
        *(E.p(clean(note), {"class": "source"}) for note in grid.notes),
        _make_source(grid.source),
    )


def _make_table(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    caption: str,
    name: str,
    tones: Mapping[tuple[int, int], Tone] | None = None,
) -> _Element:
    numeric = [all(map(NUMBER.fullmatch, cells)) for cells in zip(*rows, strict=True)]
    numeric = [*numeric, *[False] * (len(columns) - len(numeric))]
    head = [
        E.th(clean(column), _align(is_number), scope="col")
        if column
        else E.td({"class": "number"} if is_number else {})
        for column, is_number in zip(columns, numeric, strict=True)
    ]
    body = [
        E.tr(
            *(
                _make_cell(text, (tones or {}).get((place, column)), column == 0, numeric[column])
                for column, text in enumerate(row)
            )
        )
        for place, row in enumerate(rows)
    ]
    table = E.table(E.caption(clean(caption)), E.thead(E.tr(*head)), E.tbody(*body))
    return _make_scroll(table, caption, name)


def _make_scroll(table: _Element, name: str, identity: str) -> _Element:
    """A table wider than the screen scrolls by itself, with the keyboard too."""
    return E.div(
        table,
        {
            "class": "scroll",
            "tabindex": "0",
            "role": "group",
            "aria-label": clean(name),
            "id": identity,
        },
    )


def _make_cell(text: str, tone: Tone | None, is_first: bool, is_number: bool) -> _Element:
    look = _align(is_number)
    text = clean(text)
    if tone:
        look = {"class": "fill", "style": _fill(tone)}
        text = text if text.startswith(tone.symbol) else f"{tone.symbol} {text}"
    return E.th(text, look, scope="row") if is_first else E.td(text, look)


def _align(is_number: bool) -> dict[str, str]:
    return {"class": "number"} if is_number else {}


def _make_tile(tile: Tile | None) -> _Element:
    if tile is None:
        return E.td()
    name = {"title": clean(tile.name)}
    if not tile.is_shown:
        return E.td(clean(tile.abbreviation), name, {"class": "outside"})
    kind = "fill hatched" if is_hatched(tile.tone) else "fill"
    said = f"{clean(tile.abbreviation)} "
    return E.td(said, E.br(), tile.tone.symbol, name, {"class": kind, "style": _fill(tile.tone)})


def _list_names(tiles: Iterable[Tile], tone: Tone) -> list[str]:
    return sorted(clean(tile.name) for tile in tiles if tile.is_shown and tile.tone == tone)


def _make_legend(names: Iterable[tuple[str, Tone]]) -> _Element:
    return E.ul(
        *(
            E.li(
                E.span(tone.symbol, {"class": "swatch", "style": _fill(tone)}),
                clean(name),
            )
            for name, tone in names
        ),
        {"class": "legend"},
    )


def _make_source(source: str) -> _Element:
    return E.p(clean(source), {"class": "source"})


def _fill(tone: Tone) -> str:
    """The colours are the framework's own, never a file's."""
    ground = GRADIENTS.get(tone.pattern, GRADIENTS["/"]) if is_hatched(tone) else tone.colour
    return f"background:{ground};color:{choose_ink(tone)}"
