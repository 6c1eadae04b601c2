"""Rules of language on asides: "had, you hope, started" tells what somebody thinks."""

from itertools import pairwise

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, segments_of
from loaders.reading.statements import Statement
from loaders.reading.text.common_words import BEING
from loaders.reading.text.mentions import COMPREHENSIVE, STRATEGY
from loaders.reading.understanding.clauses import clause_at, part_clauses

A_VIEW = "this is what somebody says or hopes, not what was found"
_HOPING = frozenset(
    ["hope", "trust", "expect", "suppose", "assume", "presume", "understand", "gather", "fear",
     "imagine", "infer", "guess"]
)  # fmt: skip
_VIEWING = _HOPING | frozenset(
    ["believe", "think", "say", "tell", "claim", "maintain", "insist", "write", "assert", "argue",
     "reckon", "feel", "consider", "suggest", "report", "contend", "explain", "add", "state",
     "hold", "intend", "wish", "promise", "predict", "told", "said", "thought",
     "wrote", "felt", "held", "describe", "boast", "declare"]
)  # fmt: skip
_PASSIVE = frozenset(
    ["thought", "said", "hoped", "believed", "understood", "assumed", "expected", "claimed",
     "reported", "felt", "supposed", "intended", "alleged", "suggested"]
)  # fmt: skip
_DOUBTING = frozenset(
    ["apparently", "seemingly", "reportedly", "supposedly", "presumably", "allegedly",
     "ostensibly", "perhaps", "possibly", "probably", "hopefully", "conceivably"]
)  # fmt: skip
_ADDING = frozenset(["with", "in", "at", "without", "to", "from"])
_SUPPOSING = (["if", "at", "all"], ["if", "ever"], ["if", "anything"])
_WE = frozenset(["we", "i"])
_SEEMING = frozenset(["seems", "seemed", "appears", "appeared", "appear", "seem"])
_AFTER = frozenset(["us", "so", "it", "me"])
_NO_SUBJECT = frozenset(["which", "who", "that", "where", "when", "because", "and", "but", "as"])
_LONGEST = 7
_JUDGES = frozenset(["you", "force", "constabulary", "constable", "commissioner"])
_JUDGING = frozenset(
    ["regard", "regards", "regarded", "consider", "considers", "considered", "find", "finds",
     "found", "think", "thinks", "thought", "call", "calls", "called", "believe", "believes",
     "judge", "judges", "judged", "deem", "deems", "deemed"]
)  # fmt: skip
_BEFORE_JUDGING = frozenset(
    ["do", "does", "did", "not", "itself", "yourself", "also", "could", "can", "would", "never",
     "no", "longer", "now", "rightly", "have", "has", "had", "cannot"]
)  # fmt: skip
_DENYING = frozenset(["not", "never", "no", "cannot"])
_OURS = frozenset(["we", "our", "us"])
_SILENT = frozenset(["no_information", "no_evidence", "not_started"])


@asked_of(unless=_SILENT, among=[","])
def is_somebodys_view(sentence: Sentence, statement: Statement) -> str | None:
    """Whether an aside in the clause of the statement tells that somebody says or hopes it."""
    if statement.at < 0:
        return None
    commas = [at for at, word in enumerate(sentence.texts) if word == ","]
    if len(commas) < len((",", ",")):
        return None
    views = [
        (first, last)
        for first, last in pairwise(commas)
        if last - first <= _LONGEST and _is_view(sentence, sentence.texts[first + 1 : last])
    ]
    if not views:
        return None
    pieces = [*clause_at(part_clauses(sentence), statement.at).pieces]
    pieces += segments_of(sentence, statement)
    begin = min(piece.first for piece in pieces)
    end = max(piece.last for piece in pieces)
    is_near = any(begin <= first and last <= end + 1 for first, last in views)
    return A_VIEW if is_near else None


@asked_of(
    COMPREHENSIVE,
    STRATEGY,
    unless=["no_information"],
    among=[_JUDGING, _JUDGES],
)
def is_judged_by_you(sentence: Sentence, statement: Statement) -> str | None:
    """ "You do not regard your plans as comprehensive", "you found them so": not we judge."""
    is_denied = statement.outcome in ("not_comprehensive", "not_reflected")
    words = sentence.texts[: max(statement.at, 0)]
    for at, word in enumerate(words):
        if word not in _JUDGES:
            continue
        verb = at + 1
        while words[verb : verb + 1] and words[verb] in _BEFORE_JUDGING:
            verb += 1
        is_judging = words[verb : verb + 1] and words[verb] in _JUDGING
        is_judging = is_judging and is_denied != _DENYING.isdisjoint(words[at:verb])
        if not is_denied and words[at - 1 : at] != [] and words[at - 1] in _NO_SUBJECT:
            continue
        if not is_denied and not BEING.isdisjoint(words[verb:]) and words[verb + 1] != "that":
            continue
        if is_judging and _OURS.isdisjoint(words[verb:]):
            return A_VIEW
    return None


def _is_view(sentence: Sentence, words: list[str]) -> bool:
    """ "You hope", "so your deputy writes", "it is thought"; not "we find", "your papers say"."""
    while len(words) > 1 and words[-1] in _AFTER:
        words = words[:-1]
    if words[:1] in (["so"], ["or"], ["as"]):
        words = words[1:]
    ends = [n for n, word in enumerate(words) if n > 1 and word in _ADDING]
    if ends and words[0] not in _NO_SUBJECT:
        # "You describe with pride": the verb stands before what is added.
        words = words[: ends[0]]
    if words in _SUPPOSING or (words[:1] and words[0] in _DOUBTING and len(words) == 1):
        return True
    if len(words) < len(("you", "hope")) or words[0] in _NO_SUBJECT:
        return False
    verb = words[-1]
    if words[0] == "it":
        return verb in _SEEMING or (verb in _PASSIVE and words[-2] in ("is", "was", "been"))
    if sentence.catalogue.groups["documents"] & set(words):
        return False
    plain = verb.removesuffix("s") if verb.endswith("s") else verb.removesuffix("ed")
    is_verb = bool({verb, plain, plain + "e", plain.removesuffix("e")} & _VIEWING)
    if _WE & set(words):
        return bool({verb, plain, plain + "e"} & _HOPING)
    return is_verb
