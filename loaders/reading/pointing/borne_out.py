"""What the documents bear out, and then show: "…, and the papers confirm this: a team monitors A".

What follows the colon is what was found, and is read by itself: what a force told us before it
("that little work was needed") is no part of it. So it is where the papers do not bear it out:
"the documents do not support this: A had yet to begin".
"""

import re

from loaders.reading.plain.claims_answered import CLAIMING
from loaders.reading.text.words import Word

_LONGEST = 12
_PAPERS = (
    r"(?:the|your|those|these) (?:documents|papers|minutes|records|material|submission|evidence)"
    r"(?: (?:that |which )?you (?:had )?(?:submitted|sent|supplied|provided|enclosed))?"
)
_BORNE_OUT = re.compile(
    rf"(?:^|.* )and {_PAPERS} "
    r"(?:confirm|confirms|confirmed|bear|bears|bore|show|shows|support|supports) "
    r"(?:this|it|that)(?: out)?"
)
_NOT_BORNE_OUT = re.compile(
    rf"(?:(?:|.* )(?:but|and|;|,) )?{_PAPERS} (?:however )?(?:do|does|did) not "
    r"(?:(?:support|substantiate|corroborate) (?:this|it|that|these claims|this claim)"
    r"|bear (?:this|it|that) out|bear out (?:this|that))"
)
# "They do not support this: that work had begun": what follows is what they do not support.
# What was found falls short of what was told.
_FALLING_SHORT = frozenset(["not", "no", "neither", "nor", "none", "yet", "nothing", "only"])
_CLAIMING = CLAIMING | {"according", "describe", "describes", "described"}
_CLAUSES = frozenset(["that", "whether", "namely"])


def split_off_proof(sentences: list[list[Word]]) -> list[list[Word]]:
    """The sentences, each with what stands behind such a colon as a sentence of its own."""
    parted: list[list[Word]] = []
    before: list[Word] = []
    for words in sentences:
        at = _find_colon(words, before)
        parted += [[*words[:at], words[at]._replace(text=".")], words[at + 1 :]] if at else [words]
        before = words
    return parted


def _find_colon(words: list[Word], before: list[Word]) -> int:
    """The colon behind "the documents (do not) bear this out"; 0 where there is none."""
    at = next((n for n, word in enumerate(words) if word.text == ":"), 0)
    if not at or len(words) - at < len((":", "it", "had", ".")):
        return 0
    opening = " ".join(word.text for word in words[max(0, at - _LONGEST) : at])
    if _BORNE_OUT.fullmatch(opening):
        return at
    if words[at + 1].text in _CLAUSES or not _NOT_BORNE_OUT.fullmatch(opening):
        return 0
    if _FALLING_SHORT.isdisjoint(word.text for word in words[at:]):
        return 0
    is_claimed = any(word.text in _CLAIMING for word in [*before, *words[:at]])
    return at if is_claimed else 0
