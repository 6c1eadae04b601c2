"""What the boundary of a segment ends: a scope, a list of mentions, the reach of a negative."""

from loaders.reading.evidence.coverage import keeps_scope
from loaders.reading.negation.negatives import drop_negatives_of_verbs
from loaders.reading.negation.reach import note_foreign_negatives, spend_negatives_of_opening
from loaders.reading.sentence import Sentence, has
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import Mention
from loaders.reading.text.sentences import STRONG, Segment

_REACH_INTO_RELATIVE = 4
_PLANNING = frozenset(
    ["plan", "propose", "proposes", "describe", "describes", "provide", "provides", "promise",
     "promises", "envisage", "envisages", "call", "calls", "list", "mention", "contain", "contains"]
)  # fmt: skip
# "We do not suggest that, because …, A …": what is denied comes only after the reason.
_LEADING = frozenset(["because", "since", "although", "though", "while", "as"])
_CONCESSIONS = frozenset(["but not", "though not"])
_QUALITIES = frozenset(["long", "very", "lengthy", "short", "new", "large", "costly", "recent"])
# "…, of which we saw no sign, …", "…, which were no longer wanted, …": no mere aside.
_OF_SIGNS = frozenset(["we", "us", "sign", "signs", "trace", "evidence", "longer", "event"])


def _is_apposition(sentence: Sentence, segment: Segment) -> bool:
    """ "Neither of the two elements – A and B – had started": the dashes only name them."""
    before = [s for s in sentence.segments if s.index < segment.index]
    if not before or not segment.joiners <= {"dash", "and", "comma"}:
        return False
    opening = before[0].units
    announces = any(has(u, "both") or has(u, "everything") for u in opening)
    has_verb = any(
        has(u, "auxiliary") or getattr(u, "wordings", ()) for s in before for u in s.units
    )
    return announces and not has_verb


def _denies_that(sentence: Sentence) -> bool:
    """ "It is not the case that …": the denial reaches over the whole of what follows."""
    denial = sentence.denial
    return denial.text.endswith(" that") or sentence.texts[denial.last + 1] == "that"


def _is_past_denial(sentence: Sentence, segment: Segment) -> bool:
    """ "We do not suggest that they lacked merit, and the strategy was reflected in them"."""
    opening = sentence.texts[segment.first]
    return (
        segment.joiners == {"comma", "and"}
        and "not_claimed" in sentence.denial.kinds
        and _denies_that(sentence)
        and opening in ("the", "your", "they", "it")
        and any(has(unit, "auxiliary") for unit in segment.units)
    )


def _is_told_after_denial(sentence: Sentence, segment: Segment) -> bool:
    """ "It would be wrong to say that they overlooked the strategy, which they reflected"."""
    opening = sentence.texts[segment.first : segment.first + 2]
    is_of_plans = opening[:1] == ["they"] or opening in (["your", "plans"], ["the", "plans"])
    if segment.joiners != {"comma", "relative"} or not is_of_plans:
        return False
    return not any(has(unit, "negative") for unit in segment.units) and any(
        wording.id == "disregard"
        for phrase in sentence.phrases
        if sentence.denial.last < phrase.first < segment.first
        for wording in phrase.wordings
    )


def _end_denial(sentence: Sentence, segment: Segment) -> None:
    """A mark, a contrast or a reason ends what is denied, unless it goes on after it."""
    joiners = segment.joiners
    if joiners & {"reason", "contrast"} and _is_yet_to_be_told(sentence):
        sentence.has_reason = True
        return
    if joiners & {"reason"}:
        sentence.has_reason = may_be_the_reason(sentence, segment) or any(
            s.index > segment.index and sentence.texts[s.first] == "that" for s in sentence.segments
        )
    is_over = bool(joiners & {"semicolon", "colon", "dash"}) or (
        bool(joiners & {"reason", "contrast"}) and not sentence.has_reason
    )
    if is_over:
        if _denies_that(sentence):
            # Not in "it is untrue, as we said, that …".
            sentence.denied_until[sentence.denial.first] = segment.first
        sentence.denial = None


def may_be_the_reason(sentence: Sentence, segment: Segment) -> bool:
    """ "It is not true that A had begun because B had": the reason may be all that is denied."""
    return segment.joiners == {"reason"} and sentence.texts[segment.first - 1] == "because"


def _is_yet_to_be_told(sentence: Sentence) -> bool:
    """ "We do not suggest that, because you bought software, A had begun": A is what is denied."""
    following = sentence.texts[sentence.denial.last + 1 :]
    clause = following[1:] if following[0] == "that" else following
    return _denies_that(sentence) and (clause[0] == "," or clause[0] in _LEADING)


