"""The HTML as text: one file without script, with every number, reachable and in order."""

import itertools

from lxml import html

from progress.report.document import Heading, Quote
from progress.report.page import write_html
from tests.progress.report.documents import (
    HOSTILE,
    PLAIN,
    make_chart,
    make_document,
    make_full_document,
    make_narrow_grid,
    write,
)

SVG = "{http://www.w3.org/2000/svg}"


def parse(document):
    return html.document_fromstring(write_html(document).decode("utf-8"))


def test_every_link_leads_somewhere_and_headings_leave_no_level_out():
    page = parse(make_full_document())
    ids = [one.get("id") for one in page.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    links = [one.get("href") for one in page.iter("a")]
    assert {link[1:] for link in links} <= set(ids)
    assert {"#note-1", "#note-2", "#quotation-1", "#quotation-2", "#report"} <= set(links)
    levels = [int(one.tag[1]) for one in page.iter("h1", "h2", "h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert page.get("lang") == "en-GB"


def test_each_chart_is_drawn_described_and_told_in_a_table():
    page = parse(make_document(make_chart()))
    chart = make_chart()
    (drawn,) = page.iter("svg")
    said = {one.tag: one.text for one in drawn if one.text}
    assert said["title"].endswith(chart.title)
    assert said["desc"] == chart.alt
    (table,) = page.iter("table")
    rows = [[cell.text_content() for cell in row] for row in table.iter("tr")][1:]
    assert [row[1:-1] for row in rows] == [
        [str(one.numbers[place]) for one in chart.series] for place in range(len(chart.labels))
    ]
    assert [row[-1] for row in rows] == [str(of) for of in chart.of]


def test_text_from_letters_comes_out_as_text_and_nothing_can_run():
    grid = make_narrow_grid()
    page = parse(
        make_document(
            Heading(HOSTILE, 2),
            write(HOSTILE),
            Quote(HOSTILE, HOSTILE),
            make_chart(labels=(HOSTILE,)),
            type(grid)(HOSTILE, HOSTILE, (HOSTILE,), ((HOSTILE,),)),
            title=HOSTILE,
            marking='EXAMPLE"; } </style><script>alert(1)</script>',
            facts={"Data set": HOSTILE},
        )
    )
    assert list(page.iter("script", "iframe", "object", "embed", "link", "base")) == []
    assert not [name for one in page.iter() for name in one.attrib if name.startswith("on")]
    for element in (page.find(".//h1"), page.find(".//main/h2"), page.find(".//main/p")):
        assert element.text_content() == PLAIN
    assert page.find(".//tbody/tr/th").text_content().startswith("A & B <script>")
    (style,) = page.iter("style")
    assert "<" not in style.text
    assert 'EXAMPLE"' not in style.text
