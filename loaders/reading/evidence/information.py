"""Information: a phrase that denies it covers what follows it, or the topic before it.

"No information" is not "no evidence": the one says that the documents were too thin to assess,
the other that the inspectors looked and found none.
"""

from loaders.reading.evidence.openings import (
    asks_of_all,
    closes_clause,
    denies_reflection,
    denies_the_whole,
    is_asked_about,
    is_held_by_force,
    is_in_relative,
    is_of_you,
    is_on_some_of_several,
    judges_plans,
)
from loaders.reading.evidence.topics import bind_topics
from loaders.reading.evidence.unfound import turn_evidence
from loaders.reading.evidence.untold import (
    FALLS_SHORT,
    UNTOLD,
    falls_short_itself,
    is_denied_above,
    is_untold_in_passing,
    leave_denied_lack,
    leave_pending_open,
)
from loaders.reading.scope import Scope
from loaders.reading.sentence import Sentence, has
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.mentions import PLANS, STRATEGY, Mention
from loaders.reading.text.sentences import Segment

_LACKING = frozenset(["absent from", "missing from", "omitted"])
_QUANTITIES = frozenset(
    ["insufficient", "not enough", "too little", "limited information", "nothing that"]
)
_PLANS = frozenset(["plans", "plan", "they", "which"])
_TELLING = frozenset(["tell us", "told us", "told", "not enough"])
_SEEING = frozenset(["see", "saw", "find", "found", "was", "is", "were", "be"])
_HEED = frozenset(["account", "regard", "notice", "heed", "attention", "weight"])
# "Nor were you silent on it" denies as "you were not silent on it" does.
_DENYING = frozenset({"negative", "not_same_as"})
_CLOSING = frozenset(["say"])
_DESCRIBING = frozenset(["describe", "described"])


def open_information(
    sentence: Sentence, phrase: Phrase, ids: dict, segment: Segment, place: int
) -> None:
    """Open "no information on …", or give it to the topic that stands before it."""
    if _says_something_else(sentence, phrase, segment, place):
        return
    is_of_the_whole = False
    if "too-little-information" in ids:
        wording = ids["too-little-information"]
        if not _is_too_little(sentence, phrase, segment):
            return
    elif sentence.scope and sentence.scope.outcome == "no_information":
        sentence.take_negatives()
        return
    else:
        wording = ids.get("information") or ids["assess"]
        is_of_the_whole = denies_the_whole(sentence, phrase, segment)
        if not _is_denied(sentence, phrase, ids, segment, place):
            return
    if sentence.is_void or leave_denied_lack(sentence, phrase):
        return
    if phrase.text.startswith("omit") and sentence.texts[phrase.first - 1] in _PLANS:
        # "The plans omitted any work on A": not that there was no information on it.
        sentence.scope = Scope("sought", wording.id, segment.index, sentence.number)
        return
    _open_scope(sentence, phrase, wording, segment, is_of_the_whole)
    _answer_question(sentence, wording, segment)
    if not _names_what_follows(segment.units[place + 1 :]):
        bind_topics(sentence, segment, wording)


def _says_something_else(sentence: Sentence, phrase: Phrase, segment: Segment, place: int) -> bool:
    """ "You did not tell us that …", "they take insufficient account of it": of no information."""
    following = sentence.texts[min(phrase.last + 1, len(sentence.texts) - 1)]
    if following == "that" and phrase.text in _TELLING:
        # "You did not tell us that …", "it is not enough that …": no lack of information.
        return True
    if denies_reflection(phrase, segment, place) or _denies_evidence(phrase, segment, place):
        sentence.negatives.append(phrase)
        return True
    if following in _HEED:
        # "They take insufficient account of the strategy": they inform us well enough.
        return True
    if _is_nothing_of_the_strategy(sentence, phrase, segment, place):
        sentence.state_on(STRATEGY, "not_reflected", "disregard", segment.index, segment.index)
        return True
    return False


def _denies_evidence(phrase: Phrase, segment: Segment, place: int) -> bool:
    """ "Nothing that you sent gave us evidence of a review": it was looked for."""
    return phrase.text == "nothing that" and any(
        wording.id == "evidence"
        for unit in segment.units[place + 1 :]
        for wording in getattr(unit, "wordings", ())
    )


