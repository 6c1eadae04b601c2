"""Tables: outcomes checked and committed, against `sqlite-utils insert` of the same CSV."""

import csv
import sqlite3
import subprocess
import sys
from contextlib import closing
from itertools import islice, product
from pathlib import Path

from progress.database import open_writer
from progress.framework import read_framework
from tests.benchmarks.assessments import register_assessments
from tests.benchmarks.measures import Measure, compare, time_call
from tests.serving import ROOT

ROWS, RUNS, LIMIT = 20_000, 7, 0.2


def measure_tables(folder: Path) -> list[Measure]:
    """Measure both as commands, start and end of the program included, each into a new file.

    The table has one row a finding, over as many assessments as it takes, and evidence in each row.
    """
    table = folder / "outcomes.csv"
    assessments = write_table(table)
    ours, plain = [], []
    for run in range(RUNS):
        target, copy = folder / f"tables-{run}.db", folder / f"plain-{run}.db"
        database = open_writer(target)
        with closing(database.conn):
            register_assessments(database, assessments)
        insert = ("sqlite_utils", "insert", copy, "outcomes", table, "--csv")
        load = ("loaders", "outcomes", table, "--database", target, "--assessment", assessments[0])
        plain.append(time_call(lambda command=insert: run_module(*command)))
        ours.append(time_call(lambda command=load: run_module(*command)))
        assert count_rows(copy, "outcomes") == count_rows(target, "findings") == ROWS
    return [compare(f"tables, {ROWS:,} rows", ours, plain, LIMIT, of_rates=True, taken="least")]


def write_table(path: Path) -> list[str]:
    """Write the table; gives the slugs of its assessments."""
    criteria = read_framework().criteria
    with (ROOT / "data" / "forces.csv").open(encoding="utf-8", newline="") as file:
        forces = [row["slug"] for row in csv.DictReader(file)]
    findings_count = len(forces) * len(criteria)
    assessments = [f"assessment-{number}" for number in range(-(-ROWS // findings_count))]
    keys = islice(product(assessments, forces, criteria.values()), ROWS)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("assessment", "force", "criterion", "outcome", "evidence"))
        for number, (assessment, force, criterion) in enumerate(keys):
            outcome = criterion.outcomes[number % len(criterion.outcomes)]
            evidence = f"On {force} the reviewers wrote: {criterion.label}, {outcome.label}."
            writer.writerow((assessment, force, criterion.slug, outcome.slug, evidence))
    return assessments


def count_rows(database: Path, table: str) -> int:
    """Count the rows of a table in an SQLite file."""
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def run_module(module: str, *arguments: object) -> None:
    """Run a Python module as a command. Raises RuntimeError, with what it said, where it fails."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
