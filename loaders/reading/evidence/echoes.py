"""What an earlier clause or sentence said, taken up again: "of one", "one is whether", "so had"."""

from loaders.reading.evidence.covered import state_review_evidence
from loaders.reading.evidence.openings import MENTIONING
from loaders.reading.scope import Scope
from loaders.reading.sentence import Sentence, has
from loaders.reading.statements import NO_REVIEW, SAID, TO_COME, Statement
from loaders.reading.text.common_words import BEING
from loaders.reading.text.mentions import ELEMENTS, REVIEW, Mention
from loaders.reading.text.sentences import Segment

_DEALING = MENTIONING | {"deal", "deals", "dealt", "cover", "covers", "discuss"}
_REPORTS = frozenset(
    ["report of", "the report", "copy of", "record of", "findings of", "results of", "outcome of",
     "conclusions of"]
)  # fmt: skip
_REPORTS_BEGIN = frozenset(phrase.split()[0] for phrase in _REPORTS) - {"the"}
_SENDING = frozenset(
    ["sent", "send", "enclosed", "encloses", "enclose", "supplied", "included", "includes",
     "submitted", "provided", "gave", "saw", "seen", "read", "found", "contains", "contained"]
)  # fmt: skip
_SILENT = frozenset(["silent", "say", "says", "said", "omitted", "omit", "omits", "made"])
_AFTER_ONE = frozenset(
    [".", ",", ";", "and", "which", "that", "dated", "in", "with", "separately", "was", "is"]
)
_CARRIED_OUT = frozenset(["carried", "place", "completed", "undertaken", "conducted", "done"])
_ITEMS = frozenset(["one", "the", "another", "these", "they"])
_POINTERS = frozenset(["one", "it", "this", "such"])


def reopen_for_list(sentence: Sentence) -> None:
    """ "On two points we had no information. One is whether … The other is whether …"."""
    memory = sentence.memory
    scope = memory.scope
    opening = sentence.texts[:4]
    is_item = any(
        opening[at : at + 1] and opening[at] in BEING and _asks(sentence.texts[at + 1 : at + 3])
        for at in (1, 2)
    )
    is_item = (is_item and opening[0] in _ITEMS) or _is_list(sentence)
    if not is_item or scope is None:
        return
    is_announced = scope.sentence == sentence.number - 1 and not scope.has_objects
    if scope.outcome == "no_information" and (
        is_announced or memory.listed_in == sentence.number - 1
    ):
        sentence.scope = Scope(scope.outcome, scope.wording, 0, sentence.number)
        sentence.scope.is_question = not _is_list(sentence)
        memory.scope = sentence.scope
        memory.listed_in = sentence.number


def _is_list(sentence: Sentence) -> bool:
    """ "On two subjects you sent us nothing. These were A and B": nothing but names."""
    words = sentence.texts
    if words[0] not in ("these", "they") or words[1] not in BEING:
        return False
    units = [unit for segment in sentence.segments for unit in segment.units]
    named = [unit for unit in units if isinstance(unit, Mention)]
    return bool(named) and not any(
        unit.wordings or unit.kinds & {"negative", "modal_negative", "intention"}
        for unit in units
        if not isinstance(unit, Mention)
    )


def leave_unmatched_open(sentence: Sentence) -> None:
    """ "So had …", "nor had …": where it is not seen what is taken up again, that is left open."""
    first = sentence.segments[0].units[0]
    if not (has(first, "same_as") or has(first, "not_same_as")):
        return
    said = {statement.criterion for statement in sentence.statements}
    for mention in sentence.mentioned:
        if mention.criterion in ELEMENTS and mention.criterion not in said:
            why = "it is not certain what is meant to be the same"
            sentence.state(mention, None, "left-open", mention.segment, mention.segment, why=why)


def _asks(words: list[str]) -> bool:
    """ "… is whether …", "… was the progress of …"."""
    return words[:1] in (["whether"], ["how"]) or words in (
        ["the", "progress"],
        ["what", "progress"],
    )


def point_evidence_back(sentence: Sentence, scope: Scope) -> None:
    """ "A review of … is planned; we found no evidence that one had taken place"."""
    said = {s.outcome for s in sentence.statements if s.criterion == REVIEW and s.why != TO_COME}
    if scope.outcome != "no_evidence" or said - {"no_information"}:
        return
    segments = [s for s in sentence.segments if s.index >= scope.segment]
    words = {w.text for s in segments for w in sentence.words[s.first : s.last + 1]}
    if any(sentence.has_status(s) and not words & _CARRIED_OUT for s in segments):
        return
    reviews = [
        mention
        for mention in sentence.mentioned
        if mention.criterion == REVIEW and not mention.is_agent and mention.segment < scope.segment
    ]
    if not reviews and _is_of_one(sentence) and not sentence.memory.was_of_others:
        reviews = [m for m in sentence.memory.recent[-1:] if m.criterion == REVIEW]
        if reviews and reviews[0].sentence == sentence.number - 1:
            outcome = None if reviews[0].is_half else "no_evidence"
            sentence.state(reviews[0], outcome, scope.wording, scope.segment, segments[-1].index)
        return
    ends_so = [w for w in sentence.texts[-5:] if w[0].isalpha()][-3:] == ["that", "you", "had"]
    if (words & _POINTERS or ends_so) and reviews and not sentence.voids[reviews[-1].segment]:
        outcome = None if reviews[-1].is_half else "no_evidence"
        sentence.state(reviews[-1], outcome, scope.wording, scope.segment, segments[-1].index)


