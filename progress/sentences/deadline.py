"""How far the evidence of an assessment lies from the deadline of its recommendation."""

from collections.abc import Mapping
from datetime import date

from dateutil.relativedelta import relativedelta

from progress.filters import lower_first, say_date

DAYS_MOST = 13
MONTHS_LEAST = 2


def say_deadline(assessment: Mapping[str, str]) -> str:
    """Give when the evidence of an assessment closed, and how long before or after the deadline.

    `assessment`: a row of `queries.read_assessments` (title, evidence_cutoff, deadline).
    """
    cutoff, deadline = assessment["evidence_cutoff"], assessment["deadline"]
    return (
        f"Evidence for the {lower_first(assessment['title'])} closed on {say_date(cutoff)}, "
        f"{say_distance(date.fromisoformat(cutoff), date.fromisoformat(deadline))} "
        f"of {say_date(deadline)}."
    )


def say_distance(day: date, deadline: date) -> str:
    """Give "8 days before the deadline", "14 months after the deadline", "on the deadline".

    Days up to two weeks, whole weeks up to two months, then whole months.
    """
    if day == deadline:
        return "on the deadline"
    earlier, later = sorted((day, deadline))
    between = relativedelta(later, earlier)
    days, months = (later - earlier).days, between.years * 12 + between.months
    if days <= DAYS_MOST:
        said = _count(days, "day")
    elif months < MONTHS_LEAST:
        said = _count(days // 7, "week")
    else:
        said = _count(months, "month")
    return f"{said} {'before' if day < deadline else 'after'} the deadline"


def _count(number: int, unit: str) -> str:
    return f"{number} {unit if number == 1 else unit + 's'}"
