"""What limits a statement from within its clause: "in place among detectives", "for a trial".

A preposition after what is said opens a limit of place, time or kind, unless what follows it is
the whole force, the review and its documents, or a turn of phrase that the catalogue knows.
"""

from loaders.reading.sentence import Sentence
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.common_words import BEING
from loaders.reading.text.mentions import Mention
from loaders.reading.understanding.clauses import Piece
from loaders.reading.understanding.own_clause import OF_PLANS, WHOLE, Ground

_PLACING = frozenset(["in", "at", "within", "among", "amongst", "inside", "outside", "near"])
_LIMITING = _PLACING | frozenset(
    ["for", "on", "during", "over", "under", "when", "where", "whenever", "across", "through",
     "as", "pending", "without", "between", "beyond", "with", "to", "from", "against", "after",
     "around", "via", "upon", "so", "insofar"]
)  # fmt: skip
_WHOLES = frozenset(
    ["force", "constabulary", "force's", "whole", "all", "every", "each", "area", "everywhere",
     "organisation", "organisations", "both", "full", "general", "themselves", "itself", "them",
     "it", "these", "this", "us", "our", "we", "respects", "entirety", "particulars"]
)  # fmt: skip
_OF_THE_REVIEW = frozenset(
    ["time", "date", "day", "moment", "review", "assessment", "evidence", "documents", "document",
     "papers", "submission", "recommendation", "recommendations", "deadline", "letter", "plan",
     "plans", "strategy", "report", "month", "months", "week", "weeks", "year", "years", "january",
     "february", "march", "april", "May", "june", "spring", "summer", "autumn", "winter", "2014",
     "2015", "2016", "2017", "2018", "now", "then", "start", "outset", "beginning", "end", "some",
     "many", "several", "long", "planned", "described", "intended", "recommended", "proposed",
     "agreed", "set", "required", "before", "well", "such", "follows", "light", "accordance",
     "line", "response", "answer", "reply", "result", "consequence", "practice", "daily",
     "regular", "routine", "operation", "use", "force", "detail", "course", "fact", "principle",
     "place", "part", "hand", "train", "progress", "earnest", "council", "npcc", "nationally",
     "national", "what", "which", "whom", "view", "judgement", "coverage", "scope", "breadth",
     "approach", "arrangements", "agreement", "agreements", "protocol", "protocols", "procedures",
     "respect", "own", "capability", "capacity", "intelligence", "information", "misuse", "abuse",
     "corruption", "IT", "systems", "vulnerable", "quarter", "date", "hmicfrs", "inspection"]
)  # fmt: skip
_TOPICS = frozenset(
    ["as regards", "in relation to", "in respect of", "with respect to", "insofar as",
     "as far as", "so far as", "with regard to"]
)  # fmt: skip
_STOPS = _LIMITING | {"by"}
_AGENTS = frozenset(["a", "an", "your", "its", "one", "two", "software", "officers", "staff"])
_COUNTED = frozenset(["one", "two", "three", "four", "five", "six", "several", "some", "many"])
_SUBJECTS = frozenset(["they", "your", "it"])
_BEFORE_NAME = frozenset(
    ["the", "your", "its", "all", "better", "closer", "ability", "capability", "capacity", "to"]
)
MEANS = frozenset(
    ["the", "a", "its", "your", "and", "both", "trained", "staff", "people", "officers",
     "technology", "software", "means", "resources", "money", "budget", "skills", "expertise",
     "equipment", "tools", "licences", "systems", "necessary", "training", "time"]
)  # fmt: skip
_HELD = frozenset(["staff", "people", "officers", "technology", "software", "equipment", "tools"])
_FIT = frozenset(
    ["suitable", "appropriate", "dedicated", "specialist", "trained", "proper", "right"]
)
_ENDS = frozenset(["and", "or", "but", ".", ",", ";", ":", "–"])


def find_limit(sentence: Sentence, ground: Ground) -> str | None:
    """The words behind or before which what is affirmed may be limited, in its own clause."""
    at = ground.statement.at
    for clause in ground.clauses:
        for piece in clause.pieces:
            if piece.first <= at <= piece.last:
                return _find_limit_after(sentence, ground, piece) or _find_limit_before(
                    sentence, ground, piece
                )
    return None


def _find_limit_after(sentence: Sentence, ground: Ground, piece: Piece) -> str | None:
    statement = ground.statement
    names = [
        unit.last
        for unit in piece.units
        if isinstance(unit, Mention) and unit.criterion == statement.criterion
    ]
    begin = max([statement.at, *names]) + 1
    openings = _LIMITING if statement.outcome in WHOLE else _PLACING
    topics = {
        unit.first: unit.last
        for unit in piece.units
        if isinstance(unit, Phrase) and unit.text in _TOPICS and statement.outcome in OF_PLANS
    }
    is_begun = statement.outcome == "started"
    for at in range(begin, piece.last + 1):
        if sentence.texts[at] == "by" and sentence.texts[at + 1] in _AGENTS:
            # "Reviewed by a superintendent from another department": all this says who did it.
            return None
        if at in topics:
            inside = _words_inside(sentence, topics[at] + 1, piece.last)
        elif sentence.texts[at] in openings and not sentence.covered[at]:
            inside = _words_inside(sentence, at + 1, piece.last)
        else:
            continue
        if _is_in_name_of_another(sentence, statement.at, at, piece):
            continue
        if inside[:2] == ["the", "sense"]:
            return "in the sense"
        if is_begun and _COUNTED & set(inside):
            # "In hand at two sites": work of which so much has begun has begun.
            continue
        if is_of_fit_means([sentence.texts[at], *inside]):
            continue
        if inside and inside != ["you"] and not (_WHOLES | _OF_THE_REVIEW) & set(inside):
            return " ".join([sentence.texts[at], *inside])
    return None


def is_of_fit_means(words: list[str]) -> bool:
    """ "Monitored by trained staff with suitable software": with what, and it is what it takes."""
    return (
        words[0] == "with"
        and bool(_HELD & set(words))
        and bool(_FIT & set(words))
        and set(words[1:]) <= MEANS | _FIT
    )


def _is_in_name_of_another(sentence: Sentence, stated: int, at: int, piece: Piece) -> bool:
    """ "In place were improvements to the monitoring … and B": "to" belongs to what is named."""
    names = [unit.first for unit in piece.units if isinstance(unit, Mention) and unit.first > at]
    return (
        bool(names)
        and bool(BEING & set(sentence.texts[stated:at]))
        and set(sentence.texts[at + 1 : names[0]]) <= _BEFORE_NAME
    )


def _find_limit_before(sentence: Sentence, ground: Ground, piece: Piece) -> str | None:
    """ "On vetting they reflect the strategy": what opens the clause, up to its subject."""
    words = sentence.texts
    if ground.statement.outcome not in OF_PLANS or piece.first or words[0] not in _LIMITING:
        return None
    inside = []
    for word in words[1 : ground.statement.at]:
        if word in _SUBJECTS:
            return (
                None if (_WHOLES | _OF_THE_REVIEW) & set(inside) else " ".join([words[0], *inside])
            )
        inside.append(word)
    return None


def _words_inside(sentence: Sentence, begin: int, end: int) -> list[str]:
    """The words after a preposition, up to the next one."""
    inside: list[str] = []
    for at in range(begin, end + 1):
        word = sentence.texts[at]
        if word in _ENDS or (word in _STOPS and inside):
            break
        inside.append(word)
    return inside
