"""A name that its verb parts: "improved monitoring is in use across all of your IT systems".

It says of the monitoring of all of your IT systems that it is in use. What is denied of all of them
may be true of some, and stays as it is.
"""

from loaders.reading.text.words import Word

MONITORING = "monitoring"
_AUXILIARIES = frozenset(["is", "was", "has", "had", "are", "were", "now", "in"])
_HAVING = frozenset(["have", "has"])
_ACROSS = frozenset(["across", "throughout", "on", "over", "for", "in", "to"])
_REACHING = frozenset(["out", "extended"])
_BEFORE_SYSTEMS = frozenset(["all", "of", "your", "the", "its", "every", "force"])
_MARKS = frozenset([",", ";", ":", "and", "or", "but", "which", "that", "–", "(", ")"])
_DENYING = frozenset(["not", "no", "never", "nor", "neither", "only", "yet", "still"])


def join_parted_name(words: list[Word]) -> list[Word]:
    """The words with "across all of your IT systems" put behind the monitoring it belongs to."""
    texts = [word.text for word in words]
    at = texts.index(MONITORING) + 1
    if at >= len(texts) or texts[at] not in _AUXILIARIES:
        return words
    if texts[at] == "in" and not _HAVING & set(texts[:at]):
        return words
    systems = next((n for n in range(at, len(texts) - 1) if texts[n] == "systems"), 0)
    if not systems or texts[systems - 1] != "IT" or _MARKS & set(texts[at:systems]):
        return words
    across = next((n for n in range(systems - 1, at, -1) if texts[n] in _ACROSS), 0)
    if not across or not set(texts[across + 1 : systems - 1]) <= _BEFORE_SYSTEMS:
        return words
    if texts[across] == "to" and texts[across - 1] not in _REACHING:
        return words
    if _DENYING & set(texts[:across]):
        return words
    name = [words[across]._replace(text="of"), *words[across + 1 : systems + 1]]
    return [*words[:at], *name, *words[at:across], *words[systems + 1 :]]
