"""Plans named in passing: "the work they describe", "the task, set out in the plans, of …"."""

from loaders.reading.sentence import Sentence
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import PLANS, Mention
from loaders.reading.text.sentences import Segment

_NAMING = frozenset({"includes", "wording", "intention"})
_DESCRIBING = frozenset(
    ["describe", "describes", "contain", "contains", "propose", "proposes", "provide", "promise",
     "envisage", "list", "mention", "set", "call", "include", "cover", "require"]
)  # fmt: skip


def are_plans_that_describe(sentence: Sentence, unit: Phrase) -> bool:
    """ "The work they describe", "the work that they contain": "they" are the plans."""
    before = set(sentence.texts[max(0, unit.first - 2) : unit.first])
    is_of_work = bool({"work", "improvements"} & before)
    return is_of_work and sentence.texts[unit.last + 1] in _DESCRIBING


def is_aside_on_plans(sentence: Sentence, segment: Segment) -> bool:
    """ "The task, described in your plans, of seeking …": the name goes on after the aside."""
    after = segment.last + 1
    return (
        segment.joiners <= {"comma", "relative"}
        and any(isinstance(u, Mention) for u in segment.units)
        and all(
            u.criterion == PLANS if isinstance(u, Mention) else u.kinds <= _NAMING
            for u in segment.units
        )
        and sentence.texts[after : after + 1] == [","]
        and sentence.texts[after + 1] in ("of", "on", "to")
    )
