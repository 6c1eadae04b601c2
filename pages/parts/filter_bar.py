"""The filters that every page shares, and the sentence that says what they leave."""

import streamlit as st

from pages.parts.data_sets import DataSet
from pages.parts.occasion import BOTH_COUNTRIES, Occasion
from pages.parts.plain_text import escape_markdown
from pages.parts.terms import explain
from pages.parts.view import CATEGORY_LABELS, View
from progress import sentences
from progress.filters import Filters

CATEGORY_SLUGS = {label: slug for slug, label in CATEGORY_LABELS.items()}


def show_filter_bar(data_set: DataSet, occasion: Occasion) -> View:
    """Show the filters and what they leave, and give the view that they make."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="filters"):
        chosen_regions = st.multiselect(
            "Region",
            occasion.regions["region"].tolist(),
            width=190,
            key="region",
            bind="query-params",
            placeholder="All regions",
            help=explain("region", "force"),
        )
        country = st.selectbox(
            "Country",
            [BOTH_COUNTRIES, *sorted(occasion.regions["country"].unique())],
            width=160,
            key="country",
            bind="query-params",
        )
        categories = st.multiselect(
            "Category",
            list(CATEGORY_SLUGS),
            width=220,
            key="category",
            bind="query-params",
            placeholder="All categories",
            help=explain("category"),
        )
        st.button("Clear filters", key="clear", on_click=clear_filters)
        filters = Filters(
            assessment=occasion.assessment,
            regions=tuple(chosen_regions),
            countries=() if country == BOTH_COUNTRIES else (country,),
            categories=tuple(CATEGORY_SLUGS[label] for label in categories),
            recorded_at=occasion.recorded_at,
        )
        assessment = occasion.assessments[occasion.assessment]
        view = View(data_set, assessment, filters, occasion.choices)
    st.info(escape_markdown(sentences.say_showing(view.counted, filters)))
    return view


def clear_filters() -> None:
    """Set every filter back to all, and the picture to the latest. For `on_click`."""
    st.session_state.region = []
    st.session_state.country = BOTH_COUNTRIES
    st.session_state.category = []
    st.query_params.pop("recorded", None)


def offer_to_clear() -> None:
    """Say that the filters leave no force, and offer the way back."""
    st.header("No force matches these filters", anchor=False)
    st.markdown("Take one of the filters away, or clear them all to see every force again.")
    st.button("Clear all filters", key="clear_all", type="primary", on_click=clear_filters)
