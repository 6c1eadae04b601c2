"""What comes under an open phrase of information or evidence takes its outcome."""

from loaders.reading.evidence.openings import (
    is_of_what_is_meant,
    is_unmentioned,
)
from loaders.reading.scope import Scope
from loaders.reading.sentence import Sentence, is_intention, starts
from loaders.reading.statements import UNSEEN
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import (
    REVIEW,
    STRATEGY,
    Mention,
)
from loaders.reading.text.sentences import Segment

UNMENTIONED = "plans that do not mention the strategy may reflect it or not"
_SPOILING = frozenset({"stopped", "doubt", "only_part", "hedge", "part"})
_PAPERS = frozenset(["document", "paper", "item", "enclosure", "file", "thing"])
_STILL_DOING = frozenset(
    ["being", "carrying", "conducting", "reviewing", "taking", "undergoing", "undertaking"]
)


def take_under_scope(sentence: Sentence, mention: Mention, segment: Segment) -> bool:
    """Give a mention the outcome of the phrase that covers it; whether it was taken."""
    scope = sentence.scope
    is_searched = scope.outcome in ("no_evidence", "reviewed")
    if mention.is_agent and not (is_searched and _is_said_to_be_reviewed(sentence, mention)):
        if scope.outcome != "no_information":
            return True
        following = [u for u in segment.units if u is not mention and isinstance(u, Mention)]
        is_doer = "by" in sentence.texts[max(0, mention.first - 2) : mention.first]
        if (
            is_doer
            or following
            or (
                sentence.has_status(segment)
                and not is_asked_whether_reviewed(sentence, mention, segment)
            )
        ):
            return True
    scope.has_objects = True
    if scope.outcome == "no_information":
        if mention.criterion == STRATEGY and is_unmentioned(sentence, scope):
            index = segment.index
            sentence.state(mention, None, scope.wording, scope.segment, index, why=UNMENTIONED)
            return True
        outcome = (
            None if mention.is_half or is_of_what_is_meant(mention, segment) else scope.outcome
        )
        sentence.state(mention, outcome, scope.wording, scope.segment, segment.index)
        return True
    if mention.criterion != REVIEW:
        if scope.outcome == "reviewed":
            return False
        if scope.outcome == "no_evidence":
            sentence.state(
                mention, None, scope.wording, scope.segment, segment.index,
                why=UNSEEN,
            )  # fmt: skip
        return True
    if scope.outcome == "sought":
        sentence.sought.append(mention)
        sentence.pending.append(mention)
        return True
    if scope.outcome == "reviewed":
        state_review_evidence(sentence, mention, scope, segment)
        return True
    is_meant = is_of_what_is_meant(mention, segment)
    outcome = None if mention.is_half or is_meant else scope.outcome
    why = "only part of the review is spoken of" if mention.is_half else ""
    sentence.state(
        mention, outcome, scope.wording, scope.segment, segment.index,
        why="it is not said whether what is meant was done" if is_meant else why,
    )  # fmt: skip
    return True


def state_review_evidence(
    sentence: Sentence, mention: Mention, scope: Scope, segment: Segment
) -> None:
    """Evidence of a review counts unless the review was partial, planned or under way."""
    units = [
        u for s in sentence.segments for u in s.units if scope.segment <= s.index <= segment.index
    ]
    spoiled = (
        mention.is_half
        or any(
            isinstance(u, Phrase)
            and (u.kinds & _SPOILING or is_intention(u))
            and not _is_all_that_came(sentence, u)
            for u in units
        )
        or any(isinstance(u, Phrase) and starts(u) for u in segment.units)
    )
    begin = min(s.first for s in sentence.segments if s.index >= scope.segment)
    spoiled = spoiled or bool(_STILL_DOING & set(sentence.texts[begin : segment.last + 1]))
    outcome = None if spoiled else "reviewed"
    sentence.state(
        mention, outcome, scope.wording, scope.segment, segment.index,
        why="a review planned, under way or partial fits no outcome" if spoiled else "",
    )  # fmt: skip


def _is_all_that_came(sentence: Sentence, unit: Phrase) -> bool:
    """ "The only document that we received was the report of the review": a whole review."""
    words = sentence.texts[max(0, unit.first - 1) : unit.last + 3]
    return words[:2] == ["the", "only"] and bool(_PAPERS & set(words[2:]))


def _is_said_to_be_reviewed(sentence: Sentence, unit: Mention) -> bool:
    """ "No evidence that your counter-corruption unit had been reviewed"."""
    before = sentence.texts[max(0, unit.first - 3) : unit.first]
    after = [word for word in sentence.texts[unit.last + 1 : unit.last + 6] if word != "ever"]
    is_whole = after[:1] in (["had"], ["has"]) and after[1:3] == ["been", "reviewed"]
    return unit.is_agent and "that" in before and is_whole and after[3:4] in ([], ["."], [","])


def is_asked_whether_reviewed(sentence: Sentence, unit: Mention, segment: Segment) -> bool:
    """ "… or whether your counter-corruption unit has been reviewed": the review is asked after."""
    before = sentence.texts[segment.first : unit.first]
    after = sentence.texts[unit.last + 1 : unit.last + 5]
    return "whether" in before and any(
        after[at : at + 2] == ["been", "reviewed"] for at in range(len(after))
    )
