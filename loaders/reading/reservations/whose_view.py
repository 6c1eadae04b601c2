"""Rules of language on whose view is told: "it is your auditors' view that A had begun".

A view, statement or claim that somebody else holds is no finding, also where it is accepted that it
is held: "we accept the statement of your auditors that …".
"""

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement

_VIEWS = frozenset(
    ["view", "opinion", "belief", "claim", "statement", "assertion", "contention", "impression",
     "understanding", "conviction", "account", "position", "argument", "feeling",
     "conclusion", "judgement", "judgment", "hope", "word", "assurance"]
)  # fmt: skip
_OURS = frozenset(["our", "we", "us", "inspectors", "team", "i", "my", "inspection"])
_NOBODYS = frozenset(
    ["the", "a", "any", "no", "this", "that", "our", "my", "one", "same", "only", "firm", "clear",
     "main", "in", "of", "first", "general", "overall", "provisional", "considered", "final"]
)  # fmt: skip
_REACH = 7
_NEAR = 4


@asked_of(among=["that", _VIEWS])
def is_the_view_of_another(sentence: Sentence, statement: Statement) -> str | None:
    """ "It is your view that A had begun", "the opinion of your auditors that A had begun"."""
    words = sentence.texts
    for at in range(1, max(statement.at, 0)):
        if words[at] not in _VIEWS:
            continue
        following = words[at + 1 : min(at + 1 + _REACH, statement.at)]
        before = words[max(0, at - _NEAR) : at]
        if "that" not in following:
            continue
        holder = following[: following.index("that")]
        is_told = holder == [] and _OURS.isdisjoint(before) and before[-1] not in _NOBODYS
        is_held = holder[:1] == ["of"] and _OURS.isdisjoint(holder)
        if is_told or is_held:
            return f"this is the view of somebody else ({words[at]})"
    return None


@asked_of(among=["in", _VIEWS])
def is_so_in_the_view_of_another(sentence: Sentence, _: Statement) -> str | None:
    """ "In your view, we had no information on A", "in the opinion of your deputy, …"."""
    opening = sentence.texts[: _REACH + _NEAR]
    opening = opening[: opening.index(",")] if "," in opening else []
    if opening[:1] != ["in"] or not _OURS.isdisjoint(opening):
        return None
    is_held = opening[1:2] == ["the"] and opening[3:4] == ["of"] and opening[2] in _VIEWS
    is_yours = opening[1:2] == ["your"] and opening[-1] in _VIEWS
    return "this is the view of somebody else" if is_held or is_yours else None
