"""What speaks of another time, another body or an unreal case states nothing of the force."""

from itertools import pairwise

from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import PLANS, REVIEW, Mention
from loaders.reading.text.sentences import STRONG, Segment
from loaders.reading.text.words import Word

_CUES = frozenset({"history", "other_bodies", "after_the_evidence", "unreal"})
_COMPANY = frozenset({"share", "shared", "shares", "sharing", "jointly", "with", "commissioned"})
_SERVING = frozenset(["serves", "serve", "serving", "covers", "covering", "between"])
_LIKENING = frozenset(["like", "unlike"])
_YOURS = frozenset(["your", "you", "yours"])
_SERVICE_REACH = 12
_NOT_LISTED = frozenset(
    ["that", "which", "who", "but", "had", "has", "have", "was", "were", "is", "are"]
)
_SINCE_THEN = frozenset({"has since", "have since", "since then"})
_ANY_FORCE = (["a", "force"], ["any", "force"], ["no", "force"], ["every", "force"])
_OF_FORCES = frozenset(["that", "which", "whose", "can", "may", "might", "should", "must", "needs"])
_REPORTING = frozenset(["say", "says", "said", "told", "tells", "believes", "reports", "whether"])
_COMPANY_REACH = 5
_BY_REACH = 5
_INFORMATION_REACH = 4
_TOLD = frozenset(["information", "detail", "details", "nothing"])
_TELLING = frozenset({"told", "tell", "says", "say", "said", "that", "whether", "whose", "its"})
_THEY = frozenset(["it", "they"])
_HAVE = frozenset(["had", "has", "have", "already", "also"])
_OF_THEIRS = frozenset(["team", "unit", "staff", "officers", "force", "department"])
_OPENING = len(("members", "of", "the", "same", "team"))
_TIMES_OF_OURS = (["the", "time", "of", "our"], ["the", "time", "of", "this"])


def find_voids(
    segments: list[Segment],
    words: list[Word],
    is_after_history: bool = False,
    is_after_others: bool = False,
) -> list[bool]:
    """By segment index: does it state nothing of this force at the time of the assessment?

    A cue voids its clause, from one contrast to the next, and a clause that goes on with "that …".
    A leading phrase ("Unlike most forces, …", "Although in 2016 …, you …") ends at its comma.
    """
    voids = [False] * (segments[-1].index + 1)
    texts = [word.text for word in words]
    if is_after_history and ("we" in texts or "by the time of our review" in " ".join(texts)):
        # "In 2016 we found none. We saw that one has since been held": not since the evidence.
        for unit in (u for segment in segments for u in segment.units):
            if isinstance(unit, Phrase) and unit.text in _SINCE_THEN:
                unit.kinds = frozenset({"time"})
    goes_on_of_others = is_after_others and _goes_on_of_them(texts)
    if words[-1].text == "?" or goes_on_of_others:
        return [True] * len(voids)
    was_void = False
    for number, clause in enumerate(_split_clauses(segments)):
        is_unreal = number == 0 and _opens_unreal(segments, words)
        goes_on = was_void and words[clause[0].first].text in ("that", "others", "some", "most")
        has_cue = any(_has_cue(s, words) for s in clause) and not _sets_a_start(clause)
        was_void = is_unreal or goes_on or has_cue
        if has_cue and not (is_unreal or goes_on) and (likened := _find_likened(clause, words)):
            for segment in likened:
                voids[segment.index] = True
            was_void = False
        elif was_void:
            aside = _find_aside_of_plans(clause, words)
            for segment in clause[: _find_end(clause, words)]:
                voids[segment.index] = segment not in aside
    return voids


def _goes_on_of_them(texts: list[str]) -> bool:
    """ "It had started to …", "members of the same team meet …": said of the other body still."""
    if texts[0] in _THEY and texts[1] in _HAVE:
        return True
    return any(a == "same" and b in _OF_THEIRS for a, b in pairwise(texts[:_OPENING]))


