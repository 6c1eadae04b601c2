"""Read free text: sentences, each a row of marks (quantities, forces, places, what is said)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from progress.report.checker.counted import Quantity
from progress.report.checker.quantities import (
    OPENERS,
    QUANTITY_WORDS,
    begins_quantity,
    read_quantity,
)
from progress.report.checker.vocabulary import Entry, Phrase, read_force_names, read_lexicon
from progress.report.checker.words import split_words

TOKEN = re.compile(
    r"[a-zß-öø-ɏ]++(?:'[a-z]{1,2})?+|[^\W\d_]+|\d(?:[\d.,/:]*\d)?+(?:st|nd|rd|th)?+|[^\s\w]"
)
BOUND = "￼"
HYPHENS = ("-", "‑", "‐")
POSSESSIVE = re.compile(r"'s(?<=[^\W\d_]'s)(?![a-z])")
SENTENCE_END = re.compile(r"[.!?](?=\s)|\n")
DIGIT = re.compile(r"\d")
JOINS = {",": "comma", ";": "semicolon", ":": "comma", "and": "and", "or": "and"}
WORDS_KEPT = 20_000
# Words that make a number only beside another ("very few", "the vast majority").
BESIDE_OTHERS = split_words("a the not very great large clear vast overwhelming")


@dataclass(slots=True)
class Mark:
    """One thing that a sentence says.

    `kind`: "number", "bound", "comma", "semicolon", "and", "word", or a kind of the lexicon. A
    number, a bound value and a force stand at characters `start` to `end` of the text.
    """

    kind: str
    meaning: str
    start: int = 0
    end: int = 0
    quantity: Quantity | None = None


class _Openings(dict[str, tuple[Mark, frozenset[str] | bool]]):
    """By word: its mark where it stands for itself, and when it may begin something longer.

    That is before one of a set of words, always (True), or never (False).
    """

    def __missing__(self, word: str) -> tuple[Mark, frozenset[str] | bool]:
        opening = _find_opening(word)
        if len(self) < WORDS_KEPT:
            self[word] = opening
        return opening


@cache
def _read_openings() -> _Openings:
    return _Openings()


def _find_opening(word: str) -> tuple[Mark, frozenset[str] | bool]:
    by_second = read_lexicon().get(word, {})
    mark = Mark(JOINS.get(word, "word"), word)
    if word == BOUND or word[0].isdigit():
        return mark, True
    nexts = {second for second in by_second if second}
    if word in QUANTITY_WORDS:
        if word not in OPENERS:
            return mark, True
        nexts |= OPENERS[word]
    for _, kind, meaning in by_second.get("", ()):
        if kind in ("limit", "force", "place"):
            return mark, True
        mark = Mark(kind, meaning)
    return mark, frozenset(nexts) or False


def read_sentences(
    text: str, triggers: frozenset[str] | None = None
) -> Iterator[tuple[int, int, list[Mark]]]:
    """Give each sentence of a text that counts or names forces: its start, end and marks.

    `triggers`: the words without one of which, or a digit, a sentence is passed over.
    """
    lower = _lower(text)
    if triggers is None:
        triggers = read_triggers()
    start = 0
    for end in _find_ends(text):
        tokens = list(TOKEN.finditer(lower, start, end))
        words = [token[0] for token in tokens]
        if not triggers.isdisjoint(words) or DIGIT.search(lower, start, end):
            if "&" in words:
                words = ["and" if word == "&" else word for word in words]
            yield start, end, _mark(words, tokens, text)
        start = end


def _lower(text: str) -> str:
    """Give a text in lower case, each character in its place, without hyphens and "'s"."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(small if len(small := char.lower()) == 1 else char for char in text)
    for hyphen in HYPHENS:
        lower = lower.replace(hyphen, " ")
    lower = lower.replace("’", "'")
    return POSSESSIVE.sub("  ", lower) if "'s" in lower else lower


