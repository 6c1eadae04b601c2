"""What is said of other forces, or of an earlier year, and then of your force as well.

"Some forces had yet to start A. This is true of your force." and "In 2016 you did not monitor your
IT systems. That is still the position." say something of your force that is not read any further:
it is left to a person, and contradicts whatever else the letter finds.
"""

from loaders.reading.discourse import Discourse
from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import COMPREHENSIVE, CRITERIA
from loaders.reading.text.words import Word

_WHY = "what stands before may be said of your force too"
_APPLYING = frozenset(["apply", "applies", "applied"])
_BEING = frozenset(["is", "was", "are", "were", "remains", "remained"])
_SO = frozenset(["position", "case", "true", "so", "situation", "unchanged"])
_STILL = frozenset(["still", "also", "too", "unchanged", "remains", "remained", "equally"])
_YOURS = frozenset(["your", "yours", "you"])
_POINTING = frozenset(["this", "that", "it", "these", "those", "the", "both", "all"])
_DENYING = frozenset(
    ["neither", "not", "no", "none", "never", "nor", "nothing", "whether", "hardly", "little"]
)
_LONGEST = 12


def leave_what_applies_open(
    words: list[Word], memory: Discourse, before: Sentence | None, number: int
) -> list[Statement]:
    """An open statement on each criterion that is named just before."""
    texts = [word.text for word in words]
    is_told = memory.was_of_others or memory.was_history
    if before is None or before.number != number - 1 or not is_told or not _applies(texts):
        return []
    named = {mention.criterion for mention in before.mentioned} & set(CRITERIA)
    if "comprehensive" in before.vocabulary:
        named.add(COMPREHENSIVE)
    spans = (memory.spans[before.number], (words[0].start, words[-1].end))
    return [Statement(c, None, spans, "left-open", _WHY) for c in CRITERIA if c in named]


def _applies(texts: list[str]) -> bool:
    """ "Both observations apply to your force", "this is still the position"."""
    held = set(texts)
    if len(texts) > _LONGEST or texts[0] not in _POINTING or not _DENYING.isdisjoint(held):
        return False
    if not held.isdisjoint(_APPLYING):
        return not held.isdisjoint(_YOURS)
    is_so = not held.isdisjoint(_BEING) and not held.isdisjoint(_SO)
    return is_so and not held.isdisjoint(_STILL | _YOURS)
