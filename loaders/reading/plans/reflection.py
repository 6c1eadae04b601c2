"""What is said of the national strategy in the plans: reflected, in part, or not."""

from loaders.reading.plans.comprehensive import is_only_sought, is_purpose
from loaders.reading.plans.degrees import SAID_ELSEWHERE, Verb, find_outcome
from loaders.reading.reservations.rests import find_remainder
from loaders.reading.sentence import Sentence, has, is_intention
from loaders.reading.statements import SAID
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.mentions import STRATEGY, Mention
from loaders.reading.text.sentences import STRONG, Segment

# How many segments the strategy may stand after its verb: "reflected some, but not all, of the …".
_REACH = 3
_NEEDS_OBJECT = frozenset(
    ["met", "meet", "meets", "follow", "followed", "follows", "based on", "matched", "take in",
     "takes in"]
)  # fmt: skip
# "The strategy follows": what follows it, or takes it in, stands before, and the strategy after.
_ONLY_ACTIVE = frozenset({"follow", "follows", "take in", "takes in"})
_IN_NAME = frozenset(
    {"in name", "in all but name", "on paper", "in theory", "in draft", "in principle"}
)

_SUPPOSED = "what is said of the national strategy is supposed or denied twice"


def read_reflection(
    sentence: Sentence, phrase: Phrase, wording: Wording, segment: Segment, place: int
) -> None:
    """What is said of the national strategy, where the wording speaks of it at all."""
    if _tells_when_adopted(sentence, phrase) or is_purpose(sentence, segment):
        return
    if sentence.scope and sentence.scope.outcome == "no_information":
        _read_lack(sentence, phrase, segment)
        return
    last = _find_strategy(sentence, phrase, segment)
    if last is None:
        return
    if sentence.question:
        sentence.asked.append((STRATEGY, segment.index))
        return
    denies_each = [n.text for n in sentence.negatives] == ["no part", "not"]
    negated = sentence.take_negatives() or (
        "or" in segment.joiners and sentence.denied_at == segment.index - 1
    )
    if negated:
        sentence.denied_at = segment.index
    if any(is_intention(unit) for unit in segment.units[:place]):
        return
    remainder = find_remainder(sentence, last)
    last = remainder.index if remainder else last
    outcome = find_outcome(sentence, Verb(phrase, wording, segment, last), negated)
    if outcome == SAID_ELSEWHERE:
        return
    outcome, why = _weigh_doubt(sentence, phrase, segment, outcome, negated, denies_each, wording)
    if outcome in ("reflected", "not_reflected"):
        opinion = (sentence.number, last, STRATEGY, outcome == "reflected")
        sentence.memory.opinions.append(opinion)
    if sentence.denial is not None or sentence.is_void:
        return
    first = min(sentence.plans.segment if sentence.plans else segment.index, segment.index)
    sentence.state_on(STRATEGY, outcome, wording.id, first, last, why)


def _tells_when_adopted(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Adopted in February": when the plans were, not whether the strategy was."""
    if phrase.text != "adopted" or phrase.first:
        return False
    return sentence.texts[min(phrase.last + 1, len(sentence.words) - 1)] in ("in", "on", "by", "at")


def _read_lack(sentence: Sentence, phrase: Phrase, segment: Segment) -> None:
    """ "You did not mention the strategy: we could not assess whether they reflect it"."""
    scope = sentence.scope
    after = sentence.texts[min(phrase.last + 1, len(sentence.words) - 1)]
    if after == "it" and scope.is_question and STRATEGY in sentence.memory.introduced:
        sentence.state_on(STRATEGY, "no_information", scope.wording, scope.segment, segment.index)
        scope.has_objects = True


def _weigh_doubt(
    sentence: Sentence, phrase: Phrase, segment: Segment, outcome: str | None, negated: bool,
    denies_each: bool, wording: Wording,
) -> tuple[str | None, str]:  # fmt: skip
    """The outcome, or none and why: what is supposed, hedged or denied twice is not asserted."""
    is_doubted = any(
        has(unit, "doubt") or (has(unit, "hedge") and not has(unit, "part"))
        for unit in segment.units
        if unit.first < phrase.first or unit.text in _IN_NAME
    )
    if is_only_sought(sentence, segment, negated):
        return None, _SUPPOSED
    if denies_each and not is_doubted:
        # "There was no part of it that your plans did not reflect": they reflect it.
        return wording.outcome, ""
    if is_doubted or sentence.is_doubly_negative:
        return None, _SUPPOSED
    return outcome, "" if outcome else "what is said of the national strategy fits no outcome"


def read_did_so(sentence: Sentence, segment: Segment) -> None:
    """ "You say that they reflect it; in our assessment they did so only in part"."""
    if any(isinstance(unit, Mention) or unit.wordings for unit in segment.units):
        return
    if not any(has(unit, "part") for unit in segment.units):
        return
    words = set(sentence.texts[segment.first : segment.last + 1])
    names = [m for m in sentence.mentioned if m.criterion == STRATEGY and m.segment < segment.index]
    if not names or "so" not in words or not words & {"did", "do", "done"}:
        return
    if sentence.claimed != SAID:
        sentence.statements = [s for s in sentence.statements if s.criterion != STRATEGY]
    sentence.take_negatives()
    sentence.at = segment.first
    sentence.state(names[-1], "partly_reflected", "reflect", segment.index, segment.index)


def _find_strategy(sentence: Sentence, phrase: Phrase, segment: Segment) -> int | None:
    """The last segment of the words on the strategy; None where they speak of something else.

    The strategy may stand before ("the strategy was reflected"), after, or behind a pronoun.
    """
    begin = phrase.last if phrase.text in _ONLY_ACTIVE else -1
    for following in sentence.segments:
        if following.index > segment.index and following.joiners & STRONG:
            break
        if segment.index <= following.index <= segment.index + _REACH and any(
            isinstance(unit, Mention) and unit.criterion == STRATEGY and unit.first > begin
            for unit in following.units
        ):
            return following.index
    if phrase.text in _NEEDS_OBJECT:
        return None
    if any(mention.criterion == STRATEGY for mention in sentence.mentioned):
        return segment.index
    after = sentence.texts[min(phrase.last + 1, len(sentence.words) - 1)]
    points_back = STRATEGY in sentence.memory.introduced and after in ("it", "this", "that")
    return segment.index if points_back else None
