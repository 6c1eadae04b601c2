"""What stands before its verb, or stands for it, put where it is read.

"Of the third we could find no evidence" says that no evidence of the third could be found; "work
had begun to do A, as it had to do B" says that work had begun on both. Where work had not begun on
A, "as it had" may set B against it or beside it, and where a force had begun, "it had to" may be
what the force was bound to do: these stay as they are.
"""

from loaders.reading.text.common_words import HAVING
from loaders.reading.text.words import Word

COUNTED = frozenset(["first", "second", "third", "fourth", "last", "latter", "former"])
_POINTERS = COUNTED | {"the", "these", "those", "of"}
_FINDING = (
    ["we", "found"], ["we", "saw"], ["we", "have", "found"], ["we", "have", "seen"],
    ["we", "could", "find"], ["we", "could", "see"], ["we", "can", "find"], ["we", "can", "see"],
    ["there", "was"], ["there", "is"],
)  # fmt: skip
_EVIDENCE = frozenset(["evidence", "sign", "trace"])
_ENDS = frozenset([".", ";"])
_BEGUN = frozenset(["begun", "started", "commenced"])
_BEFORE_WORK = frozenset(["the", "your", "also", "already", "some"])
_BETTERING = frozenset(
    ["improve", "strengthen", "build", "develop", "enhance", "increase", "extend", "upgrade",
     "tighten", "monitor", "seek", "obtain", "gather", "collect", "secure"]
)  # fmt: skip
# "As it had to improve the monitoring first": what it was bound to do.
_BOUND = frozenset(
    ["before", "if", "first", "once", "until", "when", "so", "order", "by", "beforehand"]
)
_DENYING = frozenset(["not", "no", "never", "nor", "neither", "none", "nothing", "only", "yet"])


def put_pointer_last(words: list[Word]) -> list[Word]:
    """The words with "of the third" behind "we found no evidence", where that is all there is."""
    texts = [word.text for word in words]
    for at, text in enumerate(texts):
        if text != "of" or (at and texts[at - 1] not in (";", "but", "and")):
            continue
        end = at + 1
        while end < len(texts) and texts[end] in _POINTERS:
            end += 1
        verb = next((v for v in _FINDING if texts[end : end + len(v)] == v), None)
        if verb is None or not COUNTED & set(texts[at:end]):
            continue
        last = end + len(verb) + 1
        following = [*texts[last - 1 : last + 2], ""]
        if following[0] == "no" and following[1] in _EVIDENCE and following[2] in _ENDS:
            return [*words[:at], *words[end : last + 1], *words[at:end], *words[last + 1 :]]
    return words


def name_work_again(words: list[Word]) -> list[Word]:
    """The words with "as it had to do B" as "as it had on work to do B"."""
    texts = [word.text for word in words]
    at = next(
        (
            n
            for n in range(4, len(texts) - 4)
            if texts[n : n + 2] == ["as", "it"]
            and texts[n + 2] in HAVING
            and texts[n + 3] == "to"
            and texts[n + 4] in _BETTERING
        ),
        None,
    )
    if at is None or "work" not in texts[:at]:
        return words
    work = texts.index("work")
    following = texts[work + 1 : work + 4]
    if following[0] not in HAVING or following[1] not in _BEGUN or following[2] != "to":
        return words
    if (
        not set(texts[:work]) <= _BEFORE_WORK
        or _DENYING & set(texts[work:at])
        or _BOUND & set(texts[at:])
    ):
        return words
    on, again = words[at + 3]._replace(text="on"), words[at + 3]._replace(text="work")
    return [*words[: at + 3], on, again, *words[at + 3 :]]
