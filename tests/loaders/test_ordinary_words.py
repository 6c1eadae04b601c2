"""The ordinary words: a plain sorted list that holds nothing which could change a statement."""

import tomllib
from pathlib import Path

import pytest

from loaders.reading.text.catalogue import CATALOGUE

ORDINARY = Path(__file__).parents[2] / "data" / "ordinary_words.txt"
GUARDED = [
    "negative", "modal_negative", "hedge", "part", "only_part", "exception", "later_exception",
    "intention", "request", "unreal", "claim", "claim_refused", "doubt", "stopped",
    "weak_evidence", "not_same_as", "wrong_to_say", "unlike",
]  # fmt: skip
DANGEROUS = {
    "denies": "no not none nil zero without lacking absent missing empty void hollow unable",
    "limits": "only barely scarcely hardly merely mere nominal token patchy scant slight modest",
    "divides": "half quarter fraction portion fragment piece bit most fewer dozen outline nucleus",
    "excepts": "except save bar minus excluding apart aside besides unless otherwise",
    "begins and goes on": "initial opening dawn eve threshold resume restart renew launch infancy",
    "stops": "halt stall lapse fizzle scrap suspend shelve park pause freeze frozen idle dormant",
    "is put off": "defer delay postpone await pending backlog queue adjourn wait overdue",
    "goes back": "withdraw expire revoke rescind reverse retract undo delete erase obsolete",
    "fails": "failure collapse founder abort crash broken ruin lost sunk vanish fade dissolve",
    "claims": "claim allege assert contend argue insist profess purport proclaim certify recount",
    "doubts": "doubt suspect wonder uncertain dubious sceptical puzzling hesitant uneasy question",
    "hopes and wishes": "hope wish dream aspire intend aim goal target plan prospect willing eager",
    "permits": "permission permit subject pending provided contingent conditional proviso option",
    "is not real": "fiction imaginary hypothetical notional theoretical virtual mock sham pretence",
    "is provisional": "draft proposed trial pilot tentative interim provisional prototype",
    "is untrue": "wrong mistaken untrue misleading false error fault myth rumour exaggerated",
    "is reported": "apparently ostensibly seemingly reportedly supposedly allegedly hearsay gossip",
    "weakens": "loosely thinly poorly vaguely roughly superficially technically officially legally",
    "belongs to others": "counterpart neighbour predecessor elsewhere abroad theirs rival relative",
    "lies in the future": "tomorrow soon shortly forthcoming upcoming eventual future next until",
    "is an idiom": "dust shelf drawer salt sand bucket mud limbo ice iceberg surface skin",
}  # fmt: skip


def read_lines() -> list[str]:
    lines = ORDINARY.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def test_the_words_are_sorted_unique_and_in_plain_lower_case():
    words = read_lines()
    assert words == sorted(set(words))
    assert [
        word for word in words if not (word.isascii() and word.isalpha() and word.islower())
    ] == []


@pytest.mark.parametrize("kind", GUARDED)
def test_no_ordinary_word_is_a_guarded_phrase_of_the_catalogue(kind):
    """Every phrase of one word that the catalogue holds as one that changes a statement."""
    phrases = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))["grammar"][kind]
    guarded = {word for phrase in phrases if " " not in phrase for word in phrase.split("/")}
    assert guarded & set(read_lines()) == set()


@pytest.mark.parametrize("kind", DANGEROUS)
def test_no_ordinary_word(kind):
    assert set(DANGEROUS[kind].split()) & set(read_lines()) == set()
