"""What may be done to a draft: each act gives a new draft and leaves the old one as it was.

A draft may have changed since somebody aimed at a part of it. An act on a part that is no longer
there changes nothing.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import TypeVar

from progress.report import rendering
from progress.report.draft import (
    Block,
    Bound,
    Draft,
    Generated,
    Own,
    Piece,
    Scope,
    Section,
    Seen,
    make_id,
)
from progress.report.picture import Picture
from progress.report.values import Value

Part = TypeVar("Part", Section, Block)
SENTENCE_END = re.compile(r"[.!?][”’\"')\]]*\s*$")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]+")


def find_section(draft: Draft, section: str) -> Section | None:
    """Give a section by its id."""
    return next((one for one in draft.sections if one.id == section), None)


def find_place(draft: Draft, block: str) -> tuple[Section, Block] | None:
    """Give a block by its id, and the section that it stands in."""
    return next(
        ((section, one) for section in draft.sections for one in section.blocks if one.id == block),
        None,
    )


def set_title(draft: Draft, title: str) -> Draft:
    """Give the draft another title."""
    return draft.model_copy(update={"title": title})


def set_scope(draft: Draft, scope: Scope) -> Draft:
    """Let the draft speak of something else. What was looked at stays noted, for the checker."""
    return draft.model_copy(update={"scope": scope})


def add_section(draft: Draft, section: Section, after: str | None = None) -> Draft:
    """Put a section after another, or at the end."""
    return draft.model_copy(update={"sections": _insert(draft.sections, section, after)})


def change_section(
    draft: Draft, section: str, title: str | None = None, level: int | None = None
) -> Draft:
    """Give a section another heading or level."""
    changes = {"title": title, "level": level}
    wanted = {name: value for name, value in changes.items() if value is not None}
    return _change_section(draft, section, lambda one: one.model_copy(update=wanted))


def move_section(draft: Draft, section: str, by: int) -> Draft:
    """Move a section up (by -1) or down (by 1), as far as there is room."""
    return draft.model_copy(update={"sections": _move(draft.sections, section, by)})


def remove_section(draft: Draft, section: str) -> Draft:
    """Take a section out, with all that stands in it."""
    return draft.model_copy(update={"sections": _without(draft.sections, section)})


def add_block(draft: Draft, section: str, block: Block, after: str | None = None) -> Draft:
    """Put a block into a section: after another one, or at its end."""
    return _change_blocks(draft, section, lambda blocks: _insert(blocks, block, after))


def replace_block(draft: Draft, block: Block) -> Draft:
    """Put a block in the place of the one with the same id."""
    return _change_block(draft, block.id, lambda _: block)


def move_block(draft: Draft, block: str, by: int) -> Draft:
    """Move a block up (by -1) or down (by 1) within its section, as far as there is room."""
    place = find_place(draft, block)
    return (
        _change_blocks(draft, place[0].id, lambda blocks: _move(blocks, block, by))
        if place
        else draft
    )


def move_block_to(draft: Draft, block: str, section: str) -> Draft:
    """Move a block to the end of another section."""
    place = find_place(draft, block)
    if not place or not find_section(draft, section):
        return draft
    return add_block(remove_block(draft, block), section, place[1])


def remove_block(draft: Draft, block: str) -> Draft:
    """Take a block out."""
    place = find_place(draft, block)
    return (
        _change_blocks(draft, place[0].id, lambda blocks: _without(blocks, block))
        if place
        else draft
    )


def take_over(draft: Draft, block: str, picture: Picture) -> Draft:
    """Make a generated paragraph the inspector's own words, its values still bound."""
    place = find_place(draft, block)
    if not place or not isinstance(place[1], Generated):
        return draft
    return replace_block(draft, rendering.take_over(place[1], picture))


def write_own(draft: Draft, block: str, pieces: Iterable[Piece], picture: Picture) -> Draft:
    """Put new text into a paragraph of the inspector's own.

    A bound value that stood there keeps what was last looked at, so that typing beside it hides
    nothing from the checker. A new one counts as looked at. Raises UnknownValue for a new one that
    names something that the data set does not have.
    """
    place = find_place(draft, block)
    if not place or not isinstance(place[1], Own):
        return draft
    return replace_block(draft, _write(place[1], pieces, picture))


