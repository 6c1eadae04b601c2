"""What plain SQL says of the forces that a report speaks of."""

from collections import defaultdict

from progress.framework import CATEGORY
from tests.progress.agreement import FRAMEWORK, FROM, TO, condition


class Truth:
    """What SQL says of the forces within some filters: one row a force, now and before."""

    def __init__(self, connection, chosen):
        criteria = list(FRAMEWORK.criteria)
        columns = ["short_name", "force_name", "region", CATEGORY, *criteria]
        listed = ", ".join(columns)
        self.rows = [
            dict(zip(columns, row, strict=True))
            for row in connection.execute(
                f"SELECT {listed} FROM force_progress WHERE assessment = '{TO}' "
                f"AND {condition(chosen)} ORDER BY force_name"
            )
        ]
        before = {
            row[1]: dict(zip(columns, row, strict=True))
            for row in connection.execute(
                f"SELECT {listed} FROM force_progress WHERE assessment = '{FROM}'"
            )
        }
        self.before = [before[row["force_name"]] for row in self.rows]
        self.assessed = [row for row in self.rows if row[CATEGORY] != "not_assessed"]

    def names(self, **wanted):
        """Give the short names of the forces with these values, by name."""
        return [
            row["short_name"]
            for row in self.rows
            if all(row[column] == value for column, value in wanted.items())
        ]

    def count(self, rows, column, unknown="missing"):
        """Count the values of a column: value → forces."""
        counted = defaultdict(int)
        for row in rows:
            counted[row[column] or unknown] += 1
        return dict(counted)
