"""Rules of language on whose a thing is: "the council's IT systems", "a paper by Essex Police".

What is done to the systems of another body, and what the papers of another force say of "its" unit,
is no finding about the force.
"""

from itertools import pairwise

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import MONITORING, REVIEW

_BODIES = frozenset(
    ["council", "councils", "county", "countys", "counties", "borough", "boroughs", "city", "citys",
     "commissioner", "commissioners", "college", "colleges", "university", "universitys", "trust",
     "trusts", "hospital", "hospitals", "nhs", "ministry", "ministrys", "government", "governments",
     "supplier", "suppliers", "contractor", "contractors", "partner", "partners", "neighbour",
     "neighbours", "bank", "banks", "fire", "ambulance", "court", "courts", "charity", "charitys",
     "charities", "school", "schools", "agency", "agencys", "agencies", "authority", "authoritys",
     "authorities", "regulator", "regulators", "vendor", "vendors", "company", "companies",
     "region", "regions", "others", "federation"]
)  # fmt: skip
_SYSTEMS = frozenset(["IT", "ICT", "computer", "computers", "information", "systems", "system"])
_SMALL = frozenset(["the", "a", "an", "your", "its", "other", "all", "local", "many", "some"])
_BETWEEN = frozenset(["service", "services"])
_OF = frozenset(["of", "at", "in"])
_ITS = frozenset(["its", "their"])
_WHICH_ONE = frozenset(["latter", "former", "other", "others", "second", "first"])
_KINDS = frozenset(["vetting", "intelligence", "cyber", "fraud", "standards", "surveillance"])
_NAMED_BY = frozenset(["by", "from", "of"])


@asked_of(MONITORING, unless=["no_information"], among=[_BODIES])
def is_of_the_systems_of_a_body(sentence: Sentence, statement: Statement) -> str | None:
    """ "The monitoring of the council's IT systems", "of the IT systems of banks"."""
    words = sentence.texts
    for mention in sentence.mentioned:
        if mention.criterion != statement.criterion:
            continue
        for at in range(mention.first, mention.last + 1):
            owner = words[at - 1]
            if owner in _BETWEEN:
                owner = words[at - 2]
            if words[at] in _SYSTEMS and owner in _BODIES:
                return f"it is not certain whose systems are meant ({owner})"
        after = words[mention.last + 1 : mention.last + 4]
        if after[:1] and after[0] in _OF:
            owner = next((word for word in after[1:] if word not in _SMALL), "")
            if owner in _BODIES and (after[0] == "of" or owner in ("council", "commissioner")):
                return f"it is not certain whose systems are meant ({owner})"
    return None


@asked_of(REVIEW, when=["reviewed", "no_evidence"], among=[_ITS])
def is_of_the_unit_of_a_named_body(sentence: Sentence, _: Statement) -> str | None:
    """ "Evidence, in a paper by Essex Police, of a review of its unit": of theirs."""
    words = sentence.texts
    owners = [
        m.first
        for m in sentence.mentioned
        if m.criterion == REVIEW and not _ITS.isdisjoint(words[max(0, m.first - 1) : m.last + 1])
    ]
    if not owners:
        return None
    bodies = [p for p in sentence.phrases if p.kinds & {"other_bodies", "own_force"}]
    before = [p for p in bodies if p.first < owners[-1]]
    is_theirs = bool(before) and "other_bodies" in before[-1].kinds
    is_theirs = is_theirs and words[before[-1].first - 1] in _NAMED_BY
    if not before and words[0] == "it" and sentence.memory.named_a_body:
        return "it is not certain whose unit is meant"
    return "it is not certain whose unit is meant" if is_theirs else None


@asked_of(REVIEW, when=["reviewed", "no_evidence"], among=[_WHICH_ONE])
def is_of_one_of_two_units(sentence: Sentence, _: Statement) -> str | None:
    """ "You have a vetting unit as well, and the latter had been reviewed", "the other's"."""
    words = sentence.texts
    kinds = [a for a, b in pairwise(words) if b in ("unit", "units") and a in _KINDS]
    is_of_two = any(words[at : at + 3] == ["one", "of", "two"] for at in range(len(words)))
    if not kinds and not is_of_two and "units" not in words:
        return None
    which = next((b for a, b in pairwise(words) if a == "the" and b in _WHICH_ONE | _ITS), None)
    return f"it is not certain which unit is meant ({which})" if which else None
