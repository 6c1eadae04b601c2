"""Words → sentences → segments: the pieces between commas, connectives and marks."""

from collections.abc import Iterator

from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import Mention
from loaders.reading.text.words import Word

_ABBREVIATIONS = {
    "no",
    "nos",
    "mr",
    "mrs",
    "ms",
    "dr",
    "st",
    "e.g",
    "i.e",
    "eg",
    "ie",
    "para",
    "p",
    "pp",
    "cf",
    "v",
}
_ENDS = frozenset([".", "!", "?", ":", ";"])
# What a list puts before its items, and how far before their first letter.
_ITEM_MARKS = "-*–—•·▪●)"
_MARK_REACH = 4
BOUNDARIES = frozenset(
    {"comma", "semicolon", "colon", "dash", "and", "or", "contrast", "reason", "relative"}
)
STRONG = frozenset({"semicolon", "colon", "dash", "contrast", "reason"})


def split_sentences(words: list[Word], text: str) -> list[list[Word]]:
    """The sentences; a paragraph's end closes one unless a small letter follows."""
    sentences, current = [], []
    for at, word in enumerate(words):
        if word.text == "¶":
            following = words[at + 1] if at + 1 < len(words) else None
            if (
                current
                and following
                and (text[following.start].isupper() or current[-1].text in ".:;")
            ):
                sentences.append(current)
                current = []
            continue
        if not current and word.text == "–":
            continue
        current.append(word)
        if word.text in (".", "!", "?"):
            following = words[at + 1] if at + 1 < len(words) else None
            before = words[at - 1].text if at else ""
            if following is None or (
                before not in _ABBREVIATIONS
                and (following.text == "¶" or not text[following.start].islower())
                and following.start > word.end
            ):
                sentences.append(current)
                current = []
    if current:
        sentences.append(current)
    return [_close(sentence) for sentence in sentences]


def is_item(sentence: list[Word], text: str) -> bool:
    """Whether it stands in a list: it opens with a small letter, a number or behind a mark."""
    start = sentence[0].start
    before = text[max(0, start - _MARK_REACH) : start].rstrip()
    return not text[start].isupper() or (before != "" and before[-1] in _ITEM_MARKS)


def _close(sentence: list[Word]) -> list[Word]:
    """A sentence whose stop is lost gets one, so that after every word another mark stands."""
    last = sentence[-1]
    if last.text in _ENDS:
        return sentence
    return [*sentence, Word(".", last.end, last.end)]


class Segment:
    """A piece of a sentence: what joins it to the one before, and what stands in it."""

    __slots__ = ("first", "index", "is_own", "joiners", "last", "units")

    def __init__(self, index: int, joiners: set[str], first: int) -> None:
        self.index = index
        self.joiners = joiners
        self.units: list[Phrase | Mention] = []
        self.first = first
        self.last = first
        self.is_own = False

    def __repr__(self) -> str:
        return f"{sorted(self.joiners)}{self.units}"


def mentions_in(segments: list[Segment]) -> Iterator[Mention]:
    """The mentions that stand in these segments, in order."""
    for segment in segments:
        for unit in segment.units:
            if isinstance(unit, Mention):
                yield unit


def drop_asides(units: list[Phrase | Mention]) -> list[Phrase | Mention]:
    """Take out floating words and times ("however", "by then") with their commas."""
    kept: list[Phrase | Mention] = []
    for at, unit in enumerate(units):
        if isinstance(unit, Phrase):
            if (
                unit.text == "though"
                and kept
                and _is_comma(kept[-1])
                and at + 1 < len(units)
                and _is_comma(units[at + 1])
            ):
                continue
            is_aside = (
                "floating" in unit.kinds or "time" in unit.kinds or "our_review" in unit.kinds
            )
            if is_aside and not unit.wordings:
                continue
            if unit.kinds == {"comma"}:
                if kept and _is_comma(kept[-1]) and kept[-1].last + 1 == unit.first:
                    continue
                if kept and _is_comma(kept[-1]):
                    # A pair of commas around nothing we know is an aside: both go.
                    kept.pop()
                    continue
                if not kept:
                    continue
        kept.append(unit)
    return kept


def _is_comma(unit: Phrase | Mention) -> bool:
    return isinstance(unit, Phrase) and "comma" in unit.kinds


def cut_segments(units: list[Phrase | Mention], length: int) -> list[Segment]:
    """The segments of a sentence of `length` words, in order."""
    segments = [Segment(0, set(), 0)]
    for unit in units:
        current = segments[-1]
        joins = unit.kinds & BOUNDARIES if isinstance(unit, Phrase) and not unit.wordings else None
        if (
            isinstance(unit, Phrase)
            and unit.text in ("but not", "though not", "and not")
            and current.units
        ):
            current.last = unit.first - 1
            current = Segment(len(segments), {"and"}, unit.first)
            segments.append(current)
        if joins:
            if current.units:
                current.last = unit.first - 1
                current = Segment(len(segments), set(), unit.last + 1)
                segments.append(current)
            elif not current.joiners:
                current.first = unit.last + 1 if current.index else 0
            else:
                current.first = unit.last + 1
            current.joiners |= joins
        elif isinstance(unit, Phrase) and unit.kinds == {"own_force"}:
            current.is_own = True
        else:
            current.units.append(unit)
            unit_segment = current.index
            if isinstance(unit, Mention):
                unit.segment = unit_segment
    segments[-1].last = length - 1
    return [segment for segment in segments if segment.units]
