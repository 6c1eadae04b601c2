"""Rules of language on evidence of a review that is still to come, under way or given up.

"We found evidence of a coming review of your unit", "… of a review, yet to begin": it was found
that there would be one, and not that there has been.
"""

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, segments_of
from loaders.reading.statements import TO_COME, Statement
from loaders.reading.text.mentions import REVIEW
from loaders.reading.text.sentences import mentions_in

_COMING = frozenset(
    ["coming", "forthcoming", "upcoming", "future", "pending", "planned", "proposed", "intended",
     "impending", "promised", "possible", "next", "ongoing", "current", "continuing", "unfinished",
     "abandoned", "incomplete", "cancelled", "aborted", "halted"]
)  # fmt: skip
_STILL_OPEN = (
    ["yet", "to"], ["still", "to"], ["to", "be"], ["to", "come"], ["to", "take"], ["to", "start"],
    ["to", "begin"], ["to", "follow"], ["not", "yet"], ["as", "yet"], ["still", "under"],
    ["still", "in"], ["now", "under"], ["under", "way"], ["in", "progress"], ["due", "to"],
    ["due", "in"], ["planned", "for"], ["now", "abandoned"], ["since", "abandoned"],
    ["later", "abandoned"], ["but", "not"], ["expected", "to"], ["expected", "in"],
)  # fmt: skip
_NEAR = 3


@asked_of(REVIEW, when=["reviewed"])
def is_of_a_review_to_come(sentence: Sentence, statement: Statement) -> str | None:
    """ "Evidence of a coming review", "of a review of your unit, still to be held"."""
    if statement.wording != "evidence":
        return None
    words = sentence.texts
    named = [m for m in mentions_in(segments_of(sentence, statement)) if m.criterion == REVIEW]
    for mention in named:
        before = words[max(statement.at, mention.first - _NEAR) : mention.first + _NEAR]
        if coming := _COMING.intersection(before):
            return f"{TO_COME} ({min(coming)})"
        after = words[mention.last + 1 : mention.last + 1 + _NEAR]
        if after[:1] == [","] or after[:1] == ["–"]:
            after = after[1:]
        if after[:2] in _STILL_OPEN:
            return f"{TO_COME} ({' '.join(after[:2])})"
    return None
