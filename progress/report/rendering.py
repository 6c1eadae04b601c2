"""From a draft and the data to a document: every value in words, every figure with its numbers."""

from collections.abc import Iterator, Mapping

from progress.filters import say_compared
from progress.report import draft as parts
from progress.report.document import Document, Heading, Item, Paragraph, Quote, Run
from progress.report.exhibits import FIGURES, TABLES
from progress.report.picture import Picture
from progress.report.prose import PARAGRAPHS
from progress.report.quotations import find_quotation
from progress.report.values import work_out, write_value


def write_document(draft: parts.Draft, picture: Picture, facts: Mapping[str, str]) -> Document:
    """Give a draft as it stands with the data of now. `facts`: what the document says of itself.

    A section without anything to say is left out. Raises UnknownValue where a bound value names
    something that the data set does not have.
    """
    return Document(
        title=draft.title,
        subtitle=say_compared(picture.filters, picture.assessment, picture.since),
        marking=facts.get("Marking", ""),
        facts=facts,
        items=tuple(
            item for section in draft.sections for item in _write_section(section, picture)
        ),
    )


def write_block(block: parts.Block, picture: Picture) -> Item | None:
    """Give one block as it stands with the data of now; None where there is nothing to say.

    Raises UnknownValue.
    """
    match block:
        case parts.Generated():
            return _write_pieces(PARAGRAPHS[block.name](picture, block.about), picture, block.id)
        case parts.Own():
            return _write_pieces(block.pieces, picture, block.id)
        case parts.Quotation():
            found = find_quotation(picture, block.force, block.criterion)
            return found and Quote(*found, id=block.id)
        case parts.Figure():
            return FIGURES[block.name](picture, block.id)
        case parts.Table():
            return TABLES[block.name](picture, block.id)


def look_at(draft: parts.Draft, picture: Picture) -> parts.Draft:
    """Give the draft with every bound value noted as it is now: this is what was looked at."""
    return draft.model_copy(
        update={
            "sections": tuple(
                section.model_copy(
                    update={
                        "blocks": tuple(look_at_block(block, picture) for block in section.blocks)
                    }
                )
                for section in draft.sections
            )
        }
    )


def look_at_block(block: parts.Block, picture: Picture) -> parts.Block:
    """Give a block with its bound values noted as they are now."""
    match block:
        case parts.Generated():
            pieces = PARAGRAPHS[block.name](picture, block.about)
            return block.model_copy(update={"seen": look_at_pieces(pieces, picture)})
        case parts.Own():
            return block.model_copy(update={"pieces": look_at_pieces(block.pieces, picture)})
    return block


def look_at_pieces(pieces: tuple[parts.Piece, ...], picture: Picture) -> tuple[parts.Piece, ...]:
    """Give pieces with what each bound value says and counts now."""
    return tuple(
        piece
        if isinstance(piece, str)
        else piece.model_copy(
            update={
                "seen": parts.Seen(
                    text=write_piece(piece, picture),
                    forces=work_out(piece.value, picture)[1],
                    recorded_at=picture.recorded_at,
                )
            }
        )
        for piece in pieces
    )


def write_piece(piece: parts.Piece, picture: Picture) -> str:
    """Give the words of a piece. Raises UnknownValue."""
    if isinstance(piece, str):
        return piece
    words = write_value(piece.value, picture)
    return words[:1].upper() + words[1:] if piece.start else words


def take_over(block: parts.Generated, picture: Picture) -> parts.Own:
    """Give a generated paragraph as the inspector's own words, its values still bound."""
    return parts.Own(
        id=block.id, pieces=look_at_pieces(PARAGRAPHS[block.name](picture, block.about), picture)
    )


def _write_section(section: parts.Section, picture: Picture) -> Iterator[Item]:
    items = [item for block in section.blocks if (item := write_block(block, picture))]
    if items or section.level == 1:
        yield Heading(section.title, section.level, section.id)
        yield from items


def _write_pieces(
    pieces: tuple[parts.Piece, ...], picture: Picture, block: str
) -> Paragraph | None:
    runs = tuple(
        Run(write_piece(piece, picture), None if isinstance(piece, str) else piece.value)
        for piece in pieces
    )
    return Paragraph(runs, block) if runs else None
