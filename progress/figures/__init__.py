"""Figures: a DataFrame in, a plotly Figure out. Pure, one function a figure."""

from progress.figures.categories import draw_category_bar
from progress.figures.criteria import draw_criteria_bars
from progress.figures.regions import draw_region_bars
from progress.figures.theme import Stamp
from progress.figures.tiles import draw_tile_map

__all__ = [
    "Stamp",
    "draw_category_bar",
    "draw_criteria_bars",
    "draw_region_bars",
    "draw_tile_map",
]
