"""A wish that was not fulfilled, and then the finding: "we would have liked to see A, but …".

What was wished for is no finding; it only names what the finding after the "but" speaks of. A wish
for evidence is a search for it, and a wish to comment on something names its subject.
"""

from loaders.reading.plain.wished_of_plans import tell_of_plans
from loaders.reading.text.words import Word

# Behind the last word of a sentence nothing follows.
_END = ("", "", "", "")
WISHING = frozenset(["liked", "wished", "preferred", "happier", "glad", "good", "pleased", "better",
                     "welcomed", "happy", "helpful", "expected", "hoped"])  # fmt: skip
# "We had been pleased to find evidence of it" tells of no wish.
_HOPING = frozenset(["hoped", "wished", "liked", "expected", "preferred"])
_MODALS = frozenset(["should", "would", "had"])
_WISHERS = frozenset(["we", "i", "it"])
_ADVERBS = frozenset(["also", "too", "still", "much", "very", "yet", "even", "of", "course"])
_FINDING = frozenset(["find", "see", "read", "receive", "have", "found", "seen", "had", "received"])
_OF_EVIDENCE = frozenset(["evidence", "some", "any", "clear", "a", "sign", "proof"])
_COMMENTING = frozenset(["comment", "report", "say", "tell", "write", "speak"])
_MORE = frozenset(["more", "something", "to", "you", "be", "able"])
_TOPICAL = frozenset(["on", "about", "upon", "of"])
_CONCEDING = frozenset(["although", "though", "while", "whilst"])
_CONTRASTS = frozenset(["but", "yet", "however", "though", "although"])
_LIMITS = frozenset(["further", "length", "detail", "fully", "again", "longer", "rest", "other"])


def open_wish(words: list[Word]) -> list[Word]:
    """The words with the wish that opens them read as a search, or as the naming of a subject."""
    texts = [*(word.text for word in words), *_END]
    if texts[0] in _CONCEDING and "," in texts:
        return _open_conceded_wish(words, texts.index(","))
    if texts[0] not in _WISHERS or texts[1] not in _MODALS:
        return words
    contrast = next((at for at, text in enumerate(texts) if text in _CONTRASTS), 0)
    at = _skip_wish(texts)
    if not at:
        return words
    evidence = _skip_to_evidence(texts, at)
    if evidence:
        return _write(words, ("we", "looked", "for"), evidence)
    of_plans = tell_of_plans(words, texts, at)
    if of_plans is not None:
        return of_plans
    if at >= contrast:
        return words
    topic = _skip_to_topic(texts, at)
    if topic and not _LIMITS & set(texts[at:contrast]):
        return _write(words, ("we", "turn", "to"), topic)
    return words


def _open_conceded_wish(words: list[Word], comma: int) -> list[Word]:
    """ "Although we had hoped to comment on A, we had no information about it"."""
    but = words[comma]._replace(text="but")
    opened = open_wish([*words[1 : comma + 1], but, *words[comma + 1 :]])
    return words if opened[0].start == words[1].start and len(opened) == len(words) else opened


def _skip_wish(texts: list[str]) -> int:
    """The word after "we would (also) have been happier still", "we should have liked"; else 0."""
    at = 2
    while texts[at] in _ADVERBS:
        at += 1
    if texts[1] != "had" and texts[at] != "have":
        return 0
    at += texts[1] != "had"
    if texts[0] == "it" and texts[at] != "been":
        # "It would have liked to …": the force.
        return 0
    at += texts[at] == "been"
    while texts[at] in _ADVERBS:
        at += 1
    if texts[at] not in (_HOPING if texts[1] == "had" else WISHING):
        return 0
    at += 1
    while texts[at] in _ADVERBS - {"of"}:
        at += 1
    return at


def _skip_to_evidence(texts: list[str], at: int) -> int:
    """Where "evidence" stands in "to find evidence", "of some evidence", "evidence"; else 0."""
    if texts[at] == "to" and texts[at + 1] in _FINDING:
        at += 2
        at += texts[at] in _FINDING
    at += texts[at] == "for"
    while texts[at] in _OF_EVIDENCE - {"evidence", "sign", "proof"} | {"of"}:
        at += 1
    return at if texts[at] in ("evidence", "sign", "proof") else 0


def _skip_to_topic(texts: list[str], at: int) -> int:
    """Where the subject begins in "to comment on A", "to be able to say more about A"; else 0."""
    if texts[at] != "to":
        return 0
    at += 1
    while texts[at] in _MORE:
        at += 1
    if texts[at] not in _COMMENTING:
        return 0
    at += 1
    while texts[at] in _MORE:
        at += 1
    return at + 1 if texts[at] in _TOPICAL else 0


def _write(words: list[Word], opening: tuple[str, ...], rest: int) -> list[Word]:
    """The plain opening in place of the wish, each word where a word of the wish stands."""
    begun = [words[at]._replace(text=text) for at, text in enumerate(opening)]
    return [*begun, *words[rest:]]
