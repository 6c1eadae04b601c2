"""What came too late is set aside: "we could not take account of material sent after 31 May".

What the sentence before it tells of a later day is then not told, whatever it names.
"""

import re

from loaders.reading.text.words import Word

# Without one of these nothing is said to have come too late.
_LATE = frozenset(["after", "later"])
_TAKING = frozenset(["account", "consider", "considered", "disregarded", "disregard", "aside"])
_MONTHS = "june|july|august|september"
_OF_LATER = frozenset(_MONTHS.split("|")) | {"since", "later"}
_MATERIAL = (
    "(?:any |the |other |further )?(?:material|documents?|documentation|evidence|papers?|anything"
    "|information|letters?|correspondence|what)"
)
_COMING = (
    "(?: (?:that|which|you|we|was|were|had|has|have|reached|arrived|came|come|sent|received|been"
    "|submitted|supplied|dated|given|us|to)){0,5} (?:after|later than)"
    f" (?:31 May|that (?:date|day)|this date|the (?:deadline|cutoff)|May|(?:{_MONTHS}))"
)
_UNABLE = (
    "(?:were|are|have been|was|is) (?:not able|unable) to|have not been able to"
    "|could not|can not|cannot|did not|do not|have not|may not|must not"
)
_PATTERNS = (
    f"we (?:{_UNABLE}) (?:take|taken) (?:any )?account of {_MATERIAL}{_COMING}",
    f"we (?:{_UNABLE}) (?:consider|considered) {_MATERIAL}{_COMING}",
    f"we (?:have )?(?:taken|took|take) no account of {_MATERIAL}{_COMING}",
    f"we (?:have |had to )?(?:disregard|disregarded) {_MATERIAL}{_COMING}",
    f"{_MATERIAL}{_COMING}(?: 2017)? (?:(?:could|can) not be|cannot be|(?:was|were|is|are) not"
    "|has not been|have not been) (?:taken into account|considered)",
)
_SETTING = re.compile("|".join(_PATTERNS))


def sets_late_papers_aside(words: list[Word], texts: set[str], before: frozenset[str]) -> bool:
    """Whether a sentence leaves out what came late, and the one before it tells of such a day."""
    if texts.isdisjoint(_LATE) or texts.isdisjoint(_TAKING) or before.isdisjoint(_OF_LATER):
        return False
    return _SETTING.search(" ".join(word.text for word in words)) is not None
