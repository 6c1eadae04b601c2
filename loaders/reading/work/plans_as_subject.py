"""Plans that are the subject of a status: "your plans had been carried out in full"."""

from loaders.reading.pointing.pronouns import stand_in
from loaders.reading.sentence import Sentence
from loaders.reading.text.mentions import ELEMENTS
from loaders.reading.text.sentences import Segment

_BEFORE_PLANS = frozenset(["your", "the", "these", "those", "its", ",", "both"])


def lead_plans(sentence: Sentence, segment: Segment) -> bool:
    """Whether the plans stand where the subject stands, with nothing but "your" before them."""
    before = sentence.words[segment.first : sentence.plans.first]
    return all(w.text in _BEFORE_PLANS for w in before)


def plans_as_subject(sentence: Sentence, wording, negatives, segment, phrase):
    """Plans "fully implemented" cover both elements; plans "started" leave open which."""
    if wording.id == "started" and not negatives:
        return "unknown"
    if wording.id == "in-place" and (
        negatives
        or phrase.text
        not in (
            "implemented",
            "fully implemented",
            "carried out in full",
            "delivered",
            "carried through",
            "put into effect",
            "put into practice",
            "completed",
        )
    ):
        return "unknown"
    if phrase.text in ("completed",):
        return "unknown"
    found = {m.criterion: m for m in sentence.memory.find_elements()}
    return [found.get(c) or stand_in(sentence, c, segment) for c in ELEMENTS]
