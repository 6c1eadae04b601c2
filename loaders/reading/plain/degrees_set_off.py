"""A degree set off by commas: "they were long and, in most respects, reflected it".

The commas part nothing: it says that "they were long and in most respects reflected it", and the
degree belongs to the verb beside it. So does what is excepted: "they, except in their provision for
training, reflected it" says that they reflected it in part.
"""

import re
from itertools import pairwise

from loaders.reading.text.words import Word

# Without one of these nothing tells a degree.
DEGREES = frozenset(
    ["part", "parts", "places", "measure", "respects", "respect", "ways", "way", "areas",
     "aspects", "extent", "degree", "main", "whole", "point", "large", "less", "partly",
     "partially",
     "mostly", "largely", "mainly", "chiefly", "principally", "primarily", "broadly", "generally",
     "almost", "nearly", "virtually", "substantially", "exceptions", "exception", "principle",
     "outline", "essence", "essentials", "theory", "paper", "name", "majority"]
)  # fmt: skip
_HOW_MUCH = (
    "(?:some|a|a very|a large|a great|a good|a certain|a considerable|a limited|a lesser|a greater"
    "|a significant|a small|a substantial|that|this|any|no small)"
)
_SOME = (
    "(?:most|many|some|several|certain|other|a few|a number of|the majority of|almost all"
    "|nearly all|all important|key|important|one|two|three|these|other|small|minor|part)"
)
_DEGREE = re.compile(
    "(?:(?:at least|only) )?(?:"
    "in (?:large |great |small |good |the greater |no small )?(?:part|parts|places|measure)"
    f"|in (?:all but )?{_SOME} (?:respects?|ways?|areas|aspects|parts|places)"
    f"|to {_HOW_MUCH} (?:extent|degree)|for the most part|in the main|on the whole|by and large"
    "|up to a point|more or less|partly|partially|mostly|largely|mainly|chiefly|principally"
    "|primarily|broadly|generally|almost|almost entirely|nearly|virtually|substantially"
    "|with (?:some|few|one|two|several|a few|minor|certain|small|a small number of) exceptions?"
    "|in (?:principle|outline|essence|theory|name|name only)|on paper|broadly speaking"
    "|generally speaking)"
)
_LONGEST = 7
EXCEPTING = frozenset(["except", "save", "apart", "other"])
# What is excepted has to be something that plans provide; "except in name" leaves nothing of it.
_EXCEPTED = re.compile(
    "(?:except|save|apart from|other than) (?:in|for|on|as regards|in respect of|with regard to) "
    "(?:(?:their|its|the|your) (?:provisions?|treatment|approach|proposals?|measures|coverage"
    "|arrangements|handling|account|timetable)"
    f"|{_SOME} (?:(?:small|minor|important) )?(?:respects?|ways?|areas|aspects))(?: .*)?"
)
REFLECTING = frozenset(["reflect", "reflects", "reflected"])
_LONGEST_EXCEPTION = 20


def close_degrees(words: list[Word]) -> list[Word]:
    """The words without the commas round "in part", "in most respects", "for the most part"."""
    commas = [at for at, word in enumerate(words) if word.text == ","]
    dropped: set[int] = set()
    for first, last in pairwise(commas):
        inside = " ".join(word.text for word in words[first + 1 : last])
        if last - first <= _LONGEST and _DEGREE.fullmatch(inside):
            dropped |= {first, last}
    return [word for at, word in enumerate(words) if at not in dropped] if dropped else words


def tell_what_is_excepted(words: list[Word]) -> list[Word]:
    """The words with ", except in their provision for A, reflected" as "in part reflected".

    Where more follows that is said of the plans, the exception may be one to that too.
    """
    texts = [word.text for word in words]
    commas = [at for at, text in enumerate(texts) if text == ","]
    for first, last in pairwise(commas):
        if texts[last + 1] not in REFLECTING or "comprehensive" in texts[last:]:
            continue
        inside = words[first + 1 : last]
        is_short = len(inside) <= _LONGEST_EXCEPTION
        if is_short and _EXCEPTED.fullmatch(" ".join(texts[first + 1 : last])):
            told = [inside[0]._replace(text="in"), inside[1]._replace(text="part")]
            return [*words[:first], *told, *words[last + 1 :]]
    return words
