"""Rules of language on evidence: of what it was found, or not found.

"Evidence of any weakness in the review" is of a weakness; "evidence that a review had been
discussed" is of a discussion. What is not evidence of the review itself says nothing of it.
"""

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, segment_at
from loaders.reading.statements import Statement
from loaders.reading.text.common_words import FINITE_VERBS
from loaders.reading.text.mentions import ELEMENTS, MONITORING, REVIEW, SUPPORT, Mention
from loaders.reading.text.sentences import mentions_in

_EVIDENCE = frozenset(["evidence", "sign", "signs", "trace", "traces", "proof", "indication"])
_REVIEWING = frozenset(["review", "reviews", "reviewing", "evaluation", "appraisal"])
_SUCH_REVIEWS = _REVIEWING | {"a", "an", "exercise", "work", "assessment", "examination", "thing"}
_OTHER_REVIEWS = frozenset(
    ["another", "earlier", "previous", "former", "past", "next", "later", "future", "planned",
     "forthcoming", "proposed", "last", "old", "original", "first"]
)  # fmt: skip
_PREPOSITIONS = frozenset(
    ["of", "in", "on", "since", "to", "for", "from", "by", "with", "after", "before", "about",
     "between", "following", "against", "into", "during", "at", "as"]
)  # fmt: skip
_DOINGS = frozenset(
    ["reviewed", "review", "carried", "conducted", "undertaken", "completed", "taken", "place",
     "held", "done", "made", "performed", "subject", "assessed", "examined", "occurred",
     "happened", "existed", "finished", "concluded", "evaluated", "appraised", "complete",
     "looked", "out", "produced", "commissioned"]
)  # fmt: skip
_AUXILIARIES = frozenset(["been", "was", "were", "is", "had", "has", "have", "would", "will"])
_ITSELF = {
    REVIEW: frozenset(["review", "reviews"]),
    SUPPORT: frozenset(["intelligence"]),
    MONITORING: frozenset(["monitoring"]),
}
_OF_IT = frozenset(["the", "your", "this", "that", "its", "such", "any"])
_HOLDING = frozenset(
    ["contained", "contains", "contain", "lacked", "lacks", "held", "holds", "gave", "gives",
     "give", "offered", "yielded", "provided", "provides", "provide"]
)  # fmt: skip
_ENDS = frozenset([",", ";", ":", ".", "–", "and", "but"])
_WE = frozenset(["we", "i"])
_NOT_DOING = frozenset(["not", "never", "nor", "cannot", "unable"])
_LITTLE = FINITE_VERBS | frozenset(
    ["we", "i", "been", "be", "to", "could", "can", "however", "therefore", "though", "either",
     "also", "yet", "able", "then", "ourselves", "even"]
)  # fmt: skip
# What the inspectors did not do where they had no evidence: any other verb denies another thing.
_FINDING = frozenset(
    ["find", "found", "see", "seen", "identify", "identified", "discover", "discovered", "detect",
     "detected", "receive", "received", "locate", "located", "trace", "traced", "uncover",
     "obtain", "obtained", "get", "notice", "noticed", "encounter", "observe", "observed",
     "hold", "come", "gain", "meet", "met", "discern", "given", "sent", "shown", "supplied",
     "provided", "offered", "furnished", "presented", "manage", "managed", "succeed", "succeeded",
     "aware", "know", "in", "from", "among", "anywhere", "any", "the", "a", "point"]
)  # fmt: skip
_MANNER = frozenset(
    ["easily", "readily", "quickly", "immediately", "always", "promptly", "directly", "fully",
     "formally", "initially", "simply", "merely", "only"]
)  # fmt: skip
_LONGEST_DENIAL = 8
_DOUBTING = frozenset(["doubt", "contradict", "contradicts", "contradicted", "question", "suspect"])


@asked_of(REVIEW, when=["reviewed", "no_evidence"])
def is_of_another_found_thing(sentence: Sentence, statement: Statement) -> str | None:
    """Whether the evidence was of something about the review, or of another review."""
    words = sentence.texts
    reviews = [
        m
        for m in mentions_in(sentence.segments)
        if m.criterion == REVIEW and not m.is_agent and m.first > statement.at
    ]
    found = next(
        (at for at in range(max(statement.at, 0), len(words)) if words[at] in _EVIDENCE), None
    )
    if found is not None and (thing := _find_such_thing(words[found + 1 : found + 5])):
        return f"it is not certain of what there was evidence ({thing})"
    if not reviews or found is None or not statement.at <= found < reviews[0].first:
        return None
    head = _find_head(sentence, reviews[0])
    if head is None:
        return None
    if words[found + 1] == "of":
        between = words[found + 2 : head]
        is_work = between[-2:] == ["work", "to"]
        others = (_PREPOSITIONS - {"of"}) | _OTHER_REVIEWS
        if not is_work and "," not in between and others & set(between):
            return f"it is not certain of what there was evidence ({between[-1]})"
    is_that = words[found + 1] == "that" and statement.outcome == "reviewed"
    if is_that and _says_something_else(words[reviews[0].last + 1 :]):
        return "it is not certain of what there was evidence"
    return None


