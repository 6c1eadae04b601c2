"""Bound values that are not what they were when their text was last looked at."""

from collections.abc import Iterator, Mapping

import pandas as pd

from progress.filters import say_moment
from progress.framework import CATEGORY, read_framework
from progress.report import draft as parts
from progress.report.checker.holding import Holding
from progress.report.checker.remarks import KeepWords, Place, Remark, RemoveBlock, UpdateBlock
from progress.report.picture import Picture
from progress.report.prose import PARAGRAPHS
from progress.report.values import UnknownValue, Value, work_out
from progress.sentences import join_words

MOST = 5
UPDATE = "Update"


def find_changes(
    block: parts.Block, holding: Holding, changes: pd.DataFrame | None
) -> Iterator[Remark]:
    """Give a remark for each bound value of a block that changed, or is no longer there."""
    match block:
        case parts.Own():
            yield from _check_own(block, holding, changes)
        case parts.Generated():
            yield from _check_generated(block, holding, changes)


def _check_own(
    block: parts.Own, holding: Holding, changes: pd.DataFrame | None
) -> Iterator[Remark]:
    told = set()
    for number, piece in enumerate(block.pieces):
        if isinstance(piece, str):
            continue
        try:
            text, forces = work_out(piece.value, holding.picture)
        except UnknownValue as error:
            seen = f" The draft last said “{piece.seen.text}”." if piece.seen else ""
            yield Remark(
                "unknown",
                f"{error}{seen}",
                block=block.id,
                place=Place(number, 0, 0),
                mend=KeepWords(block.id, number),
                offer="Keep the words as free text",
            )
            continue
        remark = _compare(piece, text, forces, number, block.id, holding, changes)
        if remark and remark.words not in told:
            told.add(remark.words)
            yield remark


def _check_generated(
    block: parts.Generated, holding: Holding, changes: pd.DataFrame | None
) -> Iterator[Remark]:
    try:
        pieces = _say(block, holding.picture)
        written = [
            piece if isinstance(piece, str) else work_out(piece.value, holding.picture)
            for piece in pieces
        ]
    except KeyError as error:
        missing = block.name if block.name not in PARAGRAPHS else error.args[0]
        yield _tell_gone(block, f"The paragraph “{missing}” is no longer part of the report.")
        return
    except UnknownValue as error:
        yield _tell_gone(block, str(error))
        return
    is_worded_alike = _skeleton(pieces) == _skeleton(block.seen)
    if is_worded_alike and all(
        isinstance(piece, str) or _is_unchanged(old, *words)
        for piece, old, words in zip(pieces, block.seen, written, strict=True)
    ):
        return
    seen = {piece.value: piece for piece in block.seen if isinstance(piece, parts.Bound)}
    remarks = []
    for number, (piece, words) in enumerate(zip(pieces, written, strict=True)):
        if isinstance(piece, str) or piece.value not in seen:
            continue
        old = seen.pop(piece.value)
        if remark := _compare(old, *words, number, block.id, holding, changes):
            remarks.append(remark)
    yield from remarks
    if not remarks and not is_worded_alike:
        said = "".join(
            piece if isinstance(piece, str) else _open(piece, words[0])
            for piece, words in zip(pieces, written, strict=True)
        )
        now = f"It now says: “{said}”" if said else "It now says nothing."
        yield Remark(
            "changed",
            f"The words of this paragraph are no longer those that were looked at. {now}",
            block=block.id,
            mend=UpdateBlock(block.id),
            offer=UPDATE,
        )


def _say(block: parts.Generated, picture: Picture) -> tuple[parts.Piece, ...]:
    """Give what a paragraph says now; the same picture always says the same."""
    key = (block.name, block.about)
    if key not in picture.written:
        picture.written[key] = PARAGRAPHS[block.name](picture, block.about)
    return picture.written[key]


