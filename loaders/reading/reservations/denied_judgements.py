"""What is denied as a whole says the opposite only where one thing is denied, and plainly.

"It would be wrong to say that A had not begun" says that it had; "… that neither A nor B had
begun", "… that they were comprehensive and reflected the strategy", "it may be wrong to say that
…" do not say of which, or whether at all, the opposite is so.
"""

from loaders.reading.asking import asked_of
from loaders.reading.negation.boundaries import may_be_the_reason
from loaders.reading.sentence import Sentence, has, segment_after, segment_at
from loaders.reading.statements import Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.common_words import PAST_MONTHS
from loaders.reading.text.mentions import COMPREHENSIVE, DONE, PLANS, Mention
from loaders.reading.text.sentences import STRONG, Segment

_WITH_OTHERS = "what is denied is said of several things, and may be so of one of them"
_OPENING = frozenset(
    ["it", "is", "was", "would", "be", "and", "but", "also", "therefore", "however", "so", "yet",
     "equally", "quite", "simply", "indeed", "though", "although", "while", ","]
)  # fmt: skip
_REACH = 6
_NEXT = len(("last", "because"))
# "It is not true that A had begun in every district, on time": that alone may be denied.
_LIMITS = PAST_MONTHS | frozenset(
    ["every", "everywhere", "throughout", "all", "only", "alone", "already", "fully", "entirely",
     "recently", "time", "because", "since", "until", "before", "first", "completely", "wholly",
     "sufficiently", "quickly", "soon", "promptly", "largely", "recent", "due", "late", "last"]
)  # fmt: skip


@asked_of(among=["that"])
def is_denied_with_others(sentence: Sentence, statement: Statement) -> str | None:
    """ "It is not the case that neither had begun", "it might be wrong to say that A had not"."""
    if "wrong_to_say" not in sentence.kinds:
        return None
    denial = _find_denial(sentence, statement.at)
    if denial is None:
        return None
    begin = max((s.first for s in sentence.segments if s.first <= denial.first), default=0)
    opening = set(sentence.texts[begin : denial.first])
    following = sentence.texts[denial.last + 1 : denial.last + 1 + _REACH]
    is_plain = denial.text.endswith(" that") or following[:1] == ["that"]
    if not is_plain and "that" not in following:
        return None
    if opening - _OPENING or not is_plain:
        return "what is said to be wrong to say may be so in part, or at another time"
    denied = _find_denied(sentence, denial)
    if _begins_another_clause(denied, statement):
        return "it is not certain how far the denial reaches"
    following = segment_after(sentence, denied[-1])
    if following is not None and may_be_the_reason(sentence, following):
        return "it may be the reason that is denied, and not what it is given for"
    names = {
        unit.criterion
        for segment in denied
        for unit in segment.units
        if isinstance(unit, Mention) and unit.criterion != PLANS and not unit.is_agent
    }
    said = [s for s in sentence.statements if denied[0].first <= s.at <= denied[-1].last]
    names |= {s.criterion for s in said}
    if any(_judges_plans(unit) for segment in denied for unit in segment.units):
        names.add(COMPREHENSIVE)
    if len(names) > 1:
        return _WITH_OTHERS
    relative = next((s for s in denied[1:] if "relative" in s.joiners), None)
    end = relative.first if relative else denied[-1].last + _NEXT
    limits = _LIMITS.intersection(sentence.texts[denial.last + 1 : end])
    return f"it is not certain how much is denied ({min(limits)})" if limits else None


@asked_of(when=(*DONE, "reviewed", "comprehensive", "reflected"), among=["or"])
def is_denied_with_what_is_before(sentence: Sentence, statement: Statement) -> str | None:
    """ "They had not been costed, agreed or made comprehensive": none of the three."""
    own = segment_at(sentence, statement.at)
    if own is None or "or" not in own.joiners:
        return None
    if any(has(u, "auxiliary") or has(u, "negative") for u in own.units):
        return None
    for segment in reversed(sentence.segments[: sentence.segments.index(own)]):
        if any(has(unit, "negative") for unit in segment.units):
            return "what is denied before may be denied of this too"
        if segment.joiners & STRONG:
            break
    return None


def _find_denial(sentence: Sentence, at: int) -> Phrase | None:
    """The last words before `at` that deny, where nothing parts the two."""
    denials = [p for p in sentence.phrases if has(p, "wrong_to_say") and p.last < at]
    if not denials or segment_at(sentence, at) not in _find_denied(sentence, denials[-1]):
        return None
    return denials[-1]


def _find_denied(sentence: Sentence, denial: Phrase) -> list[Segment]:
    """The segments from the denial to the next mark, contrast, reason or "nor"."""
    denied: list[Segment] = []
    for segment in sentence.segments:
        if segment.last < denial.first:
            continue
        is_over = segment.joiners & STRONG or sentence.texts[segment.first] == "nor"
        if denied and is_over:
            break
        denied.append(segment)
    return denied


def _begins_another_clause(denied: list[Segment], statement: Statement) -> bool:
    """ "It is not true that they were late, work on A had begun": one clause beside the other."""
    own = next((s for s in denied if s.first <= statement.at <= s.last), denied[0])
    before = [s for s in denied if s.index < own.index and "relative" not in s.joiners]
    return own.joiners == {"comma"} and bool(before)


def _judges_plans(unit: Phrase | Mention) -> bool:
    return isinstance(unit, Phrase) and any(w.id == "comprehensive" for w in unit.wordings)
