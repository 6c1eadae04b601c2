"""Rules of language on the review: what it was that was reviewed.

Each rule takes a sentence and a statement and gives the reason not to assert it, or None.
"""

from collections.abc import Iterator
from itertools import pairwise

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, is_intention, segments_of
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import REVIEW
from loaders.reading.text.sentences import mentions_in

_REVIEWING = frozenset(["review", "reviews", "reviewed", "reviewing", "evaluated", "appraised"])
_AFTER_UNIT = frozenset(
    ["in", "at", "by", "on", "for", "during", "before", "since", "as", "when", "that", "this",
     "we", "you", "they", "i", "last", "early", "late", "earlier", "recently", "itself", "to",
     "with", "from", "of", "within"]
)  # fmt: skip
_WANTED = frozenset(
    ["omitted", "sought", "requested", "required", "wanted", "awaited", "asked", "absent",
     "missing", "lacking", "enough"]
)  # fmt: skip
_OF_THE_WHOLE = frozenset(
    ["capability", "capacity", "capabilities", "capacities", "own", "overall", "current", "work",
     "resources", "resourcing", "whole", "ability", "state", "present", "existing"]
)  # fmt: skip
_DETERMINERS = frozenset(["the", "a", "an", "any", "such", "this", "that", "your", "its", "one"])
_UNFINISHED = frozenset(["draft", "drafts", "interim", "unfinished", "provisional"])
_WHOLES = frozenset(["whole", "all", "each", "both", "review", "reviews", "capability", "capacity"])
_INSPECTORS = frozenset(["we", "team", "inspectors"])

_WORKING = frozenset(["work", "worked", "working"])
_TOWARDS = frozenset(["to", "towards", "toward", "on", "for", "in"])
_FINISHED = frozenset(
    ["completed", "complete", "finished", "concluded", "carried", "conducted", "undertaken", "done"]
)


@asked_of(REVIEW, when=["reviewed"])
def is_of_part_of_the_unit(sentence: Sentence, statement: Statement) -> str | None:
    """A review of the capability alone, or of the capacity, fits no outcome."""
    others = {
        at
        for mention in mentions_in(sentence.segments)
        if mention.criterion != REVIEW
        for at in range(mention.first, mention.last + 1)
    }
    starts = [m.first for m in mentions_in(sentence.segments) if m.criterion == REVIEW]
    begin = min(starts, default=0)
    others |= set(_find_other_clauses(sentence, statement))
    words = [w.text for at, w in enumerate(sentence.words) if at >= begin and at not in others]
    if words.count("capability") + words.count("capabilities") != words.count("capacity"):
        return "only the capability, or only the capacity, may have been reviewed"
    return None


def _find_other_clauses(sentence: Sentence, statement: Statement) -> Iterator[int]:
    """ "… its capability; a review of its capacity will follow": that is not the review done."""
    parted = False
    for segment in sentence.segments:
        parted = parted or (segment.index > statement.last and "semicolon" in segment.joiners)
        is_to_come = segment.index > statement.last and any(
            is_intention(unit) for unit in segment.units
        )
        if parted or is_to_come:
            yield from range(segment.first, segment.last + 1)


