"""What a draft rests on that is not settled: letters that wait, totals that are not met."""

from collections.abc import Iterator, Set

from progress.framework import CATEGORY, read_framework
from progress.report import draft as parts
from progress.report.checker.holding import Holding
from progress.report.checker.remarks import Remark
from progress.report.checker.texts import join_pieces, name_forces, read_text
from progress.report.picture import Picture
from progress.report.prose import PARAGRAPHS
from progress.sentences import join_words, say_published


def check_waiting(draft: parts.Draft, holding: Holding) -> Iterator[Remark]:
    """Say once for the whole draft which findings that it uses wait for a person."""
    waiting = holding.picture.waiting
    if waiting.empty:
        return
    columns, named, quoted = _find_use(draft, holding.years)
    points: dict[str, list[str]] = {}
    rows = zip(waiting["force"], waiting["criterion"], waiting["criterion_label"], strict=True)
    for force, criterion, label in rows:
        is_used = (
            force in named
            or (force, criterion) in quoted
            or (not criterion and bool(columns))
            or criterion in columns
        )
        if is_used:
            what = (label or "its letter").removesuffix(".")
            listed = points.setdefault(force, [])
            if what not in listed:
                listed.append(what)
    if not points:
        return
    said = "; ".join(
        f"{holding.names.get(force, force)} ({join_words([_lower(what) for what in listed])})"
        for force, listed in points.items()
    )
    forces = "1 force waits" if len(points) == 1 else f"{len(points)} forces wait"
    yield Remark(
        "waiting",
        f"Findings on {forces} for a person, and this draft counts, names or quotes them: {said}. "
        "Until they are settled they count as not known.",
    )


def check_published(picture: Picture) -> Iterator[Remark]:
    """Say where the counts by category do not meet the totals that were published."""
    published = picture.published
    if not published.empty and (published["published"] != published["counted"]).any():
        yield Remark("published", say_published(published))


def _find_use(
    draft: parts.Draft, years: tuple[str, ...]
) -> tuple[set[str], set[str], set[tuple[str, str]]]:
    """Give the criteria that a draft counts, the forces that it names, and what it quotes."""
    columns: set[str] = set()
    counted: set[str] = set()
    named: set[str] = set()
    quoted: set[tuple[str, str]] = set()
    for section in draft.sections:
        for block in section.blocks:
            match block:
                case parts.Own() | parts.Generated():
                    pieces = block.pieces if isinstance(block, parts.Own) else block.seen
                    if isinstance(block, parts.Own):
                        named |= read_text(join_pieces(pieces), years).forces
                    for piece in pieces:
                        if isinstance(piece, str):
                            if isinstance(block, parts.Generated):
                                named |= name_forces(piece)
                            continue
                        counted.update(
                            [column for column, _ in (*piece.value.where, *piece.value.of)]
                        )
                        if piece.value.form == "list" and piece.seen:
                            named |= set(piece.seen.forces)
                    if not pieces and isinstance(block, parts.Generated):
                        columns |= {*read_framework().criteria} & {block.about or ""}
                        columns |= {CATEGORY} if block.name in PARAGRAPHS else set()
                case parts.Quotation():
                    quoted.add((block.force, block.criterion))
                case parts.Figure() | parts.Table():
                    columns |= set(read_framework().criteria)
    columns |= _find_criteria(counted)
    if CATEGORY in columns:
        columns |= set(read_framework().rule_criteria)
    return columns, named, quoted


def _find_criteria(counted: Set[str]) -> set[str]:
    """Give the criteria, and the category, that columns of values rest on."""
    return {
        CATEGORY
        if column == "assessed_now"
        else column.removesuffix("_from").removesuffix("_to").removesuffix("_move")
        for column in counted
    }


def _lower(label: str) -> str:
    return label if label[:2].isupper() else label[:1].lower() + label[1:]
