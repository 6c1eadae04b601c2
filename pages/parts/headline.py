"""The headline of a page, and the three measures that stand under it."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from pages.parts.force_list import show_force_list
from pages.parts.plain_text import escape_markdown
from pages.parts.tables import say_count, say_percentage
from pages.parts.view import View
from progress import queries, sentences
from progress.framework import MISSING, Measure, read_framework


def show_headline(view: View) -> None:
    """Show the headline, how complete it is, and whether it meets what was published."""
    measures = view.read(queries.count_measures)
    comparison = view.read(queries.compare_published)
    said = [sentences.say_coverage(view.read(queries.read_coverage))]
    if not comparison.empty:
        said.append(sentences.say_published(comparison))
    st.header(sentences.headline(measures, view.filters, view.assessment), anchor=False)
    st.markdown("\n\n".join(map(escape_markdown, said)))


def show_measures(view: View) -> None:
    """Show the headline measures side by side. They overlap, and are never parts of one whole."""
    counts = view.read(queries.count_measures)
    measures = read_framework().measures
    for column, (slug, measure) in zip(
        st.columns(len(measures), border=True), measures.items(), strict=True
    ):
        with column:
            _show_measure(measure, counts[counts["measure"] == slug].to_dict("records"))
    _show_forces(view, counts)


def _show_measure(measure: Measure, counts: list[dict]) -> None:
    counted, *others = counts
    has_unknown = any(row["part"] == "unknown" and row["forces"] for row in others)
    at_least = "At least " if has_unknown else ""
    st.metric(
        measure.label,
        f"{at_least}{say_count(counted['forces'], counted['of'])}",
        label_visibility="collapsed",
    )
    said = [
        f"**{measure.label}**",
        f"{at_least}{say_percentage(counted['forces'], counted['of'])} of forces",
        *(f"{row['forces']} {row['part_label']}" for row in others if row["forces"]),
    ]
    st.markdown("  \n".join(said), help=measure.definition)


@st.fragment
def _show_forces(view: View, counts: pd.DataFrame) -> None:
    view.demand_current()
    panel = st.expander("List the forces behind these numbers", key="forces", on_change="rerun")
    if panel.open:
        with panel:
            show_force_list(view, counts, behind=_find_behind, say=_say_part, key="measures")


def _say_part(row: Mapping) -> str:
    if row["part"] == "counted":
        return row["label"]
    return f"{row['label']}: {row['part_label']}"


def _find_behind(row: Mapping) -> dict[str, tuple[str, ...]]:
    measure = read_framework().measures[row["measure"]]
    if row["part"] == "counted":
        return {measure.column: measure.counted}
    if row["part"] == "unknown":
        return {measure.column: (*measure.unknown, MISSING)}
    beside = {beside.label: beside.values for beside in measure.beside}
    return {measure.column: beside[row["part_label"]]}
