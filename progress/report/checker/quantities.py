"""Read how many: "17 of the 43 forces", "a third", "nine in ten", "most forces", "none"."""

import re
from fractions import Fraction

from progress.report.checker.counted import Quantity, finish_quantity
from progress.report.checker.numbers import is_no_count, read_decimal, read_integer, read_ratio
from progress.report.checker.words import (
    ADJECTIVES,
    FORCE_NOUNS,
    PARTS,
    TENS,
    WORDS,
    split_words,
)

QUANTITY_WORDS = split_words(
    """a all every each both no none neither not the few several many most majority minority handful
    overwhelming vast great large clear small dozen hardly scarcely barely very"""
) | {*WORDS, *TENS, *PARTS}
SHARES = (
    ("overwhelming majority", "vast"),
    ("vast majority", "vast"),
    ("great majority", "vast"),
    ("large majority", "vast"),
    ("clear majority", "most"),
    ("majority", "most"),
    ("small minority", "few"),
    ("hardly any", "few"),
    ("scarcely any", "few"),
    ("barely any", "few"),
    ("very few", "few"),
    ("only few", "few"),
    ("minority", "minority"),
    ("small number", "few"),
    ("handful", "few"),
    ("few", "few"),
    ("several", "several"),
    ("many", "many"),
    ("most", "most"),
)
SPLIT_SHARES = tuple((phrase.split(), meaning) for phrase, meaning in SHARES)
SHARES_BY_FIRST = {
    first: tuple((words, meaning) for words, meaning in SPLIT_SHARES if words[0] == first)
    for first in {words[0] for words, _ in SPLIT_SHARES}
}
# Words that begin a quantity only before one of these.
OPENERS = {
    "a": frozenset(PARTS) | {"dozen", "single"} | frozenset(SHARES_BY_FIRST),
    "the": frozenset(SHARES_BY_FIRST),
    "not": frozenset(("a", "one", "all", "every")),
}


def begins_quantity(words: list[str], at: int) -> bool:
    if at < len(words) and words[at] in ("the", "a", "some"):
        at += 1
    if at >= len(words):
        return False
    word = words[at]
    return (
        word[:1].isdigit()
        or word in WORDS
        or word in TENS
        or word in PARTS
        or word in ("all", "every", "most", "dozen", "none", "few", "no", "single", "handful")
        or (word == "one")
    )


def read_quantity(
    words: list[str], tokens: list[re.Match], text: str, at: int, limit: str
) -> tuple[Quantity, int] | None:
    """Give the quantity that begins at a word, and the word after it; None where none does."""
    word = words[at]
    if word[:1].isdigit() or word in WORDS or word in TENS or word == "a":
        return _read_number(words, tokens, text, at, limit or "=")
    if word in PARTS and word not in ("third", "thirds", "quarter", "fifth", "sixth", "seventh"):
        return _read_part(words, at, Fraction(1, PARTS[word]), at + 1, limit or "=")
    return _read_vague(words, at, limit)


def _read_number(
    words: list[str], tokens: list[re.Match], text: str, at: int, limit: str
) -> tuple[Quantity, int] | None:
    if words[at] == "a":
        following = words[at + 1] if at + 1 < len(words) else ""
        if following in PARTS and following not in ("halves", "thirds"):
            return _read_part(words, at, Fraction(1, PARTS[following]), at + 2, limit)
        if following == "dozen":
            return finish_quantity(words, at + 2, 12, limit)
        if following == "single":
            return finish_quantity(words, at + 2, 1, limit, must_have_noun=True)
        return _read_vague(words, at, limit)
    number, end = read_integer(words, at)
    following = words[end] if end < len(words) else ""
    after = words[end + 1] if end + 1 < len(words) else ""
    is_cent = following == "%" or following in ("percent", "pc")
    if is_cent or (following == "per" and after == "cent"):
        value = read_decimal(words[at]) if number is None else number
        if value is None:
            return None
        end += 1 if is_cent else 2
        return finish_quantity(
            words, end, Fraction(value, 100), limit, unit="share", is_precise="." in words[at]
        )
    if number is None:
        return None
    before = words[at - 1] if at else ""
    if is_no_count(
        words,
        at,
        before,
        following,
        is_month=end < len(words) and text[tokens[end].start()].isupper(),
    ):
        return None
    if following in PARTS and number < PARTS[following] and following != "half":
        return _read_part(words, at, Fraction(number, PARTS[following]), end + 1, limit)
    if following == "dozen":
        return finish_quantity(words, end + 1, 12 * number, limit)
    ratio = read_ratio(words, end)
    if ratio:
        unit, of, after_ratio = ratio
        return finish_quantity(words, after_ratio, number, limit, unit=unit, of=of)
    is_digits = words[at][:1].isdigit()
    return finish_quantity(words, end, number, limit, is_figure=is_digits, first=at)


