"""What opens a sentence and limits nothing: its topic, or a quantity of what is then named.

"Most of the measures were in place, among them …": it is said outright of the measures that the
list names; how many there are limits none of them.
"""

from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import ELEMENTS, Mention
from loaders.reading.text.sentences import Segment

_QUANTITIES = frozenset(
    ["all but one", "most of", "many of", "some of", "several of", "one of", "two of", "three of",
     "half of", "all but two", "all but a few", "most", "many", "several", "some"]
)  # fmt: skip
_OF_WORK = frozenset(
    ["measures", "elements", "actions", "steps", "strands", "tasks", "items", "changes", "things",
     "recommendations", "points", "projects", "pieces", "improvements",
     "matters"]
)  # fmt: skip
_TOPICS = frozenset({"as regards", "in relation to", "in respect of", "with respect to"})
_LONGEST_NAME = 5


def free_topic(segment: Segment) -> None:
    """ "As regards your IT systems, …" opens with its topic: there it restricts nothing."""
    opening, following = (*segment.units, None)[:2]
    is_topic = isinstance(opening, Phrase) and "hedge" in opening.kinds and opening.first == 0
    if is_topic and opening.text in _TOPICS and isinstance(following, Mention):
        opening.kinds = frozenset({"floating"})


def free_quantity(segments: list[Segment], words: list[str]) -> bool:
    """Whether the second segment lists some of what the first counts, which is then no limit."""
    if len(segments) < len(("counted", "listed")):
        return False
    counted, listed = segments[0], segments[1]
    quantity = counted.units[0]
    if not isinstance(quantity, Phrase) or quantity.first > 0 or quantity.text not in _QUANTITIES:
        return False
    if not _OF_WORK & set(words[quantity.last : quantity.last + _LONGEST_NAME]):
        return False
    is_named = any(isinstance(u, Mention) and u.criterion in ELEMENTS for u in counted.units)
    is_list = _opens_list(listed, words) or _is_list(segments)
    if is_named or not is_list or any("or" in segment.joiners for segment in segments):
        return False
    for unit in counted.units:
        if unit is quantity or (isinstance(unit, Phrase) and unit.text == "elements of"):
            unit.kinds = frozenset({"floating"})
    return True


def _opens_list(listed: Segment, words: list[str]) -> bool:
    """ "…, including A", "…, among them A": nothing stands between that and the name."""
    if listed.joiners != {"comma"}:
        return False
    opening = words[listed.first : listed.first + 2]
    is_list = opening[:1] == ["including"] or opening in (["among", "them"], ["among", "these"])
    names = [unit for unit in listed.units if isinstance(unit, Mention)]
    return is_list and len(listed.units) > 1 and listed.units[1] in names[:1]


def _is_list(segments: list[Segment]) -> bool:
    """ "Two of the elements had begun: A and B": nothing but names stands after the colon."""
    return bool(segments[1].joiners & {"colon", "dash"}) and all(
        isinstance(segment.units[0], Mention) and len(segment.units) == 1
        for segment in segments[1:]
    )
