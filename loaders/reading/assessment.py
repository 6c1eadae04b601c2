"""The sentences of one assessment, read in their order; each is read with what stood before it."""

from loaders.reading.discourse import Discourse
from loaders.reading.evidence.echoes import drop_silence_told
from loaders.reading.leftovers import names_enclosures
from loaders.reading.plain.claims_answered import join_answers
from loaders.reading.plain.steps import make_plain
from loaders.reading.plans.opinions import read_bare_view
from loaders.reading.plans.standards import (
    drop_answered,
    note_standards,
    read_against_standards,
    split_off_answers,
)
from loaders.reading.pointing.among_others import place_among_others, split_off_yours
from loaders.reading.pointing.applies_too import leave_what_applies_open
from loaders.reading.pointing.borne_out import split_off_proof
from loaders.reading.pointing.clefts import complete_cleft
from loaders.reading.pointing.dates_kept import tell_date_kept
from loaders.reading.pointing.enumerations import name_labels
from loaders.reading.pointing.put_right import take_up_what_was_wrong
from loaders.reading.pointing.set_aside import drop_set_aside
from loaders.reading.pointing.since_then import CHANGING, drop_change_told, drop_since_then
from loaders.reading.pointing.start_again import name_start_again
from loaders.reading.pointing.told_apart import drop_told_apart
from loaders.reading.pointing.versions import drop_reverse_elsewhere, name_version
from loaders.reading.reader import read_sentence
from loaders.reading.reservations.list_openings import note_list_opening
from loaders.reading.reservations.to_come import tells_what_is_to_come
from loaders.reading.reservations.years_before import note_year
from loaders.reading.sentence import Sentence
from loaders.reading.statements import CLAIMED, FORCE_SAYS, Statement
from loaders.reading.text.catalogue import Catalogue, find_phrases, own_names
from loaders.reading.text.mentions import find_mentions
from loaders.reading.text.sentences import cut_segments, drop_asides, is_item, split_sentences
from loaders.reading.text.voids import ends_with_others, opens_with_others
from loaders.reading.text.words import Word
from loaders.reading.understanding.afterthoughts import doubt_taken_back
from loaders.reading.understanding.found_after_all import doubt_what_was_found
from loaders.reading.work.exceptions import drop_exceptions_told, drop_what_is_excepted


def read_sentences(
    words: list[Word], text: str, catalogue: Catalogue, force: str | None
) -> list[Statement]:
    """What all the sentences of these words, cut from this text, say of each criterion."""
    assessment = _Assessment(catalogue, force)
    for number, sentence in enumerate(_split_text(words, text)):
        assessment.read(number, sentence, is_item(sentence, text))
    return drop_exceptions_told(assessment.statements)


def _split_text(words: list[Word], text: str) -> list[list[Word]]:
    """The sentences, with what is said of you, an answer and what is borne out for themselves.

    An answer to what was claimed stands with the claim.
    """
    parted = split_off_answers(split_off_yours(split_sentences(words, text)))
    return split_off_proof(join_answers(parted))


class _Assessment:
    """What has been read so far: statements that still stand, and what words may point back to."""

    def __init__(self, catalogue: Catalogue, force: str | None) -> None:
        self.statements: list[Statement] = []
        self._catalogue = catalogue
        self._force = force
        self._memory = Discourse()
        # The last sentence that names something assessed.
        self._opened: Sentence | None = None

    def read(self, number: int, whole: list[Word], is_item: bool) -> None:
        """Take in the next sentence; it may take back what was said before it."""
        memory = self._memory
        if not is_item:
            memory.list_opening = None
        note_year(whole, memory)
        # Earlier sentences lend it names first; only then are its own turns made plain.
        words = make_plain(self._name_what_is_meant(number, whole), self._catalogue)
        phrases = find_phrases(words, self._catalogue)
        own_names(phrases, self._catalogue, self._force)
        units = drop_asides(find_mentions(phrases, words, memory.introduced))
        memory.spans.append((whole[0].start, whole[-1].end))
        self.statements += leave_what_applies_open(words, memory, self._opened, number)
        segments = cut_segments(units, len(words))
        answers = read_against_standards(words, memory, number) if segments else None
        views = []
        if memory.opinions and memory.opinions[-1][0] == number - 1:
            views = read_bare_view([word.text for word in words], memory, number)
        if answers is not None:
            self.statements = drop_answered(self.statements, answers) + answers
            memory.was_history = False
        elif views:
            self.statements = self.statements + views
        elif segments:
            sentence = Sentence(number, words, phrases, segments, memory, self._catalogue)
            self._read_findings(sentence)
            memory.was_history = "history" in sentence.kinds
        else:
            self.statements = doubt_taken_back(self.statements, [], words, segments, memory)
            memory.was_history = False
        self.statements = doubt_what_was_found(self.statements, words, segments, memory)
        memory.has_enclosures = memory.has_enclosures or names_enclosures(whole)
        self.statements = drop_set_aside(self.statements, whole, memory)
        self.statements = drop_told_apart(self.statements, whole, memory)
        memory.was_ahead = tells_what_is_to_come(words, memory, number)
        if whole[-1].text == ":":
            note_list_opening(words, phrases, memory)
        memory.named_a_body = ends_with_others(phrases)
        memory.was_of_others = answers is None and opens_with_others(phrases, words)

    def _name_what_is_meant(self, number: int, words: list[Word]) -> list[Word]:
        """The words with what only an earlier sentence tells put in by its name."""
        memory = self._memory
        texts = {word.text for word in words}
        if "(" in texts:
            words = name_labels(words, memory)
        words = drop_reverse_elsewhere(name_version(words, memory))
        if "since" in texts:
            words = drop_since_then(words, memory)
        if not CHANGING.isdisjoint(texts):
            words = drop_change_told(words, memory)
        if "one" in texts and "made" in texts:
            words = name_start_again(words, memory)
        if "what" in texts:
            words = complete_cleft(words, memory)
        words = tell_date_kept(words, self._opened)
        words = take_up_what_was_wrong(words, self._opened, number)
        return place_among_others(words, memory, self._opened)

    def _read_findings(self, sentence: Sentence) -> None:
        """Add what a sentence says, and drop what it answers, excepts or takes back."""
        memory, earlier = self._memory, self.statements
        if "claim_refused" in sentence.kinds:
            earlier = [s for s in earlier if s.weight != CLAIMED and s.why != FORCE_SAYS]
        self._opened = sentence
        said = read_sentence(sentence)
        note_standards(memory, sentence, said)
        statements = drop_silence_told(earlier, sentence, said)
        statements = drop_what_is_excepted(statements, sentence)
        self.statements = doubt_taken_back(
            statements, said, sentence.words, sentence.segments, memory
        )
