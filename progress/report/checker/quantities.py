"""Read how many: "17 of the 43 forces", "a third", "nine in ten", "most forces", "none"."""

import re
from dataclasses import dataclass
from fractions import Fraction

from progress.report.checker.vocabulary import read_lexicon
from progress.report.checker.words import (
    ADJECTIVES,
    FORCE_NOUNS,
    LABELLED,
    LETTER_NOUNS,
    MONTHS,
    OTHER_NOUNS,
    PARTS,
    PLAN_NOUNS,
    REGION_NOUNS,
    TENS,
    VERBS,
    WORDS,
    split_words,
)

NOUNS = {
    noun: kind
    for kind, nouns in (
        ("force", FORCE_NOUNS),
        ("plan", PLAN_NOUNS),
        ("letter", LETTER_NOUNS),
        ("region", REGION_NOUNS),
        ("other", OTHER_NOUNS),
    )
    for noun in nouns
}
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
OR_LIMITS = {"more": ">=", "fewer": "<=", "so": "about"}
PLACE_WORDS = split_words(
    """north south east west eastern western northern southern london yorkshire midlands england
    wales humber and"""
)


@dataclass(slots=True)
class Quantity:
    """How many, as it is typed.

    `unit`: "count", "share" (`value` is a part of one), "of" (`value` of `of` forces), "in" (so
    many in so many), or "vague" (`value` None, `word` says which). `limit`: "=", ">=", ">", "<=",
    "<", "nearly", "beyond", "about". `noun`: what is counted ("force", "plan", "letter",
    "region", "other"; "" where the text leaves it open).
    """

    unit: str
    value: int | Fraction | None
    of: int | None = None
    limit: str = "="
    noun: str = ""
    word: str = ""
    is_of_those: bool = False
    is_other: bool = False
    is_base: bool = False
    is_figure: bool = False
    is_assessed: bool = False
    is_precise: bool = False
    place: str = ""


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
            return _finish(words, at + 2, 12, limit)
        if following == "single":
            return _finish(words, at + 2, 1, limit, must_have_noun=True)
        return _read_vague(words, at, limit)
    number, end = _read_integer(words, at)
    following = words[end] if end < len(words) else ""
    after = words[end + 1] if end + 1 < len(words) else ""
    is_cent = following == "%" or following in ("percent", "pc")
    if is_cent or (following == "per" and after == "cent"):
        value = _read_decimal(words[at]) if number is None else number
        if value is None:
            return None
        end += 1 if is_cent else 2
        return _finish(
            words, end, Fraction(value) / 100, limit, unit="share", is_precise="." in words[at]
        )
    if number is None:
        return None
    before = words[at - 1] if at else ""
    if _is_no_count(
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
        return _finish(words, end + 1, 12 * number, limit)
    ratio = _read_ratio(words, end)
    if ratio:
        unit, of, after_ratio = ratio
        return _finish(words, after_ratio, number, limit, unit=unit, of=of)
    is_digits = words[at][:1].isdigit()
    return _finish(words, end, number, limit, is_figure=is_digits, first=at)


def _read_integer(words: list[str], at: int) -> tuple[int | None, int]:
    word = words[at]
    if word in TENS:
        following = words[at + 1] if at + 1 < len(words) else ""
        if following in WORDS and 0 < WORDS[following] < 10:
            return TENS[word] + WORDS[following], at + 2
        return TENS[word], at + 1
    if word in WORDS:
        if at + 1 < len(words) and words[at + 1] == "hundred":
            return WORDS[word] * 100, at + 2
        return WORDS[word], at + 1
    plain = word.replace(",", "")
    return (int(plain) if plain.isdecimal() and len(plain) < 7 else None), at + 1


def _read_decimal(word: str) -> Fraction | None:
    try:
        return Fraction(word) if len(word) < 8 else None
    except ValueError:
        return None


def _is_no_count(words: list[str], at: int, before: str, following: str, is_month: bool) -> bool:
    """Whether a number is plainly part of a date, a reference or an amount of money."""
    digits = words[at][:1].isdigit()
    if following in MONTHS and is_month:
        return True
    if before in MONTHS and digits:
        return True
    if digits and len(words[at]) == 4 and words[at][:2] in ("19", "20"):
        return True
    if before in LABELLED or before in ("£", "$", "€", "#", "§"):
        return before != "no" or digits
    return following in ("°", "/") or (before == "/" and digits)


def _read_ratio(words: list[str], end: int) -> tuple[str, int, int] | None:
    """Read "of the 43", "out of 43", "in ten" after a number: unit, the second number, the end."""
    unit, at = "", end
    first = words[end] if end < len(words) else ""
    if first == "of":
        unit, at = "of", end + 1
    elif first == "out" and words[end + 1 : end + 2] == ["of"]:
        unit, at = "of", end + 2
    else:
        # "17 forces of 43", "two of the four Welsh forces"
        step = end
        while (
            step < min(end + 3, len(words))
            and words[step] != "of"
            and (
                words[step] in FORCE_NOUNS or words[step] in PLAN_NOUNS or words[step] in ADJECTIVES
            )
        ):
            step += 1
        if step < len(words) and words[step] == "of":
            unit, at = "of", step + 1
        elif words[step : step + 2] == ["out", "of"]:
            unit, at = "of", step + 2
        elif words[step : step + 1] == ["in"] and step > end:
            unit, at = "in", step + 1
        elif end < len(words) and words[end] in ("in", "/") and step == end:
            unit, at = "in", end + 1
    if not unit:
        return None
    while at < len(words) and words[at] in ("the", "all", "every", "these", "those", "its"):
        at += 1
    if at >= len(words) or not (words[at][:1].isdigit() or words[at] in WORDS or words[at] in TENS):
        return None
    of, after = _read_integer(words, at)
    if of is None or of == 0 or (unit == "in" and of > 20):
        return None
    following = words[after] if after < len(words) else ""
    if following in PARTS or following in ("%", "per", "percent"):
        return None
    if NOUNS.get(following) == "other" or (unit == "in" and following in REGION_NOUNS):
        return None
    if unit == "in" and words[at].isdigit() and len(words[at]) == 4:
        return None
    return unit, of, after


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
    return _finish(words, end, value, limit, unit="share", word="part")


def _read_vague(words: list[str], at: int, limit: str) -> tuple[Quantity, int] | None:
    word = words[at]
    if word in ("all", "every", "each", "both", "no", "none", "neither"):
        return _read_whole(words, at, limit)
    if word == "not" and at + 2 < len(words):
        if words[at + 1 : at + 3] == ["a", "single"]:
            return _finish(words, at + 3, 0, "=", must_have_noun=True, word="none")
        if words[at + 1] == "one":
            return _finish(words, at + 2, 0, "=", must_have_noun=True, word="none")
        if words[at + 1] in ("all", "every"):
            return _finish(words, at + 2, None, "=", "vague", word="not all", must_have_noun=True)
        return None
    start = at + 1 if word in ("a", "the") else at
    first = words[start] if start < len(words) else ""
    for split, meaning in SHARES_BY_FIRST.get(first, ()):
        end = start + len(split)
        if words[start:end] != split:
            continue
        if split == ["few"] and word == "a":
            meaning = "a few"
        return _finish(words, end, None, "=", "vague", word=meaning, must_have_noun=True)
    return None


def _read_whole(words: list[str], at: int, limit: str) -> tuple[Quantity, int] | None:
    word, following = words[at], words[at + 1 : at + 2]
    if word in ("all", "every", "each"):
        if following == ["but"]:
            number, end = _read_integer(words, at + 2) if at + 2 < len(words) else (None, at)
            if number is not None:
                return _finish(
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
            _read_integer(words, end)
            if end < len(words) and (words[end][:1].isdigit() or words[end] in (*WORDS, *TENS))
            else (None, end)
        )
        meaning = "nearly all" if limit == "nearly" else "all"
        if number is not None:
            return _finish(
                words, after, None, "=", "vague", of=number, word=meaning, must_have_noun=True
            )
        return _finish(words, end, None, "=", "vague", word=meaning, must_have_noun=True)
    if word == "both":
        return _finish(words, at + 1, None, "=", "vague", of=2, word="all", must_have_noun=True)
    if word == "none":
        ratio = _read_ratio(words, at + 1)
        if ratio and ratio[0] == "of":
            return _finish(words, ratio[2], 0, "=", "of", of=ratio[1], word="none")
        return _finish(words, at + 1, 0, "=", word="none", must_have_noun=True)
    if word == "neither":
        found = _finish(words, at + 1, 0, "=", of=2, must_have_noun=True, word="none")
        return found if found and found[0].noun == "force" else None
    if word == "no":
        following = [w for w in words[at + 1 : at + 4] if w not in ADJECTIVES]
        if following and following[0] in FORCE_NOUNS:
            return _finish(words, at + 1, 0, "=", word="none", must_have_noun=True)
    return None


def _finish(
    words: list[str],
    end: int,
    value: int | Fraction | None,
    limit: str,
    unit: str = "count",
    of: int | None = None,
    word: str = "",
    must_have_noun: bool = False,
    is_figure: bool = False,
    is_precise: bool = False,
    first: int | None = None,
) -> tuple[Quantity, int] | None:
    """Give the quantity with what it counts; None where it cannot be one of ours."""
    at, noun, place = end, "", ""
    is_of_those = is_other = is_assessed = False
    if of is None and unit in ("share", "vague") and word != "all but":
        ratio = _read_ratio(words, at)
        if ratio and ratio[0] == "of":
            of, at = ratio[1], ratio[2]
            end = at
    follows = words[at] if at < len(words) else ""
    if follows == "or" and at + 1 < len(words) and words[at + 1] in OR_LIMITS:
        limit = OR_LIMITS[words[at + 1]]
        at += 2
        end = at
    step = at
    while step < len(words) and step < at + 7:
        current = words[step]
        if current in NOUNS:
            noun = NOUNS[current]
            if noun != "other":
                place = _find_place(words[end:step]) if step > end else ""
                end = step + 1
            break
        if current in ("them", "these", "those"):
            is_of_those = True
            end = step + 1
            if words[step + 1 : step + 2] and words[step + 1] not in NOUNS:
                break
        elif current in ("other", "others", "more", "further", "another", "remaining"):
            is_other = True
        elif current in ("assessed", "reinspected", "inspected"):
            is_assessed = True
        elif current not in ADJECTIVES and current not in PLACE_WORDS:
            break
        step += 1
    if noun == "force" and words[end : end + 1] in (["assessed"], ["reinspected"], ["inspected"]):
        is_assessed = True
        end += 1
    if unit == "share" and word != "part" and of is None:
        end = at
    follows = words[at] if at < len(words) else ""
    if noun == "other" and unit in ("count", "vague", "in"):
        return None
    if must_have_noun and not (
        noun in ("force", "plan", "letter", "region")
        or is_of_those
        or (
            follows
            in ("had", "have", "has", "were", "was", "did", "are", "is", "could", "of", "in")
            and word not in ("all", "both", "few", "many", "several")
        )
        or (
            word in ("all", "nearly all", "all but")
            and follows in ("had", "were", "have", "in", "but")
        )
        or (of is not None and of > 2)
    ):
        return None
    if (
        unit == "count"
        and not noun
        and not is_figure
        and not (is_of_those or is_other)
        and word != "none"
        and value == 1
        and follows not in VERBS
        and follows not in ("in", "out", "of", "from", "at")
    ):
        return None
    before = words[first - 1] if first else ""
    is_base = (
        unit == "count"
        and before in ("of", "the")
        and first is not None
        and first >= 1
        and (before == "of" or (first >= 2 and words[first - 2] == "of"))
    )
    return (
        Quantity(
            unit,
            value,
            of,
            limit,
            noun,
            word,
            is_of_those,
            is_other,
            is_base,
            is_figure,
            is_assessed,
            is_precise,
            place,
        ),
        end,
    )


def _find_place(words: list[str]) -> str:
    """Give the region or country that stands between a number and its noun, "" where none does."""
    lexicon = read_lexicon()
    for at, word in enumerate(words):
        for entries in lexicon.get(word, {}).values():
            for phrase, kind, meaning in entries:
                if kind == "place" and tuple(words[at : at + len(phrase)]) == phrase:
                    return meaning
        if word == "west" and words[at + 1 : at + 2] == ["midlands"]:
            return "West Midlands"
    return ""
