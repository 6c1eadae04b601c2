"""What a rule is asked of: the criteria, outcomes and words without which it has nothing to say."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import CRITERIA

Ask = Callable[[Sentence, Statement], str | None]


@dataclass(frozen=True)
class Rule:
    """A question about a statement; its answer is a reason in plain words, or None.

    It is asked of a statement on one of its criteria, with one of its outcomes (`when`, all where
    that is None) and none of those in `unless`, in a sentence that holds a word of each set in
    `among`.
    """

    criteria: frozenset[str]
    when: frozenset[str] | None
    unless: frozenset[str]
    among: tuple[frozenset[str], ...]
    ask: Ask

    def bears_on(self, criterion: str, outcome: str) -> bool:
        """Whether it is asked of statements that give this criterion this outcome."""
        is_of_outcome = self.when is None or outcome in self.when
        return criterion in self.criteria and is_of_outcome and outcome not in self.unless


def asked_of(
    *criteria: str,
    when: Iterable[str] | None = None,
    unless: Iterable[str] = (),
    among: Iterable[str | frozenset[str]] = (),
) -> Callable[[Ask], Rule]:
    """Make a function a rule; without criteria it is asked of all five."""

    def make(ask: Ask) -> Rule:
        return Rule(
            frozenset(criteria or CRITERIA),
            None if when is None else frozenset(when),
            frozenset(unless),
            tuple(frozenset([words]) if isinstance(words, str) else words for words in among),
            ask,
        )

    return make
