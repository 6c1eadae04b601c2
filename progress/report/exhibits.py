"""The figures and tables that a draft may hold, by name, with their numbers."""

from collections.abc import Callable, Mapping

from progress.report.document import Chart, Grid, TileMap
from progress.report.picture import Picture

FIGURES: Mapping[str, Callable[[Picture, str], Chart | TileMap | None]] = {}
TABLES: Mapping[str, Callable[[Picture, str], Grid | None]] = {}
