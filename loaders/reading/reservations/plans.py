"""Rules of language on the plans: what is called comprehensive, and what is taken back.

Each rule takes a sentence and a statement and gives the reason not to assert it, or None.
"""

from collections.abc import Iterator
from itertools import pairwise

from loaders.reading.reservations.calling import is_called, is_called_so_by_you
from loaders.reading.sentence import Sentence, has
from loaders.reading.statements import Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import COMPREHENSIVE, ELEMENTS, PLANS, STRATEGY, Mention
from loaders.reading.text.sentences import Segment
from loaders.reading.understanding.clauses import words_before, words_without_asides

AN_AIM = "an aim is no finding"
_WHOLE_EXTENT = frozenset(["coverage", "scope", "breadth", "approach"])
_OWNERS = frozenset(["their", "its", "your", "his"])
_WHOLES = frozenset(
    ["every", "all", "each", "scope", "coverage", "our", "both", "themselves", "their", "its"]
)
PRONOUNS = frozenset(["they", "them", "it", "these", "this", "which", "both", "that", "those"])
_FINDING_WORDS = frozenset(
    [
        "found",
        "find",
        "proved",
        "turned",
        "judged",
        "judge",
        "consider",
        "considered",
        "failed",
        "fail",
        "fails",
    ]
)
_PRODUCING = frozenset(
    ["submit", "produce", "prepare", "develop", "make", "write", "send", "provide", "draw",
     "create", "adopt"]
)  # fmt: skip
_ANSWERS = frozenset(["response", "answer", "reply", "whole"])
_WANTING = frozenset(
    ["wanted", "needed", "requested", "required", "recommended", "requires", "needs", "expected",
     "invited", "demanded", "sought"]
)  # fmt: skip
_WANTING_FOR = frozenset(["asked", "ask", "called", "looked", "hoped", "waiting", "waited"])
_OF_THE_WHOLE = frozenset({"comprehensive", "short-of-comprehensive"})
_WELCOME = frozenset(
    ["pleased", "welcome", "welcomed", "commend", "glad", "impressed", "encouraged", "praise",
     "appreciate", "appreciated", "reassured"]
)  # fmt: skip
_QUALIFYING = frozenset(
    {
        "part", "hedge", "only_part", "doubt", "exception", "stopped", "negative", "not_same_as",
    }
)  # fmt: skip
_OF_PLANS = frozenset({"yours", "plan", "plans", "planned", "proposals"})
_DRAFTS = frozenset(["draft", "drafts", "version", "versions", "edition"])
_UNFINISHED = frozenset({"by", "with", "from", "upon"})
_POINTING = frozenset({"former", "latter", "other_one", "both", "these"})


def segment_at(sentence: Sentence, at: int) -> Segment | None:
    """The segment in which the word of this index stands."""
    for segment in sentence.segments:
        if segment.first <= at <= segment.last:
            return segment
    return None


def segments_of(sentence: Sentence, statement: Statement) -> list[Segment]:
    """The segments that carry a statement."""
    return [s for s in sentence.segments if statement.first <= s.index <= statement.last]


def mentions_in(segments: list[Segment]) -> Iterator[Mention]:
    """The mentions that stand in these segments, in order."""
    for segment in segments:
        for unit in segment.units:
            if isinstance(unit, Mention):
                yield unit


def find_remainder(sentence: Sentence, last: int) -> Segment | None:
    """ "…, but not all of it", "…, though only in part": a rest that takes back what was said."""
    following = next((s for s in sentence.segments if s.index > last), None)
    if following is None:
        return None
    begins = sentence.texts[following.first]
    if "contrast" not in following.joiners and begins not in ("but", "though", "albeit", "only"):
        return None
    if any(
        isinstance(unit, Mention) or (unit.wordings and unit.text not in ("detail", "details"))
        for unit in following.units
    ):
        return None
    if any(unit.kinds & _POINTING and not _is_of_them(sentence, unit) for unit in following.units):
        return None
    plain = [w for w in sentence.texts[following.first : following.last + 1] if w[0].isalpha()]
    if plain[-1:] and plain[-1] in _UNFINISHED:
        # "…, but were not informed by, and did not reflect, the strategy": the object comes later.
        return None
    qualifies = any(unit.kinds & _QUALIFYING for unit in following.units)
    return following if qualifies else None


