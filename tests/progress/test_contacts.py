"""Telephone numbers and e-mail addresses are covered, and nothing else is, and nothing moves."""

from contextlib import closing

import pytest

from progress import queries
from progress.database import open_reader, open_writer
from progress.filters import Filters
from progress.letters import mask_contacts
from progress.letters.contacts import COVER
from tests.progress.conftest import make_database


@pytest.mark.parametrize(
    "contact",
    [
        "020 7946 0107",
        "07700 900107",
        "07700\r\n900107",
        "+44 (0)20 7946 0107",
        "0044 20 7946 0107",
        "(0113) 496-0000",
        "0161\u2011496\u20110000",
        "0113.496.0000",
        "0800 1111111",
        "+353 1 234 5678",
        "pat.placeholder@inspectorate.example",
        "Pat.O'Example+news@force.pnn.police.example",
        "pat.place-\nholder@inspectorate.example",
        "pat.placeholder@inspec-\r\ntorate.example",
        "pat @ inspectorate.example",
    ],
)
def test_a_contact_is_covered_and_its_surroundings_are_not(contact):
    text = f"Please write to {contact}, by 8 June 2017."
    masked = mask_contacts(text)
    assert len(masked) == len(text)
    assert masked.startswith("Please write to ")
    assert masked.endswith(", by 8 June 2017.")
    inside = masked.removeprefix("Please write to ").removesuffix(", by 8 June 2017.")
    assert not any(sign.isalnum() for sign in inside)
    assert COVER in inside
    assert inside.count("\n") == contact.count("\n")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Tel: 12345", "Tel: •••••"),
        ("switchboard 400 1234", "switchboard ••• ••••"),
        ("ext. 4107", "ext. ••••"),
        ("Telephone: 020 7946 0107/8 2nd October 2017", None),
    ],
)
def test_what_is_said_to_be_a_number_is_covered(text, masked):
    if masked:
        assert mask_contacts(text) == masked
    else:
        assert "7946" not in mask_contacts(text)
        assert mask_contacts(text).endswith(" 2nd October 2017")


@pytest.mark.parametrize(
    "text",
    [
        "17 of 43 forces (40%)",
        "on evidence to 31 May 2017, published on 5 October 2017",
        "02.10.2017 14:05",
        "02-10-2017 0800",
        "01/06/2017 and 30/06/2017",
        "2017-10-02",
        "London SW1A 2AA, Leeds LS1 4DL",
        "In 2016 and 2017 we spoke by telephone 2017 times",
        "PEEL: police legitimacy 2016",
        "0 of 43, 1 of 43 and 22 of 43",
        "Page 1 of 2",
        "Officers: 2667.31; population: 1,682,782",
    ],
)
def test_dates_years_postcodes_and_counts_stay(text):
    assert mask_contacts(text) == text


def test_no_contact_of_a_letter_reaches_a_reader(example_database):
    filters = Filters("plan-review-2017")
    with closing(open_reader(example_database)) as connection:
        letters = connection.execute("SELECT force, text FROM documents").fetchall()
        assert len(letters) == 43
        for force, text in letters:
            assert "@" in text
            shown = queries.read_letter(connection, filters, force)
            assert len(shown.text) == len(text)
            assert "@" not in shown.text
            assert not any(number in shown.text for number in ("7946 0", "00 900"))
            for passage in shown.passages:
                assert COVER not in shown.text[passage.start : passage.end]


def test_contacts_in_evidence_are_covered_in_findings_and_so_in_downloads(tmp_path):
    path = make_database(tmp_path / "made.db", {"kent": {"it_monitoring": "started"}})
    with closing(open_reader(path)) as connection:
        evidence = queries.read_findings(connection, Filters("plan-review"))["evidence"]
        assert list(evidence) == ["What the letter says on it_monitoring."]
    database = open_writer(path)
    with closing(database.conn) as connection, connection:
        connection.execute(
            "INSERT INTO passages (text, kind) VALUES ('Ring 07700 900107 or a@b.example', "
            "'evidence')"
        )
        connection.execute(
            "INSERT INTO finding_passages SELECT (SELECT max(id) FROM findings), "
            "(SELECT max(id) FROM passages)"
        )
    with closing(open_reader(path)) as connection:
        for read in (queries.read_findings, queries.read_all_findings):
            (evidence,) = read(connection, Filters("plan-review"))["evidence"]
            assert evidence.endswith("Ring ••••• •••••• or •••••••••••")
        details = queries.read_force(connection, Filters("plan-review"), "kent")
        assert "07700" not in str(details.findings["evidence"].tolist())
