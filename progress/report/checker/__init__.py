"""The checker: what in a draft the data does not bear out, and what one click can mend."""

from progress.report.checker.check import check_draft
from progress.report.checker.mending import apply_mend
from progress.report.checker.remarks import (
    BindNumber,
    KeepWords,
    Mend,
    Place,
    Remark,
    RemoveBlock,
    ReplaceText,
    UpdateBlock,
)
from progress.report.checker.texts import forget_texts

__all__ = [
    "BindNumber",
    "KeepWords",
    "Mend",
    "Place",
    "Remark",
    "RemoveBlock",
    "ReplaceText",
    "UpdateBlock",
    "apply_mend",
    "check_draft",
    "forget_texts",
]
