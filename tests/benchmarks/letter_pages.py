"""A letter's page image: from the cache, against drawing it."""

from contextlib import closing
from pathlib import Path

from pages.parts.letter import draw_letter_page, list_marks
from progress import queries
from progress.database import open_reader
from progress.filters import Filters
from progress.letters.kinds import PDF
from tests.benchmarks.measures import Measure, compare, time_call
from tests.benchmarks.tables import run_module

PAGES, LIMIT = 9, 0.1


def measure_letter_pages(folder: Path) -> list[Measure]:
    """Draw the first page of as many letters of the example, each with its marks, and then take
    the same page again.
    """
    database = folder / "letter-pages.db"
    run_module("loaders", "example", "--database", database)
    filters = Filters("plan-review-2017")
    with closing(open_reader(database)) as connection:
        forces = queries.read_forces(connection, filters)["force"]
        letters = [queries.read_letter(connection, filters, force) for force in forces]
    pages = [letter for letter in letters if letter.kind == PDF][:PAGES]
    drawn, kept = [], []
    for letter in pages:
        marks = list_marks(letter, 1, None)
        asked = (str(database), letter.sha256, letter.document, 1, repr(marks), marks)
        drawn.append(time_call(lambda asked=asked: draw_letter_page(*asked)))
        kept.append(time_call(lambda asked=asked: draw_letter_page(*asked)))
    return [compare("a letter's page from the cache", kept, drawn, LIMIT)]
