"""What is not said and then answered: "we do not say that they failed to reflect it; they did".

The answer leaves its verb out, so that the clause before it tells what was so: "they did reflect
it". Whether it was so is told by the answer alone, and only where it turns what was not said. Of
several things that are not said ("…, since they did, or that …, since …") each has its answer.
"""

from typing import NamedTuple

from loaders.reading.plain.questions_answered import FINDING
from loaders.reading.plain.unsaid import open_unsaid
from loaders.reading.text.common_words import BEING, FINITE_VERBS, HAVING
from loaders.reading.text.words import Word

SAYING = frozenset(
    ["say", "saying", "said", "suggest", "suggesting", "case", "true", "mean", "inferred", "infer",
     "concluded", "conclude", "suppose", "supposed", "thought", "think", "claim", "report",
     "finding", "view", "criticism", "concern", "complaint", "imply", "implying", "meaning",
     "signify"]
)  # fmt: skip
_FRAME = SAYING | {
    "it", "is", "was", "would", "be", "we", "do", "did", "are", "were", "to", "should", "must",
    "could", "can", "the", "our", "a", "wish", "want", "go", "so", "far", "as", "not", "nor",
    "cannot", "unable", "wrong", "unfair", "incorrect", "inaccurate", "mistake", "untrue", "right",
    "fair", "correct", "accurate", "and", "but", "however", "therefore", "this", "taken", "does",
    "need", "may", "letter", "read", "understood",
    "from", "other", "these", "findings", "remarks", "comments", "either", "nothing",
}  # fmt: skip
# "We found nothing in your plans to suggest that …".
_FINDING_NOTHING = frozenset(["found", "saw"])
_PAPERS = frozenset(["in", "your", "plans", "plan", "submission", "documents", "you", "sent"])
UNSAYING = frozenset(
    ["not", "nor", "cannot", "unable", "wrong", "unfair", "incorrect", "inaccurate", "mistake",
     "untrue", "nothing"]
)  # fmt: skip
# "Nor does this mean that …", "nor should this letter be read as suggesting that …".
_MEANING = frozenset(["mean", "meaning", "imply", "implying", "signify", "suggesting", "read"])
_ASIDES = frozenset(["because", "since", "as", "although", "though", "merely", "simply", "just"])
_MARKS = frozenset([":", ";", "–"])
_REASONS = frozenset(["because", "since", "as", "for"])
# "…, only that we found no evidence of one": what is said after all.
_ONLY = frozenset(["only", "merely", "simply", "just"])
_SUBJECTS = frozenset(["there", "you", "your", "they"])
_OPENINGS = (
    ["on", "our", "reading"], ["in", "our", "view"], ["in", "our", "judgement"], ["in", "fact"],
    ["indeed"], ["it", "is", "clear", "that"], *(["we", *verb] for verb in FINDING),
)  # fmt: skip
_PRONOUNS = frozenset(["they", "it", "this", "that", "these", "those"])
_ABOUT = frozenset(["about", "on", "regarding", "concerning"])
_OBJECTS = frozenset(["it", "them"])
_SO = (["do", "so"], ["done", "so"], ["so"])
_ENDS = frozenset(["", ".", ",", ";", ":", "–", "but", "though", "although", "and"])
_QUANTITIES = frozenset(
    ["no", "none", "nothing", "neither", "never", "nor", "only", "both", "either", "all", "some",
     "every", "each", "yet", "still", "if", "whether"]
)  # fmt: skip
_SHORT = frozenset(["less", "not", "other", "anything", "short"])
_REFLECTING = frozenset(["reflect", "reflects", "reflected"])
_FAILING = frozenset(["fail", "fails", "failed"])
_DOING = frozenset(["do", "does", "did"])
_GOING_ON = (["or", "that"], ["nor", "that"])
# Behind the last word of a sentence nothing follows.
_END = ("", "", "", "")
_LONGEST_OPENING = 14


class _Answer(NamedTuple):
    """ "They did not do so in full": its verb, whether it denies, and where it ends."""

    verb: str
    is_denied: bool
    full: list[Word]
    end: int


