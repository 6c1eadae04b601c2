""" "The improvements", "the programme": a noun that stands for the element it was said with."""

from loaders.reading.sentence import Sentence
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import ELEMENTS, Mention
from loaders.reading.text.sentences import Segment

_REACH = 8
_BOUNDS = frozenset([",", ";", ":", "and", "or", "nor", "but"])
_POINTING = frozenset(["the", "these", "those", "such"])
_OPEN_ADJECTIVES = frozenset(["planned", "proposed", "new", "resulting", "necessary"])
_JOINING = frozenset(["and", "nor", "both", "neither"])
# "The work" alone may be all of it; beside "the improvements" it is the other.
_WORK = "work"
_BETWEEN = frozenset(["for", "in", "under", "to", "by", "which", "that", "your"])


def note_head(sentence: Sentence, mention: Mention) -> None:
    """Remember the noun before a name ("improvements to the monitoring of …") for that name."""
    if mention.criterion not in ELEMENTS or sentence.is_void:
        return
    heads = sentence.catalogue.groups["heads"]
    for at in range(mention.first - 1, max(-1, mention.first - _REACH), -1):
        word = sentence.texts[at]
        if word in _BOUNDS:
            return
        if word in heads or word == _WORK:
            sentence.memory.heads.setdefault(word, {})[mention.criterion] = mention
            if word != _WORK:
                # "A programme of work with charities": it is the programme, and the work.
                return


def find_by_head(sentence: Sentence, segment: Segment, phrase: Phrase) -> list[Mention]:
    """The elements that the nouns before this wording were said with; none where it is not clear.

    In "the improvements for which your plans provide are to begin" the noun stands before "which".
    "Neither the improvements nor the work had begun" names two.
    """
    heads = sentence.memory.heads
    begin = segment.first
    if "relative" in segment.joiners:
        begin = max(0, begin - len(("the", "improvements", "for", "which")))
    found: list[Mention] = []
    for at in range(phrase.first - 1, begin, -1):
        word = sentence.texts[at]
        if word not in heads or not _is_pointed_at(sentence, at):
            continue
        if len(heads[word]) > 1 or sentence.texts[at - 2] == "or":
            return []
        is_joined = sentence.texts[at - 2] in _JOINING
        if word == _WORK and not is_joined and not found:
            return []
        found = [*heads[word].values(), *found]
        if not is_joined:
            return found
    return found


def _is_pointed_at(sentence: Sentence, at: int) -> bool:
    """ "The improvements", "the planned improvements"; not "the improvements to your website"."""
    words = sentence.words
    before = [word.text for word in words[max(0, at - 2) : at]]
    if before[-1:] and before[-1] in _OPEN_ADJECTIVES:
        before.pop()
    following = words[at + 1].text if at + 1 < len(words) else "."
    is_own = sentence.covered[at + 1] if at + 1 < len(words) else True
    if following in ("to", "of", "in", "on") or before[-1:] == [] or before[-1] not in _POINTING:
        return False
    return is_own or following in _BETWEEN or following in sentence.catalogue.groups["small_words"]
