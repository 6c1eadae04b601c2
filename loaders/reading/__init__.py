"""From the assessment of a letter to findings, each tied to the words that prove it."""

from collections import defaultdict
from dataclasses import dataclass

from loaders.reading.negation.voids import opens_with_others
from loaders.reading.plain.steps import make_plain
from loaders.reading.plans.opinions import OPINION
from loaders.reading.plans.standards import (
    drop_answered,
    note_standards,
    read_against_standards,
    split_off_answers,
)
from loaders.reading.pointing.among_others import place_among_others, split_off_yours
from loaders.reading.pointing.dates_kept import tell_date_kept
from loaders.reading.pointing.discourse import Discourse
from loaders.reading.pointing.echoes import drop_silence_told
from loaders.reading.pointing.enumerations import name_labels
from loaders.reading.pointing.put_right import take_up_what_was_wrong
from loaders.reading.pointing.set_aside import sets_late_papers_aside
from loaders.reading.pointing.versions import drop_reverse_elsewhere, name_version
from loaders.reading.reader import read_sentence
from loaders.reading.reservations.claims import FORCE_SAYS
from loaders.reading.reservations.times import LATER
from loaders.reading.sentence import Sentence
from loaders.reading.statements import CLAIMED, DOUBTED, INTENDED, SAID, Statement
from loaders.reading.text.catalogue import find_phrases, load_catalogue, own_names
from loaders.reading.text.mentions import CRITERIA, find_mentions
from loaders.reading.text.sentences import cut_segments, drop_asides, split_sentences
from loaders.reading.text.words import Word, cut_words
from loaders.reading.understanding.afterthoughts import doubt_taken_back
from loaders.reading.work.exceptions import drop_exceptions_told, drop_what_is_excepted


@dataclass(frozen=True)
class Proposal:
    """One outcome that the letter gives, with the passages (start, end) that prove it."""

    criterion: str
    outcome: str
    passages: tuple[tuple[int, int], ...]
    wording: str


@dataclass(frozen=True)
class Unread:
    """A passage that bears on a criterion and fits no outcome; `why` is for an inspector."""

    start: int
    end: int
    criterion: str | None
    why: str


@dataclass(frozen=True)
class Reading:
    """What the assessment of one letter says, and what it leaves to a person."""

    proposals: tuple[Proposal, ...]
    unread: tuple[Unread, ...]

    @property
    def is_waiting(self) -> bool:
        """Whether a person must look: a criterion without outcome, or an unread passage."""
        return bool(self.unread) or len({p.criterion for p in self.proposals}) < len(CRITERIA)


def read_assessment(text: str, start: int, end: int, force: str | None = None) -> Reading:
    """The outcomes that text[start:end] gives; offsets count characters of `text`.

    `force` is the slug of the force that the letter is written to: its name means "you".
    """
    catalogue = load_catalogue()
    words = cut_words(text, start, end, catalogue.known)
    memory = Discourse()
    statements: list[Statement] = []
    opened: Sentence | None = None
    texts_before: frozenset[str] = frozenset()
    has_labels = any(word.text == "(" for word in words)
    for number, whole in enumerate(_split_text(words, text)):
        labelled = name_labels(whole, memory) if has_labels else whole
        told = drop_reverse_elsewhere(name_version(labelled, memory))
        told = tell_date_kept(told, opened)
        taken_up = take_up_what_was_wrong(told, opened, number)
        sentence = make_plain(place_among_others(taken_up, memory, opened), catalogue)
        phrases = find_phrases(sentence, catalogue)
        own_names(phrases, catalogue, force)
        units = drop_asides(find_mentions(phrases, sentence, memory.introduced))
        memory.spans.append((whole[0].start, whole[-1].end))
        texts = frozenset(word.text for word in whole)
        if sets_late_papers_aside(whole, texts, texts_before):
            statements = _set_aside(statements, memory.spans[-2:])
        texts_before = texts
        segments = cut_segments(units, len(sentence))
        if not segments:
            memory.was_history = False
            statements = doubt_taken_back(statements, [], sentence, segments, memory)
        else:
            if any("claim_refused" in phrase.kinds for phrase in phrases):
                statements = [s for s in statements if s.weight != CLAIMED and s.why != FORCE_SAYS]
            answered = read_against_standards(sentence, memory, number)
            if answered is not None:
                statements = drop_answered(statements, answered) + answered
                memory.was_history = memory.was_of_others = False
                continue
            opened = Sentence(number, sentence, phrases, segments, memory, catalogue)
            said = read_sentence(opened)
            note_standards(memory, opened, said)
            statements = drop_silence_told(statements, opened, said)
            statements = drop_what_is_excepted(statements, opened)
            statements = doubt_taken_back(statements, said, sentence, segments, memory)
            disregards = []
            if "set_aside" in opened.kinds:
                disregards = [p.text for p in phrases if "set_aside" in p.kinds]
                statements = _set_aside(statements, memory.spans[-2:])
            if any(text.startswith("which") for text in disregards):
                # "A had begun, which we have not taken into account".
                statements = [s for s in statements if s.passages[-1] != memory.spans[-1]]
            memory.was_history = "history" in opened.kinds
        memory.was_of_others = opens_with_others(phrases, sentence)
    return _weigh(drop_exceptions_told(statements))


