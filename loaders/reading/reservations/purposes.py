"""Rules of language on aims: links that serve something else than intelligence, other monitoring.

Each rule takes a sentence and a statement and gives the reason not to assert it, or None.
"""

from itertools import pairwise

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, segments_of
from loaders.reading.statements import Statement
from loaders.reading.text.common_words import BEING
from loaders.reading.text.mentions import DONE, MONITORING, SUPPORT, Mention
from loaders.reading.text.sentences import mentions_in

_SEEKING = frozenset(
    ["seek", "obtain", "gather", "collect", "receive", "get", "elicit", "acquire", "secure", "do",
     "draw", "be", "have", "the", "a", "date"]
)  # fmt: skip
_GIVING = frozenset(["give", "giving", "send", "sending", "pass", "passing", "supply", "supplying"])
_SHARING = frozenset(["share", "sharing", "shared", "discuss", "discussing"])
_EXTENDED = frozenset(["extended", "expanded", "widened", "broadened", "extending"])
_OUTSIDERS = frozenset(
    ["volunteers", "contractors", "cadets", "suppliers", "partners", "agencies", "students",
     "visitors", "apprentices", "neighbours", "councils", "charities", "victims"]
)  # fmt: skip
_ASKING = frozenset(["ask", "asking", "asked", "asks", "press", "approach", "approaching"])
_EQUIPPING = frozenset(
    ["train", "training", "help", "helping", "teach", "teaching", "fund", "funding", "pay",
     "paying", "assist", "assisting", "educate", "persuade", "persuading", "equip", "equipping"]
)  # fmt: skip
_SERVING = frozenset(
    ["fund", "funding", "train", "training", "pay", "paying", "thank", "thanking", "inform",
     "informing", "protect", "protecting", "advise", "advising", "educate", "teach", "list",
     "listing", "write", "writing", "brief", "briefing", "visit", "visiting", "support",
     "help", "helping", "assist", "assisting", "tell", "telling", "warn", "warning", "remind",
     "reminding", "update", "updating", "reassure", "reassuring"]
)  # fmt: skip
_HELP = frozenset(["support", "help", "funding", "training", "advice", "assistance", "guidance"])
_BEFORE_BODIES = len(("for", "the", "local"))
_HELP_TO = frozenset(["for", "to", "from", "by"])
_LONGEST_MATTER = 8
_ENDING = frozenset([".", ",", ";", ":", "had", "has", "have", "was", "were", "is", "are"])
_ANSWERING = frozenset(["serve", "serves", "concern", "concerns", "concerned"])
_WITHIN = frozenset(["in", "at", "within"])
_PLACED = frozenset(["your", "the", "its", "one", "two", "some", "certain"])
_WHOLE_FORCE = frozenset(
    ["force", "constabulary", "organisation", "plan", "plans", "force's", "way", "manner", "end",
     "following", "coming", "next", "year", "months",
     "time", "autumn", "spring", "summer", "winter", "course", "documents", "submission"]
)  # fmt: skip
_WHAT_IS_SOUGHT = frozenset(["information", "intelligence", "it", "this", "them", "reports"])
_OBJECTS = frozenset(
    ["the", "your", "its", "their", "all", "every", "each", "of", "on", "use", "misuse", "abuse",
     "made", "activity", "access", "to", "both", "whole", "force", "forces", "entire", "and",
     "staff", "by", "users", "actively", "regularly", "continuously", "constantly"]
)  # fmt: skip
_OF_IT = frozenset(
    ["email", "emails", "e", "mail", "internet", "web", "telephone", "telephones", "telephony",
     "mobile", "phone", "phones", "devices", "network", "networks", "databases", "database",
     "computers", "computer", "data", "applications", "laptops", "tablets", "software", "IT",
     "radio", "information", "social", "media", "communications", "intelligence", "crime",
     "custody", "command", "other", "monitoring", "auditing", "audit", "in", "operational"]
)  # fmt: skip
_AUDITING = frozenset(["audit", "audits", "audited", "auditing"])
_THINGS = frozenset(["vehicles", "buildings", "cars", "weapons", "property", "estates", "stores"])
_OWNERS = frozenset(["your", "the", "its", "both", "every", "all", "this"])
_DETAILS = frozenset(["who", "why", "where", "suppliers", "supplier"])
_CIRCUMSTANCES = frozenset(
    ["outcome", "outcomes", "result", "results", "findings", "conclusions", "next", "cost", "costs",
     "date", "dates", "timing", "author", "authors", "length", "price", "recommendations"]
)  # fmt: skip
_NEAR = 8
_SOUGHT = frozenset(["intelligence", "information"])
_ON = frozenset(["about", "on", "regarding", "concerning"])
_SEEKING_VERBS = frozenset(
    ["seek", "seeking", "seeks", "sought", "obtain", "obtaining", "gather", "gathering", "gathers",
     "collect", "collecting", "draw", "drawing"]
)  # fmt: skip
_AFTER_SUBJECT = frozenset(["from", "with", "by", "through", ",", ";", ":", "had", "was", "were"])
_OF_CORRUPTION = frozenset(
    ["corruption", "corrupt", "abuse", "abuses", "misconduct", "sexual", "position", "authority",
     "misuse", "misbehaviour", "integrity", "wrongdoing", "officer", "officers", "staff", "police",
     "employees", "this", "it", "such", "them", "these", "that", "vulnerable", "exploitation"]
)  # fmt: skip
_VULNERABLE = frozenset(["vulnerable", "people", "persons", "adults", "individuals", "the"])
_LONGEST_SUBJECT = 8
_RELATIVES = frozenset(["which", "whom", "whose"])
_OF_OTHERS_TOO = frozenset(["abuse", "abuses", "exploitation", "vulnerable", "that", "these"])


