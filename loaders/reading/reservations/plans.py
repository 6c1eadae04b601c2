"""Which plans are meant, and whether it is all of them that are called comprehensive.

Each rule takes a sentence and a statement and gives the reason not to assert it, or None.
"""

from loaders.reading.asking import asked_of
from loaders.reading.evidence.openings import OF_WHOLE_PLANS
from loaders.reading.reservations.calling import is_called, is_called_so_by_you
from loaders.reading.reservations.meant_to_be import is_asked_for
from loaders.reading.sentence import Sentence, segment_after, segment_at, segments_of
from loaders.reading.statements import Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.common_words import EARLIER_YEARS
from loaders.reading.text.mentions import COMPREHENSIVE, ELEMENTS, PLANS, STRATEGY, Mention
from loaders.reading.text.sentences import Segment, mentions_in
from loaders.reading.understanding.clause_words import words_before, words_without_asides

_WHOLE_EXTENT = frozenset(["coverage", "scope", "breadth", "approach"])
_OWNERS = frozenset(["their", "its", "your", "his"])
_WHOLES = frozenset(
    ["every", "all", "each", "scope", "coverage", "our", "both", "themselves", "their", "its"]
)
PRONOUNS = frozenset(["they", "them", "it", "these", "this", "which", "both", "that", "those"])
# "Comprehensive none the less": what is said stands in spite of what was said before.
_CONCEDING = frozenset(["nonetheless", "nevertheless"])
_CONCEDED = (["all", "the", "same"], ["just", "the", "same"], ["none", "the", "less"])
_ANSWERS = frozenset(["response", "answer", "reply", "whole"])
_WELCOME = frozenset(
    ["pleased", "welcome", "welcomed", "commend", "glad", "impressed", "encouraged", "praise",
     "appreciate", "appreciated", "reassured"]
)  # fmt: skip
_OF_PLANS = frozenset({"yours", "plan", "plans", "planned", "proposals"})
_DRAFTS = frozenset(["draft", "drafts", "version", "versions", "edition"])
_PLACES = frozenset(
    ["centre", "centres", "department", "station", "stations", "district", "districts", "division",
     "divisions", "branch", "estate", "fleet", "custody", "suite", "suites", "office", "offices",
     "control", "buildings", "headquarters"]
)  # fmt: skip
_OTHER_KINDS = frozenset(
    ["training", "people", "estates", "recruitment", "budget", "financial", "business", "corporate",
     "communications", "communication", "workforce", "welfare", "wellbeing", "continuity",
     "contingency", "staffing", "crime", "vetting", "medium", "spending", "efficiency"]
)  # fmt: skip
_OTHER_PLANS = _PLACES | _OTHER_KINDS
_SET_AGAINST = frozenset(["unlike", "than", "from", "like", "with"])
_DATING = frozenset(["of", "for", "from", "dated"])
_INCLUDING = frozenset(["include", "includes", "including", "contain", "contains", "with"])
_NOT_ALL_PLANS = "it is not certain that all of the plans are meant"


@asked_of(COMPREHENSIVE)
def is_not_of_the_plans(sentence: Sentence, statement: Statement) -> str | None:
    """ "A comprehensive list", "the section on … was comprehensive": that is not the plans."""
    if statement.wording not in OF_WHOLE_PLANS:
        return None
    segment = segment_at(sentence, statement.at)
    if segment is None:
        return None
    for rule in _RULES:
        reason = rule(sentence, statement, segment)
        if reason:
            return reason
    return None


def _find_after_concession(words: list[str], at: int) -> int:
    """ "Comprehensive all the same", "comprehensive nonetheless": what stands after the adverb."""
    if words[at : at + 1] and words[at] in _CONCEDING:
        return at + 1
    return at + 3 if words[at : at + 3] in _CONCEDED else at


def _is_of_another_noun(sentence: Sentence, statement: Statement, _segment: Segment) -> str | None:
    """ "A comprehensive list": what follows the word is not the plans."""
    if statement.wording != "comprehensive":
        return None
    return find_other_noun(sentence, statement.at)


