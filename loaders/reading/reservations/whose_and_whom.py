"""Whose systems are monitored, and from whom intelligence is sought.

"The monitoring of your custody systems" is of some of them; "intelligence for organisations", and
"organisations that support police officers", are not what was asked for.
"""

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, segments_of
from loaders.reading.statements import Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.common_words import RELATIVES
from loaders.reading.text.mentions import DONE, MONITORING, SUPPORT, Mention
from loaders.reading.text.sentences import mentions_in

_SOME = "it is not certain that all of the IT systems are meant"
_OTHERS = "it is not certain that intelligence is sought from these organisations"
_BEFORE_SYSTEMS = frozenset(
    ["your", "the", "its", "of", "all", "every", "each", "own", "force", "forces", "these", "those",
     "and", "or", "both", "existing", "current", "on", "in", "to", "by", "whole", "entire", "any",
     "for", "constabulary", "police", "that", "which", "monitors", "monitor", "monitoring", "audit",
     "as", "with", "from", "across", "s", "over", "their", "this", "whose", "such", "at", "a", "an"]
)  # fmt: skip
_NOT_FROM = frozenset(["for", "about", "on", "concerning", "regarding"])
_WHO = RELATIVES | {"who"}
_SUPPORTING = frozenset(["support", "supports", "help", "helps", "assist", "protect", "serve"])
_FOR_THEM = frozenset(
    ["them", "such", "these", "those", "vulnerable", "people", "victims", "the", "adults", "and",
     "or", ",", "women", "survivors", "children", "persons", "individuals", "any", "that", "a"]
)  # fmt: skip
_DOING_HARM = frozenset(
    ["exploit", "exploits", "abuse", "abuses", "harm", "harms", "target", "targets", "employ",
     "employs", "regulate", "regulates", "inspect", "inspects", "prey", "endanger"]
)  # fmt: skip
_SEEKING = frozenset(
    ["seek", "seeking", "obtain", "obtaining", "gather", "gathering", "get", "getting", "collect",
     "collecting", "receive", "receiving"]
)  # fmt: skip
_SOUGHT = frozenset(["information", "intelligence", "it", "this", "them", "reports", "these"])
_NEAR = 5


@asked_of(MONITORING, when=["in_place"])
def is_of_certain_systems(sentence: Sentence, statement: Statement) -> str | None:
    """ "The monitoring of your custody IT systems was in place": and of the others?"""
    for mention in mentions_in(segments_of(sentence, statement)):
        if mention.criterion != MONITORING:
            continue
        for phrase in mention.phrases:
            before = sentence.texts[phrase.first - 1] if phrase.first else ""
            if "it_systems" not in phrase.kinds or not before[:1].isalpha():
                continue
            if sentence.texts[phrase.first - 2 : phrase.first] == ["and", "other"]:
                continue
            if before not in _BEFORE_SYSTEMS and not sentence.covered[phrase.first - 1]:
                return f"{_SOME} ({before})"
    return None


@asked_of(SUPPORT, when=DONE)
def is_not_from_those_who_help(sentence: Sentence, statement: Statement) -> str | None:
    """ "Intelligence for organisations", "from bodies that exploit …", "advice from charities"."""
    for mention in mentions_in(segments_of(sentence, statement)):
        if mention.criterion == SUPPORT and (word := _find_other_source(sentence, mention)):
            return f"{_OTHERS} ({word})"
    return None


def _find_other_source(sentence: Sentence, mention: Mention) -> str | None:
    words = sentence.texts
    if thing := _find_other_thing(words, mention):
        return thing
    bodies = [p for p in mention.phrases if "organisations" in p.kinds]
    sought = [p for p in mention.phrases if "intelligence" in p.kinds]
    if sought and bodies and sought[0].first < bodies[0].first:
        between = words[sought[0].last + 1 : bodies[0].first]
        if "from" not in between and (wrong := _NOT_FROM & set(between)):
            return min(wrong)
    return _find_other_role(words, mention, bodies)


def _find_other_thing(words: list[str], mention: Mention) -> str | None:
    """ "Work to seek advice from charities": something else than intelligence."""
    if "intelligence" in mention.kinds:
        return None
    for at in range(max(2, mention.first - _NEAR), mention.first):
        if words[at] == "from" and words[at - 2] in _SEEKING and words[at - 1] not in _SOUGHT:
            return words[at - 1]
    return None


def _find_other_role(words: list[str], mention: Mention, bodies: list[Phrase]) -> str | None:
    """ "Organisations that exploit vulnerable people", "that support police officers"."""
    if not bodies:
        return None
    after = words[bodies[-1].last + 1 : mention.last + _NEAR]
    at = next((n for n, word in enumerate(after) if word in _WHO), None)
    if at is None or after[at + 1 : at + 2] == []:
        return None
    verb, whom = after[at + 1], after[at + 2 : at + 3]
    if verb in _DOING_HARM:
        return verb
    is_of_others = "vulnerable_people" not in mention.kinds and whom and whom[0] not in _FOR_THEM
    return whom[0] if verb in _SUPPORTING and is_of_others and whom[0][0].isalpha() else None
