"""Rules of language on how much of the work is spoken of, or of what kind it is.

"The last part of the work had not begun", "detailed work had yet to begin", "early work was
complete": of the rest of it nothing is said.
"""

from itertools import pairwise

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, segments_of
from loaders.reading.statements import Statement
from loaders.reading.text.common_words import BEING
from loaders.reading.text.mentions import DONE, ELEMENTS

_WORKS = frozenset(["work", "works", "improvements", "measures", "enhancements", "changes"])
_PLAIN = frozenset(
    ["the", "this", "that", "these", "those", "any", "no", "your", "our", "its", "such", "planned",
     "proposed", "necessary", "own", "promised", "intended", "envisaged", "recommended", "relevant",
     "corresponding", "similar", "required", "agreed", "described", "whole", "main", "two", "both",
     "second", "first", "former", "latter", "their", "actual", "named", "said", "same", "every",
     "each", "all", "needed", "desired", "suggested", "resulting", "associated", "related",
     "force", "forces", "constabulary", "unit", "units", "concerns", "concerned", "concern",
     "covers", "comprises", "proposes"]
)  # fmt: skip
_NO_KIND = frozenset(
    ["and", "or", "nor", "but", "of", "on", "to", "in", "for", "with", "that", "which", "as",
     "than", "when", "where", "while", "under", "except", "excepting", "save", "despite", "unlike",
     "like", "besides", "concerning", "regarding", "from", "by", "at", "about", "only", "not",
     "yet", "either", "neither", "including", "so", "then", "however", "although", "though",
     "because", "since", "also", "had", "have", "has", "was", "were", "is", "are", "if", "whether",
     "include", "includes", "included", "contain", "contains", "contained", "describe", "describes",
     "propose", "proposed", "provide", "provides", "list", "lists",
     "whereas", "whilst", "started", "begun", "began", "commenced", "start", "begin"]
)  # fmt: skip
_BEFORE_KIND = frozenset(
    ["the", "a", "an", "your", "its", "any", "some", "this", "that", "and", "or", "of", "on",
     "begun", "started", "begin", "start", "commenced"]
)  # fmt: skip
_SHARES = frozenset(
    ["much", "some", "half", "bulk", "most", "rest", "remainder", "part", "parts", "majority",
     "several", "many", "portion", "stage", "phase", "stages", "phases"]
)  # fmt: skip
# "A start on the second stage of better monitoring".
_STAGES = frozenset(["stage", "stages", "phase", "phases"])
_NAMED_BY = len(("stage", "of", "the"))
_FORMING = frozenset(["form", "forms", "formed", "forming"])
_CLAUSE = 20
_DENYING = frozenset(["not", "neither", "none", "nor"])
_NONE = frozenset(["no", "none", "nothing", "any", "neither"])
_OF_PLANS = frozenset(["plan", "plans"])
_CLAUSE_OPENS = frozenset([",", ";", ":", "–", "that", "which", "but", "although", "though"])
_PLACES = frozenset(
    ["division", "divisions", "district", "districts", "area", "areas", "region", "station",
     "stations", "office", "offices", "headquarters", "branch", "department", "team", "teams",
     "county", "city", "borough", "sites", "site", "north", "south", "east", "west"]
)  # fmt: skip
_CHOSEN = frozenset(
    ["due", "examined", "sampled", "checked", "tested", "inspected", "visited", "saw", "funded",
     "scheduled", "outstanding", "urgent", "priority", "initial", "early", "IT", "training"]
)  # fmt: skip
_PLACING = frozenset(["in", "at", "within"])
# "In your area" is the whole of it; "in your western area" is not.
_AREAS = frozenset(["area", "region", "county", "city"])
_OWN_AREA = len(("your", "area"))
_ENDING_PLACE = frozenset(["to", "of", "on", "all", "every", "each", "force", ",", "both"])
_LONGEST_PLACE = 5
WHY = "it is not certain that all of the work is meant"


