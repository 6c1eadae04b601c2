"""The catalogue of wordings, read from data/wordings.toml, and the finding of its phrases."""

import csv
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from loaders.reading.text.words import Word

FORCES = Path(__file__).parents[3] / "data" / "forces.csv"
CATALOGUE = Path(__file__).parents[3] / "data" / "wordings.toml"
ORDINARY = Path(__file__).parents[3] / "data" / "ordinary_words.txt"


@dataclass(frozen=True)
class Wording:
    """What some words say of the criteria: `outcome` where affirmed, `denied` where negated."""

    id: str
    criteria: frozenset[str]
    outcome: str | None
    denied: str | None
    is_modal: bool
    examples: tuple[tuple[str, dict[str, str]], ...]


@dataclass(frozen=True)
class Turn:
    """A turn of phrase, of two words or more, and the plain words it is read as."""

    words: tuple[str, ...]
    plain: tuple[str, ...]
    examples: tuple[tuple[str, dict[str, str]], ...]


class Phrase:
    """A phrase found in a sentence: what kinds of phrase it is, what it says, where it stands."""

    __slots__ = ("end", "first", "is_used", "kinds", "last", "start", "text", "wordings")

    def __init__(
        self,
        kinds: frozenset[str],
        wordings: tuple[Wording, ...],
        words: list[Word],
        first: int,
        last: int,
    ) -> None:
        self.kinds = kinds
        self.wordings = wordings
        self.first = first
        self.last = last
        self.start = words[first].start
        self.end = words[last].end
        self.text = (
            words[first].text
            if first == last
            else " ".join(w.text for w in words[first : last + 1])
        )
        self.is_used = False

    def __repr__(self) -> str:
        return f"<{self.text}: {' '.join(sorted(self.kinds))}>"


@dataclass(frozen=True)
class Catalogue:
    """All phrases as a tree of words, and every wording by its id."""

    tree: dict[str, Any]
    known: frozenset[str]
    harmless: frozenset[str]
    ordinary: frozenset[str]
    wordings: dict[str, Wording]
    groups: dict[str, frozenset[str]]
    forces: dict[str, str]
    verbs: frozenset[str]
    turns: tuple[Turn, ...]
    turn_tree: dict[str, Any]


MARKS = {
    ",": "comma", "(": "comma", ")": "comma", "–": "dash", "—": "dash",
    ";": "semicolon", ":": "colon", "•": "semicolon", "redacted": "withheld", "█": "withheld",
}  # fmt: skip


_VERBS = re.compile("verb_|verbs")


def _spell(phrase: str) -> list[list[str]]:
    spelled = [[]]
    for word in phrase.split():
        spelled = [[*words, choice] for words in spelled for choice in word.split("/")]
    return spelled


def read_force_names() -> dict[str, str]:
    """The names of the 43 forces as words → slug: in a letter to another force these are others."""
    names = {}
    with FORCES.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for name in (row["force_name"], row["welsh_name"], *row["aliases"].split(";")):
                plain = re.sub(r"[^a-z ]+", " ", name.lower().replace("&", "and"))
                if re.search(r"\b(?:police|constabulary|heddlu)\b", plain):
                    names[" ".join(plain.split())] = row["slug"]
    return names


def _read_ordinary_words() -> frozenset[str]:
    """Words that, in a clause beside a statement, leave what it says as it is."""
    lines = ORDINARY.read_text(encoding="utf-8").split("\n")
    return frozenset(line for line in lines if line and not line.startswith("#"))


@lru_cache(maxsize=1)
def load_catalogue() -> Catalogue:
    """The catalogue that ships. Raises tomllib.TOMLDecodeError or KeyError where it is broken."""
    content = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))
    forces = read_force_names()
    wordings = {entry["id"]: _read_wording(entry) for entry in content["wording"]}
    phrases = _collect_phrases(content, wordings, forces)
    tree = _grow(phrases)
    turns = _read_turns(content["turn"])
    turn_tree = _grow({turn.words: place for place, turn in reversed(list(enumerate(turns)))})
    harmless = _join(content["harmless"].values())
    verbs = [words for name, words in content["harmless"].items() if _VERBS.search(name)]
    return Catalogue(
        tree,
        harmless | _join(phrases) | _join(turn.words for turn in turns),
        harmless,
        _read_ordinary_words(),
        wordings,
        {name: frozenset(words) for name, words in content["groups"].items()},
        forces,
        _join(verbs) - frozenset(content["harmless"]["plain_nouns"]),
        turns,
        turn_tree,
    )


