"""What is said to be lacking, and is told in the next sentence to be there.

"It did not reflect the strategy. A later version did", "We found no evidence of a review. It was
among the other documents", "Your summary holds no information on it. The plan describes it": what
the plans are, or what was sent, is then for a person. So is what the next sentence corrects: "That
was an error", "On closer reading …".
"""

from dataclasses import replace

from loaders.reading.discourse import Discourse
from loaders.reading.sentence import has
from loaders.reading.statements import DOUBTED, Statement
from loaders.reading.text.common_words import BEING, HAVING
from loaders.reading.text.sentences import Segment
from loaders.reading.text.words import Word
from loaders.reading.understanding.told_there import is_told_there

_DOING = BEING | HAVING | {"do", "does", "did"}
_PAPERS = frozenset(
    ["version", "versions", "submission", "plan", "plans", "document", "documents", "annex",
     "annexes", "appendix", "letter", "reply", "report", "second", "first", "draft",
     "paper", "papers"]
)  # fmt: skip
# "Most plans did", "your previous plan did": not what was sent this time.
_NOT_THESE = frozenset(
    ["most", "many", "some", "others", "previous", "earlier", "former", "old", "their"]
)
_POINTING = frozenset(["it", "one", "this", "that"])
_PLACED = frozenset(
    ["among", "amongst", "enclosed", "attached", "annexed", "contained", "included"]
)
_LATE = frozenset(["after", "late", "later", "june", "july", "august", "september"])
_LACKING = frozenset({"no_information", "no_evidence"})
_FALLING_SHORT = _LACKING | {"not_comprehensive", "not_reflected"}
_READ_AGAIN = (["on", "closer", "reading"], ["on", "closer", "inspection"], ["on", "a", "second"])
_WRONG = frozenset(["error", "mistake", "wrong", "incorrect", "mistaken", "untrue", "inaccurate"])
_LONGEST = 20
_TWO = 2


def doubt_what_was_found(
    statements: list[Statement], words: list[Word], segments: list[Segment], memory: Discourse
) -> list[Statement]:
    """All statements, those of a lack in doubt where these words tell that it is made good."""
    if not statements or len(words) > _LONGEST or len(memory.spans) < _TWO:
        return statements
    texts = [word.text for word in words if word.text != "."]
    is_mended = texts[:3] in _READ_AGAIN or _calls_it_wrong(texts)
    outcomes = _find_made_good(texts, segments)
    if not outcomes and not is_mended:
        return statements
    why = "the next sentence may take this back"
    return [
        replace(s, weight=DOUBTED, why=why)
        if (is_mended or s.outcome in outcomes) and s.passages[-1] == memory.spans[-2]
        else s
        for s in statements
    ]


def _calls_it_wrong(texts: list[str]) -> bool:
    """ "That was an error": what the sentence before has told is corrected."""
    is_of_it = texts[:1] in (["that"], ["this"]) and texts[1:2] and texts[1] in BEING
    return bool(is_of_it) and texts[-1] in _WRONG and "not" not in texts


def _find_made_good(texts: list[str], segments: list[Segment]) -> frozenset[str]:
    """The outcomes that "a later version did" or "it was among the others" may take back."""
    units = [unit for segment in segments for unit in segment.units]
    if any(has(unit, kind) for unit in units for kind in ("negative", "intention", "other_bodies")):
        return frozenset()
    if is_told_there(texts):
        return _LACKING
    held = set(texts)
    if texts[-1:] and texts[-1] in _DOING and held & _PAPERS and not held & _NOT_THESE:
        return _FALLING_SHORT
    is_placed = texts[:1] and texts[0] in _POINTING and texts[1:2] and texts[1] in BEING | HAVING
    if is_placed and _PLACED & set(texts[2:5]) and not _LATE & held:
        return _LACKING
    return frozenset()
