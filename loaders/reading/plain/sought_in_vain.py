"""What was sought and not found: "evidence of A was sought in the documents, but was not found".

The search falls away, and the finding stays: "could not be found", or "was found". Where the search
was of some documents only, or what came of it is told otherwise, the words stay as they are.
"""

from loaders.reading.text.words import Word

# Behind the last word of a sentence nothing follows.
_END = ("", "", "", "")
SOUGHT = frozenset(["sought", "looked", "searched", "examined", "studied", "combed", "scoured"])
_READ = frozenset(["examined", "studied", "combed", "scoured", "searched"])
_DOCUMENTS = frozenset(["documents", "papers", "submission", "documentation", "material"])
_ABOUT = frozenset(["of", "that"])
_WHOSE = frozenset(["your", "its", "another", "the"])
_LOOKED = ("we", "looked", "for")
_BEING = frozenset(["was", "were"])
_WHERE = frozenset(
    ["in", "among", "through", "throughout", "the", "your", "these", "all", "of", "documents",
     "papers", "submission", "documentation", "material", "submitted", "sent", "supplied",
     "provided", "received", "you", "us", "we", "that", "which", "with", "care", "carefully"]
)  # fmt: skip
_SENT = frozenset(["submitted", "sent", "supplied", "provided"])
_BY_YOU = ("by", "your", "force")
_CONTRASTS = frozenset(["but", "and", "yet", "though", "although", "however"])
_PRONOUNS = frozenset(["it", "they", "this"])
_FOUND = frozenset(
    ["found", "seen", "identified", "located", "discovered", "traced", "forthcoming", "there",
     "apparent"]
)  # fmt: skip
_NOUNS = frozenset(["evidence", "sign", "proof", "indication", "trace", "record"])
_ENDS = frozenset([".", ";", ""])


def tell_what_was_found(words: list[Word]) -> list[Word]:
    """The words with "was sought …, but (was) not found" read as "could not be found"."""
    texts = [*(word.text for word in words), *_END]
    begin = next((at for at, text in enumerate(texts) if text in SOUGHT), 0)
    if begin < len(("evidence", "was")) or texts[begin - 1] not in _BEING:
        return words
    if texts[begin + 1] == "by" and texts[begin + 2] in _WHOSE:
        return _tell_that_force_looked(words, texts, begin)
    if texts[begin] in _READ and _DOCUMENTS & set(texts[: begin - 1]):
        return _tell_who_looked(words, texts, begin)
    if begin == len(("evidence", "was")) and texts[0] == "evidence":
        return _lead_with_search(words, texts, begin)
    if not _NOUNS & set(texts[: begin - 1]) or not {"not", "none", "found"} & set(texts[begin:]):
        return words
    at = begin + 1
    at += texts[begin] != "sought" and texts[at] == "for"
    while texts[at] in _WHERE or _is_by(texts, at):
        at += 1 if texts[at] in _WHERE else len(_BY_YOU)
    at += texts[at] == ","
    if texts[at] not in _CONTRASTS:
        return words
    found = _read_find(texts, at + 1)
    if found is None:
        return words
    end, plain = found
    return [*words[: begin - 1], *_write(words, begin - 1, plain), *words[end:]]


def _tell_who_looked(words: list[Word], texts: list[str], begin: int) -> list[Word]:
    """ "The documents were examined for evidence of A": we looked for evidence of A."""
    at = begin + 1
    while texts[at] in ("closely", "carefully", "again", "thoroughly"):
        at += 1
    is_search = texts[at] == "for" and texts[at + 1] in _NOUNS
    if not is_search or not set(texts[: begin - 1]) <= _WHERE:
        return words
    return [*_write(words, 0, _LOOKED), *words[at + 1 :]]


def _lead_with_search(words: list[Word], texts: list[str], begin: int) -> list[Word]:
    """ "Evidence was sought of A, but not found": we looked for evidence of A, but found none."""
    at = begin + 1
    at += texts[begin] != "sought" and texts[at] == "for"
    while texts[at] in _WHERE - _ABOUT:
        at += 1
    if texts[at] not in _ABOUT:
        return words
    return [*_write(words, 0, _LOOKED), words[0], *_find_none(words[at:])]


def _tell_that_force_looked(words: list[Word], texts: list[str], begin: int) -> list[Word]:
    """ "The papers were searched by your force for …, but none was found": the force found none."""
    at = next((n for n in range(begin, len(texts)) if texts[n] == "for"), 0)
    if not at or texts[at + 1] not in _NOUNS:
        return words
    who = words[begin + 2 : at]
    return [*who, words[begin]._replace(text="looked"), *_find_none(words[at:])]


def _find_none(words: list[Word]) -> list[Word]:
    """The words with "but none was found", "but was not found" read as "but found none"."""
    contrast = next((n for n, word in enumerate(words) if word.text in _CONTRASTS - {"and"}), 0)
    found = _read_find([*(word.text for word in words), *_END], contrast + 1) if contrast else None
    if found is None or "not" not in found[1]:
        return words
    return [
        *words[:contrast],
        *_write(words, contrast, ("but", "found", "none")),
        *words[found[0] :],
    ]


def _write(words: list[Word], at: int, plain: tuple[str, ...]) -> list[Word]:
    """The plain words, each where a word stands that it takes the place of."""
    return [words[at + n]._replace(text=text) for n, text in enumerate(plain)]


def _is_by(texts: list[str], at: int) -> bool:
    """ "Sought by us", "submitted by your force"; not "sought by your force"."""
    named = texts[at + 1 : at + len(_BY_YOU)]
    return texts[at] == "by" and texts[at - 1] in _SENT and named == list(_BY_YOU[1:])


def _read_find(texts: list[str], at: int) -> tuple[int, tuple[str, ...]] | None:
    """Where "(it) was not found (in them)" ends, and what it says; None where it is otherwise."""
    is_none = texts[at] == "none"
    at += is_none or texts[at] in _PRONOUNS
    at += texts[at] in _BEING or texts[at] == "could"
    is_not = texts[at] == "not"
    at += is_not
    at += texts[at] == "be"
    if texts[at] not in _FOUND:
        return None
    at += 1
    while texts[at] in _WHERE:
        at += 1
    if texts[at] not in _ENDS:
        return None
    is_lacking = is_none or is_not
    return at, (("could", "not", "be", "found") if is_lacking else ("was", "found"))