def enter_segment(sentence: Sentence, segment: Segment) -> None:
    """What a boundary ends: a scope, a list of mentions, the reach of a negative."""
    joiners = segment.joiners
    sentence.current = segment
    is_strong = bool(joiners & STRONG) and not _is_apposition(sentence, segment)
    sentence.is_void = (
        sentence.voids[segment.index] if segment.index < len(sentence.voids) else False
    )
    if sentence.scope and not keeps_scope(sentence, segment, is_strong):
        sentence.scope = None
    if is_strong:
        if sentence.pending and joiners & {"contrast", "colon"}:
            sentence.subject = [m for m in sentence.pending if not m.is_agent]
        sentence.pending = []
        sentence.opposed = []
        sentence.information = None
        sentence.negatives = []
        if not joiners & {"colon", "dash"}:
            sentence.awaiting = None
        sentence.is_including = False
        sentence.everything = None
        sentence.question = None
        if sentence.denial:
            _end_denial(sentence, segment)
    if sentence.negatives:
        _leave_relative(sentence, segment)
        spend_negatives_of_opening(sentence, segment)
    if sentence.denial and _is_past_denial(sentence, segment):
        sentence.denial = None
    if sentence.denial and _is_told_after_denial(sentence, segment):
        sentence.denial = None
    is_relative = "relative" in joiners or _opens_with_which(segment)
    if is_relative and sentence.denial and not _denies_that(sentence):
        # "That was not the case in your force, where …": the clause is a statement of its own.
        sentence.denial = None
    if is_relative:
        # "This does not affect the work, which had begun": the negative stays outside "which".
        opening = segment.first - _REACH_INTO_RELATIVE
        sentence.negatives = [
            n
            for n in sentence.negatives
            if n.last >= opening or _is_of_what_you_plan(sentence, n, segment)
        ]
    if "or" not in joiners and segment.joiners & {"and"} and sentence.has_status(segment):
        sentence.negatives = [n for n in sentence.negatives if not n.is_used]
    if not joiners & {"or", "relative"} and sentence.has_status(segment):
        drop_negatives_of_verbs(sentence, segment)
    if sentence.negatives:
        note_foreign_negatives(sentence, segment)
        _leave_concession(sentence, segment)
    if sentence.awaiting and sentence.has_status(segment) and not _is_description(segment):
        sentence.awaiting = None


def _leave_relative(sentence: Sentence, segment: Segment) -> None:
    """ "The work, for which no supplier is needed, had been": the negative stays between commas."""
    before = next((s for s in sentence.segments if s.last == segment.first - 2), None)
    if segment.joiners == {"comma"} and before and before.joiners == {"comma", "relative"}:
        inside = [n for n in sentence.negatives if n.last >= before.first - 1]
        sentence.negatives = [n for n in sentence.negatives if n.last < before.first - 1]
        is_plain = not any(
            isinstance(u, Mention) or (u.wordings and u.text != "held") for u in before.units
        )
        is_plain = is_plain and not _OF_SIGNS & set(sentence.texts[before.first : before.last])
        for negative in inside:
            negative.is_used = negative.is_used or is_plain


def _leave_concession(sentence: Sentence, segment: Segment) -> None:
    """ "The plans, though not long, reflect it": what is denied of them is their length.

    In "…, but not in our view, …" it is not certain what is denied.
    """
    before = next((s for s in sentence.segments if s.last == segment.first - 2), None)
    if segment.joiners != {"comma"} or before in (None, sentence.segments[0]):
        return
    opening = before.units[0]
    is_concession = has(opening, "not_same_as") and opening.text in _CONCESSIONS
    is_cut_off = has(opening, "negative") and opening.last == before.last
    if is_cut_off or not ("contrast" in before.joiners or is_concession):
        return
    if any(isinstance(u, Mention) or u.wordings or has(u, "auxiliary") for u in before.units):
        return
    around = [unit for s in sentence.segments if s.index < segment.index for unit in s.units]
    if any(has(unit, "part") or has(unit, "full") for unit in around):
        # "In some respects, but not in others, they reflect it": the negative is of the statement.
        return
    inside = [n for n in sentence.negatives if n.last >= before.first - 1]
    said = sentence.texts[inside[-1].last + 1 : before.last + 1] if inside else []
    if said and _QUALITIES.issuperset(said):
        sentence.negatives = [n for n in sentence.negatives if n not in inside]
    else:
        sentence.foreign += inside


def _is_of_what_you_plan(sentence: Sentence, negative: Phrase, segment: Segment) -> bool:
    """ "None of the improvements which you plan had begun": the clause has its own verb before."""
    auxiliary = next((u for u in segment.units if has(u, "auxiliary")), None)
    if auxiliary is None or negative.text not in ("none", "not one of"):
        return False
    if any(getattr(u, "wordings", ()) and u.first < auxiliary.first for u in segment.units):
        return False
    words = set(sentence.texts[segment.first : auxiliary.first])
    return bool(words & _PLANNING) and segment is next(
        s for s in sentence.segments if s.first > negative.last
    )


def _opens_with_which(segment: Segment) -> bool:
    """ "No criticism of your plans, which were comprehensive": also where "which were" points."""
    opening = segment.units[0]
    return isinstance(opening, Phrase) and opening.text == "which were"


def _is_description(segment: Segment) -> bool:
    """ "A start was made on the way in which your systems are monitored": no status of its own."""
    ids = {
        wording.id
        for unit in segment.units
        if isinstance(unit, Phrase)
        for wording in unit.wordings
    }
    is_restrictive = "relative" in segment.joiners and "comma" not in segment.joiners
    return is_restrictive and ids <= {"monitors-today", "seeks-today"}