def opens_with_others(phrases: list[Phrase], words: list[Word]) -> bool:
    """ "A neighbouring force helped you. It had started to …": the sentence speaks of that body."""
    bodies = (p for p in phrases if p.kinds & {"other_bodies", "own_force"})
    first = next(bodies, None)
    return first is not None and "other_bodies" in first.kinds and not _is_company(first, words)


def ends_with_others(phrases: list[Phrase]) -> bool:
    """ "You sent us a paper by another force": the last body that it names is another."""
    bodies = [p for p in phrases if p.kinds & {"other_bodies", "own_force"}]
    return bool(bodies) and "other_bodies" in bodies[-1].kinds


def _split_clauses(segments: list[Segment]) -> list[list[Segment]]:
    clauses: list[list[Segment]] = [[]]
    for segment in segments:
        if segment.joiners & STRONG and clauses[-1]:
            clauses.append([])
        clauses[-1].append(segment)
    return clauses


def _sets_a_start(clause: list[Segment]) -> bool:
    """ "Work was due to start in July, after our review": what lies ahead had not begun by then."""
    units = [unit for segment in clause for unit in segment.units if isinstance(unit, Phrase)]
    lies_ahead = [u.last for u in units if any(w.id == "start-lies-ahead" for w in u.wordings)]
    cues = [unit for unit in units if unit.kinds & _CUES]
    return bool(lies_ahead) and all(
        "after_the_evidence" in cue.kinds and cue.first > lies_ahead[0] for cue in cues
    )


def _has_cue(segment: Segment, words: list[Word]) -> bool:
    return any(
        isinstance(unit, Phrase)
        and unit.kinds & _CUES
        and not _is_company(unit, words)
        and not _is_reviewer(unit, segment, words)
        and not _is_in_submission(unit, words)
        for unit in segment.units
    )


def _is_in_submission(unit: Phrase, words: list[Word]) -> bool:
    """ "You gave us no information about it elsewhere": in what was sent, and no other body."""
    before = {word.text for word in words[max(0, unit.first - _INFORMATION_REACH) : unit.first]}
    return unit.text == "elsewhere" and bool(_TOLD & before) and words[unit.last + 1].text == "."


def _is_reviewer(unit: Phrase, segment: Segment, words: list[Word]) -> bool:
    """ "Your unit had been reviewed by another force", "another force had reviewed your unit"."""
    if "other_bodies" not in unit.kinds or "force" not in unit.text.split():
        return False
    named = [u for u in segment.units if isinstance(u, Mention) and u.criterion == REVIEW]
    if not named or "unit" not in named[-1].kinds:
        return False
    yours = [word.text for word in words[named[-1].first : named[-1].last + 1]]
    before = [word.text for word in words[max(0, unit.first - _BY_REACH) : unit.first]]
    if named[-1].last < unit.first:
        return "your" in yours and "by" in before
    between = [word.text for word in words[unit.last + 1 : named[-1].first]]
    is_told = bool(_TELLING & set(between))
    return "your" in yours and "reviewed" in between and not is_told


def _find_aside_of_plans(clause: list[Segment], words: list[Word]) -> list[Segment]:
    """ "Your plans, which were …, mention another force": what stands between the commas."""
    if len(clause) < len(("plans", "which", "rest")) or len(clause[0].units) != 1:
        return []
    plans = clause[0].units[0]
    is_own = isinstance(plans, Mention) and plans.criterion == PLANS
    if not is_own or words[0].text != "your" or clause[1].joiners != {"comma", "relative"}:
        return []
    aside = [clause[1]]
    for segment in clause[2:]:
        if segment.joiners == {"comma"}:
            return [] if any(_has_cue(part, words) for part in aside) else aside
        aside.append(segment)
    return []


def _find_likened(clause: list[Segment], words: list[Word]) -> list[Segment]:
    """ "They were A and, like those of your neighbours, B": only the comparison is of others."""
    cued = [at for at, segment in enumerate(clause) if _has_cue(segment, words)]
    is_likened = all(
        0 < at < len(clause) - 1
        and "comma" in clause[at].joiners
        and clause[at + 1].joiners == {"comma"}
        and words[clause[at].first].text in _LIKENING
        for at in cued
    )
    return [clause[at] for at in cued] if is_likened else []


