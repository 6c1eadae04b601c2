"""A reason that a small word leads to: "…, for they did reflect it", "…, as that work had begun".

"For" and "as" have other uses; where a clause with its own verb follows the comma, they give the
reason for what stands before.
"""

from loaders.reading.text.common_words import FINITE_VERBS
from loaders.reading.text.words import Word

GIVING = frozenset(["as", "for"])
# "As it", "as they" are in the catalogue.
_PERSONAL = frozenset(["it", "they", "we", "you"])
_SUBJECTS = frozenset(["there", "both", "neither"])
_POINTING = frozenset(["this", "that", "these", "those"])
_NAMED = frozenset(["work", "element", "strand", "project", "programme", "improvements", "plans"])
_VERBS = FINITE_VERBS | {
    "reflect", "reflects", "reflected", "found", "saw", "began", "started", "gave", "sent",
}  # fmt: skip


def write_because(words: list[Word]) -> list[Word]:
    """The words with "because" for such a word."""
    texts = [word.text for word in words]
    told = list(words)
    for at in range(1, len(texts) - 3):
        if texts[at] not in GIVING or texts[at - 1] != ",":
            continue
        subject = texts[at + 1]
        verb = texts[at + 2 + (subject in _POINTING and texts[at + 2] in _NAMED)]
        may_lead = subject in _SUBJECTS | _POINTING or (subject in _PERSONAL and texts[at] == "for")
        if may_lead and verb in _VERBS:
            told[at] = words[at]._replace(text="because")
    return told
