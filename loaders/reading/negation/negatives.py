"""Negative words: they wait for the wording they deny, or take up "no information" again."""

from loaders.reading.evidence.topics import bind_topics
from loaders.reading.evidence.unfound import ends_unfound
from loaders.reading.scope import Scope
from loaders.reading.sentence import Sentence, has
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.common_words import AUXILIARIES, FINITE_VERBS
from loaders.reading.text.mentions import ELEMENTS, Mention
from loaders.reading.text.sentences import Segment

_BEFORE_OBJECT = frozenset(["to", "on", "with", "in"])
_GIVEN = frozenset(
    [
        "provided",
        "given",
        "supplied",
        "included",
        "submitted",
        "received",
        "available",
        "contained",
        "forthcoming",
        "sent",
    ]
)
_OF_INFORMATION = frozenset(
    ["information", "detail", "details", "mention", "reference", "material", "documentation",
     "documents", "on", "about", "concerning", "regarding"]
)  # fmt: skip


_SUBJECTS = frozenset(["your", "the", "these", "those", "they", "it", "you", "work", "both"])
_OF_TODAY = frozenset(["reflect", "reflects"])
_OF_VERBS = frozenset(["not", "could not", "cannot", "unable to"])
# "We did not see that A had, and the work on B had, begun": what is denied may go on.
_GOING_ON = frozenset(["that", "whether", "if", ","])


def meet_negative(sentence: Sentence, phrase: Phrase, segment: Segment, place: int) -> None:
    """Keep a negative for the wording that it denies, or repeat "no information"."""
    if phrase.is_used or _goes_on_denying(sentence, phrase, segment, place):
        phrase.is_used = True
        return
    if _is_no_start(sentence, phrase):
        phrase.is_used = True
        started = sentence.catalogue.wordings["started"]
        sentence.awaiting = ("not_started", started, sentence.claimed, segment.index)
        return
    following = segment.units[place + 1] if place + 1 < len(segment.units) else None
    scope = sentence.memory.scope
    next_word = sentence.texts[phrase.last + 1] if phrase.last + 1 < len(sentence.words) else ""
    if _reopens_scope(sentence, phrase, segment, next_word) and following is not None:
        outcome = "no_evidence" if scope.outcome in ("reviewed", "sought") else scope.outcome
        sentence.scope = Scope(outcome, scope.wording, segment.index, sentence.number)
        phrase.is_used = True
        return
    if (
        scope is not None
        and sentence.scope is scope
        and scope.outcome == "reviewed"
        and scope.has_objects
        and ends_unfound(sentence, phrase, segment)
    ):
        phrase.is_used = True
        return
    if sentence.information and sentence.pending and _is_not_given(sentence, phrase):
        sentence.scope = sentence.memory.scope = Scope(
            "no_information", "information", segment.index, sentence.number
        )
        phrase.is_used = True
        bind_topics(sentence, segment, sentence.catalogue.wordings["information"])
        return
    if (
        sentence.scope
        and sentence.scope.outcome == "no_information"
        and (
            not sentence.has_status(segment)
            or next_word in ("whether", "on", "about", "for", "how")
        )
    ):
        phrase.is_used = True
        if not sentence.scope.has_objects or phrase.text in ("not", "nor"):
            return
    sentence.negatives.append(phrase)


