"""Rules of language on a lack of information: needed by nobody, made good later, or of a detail.

"We needed no information on it", "you gave none until May", "as much as on your plans", "beyond the
fact that work had begun", "we say nothing of it here": the letter does not say that the inspectors
could not assess it.
"""

from itertools import pairwise

from loaders.reading.reservations.asking import asked_of
from loaders.reading.sentence import Sentence, has
from loaders.reading.statements import Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.common_words import AUXILIARIES, RELATIVES
from loaders.reading.text.mentions import ELEMENTS, REVIEW, Mention
from loaders.reading.text.sentences import Segment
from loaders.reading.understanding.told_there import is_told_there

_WANTING = frozenset(
    ["need", "needed", "needs", "seek", "sought", "require", "required", "requires", "want",
     "wanted", "wants", "use", "withheld", "withhold", "ask", "asked", "request", "requested"]
)  # fmt: skip
_OURS = frozenset(["we", "i", "letter"])
_SAYING = frozenset(["say", "says", "said"])
_ABLE = frozenset(["can", "could"])
_PUBLISHING = frozenset(["publish", "published", "print", "reproduce", "repeat"])
_KINDS = frozenset(["new", "fresh", "additional", "other", "extra"])
_NOUNS = frozenset(["information", "detail", "details", "material"])
_FOR_A_TIME = frozenset(["until", "till", "initially", "originally"])
_DEADLINE = frozenset(["31", "deadline", "review", "assessment"])
_MADE_GOOD = frozenset(["it", "them", "some", "more", "did", "do", "does", "later", "had", "has"])
_TELLING = frozenset(
    ["say", "says", "said", "show", "shows", "showed", "sent", "gave", "give", "supplied", "told",
     "did", "does", "do", "record", "records", "recorded", "state", "states", "had", "has"]
)  # fmt: skip
_CONTRASTS = frozenset(["but", "though", "although"])
_MUCH = frozenset(["deal", "some", "much", "plenty", "enough", "more"])
_PAPERS = frozenset(
    ["letter", "document", "documents", "plan", "plans", "annex", "appendix", "report", "paper"]
)
_TOLD_IN = frozenset(
    ["described", "covered", "dealt", "addressed", "treated", "set", "refers", "given", "explained"]
)
_DOING = frozenset(["did", "does", "do"])
_AS_BEFORE = frozenset(["neither", "nor", "so", "as", "few", "none"])
_REPORTING = frozenset(["say", "says", "show", "shows", "record", "records", "states"])
_BEGAN = frozenset(["began", "started", "commenced", "begun"])
_ASKING = frozenset(["who", "when", "why", "where"])
_KNOWING = frozenset(["say", "tell", "know", "clear", "known", "certain", "sure", "about", "on"])
_DENYING = frozenset(["not", "cannot", "unclear", "no", "never", "unable", "nor", "neither"])
_THINGS = frozenset(["software", "staff", "officers", "intelligence", "charities", "systems"])
_WHICH = frozenset(["that", "which", "who", "for", "behind", "doing", "used", "needed"])
_BY_MEANS = frozenset(["post", "email", "e-mail", "letter", "telephone", "phone", "hand", "fax"])
_OUTSIDERS = frozenset(
    ["supplier", "suppliers", "contractor", "partner", "partners", "contractors", "neighbour",
     "neighbours", "commissioner", "charities", "councils"]
)  # fmt: skip
_COUNTED = frozenset(["one", "two", "three", "four", "some", "several", "many", "most", "half"])
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
_LACKS = frozenset({"information", "assess", "evidence"})
_NEXT = 8
_REASONS = frozenset(["because", "since", "as"])
_DONE = frozenset(
    ["completed", "undertaken", "conducted", "carried", "finished", "done", "already",
     "implemented"]
)  # fmt: skip
WHY = "it is not certain that there was no information with which to assess this"


