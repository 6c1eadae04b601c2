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
    [
        "they",
        "are",
        "it",
        "is",
        "were",
        "was",
        "long",
        "already",
        "fully",
        "clearly",
        "well",
        "duly",
        "carefully",
        "properly",
        "now",
    ]
)
_IN_PLANS = (["in", "your", "plans"], ["in", "the", "plans"], ["part", "of", "your", "plans"],
             ["included", "in", "your", "plans"])  # fmt: skip
_DENYING = (["had", "yet"], ["had", "not"], ["have", "yet"], ["has", "yet"], ["has", "not"],
            ["have", "not"], ["was", "yet"], ["were", "yet"])  # fmt: skip
_NAMES = frozenset(
    ["IT", "monitor", "monitoring", "intelligence", "review", "reviewed", "strategy", "unit",
     "comprehensive", "told", "said", "say", "says", "report", "2014", "2015", "2016", "if",
     "systems", "draft", "drafts", "version", "earlier", "previous", "last",
     "charities", "organisations", "agencies", "begun", "started"]
)  # fmt: skip
_PLANS = (["your", "plans"], ["the", "plans"], ["your", "plan"], ["the", "plan"], ["they"], ["it"])
_THEM = frozenset(["them", "they", "it"])
_FOR_REASON = (["for", "that", "reason"], ["for", "this", "reason"], ["for", "these", "reasons"],
               ["for", "those", "reasons"], ["which", "is", "why"], ["that", "is", "why"],
               ["on", "that", "account"], ["on", "this", "account"], ["so"], ["therefore"],
               ["accordingly"], ["consequently"])  # fmt: skip
LEADING = frozenset(["reason", "reasons", "why", "account", "so", "therefore", "accordingly",
                     "consequently"])  # fmt: skip
_SUBJECTS = frozenset(["we", "they", "it"])
_JOINING = frozenset(["and", ";", ","])
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
    end = texts.index(",")
    if texts[0] in _GIVING and _is_need(["but", ",", *texts], 1, end + 2):
        return words[end + 1 :]
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
        and (inside in _IN_PLANS or (inside[-1] in _PLANNED and set(inside[:-1]) <= _ADVERBS))
        and texts[end + 1 : end + 3] in _DENYING
    )


def drop_reason_for_judgement(words: list[Word]) -> list[Word]:
    """ "Your plans named no officers, and for that reason we did not find them comprehensive"."""
    texts = [*(word.text for word in words), *_END]
    opening = next((plans for plans in _PLANS if texts[: len(plans)] == plans), None)
    at, begin = _find_lead(texts)
    if opening is None or not at or texts[at - 1] not in _JOINING:
        return words
    rest = [text for text in texts[begin:] if text]
    is_judgement = set(rest[:-1]) <= _JUDGING and {"not", "cannot"} & set(rest)
    if not is_judgement or "comprehensive" not in rest or _NAMES & set(texts[:at]):
        return words
    is_named = opening not in (["they"], ["it"])
    is_verb_next = rest[0] not in _SUBJECTS
    subject = words[: len(opening)] if is_verb_next else []
    judged = [
        words[begin + n]._replace(text=plain)
        for n, text in enumerate(rest)
        for plain in (("the", "plans") if text in _THEM and is_named else (text,))
    ]
    return [*subject, *judged]


def _find_lead(texts: list[str]) -> tuple[int, int]:
    """Where "for that reason", "which is why" or "so" begins and ends; twice 0 without one."""
    for at in range(1, len(texts)):
        for lead in _FOR_REASON:
            if texts[at : at + len(lead)] == lead:
                return at, at + len(lead)
    return 0, 0
