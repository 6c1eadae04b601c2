"""Every example in the catalogue of wordings gives exactly the outcomes it states."""

import pytest

from loaders.reading.text.catalogue import load_catalogue
from progress.framework import read_framework
from tests.loaders.example_letters import read_outcomes

WORDINGS = load_catalogue().wordings.values()
TURNS = {turn.plain: turn for turn in load_catalogue().turns}.values()
EXAMPLES = [
    pytest.param(text, reads, id=f"{wording.id}-{number}")
    for wording in WORDINGS
    for number, (text, reads) in enumerate(wording.examples, start=1)
] + [
    pytest.param(text, reads, id=" ".join(turn.plain))
    for turn in TURNS
    for text, reads in turn.examples
]


@pytest.mark.parametrize(("text", "reads"), EXAMPLES)
def test_an_example_in_a_whole_letter_gives_exactly_its_outcomes(text, reads):
    assert read_outcomes(text) == reads


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.id)
def test_every_wording_has_an_example_for_what_it_says(wording):
    shown = {outcome for _, reads in wording.examples for outcome in reads.values()}
    stated = {outcome for outcome in (wording.outcome, wording.denied) if outcome}
    assert shown & stated


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.id)
def test_outcomes_of_wordings_are_outcomes_of_the_framework(wording):
    allowed = {
        slug: {outcome.slug for outcome in criterion.outcomes}
        for slug, criterion in read_framework().criteria.items()
    }
    for criterion in wording.criteria:
        for outcome in filter(None, (wording.outcome, wording.denied)):
            assert outcome in allowed[criterion]
