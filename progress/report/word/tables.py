"""Tables of a report: numbers and outcomes, the tile map, and what the report says of itself."""

import re
from collections.abc import Mapping, Sequence

from lxml.etree import _Element

from progress.framework import Tone
from progress.inks import HATCH, PANEL, QUIET, choose_ink, is_hatched
from progress.report.document import Grid, Tile, TileMap
from progress.report.layout import LETTER, PADDING, list_columns, measure_least
from progress.report.plain import clean
from progress.report.word.manuscript import Manuscript, shorten
from progress.report.word.xml import hexes, make, write_paragraph, write_run

ROOMY, ROOM = 60, 1.2
NUMBER = re.compile(r"[\d,.]+%?|–|")
SHORT_TABLE, MOST_TILE = 14, 780
TILE_HEIGHT, LEGEND_GAP = 480, "   "
SHADINGS = {"/": "thinDiagStripe", ".": "pct25"}


def add_grid(manuscript: Manuscript, grid: Grid) -> None:
    """Put a table with its caption, notes and source line."""
    caption = manuscript.add_caption("Table", grid.title)
    style = manuscript.styles["Report Table Text"]
    widths = _fit(list_columns(grid), manuscript.width)
    numeric = [_is_numeric(cells) for cells in zip(*grid.rows, strict=True)] or [False] * len(
        widths
    )
    is_short = len(grid.rows) <= SHORT_TABLE
    rows = [
        _make_row(
            [
                _make_cell(style, name, width, keep=True, is_bold=True, is_right=is_right)
                for name, width, is_right in zip(grid.columns, widths, numeric, strict=True)
            ],
            is_header=True,
        )
    ]
    for place, row in enumerate(grid.rows):
        keep = is_short or place == 0 or place >= len(grid.rows) - 2
        rows.append(
            _make_row(
                [
                    _make_cell(
                        style,
                        text,
                        widths[number],
                        grid.tones.get((place, number)),
                        keep=keep,
                        is_right=numeric[number],
                    )
                    for number, text in enumerate(row)
                ]
            )
        )
    alt = f"{len(grid.rows)} rows. Columns: {', '.join(grid.columns)}."
    manuscript.add(_make_table(manuscript, caption, alt, widths, rows))
    for note in grid.notes:
        manuscript.add(
            write_paragraph(manuscript.styles["Report Note"], write_run(note), keep=True)
        )
    manuscript.add_source(grid.source)


