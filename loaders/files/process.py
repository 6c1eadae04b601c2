"""The side of the loaders that starts the reading process, feeds it, and outlives it.

Parsers of PDF, Word and Excel are native or elaborate code that a file can make crash, swell or
never return, and a call into them cannot be interrupted. They run in a process of their own, which
is ended with the file that brought it down and started again for the next.
"""

import contextlib
import json
import os
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from loaders.files.limits import LONGEST_SECONDS, MOST_MEGABYTES, refuse_memory, refuse_time
from loaders.refusals import Problem, Refused

# Few enough that unanswered requests always fit into a pipe (64 KB), whatever their paths: else
# the two processes could each wait for the other to read.
AHEAD = 5
# Keep freed memory at hand: to give it back and take it again for each page costs a tenth of the
# time. Only glibc heeds these.
_KEEP_MEMORY = {
    "MALLOC_TRIM_THRESHOLD_": str(64 << 20),
    "MALLOC_TOP_PAD_": str(16 << 20),
    "MALLOC_MMAP_THRESHOLD_": str(32 << 20),
}
_TIMED_OUT = (1, -14)  # faulthandler's exit; SIGALRM
_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Limits:
    """What one file may take."""

    seconds: float = LONGEST_SECONDS
    megabytes: int = MOST_MEGABYTES


LIMITS = Limits()


class Worker:
    """One reading process. Answers come in the order of the requests."""

    def __init__(self, limits: Limits) -> None:
        paths = filter(None, (str(_ROOT), os.environ.get("PYTHONPATH")))
        self.answered = 0
        self._is_ready = False
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-P",
                "-m",
                "loaders.files.worker",
                str(limits.seconds),
                str(limits.megabytes),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **_KEEP_MEMORY, "PYTHONPATH": os.pathsep.join(paths)},
        )

    def send(self, want: str, path: Path) -> None:
        """Ask for one file. A worker that has died takes nothing: `receive` tells."""
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.write(json.dumps((want, str(path))).encode() + b"\n")
            self._process.stdin.flush()

    def receive(self) -> dict[str, Any] | None:
        """The next answer, or None where the worker died before it gave one.

        Raises RuntimeError where it could not even be started.
        """
        if not self._is_ready and self._process.stdout.readline() != b"ready\n":
            raise RuntimeError(
                "The process that reads files could not be started; "
                f"try “{sys.executable} -P -m loaders.files.worker 10 500” to see why"
            )
        self._is_ready = True
        line = self._process.stdout.readline()
        if not line.endswith(b"\n"):
            return None
        self.answered += 1
        return json.loads(line)

    def end(self) -> int:
        """End the process where it has not ended by itself, and give its exit code."""
        self._process.kill()
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.close()
        self._process.stdout.close()
        return self._process.wait()


def parse_files(
    want: str, paths: Iterable[Path], limits: Limits = LIMITS
) -> Iterator[tuple[Path, dict[str, Any] | Refused]]:
    """Give each path with what the worker read in it, in order, kept a few files ahead.

    `want` is "letter" or "table". A file that brings the worker down is refused; where others were
    read in the same process before, it first gets a fresh one, since the fault may be theirs.
    """
    remaining = iter(paths)
    waiting: deque[Path] = deque()
    worker = Worker(limits)
    try:
        while True:
            for path in islice(remaining, AHEAD - len(waiting)):
                worker.send(want, path)
                waiting.append(path)
            if not waiting:
                return
            content = worker.receive()
            if content is not None:
                yield waiting.popleft(), _open_answer(content)
                continue
            is_timed_out, is_fresh = worker.end() in _TIMED_OUT, worker.answered == 0
            worker = Worker(limits)
            culprit = waiting.popleft() if is_timed_out or is_fresh else None
            for path in waiting:
                worker.send(want, path)
            if culprit:
                yield culprit, refuse_time() if is_timed_out else refuse_memory()
    finally:
        worker.end()


def _open_answer(content: dict[str, Any]) -> dict[str, Any] | Refused:
    if "refused" not in content:
        return content
    return Refused(content["refused"], *(Problem(*parts) for parts in content["problems"]))
