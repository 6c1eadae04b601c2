"""How far a phrase of information or evidence reaches: where a new clause begins, it ends."""

from loaders.reading.sentence import NOUNS, Sentence, has, is_intention, segment_after
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.common_words import AUXILIARIES
from loaders.reading.text.mentions import Mention
from loaders.reading.text.sentences import STRONG, Segment

_SUBJECTS = frozenset(["your", "you", "we", "they", "it"])
_DETERMINERS = frozenset(["the", "your", "a", "an", "this", "these", "work", "improvements"])
_TELLING = frozenset(
    ["describe", "describes", "described", "cover", "covers", "covered", "explain", "explains",
     "explained", "address", "addresses", "addressed", "deals", "dealt", "sets", "set", "shows",
     "show", "showed", "contains", "contain", "contained", "includes", "include", "included",
     "mentions", "refers", "propose", "proposes", "provides"]
)  # fmt: skip
# "The work set out in them": no verb of its own.
_AFTER_PARTICIPLE = frozenset(
    ["in", "by", "there", "here", "above", "under", "to", ",", ".", "and"]
)
_LONGEST_SUBJECT = len(("your", "own", "covering", "letter"))


def keeps_scope(sentence: Sentence, segment: Segment, is_strong: bool) -> bool:
    """Whether an open phrase of information or evidence still covers this segment.

    "We could not assess whether A had been reviewed, and B had started" may be read either way:
    the scope is kept, and what it then gives is left to a person (`is_doubtful`).
    """
    scope, joiners = sentence.scope, segment.joiners
    asks = any(has(unit, "whether") for unit in segment.units)
    states = sentence.has_status(segment)
    if joiners & {"contrast", "reason"}:
        return False
    opening = sentence.texts[segment.first]
    if opening == "that" and scope.outcome == "no_evidence" and not is_strong:
        # "No evidence, in any of the documents, that …": what was not found follows the aside.
        # "No evidence that … and that …": neither was found.
        return True
    if "or" not in joiners and (_is_new_search(segment) or _is_new_lack(segment)):
        return False
    if joiners == {"comma"} and not asks and _follows_aside(sentence, segment):
        return False
    if joiners <= {"comma", "and"} and not asks and _tells_of_another(sentence, segment):
        return False
    if scope.outcome == "no_information" and _is_new_find(sentence, segment):
        return False
    if scope.outcome == "no_information" and any(_is_unassessed(unit) for unit in segment.units):
        return True
    if is_strong:
        is_clause = _begins_clause(sentence, segment) or _has_finite_verb(sentence, segment)
        return asks or not is_clause
    is_listing = bool(joiners & {"or"}) and "and" not in joiners
    if scope.is_question and not _leads(sentence, segment):
        has_verb = _has_verb(segment) or _is_main_clause(sentence, segment)
        if not asks and not is_listing and not _goes_on(segment) and has_verb:
            scope.is_doubtful = True
        return True
    if not asks and not is_listing and _is_main_clause(sentence, segment):
        return False
    if not asks and joiners == {"and"} and _opens_pair(sentence, segment):
        scope.is_doubtful = True
        return True
    begins_clause = "comma" in joiners and _has_auxiliary(segment) and segment.is_own
    is_clause = (
        states
        or begins_clause
        or _has_subject(sentence, segment)
        or _has_verb_after_relative(sentence, segment)
    )
    if not is_clause or asks:
        return True
    return is_listing and not has(segment.units[0], "negative")


def _follows_aside(sentence: Sentence, segment: Segment) -> bool:
    """ "Your plans, of which we could not tell whether …, reflected it": the plans did."""
    before = next((s for s in sentence.segments if s.index == segment.index - 1), None)
    if before is None or not before.index or before.joiners != {"comma", "relative"}:
        return False
    opening = segment.units[0]
    is_verb = opening.first == segment.first and (has(opening, "auxiliary") or _is_status(opening))
    # "…, of which we could not tell whether they were A, did B or had C": all of it is asked.
    goes_on = any("or" in s.joiners and s.index > segment.index for s in sentence.segments)
    return is_verb and sentence.scope.segment == before.index and not goes_on


def _is_unassessed(unit: Phrase | Mention) -> bool:
    """ "…: we could assess neither …": the same is said again."""
    return isinstance(unit, Phrase) and any(w.id == "assess" for w in unit.wordings)


def _is_new_search(segment: Segment) -> bool:
    """ "… and we found no evidence of …": a phrase of evidence with a negative of its own."""
    return any(
        isinstance(unit, Phrase) and any(w.id in ("evidence", "not-found") for w in unit.wordings)
        for unit in segment.units
    ) and any(has(unit, "negative") or has(unit, "modal_negative") for unit in segment.units)


def _is_new_lack(segment: Segment) -> bool:
    """ "… and we had no information on …": a lack that has a negative of its own."""
    denied = [unit.first for unit in segment.units if unit.text == "no" and has(unit, "negative")]
    return any(
        isinstance(unit, Phrase)
        and any(w.id == "information" for w in unit.wordings)
        and any(at < unit.first for at in denied)
        for unit in segment.units
    )