def _is_of_them(sentence: Sentence, unit: Phrase | Mention) -> bool:
    """ "…, though not all of them": a quantity of what has just been named."""
    words = sentence.texts[max(0, unit.first - 2) : unit.first]
    return unit.text == "them" and (words[-1:] == ["of"] or words[-1:] == ["all"])


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


def is_not_of_the_plans(sentence: Sentence, statement: Statement) -> str | None:
    """ "A comprehensive list", "the section on … was comprehensive": that is not the plans."""
    if statement.criterion != COMPREHENSIVE or statement.wording not in _OF_THE_WHOLE:
        return None
    segment = segment_at(sentence, statement.at)
    if segment is None:
        return None
    groups = sentence.catalogue.groups
    words = sentence.texts
    if reason := _is_of_another_noun(sentence, statement):
        return reason
    if is_called_so_by_you(words[: statement.at], segment.first):
        return "it is not certain who calls the plans comprehensive"
    if words[statement.at - 1] == "as" and is_called(words[segment.first : statement.at - 1]):
        return "it is not certain who calls the plans comprehensive"
    if _is_asked_for(words[max(0, statement.at - 4) : statement.at]) or _is_wanted(
        words[segment.first : statement.at]
    ):
        return "what is asked for or meant to be is no finding"
    if {"making", "getting"} & set(words[segment.first : statement.at]):
        return AN_AIM
    if _is_limited_after(sentence, segment) or _is_of_one_matter(words[statement.at + 1 :]):
        return "it is not certain that all of the plans are comprehensive"
    if _is_plan_for_one(sentence, statement):
        return "it is not certain that all of the plans are meant"
    for at in words_before(sentence, statement.at):
        is_draft = words[at] in _DRAFTS and words[at - 1] != "in"
        if not (
            is_draft or words[at] in groups["other_things"] or words[at] in groups["parts_of_plans"]
        ):
            continue
        if words[at] == "first" and words[at + 1] == ",":
            continue
        if words[at] == "report" and words[at - 1] in ("to", "can", "we"):
            continue
        if words[at : at + 3] == ["part", "of", "plans"] or is_in_aside(sentence, at):
            continue
        if words[at] == "strategy" and _is_what_they_reflect(sentence, segment, at):
            continue
        return f"it is not certain that all of the plans are meant ({words[at]})"
    if not (PRONOUNS | _OF_PLANS) & words_without_asides(sentence, statement.at):
        return "it is not certain that the plans are called comprehensive"
    return None


def _is_of_another_noun(sentence: Sentence, statement: Statement) -> str | None:
    """ "A comprehensive list": what follows the word is not the plans."""
    if statement.wording != "comprehensive":
        return None
    groups = sentence.catalogue.groups
    words = sentence.texts
    following = words[statement.at + 1] if statement.at + 1 < len(words) else "."
    is_answer = following in _ANSWERS and words[statement.at - 1] == "a"
    before = words[: statement.at]
    is_nature = following == "nature" and before[-1] == "the" and bool(_WELCOME & set(before))
    is_known = following in groups["after_comprehensive"] or is_answer or is_nature
    if following[0].isalpha() and not is_known:
        return f"it is not certain that the plans are called comprehensive ({following})"
    if following == "in" and words[min(statement.at + 2, len(words) - 1)] not in _WHOLES:
        return "it is not certain that all of the plans are meant (in)"
    return None


def _is_what_they_reflect(sentence: Sentence, own: Segment, at: int) -> bool:
    """ "Your plans, while reflecting the strategy, were …", "…, nor were these comprehensive"."""
    named = next((m for m in mentions_in(sentence.segments) if m.first <= at <= m.last), None)
    if named is None or named.criterion != STRATEGY or named.segment == own.index:
        return False
    before = {m.criterion for m in mentions_in(sentence.segments) if m.first < named.first}
    is_said_of_them = PRONOUNS | {"these", "plans"}
    own_words = sentence.texts[own.first : own.last + 1]
    is_reflected = any(s.criterion == STRATEGY and s.outcome for s in sentence.statements)
    return is_reflected and (PLANS in before or bool(is_said_of_them & set(own_words)))


def is_in_aside(sentence: Sentence, at: int) -> bool:
    """ "The plans in which these aims are set out": the clause says which plans, and no more."""
    return any(
        phrase.first <= at <= phrase.last
        and phrase.first < phrase.last
        and phrase.kinds & {"floating", "part"}
        for phrase in sentence.phrases
    )


