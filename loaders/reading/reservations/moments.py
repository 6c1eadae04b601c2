"""Rules of language on the moment at which a status held: before the evidence was in, or after it.

"It had not begun by the end of March" leaves April and May open; "it had begun by the time we
wrote this letter" may be of the summer. Only what was so when the documents were read counts.
"""

from itertools import pairwise

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, segment_at
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import DONE, ELEMENTS, REVIEW

_EARLIER_MONTHS = frozenset(["january", "february", "march", "april"])
_AT = frozenset(["by", "in", "before", "at", "on", "during"])
_WRITING = frozenset(
    ["wrote", "written", "write", "writing", "drew", "drawn", "drafted", "prepared", "adopted",
     "approved", "revised", "composed", "agreed", "signed", "launched"]
)  # fmt: skip
_PLANNERS = frozenset(
    ["constable", "you", "plan", "plans", "they", "it", "force", "document", "report"]
)
# "At the time of your letter".
_OF_YOUR = (["of", "your"], ["of", "the"], ["of", "its"])
_WRITTEN = frozenset(["letter", "plan", "plans", "email", "draft"])
_CHANGED = frozenset(["now", "revised", "amended", "changed", "rewritten", "updated", "improved"])
_READ = frozenset(["submitted", "review", "reviewed", "sent", "read", "assessed", "received"])
_DENYING = frozenset(["not", "yet", "no", "neither", "none", "nothing", "never", "still"])
_WE_WRITE = frozenset(["write", "wrote", "writing", "issued", "published", "sent"])
_AFTERWARDS = frozenset(["summer", "autumn", "winter"])
_LATE_MONTHS = frozenset(["june", "july", "august", "september", "october"])
_VISITING = frozenset(["visited", "inspected"])
_PAST_IT = frozenset(["after", "following", "once", "since"])
_OUR_REVIEW = frozenset(["review", "assessment", "carried", "completed", "reviewed", "assessed"])
_SIGNS = _WE_WRITE | _AFTERWARDS | {"now", "after", "following", "once", "time", "date"}
_NOT_THEN = "it is not certain that this was still so when the evidence was in"
_ONLY_LATER = "what is said may be later than the evidence"
_BEEN = frozenset(["had", "has", "have", "was", "were", "been", "is", "are"])
_LONG_AGO = "it is not said when this was last so"
_OF_THIS_YEAR = frozenset(
    ["2016", "2017", "january", "february", "march", "april", "month", "months", "week", "weeks",
     "year", "spring"]
)  # fmt: skip
_SENDING = frozenset(["submission", "submitted", "sent", "deadline"])
_TELLING = frozenset(
    ["establish", "tell", "say", "see", "clear", "determine", "know", "known", "stated", "told",
     "state", "record", "recorded", "ascertain"]
)  # fmt: skip
_NOT = frozenset(["not", "cannot", "unable", "nor", "neither"])
# "Together with the annexes that you sent us in July": what came so late was not to be counted.
_CAME = frozenset(
    ["sent", "submitted", "supplied", "provided", "forwarded", "received", "reached", "arrived",
     "furnished", "delivered", "emailed"]
)  # fmt: skip
_TO_US = frozenset(["us", "to", "with", "only", "late", "later", "early", "again"])
_LEFT_ASIDE = frozenset(["disregarded", "disregard", "ignored"])
_NOT_COUNTED = frozenset(["consider", "considered", "take", "taken", "count", "counted", "rely"])
_PARTING = frozenset(["but", ";", "–", "although", "though", "while"])
_LONGEST = 12


