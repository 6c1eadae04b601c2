"""The checker: a draft of 10,000 words, against python-docx writing the same text and tables."""

from collections.abc import Sequence
from contextlib import closing
from io import BytesIO
from itertools import count, cycle
from pathlib import Path

from docx import Document

from progress.database import open_reader
from progress.filters import Filters
from progress.report.checker import check_draft, forget_texts
from progress.report.document import Grid, Heading, Item, Paragraph, Quote
from progress.report.draft import Draft, Own, Section
from progress.report.outline import draft_report
from progress.report.picture import Picture, read_picture
from progress.report.rendering import write_document
from tests.benchmarks.measures import Measure, compare, time_call
from tests.conftest import build

WORDS, RUNS, LIMIT = 10_000, 7, 0.2
ASSESSMENT = "plan-review-2017"
TYPED = (
    "In the reports that forces sent us, the work was described in very different ways, and some "
    "described their plans at greater length than others did.",
    "Of the 43 forces, 33 had submitted comprehensive plans, which is 77% of them.",
    "We read each plan against the national strategy and asked what it said about partners.",
    "IT monitoring was in place in five forces and had started in 12; Dorset and North Wales had "
    "all elements in place.",
    "Chief constables will want to satisfy themselves that those who work in this field have the "
    "time, the tools and the training that such work asks of them.",
)


def measure_checker(folder: Path) -> list[Measure]:
    """Measure a check while a draft is written: one paragraph has changed since the last check; and
    the first check of all, in which no sentence was read before.
    """
    path = build("example", folder / "checker.db")
    with closing(open_reader(path)) as connection:
        picture = read_picture(connection, Filters(ASSESSMENT))
    draft = _lengthen(draft_report(picture), picture)
    items = write_document(draft, picture, {}).items
    first, later, plain = [], [], []
    for run in range(RUNS):
        plain.append(time_call(lambda: _write_plainly(items)))
        first.append(time_call(lambda: _check_anew(draft, picture)))
        changed = _change_one(draft, run)
        later.append(time_call(lambda written=changed: check_draft(written, picture)))
    name = f"checker, {WORDS:,} words"
    return [
        compare(f"{name}, read for the first time", first, plain, LIMIT),
        compare(f"{name}, one paragraph changed", later, plain, LIMIT),
    ]


def _change_one(draft: Draft, run: int) -> Draft:
    """Give the draft with another last paragraph."""
    *sections, last = draft.sections
    changed = Own(pieces=(f"In run {run}, " + " ".join(TYPED),))
    section = last.model_copy(update={"blocks": (*last.blocks[:-1], changed)})
    return draft.model_copy(update={"sections": (*sections, section)})


def _check_anew(draft: Draft, picture: Picture) -> None:
    forget_texts()
    assert check_draft(draft, picture)


def _lengthen(draft: Draft, picture: Picture) -> Draft:
    """Give the draft with paragraphs of one's own until it has as many words as are asked for."""
    words = sum(len(text.split()) for text in _list_texts(draft, picture))
    blocks: list[Own] = []
    for number, sentences in zip(count(1), cycle((TYPED, TYPED[::-1])), strict=False):
        text = " ".join((f"This is paragraph {number}.", *sentences))
        blocks.append(Own(pieces=(text,)))
        words += len(text.split())
        if words >= WORDS:
            break
    section = Section(title="What forces told us", blocks=tuple(blocks))
    return draft.model_copy(update={"sections": (*draft.sections, section)})


def _list_texts(draft: Draft, picture: Picture) -> Sequence[str]:
    items = write_document(draft, picture, {}).items
    return [item.text for item in items if isinstance(item, Paragraph | Heading | Quote)]


def _write_plainly(items: Sequence[Item]) -> None:
    """Write the same headings, paragraphs, quotations and tables by python-docx, without charts."""
    written = Document()
    for item in items:
        match item:
            case Heading():
                written.add_heading(item.text, item.level)
            case Paragraph() | Quote():
                written.add_paragraph(item.text)
            case Grid():
                table = written.add_table(0, len(item.columns))
                for row in (item.columns, *item.rows):
                    for cell, text in zip(table.add_row().cells, row, strict=True):
                        cell.text = text
    written.save(BytesIO())
