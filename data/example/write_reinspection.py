"""Write the example's second assessment, reinspection.xlsx, from reinspection.csv.

    python data/example/write_reinspection.py [FILE]

One row a finding, in words as an inspector's table has them. Every outcome is invented, and each
row says so.
"""

import csv
import sys
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

HERE = Path(__file__).parent
COLUMNS = {"Force": 28, "Criterion": 30, "Outcome": 20, "Evidence": 80, "Source": 40}
SOURCE = "EXAMPLE: table of the reinspection, invented"


def write_reinspection(path: Path, labels: dict[tuple[str, str], tuple[str, str]]) -> None:
    """Write the table. `labels`: criterion and outcome as slugs → the same in words."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "EXAMPLE"
    sheet.append(list(COLUMNS))
    with (HERE / "reinspection.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            said = labels[row["criterion"], row["outcome"]]
            sheet.append([row["force"], *said, row["evidence"], SOURCE])
    for cell, width in zip(sheet[1], COLUMNS.values(), strict=True):
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = width
    for cell in sheet["D"]:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    workbook.save(path)


if __name__ == "__main__":
    from progress.framework import read_framework

    words = {
        (criterion.slug, outcome.slug): (criterion.label, outcome.label)
        for criterion in read_framework().criteria.values()
        for outcome in criterion.outcomes
    }
    write_reinspection(Path(sys.argv[1] if sys.argv[1:] else HERE / "reinspection.xlsx"), words)
