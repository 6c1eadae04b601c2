"""What the inspectors say of another's opinion: "you call them comprehensive; we found they were".

An opinion that somebody has of the plans is no finding. Where the inspectors then say that they
share it, or how they themselves found the plans, with the word left out, that is one.
"""

from loaders.reading.discourse import Discourse
from loaders.reading.sentence import Sentence, has
from loaders.reading.statements import SAID, Statement
from loaders.reading.text.common_words import BEING
from loaders.reading.text.mentions import COMPREHENSIVE, PLANS, STRATEGY, Mention
from loaders.reading.text.sentences import Segment

OPINION = "opinion"
_OUTCOMES = {
    COMPREHENSIVE: ("comprehensive", "not_comprehensive"),
    STRATEGY: ("reflected", "not_reflected"),
}
_PLANS = frozenset(["they", "it", "plans", "plan", "yours"])
_JUDGEMENTS = frozenset(["judgement", "judgment", "view", "assessment", "opinion", "reading"])
_JUDGING = frozenset(
    ["found", "find", "judged", "judge", "consider", "considered", "think", "thought", "conclude",
     "concluded", "satisfied"]
)  # fmt: skip
_DOING = frozenset(["do", "did", "does"])
# What is shared or refused, word for word, with one view for every pronoun.
_SHARING = frozenset(
    ["we agree", "we concur", "so do we", "so did we", "we share view", "we share opinion",
     "we took the same view", "we take the same view", "we came to the same view",
     "we came to the same conclusion", "we reached the same view", "that is our view",
     "we reached the same conclusion", "that was our finding"]
)  # fmt: skip
_REFUSING = frozenset(["we do not", "we did not"])
# A sentence by itself. "We do not agree" does not say with how much of what was told.
_REFUSED = _REFUSING | frozenset(
    ["we do not share view", "we do not share opinion", "we do not share assessment",
     "we do not agree", "we did not agree", "we disagree", "that is not our view",
     "we cannot agree", "we are unable to agree",
     "we do not take that view", "we did not share view"]
)  # fmt: skip
_MORE_TOLD = frozenset(["and", "or", ";", ":", "but", "also"])
_WHOSE = frozenset(["that", "this", "your", "his", "her", "their", "its"])
_LITTLE = frozenset(
    [",", ".", ";", ":", "–", "also", "too", "however", "in", "fact", "indeed", "and", "but",
     "though", "although", "while", "whereas", "on", "this", "point", "ourselves", "ourself"]
)  # fmt: skip


def read_opinion(sentence: Sentence, segment: Segment) -> None:
    """What is said in this segment of an opinion told here or in the sentence before."""
    opinions = sentence.memory.opinions
    if not opinions or opinions[-1][0] < sentence.number - 1:
        return
    if any(
        (isinstance(unit, Mention) and unit.criterion != PLANS)
        or (not isinstance(unit, Mention) and unit.wordings and unit.text not in _JUDGING)
        for unit in segment.units
    ):
        return
    if opinions[-1][0] == sentence.number and opinions[-1][1] >= segment.index:
        return
    begin = segment.first - 2 if sentence.texts[max(0, segment.first - 1)] == "so" else 0
    words = sentence.texts[max(begin, segment.first) : segment.last + 1]
    opened = _with_dropped_start(sentence, segment)
    said = find_view(opened or words, opinions)
    if said is None:
        return
    criteria, is_affirmed = said
    for unit in segment.units:
        unit.is_used = unit.is_used or has(unit, "negative")
    sentence.negatives = [n for n in sentence.negatives if n.first < segment.first]
    sentence.at = segment.last
    # It is the inspectors who judge, whoever's opinion the sentence has told before.
    before = sentence.is_void, sentence.claimed
    sentence.is_void, sentence.claimed = False, SAID
    for criterion in criteria:
        outcome = _OUTCOMES[criterion][0 if is_affirmed else 1]
        sentence.state_on(criterion, outcome, OPINION, segment.index, segment.index)
    sentence.is_void, sentence.claimed = before


def read_bare_view(words: list[str], memory: Discourse, number: int) -> list[Statement]:
    """ "You regard your plans as comprehensive. We do not share that view.".

    There must be an opinion in the sentence before this one, of this number.
    """
    said = find_view(words, memory.opinions)
    plain = " ".join(
        word for word in words if word not in _LITTLE and not (word in _WHOSE and "share" in words)
    )
    if said is None and plain in _REFUSED and _MORE_TOLD.isdisjoint(memory.words_before):
        told = [
            criterion for at, _, criterion, is_so in memory.opinions if at == number - 1 and is_so
        ]
        said = (told, False) if len(told) == 1 else None
    if said is None:
        return []
    passages = (memory.spans[number - 1], memory.spans[number])
    return [
        Statement(criterion, _OUTCOMES[criterion][0 if said[1] else 1], passages, OPINION)
        for criterion in said[0]
    ]


def _with_dropped_start(sentence: Sentence, segment: Segment) -> list[str]:
    """The words of a segment with the floating words ("in our view,") that stand before it."""
    begin = segment.first
    while begin and sentence.texts[begin - 1] not in (",", ";", ":", "–", ".", "but", "and"):
        begin -= 1
    return sentence.texts[begin : segment.last + 1]


def find_view(
    words: list[str], opinions: list[tuple[int, int, str, bool]]
) -> tuple[list[str], bool] | None:
    """The criteria that these words judge, and whether they affirm; None where they do not."""
    plain = [word for word in words if word not in _LITTLE or word == "on"]
    last = opinions[-1][0]
    told = {criterion: is_so for number, _, criterion, is_so in opinions if number == last}
    is_negated = plain[-1:] == ["not"]
    ending = plain[:-1] if is_negated else plain
    is_yours = len(ending) == 2 and ending[0] == "yours"
    if is_yours or (len(ending) >= 2 and ending[-2] in _PLANS and _is_judged(ending)):
        if ending[-1] in BEING and COMPREHENSIVE in told:
            return [COMPREHENSIVE], not is_negated
        if ending[-1] in _DOING and STRATEGY in told:
            return [STRATEGY], not is_negated
    if not all(told.values()):
        return None
    if COMPREHENSIVE in told and ending[-2:] in (["them", "so"], ["it", "so"]):
        judged = ending[:-2]
        if judged in (["we", "found"], ["we", "judged"], ["we", "thought"]):
            return [COMPREHENSIVE], True
        is_denied = judged[:1] == ["we"] and judged[1:3] in (["did", "not"], ["do", "not"])
        if is_denied and judged[3:] in (["find"], ["think"], ["consider"], ["judge"]):
            return [COMPREHENSIVE], False
    shared = " ".join(
        word for at, word in enumerate(plain) if word not in _WHOSE or plain[at - 1] != "share"
    )
    if shared in _SHARING:
        return list(told), True
    if shared in _REFUSING and len(told) == 1:
        return list(told), False
    return None


def _is_judged(ending: list[str]) -> bool:
    """ "We found that they were", "in our judgement they were": it is the inspectors who say so."""
    opening = ending[:-2]
    if opening[-1:] == ["the"]:
        opening = opening[:-1]
    if opening[-1:] == ["that"]:
        opening = opening[:-1]
        return opening[:1] in (["we"], ["are"]) and len(opening) == 2 and opening[-1] in _JUDGING
    return len(opening) == 2 and opening[0] == "our" and opening[1] in _JUDGEMENTS
