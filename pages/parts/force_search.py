"""Find forces by name and by outcome, within the filters of the bar."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from pages.parts.links import say_unknown
from pages.parts.plain_text import escape_markdown, quote_value
from pages.parts.tables import say_count
from pages.parts.terms import explain
from pages.parts.view import View
from progress import queries, sentences
from progress.framework import MISSING, read_framework

ANY = "Any outcome"


@dataclass(frozen=True)
class Found:
    """The forces found (columns of `queries.read_forces`), and what must be said with them."""

    forces: pd.DataFrame
    notes: Mapping[str, str]

    def mark_names(self, table: pd.DataFrame) -> pd.DataFrame:
        """Give a table, indexed by force, with the mark of the footnote behind the names that it
        concerns.
        """
        marks = sentences.mark_shared_departments(self.forces["force"])
        marked = dict(zip(map(escape_markdown, self.forces["force_name"]), marks, strict=True))
        return table.rename(index=lambda name: f"{name}{marked[name]}")


def search_forces(view: View) -> Found:
    """Show the search, and give what it finds; where that is nothing, say so."""
    forces = view.read(queries.read_forces)
    outcomes = _offer_outcomes()
    _say_unknown_outcome(outcomes)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input(
            "Name, or a part of it",
            key="search",
            bind="query-params",
            max_chars=60,
            placeholder="For example: york, Heddlu",
        )
        outcome = st.selectbox(
            "Outcome",
            list(outcomes),
            key="outcome",
            bind="query-params",
            help=explain("criterion", "outcome"),
        )
    found = forces
    notes = {}
    if wanted := name.strip():
        names = view.read_facts(queries.read_names)
        matching = names.loc[names["names"].str.contains(wanted.casefold(), regex=False), "slug"]
        found = found[found["force"].isin(matching)]
        notes["Name contains"] = f"Name contains “{wanted}”."
    if outcome != ANY:
        criterion, slug = outcomes[outcome]
        found = found[found[criterion].fillna(MISSING) == slug]
        notes["Outcome"] = f"Outcome: {outcome}."
    if notes:
        notes["Listed"] = f"Listed: {say_count(len(found), len(forces))} forces within the filters."
    if found.empty:
        st.markdown(_say_nothing_found(wanted, outcome))
    if shared := sentences.say_shared_departments(found["force"].tolist()):
        notes["Shared departments"] = f"{sentences.SHARED} {shared}"
    return Found(found, notes)


def _offer_outcomes() -> dict[str, tuple[str, str]]:
    framework = read_framework()
    return {ANY: ("", "")} | {
        f"{criterion.label}: {outcome.label.lower()}": (criterion.slug, outcome.slug)
        for criterion in framework.criteria.values()
        for outcome in (*criterion.outcomes, framework.missing)
    }


def _say_unknown_outcome(outcomes: Mapping[str, tuple[str, str]]) -> None:
    """Name the value of the address that the bound widget is about to drop in silence."""
    named = st.query_params.get("outcome")
    if named and named not in outcomes:
        say_unknown([named])


def _say_nothing_found(name: str, outcome: str) -> str:
    asked = [f"whose name contains {quote_value(name)}"] if name else []
    asked += [f"with the outcome {quote_value(outcome)}"] if outcome != ANY else []
    return (
        f"No force within the filters {' and '.join(asked)} is listed. "
        "Change the search, or the filters above."
    )