@asked_of(when=["no_information"])
def is_no_lack(sentence: Sentence, statement: Statement) -> str | None:
    """Whether a lack of information may be none, or not of what is assessed."""
    if statement.at < 0:
        return None
    words = sentence.texts
    own = [m for m in sentence.mentioned if m.criterion == statement.criterion]
    end = max((m.last for m in own), default=statement.at)
    if _is_wanted(words, statement.at) or _is_compared(words, statement.at):
        return WHY
    if _is_left_out_by_us(sentence, statement.at) or _is_known_to_us(words, statement.at):
        return WHY
    after = words[end + 1 : end + 5]
    if _was_so_up_to_a_day(words[: statement.at]) or after[:3] == ["in", "the", "time"]:
        return f"{WHY} (for a time)"
    if _FOR_A_TIME & set(words[end + 1 :]) or after[:2] == ["at", "first"] or "alone" in after[:1]:
        return f"{WHY} ({after[0]})"
    if after[:1] in (["of"], ["by"]) and _OUTSIDERS & set(after[1:3]):
        return f"{WHY} ({after[1]} {after[2]})"
    if after[:1] in (["in"], ["at"]) and after[1:2] and after[1] in _COUNTED:
        return f"{WHY} ({after[0]} {after[1]})"
    if found := _ELSEWHERE & set(words[: statement.at]):
        # "Your website gave no information on it": what was sent may have given it.
        return f"{WHY} ({min(found)})"
    for way in (after, words[statement.at + 1 : statement.at + 4]):
        if way[:1] in (["by"], ["over"], ["in"]) and (_BY_MEANS | {"writing"}) & set(way[1:3]):
            # "Nothing by post": there may have been something in another way.
            return f"{WHY} ({way[0]})"
    if after[:2] == ["that", "we"] or after[:3] in (
        ["that", "you", "gave"],
        ["that", "you", "sent"],
    ):
        return WHY
    if "when" in words[statement.at : statement.at + 3] and _BEGAN & set(words[statement.at :]):
        return WHY
    if _is_of_a_thing(words) or (own and _is_of_what_it_was(words, own[0])):
        return WHY
    if statement.criterion == REVIEW and _is_told_to_be_done(words, own):
        return WHY
    if own and statement.criterion in ELEMENTS and _tells_how_far(sentence, end):
        return "the sentence tells how far the work has come"
    rules = (_is_made_good, _is_told_elsewhere, _is_found_there, _is_left_out_as_done)
    return WHY if any(rule(sentence, end) for rule in rules) else None


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


def _is_wanted(words: list[str], at: int) -> bool:
    """ "We sought no information", "we did not ask for it", "no information is needed"."""
    before = words[max(0, at - 4) : at]
    after = words[at + 1 : at + 4]
    is_ours = bool(_WANTING & set(before)) and "not" not in before
    is_ours = is_ours or any(a == "not" and b in _WANTING for a, b in pairwise(before))
    return is_ours or any(a in ("is", "was", "were") and b in _WANTING for a, b in pairwise(after))


def _was_so_up_to_a_day(opening: list[str]) -> bool:
    """ "Until 12 May you had given us none", "as at 1 April …": and then?"""
    is_dated = opening[:1] in (["until"], ["till"]) or opening[:2] in (["as", "at"], ["up", "to"])
    return is_dated and _DEADLINE.isdisjoint(opening)


def _is_left_out_by_us(sentence: Sentence, at: int) -> bool:
    """ "We say nothing of it here", "too little for us to publish": what the letter leaves out."""
    words = sentence.texts
    if _PUBLISHING & set(words[max(0, at - 4) : at + 5]):
        return True
    saying = next((n for n in range(max(0, at - 1), at + 1) if words[n] in _SAYING), None)
    before = words[max(0, saying - 3) : saying] if saying else []
    return bool(_OURS & set(before[-1:])) and not _ABLE & set(before)


def _is_known_to_us(words: list[str], at: int) -> bool:
    """ "No information that we did not already have": so much was known."""
    return words[at + 1 : at + 3] == ["that", "we"] and "already" in words[at + 3 : at + 7]


def _is_compared(words: list[str], at: int) -> bool:
    """ "Not as much information on A as on B", "no new information", "none in addition to it"."""
    before = words[max(0, at - 2) : at + 1]
    if words[at + 1 : at + 3] in (["in", "addition"], ["other", "than"], ["apart", "from"]):
        return True
    return any(a == "as" and b in ("much", "full") for a, b in pairwise(before)) or any(
        a in _KINDS and b in _NOUNS for a, b in pairwise(words[max(0, at - 1) : at + 3])
    )


