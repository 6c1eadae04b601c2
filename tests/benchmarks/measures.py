"""A measure: ours against a yardstick taken in the same run, and the limit it must keep."""

import ctypes
import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

CLOSE = 0.1


@dataclass(frozen=True)
class Measure:
    """Ours and the yardstick in seconds, each of `runs`, and the ratio that is asked for.

    `taken`: how one figure is got from those of the runs, "medians" or "least".
    `of_rates`: the ratio is that of rates, to be no less than the limit; else it is that of times,
    to be no more.
    """

    name: str
    ours: float
    yardstick: float
    limit: float
    runs: int
    of_rates: bool = False
    taken: str = "medians"

    @property
    def ratio(self) -> float:
        return self.yardstick / self.ours if self.of_rates else self.ours / self.yardstick

    @property
    def is_met(self) -> bool:
        return self.ratio >= self.limit if self.of_rates else self.ratio <= self.limit

    @property
    def is_close(self) -> bool:
        """Whether it stands within a tenth of its limit, on either side."""
        return abs(self.ratio / self.limit - 1) < CLOSE

    @property
    def bound(self) -> str:
        return f"{'at least' if self.of_rates else 'at most'} {self.limit:.2f}"

    def __str__(self) -> str:
        return (
            f"{'met   ' if self.is_met else 'MISSED'}  {self.name}: {self.ratio:.2f} "
            f"({self.bound}; {self.ours * 1000:,.0f} ms to {self.yardstick * 1000:,.0f} ms, "
            f"{self.taken} of {self.runs})"
        )


def compare(
    name: str,
    ours: Sequence[float],
    yardstick: Sequence[float],
    limit: float,
    of_rates: bool = False,
    taken: str = "medians",
) -> Measure:
    """Give the measure of two series of seconds that were taken by turns.

    `taken`: "least" for work that is the same in every run; what else the machine does can only
    slow it, and slows two processes more than one.
    """
    take = {"medians": median, "least": min}[taken]
    runs = min(len(ours), len(yardstick))
    return Measure(name, take(ours), take(yardstick), limit, runs, of_rates, taken)


def time_call(call: Callable[[], object]) -> float:
    """Give the seconds on the clock that a call takes."""
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def time_processor(call: Callable[[], object]) -> float:
    """Give the seconds of the processor that a call takes in this process.

    What was left over before is cleared away first, and what stays is kept out of the search for
    garbage, as the server does: so no call pays for what other measures hold.
    """
    gc.collect()
    gc.freeze()
    began = time.process_time()
    call()
    taken = time.process_time() - began
    gc.unfreeze()
    return taken


def read_processor_seconds(pid: int) -> float:
    """Give the processor time that another process, with all its threads, has used so far.

    Raises OSError where the system does not tell (macOS and Windows do not).
    """
    clock = ctypes.c_int()
    fault = ctypes.CDLL(None).clock_getcpuclockid(pid, ctypes.byref(clock))
    if fault:
        raise OSError(fault, "the processor time of another process cannot be read here")
    return time.clock_gettime(clock.value)
