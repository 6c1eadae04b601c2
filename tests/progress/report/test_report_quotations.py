"""What a draft quotes: the words of a letter, whole, without contacts, with where they stand."""

import re
from itertools import pairwise

from progress.filters import Filters
from progress.letters.contacts import find_contacts
from progress.report.document import Heading, Quote
from progress.report.draft import Draft, Quotation
from progress.report.picture import read_picture
from progress.report.quotations import find_quotation
from tests.progress.agreement import FRAMEWORK, FROM, TO
from tests.progress.conftest import ASSESSMENT
from tests.progress.report.reading import Report


def test_a_quotation_is_the_stored_evidence_with_its_letter_date_and_page(example):
    picture = read_picture(example, Filters(FROM))
    rows = example.execute(
        "SELECT c.force, c.criterion, p.force_name, c.evidence FROM current_findings c "
        "JOIN force_progress p ON p.force = c.force AND p.assessment = c.assessment "
        "WHERE c.assessment = ?",
        (FROM,),
    ).fetchall()
    assert len(rows) == 209
    for force, criterion, force_name, evidence in rows:
        words, citation = find_quotation(picture, force, criterion)
        assert re.fullmatch(rf"Letter to {force_name}, \d+ October 2017, page \d", citation)
        assert not list(find_contacts(words))
        assert "\n" not in words
        stored = re.sub(r"\W", "", evidence)
        parts = [re.sub(r"\W", "", part) for part in words.split(" […] ")]
        assert stored.startswith(parts[0])
        assert stored.endswith(parts[-1])
        assert len(parts) > 1 or parts[0] == stored


def test_without_a_letter_the_source_is_cited_and_without_evidence_nothing(example, made_database):
    words, citation = find_quotation(
        read_picture(example, Filters(TO)), "avon-and-somerset", "comprehensive"
    )
    assert words == "All that the recommendation asked for is in the plan."
    assert citation == (
        "EXAMPLE: table of the reinspection, invented, on Avon and Somerset Constabulary"
    )
    made = read_picture(made_database({"kent": {"ccu_review": "reviewed"}}), Filters(ASSESSMENT))
    assert find_quotation(made, "kent", "ccu_review")[1] == "kent.txt, on Kent Police"
    assert find_quotation(made, "kent", "it_monitoring") is None
    assert find_quotation(made, "surrey", "ccu_review") is None


def test_the_outline_quotes_letters_with_best_and_lowest_outcome(example):
    report = Report(example, Filters(FROM))
    quoted = [block for block in report.blocks if isinstance(block, Quotation)]
    assert len(quoted) == 2 * len(FRAMEWORK.criteria)
    for block in quoted:
        order = FRAMEWORK.order_of(block.criterion)
        (outcome,) = example.execute(
            f"SELECT {block.criterion} FROM force_progress WHERE assessment = ? AND force = ?",
            (FROM, block.force),
        ).fetchone()
        assert outcome in (order[0], order[-1])
    assert sum(isinstance(item, Quote) for item in report.document.items) == len(quoted)
    assert not any(isinstance(block, Quotation) for block in Report(example, Filters(TO)).blocks)


def test_a_draft_is_kept_as_text_and_its_headings_follow_in_order(example):
    report = Report(example, Filters(TO), FROM)
    assert Draft.model_validate_json(report.draft.model_dump_json()) == report.draft
    levels = [item.level for item in report.document.items if isinstance(item, Heading)]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    for exhibit in report.exhibits:
        assert len(exhibit.title.split()) <= 10
