"""Rules of language on what is only supposed to be so, or on which another thing is said.

"Whether or not they are comprehensive", "even if they were", "either comprehensive or …": nothing
is found. "They reflect the strategy, which is comprehensive": the strategy is, and not the plans.
"""

from itertools import pairwise

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, segment_at
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import COMPREHENSIVE, ELEMENTS, PLANS, REVIEW, STRATEGY, Mention

SUPPOSED = "what is said of the plans is only supposed"
SUPPOSED_OF_WORK = "one of two things is said, and it is not said which"
_BEING = frozenset(["been", "was", "were", "be", "being"])
_HAVING = frozenset(["had", "has", "have"])
_NEXT_CLAUSE = 4
_CALLING = frozenset(
    ["call", "describe", "regard", "consider", "count", "deem", "judge", "think", "believe", "say",
     "treat", "class", "rate", "label"]
)  # fmt: skip
_SUPPOSING = frozenset(["provided", "providing", "assuming", "supposing", "granted"])
_MIGHT = frozenset(["could", "might", "may"])
_DENYING = frozenset(
    ["not", "never", "no", "nor", "neither", "hardly", "cannot", "nobody", "none", "without"]
)  # fmt: skip
_GRANTED = (
    ["take", "it", "that"], ["given", "to", "understand"], ["it", "matters", "that"],
    ["led", "to", "believe"], ["led", "to", "understand"], ["taken", "it", "that"],
)  # fmt: skip
_TAKING = frozenset(["take", "taken", "given", "matters", "led"])
_LOOKING = frozenset(["look", "looks", "looked", "sound", "sounds", "sounded"])
_SIGNS = _MIGHT | _LOOKING | {"whether", "if", "however", "either", "than", "instead"}
_ONCE = frozenset(["after", "once", "when", "since", "because", "if"])
_UNDERSTANDING = frozenset(["understood", "understand", "read", "see", "saw", "interpret"])
_LIMITS = frozenset(["where", "wherever", "only", "as", "by", "so"])
_SINGULAR = frozenset(["is", "was"])
_BY_WHAT = frozenset(["their", "its", "your", "his", "own"])


@asked_of(COMPREHENSIVE, STRATEGY, unless=["no_information"], among=[_SIGNS])
def is_supposed_of_plans(sentence: Sentence, statement: Statement) -> str | None:
    """ "Whether or not your plans are comprehensive", "we could call them comprehensive"."""
    if statement.at < 0:
        return None
    segment = segment_at(sentence, statement.at)
    if segment is None:
        return None
    words = sentence.texts
    own = words[segment.first : statement.at]
    before = words[max(0, segment.first - 2) : segment.first]
    held = set(own)
    opening = before + own
    is_asked = "whether" in opening
    is_even_if = any(a == "even" and b == "if" for a, b in pairwise(opening))
    if is_asked or is_even_if or _is_alternative(words, statement.at) or own[-1:] == ["however"]:
        return SUPPOSED
    if own[-1:] and own[-1] in _LOOKING:
        return f"how the plans look is not how they are ({own[-1]})"
    if words[max(0, statement.at - 2) : statement.at] in (["rather", "than"], ["instead", "of"]):
        return "something else is said of the plans instead"
    if statement.criterion == STRATEGY and _is_named_instead(sentence, statement):
        return "another thing is named instead of the strategy"
    is_called = bool(_CALLING & held and _MIGHT & held)
    if is_called and not _DENYING & held and statement.outcome in ("comprehensive", "reflected"):
        return SUPPOSED
    return None


def _is_named_instead(sentence: Sentence, statement: Statement) -> bool:
    """ "They reflect the local rather than the national strategy", "your own instead of it"."""
    names = [m.first for m in sentence.mentioned if m.criterion == STRATEGY]
    named = next((first for first in names if first > statement.at), None)
    between = sentence.texts[statement.at + 1 : named] if named is not None else []
    is_instead = any(pair in (("rather", "than"), ("instead", "of")) for pair in pairwise(between))
    return statement.outcome != "not_reflected" and is_instead


@asked_of()
def hangs_on_its_opening(sentence: Sentence, statement: Statement) -> str | None:
    """ "Provided that work has begun, we are content", "where plans were not …, we say so"."""
    words = sentence.texts
    is_of_any = words[0] == "where" and "," in words
    if not is_of_any and (words[0] not in _SUPPOSING or words[1] != "that"):
        return None
    end = words.index(",") if "," in words else len(words)
    return SUPPOSED if statement.at < end else None


