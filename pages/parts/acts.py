"""The newest acts on record, for an editor: who signed in, loaded, took away, was refused."""

from contextlib import closing

import pandas as pd
import streamlit as st

from pages.parts.people import may
from pages.parts.source_tables import NOTHING, say_briefly
from pages.parts.tables import escape_cells
from pages.parts.view import View
from progress import queries
from progress.audit import ACTS
from progress.database import open_reader
from progress.roles import Role

SHOWN = 20


@st.fragment
def show_acts(view: View) -> None:
    """Show the newest acts, of all kinds or of those chosen."""
    view.demand_current()
    if not may(Role.EDITOR):
        return
    chosen = st.multiselect("Acts", ACTS, key="acts", placeholder="All acts")
    # Not from the cache: an act leaves the revision of the data set as it is.
    with closing(open_reader(view.data_set.path)) as connection:
        acts = queries.list_acts(connection, tuple(chosen), SHOWN)
    if acts.empty:
        st.markdown("No such act is on record." if chosen else "No act is on record yet.")
        return
    matching = int(acts["matching"].iloc[0])
    st.table(
        escape_cells(tabulate_acts(acts)).set_index("When (UTC)"),
        border="horizontal",
        alt=f"The newest {len(acts)} of {matching} acts",
    )
    st.caption(f"The newest {len(acts)} of {matching} acts. The whole log is the table `audit`.")


def tabulate_acts(acts: pd.DataFrame) -> pd.DataFrame:
    """Give one row an act. `acts`: the columns of `queries.list_acts`."""
    return pd.DataFrame(
        {
            "When (UTC)": [say_briefly(moment) for moment in acts["noted_at"]],
            "Who": [
                f"{person} ({email})" if email and email != person else person
                for person, email in zip(acts["person"], acts["email"], strict=True)
            ],
            "Role": acts["role"],
            "Act": acts["act"],
            "What": acts["about"],
            "Why": [reason or NOTHING for reason in acts["reason"]],
        }
    )
