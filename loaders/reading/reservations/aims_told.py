"""An aim that the force tells, and beside it what was found of it.

"The plans state that you will do A, and this had begun": that it had is no part of what they state.
"""

from loaders.reading.sentence import Sentence, is_intention, segment_at

_PRESENT_SAYING = frozenset(["state", "states", "say", "says", "explain", "explains", "record"])
_AIMING = frozenset(["will", "intend", "intends", "propose", "proposes"])
_THE_WORK = frozenset(["this", "these", "it", "both", "work", "such"])
_OF_SEVERAL = frozenset(["these", "both"])
_PAST = frozenset(["had", "was", "were"])
_OUR_REVIEW = frozenset(["our", "review"])


def is_found_beside_aim(sentence: Sentence, claim: int, at: int) -> bool:
    """ "The plans state that you will do A, and this had begun": they would say that it has.

    "According to the plans, A was to begin in July, but it had begun by the time of our review".
    """
    own = segment_at(sentence, at)
    if own is None or own.first <= claim or not own.joiners & {"and", "semicolon", "contrast"}:
        return False
    said = sentence.texts[own.first : at]
    aimed_at = {m.criterion for m in sentence.mentioned if claim < m.first < own.first}
    is_clear = len(aimed_at) == 1 or not _OF_SEVERAL.isdisjoint(said)
    if not said or not is_clear or _PAST.isdisjoint(said):
        return False
    if not own.joiners & {"and"} and _OUR_REVIEW.issubset(sentence.texts[own.first : own.last]):
        is_aimed_at = any(
            is_intention(unit) and claim < unit.first < own.first
            for segment in sentence.segments
            for unit in segment.units
        )
        return is_aimed_at and said[0] != "that"
    aim = _AIMING & set(sentence.texts[claim + 1 : own.first])
    is_present = _PRESENT_SAYING & set(sentence.texts[max(0, claim - 1) : claim + 1])
    is_told = bool(aim and is_present and said[0] in _THE_WORK)
    return is_told and not own.joiners & {"contrast"}
