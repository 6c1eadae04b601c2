"""Sentences that put the date first: "not until May did work begin" says that work began in May.

"It was May before work began" says the same, and "not until September will work begin" that work
will begin then. Only a month by which the evidence was in can say that something had begun. "From
none of the papers could we tell" says that from the papers we could not tell.
"""

from loaders.reading.text.common_words import PAST_MONTHS
from loaders.reading.text.words import Word

OPENERS = frozenset(["not", "only", "it"])
_MONTHS = PAST_MONTHS | {
    "june", "july", "august", "september", "october", "november", "december", "autumn", "winter",
    "summer", "spring",
}  # fmt: skip
_BEGAN = {"begin": "began", "start": "started", "commence": "commenced"}
_BEGIN = {
    "begins": "begin", "starts": "start", "commences": "commence", "begin": "begin",
    "start": "start", "commence": "commence",
}  # fmt: skip
_WAS_BEGUN = frozenset(["began", "started", "commenced", "begun", "made"])
_BEFORE_MONTH = (
    ["not", "until"], ["not", "before"], ["only", "in"], ["it", "was"], ["it", "will", "be"],
)  # fmt: skip

WITHIN = frozenset(["from", "in", "nowhere"])
DENIED = frozenset(["none", "nothing", "neither", "nowhere"])
_AUXILIARIES = frozenset(["are", "were", "was", "did", "can", "could", "had", "have"])
_NOTHING_FOUND = (["we", "found"], ["we", "saw"], ["there", "was"], ["there", "is"])
_OPENING = frozenset([",", ";", ":", "–", "and", "but"])
_FARTHEST = 16


def put_papers_first(words: list[Word]) -> list[Word]:
    """ "From none of your papers could we tell A", "in neither B nor C did we find A"."""
    texts = [word.text for word in words]
    for start, text in enumerate(texts):
        if text not in WITHIN or (start and texts[start - 1] not in _OPENING):
            continue
        for at in range(start + 2, min(start + _FARTHEST, len(texts) - 1)):
            if texts[at] in _AUXILIARIES and texts[at + 1] == "we":
                papers = _find_papers(words[start:at])
                denied = [words[at + 1], words[at], words[at]._replace(text="not")]
                return [*words[:start], *papers, *denied, *words[at + 2 :]] if papers else words
    return words


def tell_what_papers_lack(words: list[Word]) -> list[Word]:
    """ "We found nothing in your plan from which we could assess A": from it we could not."""
    texts = [word.text for word in words]
    at = next((n for n in range(1, len(texts)) if texts[n - 1 : n + 1] == ["nothing", "in"]), None)
    if at is None or texts[: at - 1] not in _NOTHING_FOUND:
        return words
    for end in range(at + 1, min(at + 1 + _FARTHEST, len(texts) - 4)):
        could = end + 3
        is_able = texts[could] in ("could", "can") and texts[could + 1] != "not"
        if texts[end:could] == ["from", "which", "we"] and is_able:
            told = [words[end], *words[at + 1 : end], words[end + 2], words[could]]
            return [*told, words[at - 1]._replace(text="not"), *words[could + 1 :]]
    return words


def _find_papers(opening: list[Word]) -> list[Word]:
    """The opening without its denial; none where nothing is denied."""
    texts = [word.text for word in opening]
    if texts[:2] == ["nowhere", "in"]:
        return opening[1:]
    if texts[1:3] in (["none", "of"], ["nothing", "in"]):
        return [opening[0], *opening[3:]]
    if texts[1] == "neither" and "nor" in texts:
        at = texts.index("nor")
        return [opening[0], *opening[2:at], opening[at]._replace(text="and"), *opening[at + 1 :]]
    return []


def put_date_last(words: list[Word]) -> list[Word]:
    """The words without the date and the inversion that open the sentence."""
    texts = [word.text for word in words]
    opening = next((o for o in _BEFORE_MONTH if texts[: len(o)] == o), None)
    if opening is None:
        return words
    at = len(opening)
    at += texts[at : at + 1] == ["the"]
    month = texts[at] if at < len(texts) else ""
    if month not in _MONTHS:
        return words
    at += 1
    at += texts[at : at + 1] == ["2017"]
    verb = texts[at] if at < len(texts) else ""
    rest = words[at + 1 :]
    if opening[0] == "it":
        if verb != "before":
            return words
        return _put_off(words, rest) if "will" in opening else _tell(words, rest, month)
    if verb == "did" and month in PAST_MONTHS:
        return _change(words, rest, _BEGAN)
    return _move(words, rest, words[at]) if verb == "will" else words


def _find_verb(rest: list[Word], forms: frozenset[str] | dict[str, str]) -> int | None:
    """Where the one verb of beginning stands; None where there is none, or more than one."""
    places = [at for at, word in enumerate(rest) if word.text in forms]
    return places[0] if len(places) == 1 else None


def _change(words: list[Word], rest: list[Word], forms: dict[str, str]) -> list[Word]:
    at = _find_verb(rest, forms)
    if at is None:
        return words
    return [*rest[:at], rest[at]._replace(text=forms[rest[at].text]), *rest[at + 1 :]]


def _tell(words: list[Word], rest: list[Word], month: str) -> list[Word]:
    """ "It was May before work began": it began."""
    return rest if month in PAST_MONTHS and _find_verb(rest, _WAS_BEGUN) is not None else words


def _move(words: list[Word], rest: list[Word], will: Word) -> list[Word]:
    """ "Not until September will work begin": work will begin."""
    at = _find_verb(rest, _BEGIN)
    return words if at is None else [*rest[:at], will, *rest[at:]]


def _put_off(words: list[Word], rest: list[Word]) -> list[Word]:
    """ "It will be September before work begins": work will begin."""
    at = _find_verb(rest, _BEGIN)
    if at is None:
        return words
    begin = rest[at]._replace(text=_BEGIN[rest[at].text])
    return [*rest[:at], words[1], begin, *rest[at + 1 :]]
