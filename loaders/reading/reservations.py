"""Rules of language that keep an outcome from being asserted.

It may be another thing that is in place, what the force says of itself, what hangs on something
else or is of another year. Each rule takes a sentence and a statement and gives the reason in plain
words, or None.
"""

from itertools import pairwise

from loaders.reading.mentions import COMPREHENSIVE, DONE, ELEMENTS, PLANS, REVIEW, SUPPORT, Mention
from loaders.reading.plan_reservations import (
    PRONOUNS,
    is_not_of_the_plans,
    is_of_another_strategy,
    is_of_other_plans,
    is_only_meant_to_be,
    is_reflected_elsewhere,
    is_taken_back,
    mentions_in,
    segment_at,
    segments_of,
)
from loaders.reading.review_reservations import (
    is_of_a_certain_kind,
    is_of_part_of_the_unit,
    is_of_something_about_the_review,
    is_of_what_is_about_the_unit,
)
from loaders.reading.sentence import Sentence, has
from loaders.reading.sentences import Segment
from loaders.reading.statements import Statement

_WORK = (*ELEMENTS, REVIEW)
_SUBORDINATORS = frozenset(
    ["when", "once", "until", "till", "before", "after", "unless", "whenever"]
)
_REVIEWERS = frozenset(["we", "our", "you", "us", "reviewed", "the time", "submitted"])
_LATE_MONTHS = frozenset(["july", "august", "september", "october", "november", "december"])
_FORCE_SUBJECTS = frozenset(["you", "force", "constabulary", "letter", "foreword", "constable"])
_POLAR = frozenset(["any", "anything", "anyone", "ever"])
_ASSURING = frozenset(["assure", "assures", "assured", "assurance", "assurances"])
_SAYING = frozenset(
    ["state", "states", "stated", "declare", "declares", "declared", "assert", "asserts", "allege",
     "claim", "claims", "suggest", "suggests", "imply", "implies", "maintain", "maintains", "say",
     "says"]
)  # fmt: skip
_DOCUMENTS = frozenset(
    ["they", "it", "plan", "plans", "minutes", "documents", "documentation", "papers", "document",
     "submission", "report", "paper", "one", "another", "summary", "which", "extracts"]
)  # fmt: skip
_NAMES_OF_OTHERS = frozenset({"organisations", "vulnerable_people"})
_APPROACHED = frozenset({"approached", "contacted", "asked"})
_DETERMINERS = frozenset({"the", "those", "these", "some", "many", "several", "other", "most"})
_REMAINING = frozenset(["remain", "remains", "remained"])
_STRANDS = frozenset(["that strand", "this strand", "that element", "this element"])
FORCE_SAYS = "this is what the force says of itself"
_NO_IDIOM = frozenset({"intention", "only_part", "part"})
_REACH_OF_SUBORDINATOR = 8


def find_reservation(sentence: Sentence, statement: Statement) -> str | None:
    """The first reason not to assert this statement, in words for an inspector."""
    for rule in _RULES:
        reason = rule(sentence, statement)
        if reason:
            return reason
    return None


