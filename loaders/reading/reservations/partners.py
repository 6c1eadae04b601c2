"""Rules of language on partners: what the force with which you share a unit does is its own."""

from loaders.reading.reservations.asking import asked_of
from loaders.reading.sentence import Sentence, segment_at
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import ELEMENTS, REVIEW

_FORCES = frozenset(["force", "forces", "constabulary", "body", "region", "partner"])
_WITH = frozenset(["with", "to", "for", "from", "beside"])
_WHOM = frozenset(["which", "whom"])
_FARTHEST = 14


@asked_of(*ELEMENTS, REVIEW, unless=["no_information"], among=[_FORCES, _WHOM])
def is_of_a_partner(sentence: Sentence, statement: Statement) -> str | None:
    """ "The force with which you share your unit had begun …": your own is not spoken of."""
    words = sentence.texts
    segment = segment_at(sentence, statement.at)
    for at in range(max(0, statement.at - _FARTHEST), max(statement.at, 0)):
        if words[at] not in _FORCES or words[at - 1] in ("your", "own"):
            continue
        is_partner = words[at + 1] in _WITH and words[at + 2] in _WHOM
        is_subject = at <= 1 or words[at - 2] in (",", ";", "and", "but", "that")
        is_agent = "by" in words[max(0, at - 2) : at]
        if segment and is_partner and is_subject and not is_agent:
            return f"it is not certain that the force itself did this ({words[at]})"
    return None
