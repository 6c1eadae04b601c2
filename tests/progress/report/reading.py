"""Drafts written out and read back: paragraphs by name, and their numbers as digits."""

import re

from progress.report.document import Chart, Grid, Paragraph, TileMap
from progress.report.draft import Generated
from progress.report.outline import draft_report
from progress.report.picture import read_picture
from progress.report.rendering import write_block, write_document

WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
NUMBERS = {word: number for number, word in enumerate(WORDS)}
NONE = {"none known": 0, "none": 0, "neither": 0, "no": 0, "both": 2}


class Report:
    """The default draft on some filters, written out."""

    def __init__(self, connection, filters, since=None):
        self.picture = read_picture(connection, filters, since)
        self.draft = draft_report(self.picture)
        self.document = write_document(self.draft, self.picture, {})
        self.blocks = [block for section in self.draft.sections for block in section.blocks]

    @property
    def text(self):
        """Give all paragraphs, one a line."""
        return "\n".join(item.text for item in self.document.items if isinstance(item, Paragraph))

    def read(self, name, about=None):
        """Give a generated paragraph of the draft; "" where it says nothing or is not there."""
        for block in self.blocks:
            if isinstance(block, Generated) and (block.name, block.about) == (name, about):
                written = write_block(block, self.picture)
                return written.text if written else ""
        return ""

    def find(self, kind, title=""):
        """Give the exhibits of a kind whose title begins like this."""
        return [
            item
            for item in self.document.items
            if isinstance(item, kind) and item.title.startswith(title)
        ]

    @property
    def exhibits(self):
        """Give all figures and tables."""
        return [item for item in self.document.items if isinstance(item, Chart | Grid | TileMap)]


def count_in_digits(text):
    """Give a text with its numbers as digits: "none of the two forces" is "0 of the 2 forces"."""
    text = re.sub(r"\b(none) \(of one\b", "0 (of 1", text, flags=re.I)
    text = re.sub(r"\bthe one (force|region)", r"1 of the 1 \1", text, flags=re.I)
    text = re.sub(r"\ball (\w+) (forces|regions)", r"\1 of the \1 \2", text, flags=re.I)
    text = re.sub(r"\ball (two|three|four|five|six|seven|eight|nine|\d+)\b", r"\1", text)
    text = re.sub(r"\bboth (forces|regions)", r"2 of the 2 \1", text, flags=re.I)
    for word, number in {**NONE, **NUMBERS}.items():
        text = re.sub(
            rf"(?<!No )(?<!“)\b{word}\b(?! evidence| information)", str(number), text, flags=re.I
        )
    return text


def say_names(names):
    """Give names as a report lists them."""
    names = list(names)
    if len(names) > 1 and any(" and " in name for name in names):
        return "; ".join([*names[:-1], f"and {names[-1]}"])
    return " and ".join(part for part in (", ".join(names[:-1]), "".join(names[-1:])) if part)
