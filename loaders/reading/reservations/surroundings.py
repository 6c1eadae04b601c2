"""What stands around the clause that carries an outcome and leaves it as it is.

"It gives me pleasure to record that …" reports; "…, and we ask you to correct this" asks; what
follows "in part" only tells which part. The words of these need not be understood.
"""

from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import Mention
from loaders.reading.text.sentences import Segment

_OPENINGS = (
    ["it", "is"], ["it", "was"], ["it", "gives"], ["i", "am"], ["we", "are"], ["we", "were"],
    ["i", "regret"], ["we", "regret"], ["i", "have"], ["we", "have"], ["i", "must"],
    ["we", "must"], ["it", "remains"],
)  # fmt: skip
_REPORTING = frozenset(["report", "record", "note", "add", "say", "see", "find", "observe"])
_LONGEST_OPENING = 14
_UNSURE = frozenset(
    ["too", "wrong", "untrue", "unfair", "premature", "difficult", "hard", "tempting", "misleading",
     "possible", "impossible", "easy", "unable", "unsafe", "inaccurate", "mistaken", "early", "if",
     "whether", "asked", "expected", "hoping", "yet", "unlikely", "likely", "tempted", "invited",
     "waiting", "reluctant", "hesitant", "common", "usual", "customary", "fashionable"]
)  # fmt: skip
_UNSETTLING = frozenset(
    ["negative", "modal_negative", "doubt", "unreal", "wrong_to_say", "not_claimed", "claim",
     "claim_refused", "hedge", "history", "request", "intention"]
)  # fmt: skip
_ASKING = frozenset(
    ["ask", "urge", "congratulate", "commend", "thank", "encourage", "invite", "recommend",
     "welcome", "look", "remind", "advise", "wish"]
)  # fmt: skip
_QUESTIONING = frozenset(
    ["confirm", "whether", "which", "clarify", "explain", "verify", "check", "show", "if", "how",
     "why", "what", "not", "no", "reconsider", "evidence", "prove", "satisfy"]
)  # fmt: skip


def find_reporting(sentence: Sentence, statement: Statement) -> int:
    """ "It is the more agreeable to report that …": how many words only say that it is reported."""
    texts = sentence.texts
    begin = 1 if texts[0] in ("but", "and", "however", "so") else 0
    if texts[begin : begin + 2] not in _OPENINGS:
        return 0
    for at in range(begin + 2, min(begin + _LONGEST_OPENING, statement.at)):
        if texts[at] in (",", ";", ":") or texts[at] in _UNSURE:
            return 0
        if texts[at] == "that" and texts[at - 1] in _REPORTING and texts[at - 2] == "to":
            is_plain = not any(
                phrase.last < at and phrase.kinds & _UNSETTLING for phrase in sentence.phrases
            )
            return at + 1 if is_plain else 0
    return 0


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
