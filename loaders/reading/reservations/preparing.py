"""What the work is to do: "work to scope the improvements had started" is of the scoping."""

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, segments_of
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import DONE, ELEMENTS
from loaders.reading.text.sentences import mentions_in

# "Work to improve A", "to seek intelligence": the work itself, and no preparation for it.
_IMPROVING = frozenset(
    ["seek", "obtain", "gather", "collect", "get", "receive", "draw", "elicit", "acquire", "secure",
     "improve", "develop", "strengthen", "enhance", "extend", "expand", "upgrade", "increase",
     "build", "introduce", "implement", "establish", "install", "put", "bring", "set", "make",
     "create", "enable", "monitor", "audit", "oversee", "check", "carry", "ensure", "deliver",
     "complete", "finish", "broaden", "widen", "deepen", "change", "update", "modernise", "raise",
     "better", "boost", "take", "have", "provide", "forge", "foster", "roll", "do", "use", "give",
     "achieve", "address", "meet", "keep", "be", "form", "open", "work", "encourage", "ask", "this",
     "that", "these", "those", "which", "your", "the", "its", "monitoring", "IT", "renew", "remedy",
     "reinforce", "restore", "rebuild"]
)  # fmt: skip
_REACH = 12


@asked_of(*ELEMENTS, when=DONE, among=["work"])
def is_work_to_another_end(sentence: Sentence, statement: Statement) -> str | None:
    """ "Work to decide how to seek intelligence had begun": that is not to seek it."""
    words = sentence.texts
    for mention in mentions_in(segments_of(sentence, statement)):
        if mention.criterion != statement.criterion:
            continue
        for at in range(max(1, mention.first - _REACH), min(mention.first, statement.at)):
            if words[at - 1 : at + 1] != ["work", "to"]:
                continue
            rest = words[at + 1 : mention.last + 1]
            verb = next((w for w in rest if not w.endswith("ly") and w != "and"), "improve")
            if verb not in _IMPROVING:
                return f"it is not certain that more than preparation is meant ({verb})"
    return None
