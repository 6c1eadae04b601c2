"""Other forces first, then whether yours is one of them.

"Some forces had begun to improve A. Yours was not one of them." says that your force had not. What
those forces did must be told plainly: of "some had begun before May" yours may have begun in June.
"Yours differed in both respects: …" says nothing that is not said in full after the colon.
"""

from loaders.reading.discourse import Discourse
from loaders.reading.sentence import Sentence
from loaders.reading.text.words import Word

_OWN = (["yours"], ["your", "force"], ["your", "own", "force"], ["your", "own"])
_BEING = frozenset(["is", "was"])
_AMONG = (
    ["one", "of", "these"], ["one", "of", "them"], ["one", "of", "those"],
    ["one", "of", "the", "two"], ["one", "of", "the", "three"], ["one", "of", "the", "few"],
    ["one", "of", "that", "number"], ["one", "of", "their", "number"], ["among", "them"],
    ["among", "these"], ["among", "those"], ["among", "their", "number"], ["of", "their", "number"],
)  # fmt: skip
# "Yours differed in both respects: your plans were …": what follows says it in full.
_APART = (
    ["differed"], ["was", "different"], ["did", "better"], ["fared", "better"],
    ["was", "otherwise"], ["was", "an", "exception"], ["was", "the", "exception"],
    ["was", "not", "like", "them"],
)  # fmt: skip
_IN_RESPECTS = frozenset(
    ["from", "them", "these", "those", "others", "the", "in", "on", "both", "each", "every",
     "either", "all", "respects", "respect", "points", "point", "here", "this", "ways", "way"]
)  # fmt: skip
_JOINS = frozenset(["and", "but", "though", "although", ";"])
_PARTING = frozenset([":", ";", "–"])
_DENYING = frozenset(["not", "no", "yet", "still", "none", "nothing", "neither"])
# "Many forces say that they have begun": what they say of themselves is not found of yours.
_SAYING = frozenset(["say", "says", "said", "told", "tell", "report", "claim", "believe", "state"])
_LONGEST_LEAD = 12
_UNSURE = frozenset({"claim", "doubt", "unreal", "intention", "hedge"})
_PLAIN = frozenset(
    ["to", "improve", "improving", "better", "the", "of", "their", "its", "on", "in", "for", "from",
     "with", "that", "which", "who", "support", "help", "work", "a", "an", "and", "those", "two",
     "three", "four", "five", "six", "ten", "small", "large", "seeking", "seek", "gathering",
     "improvements", "arrangements", "some", "several", "many", "most", "forces", "other", "number",
     "nationally", "elsewhere", "capability", "capacity", "force"]
)  # fmt: skip
_PLAIN_KINDS = frozenset(
    {"other_bodies", "auxiliary", "comma", "wording", "and", "floating", "monitoring", "it_systems",
     "it_short", "oversight", "intelligence", "organisations", "vulnerable_people", "relationships",
     "unit", "capability_and_capacity", "capability", "capacity", "review"}
)  # fmt: skip


def split_off_yours(sentences: list[list[Word]]) -> list[list[Word]]:
    """ "Some had begun A, and yours was one of these: …" is read as three sentences."""
    return [part for sentence in sentences for part in _split(sentence)]


def place_among_others(words: list[Word], memory: Discourse, before: Sentence | None) -> list[Word]:
    """The words with "yours was not one of them" as "your force had not"."""
    own = _find_own(words, 0)
    found = _find_membership(words, own) if own else None
    if not found or not memory.was_of_others or before is None or found[0] != len(words) - 1:
        return words
    wording, outcome = memory.last_wording, memory.last_outcome
    if memory.worded_in != before.number or outcome is None or wording is None:
        return words
    if _SAYING & before.vocabulary or any(phrase.kinds & _UNSURE for phrase in before.phrases):
        return words
    _, is_outside = found
    is_undone = outcome == wording.denied
    if is_outside and (is_undone or not _is_plainly_told(before)):
        return words
    is_denied = is_outside or is_undone
    said = ["your", "force", "had", *(["not"] if is_denied else [])]
    return [*(words[0]._replace(text=text) for text in said), words[-1]]


