"""Rules of language on who was told: a lack of information counts where it is ours.

"Staff had been given no information", "none had been shared with your officers", "you received
none from charities": others lacked it, and what the inspectors had is not said.
"""

from itertools import pairwise

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement
from loaders.reading.text.common_words import HAVING

NOT_OURS = "it is not certain that it is the inspectors who had no information or evidence"
_US = frozenset(
    ["we", "us", "me", "i", "inspectors", "inspector", "inspectorate", "hmicfrs", "hmic", "reader",
     "readers", "our", "review", "assessment"]
)  # fmt: skip
_OTHERS = frozenset(
    ["staff", "officers", "public", "colleagues", "employees", "teams", "team", "them", "partners",
     "organisations", "agencies", "charities", "groups", "bodies", "commissioner", "board",
     "unions", "workforce", "supervisors", "managers", "personnel", "neighbours", "unit", "units",
     "department", "departments", "forces", "people", "media", "press", "suppliers", "supplier",
     "victims", "auditors", "auditor", "consultants", "consultant", "those", "anyone", "anybody",
     "everyone"]
)  # fmt: skip
_GIVING = frozenset(
    ["gave", "give", "gives", "given", "told", "tell", "tells", "sent", "send", "sends", "offered",
     "offer", "shown", "showed", "provided", "supplied", "passed", "issued"]
)  # fmt: skip
_GETTING = frozenset(["received", "receive", "obtained", "obtain", "got"])
_KEPT = frozenset(
    ["published", "circulated", "sought", "requested", "disclosed", "distributed", "released",
     "reached", "collected", "gathered", "obtained", "shared", "communicated", "exchanged",
     "leaked", "recorded", "logged"]
)  # fmt: skip
_KEEPING = _KEPT | _GIVING | {"made"}
_BEING = frozenset(["been", "was", "were", "being", "is", "are"])
_FINDING = frozenset(["found", "find", "finds", "noted", "reported", "says", "say", "concluded"])
_USING = frozenset(["act", "decide"])
_BEING_USED = (["acted"], ["used"])
_REACH = 5
_GETTERS = _OTHERS | {"you", "force", "constabulary"}
_ABOUT = frozenset(["about", "on", "whether", "how", "if", "from", "that", "which", "what"])
_ASKING = frozenset(["whether", "how", "if", "which", "what", "that"])
_LONGEST_RECEIVER = 5
_TO = frozenset(["to", "with", "among", "amongst", "by", "from"])
_ENDS = frozenset([",", ";", ":", ".", "–"])
_DENYING = frozenset(["no", "nothing", "none", "little", "not", "insufficient", "any", "too"])

# Without one of these nobody is said to give, get or have anything.
_TELLING = _GIVING | _GETTING | _KEPT | HAVING | _FINDING | _USING | {"possible", "acted", "for"}


@asked_of(when=["no_information", "no_evidence"], among=[_TELLING])
def is_lacking_to_others(sentence: Sentence, statement: Statement) -> str | None:
    """Whether the information or evidence of which there was none was to be somebody else's."""
    if statement.at < 0:
        return None
    before = _clause_before(sentence, statement.at)
    after = _clause_after(sentence, statement.at)
    is_others = _is_given_by_us_or_to_others(before) or _is_passed_to_others(after)
    is_others = is_others or _is_wanting_to_others(before) or _is_for_others_to_use(after)
    return NOT_OURS if is_others else None


def _clause_before(sentence: Sentence, at: int) -> list[str]:
    begin = at
    while begin and sentence.texts[begin - 1] not in _ENDS:
        begin -= 1
    return sentence.texts[begin : at + 1]


def _clause_after(sentence: Sentence, at: int) -> list[str]:
    end = at
    while end < len(sentence.texts) and sentence.texts[end] not in _ENDS:
        end += 1
    return sentence.texts[at:end]


def _is_given_by_us_or_to_others(words: list[str]) -> bool:
    """ "We gave you no …", "you told your staff nothing", "staff were given no …"."""
    for at, word in enumerate(words):
        if word not in _GETTING and word not in _GIVING:
            continue
        subject = _find_subject(words, at)
        is_passive = bool(_BEING & set(words[max(0, at - 2) : at]))
        if word in _GETTING and not is_passive:
            return bool(_GETTERS & subject) and not _US & subject
        if word not in _GIVING:
            continue
        if is_passive:
            return bool(_OTHERS & subject) and not (_US | _DENYING) & subject
        receiver = []
        for following in words[at + 1 : at + 1 + _LONGEST_RECEIVER]:
            if following in _DENYING or following in _ABOUT:
                break
            receiver.append(following)
        if "that" in words[at + 1 + len(receiver) :][:1]:
            continue
        is_ours = "we" in words[max(0, at - 2) : at] and receiver[:1] == ["you"]
        return is_ours or (bool(_OTHERS & set(receiver)) and not _US & set(receiver))
    return False


def _find_subject(words: list[str], at: int) -> set[str]:
    """ "You told us that your unit had received none": the unit is the one that did not."""
    begin = max((n + 1 for n in range(at) if words[n] == "that"), default=0)
    return set(words[begin:at])


def _is_wanting_to_others(words: list[str]) -> bool:
    """ "The public has no information on it", "your auditors found none": what had we?"""
    if any(a == "possible" and b == "for" for a, b in pairwise(words)):
        # "It was not possible for your suppliers to assess it".
        receiver = words[words.index("possible") + 2 :][:3]
        return bool(_OTHERS & set(receiver)) and not _US & set(receiver)
    for at, word in enumerate(words):
        if word not in HAVING | _FINDING:
            continue
        subject = _find_subject(words, at)
        reach = _REACH if word in _FINDING else len(("so", "little"))
        is_denied = bool(_DENYING & set(words[at + 1 : at + 1 + reach]))
        if is_denied and _OTHERS & subject and not (_US | _GIVING | _ABOUT) & subject:
            return True
    return False


def _is_for_others_to_use(words: list[str]) -> bool:
    """ "Too little for supervisors to act", "to be acted upon": not too little for us to assess."""
    for at, (word, following) in enumerate(pairwise(words)):
        user = set(words[at + 1 : at + 1 + _LONGEST_RECEIVER])
        if word == "for" and "to" in user and _OTHERS & user and not _US & user:
            end = words.index("to", at)
            if words[end + 1 : end + 2] != ["be"]:
                return True
        is_use = following in _USING or words[at + 2 : at + 3] in _BEING_USED
        if word == "to" and is_use and words[at - 1] not in _US:
            return True
    return False


def _is_passed_to_others(words: list[str]) -> bool:
    """ "No information to charities", "none had been shared with staff", "had reached them"."""
    if words[1:2] == ["to"] and _OTHERS & set(words[2:5]) and not _US & set(words[2:5]):
        return True
    for at in range(1, len(words)):
        if words[at] in _ASKING:
            return False
        if words[at] not in _KEEPING:
            continue
        is_verb = bool((_BEING | HAVING) & set(words[max(0, at - 3) : at]))
        rest = words[at + 1 : at + 5]
        if not is_verb or _US & set(rest):
            continue
        if words[at] in _KEPT or words[at : at + 2] == ["made", "public"]:
            return True
        is_passed = words[at] in _GIVING and rest[:1] and rest[0] in _TO
        if is_passed and _OTHERS & set(rest):
            return True
    return False