@asked_of(SUPPORT, unless=["no_information"])
def serves_another_purpose(sentence: Sentence, statement: Statement) -> str | None:
    """ "Work with bodies that help vulnerable people to support victims": another aim."""
    segments = segments_of(sentence, statement)
    named = [m for m in mentions_in(segments) if m.criterion == SUPPORT]
    if not named or any("intelligence" in m.kinds for m in named):
        return None
    words = sentence.texts
    if words[segments[0].first] in _HELP and words[segments[0].first + 1] in _HELP_TO:
        return f"it is not certain that intelligence is sought ({words[segments[0].first]})"
    begin = max(0, named[0].first - _BEFORE_BODIES)
    if "for" in words[begin : named[0].first] and statement.outcome in DONE:
        # "Your helpline for charities was in place".
        return "it is not certain that intelligence is sought (for)"
    if _ANSWERING & set(words[named[0].last + 1 : max(statement.at, 0)]):
        return "it is not certain that intelligence is sought"
    for mention in named:
        after = words[mention.last + 1 : mention.last + 7]
        while after[:1] in ([","], ["in"], ["order"], ["but"], ["only"], ["mainly"], ["chiefly"]):
            after.pop(0)
        is_aim = after[:1] == ["to"] and after[1:2] and after[1] not in _SEEKING
        if is_aim or after[:2] in (["so", "that"], ["so", "as"]):
            return f"it is not certain that intelligence is sought ({' '.join(after[:2])})"
    for at in range(named[-1].last + 2, segments[-1].last):
        is_purpose = words[at - 1 : at + 1] in (["order", "to"], ["as", "to"])
        if is_purpose and words[at + 1] not in _SEEKING:
            return f"it is not certain that intelligence is sought ({words[at + 1]})"
    return None


@asked_of(SUPPORT, among=[_SOUGHT])
def is_on_another_subject(sentence: Sentence, statement: Statement) -> str | None:
    """ "Work to seek intelligence about drug dealing from charities": not about police officers."""
    words = sentence.texts
    ends = [m.last for m in sentence.mentioned if "intelligence" in m.kinds]
    for at in range(1, len(words) - 2):
        # "On a regular basis" tells how; "from charities about burglary" tells of what.
        is_after = at in ends and words[at + 1] != "on" and words[at + 2] not in _RELATIVES
        if not (words[at] in _SOUGHT or is_after) or words[at + 1] not in _ON:
            continue
        verbs = _SEEKING_VERBS
        if statement.wording == "seeks-today":
            verbs = _SEEKING_VERBS | {"receive", "receives", "receiving", "obtains"}
        if not (verbs & set(words[max(0, at - 3) : at]) or is_after):
            continue
        topic = []
        for word in words[at + 2 : at + 2 + _LONGEST_SUBJECT]:
            if word in _AFTER_SUBJECT:
                break
            topic.append(word)
        is_of_the_vulnerable = bool(topic) and _VULNERABLE.issuperset(topic)
        if is_of_the_vulnerable or not _OF_CORRUPTION & set(topic):
            return f"it is not certain that intelligence on corruption is sought ({topic[-1]})"
    return None


