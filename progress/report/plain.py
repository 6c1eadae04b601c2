"""Text from letters and inspectors as XML and HTML can hold it."""

import re

NOT_TEXT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
BREAKS = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]+")


def clean(text: str) -> str:
    """Give text on one line, without control characters and whatever else no document can hold.

    Marks for the direction of writing stay: they are text.
    """
    return NOT_TEXT.sub("", BREAKS.sub(" ", text))
