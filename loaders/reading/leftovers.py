"""What no rule has used must not be overlooked: it leaves open what it stands with."""

from loaders.reading.pointing.pronouns import point_back
from loaders.reading.sentence import Sentence
from loaders.reading.statements import NOT_BORNE_OUT
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import CRITERIA
from loaders.reading.text.sentences import Segment
from loaders.reading.text.words import Word
from loaders.reading.understanding.clauses import clause_at, part_clauses

_OF_THE_LETTER = frozenset(["our", "letter", "separately", "separate", "discussed", "cover"])
_ENCLOSURES = frozenset(
    ["annex", "annexe", "annexes", "appendix", "appendices", "attachment", "attachments"]
)
_SENT = frozenset(
    ["submission", "submitted", "sent", "received", "enclosed", "supplied", "consisted"]
)
_TO_US = (["gave", "us"], ["give", "us"], ["gives", "us"], ["told", "us"], ["tells", "us"])
_THEIRS = frozenset(["your", "the", "it", "them", "its", "their"])
_PLANS = frozenset(["plan", "plans", "submission"])
_JOINING = frozenset(["nor", "and", "or"])


def check_segment(sentence: Sentence, segment: Segment) -> None:
    """What the rules have not used must not be overlooked: it leaves open what it stands with."""
    for unit in segment.units:
        if not isinstance(unit, Phrase):
            continue
        if unit.kinds & {"withheld"}:
            leave_open(sentence, segment, "words are withheld here")
        elif unit.kinds & {"elsewhere_in_file"} and _is_of_something_named(sentence, segment):
            if _is_of_the_submission(sentence, unit):
                continue
            leave_open(sentence, segment, "the letter refers to something that is not in it")
        elif unit.kinds & {"weak_evidence"}:
            leave_open(sentence, segment, "evidence of this strength fits no outcome")
        elif unit.kinds & {"stopped"}:
            leave_open(sentence, segment, "work that stopped, or was not assessed, fits no outcome")
        elif unit.kinds & {"claim_refused"}:
            leave_open(sentence, segment, NOT_BORNE_OUT)


def _is_of_something_named(sentence: Sentence, segment: Segment) -> bool:
    """ "Our assessment of A, because it is sensitive, is in an annex": named before the aside."""
    own = clause_at(part_clauses(sentence), segment.units[0].first)
    indexes = {piece.index for piece in own.pieces}
    return any(m.segment in indexes for m in sentence.mentioned)


def _is_of_the_submission(sentence: Sentence, unit: Phrase) -> bool:
    """ "An appendix to your plans shows that …", "neither the plans nor the annex": the force's."""
    if _OF_THE_LETTER & set(sentence.texts):
        return False
    if sentence.memory.has_enclosures and unit.text in _ENCLOSURES:
        return True
    after = sentence.texts[unit.last + 1 : unit.last + 4]
    before = sentence.texts[max(0, unit.first - 4) : unit.first]
    is_theirs = after[:1] == ["to"] and after[1:2] and after[1] in _THEIRS
    is_sent = after[:2] in (["you", "sent"], ["you", "supplied"], ["you", "enclosed"])
    is_sent = is_sent or after[:2] in _TO_US
    return (
        bool(is_theirs) or is_sent or _is_beside_plans(before[1:]) or _is_beside_plans(before[:3])
    )


def _is_beside_plans(words: list[str]) -> bool:
    """ "Neither the plan nor its (annexes)", "the plans and the (annex)"."""
    if len(words) < len(("plan", "nor", "its")):
        return False
    plans, joining, whose = words
    return plans in _PLANS and joining in _JOINING and whose in _THEIRS


def names_enclosures(words: list[Word]) -> bool:
    """ "Your submission consisted of two appendices": they are not those of the letter itself."""
    held = {word.text for word in words}
    return bool(_ENCLOSURES & held and _SENT & held) and not _OF_THE_LETTER & held


def leave_open(sentence: Sentence, segment: Segment, why: str) -> None:
    """State that the letter leaves open what the nearest mentions name."""
    if sentence.is_void:
        return
    near = [m for m in sentence.mentioned if m.segment == segment.index]
    if not near:
        near = [m for m in sentence.mentioned if m.segment == segment.index - 1][
            -1:
        ] or sentence.mentioned[-1:]
    if not near:
        near = (
            point_back(sentence, segment, len(segment.units), sentence.memory.last_wording)
            if sentence.memory.last_wording
            else []
        )
    for mention in near or []:
        if mention.criterion in CRITERIA and not mention.is_agent:
            sentence.state(mention, None, "left-open", segment.index, segment.index, why=why)
