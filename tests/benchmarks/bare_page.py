"""What a Streamlit page costs that does nothing of ours: plain charts, plain tables, one filter.

CHARTS: how many charts. TABLES: the sizes of its tables, such as "43x8 10x6" (rows x columns).
PLACE: its address below the root; without one it stands at the root.
"""

import os

import pandas as pd
import plotly.express as px
import streamlit as st

REGIONS = [
    *("East Midlands", "East of England", "London", "North East", "North West"),
    *("South East", "South West", "Wales", "West Midlands", "Yorkshire and the Humber"),
]


def show() -> None:
    """Draw the page."""
    chosen = st.multiselect("Region", REGIONS) or REGIONS
    if not os.environ.get("TABLES") and os.environ.get("CHARTS", "0") == "0":
        st.info(f"Showing {', '.join(chosen)}")
    for number in range(int(os.environ.get("CHARTS", "0"))):
        counts = [len(region) + number for region in chosen]
        st.plotly_chart(px.bar(x=chosen, y=counts), key=f"chart-{number}")
    for size in os.environ.get("TABLES", "").split():
        rows, columns = map(int, size.split("x"))
        # As in any table that a filter acts on, the rows left are those of the chosen regions.
        shown = [row for row in range(rows) if REGIONS[row % len(REGIONS)] in chosen]
        st.table(
            pd.DataFrame(
                {f"Column {column}": [f"Row {row}" for row in shown] for column in range(columns)}
            )
        )


def start() -> None:
    """Stand at the root, empty, where the page stands below it."""


if place := os.environ.get("PLACE"):
    pages = [st.Page(start, title="Start"), st.Page(show, title="Bare", url_path=place)]
    st.navigation(pages, position="hidden").run()
else:
    show()
