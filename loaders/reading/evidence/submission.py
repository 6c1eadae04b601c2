"""Where nothing was submitted: nothing at all, or nothing on what stands before."""

from loaders.reading.evidence.topics import bind_topics
from loaders.reading.scope import Scope
from loaders.reading.sentence import Sentence
from loaders.reading.statements import CLAIMED
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.common_words import EARLIER_YEARS
from loaders.reading.text.mentions import CRITERIA, PLANS, Mention
from loaders.reading.text.sentences import Segment

_ENDINGS = frozenset([".", ",", ";", "by", "to", "in", "at", "so", "and", "before", "for"])
_TOPICAL = frozenset(["on", "about", "regarding", "concerning"])
_LIMITING = frozenset(["until", "before", "first", "once"])
_WHICH_REACH = 4


def read_nothing_submitted(sentence: Sentence, phrase: Phrase, segment: Segment) -> None:
    """No information on any criterion; in "on A you sent us nothing" none on A alone."""
    before = sentence.texts[: phrase.first]
    named = [
        unit
        for part in sentence.segments
        for unit in part.units
        if isinstance(unit, Mention) and not unit.is_agent and unit.last < phrase.first
    ]
    if EARLIER_YEARS & sentence.vocabulary:
        return
    following = sentence.texts[phrase.last + 1] if phrase.last + 1 < len(sentence.words) else "."
    if named or "which" in before[-_WHICH_REACH:]:
        is_of_plans = any(mention.criterion == PLANS for mention in named)
        if not is_of_plans and following in _ENDINGS | {":", "–"}:
            _open_lack(sentence, phrase, segment)
        return
    if following in _TOPICAL:
        _open_lack(sentence, phrase, segment)
        return
    if following not in _ENDINGS or _LIMITING & set(before):
        return
    for criterion in CRITERIA:
        sentence.state_on(
            criterion,
            "no_information",
            "too-little-information",
            segment.index,
            segment.index,
            weight=CLAIMED,
        )


def _open_lack(sentence: Sentence, phrase: Phrase, segment: Segment) -> None:
    """ "On A you sent us nothing", "two subjects on which you sent us nothing: A and B"."""
    wording = sentence.catalogue.wordings["too-little-information"]
    sentence.at = phrase.first
    sentence.scope = Scope("no_information", wording.id, segment.index, sentence.number)
    sentence.scopes.append((phrase.first, sentence.scope))
    sentence.memory.scope = sentence.scope
    bind_topics(sentence, segment, wording)