def find_other_noun(sentence: Sentence, at: int) -> str | None:
    """Why "comprehensive", at this word, may not be said of all the plans; None where it is."""
    groups = sentence.catalogue.groups
    words = sentence.texts
    after = _find_after_concession(words, at + 1)
    following = words[after] if after < len(words) else "."
    is_answer = following in _ANSWERS and words[at - 1] == "a"
    before = words[:at]
    is_nature = following == "nature" and before[-1:] == ["the"] and bool(_WELCOME & set(before))
    is_known = following in groups["after_comprehensive"] or is_answer or is_nature
    if following[0].isalpha() and not is_known:
        return f"it is not certain that the plans are called comprehensive ({following})"
    if following == "in" and words[min(after + 1, len(words) - 1)] not in _WHOLES:
        return "it is not certain that all of the plans are meant (in)"
    return None


def _is_called_so(sentence: Sentence, statement: Statement, segment: Segment) -> str | None:
    """ "The plans, which you call comprehensive", "described as comprehensive": by whom?"""
    words, at = sentence.texts, statement.at
    is_yours = is_called_so_by_you(words[:at], segment.first)
    if is_yours or (words[at - 1] == "as" and is_called(words[segment.first : at - 1])):
        return "it is not certain who calls the plans comprehensive"
    return None


def _is_limited(sentence: Sentence, statement: Statement, segment: Segment) -> str | None:
    """ "Comprehensive on technology", "comprehensive, or nearly so": perhaps in part only."""
    after = sentence.texts[statement.at + 1 :]
    if _is_limited_after(sentence, segment) or _is_of_one_matter(after):
        return "it is not certain that all of the plans are comprehensive"
    return None


def _is_of_one_matter(after: list[str]) -> bool:
    """ "Comprehensive on technology", "in their treatment of IT": in that, maybe in no more."""
    is_own = after[:1] == ["in"] and after[1:2] and after[1] in _OWNERS
    return after[:1] in (["on"], ["about"]) or bool(is_own and after[2] not in _WHOLE_EXTENT)


def _is_limited_after(sentence: Sentence, own: Segment) -> bool:
    """ "…, but not in respect of IT monitoring", "…, or nearly so", "…, or will be by July"."""
    following = segment_after(sentence, own)
    if following is None:
        return False
    named = list(mentions_in([following]))
    opening = following.units[0]
    is_but_not = isinstance(opening, Phrase) and opening.text in ("but not", "though not")
    if is_but_not and any(m.criterion in ELEMENTS for m in named):
        return not sentence.has_status(following)
    is_open = any(unit.kinds & {"hedge", "doubt", "intention"} for unit in following.units)
    return "or" in following.joiners and not named and is_open


def _is_plan_for_one(sentence: Sentence, statement: Statement, _segment: Segment) -> str | None:
    """ "Your plan for the monitoring of IT systems was comprehensive": for one element only."""
    mentions = [m for m in mentions_in(sentence.segments) if m.first < statement.at]
    elements = {m.criterion for m in mentions if m.criterion in ELEMENTS}
    plans = [m for m in mentions if m.criterion == PLANS]
    is_for_one = len(elements) == 1 and any(
        sentence.texts[plan.last + 1] in ("for", "to", "on", "of", "about", "covering")
        and any(plan.last < m.first and m.segment == plan.segment for m in mentions)
        for plan in plans
    )
    return _NOT_ALL_PLANS if is_for_one else None


def _is_beside_another_thing(
    sentence: Sentence, statement: Statement, segment: Segment
) -> str | None:
    """ "The section on A was comprehensive", "the draft was": a part, or another thing."""
    words, groups = sentence.texts, sentence.catalogue.groups
    others, parts = groups["other_things"], groups["parts_of_plans"]
    held = sentence.vocabulary
    if others.isdisjoint(held) and parts.isdisjoint(held) and _DRAFTS.isdisjoint(held):
        return None
    named = {
        at
        for at, word in enumerate(words[: statement.at])
        if word in others or word in parts or (word in _DRAFTS and words[at - 1] != "in")
    }
    for at in words_before(sentence, statement.at) if named else ():
        if at in named and not _is_beside_the_point(sentence, segment, at):
            return f"{_NOT_ALL_PLANS} ({words[at]})"
    return None