def _find_such_thing(words: list[str]) -> str | None:
    """ "(Evidence) of such action", "of any such changes": what has just been named, no review."""
    if words[:1] != ["of"] or "such" not in words[1:3]:
        return None
    thing = words[words.index("such") + 1 :][:1]
    is_thing = thing and thing[0][0].isalpha() and thing[0] not in _SUCH_REVIEWS
    return thing[0] if is_thing else None


def _find_head(sentence: Sentence, mention: Mention) -> int | None:
    """The word "review" itself, within or just before the name of the unit."""
    for at in range(mention.first, mention.last + 1):
        if sentence.texts[at] in _REVIEWING:
            return at
    return None


def _says_something_else(clause: list[str]) -> bool:
    """ "… had been discussed": a review is spoken of, and it is not said to have been done."""
    begin = next((at for at, word in enumerate(clause) if word in _AUXILIARIES), None)
    if begin is None:
        return False
    said = []
    for word in clause[begin:]:
        if word in _ENDS:
            break
        said.append(word)
    return len(said) > 1 and not _DOINGS & set(said)


@asked_of(*ELEMENTS, REVIEW, when=["no_information"])
def is_lacking_in_itself(sentence: Sentence, statement: Statement) -> str | None:
    """ "The review held too little information on costs", "insufficient information in the review".

    What a review or the intelligence does not tell is lacking in it, and there may well be one.
    """
    if statement.at < 0:
        return None
    words = sentence.texts
    own = segment_at(sentence, statement.at)
    things = _ITSELF[statement.criterion]
    if own is None or things.isdisjoint(sentence.vocabulary):
        return None
    opening = words[own.first : own.first + 2]
    opens = opening[:1] and (
        opening[0] in things or (opening[0] in _OF_IT and opening[1] in things)
    )
    verbs = set(words[own.first : statement.at]) | {words[statement.at]}
    if opens and _HOLDING & verbs:
        return f"it is not certain what lacked the information ({min(_HOLDING & verbs)})"
    for at in range(statement.at + 1, min(statement.at + 6, len(words) - 2)):
        if words[at] == "in" and words[at + 1] in _OF_IT and words[at + 2] in things:
            return f"it is not certain what lacked the information ({words[at + 2]})"
    return None


@asked_of(when=["no_information", "no_evidence"], among=[_DOUBTING])
def is_of_a_doubt(_sentence: Sentence, _statement: Statement) -> str | None:
    """ "No information that would lead us to doubt that …": it is the doubt that had no ground."""
    return "a doubt is denied here"


@asked_of(REVIEW, when=["reviewed", "no_evidence"])
def is_of_what_was_not_given(sentence: Sentence, statement: Statement) -> str | None:
    """ "You promised, but did not send, evidence of a review": what it shows nobody has seen."""
    own = segment_at(sentence, statement.at)
    if own is None or not own.index:
        return None
    before = next((s for s in sentence.segments if s.index == own.index - 1), None)
    if before is None or own.joiners != {"comma"} or not before.joiners >= {"comma", "contrast"}:
        return None
    is_bare = not any(isinstance(unit, Mention) or unit.wordings for unit in before.units)
    if is_bare and any(unit.kinds & {"negative"} for unit in before.units):
        return "it is not certain what came of the evidence"
    return None


@asked_of(REVIEW, when=["no_evidence"], among=[_WE])
def is_of_what_we_did_not_do(sentence: Sentence, statement: Statement) -> str | None:
    """ "We did not ask for evidence of a review", "we cannot accept it as evidence": no search."""
    words = sentence.texts
    begin = max(0, statement.at - _LONGEST_DENIAL)
    denied = [
        at
        for at in range(begin, statement.at)
        if words[at] in _NOT_DOING and _WE & set(words[max(begin, at - 2) : at + 3])
    ]
    if not denied:
        return None
    said = words[denied[-1] + 1 : statement.at]
    if manner := _MANNER & set(said):
        return f"evidence may have been found all the same ({min(manner)})"
    verbs = [w for w in said if w not in _LITTLE and w[0].isalpha() and not w.endswith("ly")]
    if not verbs or verbs[0] in _FINDING:
        return None
    return f"it is not said that evidence was looked for ({verbs[0]})"
