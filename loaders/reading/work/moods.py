"""The mood of a verb: what is meant, hoped for or ought to be, and what is to be brought about."""

from loaders.reading.sentence import Sentence, has, is_intention
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.common_words import (
    AUXILIARIES,
    JUDGING,
)
from loaders.reading.text.mentions import Mention
from loaders.reading.text.sentences import Segment

_PAST = frozenset({"had", "has", "was", "were", "is", "are"})
_AIMING = frozenset({"to", "will", "would", "shall", "should", "must", "could", "may", "might"})
_SUPPOSING = _AIMING
_BEFORE_BE = _AIMING | {"not", "cannot", "can", "also", "already", "now"}
_SHOWN = frozenset(["found", "shown", "seen", "proved"])
_WAS = frozenset(["was", "were", "is", "are", "been"])
_OUGHT = frozenset({"should", "ought", "might", "must"})
_LONGEST_GAP = 7
_PUTTING = frozenset({"put", "bring", "get", "brought"})
_PUTTING_NOW = frozenset({"putting", "bringing", "getting"})


def intention_before(sentence: Sentence, phrase: Phrase, segment: Segment, place: int) -> bool:
    """Whether a word of intention stands close before the wording."""
    for unit in reversed(segment.units[:place]):
        if is_intention(unit):
            # "The work that we recommended had been started": the verb is not what was hoped.
            between = set(sentence.texts[unit.last + 1 : phrase.first])
            return phrase.first - unit.last <= 3 and not between & _PAST
        if isinstance(unit, Mention) or unit.wordings:
            return False
    return False


def is_hoped_for(sentence: Sentence, phrase: Phrase, segment: Segment, place: int) -> bool:
    """ "You hope to have … in place": an intention before, and no finite verb since."""
    before = [u for u in segment.units[:place] if is_intention(u)]
    if not before:
        return False
    words = sentence.words
    for at in range(before[-1].last + 1, phrase.first):
        if words[at].text in AUXILIARIES and words[at - 1].text not in _AIMING:
            return any(has(u, "auxiliary") and u.last < before[-1].first for u in before)
    return True


def is_supposed(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Should have started", "was to have been in place": what was not so, or is not known."""
    before = sentence.texts[max(0, phrase.first - 3) : phrase.first]
    if before[-1:] in (["can"], ["could"]):
        return True
    if before[-1:] == ["be"] and not _BEFORE_BE & set(before[-2:-1]):
        # "We asked that A be in place": asked, and not found.
        return True
    clause = sentence.texts[sentence.current.first : phrase.first]
    if before[-1:] == ["have"] and _OUGHT & set(clause[-_LONGEST_GAP:]):
        return True
    is_found = "we" in clause and JUDGING & set(clause)
    for at, word in enumerate(before[1:], start=1):
        if word == "have" and before[at - 1] == "to" and is_found:
            continue
        if word == "have" and before[at - 1] in _SUPPOSING:
            return True
    return False


def is_infinitive(sentence: Sentence, phrase: Phrase) -> bool:
    """ "To start", "to be in place": an aim, not a fact; "yet to start" is no such aim."""
    end = phrase.first
    while end and sentence.texts[end - 1] in _PUTTING:
        # "You had begun to put in place …": what had begun is the putting.
        end -= 1
    before = sentence.texts[max(0, end - 2) : end]
    if before[-1:] and before[-1] in _PUTTING_NOW:
        return not AUXILIARIES & set(before[:1])
    if not before:
        return False
    if before[-1] == "to":
        return not (len(before) > 1 and before[0] in ("yet", "still"))
    shown = sentence.texts[max(0, end - 4) : end - 2]
    if before == ["to", "be"] and len(shown) > 1 and shown[0] in _WAS and shown[1] in _SHOWN:
        # "The tools were found to be in place": they were.
        return False
    return before[-1] == "be" and before[0] in (
        "to",
        "will",
        "would",
        "should",
        "could",
        "may",
        "might",
    )
