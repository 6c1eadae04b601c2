"""Go through a draft and list what a person should look at."""

import pandas as pd

from progress.report.checker.remarks import Remark
from progress.report.draft import Draft
from progress.report.picture import Picture


def check_draft(
    draft: Draft, picture: Picture, changes: pd.DataFrame | None = None
) -> list[Remark]:
    """Give what a person should look at in a draft, in the order of its blocks; [] where it is
    clean.

    `changes`: the columns of `queries.list_changes`, for saying which findings changed.
    """
    return []
