"""Advice that follows a finding: "…, and we would encourage you to carry one out".

What the inspectors ask a force to do says nothing of what it has done, so it is left out. Where
the advice opens the sentence, or something is told behind it, nothing is changed.
"""

from loaders.reading.text.words import Word

ADVISING = frozenset(["encourage", "urge", "advise", "invite", "recommend", "suggest"])
_WOULD = frozenset(["would", "must", "strongly", "therefore", "also", "wish", "to", "do"])
_TELLING = frozenset(
    [";", ":", "but", "although", "though", "which", "had", "has", "have", "was", "were", "is",
     "are", "disregard", "ignore", "since", "because"]
)  # fmt: skip


def drop_advice(words: list[Word]) -> list[Word]:
    """The words without the advice that ends the sentence."""
    texts = [word.text for word in words]
    for at in range(len(texts) - 1, 3, -1):
        if texts[at] not in ADVISING:
            continue
        begin = at - 1
        while texts[begin] in _WOULD:
            begin -= 1
        is_ours = texts[begin - 2 : begin + 1] == [",", "and", "we"]
        if is_ours and texts[at + 1 : at + 2] in (["you"], ["that"], ["your"]):
            is_told = not _TELLING.isdisjoint(texts[at + 1 :])
            return words if is_told else [*words[: begin - 2], words[-1]]
    return words
