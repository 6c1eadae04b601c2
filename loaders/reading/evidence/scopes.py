"""Information and evidence: a negative phrase of either covers what follows it, or its topic.

"No information" is not "no evidence": the one says that the documents were too thin to assess,
the other that the inspectors looked and found none.
"""

from loaders.reading.evidence.covered import UNMENTIONED, state_review_evidence
from loaders.reading.evidence.openings import (
    asks_of_all,
    asks_whether,
    closes_clause,
    denies_judgement,
    denies_reflection,
    denies_the_whole,
    find_what_is_missing,
    is_asked_about,
    is_held_by_force,
    is_in_relative,
    is_left_out,
    is_of_some_documents,
    is_of_what_is_meant,
    is_of_you,
    is_on_some_of_several,
    is_own_coverage,
    is_sought_by_you,
    judges_plans,
    was_not_sought,
)
from loaders.reading.evidence.scope import Scope
from loaders.reading.evidence.searches import is_found_by_force, is_read_for
from loaders.reading.evidence.unfound import turn_evidence
from loaders.reading.evidence.untold import (
    FALLS_SHORT,
    UNTOLD,
    falls_short_itself,
    is_untold_in_passing,
    leave_pending_open,
)
from loaders.reading.pointing.pronouns import find_relative_subject
from loaders.reading.sentence import Sentence, has
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.mentions import (
    PLANS,
    REVIEW,
    STRATEGY,
    Mention,
)
from loaders.reading.text.sentences import Segment

_LACKING = frozenset(["absent from", "missing from", "omitted"])
_PLANS = frozenset(["plans", "plan", "they", "which"])
_TELLING = frozenset(["tell us", "told us", "told", "not enough"])
_GOING_ON = frozenset(["in", "too", "only", "with", "at"])
_SEEING = frozenset(["see", "saw", "find", "found", "was", "is", "were", "be"])
_HEED = frozenset(["account", "regard", "notice", "heed", "attention", "weight"])
_CLOSING = frozenset(["say"])


def open_information(
    sentence: Sentence, phrase: Phrase, ids: dict, segment: Segment, place: int
) -> None:
    """Open "no information on …", or give it to the topic that stands before it."""
    units = segment.units
    is_of_the_whole = False
    if sentence.texts[phrase.last + 1 : phrase.last + 2] == ["that"] and phrase.text in _TELLING:
        # "You did not tell us that …", "it is not enough that …": no lack of information.
        return
    if denies_reflection(phrase, segment, place):
        sentence.negatives.append(phrase)
        return
    if sentence.texts[min(phrase.last + 1, len(sentence.texts) - 1)] in _HEED:
        # "They take insufficient account of the strategy": they inform us well enough.
        return
    if phrase.text == "nothing that" and any(
        any(w.id == "evidence" for w in getattr(unit, "wordings", ()))
        for unit in units[place + 1 :]
    ):
        # "Nothing that you sent gave us evidence of a review": it was looked for.
        sentence.negatives.append(phrase)
        return
    if _is_nothing_of_the_strategy(sentence, phrase, segment, place):
        sentence.state_on(STRATEGY, "not_reflected", "disregard", segment.index, segment.index)
        return
    if "too-little-information" in ids:
        if (
            phrase.text
            in ("insufficient", "not enough", "too little", "limited information", "nothing that")
            and sentence.scope
        ):
            return
        wording = ids["too-little-information"]
        if is_held_by_force(sentence, phrase):
            return
        if falls_short_itself(sentence, phrase, segment):
            leave_pending_open(sentence, segment, FALLS_SHORT)
            return
        if phrase.text in _LACKING and turn_evidence(sentence, segment):
            return
        own = [n for n in sentence.negatives if n.first >= segment.first]
        if any(has(n, "negative") and n.text != "without" for n in own) and not sentence.scope:
            # "Not silent on", "no lack of information": something was said, not what.
            sentence.take_negatives()
            sentence.is_void = True
            return
        sentence.take_negatives()
    elif sentence.scope and sentence.scope.outcome == "no_information":
        sentence.take_negatives()
        return
    else:
        wording = ids.get("information") or ids["assess"]
        if "information" in ids and is_held_by_force(sentence, phrase):
            return
        if phrase.text.startswith("describe") and any(
            isinstance(u, Phrase) and any(w.id == "comprehensive" for w in u.wordings)
            for u in units[place + 1 :]
        ):
            # To describe plans as comprehensive is to judge them, not to inform.
            return
        if is_in_relative(sentence, phrase) or is_asked_about(sentence):
            return
        if sentence.negatives and is_untold_in_passing(sentence, phrase, segment):
            sentence.take_negatives()
            leave_pending_open(sentence, segment, UNTOLD)
            return
        modal = [n for n in sentence.negatives if has(n, "modal_negative")]
        if phrase.text in _CLOSING and not closes_clause(sentence, phrase):
            return
        if "assess" in ids and "information" not in ids and not modal:
            return
        if modal and is_of_you(sentence, modal[0]):
            # "You cannot know what you need": the force cannot, not the inspectors.
            return
        if phrase.text in ("describe", "described") and modal:
            return
        if not sentence.negatives:
            if "information" in ids:
                sentence.information = phrase
            return
        is_of_the_whole = denies_the_whole(sentence, phrase, segment)
        if not sentence.take_negatives():
            return
    if sentence.is_void:
        return
    if phrase.text.startswith("omit") and sentence.texts[phrase.first - 1] in _PLANS:
        # "The plans omitted any work on A": not that there was no information on it.
        sentence.scope = Scope("sought", wording.id, segment.index, sentence.number)
        return
    if sentence.scope and sentence.scope.outcome == "no_information":
        # "No information on anything else: we could assess neither …": the same lack, said again.
        sentence.scope.has_objects = True
    sentence.scope = Scope("no_information", wording.id, segment.index, sentence.number)
    sentence.scope.is_doubtful = (
        asks_of_all(sentence, phrase)
        or is_of_some_documents(sentence, phrase, segment)
        or is_on_some_of_several(sentence, phrase)
        or is_of_the_whole
    )
    sentence.scopes.append((phrase.first, sentence.scope))
    sentence.memory.scope = sentence.scope
    following = any(
        (isinstance(u, Mention) and u.criterion != PLANS and not u.is_agent) or judges_plans(u)
        for u in units[place + 1 :]
    )
    if sentence.question:
        for criterion, index in sentence.asked:
            sentence.state_on(criterion, "no_information", wording.id, index, segment.index)
        sentence.asked = []
        sentence.question = None
    if not following:
        bind_topics(sentence, segment, wording)


