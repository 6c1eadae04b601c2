"""What the inspectors needed: "did not contain what we needed in order to assess A" lacked the
information to assess A.

Only what was sent is said to hold it: "we did not say what we needed" stays as it is.
"""

from loaders.reading.text.words import Word

NEEDED = frozenset(["needed", "required", "need"])
ASSESSING = frozenset(
    ["assess", "judge", "determine", "establish", "decide", "tell", "know", "evaluate"]
)
_HOLDING = frozenset(
    ["contain", "contains", "contained", "hold", "holds", "held", "give", "gives", "gave",
     "provide", "provides", "provided", "include", "includes", "included", "supply", "supplied",
     "offer", "offered", "lack", "lacks", "lacked", "had", "have", "us"]
)  # fmt: skip
_WE = (["what", "we"], ["what", "we", "had"], ["what", "was"], ["what", "is"])
_OURS = (["that", "we"], ["which", "we"], ["that", "was"], ["which", "was"])
_NOUNS = frozenset(["information", "detail", "details", "material"])
_PLAIN = ("the", "information", "to")


def name_what_was_needed(words: list[Word]) -> list[Word]:
    """The words with "what we needed in order to assess" read as "the information to assess"."""
    texts = [word.text for word in words]
    for at in range(len(_PLAIN), len(texts) - 2):
        if texts[at] not in NEEDED:
            continue
        end = at + 1 + (2 if texts[at + 1 : at + 3] == ["in", "order"] else 0)
        if texts[end] != "to" or texts[end + 1] not in ASSESSING:
            continue
        for what in _WE:
            begin = at - len(what)
            if texts[begin:at] == what and texts[begin - 1] in _HOLDING:
                named = [words[begin]._replace(text=text) for text in _PLAIN[:-1]]
                return [*words[:begin], *named, *words[end:]]
        begin = at - len(_OURS[0])
        if texts[begin:at] in _OURS and texts[begin - 1] in _NOUNS:
            return [*words[:begin], *words[end:]]
    return words