def speaks_of_another_thing(sentence: Sentence, statement: Statement) -> str | None:
    """ "A budget for …", "training in …": the status is that of the budget, not of the work."""
    if statement.criterion not in _WORK:
        return None
    segments = segments_of(sentence, statement)
    if not segments:
        return None
    mentions = list(mentions_in(segments))
    own = [m.last for m in mentions if m.criterion == statement.criterion]
    named = [m for m in mentions if m.kinds != {"organisations"}]
    inside = {at for m in named for at in range(m.first, m.last + 1)}
    end = min(max([statement.at, *own]), segments[-1].last)
    others = sentence.catalogue.groups["other_things"]
    agents = sentence.catalogue.groups["other_agents"]
    begin = segments[0].first
    if strand := _find_strand(sentence, statement):
        begin = strand
    if statement.outcome in ("no_information", "no_evidence"):
        begin = max(begin, min([statement.at, *(m.first for m in mentions)]))
    for at in range(begin, end + 1):
        word = sentence.words[at].text
        is_done = statement.outcome != "no_information"
        if is_done and word in agents and at < statement.at and at not in inside:
            return f"it is not certain that the force did this ({word})"
        if word == "need" and sentence.words[at + 1].text == "for":
            return "it is not certain what this is said of (need)"
        if word in others and at not in inside and not _is_idiom(sentence, at):
            if (
                statement.outcome == "not_started"
                and statement.at < at <= statement.at + 4
                and (sentence.words[statement.at].text.startswith("await"))
            ):
                continue
            return f"it is not certain what this is said of ({sentence.words[at].text})"
    if statement.outcome in DONE and (verb := _find_preparation(sentence, statement, mentions)):
        return f"it is not certain that more than preparation is meant ({verb})"
    if statement.outcome in DONE and _is_plan_for_it(sentence, statement, mentions):
        return "it is not certain whether this is said of the work or of the plan for it"
    return None


def _find_preparation(
    sentence: Sentence, statement: Statement, mentions: list[Mention]
) -> str | None:
    """ "You had begun to plan improvements": what had begun is the planning."""
    named = [m for m in mentions if m.criterion == statement.criterion]
    following = [m.first for m in named if m.first > statement.at]
    if not following or statement.criterion == REVIEW:
        return None
    verbs = sentence.catalogue.groups["preparing_verbs"]
    for word in sentence.words[statement.at + 1 : following[0]]:
        if word.text in verbs:
            return word.text
    return None


def _find_strand(sentence: Sentence, statement: Statement) -> int:
    """ "…, but work on that strand had yet to start": whatever stood before, it is named."""
    for phrase in sentence.phrases:
        if phrase.last < statement.at and phrase.text in _STRANDS:
            return phrase.first
    return 0


def _is_idiom(sentence: Sentence, at: int) -> bool:
    """Whether the word is but a part of a phrase with a sense of its own ("planning stage")."""
    for phrase in sentence.phrases:
        if phrase.first <= at <= phrase.last and not phrase.kinds & _NO_IDIOM:
            return phrase.first < phrase.last or bool(phrase.wordings)
    return False


def _is_plan_for_it(sentence: Sentence, statement: Statement, mentions: list[Mention]) -> bool:
    for plan, following in pairwise(mentions):
        if plan.criterion == PLANS and following.criterion == statement.criterion:
            between = [w.text for w in sentence.words[plan.last + 1 : following.first]]
            inside = sentence.words[max(0, plan.first - 2)].text in ("in", "by", "under", "of")
            joins = between[:1] and between[0] in ("for", "of", "to", "following", "after", "from")
            if joins and not inside and following.last < statement.at:
                return True
    return False


def is_done_by_organisations(sentence: Sentence, statement: Statement) -> str | None:
    """ "Organisations that support vulnerable people had started …": they did, not the force."""
    if statement.criterion != SUPPORT or statement.outcome not in DONE:
        return None
    for segment in segments_of(sentence, statement):
        for mention in mentions_in([segment]):
            if mention.criterion != SUPPORT or mention.kinds - _NAMES_OF_OTHERS:
                continue
            before = {w.text for w in sentence.words[segment.first : mention.first]}
            if _APPROACHED & {w.text for w in sentence.words[statement.at :]}:
                continue
            if mention.last < statement.at and before <= _DETERMINERS:
                return f"it is not certain that the force did this ({mention.text})"
    return None


