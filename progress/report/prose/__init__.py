"""The paragraphs that the data writes, each a function from the picture to pieces of text."""

from collections.abc import Callable, Mapping

from progress.report.draft import Piece
from progress.report.picture import Picture

PARAGRAPHS: Mapping[str, Callable[[Picture, str | None], tuple[Piece, ...]]] = {}
