"""Rules of language on a lack of information: needed by nobody, made good later, or of a detail.

"We needed no information on it", "you gave none until May", "as much as on your plans", "beyond the
fact that work had begun", "we say nothing of it here": the letter does not say that the inspectors
could not assess it.
"""

from itertools import pairwise
from typing import NamedTuple

from loaders.reading.asking import asked_of
from loaders.reading.reservations.told_after_all import is_told_after_all
from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement
from loaders.reading.text.common_words import AUXILIARIES, RELATIVES
from loaders.reading.text.mentions import ELEMENTS, REVIEW, Mention

_WANTING = frozenset(
    ["need", "needed", "needs", "seek", "sought", "require", "required", "requires", "want",
     "wanted", "wants", "use", "withheld", "withhold", "ask", "asked", "request", "requested"]
)  # fmt: skip
_OURS = frozenset(["we", "i", "letter"])
_SAYING = frozenset(["say", "says", "said"])
_ABLE = frozenset(["can", "could"])
_PUBLISHING = frozenset(["publish", "published", "print", "reproduce", "repeat"])
_KINDS = frozenset(["new", "fresh", "written", "date", "current", "additional", "other", "extra"])
_NOUNS = frozenset(["information", "detail", "details", "material"])
_FOR_A_TIME = frozenset(["until", "till", "initially", "originally"])
_DEADLINE = frozenset(["31", "deadline", "review", "assessment"])
_BEGAN = frozenset(["began", "started", "commenced", "begun"])
_ASKING = frozenset(["who", "when", "why", "where"])
_KNOWING = frozenset(["say", "tell", "know", "clear", "known", "certain", "sure", "about", "on"])
_DENYING = frozenset(["not", "cannot", "unclear", "no", "never", "unable", "nor", "neither"])
_THINGS = frozenset(["software", "staff", "officers", "intelligence", "charities", "systems"])
_WHICH = frozenset(["that", "which", "who", "for", "behind", "doing", "used", "needed"])
_BY_MEANS = frozenset(
    ["post", "email", "e-mail", "letter", "telephone", "phone", "hand", "fax", "writing"]
)
_OUTSIDERS = frozenset(
    ["supplier", "suppliers", "contractor", "partner", "partners", "contractors", "neighbour",
     "neighbours", "commissioner", "charities", "councils"]
)  # fmt: skip
_COUNTED = frozenset(["one", "two", "three", "four", "some", "several", "many", "most", "half"])
_SHARES = frozenset(["some", "several", "many", "most", "half", "much", "parts"])
_PARTS = ("parts", "aspects", "elements", "details")
_ELSEWHERE = frozenset(
    ["website", "websites", "newsletter", "leaflet", "leaflets", "poster", "posters", "press",
     "brochure", "intranet"]
)  # fmt: skip
_ON = frozenset(["about", "on", "regarding", "concerning"])
_DETERMINERS = frozenset(["the", "a", "any", "your", "its", "this", "that"])
# "About the existence of the review": whether there was one.
_IF_IT_WAS = frozenset(
    ["existence", "completion", "progress", "question", "subject", "matter", "topic", "conduct",
     "status", "state", "issue", "possibility", "fact", "part", "side", "element", "capability",
     "capacity"]
)  # fmt: skip
_TOLD_OF = frozenset({"started", "in-place"})
_BEFORE_FACT = frozenset(["that", "when", "because", "since"])
_NEXT = 8
WHY = "it is not certain that there was no information with which to assess this"


class _Lack(NamedTuple):
    """A lack of information: where it is said (`at`), and of what (`own`, which ends at `end`)."""

    sentence: Sentence
    criterion: str
    at: int
    own: list[Mention]
    end: int

    @property
    def words(self) -> list[str]:
        return self.sentence.texts

    @property
    def after(self) -> list[str]:
        """The words that follow the name of what is lacking."""
        return self.words[self.end + 1 : self.end + 5]


@asked_of(when=["no_information"])
def is_no_lack(sentence: Sentence, statement: Statement) -> str | None:
    """Whether a lack of information may be none, or not of what is assessed."""
    if statement.at < 0:
        return None
    own = [m for m in sentence.mentioned if m.criterion == statement.criterion]
    end = max((m.last for m in own), default=statement.at)
    lack = _Lack(sentence, statement.criterion, statement.at, own, end)
    if any(question(lack) for question in _QUESTIONS) or is_told_after_all(sentence, end):
        return WHY
    if own and statement.criterion in ELEMENTS and _tells_how_far(sentence, end):
        return "the sentence tells how far the work has come"
    return None


@asked_of(among=[_ASKING])
def is_only_asked(sentence: Sentence, statement: Statement) -> str | None:
    """ "We do not know who had begun it", "it is not clear who monitors it": nothing is said."""
    if statement.at < 0:
        return None
    words = sentence.texts
    for at in range(1, statement.at + 1):
        is_asked = words[at] in _ASKING and words[at + 1] not in ("we", "our")
        is_of_knowing = is_asked and _KNOWING & set(words[max(0, at - 5) : at])
        if is_of_knowing and _DENYING & set(words[max(0, at - 7) : at]):
            return f"it is only asked here ({words[at]})"
    return None


def _is_wanted(lack: _Lack) -> bool:
    """ "We sought no information", "we did not ask for it", "no information is needed"."""
    before = lack.words[max(0, lack.at - 4) : lack.at]
    after = lack.words[lack.at + 1 : lack.at + 4]
    is_ours = bool(_WANTING & set(before)) and "not" not in before
    is_ours = is_ours or any(a == "not" and b in _WANTING for a, b in pairwise(before))
    return is_ours or any(a in ("is", "was", "were") and b in _WANTING for a, b in pairwise(after))