def _is_nothing_of_the_strategy(
    sentence: Sentence, phrase: Phrase, segment: Segment, place: int
) -> bool:
    """ "We saw nothing of the strategy in your plans": they do not reflect it."""
    following = segment.units[place + 1 :]
    is_of_it = bool(following) and getattr(following[0], "criterion", "") == STRATEGY
    is_in_plans = any(getattr(unit, "criterion", "") == PLANS for unit in following[1:])
    before = sentence.texts[phrase.first - 1] if phrase.first else ""
    return phrase.text == "nothing of" and is_of_it and is_in_plans and before in _SEEING


def bind_topics(sentence: Sentence, segment: Segment, wording: Wording) -> None:
    """ "On the monitoring of …, you gave no information": the topic came first."""
    goes_on = "contrast" in segment.joiners and sentence.texts[segment.first] in _GOING_ON
    if not sentence.pending and (goes_on or segment.joiners & {"colon", "dash"}):
        sentence.pending = [m for m in sentence.subject if m.segment < segment.index]
    likewise, sentence.same = sentence.same, []
    is_judged = any(s.criterion == STRATEGY and s.outcome for s in sentence.statements)
    for mention in [*sentence.pending, *likewise]:
        # "While they reflected the strategy, they gave no information with which to assess …".
        if not mention.is_agent and not (is_judged and mention.criterion == STRATEGY):
            outcome, why = sentence.scope.outcome, ""
            named_in = next((s for s in sentence.segments if s.index == mention.segment), segment)
            is_meant = is_of_what_is_meant(mention, named_in)
            if is_meant or is_own_coverage(sentence, mention, wording):
                outcome = None
            elif mention.criterion == STRATEGY and is_left_out(sentence):
                outcome = find_what_is_missing(sentence, mention)
                why = "" if outcome else UNMENTIONED
            sentence.state(mention, outcome, wording.id, mention.segment, segment.index, why=why)
            sentence.scope.has_objects = True
    sentence.pending = []


