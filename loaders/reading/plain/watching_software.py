"""Software that watches every machine: "software on all computers reports misuse to the unit".

What it does today is what the force monitors today. The whole sentence has to be of this kind: a
machine left out, a condition or a doubt would stand in words that are not looked for here.
"""

import re

from loaders.reading.text.words import Word

SOFTWARE = frozenset(["software", "tool", "programme", "program"])
_WATCHING = re.compile(
    r"(?:the |a |your )?(?:monitoring |audit |auditing )?(?:software|tool|programme|program) "
    r"(?:installed |running )?on (?:every|each|all|all of)"
    r"(?: (?:your|its|the|force|forces|police|computer|computers|mobile|device|devices|and|laptop|"
    r"laptops|phone|phones|tablet|tablets|desktop|desktops|IT|system|systems))+ "
    r"(?:(?:automatically|already|now) )?(?:reports|flags|notifies) "
    r"(?:(?:any|all|possible|potential|suspected|apparent) )*misuse(?: of (?:them|it))? "
    r"to (?:the|your) (?:counter ?corruption|anticorruption) (?:unit|team)"
    r"(?: (?:daily|immediately|weekly|at once|every day|each day|automatically))? \."
)
_MONITORED = ("your", "force", "monitors", "its", "IT", "systems", ".")


def tell_what_is_watched(words: list[Word]) -> list[Word]:
    """The words of such a sentence as "your force monitors its IT systems"; others as they are."""
    if not _WATCHING.fullmatch(" ".join(word.text for word in words)):
        return words
    kept = [*words[: len(_MONITORED) - 1], words[-1]]
    return [word._replace(text=text) for word, text in zip(kept, _MONITORED, strict=True)]
