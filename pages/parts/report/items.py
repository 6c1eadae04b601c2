"""What a draft says, on screen: the same words and numbers that go into Word."""

import secrets

import pandas as pd
import streamlit as st

from pages.parts.plain_text import escape_markdown
from pages.parts.tables import NO_BREAK
from progress.framework import Tone
from progress.inks import HATCH, choose_ink, is_hatched
from progress.report.document import (
    CANNOT,
    Chart,
    Grid,
    Heading,
    Item,
    Paragraph,
    Quote,
    Run,
    TileMap,
)

WIDTH = 560


def show_item(item: Item, depth: int = 2, has_marks: bool = False) -> None:
    """Show one part of a document.

    `depth`: the heading level of a chapter on this page. `has_marks`: whether what the data writes
    stands out, as it does in the editor.
    """
    match item:
        case Heading():
            mark = "#" * (depth + item.level - 1)
            st.markdown(f"{mark} {escape_markdown(item.text)}", anchors=False)
        case Paragraph():
            st.markdown("".join(_write_run(run, has_marks) for run in item.runs))
        case Quote():
            st.markdown(
                f"> “{escape_markdown(_in_line(item.text))}”\n>\n> {escape_markdown(item.citation)}"
            )
        case Chart():
            _show_chart(item)
        case TileMap():
            _show_tiles(item)
        case Grid():
            _show_grid(item)


def _write_run(run: Run, has_marks: bool) -> str:
    said = escape_markdown(_in_line(run.text) if run.value else run.text)
    return f":gray-background[{said}]" if has_marks and run.value and said else said


def _show_chart(chart: Chart) -> None:
    _show_caption(chart.title)
    with st.container(key=f"drawn_{chart.id or secrets.token_hex(4)}"):
        st.image(_draw(chart), width=WIDTH, alt=f"{chart.title}. {chart.alt}")
    table = pd.DataFrame(
        {
            _paint(series.tone, series.name): [
                CANNOT if number is None else f"{number} of {of}"
                for number, of in zip(series.numbers, chart.of, strict=True)
            ]
            for series in chart.series
        },
        index=[escape_markdown(label) for label in chart.labels],
    )
    st.table(table, border="horizontal", alt=f"Numbers: {chart.title}")
    st.caption(escape_markdown(chart.source))


@st.cache_data(max_entries=200, show_spinner=False)
def _draw(chart: Chart) -> str:
    from lxml.etree import tostring

    from progress.report.page.drawing import draw_chart

    return tostring(draw_chart(chart, chart.title, 1, ""), encoding="unicode")


def _show_tiles(tiles: TileMap) -> None:
    rows = max((tile.row for tile in tiles.tiles), default=-1) + 1
    columns = max((tile.column for tile in tiles.tiles), default=-1) + 1
    cells = [[""] * columns for _ in range(rows)]
    for tile in tiles.tiles:
        cells[tile.row][tile.column] = (
            _paint(tile.tone, tile.abbreviation) if tile.is_shown else tile.abbreviation
        )
    _show_caption(tiles.title)
    st.table(
        pd.DataFrame(cells),
        border=False,
        hide_header=True,
        hide_index=True,
        alt=f"{tiles.title}. {tiles.alt}",
    )
    st.markdown(" ".join(_paint(tone, word) for word, tone in tiles.legend))
    st.caption(escape_markdown(tiles.source))


def _show_grid(grid: Grid) -> None:
    cells = [
        [
            _paint(grid.tones[place, column], cell)
            if (place, column) in grid.tones
            else escape_markdown(cell)
            for column, cell in enumerate(row)
        ]
        for place, row in enumerate(grid.rows)
    ]
    table = pd.DataFrame(cells, columns=[escape_markdown(name) for name in grid.columns])
    _show_caption(grid.title)
    st.table(table.set_index(table.columns[0]), border="horizontal", alt=grid.title)
    st.caption("\n\n".join(map(escape_markdown, (*grid.notes, grid.source))))


def _show_caption(title: str) -> None:
    st.markdown(f"**{escape_markdown(title)}**")


def _paint(tone: Tone, words: str) -> str:
    colour = HATCH if is_hatched(tone) else tone.colour
    symbol = "" if words.startswith(tone.symbol) else f"{tone.symbol}{NO_BREAK}"
    said = f"{NO_BREAK}{symbol}{escape_markdown(words)}{NO_BREAK}"
    return f':color[{said}]{{foreground="{choose_ink(tone)}" background="{colour}"}}'


def _in_line(words: str) -> str:
    return " ".join(words.split())
