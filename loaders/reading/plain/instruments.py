"""What something is for: "the software with which you will monitor A" is software to monitor A."""

from loaders.reading.text.words import Word

INSTRUMENTS = frozenset(["software", "system", "tool", "tools", "package", "product", "technology"])
_WITH = frozenset(["with", "by", "through"])
_SUBJECTS = (["you"], ["it"], ["they"], ["your", "force"], ["the", "force"],
             ["the", "constabulary"], ["your", "unit"], ["the", "unit"])  # fmt: skip
_FUTURE = frozenset(["will", "would", "shall"])
_OWNERS = frozenset(["its", "your", "the", "their"])


def name_purpose(words: list[Word]) -> list[Word]:
    """The words with "software with which it will monitor A" as "software to monitor A"."""
    for at in range(1, len(words) - 4):
        is_relative = words[at].text in _WITH and words[at + 1].text == "which"
        if is_relative and words[at - 1].text in INSTRUMENTS:
            return _name_active(words, at) or _name_passive(words, at) or words
    return words


def _name_active(words: list[Word], at: int) -> list[Word] | None:
    """ "With which your force will monitor A": "to monitor A"."""
    texts = [word.text for word in words[at + 2 : at + 5]]
    for subject in _SUBJECTS:
        length = len(subject)
        if texts[:length] == subject and texts[length : length + 1] and texts[length] in _FUTURE:
            return [*words[:at], words[at]._replace(text="to"), *words[at + 3 + length :]]
    return None


def _name_passive(words: list[Word], at: int) -> list[Word] | None:
    """ "With which your IT systems will be monitored": "to monitor your IT systems"."""
    texts = [word.text for word in words[at + 2 : at + 8]]
    if texts[:1] == [] or texts[0] not in _OWNERS or texts[1:3] != ["IT", "systems"]:
        return None
    if texts[3:6] not in ([modal, "be", "monitored"] for modal in _FUTURE):
        return None
    name = words[at + 2 : at + 5]
    verb = [words[at]._replace(text="to"), words[at + 7]._replace(text="monitor")]
    return [*words[:at], *verb, *name, *words[at + 8 :]]
