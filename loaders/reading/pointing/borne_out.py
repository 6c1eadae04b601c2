"""What the documents bear out, and then show: "…, and the papers confirm this: a team monitors A".

What follows the colon is what was found, and is read by itself: what a force told us before it
("that little work was needed") is no part of it.
"""

import re

from loaders.reading.text.words import Word

_LONGEST = 12
_BORNE_OUT = re.compile(
    r"(?:^|.* )and (?:the|your) (?:documents|papers|minutes|records|material|submission)"
    r"(?: (?:that |which )?you (?:submitted|sent|supplied|provided|enclosed))? "
    r"(?:confirm|confirms|confirmed|bear|bears|bore|show|shows|support|supports) "
    r"(?:this|it|that)(?: out)?"
)


def split_off_proof(sentences: list[list[Word]]) -> list[list[Word]]:
    """The sentences, each with what stands behind such a colon as a sentence of its own."""
    parted: list[list[Word]] = []
    for words in sentences:
        at = _find_colon(words)
        parted += [[*words[:at], words[at]._replace(text=".")], words[at + 1 :]] if at else [words]
    return parted


def _find_colon(words: list[Word]) -> int:
    """The colon behind "the documents bear this out"; 0 where there is none."""
    at = next((n for n, word in enumerate(words) if word.text == ":"), 0)
    if not at or len(words) - at < len((":", "it", "had", ".")):
        return 0
    before = " ".join(word.text for word in words[max(0, at - _LONGEST) : at])
    return at if _BORNE_OUT.fullmatch(before) else 0
