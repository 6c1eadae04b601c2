"""What is said of a start that is none: wished for, asked after, or denied by its object."""

from loaders.reading.sentence import Sentence
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.common_words import HAVING
from loaders.reading.text.mentions import REVIEW, Mention
from loaders.reading.text.sentences import Segment

_CALLED_AS = (["described", "as"], ["reported", "as"], ["recorded", "as"], ["shown", "as"])
_LABELLED = frozenset(
    ["shown", "marked", "reported", "declared", "recorded", "listed", "described", "entered",
     "stated", "believed", "thought", "claimed", "announced", "presented"]
)  # fmt: skip
_BEING = frozenset(["is", "are", "was", "were", "been", "being"])
_BY_WHOM = frozenset(["in", "to", "by", "on", "at", "there", "elsewhere", "throughout"])
_KINDS_OF_START = frozenset(["early", "prompt", "good", "late", "slow", "real"])
_SEEN = frozenset(["been", "seen", "saw", "is", "was", "had", "have", "has"])
_QUANTITIES = frozenset(["every", "each", "much", "many", "quite", "entirely", "wholly", "several"])
_STARTS = frozenset(["start", "beginning", "commencement"])
_BEFORE_START = frozenset(["a", "the", "its", "their"])
_DATED = frozenset(["set", "due", "fixed", "planned", "scheduled", "expected", "timed", "intended"])
_LONGEST_START = 8
_NOW = frozenset(["also", "now", "already", "just", "since", "indeed"])
_BARE = frozenset(["start", "starts", "begin", "begins", "commence", "commences"])
_ASKING = frozenset(["what", "how", "when", "why"])


def is_described_as(sentence: Sentence, phrase: Phrase) -> bool:
    """ "They were described as started in your plans and as not started in your report"."""
    before = sentence.texts[max(0, phrase.first - 8) : phrase.first]
    label = before[:-1] if before[-1:] == ["as"] else before
    if label[-1:] and label[-1] in _LABELLED and _BEING & set(label[-3:]):
        # "Shown as complete in your plan", "reported complete": so somebody calls it.
        return True
    if before[-1:] == ["as"] and _is_called(before[:-1]):
        return True
    is_so = any(before[at : at + 2] in _CALLED_AS for at in range(len(before)))
    return is_so and "and" in sentence.texts[phrase.last :]


def _is_called(words: list[str]) -> bool:
    """ "Were reported to us", "was described in the summary": a paper or a person calls it so."""
    called = next((at for at, word in enumerate(words) if word in _LABELLED), None)
    if called is None or words[called + 1 : called + 2] == ["as"]:
        return False
    is_so = bool(_BEING & set(words[max(0, called - 2) : called]))
    return is_so and words[called + 1 : called + 2] and words[called + 1] in _BY_WHOM


def is_start_of_work(sentence: Sentence, phrase: Phrase) -> bool:
    """ "You gave no date for the start of work": what is denied is the date."""
    before = sentence.texts[max(0, phrase.first - 3) : phrase.first]
    is_noun = phrase.text in _STARTS and before[-1:] == ["the"]
    return is_noun and before[-2:-1] in (["for"], ["of"], ["to"], ["on"], ["about"])


def is_wished(sentence: Sentence, phrase: Phrase) -> bool:
    """ "It is important that the work start", "the start of work"; but "work did start"."""
    before = sentence.texts[max(0, phrase.first - 3) : phrase.first]
    is_noun = before[-1:] in (["a"], ["the"])
    if is_noun and sentence.texts[phrase.last + 1 : phrase.last + 2] == ["of"]:
        return True
    if phrase.text == "start" and _is_only_spoken_of(sentence, phrase):
        return True
    if phrase.text in _STARTS and _is_done_otherwise(sentence, phrase):
        return True
    return phrase.text in _BARE and not is_noun and not {"did", "do", "does"} & set(before)


def _is_done_otherwise(sentence: Sentence, phrase: Phrase) -> bool:
    """ "A start had been promised on A", "the start was agreed": a start, and it was not made."""
    if sentence.texts[phrase.first - 1] not in _BEFORE_START | _KINDS_OF_START:
        return False
    at = phrase.last + 1
    while sentence.texts[at] in _BEING | HAVING | _NOW or sentence.texts[at].endswith("ly"):
        at += 1
    has_verb = sentence.texts[phrase.last + 1] in _BEING | HAVING
    return has_verb and sentence.texts[at].endswith(("ed", "set", "sought"))