def _is_of_a_thing(words: list[str]) -> bool:
    """ "About the software that monitors your systems": it is there, whatever is known of it."""
    return any(
        words[at] in _THINGS
        and words[at - 1] == "the"
        and words[at - 2] in ("about", "on", "of")
        and words[at + 1] in _WHICH
        for at in range(2, len(words) - 1)
    )


def _is_of_what_it_was(words: list[str], mention: Mention) -> bool:
    """ "About the quality of the review", "the response to it": of what it was, not if it was."""
    if mention.criterion != REVIEW:
        return False
    before = words[max(0, mention.first - 5) : mention.first]
    while before and before[-1] in _DETERMINERS:
        before.pop()
    return (
        before[-1:] in (["of"], ["to"])
        and before[-4:-2] in ([on, "the"] for on in _ON)
        and before[-2] not in _IF_IT_WAS
    )


def _is_told_to_be_done(words: list[str], reviews: list[Mention]) -> bool:
    """ "The review of the unit that had been carried out": there was one."""
    return any(
        words[max(0, review.first - 1)] == "the"
        and words[review.last + 1] in RELATIVES
        and words[review.last + 2] in AUXILIARIES
        for review in reviews
        if review.last + 2 < len(words)
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


def _is_made_good(sentence: Sentence, end: int) -> bool:
    """ "…, but the minutes say that it had", "…, but sent it later", "…; the plan itself does"."""
    for segment in sentence.segments:
        if segment.first <= end or not segment.joiners & {"contrast", "semicolon"}:
            continue
        if _does_so_itself(sentence, segment):
            return True
        if "contrast" not in segment.joiners:
            continue
        words = set(sentence.texts[segment.first : segment.last + 1])
        told = sentence.texts[segment.first : segment.last + 1]
        if words & _REPORTING and "that" in told and "it" in told[told.index("that") :]:
            return True
        if _speaks_of_another(segment):
            return False
        if words & _TELLING and words & _MADE_GOOD:
            return True
    return False


def _does_so_itself(sentence: Sentence, segment: Segment) -> bool:
    """ "…; the plan itself does", "…; your second did": what was lacking in one paper is there."""
    words = sentence.texts[segment.first : segment.last + 2]
    words = words[:-1] if words[-1] == "." else words
    is_of_others = any(has(u, "negative") or has(u, "other_bodies") for u in segment.units)
    does_so = words[-1] in _DOING or is_told_there(words)
    return does_so and not is_of_others and words[0] not in _AS_BEFORE


def _is_left_out_as_done(sentence: Sentence, end: int) -> bool:
    """ "Silent on a review, because you had undertaken one": it was done, and so left out."""
    words = sentence.texts
    for at in range(end + 1, len(words) - 3):
        is_reason = words[at] in _REASONS and words[at + 1] in ("you", "it", "this", "these")
        if is_reason and words[at + 2] in ("had", "have", "has", "was", "were"):
            return _DENYING.isdisjoint(words[at:]) and not _DONE.isdisjoint(words[at + 3 :])
    return False


def _is_found_there(sentence: Sentence, end: int) -> bool:
    """ "None in your plan, but a good deal in your covering letter"."""
    words = sentence.texts
    at = next((n for n in range(end + 1, len(words)) if words[n] in _CONTRASTS), len(words))
    clause = words[at + 1 :]
    is_named = any(mention.first > at for mention in sentence.mentioned)
    is_much = bool(_MUCH & set(clause)) and "in" in clause and bool(_PAPERS & set(clause))
    return is_much and not is_named and not _DENYING & set(clause)


def _is_told_elsewhere(sentence: Sentence, end: int) -> bool:
    """ "On A, which is described in a document that you enclosed": it was told there."""
    words = sentence.texts[end + 1 :]
    if words[:1] != [","] or words[1:2] not in (["which"], ["for"], ["on"]):
        return False
    clause = words[1 : words.index(",", 1) if "," in words[1:] else None]
    if clause[:1] == ["which"] and is_told_there([*clause[1:], "it"]):
        return True
    place = next((at for at, word in enumerate(clause) if word in _TOLD_IN), len(clause))
    return bool(_PAPERS & set(clause[place:])) and not _DENYING & set(clause)


def _speaks_of_another(segment: Segment) -> bool:
    return any(
        isinstance(unit, Mention)
        or (isinstance(unit, Phrase) and any(w.id not in _LACKS for w in unit.wordings))
        or has(unit, "negative")
        for unit in segment.units
    )