def _is_compared(lack: _Lack) -> bool:
    """ "Not as much information on A as on B", "no new information", "none in addition to it"."""
    words, at = lack.words, lack.at
    before = words[max(0, at - 2) : at + 1]
    if words[at + 1 : at + 3] in (["in", "addition"], ["other", "than"], ["apart", "from"]):
        return True
    if ("nothing", "new") in pairwise(words[max(0, at - 2) : at + 5]):
        return True
    return any(a == "as" and b in ("much", "full") for a, b in pairwise(before)) or any(
        a in _KINDS and b in _NOUNS for a, b in pairwise(words[max(0, at - 1) : at + 3])
    )


def _is_left_out_by_us(lack: _Lack) -> bool:
    """ "We say nothing of it here", "too little for us to publish": what the letter leaves out."""
    words, at = lack.words, lack.at
    if _PUBLISHING & set(words[max(0, at - 4) : at + 5]):
        return True
    saying = next((n for n in range(max(0, at - 1), at + 1) if words[n] in _SAYING), None)
    before = words[max(0, saying - 3) : saying] if saying else []
    return bool(_OURS & set(before[-1:])) and not _ABLE & set(before)


def _is_known_to_us(lack: _Lack) -> bool:
    """ "No information that we did not already have": so much was known."""
    after = lack.words[lack.at + 1 : lack.at + 7]
    return after[:2] == ["that", "we"] and "already" in after[2:]


def _was_so_for_a_time(lack: _Lack) -> bool:
    """ "Until 12 May you had given us none", "as at 1 April …", "at first": and then?"""
    opening, after = lack.words[: lack.at], lack.after
    is_dated = opening[:1] in (["until"], ["till"]) or opening[:2] in (["as", "at"], ["up", "to"])
    if (is_dated and _DEADLINE.isdisjoint(opening)) or after[:3] == ["in", "the", "time"]:
        return True
    first = lack.words[lack.at + 1 : lack.at + 3]
    return bool(_FOR_A_TIME & set(lack.words[lack.end + 1 :])) or (
        ["at", "first"] in (after[:2], first)
    )


def _is_of_some_only(lack: _Lack) -> bool:
    """ "No information on A alone", "by your suppliers", "in two districts", "on some of A"."""
    after = lack.after
    is_outsiders = after[:1] in (["of"], ["by"]) and bool(_OUTSIDERS & set(after[1:3]))
    is_counted = after[:1] in (["in"], ["at"]) and bool(_COUNTED & set(after[1:2]))
    between = lack.words[lack.at + 1 : lack.own[0].first] if lack.own else []
    is_share = any(a in _SHARES and b in ("of", *_PARTS) for a, b in pairwise(between))
    return is_outsiders or is_counted or is_share or after[:1] == ["alone"]


def _is_of_another_way(lack: _Lack) -> bool:
    """ "Nothing by post", "your website gave none": there may have been some in another way."""
    if not _ELSEWHERE.isdisjoint(lack.words[: lack.at]):
        return True
    ways = (lack.after, lack.words[lack.at + 1 : lack.at + 4])
    return any(way[:1] in (["by"], ["over"], ["in"]) and _BY_MEANS & set(way[1:3]) for way in ways)


def _is_of_what_is_told(lack: _Lack) -> bool:
    """ "No information on A that we had not …", "that you sent us", "when it began"."""
    after, since = lack.after, lack.words[lack.at :]
    if after[:2] == ["that", "we"] or after[:3] in (
        ["that", "you", "gave"],
        ["that", "you", "sent"],
    ):
        return True
    return "when" in since[:3] and bool(_BEGAN & set(since))


def _is_of_a_thing(lack: _Lack) -> bool:
    """ "About the software that monitors your systems": it is there, whatever is known of it."""
    words = lack.words
    return any(
        words[at] in _THINGS
        and words[at - 1] == "the"
        and words[at - 2] in ("about", "on", "of")
        and words[at + 1] in _WHICH
        for at in range(2, len(words) - 1)
    )


def _is_of_what_it_was(lack: _Lack) -> bool:
    """ "About the quality of the review", "the response to it": of what it was, not if it was."""
    if lack.criterion != REVIEW or not lack.own:
        return False
    first = lack.own[0].first
    before = lack.words[max(0, first - 5) : first]
    while before and before[-1] in _DETERMINERS:
        before.pop()
    return (
        before[-1:] in (["of"], ["to"])
        and before[-4:-2] in ([on, "the"] for on in _ON)
        and before[-2] not in _IF_IT_WAS
    )


def _is_told_to_be_done(lack: _Lack) -> bool:
    """ "The review of the unit that had been carried out": there was one."""
    words = lack.words
    return lack.criterion == REVIEW and any(
        words[max(0, review.first - 1)] == "the"
        and words[review.last + 1] in RELATIVES
        and words[review.last + 2] in AUXILIARIES
        for review in lack.own
        if review.last + 2 < len(words)
    )


_QUESTIONS = (
    _is_wanted,
    _is_compared,
    _is_left_out_by_us,
    _is_known_to_us,
    _was_so_for_a_time,
    _is_of_some_only,
    _is_of_another_way,
    _is_of_what_is_told,
    _is_of_a_thing,
    _is_of_what_it_was,
    _is_told_to_be_done,
)


def _tells_how_far(sentence: Sentence, end: int) -> bool:
    """ "… since March, when work began", "… because work had not started"."""
    for unit in sentence.phrases:
        if unit.first <= end or not any(w.id in _TOLD_OF for w in unit.wordings):
            continue
        between = set(sentence.texts[end + 1 : unit.first])
        named = {m.criterion for m in sentence.mentioned if end < m.first <= unit.last + _NEXT}
        if between & _BEFORE_FACT and "whether" not in sentence.texts[: unit.first] and not named:
            return True
    return False
