"""Rules of language on the national strategy: another one, or reflected in other things."""

from loaders.reading.asking import asked_of
from loaders.reading.reservations.plans import is_in_aside
from loaders.reading.sentence import Sentence, segment_at
from loaders.reading.statements import Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import PLANS, STRATEGY, Mention
from loaders.reading.text.sentences import Segment, mentions_in

_OF_PLANS = frozenset(["they", "them", "these", "which", "those", "that", "planned", "proposals"])
_NOT_PLANS = frozenset(
    ["all", "approach", "arrangements", "capability", "changes", "constable", "improvements",
     "letter", "measures", "officers", "policies", "policy", "practice", "procedure", "software",
     "steps", "structure", "structures", "team", "this", "unit", "work"]
)  # fmt: skip

_OF_CORRUPTION = frozenset(
    ["corruption", "countercorruption", "anticorruption", "abuse", "position", "authority",
     "integrity", "this", "it", "which", "these", "such"]
)  # fmt: skip
_OTHER_MATTERS = frozenset(
    ["crime", "cyber", "cybercrime", "digital", "vulnerability", "violence", "terrorism", "fraud",
     "exploitation", "drugs", "trafficking", "slavery", "security", "workforce", "technology",
     "estates", "safeguarding", "procurement", "regional", "local", "vetting", "ethics"]
)  # fmt: skip
_DISCUSSING = frozenset(
    ["discuss", "discussed", "discussing", "ask", "asks", "asked", "return", "question", "turn",
     "matter", "consider", "considered", "subject", "subjects", "spoke", "speak", "wrote"]
)  # fmt: skip
_YEARS = frozenset(str(year) for year in (*range(2000, 2017), *range(2018, 2031)))
_LONGEST_TOPIC = 5
_NEAR = 9
_TAKEN = frozenset(["our", "the", "your", "a", "its", "their", "this", "what"])
_MIRRORED = frozenset(["reflected", "mirrored", "echoed", "embodied", "incorporated"])

_PLANS_AS_PLACE = frozenset(
    ["plan", "plans", "them", "it", "they", "these", "those", "proposals", "document", "documents",
     "documentation", "submission", "response", "what", "both", "text", "pages", "summary",
     "extracts"]
)  # fmt: skip
_OF_YOURS = frozenset(["your", "the", "these", "its", "this"])
_SINGULAR = frozenset(["reflects", "mirrors", "follows", "echoes", "matches", "embodies", "adopts"])
_CONTENT = frozenset(
    ["is", "everything", "nothing", "all", "anything", "content", "contained", "material", "said",
     "proposed", "set", "out", "described", "written", ""]
)  # fmt: skip
_SO_MUCH = frozenset(["much", "little", "something", "some", "lot", "deal"])
# "The order of your plan follows it": the look of the plan, and not what it says.
_OUTWARD = frozenset(["order", "layout", "sequence", "numbering", "format", "title", "headings"])
_REVIEWS = frozenset(["review", "inspection", "report", "assessment"])
_PARTS = frozenset(["points", "matters", "questions"])

_COMPARED = frozenset(["they", "it", "we", "you", "one", "i", "might", "could", "should"])
_LONGEST_DEGREE = 3
_NOT_ALONE = frozenset(["only", "merely", "solely", "simply"])
_PARTS_OF_IT = frozenset(
    ["section", "sections", "chapter", "chapters", "lead", "leads", "author", "authors", "aims",
     "objectives", "principles", "paragraph", "paragraphs", "title", "themes", "timetable"]
)  # fmt: skip


@asked_of(STRATEGY, when=["reflected"], among=["reflection", _DISCUSSING])
def is_only_discussed(sentence: Sentence, statement: Statement) -> str | None:
    """ "We discussed the reflection of the strategy in your plans": it is only named."""
    if sentence.texts[statement.at] != "reflection":
        return None
    word = min(_DISCUSSING.intersection(sentence.texts))
    return f"that it is spoken of does not say whether it is so ({word})"


