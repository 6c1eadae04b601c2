"""Versions of the plans, and what is told beside yours of the other forces in a joint plan.

"On 9 June you sent us a new version of your plans. The version which you submitted in time was not
comprehensive" speaks of the plans that are assessed. "In yours A had begun; in the other two the
reverse was the case" tells of the other forces what this letter does not ask.
"""

from loaders.reading.discourse import Discourse
from loaders.reading.text.words import Word

_VERSIONS = frozenset(["version", "versions", "edition"])
_PLANS = frozenset(["plan", "plans"])
_OWNERS = frozenset(["your", "the", "its", "these", "action", "same", "this"])
_WHICH = frozenset(["which", "that", "submitted", "sent", "received"])
_SUBMITTED = frozenset(
    ["which", "that", "you", "we", "us", "submitted", "sent", "supplied", "gave", "received", "had",
     "reached", "was", "to"]
)  # fmt: skip
_IN_TIME = (
    ["in", "time"], ["by", "31", "may"], ["by", "that", "date"], ["by", "the", "deadline"],
    ["before", "the", "deadline"], ["within", "the", "time", "allowed"],
)  # fmt: skip
_YOURS = (["in", "yours"], ["in", "your", "force"], ["in", "your", "own"], ["in", "your", "case"])
_OTHERS = (
    ["in", "the", "other"], ["in", "the", "other", "two"], ["in", "the", "other", "three"],
    ["in", "the", "others"], ["in", "the", "two", "others"], ["elsewhere"],
)  # fmt: skip
_FORCES = (["force"], ["forces"], [])
_REVERSED = frozenset(
    ["the", "reverse", "opposite", "was", "is", "were", "case", "true", "so", "held"]
)


def name_version(words: list[Word], memory: Discourse) -> list[Word]:
    """The words with "the version which you submitted in time" as the plan so submitted."""
    texts = [word.text for word in words]
    at = next((n for n, text in enumerate(texts) if text in _VERSIONS), None)
    if at is None:
        return words
    if texts[at + 1 : at + 2] == ["of"]:
        end = at + 2
        while end < len(texts) and texts[end] in _OWNERS:
            end += 1
        memory.has_versions = end < len(texts) and texts[end] in _PLANS
        return words
    if not memory.has_versions or texts[at] == "versions" or texts[max(0, at - 1)] != "the":
        return words
    end = at + 1
    while end < len(texts) and texts[end] in _SUBMITTED:
        end += 1
    is_so = texts[at + 1] in _WHICH and any(texts[end : end + len(t)] == t for t in _IN_TIME)
    return [*words[:at], words[at]._replace(text="plan"), *words[at + 1 :]] if is_so else words


def drop_reverse_elsewhere(words: list[Word]) -> list[Word]:
    """The words of yours without "; in the other two the reverse was the case"."""
    texts = [word.text for word in words]
    if "reverse" not in texts and "opposite" not in texts:
        return words
    at = next((n for n, text in enumerate(texts) if text == ";"), 0)
    told = texts[:at]
    is_yours = any(
        told[n : n + len(own)] == own for own in _YOURS for n in range(min(len(told), 3))
    )
    rest = texts[at + 1 : -1]
    if not at or not is_yours or not {"reverse", "opposite"} & set(rest):
        return words
    is_of_others = any(
        rest[: len(others) + len(forces)] == [*others, *forces]
        and set(rest[len(others) + len(forces) :]) <= _REVERSED
        for others in _OTHERS
        for forces in _FORCES
    )
    return [*words[:at], words[-1]] if is_of_others else words