def point_report_back(sentence: Sentence, scope: Scope) -> None:
    """ "The plans do not mention a review, but you sent us the report of one": there was one."""
    report = next((p for p in sentence.phrases if p.text in _REPORTS), None)
    if scope.outcome != "reviewed" or report is None or not _SENDING & sentence.vocabulary:
        return
    if any(s.criterion == REVIEW and s.outcome == "reviewed" for s in sentence.statements):
        return
    after = sentence.texts[report.last + 1 :]
    after = after[1:] if after[:1] == ["of"] else after
    is_of_it = after[:1] in (["one"], ["it"]) or after[:3] == ["such", "a", "review"]
    reviews = [m for m in sentence.mentioned if m.criterion == REVIEW and not m.is_agent]
    reviews = [m for m in reviews if m.last < report.first]
    if not reviews:
        recent = sentence.memory.recent[-1:]
        reviews = [m for m in recent if m.criterion == REVIEW and m.sentence == sentence.number - 1]
    own = next((s for s in sentence.segments if s.first <= report.first <= s.last), None)
    if not is_of_it or not reviews or own is None or sentence.voids[own.index]:
        return
    sentence.at = report.first
    if after[0] in ("one", "it") and after[1] not in _AFTER_ONE:
        # "The report of one into your vetting": of another review.
        why = "it is not certain of what this is the report"
        sentence.state(reviews[-1], None, scope.wording, own.index, own.index, why=why)
        return
    state_review_evidence(sentence, reviews[-1], scope, own)


def _is_of_one(sentence: Sentence) -> bool:
    """ "No evidence of one", "that one had taken place": of such as the last sentence named."""
    words = sentence.texts
    return any(
        (words[at] == "of" and words[at + 2 : at + 3] in ([], ["."], [","], [";"]))
        or (words[at] == "that" and words[at + 2 : at + 3] in (["had"], ["has"]))
        for at in range(len(words) - 1)
        if words[at + 1] == "one"
    )


def finish_search(sentence: Sentence, segment: Segment) -> None:
    """ "We tried to find evidence of …; we could not": the search ended without a find."""
    if not sentence.sought:
        return
    words = sentence.texts[segment.first : segment.last + 1]
    plain = [word for word in words if word[0].isalpha() and word not in ("but", "however")]
    if plain in (["we", "could", "not"], ["we", "did", "not"], ["we", "were", "unable", "to"]):
        reviews = [m for m in sentence.sought if m.criterion == REVIEW]
        for mention in reviews[-1:]:
            outcome = None if mention.is_half else "no_evidence"
            sentence.state(mention, outcome, "not-found", mention.segment, segment.index)
        if reviews:
            sentence.take_negatives()


def _is_silence(sentence: Sentence, statement: Statement) -> bool:
    """Whether this says that the plans do not speak of the review."""
    word = sentence.texts[statement.at]
    return statement.outcome == "no_information" and (word in _DEALING or word in _SILENT)


def drop_silence_told(
    earlier: list[Statement], sentence: Sentence, said: list[Statement]
) -> list[Statement]:
    """ "They do not mention a review. You did, however, send us the report of one"."""
    memory = sentence.memory
    has_report = any(phrase.text in _REPORTS for phrase in sentence.phrases)
    is_sent = has_report and any(
        s.criterion == REVIEW and s.outcome == "reviewed" and s.weight == SAID
        for s in said
        if s.wording == "evidence"
    )
    if not is_sent or memory.unmentioned_in != sentence.number - 1:
        return earlier
    before = memory.spans[sentence.number - 1]
    return [
        s
        for s in earlier
        if s.criterion != REVIEW or s.outcome != "no_information" or s.passages[-1] != before
    ]


def note_silence(sentence: Sentence) -> None:
    """Remember that the plans do not speak of the review: a report of it may have been sent."""
    is_of_plans = sentence.plans is not None or sentence.texts[0] in ("they", "these")
    is_of_plans = is_of_plans and bool((_DEALING | _SILENT) & sentence.vocabulary)
    if is_of_plans and any(
        s.criterion == REVIEW and s.outcome == "no_information" for s in sentence.statements
    ):
        sentence.memory.unmentioned_in = sentence.number


def _is_report(sentence: Sentence, statement: Statement) -> bool:
    # "Your force had": where the verb is left out, no word of the sentence says it.
    words = sentence.texts[statement.at : statement.at + 2] if statement.at >= 0 else []
    return bool(_REPORTS_BEGIN & set(words[:1])) or words == ["the", "report"]


def settle_review(sentence: Sentence) -> list[Statement]:
    """ "Your plans do not mention a review, and we found no evidence of one": none was found."""
    statements = sentence.statements
    sent = next((s for s in statements if s.criterion == REVIEW and s.outcome == "reviewed"), None)
    if sent and _is_report(sentence, sent):
        # "They are silent on a review, but you sent us the report of one": it is not unknown.
        return [s for s in statements if s.criterion != REVIEW or not _is_silence(sentence, s)]
    if not any(s.criterion == REVIEW and s.outcome == "no_evidence" for s in statements):
        return statements
    return [
        s
        for s in statements
        if s.criterion != REVIEW
        or not (
            s.why == NO_REVIEW
            or (s.outcome == "no_information" and sentence.texts[s.at] in _DEALING)
        )
    ]
