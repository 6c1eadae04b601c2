"""Small real data sets, written through progress.database, for tests of what is counted."""

import itertools
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from progress.database import open_reader, open_writer, record

RECOMMENDATION = (
    "start-a-plan",
    "Start to implement a plan",
    "Within six months, every force should have started.",
    "A national report",
    "2016-12-08",
    "2017-06-08",
)
ASSESSMENT = "plan-review"
PUBLISHED = {
    "all_in_place": 2,
    "plan_started": 15,
    "plan_not_started": 15,
    "insufficient_information": 11,
}
EARLY = "2026-11-09T14:05:00.000000Z"
Findings = Mapping[str, Mapping[str, str | None]]
LATE = "2026-11-10T09:30:00.000000Z"


@pytest.fixture(scope="module")
def example(example_database):
    """A connection to the example."""
    with closing(open_reader(example_database)) as connection:
        yield connection


@pytest.fixture
def made_database(tmp_path):
    """A function that makes a data set as `make_database` does, and gives a connection to it."""
    numbers = itertools.count(1)
    opened = []

    def make(findings: Findings, **described):
        path = make_database(tmp_path / f"made-{next(numbers)}.db", findings, **described)
        opened.append(open_reader(path))
        return opened[-1]

    yield make
    for connection in opened:
        connection.close()


def make_database(
    path: Path,
    findings: Findings,
    later: Findings | None = None,
    letters: Iterable[str] = (),
    published: Mapping[str, int] | None = None,
    assessments: tuple[str, ...] = (ASSESSMENT,),
    kind: str = "inspectorate",
) -> Path:
    """Make a data set of these findings and give its path.

    `findings`: for each force its outcomes, as in {"kent": {"it_monitoring": "started"}}; an
    outcome of None withdraws. `later`: the same, recorded a day later for the first assessment.
    `letters`: forces with a letter. `published`: national totals by category. `assessments`:
    slugs, the newest first.
    """
    database = open_writer(path, kind)
    with closing(database.conn), record(database):
        _describe(database, assessments, published or {})
        for force in letters:
            _add_letter(database, assessments[0], force)
        for assessment in assessments:
            _add_findings(database, assessment, findings, EARLY)
        _add_findings(database, assessments[0], later or {}, LATE)
    return path


def _describe(database, assessments, published):
    database.execute("INSERT INTO recommendations VALUES (?, ?, ?, ?, ?, ?)", RECOMMENDATION)
    for number, slug in enumerate(assessments):
        year = 2017 + len(assessments) - 1 - number
        dates = [f"{year}-{day}" for day in ("05-31", "06-01", "06-30", "10-02", "10-05")]
        database.execute(
            "INSERT INTO assessments VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)",
            (slug, f"Plan review of June {year}", RECOMMENDATION[0], *dates),
        )
    for category, forces in published.items():
        database.execute(
            "INSERT INTO published_totals (assessment, category, forces, source, published_on) "
            "VALUES (?, ?, ?, 'National overview', '2017-10-05')",
            (assessments[0], category, forces),
        )


def _add_letter(database, assessment, force):
    load = database.execute(
        "INSERT INTO loads (kind, source, assessment, loaded_at, author, result, findings, unread) "
        "VALUES ('letter', ?, ?, ?, 'A. Reader', 'loaded', 0, 0)",
        (f"{force}.txt", assessment, EARLY),
    ).lastrowid
    database.execute(
        "INSERT INTO documents (load, assessment, force, file_name, sha256, letter_date, text, "
        "original) VALUES (?, ?, ?, ?, ?, '2017-10-02', 'A letter.', x'00')",
        (load, assessment, force, f"{force}.txt", force),
    )


def _add_findings(database, assessment, findings, recorded_at):
    for force, outcomes in findings.items():
        for criterion, outcome in outcomes.items():
            finding = database.execute(
                "INSERT INTO findings (assessment, force, criterion, outcome, basis, source, "
                "author, reason, recorded_at) VALUES (?, ?, ?, ?, ?, ?, 'A. Reader', ?, ?)",
                (
                    assessment,
                    force,
                    criterion,
                    outcome,
                    "statement" if criterion == "category" else "letter",
                    f"{force}.txt",
                    None if outcome else "Filed under the wrong force",
                    recorded_at,
                ),
            ).lastrowid
            passage = database.execute(
                "INSERT INTO passages (text, kind, criterion) VALUES (?, 'evidence', ?)",
                (f"What the letter says on {criterion}.", criterion),
            ).lastrowid
            database.execute("INSERT INTO finding_passages VALUES (?, ?)", (finding, passage))