def _read_wording(entry: dict[str, Any]) -> Wording:
    return Wording(
        entry["id"],
        frozenset(entry["criteria"]),
        entry.get("outcome"),
        entry.get("denied"),
        entry.get("modal", False),
        _read_examples(entry),
    )


def _read_examples(entry: dict[str, Any]) -> tuple[tuple[str, dict[str, str]], ...]:
    return tuple((example["text"], example["reads"]) for example in entry["examples"])


def _read_turns(entries: list[dict[str, Any]]) -> tuple[Turn, ...]:
    return tuple(
        Turn(tuple(words), tuple(entry["plain"].split()), _read_examples(entry))
        for entry in entries
        for phrase in entry["words"]
        for words in _spell(phrase)
    )


def _collect_phrases(
    content: dict[str, Any], wordings: dict[str, Wording], forces: dict[str, str]
) -> dict[tuple[str, ...], tuple[frozenset[str], tuple[Wording, ...]]]:
    """Every phrase, word by word → its kinds and what it may say."""
    found: dict[tuple[str, ...], tuple[set[str], list[Wording]]] = {}

    def enter(phrases: Iterable[str], kind: str, said: tuple[Wording, ...] = ()) -> None:
        for phrase in phrases:
            for words in _spell(phrase):
                kinds, wordings_of = found.setdefault(tuple(words), (set(), []))
                kinds.add(kind)
                wordings_of.extend(said)

    enter(forces, "other_bodies")
    for section in ("subjects", "grammar"):
        for kind, phrases in content[section].items():
            enter(phrases, kind)
    for entry in content["wording"]:
        enter(entry["words"], "wording", (wordings[entry["id"]],))
    for mark, kind in MARKS.items():
        found.setdefault((mark,), ({kind}, []))
    return {words: (frozenset(kinds), tuple(said)) for words, (kinds, said) in found.items()}


def _grow(leaves: dict[tuple[str, ...], Any]) -> dict[str, Any]:
    """A tree of words; under "" stands what the words that lead there mean."""
    tree: dict[str, Any] = {}
    for words, leaf in leaves.items():
        branch = tree
        for word in words:
            branch = branch.setdefault(word, {})
        branch[""] = leaf
    return tree


def _join(lists: Iterable[Iterable[str]]) -> frozenset[str]:
    return frozenset(word for words in lists for word in words)


_DETERMINERS = frozenset(["your", "the", "these", "those", "our", "such", "action"])


def _is_noun_before_verb(words: list[Word], at: int) -> bool:
    """ "Your plans to improve …" are plans; "the force plans to …" is an intention."""
    return (
        words[at].text in ("plan", "plans")
        and words[at + 1].text == "to"
        and (at == 0 or words[at - 1].text in _DETERMINERS)
    )


def own_names(phrases: list[Phrase], catalogue: Catalogue, force: str | None) -> None:
    """Turn the names of the force that the letter is written to into "your force"."""
    for phrase in phrases:
        if "other_bodies" in phrase.kinds and force and catalogue.forces.get(phrase.text) == force:
            phrase.kinds = frozenset({"own_force"})


def find_phrases(words: list[Word], catalogue: Catalogue) -> list[Phrase]:
    """The phrases of the catalogue in a sentence, longest first from the left, none overlapping."""
    tree = catalogue.tree
    texts = [word.text for word in words]
    phrases = []
    position, count = 0, len(words)
    while position < count:
        branch = tree.get(texts[position])
        if branch is None:
            position += 1
            continue
        ahead, best, best_at = position, None, position
        while branch is not None:
            if "" in branch:
                best, best_at = branch[""], ahead
            ahead += 1
            branch = branch.get(texts[ahead]) if ahead < count else None
        if best is None:
            position += 1
            continue
        if best_at > position and _is_noun_before_verb(words, position):
            best, best_at = tree[words[position].text][""], position
        phrases.append(Phrase(best[0], best[1], words, position, best_at))
        position = best_at + 1
    return phrases
