"""What was wished of the plans, and whether it was so: "… to find them so, but they were not".

"We should have been glad to find your plans comprehensive, but they were not" says that the plans
were not comprehensive. Where what follows says anything more, the words stay as they are.
"""

from loaders.reading.text.words import Word

_PLANS = (["your", "plans"], ["your", "plan"], ["the", "plans"], ["the", "plan"])
_FINDING = frozenset(["find", "see", "say", "report", "record", "call", "conclude"])
_BEING = frozenset(["were", "was", "are", "is"])
_WOULD_BE = (["to", "be"], ["would", "be"], ["as"], ["to"])
_REFLECTING = {"reflected": "reflect", "reflect": "reflect", "reflects": "reflect"}
_DOING = frozenset(["did", "do", "does"])
_PRONOUNS = frozenset(["they", "it"])
_DENYING = frozenset(["but", "yet", "however"])
_AFFIRMING = frozenset(["and"])


def tell_of_plans(words: list[Word], texts: list[str], at: int) -> list[Word] | None:
    """The plain finding about the plans that a wish, which ends before `at`, leads to; or None."""
    begin = _skip_finding(texts, at)
    if texts[begin : begin + 2] not in _PLANS:
        return None
    comma = next((n for n in range(begin, len(texts)) if texts[n] == ","), 0)
    answer = [text for text in texts[comma + 1 :] if text] if comma else []
    verdict = _read_answer(answer)
    if verdict is None:
        return None
    verb, is_denied = verdict
    plans, judged = words[begin : begin + 2], begin + 2
    judged += next((len(w) for w in _WOULD_BE if texts[judged : judged + len(w)] == w), 0)
    judged += texts[judged] in _BEING or texts[judged] == "would"
    is_whole = texts[judged : comma + 1] == ["comprehensive", ","]
    told = words[judged]
    if verb in _BEING and is_whole:
        denial = ("were", "not") if is_denied else ("were",)
        spelled = [*(told._replace(text=text) for text in denial), told]
    elif verb in _DOING and texts[judged] in _REFLECTING:
        spelled = [told._replace(text=text) for text in ("did", "not")] if is_denied else []
        spelled.append(told._replace(text=_REFLECTING[texts[judged]]))
    else:
        return None
    return [*plans, *spelled, *words[judged + 1 : comma], *words[-1:]]


def _skip_finding(texts: list[str], at: int) -> int:
    """The word after "to find", "to be able to say that", "that"."""
    if texts[at : at + 3] == ["to", "be", "able"]:
        at += 3
    if texts[at] == "to" and texts[at + 1] in _FINDING:
        at += 2
    return at + (texts[at] == "that")


def _read_answer(answer: list[str]) -> tuple[str, bool] | None:
    """ "But they were not", "and they did": the verb, and whether it denies; None for more."""
    if len(answer) < len(("and", "they", "were")) or answer[1] not in _PRONOUNS:
        return None
    if answer[0] in _DENYING and answer[3:] == ["not", "."]:
        return answer[2], True
    if answer[0] in _AFFIRMING and answer[3:] == ["."]:
        return answer[2], False
    return None
