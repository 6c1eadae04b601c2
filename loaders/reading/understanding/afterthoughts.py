"""What the next sentence takes back: "A is in place. It has since lapsed", "… This is a trial".

A short sentence that opens with a pronoun and says nothing of its own speaks of what has just been
said. Where it ends that, narrows it or calls it somebody's belief, what was said is for a person.
"""

from dataclasses import replace

from loaders.reading.discourse import Discourse
from loaders.reading.sentence import has
from loaders.reading.statements import DOUBTED, Statement
from loaders.reading.text.mentions import PLANS, Mention
from loaders.reading.text.sentences import Segment
from loaders.reading.text.words import Word
from loaders.reading.understanding.own_clause import AFFIRMED, OF_PLANS, WHOLE
from loaders.reading.work.contacts import tells_that_they_came

_THINGS = frozenset(
    ["practice", "arrangement", "arrangements", "work", "effort", "exercise", "project", "scheme",
     "same"]
)  # fmt: skip
_POINTING = frozenset(["or", "it", "this", "that", "these", "those", "they", "so", "both", "at"])
_ONES_DOING = (
    ["you", "have"],
    ["you", "had"],
    ["your", "force"],
    ["the", "force"],
    ["nothing", "has"],
)
_OPENERS = (
    _POINTING
    | {opening[0] for opening in _ONES_DOING}
    | {"the", "your", "we", "some", "nobody", "such"}
)
_ENDING = frozenset(
    ["since", "longer", "ended", "ceased", "stopped", "lapsed", "withdrawn", "withdrew", "dropped",
     "abandoned", "shelved", "cannot", "suspended", "cancelled", "expired", "paused", "end", "halt"]
)  # fmt: skip
_NARROWING = frozenset(
    ["only", "confined", "limited", "restricted", "applies", "apply", "applied", "covers", "cover",
     "covered", "concerns", "concerned", "one", "some", "part", "partly", "mainly", "mostly",
     "chiefly", "largely", "pilot", "trial", "test", "experiment", "temporary", "draft", "least",
     "short", "narrow", "incomplete", "half", "hours", "weekdays", "occasionally", "sometimes"]
)  # fmt: skip
_CALLING = frozenset(
    ["account", "belief", "claim", "claims", "assertion", "proof", "hope", "view", "opinion",
     "impression", "assumption", "doubt", "doubtful", "disputed", "boast", "said",
     "claimed", "words", "rate"]
)  # fmt: skip
_EARLY_YEARS = frozenset(str(year) for year in range(2000, 2016))
_OTHER = frozenset(["different", "another", "separate"])
_OTHER_THINGS = frozenset(
    ["unit", "team", "department", "document", "paper", "report", "review", "version", "force"]
)
_SIGNS = _ENDING | _NARROWING | _CALLING | _EARLY_YEARS | _OTHER
_HARMLESS = frozenset(
    ["all", "both", "each", "every", "whole", "throughout", "begun", "began", "started", "not",
     "complete", "completed", "finished", "finish", "commenced", "extended", "improved",
     "expanded", "strengthened", "widened", "enhanced"]
)  # fmt: skip
_TIMES = frozenset(
    ["january", "february", "march", "april", "May", "june", "the", "then", "last", "our", "your",
     "spring", "summer", "autumn", "winter", "early", "late", "you", "we", "at", "2014", "2015",
     "2016", "2017"]
)  # fmt: skip
_AMONG = ("of", "to", "in", "for", "on")
_YOURS = ("your", "own", "a", "their", "its")
# Words that end or narrow what was said only behind one of these, never behind those, or only
# where the sentence opens so.
_ONLY_AFTER = {
    "one": _AMONG, "some": _AMONG, "half": _AMONG, "part": ("in", "only"), "end": ("an",),
    "short": ("cut", "fell", "falls", "fall"), "words": (*_YOURS, "our"), "account": _YOURS,
    "hope": _YOURS,
}  # fmt: skip
_NEVER_AFTER = {
    "only": ("the", "not"), "view": ("our",), "opinion": ("our",), "belief": ("our",),
    "impression": ("our",), "doubt": ("no",),
}  # fmt: skip
_OF_OPENING = {"said": ("or", "so"), "claimed": ("or", "so"), "cannot": ("the",)}
_REACHING = frozenset(["cover", "covers", "covered", "concerns", "concerned", "apply", "applies"])
_WE_SAY = (["we", "say", "this"], ["we", "say", "so"], ["we", "write", "this"])
_TELLING_HOW = (["that", "was"], ["that", "is"], ["this", "was"], ["this", "is"])
_NOT_SO = frozenset(["before", "until", "how", "what", "to"])
_SUPPOSING = frozenset(
    ["foresees", "foresee", "hope", "hopes", "aim", "view", "belief", "claim", "wish", "intention",
     "plan", "say", "says", "believe", "think", "claims", "account", "opinion"]
)  # fmt: skip
_HAVING = frozenset(["has", "have", "had"])
_OBJECTS = frozenset(["it", "them", "this", "these"])
_DENYING = frozenset(["not", "never", "yet"])
_AHEAD = frozenset(["will", "would", "to"])
_USING = frozenset(["switched", "activated", "enabled", "used", "use", "activation"])
_WISHING = frozenset(["hoped", "liked", "wished"])
_WRITING = frozenset(["write", "say", "report", "conclude"])
THEY_CAME = "the next sentence tells that the organisations came to the force"
_TWO = 2


