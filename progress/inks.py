"""The colours that screen, Word and HTML share, and which ink is legible on a tone."""

from functools import cache

from progress.framework import Tone

INK = "#0B0C0C"
QUIET = "#505A5F"
PANEL = "#FFFFFF"
HATCH = "#BCC1C5"
LEGIBLE = 4.5


def is_hatched(tone: Tone) -> bool:
    """Whether a tone stands for what is not known."""
    return bool(tone.pattern)


@cache
def choose_ink(tone: Tone) -> str:
    """Give the colour of text on a tone: white where it is legible, else near black."""
    if is_hatched(tone) or measure_contrast(tone.colour, PANEL) < LEGIBLE:
        return INK
    return PANEL


def measure_contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((_measure_luminance(one), _measure_luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _measure_luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