def add_facts(manuscript: Manuscript, facts: Mapping[str, str]) -> None:
    """Put what the report says of itself, a line each."""
    if not facts:
        return
    style = manuscript.styles["Report Table Text"]
    widths = [manuscript.width // 5, manuscript.width - manuscript.width // 5]
    rows = [
        _make_row(
            [
                _make_cell(style, name, widths[0], is_bold=True),
                _make_cell(style, said, widths[1]),
            ]
        )
        for name, said in facts.items()
    ]
    alt = f"What this report is made from, a line each: {', '.join(facts)}."
    look = {"firstRow": 0, "firstColumn": 1}
    manuscript.add(_make_table(manuscript, "About this report", alt, widths, rows, look))


def add_tile_map(manuscript: Manuscript, tiles: TileMap) -> None:
    """Put the tile map as a table of labelled cells, its legend and source line beneath."""
    caption = manuscript.add_caption("Figure", tiles.title)
    style = manuscript.styles["Report Table Text"]
    placed = {(tile.row, tile.column): tile for tile in tiles.tiles}
    last_row = max((row for row, _ in placed), default=-1) + 1
    columns = max((column for _, column in placed), default=-1) + 1
    if columns:
        width = min(MOST_TILE, manuscript.width // columns)
        rows = [
            _make_row(
                [_make_tile(style, placed.get((row, column)), width) for column in range(columns)],
                height=TILE_HEIGHT,
            )
            for row in range(last_row)
        ]
        look = {"firstRow": 0, "firstColumn": 0}
        alt = tiles.alt
        table = _make_table(manuscript, caption, alt, [width] * columns, rows, look, is_map=True)
        manuscript.add(table)
    legend = [run for name, tone in tiles.legend for run in _write_legend(name, tone)]
    if any(not tile.is_shown for tile in tiles.tiles):
        legend.append(write_run("Without a symbol: outside the filters"))
    manuscript.add(write_paragraph(manuscript.styles["Report Legend"], *legend, keep=True))
    manuscript.add_source(tiles.source)


def say_cell(text: str, tone: Tone | None) -> str:
    """Give the text of a cell with the symbol of its tone before it, once."""
    text = clean(text)
    return f"{tone.symbol} {text}" if tone and not text.startswith(tone.symbol) else text


def _write_legend(name: str, tone: Tone) -> list[_Element]:
    ink = make("w:color", val=hexes(choose_ink(tone)))
    swatch = write_run(f"\u00a0{tone.symbol}\u00a0", ink, _shade(tone))
    return [swatch, write_run(f"\u00a0{name.replace(' ', chr(0xA0))}{LEGEND_GAP}")]


def _make_table(
    manuscript: Manuscript,
    title: str,
    alt: str,
    widths: Sequence[int],
    rows: Sequence[_Element],
    look: Mapping[str, int] | None = None,
    is_map: bool = False,
) -> _Element:
    look = look or {"firstRow": 1, "firstColumn": 0}
    properties = make(
        "w:tblPr",
        make("w:tblStyle", val=manuscript.styles["Report Table"]),
        make("w:tblW", w=sum(widths), type="dxa"),
        make("w:jc", val="center") if is_map else None,
        _make_gaps() if is_map else None,
        make("w:tblLayout", type="fixed"),
        make("w:tblCellMar", *(make(f"w:{side}", w=0, type="dxa") for side in ("left", "right")))
        if is_map
        else None,
        make("w:tblLook", val="0420" if look["firstRow"] else "0400", **look, noVBand=1),
        make("w:tblCaption", val=clean(title)[:250]),
        make("w:tblDescription", val=shorten(clean(alt))),
    )
    grid = make("w:tblGrid", *(make("w:gridCol", w=width) for width in widths))
    return make("w:tbl", properties, grid, *rows)


def _make_gaps() -> _Element:
    """White between the tiles, and no line around them."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    line = {"val": "single", "sz": 18, "space": 0, "color": hexes(PANEL)}
    return make("w:tblBorders", *(make(f"w:{side}", **line) for side in sides))


def _make_row(
    cells: Sequence[_Element], is_header: bool = False, height: int | None = None
) -> _Element:
    properties = make(
        "w:trPr",
        make("w:cantSplit"),
        make("w:trHeight", val=height, hRule="exact") if height else None,
        make("w:tblHeader") if is_header else None,
    )
    return make("w:tr", properties, *cells)


def _make_cell(
    style: str,
    text: str,
    width: int,
    tone: Tone | None = None,
    keep: bool = False,
    is_bold: bool = False,
    is_right: bool = False,
) -> _Element:
    looks = [make("w:b")] if is_bold else []
    if tone:
        looks.append(make("w:color", val=hexes(choose_ink(tone))))
    paragraph = write_paragraph(style, write_run(say_cell(text, tone), *looks), keep=keep)
    if is_right:
        paragraph[0].append(make("w:jc", val="right"))
    return make(
        "w:tc",
        make("w:tcPr", make("w:tcW", w=width, type="dxa"), _shade(tone) if tone else None),
        paragraph,
    )


def _make_tile(style: str, tile: Tile | None, width: int) -> _Element:
    size = make("w:tcW", w=width, type="dxa")
    if tile is None:
        return make("w:tc", make("w:tcPr", size), write_paragraph(style, keep=True))
    tone = tile.tone if tile.is_shown else None
    said = f"{tile.abbreviation} {tone.symbol}" if tone else tile.abbreviation
    ink = choose_ink(tone) if tone else QUIET
    looks = [make("w:b")] if tone else []
    looks += [make("w:color", val=hexes(ink)), make("w:sz", val=14)]
    paragraph = write_paragraph(
        style, write_run(clean(said).replace(" ", "\u00a0"), *looks), keep=True
    )
    paragraph[0].append(make("w:jc", val="center"))
    return make(
        "w:tc",
        make(
            "w:tcPr",
            size,
            _shade(tone) if tone else None,
            make("w:vAlign", val="center"),
        ),
        paragraph,
    )


def _shade(tone: Tone) -> _Element:
    """Fill a cell in a tone; what is not known is hatched in pale grey, as in figures."""
    if is_hatched(tone):
        pattern = SHADINGS.get(tone.pattern, "pct25")
        return make("w:shd", val=pattern, color=hexes(HATCH), fill=hexes(PANEL))
    return make("w:shd", val="clear", color="auto", fill=hexes(tone.colour))


def _is_numeric(cells: Sequence[str]) -> bool:
    return all(map(NUMBER.fullmatch, cells)) and any(cells)


def _fit(columns: Sequence[Sequence[str]], width: int) -> list[int]:
    """Give the widths of the columns: room for the longest word first, then for the text."""
    least = [measure_least(column) for column in columns]
    if sum(least) >= width:
        return [max(300, one * width // sum(least)) for one in least]
    wanted = [
        max(low, min(ROOMY, max(map(len, column[1:]), default=0)) * LETTER + PADDING)
        for low, column in zip(least, columns, strict=True)
    ]
    if sum(wanted) * ROOM <= width:
        return [round(one * ROOM) for one in wanted]
    spare, more = width - sum(least), [w - low for w, low in zip(wanted, least, strict=True)]
    shares = more if sum(more) else wanted
    return [low + spare * share // sum(shares) for low, share in zip(least, shares, strict=True)]
