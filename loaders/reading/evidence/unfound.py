"""Evidence that turns out not to be there: "… could not be found", "… was absent from it"."""

from dataclasses import replace

from loaders.reading.sentence import Sentence
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import REVIEW
from loaders.reading.text.sentences import Segment

_WHERE = frozenset(
    ["in", "among", "anywhere", "any", "of", "the", "your", "submission", "documents", "plans",
     "documentation", "papers", "what", "that", "you", "submitted", "sent", "provided"]
)  # fmt: skip


def turn_evidence(sentence: Sentence, segment: Segment) -> bool:
    """ "Evidence of a review was absent from your documents": the find turns into its lack."""
    scope = sentence.scope
    if scope is None or scope.outcome != "reviewed" or scope.segment != segment.index:
        return False
    outcome = None if sentence.take_negatives() else "no_evidence"
    for at, statement in enumerate(sentence.statements):
        if statement.criterion == REVIEW and statement.outcome == "reviewed":
            why = "" if outcome else "it is not certain what there was evidence of"
            sentence.statements[at] = replace(statement, outcome=outcome, why=why)
    scope.outcome = outcome or "sought"
    return True


def ends_unfound(sentence: Sentence, phrase: Phrase, segment: Segment) -> bool:
    """ "Evidence of … could not be found": the negative comes last and turns what was stated."""
    rest = [
        w.text
        for w in sentence.words[phrase.last + 1 : segment.last + 1]
        if w.text[0].isalpha() and w.text not in _WHERE
    ]
    unfound = {
        "be",
        "been",
        "found",
        "find",
        "seen",
        "identified",
        "however",
        "located",
        "by",
        "us",
        "we",
        "to",
    }
    if (
        not rest
        or not set(rest) <= unfound
        or not {"found", "find", "seen", "identified", "located"} & set(rest)
    ):
        return False
    for at, statement in enumerate(sentence.statements):
        if statement.criterion == REVIEW and statement.outcome == "reviewed":
            sentence.statements[at] = replace(statement, outcome="no_evidence", last=segment.index)
    sentence.scope.outcome = "no_evidence"
    return True
