"""What a Streamlit page costs that does nothing of ours: plain charts and one filter."""

import os

import plotly.express as px
import streamlit as st

REGIONS = [
    *("East Midlands", "East of England", "London", "North East", "North West"),
    *("South East", "South West", "Wales", "West Midlands", "Yorkshire and the Humber"),
]

chosen = st.multiselect("Region", REGIONS)
for number in range(int(os.environ.get("CHARTS", "1"))):
    counts = [len(region) + number for region in chosen or REGIONS]
    st.plotly_chart(px.bar(x=chosen or REGIONS, y=counts), key=f"chart-{number}")