@asked_of(STRATEGY, unless=["no_information"])
def is_of_another_strategy(sentence: Sentence, _: Statement) -> str | None:
    """ "The aims of the strategy", "an earlier version of it": that is not the strategy."""
    for mention in mentions_in(sentence.segments):
        if mention.criterion == STRATEGY:
            if _is_only_taken_for_it(sentence.texts[max(0, mention.first - 5) : mention.first]):
                return "it is not certain that the strategy itself is meant (to be)"
            for word in sentence.words[max(0, mention.first - 3) : mention.first]:
                if word.text in sentence.catalogue.groups["not_the_strategy"]:
                    return f"it is not certain that the strategy itself is meant ({word.text})"
            if sentence.texts[mention.last + 1] in _PARTS_OF_IT:
                return "it is not certain that the strategy itself is meant"
            if _is_on_another_matter(sentence, mention) or _is_of_another_year(sentence, mention):
                return "it is not certain that the national strategy is meant"
    return None


def _is_only_taken_for_it(before: list[str]) -> bool:
    """ "What you took to be the strategy": it may be another."""
    before = [word for word in before if word != "the"]
    return before[-2:] == ["to", "be"] and bool({"took", "believed", "thought"} & set(before))


def _is_on_another_matter(sentence: Sentence, mention: Mention) -> bool:
    """ "The national strategy on vulnerability", "the cyber crime strategy that …": another one."""
    words = sentence.texts
    after = words[mention.last + 1 : mention.last + 2 + _LONGEST_TOPIC]
    if after[:2] in (["of", "your"], ["of", "its"], ["of", "another"], ["of", "other"]):
        return True
    if after[:1] == ["on"] and _PARTS & set(after[1:3]):
        # "On some points": how much of it, and not what it is about.
        return False
    if after[:1] in (["on"], ["for"], ["against"]) and after[1:2] not in (["which"], ["whose"]):
        return not _OF_CORRUPTION & set(after)
    is_named = words[mention.first] == "strategy"
    return is_named and words[mention.first - 1] in _OTHER_MATTERS


def _is_of_another_year(sentence: Sentence, mention: Mention) -> bool:
    """ "The national strategy agreed in 2015": the one that counts is of April 2017."""
    after = sentence.texts[mention.last + 1 : mention.last + 1 + _NEAR]
    for at, word in enumerate(after):
        if word in (";", ":", "–"):
            return False
        if word in _YEARS and after[at - 1] not in ("since", "from"):
            return True
    return False


@asked_of(STRATEGY)
def is_reflected_elsewhere(sentence: Sentence, statement: Statement) -> str | None:
    """ "Your training reflects the strategy": that says nothing of the plans."""
    if statement.wording not in ("reflect", "disregard"):
        return None
    segment = segment_at(sentence, statement.at)
    if segment is None:
        return None
    if any(p.text == "rather than" and p.last < statement.at for p in sentence.phrases):
        return "it is not certain that the plans are meant (rather than)"
    before = sentence.texts[segment.first : statement.at]
    mentions = [m for m in mentions_in([segment]) if m.first < statement.at]
    if reason := _is_of_the_strategy_itself(sentence, statement, segment):
        return reason
    if _is_in_another_thing(sentence, statement.at):
        return "it is not certain that the plans are meant"
    is_of_force = {"you", "force"} & set(before) and not (_OF_PLANS | {"plans"}) & set(before)
    if is_of_force and sentence.texts[statement.at].startswith("adopt"):
        return "it is not certain that the plans are meant"
    others = sentence.catalogue.groups["parts_of_plans"]
    if part := _find_part_of_plans(sentence, mentions, others):
        return f"it is not certain that all of the plans are meant ({part})"
    for plan in mentions:
        kind = sentence.texts[plan.first - 1] if plan.first else ""
        if plan.criterion == PLANS and kind in others - {"first", "second", "strategy"}:
            return f"it is not certain that the plans are meant ({kind})"
    if any(m.criterion in (PLANS, STRATEGY) for m in mentions) or _OF_PLANS & set(before):
        return None
    if mentions:
        return "it is not certain that the plans are meant"
    if before[-1:] and before[-1] in _REVIEWS:
        return f"it is not certain that the plans are meant ({before[-1]})"
    groups = sentence.catalogue.groups
    for at, word in enumerate(before, start=segment.first):
        if is_in_aside(sentence, at):
            continue
        if word in groups["other_things"] or word in groups["parts_of_plans"] or word in _NOT_PLANS:
            return f"it is not certain that the plans are meant ({word})"
    return None


