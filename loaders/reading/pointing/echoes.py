"""What an earlier clause or sentence said, taken up again: "of one", "one is whether", "so had"."""

from loaders.reading.evidence.openings import MENTIONING
from loaders.reading.evidence.scope import Scope
from loaders.reading.sentence import Sentence, has
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import ELEMENTS, REVIEW
from loaders.reading.text.sentences import Segment
from loaders.reading.work.review import NO_REVIEW

_DEALING = MENTIONING | {"deal", "deals", "dealt", "cover", "covers", "discuss"}
_CARRIED_OUT = frozenset(["carried", "place", "completed", "undertaken", "conducted", "done"])
_BEING = frozenset(["is", "are", "was", "were"])
_ITEMS = frozenset(["one", "the", "another", "these", "they"])
_POINTERS = frozenset(["one", "it", "this", "such"])


def reopen_for_list(sentence: Sentence) -> None:
    """ "On two points we had no information. One is whether … The other is whether …"."""
    memory = sentence.memory
    scope = memory.scope
    opening = sentence.texts[:4]
    is_item = any(
        opening[at : at + 1] and opening[at] in _BEING and _asks(sentence.texts[at + 1 : at + 3])
        for at in (1, 2)
    )
    if not is_item or opening[0] not in _ITEMS or scope is None:
        return
    is_announced = scope.sentence == sentence.number - 1 and not scope.has_objects
    if scope.outcome == "no_information" and (
        is_announced or memory.listed_in == sentence.number - 1
    ):
        sentence.scope = Scope(scope.outcome, scope.wording, 0, sentence.number)
        sentence.scope.is_question = True
        memory.scope = sentence.scope
        memory.listed_in = sentence.number


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
    said = {s.outcome for s in sentence.statements if s.criterion == REVIEW}
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
    if not reviews and _is_of_one(sentence):
        reviews = [m for m in sentence.memory.recent[-1:] if m.criterion == REVIEW]
        if reviews and reviews[0].sentence == sentence.number - 1:
            outcome = None if reviews[0].is_half else "no_evidence"
            sentence.state(reviews[0], outcome, scope.wording, scope.segment, segments[-1].index)
        return
    ends_so = [w for w in sentence.texts[-5:] if w[0].isalpha()][-3:] == ["that", "you", "had"]
    if (words & _POINTERS or ends_so) and reviews and not sentence.voids[reviews[-1].segment]:
        outcome = None if reviews[-1].is_half else "no_evidence"
        sentence.state(reviews[-1], outcome, scope.wording, scope.segment, segments[-1].index)


def _is_of_one(sentence: Sentence) -> bool:
    """ "We could not find evidence of one": of such a thing as the last sentence named."""
    words = sentence.texts
    return any(
        words[at : at + 2] == ["of", "one"] and words[at + 2 : at + 3] in ([], ["."], [","], [";"])
        for at in range(len(words))
    )


def finish_search(sentence: Sentence, segment: Segment) -> None:
    """ "We tried to find evidence of …; we could not": the search ended without a find."""
    words = sentence.texts[segment.first : segment.last + 1]
    plain = [word for word in words if word[0].isalpha() and word not in ("but", "however")]
    if plain in (["we", "could", "not"], ["we", "did", "not"], ["we", "were", "unable", "to"]):
        reviews = [m for m in sentence.sought if m.criterion == REVIEW]
        for mention in reviews[-1:]:
            outcome = None if mention.is_half else "no_evidence"
            sentence.state(mention, outcome, "not-found", mention.segment, segment.index)
        if reviews:
            sentence.take_negatives()


def settle_review(sentence: Sentence) -> list[Statement]:
    """ "Your plans do not mention a review, and we found no evidence of one": none was found."""
    statements = sentence.statements
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