def _tell_gone(block: parts.Generated, words: str) -> Remark:
    return Remark(
        "unknown", words, block=block.id, mend=RemoveBlock(block.id), offer="Remove the paragraph"
    )


def _skeleton(pieces: tuple[parts.Piece, ...]) -> list:
    return [piece if isinstance(piece, str) else piece.value for piece in pieces]


def _compare(
    piece: parts.Bound,
    text: str,
    forces: tuple[str, ...],
    number: int,
    block: str,
    holding: Holding,
    changes: pd.DataFrame | None,
) -> Remark | None:
    if _is_unchanged(piece, text, forces):
        return None
    seen = piece.seen
    text = _open(piece, text)
    came = [force for force in forces if force not in seen.forces]
    went = [force for force in seen.forces if force not in forces]
    said = (
        f"Was “{seen.text}”, is “{text}”."
        if seen.text != text
        else f"Still “{text}”, but not the same forces."
    )
    parts_of = [said]
    if moved := _say_moved(came, went, holding.names):
        parts_of.append(moved)
    elif not came and not went and piece.value.of:
        parts_of.append("The forces that it is counted from changed.")
    parts_of += _say_findings(piece, [*came, *went], holding, changes)
    return Remark(
        "changed",
        " ".join(parts_of),
        block=block,
        place=Place(number, 0, len(text)),
        mend=UpdateBlock(block),
        offer=UPDATE,
    )


def _is_unchanged(piece: parts.Bound, text: str, forces: tuple[str, ...]) -> bool:
    seen = piece.seen
    if seen is None:
        return True
    is_alike = seen.forces == forces or set(seen.forces) == set(forces)
    return is_alike and seen.text == _open(piece, text)


def _open(piece: parts.Bound, text: str) -> str:
    return text[:1].upper() + text[1:] if piece.start else text


def _say_moved(came: list[str], went: list[str], names: Mapping[str, str]) -> str:
    said = [
        f"{join_words([names.get(slug, slug) for slug in forces])} {verb}"
        for forces, verb in ((came, "came in"), (went, "went out"))
        if forces
    ]
    return f"{'; '.join(said)}." if said else ""


def _say_findings(
    piece: parts.Bound,
    forces: list[str],
    holding: Holding,
    changes: pd.DataFrame | None,
) -> Iterator[str]:
    """Say which findings changed since a value was looked at: the newest change of each."""
    if changes is None or not forces:
        return
    after = piece.seen.recorded_at or ""
    wanted = _find_criteria(piece.value, holding.picture)
    told = set()
    newer = changes[(changes["recorded_at"] > after) & changes["force"].isin(forces)]
    for row in newer.itertuples():
        key = (row.assessment, row.force, row.criterion)
        if (row.assessment, row.criterion) not in wanted or key in told:
            continue
        told.add(key)
        if len(told) > MOST:
            yield "Further findings changed as well."
            return
        why = f"; {row.reason}" if row.reason else ""
        yield (
            f"{holding.names.get(row.force, row.force)}, {row.criterion_label}: "
            f"{row.before_label} → {row.outcome_label}, recorded on "
            f"{say_moment(row.recorded_at)} ({row.basis_label}: {row.source}{why})."
        )


def _find_criteria(value: Value, picture: Picture) -> set[tuple[str, str]]:
    """Give the (assessment, criterion) that a value rests on."""
    framework = read_framework()
    columns = [column for column, _ in (*value.where, *value.of)]
    if picture.filters.categories:
        columns.append(CATEGORY)
    found = set()
    for column in columns:
        name = column.removesuffix("_from").removesuffix("_to").removesuffix("_move")
        name = CATEGORY if name == "assessed_now" else name
        criteria = (CATEGORY, *framework.criteria) if name == CATEGORY else (name,)
        if not column.endswith("_from"):
            found |= {(picture.assessment["slug"], criterion) for criterion in criteria}
        if picture.since and column.endswith(("_from", "_move")):
            found |= {(picture.since["slug"], criterion) for criterion in criteria}
    return found
