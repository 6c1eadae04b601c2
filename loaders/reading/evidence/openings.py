"""Whether a phrase of information or evidence tells of what the force sent, or of other things."""

from itertools import pairwise

from loaders.reading.scope import Scope
from loaders.reading.sentence import Sentence, has
from loaders.reading.text.catalogue import Phrase, Wording
from loaders.reading.text.mentions import PLANS, STRATEGY, Mention
from loaders.reading.text.sentences import Segment

_COVERING = frozenset(
    ["address", "cover", "deal", "touch", "mention", "refer", "describe", "include", "tell", "say"]
)
MENTIONING = frozenset(
    ["mention", "mentions", "mentioned", "refer", "refers", "referred", "reference"]
)
_LEAVING_OUT = frozenset(["absent", "missing", "omitted", "omits", "omit"])
_ASKING = frozenset(["whether", "if", "how", "when", "what", "why", "where", "who", "which"])
_TOPICAL = frozenset(["on", "about", "for", "regarding", "concerning", "to"])
_RELATIVE_OPENINGS = frozenset(
    ["that", "which", "work", "elements", "improvements", "arrangements", "measures"]
)
_PARTICIPLES = frozenset(["described", "mentioned", "covered", "addressed", "referred to"])
_DESCRIBED = frozenset(
    ["work", "works", "elements", "improvements", "arrangements", "measures", "steps", "strands",
     "actions", "activity", "activities", "tasks", "projects", "things", "two"]
)  # fmt: skip
_MEANING = ("intend", "plan to", "plans to", "propose", "aim")
OF_FORCE = frozenset(["you", "force", "unit", "officers", "staff", "department"])
_TO_COME = frozenset(["will", "would", "shall", "should"])
OF_WHOLE_PLANS = frozenset({"comprehensive", "short-of-comprehensive"})
_OF_SOME = frozenset(["some", "certain", "parts", "elements", "aspects"])
_OF_VERBS = frozenset(["not", "neither", "nor", "never", "could not", "cannot", "unable to"])
_COUNTED = {"one": 1, "two": 2, "three": 3, "some": 0, "several": 0, "most": 0}
_OF_PLANS = frozenset(["them", "plans", "plan"])


def is_in_relative(sentence: Sentence, phrase: Phrase) -> bool:
    """ "The work that they contain", "none of the work described": the plans are no subject."""
    before = sentence.texts[max(0, phrase.first - 3) : phrase.first]
    if phrase.text in _PARTICIPLES and before[-1:] and before[-1] in _DESCRIBED:
        return True
    if before[-1:] in (["plans"], ["plan"]):
        return before[0] in ("that", "which") and before[1] in ("your", "the", "these")
    return before[-1:] in (["they"], ["it"]) and bool(_RELATIVE_OPENINGS & set(before[-2:-1]))


