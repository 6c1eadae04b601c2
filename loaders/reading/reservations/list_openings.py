"""What opens a list governs all that is listed: "we had to decide whether: …", "you told us that:".

An item says what it says only where the words before the colon let it: "we found that: …". What was
asked, told by the force, hoped, denied or found in another place or year is no finding in any item.
"""

from itertools import pairwise

from loaders.reading.asking import asked_of
from loaders.reading.discourse import Discourse
from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.common_words import EARLIER_YEARS
from loaders.reading.text.words import Word

_ASKING = frozenset(["whether", "if", "when", "unless", "until", "why", "how", "because", "should"])
_ENDING = frozenset(["that", "following", "follows"])
# With these words, and no others, the inspectors say what they found.
_FINDING = frozenset(
    ["we", "i", "our", "my", "us", "find", "found", "saw", "see", "note", "noted", "conclude",
     "concluded", "conclusion", "conclusions", "finding", "findings", "satisfied", "pleased",
     "glad", "disappointed", "sorry", "to", "that", "the", "following", "follows", "as", "is",
     "are", "was", "were", "be", "this", "these", "documents", "documentation", "papers",
     "material", "evidence", "submission", "plan", "plans", "which", "you", "sent", "submitted",
     "provided", "show", "showed", "shows", "shown", "from", "in", "of", "on", "at", "time",
     "review", "reviewed", "assessment", "have", "had", "has", "also", "however", "can", "report",
     "view", "been", "summary", "by", "your", "force", "for", "a", "and", "judgement", "basis",
     "considered", "having", "reading", "read", "after", "established", "clear", "it", "likewise",
     "include", "includes", "contain", "contains", "comprise", "set", "out", "cover", "matters",
     "respect", "regard", "with", "now", "here", "all", "june", "2017", "april", "concerned",
     "though", "therefore", "then", "next", "elements", "both", "measures", "steps", "therein",
     ",", "informed", "able"]
)  # fmt: skip
_FOUND = frozenset(
    ["found", "find", "saw", "see", "note", "noted", "concluded", "report", "established"]
)
_BY_OTHERS = frozenset(["you", "force"])
_AIMS = frozenset(
    ["aim", "aims", "target", "targets", "milestone", "milestones", "goal", "goals", "objective",
     "objectives", "promise", "promises", "undertaking", "undertakings", "outcome", "outcomes",
     "hope", "hopes", "ambition", "ambitions", "question", "questions", "criteria", "tests",
     "condition", "conditions", "standard", "standards", "deadline", "deadlines", "commitments"]
)  # fmt: skip
# "Your deputy wrote: …", "we asked three questions: …".
_QUOTING = frozenset(
    ["wrote", "writes", "words", "quote", "quotes", "quoting", "thus", "taken", "copied", "asked",
     "asks", "wondered", "questions", "model", "headed", "headings", "column", "columns"]
)  # fmt: skip
_TELLING = frozenset(
    ["describes", "describe", "sets", "records", "lists", "foresees", "promises", "2018"]
)
_OTHERWISE = frozenset(
    ["history", "after_the_evidence", "unreal", "claim", "claim_refused", "request",
     "wrong_to_say", "not_claimed", "other_bodies"]
)  # fmt: skip
_PRESENT = frozenset(["is", "are", "has", "have", "be"])
_BEFORE_STATUS = 3
_NOT_FOUND = ("no_information", "no_evidence")


def note_list_opening(words: list[Word], phrases: list[Phrase], memory: Discourse) -> None:
    """Remember what opens the list whose items stand in paragraphs of their own."""
    texts = [word.text for word in words]
    is_opening = texts[-1:] == [":"]
    memory.list_opening = _judge(texts[:-1], phrases, True) if is_opening else None


@asked_of()
def hangs_on_what_opens_the_list(sentence: Sentence, statement: Statement) -> str | None:
    """ "We had to decide whether: A had begun; B had begun": what stands before the colon."""
    words = sentence.texts
    opening = sentence.memory.list_opening
    if opening is None and ":" in sentence.vocabulary:
        colon = words.index(":")
        if 0 < colon < statement.at:
            begin = max((at + 1 for at in range(colon) if words[at] == ";"), default=0)
            phrases = [p for p in sentence.phrases if begin <= p.first and p.last < colon]
            is_list = bool({";", "–", "("} & set(words[colon + 1 :]))
            opening = _judge(words[begin:colon], phrases, is_list)
    if opening is None:
        return None
    reason, is_of_aims, tells = opening
    if tells and statement.outcome in _NOT_FOUND:
        return None
    before = words[max(0, statement.at - _BEFORE_STATUS) : max(statement.at, 0)]
    if is_of_aims and _PRESENT.isdisjoint([*before, words[statement.at]]):
        return None
    return f"what is listed hangs on the words that open the list ({reason})"


def _judge(words: list[str], phrases: list[Phrase], is_list: bool) -> tuple | None:
    """The word that keeps the items from being findings; of aims only? told already?"""
    plain = [word for word in words if word not in (",", "(", ")")]
    if not plain:
        return None
    last = plain[-1]
    if is_list and (quoting := _QUOTING.intersection(plain)):
        return min(quoting), False, False
    if last in _ASKING:
        return last, False, True
    that = max((at for at, word in enumerate(words) if word == "that"), default=0)
    if last in _ENDING or words[that + 1 : that + 2] == [","]:
        # "We could assess none of the following: whether …": what is lacking is told before them.
        return _find_other_word(words, any(p.wordings for p in phrases))
    if aims := (_AIMS | _TELLING).intersection(plain):
        return min(aims), True, False
    if not is_list:
        return None
    if years := EARLIER_YEARS.intersection(plain):
        return min(years), False, False
    others = [p for p in phrases if p.kinds & _OTHERWISE]
    if others and not _is_then_of_yours(phrases, others[-1]):
        return others[-1].text, False, False
    intended = next((p for p in phrases if "intention" in p.kinds), None)
    return (intended.text, True, False) if intended else None


def _find_other_word(words: list[str], tells: bool) -> tuple | None:
    """ "In two districts we found that": the first word that belongs to no plain finding."""
    other = next((word for word in words if word not in _FINDING), None)
    if other is None:
        other = next((a for a, b in pairwise(words) if a in _BY_OTHERS and b in _FOUND), None)
    if other is None and ("had", "to") in pairwise(words):
        other = "had to"
    return (other, False, tells) if other else None


def _is_then_of_yours(phrases: list[Phrase], other: Phrase) -> bool:
    """ "Unlike other forces, you had done two things": it is of you in the end."""
    return "other_bodies" in other.kinds and any(
        "own_force" in p.kinds and p.first > other.first for p in phrases
    )
