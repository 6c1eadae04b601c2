"""What a person does to findings: confirm, change, reply, undo, sign off; and to a data set:
mark. Every act adds rows.

An act carries what its person saw. Where that has moved since, nothing is written.
"""

from progress.acts.marking import LONGEST_MARKING, MARKINGS_OFFERED, set_marking
from progress.acts.review import (
    change_finding,
    confirm_findings,
    record_reply,
    record_silence,
    unset_category,
)
from progress.acts.rows import Act, RefusedAct
from progress.acts.seen import MovedOn
from progress.acts.sign_off import sign_off, take_back_sign_off
from progress.acts.undo import undo_act
from progress.queries.seen import Seen

__all__ = [
    "LONGEST_MARKING",
    "MARKINGS_OFFERED",
    "Act",
    "MovedOn",
    "RefusedAct",
    "Seen",
    "change_finding",
    "confirm_findings",
    "record_reply",
    "record_silence",
    "set_marking",
    "sign_off",
    "take_back_sign_off",
    "undo_act",
    "unset_category",
]
