"""Clauses that only say that the plans speak of something: they have no say in how far it has come.

"The improvements which they also describe had not begun" says what "the improvements had not
begun" says; "the part of them that concerns A" is the work on A.
"""

from loaders.reading.text.common_words import (
    AUXILIARIES,
    BEING,
    RELATIVES,
)
from loaders.reading.text.words import Word

TELLING = frozenset(
    ["describe", "describes", "mention", "mentions", "contain", "contains", "set", "sets",
     "propose", "proposes", "envisage", "envisages", "foresee", "foresees", "list", "lists",
     "outline", "outlines", "promise", "promises", "provide", "provides", "include", "includes",
     "call", "calls", "require", "requires", "identify", "identifies"]
)  # fmt: skip
TOLD = frozenset(
    ["described", "mentioned", "contained", "proposed", "envisaged", "foreseen", "listed",
     "outlined", "included", "identified", "promised"]
)  # fmt: skip
_SECOND = {"set": "out", "sets": "out", "provide": "for", "provides": "for", "call": "for",
           "calls": "for"}  # fmt: skip
_ALONE = frozenset(["provide", "provides"])
_PRONOUNS = frozenset(["they", "it"])
_PLANS = frozenset(["plan", "plans"])
_BEFORE_PLANS = frozenset(["the", "your", "these", "those", "its"])
_ADVERBS = frozenset(["also", "both", "likewise", "further", "themselves", "itself", "similarly"])
THINGS = frozenset(
    ["work", "improvements", "improvement", "measures", "changes", "arrangements", "steps"]
)  # fmt: skip
_STOPS = frozenset([".", ";"])
_ENDS = frozenset([".", ";", "to", "for", "in", "on"])
PARTS = frozenset(["part", "parts", "strand", "strands"])
_CONCERNING = frozenset(
    ["concern", "concerns", "cover", "covers", "relate", "relates", "deal", "deals", "address",
     "addresses", "bear", "bears"]
)  # fmt: skip
_PREPOSITIONS = {"relate": "to", "relates": "to", "deal": "with", "deals": "with", "bear": "on",
                 "bears": "on"}  # fmt: skip
BLANK = frozenset(["blank", "empty"])
# "The section that should have covered the cost of A": of that alone nothing is told.
_OF_DATES = frozenset(["date", "dates", "cost", "costs", "timetable", "timing", "name", "names"])
_MEANT = frozenset(["meant", "intended", "supposed"])
_PRESENT = {
    "dealt": "deals", "deal": "deals", "covered": "covers", "cover": "covers",
    "addressed": "addresses", "address": "addresses", "concerned": "concerns",
    "concern": "concerns", "related": "relates", "relate": "relates",
}  # fmt: skip
_OF_WHOLE_PLANS = frozenset(["comprehensive", "strategy", "reflect", "reflects", "reflected"])
# "You have completed the part of them which concerns A": the work on A, or the writing of it?
_OF_PAPERS = frozenset(
    ["complete", "completed", "completing", "finish", "finished", "finishing", "write", "writing",
     "written", "draft", "drafted", "drafting", "drawn", "drawing", "agreed", "approved", "revised",
     "revising"]
)  # fmt: skip
_QUANTITIES = frozenset(
    ["of", "in", "one", "ones", "some", "most", "half", "those", "these", "that", "all", "any",
     "none", "few", "many", "several", "others"]
)  # fmt: skip
_DEFINITE = frozenset(["the", "that", "those"])
_OPENS = RELATIVES | _PRONOUNS | _BEFORE_PLANS | TOLD | _ADVERBS | {"set"}
_TO = frozenset(["to", "for", "on"])
_REACH = 4
_LONGEST_CLAUSE = len(("measures", "that", "are", "also", "set", "out", "in", "the", "plans"))
COVERING = frozenset(["cover"])
DID = frozenset(["did"])
_SENT = _PLANS | {"submission", "documents", "documentation", "papers", "summary"}
# What "they" and "it" may also mean where it stands before them.
_BESIDE_PLANS = THINGS | {"review", "reviews", "monitoring", "intelligence", "unit", "strategy"}
PLANS = _PLANS | _PRONOUNS | {"them"}
_LONGEST_TOLD = len(("described", "in", "the", "plans"))
_LONGEST_PART = len(("of", "your", "plans", "that", "deal", "with", "A"))
_SHORTEST_PART = len(("the", "part", "of", "them", "which", "concerns"))


