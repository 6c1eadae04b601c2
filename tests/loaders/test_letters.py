"""Which texts are assessment letters, whose they are and when they were written."""

from datetime import date

import pytest

from loaders.refusals import Refused
from tests.loaders.example_letters import recognise, write_letter

ASSESSMENT = "Your plans were comprehensive."


def refuse(text: str, force: str | None = None) -> Refused:
    with pytest.raises(Refused) as refusal:
        recognise(text, force)
    return refusal.value


def test_the_assessment_is_what_stands_between_its_marks():
    text = write_letter(ASSESSMENT)
    letter = recognise(text)
    assert text[letter.assessment_start : letter.assessment_end] == ASSESSMENT


@pytest.mark.parametrize(
    "mark",
    [
        "submitted\nby 31 May 2017",
        "sub\xadmitted by 31\xa0May 2017",
        "sub-\nmitted by 31 May\n2017",
    ],
)
def test_the_mark_is_found_however_its_line_breaks(mark):
    text = write_letter(ASSESSMENT).replace("submitted by 31 May 2017", mark)
    letter = recognise(text)
    assert text[letter.assessment_start : letter.assessment_end] == ASSESSMENT


@pytest.mark.parametrize(
    ("named", "slug"),
    [
        ("Kent Police", "kent"),
        ("Heddlu Gwent", "gwent"),
        ("Heddlu Dyfed\u2011Powys", "dyfed-powys"),
        ("Heddlu De Cymru / South Wales Police", "south-wales"),
        ("Greater Manchester Police (GMP)", "greater-manchester"),
        ("Metropolitan Police Service", "metropolitan"),
        ("City of London Police", "city-of-london"),
        ("Devon & Cornwall Police", "devon-and-cornwall"),
        ("Avon and\nSomerset Constabulary", "avon-and-somerset"),
        ("Cumbria Constabu\xadlary", "cumbria"),
    ],
)
def test_the_addressee_names_the_force(named, slug):
    assert recognise(write_letter(ASSESSMENT, force=named)).force == slug


@pytest.mark.parametrize(
    ("copied", "slug"),
    [
        ("Cy Example, Police and Crime Commissioner for Sussex", "sussex"),
        ("Mayor of Greater Manchester", "greater-manchester"),
        ("Mayor's Office for Policing and Crime", "metropolitan"),
        ("Comisiynydd yr Heddlu a Throseddu Gwent", "gwent"),
    ],
)
def test_copied_to_names_the_force_where_the_addressee_does_not(copied, slug):
    assert recognise(write_letter(ASSESSMENT, force="", copied=copied)).force == slug


def test_the_submission_names_the_force_where_nothing_else_does():
    documents = "the documents of Durham Constabulary"
    assert recognise(write_letter(ASSESSMENT, force="", documents=documents)).force == "durham"


@pytest.mark.parametrize(
    "address", ["Kent House, Durham Road", "Oriental Road, Woking, Surrey GU22 7PJ", "Essex Street"]
)
def test_streets_and_counties_do_not_name_a_force(address):
    assert recognise(write_letter(ASSESSMENT, force=f"Sussex Police\n{address}")).force == "sussex"


def test_forces_named_in_the_assessment_do_not_decide():
    assessment = "We thank you, and Surrey Police and Kent Police, with which you share a unit."
    assert recognise(write_letter(assessment, force="Sussex Police")).force == "sussex"


def test_a_letter_that_names_no_force_is_refused_and_the_user_can_say_whose_it_is():
    text = write_letter(ASSESSMENT, force="")
    assert refuse(text).kind == "force uncertain"
    assert recognise(text, force="kent").force == "kent"


def test_a_letter_that_names_two_forces_is_refused_with_both_names():
    text = write_letter(ASSESSMENT, copied="Police and Crime Commissioner for Sussex")
    refusal = refuse(text)
    assert refusal.kind == "force uncertain"
    assert "Kent Police" in str(refusal)
    assert "Sussex Police" in str(refusal)


def test_a_letter_is_not_filed_under_another_force_than_it_names():
    refusal = refuse(write_letter(ASSESSMENT), force="sussex")
    assert refusal.kind == "other force"
    assert "Kent Police" in str(refusal)


@pytest.mark.parametrize(
    "body",
    [
        "British Transport Police",
        "Police Scotland",
        "States of Jersey Police",
        "National Crime Agency",
    ],
)
def test_a_body_outside_the_43_is_refused(body):
    assert refuse(write_letter(ASSESSMENT, force=body)).kind == "outside the 43"


@pytest.mark.parametrize(
    "dated",
    [
        "2 October 2017",
        "2nd October 2017",
        "2<sup>nd</sup> October 2017",
        "2\r\nnd October 2017",
        "2\nnd\nOctober 2017",
        "02/10/2017",
        "02.10.2017",
        "October 2, 2017",
        "Monday 2 October 2017",
        "02 October 2017",
        "2017-10-02",
        "2 Oc\xadtober 2017",
    ],
)
def test_the_date_above_the_salutation_is_the_date_of_the_letter(dated):
    letter = recognise(write_letter(ASSESSMENT, dated=dated))
    assert letter.dated == date(2017, 10, 2)
    assert letter.is_day_known


def test_a_month_alone_is_its_first_day_and_says_that_the_day_is_not_known():
    letter = recognise(write_letter(ASSESSMENT, dated="October 2017"))
    assert letter.dated == date(2017, 10, 1)
    assert not letter.is_day_known


@pytest.mark.parametrize(
    ("dated", "kind"),
    [("", "no date"), ("31 September 2017", "no date"), ("30 May 2017", "implausible date"),
     ("2 October 2071", "implausible date")],
)  # fmt: skip
def test_a_letter_without_a_plausible_date_is_refused(dated, kind):
    assert refuse(write_letter(ASSESSMENT, dated=dated)).kind == kind


def test_a_page_with_hardly_any_text_is_a_scan():
    assert refuse("Page 1").kind == "scan"


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        pytest.param(lambda t: t.replace("Dear Chief Constable", ""), "not a letter", id="article"),
        pytest.param(lambda t: t + t, "several letters", id="two letters"),
        pytest.param(lambda t: t.split("This letter will")[0], "not a letter", id="page missing"),
        pytest.param(lambda t: t.split("Yours")[0], "not a letter", id="no signature"),
        pytest.param(
            lambda t: t.replace("abuse of position", "crime data"),
            "not a letter",
            id="other subject",
        ),
        pytest.param(lambda t: "From: A\nTo: B\nSubject: C\n" + t, "not a letter", id="e-mail"),
        pytest.param(lambda t: "Thank you for your letter.\n" + t, "not a letter", id="reply"),
        pytest.param(lambda t: t.replace("Ada Example", "[NAME]"), "template", id="placeholder"),
        pytest.param(lambda t: "DRAFT\n" + t, "template", id="draft"),
        pytest.param(lambda t: t.replace(ASSESSMENT, ""), "not a letter", id="nothing assessed"),
        pytest.param(
            lambda t: t.replace(ASSESSMENT, ASSESSMENT * 900), "not a letter", id="too long"
        ),
        pytest.param(lambda t: t * 400, "not a letter", id="far too long"),
    ],
)
def test_what_is_not_a_letter_is_refused(change, kind):
    refusal = refuse(change(write_letter(ASSESSMENT)))
    assert refusal.kind == kind
    assert refusal.problems[0].action
