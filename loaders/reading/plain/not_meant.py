"""What one finding does not mean: "that the plans were not comprehensive does not mean that …".

The clause that opens with "that" is a finding, unless it tells what would be or what is said; what
it does not mean, and should not be taken to mean, is not asserted.
"""

from loaders.reading.plain.answered_denials import give_answer_to_denial
from loaders.reading.plain.unsaid import open_unsaid
from loaders.reading.text.common_words import FINITE_VERBS
from loaders.reading.text.words import Word

MEANING = frozenset(
    ["mean", "imply", "signify", "meaning", "implying", "saying", "suggesting", "sign", "proof"]
)
_DOES = frozenset(["does", "did", "should", "must", "need", "may", "can"])
_TAKEN = frozenset(["taken", "read", "understood", "held", "seen", "treated"])
_LEADING = (["as", "a"], ["as"], ["to"])
_FACT = ["the", "fact", "that"]
# "That A would be so", "that you call A so": no finding.
_UNREAL = frozenset(
    ["would", "should", "may", "might", "could", "must", "ought", "can", "say", "says", "said",
     "call", "calls", "called", "claim", "claims", "claimed", "described", "describe", "told"]
)  # fmt: skip
_PRONOUNS = frozenset(["they", "it", "this", "these", "those"])


def part_what_is_not_meant(words: list[Word]) -> list[Word]:
    """The words with "that A does not mean that B" as "A; nor do we suggest that B"."""
    texts = [word.text for word in words]
    at, end = _find_not_meant(texts)
    begin = len(_FACT) if texts[: len(_FACT)] == _FACT else 1 if texts[0] == "that" else 0
    if not at or not begin or "," in texts[:at]:
        return words
    mark = words[at]._replace(text=";")
    unsaid = give_answer_to_denial([*open_unsaid(words[at:end]), *words[end:]])
    if not _UNREAL.isdisjoint(texts[begin:at]) or _is_of_the_same(texts[end:]):
        return unsaid
    return [*words[begin:at], mark, *unsaid]


def _find_not_meant(texts: list[str]) -> tuple[int, int]:
    """Where "should not be taken to mean that" begins and ends; twice 0 for nowhere."""
    for at in range(1, len(texts) - 4):
        if texts[at] not in _DOES or texts[at + 1] != "not":
            continue
        end = at + 2
        if texts[end] == "be" and texts[end + 1] in _TAKEN:
            end += 2
            end += next((len(w) for w in _LEADING if texts[end : end + len(w)] == w), 0)
        if texts[end : end + 1] and texts[end] in MEANING and texts[end + 1 : end + 2] == ["that"]:
            return at, end + 2
    return 0, 0


def _is_of_the_same(meant: list[str]) -> bool:
    """ "(That they were so last year does not mean that) they are": it takes that back."""
    marks = [n for n, text in enumerate(meant) if text in (".", ":", ";", ",", "!", "?")]
    clause = meant[: min(marks, default=len(meant))]
    rest = [text for text in clause[1:] if text not in ("not", "so", "in", "fact", "now")]
    return (
        clause[:1] != [] and clause[0] in _PRONOUNS and len(rest) == 1 and rest[0] in FINITE_VERBS
    )
