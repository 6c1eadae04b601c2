"""Rules of language on what a status is said of: a budget, a paper or a body is not the work."""

from itertools import pairwise

from loaders.reading.asking import asked_of
from loaders.reading.plain.present import PEOPLE, find_what_people_do
from loaders.reading.reservations.partners import is_shared_with
from loaders.reading.sentence import Sentence, has, segment_at, segments_of
from loaders.reading.statements import Statement
from loaders.reading.text.common_words import RELATIVES
from loaders.reading.text.mentions import DONE, ELEMENTS, PLANS, REVIEW, SUPPORT, Mention
from loaders.reading.text.sentences import Segment, mentions_in
from loaders.reading.understanding.own_clause import find_ground
from loaders.reading.work.search import OF_TODAY

_NAMES_OF_OTHERS = frozenset({"organisations", "vulnerable_people"})
_APPROACHED = frozenset({"approached", "contacted", "asked"})
_GIVEN = frozenset({"supply", "supplies", "provide", "provides"})
_DETERMINERS = frozenset({"the", "those", "these", "some", "many", "several", "other", "most"})
_STRANDS = frozenset(["that strand", "this strand", "that element", "this element"])
_WORKS = frozenset(["that work", "this work"])
_PERSONS = frozenset({"officer", "manager"})
_PREPARED = frozenset(
    ["discussed", "considered", "planned", "debated", "costed", "explored", "examined", "scoped",
     "designed", "drafted", "prepared", "specified"]
)  # fmt: skip
_PAPERS = frozenset(
    ["report", "review", "inspection", "assessment", "evaluation", "debate", "summary", "paper",
     "audit", "discussion"]
)  # fmt: skip
_WEIGHINGS = frozenset(["assessment", "analysis", "evaluation"])
_RECORDS = frozenset(["records", "logs", "files", "forms", "registers", "minutes", "documents"])
_BEGIN = frozenset(["begin", "start", "commence"])
_PREPARING = frozenset(["plans", "plan", "people", "proposals", "persons"])
_READY = _BEGIN | _PREPARING
_WHOSE = frozenset(["the", "your", "its", "these", "both", "such", "all"])
_FAULTS = frozenset(["weakness", "weaknesses", "shortcoming", "shortcomings", "faults"])
_OF_WHICH = frozenset(["of", "in", "on", "from"])
_ON_PAPER = _PAPERS | _RECORDS | _FAULTS | {"paper"}
_BY_WHICH = (["which", "the"], ["that", "the"], ["which", "a"], ["which", "another"])
_HAVE = frozenset({"have", "had"})
_WORKFORCE = frozenset({"staff", "officers", "employees", "workforce"})
_OF_WORK = DONE | {"not_started"}
_NO_IDIOM = frozenset({"intention", "only_part", "part"})


@asked_of(*ELEMENTS, REVIEW)
def speaks_of_another_thing(sentence: Sentence, statement: Statement) -> str | None:
    """ "A budget for …", "training in …": the status is that of the budget, not of the work."""
    segments = segments_of(sentence, statement)
    if not segments:
        return None
    mentions = list(mentions_in(segments))
    if ready := _find_what_is_ready(sentence, statement, segments):
        return f"it is not certain that more than preparation is meant ({ready})"
    if paper := _find_paper(sentence, statement, segments):
        return f"it is not certain what this is said of ({paper})"
    if _names_another_thing(sentence) and (
        reason := _find_another_thing(sentence, statement, segments, mentions)
    ):
        return reason
    if statement.outcome in DONE and (verb := _find_preparation(sentence, statement, mentions)):
        return f"it is not certain that more than preparation is meant ({verb})"
    if statement.outcome in DONE and _is_plan_for_it(sentence, statement, mentions):
        return "it is not certain whether this is said of the work or of the plan for it"
    return None


def _find_what_is_ready(
    sentence: Sentence, statement: Statement, segments: list[Segment]
) -> str | None:
    """ "Everything is in place to begin A", "plans are in place for A": A itself is to come."""
    if statement.outcome != "in_place" or statement.at < 0 or not _READY & sentence.vocabulary:
        return None
    words = sentence.texts
    own = next((s for s in segments if s.first <= statement.at <= s.last), None)
    if own is None:
        return None
    for at in range(own.first, own.last):
        if words[at] == "to" and words[at + 1] in _BEGIN:
            return f"to {words[at + 1]}"
    subject = [w for w in words[own.first : max(statement.at - 1, own.first)] if w not in _WHOSE]
    return subject[0] if len(subject) == 1 and subject[0] in _PREPARING else None


