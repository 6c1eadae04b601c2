"""Rules of language that keep an outcome from being asserted: it is another thing that is in place,
what the force says of itself, what hangs on something else, what is of another year.

Each rule takes a sentence and a statement and gives the reason in plain words, or None.
"""

from collections.abc import Iterator

from loaders.reading.catalogue import Phrase
from loaders.reading.mentions import (
    COMPREHENSIVE,
    DONE,
    ELEMENTS,
    PLANS,
    REVIEW,
    STRATEGY,
    Mention,
)
from loaders.reading.sentence import Sentence, has
from loaders.reading.sentences import Segment
from loaders.reading.statements import Statement

_WORK = (*ELEMENTS, REVIEW)
_PRONOUNS = frozenset("they them it these this which both that those".split())
_SUBORDINATORS = frozenset("when once until till before after unless whenever".split())
_REVIEWERS = frozenset(["we", "our", "you", "us", "reviewed", "the time", "submitted"])
_LATE_MONTHS = frozenset(["july", "august", "september", "october", "november", "december"])
_FORCE_SUBJECTS = frozenset(["you", "force", "constabulary", "letter", "foreword", "constable"])
_FINDING_WORDS = frozenset(
    ["found", "find", "judged", "judge", "consider", "considered", "failed", "fail", "fails"]
)
_QUALIFYING = frozenset({"part", "hedge", "only_part", "doubt", "exception", "stopped"})
_REACH_OF_SUBORDINATOR = 8


def find_reservation(sentence: Sentence, statement: Statement) -> str | None:
    """The first reason not to assert this statement, in words for an inspector."""
    for rule in _RULES:
        reason = rule(sentence, statement)
        if reason:
            return reason
    return None


def _segments_of(sentence: Sentence, statement: Statement) -> list[Segment]:
    return [s for s in sentence.segments if statement.first <= s.index <= statement.last]


def _segment_at(sentence: Sentence, at: int) -> Segment | None:
    for segment in sentence.segments:
        if segment.first <= at <= segment.last:
            return segment
    return None


def _mentions(sentence: Sentence, segments: list[Segment]) -> Iterator[Mention]:
    for segment in segments:
        for unit in segment.units:
            if isinstance(unit, Mention):
                yield unit


def find_remainder(sentence: Sentence, last: int) -> Segment | None:
    """ "…, but not all of it", "…, though only in part": a rest that takes back what was said."""
    following = next((s for s in sentence.segments if s.index > last), None)
    if following is None or "contrast" not in following.joiners:
        return None
    if any(isinstance(unit, Mention) or unit.wordings for unit in following.units):
        return None
    qualifies = any(unit.kinds & _QUALIFYING for unit in following.units)
    return following if qualifies else None


def is_taken_back(sentence: Sentence, statement: Statement) -> str | None:
    """A rest of the sentence that qualifies what was said leaves it to a person."""
    if statement.criterion == STRATEGY or statement.outcome == "no_information":
        return None
    remainder = find_remainder(sentence, statement.last)
    if remainder is None:
        return None
    if statement.outcome == "started" and not any(
        unit.kinds & {"doubt", "stopped"} for unit in remainder.units
    ):
        return None
    return f"the rest of the sentence qualifies it ({remainder.units[-1].text})"


def speaks_of_another_thing(sentence: Sentence, statement: Statement) -> str | None:
    """ "A budget for …", "training in …": the status is that of the budget, not of the work."""
    if statement.criterion not in _WORK:
        return None
    segments = _segments_of(sentence, statement)
    if not segments:
        return None
    mentions = list(_mentions(sentence, segments))
    own = [m.last for m in mentions if m.criterion == statement.criterion]
    inside = {at for m in mentions for at in range(m.first, m.last + 1)}
    end = min(max([statement.at, *own]), segments[-1].last)
    others = sentence.catalogue.groups["other_things"]
    begin = segments[0].first
    if statement.outcome in ("no_information", "no_evidence"):
        begin = max(begin, min([statement.at, *(m.first for m in mentions)]))
    for at in range(begin, end + 1):
        if sentence.words[at].text in others and at not in inside and not _is_idiom(sentence, at):
            return f"it is not certain what this is said of ({sentence.words[at].text})"
    if statement.outcome in DONE and _is_plan_for_it(sentence, statement, mentions):
        return "it is not certain whether this is said of the work or of the plan for it"
    return None


def _is_idiom(sentence: Sentence, at: int) -> bool:
    """Whether the word is but a part of a phrase with a sense of its own ("planning stage")."""
    for phrase in sentence.phrases:
        if phrase.first <= at <= phrase.last and "intention" not in phrase.kinds:
            return phrase.first < phrase.last or bool(phrase.wordings)
    return False


def _is_plan_for_it(sentence: Sentence, statement: Statement, mentions: list[Mention]) -> bool:
    for plan, following in zip(mentions, mentions[1:], strict=False):
        if plan.criterion == PLANS and following.criterion == statement.criterion:
            between = [w.text for w in sentence.words[plan.last + 1 : following.first]]
            if between[:1] in (["for"], ["of"], ["to"], ["following"], ["after"], ["from"]) and following.last < statement.at:
                return True
    return False


