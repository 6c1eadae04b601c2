"""Rules of language on what is named only to say which person, day or measure is meant.

"Work to train officers who monitor your systems" is no work on the monitoring; "the day on which A
began" is not given, so nor is it said that A has begun; "the measures that others propose" are not
those of the force.
"""

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, segments_of
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import DONE, ELEMENTS, REVIEW
from loaders.reading.text.sentences import mentions_in

_ITS_PART = frozenset(["part", "share", "half", "side", "portion"])
_WHO = frozenset(["who", "that", "which"])
_FOR_PEOPLE = frozenset(
    ["train", "recruit", "hire", "house", "move", "vet", "reward", "thank", "pay", "protect",
     "fund", "support", "help", "equip", "brief", "teach", "name", "appoint", "list", "visit",
     "promote", "retain", "replace", "supervise", "accredit", "reassure"]
)  # fmt: skip
_WORK = frozenset(
    ["work", "works", "steps", "measures", "efforts", "begun", "started", "begin", "start",
     "programme", "project", "commenced"]
)  # fmt: skip
_REACH = 4
_OBJECT = 5
_PREPOSITIONS = frozenset(["on", "by", "in", "at", "from"])
_CIRCUMSTANCES = frozenset(
    ["date", "day", "month", "week", "way", "manner", "order", "pace", "rate", "speed", "cost",
     "point", "officer", "person", "place", "places", "means", "method"]
)  # fmt: skip
_WHICH = frozenset(["which", "whom"])
_LACKING = frozenset(
    ["silent", "no", "nothing", "not", "none", "unclear", "without", "neither", "nor", "little"]
)
# What those who are named do: "officers who monitor …", and not "charities that support …".
_DOING = frozenset(
    ["monitor", "monitors", "audit", "audits", "seek", "seeks", "gather", "gathers", "obtain",
     "obtains", "give", "gives", "supply", "provide", "provides", "will", "collect", "receive"]
)  # fmt: skip
_MARKS = frozenset([",", ";", ":", "–", "but"])
_PROPOSING = frozenset(
    ["propose", "proposes", "proposed", "plan", "recommend", "recommends", "recommended",
     "suggest", "suggests", "suggested", "advocate", "advocates", "describe", "describes", "want"]
)  # fmt: skip
_OTHERS = frozenset(
    ["others", "strategy", "neighbours", "neighbour", "council", "councils", "partners",
     "commissioner", "college", "inspectorate", "government", "auditors", "consultants"]
)  # fmt: skip


@asked_of(*ELEMENTS, when=[*DONE, "not_started"], among=[_WHO, _FOR_PEOPLE])
def is_only_what_they_do(sentence: Sentence, statement: Statement) -> str | None:
    """ "Work to train officers who monitor your systems had begun": the training had."""
    words = sentence.texts
    for mention in mentions_in(segments_of(sentence, statement)):
        if mention.criterion != statement.criterion:
            continue
        for at in range(max(0, mention.first - _REACH), mention.last + 1):
            if words[at] not in _WHO or words[at + 1] not in _DOING:
                continue
            for verb in range(max(2, at - _OBJECT), at):
                is_aim = words[verb - 1] == "to" and words[verb - 2] in _WORK
                if is_aim and words[verb] in _FOR_PEOPLE:
                    return f"it is not certain that this work is meant ({words[verb]})"
    return None


@asked_of(
    *ELEMENTS,
    REVIEW,
    when=[*DONE, "reviewed"],
    among=[_CIRCUMSTANCES, _WHICH],
)
def is_told_to_name_the_day(sentence: Sentence, statement: Statement) -> str | None:
    """ "Silent on the date by which A had begun", "on the way in which it had been reviewed"."""
    words = sentence.texts
    for at in range(2, statement.at):
        is_relative = words[at] in _WHICH and words[at - 1] in _PREPOSITIONS
        if not is_relative or words[at - 2] not in _CIRCUMSTANCES:
            continue
        is_lacking = not _LACKING.isdisjoint(words[:at])
        if is_lacking and _MARKS.isdisjoint(words[at : statement.at]):
            return f"this is told only to say which {words[at - 2]} is meant"
    return None


@asked_of(*ELEMENTS, when=[*DONE, "not_started"], among=[_ITS_PART])
def is_of_the_part_of_one(sentence: Sentence, statement: Statement) -> str | None:
    """ "Joint work with Essex Police, which had begun its part": that force had."""
    after = [w for w in sentence.texts[statement.at + 1 : statement.at + _REACH] if w != "own"]
    if after[:1] in (["its"], ["their"]) and _ITS_PART.intersection(after[1:2]):
        return f"it is not certain who had done this ({after[1]})"
    return None


@asked_of(*ELEMENTS, unless=["no_information"], among=[_PROPOSING, _OTHERS])
def is_proposed_by_others(sentence: Sentence, statement: Statement) -> str | None:
    """ "The measures that others propose were in place": it is not said by whom, or where."""
    words = sentence.texts
    for at in range(max(statement.at, 0)):
        if words[at] not in ("that", "which"):
            continue
        clause = words[at + 1 : at + 1 + _OBJECT]
        verb = next((n for n, word in enumerate(clause) if word in _PROPOSING), 0)
        if others := _OTHERS.intersection(clause[:verb]):
            return f"it is not certain that these are the force's ({min(others)})"
    return None
