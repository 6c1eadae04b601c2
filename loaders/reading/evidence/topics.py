"""What no information was given on, where it was named before: "on A, you gave no information"."""

from loaders.reading.evidence.covered import UNMENTIONED
from loaders.reading.evidence.openings import (
    find_what_is_missing,
    is_left_out,
    is_of_what_is_meant,
    is_own_coverage,
)
from loaders.reading.sentence import Sentence
from loaders.reading.text.catalogue import Wording
from loaders.reading.text.mentions import STRATEGY, Mention
from loaders.reading.text.sentences import Segment

_GOING_ON = frozenset(["in", "too", "only", "with", "at"])


def bind_topics(sentence: Sentence, segment: Segment, wording: Wording) -> None:
    """ "On the monitoring of …, you gave no information": the topic came first."""
    goes_on = "contrast" in segment.joiners and sentence.texts[segment.first] in _GOING_ON
    if not sentence.pending and (goes_on or segment.joiners & {"colon", "dash"}):
        sentence.pending = [m for m in sentence.subject if m.segment < segment.index]
    likewise, sentence.same = sentence.same, []
    is_judged = any(s.criterion == STRATEGY and s.outcome for s in sentence.statements)
    for mention in [*sentence.pending, *likewise]:
        # "While they reflected the strategy, they gave no information with which to assess …".
        if not mention.is_agent and not (is_judged and mention.criterion == STRATEGY):
            outcome, why = _decide_topic(sentence, mention, segment, wording)
            sentence.state(mention, outcome, wording.id, mention.segment, segment.index, why=why)
            sentence.scope.has_objects = True
    sentence.pending = []


def _decide_topic(
    sentence: Sentence, mention: Mention, segment: Segment, wording: Wording
) -> tuple[str | None, str]:
    """ "Whether you intend to review …, we do not know": that says nothing of what was done."""
    named_in = next((s for s in sentence.segments if s.index == mention.segment), segment)
    if is_of_what_is_meant(mention, named_in) or is_own_coverage(sentence, mention, wording):
        return None, ""
    if mention.criterion == STRATEGY and is_left_out(sentence):
        outcome = find_what_is_missing(sentence, mention)
        return outcome, "" if outcome else UNMENTIONED
    return sentence.scope.outcome, ""
