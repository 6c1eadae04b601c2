"""What a force has begun: the object of the verb decides, whoever "it" is."""

from loaders.reading.pointing.ahead import name_after, names_follow, object_in_next
from loaders.reading.pointing.pronouns import point_ahead
from loaders.reading.sentence import Sentence
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.mentions import Mention
from loaders.reading.text.sentences import Segment

_TRANSITIVE = frozenset(
    ["begun", "began", "started", "start", "begin", "commenced", "commence", "launched",
     "initiated", "embarked on", "set about", "set in motion"]
)  # fmt: skip
_OBJECT_OPENS = frozenset(
    ["the", "a", "an", "any", "its", "their", "your", "anything", "something", "nothing", "work",
     "another", "every", "all", "no", "other", "further", "these", "those"]
)  # fmt: skip
_TIMES = frozenset(
    ["day", "days", "week", "weeks", "month", "months", "year", "years", "quarter", "spring",
     "summer", "autumn", "winter", "before", "earlier", "moment", "previous", "same", "time",
     "while", "short", "long"]
)  # fmt: skip
_LONGEST_TIME = 6


def begins_something(sentence: Sentence, phrase: Phrase) -> bool:
    """ "It had not begun the other task": the verb has an object, and its subject is the force.

    "It had begun the week before" has none.
    """
    after = sentence.texts[phrase.last + 1 : phrase.last + 1 + _LONGEST_TIME]
    has_object = bool(after) and after[0] in _OBJECT_OPENS
    return phrase.text in _TRANSITIVE and has_object and not _TIMES & set(after)


def find_object(
    sentence: Sentence, segment: Segment, place: int, wording: Wording
) -> list[Mention] | str:
    """ "It had not begun the second", "… the other task, which is to obtain intelligence".

    The mentions that the object means, "object" where they follow, or "unknown".
    """
    if pointed := point_ahead(sentence, segment, place, wording):
        return pointed
    if object_in_next(sentence, segment) or names_follow(sentence, segment, place):
        return "object"
    return name_after(sentence, segment) or "unknown"
