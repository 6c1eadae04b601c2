"""A sentence is read from left to right, phrase by phrase.

Mentions wait for the wording that speaks of them; a wording takes the mentions before it, what a
pronoun points back to, or the object that follows. A phrase of information or evidence covers what
follows until a contrast or a new statement ends it. What is history, hope or somebody else's is
passed over.
"""

from loaders.reading.evidence.covered import UNMENTIONED, take_under_scope
from loaders.reading.evidence.echoes import (
    finish_search,
    leave_unmatched_open,
    note_silence,
    point_evidence_back,
    point_report_back,
    reopen_for_list,
    settle_review,
)
from loaders.reading.evidence.found import open_evidence
from loaders.reading.evidence.information import open_information
from loaders.reading.evidence.openings import (
    is_aim_of_work,
    is_in_relative,
)
from loaders.reading.evidence.searches import note_sought
from loaders.reading.evidence.submission import read_nothing_submitted
from loaders.reading.guard import doubt_reviews, weigh_words
from loaders.reading.leftovers import check_segment
from loaders.reading.negation.boundaries import enter_segment
from loaders.reading.negation.negatives import meet_negative
from loaders.reading.plans.comprehensive import read_comprehensive
from loaders.reading.plans.opinions import read_opinion
from loaders.reading.plans.reflection import read_did_so, read_reflection
from loaders.reading.pointing.ahead import meets_organisations
from loaders.reading.pointing.announced import name_announced
from loaders.reading.pointing.enumerations import note_enumeration, note_label
from loaders.reading.pointing.heads import note_head
from loaders.reading.pointing.ordinals import note_counted_list, note_ordinal
from loaders.reading.reservations.times import drop_earlier_years
from loaders.reading.sentence import Sentence, has, is_intention
from loaders.reading.statements import LEFT_OPEN, Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import (
    DONE,
    PLANS,
    REVIEW,
    STRATEGY,
    Mention,
)
from loaders.reading.text.sentences import Segment
from loaders.reading.work.contacts import read_habit
from loaders.reading.work.ellipsis import finish_ellipsis
from loaders.reading.work.exceptions import drop_what_was_before, except_from_all
from loaders.reading.work.last_objects import finish_pronouns
from loaders.reading.work.remainders import (
    FINISHED,
    UNFINISHED,
    drop_hopes_told,
    drop_part_under_way,
    leave_unfinished_open,
    note_part,
)
from loaders.reading.work.review import state_on_review
from loaders.reading.work.sameness import LISTING, finish_same, meet_same
from loaders.reading.work.status import read_status

# "A began in July, as did B. Both …": named beside it, and no mere likeness.
_ADDING = frozenset(["as did", "as had", "as has", "so did", "so had", "so has"])
_NOT_ON = frozenset(["but not", "though not"])


def read_sentence(sentence: Sentence) -> list[Statement]:
    """Everything that a sentence says, weighed by how well its words are understood."""
    reopen_for_list(sentence)
    for segment in sentence.segments:
        enter_segment(sentence, segment)
        read_segment(sentence, segment)
    sentence.memory.close_group()
    note_counted_list(sentence)
    note_enumeration(sentence)
    except_from_all(sentence)
    for criterion, index in sentence.asked:
        sentence.state_on(criterion, None, "left-open", index, index, LEFT_OPEN)
    leave_unmatched_open(sentence)
    if sentence.memory.announced and sentence.memory.announced[0] < sentence.number:
        name_announced(sentence)
    scope = sentence.memory.scope
    if scope and scope.sentence == sentence.number and not scope.has_objects:
        point_evidence_back(sentence, scope)
        point_report_back(sentence, scope)
        doubt_reviews(sentence, scope)
    sentence.statements = settle_review(sentence)
    if any(s.criterion == STRATEGY and s.outcome for s in sentence.statements):
        # "They make no reference to it, and did not reflect it": the second settles the first.
        sentence.statements = [s for s in sentence.statements if s.why != UNMENTIONED]
    sentence.statements = drop_part_under_way(drop_what_was_before(sentence))
    if sentence.statements and sentence.statements[-1].outcome == "no_information":
        sentence.memory.silent_in = sentence.number
    note_silence(sentence)
    sentence.memory.sought = note_sought(sentence)
    sentence.memory.told |= {s.criterion for s in sentence.statements}
    sentence.memory.done |= {s.criterion for s in sentence.statements if s.outcome in FINISHED}
    weighed = [weigh_words(sentence, statement) for statement in sentence.statements]
    sentence.memory.remember_names(sentence.mentioned, sentence.plans)
    return drop_hopes_told(drop_earlier_years(weighed))