def _find_paper(sentence: Sentence, statement: Statement, segments: list[Segment]) -> str | None:
    """ "A report on A had begun", "records of A are in use", "your records exist on paper"."""
    if statement.criterion == REVIEW or statement.outcome not in _OF_WORK:
        return None
    if not _ON_PAPER & sentence.vocabulary:
        return None
    words = sentence.texts
    if statement.at > 0 and words[statement.at - 1] in _RECORDS and "paper" in words:
        return words[statement.at - 1]
    for segment in segments:
        is_named = any(m.criterion == statement.criterion for m in mentions_in([segment]))
        if segment is not segments[0] and not is_named:
            continue
        opening = words[segment.first : segment.first + 3]
        is_paper = opening[:1] in (["a"], ["an"], ["the"]) and opening[1] in _PAPERS
        is_paper = is_paper or opening[:2] == ["your", "report"]
        if is_paper and opening[2:] in (["on"], ["of"], ["into"]):
            return opening[1]
        if thing := _find_record(words[segment.first : max(statement.at, 0)]):
            return thing
    return None


def _find_record(subject: list[str]) -> str | None:
    """ "Paper records of A", "a weakness in A"; not "records of meetings show that A …"."""
    if "that" in subject:
        return None
    return next(
        (
            word
            for word, following in pairwise(subject[:4])
            if word in _RECORDS | _FAULTS and following in _OF_WHICH
        ),
        None,
    )


def _names_another_thing(sentence: Sentence) -> bool:
    """Whether a word for such a thing stands in the sentence at all: mostly there is none."""
    held, groups = sentence.vocabulary, sentence.catalogue.groups
    is_free = held.isdisjoint(groups["other_things"]) and held.isdisjoint(groups["other_agents"])
    return not is_free or "need" in held


def _find_another_thing(
    sentence: Sentence, statement: Statement, segments: list[Segment], mentions: list[Mention]
) -> str | None:
    """The first word, up to the status and the name of the work, that may be its subject."""
    own = [m.last for m in mentions if m.criterion == statement.criterion]
    named = [m for m in mentions if m.kinds != {"organisations"}]
    inside = {at for m in named for at in range(m.first, m.last + 1)}
    end = min(max([statement.at, *own]), segments[-1].last)
    others = sentence.catalogue.groups["other_things"]
    agents = sentence.catalogue.groups["other_agents"]
    begin = segments[0].first
    if statement.wording in OF_TODAY and segments[0].joiners == {"relative"}:
        # "A timetable for meetings at which your unit seeks intelligence": the timetable is.
        begin = max([0, *(s.first for s in sentence.segments if s.index < segments[0].index)])
    if strand := _find_strand(sentence, statement):
        begin = strand
    if statement.outcome == "not_started":
        # "A depended on a bid, which had not been made, and no work on it had begun".
        begin = max(begin, find_ground(sentence, statement).opening)
    if statement.outcome in ("no_information", "no_evidence"):
        begin = max(begin, min([statement.at, *(m.first for m in mentions if m.last in own)]))
    asides = _find_asides(sentence, statement)
    for at in range(begin, end + 1):
        word = sentence.texts[at]
        is_done = statement.outcome != "no_information"
        is_doer = at < statement.at or sentence.texts[max(0, at - 2) : at] in _BY_WHICH
        is_agent = word in agents and not is_shared_with(sentence.texts, at)
        if is_done and is_agent and is_doer and at not in inside:
            return f"it is not certain that the force did this ({word})"
        if word == "need" and sentence.texts[at + 1] == "for":
            return "it is not certain what this is said of (need)"
        if word not in others or _is_of_own_staff(sentence, at) or at in asides:
            continue
        if word in PEOPLE and at < (find_what_people_do(sentence.texts) or 0) == statement.at:
            # "Specialist staff monitor your IT systems": it is said of what they do.
            continue
        if word in _PERSONS and own and at > min(own):
            # "The work, for which an officer is responsible, had begun".
            continue
        if at not in inside and not _is_idiom(sentence, at):
            if (
                statement.outcome == "not_started"
                and statement.at < at <= statement.at + 4
                and (sentence.texts[statement.at].startswith("await"))
            ):
                continue
            return f"it is not certain what this is said of ({sentence.texts[at]})"
    return None


