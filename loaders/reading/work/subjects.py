"""Of what a status speaks: mentions before it, what a pronoun means, or the object after it."""

from loaders.reading.sentence import Sentence
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.mentions import Mention
from loaders.reading.text.sentences import Segment
from loaders.reading.work.named_before import find_named_before
from loaders.reading.work.not_named import (
    find_begun,
    find_head,
    find_in_brackets,
    find_in_clause_before,
    find_in_plans,
    find_introduced,
    find_last_subject,
    find_likened,
    find_next,
    find_pointed,
    find_relative,
    find_topic_before,
)
from loaders.reading.work.of_all import find_all
from loaders.reading.work.other_subjects import (
    find_another_thing,
    find_one_of_list,
    find_thing_of_today,
    find_who,
)
from loaders.reading.work.search import UNKNOWN, Search


def find_subject(
    sentence: Sentence,
    phrase: Phrase,
    wording: Wording,
    segment: Segment,
    place: int,
    negatives: list[Phrase],
) -> list[Mention] | str:
    """The mentions of which a wording speaks, or "object" (it follows), or "unknown"."""
    search = Search(sentence, phrase, wording, segment, place, negatives)
    for rule in _RULES:
        found = rule(search)
        if found is not None:
            return found
    return UNKNOWN


# The first rule that finds something decides: what is named goes before what is only pointed at.
_RULES = (
    find_another_thing,
    find_who,
    find_thing_of_today,
    find_one_of_list,
    find_all,
    find_named_before,
    find_relative,
    find_begun,
    find_pointed,
    find_introduced,
    find_likened,
    find_in_brackets,
    find_head,
    find_next,
    find_topic_before,
    find_last_subject,
    find_in_clause_before,
    find_in_plans,
)
