"""What the next sentence takes back: "A is in place. It has since lapsed", "… This is a trial".

A short sentence that opens with a pronoun and says nothing of its own speaks of what has just been
said. Where it ends that, narrows it or calls it somebody's belief, what was said is for a person.
"""

from dataclasses import replace

from loaders.reading.pointing.discourse import Discourse
from loaders.reading.sentence import has
from loaders.reading.statements import DOUBTED, Statement
from loaders.reading.text.mentions import PLANS, Mention
from loaders.reading.text.sentences import Segment
from loaders.reading.text.words import Word
from loaders.reading.understanding.own_clause import AFFIRMED, WHOLE

_POINTING = frozenset(["it", "this", "that", "these", "those", "they", "so", "both", "at"])
_ONES_DOING = (["you", "have"], ["you", "had"], ["your", "force"], ["the", "force"])
_OPENERS = _POINTING | {opening[0] for opening in _ONES_DOING}
_ENDING = frozenset(
    ["since", "longer", "ended", "ceased", "stopped", "lapsed", "withdrawn", "withdrew", "dropped",
     "abandoned", "shelved", "suspended", "cancelled", "expired", "paused", "end", "halt"]
)  # fmt: skip
_NARROWING = frozenset(
    ["only", "confined", "limited", "restricted", "applies", "apply", "applied", "covers", "cover",
     "covered", "concerns", "concerned", "one", "some", "part", "partly", "mainly", "mostly",
     "chiefly", "largely", "pilot", "trial", "test", "experiment", "temporary", "draft", "least",
     "short", "narrow", "incomplete", "half", "first", "weekdays", "occasionally", "sometimes"]
)  # fmt: skip
_CALLING = frozenset(
    ["account", "belief", "claim", "claims", "assertion", "proof", "hope", "view", "opinion",
     "impression", "assumption", "doubt", "doubtful", "disputed", "fear", "boast"]
)  # fmt: skip
_EARLY_YEARS = frozenset(str(year) for year in range(2000, 2016))
_SIGNS = _ENDING | _NARROWING | _CALLING | _EARLY_YEARS
_HARMLESS = frozenset(
    ["all", "both", "each", "every", "whole", "throughout", "begun", "began", "started", "not",
     "complete", "completed", "finished", "finish", "commenced", "extended", "improved",
     "expanded", "strengthened", "widened", "enhanced"]
)  # fmt: skip
_TIMES = frozenset(
    ["january", "february", "march", "april", "May", "june", "the", "then", "last", "our", "your",
     "spring", "summer", "autumn", "winter", "early", "late", "you", "we", "at"]
)  # fmt: skip
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
    is_pointing = words[0] in _POINTING or (words[:2] in _ONES_DOING and "since" in words[2:4])
    if not is_pointing or not _SIGNS & held or _HARMLESS & held:
        return None
    for segment in segments:
        for unit in segment.units:
            is_named = isinstance(unit, Mention) and unit.criterion != PLANS
            if is_named or (has(unit, "intention") and not _CALLING & held):
                return None
    signs = [at for at, word in enumerate(words) if word in _SIGNS]
    return next((words[at] for at in signs if not _tells_since_when(words, at)), None)


def _tells_since_when(words: list[str], at: int) -> bool:
    """ "This has been so since March": it still is, unlike what "has since" become otherwise."""
    following = words[at + 1] if at + 1 < len(words) else "."
    is_time = following in _TIMES or following.isdigit()
    return words[at] == "since" and is_time


def _is_touched(statement: Statement, sign: str) -> bool:
    """Work that has begun may end, and be begun in one place only; the rest is said of a whole."""
    if statement.outcome == "started":
        return sign in _ENDING | _CALLING
    return statement.outcome in WHOLE and statement.outcome in AFFIRMED
