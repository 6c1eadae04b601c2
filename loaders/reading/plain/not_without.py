"""A lack that is denied: "it was not, however, left without any information on A".

What stands between "not" and "without" only softens it, and goes; that something was told of A
says nothing yet of how far A has come. A doubt that is denied goes with it: "we were not, however,
left in any doubt that A had begun" is "we were in no doubt that".
"""

from loaders.reading.text.words import Word

WITHOUT = frozenset(["without"])
DOUBT = frozenset(["doubt"])
DENYING = frozenset(["not", "nor"])
_SOFTENING = frozenset(
    [",", "however", "though", "therefore", "left", "leave", "leaving", "us", "wholly", "entirely",
     "completely", "altogether", "quite", "totally"]
)  # fmt: skip
# "Nor was it without …", "nor were we left without …".
_TURNED = frozenset(["was", "were", "is", "are", "did", "it", "they", "we", "you"])
_ALL = frozenset(["any", "all", "some"])
_INFORMATION = frozenset(["information", "detail", "details", "material"])
_OUR_BEING = (["we", "were"], ["we", "are"])


def close_denied_lack(words: list[Word]) -> list[Word]:
    """The words with "not (however left) without (any) information" closed up."""
    texts = [word.text for word in words]
    place = texts.index("without")
    noun = place + 1
    while texts[noun : noun + 1] and texts[noun] in _ALL:
        noun += 1
    if texts[noun : noun + 1] == [] or texts[noun] not in _INFORMATION:
        return words
    begin = place - 1
    while begin >= 0 and texts[begin] in _SOFTENING | _TURNED:
        begin -= 1
    if begin < 0 or texts[begin] not in DENYING:
        return words
    between = words[begin + 1 : place]
    if texts[begin] == "nor":
        turned = [word for word in between if word.text in _TURNED]
    elif _TURNED & {word.text for word in between}:
        return words
    else:
        turned = []
    denial = words[begin]._replace(text="not")
    return [*words[:begin], *turned, denial, words[place], *words[noun:]]


def close_denied_doubt(words: list[Word]) -> list[Word]:
    """The words with "we were (not left in any, left in no) doubt that" as "in no doubt that"."""
    texts = [word.text for word in words]
    place = texts.index("doubt") - 2
    if place < 1 or texts[place] != "in" or texts[place + 3 : place + 4] != ["that"]:
        return words
    begin = place
    while begin > 1 and texts[begin - 1] in _SOFTENING:
        begin -= 1
    is_denied = texts[begin - 1] == "not"
    while begin > 1 and texts[begin - 1] in _SOFTENING | {"not"}:
        begin -= 1
    if texts[max(0, begin - 2) : begin] not in _OUR_BEING:
        return words
    if texts[place + 1] != ("any" if is_denied else "no"):
        return words
    no = words[place + 1]._replace(text="no")
    return [*words[:begin], words[place], no, *words[place + 2 :]]
