"""The shade behind a share in a table: the darker, the larger, always light enough for ink."""

from progress.framework import read_framework
from progress.inks import INK, PANEL

DARKEST = 0.5


def choose_shade(share: float) -> tuple[str, str]:
    """Give background and ink for a share, 0 to 1: from white half-way to the best category's."""
    best = next(iter(read_framework().categories.values())).tone.colour
    mixed = (
        round(light + (dark - light) * share * DARKEST)
        for light, dark in zip(_split(PANEL), _split(best), strict=True)
    )
    return "#" + "".join(f"{channel:02X}" for channel in mixed), INK


def _split(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
