"""What the inspectors left out of account: "we could not take these later events into account".

Set aside is what the sentence before, or the one that "which" belongs to, tells as somebody's claim
or as work of a later day. Papers that came too late ("we could not take account of material sent
after 31 May") set it aside only where the sentence before tells of a later day.
"""

import re

from loaders.reading.discourse import Discourse
from loaders.reading.statements import CLAIMED, DOUBTED, FORCE_SAYS, LATER, Statement
from loaders.reading.text.words import Word

# Without one of these nothing is set aside.
_SETTING = frozenset(
    ["account", "consider", "considered", "disregarded", "disregard", "aside"]
)  # fmt: skip
_MONTHS = "june|july|august|september"
_OF_LATER = frozenset(_MONTHS.split("|")) | {"since", "later"}
_LATER_DAYS = "(?:later|subsequent|recent|more recent|new|further)"
_NEWS = "(?:events|developments|claims|statements|changes|facts|steps)"
# "This", "these later events", "any of these".
_POINTER = (
    "(?:(?:any of |either of |all of |both of )?"
    f"(?:(?:these|those|the) (?:{_LATER_DAYS} {_NEWS}|{_NEWS})"
    f"|(?:this|that) (?:{_LATER_DAYS} )?(?:news|development|event|claim|information|statement)"
    "|these|those)|them|this|that|it)"
)
_LATE = (
    "(?:any |the |other |further )?(?:material|documents?|documentation|evidence|papers?|anything"
    "|information|letters?|correspondence|what)"
    "(?: (?:that|which|you|we|was|were|had|has|have|reached|arrived|came|come|sent|received|been"
    "|submitted|supplied|dated|given|us|to)){0,5} (?:after|later than)"
    f" (?:31 May|that (?:date|day)|this date|the (?:deadline|cutoff)|May|(?:{_MONTHS}))(?: 2017)?"
)
_UNABLE = (
    "(?:(?:were|are|have been|was|is) (?:not able|unable) to|have not been able to"
    "|could not|can not|cannot|did not|do not|have not|may not|must not)"
)
_LEAVE = "(?:disregard|disregarded|set aside|left out of account)"


def _say(thing: str) -> str:
    """The ways of saying that this thing was left out of account."""
    return "|".join(
        (
            f"we {_UNABLE} (?:take|taken) {thing} into account",
            f"we {_UNABLE} (?:take|taken) (?:any )?account of {thing}",
            f"we {_UNABLE} (?:consider|considered) {thing}",
            f"we (?:have )?(?:taken|took|take) no account of {thing}",
            f"we (?:have |have had to |had to )?{_LEAVE} {thing}",
            f"we (?:have )?(?:left {thing} out of account|set {thing} aside)",
            f"{thing} (?:(?:could|can) not be|cannot be|(?:was|were|is|are) not|has not been"
            "|have not been) (?:taken into account|considered)",
            f"{thing} (?:has|have) been disregarded",
        )
    )


_OF_THIS = re.compile(
    f"{_say(_POINTER)}|(?:neither|none) of {_POINTER} (?:has|have|was|were|is|are) "
    "(?:been )?(?:taken into account|considered)"
)
_OF_LATE_PAPERS = re.compile(_say(_LATE))
_WHICH = re.compile(
    f"which we (?:{_UNABLE} (?:take|taken) into account|have disregarded|disregarded)"
)


def drop_set_aside(
    statements: list[Statement], words: list[Word], memory: Discourse
) -> list[Statement]:
    """What is left of the statements after the sentence of these words, the last that was read."""
    texts = [word.text for word in words]
    before, memory.words_before = memory.words_before, texts
    if _SETTING.isdisjoint(texts):
        return statements
    said = " ".join(texts)
    if _WHICH.search(said):
        # "A had begun, which we have not taken into account".
        return [s for s in statements if s.passages[-1] != memory.spans[-1]]
    is_later = not _OF_LATER.isdisjoint(before)
    if not (is_later and _OF_LATE_PAPERS.search(said)) and not _OF_THIS.search(said):
        return statements
    return [s for s in statements if not _is_set_aside(s, memory.spans[-2:], is_later)]


def _is_set_aside(statement: Statement, spans: list[tuple[int, int]], is_later: bool) -> bool:
    """Whether it was told in these sentences, and as a claim or of a later day.

    What stands in doubt there in a sentence of a later day ("in July we were shown …") is gone too.
    """
    is_claim = statement.weight == CLAIMED or statement.why == FORCE_SAYS
    is_of_later = statement.why.startswith(LATER) or (is_later and statement.weight == DOUBTED)
    return statement.passages[-1] in spans and (is_claim or is_of_later)
