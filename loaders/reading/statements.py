"""What a sentence says of one criterion, before all sentences are weighed together."""

from dataclasses import dataclass

SAID = 2
CLAIMED = 1
DOUBTED = 0
INTENDED = -1
IN_PART = "“in place” with a reservation fits no outcome"
LEFT_OPEN = "the letter leaves this question open"
LOOKED_FOR = "the inspectors looked for this; what they found is not said here"
FORCE_SAYS = "this is what the force says of itself"
IN_OUR_DRAFT = "this is what an earlier letter, or a draft of this one, said"
UNDECIDED = "the letter says that this may or may not be so"
NOT_BORNE_OUT = "what the force says is not borne out"
LATER = "what is said may be later than the evidence"
AN_AIM = "an aim is no finding"
NO_REVIEW = "that there was no review fits no outcome: it is not that no evidence was found"
TO_COME = "a review still to come fits no outcome"
UNSEEN = "no evidence was found, which fits no outcome of this criterion"
OF_THE_UNIT = "what is said here is not said of a review of the unit"
HOPED_FOR = "what is hoped for or ought to be is no finding"


@dataclass(frozen=True)
class Statement:
    """`outcome` is None where the words bear on the criterion but fit no outcome; `why` says so.

    `weight`: what the inspectors say (SAID) stands above what a force claims or what follows from
    a statement about the plans as a whole (CLAIMED); what stands among words that the reader does
    not know is DOUBTED; an aim (INTENDED) contradicts nothing. `first` and `last` are the segments
    that carry it, `at` is the word where what is said of it stands; `is_general`: it was said of
    all, not of this alone.
    """

    criterion: str
    outcome: str | None
    passages: tuple[tuple[int, int], ...]
    wording: str
    why: str = ""
    weight: int = SAID
    first: int = 0
    last: int = 0
    at: int = -1
    is_general: bool = False
