"""Who says something, whatever the verb: "you point out that A had begun" is the force's word.

"You made clear that …", "you gave us to understand that …" tell what the force says; "you ensured
that …" and "you showed us that …" tell what it did.
"""

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, is_intention, segment_at
from loaders.reading.statements import FORCE_SAYS, Statement
from loaders.reading.text.common_words import BEING, FINITE_VERBS
from loaders.reading.text.sentences import Segment

DENIALS = frozenset(
    ["not_comprehensive", "not_reflected", "not_started", "no_evidence", "no_information"]
)
TELLERS = frozenset(["you", "force", "constabulary", "letter", "foreword", "deputy", "constable"])
_BESIDE_VERB = frozenset(
    ["have", "had", "has", "do", "does", "did", "also", "then", "now", "further", "again", "since",
     "therefore", "later", "both", "clearly", "simply", "rightly", "already", "however", "merely",
     "only", "elsewhere", "yourself", "itself", "to", "in", "writing"]
)  # fmt: skip
_DOING = frozenset(
    ["ensured", "ensure", "arranged", "showed", "shown", "show", "shows", "demonstrated", "proved",
     "demonstrate", "prove", "satisfied", "convinced", "persuaded", "established", "evidenced",
     "required", "directed", "ordered", "needed", "provided"]
)  # fmt: skip
_TELLING = frozenset(
    ["tell", "inform", "advise", "notify", "mention", "note", "add", "explain", "emphasise",
     "stress", "remind", "record", "confirm", "announce", "declare", "contend", "argue", "hold",
     "feel", "observe", "remark", "reply", "answer", "recall", "repeat", "insist", "submit",
     "comment", "held", "felt", "wrote", "told"]
)  # fmt: skip
_PARTING = frozenset([",", ";", "and", "but", "which", "that"])
_SAID = frozenset(["clear", "plain", "out", "known"])
_FAR = 7
# "Was described as complete", "are called comprehensive": by somebody, and not by us.
_CALLED = frozenset(
    ["called", "labelled", "termed", "styled", "described", "mentioned", "presented", "hailed",
     "forward", "thought", "believed", "said", "reported", "claimed", "entitled",
     "titled", "headed"]
)  # fmt: skip
_AS = frozenset(
    ["forward", "as", "to", "be", "have", "been", "being", "having", "fully", "by", "you"]
)
_BEING = BEING | {"been"}
_NEAR = 4
_LONGEST = len(("pointed", "out"))
# "They state that you will do A, and this had begun": what is aimed at, and what had become of it.
_PRESENT_SAYING = frozenset(["state", "states", "say", "says", "explain", "explains", "record"])
_AIMING = frozenset(["will", "intend", "intends", "propose", "proposes"])
_THE_WORK = frozenset(["this", "these", "it", "both", "such", "them"])
_WORKS = frozenset(["work", "improvements", "review", "measures", "changes", "arrangements"])
_OF_SEVERAL = frozenset(["these", "both"])
_PAST = frozenset(["had", "was", "were"])
_OUR_REVIEW = frozenset(["our", "review"])


def find_sayings(texts: list[str], end: int) -> list[int]:
    """Where "that" opens what the force says, before this word."""
    return [
        at
        for at in range(2, end)
        if texts[at] == "that"
        and texts[at + 1] not in FINITE_VERBS
        and _is_said(texts[max(0, at - _FAR) : at])
    ]


@asked_of(unless=DENIALS, among=[_CALLED, _BEING])
def is_only_called_so(sentence: Sentence, statement: Statement) -> str | None:
    """ "The plans were described as comprehensive": it is not we who say so."""
    words = sentence.texts
    for at in range(max(1, statement.at - _NEAR), max(statement.at, 1)):
        is_called = (
            words[at] in _CALLED
            and not _BEING.isdisjoint(words[max(0, at - 2) : at])
            and "we" not in words[:at]
        )
        if is_called and _AS.issuperset(words[at + 1 : statement.at]):
            return FORCE_SAYS
    return None


def _is_said(before: list[str]) -> bool:
    """ "You also point out", "your letter made it plain to us"; not "you ensured"."""
    teller = max((at for at, text in enumerate(before) if text in TELLERS), default=None)
    if teller is None or not _PARTING.isdisjoint(before[teller:]):
        return False
    said = [text for text in before[teller + 1 :] if text not in _BESIDE_VERB]
    if not said or not _DOING.isdisjoint(said):
        return False
    if "us" in said[1:]:
        return True
    if said[-1] in _SAID:
        return len(said) <= _LONGEST
    verb = said[0]
    is_saying = not _TELLING.isdisjoint((verb, verb.removesuffix("s"))) or verb.endswith("ed")
    return len(said) == 1 and is_saying


def is_found_beside_aim(sentence: Sentence, claim: int, at: int) -> bool:
    """ "The plans state that you will do A, and this had begun": they would say that it has.

    "According to the plans, A was to begin in July, but it had begun by the time of our review".
    """
    own = segment_at(sentence, at)
    if own is None or own.first <= claim:
        return False
    is_opposed = bool(own.joiners & {"contrast", "semicolon"})
    if is_opposed and _OUR_REVIEW.issubset(sentence.texts[own.first : own.last]):
        return _is_found_after_aim(sentence, claim, own, at)
    if not own.joiners & {"and", "semicolon"}:
        return False
    said = sentence.texts[own.first : at]
    is_subject = _is_of_the_work(said)
    aim = _AIMING & set(sentence.texts[claim + 1 : own.first])
    is_present = _PRESENT_SAYING & set(sentence.texts[max(0, claim - 1) : claim + 1])
    is_of_one = not any(claim < s.first < own.first and s.joiners for s in sentence.segments)
    is_clear = is_of_one or not _OF_SEVERAL.isdisjoint(said)
    return bool(is_subject and aim and is_present and is_clear and _PAST & set(said))


def _is_found_after_aim(sentence: Sentence, claim: int, own: Segment, at: int) -> bool:
    """Whether a past tense, at the time of our review, follows what was still to come."""
    said = sentence.texts[own.first : at]
    aimed_at = {m.criterion for m in sentence.mentioned if claim < m.first < own.first}
    is_clear = len(aimed_at) == 1 or not _OF_SEVERAL.isdisjoint(said)
    is_aim = any(
        is_intention(unit) and claim < unit.first < own.first
        for segment in sentence.segments
        for unit in segment.units
    )
    return is_aim and is_clear and said[:1] != ["that"] and not _PAST.isdisjoint(said)


def _is_of_the_work(said: list[str]) -> bool:
    """ "This work had", "it was", "work on these had"; not "these officers had"."""
    if said[:1] == ["work"]:
        return said[2:3] != [] and said[2] in _THE_WORK
    following = said[1:2] != [] and said[1] in _PAST | _WORKS | {"already", "also"}
    return following and said[0] in _THE_WORK