@asked_of(REVIEW, when=["reviewed"])
def is_of_what_is_about_the_unit(sentence: Sentence, statement: Statement) -> str | None:
    """ "You had reviewed the unit's policies", "reviewed whether …": that is no review of it."""
    if statement.at < 0:
        return None
    words = sentence.texts
    following = words[statement.at + 1] if statement.at + 1 < len(words) else "."
    if statement.wording == "evidence" and _WANTED & set(words[statement.at :]):
        return "it is not certain that there was evidence of it"
    if words[statement.at : statement.at + 2] == ["the", "report"] and any(
        is_intention(unit)
        for segment in sentence.segments
        if segment.first < statement.at
        for unit in segment.units
    ):
        return "a review that is to come fits no outcome"
    if _UNFINISHED & set(words):
        return "the report of the review may not be the last"
    if statement.at < 1:
        return None
    if words[statement.at] == "reviewed" and words[statement.at - 1] in _INSPECTORS:
        return "it is not certain that the force did this"
    if words[statement.at] == "reviewed" and following in ("whether", "how", "if", "why"):
        return f"it is not certain what was reviewed ({following})"
    if words[statement.at - 1 : statement.at + 1] == ["been", "reported"]:
        return "it is not certain whether the review was done or only reported"
    is_of_one = len(statement.passages) > 1 and "one" in words[statement.at :]
    if statement.wording == "evidence" and not (is_of_one or _REVIEWING & set(words)):
        return "it is not certain what there was evidence of"
    units = [m for m in mentions_in(segments_of(sentence, statement)) if m.criterion == REVIEW]
    later = [m.first for m in units if m.first > statement.at]
    if later and {"plans", "plan"} & set(words[statement.at + 1 : later[0]]):
        return "it is not certain what was reviewed (plans)"
    if units and words[units[-1].last + 1 : units[-1].last + 2] in (["computers"], ["computer"]):
        return f"it is not certain what was reviewed ({words[units[-1].last + 1]})"
    for mention in units[:1]:
        after = words[mention.last + 1] if mention.last + 1 < len(words) else "."
        if "unit" not in mention.phrases[-1].kinds:
            continue
        of_it = words[max(0, mention.first - 3) : mention.first]
        is_of = of_it[1:] in (["of", "your"], ["of", "the"], ["of", "its"])
        if mention.is_agent and is_of and of_it[0] not in _WHOLES:
            return f"it is not certain what was reviewed ({of_it[0]})"
        owner = words[mention.last + 2 : mention.last + 3]
        if after == "of" and owner and owner[0] not in _DETERMINERS:
            # "The unit of Kent Police", "of another force".
            return f"it is not certain whose unit was reviewed ({owner[0]})"
        is_bare = not after[0].isalpha() or after in _AFTER_UNIT
        if not is_bare and not sentence.covered[mention.last + 1]:
            return f"it is not certain what was reviewed ({after})"
    return None


@asked_of(REVIEW, when=["reviewed"], among=[_WORKING])
def is_of_work_on_a_review(sentence: Sentence, statement: Statement) -> str | None:
    """ "Evidence of work to review the unit", "of work towards a review": was there one by then?"""
    segments = segments_of(sentence, statement)
    ends = [m.last for m in mentions_in(segments) if m.criterion == REVIEW]
    words = sentence.texts[max(statement.at, 0) : max([0, *ends]) + 1]
    is_finished = any(_FINISHED & set(sentence.texts[s.first : s.last + 1]) for s in segments)
    if statement.wording != "evidence" or is_finished:
        return None
    for word, following in pairwise(words):
        if word in _WORKING and following in _TOWARDS:
            return f"it is not certain that the review had been carried out ({word})"
    return None


@asked_of(REVIEW, when=["reviewed", "no_evidence"])
def is_of_something_of_the_unit(sentence: Sentence, statement: Statement) -> str | None:
    """ "A review of the unit's premises", "of the workload of the unit": not of what is asked."""
    words = sentence.words
    for mention in mentions_in(segments_of(sentence, statement)):
        if mention.criterion != REVIEW or not {"review", "unit"} <= mention.kinds:
            continue
        named = [word.text for word in words[mention.first : mention.last + 1]]
        at = named.index("of") if "of" in named else len(named)
        thing = [word for word in named[at + 1 :] if word not in _DETERMINERS][:2]
        if "by" in named and not mention.kinds & {"capability_and_capacity", "capability"}:
            # "A review by your unit", "of cases that it handled": what it reviewed is not said.
            return "it is not certain what was reviewed (by)"
        if thing[1:] == ["of"] and thing[0] not in _OF_THE_WHOLE:
            return f"it is not certain what was reviewed ({thing[0]})"
        last = words[mention.last]
        # Its apostrophe is in the text, and in its length, but not in the word.
        is_owner = last.text == "unit" and last.end - last.start > len("unit")
        following = words[mention.last + 1].text if is_owner else "capability"
        if following not in _OF_THE_WHOLE:
            return f"it is not certain what was reviewed ({following})"
    return None
