"""Do what a remark offers: a draft and a mend in, the mended draft out."""

from progress.report.checker.remarks import (
    BindNumber,
    KeepWords,
    Mend,
    Place,
    RemoveBlock,
    ReplaceText,
    UpdateBlock,
)
from progress.report.draft import Block, Bound, Draft, Own, Piece
from progress.report.picture import Picture
from progress.report.rendering import look_at_block, look_at_pieces


def apply_mend(draft: Draft, mend: Mend, picture: Picture) -> Draft:
    """Give the draft with one mend done. A block that has gone meanwhile leaves it as it is."""
    return draft.model_copy(
        update={
            "sections": tuple(
                section.model_copy(
                    update={
                        "blocks": tuple(
                            mended
                            for block in section.blocks
                            for mended in _mend_block(block, mend, picture)
                        )
                    }
                )
                if any(block.id == mend.block for block in section.blocks)
                else section
                for section in draft.sections
            )
        }
    )


def _mend_block(block: Block, mend: Mend, picture: Picture) -> tuple[Block, ...]:
    if block.id != mend.block:
        return (block,)
    match mend:
        case RemoveBlock():
            return ()
        case UpdateBlock():
            return (look_at_block(block, picture),)
    if not isinstance(block, Own) or not _still_stands(block, mend):
        return (block,)
    match mend:
        case BindNumber():
            bound = Bound(value=mend.value, start=mend.opens)
            pieces = _replace(block.pieces, mend.place, look_at_pieces((bound,), picture))
        case ReplaceText():
            pieces = _replace(block.pieces, mend.place, (mend.text,))
        case KeepWords():
            pieces = tuple(
                (piece.seen.text if piece.seen else "") if number == mend.piece else piece
                for number, piece in enumerate(block.pieces)
                if number != mend.piece or not isinstance(piece, str)
            )
    return (block.model_copy(update={"pieces": _join(pieces)}),)


def _still_stands(block: Own, mend: BindNumber | ReplaceText | KeepWords) -> bool:
    """Whether the words, or the value, that a mend speaks of stand in their place."""
    if isinstance(mend, KeepWords):
        return mend.piece < len(block.pieces)
    place = mend.place
    piece = block.pieces[place.piece] if place.piece < len(block.pieces) else None
    return isinstance(piece, str) and piece[place.start : place.end] == mend.typed


def _replace(pieces: tuple[Piece, ...], place: Place, new: tuple[Piece, ...]) -> tuple[Piece, ...]:
    text = pieces[place.piece]
    return (
        *pieces[: place.piece],
        text[: place.start],
        *new,
        text[place.end :],
        *pieces[place.piece + 1 :],
    )


def _join(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Give the pieces with neighbouring free text put together, and empty text left out."""
    joined: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and joined and isinstance(joined[-1], str):
            joined[-1] += piece
        elif piece != "":
            joined.append(piece)
    return tuple(joined)
