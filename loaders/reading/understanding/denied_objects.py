"""What a denied start was of: "you intend A, but no start had been made on training"."""

from loaders.reading.pointing.pronouns import POINTERS
from loaders.reading.sentence import Sentence
from loaders.reading.text.mentions import Mention
from loaders.reading.understanding.own_clause import Ground

_BEFORE_OBJECT = frozenset(["on", "with", "towards"])
_SMALL = frozenset(["the", "a", "an", "your", "its", "any", "new", "further"])
_ENDS = frozenset([".", ",", ";", ":", "–", "and", "or", "but", "when", "by", "at"])
# "On paper", "with the plans", "on either element" is of the work that was named.
_OF_IT = frozenset(
    ["it", "them", "either", "neither", "any", "this", "that", "these", "those", "both", "time",
     "work", "improvements", "improvement", "element", "elements", "strand", "strands", "part",
     "plan", "plans", "paper", "point", "points", "count", "date", "day", "page", "evidence",
     "which", "each", "one", "other", "first", "second", "third", "last", "former", "latter",
     "measures", "measure", "changes", "aim", "aims", "recommendation", "subject", "matter",
     "matters", "project", "projects", "two", "31", "all", "everything", "anything"]
)  # fmt: skip


def find_other_object(sentence: Sentence, ground: Ground) -> str | None:
    """What else it is that had not begun; None where it is the work that was named."""
    statement = ground.statement
    if statement.outcome != "not_started" or statement.at < 0:
        return None
    if not _BEFORE_OBJECT & sentence.vocabulary:
        return None
    stated = next((p for p in sentence.phrases if p.first <= statement.at <= p.last), None)
    begin = stated.last + 1 if stated else len(sentence.texts)
    if sentence.texts[begin : begin + 1] == [] or sentence.texts[begin] not in _BEFORE_OBJECT:
        return None
    end = next(
        (n for n in range(begin, len(sentence.texts)) if sentence.texts[n] in _ENDS),
        len(sentence.texts),
    )
    inside = set(sentence.texts[begin + 1 : end]) - _SMALL
    if not inside or inside & _OF_IT or _names_something(sentence, begin, end):
        return None
    return " ".join(sentence.texts[begin:end])


def _names_something(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether one of the criteria, or a word that points to one, stands among these words."""
    named = any(
        begin <= unit.last and unit.first < end
        for segment in sentence.segments
        for unit in segment.units
        if isinstance(unit, Mention)
    )
    return named or any(
        begin <= phrase.first < end and phrase.kinds & POINTERS for phrase in sentence.phrases
    )
