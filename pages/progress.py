"""Progress: what changed from one assessment to the next, and who is still short."""

import streamlit as st

from pages.parts.card import Card, show_card
from pages.parts.changes import (
    choose_since,
    say_nothing_earlier,
    show_assessed_once,
    show_heading,
    show_not_assessed,
)
from pages.parts.crosstables import tabulate_flows, tabulate_short
from pages.parts.filter_bar import offer_to_clear
from pages.parts.plain_text import escape_markdown
from pages.parts.tables import paint_outcomes, tabulate_across
from pages.parts.view import find_view
from progress import figures, queries, sentences

view = find_view()
if view.counted.shown == 0:
    offer_to_clear()
    st.stop()

since = choose_since(view)
if since is None:
    say_nothing_earlier(view)
else:
    both = view.compare_with(since)
    show_heading(both)
    moves = both.read(queries.count_moves, since["slug"])
    show_card(
        both,
        Card(
            key="moves",
            title=both.say(sentences.title_moves, queries.count_moves, since["slug"]),
            takeaway=both.say(sentences.say_moves, queries.count_moves, since["slug"]),
            definition=sentences.define_moves(),
            counts=moves,
            table=lambda: tabulate_across(
                moves.rename(columns={"move_label": "label"}), "criterion_label", "What is compared"
            ),
            draw=lambda stamp: figures.draw_moves(moves, stamp),
            behind=lambda row: {f"{row['criterion']}_move": (row["move"],)},
            say_row=lambda row: f"{row['criterion_label']}: {row['move_label'].lower()}",
            forces=lambda: both.read(queries.read_moves, since["slug"]),
        ),
    )
    flows = both.read(queries.count_flows, since["slug"])
    show_card(
        both,
        Card(
            key="flows",
            title=both.say(sentences.title_flows, queries.count_flows, since["slug"]),
            takeaway=both.say(sentences.say_flows, queries.count_flows, since["slug"]),
            definition="On the left the categories as they were, on the right as they are; each "
            "band is the forces that went from one to the other, as high as they are many. In the "
            "table, a cell counts them out of the forces of its row.",
            counts=flows,
            table=lambda: tabulate_flows(flows),
            draw=lambda stamp: figures.draw_flows(flows, stamp),
            behind=lambda row: {name: (row[name],) for name in ("category_from", "category_to")},
            say_row=lambda row: f"{row['label_from']} to {row['label_to'].lower()}",
            forces=lambda: both.read(queries.read_moves, since["slug"]),
        ),
    )
    show_assessed_once(both)

st.header("Still short of the recommendation", anchor=False)
short = view.read(queries.list_short)
is_short = [category != sentences.NOT_ASSESSED for category in short["category"]]
said = sentences.say_short(short, view.counted.shown, view.assessment)
if not any(is_short):
    st.markdown(escape_markdown(said))
    show_not_assessed(view)
    st.stop()
show_card(
    view,
    Card(
        key="short",
        title=sentences.title_short(short, view.counted.shown),
        takeaway=said,
        definition="Forces shown that are in no category in which work has started. Insufficient "
        "information and undetermined do not mean that nothing was done.",
        counts=view.read(queries.count_short),
        table=lambda: tabulate_short(short[is_short]),
        style=paint_outcomes,
        behind=lambda row: {"category": (row["category"],)},
        say_row=lambda row: row["label"],
        sort_by=("Force", "Region", "Category"),
    ),
    below=show_not_assessed,
)