def tell_what_plans_leave_out(words: list[Word]) -> list[Word]:
    """ "The plans did not cover A" as "the plans do not cover A"; a review may fall short so."""
    texts = [word.text for word in words]
    for at in range(1, len(texts) - 2):
        if texts[at : at + 3] != ["did", "not", "cover"]:
            continue
        before = set(texts[: at - 1])
        is_pronoun = texts[at - 1] in _PRONOUNS and _PLANS & before and not _BESIDE_PLANS & before
        if texts[at - 1] in _SENT or is_pronoun:
            return [*words[:at], words[at]._replace(text="do"), *words[at + 1 :]]
    return words


def drop_what_plans_tell(words: list[Word]) -> list[Word]:
    """The words without clauses such as "which they also describe", "that your plans contain"."""
    at = 1
    while at < len(words) - 2:
        end = _find_end(words, at) if words[at].text in _OPENS else 0
        if end and words[at - 1].text == ",":
            words = [*words[: at - 1], *words[end + 1 :]]
        elif end:
            words = [*words[:at], *words[end:]]
        at += 1
    return words


def join_both(words: list[Word]) -> list[Word]:
    """ "The measures they contain, both to do A and to do B, were …": the measures both to do A."""
    for comma in range(1, len(words) - 2):
        texts = [word.text for word in words[comma : comma + 3]]
        if texts[:2] != [",", "both"] or texts[2] not in _TO:
            continue
        for head in range(comma - 1, max(0, comma - _LONGEST_CLAUSE), -1):
            if words[head].text in THINGS:
                told = head + 1 + (words[head + 1].text in RELATIVES)
                end = comma if told >= comma else _skip_telling(words, _skip_plans(words, told))
                is_told = end == comma or _skip_told(words, told, told > head + 1) == comma
                return [*words[: head + 1], *words[comma + 1 :]] if is_told else words
    return words


def _find_end(words: list[Word], at: int) -> int:
    """Where a clause that begins at this word ends, if it only says that the plans tell of it."""
    head = words[at - 1].text
    is_relative = words[at].text in RELATIVES
    if not (is_relative or head in THINGS) or head in _QUANTITIES:
        return 0
    end = _skip_telling(words, _skip_plans(words, at + is_relative))
    end = end or _skip_told(words, at + is_relative, is_relative)
    if not 0 < end < len(words) or _OF_WHOLE_PLANS & {
        word.text for word in words[end : end + _REACH]
    }:
        return 0
    if head == ",":
        is_closed = [w.text for w in words[end : end + 1]] == [","] and bool(
            AUXILIARIES & {word.text for word in words[end + 1 : end + 2]}
        )
    else:
        ends = _ENDS if head in THINGS else _STOPS
        is_closed = words[end].text in AUXILIARIES or words[end].text in ends
    return end if is_closed else 0


def _skip_plans(words: list[Word], at: int) -> int:
    """The word after "they" or "your plans" and an adverb; 0 where neither stands here."""
    if words[at].text in _PRONOUNS:
        at += 1
    elif words[at].text in _BEFORE_PLANS and words[at + 1].text in _PLANS:
        at += 2
    else:
        return 0
    while at < len(words) - 1 and words[at].text in _ADVERBS:
        at += 1
    return at