@asked_of(SUPPORT, unless=["no_information"])
def gives_to_organisations(sentence: Sentence, statement: Statement) -> str | None:
    """ "You had started to fund charities", "to give intelligence to them": nothing is sought."""
    words = sentence.texts
    for mention in mentions_in(segments_of(sentence, statement)):
        if mention.criterion != SUPPORT:
            continue
        before = words[max(0, mention.first - 3) : mention.first]
        met = words[max(0, statement.at) : mention.first]
        if "meet" in met and "from" in met[met.index("meet") :]:
            # "You had begun to meet criticism from charities".
            return "it is not certain that intelligence is sought (meet)"
        if before[-1:] and before[-1] in _EQUIPPING:
            return f"it is not certain that intelligence is sought ({before[-1]})"
        if thing := _find_what_is_asked_for(words, mention):
            return f"it is not certain that intelligence is sought ({thing})"
        given = _GIVING & set(before)
        if "intelligence" not in mention.kinds and _SERVING & set(before):
            return f"it is not certain that intelligence is sought ({before[-1]})"
        if "with" in words[mention.first + 1 : mention.first + 4] and _SHARING & set(before):
            return "it is not certain that intelligence is sought (shared)"
        if given and "to" in words[mention.first + 1 : mention.first + 4]:
            return f"it is not certain that intelligence is sought ({min(given)})"
    return None


def _find_what_is_asked_for(words: list[str], mention: Mention) -> str | None:
    """ "You had begun to ask charities for money": that, and not intelligence."""
    if "intelligence" in mention.kinds or not _ASKING & set(
        words[max(0, mention.first - 2) : mention.first]
    ):
        return None
    after = words[mention.last + 1 : mention.last + 5]
    if after[:1] != ["for"] or (_WHAT_IS_SOUGHT | {"any", "all"}) & set(after):
        return None
    return after[1]


def _is_of_one_place(after: list[str]) -> bool:
    """ "Every system in your control room is monitored": those of one place, and not all."""
    is_place = after[:1] and after[0] in _WITHIN and after[1:2] and after[1] in _PLACED
    return bool(is_place) and after[2] not in _WHOLE_FORCE


@asked_of()
def seeks_another_thing(sentence: Sentence, statement: Statement) -> str | None:
    """ "It seeks advice from charities": no intelligence is named, and nothing points to it."""
    if statement.wording != "seeks-today":
        return None
    segments = segments_of(sentence, statement)
    named = [m for m in mentions_in(segments) if m.criterion == SUPPORT]
    if not named or any("intelligence" in mention.kinds for mention in named):
        return None
    words = sentence.texts[segments[0].first : segments[-1].last + 1]
    return None if _WHAT_IS_SOUGHT & set(words) else "it is not certain that intelligence is sought"


@asked_of(SUPPORT, unless=["no_information"])
def seeks_it_on_another_matter(sentence: Sentence, statement: Statement) -> str | None:
    """ "It receives intelligence from charities about burglary": not on abuse of position."""
    words = sentence.texts
    for mention in mentions_in(segments_of(sentence, statement)):
        reach = range(mention.first, mention.last + 2)
        about = next((at for at in reach if words[at] in ("about", "regarding")), None)
        if mention.criterion != SUPPORT or about is None:
            continue
        matter = words[about + 1 : about + 1 + _LONGEST_MATTER]
        end = next((at for at, word in enumerate(matter) if word in _ENDING), len(matter))
        if not (_OF_CORRUPTION - _OF_OTHERS_TOO) & set(matter[:end]):
            return f"it is not certain that this intelligence is meant ({matter[0]})"
    return None


