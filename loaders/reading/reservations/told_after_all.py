"""Lacks of information that are none: what one paper does not say is told in another, or done.

"Silent on A, but the minutes say that it had begun", "…; the plan itself does", "silent on a
review, because you had undertaken one".
"""

from loaders.reading.sentence import Sentence, has
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import Mention
from loaders.reading.text.sentences import Segment
from loaders.reading.understanding.told_there import is_told_there

_MADE_GOOD = frozenset(["it", "them", "some", "more", "did", "do", "does", "later", "had", "has"])
_TELLING = frozenset(
    ["say", "says", "said", "show", "shows", "showed", "sent", "gave", "give", "supplied", "told",
     "did", "does", "do", "record", "records", "recorded", "state", "states", "had", "has"]
)  # fmt: skip
_CONTRASTS = frozenset(["but", "though", "although"])
_MUCH = frozenset(["deal", "some", "much", "plenty", "enough", "more"])
_PAPERS = frozenset(
    ["letter", "document", "documents", "plan", "plans", "annex", "appendix", "report", "paper"]
)
_TOLD_IN = frozenset(
    ["described", "covered", "dealt", "addressed", "treated", "set", "refers", "given", "explained"]
)
_DOING = frozenset(["did", "does", "do"])
_AS_BEFORE = frozenset(["neither", "nor", "so", "as", "few", "none"])
_REPORTING = frozenset(["say", "says", "show", "shows", "record", "records", "states"])
_DENYING = frozenset(["not", "cannot", "unclear", "no", "never", "unable", "nor", "neither"])
_LACKS = frozenset({"information", "assess", "evidence"})
_REASONS = frozenset(["because", "since", "as"])
_DONE = frozenset(
    ["completed", "undertaken", "conducted", "carried", "finished", "done", "already",
     "implemented"]
)  # fmt: skip


def is_told_after_all(sentence: Sentence, end: int) -> bool:
    """Whether what was lacking, named up to `end`, is told elsewhere or known to be done."""
    questions = (_is_made_good, _is_told_elsewhere, _is_found_there, _is_left_out_as_done)
    return any(question(sentence, end) for question in questions)


def _is_made_good(sentence: Sentence, end: int) -> bool:
    """ "…, but the minutes say that it had", "…, but sent it later", "…; the plan itself does"."""
    for segment in sentence.segments:
        if segment.first <= end or not segment.joiners & {"contrast", "semicolon"}:
            continue
        if _does_so_itself(sentence, segment):
            return True
        if "contrast" not in segment.joiners:
            continue
        last = [w for w in sentence.texts[segment.first : segment.last + 1] if w[0].isalpha()]
        if "silent" in sentence.vocabulary and last[-2:] in (["was", "not"], ["were", "not"]):
            return True
        words = set(sentence.texts[segment.first : segment.last + 1])
        told = sentence.texts[segment.first : segment.last + 1]
        if words & _REPORTING and "that" in told and "it" in told[told.index("that") :]:
            return True
        if _speaks_of_another(segment):
            return False
        if words & _TELLING and words & _MADE_GOOD:
            return True
    return False


def _does_so_itself(sentence: Sentence, segment: Segment) -> bool:
    """ "…; the plan itself does", "…; your second did": what was lacking in one paper is there."""
    words = sentence.texts[segment.first : segment.last + 2]
    words = words[:-1] if words[-1] == "." else words
    is_of_others = any(has(u, "negative") or has(u, "other_bodies") for u in segment.units)
    does_so = words[-1] in _DOING or is_told_there(words)
    return does_so and not is_of_others and words[0] not in _AS_BEFORE


def _is_left_out_as_done(sentence: Sentence, end: int) -> bool:
    """ "Silent on a review, because you had undertaken one": it was done, and so left out."""
    words = sentence.texts
    for at in range(end + 1, len(words) - 3):
        is_reason = words[at] in _REASONS and words[at + 1] in ("you", "it", "this", "these")
        if is_reason and words[at + 2] in ("had", "have", "has", "was", "were"):
            return _DENYING.isdisjoint(words[at:]) and not _DONE.isdisjoint(words[at + 3 :])
    return False


def _is_found_there(sentence: Sentence, end: int) -> bool:
    """ "None in your plan, but a good deal in your covering letter"."""
    words = sentence.texts
    at = next((n for n in range(end + 1, len(words)) if words[n] in _CONTRASTS), len(words))
    clause = words[at + 1 :]
    is_named = any(mention.first > at for mention in sentence.mentioned)
    is_much = bool(_MUCH & set(clause)) and "in" in clause and bool(_PAPERS & set(clause))
    return is_much and not is_named and not _DENYING & set(clause)


def _is_told_elsewhere(sentence: Sentence, end: int) -> bool:
    """ "On A, which is described in a document that you enclosed": it was told there."""
    words = sentence.texts[end + 1 :]
    if words[:1] != [","] or words[1:2] not in (["which"], ["for"], ["on"]):
        return False
    clause = words[1 : words.index(",", 1) if "," in words[1:] else None]
    if clause[:1] == ["which"] and is_told_there([*clause[1:], "it"]):
        return True
    place = next((at for at, word in enumerate(clause) if word in _TOLD_IN), len(clause))
    return bool(_PAPERS & set(clause[place:])) and not _DENYING & set(clause)


def _speaks_of_another(segment: Segment) -> bool:
    return any(
        isinstance(unit, Mention)
        or (isinstance(unit, Phrase) and any(w.id not in _LACKS for w in unit.wordings))
        or has(unit, "negative")
        for unit in segment.units
    )
