"""What is said of all, and what is excepted from it in the same sentence or in a later one."""

from dataclasses import replace
from itertools import pairwise

from loaders.reading.sentence import Sentence, has, is_intention, segment_at
from loaders.reading.statements import HOPED_FOR, SAID, Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import DONE, ELEMENTS, Mention

EXCEPTED_LATER = "one exception is made to this, and it is not said which"
EXCEPTED = "this is an exception to what is said of the rest"
EXCEPTED_OR_DENIED = "this is an exception to what is said of the rest, or is denied"
_OPENINGS = ("the exception", "the one", "the only", "the sole", "the single", "one exception")

_PAPERS = frozenset(
    ["part", "half", "section", "volume", "annex", "appendix", "chapter", "page", "pages",
     "document", "documents", "attachment", "file", "enclosure"]
)  # fmt: skip
_LATE = frozenset(["late", "later"])
_LIES_AHEAD = "start-lies-ahead"
_BARE = len(("had", "not", "."))
_LONGEST_TITLE = len(("the", "second", "part", "of", "it"))
_MISSING = frozenset(["did", "was", "were", "has", "have", "had"])
_COMING = frozenset(
    ["reach", "reached", "us", "arrive", "arrived", "come", "been", "received", "sent", "to",
     "enclosed", "attached", "included", "supplied", "submitted", "."]
)  # fmt: skip
_NAMES = frozenset(["plan", "plans"])
_OF_COMING = (
    _NAMES
    | _COMING
    | _MISSING
    | frozenset(
        ["the", "your", "no", "not", "itself", "themselves", "action", "strategic", "force",
         "among", "documents", "papers", "that", "which", "we", "with", "it", "however", "from"]
    )
)  # fmt: skip
_DENYING = frozenset({"negative", "modal_negative", "wrong_to_say"})


def find_excepted(sentence: Sentence) -> Mention | None:
    """ "The exception is the work on …": the mention that the sentence opens by excepting."""
    if "later_exception" not in sentence.kinds:
        return None
    units = [u for u in sentence.segments[0].units if not has(u, "auxiliary")]
    for unit, following in pairwise(units):
        if has(unit, "later_exception") and unit.text.startswith(_OPENINGS):
            is_opening = unit.first <= 1
            between = unit.last + 1 == following.first or _is_article(sentence, unit, following)
            return following if is_opening and between and isinstance(following, Mention) else None
        if isinstance(unit, Mention):
            return None
    return None


def _is_article(sentence: Sentence, unit: Phrase, following: Phrase | Mention) -> bool:
    """Nothing but words of the name stands between "the exception is" and its mention."""
    between = sentence.texts[unit.last + 1 : following.first]
    return not any(word in (",", "that", "not", "no", "when", "where") for word in between)


def except_from_all(sentence: Sentence) -> None:
    """ "All had begun. The exception was B", "that cannot be said of B": B is left to a person.

    Where the sentence goes on to say how far B has come, that stands.
    """
    is_excepted = "later_exception" in sentence.kinds
    is_denied = not sentence.kinds.isdisjoint(_DENYING) and any(
        phrase.kinds & _DENYING
        and not phrase.is_used
        and not _is_of_missing_plans(sentence, phrase)
        for phrase in sentence.phrases
    )
    if not is_excepted and (not is_denied or _is_of_missing_papers(sentence)):
        return
    said = {statement.criterion for statement in sentence.statements}
    clear = said if find_excepted(sentence) else set()
    for mention in sentence.mentioned:
        if mention.criterion not in ELEMENTS or sentence.voids[mention.segment]:
            continue
        if (is_excepted and mention.criterion not in clear) or (
            is_denied and mention.criterion not in said
        ):
            why = EXCEPTED if is_excepted and not is_denied and not said else EXCEPTED_OR_DENIED
            sentence.state(mention, None, "left-open", mention.segment, mention.segment, why=why)


def _is_of_missing_plans(sentence: Sentence, negative: Phrase) -> bool:
    """ "We received a report on A; the plan itself was not submitted": of A nothing is denied."""
    own = segment_at(sentence, negative.first)
    words = sentence.texts[own.first : own.last + 1] if own else []
    is_named = bool(_NAMES & set(words[: len(("your", "action", "plan"))]))
    return is_named and _OF_COMING.issuperset(words)


def _is_of_missing_papers(sentence: Sentence) -> bool:
    """ "The second part, which deals with A, did not reach us": of A itself nothing is denied."""
    if not _PAPERS & set(sentence.texts[:_LONGEST_TITLE]) or sentence.statements:
        return False
    ends = [at for at, word in enumerate(sentence.texts) if word == ","]
    closing = sentence.texts[ends[-1] + 1 :] if ends else []
    return (
        closing[1:2] == ["not"]
        and closing[0] in _MISSING
        and set(closing[2:]) <= _COMING
        and (closing[0] == "did" or len(closing) > _BARE)
        and sentence.texts[:1] != ["your"]
    )


def drop_exceptions_told(statements: list[Statement]) -> list[Statement]:
    """ "B was the exception. It had …", "B was to have begun. It had not": what is told stands."""
    return [
        s
        for s in statements
        if s.why not in (EXCEPTED, HOPED_FOR)
        or not any(
            later.criterion == s.criterion
            and later.outcome is not None
            and later.weight == SAID
            and later.passages[-1] > s.passages[-1]
            for later in statements
        )
    ]


def drop_what_was_before(sentence: Sentence) -> list[Statement]:
    """ "It has been under way for years and is now established": what is so now stands.

    So does what is found beside a date: "it was to begin in July, but had already begun".
    """
    statements = sentence.statements
    done = {
        s.criterion: s.at
        for s in statements
        if s.outcome == "in_place" and "now" in sentence.texts[max(0, s.at - 3) : s.at + 1]
    }
    kept = [
        s for s in statements if not (s.outcome == "started" and s.at < done.get(s.criterion, -1))
    ]
    if "contrast" not in {joiner for s in sentence.segments for joiner in s.joiners}:
        return kept
    return [s for s in kept if not _is_dated_only(sentence, s)]


def _is_dated_only(sentence: Sentence, statement: Statement) -> bool:
    """ "It was to begin in July, but had already begun": the date tells what was planned."""
    own = segment_at(sentence, statement.at)
    if statement.outcome != "not_started" or own is None:
        return False
    is_due = statement.wording == _LIES_AHEAD or any(
        is_intention(unit) and unit.first < statement.at for unit in own.units
    )
    return is_due and any(
        s.criterion == statement.criterion
        and s.outcome in DONE
        and any(
            own.last < part.first <= s.at
            and "contrast" in part.joiners
            and _LATE.isdisjoint(sentence.texts[part.first : part.last + 1])
            for part in sentence.segments
        )
        for s in sentence.statements
    )


def drop_what_is_excepted(earlier: list[Statement], sentence: Sentence) -> list[Statement]:
    """What was said of all before "The exception is B" was not said of B."""
    mention = find_excepted(sentence)
    if mention is None:
        return earlier
    kept = [s for s in earlier if not (s.is_general and s.criterion == mention.criterion)]
    before = sentence.memory.spans[sentence.number - 1] if sentence.number else None
    return [
        replace(s, weight=SAID, why="")
        if s.why == EXCEPTED_LATER and s.passages[-1] == before and s.criterion != mention.criterion
        else s
        for s in kept
    ]
