"""What people do today: "specialist staff monitor …" is read as "the unit monitors …".

A bare verb ("monitor", "receive") may be an infinitive. Where the sentence opens with those who do
it, it can only be the present; it is then written as the catalogue knows it.
"""

from loaders.reading.text.words import Word

PEOPLE = frozenset(
    ["staff", "officers", "analysts", "investigators", "detectives", "specialists", "teams",
     "members"]
)  # fmt: skip
_DOING = {
    "monitor": "monitors", "receive": "receives", "obtain": "obtains", "gather": "gathers",
    "seek": "seeks",
}  # fmt: skip
# What the people do before "… and receive intelligence from them".
_MEETING = frozenset(
    ["meet", "visit", "attend", "consult", "contact", "approach", "call", "speak", "talk", "work"]
)
_WHICH = frozenset(
    ["your", "the", "its", "two", "three", "four", "specialist", "specially", "trained", "named",
     "dedicated", "experienced", "designated", "nominated", "selected", "appointed", "police"]
)  # fmt: skip
_WHOSE = frozenset(
    ["in", "of", "from", "within", "your", "the", "counter", "corruption", "countercorruption",
     "unit", "force", "professional", "standards", "department", "anticorruption", "same", "this",
     "team", "staff"]
)  # fmt: skip
_ADVERBS = frozenset(
    ["regularly", "routinely", "actively", "already", "now", "constantly", "continuously",
     "continually", "currently", "daily", "also"]
)  # fmt: skip
_LEARNED = frozenset(["intelligence", "information"])
_ABOUT = frozenset(["about", "on", "regarding", "concerning", "as"])
_THEM = (["from", "them"], ["from", "these"], ["from", "those"])


def write_present(words: list[Word]) -> list[Word]:
    """The words with what people do today in the form that the catalogue knows."""
    texts = [word.text for word in words]
    at = find_what_people_do(texts)
    if at is None:
        return words
    if texts[at] in _DOING:
        return _write(words, at)
    if texts[at] in _MEETING:
        return _write_what_follows(words, texts, at)
    return words


def find_what_people_do(texts: list[str]) -> int | None:
    """Where the verb stands of a sentence that opens with people; None where it does not."""
    at = next((n for n, text in enumerate(texts) if text not in _WHICH), len(texts))
    if texts[at : at + 1] == [] or texts[at] not in PEOPLE:
        return None
    at += 1
    while at < len(texts) and texts[at] in _WHOSE | _ADVERBS:
        at += 1
    return at if at < len(texts) else None


def _write_what_follows(words: list[Word], texts: list[str], begin: int) -> list[Word]:
    """ "Officers meet charities and receive intelligence from them": the officers receive it."""
    for at in range(begin + 1, len(texts) - 4):
        after = at + 2 if texts[at + 1] in _ADVERBS else at + 1
        is_joined = texts[at] == "and" and texts[after] in _DOING
        if texts[after + 4 : after + 5] and texts[after + 4] in _ABOUT:
            # "… receive information from them about their services".
            continue
        if is_joined and texts[after + 1] in _LEARNED and texts[after + 2 : after + 4] in _THEM:
            return _write(words, after)
    return words


def _write(words: list[Word], at: int) -> list[Word]:
    verb = words[at]._replace(text=_DOING[words[at].text])
    return [*words[:at], verb, *words[at + 1 :]]
