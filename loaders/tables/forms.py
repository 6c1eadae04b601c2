"""The two forms of a table: long (a row for each finding) and wide (a row for each force).

Finds the header of a sheet, says what each column is, and lays both forms out as findings.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd
from openpyxl.utils import get_column_letter

from loaders.refusals import Problem
from loaders.tables.names import criterion_names, fold, label_of, suggest

FIELDS = ("force", "criterion", "outcome", "evidence", "basis", "source", "assessment", "dated")
_FIELD_NAMES = {field: field for field in FIELDS}
_FIELD_NAMES |= {"policeforce": "force", "forcename": "force", "date": "dated"}
_LONG_ONLY = ("criterion", "outcome", "evidence")
_MOST_SHOWN = 60


@dataclass(frozen=True)
class Sheet:
    """A sheet as it was read; `name` is None for a CSV file. The first of `rows` is row 1."""

    name: str | None
    is_hidden: bool
    rows: list[list[str]]

    def describe(self) -> str:
        """Give its name for a message, "" for a CSV file."""
        if self.name is None:
            return ""
        return f"sheet “{self.name}”" + (" (hidden)" if self.is_hidden else "")

    def locate(self, row: int, column: int | None = None) -> str:
        """Give the place of a cell as the spreadsheet shows it. `column` counts from 0."""
        parts = [self.describe(), f"row {row}"]
        if column is not None:
            parts.append(f"column {get_column_letter(column + 1)}")
        return ", ".join(filter(None, parts))


@dataclass(frozen=True)
class Layout:
    """What the columns of a sheet are: (field, criterion) → column, criterion "" in a long sheet
    and for what concerns the whole row."""

    sheet: Sheet
    header_row: int
    columns: dict[tuple[str, str], int]

    @property
    def is_wide(self) -> bool:
        """Whether it has a row for each force, and a column for each criterion."""
        return ("outcome", "") not in self.columns

    @property
    def criteria(self) -> list[str]:
        """Give the criteria that have a column of their own."""
        return [criterion for field, criterion in self.columns if field == "outcome" and criterion]

    def count_findings(self) -> int:
        """Count the rows, or in a wide sheet the outcomes, that stand below the header."""
        rows = self.sheet.rows[self.header_row :]
        if not self.is_wide:
            return sum(map(any, rows))
        columns = [self.columns["outcome", criterion] for criterion in self.criteria]
        return sum(column < len(row) and row[column] != "" for row in rows for column in columns)

    def column_of(self, field: str, criterion: str) -> int | None:
        """Give the column from which a field of a finding was read, if there is one."""
        return self.columns.get((field, criterion), self.columns.get((field, "")))


def shorten(text: str) -> str:
    """Give what stands in a cell for a message: one line of modest length."""
    line = " ".join(text.split())
    return line if len(line) <= _MOST_SHOWN else line[: _MOST_SHOWN - 1] + "…"


def read_layout(sheet: Sheet) -> tuple[Layout | None, list[Problem]]:
    """Give the layout of a sheet, None where no findings can be read by it, and what is wrong in
    its header. A sheet without any known column gives neither."""
    header_row = next((number for number, row in enumerate(sheet.rows, 1) if any(row)), 0)
    if not header_row:
        return None, []
    header = sheet.rows[header_row - 1]
    columns: dict[tuple[str, str], int] = {}
    problems: list[Problem] = []
    for column, name in enumerate(header):
        if not name:
            continue
        key = _recognise_column(name)
        place = sheet.locate(header_row, column)
        if key is None:
            problems.append(_unknown_column(place, name))
        elif key in columns:
            first = get_column_letter(columns[key] + 1)
            problems.append(
                Problem(
                    place,
                    f"“{shorten(name)}” a second time (first in column {first})",
                    "one column of each kind",
                    "keep the right one and remove the other",
                )
            )
        else:
            columns[key] = column
    if not columns:
        return None, []
    layout = Layout(sheet, header_row, columns)
    lacking = list(_demand_columns(layout))
    problems += lacking
    problems += _find_strays(sheet, header_row)
    return (None if lacking else layout), problems


def _recognise_column(name: str) -> tuple[str, str] | None:
    folded = fold(name)
    if folded in _FIELD_NAMES:
        return _FIELD_NAMES[folded], ""
    if folded in criterion_names():
        return "outcome", criterion_names()[folded]
    about = folded.removesuffix("evidence")
    if about != folded and about in criterion_names():
        return "evidence", criterion_names()[about]
    return None


def _unknown_column(place: str, name: str) -> Problem:
    labels = [label_of(slug) for slug in dict.fromkeys(criterion_names().values())]
    meant = suggest(name, [*FIELDS, *labels, *(f"{label} evidence" for label in labels)])
    return Problem(
        place,
        f"a column headed “{shorten(name)}”, which is not known",
        f"{', '.join(FIELDS)}; or a column for each criterion ({', '.join(labels)}) and one for "
        "its evidence",
        f"if “{meant}” is meant, write that" if meant else "remove the column or correct its name",
    )


def _demand_columns(layout: Layout) -> Iterator[Problem]:
    place = layout.sheet.locate(layout.header_row)
    columns, criteria = layout.columns, layout.criteria
    if ("force", "") not in columns:
        yield Problem(
            place,
            "no column of forces",
            "a column headed “force”",
            "name the column in which the forces stand “force”",
        )
    own = {criterion for _, criterion in columns if criterion}
    long_only = [field for field in _LONG_ONLY if (field, "") in columns]
    if own and long_only:
        yield Problem(
            place,
            f"columns of criteria together with a column “{long_only[0]}”",
            "either a column for each criterion, or the columns force, criterion and outcome; "
            "evidence beside columns of criteria is headed for example “IT monitoring evidence”",
            "choose one form for the sheet",
        )
    elif own:
        for criterion in sorted(own.difference(criteria)):
            label = label_of(criterion)
            yield Problem(
                place,
                f"evidence of {label}, but no column of its outcomes",
                f"a column headed “{label}”",
                "add the column of outcomes",
            )
    else:
        for field in ("criterion", "outcome"):
            if (field, "") not in columns:
                yield Problem(
                    place,
                    f"no column “{field}”, and no column for a criterion",
                    "the columns force, criterion and outcome, or force and a column a criterion",
                    f"add the column “{field}” or columns for the criteria",
                )


def _find_strays(sheet: Sheet, header_row: int) -> Iterator[Problem]:
    """Cells that stand under no heading: a comma too many, or a column that lost its name."""
    header = sheet.rows[header_row - 1]
    named = {column for column, name in enumerate(header) if name}
    width = len(header)
    unnamed = [column for column in range(width) if column not in named]
    for number, row in enumerate(sheet.rows[header_row:], start=header_row + 1):
        if len(row) <= width and not unnamed:
            continue
        for column, cell in enumerate(row):
            if cell and column not in named:
                yield Problem(
                    sheet.locate(number, column),
                    f"“{shorten(cell)}” in a column without a heading",
                    f"a heading for it in row {header_row}",
                    "name the column, or clear the cell (in CSV, text with a comma in it needs "
                    "quotation marks around it)",
                )
                break


def lay_out_findings(layout: Layout, index: int) -> pd.DataFrame:
    """Give the findings of a sheet as they stand there: `FIELDS` as text, "" where empty, `row` as
    the spreadsheet counts, and `sheet` = `index`. Blank rows, and in a wide sheet blank outcomes
    without evidence, are no findings."""
    rows = layout.sheet.rows[layout.header_row :]
    numbers = [number for number, row in enumerate(rows, layout.header_row + 1) if any(row)]
    rows = [row for row in rows if any(row)]

    def take(field: str, criterion: str = "") -> list[str] | str:
        column = layout.columns.get((field, criterion))
        if column is None:
            return ""
        return [row[column] if column < len(row) else "" for row in rows]

    whole = pd.DataFrame({"row": numbers}).assign(
        sheet=index, **{field: take(field) for field in FIELDS}
    )
    if not layout.is_wide:
        return whole
    parts = []
    for criterion in layout.criteria:
        part = whole.assign(
            criterion=criterion,
            outcome=take("outcome", criterion),
            evidence=take("evidence", criterion),
        )
        parts.append(part[(part["outcome"] != "") | (part["evidence"] != "")])
    return pd.concat(parts, ignore_index=True)
