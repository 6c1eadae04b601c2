"""A table's file → its sheets as plain rows of text, in the reading process. CSV and XLSX."""

import csv
import hashlib
import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl

from loaders.files.archive import recognise_archive
from loaders.files.content import (
    ENCRYPTED_PACKAGE,
    TYPE_NAMES,
    clean_text,
    decode_text,
    read_bytes,
    recognise_type,
)
from loaders.files.limits import (
    LARGEST_FILE,
    refuse,
    refuse_broken,
    refuse_password,
    refuse_type,
)
from loaders.refusals import Refused

MOST_COLUMNS = 200
MOST_ROWS = 200_000
_WANTED = "a table as CSV or XLSX"
_TEXT_SUFFIXES = {".csv", ".tsv", ".txt"}
_DELIMITERS = ",;\t|"
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n")
_LONGEST_LINE = 2_500_000
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")


def read_sheets(path: Path) -> dict[str, Any]:
    """Give "sha256", "sheets" and "formulas" of a table's file.

    A sheet has "name" (None in CSV), "is_hidden" and "rows": lists of texts, the first of them
    row 1 of the spreadsheet, without empty cells at their ends. "formulas" lists the cells whose
    formula has no stored value, as sheet index, row and column index.
    Raises Refused: those of read_bytes, "wrong type", "old format", "macros", "password",
    "broken", "zip bomb", "entities", "too many columns", "too many rows", "too much text".
    """
    data = read_bytes(path)
    formulas: list[tuple[int, int, int]] = []
    if _demand_type(path, data) == "xlsx":
        sheets, formulas = _read_workbook(data)
    else:
        rows = _collect_rows(_split_lines(decode_text(data)))
        sheets = [{"name": None, "is_hidden": False, "rows": rows}]
    return {"sha256": hashlib.sha256(data).hexdigest(), "sheets": sheets, "formulas": formulas}


def _demand_type(path: Path, data: bytes) -> str:
    suffix = path.suffix.lower()
    found = recognise_type(data)
    if found == "zip":
        found = recognise_archive(data)
    if (found == "xlsx" and suffix == ".xlsx") or (found == "text" and suffix in _TEXT_SUFFIXES):
        return found
    action = "open it in Excel, save it as a workbook (.xlsx) or CSV, and load that"
    if found == "ole":
        if ENCRYPTED_PACKAGE in data:
            raise refuse_password("a workbook")
        raise refuse("old format", f"{TYPE_NAMES[found]} (.xls)", _WANTED, action)
    if found in ("pdf", "docx"):
        action = "letters are loaded with “python -m loaders letters”"
    elif found in ("xlsx", "text"):
        right = ".xlsx" if found == "xlsx" else ".csv"
        action = f"rename the file so that its name says what it is ({right})"
    raise refuse_type(TYPE_NAMES[found], suffix or path.name, _WANTED, action)


def _split_lines(text: str) -> Iterator[list[str]]:
    """The rows of a CSV, whichever character parts its cells. A remark begins with #."""
    delimiter = None
    if separator := _SEPARATOR_LINE.match(text):  # Excel's own way to say it
        delimiter, text = separator[1], text[separator.end() :]
    lines = text.splitlines(keepends=True)
    if any(len(line) > _LONGEST_LINE for line in lines):
        raise refuse(
            "too many columns",
            f"a line of more than {_LONGEST_LINE:,} characters",
            f"at most {MOST_COLUMNS} columns",
            "check that this is the right file",
        )
    if delimiter is None:
        delimiter = _find_delimiter(lines)
    csv.field_size_limit(_LONGEST_LINE)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    is_above = True
    try:
        for row in reader:
            if is_above and (not any(row) or row[0].startswith("#")):
                yield []
                continue
            is_above = False
            yield row
    except csv.Error as error:
        raise refuse(
            "broken",
            f"quotation marks out of order ({error})",
            "quotation marks in pairs around a cell, and doubled within it",
            "correct that line or one before it, or save the table from Excel as .xlsx",
            f"line {reader.line_num}",
        ) from error


def _find_delimiter(lines: list[str]) -> str:
    """The character that parts the most cells of the first line that is no remark."""
    header = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    quotes_removed = re.sub(r'"[^"]*"', "", header)
    return max(_DELIMITERS, key=quotes_removed.count)


def _collect_rows(rows: Iterable[Iterable[str]], place: str = "") -> list[list[str]]:
    """The rows, trimmed, as far as they stay within the limits."""
    collected: list[list[str]] = []
    characters = 0
    for number, row in enumerate(rows, start=1):
        cells = [cell.strip() for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if len(cells) > MOST_COLUMNS:
            raise refuse(
                "too many columns",
                f"{len(cells):,} columns in row {number:,}",
                f"at most {MOST_COLUMNS} columns",
                "check that this is a table of outcomes and that the right file was chosen",
                place,
            )
        if cells and number > MOST_ROWS + 1:
            raise refuse(
                "too many rows",
                f"more than {MOST_ROWS:,} rows",
                f"at most {MOST_ROWS:,} rows",
                "part the table into several files",
                place,
            )
        characters += sum(map(len, cells))
        if characters > LARGEST_FILE:
            raise refuse(
                "too much text",
                f"cells of more than {LARGEST_FILE / 1e6:,.0f} million characters together",
                "a table of outcomes with a sentence or two of evidence each",
                "part the table into several files",
                place,
            )
        collected.append(cells)
    while collected and not collected[-1]:
        collected.pop()
    return collected


def _read_workbook(data: bytes) -> tuple[list[dict[str, Any]], list[tuple[int, int, int]]]:
    try:
        with warnings.catch_warnings(action="ignore"):
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            sheets = [_read_sheet(sheet) for sheet in book.worksheets]
            return sheets, list(_find_formulas(data, sheets))
    except (Refused, MemoryError):
        raise
    except Exception as error:  # hostile XML makes the library raise whatever it likes
        raise refuse_broken("an Excel workbook", "its parts do not fit together") from error


def _read_sheet(sheet: Any) -> dict[str, Any]:
    # The dimensions that a sheet declares may be wrong, and by a million rows.
    sheet.reset_dimensions()
    rows = (map(_spell_value, row) for row in sheet.iter_rows(values_only=True))
    return {
        "name": clean_text(sheet.title),
        "is_hidden": sheet.sheet_state != "visible",
        "rows": _collect_rows(rows, f"sheet “{clean_text(sheet.title)}”"),
    }


def _spell_value(value: object) -> str:
    """What stands in a cell, as text: dates as YYYY-MM-DD, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, datetime):
        is_date = value.time() == time()
        return value.date().isoformat() if is_date else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _find_formulas(data: bytes, sheets: list[dict[str, Any]]) -> Iterator[tuple[int, int, int]]:
    """Cells whose formula was never calculated, so that the file does not say what it gives."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        if not any(_FORMULA.search(archive.read(name)) for name in parts):
            return
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    for index, sheet in enumerate(book.worksheets):
        sheet.reset_dimensions()
        rows = sheets[index]["rows"]
        for number, cells in enumerate(sheet.iter_rows(max_row=MOST_ROWS + 1), start=1):
            known = rows[number - 1] if number <= len(rows) else []
            for column, cell in enumerate(cells):
                is_blank = column >= len(known) or not known[column]
                if is_blank and cell.data_type == "f":
                    yield index, number, column
