"""Rules of language on plans in general: what is asked of any plan is not found of these.

"We asked that plans be comprehensive", "a plan is comprehensive where …", "we need plans that are
comprehensive": a standard is told, and not whether the plans of this force meet it.
"""

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement
from loaders.reading.text.common_words import RELATIVES
from loaders.reading.text.mentions import COMPREHENSIVE, PLANS, STRATEGY, Mention

A_STANDARD = "what is asked of plans in general is no finding"
_PLANS = frozenset(["plans", "plan", "they", "it", "these", "them", "submission", "each", "all"])
_SINGULAR = frozenset(["it", "plan"])
_INVERTING = frozenset(["did", "does", "do", "nor", "to", "would", "could", "will"])
_ANY_ONE = frozenset(["a", "any", "each", "every", "good", "an"])
_WISHING = frozenset(
    ["need", "needed", "want", "wanted", "like", "value", "valued", "require", "required",
     "requires", "prefer", "preferred", "expect", "expected", "seek", "sought", "demand"]
)  # fmt: skip
_FINDING = frozenset(
    ["found", "find", "see", "saw", "concluded", "conclude", "satisfied", "pleased", "note",
     "noted", "confirm", "glad", "consider", "think", "judged", "established", "clear", "agree",
     "believe", "believed", "thought", "considered", "say", "report", "accept", "recognise"]
)  # fmt: skip
_LEADING = frozenset(["that", "where", "when", ",", "if", ":", "call", "calls", "of", "hold"])
_PRESENT = frozenset(["are", "reflect", "is", "reflects"])
_WRITTEN = frozenset(["drawn", "written", "made", "agreed", "drafted", "prepared", "adopted"])
_OF_ANY_KIND = _PRESENT | {
    "would",
    "should",
    "will",
    "must",
    "could",
    "may",
    "can",
    "contain",
    "do",
}


@asked_of(COMPREHENSIVE, STRATEGY)
def is_of_plans_in_general(sentence: Sentence, statement: Statement) -> str | None:
    """ "We asked that plans be comprehensive", "a good plan is comprehensive": a standard."""
    if statement.at < 0:
        return None
    if _opens_with_any(sentence.texts, statement):
        return A_STANDARD
    if statement.at < 1:
        return None
    if statement.outcome == "no_information":
        return None
    if _is_subjunctive(sentence, statement) or _are_any_plans(sentence, statement):
        return A_STANDARD
    return None


def _opens_with_any(words: list[str], statement: Statement) -> bool:
    """ "Comprehensive plans reflect it", "a comprehensive plan would …": plans of that kind do."""
    if statement.at > len(("a",)) and statement.criterion == COMPREHENSIVE:
        return False
    at = words.index("comprehensive") if "comprehensive" in words[:2] else len(words)
    is_any = at == 0 or words[:1] in (["a"], ["any"], ["every"])
    is_plan = words[at + 1 : at + 2] in (["plan"], ["plans"])
    return is_any and is_plan and words[at + 2] in _OF_ANY_KIND


def _is_subjunctive(sentence: Sentence, statement: Statement) -> bool:
    """ "That plans be comprehensive and (that they) reflect it", "that it reflect it"."""
    words = sentence.texts
    if "be" in sentence.vocabulary:
        begin = max(
            (s.first for s in sentence.segments if s.joiners & {"semicolon", "contrast"}
             and s.first <= statement.at),
            default=0,
        )  # fmt: skip
        if any(
            words[at] == "be" and words[at - 1] in _PLANS and words[at - 2] not in _INVERTING
            for at in range(max(begin, 2), statement.at + 1)
        ):
            return True
    at = statement.at
    is_bare = words[at] == "reflect" and words[at - 1] in _SINGULAR
    return is_bare and words[at - 2] not in _INVERTING


def _are_any_plans(sentence: Sentence, statement: Statement) -> bool:
    """ "A plan is comprehensive where …", "we need plans that are …", "that plans are …"."""
    plans = [
        unit
        for segment in sentence.segments
        for unit in segment.units
        if isinstance(unit, Mention) and unit.criterion == PLANS and unit.last < statement.at
    ]
    return bool(plans) and _is_any(sentence, plans[-1])


def _is_any(sentence: Sentence, plan: Mention) -> bool:
    words = sentence.texts
    before = words[plan.first - 1] if plan.first else "."
    following = words[plan.last + 1]
    if before in _WISHING and following in RELATIVES:
        return words[plan.first - 2] in ("we", "i", "would", "to")
    if words[plan.first] == "plan" and before in _ANY_ONE:
        at = plan.first - 1
        while at and words[at - 1] in _ANY_ONE:
            at -= 1
        return not at or words[at - 1] in _LEADING
    is_bare = words[plan.first] == "plans" and before == "that" and following in _PRESENT
    is_of_some = words[plan.first] == "plans" and before == "that" and following in _WRITTEN
    if is_of_some and "could" in words[plan.last :]:
        # "That plans drawn up before April could not reflect it".
        return True
    return is_bare and not _FINDING & set(words[: plan.first])
