"""The regions: all ten side by side, criterion by criterion, and one beside another."""

import streamlit as st

from pages.parts.card import Card, show_card
from pages.parts.choices import choose_count, choose_order, choose_sides, say_category_filter
from pages.parts.crosstables import shade_cells, tabulate_cells, tabulate_sides
from pages.parts.filter_bar import offer_to_clear
from pages.parts.links import say_unknown
from pages.parts.plain_text import escape_markdown
from pages.parts.tables import tabulate_across
from pages.parts.view import find_view
from progress import figures, queries, sentences

view = find_view()
if view.counted.shown == 0:
    offer_to_clear()
    st.stop()

unknown: list[str] = []
messages = st.container()
st.header("Side by side", anchor=False)
say_category_filter(view)
order = choose_order(view, unknown)
regions = view.read(queries.count_regions, order)
show_card(
    view,
    Card(
        key="panels",
        title=view.say(sentences.title_regions, queries.count_regions),
        takeaway=view.say(sentences.say_regions, queries.count_regions),
        definition="One panel a region: how many of its forces shown are in each category. All "
        "panels have one scale, so that bars of equal length are equal numbers of forces.",
        counts=regions,
        table=lambda: tabulate_across(regions, "region", "Region"),
        draw=lambda stamp: figures.draw_region_panels(regions, stamp),
        behind=lambda row: {"region": (row["region"],), "category": (row["category"],)},
        say_row=lambda row: f"{row['region']}: {row['label'].lower()}",
    ),
)

st.header("Region by criterion", anchor=False)
wanted = choose_count(view, unknown)
cells = view.read(queries.count_cells, order, wanted)
show_card(
    view,
    Card(
        key="region_matrix",
        title=sentences.title_cells(wanted),
        takeaway=view.say(sentences.say_cells, queries.count_cells, order, wanted),
        definition="Each cell counts the forces of a region with the outcome that heads the "
        "column, out of its forces shown; the darker the cell, the larger the share. Not known "
        "means that no finding is recorded: it stands beside the count and is never part of it.",
        counts=cells[cells["region"] != queries.NATION],
        table=lambda: tabulate_cells(cells),
        style=lambda table: shade_cells(cells, table),
        behind=lambda row: {
            "region": (row["region"],),
            row["criterion"]: queries.find_wanted(row["criterion"], wanted)[0],
        },
        say_row=lambda row: (
            f"{row['region']}: {row['criterion_label']}, {row['outcome_label'].lower()}"
        ),
    ),
)

st.header("One region beside another", anchor=False)
region, other = choose_sides(view, unknown)
with messages:
    say_unknown(unknown)
compared = view.read(queries.compare_regions, region, other)
said = view.say(sentences.say_region_comparison, queries.compare_regions, region, other)
st.markdown(escape_markdown(said))
if not sentences.has_two_sides(compared):
    st.stop()
show_card(
    view,
    Card(
        key="sides",
        title=sentences.title_region_comparison(compared),
        takeaway=view.say(sentences.say_sides, queries.compare_regions, region, other),
        definition="Two bars for the category and for each criterion. Both bars have the same "
        "length whatever the number of forces, and the numbers inside are forces.",
        counts=compared,
        table=lambda: tabulate_sides(compared),
        draw=lambda stamp: figures.draw_comparison(compared, stamp),
        behind=lambda row: (
            {row["criterion"]: (row["outcome"],)}
            | ({} if row["side"] == queries.NATION else {"region": (row["side"],)})
        ),
        say_row=lambda row: (
            f"{row['side_label']}: {row['criterion_label']}, {row['outcome_label'].lower()}"
        ),
    ),
)
