"""A table of outcomes → findings, checked: everything stands, or every problem is named at once."""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from loaders.files import read_original
from loaders.files.limits import refuse
from loaders.files.process import parse_files
from loaders.refusals import Problem, Refused
from loaders.tables.forms import Layout, Sheet, lay_out_findings, read_layout, shorten

ROWS = ("assessment", "force", "criterion", "outcome", "basis", "source", "evidence", "place")
MOST_PROBLEMS = 100
MOST_FINDINGS = 200_000
_WHOLE_SHEET = (0, 0)


@dataclass(frozen=True)
class OutcomeTable:
    """A table whose every finding is well-formed.

    `rows` has a row for each finding, all text: assessment (None where the table does not say),
    force, criterion (or "category"), outcome and basis as slugs; source (the file name where the
    table names none); evidence (None where there is none); place (sheet, row and column).
    `notes` says what a person should know: hidden sheets that were read, sheets left out.
    """

    sha256: str
    file_name: str
    original: bytes
    rows: pd.DataFrame
    notes: tuple[str, ...] = ()


def read_outcomes(path: Path, file_name: str | None = None) -> OutcomeTable:
    """Give the findings of a CSV or XLSX file, in wide form (a row for each force, a column for
    each criterion) or long form (a row for each finding).

    `file_name`: what the file is called, where it does not lie under its own name. Raises Refused
    with all problems at once, each with sheet, row and column ("table problems"), or with what
    stands against the file as a whole: "no header", "no findings", "too many rows", those of
    loaders.files.sheets.read_sheets, "too slow", "too much memory", "changed".
    """
    with closing(parse_files("table", [path])) as answers:
        _, content = next(answers)
    if isinstance(content, Refused):
        raise content
    original = read_original(path, content["sha256"])
    sheets = [Sheet(**sheet) for sheet in content["sheets"]]
    found = [read_layout(sheet) for sheet in sheets]
    if not any(layout or problems for layout, problems in found):
        raise _refuse_unheaded(sheets)
    layouts = {index: layout for index, (layout, _) in enumerate(found) if layout}
    findings = _check_all(content["formulas"], sheets, found, layouts)
    name = file_name or path.name
    return OutcomeTable(
        content["sha256"],
        name,
        original,
        _present(findings, layouts, name),
        tuple(_list_notes(sheets, layouts)),
    )


def _check_all(
    formulas: list[tuple[int, int, int]],
    sheets: list[Sheet],
    found: list[tuple[Layout | None, list[Problem]]],
    layouts: dict[int, Layout],
) -> pd.DataFrame:
    """The findings of all sheets, with slugs. Raises Refused with every problem in its order."""
    from loaders.tables.checks import check_findings, resolve_names  # pandera is slow to load

    placed = [
        ((index, *_WHOLE_SHEET), problem)
        for index, (_, problems) in enumerate(found)
        for problem in problems
    ]
    uncalculated = {tuple(cell) for cell in formulas if found[cell[0]][0]}
    placed += [(cell, _explain_formula(sheets[cell[0]], *cell[1:])) for cell in uncalculated]
    if sum(layout.count_findings() for layout in layouts.values()) > MOST_FINDINGS:
        raise refuse(
            "too many rows",
            f"more than {MOST_FINDINGS:,} findings",
            f"at most {MOST_FINDINGS:,} in one file",
            "part the table into several files",
        )
    laid_out = [lay_out_findings(layout, index) for index, layout in layouts.items()]
    findings = pd.concat(laid_out, ignore_index=True) if laid_out else pd.DataFrame()
    more = 0
    if not findings.empty:
        resolved = resolve_names(findings)
        wrong, count = check_findings(findings, resolved, layouts)
        told = [(key, problem) for key, problem in wrong if key not in uncalculated]
        more = count - len(wrong)
        placed += told
    if placed:
        placed.sort(key=lambda entry: entry[0])
        raise _refuse_table([problem for _, problem in placed], more)
    if findings.empty:
        raise refuse(
            "no findings",
            "a table without a single finding",
            "at least one row with a force and an outcome",
            "check that this is the right file, and that it was saved with its content",
        )
    return resolved


def _explain_formula(sheet: Sheet, row: int, column: int) -> Problem:
    return Problem(
        sheet.locate(row, column),
        "a formula whose result is not stored in the file",
        "a value, or a formula that was calculated before the file was saved",
        "open the workbook in Excel and save it, or put the value in place of the formula",
    )


def _refuse_table(problems: list[Problem], more: int) -> Refused:
    more += len(problems[MOST_PROBLEMS:])
    listed = problems[:MOST_PROBLEMS]
    if more:
        listed.append(
            Problem(
                "",
                f"and {more:,} more",
                "a table without problems",
                "correct those listed and load the table again, which shows the next",
            )
        )
    return Refused("table problems", *listed)


def _refuse_unheaded(sheets: list[Sheet]) -> Refused:
    first = next((row for sheet in sheets for row in sheet.rows if any(row)), None)
    if first is None:
        return refuse(
            "no findings", "a table without any content", "a header and rows", "check the file"
        )
    return refuse(
        "no header",
        f"a first row that reads “{shorten(' | '.join(first))}”",
        "a header in the first row: force, criterion and outcome, or force and a column for each "
        "criterion",
        "put the names of the columns into the first row",
    )


def _present(findings: pd.DataFrame, layouts: dict[int, Layout], file_name: str) -> pd.DataFrame:
    columns = zip(findings["sheet"], findings["row"], findings["criterion"], strict=True)
    places = [
        layouts[sheet].sheet.locate(row, layouts[sheet].column_of("outcome", criterion))
        for sheet, row, criterion in columns
    ]
    rows = findings.assign(
        assessment=_blank_to_none(findings["assessment"]),
        basis=findings["basis"].replace("", "table"),
        source=findings["source"].replace("", file_name),
        evidence=_blank_to_none(findings["evidence"]),
        place=places,
    )
    return rows[list(ROWS)].reset_index(drop=True)


def _blank_to_none(texts: pd.Series) -> pd.Series:
    return pd.Series([text or None for text in texts], index=texts.index, dtype=object)


def _list_notes(sheets: list[Sheet], layouts: dict[int, Layout]) -> Iterable[str]:
    for index, sheet in enumerate(sheets):
        if index in layouts and sheet.is_hidden:
            yield f"The hidden sheet “{sheet.name}” was read too."
        elif index not in layouts and sheet.rows:
            yield f"The {sheet.describe()} was left out: it has no column of a table of outcomes."
