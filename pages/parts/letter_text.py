"""The text of a letter as Markdown: shown letter for letter, its passages marked."""

import re
from collections.abc import Iterator

from pages.parts.plain_text import escape_markdown
from progress.queries import Letter, Passage

PARAGRAPH = re.compile(r"[^\S\n]*\n(?:[^\S\n]*\n)+[^\S\n]*|\f")
LINKS = re.compile(r"(https?|www)\\([:.])", re.IGNORECASE)
INK = "#0B0C0C"
EVIDENCE, CHOSEN, UNREAD = "#FFE9A8", "#FFD43B", "#E4E7EA"
_BROKEN_WORD = re.compile(r"(?<=\w)([-\u2010\u2011\xad\ufffe])[^\S\n]*\n[^\S\n]*(?=\w)")
# A line that stops early ends there on purpose: an address, a heading.
SHORT_LINE = 50


def mark_text(letter: Letter, chosen: int | None) -> str:
    """Give a letter's text as Markdown, the passage number `chosen` in bold.

    A label stands before each passage, so that colour does not speak alone.
    """
    return "".join(_mark(letter, chosen))


def _mark(letter: Letter, chosen: int | None) -> Iterator[str]:
    end = 0
    for number, passage in enumerate(letter.passages):
        start = max(passage.start, end)
        yield _show_plain(letter.text[end:start])
        end = max(passage.end, start)
        yield f":gray-badge[{passage.label}] "
        yield _show_marked(letter.text[start:end], passage, number == chosen)
    yield _show_plain(letter.text[end:])


def _show_plain(text: str) -> str:
    return "\n\n".join(map(_show_lines, PARAGRAPH.split(_end_lines(text))))


def _show_marked(text: str, passage: Passage, is_chosen: bool) -> str:
    colour = UNREAD if passage.is_unread else CHOSEN if is_chosen else EVIDENCE
    strong = "**" if is_chosen else ""
    # Emphasis holds at the edges of a directive whatever stands beside it in the letter.
    parts = [" ".join(part.split()) for part in PARAGRAPH.split(_end_lines(text)) if part.strip()]
    return "\n\n".join(
        f':color[{strong}{_escape(part)}{strong}]{{foreground="{INK}" background="{colour}"}}'
        for part in parts
    )


def _show_lines(paragraph: str) -> str:
    """Give one paragraph; the space at its ends, which parts it from a mark, stays one space."""
    lines = [" ".join(line.split()) for line in paragraph.split("\n")]
    shown = ""
    for number, line in enumerate(lines):
        if number:
            is_short = 0 < len(lines[number - 1]) < SHORT_LINE and line
            shown += "  \n" if is_short else " "
        shown += _escape(line)
    before = " " if paragraph[:1].isspace() and shown else ""
    after = " " if paragraph[-1:].isspace() and shown else ""
    return f"{before}{shown.strip()}{after}"


def _escape(text: str) -> str:
    """Escape Markdown, and part what would become a link: only the words of a letter stand here."""
    return LINKS.sub(r"\1:color[\\\2]", escape_markdown(text))


def _end_lines(text: str) -> str:
    """Give the text with one kind of line end, and none within a word that a hyphen parts."""
    return _BROKEN_WORD.sub(r"\1", text.replace("\r\n", "\n").replace("\r", "\n"))