def _split_text(words: list[Word], text: str) -> list[list[Word]]:
    """The sentences, with what is said of you, and an answer to what was asked, for themselves."""
    return split_off_answers(split_off_yours(split_sentences(words, text)))


def _set_aside(statements: list[Statement], spans: list[tuple[int, int]]) -> list[Statement]:
    """ "You wrote in July that A had begun. We have not taken this into account": A is not told."""
    return [
        s
        for s in statements
        if s.passages[-1] not in spans
        or (s.weight != CLAIMED and s.why != FORCE_SAYS and not s.why.startswith(LATER))
    ]


def _weigh(statements: list[Statement]) -> Reading:
    """One consistent outcome makes a proposal; none, or several, is left to a person."""
    by_criterion: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_criterion[statement.criterion].append(statement)
    proposals, unread = [], []
    for criterion in CRITERIA:
        said = _heed_judgement(by_criterion.get(criterion, []))
        open_ones = [statement for statement in said if statement.outcome is None]
        sure = [s for s in said if s.outcome and s.weight > DOUBTED]
        firm = [s for s in sure if s.weight == SAID] or sure
        doubted = [s for s in said if s.outcome and s.weight == DOUBTED]
        outcomes = {statement.outcome for statement in firm}
        if outcomes == {"no_evidence"}:
            # "You told us that you had reviewed it, but we found no evidence of this."
            doubted = [s for s in doubted if s.why != FORCE_SAYS]
        if not firm and not doubted:
            open_ones += [s for s in said if s.outcome and s.weight == INTENDED]
        if doubted and not {s.outcome for s in doubted} <= outcomes:
            open_ones += doubted
        if open_ones:
            unread += [
                Unread(*statement.passages[-1], criterion, statement.why) for statement in open_ones
            ]
        elif len(outcomes) == 1:
            passages = sorted({passage for s in firm[:1] for passage in s.passages})
            proposals.append(Proposal(criterion, firm[0].outcome, tuple(passages), firm[0].wording))
        elif outcomes:
            unread += [
                Unread(*s.passages[-1], criterion, "the letter contradicts itself here")
                for s in firm
            ]
    return Reading(tuple(proposals), tuple(sorted(set(unread), key=lambda u: (u.start, u.end))))


def _heed_judgement(said: list[Statement]) -> list[Statement]:
    """ "You call them comprehensive. We did not find them so.": the opinion is done with."""
    if not any(s.wording == OPINION and s.outcome and s.weight == SAID for s in said):
        return said
    return [s for s in said if s.wording == OPINION or (s.outcome and s.weight == SAID)]


__all__ = ["Proposal", "Reading", "Unread", "read_assessment"]