def doubt_taken_back(
    statements: list[Statement],
    said: list[Statement],
    words: list[Word],
    segments: list[Segment],
    memory: Discourse,
) -> list[Statement]:
    """All statements, those of the sentence before in doubt where these words take them back."""
    every = statements + said
    if not statements or words[0].text not in _OPENERS or len(memory.spans) < _TWO:
        return every
    before = memory.spans[-2]
    texts = [word.text for word in words]
    if tells_that_they_came(texts):
        return [
            replace(s, weight=DOUBTED, why=THEY_CAME)
            if s.wording == "approached" and s.passages[-1] == before
            else s
            for s in every
        ]
    if statements[-1].passages[-1] != before or any(_is_outright(s) for s in said):
        return every
    sign = _find_sign([word.text for word in words], segments)
    if sign is None:
        return every
    why = f"the next sentence may take this back ({sign})"
    is_near = [s.passages[-1] in memory.spans[-2:] and _is_touched(s, sign) for s in every]
    return [
        replace(s, weight=DOUBTED, why=why) if near else s
        for s, near in zip(every, is_near, strict=True)
    ]


def _is_outright(statement: Statement) -> bool:
    """Whether this is said in words of its own: "it had since been dropped" has no such words."""
    return statement.weight != DOUBTED and statement.at >= 0


def _find_sign(words: list[str], segments: list[Segment]) -> str | None:
    """The word of a sentence that ends or narrows what the sentence before has said."""
    held = frozenset(words)
    if words[0] == "we" and _WISHING & held and _WRITING & held:
        # "We should have liked to write this."
        return next(word for word in words if word in _WISHING)
    if (_DENYING | _AHEAD) & held and _USING & held and _OBJECTS & held and words[0] in _OPENERS:
        # "It has yet to be switched on", "it will be used from May", "nobody had used it".
        return next(word for word in words if word in _USING)
    if words[:2] in _TELLING_HOW and words[2] in _NOT_SO:
        # "That was before they were shortened", "that is how you put it".
        return words[2]
    if words[:3] == ["we", "no", "longer"]:
        return words[2]
    if words[0] in ("so", "such") and words[1] not in _HAVING and _SUPPOSING & held:
        # "So your plan foresees", "such is your hope".
        return words[0]
    if not _points_back(words) or not _SIGNS & held:
        return None
    signs = [at for at, word in enumerate(words) if word in _SIGNS and _is_sign(words, at)]
    if not signs or (_HARMLESS & held and words[signs[0]] != "words"):
        return None
    for segment in segments:
        for unit in segment.units:
            is_named = isinstance(unit, Mention) and unit.criterion != PLANS
            if is_named or (has(unit, "intention") and not _CALLING & held):
                return None
    return words[signs[0]]


def _points_back(words: list[str]) -> bool:
    """ "It …", "the practice …", "you have since …", "your commissioner has since ended it"."""
    if words[0] in _POINTING or (words[0] == "the" and words[1] in _THINGS):
        return True
    if words[:3] in _WE_SAY:
        # "We say this on the assumption that …".
        return True
    if "since" not in words or words[:2] in _ONES_DOING:
        return "since" in words
    ends = [word for word in words if word not in (".", "since")][-1:]
    is_told = words[words.index("since") - 1] in _HAVING
    return words[0] == "your" and is_told and ends[0] in _OBJECTS


def _is_sign(words: list[str], at: int) -> bool:
    """ "In part", "has since", "a hope"; not "part of a programme", "since March", "we hope"."""
    word, before = words[at], words[at - 1] if at else ""
    following = words[at + 1] if at + 1 < len(words) else "."
    if word == "since":
        return following == "." or (before in _HAVING and following not in _TIMES)
    if word in _OTHER:
        # "That is a different unit from the one that exists today"; not "… a different matter".
        return following in _OTHER_THINGS
    if word in _OF_OPENING:
        return words[0] in _OF_OPENING[word]
    if word in _ONLY_AFTER:
        return before in _ONLY_AFTER[word]
    return before not in _NEVER_AFTER.get(word, ())


def _is_touched(statement: Statement, sign: str) -> bool:
    """Work that has begun may end, and be begun in one place only; the rest is said of a whole."""
    if sign in _USING:
        return statement.outcome == "in_place"
    if statement.outcome == "started":
        return sign in _ENDING | _CALLING
    if sign in _REACHING and statement.outcome in OF_PLANS:
        # "They cover vetting": what stands in the plans.
        return False
    return statement.outcome in WHOLE and statement.outcome in AFFIRMED