def _skip_telling(words: list[Word], at: int) -> int:
    """The word after "describe", "set out", "provide for"; 0 where another verb stands here."""
    if not 0 < at < len(words) - 1 or words[at].text not in TELLING:
        return 0
    second = _SECOND.get(words[at].text)
    if second is None or words[at].text in _ALONE:
        return at + 1 + (second is not None and words[at + 1].text == second)
    return at + 2 if words[at + 1].text == second else 0


def _skip_told(words: list[Word], at: int, is_relative: bool) -> int:
    """The word after "(are) described in them"; 0 where something else stands here."""
    if is_relative:
        if words[at].text not in BEING:
            return 0
        at += 1
    while at < len(words) - 1 and words[at].text in _ADVERBS:
        at += 1
    texts = [word.text for word in words[at : at + 5]]
    if texts[:1] == ["set"] and texts[1:2] == ["out"]:
        texts, at = texts[1:], at + 1
    elif texts[0] not in TOLD:
        return 0
    if texts[1:2] != ["in"] or len(texts) < _LONGEST_TOLD:
        return 0
    if texts[2] in ("them", "it"):
        return at + 3
    return at + 4 if texts[2] in _BEFORE_PLANS and texts[3] in _PLANS else 0


def name_what_was_left_blank(words: list[Word]) -> list[Word]:
    """ "The part of them that should have dealt with A was left blank": it is the part on A."""
    for at in range(len(words) - _SHORTEST_PART):
        if words[at].text not in RELATIVES:
            continue
        texts = [word.text for word in words[at + 1 : at + 5]]
        if texts[0] in ("should", "would") and texts[1] == "have":
            meant = 2
        elif texts[0] in ("was", "were", "ought") and texts[1] == "to":
            meant = 2 + (texts[2] == "have")
        elif texts[0] in ("was", "were") and texts[1] in _MEANT and texts[2] == "to":
            meant = 3
        else:
            continue
        verb = _PRESENT.get(texts[meant])
        if verb and not _OF_DATES & {word.text for word in words[at + 3 + meant : at + 7 + meant]}:
            named = words[at + 1 + meant]._replace(text=verb)
            return [*words[: at + 1], named, *words[at + 2 + meant :]]
    return words


def name_part_of_plans(words: list[Word]) -> list[Word]:
    """ "The part of them which concerns A" is the work on A, unless the plans are judged."""
    if _OF_WHOLE_PLANS & {word.text for word in words}:
        return words
    for at in range(len(words) - _SHORTEST_PART):
        if words[at].text in _DEFINITE and words[at + 1].text in PARTS:
            end = _find_what_part_concerns(words, at + 2)
            if end and not _is_written(words, at, end):
                named = [words[at]._replace(text="the"), words[at + 1]._replace(text="work")]
                return [*words[:at], *named, words[end - 1]._replace(text="on"), *words[end:]]
    return words


def _is_written(words: list[Word], at: int, end: int) -> bool:
    """Whether the clause may tell of the writing of that part, and not of the work."""
    after = [word.text for word in words[end:]]
    after = after[: after.index(",")] if "," in after else after
    before = {word.text for word in words[max(0, at - _REACH) : at]}
    return bool(_OF_PAPERS & (before | set(after)))


def _find_what_part_concerns(words: list[Word], at: int) -> int:
    """Where A begins in "of them which concerns A", "of your plans that deal with A"; else 0."""
    texts = [*(word.text for word in words[at : at + _LONGEST_PART]), "", ""]
    if texts[:1] != ["of"]:
        return 0
    place = 3 if texts[1] in _BEFORE_PLANS and texts[2] in _PLANS else 2
    if place == 2 and texts[1] not in ("them", "it"):
        return 0
    if texts[place] not in RELATIVES or texts[place + 1] not in _CONCERNING:
        return 0
    preposition = _PREPOSITIONS.get(texts[place + 1])
    if preposition is not None and texts[place + 2] != preposition:
        return 0
    return at + place + 2 + (preposition is not None)
