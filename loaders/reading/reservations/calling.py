"""Who calls the plans comprehensive: the force, somebody not named, or the inspectors."""

from loaders.reading.text.common_words import BEING

_CALLING = frozenset(
    ["described", "presented", "regarded", "called", "labelled", "submitted", "offered", "intended"]
)
_CALLS = frozenset(["call", "calls", "called", "describe", "describes", "described"])
_INTO_RELATIVE = frozenset(["in", "which", "that"])
_NAMES_OF_PLANS = frozenset(
    ["plan", "plans", "document", "documents", "submission", "proposals", "paper"]
)
_OPENING_CLAUSES = frozenset(["that", "which", "who", "how", "why", "what", "as", "whether"])


def is_called_so_by_you(words: list[str], begin: int) -> bool:
    """ "The plans, which you call comprehensive", "they describe themselves as comprehensive"."""
    if words[begin:][-2:] in (["themselves", "as"], ["itself", "as"]):
        return True
    return any(
        words[at] in ("you", "force", "note", "letter")
        and words[at + 1] in _CALLS
        and not _is_called_something_else(words, at)
        for at in range(begin, len(words) - 1)
    )


def _is_called_something_else(words: list[str], at: int) -> bool:
    """ "The plan in which you describe these tools is comprehensive": the tools are described."""
    before = at - 1
    while before > 0 and words[before] in _INTO_RELATIVE:
        before -= 1
    after = words[at + 2 :]
    verbs = [n for n, word in enumerate(after) if word in BEING]
    if not verbs or before < 0 or words[before] not in _NAMES_OF_PLANS:
        return False
    is_object = not _OPENING_CLAUSES & set(after[: verbs[0]])
    return is_object and after[0] != "as" and "called" not in after[verbs[0] :]


def is_called(words: list[str]) -> bool:
    """ "Were described as comprehensive": by whom is not said; "can be described as" is ours."""
    return len(words) > 1 and words[-1] in _CALLING and words[-2] in ("was", "were", "is", "are")