def split_own(
    draft: Draft,
    block: str,
    before: Iterable[Piece],
    after: Iterable[Piece],
    picture: Picture,
    new: str | None = None,
) -> Draft:
    """Break a paragraph of the inspector's own in two; `new` is the id of the second.

    As `write_own`. Raises UnknownValue.
    """
    place = find_place(draft, block)
    if not place or not isinstance(place[1], Own):
        return draft
    section, own = place
    second = _write(own.model_copy(update={"id": new or make_id()}), after, picture)
    return add_block(replace_block(draft, _write(own, before, picture)), section.id, second, own.id)


def tidy_pieces(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Give pieces as they are kept: plain text in one line, joined; values that open a sentence
    are marked so."""
    tidied: list[Piece] = []
    for is_text, group in groupby(pieces, lambda piece: isinstance(piece, str)):
        if is_text:
            text = CONTROL.sub(" ", "".join(group).replace("\u00a0", " "))
            tidied += [text] if text else []
        else:
            tidied += group
    tidied = [
        piece
        if isinstance(piece, str)
        else piece.model_copy(update={"start": _opens_sentence(tidied[:place])})
        for place, piece in enumerate(tidied)
    ]
    return tuple(tidied)


def _write(own: Own, pieces: Iterable[Piece], picture: Picture) -> Own:
    seen: dict[Value, list[Seen | None]] = {}
    for piece in own.pieces:
        if isinstance(piece, Bound):
            seen.setdefault(piece.value, []).append(piece.seen)
    written: list[Piece] = []
    for piece in tidy_pieces(pieces):
        if isinstance(piece, str):
            written.append(piece)
        elif noted := seen.get(piece.value):
            # A value that is pasted a second time stands as it did the first time.
            last = noted.pop(0) if len(noted) > 1 else noted[0]
            written.append(piece.model_copy(update={"seen": last}))
        else:
            written += rendering.look_at_pieces((piece,), picture)
    return own.model_copy(update={"pieces": tuple(written)})


def _opens_sentence(before: Sequence[Piece]) -> bool:
    if not before:
        return True
    last = before[-1]
    if not isinstance(last, str):
        return False
    return bool(SENTENCE_END.search(last)) or (len(before) == 1 and not last.strip())


def _change_section(draft: Draft, section: str, change: Callable[[Section], Section]) -> Draft:
    return draft.model_copy(
        update={
            "sections": tuple(change(one) if one.id == section else one for one in draft.sections)
        }
    )


def _change_blocks(
    draft: Draft, section: str, change: Callable[[tuple[Block, ...]], tuple[Block, ...]]
) -> Draft:
    return _change_section(
        draft, section, lambda one: one.model_copy(update={"blocks": change(one.blocks)})
    )


def _change_block(draft: Draft, block: str, change: Callable[[Block], Block]) -> Draft:
    place = find_place(draft, block)
    if not place:
        return draft
    return _change_blocks(
        draft,
        place[0].id,
        lambda blocks: tuple(change(one) if one.id == block else one for one in blocks),
    )


def _insert(parts: tuple[Part, ...], new: Part, after: str | None) -> tuple[Part, ...]:
    places = [place for place, part in enumerate(parts, start=1) if part.id == after]
    place = places[0] if places else len(parts)
    return (*parts[:place], new, *parts[place:])


def _move(parts: tuple[Part, ...], moved: str, by: int) -> tuple[Part, ...]:
    places = {part.id: place for place, part in enumerate(parts)}
    if moved not in places:
        return parts
    left = [part for part in parts if part.id != moved]
    place = min(max(places[moved] + by, 0), len(left))
    return (*left[:place], parts[places[moved]], *left[place:])


def _without(parts: tuple[Part, ...], gone: str) -> tuple[Part, ...]:
    return tuple(part for part in parts if part.id != gone)
