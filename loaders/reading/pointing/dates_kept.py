"""Dates that were set for a start, and kept: "the first date was kept" says that work had begun.

Only where the sentence before gives two dates, of which each is for the start of one element.
"""

from loaders.reading.sentence import Sentence
from loaders.reading.text.common_words import PAST_MONTHS
from loaders.reading.text.mentions import ELEMENTS
from loaders.reading.text.words import Word

_KEPT = frozenset(["kept", "met", "observed"])
_DATES = (["date"], ["of", "these", "dates"], ["of", "those", "dates"], ["of", "the", "dates"],
          ["of", "the", "two", "dates"])  # fmt: skip
_NAMED = frozenset(["date", "dates"])
_STARTING = frozenset(["start", "begin", "commence", "starting", "beginning"])
_OTHER_DATES = frozenset(
    ["complete", "completed", "completion", "finish", "finished", "end", "use", "approved",
     "approval", "review", "reviewed", "third", "three", "revised", "original", "training", "not",
     "no", "or", "recruitment", "recruit", "procurement", "tender", "pilot", "trial", "project",
     "consultation", "consultant", "manager", "officer", "officers", "staff", "contract",
     "supplier"]
)  # fmt: skip
_ORDINALS = ("first", "second")
_MONTHS = PAST_MONTHS | {
    "june", "july", "august", "september", "october", "november", "december",
}  # fmt: skip


def tell_date_kept(words: list[Word], before: Sentence | None) -> list[Word]:
    """The words with "the first of these dates was kept" as "work on the first had begun"."""
    texts = [*(word.text for word in words), "", "", ""]
    if texts[0] != "the" or texts[1] not in _ORDINALS or before is None:
        return words
    dates = next((d for d in _DATES if texts[2 : 2 + len(d)] == d), None)
    end = 2 + len(dates or ())
    if dates is None or texts[end : end + 1] != ["was"] or texts[end + 1] not in _KEPT:
        return words
    if texts[end + 2] not in (".", ",", ";") or not _sets_two_starts(before):
        return words
    months = [text for text in before.texts if text in _MONTHS]
    if len(months) != len(_ORDINALS) or months[_ORDINALS.index(texts[1])] not in PAST_MONTHS:
        return words
    said = ["work", "on", "the", texts[1], "had", "begun"]
    return [*(words[0]._replace(text=text) for text in said), *words[end + 2 :]]


def _sets_two_starts(before: Sentence) -> bool:
    """ "1 April as the date on which A was to start, and 1 May as that for B"."""
    held = before.vocabulary
    named = sorted(mention.criterion for mention in before.mentioned)
    is_of_both = named == sorted(ELEMENTS)
    return is_of_both and bool(held & _NAMED and held & _STARTING) and not held & _OTHER_DATES