def open_evidence(
    sentence: Sentence, phrase: Phrase, ids: dict, segment: Segment, place: int
) -> None:
    """Open "evidence of …", "no evidence of …" or, where it was only sought, neither."""
    if denies_judgement(phrase, segment, place) or denies_reflection(phrase, segment, place):
        sentence.negatives.append(phrase)
        return
    if sentence.scope and sentence.scope.outcome == "no_information":
        lacking = sentence.scopes[-1:] and sentence.words[sentence.scopes[-1][0]].text
        if lacking in ("absent", "missing", "omitted") and not sentence.scope.has_objects:
            # "Missing from your documents was evidence of …": looked for, or left unsaid?
            sentence.scope.outcome = "sought"
        elif (
            sentence.scope.has_objects
            and phrase.first
            and sentence.texts[phrase.first - 1] == "and"
        ):
            # "We had no information on A and evidence of a review": it is not certain of which.
            sentence.scope.is_doubtful = True
        return
    wording = ids.get("not-found") or ids["evidence"]
    scope = sentence.scope
    if (
        scope
        and scope.outcome == "no_evidence"
        and scope.segment == segment.index
        and not scope.has_objects
    ):
        return
    before = segment.units[:place]
    following = [
        u
        for u in segment.units[place + 1 :]
        if isinstance(u, Mention) and u.criterion == REVIEW and not u.is_agent
    ]
    if asks_whether(sentence, phrase):
        # "No evidence as to whether …": it may have been looked for, or left unsaid.
        sentence.take_negatives()
        sentence.scope = Scope("sought", wording.id, segment.index, sentence.number)
        return
    denied_at = [n.first for n in sentence.negatives if n.first]
    is_yours = any(sentence.texts[at - 1] == "you" for at in denied_at)
    is_modal = any(has(n, "modal_negative") for n in sentence.negatives)
    if (is_yours and is_modal) or any(is_sought_by_you(sentence, n) for n in sentence.negatives):
        # "You could not find evidence of …": the force could not, not the inspectors.
        sentence.take_negatives()
        sentence.scope = Scope("sought", wording.id, segment.index, sentence.number)
        return
    if is_found_by_force(sentence, phrase) or any(n.text == "without" for n in sentence.negatives):
        # "Without evidence of a review you cannot know …": that there is none is not said.
        sentence.take_negatives()
        sentence.scope = Scope("sought", wording.id, segment.index, sentence.number)
        return
    if "not-found" in ids:
        sentence.take_negatives()
        outcome = "no_evidence"
    elif phrase.text in (
        "findings of",
        "results of",
        "outcome of",
        "conclusions of",
        "copy of",
        "record of",
        "satisfied that",
        "report of",
        "the report",
    ):
        outcome = "no_evidence" if sentence.take_negatives() else "reviewed"
        if phrase.text in ("satisfied that", "the report") and outcome == "no_evidence":
            outcome = "sought"
    else:
        looked = any(has(u, "sought") for u in before) or any(
            has(u, "sought") for s in sentence.segments for u in s.units if s.index < segment.index
        )
        looked = looked or is_read_for(sentence, phrase)
        if was_not_sought(sentence, before):
            sentence.take_negatives()
            looked = True
        outcome = (
            "no_evidence" if sentence.take_negatives() else ("sought" if looked else "reviewed")
        )
    if sentence.is_void:
        return
    sentence.scope = Scope(outcome, wording.id, segment.index, sentence.number)
    sentence.memory.scope = sentence.scope
    if outcome == "reviewed" and not following and sentence.texts[0] == "of":
        # "Of a review we found ample evidence": what was found stands before.
        for mention in [m for m in sentence.pending if m.criterion == REVIEW and not m.is_agent]:
            state_review_evidence(sentence, mention, sentence.scope, segment)
            sentence.pending.remove(mention)
    if outcome == "sought" and not following:
        # "Of a review we looked for evidence, but …": what was looked for stands before.
        sentence.sought += [m for m in sentence.pending if m.criterion == REVIEW]
    if outcome == "no_evidence" and not following:
        reviews = [
            m
            for m in (sentence.pending + sentence.sought + find_relative_subject(sentence, segment))
            if m.criterion == REVIEW and not m.is_agent
        ]
        is_of_now = not {"2014", "2015", "2016"} & sentence.vocabulary
        if not reviews and "not-found" in ids and not sentence.mentioned and is_of_now:
            reviews = sentence.memory.find_sought(sentence.number)
        if reviews:
            half = reviews[-1].is_half
            sentence.state(
                reviews[-1],
                None if half else outcome,
                wording.id,
                reviews[-1].segment,
                segment.index,
            )
            sentence.scope.has_objects = True
            sentence.pending = [m for m in sentence.pending if m.criterion != REVIEW]
