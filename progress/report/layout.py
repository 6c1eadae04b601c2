"""Which pages of a printed report lie on their side, so that a wide table fits."""

import re
from collections.abc import Sequence

from progress.report.document import Grid, Heading, Item, Paragraph

LETTER, BOLD, PADDING = 98, 1.12, 190


def find_lying(items: Sequence[Item], width: int) -> list[bool]:
    """Say of each item whether its page lies: wide tables, with the words that lead to them.

    `width`: how wide the text of an upright page is, in twentieths of a point.
    """
    lies = [isinstance(item, Grid) and _measure_grid(item) > width for item in items]
    for place in [place for place, is_lying in enumerate(lies) if is_lying]:
        before = place - 1
        while before >= 0 and isinstance(items[before], Paragraph):
            before -= 1
        while before >= 0 and isinstance(items[before], Heading):
            lies[before:place] = [True] * (place - before)
            before -= 1
    return lies


def measure_least(column: Sequence[str]) -> int:
    """Give the room for the longest word of a column at 9 points. Its name, in bold, comes first.

    In twentieths of a point.
    """
    lengths = [max(map(len, re.split(r"[\s/-]+", text))) for text in column]
    return round(max(lengths[0] * BOLD, *lengths[1:], 0) * LETTER) + PADDING


def list_columns(grid: Grid) -> list[list[str]]:
    """Give each column of a table, its name first."""
    return [[name, *(row[place] for row in grid.rows)] for place, name in enumerate(grid.columns)]


def _measure_grid(grid: Grid) -> int:
    return sum(map(measure_least, list_columns(grid)))
