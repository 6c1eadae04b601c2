"""What is not said of something that belongs to the unit: "they did not address its size".

That is neither said nor left unsaid of a review of the unit. It stands back where another sentence
tells of the review itself.
"""

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence
from loaders.reading.statements import OF_THE_UNIT, Statement
from loaders.reading.text.mentions import REVIEW

_DETERMINERS = frozenset(["the", "your", "its", "a", "this", "that", "force", "forces", "own"])
_LINKS = frozenset(["of", "in", "for", "by", "within", "available", "needed", "required"])
_TAKEN_BY = frozenset(["needed", "required", "available", "used", "given", "open"])
# "No information in respect of your unit", "nothing of the work of your unit": of the unit itself.
_OF_ITSELF = frozenset(
    ["review", "reviews", "reviewing", "capability", "capacity", "information", "detail", "details",
     "respect", "regard", "relation", "case", "nothing", "anything", "evidence", "account",
     "description", "assessment", "mention", "position", "state", "work", "documentation", "none",
     "evaluation", "examination", "plans", "plan", "submission", "documents", "part", "material"]
)  # fmt: skip


@asked_of(REVIEW, when=["no_information"])
def is_of_something_else_of_the_unit(sentence: Sentence, _: Statement) -> str | None:
    """ "The plans are silent on the size of your unit": whether it was reviewed is not asked."""
    named = [m for m in sentence.mentioned if m.criterion == REVIEW]
    if not named or any(m.kinds & _OF_ITSELF for m in named):
        return None
    return OF_THE_UNIT if all(_is_owner(sentence.texts, m.first) for m in named) else None


def _is_owner(texts: list[str], at: int) -> bool:
    """Whether another noun stands before the unit, to which it belongs."""
    at -= 1
    while at > 0 and texts[at] in _DETERMINERS:
        at -= 1
    if at < 1 or (
        texts[at] not in _LINKS and not (texts[at] == "to" and texts[at - 1] in _TAKEN_BY)
    ):
        return False
    at -= 1
    while at > 0 and texts[at] in _TAKEN_BY:
        at -= 1
    return texts[at][0].isalpha() and texts[at] not in _OF_ITSELF