def _is_beside_the_point(sentence: Sentence, segment: Segment, at: int) -> bool:
    """ "First, …", "we can report that …", "as part of plans": it names no other thing."""
    words = sentence.texts
    return (
        (words[at] == "first" and words[at + 1] == ",")
        or (words[at] == "report" and words[at - 1] in ("to", "can", "we"))
        or words[at : at + 3] == ["part", "of", "plans"]
        or is_in_aside(sentence, at)
        or (words[at] == "strategy" and _is_what_they_reflect(sentence, segment, at))
    )


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


def _names_no_plans(sentence: Sentence, statement: Statement, segment: Segment) -> str | None:
    """ "The picture is comprehensive": neither the plans nor a pronoun for them."""
    if segment.joiners == {"comma", "relative"}:
        before = [m for m in mentions_in(sentence.segments) if m.last < segment.first]
        near = [m for m in before if m.segment == before[-1].segment]
        if near and PLANS not in {m.criterion for m in near} and near[-1].criterion != STRATEGY:
            # "The work on A, which we did not find comprehensive": the work.
            return "it is not certain that the plans are called comprehensive"
    if (PRONOUNS | _OF_PLANS) & words_without_asides(sentence, statement.at):
        return None
    return "it is not certain that the plans are called comprehensive"


@asked_of(COMPREHENSIVE, STRATEGY, unless=["no_information"])
def is_of_other_plans(sentence: Sentence, _: Statement) -> str | None:
    """ "The plans of your neighbours": those of others are not assessed in this letter."""
    agents = sentence.catalogue.groups["other_agents"]
    for plan in mentions_in(sentence.segments):
        if plan.criterion != PLANS:
            continue
        following = sentence.texts[plan.last + 1 : plan.last + 4]
        before = sentence.texts[max(0, plan.first - 2) : plan.first]
        if following[2:] in (["kind"], ["sort"]):
            return "it is not certain that the plans of this force are meant"
        years = EARLIER_YEARS & set(_find_date(sentence.texts, plan))
        if years and _SET_AGAINST.isdisjoint(before):
            # "Unlike your plans of 2016, they were comprehensive".
            return f"it is not certain that the plans submitted are meant ({min(years)})"
        others = sentence.catalogue.groups["parts_of_plans"]
        if following[:1] == ["for"] and following[1:2] and following[1] in others:
            return f"it is not certain that all of the plans are meant ({following[1]})"
        if agents & set(before) or (following[:1] == ["of"] and agents & set(following)):
            return "it is not certain that the plans of this force are meant"
    return None


def _find_date(words: list[str], plan: Mention) -> list[str]:
    """The words beside a plan that may tell of which year it is: "your 2015 plans", "of 2015"."""
    is_dated = words[plan.last + 1] in _DATING
    after = words[plan.last + 2 : plan.last + 3] if is_dated else []
    return [*words[max(0, plan.first - 1) : plan.last], *after]


@asked_of(among=[_OTHER_PLANS])
def is_of_a_plan_for_another_thing(sentence: Sentence, statement: Statement) -> str | None:
    """ "The plan for your contact centre was comprehensive", "your training plan reflects it"."""
    plans = [m for m in mentions_in(segments_of(sentence, statement)) if m.criterion == PLANS]
    others = [_find_other_thing(sentence.texts, plan) for plan in plans]
    if not others or None in others:
        return None
    return f"it is not certain that the plans which were asked for are meant ({others[0]})"


def _find_other_thing(words: list[str], plan: Mention) -> str | None:
    """ "Contact centre", "training": what a plan is for, where it is not what was asked for."""
    if _INCLUDING & set(words[max(0, plan.first - 4) : plan.first]):
        # "Your plans, which include a training plan, reflect it".
        return None
    following = words[plan.last + 1 : plan.last + 6]
    found = _OTHER_KINDS & set(words[max(0, plan.first - 1) : plan.last])
    if following[:1] == ["for"]:
        found |= _PLACES & set(following[2:])
    return min(found, default=None)


_RULES = (
    _is_of_another_noun,
    _is_called_so,
    is_asked_for,
    _is_limited,
    _is_plan_for_one,
    _is_beside_another_thing,
    _names_no_plans,
)
