"""From the assessment of a letter to findings, each tied to the words that prove it."""

from loaders.reading.assessment import read_sentences
from loaders.reading.text.catalogue import load_catalogue
from loaders.reading.text.words import cut_words
from loaders.reading.weighing import Proposal, Reading, Unread, weigh


def read_assessment(text: str, start: int, end: int, force: str | None = None) -> Reading:
    """The outcomes that text[start:end] gives; offsets count characters of `text`.

    `force` is the slug of the force that the letter is written to: its name means "you".
    """
    catalogue = load_catalogue()
    words = cut_words(text, start, end, catalogue.known)
    return weigh(read_sentences(words, text, catalogue, force))


__all__ = ["Proposal", "Reading", "Unread", "read_assessment"]
