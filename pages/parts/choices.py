"""What the page on regions lets a reader choose. All of it stands in the address."""

from collections.abc import Mapping

import streamlit as st

from pages.parts.links import write_choice
from pages.parts.terms import explain
from pages.parts.view import View
from progress import queries
from progress.framework import read_framework
from progress.sentences.words import lower_label

WIDTH = 420
COUNTS = {
    "best": "The best outcome, or work started",
    "lowest": "The lowest outcome found",
    "no_information": "No information: could not be assessed",
    "missing": "Not known: no finding",
}


def choose_order(view: View, unknown: list[str]) -> str:
    """Ask in which order regions stand: by name, or by the share of one measure."""
    orders = _name_orders()
    order = view.choose("order", orders, queries.BY_NAME, unknown)
    ask("Order regions by", "order", orders, explain("region", "criterion", "outcome"))
    if order != queries.BY_NAME:
        st.caption(
            "The largest share known stands first. Regions have few forces, and one force more or "
            "less moves a region far: this is an order to read by, not a ranking."
        )
    return order


def choose_count(view: View, unknown: list[str]) -> str:
    """Ask which outcome the cells of the matrix count."""
    wanted = view.choose("count", COUNTS, "best", unknown)
    ask("Count forces whose outcome is", "count", COUNTS, explain("outcome", "finding"))
    return wanted


def choose_sides(view: View, unknown: list[str]) -> tuple[str, str]:
    """Ask for a region and for what stands beside it: all forces shown, or another region."""
    regions = {name: name for name in view.read_facts(queries.read_regions)["region"]}
    nation = "All forces shown" if view.filters.is_narrowed else "England and Wales"
    others = {queries.NATION: nation} | regions
    shown = view.read(queries.list_regions)
    chosen = (
        view.choose("compare", regions, shown[0], unknown),
        view.choose("with", others, queries.NATION, unknown),
    )
    with st.container(horizontal=True):
        ask("Region to compare", "compare", regions, explain("region"))
        ask("Beside it", "with", others)
    return chosen


def say_category_filter(view: View) -> None:
    """Say what a filter on categories does to the numbers of regions."""
    if view.filters.categories:
        st.caption(
            "The category filter is on: every “n of N” counts the forces shown, "
            "not all forces of a region."
        )


def ask(label: str, name: str, options: Mapping[str, str], said: str | None = None) -> None:
    """Show the list for a choice that the address holds. `options`: values and their words."""
    st.selectbox(
        label,
        list(options),
        key=name,
        format_func=options.get,
        on_change=write_choice,
        args=(name,),
        help=said,
        width=WIDTH,
    )


def _name_orders() -> dict[str, str]:
    framework = read_framework()
    measures = {
        slug: measure.label
        for slug, measure in framework.measures.items()
        if measure.column not in framework.criteria
        or measure.counted != (framework.criteria[measure.column].outcomes[0].slug,)
    }
    criteria = {
        criterion.slug: f"{criterion.label}: {lower_label(criterion.outcomes[0].label)}"
        for criterion in framework.criteria.values()
    }
    return {queries.BY_NAME: "Name"} | measures | criteria
