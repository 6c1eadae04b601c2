"""How far a negative reaches: "although no software was available, A had started" denies no start.

A clause that opens a sentence and has its own verb keeps its negatives to itself, and so does a
phrase such as "with no budget, …"; where another clause has the negative it is not certain.
"""

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, has
from loaders.reading.statements import Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import Mention
from loaders.reading.text.sentences import STRONG, Segment

_DETERMINERS = frozenset(["no", "without"])
_OPENINGS = frozenset(["when", "where", "with", "having", "there", "despite", "lacking", "without"])
_HOLDING = frozenset(["with", "having", "being", "on", "despite"])
_OWN = frozenset(
    [
        "your",
        "you",
        "the",
        "these",
        "those",
        "work",
        "improvements",
        "a",
        "this",
        "it",
        "neither",
        "both",
    ]
)
_OF_WORK = frozenset(
    ["start", "work", "progress", "improvement", "improvements", "steps", "step", "arrangements",
     "review", "part", "element", "evidence", "information", "action", "activity", "measures",
     "one", "such", "more", "further", "tools", "capability", "reference", "account", "plans"]
)  # fmt: skip

_OF_VERBS = frozenset(["not", "could not", "cannot", "unable to"])
_OBJECTS = frozenset(["none", "nothing"])
_OWNERS = frozenset(["your", "the", "they", "these"])
_NEGATIVES = frozenset({"negative", "modal_negative"})
_REPORTING = frozenset(
    ["find", "found", "say", "said", "told", "tell", "see", "saw", "believe", "believed", "suggest",
     "suggested", "shown", "show", "think", "thought", "conclude", "concluded", "accept", "agree"]
)  # fmt: skip


def spend_negatives_of_opening(sentence: Sentence, segment: Segment) -> None:
    """ "As you had no software, A had started": the main clause begins with nothing denied."""
    if segment.joiners != {"comma"} or not _begins_main_clause(sentence, segment):
        return
    kept = []
    for negative in sentence.negatives:
        own = _find_segment(sentence, negative)
        is_spent = (
            own is not segment
            and negative.text in _DETERMINERS
            and (_is_subordinate(sentence, own) or _is_held(sentence, negative))
            and (_has_own_verb(own) or _is_held(sentence, negative))
        )
        negative.is_used = negative.is_used or is_spent
        if not is_spent:
            kept.append(negative)
    sentence.negatives = kept


def note_foreign_negatives(sentence: Sentence, segment: Segment) -> None:
    """Remember the negatives that another clause has: it is not certain what they deny here."""
    sentence.foreign = [
        n for n in sentence.negatives if _is_of_another_clause(sentence, n, segment)
    ]


def _is_of_another_clause(sentence: Sentence, negative: Phrase, segment: Segment) -> bool:
    """ "You had no software and so had started A": what is denied is the software."""
    own = _find_segment(sentence, negative)
    if negative.text in _OF_VERBS:
        return _may_be_of_a_verb_before(sentence, negative, own, segment)
    if negative.text in _OBJECTS and own is not segment and negative.last == own.last:
        # "In May you sent none, and your plans were comprehensive".
        return sentence.texts[segment.first] in _OWNERS
    if negative.text not in _DETERMINERS or own is segment:
        return False
    following = sentence.texts[negative.last + 1]
    if following in _OF_WORK or not _has_own_verb(own):
        return _is_held(sentence, negative) and following not in _OF_WORK
    named = [u for u in own.units if isinstance(u, Mention) and u.first > negative.last]
    return not named or _is_held(sentence, negative)


def _may_be_of_a_verb_before(
    sentence: Sentence, negative: Phrase, own: Segment, segment: Segment
) -> bool:
    """ "We could not visit you and your plans were comprehensive": only the visit, perhaps."""
    return (
        own is not segment
        and segment.joiners == {"and"}
        and not negative.is_used
        and sentence.texts[segment.first] in _OWNERS
        and sentence.has_status(segment)
        and not any(isinstance(unit, Mention) for unit in own.units)
    )


def _find_segment(sentence: Sentence, unit: Phrase) -> Segment:
    return next((s for s in sentence.segments if s.last >= unit.first), sentence.current)


def _is_subordinate(sentence: Sentence, segment: Segment) -> bool:
    if segment is not sentence.segments[0]:
        return False
    return bool(segment.joiners & {"contrast", "reason"}) or (
        sentence.texts[segment.first] in _OPENINGS or sentence.texts[0] in _OPENINGS
    )


def _is_held(sentence: Sentence, negative: Phrase) -> bool:
    """ "With no budget, …", "having no analysts, …", "without software, …"."""
    before = sentence.texts[negative.first - 1] if negative.first else ""
    return negative.text == "without" or before in _HOLDING


def _has_own_verb(segment: Segment) -> bool:
    return any(has(unit, "auxiliary") for unit in segment.units)


def _begins_main_clause(sentence: Sentence, segment: Segment) -> bool:
    is_named = isinstance(segment.units[0], Mention) or sentence.texts[segment.first] in _OWN
    return is_named and (sentence.has_status(segment) or _has_own_verb(segment))


@asked_of(unless=["no_information", "no_evidence"])
def may_be_denied_above(sentence: Sentence, statement: Statement) -> str | None:
    """ "We did not find that they were late and did not reflect it": the finding is denied."""
    if statement.at < 0:
        return None
    if sentence.kinds.isdisjoint(_NEGATIVES):
        return None
    own = next((s for s in sentence.segments if s.first <= statement.at <= s.last), None)
    if own is None or "and" not in own.joiners or sentence.texts[own.first] in _OWN | {"we"}:
        return None
    for phrase in sentence.phrases:
        if phrase.last >= own.first or not phrase.kinds & _NEGATIVES:
            continue
        following = sentence.texts[phrase.last + 1 : phrase.last + 3]
        between = [s for s in sentence.segments if phrase.first < s.first <= own.first]
        is_over = any(s.joiners & STRONG for s in between)
        if following[1:] == ["that"] and following[0] in _REPORTING and not is_over:
            return "it is not certain how far the negative reaches"
    return None
