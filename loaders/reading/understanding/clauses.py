"""A sentence parted into clauses: what has a subject and a verb of its own stands by itself.

"It is disappointing, as the file deserves better, that A had …": the reason stands by itself, and
the clause that it interrupts goes on after it. What has no subject and verb of its own ("…, but in
one office", "…, in theory") belongs to the clause before it and may take back what that says.
"""

from dataclasses import dataclass, field
from itertools import pairwise

from loaders.reading.sentence import Sentence, has
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import Mention
from loaders.reading.text.sentences import BOUNDARIES, STRONG

MAIN = "main"
ASIDE = "aside"
TRAILING = "trailing"

_SUBJECTS = frozenset(["we", "you", "they", "i", "it", "he", "she", "there", "everyone", "nobody"])
_DETERMINERS = frozenset(
    ["the", "a", "an", "your", "our", "its", "their", "his", "every", "each", "no", "this", "that",
     "these", "those", "much", "work", "two", "three", "neither", "both"]
)  # fmt: skip
_MODALS = frozenset(["can", "could", "will", "would", "must", "may", "might", "shall", "should"])
_LEADING_ON = frozenset(["for", "so", "as", "when", "once"])
_ADVERBS = frozenset(
    [
        "so",
        "then",
        "now",
        "also",
        "however",
        "therefore",
        "indeed",
        "again",
        "accordingly",
        "consequently",
        "thus",
    ]
)
_COMPLEMENTS = frozenset(["that", "whether", "if", "to", "of", "than"])
_IRREGULAR = frozenset(
    ["gave", "made", "met", "ran", "sent", "took", "wrote", "drew", "kept", "held", "came", "went",
     "began", "said", "bore", "stood", "lay", "left", "set", "put"]
)  # fmt: skip
_PLACING = frozenset(["in", "among", "within", "from", "on", "of"])
_FINDING = frozenset(
    [("we", "found"), ("we", "saw"), ("we", "could"), ("we", "did"), ("there", "was"),
     ("there", "were"), ("there", "is")]
)  # fmt: skip
_RELATIVES = frozenset(["what", "that", "which", "where", "as"])
_WITH = frozenset(["with", "having"])
_NO_PARTICIPLE = frozenset(
    ["during", "nothing", "something", "anything", "everything", "concerning", "regarding",
     "including", "according", "excluding", "barring", "monitoring", "seeking", "being"]
)  # fmt: skip


@dataclass
class Piece:
    """The words between two boundaries; `index` is that of its segment, if it has one."""

    first: int
    last: int
    joiners: set[str]
    units: list[Phrase | Mention]
    index: int | None = None


@dataclass(eq=False)
class Clause:
    """Pieces that belong together: `kind` says how they stand to the rest of the sentence."""

    kind: str
    parent: "Clause | None" = None
    shares_subject: bool = False
    pieces: list[Piece] = field(default_factory=list)

    def has_verb(self, sentence: Sentence) -> bool:
        """Whether a piece of the clause has a finite verb."""
        return any(_has_verb(sentence, piece) for piece in self.pieces)


