"""What is told in the present of a time to come: it is foreseen, and not found.

"You propose that your unit monitors every system": so it is to be. "The plans describe arrangements
that you will operate from December. Your unit monitors …": so it will be.
"""

from loaders.reading.discourse import Discourse
from loaders.reading.reservations.asking import asked_of
from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement
from loaders.reading.text.common_words import HAVING
from loaders.reading.text.mentions import ELEMENTS
from loaders.reading.text.words import Word
from loaders.reading.work.search import OF_TODAY

_PROPOSING = frozenset(
    ["propose", "proposes", "proposed", "proposing",
     "envisage", "envisages", "envisaged", "foresee", "foresees", "foresaw", "provide", "provides",
     "stipulate", "stipulates", "specify", "specifies", "specified"]
)  # fmt: skip
_DESCRIBING = frozenset(
    ["describe", "describes", "described", "outline", "outlines", "outlined", "explain",
     "explains", "set", "sets", "propose", "proposes", "envisage", "envisages", "foresee"]
)  # fmt: skip
_GENERAL = frozenset(
    ["arrangements", "arrangement", "what", "how", "model", "structure", "position", "practice",
     "practices", "procedures", "system", "way", "things"]
)  # fmt: skip
_AHEAD = frozenset(["will", "would", "intend", "intends", "plan", "next", "future", "proposed"])
_FROM = frozenset(["from", "by", "in"])
_LATER = frozenset(
    ["july", "august", "september", "october", "november", "december", "autumn", "winter", "2018"]
)
_FOUND = HAVING | {"was", "were", "already", "now", "currently", "today", "we"}


@asked_of(*ELEMENTS, when=["in_place"], among=["that", _PROPOSING])
def is_proposed(sentence: Sentence, statement: Statement) -> str | None:
    """ "You propose that your unit monitors every system", "the plans provide that …"."""
    words = sentence.texts
    for at in range(statement.at):
        if words[at] in _PROPOSING and words[at + 1] == "that":
            return f"what is proposed is no finding ({words[at]} that)"
    return None


@asked_of(*ELEMENTS, when=["in_place"])
def is_foreseen(sentence: Sentence, statement: Statement) -> str | None:
    """ "They set out how things will be from December. Your unit monitors every system"."""
    is_ahead = sentence.memory.was_ahead and statement.wording in OF_TODAY
    if not is_ahead or not _FOUND.isdisjoint(sentence.texts[: statement.at + 1]):
        return None
    return "what is said may be of a time to come"


def tells_what_is_to_come(words: list[Word], memory: Discourse, number: int) -> bool:
    """Whether a sentence tells, of neither element, how things will be; or goes on telling it."""
    texts = [word.text for word in words]
    held = frozenset(texts)
    if memory.was_ahead:
        return held.isdisjoint(_FOUND)
    if held.isdisjoint(_DESCRIBING) or held.isdisjoint(_GENERAL):
        return False
    if any(m.sentence == number and m.criterion in ELEMENTS for m in memory.recent):
        return False
    is_dated = any(
        texts[at] in _FROM and not _LATER.isdisjoint(texts[at + 1 : at + 4])
        for at in range(len(texts) - 1)
    )
    return is_dated or not held.isdisjoint(_AHEAD)
