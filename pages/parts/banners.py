"""What every page says of its data set before anything else."""

import streamlit as st

from pages.parts.data_sets import DataSet
from pages.parts.plain_text import escape_markdown


def show_banner(data_set: DataSet) -> None:
    """Show what kind of data this is and what it must not be taken for."""
    facts = data_set.facts
    if facts.kind == "example":
        st.warning(
            "**EXAMPLE: outcomes are invented.** The forces are real; what is said of them is not.",
            icon=":material/science:",
        )
    elif facts.kind == "published":
        st.warning(
            "**Public record, incomplete:** only what was published in October 2017 stands here. "
            "Where nothing was published, a force is shown as not assessed.",
            icon=":material/menu_book:",
        )
    else:
        draft = " · **Draft findings:** they may still change." if facts.is_draft else ""
        st.warning(f"**{escape_markdown(facts.marking)}**{draft}", icon=":material/lock:")
