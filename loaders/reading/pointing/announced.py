"""A status said of two things that are named only in the next sentence.

"Work had begun on both elements of your plans. These are A and B."
"""

from loaders.reading.sentence import Sentence, has
from loaders.reading.statements import SAID
from loaders.reading.text.catalogue import Wording
from loaders.reading.text.mentions import ELEMENTS, PLANS, Mention
from loaders.reading.text.sentences import Segment

_PAIRS = ("both", "neither", "the two", "two")
# What may stand beside the status without limiting what it says, or saying who says it.
_BESIDE = frozenset(
    ["work", "works", "working", "on", "both", "neither", "the", "two", "main", "elements", "of",
     "your", "plans", "plan", "parts", "strands", "pieces", "had", "has", "been", "was", "were",
     "have", "already", "by", "then", "at", "time", "our", "review", "when", "we", "reviewed",
     "them", "these", "you", "force", "its", "however", "yet", ",", "."]
)  # fmt: skip
_NAMING = frozenset(
    ["these", "they", "those", "the", "two", "main", "elements", "strands", "parts", "are", "were",
     "is", "of", "your", "plans", "plan", "first", "second", "one", "other", "and", ",", ".",
     "better", "improved", "improving", "improvement", "improvements", "to", "work", "planned",
     "strengthened", "strengthening", "an", "a"]
)  # fmt: skip
_OPENINGS = frozenset(["these", "they", "those", "the", "one"])
_BEING = frozenset(["are", "were", "is"])
_OPENING_WORDS = 5


def announce_both(sentence: Sentence, segment: Segment, outcome: str, wording: Wording) -> None:
    """Remember what is said of "both elements" before either is named."""
    is_of_pair = any(has(u, "both") and u.text.startswith(_PAIRS) for u in segment.units)
    if not is_of_pair or len(sentence.segments) > 1 or sentence.memory.find_elements():
        return
    if sentence.vocabulary <= _BESIDE | _words_of_status(sentence):
        sentence.memory.announced = (sentence.number, outcome, wording)


def _words_of_status(sentence: Sentence) -> set[str]:
    return {
        word
        for phrase in sentence.phrases
        if phrase.wordings or phrase.kinds & {"time", "our_review", "negative"}
        for word in phrase.text.split()
    }


def name_announced(sentence: Sentence) -> None:
    """ "These are A and B": what the sentence before has said of both is said of them."""
    number, outcome, wording = sentence.memory.announced
    sentence.memory.announced = None
    if number != sentence.number - 1 or sentence.statements or not _only_names(sentence):
        return
    named = [m for m in sentence.mentioned if m.criterion in ELEMENTS]
    if {m.criterion for m in named} != set(ELEMENTS) or len(named) != len(sentence.mentioned):
        return
    for mention in named:
        mention.sentence = number
        place = mention.segment
        sentence.state(mention, outcome, wording.id, place, place, SAID)
        mention.sentence = sentence.number


def _only_names(sentence: Sentence) -> bool:
    """Whether nothing is said in it but what the two things are."""
    opening = sentence.texts[:_OPENING_WORDS]
    if opening[0] not in _OPENINGS or not _BEING & set(opening):
        return False
    units = [unit for segment in sentence.segments for unit in segment.units]
    if any(not isinstance(u, Mention) and (u.wordings or has(u, "negative")) for u in units):
        return False
    begin = next((u.first for u in units if isinstance(u, Mention) and u.criterion != PLANS), 0)
    return set(sentence.texts[:begin]) <= _NAMING
