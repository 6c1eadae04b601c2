"""Rules of language on stretches of time: "in place from January to March", "the next day".

What held from one month to another, by day only or when somebody has time is not in place as a
whole; what would begin "the next day" is counted from a day that is not that of the review.
"""

from itertools import pairwise

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, segment_at
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import COMPREHENSIVE, DONE, ELEMENTS, REVIEW, STRATEGY
from loaders.reading.work.search import OF_TODAY

_MONTHS = frozenset(
    ["january", "february", "march", "april", "May", "june", "july", "august", "september",
     "october", "november", "december", "spring", "summer", "autumn", "winter"]
)  # fmt: skip
_FROM = frozenset(["from", "between"])
_TO = frozenset(["to", "until", "till", "and"])
_PARTS_OF_DAY = frozenset(["day", "night", "daytime", "evening", "evenings", "weekend", "weekends"])
_PARTS_OF_YEAR = frozenset(["quarter", "half", "month", "week", "weeks", "months"])
_WHEN = frozenset(["when", "whenever", "while"])
_NOT_REVIEWERS = frozenset(["they", "he", "she", "staff", "officers", "resources", "demand"])
_WHEN_ABLE = (
    ["it", "has"], ["it", "can"], ["you", "have"], ["you", "can"], ["time", "allows"],
    ["time", "permits"], ["money", "allows"],
)  # fmt: skip
_FAILING = frozenset(
    ["ran", "money", "lapsed", "expired", "abandoned", "cancelled", "withdrawn", "failed",
     "collapsed", "halted", "scrapped", "stopped"]
)  # fmt: skip
_NEXT = frozenset(["next", "following"])
_UNITS = frozenset(["day", "week", "month", "morning", "monday", "fortnight"])
_WOULD = frozenset(["would", "was", "were"])
_RECORDS = frozenset(["minutes", "record", "records", "logs", "log", "papers", "notes", "report"])
_OF = frozenset(["for", "of", "from", "in"])
_EARLY = frozenset(str(year) for year in range(2000, 2017))
_HAD_JUDGED = frozenset(["concluded", "thought", "judged", "believed", "assumed"])
_EARLY_ON = frozenset(
    [
        "before",
        "then",
        "until",
        "first",
        "once",
        "straight",
        "begin",
        "initially",
        "originally",
        "immediately",
    ]
)
_AT_FIRST = (["at", "first"], ["at", "once"], ["straight", "away"], ["to", "begin", "with"])
_AFTER_STRATEGY = frozenset(["by", "within", "in", "on", "after", "at"])
_IN_FULL = frozenset(
    ["full", "every", "all", "each", "whole", "substance", "its", "their", "entirety", "detail",
     "particulars", "our", "and", "part"]
)  # fmt: skip
_ONE_CASE = frozenset(["single", "occasion", "case", "instance"])
_NEAR = 3
_SPAN_WORDS = _FROM | {"during", "for", "2016"} | _WHEN | _ONE_CASE


@asked_of(*ELEMENTS, when=DONE, among=[_SPAN_WORDS])
def held_for_a_stretch(sentence: Sentence, statement: Statement) -> str | None:
    """ "In place from January to March", "during the day", "when they have time"."""
    if statement.at < 0:
        return None
    own = segment_at(sentence, statement.at)
    if own is None:
        return None
    words = sentence.texts[statement.at : own.last + 1]
    for at, word in enumerate(words):
        following = words[at + 1 : at + 6]
        if word in _WHEN and (
            _FAILING & set(following)
            or (statement.outcome == "in_place" and _NOT_REVIEWERS & set(following[:2]))
            or following[:2] in _WHEN_ABLE
        ):
            return f"what is said held only for a time ({word})"
        if statement.outcome == "in_place" and _is_stretch(word, following):
            return f"what is said held only for a time ({word} {following[0]})"
    after = sentence.texts[own.last + 1 : own.last + 3]
    if statement.outcome == "in_place" and words[-2:-1] == ["between"] and _MONTHS & set(after):
        return "what is said held only for a time (between)"
    was_sought = statement.wording in OF_TODAY and {"was", "were", "had"} & set(words[:2])
    if was_sought and (words[-3:-1] == ["in", "2016"] or _ONE_CASE & set(words)):
        return "what is said held only once, or in another year"
    is_past = {"was", "were"} & set(sentence.texts[max(own.first, statement.at - 2) :][:2])
    if is_past and words[:1] == ["in"] and words[-3:-1] == ["in", "2016"]:
        return "what is said is of 2016"
    return None


