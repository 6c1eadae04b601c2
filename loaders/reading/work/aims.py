"""Verbs that say what work is to bring about: "work to bring A into use" is no use of it yet."""

from itertools import pairwise

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import DONE, ELEMENTS
from loaders.reading.text.sentences import Segment

_CAUSING = frozenset(
    ["have", "having", "get", "getting", "bring", "bringing", "make", "making", "put", "putting",
     "see", "seeing", "keep"]
)  # fmt: skip
_FOUND = frozenset(["found", "seen", "shown", "known", "find", "commend", "congratulate"])
_OBJECTS = frozenset(["it", "them", "this", "these", "both", "plans", "software", "tools"])
_FINITE = frozenset(["had", "has", "have", "was", "were", "is", "are", "that", "which", "who"])
_OF_PERFECT = frozenset(
    ["put", "brought", "already", "now", "been", "fully", "since", "got", "made"]
)
_BEFORE_GERUND = frozenset(["by", "after", "in", "on", "since", "for"])
_AFTER_WORKING = frozenset(["to", "on", "towards", "toward", "with", "hard", "out", "up"])
_MEANS = frozenset(["team", "teams", "money", "cash", "people", "sum", "ground", "person", "man"])
_AFTER_MEANS = frozenset(["to", "for", "that", "which", "who", "needed", "required", "with"])
_FIRST_WORDS = 4
_LINKED = _FINITE | {"and"}
_SO_AS_TO = frozenset(
    [("so", "as"), ("order", "to"), ("view", "to"), ("able", "to"), ("basis", "for"),
     ("preparation", "for"), ("readiness", "for"), ("ready", "for")]
)  # fmt: skip
_PURPOSES = frozenset(word for pair in _SO_AS_TO for word in pair[:1])


def is_brought_about(sentence: Sentence, phrase: Phrase, segment: Segment) -> bool:
    """ "To have A in place by July", "getting A up and running", "A being in place": no fact."""
    words = sentence.texts
    if phrase.text == "completing" and words[max(0, phrase.first - 1)] not in _BEFORE_GERUND:
        return True
    if phrase.text == "working" and words[phrase.last + 1] in _AFTER_WORKING:
        return True
    if words[phrase.first - 1] == "being" and phrase.text.startswith(("in ", "into ", "up ")):
        return phrase.first < 2 or words[phrase.first - 2] not in _FINITE
    for at in range(phrase.first - 1, segment.first, -1):
        if words[at] in _CAUSING and _is_not_finite(words, at):
            is_found = _FOUND & set(words[segment.first : at])
            return not is_found and _has_object(sentence, at, phrase.first)
        if words[at] in _FINITE:
            return False
    return False


def _has_object(sentence: Sentence, begin: int, end: int) -> bool:
    """ "To have A in place", "getting it up and running"; not "found to have completed A"."""
    is_named = any(begin < mention.first < end for mention in sentence.mentioned)
    return is_named or bool(_OBJECTS & set(sentence.texts[begin + 1 : end]))


def _is_not_finite(words: list[str], at: int) -> bool:
    before, after = words[at - 1], words[at + 1]
    if words[at].endswith("ing"):
        return not (words[at] == "having" and after in _OF_PERFECT)
    return before == "to" and words[max(0, at - 2)] not in ("yet", "still")


@asked_of(*ELEMENTS, when=DONE, among=[_PURPOSES])
def is_what_the_other_is_for(sentence: Sentence, statement: Statement) -> str | None:
    """ "You had begun A so as to be able to start B", "with a view to B": B is still to come."""
    work = [m for m in sentence.mentioned if m.criterion in ELEMENTS]
    for other, named in pairwise(work):
        if named.criterion != statement.criterion or named.first < statement.at:
            continue
        between = sentence.texts[other.last + 1 : named.first]
        is_purpose = any(pair in _SO_AS_TO for pair in pairwise(between))
        if is_purpose and other.criterion != named.criterion and not _LINKED & set(between):
            return "this is what the other work is for"
    return None


@asked_of(when=["in_place", "reviewed"])
def is_of_means(sentence: Sentence, statement: Statement) -> str | None:
    """ "The team that will carry A out was in place": the team is, and not the work."""
    if statement.wording != "in-place":
        return None
    own = next((s for s in sentence.segments if s.first <= statement.at <= s.last), None)
    if own is None:
        return None
    opening = sentence.texts[own.first : own.first + _FIRST_WORDS]
    for at, word in enumerate(opening):
        if word in _MEANS and sentence.texts[own.first + at + 1] in _AFTER_MEANS:
            return f"it is not certain what this is said of ({word})"
    return None
