"""Letters: from files to committed findings, against bare extraction of the same files' text."""

import csv
from contextlib import closing
from itertools import islice
from pathlib import Path

import pypdfium2
from sqlite_utils import Database

from data.example.write_letters import HERE, PAGE_TURN, compose_letter, write_pdf
from loaders.files import read_documents
from loaders.intake.letters import find_occasion, take_letter
from progress.database import open_writer
from tests.benchmarks.assessments import register_assessments
from tests.benchmarks.measures import Measure, compare, time_call

LETTERS, RUNS, LIMIT = 300, 21, 0.5
PLAIN = {"typeface": "Helvetica", "type_size": "9.5", "marks": "", "page_turn": ""}


def measure_letters(folder: Path) -> list[Measure]:
    """Measure one loader with its one worker, whose start counts, on 300 one-page letters.

    They are letters to the 43 forces in seven assessments, each a file of its own. By turns with
    it, pypdfium2 alone takes the text out of the same files, in one process, and does no more.
    """
    assessments = [f"assessment-{number}" for number in range(LETTERS // 43 + 1)]
    letters = write_pdfs(folder / "letters", assessments)
    ours, bare = [], []
    for run in range(RUNS):
        bare.append(time_call(lambda: extract_texts(letters)))
        database = open_writer(folder / f"letters-{run}.db")
        with closing(database.conn):
            register_assessments(database, assessments)
            ours.append(time_call(lambda database=database: load_letters(database, letters)))
    return [compare(f"letters, {LETTERS} files", ours, bare, LIMIT, of_rates=True, taken="least")]


def write_pdfs(folder: Path, assessments: list[str]) -> dict[Path, str]:
    """Write the letters; gives each file with the slug of its assessment."""
    names = {row["slug"]: row["force_name"] for row in read_rows(HERE.parent / "forces.csv")}
    outcomes = read_rows(HERE / "outcomes.csv")
    letters = {}
    for slug in assessments:
        (folder / slug).mkdir(parents=True)
        for row in islice(outcomes, LETTERS - len(letters)):
            plain = row | PLAIN | {"assessment": row["assessment"].replace(PAGE_TURN, " ")}
            blocks = compose_letter(plain, names[row["force"]], 101 + len(letters))
            path = folder / slug / f"{row['force']}.pdf"
            path.write_bytes(write_pdf(plain, blocks))
            letters[path] = slug
    return letters


def read_rows(path: Path) -> list[dict[str, str]]:
    """Give the rows of a CSV file by the names of its columns."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def extract_texts(files: dict[Path, str]) -> None:
    """Take the text out of each page, and nothing else."""
    for path in files:
        with closing(pypdfium2.PdfDocument(path)) as document:
            (page,) = document
            assert page.get_textpage().get_text_range()


def load_letters(database: Database, letters: dict[Path, str]) -> None:
    """Read, check and commit each letter, as the command does for letters of one assessment."""
    occasions = {slug: find_occasion(database.conn, slug) for slug in set(letters.values())}
    for path, document in read_documents(letters):
        taken = take_letter(database, document, occasions[letters[path]], author="Benchmark")
        assert taken.result == "loaded"