def _is_stretch(word: str, following: list[str]) -> bool:
    """ "From January to March", "during the day", "for the first quarter"."""
    if word in _FROM:
        is_time = bool(following) and (following[0] in _MONTHS or following[0].isdigit())
        rest = following[1:4]
        return is_time and bool((_TO if word == "between" else _TO - {"and"}) & set(rest))
    if word == "during":
        return bool(_PARTS_OF_DAY & set(following[:3]))
    return word == "for" and following[:1] == ["the"] and bool(_PARTS_OF_YEAR & set(following[1:4]))


@asked_of(*ELEMENTS, REVIEW, when=["not_started"], among=[_NEXT])
def is_counted_from_another_day(sentence: Sentence, statement: Statement) -> str | None:
    """ "Your minutes say that work would begin the next day": by the review it may have begun."""
    if statement.at < 0:
        return None
    words = sentence.texts
    if not _WOULD & set(words[max(0, statement.at - 3) : statement.at + 1]):
        return None
    for at in range(statement.at, len(words) - 2):
        if words[at] == "the" and words[at + 1] in _NEXT and words[at + 2] in _UNITS:
            return f"it is not certain from which day this is counted ({words[at + 2]})"
    return None


@asked_of(*ELEMENTS, when=DONE, among=[_EARLY, _RECORDS])
def is_on_early_record(sentence: Sentence, statement: Statement) -> str | None:
    """ "Your records for 2016 confirm that A was in place": that may not have been so since."""
    words = sentence.texts
    for at in range(1, statement.at):
        if words[at] not in _RECORDS:
            continue
        after = words[at + 1 : at + 4]
        is_dated = bool(_OF & set(after[:1])) and bool(_EARLY & set(after))
        if is_dated or words[at - 1] in _EARLY:
            return "what is said is of an earlier year"
    return None


@asked_of(STRATEGY, unless=["no_information"])
def follows_in_time(sentence: Sentence, statement: Statement) -> str | None:
    """ "Your plans followed the strategy by a fortnight": after it, and not as it says."""
    if statement.at < 0:
        return None
    words = sentence.texts
    if not words[statement.at].startswith("follow"):
        return None
    if words[statement.at + 1 : statement.at + 3] in (["close", "upon"], ["close", "on"]):
        return "it is not certain that the plans follow what the strategy says"
    named = [m.last for m in sentence.mentioned if m.criterion == STRATEGY]
    after = words[named[-1] + 1 : named[-1] + 5] if named else []
    if after[:1] and after[0] in _AFTER_STRATEGY and not _IN_FULL & set(after[1:]):
        return f"it is not certain that the plans follow what the strategy says ({after[0]})"
    return None


@asked_of(
    COMPREHENSIVE,
    STRATEGY,
    REVIEW,
    unless=["no_information", "reviewed"],
    among=[_EARLY_ON],
)
def was_so_at_first(sentence: Sentence, statement: Statement) -> str | None:
    """ "Your plans did not reflect the strategy at first": and later?"""
    if statement.at < 0:
        return None
    own = segment_at(sentence, statement.at)
    if own is None:
        return None
    if (
        statement.outcome == "no_evidence"
        and "until" in sentence.texts[statement.at : own.last + 5]
    ):
        return "what is said may have been so for a time only (until)"
    if _HAD_JUDGED & sentence.vocabulary and "before" in sentence.vocabulary:
        words = sentence.texts[: statement.at]
        if any(a == "had" and b in _HAD_JUDGED for a, b in pairwise(words)):
            return "what is said may have been thought for a time only"
    rest = sentence.texts[statement.at :]
    if any(
        a == "when" and "first" in (b, c) for a, b, c in zip(rest, rest[1:], rest[2:], strict=False)
    ):
        return "what is said may be of the plans as they were first read"
    opens_so = sentence.texts[own.first : own.first + 2] == ["at", "first"]
    begin = own.first if opens_so else max(own.first, statement.at - _NEAR)
    words = sentence.texts[begin : own.last + 1]
    for at, word in enumerate(words):
        is_then = word == "then" and statement.criterion != REVIEW
        if (
            is_then
            or word in ("initially", "originally", "immediately")
            or words[at : at + 2] in _AT_FIRST
        ):
            is_sight = words[at + 2 : at + 3] in (["sight"], ["glance"])
            return None if is_sight else f"what is said may have been so for a time only ({word})"
    return None
