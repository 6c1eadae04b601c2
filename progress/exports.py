"""What is shown, as files to take away. They say what they are, and start no formula."""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
CHARACTERS_MOST = 32_767
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
WIDTHS = (10, 60)
EARLIEST = (1980, 1, 1, 0, 0, 0)
WRAPPED = Alignment(vertical="top", wrap_text=True)


def to_csv(frame: pd.DataFrame, heading: Mapping[str, str]) -> bytes:
    """Give a frame as CSV: first the heading, one line each ("# Name", text), then the table.

    UTF-8 with a byte order mark, as spreadsheets expect. A text that a spreadsheet could take for
    a formula stands behind an apostrophe. `pandas.read_csv(…, comment="#")` reads the table.
    """
    written = io.StringIO(newline="")
    for name, said in heading.items():
        written.write(f"# {_join_lines(name)},")
        csv.writer(written, quoting=csv.QUOTE_ALL).writerow([_disarm(_join_lines(said))])
    table = csv.writer(written, quoting=csv.QUOTE_NONNUMERIC)
    table.writerow([_disarm(str(column)) for column in frame.columns])
    table.writerows([_disarm(value) for value in row] for row in _rows(frame))
    return written.getvalue().encode("utf-8-sig")


def to_xlsx(frame: pd.DataFrame, heading: Mapping[str, str]) -> bytes:
    """Give a frame as an Excel workbook: the table on the sheet "Data", the heading on "About".

    Every text is written as text, never as a formula. Characters that a workbook cannot hold are
    left out, and a text ends where a cell can hold no more (32,767 characters).
    """
    workbook = Workbook(write_only=True)
    workbook.properties.creator = "National progress"
    workbook.properties.title = _clean(heading.get("Title", ""))
    data = workbook.create_sheet("Data")
    rows = list(_rows(frame))
    columns = [str(column) for column in frame.columns]
    for place, column in enumerate(columns):
        texts = [column, *(str(row[place]) for row in rows if row[place] is not None)]
        data.column_dimensions[get_column_letter(place + 1)].width = _fit(texts)
    data.freeze_panes = "A2"
    data.append(_cells(data, columns, Font(bold=True)))
    for row in rows:
        data.append(_cells(data, row))
    about = workbook.create_sheet("About")
    about.column_dimensions["A"].width = _fit(heading)
    about.column_dimensions["B"].width = WIDTHS[1]
    for name, said in heading.items():
        about.append([*_cells(about, [name], Font(bold=True)), *_cells(about, [said])])
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def to_zip(files: Mapping[str, bytes]) -> bytes:
    """Give files by name as one zip. The same files always give the same bytes."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return written.getvalue()


def _rows(frame: pd.DataFrame) -> Iterable[list[Any]]:
    """Give the rows as Python's own values, None for what is missing."""
    for row in frame.itertuples(index=False, name=None):
        yield [
            None if pd.isna(value) else getattr(value, "item", lambda v=value: v)() for value in row
        ]


def _disarm(value: Any) -> Any:
    if isinstance(value, str) and value.lstrip().startswith(FORMULA_STARTS):
        return f"'{value}"
    return value


def _join_lines(text: str) -> str:
    return " ".join(text.split())


def _clean(text: str) -> str:
    return NOT_IN_XML.sub("", text)[:CHARACTERS_MOST]


def _cells(sheet: Any, values: Iterable[Any], font: Font | None = None) -> list[WriteOnlyCell]:
    return [_cell(sheet, value, font) for value in values]


def _cell(sheet: Any, value: Any, font: Font | None) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet)
    if isinstance(value, str):
        value = _clean(value)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        # So that a text that looks like a formula stays a text when somebody edits its cell.
        cell.quotePrefix = value.lstrip().startswith(FORMULA_STARTS)
    cell.alignment = WRAPPED
    if font:
        cell.font = font
    return cell


def _fit(texts: Iterable[str]) -> int:
    narrowest, widest = WIDTHS
    return max(narrowest, min(widest, max(map(len, texts), default=0) + 2))