def hangs_on_another(sentence: Sentence, statement: Statement) -> str | None:
    """ "… until the improvements are in place": a status in such a clause is no fact."""
    if statement.criterion not in _WORK:
        return None
    segments = _segments_of(sentence, statement)
    if not segments:
        return None
    words = sentence.words
    starts = [m.first for m in _mentions(sentence, segments) if m.criterion in _WORK]
    for at in range(segments[0].first, segments[-1].last):
        if words[at].text not in _SUBORDINATORS or words[at + 1].text in _REVIEWERS:
            continue
        if sentence.covered[at] and not _stands_alone(sentence, at):
            continue
        if words[at].text == "until" and statement.outcome in DONE:
            return "what is said held only for a time (“until”)"
        if any(at < start <= at + _REACH_OF_SUBORDINATOR for start in starts):
            return f"what is said hangs on something else (“{words[at].text}”)"
        if at < statement.at and words[at + 1].text in _PRONOUNS:
            return f"what is said hangs on something else (“{words[at].text}”)"
    return None


def _stands_alone(sentence: Sentence, at: int) -> bool:
    return any(phrase.first == at == phrase.last for phrase in sentence.phrases)


def is_of_another_year(sentence: Sentence, statement: Statement) -> str | None:
    """What was done years before, or after the evidence was in, is not the state assessed."""
    if statement.criterion not in _WORK or statement.outcome not in DONE:
        return None
    segment = _segment_at(sentence, statement.at)
    if segment is None:
        return None
    words = [w.text for w in sentence.words[segment.first : segment.last + 1]]
    for at, word in enumerate(words):
        if word.isdigit() and len(word) == 4 and ("2000" <= word <= "2015" or word >= "2018"):
            return f"what is said is of {word}"
        if word in _LATE_MONTHS and not {"2016"} & set(words[at + 1 : at + 3]):
            return f"what is said may be later than the evidence ({word.capitalize()})"
    return None


def is_said_by_the_force(sentence: Sentence, statement: Statement) -> str | None:
    """What a force says of itself is its claim, unless the inspectors adopt it."""
    if statement.outcome == "no_information":
        return None
    units = [unit for segment in sentence.segments for unit in segment.units]
    if any(has(unit, "claim_adopted") for unit in units):
        return None
    words = sentence.words
    claims = [u.last for u in units if has(u, "claim") and u.last < statement.at]
    claims += [
        at
        for at in range(1, max(statement.at, 0))
        if words[at].text in sentence.catalogue.groups["reporting_verbs"]
        and {w.text for w in words[max(0, at - 2) : at]} & _FORCE_SUBJECTS
    ]
    claims += [
        at
        for at in range(1, max(statement.at, 0))
        if words[at].text in ("describe", "describes", "described", "regard", "regards")
        and {w.text for w in words[max(0, at - 2) : at]} & _FORCE_SUBJECTS
        and "as" in {w.text for w in words[at : statement.at]}
    ]
    for claim in claims:
        between = {w.text for w in words[claim + 1 : statement.at]}
        if not between & {"we", "us", "documents", "evidence"}:
            return "this is what the force says of itself"
    return None


def is_not_of_the_plans(sentence: Sentence, statement: Statement) -> str | None:
    """ "A comprehensive list", "the section on … was comprehensive": that is not the plans."""
    if statement.criterion != COMPREHENSIVE or statement.wording != "comprehensive":
        return None
    segment = _segment_at(sentence, statement.at)
    if segment is None:
        return None
    groups = sentence.catalogue.groups
    words = [word.text for word in sentence.words]
    following = words[statement.at + 1] if statement.at + 1 < len(words) else "."
    if following[0].isalpha() and following not in groups["after_comprehensive"]:
        return f"it is not certain that the plans are called comprehensive ({following})"
    for at in range(segment.first, statement.at):
        if words[at] in groups["other_things"] or words[at] in groups["parts_of_plans"]:
            return f"it is not certain that all of the plans are meant ({words[at]})"
    if not (_PRONOUNS | {"plan", "plans", "planned", "proposals"}) & set(words):
        return "it is not certain that the plans are called comprehensive"
    return None


def is_only_meant_to_be(sentence: Sentence, statement: Statement) -> str | None:
    """ "They aim to reflect …", "intended to be comprehensive": an aim, not a finding."""
    if statement.criterion not in (COMPREHENSIVE, STRATEGY) or statement.at < 1:
        return None
    if statement.wording not in ("comprehensive", "reflect"):
        return None
    segment = _segment_at(sentence, statement.at)
    if segment is None:
        return None
    words = [w.text for w in sentence.words[segment.first : statement.at]]
    for unit in segment.units:
        if isinstance(unit, Phrase) and unit.last < statement.at and has(unit, "intention"):
            between = {w.text for w in sentence.words[unit.last + 1 : statement.at]}
            if not between & {"are", "is", "was", "were", "had", "has", "did", "do"}:
                return f"an intention is no finding ({unit.text})"
    is_infinitive = words[-1:] == ["to"] or words[-2:] == ["to", "be"]
    if is_infinitive and not _FINDING_WORDS & set(words):
        return "an aim is no finding"
    return None


_RULES = (
    is_taken_back,
    speaks_of_another_thing,
    hangs_on_another,
    is_of_another_year,
    is_said_by_the_force,
    is_not_of_the_plans,
    is_only_meant_to_be,
)
