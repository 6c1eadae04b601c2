"""Go through a draft and list what a person should look at."""

from collections.abc import Iterator

import pandas as pd

from progress.report import draft as parts
from progress.report.checker.changed import find_changes
from progress.report.checker.holding import Holding
from progress.report.checker.remarks import Remark, RemoveBlock
from progress.report.checker.typed import check_text, check_title
from progress.report.checker.unsettled import check_published, check_waiting
from progress.report.draft import Draft
from progress.report.exhibits import FIGURES, TABLES
from progress.report.picture import Picture
from progress.report.quotations import find_quotation


def check_draft(
    draft: Draft, picture: Picture, changes: pd.DataFrame | None = None
) -> list[Remark]:
    """Give what a person should look at in a draft, in the order of its blocks; [] where it is
    clean. What concerns the draft as a whole comes last.

    `changes`: the columns of `queries.list_changes`, for saying which findings changed.
    """
    holding = Holding(picture)
    remarks: list[Remark] = []
    for section in draft.sections:
        remarks += check_title(section, holding)
        for block in section.blocks:
            found = [*find_changes(block, holding, changes)]
            found += _check_exhibit(block, picture)
            remarks += [remark._replace(section=section.id) for remark in found]
            if isinstance(block, parts.Own):
                remarks += check_text(block, section.id, holding)
    remarks += check_waiting(draft, holding)
    remarks += check_published(picture)
    return remarks


def _check_exhibit(block: parts.Block, picture: Picture) -> Iterator[Remark]:
    """Say where a figure, a table or a quotation is no longer there to be shown."""
    match block:
        case parts.Figure() if block.name not in FIGURES:
            yield _tell_gone(block, f"The figure “{block.name}” is no longer part of the report.")
        case parts.Table() if block.name not in TABLES:
            yield _tell_gone(block, f"The table “{block.name}” is no longer part of the report.")
        case parts.Quotation() if find_quotation(picture, block.force, block.criterion) is None:
            yield _tell_gone(
                block,
                f"No words are recorded that could be quoted here ({block.force}, "
                f"{block.criterion}): the finding was changed or taken back, or the force lies "
                "outside what this draft speaks of.",
            )


def _tell_gone(block: parts.Block, words: str) -> Remark:
    return Remark("unknown", words, block=block.id, mend=RemoveBlock(block.id), offer="Remove it")
