"""A plan that was carried out: "your plan to seek intelligence from A had been put into effect".

What was planned is then done: the work is what had been put into effect. A plan that was completed,
in place or under way may be so on paper only, and stays as it is.
"""

from loaders.reading.text.common_words import HAVING
from loaders.reading.text.words import Word

CARRYING = frozenset(["out", "effect", "practice", "implemented", "executed", "realised"])
_DONE = (
    ["carried", "out"], ["put", "into", "effect"], ["put", "into", "practice"], ["implemented"],
    ["executed"], ["realised"],
)  # fmt: skip
_PLANS = frozenset(["plan", "plans"])
_WHOSE = frozenset(["your", "the", "its"])
_OPENINGS = frozenset([",", ";", ":", "–", "and", "but", "although", "though", "while", "however"])
_AIMS = frozenset(
    ["improve", "strengthen", "enhance", "develop", "build", "extend", "increase", "upgrade",
     "monitor", "seek", "obtain", "gather", "collect"]
)  # fmt: skip
_ADVERBS = frozenset(
    ["already", "now", "since", "also", "both", "all", "fully", "duly", "by", "then"]
)
# Another verb of the plan: "your plan to do A was late, and B had been implemented".
_STOPS = frozenset(
    [".", ";", ":", "not", "never", "yet", "if", "whether", "is", "are", "was", "were", "says",
     "say", "said", "states", "shows", "provides", "includes", "describes", "proposes", "notes",
     "will"]
)  # fmt: skip


def name_work_carried_out(words: list[Word]) -> list[Word]:
    """The words with such a plan as the work that had been implemented."""
    texts = [word.text for word in words]
    for at in range(1, len(texts) - 4):
        if texts[at] not in _PLANS or texts[at - 1] not in _WHOSE or texts[at + 1] != "to":
            continue
        is_subject = at == 1 or texts[at - 2] in _OPENINGS
        if not is_subject or texts[at + 2] not in _AIMS:
            continue
        found = _find_done(texts, at + 3)
        if found is not None:
            done, end = found
            work = words[at]._replace(text="work")
            told = words[done]._replace(text="implemented")
            return [*words[:at], work, *words[at + 1 : done], told, *words[end:]]
    return words


def _find_done(texts: list[str], begin: int) -> tuple[int, int] | None:
    """Where "carried out" begins and ends in "had (already) been carried out"; None without it."""
    for at in range(begin, len(texts) - 2):
        if texts[at] in _STOPS:
            return None
        if texts[at] not in HAVING:
            continue
        been = at + 1
        while texts[been] in _ADVERBS:
            been += 1
        if texts[been] != "been":
            return None
        done = been + 1 + (texts[been + 1] in _ADVERBS)
        for words in _DONE:
            if texts[done : done + len(words)] == words:
                return done, done + len(words)
        return None
    return None
