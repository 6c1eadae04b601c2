"""What a pronoun may point back to: the elements named so far, in the order of their naming."""

from loaders.reading.statements import DOUBTED, Statement
from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.mentions import ELEMENTS, REVIEW, Mention

_ORDERED = (*ELEMENTS, REVIEW)
_VERBS = {
    "be": frozenset(["is", "was", "are", "were"]),
    "have": frozenset(["have", "has", "had"]),
    "do": frozenset(["do", "does", "did"]),
}


def find_verbs(phrases: list[Phrase]) -> set[str]:
    """Which verbs stand in these phrases: "was" and "were" are one, "had" and "have" another."""
    words = {word for phrase in phrases for word in phrase.text.split()}
    return {name for name, forms in _VERBS.items() if forms & words}


class Discourse:
    """The memory that one sentence hands to the next."""

    def __init__(self) -> None:
        self.introduced: set[str] = set()
        self.recent: list[Mention] = []
        self.group: list[Mention] = []
        self.is_group_open = False
        self.listed: list[Mention] = []
        self.ordinals: dict[str, Mention | None] = {}
        self.labels: dict[str, Mention | None] = {}
        self.last_named: Mention | None = None
        # Whether the plans were last called "plans", and not "plan"; None before they are named.
        self.are_plans_many: bool | None = None
        self.last_wording = None
        self.worded_in = -2
        self.last_outcome: str | None = None
        # Whether that was asserted, and not told of another year, claimed or in doubt.
        self.is_last_sure = True
        # The verbs ("was", "had") with which something else has been said since the last status.
        self.other_verbs: set[str] = set()
        self.last_subject: list[Mention] = []
        self.scope = None
        self.silent_in = -2
        # What was said of "both" before they were named: sentence, outcome, wording.
        self.announced: tuple | None = None
        self.standards: tuple[int, list[str]] = (-2, [])
        self.is_plainly_asked = False
        self.unmentioned_in = -2
        self.opinions: list[tuple[int, int, str, bool]] = []
        self.was_history = False
        self.was_of_others = False
        # Whether the sentence before named another body last: "a paper by Essex Police. It …".
        self.named_a_body = False
        # Whether the last sentence told of a year before the plans were asked for, and whether
        # this one may go on from it.
        self.is_of_year = False
        self.goes_on_of_year = False
        # Whether the sentence before told how things will be.
        self.was_ahead = False
        self.listed_in = -2
        self.sought: list[Mention] = []
        self.told: set[str] = set()
        self.done: set[str] = set()
        self.parted: dict[Mention, int] = {}
        self.heads: dict[str, dict[str, Mention]] = {}
        # Whether versions of the plans were told apart: "the version" is one of them.
        self.has_versions = False
        # Whether annexes were named among what was sent: "the annex" is then no annex of ours.
        self.has_enclosures = False
        # What opens the list of which this sentence is an item, where that makes it no finding.
        self.list_opening: tuple | None = None
        # The words of the sentence before, as they stand in the letter.
        self.words_before: list[str] = []
        self.spans: list[tuple[int, int]] = []

    def note_sureness(self, number: int, weighed: list[Statement]) -> None:
        """Remember, when a sentence ends, whether what it said last was asserted."""
        if self.worded_in != number:
            return
        same = [s for s in weighed if s.wording == self.last_wording.id]
        self.is_last_sure = not same or any(s.outcome and s.weight > DOUBTED for s in same)

    def remember_names(self, named: list[Mention], plans: Mention | None) -> None:
        """Remember, when a sentence ends, what it named last: "it" may mean that."""
        if plans is not None:
            self.are_plans_many = "plan" not in plans.text.split()
        every = [*named, *([plans] if plans is not None else [])]
        self.last_named = max(every, key=lambda mention: mention.first, default=self.last_named)

    def note(self, mention: Mention) -> None:
        """Remember a mention as something that "these", "the former" or "it" may mean."""
        if mention.criterion not in _ORDERED or mention.is_agent:
            return
        self.recent = [m for m in self.recent if m.criterion != mention.criterion]
        self.recent.append(mention)
        if self.is_group_open and self.group and self.group[-1].sentence == mention.sentence:
            self.group = [m for m in self.group if m.criterion != mention.criterion]
            self.group.append(mention)
            self.listed = list(self.group)
        else:
            self.group = [mention]
        self.is_group_open = True

    def close_group(self) -> None:
        """What is named after this belongs to another list."""
        self.is_group_open = False

    def find_sought(self, number: int) -> list[Mention]:
        """ "We looked for evidence of a review. There was none.": what was just looked for."""
        is_near = all(mention.sentence == number - 1 for mention in self.sought)
        return self.sought if is_near and not self.was_history else []

    def find_elements(self) -> list[Mention]:
        """The newest mention of each element named so far."""
        return [mention for mention in self.recent if mention.criterion in ELEMENTS]

    def find_pair(self) -> list[Mention]:
        """Former and latter: the last two things named, in the order of their naming."""
        return self.recent[-2:]

    def find_group(self) -> list[Mention]:
        """What "these" means: the last list of elements, or of elements and review."""
        return self.group