def _find_part_of_plans(
    sentence: Sentence, mentions: list[Mention], parts: frozenset[str]
) -> str | None:
    """ "The introduction to your plan reflects it", "much in your plans does": not all of them."""
    for plan in mentions:
        opening = sentence.texts[max(0, plan.first - 4) : plan.first]
        opening = [word for word in opening if word not in _OF_YOURS]
        if plan.criterion == PLANS and opening[-1:] and opening[-1] in ("to", "of", "in"):
            head = opening[-2] if len(opening) > 1 else ""
            if opening[-1] == "in" and _is_of_one_thing(sentence, plan) and head not in _CONTENT:
                return head
            if head in _SO_MUCH | _OUTWARD or (
                opening[-1] != "in" and head in parts - {"part", "parts"}
            ):
                return head
    return None


def _is_of_one_thing(sentence: Sentence, plan: Mention) -> bool:
    """ "The training in your plans reflects it": a verb in the singular is not of the plans."""
    verb = sentence.texts[plan.last + 1 : plan.last + 2]
    return "plans" in plan.text.split() and bool(verb) and verb[0] in _SINGULAR


def _is_in_another_thing(sentence: Sentence, at: int) -> bool:
    """ "The strategy is reflected in your training": in that, not in the plans."""
    words = sentence.texts
    if words[at] not in _MIRRORED or words[at + 1 : at + 2] not in (["in"], ["throughout"]):
        return False
    if sentence.covered[at + 1]:
        return False
    place = words[at + 2 : at + 7]
    ends = [n for n, word in enumerate(place) if word in (",", ";", "–", "but", "though", "and")]
    return not _PLANS_AS_PLACE & set(place[: ends[0] if ends else None])


def _is_of_the_strategy_itself(
    sentence: Sentence, statement: Statement, segment: Segment
) -> str | None:
    """ "The strategy reflects …", "reflected ours and mention the strategy"."""
    names = [m for m in mentions_in(sentence.segments) if m.criterion == STRATEGY]
    verb = next((p for p in sentence.phrases if p.first == statement.at), None)
    if verb is None or not names or verb.text.startswith(("find", "found", "into")):
        return None
    units = [u for part in sentence.segments for u in part.units if isinstance(u, Phrase)]
    between = [u for u in units if verb.last < u.first < names[-1].first]
    if any(w.id == "information" for u in between for w in u.wordings):
        return "it is not certain that the strategy is what is reflected"
    before = [m for m in mentions_in([segment]) if m.first < statement.at]
    is_subject = before and before[-1].criterion == STRATEGY and names[-1] is before[-1]
    after = sentence.texts[min(verb.last + 1, len(sentence.words) - 1)]
    takes_object = after in _TAKEN
    is_active = sentence.texts[statement.at] in ("reflects", "mirrors") and after in _TAKEN
    if before and before[-1].criterion == STRATEGY and is_active:
        return "it is not certain that the strategy is what is reflected"
    if is_subject and takes_object and before[-1].last + 1 == statement.at:
        return "it is not certain that the strategy is what is reflected"
    is_plans = any(m.criterion == PLANS and m.first > statement.at for m in mentions_in([segment]))
    is_likened = is_subject and takes_object and not is_plans
    if is_likened and sentence.texts[before[-1].last + 1 : statement.at] in (["is"], ["was"]):
        # "That strategy is consistent with your local priorities".
        return "it is not certain that the plans are what is likened to the strategy"
    return None


@asked_of(STRATEGY, when=["not_reflected"])
def is_a_matter_of_degree(sentence: Sentence, statement: Statement) -> str | None:
    """ "They do not reflect it as closely as they should": less than was wished, not none of it."""
    words = sentence.texts
    if words[statement.at + 1] in _NOT_ALONE:
        return f"how far it is reflected is not said ({words[statement.at + 1]})"
    for at in range(max(statement.at, 0), len(words) - _LONGEST_DEGREE):
        if words[at] in ("as", "so") and words[at + 2] == "as" and words[at + 3] in _COMPARED:
            return f"how far it is reflected is not said ({words[at + 1]})"
    return None
