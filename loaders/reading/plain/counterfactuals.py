"""What would have been so, and so was not: "they would have been comprehensive had they …".

"Had you sent us the plan, we would have been able to assess whether …" says that "we were not able
to assess whether …". What was lacking has to be a thing that the force could send: with more time,
or earlier, the inspectors might have assessed it as well.
"""

from loaders.reading.text.words import Word

WOULD = frozenset(["would"])
_WOULD_HAVE_BEEN = ["would", "have", "been", "comprehensive"]
_CONDITIONS = (["had"], ["if"], ["but", "for"], ["with"], ["were", "it", "not", "for"])
_COULD = frozenset(["would", "should", "could", "might"])
_ASSESSED = {
    "assess": "assess", "judge": "judge", "say": "say", "tell": "tell", "establish": "establish",
    "determine": "determine", "assessed": "assess", "judged": "judge", "said": "say",
    "told": "tell", "established": "establish", "determined": "determine",
}  # fmt: skip
ASSESSED = frozenset(_ASSESSED)
_ABLE = (["have", "been", "able", "to"], ["have", "been", "in", "a", "position", "to"], ["have"])
_ASKING = (["whether"], ["if"], ["how", "far"], ["how", "well"], ["to", "what", "extent"])
SENDING = frozenset(
    ["submitted", "sent", "provided", "supplied", "given", "included", "enclosed", "attached",
     "contained", "described", "furnished", "forwarded"]
)  # fmt: skip
# Assessed it was, if later or less well, where it could have been so before, or more fully.
_EARLIER = frozenset(["before", "earlier", "sooner", "soon", "time"])
_RATHER = _EARLIER | frozenset(
    [
        "when",
        "then",
        "until",
        "first",
        "fully",
        "better",
        "more",
        "properly",
        "also",
        "not",
        "never",
        "again",
    ]
)
_ENDS = frozenset([".", ";"])
# Behind these the sentence may go on to tell more.
_GOING_ON = frozenset([",", "and", "but", "–", ":"])


def tell_what_was_not_so(words: list[Word]) -> list[Word]:
    """The words with "would have been comprehensive, had …" as "were not comprehensive"."""
    texts = [word.text for word in words]
    length = len(_WOULD_HAVE_BEEN)
    at = next((n for n in range(len(texts)) if texts[n : n + length] == _WOULD_HAVE_BEEN), None)
    if at is None:
        return words
    after = at + length
    if texts[0] in ("had", "if") and texts[after] in _ENDS and texts.count(",") == 1:
        begin = texts.index(",") + 1
        return _deny(words[begin:], at - begin, after - begin)
    opening = after + (texts[after] == ",")
    end = next((n for n in range(opening, len(texts)) if texts[n] in _ENDS), None)
    condition = next((c for c in _CONDITIONS if texts[opening : opening + len(c)] == c), None)
    if condition is None or end is None:
        return words
    if not _GOING_ON.isdisjoint(texts[opening + len(condition) : end]):
        return words
    return _deny(words, at, end)


def tell_what_was_not_assessed(words: list[Word]) -> list[Word]:
    """The words with "had you sent it, we would have been able to assess …" as "we were not …"."""
    texts = [word.text for word in words]
    at = next((n for n in range(len(texts) - 2) if texts[n] == "we" and texts[n + 1] in _COULD), 0)
    if texts[0] not in ("had", "if") or not at or texts[at - 1] != ",":
        return words
    able = next(a for a in (*_ABLE, []) if texts[at + 2 : at + 2 + len(a)] == a)
    verb = at + 2 + len(able)
    is_asked = any(texts[verb + 1 : verb + 1 + len(ask)] == ask for ask in _ASKING)
    is_sent = not SENDING.isdisjoint(texts[:at]) and _EARLIER.isdisjoint(texts[:at])
    is_sent = is_sent and _RATHER.isdisjoint(texts[verb:])
    if not able or texts[verb] not in _ASSESSED or not is_asked or not is_sent:
        return words
    could, have = words[at + 1 : at + 3]
    unable = [(could, "were"), (could, "not"), (have, "able"), (have, "to")]
    told = [word._replace(text=text) for word, text in unable]
    assess = words[verb]._replace(text=_ASSESSED[texts[verb]])
    return [words[at], *told, assess, *words[verb + 1 :]]


def _deny(words: list[Word], at: int, end: int) -> list[Word]:
    """The words before, "were not comprehensive", and what follows the condition."""
    were, not_so, _, comprehensive = words[at : at + len(_WOULD_HAVE_BEEN)]
    denied = [were._replace(text="were"), not_so._replace(text="not"), comprehensive]
    return [*words[:at], *denied, *words[end:]]