def _split(words: list[Word]) -> list[list[Word]]:
    """The sentence itself, or its parts around "yours was one of these"."""
    if end := _find_contrast(words):
        return [words[end + 1 :]]
    if own := _find_own(words, 0):
        found = _find_membership(words, own)
        return _split_after(words, *found) if found else [words]
    if not {"forces", "number", "others"} & {word.text for word in words[:5]}:
        return [words]
    for at in range(2, len(words) - 4):
        if words[at].text in _JOINS and (own := _find_own(words, at + 1)):
            found = _find_membership(words, own)
            if found and words[found[0]].text == ".":
                comma = at - 1 if words[at - 1].text == "," else at
                return [[*words[:comma], words[comma]._replace(text=".")], words[at + 1 :]]
    return [words]


def _split_after(words: list[Word], end: int, is_outside: bool) -> list[list[Word]]:
    """ "Yours was not one of them: …", "…, and its own work had …": the rest stands by itself.

    Unless the rest denies too, it may tell that yours had gone another way.
    """
    mark = words[end]
    rest = words[end + 1 :]
    if mark.text == "," and rest[0].text == "and":
        rest = rest[1:]
    elif mark.text not in _PARTING:
        return [words]
    if len(rest) < len(("it", "had", ".")):
        return [words]
    if [word.text for word in rest[:2]] == ["its", "own"]:
        rest = [rest[0]._replace(text="your"), *rest[1:]]
    if is_outside and not _DENYING & {word.text for word in rest}:
        return [rest]
    return [[*words[:end], mark._replace(text=".")], rest]


def _find_contrast(words: list[Word]) -> int:
    """The colon after "yours differed in both respects"; 0 where something else stands here."""
    texts = [word.text for word in words[:_LONGEST_LEAD]]
    own = next((o for o in _OWN if texts[: len(o)] == o), None)
    if own is None or not _PARTING & set(texts):
        return 0
    apart = next((a for a in _APART if texts[len(own) : len(own) + len(a)] == a), None)
    end = next(at for at, text in enumerate(texts) if text in _PARTING)
    if apart is None or not _IN_RESPECTS.issuperset(texts[len(own) + len(apart) : end]):
        return 0
    return end if len(words) - end > len(("it", "had", ".")) else 0


def _is_plainly_told(before: Sentence) -> bool:
    """Whether nothing says when, how or how far the others had done it."""
    if any(phrase.kinds - _PLAIN_KINDS and not _is_ours(phrase.text) for phrase in before.phrases):
        return False
    return all(
        is_covered or text in _PLAIN or not text[0].isalnum()
        for text, is_covered in zip(before.texts, before.covered, strict=True)
    )


def _is_ours(text: str) -> bool:
    """ "By the time of our review": when yours was looked at too."""
    return text.startswith(("by the time of", "at the time of"))


def _find_own(words: list[Word], at: int) -> int:
    """The word after "yours" or "your force"; 0 where something else stands here."""
    if not words[at].text.startswith("your"):
        return 0
    for own in _OWN:
        if [word.text for word in words[at : at + len(own)]] == own:
            after = at + len(own)
            if after < len(words) and words[after].text in _BEING:
                return after
    return 0


def _find_membership(words: list[Word], verb: int) -> tuple[int, bool] | None:
    """Where "was (not) one of them" ends, and whether it is denied."""
    at = verb + 1
    texts = [word.text for word in words[at : at + 6]]
    is_denied = texts[:1] == ["not"]
    if is_denied:
        texts, at = texts[1:], at + 1
    among = next((a for a in _AMONG if texts[: len(a)] == a), None)
    if among is None or at + len(among) >= len(words):
        return None
    return at + len(among), is_denied
