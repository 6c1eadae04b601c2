"""Rules of language on what a force says of itself: its claim is no finding of the inspectors."""

from loaders.reading.asking import asked_of
from loaders.reading.reservations.adopted import PAPERS, is_adopted
from loaders.reading.reservations.sayings import (
    DENIALS,
    TELLERS,
    find_sayings,
    is_found_beside_aim,
)
from loaders.reading.sentence import Sentence, has, segment_at
from loaders.reading.statements import FORCE_SAYS, LOOKED_FOR, Statement
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.mentions import Mention
from loaders.reading.text.sentences import Segment

_FORCE_SUBJECTS = frozenset(
    ["you", "force", "constabulary", "letter", "foreword", "constable", "authority", "consultant",
     "consultants", "reviewer", "reviewers", "adviser", "advisers", "auditor", "auditors",
     "department", "officer", "superintendent", "director", "panel", "he", "she"]
)  # fmt: skip
_ASSURING = frozenset(["assure", "assures", "assured", "assurance", "assurances"])
_SOUGHT = frozenset(["sought", "seek", "wanted", "needed", "requested"])
_DESCRIBING = frozenset(
    ["describe", "describes", "described", "regard", "regards", "regarded", "find", "finds", "view",
     "views", "viewed", "see", "sees", "saw", "present", "presents", "presented", "treat", "treats",
     "treated", "judge", "judges", "judged", "deem", "deems", "deemed", "rate", "rates", "rated",
     "characterise", "characterises", "characterised"]
)  # fmt: skip
_JUDGING = frozenset(["judge", "judges", "judged", "deem", "deems", "deemed", "rate", "rates",
                      "rated", "find", "finds"])  # fmt: skip
_NOTHING = frozenset(["nothing", "little", "no", "too"])
# "You wrote to tell us that A had begun": whom it was told, and not what we found.
_TELLING_US = frozenset(
    ["tell", "tells", "telling", "told", "inform", "informs", "informing", "informed", "to",
     "assure", "assuring", "assured", "advise", "advising", "advised", "let", "letting", "notify",
     "notifying", "remind", "reminding"]
)  # fmt: skip
_HOPING = frozenset(
    ["hope", "hopes", "believe", "think", "trust", "expect", "presume", "suppose", "imagine",
     "understand", "gather", "assume", "seems", "appears", "say", "tell", "claim", "suggest"]
)  # fmt: skip
_FINDING = frozenset(
    ["found", "find", "saw", "see", "show", "shows", "showed", "established", "satisfied"]
)
_READING = frozenset(["looked", "examined"])
_MODALS = frozenset(["should", "would", "might", "could", "may", "must", "will", "shall"])
_REPORTING = frozenset(
    ["say", "show", "confirm", "state", "record", "report", "tell", "note", "prove", "indicate",
     "demonstrate", "establish", "mention"]
)  # fmt: skip
_BEGINNING = frozenset({"and", "contrast", "semicolon", "colon", "dash"})
_WE = frozenset(["we", "our"])
_PARTING = frozenset([";", ":", "–", "but"])
_AS_SENT = (
    ["as", "submitted"], ["as", "sent"], ["as", "drafted"], ["as", "written"], ["as", "received"],
    ["as", "supplied"], ["as", "they", "stood"], ["as", "they", "stand"], ["as", "it", "stood"],
    ["as", "it", "stands"],
)  # fmt: skip
_GIVING = frozenset(["provided", "gave", "sent", "submitted", "supplied", "enclosed", "included"])


@asked_of(unless=["no_information", "not_started"])
def is_said_by_the_force(sentence: Sentence, statement: Statement) -> str | None:
    """What a force says of itself is its claim, unless the inspectors adopt it."""
    if not _may_tell_a_claim(sentence):
        return None
    if _is_evidence_given(sentence, statement):
        return None
    claims = _find_claims(sentence, statement)
    is_claimed = (
        _is_assured(sentence.texts, statement.at)
        or any(_closes_with_claim(segment, statement) for segment in sentence.segments)
        or any(_closes_with_hope(sentence, segment, statement) for segment in sentence.segments)
    )
    if not is_claimed and not claims:
        return None
    if any(is_adopted(sentence, segment) for segment in sentence.segments):
        return None
    if is_claimed:
        return FORCE_SAYS
    words = sentence.words
    for claim in claims:
        if _is_of_another_time(sentence, claim, statement.at):
            continue
        if is_found_beside_aim(sentence, claim, statement.at):
            continue
        if "as" in sentence.vocabulary and _speaks_of_what_was_sent(sentence, claim, statement):
            continue
        between = {w.text for w in words[claim + 1 : statement.at + 3]}
        if "our" in between and between & {"assessment", "judgement", "judgment", "view"}:
            continue
        begin = _find_next_clause(sentence, claim)
        between = {
            words[at].text
            for at in range(claim + 1, statement.at)
            if words[at].text != "us" or words[at - 1].text not in _TELLING_US
        }
        if statement.outcome == "no_evidence" and between & PAPERS:
            continue
        between = {
            words[at].text
            for at in range(begin, statement.at)
            if words[at].text != "us" or words[at - 1].text not in _TELLING_US
        }
        if not between & {"we", "us", "documents", "evidence"}:
            return FORCE_SAYS
    return None


