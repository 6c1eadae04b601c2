"""Rules of language on a lack of information or evidence that does not go as far as is asked.

"None on the work of 2016", "silent on how the plans were made comprehensive", "in some of the
documents we found none", "none on the systems in your control room": of today's work, of whether
they are, of the other documents or systems, the letter does not say that anything was lacking.
"""

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, segment_at, segments_of
from loaders.reading.statements import Statement
from loaders.reading.text.common_words import AUXILIARIES, EARLIER_YEARS, RELATIVES
from loaders.reading.text.mentions import ELEMENTS, MONITORING, REVIEW

_DURING = frozenset(["in", "during", "throughout", "for"])
_UP_TO_NOW = frozenset(["or", "and", "to", "onwards", "–"])
_OURS = frozenset(["we", "our", "us", "inspection", "recommendation", "report"])
_DEGREES = frozenset(
    ["far", "much", "many", "fully", "well", "closely", "comprehensive", "advanced", "complete"]
)
_BROUGHT_ABOUT = frozenset(
    ["made", "put", "brought", "come", "came", "achieved", "reached", "introduced", "installed",
     "implemented", "reviewed", "established", "carried", "conducted", "undertaken", "completed"]
)  # fmt: skip
_BEEN = AUXILIARIES | {"been"}
_CLAUSE_ENDS = frozenset([",", ";", ":", ".", "whether", "or"])
_SOME = frozenset(
    ["some", "most", "many", "several", "one", "two", "three", "few", "half", "part", "sample",
     "selection", "majority", "number", "handful",
     "those"]
)  # fmt: skip
_DOCUMENTS = frozenset(
    ["documents", "papers", "documentation", "plans", "pages", "files", "submission", "material",
     "annexes", "appendices", "minutes", "document", "paper", "annex", "appendix"]
)  # fmt: skip
_DENYING = frozenset(["not", "no", "none", "any", "every"])
_IN = frozenset(["in", "from"])
_EACH = frozenset(["every", "each", "certain"])
_PLACED = frozenset(["in", "at", "within", "used"])
_PLACES = frozenset(
    ["room", "rooms", "headquarters", "station", "stations", "district", "districts", "department",
     "departments", "division", "divisions", "branch", "office", "offices", "centre", "centres",
     "suite", "suites"]
)  # fmt: skip
_PLACE_REACH = 5
_PLAN = frozenset(["plan", "summary", "report"])
_ALONE = frozenset(["alone", "itself", "themselves", "own", "first"])
_ORDINALS = frozenset(["first", "second", "third", "last", "latter", "former", "other", "longer"])
_COUNTED = frozenset(["two", "three", "four", "both"])
_ORDINAL_REACH = 10
_LETTERS = frozenset(
    ["letter", "letters", "email", "emails", "message", "messages", "note", "notes"]
)
_YOURS = frozenset(["you", "your", "the", "force", "own"])
_OFFICES = frozenset(
    ["auditors", "auditor", "staff", "commissioner", "council", "deputy", "consultants", "adviser",
     "advisers", "officers", "neighbours", "partners", "partner", "supplier", "suppliers", "union",
     "federation", "solicitors"]
)  # fmt: skip
_NO_OWNER = frozenset(
    [
        "which",
        "whom",
        "it",
        "them",
        "that",
        "these",
        "this",
        "those",
        "what",
        "constabulary",
        "31",
        "may",
        "May",
    ]
)
_ALL_SENT = frozenset(["all", "only"])
_WHOLE = frozenset(["of", "the", "your", "these", "those"])


@asked_of(*ELEMENTS, REVIEW, when=["no_information"], among=[EARLIER_YEARS])
def is_of_earlier_work(sentence: Sentence, statement: Statement) -> str | None:
    """ "No information on work to improve A in 2016": of the work of this year it is not said."""
    words = sentence.texts
    named = [m for m in sentence.mentioned if m.criterion == statement.criterion]
    for at in range(max(statement.at, 0) + 1, len(words) - 1):
        if words[at] not in EARLIER_YEARS or words[at - 1] not in _DURING:
            continue
        before = set(words[statement.at : at])
        is_open = words[at + 1] in _UP_TO_NOW and words[at + 2 : at + 3] == ["2017"]
        if is_open or before & (_OURS | RELATIVES | {";", ",", "which"}):
            continue
        if any(m.first < at + len(_WHOLE) for m in named):
            return f"what is lacking may be of an earlier year only ({words[at]})"
    return None


@asked_of(when=["no_information"], among=["how"])
def is_of_the_manner(sentence: Sentence, statement: Statement) -> str | None:
    """ "Silent on how the plans were made comprehensive": that they were is taken for granted."""
    words = sentence.texts
    own = [m.first for m in sentence.mentioned if m.criterion == statement.criterion]
    for at in range(len(words) - 1):
        if words[at] != "how" or words[at + 1] in _DEGREES:
            continue
        end = next((n for n in range(at, len(words)) if words[n] in _CLAUSE_ENDS), len(words))
        is_named = any(at < place < end for place in (*own, statement.at))
        brought = [
            n for n in range(at + 2, end) if words[n] in _BROUGHT_ABOUT and words[n - 1] in _BEEN
        ]
        if brought and (is_named or _judges(sentence, statement, at, end)):
            return f"what is lacking may be the manner only (how … {words[brought[0]]})"
    return None


