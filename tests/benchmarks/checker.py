"""The checker: a full report of 10,000 words, against python-docx writing the same."""

from collections.abc import Sequence
from contextlib import closing
from itertools import count
from pathlib import Path

from progress.database import open_reader
from progress.report.checker import check_draft, forget_texts
from progress.report.document import Heading, Paragraph, Quote
from progress.report.draft import Draft, Own, Section
from progress.report.outline import draft_report
from progress.report.picture import Picture, read_picture
from progress.report.rendering import write_document
from tests.benchmarks.measures import Measure, compare, time_processor
from tests.benchmarks.report import FILTERS, SINCE, write_plain
from tests.conftest import build

WORDS, RUNS, LIMIT = 10_000, 45, 0.2
NAMES = ("Dorset", "Kent", "Gwent", "Essex", "Cumbria", "North Wales", "Surrey", "Durham")


def measure_checker(folder: Path) -> list[Measure]:
    """Measure a check of a draft of which nothing was read before, against writing it plainly.

    Both are seconds of the processor, so that other work on the machine does not count.
    """
    path = build("example", folder / "checker.db")
    with closing(open_reader(path)) as connection:
        picture = read_picture(connection, FILTERS, SINCE)
    draft = _lengthen(draft_report(picture), picture)
    document = write_document(draft, picture, {})
    ours, plain = [], []
    for _ in range(RUNS):
        plain.append(time_processor(lambda: write_plain(document)))
        forget_texts()
        ours.append(time_processor(lambda: check_draft(draft, picture)))
    return [
        compare(f"checker, {WORDS:,} words that it never read", ours, plain, LIMIT, taken="least")
    ]


def _write_sentences(number: int) -> list[str]:
    """Give the sentences of a paragraph; those that count or name forces stand in no other."""
    share, one, other = number % 44, NAMES[number % 8], NAMES[(number // 8 + number + 1) % 8]
    sentences = [
        "In the reports that forces sent us, the work was described in very different ways, and "
        "some described their plans at greater length than others did.",
        f"Of the 43 forces, {share} had submitted comprehensive plans, which is {share / 43:.0%} "
        "of them.",
        f"We read each plan against the national strategy and asked in week {number} what it said "
        "about partners.",
        f"IT monitoring was in place in {number % 9 + 2} forces and had started in {number % 37}; "
        f"{one} and {other} had all elements in place.",
        "Chief constables will want to satisfy themselves that those who work in this field have "
        "the time, the tools and the training that such work asks of them.",
    ]
    return sentences if number % 2 else sentences[::-1]


def _lengthen(draft: Draft, picture: Picture) -> Draft:
    """Give the draft with paragraphs of one's own until it has as many words as are asked for."""
    words = sum(len(text.split()) for text in _list_texts(draft, picture))
    blocks: list[Own] = []
    for number in count(1):
        text = " ".join((f"This is paragraph {number}.", *_write_sentences(number)))
        blocks.append(Own(pieces=(text,)))
        words += len(text.split())
        if words >= WORDS:
            break
    section = Section(title="What forces told us", blocks=tuple(blocks))
    return draft.model_copy(update={"sections": (*draft.sections, section)})


def _list_texts(draft: Draft, picture: Picture) -> Sequence[str]:
    items = write_document(draft, picture, {}).items
    return [item.text for item in items if isinstance(item, Paragraph | Heading | Quote)]
