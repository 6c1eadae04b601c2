"""What a number counts: "of the 43 Welsh forces", "or more", "of these", "other plans"."""

from dataclasses import dataclass
from fractions import Fraction

from progress.report.checker.numbers import read_ratio
from progress.report.checker.vocabulary import read_lexicon
from progress.report.checker.words import ADJECTIVES, NOUNS, VERBS, split_words

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


def finish_quantity(
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
        ratio = read_ratio(words, at)
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