def closes_clause(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Whether … we cannot say": what cannot be said has been named before."""
    after = sentence.texts[phrase.last + 1 : phrase.last + 3]
    return after[:1] in ([], ["."], [";"]) or after[-1] in ("because", "since", "as", "for")


def is_own_coverage(sentence: Sentence, mention: Mention, wording: Wording) -> bool:
    """ "The review did not deal with …": what it left out, not what the force left unsaid."""
    verb = sentence.texts[sentence.at]
    if wording.id != "information" or verb not in _COVERING:
        return False
    opening = set(sentence.texts[max(0, mention.first - 6) : mention.first])
    acts = sentence.texts[max(0, sentence.at - 4) : sentence.at]
    return bool({"did", "does", "do"} & set(acts)) and not opening & _TOPICAL


def asks_whether(sentence: Sentence, phrase: Phrase) -> bool:
    """ "No indication of whether …", "nothing to show how …"."""
    after = sentence.texts[phrase.last + 1 : phrase.last + 4]
    while after[:1] and after[0] in ("of", "as", "to", "on"):
        after.pop(0)
    return bool(_ASKING & set(after[:1]))


def is_aim_of_work(sentence: Sentence, unit: Phrase | Mention) -> bool:
    """ "The work to establish arrangements for …": what the work is to do, and no judgement."""
    return (
        isinstance(unit, Phrase)
        and unit.text == "establish"
        and sentence.texts[max(0, unit.first - 2) : unit.first] == ["work", "to"]
    )


def is_held_by_force(sentence: Sentence, phrase: Phrase) -> bool:
    """ "You have little information on …": what the force has, not what it sent."""
    at = phrase.first
    if at and sentence.texts[at - 1] in ("no", "not"):
        at -= 1
    before = sentence.texts[max(0, at - 2) : at]
    if before[1:] not in (["have"], ["had"], ["has"]):
        return False
    is_told = before[0] == "they" and "told" in sentence.texts[:at]
    return before[0] in OF_FORCE or is_told


def asks_of_all(sentence: Sentence, phrase: Phrase) -> bool:
    """ "We could not assess all of these": some of them, or none?"""
    following = sentence.texts[phrase.last + 1 : phrase.last + 3]
    return following in (["all", "of"], ["all", "the"], ["all", "three"], ["on", "all"])


def denies_the_whole(sentence: Sentence, phrase: Phrase, segment: Segment) -> bool:
    """ "The plans do not cover A in full", "… not give us all the information": perhaps in part."""
    denying = [n for n in sentence.negatives if n.text in _OF_VERBS]
    if not denying:
        return False
    is_all = sentence.texts[phrase.first - 2 : phrase.first] in (["all", "the"], ["all", "of"])
    return is_all or any(
        has(unit, "full") and unit.first > denying[0].first for unit in segment.units
    )


def is_on_some_of_several(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Silent on one of these matters: A and B": it is not said on which."""
    after = sentence.texts[phrase.last + 1 :]
    place = next((n for n, word in enumerate(after) if word in _COUNTED), None)
    if place is None or after[place + 1] != "of" or not {":", "–"} & set(after):
        return False
    at = phrase.last + 1 + place
    names = {
        unit.criterion
        for segment in sentence.segments
        for unit in segment.units
        if isinstance(unit, Mention) and not unit.is_agent and unit.first > at
    }
    units = [unit for segment in sentence.segments for unit in segment.units if unit.first > at]
    judged = any(judges_plans(unit) for unit in units)
    return len(names - {PLANS}) + judged > max(1, _COUNTED[after[place]])


def is_of_you(sentence: Sentence, negative: Phrase) -> bool:
    """ "You cannot say", "you are unable to say": the force cannot, not the inspectors."""
    before = sentence.texts[max(0, negative.first - 2) : negative.first]
    return before[-1:] != [] and (
        before[-1] in OF_FORCE or (before[0] in OF_FORCE and before[-1] in ("are", "were", "is"))
    )


def is_sought_by_you(sentence: Sentence, negative: Phrase) -> bool:
    """ "You did not find evidence of …": the force did not, not the inspectors."""
    before = sentence.texts[max(0, negative.first - 2) : negative.first]
    following = sentence.texts[min(negative.last + 1, len(sentence.texts) - 1)]
    return before[:1] == ["you"] and following in ("find", "see", "look", "discover", "trace")


def was_not_sought(sentence: Sentence, before: list[Phrase | Mention]) -> bool:
    """ "We did not look for evidence of …": what is denied is the looking."""
    looks = [unit.first for unit in before if has(unit, "sought")]
    return bool(looks) and any(n.last < looks[-1] for n in sentence.negatives)


def is_unmentioned(sentence: Sentence, scope: Scope) -> bool:
    """ "Made no reference to the strategy": of the plans this is not a lack of information."""
    opening = set(sentence.texts[sentence.at : sentence.at + 4])
    opening |= {sentence.texts[at] for at, _ in sentence.scopes[-1:]}
    if sentence.scopes and sentence.words[sentence.scopes[-1][0]].text in _LEAVING_OUT:
        return not scope.is_question
    return not scope.is_question and bool(opening & MENTIONING)


def find_what_is_missing(sentence: Sentence, mention: Mention) -> str | None:
    """ "Some aspects of the strategy are missing from your plans": they reflect the rest of it."""
    opening = sentence.texts[max(0, mention.first - 5) : mention.first]
    following = sentence.texts[sentence.at + 2 : sentence.at + 4]
    is_of_parts = any(
        has(phrase, "part") and phrase.text.split()[0] in _OF_SOME
        for phrase in sentence.phrases
        if mention.first - len(opening) <= phrase.first < mention.first
    )
    is_so = sentence.texts[sentence.at - 1] in ("are", "is", "were", "was")
    is_of_plans = is_so and bool(_OF_PLANS & set(following))
    return "partly_reflected" if is_of_parts and is_of_plans else None


def is_left_out(sentence: Sentence) -> bool:
    """Whether the phrase now read says that something is absent or missing, not information."""
    return sentence.information is None and sentence.texts[sentence.at] in _LEAVING_OUT


def is_of_what_is_meant(mention: Mention, segment: Segment) -> bool:
    """ "We do not know whether you intend to review …", "whether A will begin": not if it was."""
    before = [unit for unit in segment.units if unit.first < mention.first]
    if any(has(unit, "intention") and unit.text.startswith(_MEANING) for unit in before):
        return True
    return any(
        has(unit, "intention")
        and unit.text in _TO_COME
        and isinstance(following, Phrase)
        and any(wording.id == "started" for wording in following.wordings)
        for unit, following in pairwise(segment.units)
    )


def is_asked_about(sentence: Sentence) -> bool:
    """ "We do not know whether the review covered both": what is denied is the knowing."""
    asked = sentence.question
    return (
        asked is not None
        and bool(sentence.negatives)
        and all(negative.first < asked.first for negative in sentence.negatives)
    )


def judges_plans(unit: Phrase | Mention) -> bool:
    """ "We could not assess whether your plans were comprehensive": what is asked, named or not."""
    return isinstance(unit, Phrase) and any(w.id in OF_WHOLE_PLANS for w in unit.wordings)


def denies_judgement(phrase: Phrase, segment: Segment, place: int) -> bool:
    """ "We did not find it to be comprehensive": nothing was looked for, the judging is denied."""
    ends = phrase.text.split()[-1]
    return ends in ("it", "none") and any(
        judges_plans(unit)
        or (isinstance(unit, Phrase) and any(w.id == "reflect" for w in unit.wordings))
        for unit in segment.units[place + 1 :]
    )


def denies_reflection(phrase: Phrase, segment: Segment, place: int) -> bool:
    """ "We found nothing of the strategy reflected in them": what is denied is the reflecting."""
    if phrase.text.split()[-1] not in ("none", "nothing") and phrase.text != "nothing of":
        return False
    rest = [unit for unit in segment.units[place + 1 :] if not has(unit, "auxiliary")]
    name, following = (*rest, None, None)[:2]
    return (
        isinstance(name, Mention)
        and name.criterion == STRATEGY
        and isinstance(following, Phrase)
        and any(wording.id == "reflect" for wording in following.wordings)
    )
