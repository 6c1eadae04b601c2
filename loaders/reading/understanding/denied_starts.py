"""What a denied start denies: "had not started on time" is of the time, and not of the start.

Where an adverb or what hangs on the verb may be all that is denied ("not started in earnest", "not
begun at every site", "did not start as planned"), the work may have begun.
"""

from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import Mention
from loaders.reading.understanding.clauses import Piece
from loaders.reading.understanding.own_clause import Ground

_HANGING = frozenset(
    ["in", "at", "within", "among", "on", "with", "from", "for", "across", "throughout", "over",
     "by", "under", "outside"]
)  # fmt: skip
_MANNER = frozenset(
    ["properly", "formally", "really", "fully", "officially", "seriously", "everywhere", "well",
     "wholly", "entirely", "throughout", "promptly", "completely", "smoothly", "simultaneously",
     "quickly", "together", "elsewhere", "alone", "immediately", "truly", "altogether"]
)  # fmt: skip
_AS_MEANT = frozenset(
    ["planned", "intended", "expected", "hoped", "promised", "scheduled", "agreed", "envisaged"]
)
_TELLING_WHEN = frozenset(
    ["time", "date", "day", "moment", "review", "assessment", "evidence", "documents", "papers",
     "submission", "deadline", "letter", "month", "months", "week", "weeks", "year", "years",
     "january", "february", "march", "april", "May", "june", "spring", "summer", "autumn",
     "winter", "2016", "2017", "2018", "then", "now", "inspection", "31", "end", "beginning"]
)  # fmt: skip
_OF_IT = frozenset(
    ["either", "them", "these", "this", "it", "both", "former", "latter", "first", "second", "any",
     "that", "which", "neither", "other", "one", "point", "points", "part", "element",
     "elements", "work", "plans", "plan", "force", "strand", "strands", "improvements",
     "want", "lack", "reasons", "reason", "whatever", "kind", "case", "respect", "those", "others"]
)  # fmt: skip
_SMALL = frozenset(["your", "the", "a", "an", "of", "its", "our"])
_DENYING = frozenset(["not", "never", "nor", "no", "none", "neither", "nothing"])
_ENDS = frozenset(["and", "or", "but", ".", ",", ";", ":", "–", "because", "since", "as"])
_REACH = 8


def find_what_is_denied(sentence: Sentence, ground: Ground) -> str | None:
    """The words that may be all that is denied of a start; None where the start itself is."""
    statement = ground.statement
    if statement.outcome == "not_started" and _is_on_something_else(sentence, statement):
        return "not on"
    if statement.outcome != "not_started" or statement.wording != "started" or statement.at < 0:
        return None
    before = sentence.texts[max(0, statement.at - _REACH) : statement.at]
    if not _DENYING & set(before):
        return None
    said = before[max(n for n, word in enumerate(before) if word in _DENYING) + 1 :]
    if manner := _MANNER & set(said):
        return min(manner)
    for clause in ground.clauses:
        for piece in clause.pieces:
            if piece.first <= statement.at <= piece.last:
                return _find_after(sentence, statement, piece)
    return None


def _is_on_something_else(sentence: Sentence, statement: Statement) -> bool:
    """ "The work that was under way was not on A": on something else, and of A nothing is said."""
    for mention in sentence.mentioned:
        if mention.criterion != statement.criterion or mention.first <= statement.at:
            continue
        before = sentence.texts[statement.at : mention.first]
        while before and before[-1] in _SMALL:
            before.pop()
        if before[-2:-1] == ["not"] and before[-1] in ("on", "about", "for"):
            return before[-3:-2] in (["was"], ["were"], ["is"], ["are"])
    return False


def _find_after(sentence: Sentence, statement: Statement, piece: Piece) -> str | None:
    words = sentence.texts
    names = [u.last for u in piece.units if isinstance(u, Mention) and u.first > statement.at]
    for at in range(max([statement.at, *names]) + 1, piece.last + 1):
        if words[at] in _MANNER or words[at : at + 2] == ["so", "well"]:
            return words[at]
        if words[at] == "as" and words[at + 1] in _AS_MEANT:
            return f"as {words[at + 1]}"
        if words[at] not in _HANGING:
            continue
        inside = []
        for word in words[at + 1 : piece.last + 1]:
            if word in _ENDS or (word in _HANGING and inside):
                break
            inside.append(word)
        told = [word for word in inside if word not in _SMALL]
        is_at_all = words[at] == "at" and inside[:1] == ["all"] and inside[1:2] != ["of"]
        is_on_time = words[at] == "on" and inside[:1] == ["time"]
        is_told_when = not told or told[0] in _TELLING_WHEN | _OF_IT or told[-1] in _TELLING_WHEN
        if (is_at_all or is_told_when) and not is_on_time:
            continue
        return " ".join([words[at], *inside])
    return None
