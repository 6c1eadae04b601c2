"""Rules of language on partners: what the force with which you share a unit does is its own."""

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, segment_at
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import DONE, ELEMENTS, MONITORING, REVIEW

_FORCES = frozenset(["force", "forces", "constabulary", "body", "region", "partner"])
_WITH = frozenset(["with", "to", "for", "from", "beside"])
_WHOM = frozenset(["which", "whom"])
_FARTHEST = 14
_SHARING = frozenset(["share", "shares", "shared", "jointly"])
_THEIRS = frozenset(["their", "its"])
_SHARERS = frozenset(
    ["the", "other", "others", "forces", "force", "in", "of", "your", "its", "own", "neighbouring",
     "all", "rest", "two", "three", "four", "five", "this", "that", "same", "region"]
)  # fmt: skip


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


@asked_of(MONITORING, when=DONE, among=[_SHARING, _THEIRS])
def is_of_their_systems(sentence: Sentence, statement: Statement) -> str | None:
    """ "The unit that you share with two others monitors their IT systems": theirs, or yours?"""
    words = sentence.texts
    shared = next((at for at in range(1, len(words)) if words[at - 1] in _SHARING), len(words))
    for mention in sentence.mentioned:
        owner = words[max(0, mention.first - 1)]
        if mention.criterion != MONITORING or owner not in _THEIRS or mention.first < shared:
            continue
        if words[shared] == "with" and (
            owner == "their" or "force" in words[shared : statement.at]
        ):
            return f"it is not certain whose systems these are ({owner})"
    return None


def is_shared_with(words: list[str], at: int) -> bool:
    """ "The unit that you share with the other forces in your region": who else has it."""
    while at > 1 and words[at - 1] in _SHARERS:
        at -= 1
    return at > 1 and words[at - 1] == "with" and words[at - 2] in _SHARING
