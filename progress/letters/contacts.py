"""Telephone numbers and e-mail addresses, covered without moving a character."""

import re
from collections.abc import Iterator

COVER = "•"
_BETWEEN = r"[\s().\-\u2010-\u2015\u2212]{0,3}"
_DATE = r"\d{1,2}[./\-]\d{1,2}[./\-](?:\d{2}|\d{4})(?!\d)"
_BREAK = r"[-\xad\u2010\u2011\ufffe]\s*\n\s*"
_LABEL = (
    r"(?:tel(?:ephone)?|phone|ff[oô]n|mobile|mob|fax|switchboard|direct (?:line|dial)"
    r"|ext(?:ension)?)"
)
_TAIL = r"(?:\s?/\s?\d{2,6})?(?!\d)"
_CONTACTS = re.compile(
    "|".join(
        (
            # An address, also one that a line end breaks.
            rf"(?:[\w.+]+{_BREAK})?[\w.+%'’&=~*-]+[ \t]?(?:@|\[at\]|\(at\))[ \t]?\w(?:[\w-]*\w)?"
            rf"(?:(?:\.|{_BREAK}|\.\s*\n\s*(?=[a-z]))\w(?:[\w-]*\w)?)*",
            # An international number, and a British one of ten or eleven digits. A date is neither.
            rf"(?<![\w+])(?:\+|00)\d(?:{_BETWEEN}\d){{7,13}}{_TAIL}",
            rf"(?<!\d)(?<!\d[.,/-])(?!{_DATE})0(?:{_BETWEEN}\d){{9,10}}{_TAIL}",
            # Any number of five digits and more that is said to be a telephone's, or an extension.
            rf"\b(?i:{_LABEL})\b\.?(?:\s(?:no\.?|number))?\s?[:.]?\s?"
            rf"(?P<said>\d(?:[ -]?\d){{4,12}}){_TAIL}",
            r"\b(?i:ext(?:ension)?)\b[.:]?\s?(?P<extension>\d{3,6})(?!\d)",
        )
    )
)
_VISIBLE = re.compile(r"[^\s\xad\ufffe]")


def find_contacts(text: str) -> Iterator[tuple[int, int]]:
    """Give where telephone numbers and e-mail addresses stand: start and end, counted from 0.

    Every one counts, also that of an office. Dates, years, postcodes and counts ("17 of 43") do
    not.
    """
    for found in _CONTACTS.finditer(text):
        begins = found.start(found.lastgroup) if found.lastgroup else found.start()
        yield begins, found.end()


def mask_contacts(text: str) -> str:
    """Give the text with its telephone numbers and e-mail addresses covered.

    It keeps its length and its line ends, so that every passage stays where it was.
    """
    parts, end = [], 0
    for start, stop in find_contacts(text):
        parts += text[end:start], _VISIBLE.sub(COVER, text[start:stop])
        end = stop
    return "".join(parts) + text[end:]
