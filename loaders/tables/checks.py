"""The checks that findings from a table must pass, all at once.

Names are resolved first; what then is no known slug is a problem, with the cell it stands in.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache

import pandas as pd
import pandera.pandas as pa

from loaders.refusals import Problem
from loaders.tables.forms import Layout, shorten
from loaders.tables.names import (
    basis_names,
    criterion_names,
    fold,
    force_names,
    label_of,
    official_names,
    outcome_labels,
    outcome_names,
    suggest,
    suggest_force,
)
from progress.framework import read_framework

LONGEST_CELL = 10_000
MOST_PROBLEMS = 100
EARLIEST = date(2000, 1, 1)
_TEXTS = ("evidence", "source", "assessment")
_PART = "\x1f"  # parts composed keys; no text holds it, since control characters are cleaned
_DATE_FORMATS = ("%Y-%m-%d", "%d/%m/%Y", "%Y-%m-%d %H:%M")

# A problem with its sheet, row and column, by which problems are put in order.
Placed = tuple[tuple[int, int, int], Problem]


def resolve_names(findings: pd.DataFrame) -> pd.DataFrame:
    """Give the findings with slugs in force, criterion, outcome and basis wherever what stands
    there is known, and with `finding`, which is one for each assessment, force and criterion."""
    resolved = findings.assign(
        force=_resolve(findings["force"], force_names()),
        criterion=_resolve(findings["criterion"], criterion_names()),
        basis=_resolve(findings["basis"], basis_names()),
    )
    outcomes = resolved["outcome"].copy()
    for criterion, given in outcomes.groupby(resolved["criterion"]):
        if criterion in _known_criteria():
            outcomes[given.index] = _resolve(given, outcome_names(criterion))
    keys = resolved["assessment"] + _PART + resolved["force"] + _PART + resolved["criterion"]
    is_named = resolved["force"].isin(_known_forces()) & resolved["criterion"].isin(
        _known_criteria()
    )
    pairs = resolved["criterion"] + _PART + outcomes
    return resolved.assign(
        outcome=outcomes,
        finding=keys.where(is_named),
        pair=pairs.where(resolved["criterion"].isin(_known_criteria())),
    )


def _resolve(given: pd.Series, names: Mapping[str, str]) -> pd.Series:
    slugs = {name: names.get(fold(name), name) for name in given.unique()}
    return given.map(slugs)


def _known_forces() -> set[str]:
    return set(force_names().values())


def _known_criteria() -> set[str]:
    return set(criterion_names().values())


def _known_pairs() -> set[str]:
    return {
        criterion + _PART + outcome
        for criterion in _known_criteria()
        for outcome in outcome_names(criterion).values()
    }


def _is_plausible(dated: pd.Series) -> pd.Series:
    return dated.map({given: _read_date(given) is not None for given in dated.unique()})


def _read_date(given: str) -> date | None:
    """The date, where it is one of the past; day before month, as in Britain."""
    for form in _DATE_FORMATS:
        try:
            found = datetime.strptime(given, form).replace(tzinfo=UTC).date()
        except ValueError:
            continue
        return found if EARLIEST <= found <= datetime.now(UTC).date() else None
    return None


def _make_schema() -> pa.DataFrameSchema:
    """What holds for every finding. Each check bears the name of the field it is about."""
    short = pa.Check.str_length(max_value=LONGEST_CELL, error="length")
    return pa.DataFrameSchema(
        {
            "force": pa.Column(checks=pa.Check.isin(_known_forces(), error="unknown")),
            "criterion": pa.Column(checks=pa.Check.isin(_known_criteria(), error="unknown")),
            "pair": pa.Column(nullable=True, checks=pa.Check.isin(_known_pairs(), error="unknown")),
            "basis": pa.Column(
                checks=pa.Check.isin({*read_framework().bases, ""}, error="unknown")
            ),
            "finding": pa.Column(
                nullable=True, checks=pa.Check(lambda keys: ~keys.duplicated(), error="twice")
            ),
            "dated": pa.Column(
                checks=pa.Check(lambda dated: (dated == "") | _is_plausible(dated), error="date")
            ),
            **{field: pa.Column(checks=short) for field in _TEXTS},
        }
    )


def check_findings(
    given: pd.DataFrame, resolved: pd.DataFrame, layouts: Mapping[int, Layout]
) -> tuple[list[Placed], int]:
    """Give the first problems of the findings in the order of the sheets, and how many there are.

    `given` holds what stands in the table (`FIELDS`, `sheet`, `row`), `resolved` the slugs for it.
    """
    try:
        _make_schema().validate(resolved, lazy=True)
    except pa.errors.SchemaErrors as errors:
        cases = errors.failure_cases[["column", "check", "index"]]
    else:
        return [], 0
    cases = cases.assign(field=cases["column"].replace({"pair": "outcome", "finding": "criterion"}))
    cases = cases.join(resolved[["sheet", "row", "criterion"]], on="index")

    @cache
    def find_column(sheet: int, field: str, criterion: str) -> int:
        layout = layouts[sheet]
        is_headed = field == "criterion" and layout.is_wide
        column = layout.column_of("outcome" if is_headed else field, criterion)
        return 0 if column is None else column

    places = zip(cases["sheet"], cases["field"], cases["criterion"], strict=True)
    cases = cases.assign(at=[find_column(*place) for place in places])
    # An unknown force in a row of a wide sheet comes up in each finding of the row.
    cases = cases.drop_duplicates(["sheet", "row", "at", "check"])
    cases = cases.sort_values(["sheet", "row", "at"], kind="stable")
    problems = []
    for case in cases.head(MOST_PROBLEMS).to_dict("records"):
        key = (case["sheet"], case["row"], case["at"])
        place = layouts[case["sheet"]].sheet.locate(case["row"], case["at"])
        row = given.loc[case["index"]]
        if case["check"] == "twice":
            first = resolved.index[resolved["finding"] == resolved["finding"][case["index"]]][0]
            problem = _explain_twice(
                place, resolved.loc[case["index"]], resolved.loc[first], layouts
            )
        else:
            problem = _EXPLAIN[case["check"]](place, case["field"], row)
        problems.append((key, problem))
    return problems, len(cases)


def _explain_unknown(place: str, field: str, row: pd.Series) -> Problem:
    value = row[field]
    criterion = criterion_names().get(fold(row["criterion"]), "")
    if field == "force":
        expected = "one of the 43 forces by its name, as data/forces.csv lists them"
        meant = suggest_force(value)
    else:
        names = _name_choices(field, criterion)
        expected, meant = f"one of {', '.join(names)}", suggest(value, names)
    if field == "outcome":
        expected += "; no finding at all where nothing is known"
    if not value:
        if row["evidence"] and field == "outcome":
            found, action = "evidence without an outcome", "fill in the outcome, or clear both"
        else:
            found, action = f"no {field}", f"fill in the {field}, or clear the row"
        return Problem(place, found, expected, action)
    of_what = f" of {label_of(criterion)}" if field == "outcome" else ""
    return Problem(
        place,
        f"“{shorten(value)}” is no {_NOUNS[field]}{of_what}",
        expected,
        f"if “{meant}” is meant, write that" if meant else f"correct the {field}",
    )


def _name_choices(field: str, criterion: str) -> list[str]:
    """The names that may stand in a field, as readers know them."""
    if field == "criterion":
        return [label_of(slug) for slug in dict.fromkeys(criterion_names().values())]
    if field == "outcome":
        return list(outcome_labels(criterion))
    return list(read_framework().bases.values())


def _explain_length(place: str, field: str, row: pd.Series) -> Problem:
    return Problem(
        place,
        f"a text of {len(row[field]):,} characters",
        f"at most {LONGEST_CELL:,} characters",
        "shorten it to the words that matter; the letter itself can be loaded as a letter",
    )


def _explain_date(place: str, field: str, row: pd.Series) -> Problem:
    return Problem(
        place,
        f"“{shorten(row[field])}” as date",
        "a date of the past as YYYY-MM-DD or DD/MM/YYYY, not before "
        f"{EARLIEST.day} {EARLIEST:%B %Y}",
        "correct the date",
    )


def _explain_twice(
    place: str, row: pd.Series, first: pd.Series, layouts: Mapping[int, Layout]
) -> Problem:
    layout = layouts[first["sheet"]]
    where = layout.sheet.locate(first["row"], layout.column_of("outcome", first["criterion"]))
    name = official_names()[row["force"]]
    return Problem(
        place,
        f"{name}, {label_of(row['criterion'])} a second time (first in {where})",
        "one finding for each force, criterion and assessment",
        "keep the right one and remove the other",
    )


_NOUNS = {"force": "known force", "criterion": "criterion", "outcome": "outcome", "basis": "basis"}
_EXPLAIN = {"unknown": _explain_unknown, "length": _explain_length, "date": _explain_date}
