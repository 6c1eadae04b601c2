"""Since an earlier report: "In 2016 we said that A was wanting. Since then you have begun it".

Where the sentence before names the year, what has happened since it is not later than the evidence.
Nor is what has been so since a month by which the evidence was in: "done in May, used since then".
"In 2016 A was wanting. Your submission shows that this has changed: you had begun it" only leads to
what is told behind the colon.
"""

import re

from loaders.reading.discourse import Discourse
from loaders.reading.text.common_words import EARLIER_YEARS, PAST_MONTHS
from loaders.reading.text.words import Word

_SINCE = (
    [",", "in", "the", "short", "time", "since", "then", ","],
    ["in", "the", "time", "since", "then", ","], ["since", "then", ","], ["since", "then"],
    ["since", "that", "report"], ["since", "that", "inspection"],
)  # fmt: skip
_HAVE = frozenset(["have", "has", "had"])
CHANGING = frozenset(["changed", "improved", "moved", "longer"])
_COLONS = frozenset([":", ";", "–"])
_CHANGED = re.compile(
    r"(?:(?:however|but) ,? ?)?"
    r"(?:(?:the|your|these) (?:submission|documents|documentation|papers|plans|evidence)"
    r"(?: (?:that |which )?you (?:submitted|sent|provided))? (?:show|shows|showed)"
    r" that |we (?:found|saw|see|note|noted|were pleased to (?:find|see|note)) that )?"
    r"(?:(?:this|that|it|(?:this|that|the) (?:position|picture|situation)|matters|things) "
    r"(?:has|have|had) (?:now |since |all )?(?:changed|improved|moved on)"
    r"|(?:this|that|it) (?:is|was) no longer (?:so|true|the case|the position))"
)


def drop_since_then(words: list[Word], memory: Discourse) -> list[Word]:
    """The words without "since then", where the sentence before speaks of an earlier year."""
    texts = [word.text for word in words]
    if "since" not in texts:
        return words
    told = set(texts[: texts.index("since")])
    is_dated = bool(PAST_MONTHS & told) or "2016" in told
    if not is_dated and EARLIER_YEARS.isdisjoint(memory.words_before):
        return words
    for since in _SINCE:
        length = len(since)
        at = next((n for n in range(len(texts)) if texts[n : n + length] == since), None)
        if at is not None:
            return [*words[:at], *words[at + length :]]
    at = texts.index("since")
    if texts[at - 1 : at] and texts[at - 1] in _HAVE and texts[at + 1].endswith(("ed", "n")):
        return [*words[:at], *words[at + 1 :]]
    return words


def drop_change_told(words: list[Word], memory: Discourse) -> list[Word]:
    """The words behind "this has changed:", where the sentence before tells of an earlier year."""
    if EARLIER_YEARS.isdisjoint(memory.words_before):
        return words
    texts = [word.text for word in words]
    colon = next((at for at, text in enumerate(texts) if text in _COLONS), 0)
    is_change = _CHANGED.fullmatch(" ".join(texts[:colon])) is not None
    return words[colon + 1 :] if is_change and colon + 1 < len(words) else words