@asked_of(*ELEMENTS, REVIEW, unless=["no_information"], among=["either"])
def is_one_of_two_states(sentence: Sentence, statement: Statement) -> str | None:
    """ "It had either started or was on the point of doing so": it is not said which.

    Nor is it in "either had yet to start", which may mean each of the two or one.
    """
    words = sentence.texts
    either = words.index("either")
    is_subject = words[either + 1] in _HAVING or "or" in words[either : max(statement.at, 0)]
    if either < statement.at and is_subject and _DENYING.isdisjoint(words[:either]):
        return SUPPOSED_OF_WORK
    before = words[max(0, statement.at - 2) : max(statement.at, 0)]
    is_open = before[-1:] == ["either"] or (before[:1] == ["either"] and before[1] in _BEING)
    own = segment_at(sentence, statement.at)
    if not is_open or own is None:
        return None
    return SUPPOSED_OF_WORK if "or" in words[own.first : own.last + _NEXT_CLAUSE] else None


def _is_alternative(words: list[str], at: int) -> bool:
    """ "Either comprehensive or in line with the strategy": it is not said which."""
    if "either" not in words[:at] or "or" not in words:
        return False
    either = words.index("either")
    return "or" in words[either:] and not _DENYING & set(words[:either])


@asked_of(unless=["no_information", "no_evidence"], among=[_TAKING])
def is_taken_for_granted(sentence: Sentence, _: Statement) -> str | None:
    """ "We take it that A is in place", "A is, we are given to understand, in place"."""
    words = sentence.texts
    for at in range(len(words) - 2):
        if words[at : at + 3] in _GRANTED:
            return f"this is taken for granted and not found ({words[at]})"
    return None


@asked_of(COMPREHENSIVE, STRATEGY, when=["comprehensive", "reflected"], among=[_LIMITS])
def is_only_so_for_some(sentence: Sentence, statement: Statement) -> str | None:
    """ "Comprehensive by their own account", "where vetting is concerned", "or so you say"."""
    if statement.at < 0:
        return None
    names = [
        m.last for m in sentence.mentioned if m.criterion == STRATEGY and m.first > statement.at
    ]
    end = names[-1] if names and statement.criterion == STRATEGY else statement.at
    after = sentence.texts[end + 1 : end + 5]
    if after[:1] == ["where"] or (after[:1] == ["by"] and after[1:2] and after[1] in _BY_WHAT):
        return f"it is not certain that this is so of all of the plans ({after[0]})"
    if after[:2] == ["as", "you"] and after[2:3] and after[2] in _UNDERSTANDING:
        return "this is how somebody understands it, not what was found"
    if after[:1] == ["as"] and after[2:3] == ["go"]:
        return "what is said is said by comparison only (as plans go)"
    rest = sentence.texts[statement.at : _find_end_of_clause(sentence, statement.at)]
    if "wherever" in rest or any(a == "only" and b in _ONCE for a, b in pairwise(rest)):
        # "Only after we had asked", "wherever it suits local needs".
        return "it is not certain that this is so of all of the plans, or was in time"
    rest = sentence.texts[statement.at :]
    if any(rest[at : at + 2] == ["or", "so"] for at in range(len(rest))):
        return "this is what somebody says, not what was found"
    return None


def _find_end_of_clause(sentence: Sentence, at: int) -> int:
    words = sentence.texts
    return next((n for n in range(at, len(words)) if words[n] in (",", ";", ".")), len(words))


@asked_of(COMPREHENSIVE, unless=["no_information"], among=[_SINGULAR])
def is_of_the_strategy_named(sentence: Sentence, statement: Statement) -> str | None:
    """ "Your plans reflect the strategy, which is comprehensive": of "plans" it would be "are"."""
    words = sentence.texts
    opening = words[max(0, statement.at - 4) : statement.at]
    at = next((n for n, word in enumerate(opening) if word in ("it", "which", "that")), None)
    if at is None or not _SINGULAR & set(opening[at + 1 : at + 2]):
        return None
    begin = max(0, statement.at - 4) + at
    named = [
        unit
        for segment in sentence.segments
        for unit in segment.units
        if isinstance(unit, Mention) and unit.first < begin
    ]
    last = named[-1] if named else sentence.memory.last_named
    if last is None or last.criterion == PLANS:
        return None
    plans = [unit for unit in named if unit.criterion == PLANS]
    is_one = plans and "plan" in plans[-1].text.split()
    is_nearest = opening[at] == "which" or (
        not is_one and sentence.memory.are_plans_many is not False
    )
    return "it is not certain that the plans are called comprehensive" if is_nearest else None
