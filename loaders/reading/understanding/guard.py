"""An outcome counts only where every word around it is known and every negative is spent."""

from dataclasses import replace

from loaders.reading.evidence.scope import Scope
from loaders.reading.pointing.pronouns import announces_one
from loaders.reading.reservations.claims import find_denied_words
from loaders.reading.reservations.plans import AN_AIM
from loaders.reading.reservations.rules import find_reservation
from loaders.reading.reservations.surroundings import find_tail
from loaders.reading.sentence import Sentence, has
from loaders.reading.statements import DOUBTED, INTENDED, Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import DONE, REVIEW, Mention
from loaders.reading.understanding.own_clause import AFFIRMED, Ground, find_ground
from loaders.reading.understanding.taking_back import is_taken_back_later
from loaders.reading.work.exceptions import EXCEPTED_LATER, find_excepted

_NONE = frozenset(["no", "none", "nothing"])
_NEGATIVE_OUTCOMES = frozenset(["not_started", "no_information", "no_evidence"])
_SOUGHT = frozenset(["evidence", "sign", "signs", "trace", "record", "report", "proof"])
_PLACES = frozenset(["area", "aspect", "element", "matter", "part", "point", "respect", "strand"])
_LACKS = frozenset(
    ["lacked", "lack", "lacking", "lacks", "gaps", "gap", "did not cover", "left", "unsaid",
     "leave", "leaves", "many"]
)  # fmt: skip
_OF_THE_PLANS = frozenset(["of", "the", "your", "these", "two", "plan", "plans"])
_CONCLUDING = frozenset(["so", "for", "as", "accordingly", "therefore", "consequently", "thus"])
_NOT_YET = frozenset(["not yet", "yet to", "still to", "as yet to", "remained to be"])
_EMPHATIC = frozenset(["ever", "alone", "anyone", "anybody", "anywhere"])
_GAPS = frozenset(
    ["gap", "omission", "weakness", "disappointment", "shortcoming", "deficiency", "reservation"]
)
_PIECES = frozenset(["page", "sheet", "side", "line", "sentence", "paragraph"])
_BESIDE = frozenset(["must", "expected", "completion", "cost", "costs"])
_REMAINING = frozenset(["remain", "remains", "remained"])

_PASSED_OVER = frozenset(["negative", "modal_negative", "unreal", "request"])


def weigh_words(sentence: Sentence, statement: Statement) -> Statement:
    """An outcome counts only where every word around it is known and every negative is spent."""
    if statement.outcome is None:
        return statement
    reservation = find_reservation(sentence, statement)
    if reservation:
        weight = INTENDED if reservation == AN_AIM else DOUBTED
        return replace(statement, weight=weight, why=reservation)
    ground = find_ground(sentence, statement)
    if reservation := is_taken_back_later(sentence, ground):
        return replace(statement, weight=DOUBTED, why=reservation)
    unknown = find_unknown(sentence, ground)
    if unknown is None:
        return statement
    why = f"the sentence holds words that the reader does not understand ({unknown})"
    why = unknown if unknown == EXCEPTED_LATER else why
    return replace(statement, weight=DOUBTED, why=why)


def find_unknown(sentence: Sentence, ground: Ground) -> str | None:
    """A word that the reader does not know, or a negative that nothing has used."""
    harmless = sentence.catalogue.harmless
    statement = ground.statement
    words = sentence.words
    shared = False
    denied = find_denied_words(sentence, statement)
    for at in range(len(words)):
        text = words[at].text
        if at in denied:
            continue
        if sentence.covered[at] or text in harmless or not text[0].isalpha():
            shared = shared or text in ("share", "shared", "shares", "jointly")
            continue
        if len(text) == 1 or (text in _EMPHATIC and statement.outcome in _NEGATIVE_OUTCOMES):
            continue
        if text == "install" and statement.outcome == "started":
            # What is not yet installed may have been bought; what is being installed has begun.
            continue
        if text in _LACKS and (_explains_a_lack(sentence, at) or _is_sought(sentence, at)):
            continue
        if (
            words[at - 1].text == "too"
            and words[at + 1].text == "to"
            and _is_short(sentence, statement, at)
        ):
            # "Too narrow to be called comprehensive": whatever the word, they are not.
            continue
        if text in _GAPS and words[at - 1].text == "one" and statement.outcome == "no_evidence":
            continue
        if text == "one" and (
            _counts_nothing(sentence, at) or _is_lacking(sentence, statement, at)
        ):
            continue
        if shared or (
            text in _REMAINING and words[at + 1 : at + 2] and words[at + 1].text in ("in", "at")
        ):
            continue
        if ground.is_said_elsewhere(at):
            continue
        if ground.is_past(at) and (statement.outcome not in AFFIRMED or text in ("one", "little")):
            continue
        is_superlative = text == "most" and words[at - 1].text == "the"
        is_ordinary = text in sentence.catalogue.ordinary or text in _BESIDE or is_superlative
        if is_ordinary and ground.tolerates(at):
            continue
        return text
    tail = find_tail(sentence, statement)
    excepted = None
    for segment in sentence.segments:
        for unit, following in zip(segment.units, [*segment.units[1:], None], strict=True):
            if has(unit, "exception") and not isinstance(following, Mention):
                is_found = isinstance(following, Phrase) and any(
                    w.id == "evidence" for w in following.wordings
                )
                if _speaks_of_all_but_one(sentence, unit) and statement.outcome in DONE:
                    excepted = EXCEPTED_LATER
                elif not (is_found and statement.outcome == "reviewed"):
                    return unit.text
            if not isinstance(unit, Phrase):
                continue
            if unit.is_used or unit.first > tail or not ground.bears(unit):
                continue
            is_elliptical = unit.text == "not" and sentence.texts[unit.last + 1] in (":", ";")
            if statement.outcome == "not_started" and (unit.text in _NOT_YET or is_elliptical):
                # "You do not yet seek intelligence: that work had yet to start".
                continue
            if unit.text in _LACKS and _explains_a_lack(sentence, unit.first):
                continue
            if has(unit, "wrong_to_say") and ground.may_be_denied(unit):
                return unit.text
            if unit.kinds & {
                "negative",
                "modal_negative",
                "unreal",
                "claim_refused",
                "stopped",
                "request",
            }:
                return unit.text
            is_of_none = has(unit, "everything") and unit.text.split()[0] in _NONE
            if is_of_none and statement.outcome not in _NEGATIVE_OUTCOMES:
                return unit.text
            is_except = has(unit, "later_exception") and statement.criterion != REVIEW
            if is_except and find_excepted(sentence) is None:
                return unit.text
    return excepted


