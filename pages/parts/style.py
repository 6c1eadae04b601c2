"""Our own style of screen and paper: nothing is cut; a print has its marking in the margin."""

from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent
# Own files, with nothing of a data set in them. The marking is handed over as data.
_mount = st.components.v2.component(
    "national_progress.style",
    css=(HERE / "screen.css").read_text("utf-8") + (HERE / "print.css").read_text("utf-8"),
    js=(HERE / "style.js").read_text("utf-8"),
    isolate_styles=False,
)


def set_style(marking: str) -> None:
    """Give this page its style; in print the marking stands in the margin of each sheet."""
    _mount(key="style", data={"marking": marking})
