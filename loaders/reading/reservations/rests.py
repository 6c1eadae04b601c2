"""What the rest of a sentence takes back of what was said: "…, but not all of it"."""

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence
from loaders.reading.statements import IN_PART, Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import COMPREHENSIVE, DONE, ELEMENTS, MONITORING, REVIEW, Mention
from loaders.reading.text.sentences import Segment

_QUALIFYING = frozenset(
    {
        "part", "hedge", "only_part", "doubt", "exception", "stopped", "negative", "not_same_as",
    }
)  # fmt: skip
_FASHIONS = frozenset(["kind", "sort", "sorts", "fashion"])
_OF = frozenset(["of", "after"])
_ONE = frozenset(["a", "one", "some"])
_WHICH = frozenset(["that", "which", "to", "as", "we", "you", "for", "needed", "required"])
_UNFINISHED = frozenset({"by", "with", "from", "upon"})
_POINTING = frozenset({"former", "latter", "other_one", "both", "these"})


@asked_of(COMPREHENSIVE, *ELEMENTS, REVIEW, unless=["no_information"])
def is_taken_back(sentence: Sentence, statement: Statement) -> str | None:
    """A rest of the sentence that qualifies what was said leaves it to a person."""
    remainder = find_remainder(sentence, statement.last)
    if remainder is None:
        return None
    if statement.outcome == "started" and not any(
        unit.kinds & {"doubt", "stopped"} for unit in remainder.units
    ):
        return None
    return f"the rest of the sentence qualifies it ({remainder.units[-1].text})"


@asked_of(MONITORING, when=["in_place"])
def is_not_of_every_system(sentence: Sentence, statement: Statement) -> str | None:
    """ "With the exception of the custody system, your IT systems were monitored": not of all."""
    if "exception" not in sentence.kinds:
        return None
    excepted = [m for m in sentence.exceptions if m.criterion == statement.criterion]
    return IN_PART if excepted and not sentence.everything else None


@asked_of(*ELEMENTS, REVIEW, when=DONE, among=[_FASHIONS])
def is_so_after_a_fashion(sentence: Sentence, _: Statement) -> str | None:
    """ "Monitoring of a kind was in place", "a review of sorts had been carried out"."""
    words = sentence.texts
    for at in range(len(words) - 3):
        end = at + 2 + (words[at + 1] in _ONE)
        is_fashion = words[at] in _OF and words[end - 1] in _FASHIONS
        if is_fashion and words[end] not in _WHICH:
            return f"what is said is said with a reservation ({words[end - 1]})"
    return None


def find_remainder(sentence: Sentence, last: int) -> Segment | None:
    """ "…, but not all of it", "…, though only in part": a rest that takes back what was said."""
    following = next((s for s in sentence.segments if s.index > last), None)
    if following is None:
        return None
    begins = sentence.texts[following.first]
    if "contrast" not in following.joiners and begins not in ("but", "though", "albeit", "only"):
        return None
    if any(
        isinstance(unit, Mention) or (unit.wordings and unit.text not in ("detail", "details"))
        for unit in following.units
    ):
        return None
    if any(unit.kinds & _POINTING and not _is_of_them(sentence, unit) for unit in following.units):
        return None
    plain = [w for w in sentence.texts[following.first : following.last + 1] if w[0].isalpha()]
    if plain[-1:] and plain[-1] in _UNFINISHED:
        # "…, but were not informed by, and did not reflect, the strategy": the object comes later.
        return None
    qualifies = any(unit.kinds & _QUALIFYING for unit in following.units)
    return following if qualifies else None


def _is_of_them(sentence: Sentence, unit: Phrase | Mention) -> bool:
    """ "…, though not all of them": a quantity of what has just been named."""
    words = sentence.texts[max(0, unit.first - 2) : unit.first]
    return unit.text == "them" and (words[-1:] == ["of"] or words[-1:] == ["all"])
