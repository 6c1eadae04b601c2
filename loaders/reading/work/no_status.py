"""Where the words of a status are none: what they belong to, or who it is that says them.

Each rule takes a status and says whether its words tell nothing of how far the work has come.
"""

from loaders.reading.sentence import Sentence
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import REVIEW
from loaders.reading.text.sentences import Segment
from loaders.reading.work.starts import is_continuous, is_its_own_start, is_work_not_done
from loaders.reading.work.verdict import Status

_MADE = frozenset(["had been made", "already been made"])
_MAKING = frozenset(["improvements", "arrangements", "changes"])
_MADE_READY = frozenset(["planned for", "scheduled for"])
_DOERS = frozenset(["you", "it", "they", "force"])
_GERUNDS = frozenset(["beginning", "starting", "commencing"])
_DATES = frozenset(["date", "dates", "day", "time", "times", "point", "month"])
_LONGEST_QUANTITY = len(("any", "clear", "evidence"))
_AFTER_PREDICATE = frozenset(
    ["from", "since", "throughout", "across", "within", "on", "before", "when", "during", "under",
     "every", "after", "as", "with", "today", "long", "several", "again", "while", "so"]
)  # fmt: skip


def is_no_status(status: Status) -> bool:
    """Whether any of the rules below says that these words are no status."""
    return any(is_none(status) for is_none in _RULES)


def read_again(sentence: Sentence, phrase: Phrase, ids: dict, segment: Segment) -> dict:
    """ "None had been made", "no work was undertaken": read as a start, which is denied."""
    if _is_no_start(sentence, phrase):
        return {"started": sentence.memory.last_wording}
    if is_work_not_done(sentence, phrase, segment):
        return {"started": sentence.catalogue.wordings["started"]}
    return ids


def is_under_scope(sentence: Sentence, ids: dict, segment: Segment) -> bool:
    """Whether the status is only what no information or evidence was found of."""
    scope = sentence.scope
    if scope is None or scope.outcome == "reviewed":
        return False
    if scope.outcome == "no_information" or scope.has_objects or "reviewed" in ids:
        return True
    return segment.index == scope.segment


def _is_no_start(sentence: Sentence, phrase: Phrase) -> bool:
    """ "A start was made on A; on B none had been made": no start."""
    return (
        phrase.text.endswith("been made")
        and any(n.text == "none" for n in sentence.negatives)
        and sentence.memory.last_wording is not None
        and sentence.memory.last_wording.id == "started"
    )


def _is_of_the_inspectors(status: Status) -> bool:
    """ "We started with your plans": what the inspectors do is no work of the force."""
    at = status.phrase.first
    return bool(at) and status.sentence.texts[at - 1] == "we"


def _stands_before_noun(status: Status) -> bool:
    """ "Operational sensitivity", "operational officers": nothing is in operation."""
    if status.phrase.text != "operational":
        return False
    sentence, at = status.sentence, status.phrase.last + 1
    after = sentence.texts[at]
    return (
        after[0].isalpha()
        and not sentence.covered[at]
        and after not in sentence.catalogue.groups["small_words"] | _AFTER_PREDICATE
    )


def _makes_another_thing(status: Status) -> bool:
    """ "A request had been made": neither improvements nor a review were made."""
    sentence, phrase = status.sentence, status.phrase
    return (
        phrase.text in _MADE
        and not _is_no_start(sentence, phrase)
        and not _MAKING & set(sentence.texts[: phrase.first])
        and not any(m.criterion == REVIEW for m in sentence.pending)
    )


def _reports_no_review(status: Status) -> bool:
    """ "You reported that A had begun": what is reported is no review."""
    is_of_review = any(m.criterion == REVIEW for m in status.sentence.pending)
    return status.phrase.text == "reported" and not is_of_review


def _says_which_was_planned(status: Status) -> bool:
    """ "The software that you planned for A was in use": which software, not how far it is."""
    if status.phrase.text not in _MADE_READY:
        return False
    before = status.sentence.texts[max(0, status.phrase.first - 2) : status.phrase.first]
    return bool(_DOERS & set(before[-1:])) or before == ["you", "had"]


def _is_completion_ahead(status: Status) -> bool:
    """ "Completion of it was planned for May": that does not say when it starts."""
    words = status.sentence.texts[status.segment.first : status.phrase.first]
    return "start-lies-ahead" in status.ids and "completion" in words


def _is_noun_of_beginning(status: Status) -> bool:
    """ "The first beginning in September" is no status; "was beginning" and "not starting" are."""
    if status.phrase.text not in _GERUNDS or status.is_intended:
        return False
    if status.sentence.texts[status.phrase.first - 1] == "from":
        # "Nothing would prevent it from starting".
        return True
    if status.sentence.negatives:
        return False
    return not is_continuous(status.sentence, status.phrase)


def _is_review_to_be_brought_about(status: Status) -> bool:
    """ "You meant to have it reviewed", "it will be reviewed": to come."""
    if not status.is_infinitive or status.phrase.text != "reviewed":
        return False
    return status.sentence.texts[status.phrase.first - 1] != "to"


def _is_of_a_date(status: Status) -> bool:
    """ "A start date had been set": a date is set, and nothing had started."""
    following = status.sentence.texts[status.phrase.last + 1 : status.phrase.last + 2]
    return status.phrase.text in ("start", "finish", "starting") and bool(_DATES & set(following))


def _is_promise(status: Status) -> bool:
    """ "You had undertaken that it would be reviewed": promised, and not done."""
    return status.phrase.text.endswith("undertaken") and status.words_after(1) == ["that"]


def _is_asked(status: Status) -> bool:
    """ "Whether work had begun was not clear": a question states nothing."""
    return status.sentence.question is not None


def _holds_information(status: Status) -> bool:
    """ "None of the papers held (any clear) evidence of a review": what is held is no review."""
    following = (*status.segment.units[status.place + 1 :], None)[0]
    return status.phrase.text == "held" and any(
        wording.id in ("information", "evidence")
        for wording in getattr(following, "wordings", ())
        if following.first <= status.phrase.last + _LONGEST_QUANTITY
    )


def _is_told_of_its_start(status: Status) -> bool:
    """ "The start of work on it was postponed": the status is what is said of the start."""
    return is_its_own_start(status.sentence, status.phrase, status.segment, status.place)


_RULES = (
    _is_of_the_inspectors,
    _stands_before_noun,
    _makes_another_thing,
    _reports_no_review,
    _says_which_was_planned,
    _is_completion_ahead,
    _is_noun_of_beginning,
    _is_review_to_be_brought_about,
    _is_of_a_date,
    _is_promise,
    _is_asked,
    _holds_information,
    _is_told_of_its_start,
)
