"""Rules of language on the review: what was reviewed, and what there was no evidence of.

Each rule takes a sentence and a statement and gives the reason not to assert it, or None.
"""

from collections.abc import Iterator
from itertools import pairwise

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, has, is_intention, segment_at, segments_of
from loaders.reading.statements import Statement
from loaders.reading.text.common_words import EARLIER_YEARS
from loaders.reading.text.mentions import REVIEW, Mention
from loaders.reading.text.sentences import mentions_in

_KINDS_OF_REVIEW = frozenset(
    ["recent", "full", "thorough", "formal", "independent", "complete", "completed", "detailed",
     "proper", "further", "second", "subsequent", "new", "external", "internal", "conclusive",
     "clear", "strong", "firm", "written", "separate", "wider", "peer", "annual", "regular",
     "periodic", "timely", "prompt", "current", "systematic", "structured",
     "joint", "comprehensive"]
)  # fmt: skip
_ABOUT_REVIEWS = frozenset(
    ["progress", "follow", "followup", "recommendation", "recommendations", "action", "actions",
     "implementation", "plan", "plans", "intention", "preparations", "start", "quality",
     "conclusions", "findings", "outcome", "results", "response", "effect", "change", "changes",
     "improvement", "improvements", "following", "after", "arising", "resulting", "lessons",
     "learning", "benefit", "benefits", "impact", "discussion", "discussions", "need", "request",
     "commitment", "decision"]
)  # fmt: skip
_OF = frozenset(["of", "for", "on", "in", "about", "into"])
_SEEKING = frozenset(["looked", "sought", "searched", "asked", "search"])
_DETAILS = frozenset(
    ["date", "dates", "timetable", "time", "cost", "costs", "budget", "author", "funding", "reason",
     "fault", "faults", "gaps", "errors", "weakness", "weaknesses", "proposal", "request"]
)  # fmt: skip
_REVIEWING = frozenset(["review", "reviews", "reviewed", "reviewing", "evaluated", "appraised"])
_AFTER_UNIT = frozenset(
    ["in", "at", "by", "on", "for", "during", "before", "since", "as", "when", "that", "this",
     "we", "you", "they", "i", "last", "early", "late", "earlier", "recently", "itself", "to",
     "with", "from", "of", "within"]
)  # fmt: skip
_LIMITING = frozenset(["some", "part", "parts", "most", "one", "several", "2015", "2016"])
_NEEDED = frozenset(["needed", "required", "asked", "requested", "wanted", "necessary"])
_WANTED = frozenset(
    ["omitted", "sought", "requested", "required", "wanted", "awaited", "asked", "absent",
     "missing", "lacking", "enough"]
)  # fmt: skip
_AUXILIARIES = frozenset(["been", "was", "were", "is", "had", "has", "have"])
_OF_THE_WHOLE = frozenset(
    ["capability", "capacity", "capabilities", "capacities", "own", "overall", "current", "work",
     "resources", "resourcing", "whole", "ability", "state", "present", "existing"]
)  # fmt: skip
_DETERMINERS = frozenset(["the", "a", "an", "any", "such", "this", "that", "your", "its", "one"])
_REPORTS = frozenset(["report", "reports", "copy", "one"])
_FOUND = frozenset(["found", "find", "saw", "located", "traced", "enclosed", "attached"])
_POINTING = frozenset(["it", "this", "that", "one", "some", "they", "these"])
_ELSEWHERE = frozenset(
    ["in", "among", "enclosed", "attached", "contained", "included", "found", "supplied", "sent",
     "provided", "there"]
)  # fmt: skip
_UNFINISHED = frozenset(["draft", "drafts", "interim", "unfinished", "provisional"])
_WOULD = frozenset(["would", "will", "might", "should", "may"])
_WHOLES = frozenset(["whole", "all", "each", "both", "review", "reviews", "capability", "capacity"])
_OTHERS = frozenset(["other", "another", "else", "others"])
_INSPECTORS = frozenset(["we", "team", "inspectors"])
_DOINGS = frozenset(
    ["reviewed", "review", "carried", "conducted", "undertaken", "completed", "taken", "place",
     "held", "done", "made", "performed", "subject", "assessed", "examined", "occurred",
     "happened", "existed"]
)  # fmt: skip

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


@asked_of(REVIEW, when=["no_evidence"])
def is_of_a_certain_kind(sentence: Sentence, statement: Statement) -> str | None:
    """ "No recent evidence", "no evidence of a full review": there may be other evidence."""
    following = sentence.texts[statement.at + 1 : statement.at + 5]
    if following[1:2] in (["in"], ["among"]) and _LIMITING & set(following[2:]):
        return "evidence of it may have been found at another time or place"
    for segment in segments_of(sentence, statement):
        named = [m for m in mentions_in([segment]) if m.criterion == REVIEW]
        reviews = [m.last for m in named if m.first > statement.at]
        rest = sentence.texts[reviews[-1] + 1 : segment.last + 1] if reviews else []
        if rest[:1] == ["in"] and rest[1:2] and rest[1] in EARLIER_YEARS:
            return f"what is said is of {rest[1]}"
        if rest[:1] == ["since"] or rest[:2] == ["later", "than"]:
            return f"evidence of an earlier review may have been found ({rest[0]})"
        if _NEEDED & set(rest) and {"was", "were", "is"} & set(rest):
            return "it is not certain that evidence of it was looked for"
        for at in range(segment.first, segment.last):
            pair = sentence.texts[at], sentence.texts[at + 1]
            if sentence.texts[at - 1] == "more":
                continue
            if pair[0] in _KINDS_OF_REVIEW and pair[1] in ("review", "evidence"):
                return f"evidence of another kind may have been found ({pair[0]})"
    return None


