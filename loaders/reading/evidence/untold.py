"""What looks like a lack of information and is none: the work falls short, or is told elsewhere."""

from itertools import pairwise

from loaders.reading.sentence import Sentence, has, segment_after
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import PLANS
from loaders.reading.text.sentences import Segment

FALLS_SHORT = "what is done, and not what was sent, is said to fall short"
UNTOLD = "it is said of something that the plans do not describe"
_FALLING_SHORT = frozenset(
    ["insufficient", "not enough", "too limited", "too short", "too sparse", "too scant",
     "too slight", "too thin", "too general"]
)  # fmt: skip
_FOR_ASSESSING = frozenset(["to", "for", "information", "detail", "details", "material"])
_TOLD_OR_SENT = frozenset(
    ["information", "detail", "details", "material", "documents", "document", "documentation",
     "papers", "paper", "submission", "account", "description", "sent", "supplied", "provided",
     "provide", "provides", "wrote", "written", "said", "say", "says", "told", "tell", "tells",
     "entry", "passage", "passages", "section", "sections", "page", "pages", "paragraph",
     "paragraphs", "text", "what", "reference", "references", "coverage", "plans", "plan",
     "evidence", "treatment", "answer", "answers", "submitted", "given", "explanation", "report",
     "they", "words", "lines", "sentences", "summary", "notes", "file", "files", "extracts"]
)  # fmt: skip
_UNTOLD = frozenset(
    ["describe", "described", "mention", "mentioned", "cover", "covered", "address", "addressed",
     "refer", "referred", "deal", "dealt", "touch", "touched"]
)  # fmt: skip
_WHICH_WERE = (["which", "were"], ["that", "were"], ["which", "was"], ["that", "was"])
_OF_TELLING = frozenset({"information", "assess", "too-little-information", "evidence"})


def is_untold_in_passing(sentence: Sentence, phrase: Phrase, segment: Segment) -> bool:
    """ "A, which they do not describe, was in place": how far A has come is told after it."""
    opening = sentence.texts[phrase.first - 3 : phrase.first - 1]
    is_relative = "relative" in segment.joiners or opening in _WHICH_WERE
    if not is_relative or phrase.text.split()[0] not in _UNTOLD:
        return False
    following = segment_after(sentence, segment)
    later = [unit for unit in segment.units if unit.first > phrase.last]
    if "comma" in segment.joiners and following is not None and following.joiners == {"comma"}:
        later = [*later, *following.units] if has(following.units[0], "auxiliary") else later
    return any(
        wording.id not in _OF_TELLING
        for unit in later
        if isinstance(unit, Phrase)
        for wording in unit.wordings
    )


def falls_short_itself(sentence: Sentence, phrase: Phrase, segment: Segment) -> bool:
    """ "Your capability to monitor A was insufficient": it is, and not what was told of it."""
    following = set(sentence.texts[phrase.last + 1 : phrase.last + 2])
    if phrase.text not in _FALLING_SHORT or following & _FOR_ASSESSING:
        return False
    is_named = any(m.segment == segment.index and m.criterion != PLANS for m in sentence.pending)
    return is_named and not _TOLD_OR_SENT & set(sentence.texts[: phrase.first])


def leave_denied_lack(sentence: Sentence, phrase: Phrase) -> bool:
    """ "It would be wrong to say that you told us nothing about A": what is so, is not said."""
    if sentence.denial is not None or _is_looked_for(sentence, phrase):
        sentence.is_void = True
    return sentence.is_void


def _is_looked_for(sentence: Sentence, phrase: Phrase) -> bool:
    """ "There was nothing to suggest that you gave us no information": the lack was not found."""
    scope, begin = sentence.scope, sentence.current.first
    is_of_search = scope is not None and scope.outcome == "no_evidence"
    is_here = is_of_search and scope.segment == sentence.current.index
    return is_here and "that" in sentence.texts[begin : phrase.first]


def is_denied_above(sentence: Sentence) -> bool:
    """ "We would not say that you gave us no information": what is said of the lack is denied."""
    negatives = sentence.negatives
    return any(
        "that" in sentence.texts[above.last + 1 : below.first]
        and above.first >= sentence.current.first
        for above, below in pairwise(negatives)
    )


def leave_pending_open(sentence: Sentence, segment: Segment, why: str) -> None:
    """ "A, which they do not describe, had begun": it is left to a person what this says of A."""
    for mention in sentence.pending[-1:]:
        if not mention.is_agent:
            index = segment.index
            sentence.state(mention, None, "information", index, index, why=why)
