"""Left out of the plans because it was done: "they do not include A, as this was already in place".

That the plans leave A out is then no lack: it says of A how far it had come.
"""

from loaders.reading.text.words import Word

DONE = frozenset(["already", "completed", "conducted", "undertaken", "out", "implemented", "begun",
                  "started", "finished", "reviewed"])  # fmt: skip
_OBJECTS = frozenset(["one", "it", "this", "them", "these"])
_DOING = frozenset(["do", "does", "did"])
_INCLUDING = {"include": "include", "cover": "cover", "mention": "include", "propose": "include",
              "contain": "contain", "provide": "include"}  # fmt: skip
_REASONS = frozenset(["because", "since", "as", "for"])
_PRONOUNS = frozenset(["this", "these", "it", "they", "that", "both"])
_BEING = frozenset(["was", "were", "is", "are", "had", "has", "have"])


def tell_what_was_done(words: list[Word]) -> list[Word]:
    """The words with "do not include A, because this was already …" as "include A, which was …"."""
    texts = [word.text for word in words]
    at = next(
        (n for n, t in enumerate(texts[:-3]) if t in _DOING and texts[n + 1] == "not"
         and texts[n + 2] in _INCLUDING), None,
    )  # fmt: skip
    if at is None or "," in texts[:at]:
        return words
    for place in range(at + 3, len(texts) - 4):
        reason, pronoun, verb, adverb = texts[place : place + 4]
        if reason in _REASONS and pronoun == "you" and (end := _find_done(texts, place + 2)):
            name = words[at + 3 : place - (texts[place - 1] == ",")]
            return [*words[place + 1 : end], *name[texts[at + 3] == "for" :], *words[end + 1 :]]
        is_reason = reason in _REASONS and pronoun in _PRONOUNS and verb in _BEING
        if not is_reason or adverb != "already":
            continue
        comma = [] if texts[place - 1] == "," else [words[place]._replace(text=",")]
        which = words[place + 1]._replace(text="which")
        included = words[at + 2]._replace(text=_INCLUDING[texts[at + 2]])
        return [*words[:at], included, *words[at + 3 : place], *comma, which, *words[place + 2 :]]
    return words


def _find_done(texts: list[str], at: int) -> int:
    """Where "you had (already) completed one" ends in its object; 0 where it is otherwise."""
    if texts[at] not in ("had", "have"):
        return 0
    at += 1 + (texts[at + 1] == "already")
    at += texts[at : at + 2] == ["carried", "out"]
    is_it = texts[at + 1] in _OBJECTS and texts[at + 2] not in ("of", "for", "into")
    return at + 1 if texts[at] in DONE and is_it else 0
