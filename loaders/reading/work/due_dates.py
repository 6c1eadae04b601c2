"""Work that was due by the time of the evidence: that it was due does not say that it had begun.

"Due to start in September" lay ahead when the evidence was in, and had not started. "Due to start
in March" tells what was planned; what came of it is said elsewhere, or is left to a person.
"""

from itertools import pairwise

from loaders.reading.sentence import Sentence
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.common_words import PAST_MONTHS
from loaders.reading.text.sentences import Segment

_MONTHS = PAST_MONTHS | frozenset(
    ["june", "july", "august", "september", "october", "november", "december"]
)
_EVIDENCE_YEAR = "2017"
_PRESENT = frozenset(["is", "are", "will", "shall"])
_DUE = frozenset(
    ["due", "planned", "scheduled", "timetabled", "set", "intended", "expected", "meant",
     "supposed", "going", "proposed"]
)  # fmt: skip
_PUT_OFF = frozenset(["deferred", "postponed", "put", "until", "till"])
_DATES = frozenset(["date", "dates", "day", "month", "time", "point", "deadline"])
_BEFORE_WHICH = frozenset(["on", "by", "from", "at", "in", "after"])
_REVIEWS = frozenset(["review", "assessment", "inspection", "reviewed", "assessed", "looked"])
_EARLIER = frozenset(["last", "previous", "spring", "earlier"])
_NEXT = frozenset(["next", "following", "coming", "later"])
_ENDS = frozenset([",", ";", ":", ".", "–", "and", "but"])


def was_due_by_then(sentence: Sentence, phrase: Phrase, segment: Segment, is_due: bool) -> bool:
    """Whether the start spoken of was due by the time of the evidence, or at a date not told here.

    `is_due`: a word of intention stands before the verb ("was to start").
    """
    own = set(phrase.text.split())
    if not (is_due or own & (_DUE | _PUT_OFF)):
        return False
    if "slipped" in sentence.texts[phrase.last :]:
        # "… in March, but had slipped": it had not begun.
        return False
    return (
        _is_of_a_date(sentence, segment)
        or _had_been_due(sentence, phrase)
        or _names_past_date(sentence, phrase, segment)
    )


def _is_of_a_date(sentence: Sentence, segment: Segment) -> bool:
    """ "1 April as the date on which work was to start": whatever came of it."""
    before = sentence.texts[max(0, segment.first - 4) : segment.first + 1]
    return "relative" in segment.joiners and any(
        a in _DATES and (b in _BEFORE_WHICH or b in ("when", "that", "which"))
        for a, b in pairwise(before)
    )


def _had_been_due(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Had been due to start": so it was once, and perhaps no longer."""
    words = sentence.texts[max(0, phrase.first - 4) : phrase.last + 1]
    return any(
        words[at : at + 2] == ["had", "been"] and words[at + 2] in _DUE
        for at in range(len(words) - 2)
    )


def _names_past_date(sentence: Sentence, phrase: Phrase, segment: Segment) -> bool:
    rest = []
    for word in sentence.texts[phrase.last + 1 : segment.last + 1]:
        if word in _ENDS:
            break
        rest.append(word)
    if rest[:1] in (["before"], ["by"]) and _REVIEWS & set(rest):
        return True
    clause = sentence.texts[segment.first : phrase.last + 1]
    is_present = bool(_PRESENT & set(clause)) and not {"was", "were"} & set(clause)
    return _is_past(rest, is_present)


def _is_past(rest: list[str], is_present: bool) -> bool:
    """Whether the first date among these words had come by the end of May 2017."""
    month = next((word for word in rest if word in _MONTHS), None)
    year = next((word for word in rest if word.isdigit() and len(word) == 4), None)
    if year is not None and year != _EVIDENCE_YEAR:
        return year < _EVIDENCE_YEAR
    if _NEXT & set(rest):
        return False
    if month is not None:
        return month in PAST_MONTHS and (year is not None or not is_present)
    return bool(_EARLIER & set(rest)) and not is_present
