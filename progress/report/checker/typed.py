"""Numbers and names that were typed by hand, held against the data."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from progress.filters import say_date
from progress.framework import CATEGORY, MISSING, read_framework
from progress.report import draft as parts
from progress.report.checker.claims import Claim
from progress.report.checker.holding import Holding
from progress.report.checker.judging import AGREED, DENIED, EMPTY, UNTOLD, Verdict, judge
from progress.report.checker.meanings import Meaning, Where
from progress.report.checker.reading import BOUND
from progress.report.checker.remarks import BindNumber, Place, Remark
from progress.report.checker.texts import TEXTS_KEPT, join_pieces, read_text
from progress.report.values import ASSESSED, UnknownValue, Value, write_value
from progress.sentences import join_words

UNTOLD_WORDS = (
    "Check this number: “{typed}” is typed by hand, and what it counts could not be understood."
)

# Words that leave to the writer what they mean.
LOOSE = ("few", "a few", "many", "several", "minority", "vast", "not all")


def check_text(block: parts.Own, section: str, holding: Holding) -> Iterator[Remark]:
    """Give a remark for each number typed by hand, and each force named, that asks for one."""
    text = join_pieces(block.pieces)
    starts = _find_starts(block.pieces)
    for typed in _judge_all(text, holding):
        if _asks(typed):
            piece = bisect_right(starts, typed.start) - 1
            place = Place(piece, typed.start - starts[piece], typed.end - starts[piece])
            yield _remark(typed, text, holding, section, block.id, place)


def check_title(section: parts.Section, holding: Holding) -> Iterator[Remark]:
    """Give the same for the heading of a section, without mends: values are bound in text only."""
    for typed in _judge_all(section.title, holding):
        if _asks(typed):
            place = Place(0, typed.start, typed.end)
            remark = _remark(typed, section.title, holding, section.id, "", place)
            yield remark._replace(place=None, mend=None, offer="")


class _Typed(NamedTuple):
    """A claim with the verdict on it."""

    claim: Claim
    verdict: Verdict
    start: int
    end: int


def _judge_all(text: str, holding: Holding) -> list[_Typed]:
    """Give each claim with its verdict; "17 of 43 forces (40%)" is one."""
    judged: list[_Typed] = []
    for claim in read_text(text, holding.years).claims:
        verdict = judge(claim, holding)
        last = judged[-1] if judged else None
        if (
            last
            and claim.quantity
            and last.claim.quantity
            and text.startswith(")", claim.end)
            and text[last.end : claim.start].strip() == "("
        ):
            worst = verdict if verdict.result == DENIED else last.verdict
            kept = last.claim if last.claim.quantity.unit != "share" else claim
            judged[-1] = _Typed(kept, worst, last.start, claim.end + 1)
            continue
        judged.append(_Typed(claim, verdict, claim.start, _trim(claim, text)))
    return judged


def _trim(claim: Claim, text: str) -> int:
    """Give where a number ends, "plans" and "letters" left out: a bound value says "forces"."""
    if claim.quantity and claim.quantity.unit == "count" and claim.quantity.noun == "plan":
        return claim.start + len(text[claim.start : claim.end].rpartition(" ")[0])
    return claim.end


def _asks(typed: _Typed) -> bool:
    """Whether there is something in a claim that a person should look at."""
    verdict, claim = typed.verdict, typed.claim
    if claim.quantity is None:
        return verdict.result == DENIED
    is_loose = verdict.result == AGREED and claim.quantity.word in LOOSE
    return verdict.result != EMPTY and not is_loose


def _remark(
    typed: _Typed,
    text: str,
    holding: Holding,
    section: str,
    block: str,
    place: Place,
) -> Remark:
    verdict, claim = typed.verdict, typed.claim
    if claim.quantity is None:
        said = _say_forces(claim, verdict, holding)
        return Remark("force", said, section, block, place)
    words = text[typed.start : typed.end]
    if verdict.result == UNTOLD:
        return Remark("typed", UNTOLD_WORDS.format(typed=words), section, block, place)
    mend, offer = None, ""
    if value := _bind(typed, words, holding):
        mend = BindNumber(block, place, value, words, _opens(text, typed.start))
        offer = f"Put in “{_write(value, holding, mend.opens)}”, from the data"
    if verdict.result == DENIED:
        said = _contradict(words, verdict, claim, holding)
        return Remark("number", said, section, block, place, mend, offer)
    said = (
        f"“{words}” is typed by hand. It agrees with the data now "
        f"(“{_describe_meaning(verdict.meaning)}”), and would not follow a change."
    )
    return Remark("unbound", said, section, block, place, mend, offer)


def _contradict(words: str, verdict: Verdict, claim: Claim, holding: Holding) -> str:
    if claim.is_of_letters:
        return (
            f"“{words}” is typed by hand. In the data, {verdict.number} of {verdict.of} letters "
            "wait for a person."
        )
    if verdict.meaning in ((), ((),)):
        forces = "1 force" if verdict.of == 1 else f"{verdict.of} forces"
        return f"“{words}” is typed by hand. In the data there are {forces}{_say_within(verdict)}."
    share = f" ({verdict.number / verdict.of:.0%})" if verdict.of else ""
    then = _say_cutoff(claim, holding)
    return (
        f"“{words}” is typed by hand. In the data it is {verdict.number} of {verdict.of} "
        f"forces{share}{_say_within(verdict)} for “{_describe_meaning(verdict.meaning)}”, {then}."
    )


def _say_cutoff(claim: Claim, holding: Holding) -> str:
    picture = holding.picture
    row = picture.since if claim.is_earlier and picture.since else picture.assessment
    return _say_evidence(row["evidence_cutoff"])


@lru_cache(maxsize=TEXTS_KEPT)
def _say_evidence(cutoff: str) -> str:
    return f"on evidence to {say_date(cutoff)}"


def _say_within(verdict: Verdict) -> str:
    said = ""
    for column, values in verdict.within:
        said += " assessed" if column == "assessed_now" else f" in {join_words(list(values))}"
    return said


def _say_forces(claim: Claim, verdict: Verdict, holding: Holding) -> str:
    columns = list(dict.fromkeys([column for where in verdict.meaning for column, _ in where]))
    found = []
    for slug in verdict.amiss:
        held = [_say_held(column, holding.value_of(slug, column)) for column in columns]
        found.append(f"{holding.names[slug]} ({'; '.join(held)})")
    then = _say_cutoff(claim, holding)
    is_left_out = not set(claim.forces).issuperset(verdict.amiss)
    also = " Forces that are not named here hold it too." if is_left_out else ""
    return (
        f"The text says “{_describe_meaning(verdict.meaning)}” of forces of which the data does "
        f"not: {', '.join(found)}, {then}.{also}"
    )


@lru_cache(maxsize=TEXTS_KEPT)
def _describe_meaning(meaning: Meaning) -> str:
    """Give what was counted in the words of the framework."""
    return " or ".join(
        " and ".join(_say_held(column, *values) for column, values in where) for where in meaning
    )


@lru_cache(maxsize=TEXTS_KEPT)
def _say_held(column: str, *values: str) -> str:
    return f"{_label(column)}: {' or '.join(_say_value(column, value) for value in values)}"


def _label(column: str) -> str:
    framework = read_framework()
    name = column
    for ending in ("_from", "_to", "_move"):
        name = name.removesuffix(ending)
    label = "category" if name == CATEGORY else framework.criteria[name].label
    after = {"_from": " in the earlier assessment", "_move": ", change"}
    return label + next((said for end, said in after.items() if column.endswith(end)), "")


def _say_value(column: str, value: str) -> str:
    framework = read_framework()
    if column.endswith("_move"):
        label = framework.moves[value].label
    elif value == MISSING:
        return "not known"
    else:
        name = column.removesuffix("_from").removesuffix("_to")
        label = framework.outcomes_of(name)[value].label
    return label[:1].lower() + label[1:]


def _bind(typed: _Typed, words: str, holding: Holding) -> Value | None:
    """Give the bound value that could stand in the place of what was typed, where there is one."""
    claim, verdict = typed.claim, typed.verdict
    quantity = claim.quantity
    if len(verdict.meaning) != 1 or claim.apart or quantity.word in ("all but", "not all"):
        return None
    where: Where = verdict.meaning[0]
    base: Where = verdict.within
    if claim.given:
        given, *others = claim.given[0]
        if others:
            return None
        where, base = (*where, *given), (*base, *given)
    within = tuple([pair for pair in verdict.within if pair[0] != "assessed_now"])
    where = (*within, *where)
    chosen = holding.where(where) & holding.shown
    if not where:
        return None
    of = holding.where(base) & holding.shown
    if (chosen & of).bit_count() != verdict.number or of.bit_count() != verdict.of:
        return None
    if quantity.unit == "share" and quantity.word != "part":
        form = "share"
    elif quantity.unit == "count" and words.endswith(")"):
        form = "of" if quantity.noun else "part"
    elif quantity.unit == "count" and quantity.word != "none":
        form = "forces" if words.rpartition(" ")[2].lower() in ("force", "forces") else "count"
    else:
        form = "of"
    return _make_value(form, where, base, _find_unknown(verdict.meaning[0]))


@lru_cache(maxsize=TEXTS_KEPT)
def _make_value(form: str, where: Where, of: Where, unknown: Where) -> Value:
    return Value(form=form, where=where, of=of, unknown=unknown)


def _find_unknown(where: Where) -> Where:
    """Give the forces that may belong to those counted without our knowing."""
    if len(where) != 1 or where[0][1] == (MISSING,):
        return ()
    ((column, values),) = where
    if column in read_framework().criteria:
        return ((column, (MISSING,)), *ASSESSED)
    if column == CATEGORY and not {"undetermined", "not_assessed"} & set(values):
        return ((CATEGORY, ("undetermined",)),)
    return ()


def _write(value: Value, holding: Holding, opens: bool) -> str:
    try:
        words = write_value(value, holding.picture)
    except UnknownValue:
        return ""
    return words[:1].upper() + words[1:] if opens else words


def _opens(text: str, start: int) -> bool:
    before = text[:start].rstrip()
    return not before or before[-1] in ".!?\n"


def _find_starts(pieces: tuple[parts.Piece, ...]) -> list[int]:
    """Give the character of the whole text at which each piece begins."""
    starts, at = [], 0
    for piece in pieces:
        starts.append(at)
        at += len(piece) if isinstance(piece, str) else len(BOUND)
    return starts