def hangs_on_another(sentence: Sentence, statement: Statement) -> str | None:
    """ "… until the improvements are in place": a status in such a clause is no fact."""
    if statement.criterion not in _WORK:
        return None
    segments = segments_of(sentence, statement)
    if not segments:
        return None
    words = sentence.words
    starts = [m.first for m in mentions_in(segments) if m.criterion in _WORK]
    for at in range(segments[0].first, segments[-1].last):
        if words[at].text not in _SUBORDINATORS or words[at + 1].text in _REVIEWERS:
            continue
        if sentence.covered[at] and not _stands_alone(sentence, at):
            closing = [p for p in sentence.phrases if p.last == at and p.wordings]
            if not closing or closing[0].first == statement.at:
                continue
        if words[at].text == "once" and at + 1 == statement.at:
            return "what is said is of an earlier time (“once”)"
        if words[at].text == "until" and statement.outcome in DONE:
            return "what is said held only for a time (“until”)"
        if any(at < start <= at + _REACH_OF_SUBORDINATOR for start in starts):
            return f"what is said hangs on something else (“{words[at].text}”)"
        if at < statement.at and (words[at + 1].text in PRONOUNS or not starts):
            return f"what is said hangs on something else (“{words[at].text}”)"
    return None


def _stands_alone(sentence: Sentence, at: int) -> bool:
    return any(phrase.first == at == phrase.last for phrase in sentence.phrases)


def is_of_another_year(sentence: Sentence, statement: Statement) -> str | None:
    """What was done years before, or after the evidence was in, is not the state assessed."""
    if statement.criterion not in _WORK or statement.outcome not in DONE:
        return None
    segment = segment_at(sentence, statement.at)
    if segment is None:
        return None
    words = [w.text for w in sentence.words[segment.first : segment.last + 3]]
    if statement.criterion == REVIEW:
        for word in sentence.words[segment.last :]:
            if word.text.isdigit() and len(word.text) == 4 and "2000" <= word.text <= "2015":
                return f"what is said is of {word.text}"
    opening = [w.text for w in sentence.words[:2]]
    if statement.criterion in ELEMENTS and opening == ["in", "2016"]:
        return "what is said is of 2016"
    rest = [w.text for w in sentence.words[segment.first :]]
    if statement.outcome == "in_place" and set(rest) & _REMAINING:
        return None
    for at, word in enumerate(words):
        if words[at - 1 : at] in (["since"], ["from"]) and word <= "2016":
            continue
        if word.isdigit() and len(word) == 4 and ("2000" <= word <= "2015" or word >= "2018"):
            return f"what is said is of {word}"
        if word == "since" and words[at + 1 : at + 2] in ([], ["."], [","]):
            return "what is said may be later than the evidence (“since”)"
        if word in _LATE_MONTHS and not {"2016"} & set(words[at + 1 : at + 3]):
            return f"what is said may be later than the evidence ({word.capitalize()})"
    return None


def follows_a_lack(sentence: Sentence, statement: Statement) -> str | None:
    """ "Absent from your plans … was any reflection of …": the lack is of what comes after."""
    if statement.outcome == "no_information":
        return None
    for at, scope in sentence.scopes:
        if statement.criterion == COMPREHENSIVE and _is_of_plans_which(sentence, statement):
            continue
        if at < statement.at and not scope.has_objects and not _is_parted(sentence, at, statement):
            return f"it is not certain what is lacking ({sentence.words[at].text})"
    return None


def _is_of_plans_which(sentence: Sentence, statement: Statement) -> bool:
    """ "Missing from your plans, which were not comprehensive": the clause has its own subject."""
    words = [word.text for word in sentence.words[: max(statement.at, 0)]]
    return any(words[at : at + 3] == ["plans", ",", "which"] for at in range(len(words)))


def _is_parted(sentence: Sentence, at: int, statement: Statement) -> bool:
    return any(
        at < s.first <= statement.at and s.joiners & {"semicolon", "and"} for s in sentence.segments
    )


def is_intended_that(sentence: Sentence, statement: Statement) -> str | None:
    """ "It was intended that work had started by May": the aim of that clause, not a fact."""
    words = sentence.words
    for phrase in sentence.phrases:
        if "intention" not in phrase.kinds or phrase.last >= statement.at - 1:
            continue
        if _is_new_clause(sentence, statement, phrase.last):
            continue
        if words[phrase.last + 1].text == "that" or phrase.text.endswith(" that"):
            return f"an intention is no finding ({phrase.text})"
    return None


