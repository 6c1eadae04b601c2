"""What has been done for years, or as a matter of routine, told as what is done routinely.

"Intelligence has been sought from A, as a matter of routine, for almost as long" says that it "has
been routinely sought from A". The day since when it was so stays where it is, for others to weigh.
Where a negative stands before, or anything follows the time, nothing is changed.
"""

import re

from loaders.reading.text.words import Word

SEEKING = frozenset(["sought", "obtained", "gathered", "received"])
LASTING = frozenset(["since", "routine", "course", "long", "years", "basis"])
_PERFECT = frozenset(["has", "have"])
_HABIT = (
    "(?:as a matter of (?:routine|course)|on a (?:regular|routine) basis|for a long time"
    "|for (?:many|several|some) years)"
)
# "For almost as long": as long as what the sentence tells before.
_AS_LONG = "(?:for (?:almost |nearly |about |quite |just )?as long)"
_SINCE = "since (?:(?:early|late|the end of) )?20[01][0-6]"
_SOUGHT = re.compile(
    "(?:sought|obtained|gathered|received)(?: information| intelligence| information and"
    " intelligence)? from (?P<bodies>.+?)(?P<comma> ,)? "
    f"(?P<time>(?:{_HABIT}(?: ,)? ?)?(?:{_AS_LONG}|(?P<since>{_SINCE}))|{_HABIT})"
)
# "Agencies that have helped them for years": the time may go with another verb.
_OTHER_VERBS = frozenset(["has", "have", "had", "was", "were", "been", "for", "since", "by"])
_DENYING = frozenset(
    ["not", "no", "never", "nor", "neither", "none", "nothing", "without", "cannot", "if",
     "whether", "unless", "only", "little", "hardly", "rarely", "seldom"]
)  # fmt: skip
_GOING_ON = frozenset(["and", "but", "although", "though", "while"])


def tell_what_is_routine(words: list[Word]) -> list[Word]:
    """The words with "has been sought from A for several years" as "has been routinely sought"."""
    texts = [word.text for word in words]
    for at in range(2, len(texts) - 3):
        if texts[at] not in SEEKING:
            continue
        verb = at - 2 if texts[at - 1] == "been" else at - 1
        if texts[verb] not in _PERFECT or not _DENYING.isdisjoint(texts[:at]):
            continue
        end = _find_end(texts, at)
        told = _SOUGHT.fullmatch(" ".join(texts[at:end]))
        if told is None or not _is_of_this_verb(told):
            continue
        if "as long" in told["time"] and "since" not in texts[:verb]:
            continue
        routinely = words[at]._replace(text="routinely")
        time = end - len(told["time"].split())
        kept = end - len((told["since"] or "").split())
        return [*words[:at], routinely, *words[at : time - bool(told["comma"])], *words[kept:]]
    return words


def _find_end(texts: list[str], at: int) -> int:
    """Where the clause of the verb ends: at a stop, or where another clause is joined to it."""
    for end in range(at, len(texts) - 1):
        if texts[end] in (".", ";") or (texts[end] == "," and texts[end + 1] in _GOING_ON):
            return end
    return len(texts) - 1


def _is_of_this_verb(told: re.Match[str]) -> bool:
    """Whether the time can only be that of the seeking, and not that of the bodies."""
    bodies = told["bodies"].split()
    if not _OTHER_VERBS.isdisjoint(bodies):
        return False
    return told["comma"] is not None or not any(word.endswith("ing") for word in bodies)