def _is_evidence_given(sentence: Sentence, statement: Statement) -> bool:
    """ "You told us that A had begun, and you provided evidence of a review": that was seen."""
    own = segment_at(sentence, statement.at)
    if statement.wording != "evidence" or own is None or own.joiners != {"comma", "and"}:
        return False
    return sentence.texts[own.first] == "you" and sentence.texts[own.first + 1] in _GIVING


def _find_next_clause(sentence: Sentence, claim: int) -> int:
    """ "You state that documents show A"; "…, but the documents show A": a clause of its own."""
    return next(
        (
            s.first
            for s in sentence.segments
            if s.first > claim and (s.joiners & _BEGINNING or sentence.texts[s.first] in _WE)
        ),
        len(sentence.texts),
    )


def _is_assured(words: list[str], end: int) -> bool:
    """ "You assured us that …"; not "the matters on which we sought assurance"."""
    return any(
        words[at] in _ASSURING and _SOUGHT.isdisjoint(words[max(0, at - 2) : at])
        for at in range(max(end, 0))
    )


def _may_tell_a_claim(sentence: Sentence) -> bool:
    """Whether a word for saying, describing or hoping stands in the sentence: mostly none does."""
    groups = sentence.catalogue.groups
    telling = (
        _ASSURING, _DESCRIBING, _HOPING, groups["reporting_verbs"], groups["claiming_verbs"]
    )  # fmt: skip
    held = sentence.vocabulary
    if "claim" in sentence.kinds or ("that" in held and not TELLERS.isdisjoint(held)):
        return True
    return not all(held.isdisjoint(words) for words in telling)


def _speaks_of_what_was_sent(sentence: Sentence, claim: int, statement: Statement) -> bool:
    """ "You told us that you will revise them; as submitted, they did not …": so we found them."""
    words = sentence.texts[claim + 1 : statement.at]
    return any(
        mark in _PARTING
        and (words[at + 1 : at + 3] in _AS_SENT or words[at + 1 : at + 4] in _AS_SENT)
        for at, mark in enumerate(words)
    )


def _find_claims(sentence: Sentence, statement: Statement) -> list[int]:
    """Where, before the statement, the force is said to tell, report or describe."""
    words, groups = sentence.words, sentence.catalogue.groups
    held = sentence.vocabulary
    sayings = find_sayings(sentence.texts, max(statement.at, 0)) if "that" in held else []
    claims = sayings + [
        unit.last
        for segment in sentence.segments
        for unit in segment.units
        if has(unit, "claim") and unit.last < statement.at
    ]
    claims += [
        at
        for at in range(1, max(statement.at, 0) if held & groups["reporting_verbs"] else 0)
        if words[at].text in groups["reporting_verbs"]
        and (
            {w.text for w in words[max(0, at - 2) : at]} & _FORCE_SUBJECTS or _goes_on(sentence, at)
        )
        and not (words[at].text.startswith("maintain") and words[at + 1].text != "that")
    ]
    claims += [
        at
        for at in range(1, max(statement.at, 0) if held & _DESCRIBING else 0)
        if words[at].text in _DESCRIBING
        and _is_by_force(sentence.texts, at)
        and (words[at].text in _JUDGING or "as" in sentence.texts[at : statement.at])
    ]
    claims += [
        at
        for at in range(1, max(statement.at, 0) if held & groups["claiming_verbs"] else 0)
        if words[at].text in groups["claiming_verbs"]
        and words[at + 1].text not in _NOTHING
        and _find_subject(sentence.texts, at) in groups["documents"] | _FORCE_SUBJECTS
        and not (words[at].text.startswith("maintain") and words[at + 1].text != "that")
    ]
    return claims


