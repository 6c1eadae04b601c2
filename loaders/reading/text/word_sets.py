"""Which of many sets of words a sentence holds a word of, looked up once for all of them.

Rules and steps each ask for words without which they have nothing to say. Every set is a bit; a
sentence has the bits of all sets of which it holds a word, so that to ask is to compare numbers.
"""

from collections.abc import Iterable


class WordSets:
    """The sets that have been asked for, and the bits of every word."""

    def __init__(self) -> None:
        self._bits: dict[frozenset[str], int] = {}
        self._of_word: dict[str, int] = {}
        self._known: set[str] = set()

    def require(self, sets: Iterable[frozenset[str]]) -> int:
        """The bits that a sentence must have to hold a word of each of these sets."""
        return sum({self._enter(words) for words in sets})

    def bits_of(self, words: frozenset[str] | set[str]) -> int:
        """The bits of the sets of which one of these words is a member."""
        bits = 0
        for word in words & self._known:
            bits |= self._of_word[word]
        return bits

    def _enter(self, words: frozenset[str]) -> int:
        if words not in self._bits:
            bit = self._bits[words] = 1 << len(self._bits)
            self._known |= words
            for word in words:
                self._of_word[word] = self._of_word.get(word, 0) | bit
        return self._bits[words]