def _read_part(
    words: list[str], at: int, value: Fraction, end: int, limit: str
) -> tuple[Quantity, int] | None:
    following = words[end] if end < len(words) else ""
    if following in ("year", "years", "way", "hour", "day", "term", "of") and (
        following != "of" or (words[end + 1 : end + 2] and words[end + 1][:1].isdigit())
    ):
        after = words[end + 1 : end + 2]
        if following != "of" or (after and len(after[0]) == 4):
            return None
    if following in ("year", "way", "hour", "day", "term"):
        return None
    if at and words[at - 1] in ("first", "second", "last", "other", "latter"):
        return None
    return finish_quantity(words, end, value, limit, unit="share", word="part")


def _read_vague(words: list[str], at: int, limit: str) -> tuple[Quantity, int] | None:
    word = words[at]
    if word in ("all", "every", "each", "both", "no", "none", "neither"):
        return _read_whole(words, at, limit)
    if word == "not" and at + 2 < len(words):
        if words[at + 1 : at + 3] == ["a", "single"]:
            return finish_quantity(words, at + 3, 0, "=", must_have_noun=True, word="none")
        if words[at + 1] == "one":
            return finish_quantity(words, at + 2, 0, "=", must_have_noun=True, word="none")
        if words[at + 1] in ("all", "every"):
            return finish_quantity(
                words, at + 2, None, "=", "vague", word="not all", must_have_noun=True
            )
        return None
    start = at + 1 if word in ("a", "the") else at
    first = words[start] if start < len(words) else ""
    for split, meaning in SHARES_BY_FIRST.get(first, ()):
        end = start + len(split)
        if words[start:end] != split:
            continue
        if split == ["few"] and word == "a":
            meaning = "a few"
        return finish_quantity(words, end, None, "=", "vague", word=meaning, must_have_noun=True)
    return None


def _read_whole(words: list[str], at: int, limit: str) -> tuple[Quantity, int] | None:
    word, following = words[at], words[at + 1 : at + 2]
    if word in ("all", "every", "each"):
        if following == ["but"]:
            number, end = read_integer(words, at + 2) if at + 2 < len(words) else (None, at)
            if number is not None:
                return finish_quantity(
                    words,
                    end,
                    number,
                    "=",
                    "vague",
                    word="all but",
                    must_have_noun=False,
                )
            return None
        end = at + 1
        while end < len(words) and words[end] in ("of", "the", "these", "our", "one"):
            end += 1
        number, after = (
            read_integer(words, end)
            if end < len(words)
            and (words[end][:1].isdigit() or words[end] in WORDS or words[end] in TENS)
            else (None, end)
        )
        meaning = "nearly all" if limit == "nearly" else "all"
        if number is not None:
            return finish_quantity(
                words, after, None, "=", "vague", of=number, word=meaning, must_have_noun=True
            )
        return finish_quantity(words, end, None, "=", "vague", word=meaning, must_have_noun=True)
    if word == "both":
        return finish_quantity(
            words, at + 1, None, "=", "vague", of=2, word="all", must_have_noun=True
        )
    if word == "none":
        ratio = read_ratio(words, at + 1)
        if ratio and ratio[0] == "of":
            return finish_quantity(words, ratio[2], 0, "=", "of", of=ratio[1], word="none")
        return finish_quantity(words, at + 1, 0, "=", word="none", must_have_noun=True)
    if word == "neither":
        found = finish_quantity(words, at + 1, 0, "=", of=2, must_have_noun=True, word="none")
        return found if found and found[0].noun == "force" else None
    if word == "no":
        following = [w for w in words[at + 1 : at + 4] if w not in ADJECTIVES]
        if following and following[0] in FORCE_NOUNS:
            return finish_quantity(words, at + 1, 0, "=", word="none", must_have_noun=True)
    return None