def _is_not_given(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Details of A had not been provided"; not "A, which you describe, had not been begun"."""
    following = sentence.texts[phrase.last + 1 : phrase.last + 3]
    given = following[1:] if following[:1] == ["been"] else following[:1]
    is_noun = sentence.information.text.split()[-1] in _OF_INFORMATION
    return is_noun and bool(_GIVEN & set(given))


def _goes_on_denying(sentence: Sentence, phrase: Phrase, segment: Segment, place: int) -> bool:
    """ "You had started neither A nor B": what was denied of A is denied of B."""
    if phrase.text != "nor" or sentence.awaiting is None:
        return False
    outcome, wording = sentence.awaiting[:2]
    following = segment.units[place + 1 :]
    is_named = len(following) == 1 and isinstance(following[0], Mention)
    opened = any(p.text == "neither" and p.first < phrase.first for p in sentence.phrases)
    # "There had been no start to A, nor to B": the object is named again by its preposition.
    goes_on = not place and sentence.texts[phrase.last + 1] in _BEFORE_OBJECT
    is_denied = outcome is not None and outcome in (wording.denied, "not_started")
    return (opened or goes_on) and is_named and is_denied


def _is_no_start(sentence: Sentence, phrase: Phrase) -> bool:
    """ "A start had been made on A, but none on B": none of what this sentence said of A."""
    following = sentence.texts[min(phrase.last + 1, len(sentence.words) - 1)]
    if phrase.text != "none" or following not in ("on", "with") or not sentence.statements:
        return False
    last = sentence.statements[-1]
    return last.criterion in ELEMENTS and last.wording == "started" and last.outcome is not None


def _reopens_scope(sentence: Sentence, phrase: Phrase, segment: Segment, next_word: str) -> bool:
    """ "… and none about …": the phrase of information or evidence is meant again."""
    scope = sentence.memory.scope
    if scope is None or phrase.text not in ("none", "nothing", "nor"):
        return False
    if sentence.has_status(segment):
        return False
    is_here = scope.sentence == sentence.number
    if is_here and _closes_pair(sentence, phrase, segment):
        return True
    if phrase.text == "nor" and scope.sentence >= sentence.number - 1:
        following = sentence.texts[phrase.last + 1 : phrase.last + 7]
        if _gives_any(following):
            return True
    return next_word in ("about", "on", "regarding", "concerning") or (
        is_here and next_word in ("of", "for", "in") and not _is_of_what(sentence, phrase)
    )


def _closes_pair(sentence: Sentence, phrase: Phrase, segment: Segment) -> bool:
    """ "They mention neither A, which is new, nor B": the pair goes on after the aside."""
    before = next((s for s in sentence.segments if s.index == segment.index - 1), None)
    return (
        phrase.text == "nor"
        and phrase.first == segment.first
        and segment.joiners == {"comma"}
        and before is not None
        and before.joiners == {"comma", "relative"}
        and any(p.text == "neither" and p.first < before.first for p in sentence.phrases)
    )


def _gives_any(words: list[str]) -> bool:
    """ "Nor do they give any about …": of what there was none is said again."""
    if words[:1] not in (["do"], ["does"], ["did"], ["could"], ["have"], ["had"], ["has"]):
        return False
    return any(
        words[at] in ("any", "anything") and words[at + 1] in ("about", "on", "regarding", "of")
        for at in range(len(words) - 1)
    )


def _is_of_what(sentence: Sentence, phrase: Phrase) -> bool:
    """ "… but none of the capability …" denies no evidence: it says of what the review was not."""
    after = sentence.texts[phrase.last + 1 : phrase.last + 3]
    return after[:1] == ["of"] and after[1:] in (["the"], ["your"], ["its"])


def drop_negatives_of_verbs(sentence: Sentence, segment: Segment) -> None:
    """ "Funding had not been agreed, and A had started": each "not" denies the verb it stands with.

    Where the clause of the negative speaks of nothing that is assessed, it is done with.
    """
    opening = sentence.texts[segment.first]
    if opening in ("that", "whether"):
        return
    if segment.joiners == {"comma", "and"} and opening in _SUBJECTS:
        kept = [n for n in sentence.negatives if not _is_of_a_verb_before(sentence, n, segment)]
        sentence.negatives = kept
    if opening in _OF_TODAY:
        # "They were not revised, and reflect it": the "not" goes with "were".
        kept = [n for n in sentence.negatives if not _is_of_a_past_verb(sentence, n)]
        sentence.negatives = kept
    if not any(has(unit, "auxiliary") for unit in segment.units):
        return
    kept = []
    for negative in sentence.negatives:
        before = sentence.texts[negative.first - 1] if negative.first else ""
        if negative.text == "no" and _has_its_verb(sentence, negative, segment):
            continue
        if negative.text != "not" or before not in FINITE_VERBS or negative.is_used:
            kept.append(negative)
            continue
        own = next((s for s in sentence.segments if s.first <= negative.first <= s.last), segment)
        is_aside = not any(isinstance(unit, Mention) or unit.wordings for unit in own.units)
        negative.is_used = is_aside and bool(own.joiners & {"contrast", "reason"})
        if _is_denied_anew(sentence, segment) and not any(
            isinstance(unit, Phrase) and unit.wordings for unit in own.units
        ):
            negative.is_used = True
    sentence.negatives = kept


def _is_of_a_past_verb(sentence: Sentence, negative: Phrase) -> bool:
    """ "Were not revised", "had not been revised"."""
    before = sentence.texts[negative.first - 1] if negative.first else ""
    return negative.text == "not" and before in AUXILIARIES


def _is_denied_anew(sentence: Sentence, segment: Segment) -> bool:
    """ "They were not revised, and do not reflect it": the second verb has a "not" of its own."""
    opening = sentence.texts[segment.first : segment.first + 2]
    return opening[0] in FINITE_VERBS and opening[1:] == ["not"] and "and" in segment.joiners


def _is_of_a_verb_before(sentence: Sentence, negative: Phrase, segment: Segment) -> bool:
    """ "We could not visit you, and your plans reflected it": the visit is all that is denied."""
    own = next((s for s in sentence.segments if s.first <= negative.first <= s.last), segment)
    if own is segment or negative.is_used or negative.text not in _OF_VERBS:
        return False
    words = sentence.texts
    return not any(
        words[at] in _GOING_ON and words[at - 2] not in ("the", "any", "your")
        for at in range(negative.last + 1, segment.first - 2)
    )


def _has_its_verb(sentence: Sentence, negative: Phrase, segment: Segment) -> bool:
    """ "We have no comments, and A had started": "no" stands after the verb of its own clause."""
    own = next((s for s in sentence.segments if s.first <= negative.first <= s.last), segment)
    before = set(sentence.texts[own.first : negative.first])
    return own is not segment and "and" in segment.joiners and bool(before & FINITE_VERBS)
