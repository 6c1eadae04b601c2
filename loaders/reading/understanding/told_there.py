"""What one paper does not tell and another does: "your summary holds none; the full plan does"."""

from loaders.reading.text.common_words import BEING, HAVING

_DETERMINERS = frozenset(["the", "your", "a", "an", "another", "its"])
_PAPERS = frozenset(
    ["version", "versions", "submission", "plan", "plans", "document", "documents", "annex",
     "annexes", "appendix", "appendices", "letter", "reply", "report", "draft", "paper", "papers",
     "minutes", "summary"]
)  # fmt: skip
_TELLING = frozenset(
    ["describe", "describes", "described", "cover", "covers", "covered", "explain", "explains",
     "explained", "address", "addresses", "addressed", "detail", "details", "deals", "deal",
     "dealt", "sets", "set", "treats", "discusses", "records", "contains", "gives"]
)  # fmt: skip
_POINTING = frozenset(["it", "this", "that", "these", "them", "they", "one", "both"])
_DENYING = frozenset(["not", "no", "nor", "neither", "never", "none", "cannot", "nowhere"])
_LONGEST_SUBJECT = len(("the", "full", "plan", "itself"))
_NEXT = len(("deals", "fully", "with", "it"))


def is_told_there(words: list[str]) -> bool:
    """ "The full plan describes it", "this is dealt with in your plan": a paper tells of it."""
    if len(words) <= len(("plan", "describes", "it")) or _DENYING & set(words):
        return False
    if words[0] in _DETERMINERS:
        verb = next((at for at, word in enumerate(words) if word in _TELLING), len(words))
        has_subject = verb <= _LONGEST_SUBJECT and bool(_PAPERS & set(words[:verb]))
        return has_subject and bool(_POINTING & set(words[verb + 1 : verb + _NEXT]))
    if words[0] not in _POINTING or words[1] not in BEING | HAVING:
        return False
    verb = next((at for at, word in enumerate(words) if word in _TELLING), len(words))
    return "in" in words[verb:] and bool(_PAPERS & set(words[verb:]))
