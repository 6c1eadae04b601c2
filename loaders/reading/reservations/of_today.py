"""Rules of language on what is done today: to what end, how often, and whether it is done yet.

"Your IT department monitors the systems to keep them running" is not the monitoring of misuse;
"your unit receives requests for intelligence" is none that it receives; "complete, and to be used
from September" is not in use.
"""

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, segments_of
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import ELEMENTS, MONITORING, SUPPORT
from loaders.reading.text.sentences import mentions_in
from loaders.reading.work.search import OF_TODAY

_DETECTING = frozenset(
    ["detect", "find", "identify", "see", "spot", "prevent", "deter", "check", "uncover",
     "discover", "ensure", "guard", "protect", "reveal", "catch", "look", "seek", "stop", "root",
     "establish", "recognise", "counter", "tackle", "combat", "reduce", "expose"]
)  # fmt: skip
_AIM = frozenset(["in", "order", "so", "as"])
_ROOM = frozenset(["capacity", "capability"])
_NO_VERB = frozenset(
    ["the", "your", "its", "a", "this", "that", "all", "date", "full", "some", "it", "such", "be"]
)
_PARTING = frozenset(["for", "about", "of", "on", "to"])
_LATER = frozenset(["used", "switched", "activated", "enabled"])
_SAME = frozenset(
    ["is", "are", "was", "were", "will", "would", "it", "they", "these", "this", "which", "to"]
)
# "Every other year", "every six months".
_APART = frozenset(["other", "second", "few", "two", "three", "four", "five", "six", "third"])
_SELDOM = (
    ["once", "a", "quarter"], ["once", "a", "term"], ["once", "a", "year"],
    ["twice", "a", "year"], ["once", "a", "decade"],
    ["from", "time", "to", "time"], ["now", "and", "then"], ["now", "and", "again"],
)  # fmt: skip


@asked_of(MONITORING, when=["in_place"], among=[frozenset(["to", "for"])])
def monitors_to_another_end(sentence: Sentence, statement: Statement) -> str | None:
    """ "Monitors all of your IT systems to keep them running", "… for capacity"."""
    if statement.wording != "monitors-today":
        return None
    words = sentence.texts
    ends = [p.last for p in sentence.phrases if p.first == statement.at]
    ends += [
        m.last for m in mentions_in(segments_of(sentence, statement)) if m.criterion == MONITORING
    ]
    after = words[max(ends, default=statement.at) + 1 :]
    while after and after[0] in _AIM:
        after = after[1:]
    if after[:1] == ["to"] and after[1][0].isalpha() and after[1] not in _DETECTING | _NO_VERB:
        return f"it is not certain that the monitoring of misuse is meant ({after[1]})"
    if after[:1] == ["for"] and after[1] in _ROOM:
        return f"it is not certain that the monitoring of misuse is meant ({after[1]})"
    return None


@asked_of(SUPPORT, when=["in_place"], among=[_PARTING])
def receives_another_thing(sentence: Sentence, statement: Statement) -> str | None:
    """ "Your unit receives requests for intelligence": what comes is not the intelligence."""
    if statement.wording != "seeks-today":
        return None
    verb = next(
        (
            phrase.last
            for phrase in sentence.phrases
            if phrase.first == statement.at and any(w.id == "seeks-today" for w in phrase.wordings)
        ),
        None,
    )
    named = [
        phrase.first
        for mention in mentions_in(segments_of(sentence, statement))
        for phrase in mention.phrases
        if "intelligence" in phrase.kinds and phrase.first > statement.at
    ]
    if verb is None or not named:
        return None
    between = sentence.texts[verb + 1 : named[0]]
    for at, word in enumerate(between):
        if at and word in _PARTING:
            return f"it is not certain that intelligence is sought ({between[at - 1]})"
    return None


@asked_of(*ELEMENTS, when=["in_place"], among=["be", _LATER])
def is_used_later(sentence: Sentence, statement: Statement) -> str | None:
    """ "Complete, and to be switched on in September": not in use."""
    words = sentence.texts
    for at in range(statement.at + 1, len(words) - 1):
        is_ahead = words[at] == "be" and words[at - 1] in ("to", "will", "would")
        if is_ahead and words[at + 1] in _LATER and words[at - 2] in _SAME | {"and", "but", "yet"}:
            return f"it is not certain that this is in use ({words[at + 1]})"
    return None


@asked_of(
    *ELEMENTS,
    when=["in_place"],
    among=[frozenset(["year", "years", "months", "quarter", "term", "time", "then", "again"])],
)
def happens_seldom(sentence: Sentence, statement: Statement) -> str | None:
    """ "Receives intelligence from charities once a year"."""
    if statement.wording not in OF_TODAY:
        return None
    words = sentence.texts
    for at in range(len(words) - 2):
        if words[at] == "every" and words[at + 1] in _APART:
            return f"what is said happens seldom (every {words[at + 1]})"
    for seldom in _SELDOM:
        if any(words[at : at + len(seldom)] == seldom for at in range(len(words))):
            return f"what is said happens seldom ({' '.join(seldom)})"
    return None
