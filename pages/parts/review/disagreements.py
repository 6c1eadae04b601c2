"""Where a person reads a letter otherwise than the software did: both readings, to learn from."""

import pandas as pd
import streamlit as st

from pages.parts.downloads import offer_table
from pages.parts.tables import escape_cells
from pages.parts.view import View
from progress import queries

NOTHING = "–"


@st.fragment
def show_disagreements(view: View) -> None:
    """Show both readings with their sentences, once a person opens the list."""
    view.demand_current()
    panel = st.expander("Both readings, with the sentence", key="disagree", on_change="rerun")
    if not panel.open:
        return
    found = view.read(queries.list_disagreements)
    with panel:
        if found.empty:
            st.markdown("No person has read a letter otherwise than the software did.")
            return
        said = say_disagreements(found)
        st.markdown(said)
        st.table(
            escape_cells(tabulate_disagreements(found)).set_index("Force"),
            border="horizontal",
            alt=said,
        )
        offer_table(
            view,
            "disagreements",
            "shown",
            "Where person and software differ",
            lambda: view.read(queries.list_disagreements),
        )


def say_disagreements(found: pd.DataFrame) -> str:
    """Give how many there are. `found`: the columns of `queries.list_disagreements`."""
    number, forces = len(found), found["force"].nunique()
    return (
        f"{number} {'outcome was' if number == 1 else 'outcomes were'} read otherwise by a person, "
        f"in the letters to {forces} {'force' if forces == 1 else 'forces'}."
    )


def tabulate_disagreements(found: pd.DataFrame) -> pd.DataFrame:
    """Give one row a disagreement. `found`: the columns of `queries.list_disagreements`."""
    return pd.DataFrame(
        {
            "Force": found["force_name"],
            "Criterion": found["criterion_label"],
            "Read by the software": found["loader_outcome"],
            "In these words": [words or NOTHING for words in found["loader_words"]],
            "Read by a person": found["inspector_outcome"],
            "In the words": [words or NOTHING for words in found["inspector_words"]],
            "Reason": found["reason"],
            "By": found["author"],
        }
    )