def _is_only_spoken_of(sentence: Sentence, phrase: Phrase) -> bool:
    """ "A start on A was discussed", "they allow for a start on A": not that a start was made."""
    at = phrase.first - 1
    if sentence.texts[at] in _KINDS_OF_START:
        at -= 1
    if at < 0 or sentence.texts[at] not in ("a", "an"):
        return False
    is_on = sentence.texts[phrase.last + 1] in ("on", "to", "with", "in")
    clause = sentence.texts[sentence.current.first : sentence.current.last + 1]
    is_made = {"made", "make", "makes", "making"} & set(clause)
    return is_on and not is_made and sentence.texts[at - 1] not in _SEEN


def denies_a_quantity(sentence: Sentence, negatives: list[Phrase]) -> bool:
    """ "Not every improvement", "not much work": some of it may have started."""
    return any(sentence.texts[n.last + 1] in _QUANTITIES for n in negatives)


def is_dated_ahead(sentence: Sentence, phrase: Phrase) -> bool:
    """ "A start on it was set for the autumn", "its start being due in May": it lay ahead."""
    words = sentence.texts
    if phrase.text not in _STARTS or words[phrase.first - 1] not in _BEFORE_START:
        return False
    return any(
        words[at] in _DATED
        and words[at - 1] in ("is", "was", "were", "are")
        and words[at + 1] in ("for", "in")
        for at in range(phrase.last + 2, min(phrase.last + _LONGEST_START, sentence.current.last))
    )


def is_its_own_start(sentence: Sentence, phrase: Phrase, segment: Segment, place: int) -> bool:
    """ "The start of work on it was postponed", "a start on it had yet to be made": not a start."""
    before = sentence.texts[max(0, phrase.first - 1) : phrase.first]
    after = sentence.texts[phrase.last + 1 : phrase.last + 3]
    is_of_work = before == ["the"] and after in (["of", "work"], ["of", "the"])
    is_on_work = before in (["a"], ["the"]) and after[:1] in (["on"], ["to"], ["with"])
    return (is_of_work or is_on_work) and any(
        any(w.id == "start-lies-ahead" for w in getattr(unit, "wordings", ()))
        and (is_of_work or unit.text.endswith(" to be made"))
        for unit in segment.units[place + 1 :]
    )


def is_asked(sentence: Sentence, negative: Phrase, phrase: Phrase) -> bool:
    """ "You did not record what progress had been made": not that none had been made."""
    words = sentence.texts
    return any(
        words[at] in _ASKING and words[at + 1 : at + 2] not in (["we"], ["our"])
        for at in range(negative.last + 1, phrase.first + 1)
    )


_OF_TWO = frozenset({"these", "both"})


def takes_neither(segment: Segment, place: int) -> bool:
    """ "You had started neither", "neither of them", "neither A nor B": said of the object."""
    rest = segment.units[place + 1 :]
    if len(rest) > 1 and isinstance(rest[0], Phrase) and rest[0].text == "neither":
        rest[0].is_used = isinstance(rest[1], Mention) or bool(rest[1].kinds & _OF_TWO)
        return rest[0].is_used
    if len(rest) != 1 or not isinstance(rest[0], Phrase) or not rest[0].text.startswith("neither"):
        return False
    rest[0].is_used = True
    return True


def is_continuous(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Was beginning" is a status; "the first beginning in September" is not."""
    before = set(sentence.texts[max(0, phrase.first - 3) : phrase.first])
    return bool(before & {"was", "were", "is", "are", "been"})


def is_work_not_done(sentence: Sentence, phrase: Phrase, segment: Segment) -> bool:
    """ "No work on it had been undertaken": where no work was done, none was begun."""
    everything = sentence.everything
    return (
        phrase.text in ("undertaken", "done", "carried out")
        and everything is not None
        and everything.text == "no work"
        and everything.first >= segment.first
        and not any(m.criterion == REVIEW for m in sentence.pending)
    )


def ends_yet_to(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Yet to start" whose "yet to" was read as something else."""
    before = sentence.texts[max(0, phrase.first - 2) : phrase.first]
    return before in (["yet", "to"], ["still", "to"])
