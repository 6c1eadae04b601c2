"""A sentence is read from left to right, phrase by phrase.

Mentions wait for the wording that speaks of them; a wording takes the mentions before it, what a
pronoun points back to, or the object that follows. A phrase of information or evidence covers what
follows until a contrast or a new statement ends it. What is history, hope or somebody else's is
passed over.
"""

from loaders.reading.evidence.covered import UNMENTIONED
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
    is_in_relative,
)
from loaders.reading.evidence.searches import note_sought
from loaders.reading.evidence.submission import read_nothing_submitted
from loaders.reading.guard import doubt_reviews, weigh_words
from loaders.reading.leftovers import check_segment
from loaders.reading.meeting import meet_mention
from loaders.reading.negation.boundaries import enter_segment
from loaders.reading.negation.negatives import meet_negative
from loaders.reading.plans.comprehensive import read_comprehensive
from loaders.reading.plans.opinions import read_opinion
from loaders.reading.plans.reflection import read_did_so, read_reflection
from loaders.reading.pointing.ahead import meets_organisations
from loaders.reading.pointing.announced import name_announced
from loaders.reading.pointing.enumerations import note_enumeration
from loaders.reading.pointing.ordinals import note_counted_list
from loaders.reading.reservations.times import drop_earlier_years
from loaders.reading.sentence import Sentence
from loaders.reading.statements import LEFT_OPEN, Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import (
    PLANS,
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
)
from loaders.reading.work.sameness import finish_same
from loaders.reading.work.status import read_status


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
    sentence.memory.note_sureness(sentence.number, weighed)
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