def read_segment(sentence: Sentence, segment: Segment) -> None:
    """Meet every mention, wording and grammar word of a segment, then its omissions."""
    units = segment.units
    for place, unit in enumerate(units):
        if isinstance(unit, Mention):
            meet_mention(sentence, unit, segment, place)
        elif unit.wordings:
            meet_wording(sentence, unit, segment, place)
        else:
            meet_grammar(sentence, unit, segment, place)
    read_did_so(sentence, segment)
    read_habit(sentence, segment)
    read_opinion(sentence, segment)
    finish_same(sentence, segment)
    finish_pronouns(sentence, segment)
    finish_search(sentence, segment)
    finish_ellipsis(sentence, segment)
    if sentence.vocabulary & UNFINISHED:
        leave_unfinished_open(sentence, segment)
    check_segment(sentence, segment)


def meet_mention(sentence: Sentence, mention: Mention, segment: Segment, place: int) -> None:
    """A mention goes to an open scope, to a status that awaits it, or waits."""
    mention.sentence = sentence.number
    if mention.criterion == PLANS:
        sentence.plans = mention
        return
    sentence.mentioned.append(mention)
    if place > 1 and is_aim_of_work(sentence, segment.units[place - 1]):
        place -= 1
    before = segment.units[place - 1] if place else None
    is_likened = before is not None and has(before, "same_as") and place == 1
    if not is_likened or before.text in LISTING or before.text in _ADDING:
        sentence.memory.note(mention)
        note_ordinal(sentence, mention)
        if sentence.memory.labels:
            note_label(sentence, mention)
        note_head(sentence, mention)
        note_part(sentence, mention)
    if mention in sentence.exceptions:
        return
    if before is not None and has(before, "unlike"):
        return
    if before is not None and before.text == "asked for evidence" and not mention.is_agent:
        sentence.sought.append(mention)
    is_silent = sentence.scope is not None and sentence.scope.outcome == "no_information"
    if is_silent and before is not None and before.text in _NOT_ON:
        # "Silent on …, though not on …": of this something was said, not what.
        sentence.scope = None
        return
    is_listed = sentence.scope is not None and sentence.scope.outcome == "no_information"
    if (
        not is_listed
        and before is not None
        and (has(before, "same_as") or has(before, "not_same_as"))
    ):
        meet_same(sentence, mention, before, segment, place)
        return
    if sentence.scope and take_under_scope(sentence, mention, segment):
        return
    if sentence.awaiting and mention.criterion != STRATEGY and _may_be_object(sentence, mention):
        outcome, wording, weight, from_segment = sentence.awaiting
        if segment.index > from_segment and _is_own_clause(segment, mention, place):
            sentence.pending.append(mention)
            return
        if "or" in segment.joiners and outcome == wording.outcome and outcome in DONE:
            # "Work had begun on A or on B": it is not said on which.
            for named in sentence.subject:
                sentence.state(named, None, wording.id, from_segment, segment.index)
            outcome = None
        if sentence.texts[segment.first] == "only" and outcome == wording.denied:
            # "Work had not begun on A, only on B".
            outcome = None
        if mention.criterion != REVIEW and mention.criterion not in wording.criteria:
            sentence.pending.append(mention)
            return
        if mention.criterion == REVIEW:
            state_on_review(sentence, mention, wording, outcome, from_segment, segment.index)
        else:
            sentence.state(mention, outcome, wording.id, from_segment, segment.index, weight)
        sentence.subject = [*sentence.subject, mention]
        sentence.memory.last_subject = sentence.subject
        mention.is_used = True
        return
    if sentence.is_including and sentence.everything is None:
        return
    sentence.pending.append(mention)


