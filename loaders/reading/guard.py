"""An outcome counts only where every word around it is known and every negative is spent."""

import re
from dataclasses import replace

from loaders.reading.reservations.claims import find_denied_words
from loaders.reading.reservations.partners import is_shared_with
from loaders.reading.reservations.rules import find_reservation
from loaders.reading.scope import Scope
from loaders.reading.sentence import Sentence, has
from loaders.reading.statements import AN_AIM, DOUBTED, INTENDED, Statement
from loaders.reading.text.mentions import DONE, REVIEW
from loaders.reading.understanding.denied_objects import find_other_object
from loaders.reading.understanding.denied_starts import find_what_is_denied
from loaders.reading.understanding.loose_ends import find_loose_end
from loaders.reading.understanding.negatives import (
    LACKS,
    NEGATIVE_OUTCOMES,
    explains_a_lack,
    find_unspent,
    opens_our_lack,
)
from loaders.reading.understanding.numbers import GAPS, counts_nothing
from loaders.reading.understanding.own_clause import AFFIRMED, Ground, find_ground
from loaders.reading.understanding.taking_back import is_taken_back_later
from loaders.reading.work.exceptions import EXCEPTED_LATER

_SHARING = frozenset(["share", "shared", "shares", "sharing", "jointly"])
_AUXILIARIES = frozenset(["had", "has", "was", "were"])
_PARTNER_REACH = 10
_ROMAN = frozenset("ivx")
_EMPHATIC = frozenset(["ever", "alone", "anyone", "anybody", "anywhere"])
_BESIDE = frozenset(["must", "expected", "completion", "cost", "costs"])
_LATE = frozenset(["delayed", "delay", "delays", "postponed", "deferred", "late", "behind"])
_TESTING = frozenset(["test", "tests", "testing"])
_REMAINING = frozenset(["remain", "remains", "remained"])
# "It was in place in 2015, and remains so": at the end, and of nobody's saying.
_REMAINS_SO = re.compile(" and (?:it |they |this |these )?(?:still )?remains? so [.]$")


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
    loose = find_loose_end(sentence, ground) or find_what_is_denied(sentence, ground)
    if loose := loose or find_other_object(sentence, ground):
        why = f"what is said may go no further than these words allow ({loose})"
        return replace(statement, weight=DOUBTED, why=why)
    unknown = find_unknown_word(sentence, ground) or find_unspent(sentence, ground)
    if unknown is None:
        return statement
    why = f"the sentence holds words that the reader does not understand ({unknown})"
    why = unknown if unknown == EXCEPTED_LATER else why
    return replace(statement, weight=DOUBTED, why=why)


def find_unknown_word(sentence: Sentence, ground: Ground) -> str | None:
    """The first word that the reader does not know, where it may bear on the statement.

    In the statement's own clause every word has to be known; beside it a plain word may stand.
    """
    harmless = sentence.catalogue.harmless
    statement = ground.statement
    words = sentence.words
    denied = find_denied_words(sentence, statement)
    for at in range(len(words)):
        text = words[at].text
        if at in denied:
            continue
        if sentence.covered[at] or text in harmless or not text[0].isalpha():
            continue
        if _ROMAN.issuperset(text) and words[at - 1].text == "(" and words[at + 1].text == ")":
            continue
        if len(text) == 1 or (text in _EMPHATIC and statement.outcome in NEGATIVE_OUTCOMES):
            continue
        if text == "install" and statement.outcome == "started":
            # What is not yet installed may have been bought; what is being installed has begun.
            continue
        if text in _TESTING and statement.outcome == "started":
            # "You are now testing the software, so that work on it had clearly begun".
            continue
        is_put_off = text == "off" and words[at - 1].text == "put"
        if (text in _LATE or is_put_off) and _has_since_come(sentence, statement, at):
            continue
        if text == "missing" and statement.outcome == "no_information":
            # "The missing pages are those on A, and we had no information on it".
            continue
        if opens_our_lack(sentence, statement, at):
            continue
        if text in LACKS and (explains_a_lack(sentence, at) or _is_sought(sentence, at)):
            continue
        if (
            words[at - 1].text == "too"
            and words[at + 1].text == "to"
            and _is_short(sentence, statement, at)
        ):
            # "Too narrow to be called comprehensive": whatever the word, they are not.
            continue
        if text in GAPS and words[at - 1].text == "one" and statement.outcome == "no_evidence":
            continue
        if text == "one" and counts_nothing(sentence, statement, at):
            continue
        if text in _REMAINING and words[at + 1 : at + 2] and words[at + 1].text in ("in", "at"):
            continue
        if text in _REMAINING and _REMAINS_SO.search(" ".join(sentence.texts)):
            continue
        if statement.criterion == REVIEW and _is_partner(sentence, at):
            continue
        if text == "region" and is_shared_with(sentence.texts, at):
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
    return None


def doubt_reviews(sentence: Sentence, scope: Scope) -> None:
    """ "… had taken place, but we found no evidence of it": what was not found is not asserted."""
    if scope.outcome != "no_evidence":
        return
    for at, statement in enumerate(sentence.statements):
        if statement.criterion == REVIEW and statement.outcome == "reviewed":
            why = "the letter finds no evidence of what it reports"
            sentence.statements[at] = replace(statement, weight=DOUBTED, why=why)


def _is_partner(sentence: Sentence, at: int) -> bool:
    """ "The unit that you share with your neighbours in Kent and Surrey": who else has it."""
    before = sentence.texts[max(0, at - _PARTNER_REACH) : at]
    return "with" in before and bool(_SHARING & set(before)) and not _AUXILIARIES & set(before)


def _has_since_come(sentence: Sentence, statement: Statement, at: int) -> bool:
    """ "It was delayed but did start in May": what is late is told to have come, or not to have.

    "Delayed until September" may be later than all that was found.
    """
    is_told = statement.outcome in DONE or statement.outcome == "not_started"
    return is_told and at < statement.at and sentence.texts[at + 1] not in ("until", "to")


def _is_sought(sentence: Sentence, at: int) -> bool:
    """ "We looked for gaps": it is not said that there were any."""
    return any(phrase.last == at - 1 and has(phrase, "sought") for phrase in sentence.phrases)


def _is_short(sentence: Sentence, statement: Statement, at: int) -> bool:
    """ "Too narrow to be called comprehensive", and not "not too narrow …"."""
    is_denied = sentence.texts[max(0, at - 2)] in ("not", "hardly", "never")
    return statement.outcome == "not_comprehensive" and not is_denied
