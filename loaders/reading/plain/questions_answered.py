"""A question asked and answered in one sentence: "we asked whether A had begun, and found it had".

The answer says of A what the question asks of it, or the reverse.
"""

from loaders.reading.text.words import Word

WHETHER = frozenset(["whether"])
_ASKING = frozenset(
    ["asked", "considered", "examined", "looked", "checked", "sought", "wanted", "to", "see",
     "establish", "know", "also", "then", "have", "at", "into", "out", "find"]
)  # fmt: skip
FINDING = (
    ["found", "evidence", "that"], ["found", "that"], ["saw", "that"], ["concluded", "that"],
    ["are", "satisfied", "that"], ["were", "satisfied", "that"], ["established", "that"],
    ["saw", "evidence", "that"], ["were", "pleased", "to", "find", "that"],
    ["are", "pleased", "to", "find", "that"], ["find", "that"], ["found"],
)  # fmt: skip
_PRONOUNS = frozenset(["it", "they", "this", "these", "you"])
AUXILIARIES = frozenset(["had", "has", "have", "was", "were", "is", "are"])
DOING = frozenset(["do", "does", "did"])
_ALTERNATIVES = frozenset(["or", "whether", ";", ":"])


def give_answer(words: list[Word]) -> list[Word]:
    """The words with "we asked whether A had begun, and found that it had not" as the answer."""
    texts = [word.text for word in words]
    begin = texts.index("whether")
    if texts[0] != "we" or not _ASKING.issuperset(texts[1:begin]):
        return words
    answer = _find_answer(texts, begin)
    if answer is None:
        return words
    joining, opening, auxiliary, is_denied = answer
    end = joining - 1 if texts[joining - 1] == "," else joining
    clause = texts[begin + 1 : end]
    if not clause or not _ALTERNATIVES.isdisjoint(clause):
        return words
    asked = answer_clause(words[begin + 1 : end], auxiliary, is_denied)
    if not asked:
        return words
    found = words[joining + 1 : opening]
    if found[-1].text == "found":
        found = [*found, found[-1]._replace(text="that")]
    return [words[0], *found, *asked, words[-1]]


def answer_clause(asked: list[Word], auxiliary: str, is_denied: bool) -> list[Word]:
    """ "A had begun", as it stands or with "not"; nothing where "it was" is no answer to it."""
    if auxiliary in DOING:
        return [] if is_denied else asked
    clause = [word.text for word in asked]
    if auxiliary not in clause:
        return []
    if not is_denied:
        return asked
    at = clause.index(auxiliary) + 1
    return [*asked[:at], asked[at - 1]._replace(text="not"), *asked[at:]]


def _find_answer(texts: list[str], begin: int) -> tuple[int, int, str, bool] | None:
    """Where "and found that it had (not)" begins, what it says, and that nothing follows it."""
    for at in range(begin, len(texts) - 1):
        if texts[at] != "and":
            continue
        for finding in FINDING:
            opening = at + 1 + len(finding)
            rest = texts[opening:]
            if texts[at + 1 : opening] != finding or rest[:1] == [] or rest[0] not in _PRONOUNS:
                continue
            is_denied = rest[2:3] == ["not"]
            ends = rest[2 + is_denied :] == ["."]
            if ends and rest[1] in AUXILIARIES | DOING:
                return at, opening, rest[1], is_denied
    return None
