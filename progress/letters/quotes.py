"""A passage as it is quoted in a report: whole words, and no page numbers in mid-sentence."""

import re
from functools import cache

from progress.framework import FRAMEWORK_FILE

LEFT_OUT = " […] "
_HEADS = 6
_SOFT_BREAK = re.compile(r"[\xad\ufffe]\s*")
_HARD_BREAK = re.compile(r"(\w+)[-\u2010\u2011]\s*\n\s*(\w+)")
_FOOT = re.compile(
    r"\W*(?:OFFICIAL\S*\W*)?(?:page\s*)?\d{0,3}(?:\s*of\s*\d{1,3})?\W*", re.IGNORECASE
)


def quote_passage(passage: str, letter: str) -> str:
    """Give a passage of a letter as one line. Where a page ends within it, the page's number and
    the lines that head every page are left out, and “[…]” says so.
    """
    heads = {line.strip() for line in letter.split("\f")[0].splitlines()[:_HEADS]}
    pages = passage.split("\f")
    parts = []
    for number, page in enumerate(pages):
        lines = page.splitlines()
        while number and lines and (not lines[0].strip() or lines[0].strip() in heads):
            lines.pop(0)
        while number < len(pages) - 1 and lines and _FOOT.fullmatch(lines[-1]):
            lines.pop()
        parts.append("\n".join(lines))
    return " ".join(_mend_words(LEFT_OUT.join(parts), letter).split())


def _mend_words(text: str, letter: str) -> str:
    """Join words that a line end broke. The hyphen goes only where the letter or the framework has
    the word without one.
    """

    def mend(broken: re.Match) -> str:
        whole = broken[1] + broken[2]
        is_known = whole in _read_vocabulary() or re.search(rf"\b{whole}\b", letter)
        return whole if is_known else f"{broken[1]}-{broken[2]}"

    return _HARD_BREAK.sub(mend, _SOFT_BREAK.sub("", text))


@cache
def _read_vocabulary() -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", FRAMEWORK_FILE.read_text("utf-8")))
