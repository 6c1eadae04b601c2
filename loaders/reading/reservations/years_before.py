"""Rules of language on what goes on from a sentence of an earlier year.

"In 2016 your plans included A and B. The first had begun.": in that year, or by now?
"""

from loaders.reading.asking import asked_of
from loaders.reading.discourse import Discourse
from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement
from loaders.reading.text.common_words import EARLIER_YEARS
from loaders.reading.text.words import Word

_OPENINGS = frozenset(["in", "during", "early", "late", "by", "at", "throughout", "towards"])
_LONGEST_DATE = len(("by", "the", "end", "of", "december", "2016"))
_JOINING = frozenset(["but", "and", "however", ",", "of", "only", "work", "on", "with"])
_POINTERS = frozenset(
    ["the", "both", "these", "those", "they", "them", "it", "this", "that", "neither", "none",
     "all", "each", "either"]
)  # fmt: skip
_POINTED = frozenset(
    ["first", "second", "third", "fourth", "last", "former", "latter", "other", "two", "work",
     "improvements"]
)  # fmt: skip
# What places a sentence in the present of the assessment.
_LATELY = frozenset(
    ["now", "since", "still", "today", "currently", "present", "current", "recently", "2017",
     "january", "february", "march", "april", "May"]
)  # fmt: skip
_OF_NOW = _LATELY | {
    "review", "reviewed", "submission", "submitted", "documents", "documentation", "evidence",
    "information", "found", "saw", "we", "changed", "longer",
}  # fmt: skip
WHY = "it is not certain whether this is said of an earlier year"


def note_year(words: list[Word], memory: Discourse) -> None:
    """Remember whether a sentence goes on from an earlier year, or opens in one."""
    if not memory.is_of_year and words[0].text not in _OPENINGS and words[0].text != "last":
        memory.goes_on_of_year = False
        return
    texts = [word.text for word in words]
    memory.goes_on_of_year = memory.is_of_year and _goes_on(texts)
    memory.is_of_year = memory.goes_on_of_year or _opens_in_earlier_year(texts)


@asked_of(unless=["no_information", "no_evidence"])
def may_be_of_the_year_before(sentence: Sentence, _: Statement) -> str | None:
    """ "In 2016 your plans included A and B. The first had begun.": in that year?"""
    return WHY if sentence.memory.goes_on_of_year else None


def _opens_in_earlier_year(texts: list[str]) -> bool:
    """ "In 2016 your plans included …"; not "in 2016 and until now"."""
    is_dated = texts[0] in _OPENINGS and not EARLIER_YEARS.isdisjoint(texts[:_LONGEST_DATE])
    if not is_dated and texts[:2] != ["last", "year"]:
        return False
    return _LATELY.isdisjoint(texts)


def _goes_on(texts: list[str]) -> bool:
    """Whether a sentence opens with a pronoun and does not say that it is of the present."""
    at = next((n for n, text in enumerate(texts) if text not in _JOINING), len(texts))
    opening = [*texts[at : at + 2], "", ""]
    if opening[0] not in _POINTERS or not _OF_NOW.isdisjoint(texts):
        return False
    return opening[0] != "the" or opening[1] in _POINTED
