"""The national picture: how far the forces have come, and where."""

import streamlit as st

from pages.parts.card import Card, show_card
from pages.parts.filter_bar import offer_to_clear
from pages.parts.force_details import pick_force, show_force_choice
from pages.parts.headline import show_headline, show_measures
from pages.parts.tables import tabulate_across, tabulate_counts, tabulate_forces
from pages.parts.view import find_view
from progress import figures, queries, sentences

view = find_view()
if view.counted.shown == 0:
    offer_to_clear()
    st.stop()

show_headline(view)
show_measures(view)

categories = view.read(queries.count_categories)
show_card(
    view,
    Card(
        key="categories",
        title=view.say(sentences.title_categories, queries.count_categories),
        takeaway=view.say(sentences.say_categories, queries.count_categories),
        definition="Every force has exactly one category, so the counts add up to all forces "
        "shown. A category is derived from the findings by a rule, unless a source states it.",
        counts=categories,
        table=lambda: tabulate_counts(categories, {"label": "Category"}),
        draw=lambda stamp: figures.draw_category_bar(categories, stamp),
        behind=lambda row: {"category": (row["category"],)},
        say_row=lambda row: row["label"],
    ),
)

outcomes = view.read(queries.count_outcomes)
show_card(
    view,
    Card(
        key="criteria",
        title=view.say(sentences.title_criteria, queries.count_outcomes),
        takeaway=view.say(sentences.say_criteria, queries.count_outcomes),
        definition="One bar a criterion: how many of the forces shown had each outcome. Not known "
        "means that no finding is recorded; it is never taken for “no information”.",
        counts=outcomes,
        table=lambda: tabulate_counts(
            outcomes, {"criterion_label": "Criterion", "outcome_label": "Outcome"}
        ),
        draw=lambda stamp: figures.draw_criteria_bars(outcomes, stamp),
        behind=lambda row: {row["criterion"]: (row["outcome"],)},
        say_row=lambda row: f"{row['criterion_label']}: {row['outcome_label'].lower()}",
    ),
)

forces = view.read(queries.read_forces)
show_card(
    view,
    Card(
        key="map",
        title=view.say(sentences.title_tiles, queries.read_forces),
        takeaway=view.say(sentences.say_tiles, queries.read_forces),
        definition="One tile of equal size for each force, near its place on the map, in the "
        "colour and with the symbol of its category. Forces that are filtered out stay faint.",
        counts=forces,
        table=lambda: tabulate_forces(forces),
        draw=lambda stamp: figures.draw_tile_map(
            view.read_facts(queries.read_all_tiles), forces, stamp
        ),
        sort_by=("Force", "Region", "Category"),
        on_pick=pick_force,
    ),
    below=show_force_choice,
)

regions = view.read(queries.count_regions)
show_card(
    view,
    Card(
        key="regions",
        title=view.say(sentences.title_regions, queries.count_regions),
        takeaway=view.say(sentences.say_regions, queries.count_regions),
        definition="One row a region: how many of its forces shown are in each category.",
        counts=regions,
        table=lambda: tabulate_across(regions, "region", "Region"),
        draw=lambda stamp: figures.draw_region_bars(regions, stamp),
        behind=lambda row: {"region": (row["region"],), "category": (row["category"],)},
        say_row=lambda row: f"{row['region']}: {row['label'].lower()}",
    ),
)