@asked_of(REVIEW, when=["no_evidence"])
def may_be_elsewhere(sentence: Sentence, statement: Statement) -> str | None:
    """ "No evidence, but it may be in what you sent later", "…, but we found the report"."""
    for segment in sentence.segments:
        words = sentence.texts[segment.first : segment.last + 1]
        named = any(m.criterion == REVIEW for m in mentions_in([segment]))
        if segment.first <= statement.at:
            continue
        if named and {"may", "might"} & set(words):
            return "evidence of it may be in what was not read"
        is_denied = any(has(u, "negative") or is_intention(u) for u in segment.units)
        is_found = bool(_REPORTS & set(words)) and bool(_FOUND & set(words))
        is_found = is_found or any(
            a in _POINTING and b in _AUXILIARIES and c in _ELSEWHERE
            for a, b, c in zip(words, words[1:], words[2:], strict=False)
        )
        if "contrast" in segment.joiners and is_found and not is_denied:
            return "the sentence goes on to speak of a report"
    return None


@asked_of(REVIEW, when=["no_evidence"])
def is_of_something_about_the_review(sentence: Sentence, statement: Statement) -> str | None:
    """ "No evidence of progress on the review": not that there was no evidence of a review."""
    words = sentence.texts
    own = segment_at(sentence, statement.at)
    aside = next((s for s in sentence.segments if own and s.index == own.index - 1), None)
    if aside and own.joiners == {"comma"} and any(u.text == "and not" for u in aside.units):
        # "Your summary, and not your plan, contained evidence of a review".
        return "it is not certain what is denied"
    reviews = [m for m in mentions_in(sentence.segments) if m.criterion == REVIEW]
    after = [m for m in reviews if m.first > statement.at and not m.is_agent]
    if words[statement.at + 1] == "that" and _OTHERS & set(words[statement.at + 2 :][:3]):
        return "it is not certain that the force is meant, and not another"
    if reason := _is_no_search(words, statement.at, reviews):
        return reason
    if not after:
        own = segment_at(sentence, statement.at)
        opening = words[own.first : reviews[0].first] if own and reviews else []
        if opening[:1] == ["of"] and (about := _ABOUT_REVIEWS & set(opening)):
            # "Of action following the review we found no evidence".
            return f"it is not certain what there was no evidence of ({min(about)})"
        return _find_what_was_sought_of_it(words, reviews)
    found = words[statement.at + 1 : statement.at + 3]
    if words[statement.at] == "evidence" and found[:1] == ["of"]:
        before = words[after[0].first - 2 : after[0].first]
        is_near = after[0].first <= statement.at + 4 or "of" in before
        if found[1] not in _DETERMINERS and not is_near:
            return f"it is not certain what there was no evidence of ({found[1]})"
    begin = statement.at if "evidence" in words[: statement.at] else statement.at + 1
    for word in words[begin : after[0].first]:
        if word in _ABOUT_REVIEWS:
            return f"it is not certain what there was no evidence of ({word})"
    if words[statement.at + 1] == "that" and _tells_what_was_done_with(words, statement, after[0]):
        return "it is not certain what there was no evidence of"
    clause = words[after[-1].last + 1 :]
    is_of_doing = words[statement.at + 1] == "that" or "that" in words[statement.at + 2 :][:2]
    begins = [at for at, word in enumerate(clause) if word in _AUXILIARIES]
    is_left_out = bool(begins) and clause[begins[0] :] in (["had", "been", "."], ["was", "."])
    if is_left_out and "reviewed" in words[: statement.at]:
        # "That unit had been reviewed, but we found no evidence that yours had been".
        return None
    if is_of_doing and begins and not _DOINGS & set(clause[begins[0] :]):
        return "it is not certain what there was no evidence of"
    return None


def _is_no_search(words: list[str], at: int, reviews: list[Mention]) -> str | None:
    """ "A table is not evidence of a review", "evidence from it", "a lack of it would be …"."""
    before = words[max(0, at - 3) : at]
    is_judged = before[-1:] == ["as"] or (before[1:] in (["is", "not"], ["are", "not"]))
    if words[at] == "evidence" and is_judged and before[:1] != ["there"]:
        return "it is not certain that there was no other evidence of it"
    if words[at + 1] in ("from", "arising", "gathered"):
        return f"it is not certain what there was no evidence of ({words[at + 1]})"
    verbs = {words[m.last + 1] for m in reviews if at < m.last + 1 < len(words)}
    if found := _WOULD & verbs:
        return f"this is supposed and not found ({min(found)})"
    return None


def _find_what_was_sought_of_it(words: list[str], reviews: list[Mention]) -> str | None:
    """ "We looked for a date for the review and found none": no date, and perhaps a review."""
    for review in reviews:
        if not _SEEKING & set(words[: review.first]):
            continue
        before = words[max(0, review.first - 4) : review.first]
        while before and before[-1] in _DETERMINERS:
            before.pop()
        if len(before) > 1 and before[-1] in _OF and before[-2] in _ABOUT_REVIEWS | _DETAILS:
            return f"it is not certain what there was no evidence of ({before[-2]})"
    return None


def _tells_what_was_done_with(words: list[str], statement: Statement, review: Mention) -> bool:
    """ "No evidence that anyone had read the review": there may be one."""
    between = words[statement.at + 2 : review.first]
    verb = next((at for at, word in enumerate(between) if word in _AUXILIARIES), None)
    if verb is None or between[-1:] not in (["the"], ["this"], ["that"]):
        return False
    done = [word for word in between[verb + 1 : -1] if word.endswith(("ed", "read", "seen", "en"))]
    return bool(done) and not _DOINGS & set(between[verb + 1 :])
