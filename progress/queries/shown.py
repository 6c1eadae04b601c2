"""The forces that filters leave, as SQL that every other query starts from."""

import sqlite3

import pandas as pd

from progress.filters import Filters
from progress.views import current_findings_sql, current_letters_sql, force_progress_sql


def shown_sql(filters: Filters) -> tuple[str, dict[str, str]]:
    """Give "WITH shown AS (…)", the rows of force_progress within the filters, and its parameters.

    With a moment in the filters they are the rows as recorded then.
    """
    condition, parameters = filters.sql()
    return (
        f"WITH shown AS MATERIALIZED (SELECT * FROM {progress_source(filters)} WHERE {condition})",
        parameters,
    )


def progress_source(filters: Filters) -> str:
    """Give what to select forces from: the view, or the same as recorded at the moment."""
    return f"({force_progress_sql(True)})" if filters.recorded_at else "force_progress"


def findings_source(filters: Filters) -> str:
    """Give what to select findings from: the view, or the same as recorded at the moment."""
    return f"({current_findings_sql(True)})" if filters.recorded_at else "current_findings"


def letters_source(filters: Filters) -> str:
    """Give what to select letters from: the view, or the same as recorded at the moment."""
    return f"({current_letters_sql(True)})" if filters.recorded_at else "current_letters"


def read_frame(connection: sqlite3.Connection, sql: str, parameters: dict) -> pd.DataFrame:
    """Give the rows of a query as a DataFrame; what is missing is None, also in a text column."""
    cursor = connection.execute(sql, parameters)
    names = [column[0] for column in cursor.description]
    columns = zip(*cursor.fetchall(), strict=True)
    values = {name: list(column) for name, column in zip(names, columns, strict=False)}
    return pd.DataFrame({name: _keep_none(values.get(name, [])) for name in names})


def _keep_none(values: list) -> pd.Series:
    return pd.Series(values, dtype=object if not values or None in values else None)
