"""docs/performance.md: the figures of one run of the benchmarks, and the machine it ran on."""

import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.measures import Measure
from tests.serving import ROOT

RECORD = ROOT / "docs" / "performance.md"
FIGURES, MACHINE = "<!-- figures -->", "<!-- machine -->"
HEADING = "| measure | ratio | limit | ours | yardstick | of runs |\n|---|---|---|---|---|---|\n"


def write_record(measures: Sequence[Measure]) -> None:
    """Put the figures and the machine in their places in docs/performance.md."""
    text = RECORD.read_text("utf-8")
    text = _fill(text, FIGURES, HEADING + "".join(map(_write_row, measures)))
    RECORD.write_text(_fill(text, MACHINE, _describe_machine()), "utf-8")


def _fill(text: str, mark: str, content: str) -> str:
    before, _, after = text.split(mark)
    return f"{before}{mark}\n{content}{mark}{after}"


def _write_row(measure: Measure) -> str:
    return (
        f"| {measure.name} | {measure.ratio:.2f} | {measure.bound} | {measure.ours * 1000:,.0f} ms "
        f"| {measure.yardstick * 1000:,.0f} ms | {measure.taken} of {measure.runs} |\n"
    )


def _describe_machine() -> str:
    taken = datetime.now(UTC)
    return (
        f"Taken on {taken.day} {taken:%B %Y}: {_name_processor()}, {os.cpu_count()} cores, "
        f"{platform.system()}, Python {platform.python_version()}.\n"
    )


def _name_processor() -> str:
    described = Path("/proc/cpuinfo")
    if described.is_file():
        for line in described.read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
