"""Two things asked of plans, then taken up by number: "yours had the first but lacked the second".

Only a sentence that says this and nothing else is read; it answers what the sentence before it left
open.
"""

import re

from loaders.reading.discourse import Discourse
from loaders.reading.reservations.plans_in_general import A_STANDARD
from loaders.reading.sentence import Sentence
from loaders.reading.statements import LEFT_OPEN, LOOKED_FOR, SAID, Statement
from loaders.reading.text.mentions import COMPREHENSIVE, STRATEGY
from loaders.reading.text.words import Word

_ASKED = frozenset([LOOKED_FOR, A_STANDARD, LEFT_OPEN])
_OUTCOMES = {
    COMPREHENSIVE: {True: "comprehensive", False: "not_comprehensive"},
    STRATEGY: {True: "reflected", False: "not_reflected"},
}
_SUBJECT = "(?:yours|your plans?|they|it|the plans?)"
_MEETING = (
    "had|have|has|met|meets?|possess(?:ed|es)?|satisf(?:ied|y|ies)|pass(?:ed|es)?|achieved?"
    "|achieves|fulfil(?:led|s)?|show(?:ed|s)?|did|do|does"
)
_LACKING = "lack(?:ed|s)?|fail(?:ed|s)?"
_WHICH = (
    "the (?P<{0}>first|second|former|latter)(?: of (?:these|those|them|the two|these two))?"
    "(?: (?:quality|qualities|tests?|requirements?|standards?|conditions?|criteria))?"
)
_BOTH = (
    "(?P<all>both|neither)(?: of (?:these|those|them|the two|these two))?"
    "(?: (?:qualities|tests|requirements|standards|conditions|criteria))?"
)
_JOINED = f"(?: ,)? (?:but|and|though|although|while|yet)(?: {_SUBJECT})?"
_ONE = re.compile(
    f"{_SUBJECT} (?:(?P<has>{_MEETING})|(?P<lacks>{_LACKING})) {_WHICH.format('one')}"
    f"(?:{_JOINED} (?:(?P<too>{_MEETING})|(?P<lacking>{_LACKING})"
    "|(?P<denied>(?:did|do|does) not (?:have|meet|possess|satisfy|pass|fulfil|achieve|show|do))"
    f"|(?P<not>not)) {_WHICH.format('two')})? [.]"
)
_ALL = re.compile(f"{_SUBJECT} (?:{_MEETING}) {_BOTH} [.]")
# "…; neither was the case", "we found that both were so".
_BEING = re.compile(
    f"(?:(?:in our (?:view|judgement|judgment|assessment)|we found that|and) (?:, )?)?{_BOTH}"
    " (?:was|were|is|are) (?:the case|so|true|met|satisfied|fulfilled) [.]"
)
# "Whether they leave out the strategy", "whether they fully reflect it": no plain question.
_TURNING = frozenset(
    ["negative", "modal_negative", "part", "only_part", "full", "hedge", "history", "doubt",
     "unreal", "exception"]
)  # fmt: skip
_FALLING_SHORT = frozenset(["disregard", "short-of-comprehensive"])
_UNPLAIN = frozenset(
    ["fail", "failed", "fails", "failing", "fell", "fall", "falls", "gap", "gaps", "would", "will",
     "could", "might", "may", "should", "had", "too", "enough", "once", "or", "if", "earlier",
     "previous", "draft", "less", "more", "better", "claim", "claimed", "said", "say"]
)  # fmt: skip
_MARKS = frozenset([";", ":", "–"])
_ANSWERING = frozenset(["both", "neither", "in", "we", "and"])
# "; in our judgement, neither of these two requirements was the case.", with its marks.
_LONGEST_ANSWER = 14
_PLACES = {"first": 0, "former": 0, "second": 1, "latter": 1}


def split_off_answers(sentences: list[list[Word]]) -> list[list[Word]]:
    """ "We asked whether A and whether B; neither was the case": the answer for itself."""
    parted: list[list[Word]] = []
    for words in sentences:
        at = _find_answer(words)
        parted += [[*words[:at], words[at]._replace(text=".")], words[at + 1 :]] if at else [words]
    return parted


def _find_answer(words: list[Word]) -> int:
    """The mark before an answer that ends the sentence; 0 where there is none."""
    begin = max(1, len(words) - _LONGEST_ANSWER)
    for at in range(begin, len(words) - 3):
        if words[at].text in _MARKS and words[at + 1].text in _ANSWERING:
            answer = " ".join(word.text for word in words[at + 1 :])
            is_asked = any(word.text == "whether" for word in words[:at])
            return at if is_asked and _BEING.fullmatch(answer) else 0
    return 0


def note_standards(memory: Discourse, sentence: Sentence, said: list[Statement]) -> None:
    """Remember what was asked of plans, in its order, where a sentence leaves that open."""
    number = sentence.number
    asked = [s.criterion for s in said if s.why in _ASKED]
    is_pair = sorted(asked) == sorted(_OUTCOMES) and len(said) == len(asked)
    memory.standards = (number, asked) if is_pair else (-2, [])
    memory.is_plainly_asked = is_pair and _is_plainly_asked(sentence)


def _is_plainly_asked(sentence: Sentence) -> bool:
    """Whether "it is the case" would say that the plans are comprehensive, and reflect it."""
    if "whether" not in sentence.vocabulary or not sentence.kinds.isdisjoint(_TURNING):
        return False
    falls_short = any(w.id in _FALLING_SHORT for p in sentence.phrases for w in p.wordings)
    is_early = any(word.isdigit() and "2000" <= word < "2017" for word in sentence.vocabulary)
    return not falls_short and not is_early and sentence.vocabulary.isdisjoint(_UNPLAIN)


def read_against_standards(
    words: list[Word], memory: Discourse, number: int
) -> list[Statement] | None:
    """What a sentence says of the two things asked just before it; None where it is no answer."""
    asked_in, asked = memory.standards
    if asked_in != number - 1:
        return None
    said = " ".join(word.text for word in words if word.text != "however")
    met = _find_met(said)
    if met is None and memory.is_plainly_asked and (match := _BEING.fullmatch(said)):
        met = dict.fromkeys((0, 1), match["all"] == "both")
    if met is None:
        return None
    passages = (memory.spans[asked_in], memory.spans[number])
    return [
        Statement(
            asked[place], _OUTCOMES[asked[place]][is_met], passages, "standard", "", SAID, 0, 0, -1
        )
        for place, is_met in met.items()
    ]


def drop_answered(earlier: list[Statement], said: list[Statement]) -> list[Statement]:
    """What was asked of plans is no longer open once it is answered."""
    answered = {s.criterion for s in said}
    return [s for s in earlier if s.why not in _ASKED or s.criterion not in answered]


def _find_met(text: str) -> dict[int, bool] | None:
    """By place in the order of asking: whether the plans have it."""
    if match := _ALL.fullmatch(text):
        return dict.fromkeys((0, 1), match["all"] == "both")
    match = _ONE.fullmatch(text)
    if match is None:
        return None
    met = {_PLACES[match["one"]]: match["has"] is not None}
    if match["two"]:
        place = _PLACES[match["two"]]
        if place in met:
            return None
        is_denied = match["not"] is not None
        met[place] = (match["has"] is None) if is_denied else match["too"] is not None
    return met
