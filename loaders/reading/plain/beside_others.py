"""What is said of your force by setting it beside the others, told of your force alone.

"Your force was one of the few to have completed A" says that it had completed A; "A had, as in most
forces, yet to start" says that A had yet to start. What the others had done is not asked here.
"""

from loaders.reading.text.words import Word

OTHERS = frozenset(["one", "among", "amongst", "forces", "others", "elsewhere"])
_OWN = (["your", "force"], ["your", "own", "force"], ["yours"], ["it"], ["you"])
_BEING = frozenset(["was", "is", "were", "are"])
_ADVERBS = frozenset(["also", "therefore", "however", "thus", "again"])
_GROUPS = frozenset(
    ["the", "those", "few", "many", "forces", "several", "some", "majority", "minority", "of",
     "small", "number", "large", "most", "other", "that", "which", "two", "three", "four", "five",
     "six", "seven", "eight", "nine", "ten", "force"]
)  # fmt: skip
_LINKS = frozenset(["that", "which"])
_HAVING = frozenset(["had", "have", "has"])
_MANY = frozenset(["most", "many", "several", "some", "other", "others", "all"])
_LIKENING = (["as", "in"], ["as", "with"], ["like"], ["in", "common", "with"], ["as", "elsewhere"])
_IN_YOURS = (["in", "yours"], ["in", "your", "own"], ["in", "your", "force"],
             ["in", "your", "own", "force"])  # fmt: skip
_RELATIVES = frozenset(["which", "who", "where", "whose", "that"])
_LONGEST_ASIDE = 10


def tell_of_yours(words: list[Word]) -> list[Word]:
    """The words without the other forces that your force is likened to, or told apart from."""
    words = _drop_others_before(_drop_likeness(_tell_membership(words)))
    return _tell_not_in_yours(words)


def _tell_membership(words: list[Word]) -> list[Word]:
    """ "Your force was one of the many that had yet to start A": your force had yet to start A."""
    texts = [word.text for word in words]
    own = next((o for o in _OWN if texts[: len(o)] == o), None)
    if own is None or texts[len(own)] not in _BEING:
        return words
    at = len(own) + 1
    while texts[at] in _ADVERBS:
        at += 1
    if texts[at : at + 2] not in (["one", "of"], ["among", "the"], ["among", "those"]):
        return words
    at += 1
    while at < len(texts) - 1 and texts[at] in _GROUPS:
        at += 1
    if texts[at : at + 2] == ["to", "have"]:
        had = words[at + 1]._replace(text="had")
        return [*words[: len(own)], had, *words[at + 2 :]]
    if texts[at] in _HAVING and texts[at - 1] in _LINKS:
        return [*words[: len(own)], *words[at:]]
    return words


def _drop_likeness(words: list[Word]) -> list[Word]:
    """ "A had, as in most forces, yet to start", "like most others, you had yet to start A"."""
    texts = [word.text for word in words]
    for at in [-1, *(n for n, text in enumerate(texts) if text == ",")]:
        likening = next((k for k in _LIKENING if texts[at + 1 : at + 1 + len(k)] == k), None)
        end = _find_comma(texts, at + 1)
        if likening is None or not end or texts[end + 1] in _RELATIVES:
            continue
        inside = texts[at + 1 + len(likening) : end]
        is_of_others = likening[-1] == "elsewhere" or (inside and inside[0] in _MANY)
        if is_of_others and set(inside) <= _MANY | _GROUPS:
            return [*words[: max(at, 0)], *words[end + 1 :]]
    return words


def _drop_others_before(words: list[Word]) -> list[Word]:
    """ "A, which in many forces had yet to start, was in yours in place": A was in place."""
    texts = [word.text for word in words]
    for at, text in enumerate(texts):
        if text != "," or texts[at + 1 : at + 3] != ["which", "in"]:
            continue
        end = _find_comma(texts, at + 1)
        is_of_others = texts[at + 3] in _MANY and "forces" in texts[at + 3 : at + 6]
        if not end or not is_of_others:
            continue
        rest = words[end + 1 :]
        for place in range(len(rest)):
            for own in _IN_YOURS:
                if texts[end + 1 + place : end + 1 + place + len(own)] == own:
                    return [*words[:at], *rest[:place], *rest[place + len(own) :]]
    return words


def _find_comma(texts: list[str], begin: int) -> int:
    """The next comma, if the aside that it closes is short; 0 where there is none."""
    return next(
        (n for n in range(begin, min(begin + _LONGEST_ASIDE, len(texts))) if texts[n] == ","), 0
    )


def _tell_not_in_yours(words: list[Word]) -> list[Word]:
    """ "A had started in the other two forces but not in yours": A had not started."""
    texts = [word.text for word in words]
    at = next((n for n in range(len(texts)) if texts[n : n + 3] == ["but", "not", "in"]), 0)
    own = next((o for o in _IN_YOURS if texts[at + 2 : at + 2 + len(o)] == o), None)
    begin = next((n for n in range(at) if texts[n : n + 3] == ["in", "the", "other"]), 0)
    if not at or own is None or not begin or not _GROUPS.issuperset(texts[begin + 1 : at]):
        return words
    if texts[begin - 2] not in _HAVING or texts[at + 2 + len(own)] != ".":
        return words
    verb = words[begin - 1]
    return [*words[: begin - 1], words[at + 1], verb, *words[at + 2 + len(own) :]]