def give_answer_to_denial(words: list[Word]) -> list[Word]:
    """The words with what was not said as the answer has it; without one it stays unsaid."""
    words = _write_that(words)
    texts = [*(word.text for word in words), *_END]
    opening = _find_opening(texts)
    if opening is None:
        return words
    aside, begin = opening
    if _is_answered_of_all(texts, begin) or _is_nothing_found(texts, begin):
        return [*open_unsaid(words[:begin]), *words[begin:]]
    mark = _find_mark(texts, begin)
    if at := _find_second(texts, mark):
        # "…, since they were, or that …": one thing that is not said, and then another.
        first, joint, rest = words[:at], words[at : at + 3], words[at + 3 :]
        second = give_answer_to_denial([*open_unsaid(joint[1:]), *rest])
        return [*give_answer_to_denial(first), joint[0]._replace(text=";"), *second]
    if mark and texts[mark + 1] in _ONLY and texts[mark + 2] == "that":
        return [*words[:mark], words[mark]._replace(text=";"), *words[mark + 3 :]]
    answer = _read_answer(words, texts, mark) if mark else None
    told = _tell(words[begin:mark], answer) if answer else None
    if told is not None:
        return [*told, *words[answer.end :]]
    if aside:
        # "It would be wrong, since no date is given, to say that …": we do not know.
        return [*open_unsaid(words[:begin]), *_name_object(words[slice(*aside)], words[begin:])]
    is_unsaid = not _MEANING.isdisjoint(texts[:begin])
    return [*open_unsaid(words[:begin]), *words[begin:]] if is_unsaid else words


def _name_object(aside: list[Word], clause: list[Word]) -> list[Word]:
    """ "(As they say little about A,) you cannot do it": an object that the aside has named."""
    texts = [word.text for word in aside]
    begin = next((n + 1 for n, text in enumerate(texts) if text in _ABOUT), 0)
    at = next((n for n, word in enumerate(clause) if n and word.text in _OBJECTS), 0)
    is_object = at and clause[at - 1].text not in _ENDS | {"that"}
    return [*clause[:at], *aside[begin:-1], *clause[at + 1 :]] if begin and is_object else clause


def _write_that(words: list[Word]) -> list[Word]:
    """ "We do not say there was no review": that there was none."""
    texts = [word.text for word in words]
    at = next((n for n, text in enumerate(texts) if text in SAYING), 0)
    opening = texts[: at + 1]
    is_frame = _FRAME.issuperset(opening) and not UNSAYING.isdisjoint(opening)
    if not at or not is_frame or at + 1 >= len(texts) or texts[at + 1] not in _SUBJECTS:
        return words
    return [*words[: at + 1], words[at]._replace(text="that"), *words[at + 1 :]]


def _find_opening(texts: list[str]) -> tuple[tuple[int, int] | None, int] | None:
    """The aside in "it would be wrong, since …, to say that", and the word after; None for none."""
    aside, at, said = None, 0, []
    # "That is not to say that …", "nor does that mean that …".
    while texts[at] != "that" or SAYING.isdisjoint(said):
        if texts[at] == "," and aside is None and texts[at + 1] in _ASIDES and said:
            end = next((n for n in range(at + 1, len(texts)) if texts[n] == ","), 0)
            if not end:
                return None
            aside, at = (at, end + 1), end + 1
            continue
        is_of_find = texts[at] in _FINDING_NOTHING and texts[at + 1] == "nothing"
        is_of_find = is_of_find or ("nothing" in said and texts[at] in _PAPERS)
        if not is_of_find and texts[at] not in _FRAME | {"that"}:
            return None
        if len(said) > _LONGEST_OPENING:
            return None
        said.append(texts[at])
        at += 1
    if UNSAYING.isdisjoint(said) or SAYING.isdisjoint(said):
        return None
    return aside, at + 1


def _is_answered_of_all(texts: list[str], begin: int) -> bool:
    """ "It would be wrong to say that work had yet to start on A, or on B: both had started"."""
    at = next((n for n in range(begin, len(texts) - 3) if texts[n] in _MARKS), 0)
    following = texts[at + 1 : at + 4]
    is_told = at > 0 and following[0] == "both" and following[1] in HAVING | BEING
    return is_told and following[2] not in _ENDS | {"not"}


