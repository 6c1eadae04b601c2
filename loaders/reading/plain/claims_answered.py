"""A claim and what was found of it: "you told us that A had begun, and the minutes show it had".

What the papers or the inspectors say of the claim is then the finding: "the minutes show that A had
begun", or that it had not.
"""

from loaders.reading.plain.questions_answered import AUXILIARIES, DOING, FINDING, answer_clause
from loaders.reading.text.words import Word

CLAIMING = frozenset(
    ["told", "tell", "tells", "informed", "inform", "state", "states", "stated", "say", "says",
     "said", "claim", "claims", "claimed", "report", "reports", "reported", "assured"]
)  # fmt: skip
_CLAIMANTS = frozenset(
    ["you", "your", "force", "constabulary", "letter", "summary", "plan", "plans", "it", "they",
     "the", "covering", "also", "then", "further", "have", "has", "had", "us", "wrote", "to"]
)  # fmt: skip
_PAPERS = frozenset(
    ["document", "documents", "documentation", "minutes", "record", "records", "paperwork", "logs",
     "invoice", "invoices", "contract", "contracts", "report", "evidence", "material", "papers"]
)  # fmt: skip
_BEFORE_PAPERS = frozenset(
    ["the", "your", "those", "these", "project", "board", "meeting", "progress", "supporting",
     "other", "own"]
)  # fmt: skip
_OF_PAPERS = frozenset(
    ["that", "which", "you", "we", "us", "to", "with", "it", "them", "the", "of", "meeting", "your",
     "provided", "sent", "supplied", "submitted", "enclosed", "attached", "saw", "read", "received",
     "board", "project", "this", "themselves", "also", "clearly", "indeed", "do", "did", "does"]
)  # fmt: skip
_CONFIRMING = frozenset(
    ["confirm", "confirms", "confirmed", "show", "shows", "showed", "establish", "establishes",
     "established", "prove", "proves", "proved", "demonstrate", "demonstrates", "demonstrated"]
)  # fmt: skip
_BEARING = frozenset(["bear", "bears", "bore"])
# Without one of these nothing is said of the claim.
SETTLING = _CONFIRMING | {
    "found",
    "saw",
    "satisfied",
    "concluded",
    "borne",
    "bear",
    "bears",
    "bore",
}
_BORNE = (["confirmed", "by"], ["borne", "out", "by"], ["confirmed", "in"])
_OURS = tuple(["we", *verb] for verb in FINDING if verb != ["found"])
_BEARS_IT_OUT = ("bears", "it", "out")
_THIS = frozenset(["this", "it", "that", "which"])
_BEING = frozenset(["is", "was"])
_SUBJECTS = frozenset(["it", "they", "this", "these", "you"])
_POINTING = frozenset(["this", "that", "these", "those", "the", "such"])
_WORKS = frozenset(["work", "improvements", "improvement"])
_LONGEST_PREDICATE = len(("was", "well", "under", "way"))
_JOINS = frozenset(["and", "but", "whereas", "as", "which"])
_DENIED = (["not", "so"], ["not", "the", "case"])
_NEGATIVE = frozenset(["not", "yet", "no", "never", "nothing", "none", "neither"])


def tell_what_became_of_claim(words: list[Word]) -> list[Word]:
    """The words with a claim and its answer as the finding that the answer is."""
    texts = [word.text for word in words]
    begin = _find_claim(texts)
    if not begin:
        return words
    for at in range(begin, len(texts) - 1):
        if texts[at] not in _JOINS:
            continue
        end = at - 1 if texts[at - 1] == "," else at
        finding = _find_answer(words, texts, at, words[begin:end])
        if finding is not None:
            return [*finding, words[-1]]
    return words


def join_answers(sentences: list[list[Word]]) -> list[list[Word]]:
    """The sentences, with "the minutes confirm this" joined to the claim that it answers."""
    joined: list[list[Word]] = []
    for words in sentences:
        if joined and not SETTLING.isdisjoint(word.text for word in words):
            claim = joined[-1]
            both = [*claim[:-1], claim[-1]._replace(text="and"), *_drop_however(words)]
            if tell_what_became_of_claim(both) is not both:
                joined[-1] = both
                continue
        joined.append(words)
    return joined


def _drop_however(words: list[Word]) -> list[Word]:
    texts = [word.text for word in words[:2]]
    return words[2:] if texts == ["however", ","] else words


def _find_claim(texts: list[str]) -> int:
    """Where what is claimed begins; 0 where the sentence does not open with a claim."""
    if "that" not in texts:
        return 0
    begin = texts.index("that")
    opening = texts[:begin]
    is_claim = not CLAIMING.isdisjoint(opening) and _CLAIMANTS.issuperset(
        text for text in opening if text not in CLAIMING
    )
    return begin + 1 if is_claim and opening[0] not in ("that", "to", "us") else 0