@asked_of(*ELEMENTS, when=["not_started"])
def was_not_so_yet(sentence: Sentence, statement: Statement) -> str | None:
    """ "Had not started when you wrote the plan", "by the end of March": and since?"""
    rest = _words_after(sentence, statement)
    before = sentence.texts[max(0, statement.at - 4) : max(statement.at, 0) + 1]
    if not _DENYING & set(before) or {"until", "till"} & set(rest):
        # "Was due to start in March, but had not": the date is another thing's.
        return None
    for at, word in enumerate(rest):
        following = rest[at + 1 :]
        if word == "when" or following[:1] == ["time"]:
            clause = following[: _LONGEST // 2]
            if following[1:3] in _OF_YOUR and _WRITTEN.intersection(following[3:4]):
                return _NOT_THEN
            if _WRITING & set(clause) and _PLANNERS & set(clause[:3]) and "we" not in clause:
                return _NOT_THEN
        years = [w for w in following if w.isdigit() and len(w) == 4]
        is_past = word in _EARLIER_MONTHS and not any(year > "2017" for year in years)
        if is_past and _AT & set(rest[max(0, at - 4) : at]):
            return _NOT_THEN
    return None


@asked_of(*ELEMENTS, REVIEW, when=DONE, among=[_SIGNS])
def is_known_only_later(sentence: Sentence, statement: Statement) -> str | None:
    """ "By the time we wrote this letter", "by the end of the summer", "we now know that …"."""
    if any(a == "now" and b in ("know", "hear", "understand") for a, b in pairwise(sentence.texts)):
        return _ONLY_LATER
    rest = _words_after(sentence, statement)
    for at, word in enumerate(rest):
        if word == "we" and rest[at + 1 : at + 2] and rest[at + 1] in _WE_WRITE:
            return _ONLY_LATER
        if word in _PAST_IT and _is_our_review(rest[at + 1 : at + 7]):
            return _ONLY_LATER
        if word in _AT and _is_this_letter(rest[at + 1 : at + 6]):
            return _ONLY_LATER
        is_undated = not any(w.isdigit() and w < "2017" for w in rest[at + 1 : at + 3])
        if word == "after" and _SENDING & set(rest[at + 1 : at + 6]):
            return _ONLY_LATER
        if word in _AFTERWARDS and "by" in rest[:at] and is_undated and "last" not in rest[:at]:
            return _ONLY_LATER
    return None


@asked_of(*ELEMENTS, REVIEW, when=DONE, among=["last"])
def was_so_long_ago(sentence: Sentence, statement: Statement) -> str | None:
    """ "Had last been reviewed when it was set up": once, and it is not said in which year."""
    own = segment_at(sentence, statement.at)
    words = sentence.texts[own.first :] if own else []
    before = words[: statement.at - own.first] if own else []
    is_last = any(b == "last" and a in _BEEN for a, b in pairwise(before))
    return _LONG_AGO if is_last and _OF_THIS_YEAR.isdisjoint(words) else None


@asked_of(REVIEW, when=["reviewed"], among=["when"])
def is_of_a_day_unknown(sentence: Sentence, statement: Statement) -> str | None:
    """ "It is reviewed each year, but we could not establish when this was last done"."""
    words = sentence.texts
    for at in range(max(statement.at, 3), len(words) - 1):
        is_asked = words[at] == "when" and words[at - 1] in _TELLING
        if is_asked and _NOT & set(words[max(0, at - 5) : at]):
            return "it is not known when this was so"
    return None


@asked_of(unless=["no_information", "no_evidence"], among=[_CHANGED])
def is_so_since(sentence: Sentence, statement: Statement) -> str | None:
    """ "They have been revised since they were submitted, and now reflect it": not as they were."""
    words = sentence.texts
    if any(words[at] in _CHANGED and _is_late(words, at + 1) for at in range(statement.at)):
        return _ONLY_LATER
    if "since" not in sentence.vocabulary:
        return None
    after = words[words.index("since") + 1 :][: _LONGEST // 2]
    return _ONLY_LATER if _READ & set(after) else None


def _is_our_review(following: list[str]) -> bool:
    """ "(After) the time of our review", "(once) our assessment was over", "(after) we had …"."""
    return any(
        a in ("our", "we", "the") and b in _OUR_REVIEW and (a != "the" or c not in ("of", "by"))
        for a, b, c in zip(following, following[1:], [*following[2:], "."], strict=False)
    )


def _is_this_letter(following: list[str]) -> bool:
    """ "(By) the time of this letter", "(at) the time of writing"."""
    return following[:3] in (["the", "time", "of"], ["the", "date", "of"]) and (
        following[3:4] == ["writing"] or following[3:5] in (["this", "letter"], ["our", "letter"])
    )


def _is_late(words: list[str], at: int) -> bool:
    """ "(As revised) in August 2017", "on 14 July": after the evidence was in."""
    date = words[at + 1 : at + 4]
    month = next((n for n, word in enumerate(date) if word in _LATE_MONTHS), None)
    if month is None or words[at : at + 1] not in (["in"], ["on"], ["after"], ["during"]):
        return False
    return not any(word.isdigit() and word < "2017" for word in words[at + month + 2 :][:1])


@asked_of(among=[_CAME, _LATE_MONTHS])
def rests_on_late_papers(sentence: Sentence, statement: Statement) -> str | None:
    """ "The plans, with the annexes that you sent us in July, were comprehensive": and in May?"""
    words = sentence.texts
    if not _LEFT_ASIDE.isdisjoint(words) or any(
        a in _NOT and not _NOT_COUNTED.isdisjoint((b, c))
        for a, b, c in zip(words, words[1:], words[2:], strict=False)
    ):
        return None
    for at, word in enumerate(words):
        if word not in _CAME or not _is_late(words, _skip(words, at + 1, _TO_US)):
            continue
        first, last = sorted((at, max(statement.at, 0)))
        if _PARTING.isdisjoint([*words[first:last], words[0]]):
            return _ONLY_LATER
    return None


def _skip(words: list[str], at: int, skipped: frozenset[str]) -> int:
    """The first place from here on where none of these words stands."""
    while at < len(words) and words[at] in skipped:
        at += 1
    return at


@asked_of(among=["when", _VISITING])
def was_so_on_a_visit(sentence: Sentence, statement: Statement) -> str | None:
    """ "No evidence of it when we visited you in 2016": the papers were read without a visit."""
    words = sentence.texts[max(statement.at, 0) :]
    for at, word in enumerate(words):
        if word == "when" and words[at + 1 : at + 2] == ["we"] and _VISITING & set(words[at:][:4]):
            return _NOT_THEN
    return None


def _words_after(sentence: Sentence, statement: Statement) -> list[str]:
    """The words of its segment that follow the status, as far as they may say when."""
    segment = segment_at(sentence, statement.at)
    if segment is None:
        return []
    return sentence.texts[statement.at + 1 : min(segment.last + 1, statement.at + _LONGEST)]