def part_clauses(sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence; a clause goes on after what interrupts it."""
    sentence.clauses = sentence.clauses or _part(sentence)
    return sentence.clauses


def clause_at(clauses: list[Clause], at: int) -> Clause:
    """The clause of the word of this index; a joining word goes with what follows it."""
    found, end = clauses[-1], None
    for clause in clauses:
        for piece in clause.pieces:
            if piece.last >= at and (end is None or piece.last < end):
                found, end = clause, piece.last
    return found


def _part(sentence: Sentence) -> list[Clause]:
    clauses: list[Clause] = []
    current: Clause | None = None
    for piece in _find_pieces(sentence):
        clause = _enter(sentence, piece, current) if current else _open(sentence, piece)
        if not clause.pieces:
            clauses.append(clause)
        clause.pieces.append(piece)
        current = clause
    return _join_fragments(sentence, clauses)


def _find_pieces(sentence: Sentence) -> list[Piece]:
    """The segments, and between them the words in which the catalogue knows nothing."""
    pieces = []
    at = 0
    for segment in sentence.segments:
        begin = segment.first if segment.index else segment.units[0].first
        gaps, joiners, rest = _cut_gap(sentence, at, begin)
        pieces += gaps
        first, joiners = (rest, joiners) if gaps else (segment.first, segment.joiners)
        pieces.append(Piece(first, segment.last, joiners, segment.units, segment.index))
        at = segment.last + 1
    gaps, joiners, rest = _cut_gap(sentence, at, len(sentence.words))
    pieces += gaps
    if any(word[0].isalpha() for word in sentence.texts[rest:]):
        pieces.append(Piece(rest, len(sentence.words) - 1, joiners, []))
    return pieces


def _cut_gap(sentence: Sentence, begin: int, end: int) -> tuple[list[Piece], set[str], int]:
    """The pieces between two words, then what joins the words left over and where they begin."""
    pieces: list[Piece] = []
    joiners: set[str] = set()
    first = begin
    for phrase in sentence.phrases:
        if phrase.first < begin or phrase.wordings or not phrase.kinds & BOUNDARIES:
            continue
        if phrase.first >= end:
            break
        if any(word[0].isalpha() for word in sentence.texts[first : phrase.first]):
            pieces.append(Piece(first, phrase.first - 1, joiners, []))
            joiners = set()
        joiners = joiners | (phrase.kinds & BOUNDARIES)
        first = phrase.last + 1
    return pieces, joiners, first


def _open(sentence: Sentence, piece: Piece) -> Clause:
    """The first clause: "As the file deserves better, …" stands beside the one that follows."""
    is_aside = bool(piece.joiners & {"contrast", "reason"}) or (
        sentence.texts[piece.first] in _LEADING_ON and _has_subject(sentence, piece, 1)
    )
    is_aside = is_aside or _is_participle(sentence.texts[piece.first])
    return Clause(ASIDE if is_aside else MAIN)


def _enter(sentence: Sentence, piece: Piece, current: Clause) -> Clause:
    """The clause in which a piece stands: a new one, the same, or the one taken up again."""
    text = sentence.texts[piece.first]
    joiners = piece.joiners
    # "…, which", "…, on which".
    if joiners >= {"comma", "relative"} or (joiners == {"comma"} and text == "which"):
        return Clause(ASIDE, current)
    if "relative" in joiners and sentence.texts[max(0, piece.first - 3)] == ",":
        return Clause(ASIDE, current)
    if "relative" in joiners:
        return current
    if text in _COMPLEMENTS and current.parent and not current.has_verb(sentence):
        return current.parent
    if _is_clause(sentence, piece):
        is_subordinate = bool(joiners & {"contrast", "reason"}) or text in _LEADING_ON
        follows_opening = current.kind is ASIDE and current.parent is None
        if joiners == {"comma"} and not is_subordinate and not follows_opening:
            return _resume(current)
        return Clause(ASIDE if is_subordinate else MAIN, None if follows_opening else current)
    is_inserted = sentence.texts[piece.first - 2 : piece.first] == ["and", ","]
    if is_inserted or (joiners & {"and", "contrast"} and _has_status(sentence, piece)):
        # "They were comprehensive and reflected it": another statement of the same subject.
        # "They, while reflecting it, were not comprehensive": the first goes on after the comma.
        kind = ASIDE if _is_participle(text) else current.kind
        return Clause(kind, current, shares_subject=True)
    if joiners == {"comma"}:
        if _is_participle(text):
            return Clause(TRAILING, _resume(current))
        return _resume(current)
    if joiners & STRONG - {"contrast"}:
        # "…: in the papers that you sent, no evidence was found": the verb may come later.
        return Clause(MAIN, _resume(current))
    return current


def _resume(current: Clause) -> Clause:
    """The clause that goes on after a comma: an aside, or what trails, is over."""
    return current if current.kind is MAIN or current.parent is None else current.parent


def _join_fragments(sentence: Sentence, clauses: list[Clause]) -> list[Clause]:
    """ "…, but in one office": what never gets a verb belongs to the clause before it."""
    whole = []
    for clause in clauses:
        is_fragment = clause.kind is MAIN and not clause.shares_subject
        if is_fragment and clause.parent in whole and not clause.has_verb(sentence):
            clause.parent.pieces += clause.pieces
        else:
            whole.append(clause)
    return whole


def _is_participle(text: str) -> bool:
    return text in _WITH or (text.endswith("ing") and text not in _NO_PARTICIPLE)


def _has_status(sentence: Sentence, piece: Piece) -> bool:
    return any(s.index == piece.index and sentence.has_status(s) for s in sentence.segments)


def _is_clause(sentence: Sentence, piece: Piece) -> bool:
    """Whether a piece opens with a subject that has its verb in it."""
    text = sentence.texts[piece.first]
    if "or" in piece.joiners or text in _COMPLEMENTS:
        return False
    if "and" in piece.joiners and _finds_after(sentence, piece):
        return True
    after = 1 if text in _LEADING_ON | _ADVERBS else 0
    # In "as the file deserves better" the joining words may hold the subject.
    if "reason" in piece.joiners:
        return True
    return _has_subject(sentence, piece, after) and _has_verb(sentence, piece)


def _finds_after(sentence: Sentence, piece: Piece) -> bool:
    """ "In the documents before us we found …": the place comes first, then subject and verb."""
    words = sentence.texts[piece.first : piece.last + 1]
    if words[0] not in _PLACING:
        return False
    return any(
        pair in _FINDING and words[at - 1] not in _RELATIVES
        for at, pair in enumerate(pairwise(words))
    )


def _has_subject(sentence: Sentence, piece: Piece, after: int = 0) -> bool:
    """Whether a piece opens, after so many words, with what may be a subject."""
    at = piece.first + after
    text = sentence.texts[at] if at <= piece.last else "."
    verb = next(
        (u for u in piece.units if isinstance(u, Mention) or u.wordings or _is_verb(u)), None
    )
    is_named = isinstance(verb, Mention) and text not in _COMPLEMENTS
    return is_named or text in _SUBJECTS or text in _DETERMINERS


def _is_verb(unit: Phrase | Mention) -> bool:
    return has(unit, "auxiliary") or has(unit, "negative")


def _has_verb(sentence: Sentence, piece: Piece) -> bool:
    """Whether a piece has a finite verb: an auxiliary, a modal, or what a pronoun does."""
    words = sentence.texts[piece.first : piece.last + 1]
    if (
        _finds_after(sentence, piece)
        or _MODALS & set(words)
        or any(has(unit, "auxiliary") for unit in piece.units)
    ):
        return True
    after = 1 if words[0] in _LEADING_ON | _ADVERBS else 0
    if words[after : after + 1] and words[after] in _SUBJECTS:
        return len(words) > after + 1 and words[after + 1] not in _COMPLEMENTS
    begin = after + 2 if words[after : after + 1] and words[after] in _DETERMINERS else after + 1
    is_strong = bool(piece.joiners & STRONG - {"contrast"})

    return any(
        _looks_finite(w) and (is_strong or w in sentence.catalogue.verbs) for w in words[begin:]
    )


def _looks_finite(word: str) -> bool:
    return word in _IRREGULAR or word.endswith(("ed", "es", "s"))
