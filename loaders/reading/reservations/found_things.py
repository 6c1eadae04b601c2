"""Rules of language on evidence: of what it was found, or not found.

"Evidence of any weakness in the review" is of a weakness; "evidence that a review had been
discussed" is of a discussion. What is not evidence of the review itself says nothing of it.
"""

from loaders.reading.sentence import Sentence, segment_at
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import REVIEW, Mention
from loaders.reading.text.sentences import mentions_in

_EVIDENCE = frozenset(["evidence", "sign", "signs", "trace", "traces", "proof", "indication"])
_REVIEWING = frozenset(["review", "reviews", "reviewing", "evaluation", "appraisal"])
_OTHER_REVIEWS = frozenset(
    ["another", "earlier", "previous", "former", "past", "next", "later", "future", "planned",
     "forthcoming", "proposed", "last", "old", "original", "first"]
)  # fmt: skip
_PREPOSITIONS = frozenset(
    ["of", "in", "on", "since", "to", "for", "from", "by", "with", "after", "before", "about",
     "between", "following", "against", "into", "during", "at", "as"]
)  # fmt: skip
_DOINGS = frozenset(
    ["reviewed", "review", "carried", "conducted", "undertaken", "completed", "taken", "place",
     "held", "done", "made", "performed", "subject", "assessed", "examined", "occurred",
     "happened", "existed", "finished", "concluded", "evaluated", "appraised", "complete",
     "looked", "out", "produced", "commissioned"]
)  # fmt: skip
_AUXILIARIES = frozenset(["been", "was", "were", "is", "had", "has", "have", "would", "will"])
_ENDS = frozenset([",", ";", ":", ".", "–", "and", "but"])
_DOUBTING = frozenset(["doubt", "contradict", "contradicts", "contradicted", "question", "suspect"])


def is_of_another_found_thing(sentence: Sentence, statement: Statement) -> str | None:
    """Whether the evidence was of something about the review, or of another review."""
    if statement.criterion != REVIEW or statement.outcome not in ("reviewed", "no_evidence"):
        return None
    words = sentence.texts
    reviews = [
        m
        for m in mentions_in(sentence.segments)
        if m.criterion == REVIEW and not m.is_agent and m.first > statement.at
    ]
    found = next(
        (at for at in range(max(statement.at, 0), len(words)) if words[at] in _EVIDENCE), None
    )
    if not reviews or found is None or not statement.at <= found < reviews[0].first:
        return None
    head = _find_head(sentence, reviews[0])
    if head is None:
        return None
    if words[found + 1] == "of":
        between = words[found + 2 : head]
        is_work = between[-2:] == ["work", "to"]
        others = (_PREPOSITIONS - {"of"}) | _OTHER_REVIEWS
        if not is_work and "," not in between and others & set(between):
            return f"it is not certain of what there was evidence ({between[-1]})"
    is_that = words[found + 1] == "that" and statement.outcome == "reviewed"
    if is_that and _says_something_else(words[reviews[0].last + 1 :]):
        return "it is not certain of what there was evidence"
    return None


def _find_head(sentence: Sentence, mention: Mention) -> int | None:
    """The word "review" itself, within or just before the name of the unit."""
    for at in range(mention.first, mention.last + 1):
        if sentence.texts[at] in _REVIEWING:
            return at
    return None


def _says_something_else(clause: list[str]) -> bool:
    """ "… had been discussed": a review is spoken of, and it is not said to have been done."""
    begin = next((at for at, word in enumerate(clause) if word in _AUXILIARIES), None)
    if begin is None:
        return False
    said = []
    for word in clause[begin:]:
        if word in _ENDS:
            break
        said.append(word)
    return len(said) > 1 and not _DOINGS & set(said)


def is_of_a_doubt(sentence: Sentence, statement: Statement) -> str | None:
    """ "No information that would lead us to doubt that …": it is the doubt that had no ground."""
    if statement.outcome not in ("no_information", "no_evidence"):
        return None
    return "a doubt is denied here" if _DOUBTING & sentence.vocabulary else None


def is_of_what_was_not_given(sentence: Sentence, statement: Statement) -> str | None:
    """ "You promised, but did not send, evidence of a review": what it shows nobody has seen."""
    own = segment_at(sentence, statement.at)
    if statement.outcome not in ("reviewed", "no_evidence") or own is None or not own.index:
        return None
    before = next((s for s in sentence.segments if s.index == own.index - 1), None)
    if before is None or own.joiners != {"comma"} or not before.joiners >= {"comma", "contrast"}:
        return None
    is_bare = not any(isinstance(unit, Mention) or unit.wordings for unit in before.units)
    if is_bare and any(unit.kinds & {"negative"} for unit in before.units):
        return "it is not certain what came of the evidence"
    return None
