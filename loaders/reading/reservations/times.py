"""Rules of language on time: what hangs on something to come, or is of another year."""

from itertools import pairwise

from loaders.reading.asking import asked_of
from loaders.reading.reservations.plans import PRONOUNS
from loaders.reading.sentence import Sentence, has, segment_at, segments_of
from loaders.reading.statements import DOUBTED, LATER, SAID, Statement
from loaders.reading.text.common_words import BEING, EARLIER_YEARS, HAVING
from loaders.reading.text.mentions import COMPREHENSIVE, DONE, ELEMENTS, REVIEW, STRATEGY, SUPPORT
from loaders.reading.text.sentences import STRONG, mentions_in
from loaders.reading.work.search import OF_TODAY

OF_YEAR = "what is said is of"
_WORK = (*ELEMENTS, REVIEW)
_SUBORDINATORS = frozenset(
    ["when", "once", "until", "till", "before", "after", "unless", "whenever"]
)
_REVIEWERS = frozenset(["we", "our", "you", "us", "reviewed", "the time", "submitted"])
_LATE_MONTHS = frozenset(["july", "august", "september", "october", "november", "december"])
# Without one of these nothing in a sentence is dated.
_DATING = (
    _LATE_MONTHS
    | frozenset(["june", "since", "before", "until", "till"])
    | frozenset(str(year) for year in range(1000, 10_000))
)
_PARTS_OF_DATES = frozenset(
    ["the", "end", "of", "early", "late", "spring", "summer", "autumn", "winter", "next", "year",
     "january", "february", "march", "april", "May", "june", "but", "and", "although", "though"]
) | _LATE_MONTHS  # fmt: skip
_BEFORE_YEAR = frozenset([",", ";", ":", "–", "and", "but"])
_REMAINING = frozenset(["remain", "remains", "remained"])
_REACH_OF_SUBORDINATOR = 8
_LONGEST_DAY = 8
_ORIGINS = frozenset(["established", "introduced", "agreed", "made", "installed", "signed"])
_STANDING = frozenset(
    ["arrangements", "agreement", "agreements", "protocol", "protocols", "software", "procedures"]
)

_SHOWING_THAT = [
    [word, "that"]
    for word in ("show", "shows", "showed", "shown", "confirms", "confirmed", "clear")
]
# What an earlier text of the plans held, or another paper says of them, is not what they hold.
_EARLIER = frozenset(
    ["draft", "drafts", "version", "versions", "earlier", "previous", "former", "first",
     "original", "originally", "initially", "once", "before", "until", "then", "since", "later",
     "formerly", "removed", "dropped", "withdrawn", "replaced", "at", "after", "when",
     "letter", "minutes", "report", "reports", "covering", "you"]
)  # fmt: skip
_BEEN = frozenset(["had", "has", "have", "was", "were"])
_REVIEW_WORDS = frozenset(
    ["review", "reviewed", "assessment", "assessed", "examined", "inspection", "our", "we"]
)
_PLACED = frozenset(["among", "amongst", "enclosed", "attached", "annexed", "included", "held"])
_LIMITS_OF_TIME = frozenset(["before", "since", "until", "during"])
_ALL = frozenset(["all", "every", "each"])
_MANNERS = frozenset(
    ["directly", "systematically", "regularly", "routinely", "fully", "personally"]
)
_LATELY = frozenset(["this", "last", "recently", "lately", "now", "then"])
_OF_ONE_PLACE = frozenset(
    ["unit", "department", "district", "districts", "division", "divisions", "headquarters",
     "branch", "station", "stations", "team", "office", "offices"]
)  # fmt: skip
_WILL = frozenset(["will", "would"])
_POINTERS = frozenset(["it", "one", "this", "these", "they"])


@asked_of(*ELEMENTS, REVIEW, among=[_SUBORDINATORS])
def hangs_on_another(sentence: Sentence, statement: Statement) -> str | None:
    """ "… until the improvements are in place": a status in such a clause is no fact."""
    segments = segments_of(sentence, statement)
    if not segments:
        return None
    words = sentence.words
    starts = [m.first for m in mentions_in(segments) if m.criterion in _WORK]
    for at in range(segments[0].first, segments[-1].last):
        if words[at].text not in _SUBORDINATORS or words[at + 1].text in _REVIEWERS:
            continue
        if sentence.covered[at] and not _stands_alone(sentence, at):
            closing = [p for p in sentence.phrases if p.last == at and p.wordings]
            if not closing or closing[0].first == statement.at:
                continue
        if words[at].text == "once" and _was_once(sentence, statement, at):
            return "what is said is of an earlier time (“once”)"
        if words[at].text == "until" and _ends_with_its_date(sentence, statement, at):
            continue
        if words[at].text == "until" and statement.outcome in DONE:
            return "what is said held only for a time (“until”)"
        if any(at < start <= at + _REACH_OF_SUBORDINATOR for start in starts):
            return f"what is said hangs on something else (“{words[at].text}”)"
        if at < statement.at and (words[at + 1].text in PRONOUNS or not starts):
            return f"what is said hangs on something else (“{words[at].text}”)"
    return None


