"""Lists whose items can be counted: "A, B and C. The last of these had …; the first two had not".

A list counts only where it is whole: nothing unnamed stands before, between or after what it names.
Items may carry letters, "(a) A, (b) B", and are then spoken of by them: "work on (b) had begun".
"""

from itertools import pairwise

from loaders.reading.discourse import Discourse
from loaders.reading.sentence import Sentence
from loaders.reading.text.mentions import Mention
from loaders.reading.text.words import Word

ORDINALS = ("first", "second", "third", "fourth", "fifth")
_LABELS = {
    "a": 0, "b": 1, "c": 2, "d": 3, "e": 4, "i": 0, "ii": 1, "iii": 2, "iv": 3,
    "1": 0, "2": 1, "3": 2, "4": 3,
}  # fmt: skip
_LISTING = frozenset(
    ["include", "included", "cover", "covered", "contain", "contained", "comprise", "comprised",
     "propose", "proposed", "describe", "described", "provide", "provided", "are", "list", "listed",
     "were", "envisage", "envisaged", "promise", "promised", "set"]
)  # fmt: skip
_SEPARATORS = frozenset([",", ";", "and", "also", "lastly", "finally", "then", "thirdly", "(", ")"])
_JOINING = frozenset([",", ";", "and"])
_BEFORE_NAME = frozenset(
    ["a", "an", "the", "your", "its", "to", "for", "of", "in", "on", "work", "improvements",
     "improvement", "improved", "improving", "better", "new", "how", "arrangements", "capability",
     "capacity", "strengthening", "stronger", "measures", "seek", "seeking", "obtain", "obtaining",
     "gather", "gathering", "develop", "developing", "closer", "more", "active", "wider",
     "building", "further", "software", "tools", "extending", "upgrading", "information", "and",
     "efforts", "force", "extended", "with", "which", "that", "means"]
)  # fmt: skip
_AFTER_REFERENCE = frozenset(
    ["had", "has", "have", "was", "were", "is", "are", "remained", ".", ",", ";", "and", "or",
     "nor", "but", "we", "there", "alone", "only"]
)  # fmt: skip
_BEFORE_REFERENCE = frozenset(
    ["on", "of", "to", "for", "with", "in", "both", "neither", "nor", "and", "or", "but", ",",
     ";", "that", "only", "about", "regards", "concerning"]
)  # fmt: skip
_ITEMS = frozenset(["item", "point", "element", "strand", "items", "points", "elements", "strands"])
_FEWEST = 3
_LONGEST_LEAD = 8


def note_enumeration(sentence: Sentence) -> None:
    """ "They include A, B and C": where the list is whole, each has its number."""
    memory = sentence.memory
    named = [m for m in sentence.mentioned if m in memory.listed]
    if len(named) < _FEWEST or named != memory.listed or ":" in sentence.vocabulary:
        return
    if any(sentence.voids[mention.segment] for mention in named):
        # "In 2016 they included A, B and C".
        return
    if not _LISTING & set(sentence.texts[: named[0].first]) or not _is_whole(sentence, named):
        return
    memory.ordinals = dict(zip(ORDINALS, named, strict=False))


def _is_whole(sentence: Sentence, named: list[Mention]) -> bool:
    """Whether nothing unnamed is listed before, between or after what is named."""
    texts = sentence.texts
    if _SEPARATORS & set(texts[: named[0].first]) - {"also", "(", ")"}:
        return False
    if any(word in _JOINING for word in texts[named[-1].last + 1 :]):
        return False
    for before, following in pairwise(named):
        between = texts[before.last + 1 : following.first]
        marks = [at for at, word in enumerate(between) if word in _JOINING]
        if not marks or marks[-1] - marks[0] >= len(marks):
            return False
    return True


def note_label(sentence: Sentence, mention: Mention) -> None:
    """ "(b) the work on A": remember which letter A was given."""
    texts = sentence.texts
    for at in range(mention.first - 1, max(1, mention.first - _LONGEST_LEAD), -1):
        if texts[at] == ")":
            if is_label(texts, at - 2) and texts[at - 1] in sentence.memory.labels:
                sentence.memory.labels[texts[at - 1]] = mention
            return
        if texts[at] not in _BEFORE_NAME:
            return


def is_label(texts: list[str], at: int) -> bool:
    """Whether "( a )" stands here."""
    return (
        at >= 0
        and texts[at] == "("
        and texts[at + 1] in _LABELS
        and texts[at + 2 : at + 3] == [")"]
    )


def name_labels(words: list[Word], memory: Discourse) -> list[Word]:
    """The words with "(b)", where it stands for an item, read as "the second"."""
    texts = [*(word.text for word in words), "", "", ""]
    plain: list[Word] = []
    done = 0
    for at in range(len(words) - 2):
        if not is_label(texts, at):
            continue
        label = texts[at + 1]
        if not _is_reference(texts, at):
            memory.labels = {} if _LABELS[label] == 0 else memory.labels
            memory.labels[label] = None
        elif label in memory.labels:
            _count_labelled(memory)
            begin = at - 1 if at and texts[at - 1] in _ITEMS else at
            ordinal = words[at + 1]._replace(text=ORDINALS[_LABELS[label]])
            plain += [*words[done:begin], words[at]._replace(text="the"), ordinal]
            done = at + 3
    return [*plain, *words[done:]]


def _count_labelled(memory: Discourse) -> None:
    """ "(b)" is the second of its list, whatever has been counted since."""
    memory.ordinals = {ORDINALS[_LABELS[label]]: item for label, item in memory.labels.items()}


def _is_reference(texts: list[str], at: int) -> bool:
    """ "Work on (b) had begun": what follows is no name of its own."""
    is_after = not at or texts[at - 1] in _BEFORE_REFERENCE | _ITEMS
    return is_after and texts[at + 3] in _AFTER_REFERENCE


def find_run(memory: Discourse, words: list[str]) -> list[Mention] | None:
    """What "the first two", "the last two" or "the last" of a whole list means."""
    named = list(memory.ordinals.values())
    is_whole = list(memory.ordinals) == list(ORDINALS[: len(named)])
    if len(named) < _FEWEST or not is_whole or None in named:
        return None
    if "two" not in words:
        return named[-1:]
    return named[:2] if "first" in words else named[-2:]


def find_several(memory: Discourse, numbers: list[int]) -> list[Mention] | None:
    """What "the first and the third" or "neither the first nor the second" means, if clear."""
    if memory.ordinals:
        named = [memory.ordinals.get(ORDINALS[number]) for number in numbers]
    else:
        pair = memory.listed if len(memory.listed) == len(("first", "second")) else []
        named = [pair[number] if number < len(pair) else None for number in numbers]
    return None if None in named else [mention for mention in named if mention]


def find_rest(sentence: Sentence) -> list[Mention] | None:
    """ "The last had been carried out; the other two …": those of which nothing has been said."""
    named = list(sentence.memory.ordinals.values())
    told = sentence.memory.told | {statement.criterion for statement in sentence.statements}
    rest = [mention for mention in named if mention and mention.criterion not in told]
    return rest if len(rest) == len(named) - 1 == len(("other", "two")) else None
