"""What hangs on a statement must speak of something that the letter is about.

"…, in the rural districts", "…, as the story goes", "…, but it has run into the sand": every word
is known, and yet what is said goes no further than that. What names the review, the documents or
what is still to be done leaves the statement as it is; anything else is for a person to weigh.
"""

from loaders.reading.sentence import Sentence, has
from loaders.reading.statements import Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import COMPREHENSIVE, STRATEGY, Mention
from loaders.reading.understanding.clauses import Clause, Piece
from loaders.reading.understanding.limits import MEANS, find_limit, is_of_fit_means
from loaders.reading.understanding.own_clause import AFFIRMED, Ground

_REVIEWING = frozenset(
    ["time", "date", "dated", "review", "assessment", "reviewed", "read", "evidence", "documents",
     "document", "papers", "submission", "submitted", "enclosed", "report", "minutes", "we",
     "recommendation", "recommended", "recommendations", "deadline", "letter", "findings", "annex",
     "annexes", "estimate", "note", "contrast", "capacity", "capability", "operation", "use",
     "particular", "month", "months", "week", "weeks", "year", "spring", "summer", "autumn",
     "winter", "january", "february", "march", "april", "may", "matters", "left", "omitted"]
)  # fmt: skip
_NEXT_TO_DO = frozenset(
    ["remain", "remained", "remains", "complete", "completed", "completion", "finished", "further",
     "incomplete", "unfinished", "uncompleted",
     "yet", "still", "way", "more", "needed", "intend", "continue", "continues", "continuing",
     "progress"]
)  # fmt: skip
_LISTING = frozenset(
    ["first", "second", "third", "fourth", "former", "latter", "other", "others", "same", "both",
     "all", "some", "respectively", "only", "these", "those", "including", "forces"]
)  # fmt: skip
_JUDGING = frozenset(
    ["welcome", "encouraging", "encouraged", "pleasing", "pleased", "good", "glad", "thank",
     "commend", "share", "positive", "helpful", "detailed", "credit", "new", "thanks", "far"]
)  # fmt: skip
_ANCHORS = _REVIEWING | _NEXT_TO_DO | _LISTING
_OPENINGS = frozenset(
    ["for", "by", "in", "on", "with", "to", "until", "if", "once", "when", "at", "during", "under",
     "after", "before", "where", "as", "come", "or"]
)  # fmt: skip
_GOES_ON = frozenset(
    ["of", "for", "on", "from", "under", "through", "by", "in", "with", "to", "that", "not", "as",
     "at"]
)  # fmt: skip
_YOURS = frozenset(["in", "your", "yours", "own", "force", "constabulary"])
_NOUN_OPENS = frozenset(["the", "these", "those", "both", "its", "their", "your", "all"])
_POINTS = frozenset(["points", "questions", "counts"])
_APART = frozenset({"semicolon", "colon", "dash"})
_WEIGHED = frozenset({"contrast", "relative"})
_SUPPOSING = frozenset(["if", "once", "until", "permitting"])
_OUR_OWN = (["in", "our"], ["in", "my"])
_JUDGED = frozenset({"relative", "and", "contrast"})
_TAKES_UP = frozenset(["could", "had", "has", "have", "was", "were", "is", "are", "does", "do"])


def find_loose_end(sentence: Sentence, ground: Ground) -> str | None:
    """The words that may limit what is affirmed, though each of them is known."""
    statement = ground.statement
    if statement.outcome not in AFFIRMED or statement.at < 0:
        return None
    if limit := find_limit(sentence, ground):
        return limit
    others = ground.find_others()
    for clause in ground.clauses:
        if clause in others or _is_another_fact(sentence, clause):
            continue
        for piece in clause.pieces:
            if piece.last < statement.at:
                is_loose = _is_opening(sentence, piece)
            else:
                is_loose = piece.first > statement.at and _hangs(sentence, piece)
                is_loose = is_loose and not _has_verb_later(sentence, piece)
            if is_loose and not _is_anchored(sentence, statement, piece):
                return " ".join(sentence.texts[piece.first : piece.last + 1]).rstrip(" .")
    return None