def _was_once(sentence: Sentence, statement: Statement, at: int) -> bool:
    """ "Once in place", "had once been in place": so it was, and perhaps no longer."""
    between = sentence.texts[at + 1 : max(statement.at, 0)]
    is_after_verb = bool(_BEEN & set(sentence.texts[max(0, at - 1) : at]))
    return at + 1 == statement.at or (is_after_verb and between == ["been"])


def _ends_with_its_date(sentence: Sentence, statement: Statement, at: int) -> bool:
    """ "They would not be complete until 2018, but work on them had started": two clauses."""
    words = sentence.texts
    own = segment_at(sentence, statement.at)
    if own is None or not at < own.first <= statement.at:
        return False
    date = [word for word in words[at + 1 : own.first] if word != ","]
    is_date = bool(date) and all(word.isdigit() or word in _PARTS_OF_DATES for word in date)
    return is_date and "not" in words[max(0, at - 4) : at]


def _stands_alone(sentence: Sentence, at: int) -> bool:
    return any(phrase.first == at == phrase.last for phrase in sentence.phrases)


def _is_shown_of_the_strategy(sentence: Sentence, statement: Statement) -> bool:
    """ "It did show that the strategy had been reflected": what was seen, told in the past."""
    if statement.criterion != STRATEGY or _EARLIER & sentence.vocabulary:
        return False
    words = sentence.texts
    shown = [at for at in range(1, statement.at) if words[at - 1 : at + 1] in _SHOWING_THAT]
    return bool(shown) and not any(
        s.joiners & STRONG and shown[-1] < s.first <= statement.at for s in sentence.segments
    )


@asked_of(COMPREHENSIVE, STRATEGY, unless=["no_information"])
def held_only_for_a_time(sentence: Sentence, statement: Statement) -> str | None:
    """ "Being made comprehensive", "reflected it until April": not what the plans are."""
    if statement.at < 1:
        return None
    is_pluperfect = sentence.texts[max(0, statement.at - 2) : statement.at] == ["had", "been"]
    if is_pluperfect and not _is_shown_of_the_strategy(sentence, statement):
        return "what is said may be of the plans as they once were"
    for word in sentence.texts[max(0, statement.at - 2) : statement.at]:
        if word in ("being", "once"):
            return f"what is said may not be of the plans as they are ({word})"
    segment = segment_at(sentence, statement.at)
    if segment and "until" in sentence.texts[statement.at : segment.last + 1]:
        return "what is said held only for a time (“until”)"
    return None


@asked_of()
def is_of_another_year(sentence: Sentence, statement: Statement) -> str | None:
    """What was done years before, or after the evidence was in, is not the state assessed."""
    is_of_finding = statement.criterion != REVIEW or statement.outcome == "no_evidence"
    if is_of_finding and (year := _opens_in_earlier_year(sentence, statement)):
        return f"{OF_YEAR} {year}"
    if statement.criterion not in _WORK or statement.outcome not in DONE:
        return None
    if _DATING.isdisjoint(sentence.vocabulary):
        return None
    segment = segment_at(sentence, statement.at)
    if segment is None:
        return None
    words = sentence.texts[segment.first : segment.last + 3]
    words += _find_date_beside(sentence.texts[segment.last + 1 :])
    if statement.criterion == REVIEW:
        for word in sentence.words[segment.last :]:
            if word.text.isdigit() and len(word.text) == 4 and "2000" <= word.text <= "2015":
                return f"what is said is of {word.text}"
    rest = sentence.texts[segment.first :]
    later = sentence.texts[max(statement.at, 0) :]
    if any(a == "not" and b in ("before", "until", "till") for a, b in pairwise(later)):
        return f"{LATER} (“not before”)"
    if statement.outcome == "in_place" and set(rest) & _REMAINING:
        return None
    for at, word in enumerate(words):
        if words[at - 1 : at] in (["since"], ["from"]) and word <= "2016":
            continue
        if word.isdigit() and len(word) == 4:
            before = words[max(0, at - 3) : at]
            is_origin = _is_of_origin(before) and statement.wording in OF_TODAY
            if word >= "2018" or ("2000" <= word <= "2015" and not is_origin):
                return f"what is said is of {word}"
        is_of_time = word == "since" and words[at + 1 : at + 2] in ([], ["."], [","])
        if is_of_time and not _is_where_a_paper_is(rest[at + 1 :]):
            return f"{LATER} (“since”)"
        if word in _LATE_MONTHS and not {"2016"} & set(words[at + 1 : at + 3]):
            return f"{LATER} ({word.capitalize()})"
        if word == "june" and not _is_of_our_review(sentence.texts, segment.first + at):
            return f"{LATER} (June)"
    return None


def _is_where_a_paper_is(after: list[str]) -> bool:
    """ "Reviewed, since its report was among your papers": a reason, and no later time."""
    clause = set(after[: after.index(",")] if "," in after else after)
    is_late = clause & (_LATE_MONTHS | {"june"})
    return bool(clause & BEING) and bool(clause & _PLACED) and not is_late


