"""The process in which foreign files are read: the only place where their bytes meet a parser.

Started and fed by loaders.files.process: a line of JSON for each request, a line for each answer.
It may be killed at any moment, and holds nothing that would be missed.
"""

import contextlib
import faulthandler
import gc
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import pypdfium2  # noqa: F401  loaded before the first request, so that no letter waits for it

from loaders.files.limits import refuse_memory
from loaders.files.text import read_letter
from loaders.refusals import Refused


def limit_memory(megabytes: int) -> None:
    """Let the process take no more memory than this, where the system can hold it to that."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    with contextlib.suppress(ValueError, OSError):  # macOS does not take every limit
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))


def start_clock(seconds: float) -> None:
    """End the process after `seconds`, even in native code, unless the clock is stopped."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)
    else:
        faulthandler.dump_traceback_later(seconds, exit=True)


def stop_clock() -> None:
    """Stop the clock: what was read in time is answered in time."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 0)
    else:
        faulthandler.cancel_dump_traceback_later()


def answer(want: str, path: Path) -> bytes:
    """The answer to one request as a line of JSON: what the file holds, or why it is refused."""
    try:
        return _encode(_read(want, path))
    except Refused as refusal:
        return _encode(
            {
                "refused": refusal.kind,
                "problems": [
                    (problem.place, problem.found, problem.expected, problem.action)
                    for problem in refusal.problems
                ],
            }
        )


def _read(want: str, path: Path) -> dict[str, Any]:
    try:
        if want == "letter":
            return read_letter(path)
        from loaders.files.sheets import read_sheets  # openpyxl is slow to load

        return read_sheets(path)
    except MemoryError:
        raise refuse_memory() from None


def _encode(content: dict[str, Any]) -> bytes:
    return json.dumps(content).encode() + b"\n"


def serve(seconds: float, megabytes: int) -> None:
    """Answer requests until there are no more."""
    sys.modules["numpy"] = None  # type: ignore[assignment]  openpyxl can do without, and starts sooner
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
    limit_memory(megabytes)
    gc.freeze()
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)  # what a library prints must not pass for an answer
        answers.write(b"ready\n")
        answers.flush()
        for line in sys.stdin.buffer:
            want, path = json.loads(line)
            start_clock(seconds)
            reply = answer(want, Path(path))
            stop_clock()
            answers.write(reply)
            answers.flush()


if __name__ == "__main__":
    serve(float(sys.argv[1]), int(sys.argv[2]))
