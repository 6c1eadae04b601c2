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

READ, WAITING = "letters_read", "letters_waiting"


def show_headline(view: View) -> None:
    """Show the headline, how complete it is, and whether it meets what was published."""
    measures = view.read(queries.count_measures)
    comparison = view.read(queries.compare_published)
    said = [view.say(sentences.say_coverage, queries.read_coverage)]
    if not comparison.empty:
        said.append(view.say(sentences.say_published, queries.compare_published))
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
    st.markdown("  \n".join(said))


@st.fragment
def _show_forces(view: View, counts: pd.DataFrame) -> None:
    view.demand_current()
    panel = st.expander(
        "What these numbers count, and which forces", key="forces", on_change="rerun"
    )
    if not panel.open:
        return
    with panel:
        for measure in read_framework().measures.values():
            st.markdown(f"**{measure.label}.** {escape_markdown(measure.definition)}")
        letters = view.read(queries.list_letters)
        show_force_list(
            view,
            pd.concat([counts, _count_letters(view.read(queries.read_coverage))]),
            behind=lambda row: _find_behind(row, letters),
            say=_say_part,
            key="measures",
        )


def _count_letters(coverage: queries.Coverage) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "measure": [READ, WAITING],
            "label": ["Letter read", "Letter waiting for a person"],
            "part": "counted",
            "forces": [coverage.forces_with_letter, coverage.waiting],
            "of": [coverage.forces, coverage.letters],
        }
    )


def _say_part(row: Mapping) -> str:
    if row["part"] == "counted":
        return row["label"]
    return f"{row['label']}: {row['part_label']}"


def _find_behind(row: Mapping, letters: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    if row["measure"] == READ:
        return {"force": tuple(letters["force"])}
    if row["measure"] == WAITING:
        return {"force": tuple(letters.loc[letters["is_waiting"], "force"])}
    measure = read_framework().measures[row["measure"]]
    if row["part"] == "counted":
        return {measure.column: measure.counted}
    if row["part"] == "unknown":
        return {measure.column: (*measure.unknown, MISSING)}
    beside = {beside.label: beside.values for beside in measure.beside}
    return {measure.column: beside[row["part_label"]]}