@asked_of()
def is_sought_by_others(sentence: Sentence, statement: Statement) -> str | None:
    """ "Charities are asked for intelligence every month by the council": not by the force."""
    if statement.wording != "seeks-today":
        return None
    agents = sentence.catalogue.groups["other_agents"]
    for at in range(statement.at, len(sentence.texts) - 1):
        if sentence.texts[at] == "by" and agents & set(sentence.texts[at + 1 : at + 4]):
            return "it is not certain that the force did this"
    return None


def _find_asides(sentence: Sentence, statement: Statement) -> set[int]:
    """ "The work, for which no budget was needed, had begun": the words between the commas."""
    return {
        at
        for before, after in pairwise(sentence.segments)
        if before.joiners == {"comma", "relative"} and after.joiners == {"comma"}
        if not before.first <= statement.at <= before.last
        if any(has(unit, "negative") and unit.is_used for unit in before.units)
        if not any(isinstance(unit, Mention) or unit.wordings for unit in before.units)
        for at in range(before.first, before.last + 1)
    }


def _is_of_own_staff(sentence: Sentence, at: int) -> bool:
    """ "Your staff have started to …", "the systems which your officers and staff can use"."""
    words = sentence.texts
    if words[at] == "access":
        return words[at - 1] in _HAVE and words[at - 2] in _WORKFORCE
    if words[at] != "staff":
        return False
    owner = at - 3 if words[at - 2 : at] == ["officers", "and"] else at - 1
    if owner < 0 or words[owner] not in ("your", "its"):
        return False
    return words[at + 1] in _HAVE or words[owner - 1] in RELATIVES


def _find_preparation(
    sentence: Sentence, statement: Statement, mentions: list[Mention]
) -> str | None:
    """ "You had begun to plan improvements": what had begun is the planning."""
    named = [m for m in mentions if m.criterion == statement.criterion]
    talked_of = sentence.texts[statement.at + 1 : statement.at + 4]
    if talked_of[:2] == ["to", "be"] and talked_of[2:] and talked_of[2] in _PREPARED:
        return talked_of[2]
    following = [m.first for m in named if m.first > statement.at]
    if not following or statement.criterion == REVIEW:
        return None
    verbs = sentence.catalogue.groups["preparing_verbs"]
    for at in range(statement.at + 1, following[0]):
        word = sentence.texts[at]
        is_looking = word in ("look", "looking") and sentence.texts[at + 1] in ("into", "at")
        is_weighing = word in _WEIGHINGS and sentence.texts[at + 1] == "of"
        if word in verbs or is_looking or is_weighing:
            return word
    return None


def _find_strand(sentence: Sentence, statement: Statement) -> int:
    """ "…, but work on that strand …", "…, and the work itself …": whatever stood before."""
    own = segment_at(sentence, statement.at)
    opening = sentence.texts[own.first : own.first + 3] if own else []
    is_work = opening[:2] in (["the", "work"], ["that", "work"])
    if is_work and opening[2:] in (["itself"], ["had"], ["has"], ["was"]):
        return own.first
    for phrase in sentence.phrases:
        if phrase.last >= statement.at:
            break
        is_new = phrase.text in _WORKS and sentence.texts[max(0, phrase.first - 1)] == ";"
        if is_new or phrase.text in _STRANDS:
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
            between = sentence.texts[plan.last + 1 : following.first]
            inside = sentence.texts[max(0, plan.first - 2)] in ("in", "by", "under", "of")
            joins = between[:1] and between[0] in ("for", "of", "to", "following", "after", "from")
            if joins and not inside and following.last < statement.at:
                return True
    return False


@asked_of(SUPPORT, when=DONE)
def is_done_by_organisations(sentence: Sentence, statement: Statement) -> str | None:
    """ "Organisations that support vulnerable people had started …": they did, not the force."""
    for segment in segments_of(sentence, statement):
        for mention in mentions_in([segment]):
            if mention.criterion != SUPPORT or mention.kinds - _NAMES_OF_OTHERS:
                continue
            before = set(sentence.texts[segment.first : mention.first])
            if _APPROACHED & set(sentence.texts[statement.at :]):
                continue
            if _GIVEN & set(sentence.texts[statement.at : statement.at + 2]):
                # "Charities supply you with intelligence".
                continue
            if any(
                mention.last < s.first <= statement.at and "semicolon" in s.joiners
                for s in sentence.segments
            ):
                # "Charities were being approached; this strand of the work was in hand".
                continue
            if mention.last < statement.at and before <= _DETERMINERS:
                return f"it is not certain that the force did this ({mention.text})"
    return None
