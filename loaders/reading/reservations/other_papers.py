"""Papers beside the plans, and parts of the plans: what is said of them is not said of the plans.

"You enclosed a letter. It reflects the strategy": the pronoun may mean the letter. "The first
chapter says nothing about A": another may.
"""

from loaders.reading.asking import asked_of
from loaders.reading.sentence import Sentence, segment_at
from loaders.reading.statements import IN_OUR_DRAFT, Statement
from loaders.reading.text.mentions import COMPREHENSIVE, STRATEGY
from loaders.reading.text.sentences import STRONG

_ONE = frozenset(
    ["draft", "annex", "appendix", "letter", "note", "policy", "summary", "leaflet", "presentation",
     "memorandum", "briefing", "bulletin", "booklet", "email", "schedule"]
)  # fmt: skip
_SEVERAL = frozenset(
    ["drafts", "annexes", "appendices", "letters", "notes", "policies", "summaries", "leaflets",
     "presentations", "memoranda", "briefings", "bulletins", "booklets", "emails", "schedules"]
)  # fmt: skip
_MEANT_BY = {"it": _ONE, "this": _ONE, "they": _SEVERAL, "these": _SEVERAL}
_PARTS = frozenset(
    ["chapter", "section", "paragraph", "introduction", "foreword", "preface", "letter", "policy",
     "email", "leaflet", "presentation", "briefing", "bulletin", "booklet", "memorandum", "heading",
     "annex", "annexe", "annexes", "appendix", "appendices"]
)  # fmt: skip
_TEXTS = frozenset(
    ["submission", "plan", "version", "draft", "reply", "response", "report", "summary", "edition",
     "request", "query", "enquiry", "questions", "first", "second"]
)  # fmt: skip
_ORDERS = frozenset(
    ["first", "second", "third", "initial", "earlier", "original", "later", "previous", "latest"]
)
_SAYING = frozenset(["said", "stated", "reported", "described", "recorded", "wrote", "called"])
_OUR_PAPERS = frozenset(["letter", "report"])
_DRAFTS = frozenset(["draft", "drafts", "version", "versions"])
_OURS = frozenset(["we", "our", "this"])
_CONCEDING = frozenset(["although", "though", "while", "whereas", "whilst"])
_KINDS = frozenset(["annual", "executive", "published", "public", "quarterly"])
# "No chapter", "neither the letter nor the plan", "the letter, which was all that you sent".
_OF_THE_WHOLE = frozenset(
    ["no", "none", "neither", "nor", "any", "every", "all", "each", "either", "both", "only",
     "whole", "sole", "and"]
)  # fmt: skip
_ALL_THAT_CAME = frozenset(["all", "only", "sent", "submitted", "and", "nor"])
_PLANS = frozenset(["plan", "plans"])
_BESIDE = frozenset(["with", "beside", "besides", "after", "before", "enclosed", "attached"])
_LONGEST_SUBJECT = len(("the", "action", "plan"))


@asked_of(COMPREHENSIVE, STRATEGY, unless=["no_information"])
def is_of_a_paper_named_before(sentence: Sentence, statement: Statement) -> str | None:
    """Why "it was comprehensive" may not speak of the plans; None where it does."""
    own = segment_at(sentence, statement.at)
    if own is None:
        return None
    said = sentence.texts[: statement.at]
    before = sentence.memory.words_before
    if not _PLANS.isdisjoint(said) or _opens_with_plans(before):
        return None
    for pronoun, papers in _MEANT_BY.items():
        named = [word for word in before if word in papers]
        if named and pronoun in sentence.texts[own.first : statement.at]:
            return f"it is not certain that the plans are meant ({named[-1]})"
    return None


@asked_of(when=["no_information"], among=[_PARTS | _TEXTS])
def is_told_of_a_part(sentence: Sentence, statement: Statement) -> str | None:
    """ "The first chapter of your plan holds no information on A": what do the others hold?"""
    own = segment_at(sentence, statement.at)
    named = [m.first for m in sentence.mentioned if m.criterion == statement.criterion]
    if own is None or not named or named[0] < statement.at:
        # "The section on A was too brief": the part that tells of it.
        return None
    subject = sentence.texts[own.first : statement.at]
    part = next((own.first + n for n in range(len(subject)) if _is_part(subject, n)), None)
    if part is None or not _OF_THE_WHOLE.isdisjoint(sentence.texts[:part]):
        return None
    if not _ALL_THAT_CAME.isdisjoint(sentence.texts[part : statement.at]):
        return None
    return "it is not certain that the rest of what was sent holds none"


@asked_of(among=[_OUR_PAPERS, _SAYING])
def is_of_our_earlier_letter(sentence: Sentence, statement: Statement) -> str | None:
    """ "Our draft letter said that they were not comprehensive": this letter may say otherwise.

    So is "we said in the draft of this letter that they were not": what is found stands later.
    """
    words = sentence.texts[: max(statement.at, 0)]
    at = next((n for n, word in enumerate(words) if word in _OUR_PAPERS), len(words))
    before = words[max(0, at - 4) : at]
    is_draft = not _DRAFTS.isdisjoint(before) and not _OURS.isdisjoint(words[: at + 1])
    is_ours = "our" in before[1:]
    said = [n for n, word in enumerate(words) if word in _SAYING and (is_draft or n > at)]
    if not (is_draft or is_ours) or not said or _is_found_beside(sentence, statement, said[0]):
        return None
    return IN_OUR_DRAFT


def _is_found_beside(sentence: Sentence, statement: Statement, said: int) -> bool:
    """ "We said in it that A had yet to begin, but it had begun", "although we said …, it had"."""
    own = segment_at(sentence, statement.at)
    if own is None or own.first <= said:
        return False
    parted = [s for s in sentence.segments if said < s.first <= own.first and s.joiners & STRONG]
    if parted:
        return sentence.texts[parted[0].first] != "that"
    return sentence.texts[0] in _CONCEDING and own.joiners == {"comma"}


def _is_part(subject: list[str], at: int) -> bool:
    """ "The introduction", "your first submission", "your 2015 plan", "the first of your plans"."""
    word, before = subject[at], subject[at - 1] if at else ""
    if word in _PARTS or (word in _ORDERS and subject[at + 1 : at + 2] == ["of"]):
        return True
    return word in _TEXTS and (before in _ORDERS or before in _KINDS or "2000" <= before < "2017")


def _opens_with_plans(words: list[str]) -> bool:
    """ "Your plan came with a letter. It was …": the plan is what is spoken of."""
    opening = words[:_LONGEST_SUBJECT]
    return not _PLANS.isdisjoint(opening) and _BESIDE.isdisjoint(opening)