def find_forces(text: str) -> frozenset[str]:
    """Give the forces (slugs) that a text names."""
    triggers = read_name_triggers()
    if triggers.isdisjoint(TOKEN.findall(_lower(text))):
        return frozenset()
    return frozenset(
        mark.meaning
        for _, _, marks in read_sentences(text, triggers)
        for mark in marks
        if mark.kind == "force"
    )


@cache
def read_triggers() -> frozenset[str]:
    """Give the words without one of which a sentence neither counts nor names forces."""
    return frozenset((QUANTITY_WORDS - BESIDE_OTHERS) | read_name_triggers() | {"single", BOUND})


@cache
def read_name_triggers() -> frozenset[str]:
    """Give the words without one of which a sentence names no force."""
    names = {name[0] for names in read_force_names().values() for name in names}
    return frozenset(names - {"the"})


def _find_ends(text: str) -> Iterator[int]:
    end = 0
    for found in SENTENCE_END.finditer(text):
        end = found.end()
        yield end
    if end < len(text):
        yield len(text)


def _mark(words: list[str], tokens: list[re.Match], text: str) -> list[Mark]:
    lexicon, openings = read_lexicon(), _read_openings()
    marks: list[Mark] = []
    at, limit, limit_start, of = 0, "", -1, len(words)
    opened = [openings[word] for word in words]
    while at < of:
        mark, nexts = opened[at]
        if nexts is not True and (not nexts or at + 1 == of or words[at + 1] not in nexts):
            marks.append(mark)
            at += 1
            limit = ""
            continue
        word = words[at]
        if word == BOUND:
            marks.append(Mark("bound", "", tokens[at].start(), tokens[at].start() + 1))
            at, limit = at + 1, ""
            continue
        phrase = _find_phrase(lexicon[word], words, tokens, text, at) if word in lexicon else None
        kind = phrase[1] if phrase else ""
        if kind == "limit" and begins_quantity(words, at + len(phrase[0])):
            limit_start = limit_start if limit else at
            limit = phrase[2]
            at += len(phrase[0])
            continue
        read = None
        if kind != "skip" and (word in QUANTITY_WORDS or word[0].isdigit()):
            read = read_quantity(words, tokens, text, at, limit)
        if read and not (kind in ("subject", "status", "force") and len(phrase[0]) > read[1] - at):
            quantity, end = read
            first = limit_start if limit else at
            last = tokens[end - 1].end()
            marks.append(Mark("number", "", tokens[first].start(), last, quantity))
            at, limit = end, ""
            continue
        limit = ""
        if phrase:
            last = at + len(phrase[0])
            if kind == "limit":
                marks.append(Mark("word", " ".join(phrase[0])))
            elif kind == "force":
                end = tokens[last - 1].end()
                marks.append(Mark(kind, phrase[2], tokens[at].start(), end))
            else:
                marks.append(Mark(kind, phrase[2]))
            at = last
        else:
            marks.append(Mark(JOINS.get(word, "word"), word))
            at += 1
    return marks


def _find_phrase(
    by_second: Mapping[str, tuple[Entry, ...]],
    words: list[str],
    tokens: list[re.Match],
    text: str,
    at: int,
) -> Entry | None:
    longer = by_second.get(words[at + 1], ()) if at + 1 < len(words) else ()
    for entry in (*longer, *by_second.get("", ())):
        phrase, kind, meaning = entry
        end = at + len(phrase)
        if len(phrase) > 2 and tuple(words[at:end]) != phrase:
            continue
        if kind == "force":
            named = end - 1 if phrase[0] == "the" else at
            if not text[tokens[named].start()].isupper():
                continue
            following = words[end] if end < len(words) else ""
            if meaning == "west-midlands" and following in ("region", "forces", "force"):
                continue
        elif kind == "place" and not _is_place(phrase, meaning, words, tokens, text, at):
            continue
        return entry
    return None


def _is_place(
    phrase: Phrase, meaning: str, words: list[str], tokens: list[re.Match], text: str, at: int
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
        or any(text[tokens[number].start()].isupper() for number in range(at, end))
    )