def meet_wording(sentence: Sentence, phrase: Phrase, segment: Segment, place: int) -> None:
    """Hand a wording to the rules of its kind."""
    ids = {wording.id: wording for wording in phrase.wordings}
    if meets_organisations(phrase, (*segment.units[place + 1 :], None)[0]):
        return
    sentence.at = phrase.first
    if "comprehensive" in ids or "short-of-comprehensive" in ids:
        read_comprehensive(sentence, phrase, phrase.wordings[0], segment, place)
    elif "reflect" in ids or "disregard" in ids:
        read_reflection(sentence, phrase, phrase.wordings[0], segment, place)
    elif "too-little-information" in ids or "information" in ids or "assess" in ids:
        if phrase.text.startswith("refer") and not sentence.negatives:
            sentence.is_including = not sentence.pending
        open_information(sentence, phrase, ids, segment, place)
    elif "evidence" in ids or "not-found" in ids:
        open_evidence(sentence, phrase, ids, segment, place)
    else:
        read_status(sentence, phrase, ids, segment, place)


def meet_grammar(sentence: Sentence, phrase: Phrase, segment: Segment, place: int) -> None:
    """Note what a grammar word changes for what follows."""
    kinds = phrase.kinds
    if "wrong_to_say" in kinds or "not_claimed" in kinds:
        sentence.denial = phrase
        sentence.has_reason = bool(sentence.negatives)
        sentence.negatives = []
    elif "harmless_negative" in kinds:
        pass
    elif "not_same_as" in kinds and "negative" not in kinds:
        following = segment.units[place + 1] if place + 1 < len(segment.units) else None
        if not isinstance(following, Mention) or following.criterion == PLANS:
            sentence.negatives.append(phrase)
    elif "negative" in kinds or "modal_negative" in kinds:
        meet_negative(sentence, phrase, segment, place)
    elif "whether" in kinds:
        if sentence.scope:
            sentence.scope.is_question = True
        elif "question" in kinds and not _is_alternative(sentence, phrase):
            sentence.question = phrase
    elif "includes" in kinds:
        if not sentence.scope and not is_in_relative(sentence, phrase):
            sentence.is_including = not sentence.pending or sentence.everything is not None
    elif "everything" in kinds and phrase.is_used:
        pass
    elif "everything" in kinds:
        sentence.everything = None if _is_of_what_was_done(sentence, phrase) else phrase
        if phrase.text.startswith(("no", "none")):
            sentence.negatives.append(phrase)
    elif "both" in kinds:
        if phrase.text.startswith(("none", "neither")):
            sentence.negatives.append(phrase)
    elif "nothing_submitted" in kinds and not sentence.is_void:
        read_nothing_submitted(sentence, phrase, segment)


def _is_of_what_was_done(sentence: Sentence, phrase: Phrase) -> bool:
    """ "None of the work that you had begun on A": of that work alone, and not of all."""
    after = [word for word in sentence.texts[phrase.last + 1 : phrase.last + 5] if word != "your"]
    return (
        after[:1] in (["that"], ["which"])
        and after[1:2] in (["you"], ["force"], ["it"])
        and after[2:3] in (["had"], ["have"], ["has"])
    )


def _is_alternative(sentence: Sentence, phrase: Phrase) -> bool:
    """ "None of the work, whether to … or to …, had started": nothing is asked."""
    before = sentence.texts[max(0, phrase.first - 1)]
    return before == "," and sentence.texts[phrase.last + 1] in ("to", "on", "in")


def _is_own_clause(segment: Segment, mention: Mention, place: int) -> bool:
    """ "You have implemented A, and you intend to review B", "…, and B was on course": not of B."""
    following = segment.units[place + 1 : place + 2]
    is_subject = bool(following) and has(following[0], "auxiliary")
    return is_subject or any(is_intention(u) and u.last < mention.first for u in segment.units)


def _may_be_object(sentence: Sentence, mention: Mention) -> bool:
    """The unit alone is an object only of "reviewed", and never after "by"."""
    if not mention.is_agent:
        return True
    before = sentence.words[max(0, mention.first - 2) : mention.first]
    return sentence.awaiting[1].id == "reviewed" and all(word.text != "by" for word in before)