def _is_company(unit: Phrase, words: list[Word]) -> bool:
    """ "The unit that you share with two other forces": they are company, not what is spoken of."""
    if "other_bodies" not in unit.kinds:
        return False
    before = words[max(0, unit.first - _COMPANY_REACH) : unit.first]
    return any(word.text in _COMPANY for word in before) or _is_served_with_you(unit, words)


def _is_served_with_you(unit: Phrase, words: list[Word]) -> bool:
    """ "The unit that serves your force, Kent Police and Essex Police": they have it as you do."""
    before = [word.text for word in words[max(0, unit.first - _SERVICE_REACH) : unit.first]]
    after = [word.text for word in words[unit.last + 1 : unit.last + 4]]
    served = next((at for at in range(len(before) - 1, -1, -1) if before[at] in _SERVING), None)
    if served is None:
        return False
    listed = set(before[served + 1 :])
    is_first = after[:1] == ["and"] and bool(_YOURS & set(after[1:]))
    return is_first or (bool(_YOURS & listed) and _NOT_LISTED.isdisjoint(listed))


def _find_end(clause: list[Segment], words: list[Word]) -> int:
    """How many segments of a void clause are void: those before the comma that leads to "you"."""
    is_subordinate = bool(clause[0].joiners & {"contrast"})
    has_unlike = False
    for at, segment in enumerate(clause):
        if at and _is_then_of_yours(clause[:at], segment, words):
            return at
        starts_afresh = at and "comma" in segment.joiners and not _has_cue(segment, words)
        starts_afresh = starts_afresh and "relative" not in segment.joiners
        is_ours = segment.is_own or _opens_with_ours(segment, words)
        leads_to_force = is_subordinate and is_ours and "and" not in segment.joiners
        if starts_afresh and (has_unlike or leads_to_force):
            return at
        if at and _has_cue(clause[0], words):
            # "Other forces had A and, like those of your neighbours, had B".
            continue
        has_unlike = has_unlike or any(
            isinstance(unit, Phrase) and ("unlike" in unit.kinds or unit.text == "like")
            for unit in segment.units
        )
    return len(clause)


def _is_then_of_yours(before: list[Segment], segment: Segment, words: list[Word]) -> bool:
    """ "The office is the commissioner's, and your own work had begun": another clause, of you."""
    units = [unit for part in before for unit in part.units if isinstance(unit, Phrase)]
    cues = frozenset().union(*(unit.kinds & _CUES for unit in units))
    opening = [word.text for word in words[segment.first : segment.first + 2]]
    said = {word.text for word in words[before[0].first : segment.first]}
    return (
        segment.joiners == {"comma", "and"}
        and cues == {"other_bodies"}
        and opening in (["your", "own"], ["your", "force"], ["the", "forces"])
        and not said & _REPORTING
        and not _has_cue(segment, words)
    )


def _opens_with_ours(segment: Segment, words: list[Word]) -> bool:
    """ "Although in 2016 …, we could not find …", "…, at the time of our review …"."""
    opening = [word.text for word in words[segment.first : segment.first + 2]]
    if [word.text for word in words[segment.first : segment.first + 5]][1:] in _TIMES_OF_OURS:
        return True
    if opening[:1] in (["we"], ["our"]):
        return True
    return opening[:1] == ["your"] and opening[1:] in (
        ["submission"], ["plans"], ["plan"], ["documents"], ["documentation"]
    )  # fmt: skip


def _opens_unreal(segments: list[Segment], words: list[Word]) -> bool:
    """ "Had your plans been …": a sentence that opens with its auxiliary states no fact."""
    if [word.text for word in words[:2]] in _ANY_FORCE and words[2].text in _OF_FORCES:
        # "A force that does not monitor its systems will not know": said of none in particular.
        return True
    first = segments[0].units[0]
    opens = first.first == 0 or (first.first == 1 and words[0].text == "and")
    return (
        isinstance(first, Phrase)
        and opens
        and ("auxiliary" in first.kinds or first.text == "should")
    )
