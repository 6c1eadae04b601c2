"""One force, down to the sentence in its letter that proves each outcome."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from pages.parts.links import choose_force
from pages.parts.plain_text import escape_markdown
from pages.parts.view import View
from progress import queries, sentences
from progress.filters import lower_first, say_moment
from progress.framework import MISSING, read_framework

CHOICE = "force_choice"


def pick_force(slug: str) -> None:
    """Open the details of a force, as a click on its tile does."""
    choose_force(slug)


def show_force_choice(view: View) -> None:
    """Let the reader choose a force from a list, and show its details in place."""
    chosen = ask_force(view, "Force: choose from the list, or click a tile")
    if chosen:
        _show_force(view, chosen)


def ask_force(view: View, label: str) -> str | None:
    """Show the list of all forces, and give the one that the address names (slug)."""
    names = view.read_facts(queries.read_all_tiles).set_index("slug")["force_name"].to_dict()
    st.session_state[CHOICE] = st.query_params.get("force")
    return st.selectbox(
        label,
        list(names),
        index=None,
        format_func=names.get,
        key=CHOICE,
        placeholder="No force chosen",
        on_change=lambda: choose_force(st.session_state[CHOICE]),
    )


def _show_force(view: View, force: str) -> None:
    details = view.read_all_forces(queries.read_force, force)
    row = details.row
    category = read_framework().categories[row["category"]]
    st.markdown(f"#### {row['force_name']}", anchors=False)
    st.markdown(f"{row['region']} · **{category.tone.symbol} {category.label}**")
    st.caption(escape_markdown(sentences.say_category_basis(row)))
    st.page_link(
        "pages/forces.py",
        label=f"Profile of {row['force_name']}, with its letter",
        query_params=view.choices | {"force": force},
    )
    for finding in details.findings.to_dict("records"):
        _show_finding(finding)


def _show_finding(finding: Mapping) -> None:
    criterion = read_framework().criteria[finding["criterion"]]
    outcomes = {outcome.slug: outcome for outcome in criterion.outcomes}
    outcome = outcomes.get(finding["outcome"], read_framework().missing)
    with st.container(gap="xxsmall"):
        st.markdown(f"**{criterion.label}:** {outcome.tone.symbol} {outcome.label}")
        if finding["outcome"] == MISSING:
            st.caption(read_framework().missing.definition)
            return
        if pd.notna(finding["evidence"]):
            st.text(f"“{finding['evidence']}”")
        st.caption(
            f"Basis: {lower_first(finding['basis_label'])} · "
            f"Source: {escape_markdown(finding['source'])} · "
            f"Recorded on {say_moment(finding['recorded_at'])}"
        )
