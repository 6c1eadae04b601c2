"""What is told in the present of a time to come: it is foreseen, and not found.

"You propose that your unit monitors every system": so it is to be. "The plans describe arrangements
that you will operate from December. Your unit monitors …": so it will be. "You intend to form a
team. Its officers monitor …": there is as yet no such team.
"""

import re

from loaders.reading.asking import asked_of
from loaders.reading.discourse import Discourse
from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement
from loaders.reading.text.common_words import HAVING
from loaders.reading.text.mentions import ELEMENTS
from loaders.reading.text.words import Word
from loaders.reading.work.search import OF_TODAY

_PROPOSING = frozenset(
    ["propose", "proposes", "proposed", "proposing",
     "envisage", "envisages", "envisaged", "foresee", "foresees", "foresaw", "provide", "provides",
     "stipulate", "stipulates", "specify", "specifies", "specified"]
)  # fmt: skip
_DESCRIBING = frozenset(
    ["describe", "describes", "described", "outline", "outlines", "outlined", "explain",
     "explains", "set", "sets", "propose", "proposes", "envisage", "envisages", "foresee"]
)  # fmt: skip
_GENERAL = frozenset(
    ["arrangements", "arrangement", "what", "how", "model", "structure", "position", "practice",
     "practices", "procedures", "system", "way", "things"]
)  # fmt: skip
_AHEAD = frozenset(["will", "would", "intend", "intends", "plan", "next", "future", "proposed"])
_FROM = frozenset(["from", "by", "in"])
_LATER = frozenset(
    ["july", "august", "september", "october", "november", "december", "autumn", "winter", "2018"]
)
_FOUND = HAVING | {"was", "were", "already", "now", "currently", "today", "we"}
_TEAMS = frozenset(["team", "unit", "group", "squad", "department", "post"])
_OF_TEAMS = _TEAMS | {"it", "its", "members", "they", "their"}
_TEAM = "(?:team|unit|group|squad|department|post)"
_FORM = "(?:set up|form|establish|create|recruit|appoint|assemble|build|introduce)"
_INTENDED = re.compile(
    "(?:intends?|plans?|proposes?|aims?|hopes?|wants?|wish|wishes|due|will|would|should|going)"
    f" (?:also )?(?:to )?{_FORM}(?: (?:a|an|new|dedicated|specialist|small|separate|single))+"
    f" {_TEAM}"
)
_FORMED = "(?:set up|formed|established|created|recruited|assembled|introduced)"
_TO_BE_FORMED = re.compile(
    f"^an?(?: [a-z]+)? {_TEAM}(?: (?:which|that|to) .*)? "
    f"(?:will|would|is to|was to|should|is due to|was due to) (?:also |soon |then )?be {_FORMED}"
)
# "The team", "members of this team", "its officers", "it": the team of the sentence before.
_OF_THE_TEAM = re.compile(
    f"^(?:(?:members|officers|staff) (?:of|in|from) )?(?:the|this|that|the same) (?:new )?{_TEAM} "
    "|^(?:its|their) (?:officers|staff|members|analysts|detectives) |^it |^they "
)


@asked_of(*ELEMENTS, when=["in_place"], among=[_OF_TEAMS])
def is_of_a_team_intended(sentence: Sentence, statement: Statement) -> str | None:
    """ "You intend to form a team, which monitors A", "… a team. Its officers monitor A"."""
    if statement.wording not in OF_TODAY:
        return None
    said = " ".join(sentence.texts)
    if _OF_THE_TEAM.search(said):
        said = " ".join(sentence.memory.words_before)
        is_intended = _INTENDED.search(said) or _TO_BE_FORMED.search(said)
    else:
        found = _INTENDED.search(" ".join(sentence.texts[: statement.at]))
        is_told = found and re.match(" ,? ?(?:which|who|that) ", said[found.end() :])
        is_intended = is_told or _TO_BE_FORMED.search(said)
    return "what is said is said of a team that is only intended" if is_intended else None


@asked_of(*ELEMENTS, when=["in_place"], among=["that", _PROPOSING])
def is_proposed(sentence: Sentence, statement: Statement) -> str | None:
    """ "You propose that your unit monitors every system", "the plans provide that …"."""
    words = sentence.texts
    for at in range(statement.at):
        if words[at] in _PROPOSING and words[at + 1] == "that":
            return f"what is proposed is no finding ({words[at]} that)"
    return None


@asked_of(*ELEMENTS, when=["in_place"])
def is_foreseen(sentence: Sentence, statement: Statement) -> str | None:
    """ "They set out how things will be from December. Your unit monitors every system"."""
    is_ahead = sentence.memory.was_ahead and statement.wording in OF_TODAY
    if not is_ahead or not _FOUND.isdisjoint(sentence.texts[: statement.at + 1]):
        return None
    return "what is said may be of a time to come"


def tells_what_is_to_come(words: list[Word], memory: Discourse, number: int) -> bool:
    """Whether a sentence tells, of neither element, how things will be; or goes on telling it."""
    texts = [word.text for word in words]
    held = frozenset(texts)
    if memory.was_ahead:
        return held.isdisjoint(_FOUND)
    if held.isdisjoint(_DESCRIBING) or held.isdisjoint(_GENERAL):
        return False
    if any(m.sentence == number and m.criterion in ELEMENTS for m in memory.recent):
        return False
    is_dated = any(
        texts[at] in _FROM and not _LATER.isdisjoint(texts[at + 1 : at + 4])
        for at in range(len(texts) - 1)
    )
    return is_dated or not held.isdisjoint(_AHEAD)