def _is_nothing_of_the_strategy(
    sentence: Sentence, phrase: Phrase, segment: Segment, place: int
) -> bool:
    """ "We saw nothing of the strategy in your plans": they do not reflect it."""
    following = segment.units[place + 1 :]
    is_of_it = bool(following) and getattr(following[0], "criterion", "") == STRATEGY
    is_in_plans = any(getattr(unit, "criterion", "") == PLANS for unit in following[1:])
    before = sentence.texts[phrase.first - 1] if phrase.first else ""
    return phrase.text == "nothing of" and is_of_it and is_in_plans and before in _SEEING


def _is_too_little(sentence: Sentence, phrase: Phrase, segment: Segment) -> bool:
    """ "Too little detail on A", "silent on A": a lack of information, unless it is denied."""
    if phrase.text in _QUANTITIES and sentence.scope:
        return False
    if is_held_by_force(sentence, phrase):
        return False
    if falls_short_itself(sentence, phrase, segment):
        leave_pending_open(sentence, segment, FALLS_SHORT)
        return False
    if phrase.text in _LACKING and turn_evidence(sentence, segment):
        return False
    own = [n for n in sentence.negatives if n.first >= segment.first]
    is_denied = any(n.kinds & _DENYING and n.text != "without" for n in own)
    if is_denied and not sentence.scope:
        # "Not silent on", "no lack of information": something was said, not what.
        sentence.is_void = True
    sentence.take_negatives()
    return True


def _is_denied(sentence: Sentence, phrase: Phrase, ids: dict, segment: Segment, place: int) -> bool:
    """ "You gave no information on A", "we could not assess A": a negative stands before it."""
    if _informs_of_nothing(sentence, phrase, ids, segment, place):
        return False
    if sentence.negatives and is_untold_in_passing(sentence, phrase, segment):
        sentence.take_negatives()
        leave_pending_open(sentence, segment, UNTOLD)
        return False
    if _is_of_another_inability(sentence, phrase, ids):
        return False
    if not sentence.negatives and "information" in ids:
        sentence.information = phrase
    sentence.is_void = sentence.is_void or is_denied_above(sentence)
    return bool(sentence.negatives) and sentence.take_negatives()


def _informs_of_nothing(
    sentence: Sentence, phrase: Phrase, ids: dict, segment: Segment, place: int
) -> bool:
    """ "You hold no information on A", "the work that they describe": not what was sent."""
    if "information" in ids and is_held_by_force(sentence, phrase):
        return True
    if phrase.text.startswith("describe") and any(
        wording.id == "comprehensive"
        for unit in segment.units[place + 1 :]
        if isinstance(unit, Phrase)
        for wording in unit.wordings
    ):
        # To describe plans as comprehensive is to judge them, not to inform.
        return True
    return is_in_relative(sentence, phrase) or is_asked_about(sentence)


def _is_of_another_inability(sentence: Sentence, phrase: Phrase, ids: dict) -> bool:
    """ "You cannot know what you need": the force cannot, not the inspectors."""
    modal = [n for n in sentence.negatives if has(n, "modal_negative")]
    if phrase.text in _CLOSING and not closes_clause(sentence, phrase):
        return True
    if not modal:
        return "information" not in ids
    return is_of_you(sentence, modal[0]) or phrase.text in _DESCRIBING


def _open_scope(
    sentence: Sentence,
    phrase: Phrase,
    wording: Wording,
    segment: Segment,
    is_of_the_whole: bool,
) -> None:
    """What follows is what there is no information on; "all of these" or "in full" is doubtful."""
    if sentence.scope and sentence.scope.outcome == "no_information":
        # "No information on anything else: we could assess neither …": the same lack, said again.
        sentence.scope.has_objects = True
    scope = Scope("no_information", wording.id, segment.index, sentence.number)
    scope.is_doubtful = (
        asks_of_all(sentence, phrase) or is_on_some_of_several(sentence, phrase) or is_of_the_whole
    )
    sentence.scope = sentence.memory.scope = scope
    sentence.scopes.append((phrase.first, scope))


def _answer_question(sentence: Sentence, wording: Wording, segment: Segment) -> None:
    """ "Whether they are comprehensive, we could not assess": what was asked is answered."""
    if not sentence.question:
        return
    for criterion, index in sentence.asked:
        sentence.state_on(criterion, "no_information", wording.id, index, segment.index)
    sentence.asked = []
    sentence.question = None


def _names_what_follows(following: list[Phrase | Mention]) -> bool:
    """ "No information on A": what it covers stands after it."""
    return any(
        (isinstance(unit, Mention) and unit.criterion != PLANS and not unit.is_agent)
        or judges_plans(unit)
        for unit in following
    )
