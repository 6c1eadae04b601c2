"""Rules of language on reviews of which no evidence was found: what was it that was not found?

"No evidence of progress on the review", "no evidence of a recent review", "we looked for its date
and found none": there may be a review all the same.
"""

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
_LIMITING = frozenset(["some", "part", "parts", "most", "one", "several", "2015", "2016"])
_NEEDED = frozenset(["needed", "required", "asked", "requested", "wanted", "necessary"])
_AUXILIARIES = frozenset(["been", "was", "were", "is", "had", "has", "have"])
_DETERMINERS = frozenset(["the", "a", "an", "any", "such", "this", "that", "your", "its", "one"])
_REPORTS = frozenset(["report", "reports", "copy", "one"])
_FOUND = frozenset(["found", "find", "saw", "located", "traced", "enclosed", "attached"])
_POINTING = frozenset(["it", "this", "that", "one", "some", "they", "these"])
_ELSEWHERE = frozenset(
    ["in", "among", "enclosed", "attached", "contained", "included", "found", "supplied", "sent",
     "provided", "there"]
)  # fmt: skip
_WOULD = frozenset(["would", "will", "might", "should", "may"])
_OTHERS = frozenset(["other", "another", "else", "others"])
_DOINGS = frozenset(
    ["reviewed", "review", "carried", "conducted", "undertaken", "completed", "taken", "place",
     "held", "done", "made", "performed", "subject", "assessed", "examined", "occurred",
     "happened", "existed"]
)  # fmt: skip


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