def _judges(sentence: Sentence, statement: Statement, begin: int, end: int) -> bool:
    """Whether a wording on this criterion stands between these words, as "comprehensive" does."""
    return any(
        statement.criterion in wording.criteria and begin < phrase.first < end
        for phrase in sentence.phrases
        for wording in phrase.wordings
    )


@asked_of(when=["no_information", "no_evidence"], among=[_SOME, _DOCUMENTS])
def is_of_some_documents(sentence: Sentence, statement: Statement) -> str | None:
    """ "In some of the documents we found no evidence": the others may hold it."""
    words = sentence.texts
    own = segment_at(sentence, statement.at)
    for segment in {*segments_of(sentence, statement), *([own] if own else [])}:
        for at in range(segment.first, segment.last):
            is_whole = words[at + 1] != "of" and at > segment.first and words[at - 1] not in _IN
            if words[at] not in _SOME or words[at - 1] == "the" or is_whole:
                # "You sent several papers, none of which …": of all that were sent.
                continue
            if words[at] == "those" and words[at + 1] != "of":
                continue
            if _DENYING & set(words[max(0, at - 2) : at]):
                # "Not one of the documents", "in no part of the plans", "any part of".
                continue
            following = words[at + 1 : at + 5]
            named = next((word for word in following if word not in _WHOLE), "")
            if named in _DOCUMENTS:
                return f"the other documents may hold it ({words[at]})"
    return None


@asked_of(when=["no_information", "no_evidence"], among=[_ORDINALS])
def is_of_one_of_the_papers(sentence: Sentence, statement: Statement) -> str | None:
    """ "The first document told us nothing", "nothing in the second of the two papers"."""
    words = sentence.texts
    told = _ORDINALS.intersection(words)
    if len(told) > 1 or not {"both", "nor", "send", "receive", "missing"}.isdisjoint(words):
        # "The first paper told us nothing about it, and the second nothing", "was not sent".
        return None
    for at in range(min(statement.at + _ORDINAL_REACH, len(words) - 1)):
        if words[at] not in _ORDINALS or words[max(0, at - 1)] not in ("the", "your"):
            continue
        following = [word for word in words[at + 1 : at + 5] if word not in _WHOLE | _COUNTED]
        if following[:1] and following[0] in _DOCUMENTS:
            return f"the other documents may hold it ({words[at]})"
    return None


@asked_of(when=["no_information", "no_evidence"], among=[_DOCUMENTS | _LETTERS])
def is_of_papers_by_others(sentence: Sentence, statement: Statement) -> str | None:
    """ "Neither letter from the council told us anything": other papers may."""
    words = sentence.texts
    for at in range(min(statement.at + _ORDINAL_REACH, len(words) - 2)):
        if words[at] not in _DOCUMENTS | _LETTERS or words[at + 1] not in ("from", "by"):
            continue
        owner = [word for word in words[at + 2 : at + 4] if word not in _YOURS]
        is_named = owner[:1] and owner[0][0].isalpha() and len(owner) > 1
        is_yours_of = words[at + 2] in _YOURS and owner[:1] and owner[0] in _OFFICES
        if words[at + 2] not in _YOURS and is_named and owner[0] not in _NO_OWNER:
            return f"other papers may hold it (from {owner[0]})"
        if is_yours_of:
            return f"other papers may hold it (from {owner[0]})"
    return None


@asked_of(when=["no_information"], among=[_ALONE])
def is_of_one_paper_alone(sentence: Sentence, statement: Statement) -> str | None:
    """ "The plan by itself gave us no information", "from the plan alone", "at first it was"."""
    words = sentence.texts[: max(statement.at, 0)]
    if words[:2] == ["at", "first"]:
        return "what is lacking may have come later"
    for at in range(1, len(words)):
        before = words[at - 1]
        is_alone = words[at] == "alone" and before in _DOCUMENTS | _LETTERS | _PLAN
        is_by_itself = words[at] in ("itself", "themselves") and before == "by"
        is_on_its_own = words[at] == "own" and words[at - 2 : at - 1] == ["on"]
        if (is_alone or is_by_itself or is_on_its_own) and not _ALL_SENT & sentence.vocabulary:
            return f"another paper may hold what this lacks ({words[at]})"
    return None


@asked_of(MONITORING, when=["no_information"], among=[_EACH | _PLACES])
def is_of_some_systems(sentence: Sentence, _: Statement) -> str | None:
    """ "They do not cover every IT system", "the systems in your control room": others they may."""
    words = sentence.texts
    for name in sentence.mentioned:
        if name.criterion != MONITORING:
            continue
        if limits := _EACH & set(words[name.first : name.last + 1]):
            return f"what is lacking may be on some systems only ({min(limits)})"
        after = words[name.last + 1 : name.last + _PLACE_REACH]
        if after[:1] and after[0] in _PLACED and (places := _PLACES & set(after)):
            return f"what is lacking may be on some systems only ({min(places)})"
    return None