def _is_another_fact(sentence: Sentence, clause: Clause) -> bool:
    """ "…, and your force had revised them in May": told beside the statement, and not of it."""
    return clause.pieces[0].joiners == {"comma", "and"} and clause.has_verb(sentence)


def _has_verb_later(sentence: Sentence, piece: Piece) -> bool:
    """ "…, and the measures in them, namely A and B, were …": the verb comes after the aside."""
    opening = sentence.texts[piece.first]
    if piece.joiners != {"comma", "and"} or opening not in _NOUN_OPENS:
        return False
    rest = (s for s in sentence.segments if s.first > piece.last)
    return any(
        s.joiners == {"comma"} and has(s.units[0], "auxiliary") and s.units[0].first == s.first
        for s in rest
    )


def _is_opening(sentence: Sentence, piece: Piece) -> bool:
    """ "By the standards of 2015, …": what is said is measured, placed or put off beforehand."""
    is_supposing = sentence.texts[piece.last] in _SUPPOSING
    return piece.first == 0 and (is_supposing or sentence.texts[0] in _OPENINGS)


def _hangs(sentence: Sentence, piece: Piece) -> bool:
    """Whether a piece is added on; "the strategy which chiefs agreed" is one name."""
    before = sentence.texts[max(0, piece.first - 3) : piece.first - 1]
    is_of_which = before[:1] == [","] and before[1:] and before[1] in _GOES_ON
    if piece.joiners == {"relative"} and not is_of_which:
        return False
    return bool(piece.joiners) and not piece.joiners & _APART


def _is_anchored(sentence: Sentence, statement: Statement, piece: Piece) -> bool:
    """Whether a piece names something that leaves a statement as it is."""
    if any(isinstance(unit, Mention) or _is_statement(unit) for unit in piece.units):
        return True
    if any(has(unit, "exception") or _is_spent(unit) for unit in piece.units):
        return True
    if any(has(unit, "claim_adopted") for unit in piece.units):
        return True
    words = [word for word in sentence.texts[piece.first : piece.last + 1] if word != "."]
    if _SUPPOSING & {words[0], words[-1]}:
        return False
    if is_of_fit_means(words) or (words[0] == "in" and _YOURS.issuperset(words)):
        return True
    if words[-1] in _POINTS and "remaining" in words:
        return statement.criterion != COMPREHENSIVE and _leads_a_list(sentence, statement)
    if words[0] == "with" and piece.units and has(piece.units[0], "other_bodies"):
        # "With Essex Police, you had started …": not alone, and started all the same.
        named = piece.units[0].last + 1
        return sentence.texts[named : named + 2] in ([",", "you"], [",", "your"])
    if words[:2] in _OUR_OWN or (piece.joiners and any(word.isdigit() for word in words)):
        return True
    if words[-3:] == ["to", "do", "so"] and _is_of_means(sentence, piece):
        return True
    if words[-1] in _GOES_ON or (words[0] in _TAKES_UP and not piece.joiners & _WEIGHED):
        return True
    is_judging = words[0] == "which" or piece.joiners & _JUDGED
    return bool((_ANCHORS | _JUDGING if is_judging else _ANCHORS) & set(words))


def _leads_a_list(sentence: Sentence, statement: Statement) -> bool:
    """ "On the remaining points, A was in use; B had begun": these are the points."""
    parts = [s.index for s in sentence.segments if "semicolon" in s.joiners]
    others = {s.criterion for s in sentence.statements if parts and s.first >= parts[0]}
    return bool(others - {statement.criterion, COMPREHENSIVE, STRATEGY})


def _is_of_means(sentence: Sentence, piece: Piece) -> bool:
    """ "…, and has the staff and the technology to do so": what it takes is there."""
    before = sentence.texts[: piece.first]
    if "," not in before:
        return False
    joined = before[len(before) - before[::-1].index(",") :]
    return joined[:2] in (["and", "has"], ["and", "have"]) and set(joined[2:]) <= MEANS


def _is_statement(unit: Phrase) -> bool:
    """Whether this may say something; whom somebody spoke to says nothing of how far work is."""
    return any(wording.id != "approached" for wording in unit.wordings)


def _is_spent(unit: Phrase) -> bool:
    """Whether this is a negative of which a rule has taken account."""
    return has(unit, "negative") and unit.is_used
