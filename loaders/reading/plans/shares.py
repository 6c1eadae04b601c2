"""How much of the strategy is the object: "a number of its provisions", "the first part of it".

What stands before "of the strategy" says how much of it is spoken of. A quantity is a part; "all"
and "every" are the whole, and so are "the provisions", with nothing that tells which. Any other
noun ("an awareness of the strategy", "the opening chapters of it") leaves open how much is meant.
"""

from loaders.reading.sentence import Sentence
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.common_words import FINITE_VERBS
from loaders.reading.text.mentions import Mention

WHOLE, PART, OTHER = "whole", "part", "other"
_OF = frozenset(["of", "in", "from", "within", "for", "on", "behind", "about", "to"])
_BEFORE_NAME = frozenset(["the", "a", "this", "that", "npcc", "chief", "new", "agreed", "april"])
_NONE = frozenset(["any", "no", "none", "nothing"])
_CLAUSE_OPENS = frozenset(
    [",", ";", ":", "–", "that", "which", "but", "although", "though", "while", "whereas",
     "because", "since", "as"]
)  # fmt: skip
_WHOLES = frozenset(
    ["all", "every", "each", "both", "whole", "entire", "entirety", "totality", "full"]
)
_NEARLY = frozenset(["nearly", "almost", "virtually", "practically", "most", "not"])
_COUNTED = frozenset(
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
)  # fmt: skip
_QUANTITIES = _COUNTED | frozenset(
    ["number", "several", "few", "couple", "handful", "many", "majority", "minority", "selection",
     "various", "numerous", "some", "certain", "half", "most", "much", "bulk", "dozen", "third",
     "thirds", "quarter", "quarters", "part"]
)  # fmt: skip
_ORDERED = frozenset(["first", "second", "last", "next", "final", "opening", "closing"])
# What the strategy is made of, or says: with "the" alone before it, the strategy itself.
_SUBSTANCE = frozenset(
    ["provisions", "requirements", "content", "contents", "recommendations", "demands",
     "expectations", "commitments", "substance", "body", "elements", "parts", "strands",
     "sections", "undertakings", "text", "measures", "priorities"]
)  # fmt: skip
_LEAVE = frozenset(
    ["the", "its", "their", "those", "these", "of", "in", "what", "that", "is", "them", "your",
     "plan", "plans"]
)  # fmt: skip
_FARTHEST = 9


def find_share(sentence: Sentence, phrase: Phrase, name: Mention) -> str | None:
    """How much of the strategy is spoken of; None where it is the strategy itself."""
    words = _words_before(sentence, phrase, name)
    after = sentence.texts[name.last + 1 : name.last + 4]
    owned = next((at for at, word in enumerate(after) if word in _SUBSTANCE), None)
    if owned is not None and not (_OF | _CLAUSE_OPENS | FINITE_VERBS) & set(after[:owned]):
        # "Several of the strategy's provisions", "the strategy's main provisions".
        return _classify([word for word in words if word != "of"] + after[: owned + 1])
    while words and words[-1] in _BEFORE_NAME:
        words.pop()
    if len(words) < len(("parts", "of")) or words[-1] not in _OF:
        return None
    return _classify(words[:-1])


def _words_before(sentence: Sentence, phrase: Phrase, name: Mention) -> list[str]:
    """The words of the object, or of the subject of "is reflected", that stand before the name."""
    is_subject = name.first < phrase.first
    following = sentence.texts[min(phrase.last + 1, len(sentence.texts) - 1)]
    is_passive = FINITE_VERBS & set(sentence.texts[name.last + 1 : phrase.first])
    if is_subject and (not is_passive or following in ("it", "this", "them")):
        return []
    begin = max(0 if is_subject else phrase.last + 1, name.first - _FARTHEST)
    for at in range(name.first - 1, begin - 1, -1):
        if sentence.texts[at] in _CLAUSE_OPENS:
            begin = at + 1
            break
        if is_subject and sentence.texts[at] in FINITE_VERBS:
            return []
    return sentence.texts[begin : name.first]


def _classify(words: list[str]) -> str | None:
    named = set(words)
    if named & _WHOLES:
        return PART if named & _NEARLY else WHOLE
    if named & _NONE:
        return None
    is_counted = words[:1] == ["the"] and bool(words[1:2]) and words[1] in _ORDERED | _COUNTED
    if is_counted:
        # "The first part", "the three parts": this one alone, or perhaps all that there are.
        return OTHER
    if named & _QUANTITIES:
        return PART
    rest = [word for word in words if word not in _LEAVE]
    if rest and rest[-1] in _SUBSTANCE and "the" not in named:
        return PART
    return None if not rest or rest in ([word] for word in _SUBSTANCE) else OTHER
