"""What stands around the clause that carries an outcome and leaves it as it is.

"…, and we ask you to correct this" asks; what follows "in part" only tells which part. The words
of these need not be understood.
"""

from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import Mention
from loaders.reading.text.sentences import Segment

_ASKING = frozenset(
    ["ask", "urge", "congratulate", "commend", "thank", "encourage", "invite", "recommend",
     "welcome", "look", "remind", "advise", "wish"]
)  # fmt: skip
_QUESTIONING = frozenset(
    ["confirm", "whether", "which", "clarify", "explain", "verify", "check", "show", "if", "how",
     "why", "what", "not", "no", "reconsider", "evidence", "prove", "satisfy"]
)  # fmt: skip


def find_tail(sentence: Sentence, statement: Statement) -> int:
    """The last word that bears on the statement; what is asked of the force after it does not."""
    later = [s for s in sentence.segments if s.index > statement.last and s.first > statement.at]
    if statement.outcome == "partly_reflected" and later and not later[0].joiners & {"and", "or"}:
        return later[0].first - 1
    for segment in later:
        if "and" in segment.joiners and _asks(sentence, segment):
            return segment.first - 1
    return len(sentence.words) - 1


def _asks(sentence: Sentence, segment: Segment) -> bool:
    """ "… and we ask you to correct this", "… and I congratulate those who drew them up"."""
    opening = sentence.texts[segment.first : segment.first + 2]
    rest = [s for s in sentence.segments if s.index >= segment.index]
    units = [unit for s in rest for unit in s.units]
    return (
        opening[:1] in (["we"], ["i"])
        and opening[1] in _ASKING
        and not _QUESTIONING & set(sentence.texts[segment.first :])
        and not any(isinstance(u, Mention) or u.wordings for u in units)
    )
