"""Hold a claim against the data: agreed, contradicted, or not to be told."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from progress.report.checker.claims import Claim
from progress.report.checker.counted import Quantity
from progress.report.checker.holding import COUNTRIES, Holding
from progress.report.checker.meanings import Meaning, Where
from progress.report.values import ASSESSED

AGREED, DENIED, UNTOLD, EMPTY = "agreed", "denied", "untold", "empty"
VAGUE = {
    "vast": lambda n, of: of > n >= Fraction(4, 5) * of,
    "nearly all": lambda n, of: of > n >= Fraction(4, 5) * of,
    "most": lambda n, of: 2 * n > of,
    "minority": lambda n, of: 0 < 2 * n < of,
    "few": lambda n, of: n <= max(2, of // 5),
    "a few": lambda n, of: 2 <= n <= max(3, of // 5),
    "several": lambda n, _: n >= 3,
    "many": lambda n, of: 4 * n >= of,
    "all": lambda n, of: n == of > 0,
    "not all": lambda n, of: n < of,
}


class Verdict(NamedTuple):
    """What the data says of a claim.

    `result`: "agreed", "denied", "untold" (not understood) or "empty" (nothing is claimed).
    `meaning`, `within`, `number`, `of`: what was counted, and out of which forces. `amiss`: the
    forces of which the data denies what is said.
    """

    result: str
    meaning: Meaning = ()
    within: Where = ()
    number: int = 0
    of: int = 0
    amiss: tuple[str, ...] = ()


NOT_TOLD, NOTHING = Verdict(UNTOLD), Verdict(EMPTY)


def judge(claim: Claim, holding: Holding) -> Verdict:
    """Give what the data says of a claim."""
    if claim.quantity is None:
        return _judge_forces(claim, holding)
    if claim.is_of_letters:
        return _judge_letters(claim, holding)
    return _judge_number(claim, holding)


def _judge_number(claim: Claim, holding: Holding) -> Verdict:
    quantity = claim.quantity
    if quantity.noun == "region":
        return NOT_TOLD if quantity.is_figure else NOTHING
    meanings = _known(claim.meanings, claim.is_earlier, holding)
    if not meanings:
        return _judge_total(claim, holding)
    bases = [*_find_bases(claim, holding)]
    left = ~holding.pick(claim.apart)
    verdicts = []
    for meaning in meanings:
        held = holding.mean(meaning) & left
        for within, base in bases:
            of = base & left
            for number in _list_counted(claim, held & of, holding):
                counted, whole = number.bit_count(), of.bit_count()
                if _is_met(quantity, claim, counted, whole):
                    return Verdict(AGREED, meaning, within, counted, whole)
                verdicts.append(Verdict(DENIED, meaning, within, counted, whole))
    if not verdicts:
        # What they are counted from cannot be told in this picture.
        return NOT_TOLD
    said = quantity.of or claim.base
    return next((verdict for verdict in verdicts if verdict.of == said), verdicts[0])


def _list_counted(claim: Claim, chosen: int, holding: Holding) -> list[int]:
    """Give the forces that may be meant: the rest of those spoken of before, or all of them."""
    if not claim.quantity.is_other:
        return [chosen]
    counted = [
        chosen & ~holding.mean(rest) for rest in _known(claim.rest, claim.is_earlier, holding)
    ]
    if claim.named:
        counted.append(chosen & ~holding.pick(claim.named))
    return [*counted, chosen]


def _judge_total(claim: Claim, holding: Holding) -> Verdict:
    """Judge a number of forces of which nothing is said but where they are."""
    quantity = claim.quantity
    if quantity.unit == "in":
        return NOT_TOLD
    is_whole = quantity.is_base or quantity.word == "all" or bool(quantity.of)
    claimed = quantity.of or (quantity.value if quantity.unit == "count" else None)
    if quantity.is_base and quantity.noun not in ("force", "plan", ""):
        return NOTHING
    if quantity.unit == "share" or quantity.word in ("most", "vast"):
        return NOT_TOLD if quantity.noun in ("force", "plan") or quantity.is_of_those else NOTHING
    if claimed is None or quantity.word in ("none", "all but") or not claimed:
        is_told = quantity.is_figure or (quantity.unit == "share" and not quantity.word)
        return NOT_TOLD if is_told else NOTHING
    may_be_whole = is_whole or claim.places or quantity.noun == "force"
    if may_be_whole and claimed in [b.bit_count() for _, b in _find_bases(claim, holding)]:
        if quantity.unit != "of":
            return NOTHING
    elif quantity.noun == "force" and (
        is_whole or claimed > len(holding.slugs) or (claim.is_existing and claim.places)
    ):
        within, base = next(_find_bases(claim, holding))
        return Verdict(DENIED, ((),), within, base.bit_count(), base.bit_count())
    is_count = (
        quantity.is_figure
        or quantity.unit == "of"
        or (quantity.noun in ("force", "plan") and quantity.value != 1)
    )
    return NOT_TOLD if is_count else NOTHING


def _judge_letters(claim: Claim, holding: Holding) -> Verdict:
    quantity, coverage = claim.quantity, holding.picture.coverage
    number = coverage.waiting if claim.is_of_letters and quantity.noun != "letter" else None
    candidates = (
        {holding.waiting.bit_count(), coverage.waiting}
        if number is not None
        else {coverage.letters, coverage.waiting, coverage.forces_with_letter}
    )
    if quantity.unit not in ("count", "of"):
        return NOT_TOLD if quantity.is_figure else NOTHING
    if quantity.value in candidates:
        return NOTHING
    return Verdict(DENIED, (), (), coverage.waiting, coverage.letters)


def _judge_forces(claim: Claim, holding: Holding) -> Verdict:
    """Judge forces that are named; of one that the data knows nothing of, nothing may be said."""
    meanings = _known(claim.meanings, claim.is_earlier, holding)
    if not meanings:
        return NOTHING
    wanted = holding.pick(claim.forces)
    best: Verdict | None = None
    for meaning in meanings:
        held = holding.mean(meaning)
        amiss = wanted & ~held
        if claim.is_only:
            for _, base in _find_bases(claim, holding):
                amiss |= held & base & ~wanted
                break
        verdict = Verdict(DENIED if amiss else AGREED, meaning, amiss=tuple(holding.list(amiss)))
        if not amiss:
            return verdict
        if best is None or len(verdict.amiss) < len(best.amiss):
            best = verdict
    return best


def _known(meanings: Sequence[Meaning], is_earlier: bool, holding: Holding) -> list[Meaning]:
    """Give the meanings that this picture can tell, of the earlier assessment where it is meant."""
    if not is_earlier:
        return [meaning for meaning in meanings if holding.tells(meaning)]
    found = []
    for meaning in meanings:
        meaning = tuple(
            tuple(
                (column if column.endswith(("_move", "_from")) else f"{column}_from", values)
                for column, values in where
            )
            for where in meaning
        )
        if holding.tells(meaning):
            found.append(meaning)
    return found


def _find_bases(claim: Claim, holding: Holding) -> Iterator[tuple[Where, int]]:
    """Give the forces that may be counted from: within the places said, and what is given."""
    quantity = claim.quantity
    places = [place for place in claim.places if place != "nation"] if claim.places else []
    within: Where = ()
    base = holding.all if "nation" in claim.places else holding.shown
    if places:
        countries = tuple(place for place in places if place in COUNTRIES)
        regions = tuple(place for place in places if place not in COUNTRIES)
        chosen = 0
        if countries:
            chosen |= holding.where((("country", countries),))
        if regions:
            chosen |= holding.where((("region", regions),))
        if not (countries and regions):
            within = (("country", countries),) if countries else (("region", regions),)
        base = chosen & holding.shown or chosen
    for given in claim.given:
        if holding.tells(given):
            yield within, base & holding.mean(given)
    if claim.given:
        return
    yield within, base
    if base != holding.all and not places:
        of = claim.base or (quantity.of if quantity else None)
        if of == len(holding.slugs):
            yield within, holding.all
    assessed = base & holding.assessed
    if assessed != base:
        yield (*within, *ASSESSED), assessed


def _is_met(quantity: Quantity, claim: Claim, number: int, of: int) -> bool:
    if quantity.unit == "vague":
        if quantity.word == "all but":
            return number == of - quantity.value
        if quantity.of not in (None, of):
            return False
        return VAGUE[quantity.word](number, of)
    if quantity.unit == "share" and quantity.of not in (None, of):
        return False
    if quantity.unit in ("share", "in"):
        return bool(of) and _is_share_met(quantity, number, of)
    if quantity.unit == "of" and quantity.value == 1 and claim.named and number == quantity.of:
        return True
    if quantity.unit == "of" and quantity.of != of:
        if quantity.of <= 10 and quantity.of < of and not claim.places:
            near = Quantity("in", quantity.value, quantity.of, quantity.limit)
            return _is_share_met(near, number, of)
        is_all = claim.places and quantity.of == 43
        if not is_all:
            return False
    if claim.base is not None and not claim.given and claim.base != of and not claim.places:
        return False
    return _is_within(quantity.limit, number, quantity.value, max(2, of // 15))


def _is_share_met(quantity: Quantity, number: int, of: int) -> bool:
    is_share = quantity.unit == "share"
    wanted = quantity.value if is_share else Fraction(quantity.value, quantity.of)
    if quantity.limit != "=":
        return _is_within(quantity.limit, Fraction(number, of), wanted, Fraction(8, 100))
    if quantity.unit == "in":
        return 2 * abs(number * quantity.of - quantity.value * of) <= of
    if quantity.word == "part":
        return abs(number - wanted * of) < 1
    if quantity.is_precise:
        return abs(Fraction(number, of) - wanted) <= Fraction(6, 10000)
    percent = wanted * 100
    return percent in ((200 * number + of) // (2 * of), round(100 * number / of))


def _is_within(limit: str, number, wanted, near) -> bool:
    match limit:
        case "=":
            return number == wanted
        case ">=":
            return number >= wanted
        case ">":
            return number > wanted
        case "<=":
            return number <= wanted
        case "<":
            return number < wanted
        case "nearly":
            return wanted - near <= number < wanted
        case "beyond":
            return wanted < number <= wanted + near
    return 3 * abs(number - wanted) <= 2 * near
