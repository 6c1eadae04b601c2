"""Searches for evidence: who looked, where, and what is still to be told of the find."""

from loaders.reading.evidence.openings import OF_FORCE
from loaders.reading.sentence import Sentence
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import REVIEW, Mention

_READING = frozenset(
    ["read", "reading", "went", "going", "combed", "combing", "searched", "searching", "scanned",
     "studied", "studying", "checked", "checking", "turned", "turning"]
)  # fmt: skip
# What may follow the review where it is all that was looked for.
_AFTER_REVIEW = frozenset(
    ["had", "has", "have", "been", "was", "were", "reviewed", "carried", "out", "undertaken",
     "conducted", "held", "taken", "place", "made", "done", "in", "among", "your", "the", "its",
     "documents", "submission", "papers", "plans", "unit", "of", "whole", "a", "as", ",", "."]
)  # fmt: skip
_DETERMINERS = frozenset(["the", "a", "an", "any", "such", "this", "that", "your", "its"])
_OF = frozenset(["of", "from", "in", "about", "for", "against", "on"])
_EVIDENCE = frozenset(
    ["evidence", "sign", "signs", "trace", "traces", "proof", "record", "records", "mention",
     "indication", "report", "reports", "reference", "account", "looked", "searched", "asked",
     "submission", "documents", "papers", "plans", "documentation", "part", "kind", "sort",
     "copy", "results", "result", "findings", "outcome", "hint", "confirmation", "existence",
     "details", "material", "annexes", "minutes", "all", "everything", "search"]
)  # fmt: skip
_SEARCHERS = frozenset(["we", "i", "also", "have", "had", "then", "therefore", "and"])


def note_sought(sentence: Sentence) -> list[Mention]:
    """ "We looked for evidence of a review.": what was found is said in the next sentence."""
    if any(s.criterion == REVIEW for s in sentence.statements) or not sentence.sought:
        return []
    searches = [p for p in sentence.phrases if "sought" in p.kinds]
    if not searches or sentence.texts[searches[0].first - 1] not in _SEARCHERS:
        return []
    if any(p.kinds & {"negative", "modal_negative"} for p in sentence.phrases):
        return []
    reviews = [m for m in sentence.sought if m.criterion == REVIEW and not m.is_agent]
    reviews = [m for m in reviews if not sentence.voids[m.segment]][-1:]
    reviews = [m for m in reviews if not _is_of_another_thing(sentence, m)]
    return [m for m in reviews if _AFTER_REVIEW.issuperset(sentence.texts[m.last + 1 :])]


def _is_of_another_thing(sentence: Sentence, review: Mention) -> bool:
    """ "Evidence of the cost of the review", "of harm from it": not of the review itself."""
    before = sentence.texts[max(0, review.first - 4) : review.first]
    while before and before[-1] in _DETERMINERS:
        before.pop()
    is_of = len(before) > 1 and before[-1] in _OF
    return is_of and before[-2] not in _EVIDENCE and before[-2][0].isalpha()


def is_read_for(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Reading the minutes for evidence of …, we …": whether it was found is said later."""
    words = sentence.texts[sentence.current.first : phrase.first]
    return words[-1:] == ["for"] and bool(_READING & set(words))


def is_found_by_force(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Your unit found no evidence of …": the force looked, and not the inspectors."""
    before = sentence.texts[max(0, phrase.first - 4) : phrase.first]
    searches = [p for p in sentence.phrases if "sought" in p.kinds and p.last < phrase.first]
    goes_on = phrase.first == sentence.current.first and phrase.text.startswith("found")
    if searches and goes_on and sentence.texts[searches[-1].first - 1] in OF_FORCE:
        # "You searched for evidence of …, and found none".
        return True
    return any(
        word in ("found", "find", "saw") and before[at - 1] in OF_FORCE
        for at, word in enumerate(before)
        if at
    )
