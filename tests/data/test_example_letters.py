"""The example letters say what outcomes.csv says, through the real files and the real reader."""

import csv
import os
import re
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import docx
import pypdfium2
import pytest

from loaders.assessments import PLAN_REVIEW_2017, read_assessment_file
from loaders.files import Document, find_files, read_documents
from loaders.letters import Letter, recognise_letter
from loaders.reading import Reading, read_assessment
from progress.framework import derive_category, read_framework

DATA = Path(__file__).parents[2] / "data"
EXAMPLE = DATA / "example"
LETTERS = EXAMPLE / "letters"
MARK = "EXAMPLE – outcomes are invented"
CRITERIA = tuple(read_framework().criteria)


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


ROWS = {row["force"]: row for row in read_rows(EXAMPLE / "outcomes.csv")}


def invented_outcomes(force: str) -> dict[str, str]:
    return {slug: ROWS[force][slug] for slug in CRITERIA if ROWS[force][slug]}


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    return {path.stem: document for path, document in read_documents(find_files([LETTERS]))}


def read_letter(document: Document) -> tuple[Letter, Reading]:
    assessment = read_assessment_file(PLAN_REVIEW_2017)
    letter = recognise_letter(
        document.text,
        assessment.letters,
        evidence_cutoff=assessment.dates.evidence_cutoff,
        today=date(2017, 12, 31),
    )
    span = letter.assessment_start, letter.assessment_end
    read = read_assessment(document.text, *span, letter.force)
    return letter, read


@pytest.mark.parametrize("force", ROWS)
def test_each_letter_reads_exactly_as_its_row_says(force: str, documents: dict[str, Document]):
    letter, read = read_letter(documents[force])
    proposed = [(proposal.criterion, proposal.outcome) for proposal in read.proposals]
    assert (letter.force, letter.dated) == (force, date(2017, 10, 2))
    assert sorted(proposed) == sorted(invented_outcomes(force).items())
    assert read.is_waiting == (len(proposed) < len(CRITERIA))


def test_the_letters_lead_to_the_published_totals_without_a_stated_category(
    documents: dict[str, Document],
):
    read = [read_letter(document)[1] for document in documents.values()]
    found = [{item.criterion: item.outcome for item in reading.proposals} for reading in read]
    published = read_assessment_file(PLAN_REVIEW_2017).published.categories
    assert Counter(derive_category(outcomes)[0] for outcomes in found) == published


def test_there_is_one_row_and_one_letter_for_every_force(documents: dict[str, Document]):
    forces = {row["slug"] for row in read_rows(DATA / "forces.csv")}
    assert set(ROWS) == set(documents) == forces
    assert len({row["assessment"] for row in ROWS.values()}) == len(forces)


def test_invented_outcomes_are_outcomes_of_the_framework():
    for force in ROWS:
        for criterion, outcome in invented_outcomes(force).items():
            assert outcome in read_framework().outcomes_of(criterion)


def test_four_to_six_letters_leave_a_criterion_to_a_person():
    assert 4 <= sum(len(invented_outcomes(force)) < len(CRITERIA) for force in ROWS) <= 6


def test_no_force_is_given_what_the_public_record_says_of_it():
    record: dict[str, dict[str, str]] = {}
    for row in read_rows(DATA / "published_record.csv"):
        record.setdefault(row["force"], {})[row["criterion"]] = row["outcome"]
    for force, published in record.items():
        outcomes = invented_outcomes(force)
        outcomes["category"] = derive_category(outcomes)[0]
        assert any(outcomes.get(criterion) != said for criterion, said in published.items()), force


def test_formats_stand_in_about_equal_parts():
    formats = Counter(path.suffix for path in LETTERS.iterdir())
    assert set(formats) == {".pdf", ".docx", ".txt"}
    assert max(formats.values()) - min(formats.values()) <= 1


def test_every_letter_says_that_it_is_an_example(documents: dict[str, Document]):
    for force, document in documents.items():
        assert MARK in document.text, force
        assert "EXAMPLE" not in ROWS[force]["assessment"]


def test_the_mark_stands_on_every_page():
    for path in LETTERS.glob("*.pdf"):
        with pypdfium2.PdfDocument(path) as pages:
            assert all(MARK in page.get_textpage().get_text_range() for page in pages), path.name
    for path in LETTERS.glob("*.docx"):
        head = docx.Document(str(path)).sections[0].header
        assert MARK in [paragraph.text for paragraph in head.paragraphs], path.name


def test_two_page_letters_turn_the_page_inside_the_assessment(documents: dict[str, Document]):
    turned = [force for force, row in ROWS.items() if row["page_turn"]]
    assert {ROWS[force]["format"] for force in turned} == {"pdf", "docx", "txt"}
    assert {ROWS[force]["page_turn"] for force in turned} >= {"number", "page-of", "letterhead"}
    for force in turned:
        assessment = _find_assessment(documents[force].text)
        foot = re.search(r"\f|\n-? ?1 ?-?\n|EXAMPLE", assessment)
        assert foot, force
        assert 40 < foot.start() < len(assessment) - 40, force


def test_letters_suffer_what_real_letters_suffer():
    written = {path.stem: path.read_bytes() for path in LETTERS.glob("*.txt")}
    together = b"".join(written.values()).decode("utf-8", "replace")
    for mark in ("<sup>nd</sup>", "## ", "\u2011", "\xa0", "\xad", "\r\n", ".  ", "'", "’"):
        assert mark in together, repr(mark)
    assert re.search(r"[a-z]-\n[a-z]", together)
    with pytest.raises(UnicodeDecodeError):
        written["north-wales"].decode("utf-8")


def test_some_forces_are_named_only_in_copied_to_or_only_in_the_introduction():
    names = {row["slug"]: row["short_name"] for row in read_rows(DATA / "forces.csv")}
    unaddressed = [
        force for force, row in ROWS.items() if row["addressee"] == "Chief Constable | By email"
    ]
    copied = {force for force in unaddressed if names[force] in ROWS[force]["copied_to"]}
    assert copied
    assert copied < set(unaddressed)


def test_people_numbers_and_addresses_cannot_be_anybodys(documents: dict[str, Document]):
    for force, document in documents.items():
        text = " ".join(document.text.replace("\xad", "").split())
        assert all(host.endswith(".example") for host in re.findall(r"@(\S+\w)", text)), force
        numbers = re.findall(r"\b0\d[\d ]{7,}\d", text)
        assert len(numbers) == 2, force
        assert all(re.fullmatch(r"020 7946 0\d{3}|07700 900\d{3}", n) for n in numbers), force


def test_writing_again_gives_the_same_bytes(tmp_path: Path):
    standing = {path.name: path.read_bytes() for path in LETTERS.iterdir()}
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        folder = tmp_path / seed
        subprocess.run(
            [sys.executable, EXAMPLE / "write_letters.py", folder],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            check=True,
        )
        written = {path.name: path.read_bytes() for path in folder.iterdir()}
        assert sorted(written) == sorted(standing)
        differing = [name for name, content in written.items() if content != standing[name]]
        assert not differing


def _find_assessment(text: str) -> str:
    introduced = re.search(r"submitted\s+by\s+31\s+May\s+2017\.", _join_words(text))
    closed = re.search(r"This\s+letter\s+will\s+be\s+published", _join_words(text))
    assert introduced
    assert closed
    return _join_words(text)[introduced.end() : closed.start()]


def _join_words(text: str) -> str:
    return re.sub(r"\r\n?", "\n", re.sub(r"-\n(?=[a-z])|[\xad\ufffe]", "", text))
