"""The date of a letter as it is written above "Dear …"."""

import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        [
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ],
        start=1,
    )
    for name in names
}
_MONTH = r"(?P<{}>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
# A raised ordinal comes out of a PDF on a line of its own.
_ORDINAL = r"(?:\s*(?:<sup>\s*)?(?:st|nd|rd|th)\b)?(?:\s*</sup>)?"
_DATE = re.compile(
    rf"(?<!\d)(?P<day>[0-3]?\d){_ORDINAL}(?:\s+of)?[\s,]+{_MONTH.format('month')}[\s,]+(?P<year>\d{{4}})(?!\d)"
    rf"|\b{_MONTH.format('month_first')}\s+(?P<day_second>[0-3]?\d){_ORDINAL}\s*,?\s+(?P<year_last>\d{{4}})(?!\d)"
    r"|(?<![\d/.-])(?P<d>[0-3]?\d)(?P<sep>[/.-])(?P<m>[01]?\d)(?P=sep)(?P<y>\d{4})(?![\d/-])"
    r"|(?<![\d/.-])(?P<iso>\d{4}-[01]\d-[0-3]\d)(?![\d/-])"
    rf"|\b{_MONTH.format('month_only')}\s+(?P<year_only>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
# The figures come first, and that none stands before them after: figures are found fast.
_YEAR = re.compile(r"(?:19|20)\d\d(?<!\d{5})(?!\d)")


def find_last_date(header: str) -> tuple[date, bool] | None:
    """The last date in the words above the salutation, and whether it names the day.

    Day comes before month in figures, as in Britain. A month alone gives its first day. Gives None
    where there is no date, or where the last one does not exist (31 September).
    """
    header = header.replace("\xad", "").replace("\ufffe", "-")
    for year in reversed(list(_YEAR.finditer(header))):
        # A date takes up to forty characters: "Wednesday 27<sup>th</sup> September 2017".
        found = list(_DATE.finditer(header, max(0, year.start() - 40), year.end() + 10))
        if found:
            try:
                return _read_date(found[-1])
            except ValueError:
                return None
    return None


def _read_date(match: re.Match[str]) -> tuple[date, bool]:
    if match["month"]:
        return date(int(match["year"]), MONTHS[match["month"].lower()], int(match["day"])), True
    if match["month_first"]:
        month = MONTHS[match["month_first"].lower()]
        return date(int(match["year_last"]), month, int(match["day_second"])), True
    if match["d"]:
        return date(int(match["y"]), int(match["m"]), int(match["d"])), True
    if match["iso"]:
        return date.fromisoformat(match["iso"]), True
    return date(int(match["year_only"]), MONTHS[match["month_only"].lower()], 1), False