def _is_new_find(sentence: Sentence, segment: Segment) -> bool:
    """ "No information on A, however we found evidence of B": a clause with "we" of its own."""
    for unit in segment.units:
        if isinstance(unit, Phrase) and any(w.id == "evidence" for w in unit.wordings):
            opening = sentence.texts[segment.first : unit.first]
            return "we" in opening and not {"whether", "if"} & set(opening)
    return False


def _tells_of_another(sentence: Sentence, segment: Segment) -> bool:
    """ "Silent on A, and it sets out B", "… and your letter describes B": B is not covered."""
    if sentence.scope.outcome != "no_information":
        return False
    words = sentence.texts[segment.first : segment.last + 2]
    if any(has(unit, "negative") or has(unit, "modal_negative") for unit in segment.units):
        return False
    opens = words[0] in ("it", "they") or words[0] in _DETERMINERS
    reach = _LONGEST_SUBJECT if opens else 0
    verb = next((n for n, word in enumerate(words[: reach + 1]) if word in _TELLING), None)
    if verb is None or (verb == 1 and words[0] in _DETERMINERS):
        return False
    after = words[verb + 1] if words[verb + 1] != "out" else words[verb + 2]
    return after not in _AFTER_PARTICIPLE


def _has_auxiliary(segment: Segment) -> bool:
    return any(has(unit, "auxiliary") for unit in segment.units)


def _has_verb(segment: Segment) -> bool:
    return any(
        has(unit, "auxiliary") or is_intention(unit) or _is_status(unit) for unit in segment.units
    )


def _is_status(unit: Phrase | Mention) -> bool:
    return (
        isinstance(unit, Phrase)
        and not unit.text.endswith("ing")
        and unit.text not in NOUNS
        and any(w.id not in ("information", "assess") for w in unit.wordings)
    )


def _has_finite_verb(sentence: Sentence, segment: Segment) -> bool:
    """ "No information on A: the comprehensiveness of the plans is another matter"."""
    texts = sentence.texts[segment.first : segment.last + 1]
    return not NOUNS.isdisjoint(texts) and not AUXILIARIES.isdisjoint(texts)


def _goes_on(segment: Segment) -> bool:
    """ "… and reflect the strategy": no subject of its own, so the question still stands."""
    begin = segment.first
    for unit in segment.units:
        if isinstance(unit, Mention) or unit.first > begin:
            return False
        if unit.text.startswith(("no ", "nothing ")) and unit.wordings:
            # "… and no work had been done on it": the subject is in the wording.
            return False
        if not unit.kinds & {"full", "part", "negative"}:
            return has(unit, "auxiliary") or bool(unit.wordings)
        begin = unit.last + 1
    return False


def _has_subject(sentence: Sentence, segment: Segment) -> bool:
    """A name, or "you", before a verb: a clause that stands for itself."""
    is_named = sentence.texts[segment.first] in _SUBJECTS
    for unit in segment.units:
        if isinstance(unit, Mention):
            is_named = True
        elif has(unit, "auxiliary") or is_intention(unit) or _is_status(unit):
            return is_named
    return False


def _has_verb_after_relative(sentence: Sentence, segment: Segment) -> bool:
    """ "No evidence of A, and the work on B which you describe had begun": B has its own verb."""
    following = segment_after(sentence, segment)
    return (
        segment.joiners == {"comma", "and"}
        and sentence.texts[segment.first] in _DETERMINERS
        and following is not None
        and following.joiners == {"relative"}
        and not has(following.units[0], "auxiliary")
        and sentence.texts[following.first - 1] == "which"
        and sentence.has_status(following)
    )


def _begins_clause(sentence: Sentence, segment: Segment) -> bool:
    """Whether a verb follows, here or after the names that are joined to this one."""
    for following in sentence.segments:
        if following.index < segment.index:
            continue
        if following.index > segment.index and following.joiners & (STRONG | {"relative"}):
            return False
        if any(has(unit, "whether") for unit in following.units):
            return False
        if _has_verb(following):
            return True
    return False


def _leads(sentence: Sentence, segment: Segment) -> bool:
    """After "Although …," the main clause comes."""
    is_subordinate = "contrast" in sentence.segments[0].joiners
    return is_subordinate and segment.joiners == {"comma"} and _begins_clause(sentence, segment)


def _is_main_clause(sentence: Sentence, segment: Segment) -> bool:
    """ "Although we had no information on A, B had started"; "… and both A and B had started"."""
    pairs = has(segment.units[0], "both") or segment.units[0].text == "neither"
    is_pair = "comma" in segment.joiners and _opens_pair(sentence, segment)
    if is_pair or _leads(sentence, segment):
        return True
    return pairs and _begins_clause(sentence, segment)


def _opens_pair(sentence: Sentence, segment: Segment) -> bool:
    """ "… and A and B had begun": the two names may be the subject of a clause."""
    following = segment_after(sentence, segment)
    return (
        "and" in segment.joiners
        and not _has_verb(segment)
        and following is not None
        and following.joiners == {"and"}
        and _has_subject(sentence, following)
    )
