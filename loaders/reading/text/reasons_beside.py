"""Reasons and concessions that stand beside a finding and have no say in what it is.

"But, as both depend on staff who are still to be recruited, no start had been made" says that no
start had been made; "A, though long planned, had yet to begin" that A had yet to begin; "your plans
named no officers, and for that reason we did not find them comprehensive" that they were not so.
"""

from loaders.reading.text.words import Word

# Behind the last word of a sentence nothing follows.
_END = ("", "", "", "")
REASONS = frozenset(["as", "since", "because", "reason", "though", "although", "while", "whilst"])
_GIVING = frozenset(["as", "since", "because"])
_CONCEDING = frozenset(["though", "although", "while", "whilst"])
_NEEDING = frozenset(
    ["depend", "depends", "depended", "rely", "relies", "relied", "awaited", "await", "awaits",
     "require", "requires", "required", "need", "needs", "needed", "hinge", "hinges", "hinged"]
)  # fmt: skip
_FORE = frozenset(["but", "and"])
_AFTER = frozenset(["no", "neither", "nothing", "none", "work"])
_PLANNED = frozenset(
    ["planned", "promised", "proposed", "intended", "described", "foreseen", "envisaged", "agreed",
     "approved", "funded", "costed", "scheduled", "outlined", "welcome", "needed"]
)  # fmt: skip
_ADVERBS = frozenset(
    ["long", "already", "fully", "clearly", "well", "duly", "carefully", "properly", "now"]
)
_DENYING = (["had", "yet"], ["had", "not"], ["have", "yet"], ["has", "yet"], ["has", "not"],
            ["have", "not"], ["was", "yet"], ["were", "yet"])  # fmt: skip
_NAMES = frozenset(
    ["IT", "monitor", "monitoring", "intelligence", "review", "reviewed", "strategy", "unit",
     "comprehensive", "told", "said", "say", "says", "report", "2014", "2015", "2016", "if",
     "systems", "charities", "organisations", "agencies", "begun", "started"]
)  # fmt: skip
_PLANS = (["your", "plans"], ["the", "plans"], ["your", "plan"], ["the", "plan"], ["they"], ["it"])
_THEM = frozenset(["them", "they", "it"])
_FOR_REASON = (["for", "that", "reason"], ["for", "this", "reason"], ["for", "these", "reasons"],
               ["for", "those", "reasons"])  # fmt: skip
_JUDGING = frozenset(
    ["we", "did", "do", "not", "could", "can", "cannot", "find", "consider", "judge", "regard",
     "call", "describe", "them", "it", "they", "to", "be", "as", "were", "are", "was", "is",
     "comprehensive", "therefore"]
)  # fmt: skip


def drop_reasons(words: list[Word]) -> list[Word]:
    """The words without the asides that only say why, or what was planned."""
    texts = [*(word.text for word in words), *_END]
    if "," not in texts:
        return words
    if "reason" in texts:
        return _drop_reason_for_judgement(words, texts)
    for at, text in enumerate(texts[:-2]):
        if text != "," or texts[at + 1] not in _GIVING | _CONCEDING:
            continue
        end = next((n for n in range(at + 1, len(texts)) if texts[n] == ","), 0)
        if end and (_is_need(texts, at, end) or _is_plan(texts, at, end)):
            return [*words[:at], *words[end + 1 :]]
    return words


def _is_need(texts: list[str], at: int, end: int) -> bool:
    """ ", but, as both depend on …, no start had been made": what it waits for is the reason."""
    inside = texts[at + 2 : end]
    return (
        texts[at + 1] in _GIVING
        and texts[at - 1] in _FORE
        and texts[end + 1] in _AFTER
        and bool(_NEEDING & set(inside))
        and not _NAMES & set(inside)
    )


def _is_plan(texts: list[str], at: int, end: int) -> bool:
    """ "A, though (long) planned, had yet to begin"."""
    inside = texts[at + 2 : end]
    return (
        texts[at + 1] in _CONCEDING
        and bool(inside)
        and inside[-1] in _PLANNED
        and set(inside[:-1]) <= _ADVERBS
        and texts[end + 1 : end + 3] in _DENYING
    )


def _drop_reason_for_judgement(words: list[Word], texts: list[str]) -> list[Word]:
    """ "Your plans named no officers, and for that reason we did not find them comprehensive"."""
    opening = next((plans for plans in _PLANS if texts[: len(plans)] == plans), None)
    at = next((n for n in range(len(texts)) if texts[n : n + 3] in _FOR_REASON), 0)
    if opening is None or not at or texts[at - 1] not in ("and", ";"):
        return words
    rest = [text for text in texts[at + 3 :] if text]
    is_judgement = set(rest[:-1]) <= _JUDGING and {"not", "cannot"} & set(rest)
    if not is_judgement or "comprehensive" not in rest or _NAMES & set(texts[:at]):
        return words
    is_named = opening not in (["they"], ["it"])
    return [
        words[at + 3 + n]._replace(text=plain)
        for n, text in enumerate(rest)
        for plain in (("the", "plans") if text in _THEM and is_named else (text,))
    ]
