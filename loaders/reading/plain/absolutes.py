"""Clauses without a finite verb, read as if they had one: "Work having begun on A, we …".

"Work having begun on A, we …" says "work had begun on A; we …", and "…, the work being in hand"
says "…; the work was in hand". Where the subject depends on another word ("no evidence of a review
having been made") nothing is changed.
"""

from loaders.reading.text.words import Word

PARTICIPLES = frozenset(["having", "being"])
_FINITE = {"having": "had", "being": "was"}
# "Your plans fell short of being comprehensive": the verb stands before.
_PREPOSITIONS = frozenset(["of", "from", "by", "without", "for", "in", "to"])
_OPENINGS = frozenset(
    ["a", "an", "the", "this", "that", "these", "those", "your", "its", "their", "work", "no",
     "implementation", "neither", "both", "each", "all", "improvements", "completion"]
)  # fmt: skip
_GOVERNING = frozenset(
    ["evidence", "information", "sign", "signs", "trace", "indication", "record", "mention",
     "proof", "question", "possibility", "prospect", "without", "despite", "with", "idea", "hope",
     "detail", "details", "account", "result"]
)  # fmt: skip
_AUXILIARIES = frozenset(
    ["had", "has", "have", "was", "were", "is", "are", "did", "does", "do", "will", "would",
     "could", "can", "cannot", "may", "might", "should", "must"]
)  # fmt: skip
_SUBJECTS_NEXT = frozenset(
    ["we", "it", "you", "they", "there", "the", "your", "this", "that", "these", "our", "i"]
)
_ADVERBS = frozenset(["not", "already", "now", "yet", "still", "also"])
_MARKS = frozenset([";", ":", "–", "—", "(", ")"])
_RELATIVES = frozenset(["which", "that", "who", "when", "where", "if", "and", "or"])


def open_absolutes(words: list[Word]) -> list[Word]:
    """The words with a leading and a closing absolute clause made clauses of their own."""
    texts = [word.text for word in words]
    at = next(at for at, text in enumerate(texts) if text in PARTICIPLES)
    comma = next((i for i, text in enumerate(texts) if text == ","), len(texts))
    if at < comma and _is_subject(texts[:at]) and _is_verb(texts, at):
        begins = texts[comma + 1] in _SUBJECTS_NEXT if comma + 1 < len(texts) else False
        if begins and not _AUXILIARIES & set(texts[at:comma]):
            return [*_make_finite(words[:comma], at), _end(words[comma]), *words[comma + 1 :]]
        return words
    at = len(texts) - 1 - next(i for i, t in enumerate(reversed(texts)) if t in PARTICIPLES)
    comma = next((i for i in range(at - 1, 0, -1) if texts[i] == ","), 0)
    is_last = comma and _is_subject(texts[comma + 1 : at]) and _is_verb(texts, at)
    if not is_last or _goes_on(texts, at):
        return words
    clause = _make_finite(words[comma + 1 :], at - comma - 1)
    return [*words[:comma], _end(words[comma]), *clause]


def _is_subject(texts: list[str]) -> bool:
    """Whether this can be the subject of the participle: a noun that depends on nothing."""
    return (
        bool(texts)
        and texts[0] in _OPENINGS
        and texts[-1] not in _PREPOSITIONS
        and not (_GOVERNING | _AUXILIARIES | _MARKS | _RELATIVES) & set(texts)
    )


def _is_verb(texts: list[str], at: int) -> bool:
    """ "Having begun", "being in progress"; not "having the software", "being a member"."""
    following = texts[at + 1] if at + 1 < len(texts) else "."
    if texts[at] == "being":
        return following not in ("a", "an", "the", "your")
    return following.endswith("ed") or following in ("been", "begun", "not", "already", "taken")


def _goes_on(texts: list[str], at: int) -> bool:
    """Whether the sentence goes on behind the clause: "A, the first being B, had started"."""
    rest = texts[at + 1 :]
    for place, text in enumerate(rest):
        if text in _MARKS:
            return True
        if text in _AUXILIARIES and not _RELATIVES & set(rest[:place]):
            return True
    return False


def _make_finite(words: list[Word], at: int) -> list[Word]:
    """The clause with its participle as a finite verb, and "not" behind that verb."""
    begin = at
    while begin and words[begin - 1].text in _ADVERBS:
        begin -= 1
    verb = words[at]._replace(text=_FINITE[words[at].text])
    return [*words[:begin], verb, *words[begin:at], *words[at + 1 :]]


def _end(comma: Word) -> Word:
    return comma._replace(text=";")
