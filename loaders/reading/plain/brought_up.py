"""Clauses that only bring something up, so that what follows can be said of it.

"The same cannot be said of A, which had yet to start" says of A what "A, which had yet to start"
says; "this is a different matter from A, on which work had begun" what "A, on which …" says, and so
does "that training is distinct from A, on which …". What
brings A up says nothing of it: without what follows ("the same cannot be said of A.") nothing is
changed, and the rules of likeness weigh it.
"""

from loaders.reading.text.words import Word

BRINGING = frozenset(["said", "matter", "different", "separate", "distinct"])
_POINTING = frozenset(["it", "this", "that", "these", "same", "which"])
# "That training is distinct from A": another thing, named again after the sentence that told of it.
_NAMING = frozenset(["this", "that", "such"])
_LONGEST_NAME = 3
_OF_OTHER_WORK = frozenset(
    ["training", "work", "project", "contract", "scheme", "support", "funding", "campaign",
     "programme", "advice", "event", "course", "partnership", "exercise", "contact", "initiative",
     "study", "survey", "arrangement", "service", "help", "purchase", "other", "wider", "national",
     "awareness", "annual", "upgrade"]
)  # fmt: skip
_DENIED = (["cannot", "be", "said"], ["cannot", "yet", "be", "said"], ["can", "not", "be", "said"],
           ["could", "not", "be", "said"], ["could", "not", "yet", "be", "said"],
           ["can", "not", "yet", "be", "said"])  # fmt: skip
_OTHER_MATTERS = (
    ["is", "a", "different", "matter", "from"], ["is", "a", "separate", "matter", "from"],
    ["is", "another", "matter", "from"], ["is", "different", "from"], ["is", "not", "the",
    "same", "as"], ["is", "not", "the", "same", "thing", "as"], ["is", "separate", "from"],
    ["is", "distinct", "from"], ["is", "quite", "different", "from"],
    ["is", "quite", "separate", "from"], ["is", "not", "the", "same", "matter", "as"],
    ["is", "quite", "distinct", "from"], ["is", "not", "to", "be", "confused", "with"],
)  # fmt: skip
_RELATIVES = frozenset(["which", "where"])
_PREPOSITIONS = frozenset(["of", "on", "for", "about", "in", "to", "with"])
_ENDS = frozenset([".", ";", ":", "–", "but", "(", "?"])
_BEFORE_FRAME = frozenset(["and", "but", ",", ";", "–", "though", "although"])


def drop_what_brings_up(words: list[Word]) -> list[Word]:
    """The words from A on, where a clause that brings A up is followed by what is said of A."""
    texts = [word.text for word in words]
    for at, text in enumerate(texts):
        if text not in _POINTING:
            continue
        is_named = at == 0 and find_other_work(texts)
        frame = _find_frame(texts, texts.index("is") if is_named else at + 1)
        if frame is None:
            continue
        end, is_of_status = frame
        follows = _find_what_follows(texts, end)
        if follows is None or not _is_closed(texts, at, is_of_status):
            continue
        if texts[follows] == ":":
            # "The same cannot be said of A: no start had been made on it."
            return [words[at]._replace(text="as"), words[at + 1]._replace(text="for"), *words[end:]]
        return list(words[end:])
    return words


def find_other_work(texts: list[str]) -> str | None:
    """ "That training is distinct from A": the word for the work that is told apart from A."""
    if texts[0] not in _NAMING or "is" not in texts[2 : _LONGEST_NAME + 2]:
        return None
    verb = texts.index("is", 2)
    is_apart = _OF_OTHER_WORK.issuperset(texts[1:verb]) and _find_frame(texts, verb)
    return texts[verb - 1] if is_apart else None


def _find_frame(texts: list[str], at: int) -> tuple[int, bool] | None:
    """Where A begins after "cannot be said of" or "is a different matter from"."""
    for denied in _DENIED:
        end = at + len(denied)
        if texts[at:end] == denied and texts[end : end + 1] in (["of"], ["for"], ["about"]):
            return end + 1, True
    for other in _OTHER_MATTERS:
        if texts[at : at + len(other)] == other:
            return at + len(other), False
    return None


def _find_what_follows(texts: list[str], begin: int) -> int | None:
    """The colon, or the comma of "…, which", "…, on which", behind A; None where A ends it all."""
    for at in range(begin, len(texts) - 2):
        if texts[at] == ":" and at - begin > 1:
            return at
        if texts[at] in _ENDS:
            return None
        if texts[at] == "," and (
            texts[at + 1] in _RELATIVES
            or (texts[at + 1] in _PREPOSITIONS and texts[at + 2] in _RELATIVES)
        ):
            return at
    return None


def _is_closed(texts: list[str], at: int, is_of_status: bool) -> bool:
    """Whether what stands before is over: the sentence opens here, or another clause has ended.

    Before "it is a different matter from A" only a clause that judges may stand ("we welcome this,
    but …"): what else was said there must not be lost.
    """
    before = at - 1 if at and texts[at - 1] == "the" else at
    if before == 0:
        return True
    if is_of_status or texts[before - 1] not in _BEFORE_FRAME:
        return texts[:before] in (["but"], ["and"], ["however", ","])
    return texts[0] == "we" and len(texts[:before]) <= len(("we", "welcome", "this", ",", "but"))
