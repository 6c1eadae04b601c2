"""python -m tests.benchmarks: each ratio, taken in one run, beside its limit."""

import sys
import tempfile
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import click

from tests.benchmarks.checker import measure_checker
from tests.benchmarks.letter_pages import measure_letter_pages
from tests.benchmarks.letters import measure_letters
from tests.benchmarks.measures import Measure
from tests.benchmarks.pages import measure_pages
from tests.benchmarks.record import write_record
from tests.benchmarks.report import measure_report
from tests.benchmarks.tables import measure_tables


def run_benchmarks(folder: Path) -> list[Measure]:
    """Take every measure, printing each as it comes. `folder` holds what they make.

    Each kind is taken in a process of its own, so that none pays for what another has left behind.
    """
    kinds = (
        measure_letters,
        measure_tables,
        measure_letter_pages,
        measure_report,
        measure_checker,
        measure_pages,
    )
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as processes:
        return [
            measure for kind in kinds for measure in processes.submit(_take, kind, folder).result()
        ]


def _take(kind: Callable[[Path], Iterable[Measure]], folder: Path) -> list[Measure]:
    measures = []
    for measure in kind(folder):
        print(measure, flush=True)
        measures.append(measure)
    return measures


@click.command()
@click.option("--write", is_flag=True, help="Put the figures into docs/performance.md.")
def bench(write: bool) -> None:
    """Take each ratio in one run and print it beside its limit. Exit 1 where one is missed."""
    with tempfile.TemporaryDirectory() as folder:
        taken = run_benchmarks(Path(folder))
    if write:
        write_record(taken)
    sys.exit(not all(measure.is_met for measure in taken))


if __name__ == "__main__":
    bench()
