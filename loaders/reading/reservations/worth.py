"""Rules of language on a lack of information about what something is worth, and not if it is.

"We could not assess the quality of the review", "whether A works well", "what the review found":
the review was held, and A is there, so far as the letter tells.
"""

from itertools import pairwise

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import ELEMENTS, REVIEW, Mention

_WORTH = frozenset(
    ["quality", "effect", "effects", "effectiveness", "success", "impact", "value", "adequacy",
     "outcome", "outcomes", "result", "results", "merit", "merits", "benefit", "benefits", "number",
     "names", "reason", "reasons", "need", "pace", "date", "dates", "timing", "difference",
     "purpose", "staffing", "basis", "thoroughness", "rigour", "usefulness",
     "cost", "costs", "price"]
)  # fmt: skip
_GOOD = frozenset(
    ["effective", "effectively", "adequate", "adequately", "sufficient", "successful",
     "successfully", "well", "robust", "proportionate", "appropriate", "worthwhile", "useful",
     "thorough", "rigorous", "good", "reliable", "efficient"]
)  # fmt: skip
_YIELDING = frozenset(
    ["found", "finds", "concluded", "concludes", "recommended", "recommends", "revealed", "reveals",
     "shown", "showed", "shows", "produced", "achieved", "yielded", "led", "cost", "costs"]
)  # fmt: skip
_LINKS = frozenset(["of", "for", "behind"])
# "How far A had improved the detection of crime", "what effect A had".
_CHANGING = frozenset(
    ["improved", "reduced", "increased", "helped", "affected", "changed", "raised", "cut",
     "prevented", "deterred", "contributed", "strengthened", "aided"]
)  # fmt: skip
_ASKING = frozenset(["whether", "if", "how"])
_ENDS = frozenset([";", ".", ":", "and", "or", "but", "although", "though"])
_REACH = 5
_LONGEST_NAME = len(("effect", "of", "the", "improvements", "to", "the"))


@asked_of(
    *ELEMENTS, REVIEW, when=["no_information"], among=[_WORTH | _GOOD | _YIELDING | _CHANGING]
)
def is_of_its_worth(sentence: Sentence, statement: Statement) -> str | None:
    """ "We could not assess the effect of A", "whether A works well", "what A has revealed"."""
    for name in sentence.mentioned:
        if name.criterion != statement.criterion or name.first < statement.at:
            continue
        if word := _find_worth(sentence.texts, name):
            return f"it is not certain that there was no information on whether it is so ({word})"
    return None


def _find_worth(words: list[str], name: Mention) -> str | None:
    """The word by which something is asked of what is named, other than how far it has come."""
    before = words[max(0, name.first - _LONGEST_NAME) : name.first]
    for word, following in zip(before, [*before[1:], ""], strict=True):
        if word in _WORTH and following in _LINKS:
            return word
        if word == "how" and following in _GOOD:
            return following
    end = next((at for at in range(name.last, len(words)) if words[at] in _ENDS), len(words))
    after = words[name.last + 1 : end]
    if _ASKING & set(words[: name.first]):
        return next((word for word in after if word in _GOOD), None)
    changing = [n for n, word in enumerate(after) if word in _CHANGING]
    if changing and changing[0] < _REACH and after[changing[0] + 1 :]:
        return after[changing[0]]
    if any(a == "what" and b in _WORTH for a, b in pairwise(before)):
        return "what"
    if "what" in before[-_REACH:]:
        return next((word for word in after[:_REACH] if word in _YIELDING), None)
    return None
