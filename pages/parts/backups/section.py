"""The section on backups: take one away, choose one, see what it holds, restore it."""

import streamlit as st

from pages.parts.backups.choosing import NOTICE, choose_backup, offer_to_go_back
from pages.parts.backups.comparing import look_once, show_found
from pages.parts.backups.restoring import ask_to_restore
from pages.parts.backups.taking import offer_backup
from pages.parts.data_sets import is_writable
from pages.parts.people import may
from pages.parts.plain_text import escape_markdown
from pages.parts.review.acting import show_notice
from pages.parts.view import View
from progress.roles import Role


@st.fragment
def show_backups(view: View) -> None:
    """Let an editor take a backup away, and restore one once they have seen what it is."""
    view.demand_current()
    if not may(Role.EDITOR):
        return
    offer_backup(view)
    st.subheader("Restore a backup", anchor=False)
    if not is_writable(view.data_set.path):
        st.markdown(
            "The file of this data set may only be read here, so nothing can be restored. Ask "
            "whoever looks after the dashboard for the right to write to it."
        )
        return
    show_notice(NOTICE)
    offer_to_go_back(view)
    chosen = choose_backup(view)
    if chosen is None:
        return
    found = look_once(view, chosen)
    if found.refused:
        st.error(escape_markdown(found.refused), icon=":material/block:")
        return
    show_found(view, found)
    ask_to_restore(view, chosen, found)
