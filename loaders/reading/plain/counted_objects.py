"""Work that had begun on so many of the elements, of which some are then named.

"Work had started on all but one of the elements, including A and B" says that "all but one of the
elements had started, including A and B": of those that are named it is said outright.
"""

import re

from loaders.reading.text.words import Word

WORKING = frozenset(["work", "progress"])
NAMING = frozenset(["including", "among"])
COUNTING = frozenset(["of", "but"])
_BEGUN = re.compile(
    r"(?:work|progress) (?P<verb>(?:had|has) (?:already )?(?:started|begun|commenced)"
    r"|(?:was|is) (?:already )?(?:under way|underway|in progress)) on "
    r"(?P<counted>(?:all but (?:one|two|a few)|most|many|some|several|two|three|half) of "
    r"(?:the|these|your|its|those)(?: \w+)? \w+)"
    r"(?: (?:in|of) (?:your|the|its) plans?"
    r"| (?:that|which) we (?:had )?(?:looked for|asked about|asked for|examined|considered"
    r"|assessed|reviewed)| to which we (?:had )?looked)?"
    r" , (?:including|among them|among these) "
)


def put_counted_first(words: list[Word]) -> list[Word]:
    """The words with "work had started on most of the elements" as "most of them had started"."""
    told = _BEGUN.match(" ".join(word.text for word in words) + " ")
    if told is None:
        return words
    verb, counted = len(told["verb"].split()), len(told["counted"].split())
    begin = 1 + verb + 1
    comma = len(told[0].split(" , ", maxsplit=1)[0].split())
    return [*words[begin : begin + counted], *words[1 : 1 + verb], *words[comma:]]