def _is_nothing_found(texts: list[str], begin: int) -> bool:
    """ "We found nothing to suggest that they were less than comprehensive": nor is it said."""
    if "nothing" not in texts[:begin] or "comprehensive" not in texts[begin:]:
        return False
    return not _SHORT.isdisjoint(texts[begin : texts.index("comprehensive")])


def _find_mark(texts: list[str], begin: int) -> int:
    """Where the clause ends that is not said: "…; they did", "…, since they did"; 0 for nowhere."""
    for at in range(begin, len(texts) - 1):
        if texts[at] in _MARKS:
            return at
        if texts[at] == ",":
            return at if texts[at + 1] in _REASONS | _ONLY else 0
    return 0


def _find_second(texts: list[str], mark: int) -> int:
    """Where ", or that" opens another thing that is not said, behind an answer; else 0."""
    if not mark or texts[mark + 1] not in _REASONS:
        return 0
    behind = range(mark + 2, len(texts) - len(_END))
    return next((n for n in behind if texts[n] == "," and texts[n + 1 : n + 3] in _GOING_ON), 0)


def _read_answer(words: list[Word], texts: list[str], mark: int) -> _Answer | None:
    """ "On our reading they did not do so": an answer that leaves its verb out."""
    at = mark + 1 + (texts[mark + 1] in _REASONS)
    for opening in _OPENINGS:
        if texts[at : at + len(opening)] == opening:
            at += len(opening)
    if texts[at] not in _PRONOUNS or texts[at + 1] not in FINITE_VERBS:
        return None
    verb, at = texts[at + 1], at + 2
    is_denied = texts[at] == "not"
    at += is_denied
    at += next((len(so) for so in _SO if texts[at : at + len(so)] == so), 0)
    full = words[at : at + 2] if texts[at : at + 2] == ["in", "full"] else []
    at += len(full)
    return _Answer(verb, is_denied, full, at) if texts[at : at + 1] and texts[at] in _ENDS else None


def _tell(clause: list[Word], answer: _Answer) -> list[Word] | None:
    """The clause as the answer has it; None where the answer does not turn it."""
    clause = _deny_verb(clause)
    texts = [word.text for word in clause]
    verbs = [at for at, text in enumerate(texts) if text in FINITE_VERBS | _REFLECTING | _FAILING]
    if not verbs or not _QUANTITIES.isdisjoint(texts):
        return None
    at = verbs[0]
    kind = next((k for k in (BEING, HAVING) if texts[at] in k), _DOING)
    rest = at + 1 if texts[at] in FINITE_VERBS else at
    is_denied = texts[rest : rest + 1] == ["not"]
    rest += is_denied
    if texts[rest : rest + 1] and texts[rest] in _FAILING and texts[rest + 1 : rest + 2] == ["to"]:
        is_denied, rest = not is_denied, rest + 2
    if answer.verb not in kind or answer.is_denied == is_denied or not clause[rest:]:
        return None
    if any(verb >= rest and not _is_in_relative(texts, verb, rest) for verb in verbs[1:]):
        return None
    told = [clause[at]._replace(text="did" if kind is _DOING else texts[at])]
    told += [clause[at]._replace(text="not")] * answer.is_denied
    following = clause[rest]
    if following.text in _REFLECTING:
        following = following._replace(text="reflect")
    return [*clause[:at], *told, following, *clause[rest + 1 :], *answer.full]


def _deny_verb(clause: list[Word]) -> list[Word]:
    """ "No work to do A had begun": "work to do A had not begun"."""
    verbs = [at for at, word in enumerate(clause) if word.text in FINITE_VERBS]
    if clause[0].text != "no" or len(verbs) != 1:
        return clause
    end = verbs[0] + 1
    return [*clause[1:end], clause[0]._replace(text="not"), *clause[end:]]


def _is_in_relative(texts: list[str], verb: int, rest: int) -> bool:
    """ "… reflect the strategy that chief officers had agreed"; or the main verb itself."""
    return verb == rest or not {"that", "which"}.isdisjoint(texts[rest + 1 : verb])