@asked_of(when=["no_information"])
def is_of_a_detail(sentence: Sentence, statement: Statement) -> str | None:
    """ "No information on who will do it", "on its suppliers": the work itself may be told of."""
    if statement.at < 0:
        return None
    for at in range(statement.at + 1, min(statement.at + 5, len(sentence.texts))):
        word = sentence.texts[at]
        if word in _DETAILS and set(sentence.texts[at - 2 : at]) & {"on", "about", "of", "to"}:
            return f"it is not certain what there was no information on ({word})"
    words = sentence.texts
    for at in range(2, len(words) - 1):
        is_after = words[at - 1] in _ON or (
            words[at - 1] in ("the", "its") and words[at - 2] in _ON
        )
        if is_after and (words[at] in _DETAILS or (words[at] in _CIRCUMSTANCES and "the" in words)):
            return f"it is not certain what there was no information on ({words[at]})"
    return None


@asked_of(MONITORING, unless=["no_information"])
def monitors_another_thing(sentence: Sentence, statement: Statement) -> str | None:
    """ "Your IT department monitors the performance of your systems": not their misuse."""
    others = sentence.catalogue.groups["not_misuse"]
    for mention in mentions_in(segments_of(sentence, statement)):
        if mention.criterion != MONITORING:
            continue
        if mention.last < statement.at and _is_of_one_place(sentence.texts[mention.last + 1 :]):
            return "it is not certain that all of the IT systems are meant"
        begin = min(mention.first, max(statement.at, mention.first - _NEAR))
        after = sentence.texts[statement.at + 1 : statement.at + 5] if statement.at >= begin else []
        for word in sentence.texts[begin : mention.last + 2] + after:
            if word in others:
                return f"it is not certain that the monitoring of misuse is meant ({word})"
        if "equipment" in mention.text.split() and _AUDITING & sentence.vocabulary:
            return "it is not certain that the monitoring of misuse is meant (equipment)"
        if word := _find_joined_object(sentence, mention):
            return f"it is not certain that the monitoring of IT systems is meant ({word})"
        is_object = statement.wording == "monitors-today" and mention.first > statement.at
        if is_object and (word := _find_other_object(sentence, statement.at, mention)):
            return f"it is not certain that the monitoring of IT systems is meant ({word})"
    return None


def _find_joined_object(sentence: Sentence, mention: Mention) -> str | None:
    """ "Monitoring of vehicles and IT equipment": of things, and so perhaps not of their use."""
    words = sentence.texts
    for before, after in pairwise(mention.phrases):
        between = words[before.last + 1 : after.first]
        if "and" in between and "it_systems" in after.kinds:
            things = [w for w in between[: between.index("and")] if w not in _OBJECTS | _OF_IT]
            if things and things[-1][0].isalpha():
                return things[-1]
    after = words[mention.last + 1 : mention.last + 4]
    is_joined = after[:1] == ["and"] and bool(BEING & set(after[2:])) and "of" in words
    return after[1] if is_joined and after[1] in _THINGS else None


def _find_other_object(sentence: Sentence, at: int, mention: Mention) -> str | None:
    """ "Monitors the installation of IT systems", "the IT systems of offenders": not of misuse."""
    words = sentence.texts
    verb = next((phrase for phrase in sentence.phrases if phrase.first == at), None)
    if verb is None or verb.last >= mention.first:
        return None
    before = words[verb.last + 1 : mention.first]
    after = words[mention.last + 1 : mention.last + 3]
    if after[:1] == ["of"] and after[1:] and after[1] not in _OWNERS:
        return after[1]
    return next((word for word in before if word[0].isalpha() and word not in _OBJECTS), None)


@asked_of(MONITORING, when=["started"], among=[_EXTENDED])
def is_extended_to_outsiders(sentence: Sentence, statement: Statement) -> str | None:
    """ "Monitoring was being extended to volunteers": to them, and not to more of the systems."""
    if statement.at < 0:
        return None
    words = sentence.texts
    for at in range(statement.at, min(statement.at + 4, len(words) - 1)):
        if words[at] in _EXTENDED and words[at + 1] == "to":
            found = _OUTSIDERS & set(words[at + 2 : at + 5])
            return f"it is not certain what was extended ({min(found)})" if found else None
    return None
