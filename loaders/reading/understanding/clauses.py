"""A sentence parted into clauses: what has a subject and a verb of its own stands by itself.

"It is disappointing, as the file deserves better, that A had …": the reason stands by itself, and
the clause that it interrupts goes on after it. What has no subject and verb of its own ("…, but in
one office", "…, in theory") belongs to the clause before it and may take back what that says.
"""

from loaders.reading.sentence import Sentence, has
from loaders.reading.text.mentions import Mention
from loaders.reading.text.sentences import STRONG, Segment

MAIN = "main"
ASIDE = "aside"
TRAILING = "trailing"

_SUBJECTS = frozenset(["we", "you", "they", "i", "it", "he", "she", "there", "everyone"])
_POINTING = frozenset(["this", "that", "these", "those", "neither", "both"])
_DETERMINERS = frozenset(
    ["the", "a", "an", "your", "our", "its", "their", "his", "every", "each", "no", "this", "that",
     "these", "those", "much", "work", "two", "three"]
)  # fmt: skip
_MODALS = frozenset(["can", "could", "will", "would", "must", "may", "might", "shall", "should"])
_LEADING_ON = frozenset(["for", "so", "as", "when", "once"])
_ADVERBS = frozenset(["so", "then", "now", "also", "however", "therefore", "indeed", "again"])
_COMPLEMENTS = frozenset(["that", "whether", "if", "to", "of", "than"])
_IRREGULAR = frozenset(
    ["gave", "made", "met", "ran", "sent", "took", "wrote", "drew", "kept", "held", "came", "went",
     "began", "said", "bore", "stood", "lay", "left", "set", "put"]
)  # fmt: skip
_WITH = frozenset(["with", "having"])
_NO_PARTICIPLE = frozenset(
    ["during", "nothing", "something", "anything", "everything", "concerning", "regarding",
     "including", "according", "excluding", "barring", "monitoring", "seeking", "being"]
)  # fmt: skip


class Clause:
    """Segments that belong together: `kind` says how they stand to the rest of the sentence."""

    __slots__ = ("is_complete", "kind", "parent", "segments")

    def __init__(self, kind: str, is_complete: bool, parent: "Clause | None") -> None:
        self.kind = kind
        self.is_complete = is_complete
        self.parent = parent
        self.segments: list[Segment] = []


def part_clauses(sentence: Sentence) -> dict[int, Clause]:
    """The clause of each segment, by the segment's index."""
    opening = sentence.segments[0]
    is_aside = bool(opening.joiners & {"contrast", "reason"}) or (
        sentence.texts[opening.first] in _LEADING_ON and has_subject(sentence, opening, 1)
    )
    current = Clause(ASIDE if is_aside else MAIN, has_verb(sentence, opening), None)
    parted = {}
    for segment in sentence.segments:
        if segment is not opening:
            current = _enter(sentence, segment, current)
        current.segments.append(segment)
        current.is_complete = current.is_complete or has_verb(sentence, segment)
        parted[segment.index] = current
    return parted


def _enter(sentence: Sentence, segment: Segment, current: Clause) -> Clause:
    """The clause in which a segment stands: a new one, the same, or the one taken up again."""
    text = sentence.texts[segment.first]
    joiners = segment.joiners
    if joiners >= {"comma", "relative"} or (joiners == {"comma"} and text in ("which", "who")):
        return Clause(ASIDE, True, current)
    if _is_clause(sentence, segment):
        is_subordinate = bool(joiners & {"contrast", "reason"})
        if joiners == {"comma"} and not (current.kind is ASIDE and current.parent is None):
            if text not in _LEADING_ON:
                return current.parent or current
            is_subordinate = True
        return Clause(ASIDE if is_subordinate else MAIN, True, current)
    if joiners == {"comma"}:
        if text in _WITH or (text.endswith("ing") and text not in _NO_PARTICIPLE):
            parent = current if current.kind is MAIN else current.parent or current
            return Clause(TRAILING, False, parent)
        if current.parent is not None and current.kind is not MAIN:
            return current.parent
    return current


def _is_clause(sentence: Sentence, segment: Segment) -> bool:
    """Whether a segment opens with a subject that has its verb in it."""
    text = sentence.texts[segment.first]
    if "or" in segment.joiners or text in _COMPLEMENTS:
        return False
    after = 1 if text in _LEADING_ON | _ADVERBS else 0
    return has_subject(sentence, segment, after) and has_verb(sentence, segment)


def has_subject(sentence: Sentence, segment: Segment, after: int = 0) -> bool:
    """Whether a segment opens, after so many words, with what may be a subject."""
    at = segment.first + after
    text = sentence.texts[at] if at <= segment.last else "."
    first = segment.units[0]
    is_named = isinstance(first, Mention) and first.first == at
    return is_named or text in _SUBJECTS or text in _POINTING or text in _DETERMINERS


def has_verb(sentence: Sentence, segment: Segment) -> bool:
    """Whether a segment has a finite verb: an auxiliary, a modal, or what a pronoun does."""
    if any(has(unit, "auxiliary") for unit in segment.units):
        return True
    words = sentence.texts[segment.first : segment.last + 1]
    if _MODALS & set(words):
        return True
    after = 1 if words[0] in _LEADING_ON | _ADVERBS else 0
    if words[after : after + 1] and words[after] in _SUBJECTS:
        return len(words) > after + 1 and words[after + 1] not in _COMPLEMENTS
    is_strong = bool(segment.joiners & STRONG - {"contrast"})
    verbs = sentence.catalogue.verbs
    return any(
        _looks_finite(word) and (word in verbs or is_strong)
        for at, word in enumerate(words)
        if at > after + 1
    )


def _looks_finite(word: str) -> bool:
    return word in _IRREGULAR or word.endswith(("ed", "es", "s"))