def _find_date_beside(rest: list[str]) -> list[str]:
    """ "(In place on the day) on which you wrote to us, 9 June": the day of which this is said."""
    if "," not in rest:
        return []
    at = rest.index(",")
    date = rest[at + 1 : at + 3]
    is_date = len(date) == 2 and date[0].isdigit() and date[1] in _LATE_MONTHS | {"june"}
    return rest[: at + 4] if is_date and at < _LONGEST_DAY else []


def _is_of_our_review(words: list[str], at: int) -> bool:
    """ "By the time of our review in June", "in June 2016": not after the evidence was in."""
    is_earlier = words[at + 1 : at + 2] and words[at + 1].isdigit() and words[at + 1] < "2017"
    return bool(is_earlier) or bool(_REVIEW_WORDS & set(words[max(0, at - 8) : at + 6]))


def _opens_in_earlier_year(sentence: Sentence, statement: Statement) -> str | None:
    """The year in "in 2016, your plans were …", "…; in 2016 they were …"; not past a contrast."""
    words = sentence.texts
    for at in range(statement.at - 1):
        is_opening = words[at] == "in" and (not at or words[at - 1] in _BEFORE_YEAR)
        if not is_opening or words[at + 1] not in EARLIER_YEARS:
            continue
        ends = STRONG | {"and"} if at else STRONG
        if not any(
            at < s.first - 1 <= statement.at and s.joiners & ends for s in sentence.segments
        ):
            return words[at + 1]
    return None


def drop_earlier_years(statements: list[Statement]) -> list[Statement]:
    """ "In 2016 neither had started; both were now under way": what is so now stands."""
    told = {s.criterion: s.at for s in statements if s.outcome and s.weight == SAID}
    return [
        s
        for s in statements
        if not (
            s.weight == DOUBTED and s.why.startswith(OF_YEAR) and s.at < told.get(s.criterion, -1)
        )
    ]


def _is_of_origin(before: list[str]) -> bool:
    """ "It seeks intelligence under arrangements established in 2015": so it does today."""
    return (
        len(before) == 3
        and before[0] in _STANDING
        and before[1] in _ORIGINS
        and before[2] in ("in", "during", "since")
    )


@asked_of(when=["no_information", "no_evidence"], among=[_WILL])
def asks_what_will_come(sentence: Sentence, statement: Statement) -> str | None:
    """ "We cannot say whether A will deter misuse", "we found no evidence that it would begin"."""
    words = sentence.texts
    for at in range(max(statement.at, 0) + 1, len(words)):
        if words[at] in _WILL and words[at - 1] in _POINTERS:
            return f"it is asked what this will do or become ({words[at]})"
    own = range(statement.first, statement.last + 1)
    for mention in sentence.mentioned if statement.outcome == "no_information" else ():
        following = words[mention.last + 1 : mention.last + 2]
        if mention.segment not in own or mention.criterion != statement.criterion:
            continue
        if _WILL & set(following):
            return f"it is asked what this will do or become ({following[0]})"
    return None


def _find_one_place(words: list[str]) -> str | None:
    """ "None of the following had begun in your vetting unit": and elsewhere?"""
    for at, word in enumerate(words[:-1]):
        if word in ("in", "at", "within") and words[at + 1] in ("your", "the", "its", "one"):
            named = words[at + 2 : at + 4]
            if _OF_ONE_PLACE & set(named) and "countercorruption" not in named:
                return " ".join(named)
    return None


@asked_of(*ELEMENTS, when=["not_started"])
def had_not_begun_only_then(sentence: Sentence, statement: Statement) -> str | None:
    """ "Nothing had begun before 2016", "until last year", "in two districts": not so of now."""
    own = segment_at(sentence, statement.at)
    if own is None:
        return None
    words = sentence.texts[statement.at + 1 : own.last + 1]
    if sentence.texts[0] in _LIMITS_OF_TIME:
        words = [*sentence.texts[:2], *words]
    for at, word in enumerate(words[:-1]):
        following = words[at + 1]
        is_early = following.isdigit() and len(following) == 4 and following <= "2016"
        is_so = is_early and (word in _LIMITS_OF_TIME or word == "in")
        if is_so or (word == "until" and following in _LATELY):
            return f"what is said may be of an earlier time only ({word} {following})"
    if place := _find_one_place(words):
        return f"what is said may not be of the whole force ({place})"
    ends = [m.last for m in mentions_in([own]) if m.criterion == SUPPORT]
    if statement.criterion == SUPPORT and _ALL & set(
        sentence.texts[statement.at : max([0, *ends])]
    ):
        return "what is said may not be of all the organisations"
    if limits := [word for word in words if word in _MANNERS]:
        return f"what is said may be of the manner only ({limits[0]})"
    ours = sentence.texts[max(own.first, statement.at - 4) : statement.at]
    if ours[:1] == ["we"] and ours[1:2] and ours[1] in HAVING:
        # "We have not begun to seek intelligence": nothing is said of the force.
        return "it is not certain of whom this is said (we)"
    limits = [u for u in own.units if has(u, "hedge") and u.first > statement.at]
    return (
        f"what is said may not be of the whole ({limits[0].text})"
        if any(u.text.startswith(("in ", "at ")) for u in limits)
        else None
    )
