"""Figures: a DataFrame in, a plotly Figure out. Pure, one function a figure."""

from progress.figures.categories import draw_category_bar
from progress.figures.comparison import draw_comparison
from progress.figures.criteria import draw_criteria_bars
from progress.figures.flows import draw_flows
from progress.figures.moves import draw_moves
from progress.figures.panels import draw_region_panels
from progress.figures.regions import draw_region_bars
from progress.figures.shades import choose_shade
from progress.figures.theme import Stamp
from progress.figures.tiles import draw_tile_map

__all__ = [
    "Stamp",
    "choose_shade",
    "draw_category_bar",
    "draw_comparison",
    "draw_criteria_bars",
    "draw_flows",
    "draw_moves",
    "draw_region_bars",
    "draw_region_panels",
    "draw_tile_map",
]
