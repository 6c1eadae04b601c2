"""What was not left undone was done: "your plans did not fail to reflect the strategy".

"Nor did your plans fail to reflect it", alone or behind what else is told of them, and "evidence
of a review was not wanting" are read so too: they did reflect it, and there was such evidence. What
was nothing less than complete was complete.
"""

from loaders.reading.plain.unsaid import open_unsaid
from loaders.reading.text.words import Word

FAILING = frozenset(["fail", "failed", "neglect", "neglected", "omit", "omitted"])
WANTING = frozenset(["wanting", "lacking"])
LESS = frozenset(["less", "short"])
DENYING_LESS = frozenset(["nothing", "nor", "not", "no"])
STATES = frozenset(["comprehensive", "complete", "fully"])
_LESS_THAN = (["less", "than"], ["short", "of"])
_DID = frozenset(["do", "does", "did", "have", "has", "had"])
_WAS = frozenset(["was", "were", "is", "are"])
_PARTING = frozenset([",", ";", ":", "–", "that", "which", "and", "or"])
# "Nor are we saying that they were less than complete".
_OTHER_CLAUSE = _DID | _WAS | {",", ";", ":", "–", "we", "it", "you"}
# "Did not fail to reflect it in every respect" may be so of most of them.
_WHOLES = frozenset(
    ["every", "all", "any", "entirely", "wholly", "altogether", "completely", "throughout",
     "everywhere", "both", "fully", "full"]
)  # fmt: skip
_BEFORE_NOR = frozenset([",", ";", ":", "–"])
_REASONS = frozenset(["since", "because", "for"])
_LONGEST_SUBJECT = 8
# "Did not neglect to review the unit": the emphatic "did" stands with no other verb.
_DONE = {"review": "reviewed", "carry": "carried", "conduct": "conducted"}


def tell_what_did_not_fail(words: list[Word]) -> list[Word]:
    """The words with "did" for "did not fail to", and for "nor did … fail to"."""
    texts = [word.text for word in words]
    at = next(
        (n for n in range(2, len(texts) - 1) if texts[n] in FAILING and texts[n + 1] == "to"), 0
    )
    if not at or not _WHOLES.isdisjoint(texts[at:]):
        return words
    if texts[at - 1] == "not" and texts[at - 2] in _DID:
        return [*words[: at - 2], *_tell(words[at - 2], words[at + 2 :])]
    nor = max((n for n in range(at - 1) if texts[n] == "nor"), default=None)
    if nor is None or (nor and texts[nor - 1] not in _BEFORE_NOR) or texts[nor + 1] not in _DID:
        return words
    subject = texts[nor + 2 : at]
    if not subject or len(subject) >= _LONGEST_SUBJECT or not _PARTING.isdisjoint(subject):
        return words
    joining = [words[nor]._replace(text="and")] if nor else []
    told = _tell(words[nor + 1], words[at + 2 :])
    return [*words[:nor], *joining, *words[nor + 2 : at], *told]


def _tell(did: Word, rest: list[Word]) -> list[Word]:
    """ "Did reflect it"; "had reviewed the unit"."""
    done = _DONE.get(rest[0].text)
    if done is None:
        return [did._replace(text="did"), *rest]
    return [did._replace(text="had"), rest[0]._replace(text=done), *rest[1:]]


def tell_what_was_not_wanting(words: list[Word]) -> list[Word]:
    """The words with "there was evidence of a review" for "evidence of a review was not wanting".

    "Nor was the review wanting, since …" says nothing of it before the reason.
    """
    texts = [word.text for word in words]
    at = next(n for n in range(len(texts)) if texts[n] in WANTING)
    is_turned = texts[0] == "nor" and texts[1] in _WAS
    begin = 2 if is_turned else 0
    end = at if is_turned else at - 2
    if not is_turned and (texts[at - 1] != "not" or texts[at - 2] not in _WAS):
        return words
    if not _PARTING.isdisjoint(set(texts[begin:end]) - {"and"}) or end - begin < 2:
        return words
    subject, rest = words[begin:end], words[at + 1 :]
    if subject[0].text == "evidence":
        there = [words[0]._replace(text=text) for text in ("there", "was")]
        return [*there, *subject, *rest]
    if is_turned and texts[at + 1] == "," and texts[at + 2] in _REASONS:
        return [*open_unsaid(words[:2]), *subject, words[1], *words[at:]]
    return words


def tell_what_was_nothing_less(words: list[Word]) -> list[Word]:
    """The words with "was complete" for "was nothing less than complete", and for "nor was …"."""
    texts = [word.text for word in words]
    at = next((n for n in range(1, len(texts) - 2) if texts[n : n + 2] in _LESS_THAN), 0)
    if not at or texts[at + 2] not in STATES:
        return words
    begin = at - (texts[at - 1] == "anything")
    state = words[at + 2 :]
    subject = texts[2:begin]
    is_plain = bool(subject) and _OTHER_CLAUSE.isdisjoint(subject)
    if texts[0] == "nor" and texts[1] in _WAS and is_plain:
        return [*words[2:begin], words[1], *state]
    is_denied = texts[begin - 1] == "not" or (begin == at and texts[at - 1] in ("nothing", "no"))
    return [*words[: begin - 1], *state] if is_denied and texts[begin - 2] in _WAS else words
