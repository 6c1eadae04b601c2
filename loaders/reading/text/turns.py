"""Turns of phrase that are made plain before phrases are sought.

A verb that an aside parts is closed ("had, however, been made"); a turn of the catalogue is read as
its plain form ("…, with work having started" as "…, on which work had started").
"""

from itertools import pairwise

from loaders.reading.reservations.earlier_years import (
    drop_comparison,
    drop_earlier_asides,
)
from loaders.reading.text.absolutes import PARTICIPLES, open_absolutes
from loaders.reading.text.asides import CONNECTING, drop_bare_asides, drop_connectives
from loaders.reading.text.asides import OPENERS as ASIDE_OPENERS
from loaders.reading.text.brought_up import BRINGING, drop_what_brings_up
from loaders.reading.text.catalogue import Catalogue
from loaders.reading.text.common_words import EARLIER_YEARS, HAVING
from loaders.reading.text.instruments import INSTRUMENTS, name_purpose
from loaders.reading.text.inversions import OPENERS, put_date_last
from loaders.reading.text.moved_names import MONITORING, join_parted_name
from loaders.reading.text.present import PEOPLE, write_present
from loaders.reading.text.put_first import COUNTED, name_work_again, put_pointer_last
from loaders.reading.text.reasons_beside import LEADING, REASONS, drop_reasons
from loaders.reading.text.sought_in_vain import SOUGHT, tell_what_was_found
from loaders.reading.text.told_of_plans import (
    BLANK,
    PARTS,
    PLANS,
    TELLING,
    TOLD,
    drop_what_plans_tell,
    name_part_of_plans,
    name_what_was_left_blank,
)
from loaders.reading.text.watching_software import SOFTWARE, tell_what_is_watched
from loaders.reading.text.wishes import WISHING, open_wish
from loaders.reading.text.words import Word

# What a verb that an aside parts begins with, and what it goes on with.
_PARTED = {**dict.fromkeys(HAVING, "been"), "yet": "to", "still": "to"}
_ADVERBS = frozenset(
    ["however", "though", "nevertheless", "nonetheless", "indeed", "therefore", "moreover",
     "also", "likewise", "similarly", "already", "so", "far", "as", "yet"]
)  # fmt: skip
_TELLING = frozenset(
    ["mention", "mentions", "mentioned", "cover", "covers", "covered", "address", "addresses",
     "addressed", "describe", "describes", "described", "refer", "refers", "referred", "touch",
     "touches", "touched", "deal", "deals", "dealt", "information", "detail", "details"]
)  # fmt: skip
_OF_TIME = frozenset(
    ["by", "then", "that", "time", "for", "some", "several", "many", "years", "months", "the",
     "of", "our", "review", "at"]
)  # fmt: skip
_LONGEST_ASIDE = 9
_NOUNS = frozenset(["evidence", "information", "indication", "sign", "trace", "detail", "details"])
_PLACES = frozenset(["in", "among", "amongst", "from", "within", "anywhere", "despite"])
_FINDING = frozenset(["find", "see", "found", "saw"])
_OBJECTS = frozenset(["evidence", "any", "no", "a", "sufficient"])
_ABOUT = frozenset(["that", "of", "on", "about", "whether"])
# "No evidence, in 2016, of a review", "in some of the papers": that says when, or where only.
_LIMITING = frozenset(
    ["some", "part", "parts", "most", "one", "two", "first", "last", "earlier", "previous", "year",
     "inspection", "other", "others", "had", "was", "were", "2014", "2015", "2016"]
)  # fmt: skip


def make_plain(words: list[Word], catalogue: Catalogue) -> list[Word]:
    """The words of a sentence with its verbs closed and its turns made plain."""
    if len(words) > 1 and words[0].text == "that" and words[1].text in ("had", "has"):
        # "That had yet to begin": a pronoun.
        words = [words[0]._replace(text="this"), *words[1:]]
    texts = {word.text for word in words}
    if texts & EARLIER_YEARS:
        words = drop_comparison(drop_earlier_asides(words))
        texts = {word.text for word in words}
    if ("been" in texts and texts & HAVING) or texts & {"yet", "still"}:
        words = _close_verbs(words)
    if "," in texts and texts & (_NOUNS | _FINDING) and texts & _PLACES:
        words = _close_nouns(words)
    if texts & CONNECTING and "," in texts:
        words = drop_connectives(words)
    if texts & ASIDE_OPENERS and "," in texts:
        words = drop_bare_asides(words, catalogue)
    if texts & BRINGING:
        words = drop_what_brings_up(words)
    if words[0].text in OPENERS:
        words = put_date_last(words)
    if texts & PLANS and texts & (TELLING | TOLD):
        words = drop_what_plans_tell(words)
    if "which" in texts and texts & INSTRUMENTS:
        words = name_purpose(words)
    if texts & BLANK:
        words = name_what_was_left_blank(words)
    if texts & PARTS and texts & PLANS:
        words = name_part_of_plans(words)
    if texts & PEOPLE:
        words = write_present(words)
    if "misuse" in texts and texts & SOFTWARE:
        words = tell_what_is_watched(words)
        texts = {word.text for word in words}
    if texts & PARTICIPLES:
        words = open_absolutes(words)
    if "neither" in texts:
        words = _lead_with_neither(words)
    words = _set_in_order(words, texts)
    place = -1
    while (place := _find_turn(words, catalogue, place)) is not None:
        turn = catalogue.turns[place]
        words = _replace(words, turn.words, turn.plain)
    return words


