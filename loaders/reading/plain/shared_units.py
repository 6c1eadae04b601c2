"""A review by the force with which the unit is shared: the unit is yours, whoever reviewed it.

"The unit that you share with Kent Police is run by that force, which completed a review of the
unit's capability and capacity" says that a review of the unit had been completed. What a partner
did to its own unit, or only told of, stays as it is.
"""

import re

from loaders.reading.text.words import Word

SHARING = frozenset(["share", "shared", "shares"])
REVIEWING = frozenset(["completed", "conducted", "undertook", "carried", "reviewed"])
_HAVING = frozenset(["had", "has"])
_HALVES = r"(?:capability and capacity|capacity and capability)"
_UNIT = r"(?:the|that|this|your) (?:counter ?corruption )?unit"
_OBJECT = rf"(?:{_UNIT} {_HALVES}|the {_HALVES} of {_UNIT})"
_REVIEWED = re.compile(
    rf"(?:(?P<made>completed|conducted|undertook|carried out) a (?:full )?(?P<review>review of "
    rf"{_OBJECT})|reviewed (?P<unit>{_OBJECT}))(?= [.,;]| in | on | before | during )"
)
_PARTNER = re.compile(
    r".* with (?:which|whom) you share (?:a|the|your) (?:counter ?corruption )?unit"
)
_NAMED = re.compile(
    r"(?:the|your) counter ?corruption unit (?:that |which )?"
    r"(?:you share|your force shares|the force shares|is shared) with"
    r"|you share (?:your|a|the) counter ?corruption unit with"
)


def tell_what_partner_reviewed(words: list[Word]) -> list[Word]:
    """The words with "…, which completed a review of the unit" as "…; a review of the unit had"."""
    texts = [word.text for word in words]
    for comma in (at for at, text in enumerate(texts) if text == ","):
        before = " ".join(texts[:comma])
        is_partner = bool(_PARTNER.fullmatch(before))
        begin = comma + 1 if is_partner else comma + 2
        if not is_partner and not _is_shared(texts, comma):
            continue
        begin += texts[begin] in _HAVING
        told = _REVIEWED.match(" ".join(texts[begin:]))
        if told is None:
            continue
        end = begin + len(told[0].split())
        named = len((told["review"] or told["unit"]).split())
        subject = words[end - named : end]
        if told["review"]:
            subject = [subject[0]._replace(text="a"), *subject]
        verb = words[begin]
        done = "reviewed" if told["unit"] else "completed"
        passive = [verb._replace(text=text) for text in ("had", "been", done)]
        opening = [] if is_partner else [*words[:comma], words[comma]._replace(text=";")]
        return [*opening, *subject, *passive, *words[end:]]
    return words


def _is_shared(texts: list[str], comma: int) -> bool:
    """ "The unit that you share with A is run by that force, which …": it is named, and shared."""
    before = texts[:comma]
    return (
        texts[comma + 1 : comma + 2] == ["which"]
        and "not" not in before
        and _NAMED.match(" ".join(before)) is not None
    )