@asked_of(*ELEMENTS, when=["not_started", "in_place"], among=[_WORKS | _STAGES])
def is_of_some_of_the_work(sentence: Sentence, statement: Statement) -> str | None:
    """Whether a share or a kind of the work only is said not to have begun, or to be in place."""
    if statement.at < 0:
        return None
    words = sentence.texts
    held = segments_of(sentence, statement)
    for mention in sentence.mentioned:
        if mention.criterion != statement.criterion or not any(
            s.index == mention.segment for s in held
        ):
            continue
        is_named_work = words[mention.first] in _WORKS
        opening = _words_before(words, mention.first + is_named_work)
        head = next((n for n in reversed(range(len(opening))) if opening[n] in _WORKS), None)
        stage = words[max(0, mention.first - _NAMED_BY) : mention.first]
        if statement.outcome == "not_started" and (stages := _STAGES.intersection(stage)):
            return f"{WHY} ({min(stages)})"
        if head is None:
            continue
        if kind := _find_kind(opening, head):
            return f"{WHY} ({kind})"
        is_counted = "of" in opening[:head] or "half" in opening[:head]
        shares = _SHARES & set(opening[:head]) if is_counted else frozenset()
        if shares and _is_of_something_else(_words_before(words, mention.first, _CLAUSE)):
            shares = frozenset()
        is_share = shares and not _NONE & set(opening[:head]) and not _OF_PLANS & set(opening)
        if is_share and statement.outcome == "not_started":
            return f"{WHY} ({min(shares)})"
        is_all = "all" in opening[:head] and "not" not in words[: mention.first]
        if is_all and statement.outcome == "not_started" and "not" in words[mention.last :]:
            return f"{WHY} (all)"
    return None


@asked_of(*ELEMENTS, when=DONE, among=[_CHOSEN])
def is_of_chosen_work(sentence: Sentence, statement: Statement) -> str | None:
    """ "All the work due by May was in place", "that we sampled": and the work besides?"""
    alls = [p.first for p in sentence.phrases if "everything" in p.kinds and p.last < statement.at]
    if not statement.is_general or not alls:
        return None
    held = sentence.texts[alls[-1] : statement.at]
    is_of_one_plan = any(a in ("IT", "training") and b in _OF_PLANS for a, b in pairwise(held))
    chosen = _CHOSEN.intersection(held) - ({"IT", "training"} if not is_of_one_plan else set())
    return f"{WHY} ({min(chosen)})" if chosen else None


@asked_of(*ELEMENTS, unless=["no_information"], among=[_WORKS, _PLACES])
def is_of_work_in_one_place(sentence: Sentence, statement: Statement) -> str | None:
    """ "Improvements in your north division to A had started": elsewhere they may not have."""
    words = sentence.texts
    for at in range(min(statement.at, len(words) - 2)):
        if words[at] not in _WORKS or words[at + 1] not in _PLACING:
            continue
        place = words[at + 2 : at + 2 + _LONGEST_PLACE]
        end = next((n for n, word in enumerate(place) if word in _PLACES), None)
        is_whole = end is not None and end < _OWN_AREA and place[end] in _AREAS
        if end is not None and not is_whole and not _ENDING_PLACE & set(place[:end]):
            return f"it is not certain that the whole force is meant ({place[end]})"
    return None


def _find_kind(opening: list[str], head: int) -> str | None:
    """ "Detailed work", "the technical improvements": the word that says of which kind."""
    kind = opening[head - 1] if head else ""
    if not kind or not kind[0].isalpha() or kind in _PLAIN | _NO_KIND:
        return None
    if kind.endswith("ly") and kind != "early":
        return None
    is_adjective = head == 1 or opening[head - 2] in _BEFORE_KIND
    return kind if is_adjective else None


def _is_of_something_else(opening: list[str]) -> bool:
    """ "That does not form part of your work, which had yet to start", "neither is part of it"."""
    if "part" not in opening:
        return False
    before = opening[: opening.index("part")]
    verbs = [word for word in before if word not in ("a", "not", "any")]
    return verbs[-1:] != [] and verbs[-1] in _FORMING | BEING and not _DENYING.isdisjoint(before)


def _words_before(words: list[str], at: int, reach: int = 10) -> list[str]:
    """The words that stand before a name in its own clause."""
    begin = at
    while begin and at - begin < reach and words[begin - 1] not in _CLAUSE_OPENS:
        begin -= 1
    return words[begin:at]
