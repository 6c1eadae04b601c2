"""What the inspectors adopt of a claim: "you told us that A had begun, and we found it so"."""

from loaders.reading.sentence import Sentence, has
from loaders.reading.text.common_words import FINITE_VERBS
from loaders.reading.text.sentences import Segment

PAPERS = frozenset(
    ["documents", "documentation", "submission", "papers", "submitted", "evidence", "material"]
)
_AGREEING = frozenset(["we accept", "we agree"])
_SO = ("that", "it", "has")
_WITH_THIS = (["this"], ["that"], ["with", "this"], ["with", "you"], ["with", "that"], ["it"])
_RECORDS = frozenset(
    ["minutes", "record", "records", "invoice", "invoices", "contract", "contracts", "logs",
     "paperwork", "timesheets", "receipts"]
)  # fmt: skip
_ATTACHED = frozenset(["attached", "annexed", "appended"])
_SAYING = frozenset(["say", "says", "said", "claim", "claims", "add", "adds", "added", "state"])
_WITHHOLDING = frozenset(
    ["nothing", "no", "not", "none", "never", "if", "would", "should", "could", "may", "might",
     "few", "little", "some", "unable", "until", "cannot", "to", "will", "whether", "unless"]
)  # fmt: skip
_WE_OURSELVES = frozenset(["we", "and", "also", "have", "which", ",", ";"])


def is_adopted(sentence: Sentence, segment: Segment) -> bool:
    """ "The documents confirm this"; not "nothing supports this", "if the papers confirm this"."""
    adopting = [unit for unit in segment.units if has(unit, "claim_adopted")]
    if not adopting:
        return False
    words = sentence.texts[max(0, segment.first - 1) : adopting[0].first]
    if sentence.texts[segment.first] == "that" or _SAYING & set(words):
        # "You told us that it had begun, and that the minutes confirm this": you say so too.
        return False
    attached = [at + 1 for at, word in enumerate(words) if word in _ATTACHED]
    before = {word for at, word in enumerate(words) if at not in attached or word != "to"}
    if {"verify", "verified", "checked"} & set(adopting[0].text.split()):
        # "We could verify this": not what others could, or we could if you had sent it.
        is_ours = "we" in before or "and" in before
        is_real = "had you" not in " ".join(sentence.texts)
        return is_ours and is_real and before <= _WE_OURSELVES
    if _WITHHOLDING & before:
        return False
    rest = _words_after(sentence, segment, adopting[0].last)
    if adopting[0].text in _AGREEING:
        # "We accept this", "we agree that it has"; not "we accept that this is your view".
        is_so = rest[:1] == ["that"] and len(rest) == len(_SO) and rest[-1] in FINITE_VERBS
        return is_so or not rest or rest in _WITH_THIS
    if adopting[0].text.startswith("as "):
        return not rest
    is_by_us = "we" in before or before <= _WE_OURSELVES
    return is_by_us or bool(before & (PAPERS | _RECORDS))


def _words_after(sentence: Sentence, segment: Segment, at: int) -> list[str]:
    """What a segment says behind this word, without the stop."""
    return [text for text in sentence.texts[at + 1 : segment.last + 1] if text != "."]
