"""What stands around a statement and may unsay it: an intention above it, a denial beside it."""

from itertools import pairwise

from loaders.reading.asking import asked_of
from loaders.reading.reservations.claims import find_denied_words
from loaders.reading.sentence import Sentence, has, segment_at, segments_of
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import COMPREHENSIVE, DONE, STRATEGY
from loaders.reading.text.sentences import Segment

_POLAR = frozenset(["any", "anything", "anyone", "ever"])
_FINDING = frozenset(["find", "see", "learn", "hear", "confirm", "establish", "know"])
_OURS = frozenset({"we", "us"})
_OF_PLANS = frozenset({COMPREHENSIVE, STRATEGY})


@asked_of()
def is_intended_that(sentence: Sentence, statement: Statement) -> str | None:
    """ "It was intended that work had started by May": the aim of that clause, not a fact."""
    if "intention" not in sentence.kinds:
        return None
    words = sentence.words
    for phrase in sentence.phrases:
        if "intention" not in phrase.kinds or phrase.last >= statement.at - 1:
            continue
        if _is_new_clause(sentence, statement, phrase.last):
            continue
        if (
            words[phrase.last + 1].text == "that"
            or phrase.text.endswith(" that")
            or _is_to_be_found(sentence, phrase.first, statement.at)
        ):
            return f"an intention is no finding ({phrase.text})"
    return None


def _is_to_be_found(sentence: Sentence, at: int, end: int) -> bool:
    """ "We shall be pleased to find that A had been reviewed": it is not found yet."""
    words = sentence.texts[at:end]
    is_ours = sentence.texts[at - 1 : at] in (["we"], ["i"]) and words[0] in ("shall", "will")
    return is_ours and any(a in _FINDING and b == "that" for a, b in pairwise(words))


def _is_new_clause(sentence: Sentence, statement: Statement, at: int) -> bool:
    """ "You intend that … will take place, and work … had commenced": the second is a fact."""
    segment = segment_at(sentence, statement.at)
    if segment is None or not segment.joiners >= {"comma", "and"} or segment.first <= at:
        return False
    hoped = set(sentence.texts[at + 1 : segment.first])
    own = set(sentence.texts[segment.first : statement.at])
    return bool(hoped & {"will", "would"}) and bool(own & {"had", "has", "have"})


@asked_of(COMPREHENSIVE, STRATEGY, when=["not_comprehensive", "not_reflected"])
def is_denied_outside_its_aside(sentence: Sentence, statement: Statement) -> str | None:
    """ "Nothing in your plans, which were comprehensive, …": what is denied is not the aside."""
    own = segment_at(sentence, statement.at)
    if own is None or not own.first:
        return None
    opens = sentence.texts[own.first - 1 : own.first + 1] == [",", "which"]
    if not opens and not own.joiners >= {"comma", "relative"}:
        return None
    is_denied = any(unit.kinds & {"negative", "modal_negative"} for unit in own.units)
    return None if is_denied else "it is not certain what is denied here"


@asked_of(when=(*DONE, "reflected", "comprehensive", "partly_reflected"), among=[_POLAR])
def is_of_any(sentence: Sentence, statement: Statement) -> str | None:
    """ "Rare was any sign …": "any" and "ever" belong to what is denied, asked or supposed."""
    for segment in segments_of(sentence, statement):
        for at in range(segment.first, min(segment.last, statement.at + 1)):
            if sentence.texts[at] not in _POLAR or sentence.covered[at]:
                continue
            if sentence.texts[:2] == ["the", "only"]:
                # "The only work of which you gave any account was A, which had begun".
                continue
            if at not in find_denied_words(sentence, statement):
                return f"what is said may be denied ({sentence.texts[at]})"
    return None


@asked_of(among=[_OURS])
def is_unseen_in_aside(sentence: Sentence, statement: Statement) -> str | None:
    """ "The work, of which we saw no sign, had begun": what is between the commas unsays it."""
    if "negative" not in sentence.kinds:
        return None
    for segment in segments_of(sentence, statement):
        if segment.joiners != {"comma", "relative"} or segment.last >= statement.at:
            continue
        is_denied = any(has(unit, "negative") for unit in segment.units)
        is_ours = _OURS & set(sentence.texts[segment.first : segment.last + 1])
        if is_denied and is_ours and not _is_judgement(sentence, segment):
            return "what is said between the commas may unsay it"
    return None


def _is_judgement(sentence: Sentence, segment: Segment) -> bool:
    """ "The plans, which we did not find comprehensive, reflected it": a finding of its own."""
    return any(
        s.criterion in _OF_PLANS and s.outcome and segment.first <= s.at <= segment.last
        for s in sentence.statements
    )