def _is_by_force(words: list[str], at: int) -> bool:
    """ "Your force regards …", "it regarded its plans as …": the force, and not the documents."""
    is_named = not _FORCE_SUBJECTS.isdisjoint(words[max(0, at - 2) : at])
    return is_named or (words[at - 1] == "it" and words[at + 1 : at + 2] == ["its"])


def _is_of_another_time(sentence: Sentence, claim: int, at: int) -> bool:
    """ "In 2016 you told us that …; work on A has begun": the claim ends with its clause."""
    clause = next((s for s in sentence.segments if s.last >= claim), None)
    return (
        clause is not None
        and sentence.voids[clause.index]
        and any(claim < s.first <= at and "semicolon" in s.joiners for s in sentence.segments)
    )


def _goes_on(sentence: Sentence, at: int) -> bool:
    """ "You told us more about A, and said that it was in place": the subject is not said again."""
    before = [text for text in sentence.texts[:at] if text in ("you", "we")]
    joined = sentence.texts[at - 1] in ("and", "but") and sentence.texts[at + 1] == "that"
    return joined and before[-1:] == ["you"]


def _find_subject(words: list[str], at: int) -> str:
    """ "Your letter, which the treasurer wrote, says …": the word before the verb, or the aside."""
    if words[at - 1] != ",":
        return words[at - 1]
    opening = next((n for n in range(at - 2, 1, -1) if words[n] == ","), 0)
    return words[opening - 1] if words[opening + 1] in ("which", "who") else words[at - 1]


def _closes_with_claim(segment: Segment, statement: Statement) -> bool:
    """ "A had started, you told us": the claim stands behind what is claimed."""
    if segment.first <= statement.at or segment.joiners & {"and", "contrast"}:
        return False
    others = [u for u in segment.units if isinstance(u, Mention) or u.wordings]
    return not others and any(has(unit, "claim") for unit in segment.units)


def _closes_with_hope(sentence: Sentence, segment: Segment, statement: Statement) -> bool:
    """ "A was in place, you hope": what is hoped or believed is said last."""
    if segment.first <= statement.at or segment.joiners & {"and", "relative"}:
        return False
    words = sentence.texts[segment.first : segment.first + 4]
    plain = [word for word in words if word not in ("or", "so", ",")]
    if plain[:1] not in (["you"], ["we"], ["it"], ["they"]) or not _HOPING & set(plain[1:2]):
        return False
    if plain[0] == "you" and "contrast" in segment.joiners and statement.outcome in DENIALS:
        # "They do not reflect it, although you say that a new version will".
        return False
    # "…, because they say nothing about A": a reason, and no claim.
    return not any(w.outcome == "no_information" for u in segment.units for w in _wordings_of(u))


def _wordings_of(unit: Phrase | Mention) -> tuple[Wording, ...]:
    return unit.wordings if isinstance(unit, Phrase) else ()


@asked_of(unless=DENIALS)
def is_only_looked_for(sentence: Sentence, statement: Statement) -> str | None:
    """ "We looked for plans that were comprehensive": it is not said here that they were found."""
    if "sought" not in sentence.kinds:
        return None
    for phrase in sentence.phrases:
        if phrase.last >= statement.at or not has(phrase, "sought") or phrase.text in _READING:
            continue
        before = sentence.texts[max(0, phrase.first - 3) : phrase.first]
        between = sentence.texts[phrase.last + 1 : statement.at]
        is_parted = any(
            phrase.last < s.first <= statement.at and s.joiners & {"semicolon", "dash", "contrast"}
            for s in sentence.segments
        )
        if "we" in before and not is_parted and not _FINDING & set(between):
            return LOOKED_FOR
    return None


def find_denied_words(sentence: Sentence, statement: Statement) -> set[int]:
    """The words of an earlier clause that only says what is not claimed."""
    if "not_claimed" not in sentence.kinds:
        return set()
    return {
        at
        for segment in sentence.segments
        if segment.last < statement.at and any(has(u, "not_claimed") for u in segment.units)
        for at in range(segment.first, segment.last + 1)
    }


@asked_of(among=["that", _MODALS, _REPORTING])
def is_expected_of_papers(sentence: Sentence, statement: Statement) -> str | None:
    """ "Your plan should say that work has begun", "your records would confirm it": do they?"""
    if statement.at < 0:
        return None
    words = sentence.texts
    for at in range(1, statement.at - 1):
        if words[at] not in _MODALS or words[at - 1] in ("we", "i"):
            continue
        if words[at + 1] in _REPORTING and "that" in words[at + 2 : at + 4]:
            return f"it is not said that the documents do so ({words[at]} {words[at + 1]})"
    return None