def _find_answer(
    words: list[Word], texts: list[str], at: int, claimed: list[Word]
) -> list[Word] | None:
    """The finding, where the sentence ends with an answer behind this "and", "as" or "which"."""
    joint, said, rest = texts[at], words[at + 1 : -1], texts[at + 1 : -1]
    shown = [words[at]._replace(text=text) for text in ("the", "documents", "show", "that")]
    if joint in ("as", "which"):
        # "…, as the minutes confirm", "…, which is confirmed by the minutes".
        is_shown = _is_confirmed_by(rest) or _is_borne_out(texts[at:-1])
        return [*shown, *claimed] if is_shown else None
    if _is_borne_out(rest) or _is_support(rest):
        return [*shown, *claimed]
    ours = next((len(verb) for verb in _OURS if rest[: len(verb)] == verb), 0)
    opening = ours or _find_opening(rest)
    subject = _find_subject(rest[opening:]) if opening else 0
    answer = rest[opening + subject :]
    verbs = [text for text in (word.text for word in claimed) if text in AUXILIARIES | DOING]
    if not subject or len(verbs) != 1 or answer[:1] == []:
        return None
    finding = words[at + 1 : at + 1 + ours] if ours else shown
    found = _answer(claimed, verbs[0], said[opening + subject :], joint != "and")
    return [*finding, *found] if found else None


def _find_subject(rest: list[str]) -> int:
    """How many words "it", "this work", "those improvements" are; else 0."""
    if rest[:1] and rest[0] in _POINTING and rest[1:2] and rest[1] in _WORKS:
        return len(("this", "work"))
    return int(rest[:1] != [] and rest[0] in _SUBJECTS)


def _answer(claimed: list[Word], verb: str, said: list[Word], is_opposed: bool) -> list[Word]:
    """What is claimed, with "had", "had not" or "had yet to start" said of it; nothing if unclear.

    `verb` is the one auxiliary of the claim.
    """
    clause, answer = [word.text for word in claimed], [word.text for word in said]
    is_not_so = answer[1:] in _DENIED and answer[0] in _BEING
    is_denied = answer[1:] == ["not"] or is_not_so
    if not _NEGATIVE.isdisjoint(clause):
        return []
    if is_denied or len(answer) == 1:
        is_plain = is_denied or not is_opposed
        return (
            answer_clause(claimed, verb if is_not_so else answer[0], is_denied) if is_plain else []
        )
    at = clause.index(verb)
    is_of_claim = answer[0] in AUXILIARIES and len(clause) - at <= _LONGEST_PREDICATE
    return [*claimed[:at], *said] if is_of_claim and at > 1 else []


def _is_support(rest: list[str]) -> bool:
    """ "The minutes confirm this", "the documents bear it out"."""
    if rest[-1:] == ["out"]:
        is_this = len(rest) > len(_BEARS_IT_OUT) and rest[-2] in _THIS and rest[-3] in _BEARING
        return is_this and _is_confirmed_by([*rest[:-3], "confirm"])
    return rest[-1:] != [] and rest[-1] in _THIS and _is_confirmed_by(rest[:-1])


def _find_opening(rest: list[str]) -> int:
    """How many words "the minutes that you sent show that" are; else 0."""
    for at in range(2, len(rest)):
        if rest[at] == "that" and rest[at - 1] in _CONFIRMING and _is_confirmed_by(rest[:at]):
            return at + 1
    return 0


def _is_confirmed_by(rest: list[str]) -> bool:
    """ "The minutes that you provided confirm": papers, and what they do, and nothing besides."""
    end = _skip_papers(rest)
    is_verb = rest[-1:] != [] and rest[-1] in _CONFIRMING
    return end > 0 and is_verb and _OF_PAPERS.issuperset(rest[end:-1])


def _is_borne_out(rest: list[str]) -> bool:
    """ "This is confirmed by the minutes that you sent", "it is borne out by the records"."""
    if len(rest) < len(("it", "is")) or rest[0] not in _THIS or rest[1] not in _BEING:
        return False
    borne = next((len(verb) for verb in _BORNE if rest[2 : 2 + len(verb)] == verb), 0)
    papers = rest[2 + borne :]
    end = _skip_papers(papers)
    return borne > 0 and end > 0 and _OF_PAPERS.issuperset(papers[end:])


def _skip_papers(rest: list[str]) -> int:
    """How many words "the project records" are where a text opens with papers; else 0."""
    at = 0
    while at < len(rest) and rest[at] in _BEFORE_PAPERS:
        at += 1
    return at + 1 if at and at < len(rest) and rest[at] in _PAPERS else 0