def is_negative(unit: Phrase | Mention) -> bool:
    """Whether this denies something."""
    return has(unit, "negative") or has(unit, "modal_negative")


def _counts_nothing(sentence: Sentence, at: int) -> bool:
    """ "One, on …", "a one-page summary", "of one already held": no number is left in doubt."""
    words = sentence.texts
    following = words[at + 1] if at + 1 < len(words) else "."
    before = words[at - 1] if at else ""
    if before == "that" and following in ("had", "has"):
        return True
    if following in _GAPS:
        return before == "the"
    if words[at + 1 : at + 3] == ["for", "each"] and before == ",":
        return True
    if following in ("had", "was", "is", "has") and _is_told_after_colon(sentence, at):
        return True
    if following in _PLACES and _is_named_next(sentence, at):
        return True
    if following == "," or following in _PIECES:
        return True
    is_named = words[at + 2 : at + 4] in (["in", "which"], ["on", "which"])
    if following in _PLACES and (before in ("was", "is") or (before == "the" and is_named)):
        return True
    if following == "reason" and words[at + 2 : at + 3] in (["is"], ["was"], ["for"]):
        return True
    if following in ("is", "was") and sentence.memory.listed_in == sentence.number:
        return True
    if before == "of" and words[at - 2] in _SOUGHT and following in ("and", "but", ","):
        return True
    if before == "of" and following in (".", ";", "already", "having"):
        return True
    segment = next((s for s in sentence.segments if s.last >= at), None)
    if segment is None or not announces_one(sentence, segment):
        return False
    following = next((s for s in sentence.segments if s.index == segment.index + 1), None)
    return following is not None and bool(following.joiners & {"colon", "dash"})


def _is_short(sentence: Sentence, statement: Statement, at: int) -> bool:
    """ "Too narrow to be called comprehensive", and not "not too narrow …"."""
    is_denied = sentence.texts[max(0, at - 2)] in ("not", "hardly", "never")
    return statement.outcome == "not_comprehensive" and not is_denied


def _is_told_after_colon(sentence: Sentence, at: int) -> bool:
    """ "One had begun and one had not: A was in hand, but B was still to come"."""
    later = [s for s in sentence.segments if s.first > at and "colon" in s.joiners]
    return bool(later) and all(
        s.at > later[0].first for s in sentence.statements if s.outcome is not None
    )


def _is_sought(sentence: Sentence, at: int) -> bool:
    """ "We looked for gaps": it is not said that there were any."""
    return any(phrase.last == at - 1 and has(phrase, "sought") for phrase in sentence.phrases)


def _explains_a_lack(sentence: Sentence, at: int) -> bool:
    """ "They lacked several elements, and were not comprehensive": the reason for what follows."""
    return any(s.outcome == "not_comprehensive" and s.at > at for s in sentence.statements)


def _is_named_next(sentence: Sentence, at: int) -> bool:
    """ "On one element of the plans, A, but not on the other": the one is named after the comma."""
    segment = next((s for s in sentence.segments if s.last >= at), None)
    later = [s for s in sentence.segments if segment and s.index > segment.index]
    rest = {word for word in sentence.texts[at + 2 : segment.last + 1] if word[0].isalpha()}
    return (
        bool(later)
        and rest <= _OF_THE_PLANS
        and later[0].joiners == {"comma"}
        and isinstance(later[0].units[0], Mention)
        and not any("or" in s.joiners for s in later)
    )


def _speaks_of_all_but_one(sentence: Sentence, exception: Phrase) -> bool:
    """ "With one exception, every element was in place": a later sentence may name the one."""
    is_of_one = exception.text == "with one exception"
    return is_of_one and any(has(phrase, "everything") for phrase in sentence.phrases)


def _is_lacking(sentence: Sentence, statement: Statement, at: int) -> bool:
    """ "The one element of which we could not find evidence was a review": the one not found."""
    following = sentence.texts[at + 2 : at + 4]
    is_definite = sentence.texts[at - 1] == "the" and statement.outcome == "no_evidence"
    is_named_after = sentence.texts[statement.at + 1] in ("was", "is", "concerned", "concerns")
    return (
        is_definite
        and is_named_after
        and following in (["of", "which"], ["for", "which"], ["on", "which"])
    )


def doubt_reviews(sentence: Sentence, scope: Scope) -> None:
    """ "… had taken place, but we found no evidence of it": what was not found is not asserted."""
    if scope.outcome != "no_evidence":
        return
    for at, statement in enumerate(sentence.statements):
        if statement.criterion == REVIEW and statement.outcome == "reviewed":
            why = "the letter finds no evidence of what it reports"
            sentence.statements[at] = replace(statement, weight=DOUBTED, why=why)