def _is_new_clause(sentence: Sentence, statement: Statement, at: int) -> bool:
    """ "You intend that … will take place, and work … had commenced": the second is a fact."""
    segment = segment_at(sentence, statement.at)
    if segment is None or not segment.joiners >= {"comma", "and"} or segment.first <= at:
        return False
    hoped = {word.text for word in sentence.words[at + 1 : segment.first]}
    own = {word.text for word in sentence.words[segment.first : statement.at]}
    return bool(hoped & {"will", "would"}) and bool(own & {"had", "has", "have"})


def is_of_any(sentence: Sentence, statement: Statement) -> str | None:
    """ "Rare was any sign …": "any" and "ever" belong to what is denied, asked or supposed."""
    if statement.outcome not in (*DONE, "reflected", "comprehensive", "partly_reflected"):
        return None
    for segment in segments_of(sentence, statement):
        for at in range(segment.first, min(segment.last, statement.at + 1)):
            if sentence.words[at].text in _POLAR and not sentence.covered[at]:
                return f"what is said may be denied ({sentence.words[at].text})"
    return None


def is_said_by_the_force(sentence: Sentence, statement: Statement) -> str | None:
    """What a force says of itself is its claim, unless the inspectors adopt it."""
    if statement.outcome in ("no_information", "not_started"):
        return None
    units = [unit for segment in sentence.segments for unit in segment.units]
    if any(has(unit, "claim_adopted") for unit in units):
        return None
    words = sentence.words
    if _ASSURING & {w.text for w in words[: max(statement.at, 0)]}:
        return FORCE_SAYS
    claims = [u.last for u in units if has(u, "claim") and u.last < statement.at]
    claims += [
        at
        for at in range(1, max(statement.at, 0))
        if words[at].text in sentence.catalogue.groups["reporting_verbs"]
        and {w.text for w in words[max(0, at - 2) : at]} & _FORCE_SUBJECTS
        and not (words[at].text.startswith("maintain") and words[at + 1].text != "that")
    ]
    claims += [
        at
        for at in range(1, max(statement.at, 0))
        if words[at].text in ("describe", "describes", "described", "regard", "regards")
        and {w.text for w in words[max(0, at - 2) : at]} & _FORCE_SUBJECTS
        and "as" in {w.text for w in words[at : statement.at]}
    ]
    claims += [
        at
        for at in range(1, max(statement.at, 0))
        if words[at].text in _SAYING
        and words[at - 1].text in _DOCUMENTS
        and not (words[at].text.startswith("maintain") and words[at + 1].text != "that")
    ]
    if any(_closes_with_claim(segment, statement) for segment in sentence.segments):
        return FORCE_SAYS
    for claim in claims:
        between = {w.text for w in words[claim + 1 : statement.at + 3]}
        if "our" in between and between & {"assessment", "judgement", "judgment", "view"}:
            continue
        between = {w.text for w in words[claim + 1 : statement.at]}
        if not between & {"we", "us", "documents", "evidence"}:
            return FORCE_SAYS
    return None


def _closes_with_claim(segment: Segment, statement: Statement) -> bool:
    """ "A had started, you told us": the claim stands behind what is claimed."""
    if segment.first <= statement.at or segment.joiners & {"and", "contrast"}:
        return False
    others = [u for u in segment.units if isinstance(u, Mention) or u.wordings]
    return not others and any(has(unit, "claim") for unit in segment.units)


_RULES = (
    is_taken_back,
    speaks_of_another_thing,
    is_done_by_organisations,
    hangs_on_another,
    is_of_another_year,
    follows_a_lack,
    is_of_any,
    is_intended_that,
    is_of_something_about_the_review,
    is_of_another_strategy,
    is_of_part_of_the_unit,
    is_of_what_is_about_the_unit,
    is_of_a_certain_kind,
    is_said_by_the_force,
    is_not_of_the_plans,
    is_of_other_plans,
    is_reflected_elsewhere,
    is_only_meant_to_be,
)
