"""The sentences of a letter, numbered, so that a person can name the ones that prove something."""

import re
from dataclasses import dataclass

_OPENING = re.compile(r"^[^\S\n]*(?:Dear|Annwyl)\b[^\n]*\n", re.MULTILINE)
_CLOSING = re.compile(r"^[^\S\n]*Yours\s+(?:sincerely|faithfully)", re.MULTILINE)
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n|\f")
_ABBREVIATED = r"(?<!\bNo)(?<!\bMr)(?<!\bDr)(?<!\bMs)(?<!\bMrs)(?<!\bSt)(?<!e\.g)(?<!i\.e)"
_END = re.compile(rf"{_ABBREVIATED}[.!?][\"'’”)\]]*(?=\s+[\"'‘“(\[]*[A-Z0-9])")


@dataclass(frozen=True)
class Sentence:
    """One sentence: its number (from 1), where it stands in the letter's text (from 0), and its
    words as one line."""

    number: int
    start: int
    end: int
    words: str


def number_sentences(text: str) -> tuple[Sentence, ...]:
    """Give the sentences between the salutation and the close; of the whole text without them."""
    opening = _OPENING.search(text)
    begins = opening.end() if opening else 0
    closing = _CLOSING.search(text, begins)
    ends = closing.start() if closing else len(text)
    places = []
    start = begins
    breaks = [*(m.span() for m in _PARAGRAPH.finditer(text, begins, ends)), (ends, ends)]
    for stop, following in breaks:
        for end in (*(m.end() for m in _END.finditer(text, start, stop)), stop):
            words = text[start:end]
            if words.strip():
                lead = len(words) - len(words.lstrip())
                places.append((start + lead, start + len(words.rstrip())))
            start = end
        start = following
    return tuple(
        Sentence(number, *place, " ".join(text[slice(*place)].split()))
        for number, place in enumerate(places, start=1)
    )
