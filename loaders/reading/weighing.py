"""From all that is said of each criterion to its one outcome, or to a passage for a person."""

from collections import defaultdict
from dataclasses import dataclass

from loaders.reading.plans.opinions import OPINION
from loaders.reading.statements import (
    DOUBTED,
    FORCE_SAYS,
    IN_OUR_DRAFT,
    IN_PART,
    INTENDED,
    NOT_BORNE_OUT,
    OF_THE_UNIT,
    SAID,
    TO_COME,
    UNDECIDED,
    Statement,
)
from loaders.reading.text.mentions import COMPREHENSIVE, CRITERIA, STRATEGY


@dataclass(frozen=True)
class Proposal:
    """One outcome that the letter gives, with the passages (start, end) that prove it."""

    criterion: str
    outcome: str
    passages: tuple[tuple[int, int], ...]
    wording: str


@dataclass(frozen=True)
class Unread:
    """A passage that bears on a criterion and fits no outcome; `why` is for an inspector."""

    start: int
    end: int
    criterion: str | None
    why: str


@dataclass(frozen=True)
class Reading:
    """What the assessment of one letter says, and what it leaves to a person."""

    proposals: tuple[Proposal, ...]
    unread: tuple[Unread, ...]

    @property
    def is_waiting(self) -> bool:
        """Whether a person must look: a criterion without outcome, or an unread passage."""
        return bool(self.unread) or len({p.criterion for p in self.proposals}) < len(CRITERIA)


def weigh(statements: list[Statement]) -> Reading:
    """One consistent outcome makes a proposal; none, or several, is left to a person."""
    by_criterion: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_criterion[statement.criterion].append(statement)
    proposals, unread = [], []
    for criterion in CRITERIA:
        said = _heed_finding(_heed_judgement(by_criterion.get(criterion, [])))
        open_ones = [statement for statement in said if statement.outcome is None]
        sure = [s for s in said if s.outcome and s.weight > DOUBTED]
        firm = [s for s in sure if s.weight == SAID] or sure
        doubted = [s for s in said if s.outcome and s.weight == DOUBTED]
        outcomes = {statement.outcome for statement in firm}
        if outcomes == {"no_evidence"}:
            # "You told us that you had reviewed it, but we found no evidence of this."
            doubted = [s for s in doubted if s.why != FORCE_SAYS]
            # "A review is scheduled for the autumn. We found no evidence that one had taken place".
            open_ones = [s for s in open_ones if s.why != TO_COME]
        if outcomes == {"started"}:
            # "A was only partly complete, and work on it was going on": it had started.
            open_ones = [s for s in open_ones if s.why != IN_PART]
        if firm:
            # "They did not address its size. A review of it had been carried out.".
            doubted = [s for s in doubted if s.why != OF_THE_UNIT]
            # "In the draft of this letter we said that A had yet to begin. It had in fact begun".
            doubted = [s for s in doubted if s.why != IN_OUR_DRAFT or firm[0].weight != SAID]
        if not firm and not doubted:
            open_ones += [s for s in said if s.outcome and s.weight == INTENDED]
        is_in_general = bool(firm) and all(s.is_general for s in firm)
        if doubted and (is_in_general or not {s.outcome for s in doubted} <= outcomes):
            # "All of it was in place. A was in use on trial": what is said of A alone is heard.
            open_ones += doubted
        if open_ones:
            unread += [
                Unread(*statement.passages[-1], criterion, statement.why) for statement in open_ones
            ]
        elif len(outcomes) == 1:
            passages = sorted({passage for s in firm[:1] for passage in s.passages})
            proposals.append(Proposal(criterion, firm[0].outcome, tuple(passages), firm[0].wording))
        elif outcomes:
            unread += [
                Unread(*s.passages[-1], criterion, "the letter contradicts itself here")
                for s in firm
            ]
    return Reading(tuple(proposals), tuple(sorted(set(unread), key=lambda u: (u.start, u.end))))


def _heed_judgement(said: list[Statement]) -> list[Statement]:
    """ "You call them comprehensive. We did not find them so.": the opinion is done with."""
    if not any(s.wording == OPINION and s.outcome and s.weight == SAID for s in said):
        return said
    return [s for s in said if s.wording == OPINION or (s.outcome and s.weight == SAID)]


def _heed_finding(said: list[Statement]) -> list[Statement]:
    """ "The documents do not support this. We found that A had yet to start.": that settles it.

    "You describe your plans as comprehensive. We found that they were not comprehensive" is settled
    too: plans that were sent are what they are, while work may go on after a claim.
    """
    found = [s.passages[-1] for s in said if s.outcome and s.weight == SAID]
    last = max(found, default=(0, 0))
    is_unknown = any(s.outcome == "no_information" and s.weight == SAID for s in said)
    return [
        s
        for s in said
        # "A may or may not have started, but you gave us no information about it."
        if not (s.why == UNDECIDED and is_unknown)
        and (not _may_be_settled(s) or s.passages[-1] >= last)
    ]


def _may_be_settled(statement: Statement) -> bool:
    """Whether a later finding is all that counts beside this."""
    is_of_plans = statement.criterion in (COMPREHENSIVE, STRATEGY)
    return statement.why == NOT_BORNE_OUT or (is_of_plans and statement.why == FORCE_SAYS)