def _is_of_one_matter(after: list[str]) -> bool:
    """ "Comprehensive on technology", "in their treatment of IT": in that, maybe in no more."""
    is_own = after[:1] == ["in"] and after[1:2] and after[1] in _OWNERS
    return after[:1] in (["on"], ["about"]) or bool(is_own and after[2] not in _WHOLE_EXTENT)


def _is_limited_after(sentence: Sentence, own: Segment) -> bool:
    """ "…, but not in respect of IT monitoring", "…, or nearly so", "…, or will be by July"."""
    following = next((s for s in sentence.segments if s.index == own.index + 1), None)
    if following is None:
        return False
    named = list(mentions_in([following]))
    opening = following.units[0]
    is_but_not = isinstance(opening, Phrase) and opening.text in ("but not", "though not")
    if is_but_not and any(m.criterion in ELEMENTS for m in named):
        return not sentence.has_status(following)
    is_open = any(unit.kinds & {"hedge", "doubt", "intention"} for unit in following.units)
    return "or" in following.joiners and not named and is_open


def _is_asked_for(before: list[str]) -> bool:
    """ "We asked forces to submit comprehensive plans"; not "we were pleased to see …"."""
    return any(word == "to" and following in _PRODUCING for word, following in pairwise(before))


def _is_wanted(before: list[str]) -> bool:
    """ "We asked you for a comprehensive plan", "you needed a comprehensive plan"."""
    if before[-1:] not in (["a"], ["more"], ["any"], ["for"]):
        return False
    return any(
        word in _WANTING or (word in _WANTING_FOR and "for" in before[at:])
        for at, word in enumerate(before)
    )


def _is_plan_for_one(sentence: Sentence, statement: Statement) -> bool:
    """ "Your plan for the monitoring of IT systems was comprehensive": for one element only."""
    mentions = [m for m in mentions_in(sentence.segments) if m.first < statement.at]
    elements = {m.criterion for m in mentions if m.criterion in ELEMENTS}
    plans = [m for m in mentions if m.criterion == PLANS]
    return len(elements) == 1 and any(
        sentence.texts[plan.last + 1] in ("for", "to", "on", "of", "about", "covering")
        and any(plan.last < m.first and m.segment == plan.segment for m in mentions)
        for plan in plans
    )


def is_of_other_plans(sentence: Sentence, statement: Statement) -> str | None:
    """ "The plans of your neighbours": those of others are not assessed in this letter."""
    if statement.criterion not in (COMPREHENSIVE, STRATEGY):
        return None
    agents = sentence.catalogue.groups["other_agents"]
    for plan in mentions_in(sentence.segments):
        if plan.criterion != PLANS or statement.outcome == "no_information":
            continue
        following = sentence.texts[plan.last + 1 : plan.last + 4]
        before = sentence.texts[max(0, plan.first - 2) : plan.first]
        if following[2:] in (["kind"], ["sort"]):
            return "it is not certain that the plans of this force are meant"
        others = sentence.catalogue.groups["parts_of_plans"]
        if following[:1] == ["for"] and following[1:2] and following[1] in others:
            return f"it is not certain that all of the plans are meant ({following[1]})"
        if agents & set(before) or (following[:1] == ["of"] and agents & set(following)):
            return "it is not certain that the plans of this force are meant"
    return None


def is_only_meant_to_be(sentence: Sentence, statement: Statement) -> str | None:
    """ "They aim to reflect …", "intended to be comprehensive": an aim, not a finding."""
    if statement.criterion not in (COMPREHENSIVE, STRATEGY) or statement.at < 1:
        return None
    if statement.wording not in ("comprehensive", "reflect"):
        return None
    segment = segment_at(sentence, statement.at)
    if segment is None:
        return None
    is_restrictive = segment.joiners == {"relative"}
    begin = 0 if "and" in segment.joiners or is_restrictive else segment.first
    words = sentence.texts[begin : statement.at]
    for unit in segment.units:
        is_before = isinstance(unit, Phrase) and unit.last < statement.at
        if is_before and has(unit, "intention") and not (unit.text == "would" and sentence.denial):
            between = set(sentence.texts[unit.last + 1 : statement.at])
            if not between & {"are", "is", "was", "were", "had", "has", "did", "do"}:
                return f"an intention is no finding ({unit.text})"
    is_infinitive = words[-1:] == ["to"] or words[-2:] == ["to", "be"]
    is_judged = statement.outcome == "not_comprehensive" and "too" in words
    if is_infinitive and not is_judged and not _FINDING_WORDS & set(words):
        return AN_AIM
    return None
