"""Read free text: sentences, each a row of marks (quantities, forces, places, what is said)."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from progress.report.checker.quantities import (
    QUANTITY_WORDS,
    Quantity,
    begins_quantity,
    read_quantity,
)
from progress.report.checker.vocabulary import Entry, Phrase, read_force_names, read_lexicon

TOKEN = re.compile(
    r"\d[\d.,/:]*\d(?:st|nd|rd|th)?|\d(?:st|nd|rd|th)?|[^\W\d_]+(?:['’][a-z]{1,2})?|[^\s\w]"
)
BOUND = "￼"
HYPHENS = ("-", "‑", "‐")
SENTENCE_END = re.compile(r"[.!?](?=\s)|\n")
DIGIT = re.compile(r"\d")
SEPARATORS = dict.fromkeys(map(ord, ".,;:!?()[]“”\"‘'’-‑‐–—/"), " ") | {ord(BOUND): f" {BOUND} "}
JOINS = {",": "comma", ";": "semicolon", ":": "comma", "and": "and", "or": "and"}


class Mark(NamedTuple):
    """One thing that a sentence says, at characters `start` to `end` of the text.

    `kind`: "number", "bound", "comma", "semicolon", "and", "word", or a kind of the lexicon.
    """

    kind: str
    meaning: str
    start: int
    end: int
    quantity: Quantity | None = None


def read_sentences(text: str) -> Iterator[tuple[int, int, list[Mark]]]:
    """Give each sentence of a text that counts or names forces: its start, end and marks."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(small if len(small := char.lower()) == 1 else char for char in text)
    lower = lower.replace("’", "'")
    triggers = read_triggers()
    for start, end in _divide(text):
        sentence = lower[start:end]
        if triggers.isdisjoint(sentence.translate(SEPARATORS).split()) and not DIGIT.search(
            sentence
        ):
            continue
        words, starts = [], []
        for found in TOKEN.finditer(lower, start, end):
            word = found[0]
            if word.endswith("'s"):
                word = word[:-2]
            if word not in HYPHENS:
                words.append("and" if word == "&" else word)
                starts.append(found.start())
        yield start, end, list(_mark(words, starts, text))


@cache
def read_triggers() -> frozenset[str]:
    """Give the words without one of which a sentence neither counts nor names forces."""
    names = {name[0] for names in read_force_names().values() for name in names}
    return frozenset((QUANTITY_WORDS - {"a", "the", "not"}) | names - {"the"} | {"single", BOUND})


def _divide(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in SENTENCE_END.finditer(text):
        yield start, found.end()
        start = found.end()
    if start < len(text):
        yield start, len(text)


def _mark(words: list[str], starts: list[int], text: str) -> Iterator[Mark]:
    lexicon = read_lexicon()
    at, limit, limit_start, of = 0, "", -1, len(words)
    while at < of:
        word = words[at]
        if word == BOUND:
            yield Mark("bound", "", starts[at], starts[at] + 1)
            at, limit = at + 1, ""
            continue
        phrase = _find_phrase(lexicon[word], words, starts, text, at) if word in lexicon else None
        kind = phrase[1] if phrase else ""
        if kind == "limit" and begins_quantity(words, at + len(phrase[0])):
            limit_start = limit_start if limit else at
            limit = phrase[2]
            at += len(phrase[0])
            continue
        read = None
        if kind != "skip" and (word in QUANTITY_WORDS or word[0].isdigit()):
            read = read_quantity(words, starts, text, at, limit)
        if read and not (kind in ("subject", "status", "force") and len(phrase[0]) > read[1] - at):
            quantity, end = read
            first = limit_start if limit else at
            yield Mark("number", "", starts[first], starts[end - 1] + len(words[end - 1]), quantity)
            at, limit = end, ""
            continue
        limit = ""
        if phrase:
            last = at + len(phrase[0])
            meaning = " ".join(phrase[0]) if kind == "limit" else phrase[2]
            kind = "word" if kind == "limit" else kind
            yield Mark(kind, meaning, starts[at], starts[last - 1] + len(words[last - 1]))
            at = last
            continue
        yield Mark(JOINS.get(word, "word"), word, starts[at], starts[at])
        at += 1


def _find_phrase(
    by_second: Mapping[str, tuple[Entry, ...]],
    words: list[str],
    starts: list[int],
    text: str,
    at: int,
) -> Entry | None:
    second = words[at + 1] if at + 1 < len(words) else ""
    for entry in (*by_second.get(second, ()), *by_second.get("", ())):
        phrase, kind, meaning = entry
        end = at + len(phrase)
        if len(phrase) > 2 and tuple(words[at:end]) != phrase:
            continue
        if kind == "force":
            named = end - 1 if phrase[0] == "the" else at
            if not text[starts[named]].isupper():
                continue
            following = words[end] if end < len(words) else ""
            if meaning == "west-midlands" and following in ("region", "forces", "force"):
                continue
        elif kind == "place" and not _is_place(phrase, meaning, words, starts, text, at):
            continue
        return entry
    return None


def _is_place(
    phrase: Phrase, meaning: str, words: list[str], starts: list[int], text: str, at: int
) -> bool:
    """Whether words stand for a place: "the West Midlands", not "West Midlands Police"."""
    end = at + len(phrase)
    following = words[end] if end < len(words) else ""
    if phrase[-1] == "midlands" and following in ("police", "force"):
        return False
    if phrase == ("eastern",) and following not in ("region", "forces"):
        return False
    return (
        meaning == "nation"
        or meaning.startswith(("North ", "South "))
        or any(text[starts[number]].isupper() for number in range(at, end))
    )
