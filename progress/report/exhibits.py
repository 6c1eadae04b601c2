"""The figures and tables that a draft may hold, by name, with their numbers."""

from collections.abc import Callable, Mapping

from progress.report.charts import (
    chart_categories,
    chart_criteria,
    chart_moves,
    chart_regions,
    map_tiles,
)
from progress.report.document import Chart, Grid, TileMap
from progress.report.picture import Picture
from progress.report.tables import (
    list_forces,
    list_short,
    tabulate_criteria,
    tabulate_definitions,
    tabulate_flows,
    tabulate_region_criteria,
    tabulate_regions,
    tabulate_rule,
)

FIGURES: Mapping[str, Callable[[Picture, str], Chart | TileMap | None]] = {
    "categories": chart_categories,
    "criteria": chart_criteria,
    "regions": chart_regions,
    "tiles": map_tiles,
    "moves": chart_moves,
}
TABLES: Mapping[str, Callable[[Picture, str], Grid | None]] = {
    "forces": list_forces,
    "criteria": tabulate_criteria,
    "regions": tabulate_regions,
    "region_criteria": tabulate_region_criteria,
    "flows": tabulate_flows,
    "short": list_short,
    "definitions": tabulate_definitions,
    "rule": tabulate_rule,
}
