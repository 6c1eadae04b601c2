"""python -m tests.benchmarks: each ratio, taken in one run, beside its limit."""

import sys
import tempfile
from pathlib import Path

import click

from tests.benchmarks.checker import measure_checker
from tests.benchmarks.letter_pages import measure_letter_pages
from tests.benchmarks.letters import measure_letters
from tests.benchmarks.pages import measure_pages
from tests.benchmarks.record import write_record
from tests.benchmarks.report import measure_report
from tests.benchmarks.tables import measure_tables
from tests.benchmarks.taking import take_each

KINDS = {
    "letters": measure_letters,
    "tables": measure_tables,
    "letter-pages": measure_letter_pages,
    "report": measure_report,
    "checker": measure_checker,
    "pages": measure_pages,
}


@click.command()
@click.option("--write", is_flag=True, help="Put the figures into docs/performance.md.")
@click.option("--only", type=click.Choice(list(KINDS)), help="Take the measures of one kind.")
def bench(write: bool, only: str | None) -> None:
    """Take each ratio in one run and print it beside its limit. Exit 1 where one is missed."""
    if write and only:
        raise click.UsageError("--write puts a whole run on record: leave --only out.")
    with tempfile.TemporaryDirectory() as folder:
        taken = take_each([KINDS[only]] if only else KINDS.values(), Path(folder))
    if write:
        write_record(taken)
    sys.exit(not all(measure.is_met for measure in taken))


if __name__ == "__main__":
    bench()
