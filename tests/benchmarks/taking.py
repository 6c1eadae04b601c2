"""Take measures, each kind in a process of its own."""

from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from tests.benchmarks.measures import Measure

Kind = Callable[[Path], Iterable[Measure]]


def take_each(kinds: Iterable[Kind], folder: Path) -> list[Measure]:
    """Take the measures of these kinds, printing each as it comes. `folder` holds what they make.

    Each kind is taken in a process of its own, so that none pays for what another has left behind.
    """
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as processes:
        return [
            measure for kind in kinds for measure in processes.submit(_take, kind, folder).result()
        ]


# A process finds what it is to do by the name of its module: "__main__" would be its own.
def _take(kind: Kind, folder: Path) -> list[Measure]:
    measures = []
    for measure in kind(folder):
        print(measure, flush=True)
        measures.append(measure)
    return measures
