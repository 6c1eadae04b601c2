"""However two statements are joined, neither gives its outcome to what the other speaks of."""

from itertools import permutations, product

import pytest

from tests.loaders.example_letters import read_outcomes

JOINTS = (
    "{}, but {}.",
    "{} and {}.",
    "{}, and {}.",
    "{}; {}.",
    "{}; however, {}.",
    "{} – {}.",
    "{} (and {}).",
    "{}, although {}.",
    "{}, whereas {}.",
    "While {}, {}.",
    "Although {}, {}.",
)
MONITORING = {
    "better monitoring of your IT systems had yet to start": "not_started",
    "you had begun to improve the monitoring of your IT systems": "started",
    "no work had begun on the monitoring of your IT systems": "not_started",
    "you gave us no information about the monitoring of your IT systems": "no_information",
    "we could not assess what progress you had made with IT monitoring": "no_information",
}
SUPPORT = {
    "arrangements to seek intelligence from charities that help vulnerable people were in place": (
        "in_place"
    ),
    "a start had been made on seeking intelligence from agencies which support the vulnerable": (
        "started"
    ),
    "work to seek intelligence from bodies that help vulnerable people had not begun": (
        "not_started"
    ),
}
REVIEW = {
    "you had reviewed the capability and capacity of your counter-corruption unit": "reviewed",
    "we found no evidence of a review of the capacity and capability of the "
    "counter-corruption unit": "no_evidence",
    "you intend to review the capability and capacity of your counter-corruption unit": None,
    "a review of the capability and capacity of your counter-corruption unit had been "
    "commissioned": None,
    "your submission did not tell us whether you had reviewed your counter-corruption unit's "
    "capacity and capability": "no_information",
}
PLANS = {
    "your plans were comprehensive": "comprehensive",
    "we found that your plans were not comprehensive": "not_comprehensive",
}
CLAUSES = {
    "it_monitoring": MONITORING,
    "support_organisations": SUPPORT,
    "ccu_review": REVIEW,
    "comprehensive": PLANS,
}
CASES = [
    pytest.param(first, second, id=f"{first} and {second}")
    for first, second in permutations(CLAUSES, 2)
]
MOST = 0.95


def join(joint: str, first: str, second: str) -> str:
    text = joint.format(first, second)
    return text[0].upper() + text[1:]


@pytest.mark.parametrize(("first", "second"), CASES)
def test_two_joined_statements_keep_their_own_outcomes(first: str, second: str):
    found = said = 0
    for (a, one), (b, other) in product(CLAUSES[first].items(), CLAUSES[second].items()):
        expected = {k: v for k, v in ((first, one), (second, other)) if v}
        for joint in JOINTS:
            text = join(joint, a, b)
            read = read_outcomes(text)
            assert read.items() <= expected.items(), text
            found += len(read)
            said += len(expected)
    assert found >= MOST * said
