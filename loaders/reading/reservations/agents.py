"""Who begins to do something: "it had started to buy software" is of the force, and no work.

"It had started" after the improvements were named is of the improvements; but improvements do not
buy, write or ask. Where the verb has what is assessed as its object the force's work is meant.
"""

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import DONE, ELEMENTS, REVIEW, SUPPORT, Mention

_PRONOUNS = frozenset(["it", "they", "this", "that"])
_HAVE = frozenset(["had", "has", "have", "already", "since", "also", "not", "yet", "only", "now"])
# What work, arrangements and software may themselves begin to do.
_DONE_BY_WORK = frozenset(
    ["be", "take", "have", "work", "operate", "yield", "bear", "run", "happen", "come", "function",
     "show", "produce", "deliver", "make", "give", "bring", "provide", "help", "pay", "move", "go",
     "improve", "seek", "monitor", "gather", "build", "do"]
)  # fmt: skip
_REACH = 6
_BODIES = frozenset(
    ["council", "councils", "partnership", "college", "agency", "university", "charity",
     "charities", "trust", "authority", "authorities", "school", "schools", "nhs", "ministry",
     "safeguarding"]
)  # fmt: skip
_STOPS = frozenset([",", ".", ";", "and", "but", "with", "on", "for", "to", "in"])
_OWNING = frozenset(["its", "their"])
_NAMED = frozenset(["your", "you", "force", "forces", "constabulary"])
# What is an organisation's own where its name stands before it.
_OF_ITS_OWN = frozenset(
    ["arrangements", "work", "efforts", "measures", "procedures", "practices", "software", "staff"]
)
_INSPECTORS = frozenset(["hmic", "hmicfrs", "inspectors", "inspectorate", "ourselves"])


@asked_of(REVIEW, when=["reviewed"])
def is_done_by_us(sentence: Sentence, statement: Statement) -> str | None:
    """ "The review was that carried out by us in 2016": it was ours, and not the force's."""
    if statement.at < 0:
        return None
    words = sentence.texts
    for at in range(statement.at, min(statement.at + _REACH, len(words) - 1)):
        named = words[at + 1 : at + 3]
        if words[at] == "by" and (named[:1] == ["us"] or _INSPECTORS & set(named)):
            return f"it is not certain that the force did this ({named[0]})"
    return None


@asked_of(*ELEMENTS, REVIEW, when=DONE, among=["by", _BODIES])
def is_done_by_another_body(sentence: Sentence, statement: Statement) -> str | None:
    """ "Started by the county council", "a review of its unit carried out by the college"."""
    words = sentence.texts
    end = max(statement.at, 0) + _REACH
    at = next((n for n in range(max(statement.at, 0), end) if words[n : n + 1] == ["by"]), None)
    named = words[at + 1 : at + _REACH] if at else []
    named = named[: next((n for n, word in enumerate(named) if word in _STOPS), len(named))]
    if _BODIES.isdisjoint(named):
        return None
    if statement.criterion == REVIEW and (_OWNING.isdisjoint(words[:at]) or _NAMED & set(words)):
        # "A review of your unit by the college" is a review of your unit.
        return None
    body = next(word for word in named if word in _BODIES)
    return f"it is not certain that the force did this ({body})"


@asked_of(*ELEMENTS, among=[_PRONOUNS])
def is_begun_by_somebody(sentence: Sentence, statement: Statement) -> str | None:
    """ "Your force asked for advice, and it had started to buy software": the force had."""
    at = statement.at
    if statement.wording != "started" or at < 1:
        return None
    after = sentence.texts[at + 1 : at + 3]
    if after[:1] != ["to"] or after[1] in _DONE_BY_WORK:
        return None
    begin = at - 1
    while begin > max(0, at - _REACH) and sentence.texts[begin] in _HAVE:
        begin -= 1
    if sentence.texts[begin] not in _PRONOUNS:
        return None
    is_named = any(
        isinstance(unit, Mention) and unit.criterion == statement.criterion and unit.first > at
        for segment in sentence.segments
        for unit in segment.units
    )
    return None if is_named else f"it is not certain who had begun, or what ({after[1]})"


@asked_of(*ELEMENTS, REVIEW, among=["it", "not", "who"])
def is_not_done_by_these(sentence: Sentence, statement: Statement) -> str | None:
    """ "It was not your officers who had begun A": so somebody else had, or may have."""
    words = sentence.texts
    is_of_whom = words[:3] in (["it", "was", "not"], ["it", "is", "not"])
    if is_of_whom and "who" in words[3 : max(statement.at, 3)]:
        return "it is told who did not do this, and not whether it was done"
    return None


@asked_of(SUPPORT, when=DONE, among=[_OF_ITS_OWN])
def is_of_an_organisation(sentence: Sentence, _: Statement) -> str | None:
    """ "Other bodies' arrangements for seeking intelligence were in place": theirs."""
    words = sentence.texts
    for mention in sentence.mentioned:
        for phrase in mention.phrases:
            named = words[phrase.last + 1 : phrase.last + 2]
            if "organisations" in phrase.kinds and _OF_ITS_OWN & set(named):
                return f"it is not certain that the force did this ({phrase.text})"
    return None