def _set_in_order(words: list[Word], texts: set[str]) -> list[Word]:
    """The words without what stands beside a finding: wishes, searches, reasons, parted names."""
    if texts & WISHING:
        words = open_wish(words)
    if texts & SOUGHT:
        words = tell_what_was_found(words)
    if texts & REASONS or ("comprehensive" in texts and texts & LEADING):
        words = drop_reasons(words)
    if MONITORING in texts:
        words = join_parted_name(words)
    if "no" in texts and texts & COUNTED:
        words = put_pointer_last(words)
    if "as" in texts and "work" in texts and "it" in texts:
        words = name_work_again(words)
    return words


def _lead_with_neither(words: list[Word]) -> list[Word]:
    """ "They mention neither A nor B": they neither mention A nor B."""
    at = next(n for n, word in enumerate(words) if word.text == "neither")
    if at and words[at - 1].text in _TELLING:
        return [*words[: at - 1], words[at], words[at - 1], *words[at + 1 :]]
    return words


def _find_turn(words: list[Word], catalogue: Catalogue, after: int) -> int | None:
    """The next turn in the catalogue's order that stands among these words."""
    first = None
    texts = [word.text for word in words]
    tree = catalogue.turn_tree
    for at, (text, following) in enumerate(pairwise(texts)):
        # Every turn has two words at least, and mostly there is none that begins with these two.
        if text not in tree or following not in tree[text]:
            continue
        branch, end = tree[text], at
        while branch is not None:
            place = branch.get("")
            if place is not None and place > after and (first is None or place < first):
                first = place
            end += 1
            branch = branch.get(texts[end]) if end < len(texts) else None
    return first


def _close_verbs(words: list[Word]) -> list[Word]:
    kept: list[Word] = []
    at = 0
    while at < len(words):
        kept.append(words[at])
        at += 1
        if kept[-1].text in _PARTED:
            at = _find_rest(words, at, _PARTED[kept[-1].text])
    return kept


def _find_rest(words: list[Word], begin: int, rest: str) -> int:
    """Where "been" stands after "had", or "to" after "yet", if only an aside comes between."""
    for at in range(begin, min(begin + _LONGEST_ASIDE, len(words))):
        if words[at].text == rest:
            between = [word.text for word in words[begin:at]]
            return at if _is_aside([word for word in between if word != ","], between) else begin
    return begin


def _close_nouns(words: list[Word]) -> list[Word]:
    """ "No evidence, in what you sent us, that …": said of what was sent, as it is without it."""
    texts = [word.text for word in words]
    for at in range(len(texts) - 3):
        if texts[at + 1] != "," or texts[at + 2] not in _PLACES:
            continue
        following = _ABOUT if texts[at] in _NOUNS else _OBJECTS if texts[at] in _FINDING else ()
        for end in range(at + 3, min(at + 3 + _LONGEST_ASIDE, len(texts) - 1)):
            if texts[end] == ",":
                is_left = texts[0] == "what" and texts[end + 1 : end + 3] == ["was", "evidence"]
                if (is_left or texts[end + 1] in following) and not _LIMITING & set(
                    texts[at + 2 : end]
                ):
                    return [*words[: at + 1], *words[end + 1 :]]
                break
    return words


def _is_aside(plain: list[str], between: list[str]) -> bool:
    """An adverb, or a time that opens with its preposition, with both its commas or with none."""
    if between.count(",") not in (0, 2):
        return False
    is_time = plain[:1] in (["by"], ["at"], ["for"]) and set(plain) <= _OF_TIME
    return is_time or set(plain) <= _ADVERBS


def _replace(words: list[Word], turn: tuple[str, ...], plain: tuple[str, ...]) -> list[Word]:
    """Each plain word takes the place in the text of a word that it stands for."""
    kept: list[Word] = []
    at, length = 0, len(turn)
    while at < len(words):
        found = words[at : at + length]
        if tuple(word.text for word in found) == turn:
            last = length - 1
            kept += [found[min(i, last)]._replace(text=text) for i, text in enumerate(plain)]
            at += length
        else:
            kept.append(words[at])
            at += 1
    return kept
