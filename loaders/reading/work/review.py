"""What a status says of the review of the unit: done, in part, under way or not done."""

from loaders.reading.sentence import Sentence
from loaders.reading.statements import NO_REVIEW, TO_COME
from loaders.reading.text.catalogue import Phrase

_SPOILING = frozenset({"stopped", "doubt", "only_part", "hedge", "part"})
_COUNTED = frozenset(["of", "was", "element", "measure", "item", "strand", "task", "piece"])


def state_on_review(
    sentence: Sentence, mention, wording, outcome, first, last, negated=False
) -> None:
    """What a status means for the review: only a whole and finished one is "reviewed"."""
    if outcome == "void":
        return
    is_reviewed = wording.id == "reviewed"
    if mention.is_agent and not (is_reviewed and says_reviewed(sentence, last)):
        return
    if mention.is_agent and _is_doer(sentence, mention):
        return
    given, why = None, ""
    is_done = outcome in ("reviewed", "in_place") and wording.id in ("reviewed", "in-place")
    if is_done and not negated:
        if _is_only_subject_to_it(sentence):
            why = TO_COME
        elif "being" in sentence.texts[max(0, sentence.at - 2) : sentence.at]:
            why = "a review under way or to come fits no outcome"
        elif mention.is_half or (
            spoils_review(sentence, first, last) and not _is_the_only_one(sentence, mention)
        ):
            why = "a review in part or still to come fits no outcome"
        else:
            given = "reviewed"
    elif is_reviewed and negated:
        why = NO_REVIEW
    elif wording.id == "start-lies-ahead":
        why = TO_COME
    elif wording.id == "started":
        why = "a review under way or to come fits no outcome"
    elif negated:
        why = "a review not completed fits no outcome"
    else:
        return
    sentence.state(mention, given, wording.id, first, last, sentence.claimed, why)


def _is_only_subject_to_it(sentence: Sentence) -> bool:
    """ "They are subject to review": they may be reviewed, and it is not said that they were."""
    before = sentence.texts[sentence.at - 1]
    return sentence.texts[sentence.at : sentence.at + 3] == ["subject", "to", "review"] and (
        before != "been"
    )


def _is_doer(sentence: Sentence, mention) -> bool:
    """ "Your counter-corruption unit reviewed your plans": it did the reviewing."""
    if mention.sentence != sentence.number or mention.last > sentence.at:
        return False
    between = set(sentence.texts[mention.last + 1 : sentence.at + 1])
    return not between & {"been", "was", "were", "being", "is", "are", "be"}


def _is_the_only_one(sentence: Sentence, mention) -> bool:
    """ "Only one element was complete, namely A": alone among the others, and not in part."""
    spoiling = [u for u in sentence.phrases if u.kinds & _SPOILING]
    is_counted = sentence.texts[:2] == ["only", "one"] and sentence.texts[2] in _COUNTED
    return is_counted and mention.first > sentence.at and [u.text for u in spoiling] == ["only"]


def says_reviewed(sentence: Sentence, index: int) -> bool:
    """Whether the segment says in so many words that the unit was reviewed."""
    return any(
        isinstance(u, Phrase)
        and u.text
        in ("reviewed", "subject of a review", "subject to review", "subject to a review")
        for s in sentence.segments
        if s.index == index
        for u in s.units
    )


def spoils_review(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words of doubt, part or stopping stand with the review."""
    return any(
        isinstance(u, Phrase) and u.kinds & _SPOILING
        for s in sentence.segments
        if first <= s.index <= last
        for u in s.units
    )
